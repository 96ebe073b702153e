#pragma once

namespace text {

// Below this confidence an analyst should look twice; whatever shows it says so, in the reader, the panel and the list.
inline constexpr float Doubtful = 0.6F;

} // namespace text

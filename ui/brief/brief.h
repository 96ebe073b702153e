#pragma once

namespace brief {

// `broadsheet brief`: articles of a library or of files -> a PDF, or by the output's ending another format, with no
// window shown and no display needed. Takes main's arguments as they came, makes the application object itself, and
// returns the exit status: 0 written, 1 failed or some inputs left out, 2 wrong usage. Messages go to standard error.
int run(int argc, char **argv);

} // namespace brief

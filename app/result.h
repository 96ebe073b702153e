#pragma once

#include <QString>

#include <utility>
#include <variant>

// What went wrong, in words for the user: it names the thing and what to do about it.
struct Error
{
    QString what;
};

// A value or an Error. The only loose header of the house; std::expected would need C++23.
template <typename T>
class [[nodiscard]] Result final
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }

    // Only when true.
    const T &value() const & { return std::get<T>(m_state); }
    T &value() & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    // Only when false.
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// For what yields nothing but may fail: `Result<Done> r = Done{};`
struct Done
{
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace entente {

// What went wrong with one input: names the file (or source) and the reason, in words for its reader.
struct Error {
    QString path;
    QString reason;
    qint64 offset = -1; // bytes (or the line, where the reason says so) from the start; -1 where no place is known
};

// A value or the error that kept it from being made.
template<typename T>
class Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    bool hasValue() const { return m_content.index() == 0; }

    // Only where hasValue().
    T &value() & { return std::get<0>(m_content); }
    const T &value() const & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }

    // Only where not hasValue().
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

// For work that yields nothing but may fail.
using Outcome = Result<std::monostate>;

} // namespace entente

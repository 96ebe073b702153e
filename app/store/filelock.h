#pragma once

#include "result.h"

#include <QString>

#include <memory>

namespace store {

// Keeps other writers out. An flock() on a file beside the library: the kernel drops it with the process however that
// ends, and it leaves readers and SQLite's own locks alone.
class FileLock final
{
public:
    static Result<std::unique_ptr<FileLock>> take(const QString &libraryPath);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int file) : m_file(file) {}
    int m_file;
};

} // namespace store

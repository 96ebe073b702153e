#pragma once

#include <unistd.h>

// While it lives, a test run by root has the rights of nobody, so that permissions mean something.
class AsNobody final
{
public:
    AsNobody() : m_root(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsNobody()
    {
        if (m_root && ::seteuid(0) != 0)
            ::_exit(1);
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_root;
};

#include "pipeline/source.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace pipeline {

Source::Source(QStringList inputs, Naming naming, std::stop_token stop)
    : m_inputs(std::move(inputs)), m_naming(naming), m_stop(std::move(stop))
{
}

std::optional<intake::Found> Source::next()
{
    while (m_walk || m_next < m_inputs.size()) {
        if (!m_walk)
            m_walk.emplace(m_inputs[m_next++], m_stop);
        while (auto found = m_walk->next()) {
            rename(*found);
            if (m_naming != Naming::Absolute)
                return found;
            const auto before = m_seen.size();
            m_seen.insert(found->path);
            if (m_seen.size() > before)
                return found;
        }
        m_walk.reset();
    }
    return std::nullopt;
}

void Source::rename(intake::Found &found) const
{
    const QString &input = m_inputs[m_next - 1];
    const bool below = !QDir::isAbsolutePath(found.path);
    if (m_naming == Naming::Absolute && below)
        found.path = QDir::cleanPath(QFileInfo(input).absoluteFilePath()) + u'/' + found.path;
    else if (m_naming == Naming::AsGiven)
        found.path = below ? QDir::cleanPath(input + u'/' + found.path) : input;
}

} // namespace pipeline

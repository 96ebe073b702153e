#include "pipeline/task.h"

#include "intake/walk.h"

#include <QFileInfo>

namespace pipeline {

Task taskFor(const QStringList &inputs)
{
    const QFileInfo only(inputs.size() == 1 ? inputs.first() : QString());
    const QString real = only.canonicalFilePath();
    if (!real.isEmpty() && only.isDir())
        return {real, {real}};
    return {{}, inputs};
}

int countFiles(const Task &task, const std::stop_token &stop)
{
    int count = 0;
    for (const QString &input : task.inputs)
        count += intake::countFiles(input, stop);
    return count;
}

} // namespace pipeline

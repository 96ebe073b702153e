#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace intake {

// One file the walk came upon.
struct Found
{
    QByteArray native;   // where it lies, byte for byte as the file system spells it
    QString path;        // as Provenance::path; a byte that is no UTF-8 is written \xE9, so that each file has its own
    QString source;      // the folder directly below the opened one, else empty
    qint64 size = 0;     // bytes, when it was found
    qint64 modified = 0; // milliseconds since the epoch, UTC, when it was found
    QString refusal;     // why it cannot be read, as for a folder that may not be listed; mostly empty
};

// Walks a folder for article files (.txt and .text, whatever their case), one at a time: memory grows with the widest
// folder, not with the tree. The order is the path order, folder by folder, with numbers inside names compared as
// numbers. Hidden files and folders are left out. A link to a folder inside the opened one is left out, as its files
// are found where they are; any other is followed once, so loops end. What cannot be listed is yielded with a refusal,
// never skipped in silence. Nothing is opened but folders. One thread at a time.
class Walk final
{
public:
    // A folder, or a single file, which is yielded whatever its name. Stops early when asked to.
    explicit Walk(const QString &root, std::stop_token stop = {});
    ~Walk();
    Walk(Walk &&) noexcept;
    Walk &operator=(Walk &&) noexcept;

    std::optional<Found> next(); // nothing at the end, or when stopped

private:
    friend int countFiles(const QString &, std::stop_token);
    struct Private;
    explicit Walk(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

// How many files a walk of this root would yield, told far sooner as nothing but folders is looked at. Exact unless
// something changes meanwhile.
int countFiles(const QString &root, std::stop_token stop = {});

// "file 9" before "file 10"; upper and lower case together; a total order.
bool naturallyLess(QStringView a, QStringView b);

} // namespace intake

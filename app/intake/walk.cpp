#include "intake/walk.h"

#include "intake/reasons.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <dirent.h>
#include <set>
#include <sys/stat.h>
#include <utility>
#include <vector>

namespace intake {

namespace {

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

struct Entry
{
    QByteArray name;
    QString shown;
    bool isFile = false; // as the listing says; false where it must be looked at
};

// A folder being walked: what is left of its listing.
struct Level
{
    QByteArray native; // ends with '/'
    QString path;      // below the root, empty or ending with '/'
    std::vector<Entry> entries;
    std::size_t next = 0;
};

// One to one: the name where it is UTF-8, else with its other bytes spelled out.
QString shownName(const QByteArray &name)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString shown = utf8.decode(name);
    if (!utf8.hasError())
        return shown;
    shown.clear();
    for (const char byte : name) {
        const auto code = static_cast<uchar>(byte);
        if (code < 0x80)
            shown += QLatin1Char(byte);
        else
            shown += QStringLiteral("\\x%1").arg(QString::number(code, 16).toUpper());
    }
    return shown;
}

bool isArticleName(const QByteArray &name)
{
    const QByteArray lower = name.right(5).toLower();
    return lower.endsWith(".txt") || lower == ".text";
}

qint64 modifiedOf(const struct stat &info)
{
    return qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000;
}

bool isBelow(const QByteArray &inner, const QByteArray &outer)
{
    return inner == outer || outer == "/" || (inner.startsWith(outer) && inner.at(outer.size()) == '/');
}

QByteArray canonical(const QByteArray &native)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(native.constData(), nullptr), &std::free);
    return real ? QByteArray(real.get()) : QByteArray();
}

enum class Order { Natural, None };

std::vector<Entry> list(DIR *folder, Order order)
{
    std::vector<Entry> entries;
    while (const dirent *found = ::readdir(folder)) {
        const QByteArray name = found->d_name;
        const bool mayBeFolder = found->d_type == DT_DIR || found->d_type == DT_LNK || found->d_type == DT_UNKNOWN;
        if (!name.startsWith('.') && (mayBeFolder || isArticleName(name)))
            entries.push_back({name, order == Order::None ? QString() : shownName(name), found->d_type == DT_REG});
    }
    if (order == Order::None)
        return entries;
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return naturallyLess(a.shown, b.shown); });
    return entries;
}

} // namespace

struct Walk::Private
{
    Private(const QString &root, std::stop_token stopToken, Order entryOrder);

    QString rootPath;      // absolute
    QByteArray rootNative; // canonical; empty where the root is no folder
    std::stop_token stop;
    Order order;               // None: only counting
    std::optional<Found> only; // the root itself, where it is a file or cannot be walked
    std::vector<Level> levels;
    std::set<std::pair<dev_t, ino_t>> visited;

    std::optional<Found> visit(const Level &level, const Entry &entry);
    std::optional<Found> enter(const QByteArray &native, const QString &path, const struct stat &info);
    bool leadsAstray(const QByteArray &native) const;
    Found describe(const QByteArray &native, const QString &path, const struct stat &info) const;
};

Walk::Walk(const QString &root, std::stop_token stop)
    : Walk(std::make_unique<Private>(root, std::move(stop), Order::Natural))
{
}
Walk::Walk(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
Walk::~Walk() = default;
Walk::Walk(Walk &&) noexcept = default;
Walk &Walk::operator=(Walk &&) noexcept = default;

Walk::Private::Private(const QString &root, std::stop_token stopToken, Order entryOrder)
    : rootPath(QDir::cleanPath(QFileInfo(root).absoluteFilePath())), stop(std::move(stopToken)), order(entryOrder)
{
    const QByteArray native = QFile::encodeName(rootPath);
    struct stat info = {};
    if (::stat(native.constData(), &info) != 0) {
        only = Found{native, rootPath, {}, 0, 0, reasonFor(errno)};
    } else if (S_ISDIR(info.st_mode)) {
        rootNative = canonical(native);
        only = enter(native, {}, info);
        if (only)
            only->path = rootPath;
    } else {
        only = describe(native, rootPath, info);
        only->source.clear();
    }
}

std::optional<Found> Walk::next()
{
    if (d->stop.stop_requested())
        return std::nullopt;
    if (d->only)
        return std::exchange(d->only, std::nullopt);
    while (!d->levels.empty() && !d->stop.stop_requested()) {
        Level &level = d->levels.back();
        if (level.next == level.entries.size()) {
            d->levels.pop_back();
            continue;
        }
        // visit() may grow the levels, so the entry is taken out first.
        const Entry entry = std::move(level.entries[level.next++]);
        if (auto found = d->visit(level, entry))
            return found;
    }
    return std::nullopt;
}

std::optional<Found> Walk::Private::visit(const Level &level, const Entry &entry)
{
    if (order == Order::None && entry.isFile)
        return Found();
    const QByteArray native = level.native + entry.name;
    const QString path = level.path + entry.shown;
    struct stat info = {};
    if (::stat(native.constData(), &info) != 0) {
        const int why = errno;
        struct stat link = {};
        const bool isLink = ::lstat(native.constData(), &link) == 0 && S_ISLNK(link.st_mode);
        if (!isArticleName(entry.name))
            return std::nullopt; // a broken link that nothing says was an article
        Found found = describe(native, path, link);
        found.refusal = isLink && why == ENOENT ? brokenLink() : reasonFor(why);
        return found;
    }
    if (S_ISDIR(info.st_mode))
        return leadsAstray(native) ? std::nullopt : enter(native, path + u'/', info);
    if (isArticleName(entry.name))
        return describe(native, path, info);
    return std::nullopt;
}

// Puts the folder on the stack; yields it as a refusal where it cannot be listed.
std::optional<Found> Walk::Private::enter(const QByteArray &native, const QString &path, const struct stat &info)
{
    if (!visited.insert({info.st_dev, info.st_ino}).second)
        return std::nullopt;
    const Folder folder(::opendir(native.constData()));
    if (!folder) {
        Found found = describe(native, path, info);
        found.refusal = folderRefused(errno);
        return found;
    }
    levels.push_back({native.endsWith('/') ? native : native + '/', path, list(folder.get(), order), 0});
    return std::nullopt;
}

// A link whose folder is found by its own name, or that leads up and out of the root.
bool Walk::Private::leadsAstray(const QByteArray &native) const
{
    struct stat info = {};
    if (::lstat(native.constData(), &info) != 0 || !S_ISLNK(info.st_mode))
        return false;
    const QByteArray target = canonical(native);
    if (isBelow(rootNative, target))
        return true;
    return isBelow(target, rootNative) && !target.mid(rootNative.size()).contains("/.");
}

Found Walk::Private::describe(const QByteArray &native, const QString &path, const struct stat &info) const
{
    const qsizetype slash = path.indexOf(u'/');
    return {native, path, slash > 0 ? path.first(slash) : QString(), info.st_size, modifiedOf(info), {}};
}

int countFiles(const QString &root, std::stop_token stop)
{
    Walk walk(std::make_unique<Walk::Private>(root, std::move(stop), Order::None));
    int count = 0;
    while (walk.next())
        ++count;
    return count;
}

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The length of the digits from here, leading zeros passed over.
qsizetype takeNumber(QStringView name, qsizetype &at)
{
    while (at < name.size() && name[at] == u'0')
        ++at;
    qsizetype end = at;
    while (end < name.size() && isDigit(name[end]))
        ++end;
    return end - at;
}

} // namespace

bool naturallyLess(QStringView a, QStringView b)
{
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const qsizetype digits = takeNumber(a, i), others = takeNumber(b, j);
            const int order = digits == others ? a.sliced(i, digits).compare(b.sliced(j, others)) : 0;
            if (digits != others || order != 0)
                return digits != others ? digits < others : order < 0;
            i += digits;
            j += others;
            continue;
        }
        const QChar left = a[i++].toCaseFolded(), right = b[j++].toCaseFolded();
        if (left != right)
            return left < right;
    }
    if (i < a.size() || j < b.size())
        return i == a.size();
    return a.compare(b) < 0;
}

} // namespace intake

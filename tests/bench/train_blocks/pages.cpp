#include "pages.h"

#include <QDir>
#include <QFile>

#include <map>
#include <optional>

namespace train {

namespace {

constexpr QStringView Start = u"=== ";

// A standfirst is part of the story in some of the labelled data and not in others, so nothing is learned from it.
std::optional<Label> labelFor(QChar letter)
{
    using text::BlockKind;
    static const std::map<QChar, Gold> ofStory{
        {u'h', Gold::Headline}, {u'z', Gold::Skip}, {u's', Gold::Story}, {u'u', Gold::Story}, {u'i', Gold::Story}};
    static const std::map<QChar, BlockKind> others{
        {u'b', BlockKind::Byline},     {u'd', BlockKind::DateStamp},   {u'k', BlockKind::Caption},
        {u'c', BlockKind::Credit},     {u'g', BlockKind::FeedHeading}, {u'f', BlockKind::FeedItem},
        {u'n', BlockKind::Navigation}, {u'p', BlockKind::Promo},       {u'l', BlockKind::Legal},
        {u'o', BlockKind::Bio},        {u'm', BlockKind::Comment},     {u'a', BlockKind::Advertisement},
        {u't', BlockKind::Post}};
    if (const auto gold = ofStory.find(letter); gold != ofStory.end())
        return Label{gold->second, {}, {}};
    if (const auto kind = others.find(letter); kind != others.end())
        return Label{Gold::Other, {}, kind->second};
    return {};
}

class PageReader final
{
public:
    PageReader(const QString &path, int folds) : m_path(path), m_folds(folds) {}

    Result<std::vector<Example>> read()
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{QStringLiteral("%1 cannot be read: %2").arg(m_path, file.errorString())};
        int number = 0;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(text).split(u'\n')) {
            ++number;
            if (line.startsWith(Start))
                begin(line.sliced(Start.size()));
            else if (!line.trimmed().isEmpty() && !take(line))
                return Error{QStringLiteral("%1, line %2: no label before \"%3\"")
                                 .arg(m_path)
                                 .arg(number)
                                 .arg(line.left(40).toString())};
        }
        return std::move(m_pages);
    }

private:
    void begin(QStringView shapeAndSite)
    {
        const QString site = shapeAndSite.sliced(shapeAndSite.indexOf(u' ') + 1).trimmed().toString();
        Example page;
        page.file = QStringLiteral("%1#%2").arg(m_path.section(u'/', -1)).arg(m_pages.size() + 1);
        page.set = QLatin1String(WrittenSet);
        page.domain = site;
        page.fold = foldOf(site, m_folds);
        m_pages.push_back(std::move(page));
    }

    bool take(QStringView line)
    {
        const auto label = labelFor(line.front());
        if (m_pages.empty() || !label || line.size() < 3 || line[1] != u' ' || line.sliced(2).trimmed().isEmpty())
            return false;
        Example &page = m_pages.back();
        page.body += line.sliced(2);
        page.body += u'\n';
        page.labels.push_back(*label);
        return true;
    }

    QString m_path;
    int m_folds;
    std::vector<Example> m_pages;
};

} // namespace

Result<std::vector<Example>> readPages(const QString &folder, int folds)
{
    std::vector<Example> pages;
    const QDir at(folder);
    for (const QString &name : at.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        auto some = PageReader(at.filePath(name), folds).read();
        if (!some)
            return some.error();
        std::move(some->begin(), some->end(), std::back_inserter(pages));
    }
    return pages;
}

} // namespace train

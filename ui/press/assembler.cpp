#include "press/assembler.h"

#include "press/xmp.h"

#include <QCoreApplication>
#include <QHash>

// qpdf asks which of its old pointer habits we keep: none.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <vector>

namespace press {

namespace {

using Handle = QPDFObjectHandle; // a cheap reference; its methods are not const in this version

// A place a link or the outline leads to.
struct Place
{
    Handle page;
    Handle target;  // explicit destination array
    int number = 0; // of the page, from 1
};
using Places = QHash<QString, Place>;

class Wording final
{
    Q_DECLARE_TR_FUNCTIONS(press::Press)
};

Handle unicode(const QString &words)
{
    return Handle::newUnicodeString(words.toStdString());
}

QString anchorName(const std::string &name)
{
    return QString::fromStdString(name.substr(name.starts_with('/') ? 1 : 0));
}

// Reads from the bytes as long as it lives.
std::unique_ptr<QPDF> opened(const QByteArray &pdf)
{
    auto file = std::make_unique<QPDF>();
    file->setSuppressWarnings(true);
    file->processMemoryFile("part", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    return file;
}

// Chromium keeps named destinations in the catalogue's /Dests.
template <typename Take>
void forEachDestination(QPDF &file, const Take &take)
{
    Handle dests = file.getRoot().getKey("/Dests");
    if (!dests.isDictionary())
        return;
    for (const std::string &name : dests.getKeys()) {
        Handle target = dests.getKey(name);
        if (target.isDictionary())
            target = target.getKey("/D");
        if (target.isArray() && target.getArrayNItems() > 0)
            take(anchorName(name), target);
    }
}

// Where a link to another part leads, "briefing:ANCHOR"; empty where it is no such link.
QString anchorOf(Handle link)
{
    Handle action = link.getKey("/A");
    if (!action.isDictionary() || !action.getKey("/URI").isString())
        return {};
    const QString target = QString::fromStdString(action.getKey("/URI").getStringValue());
    static constexpr QStringView scheme = u"briefing:";
    return target.startsWith(scheme) ? target.sliced(scheme.size()) : QString();
}

class Assembly final
{
public:
    void add(const QByteArray &pdf)
    {
        open(pdf);
        QPDF &file = *m_files.back();
        QHash<int, int> numbers; // object number in the part -> page from 1 in the whole
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
            QPDFPageDocumentHelper(m_out).addPage(page, false);
            numbers.insert(page.getObjectHandle().getObjectID(), static_cast<int>(numbers.size() + m_before) + 1);
        }
        m_pages = QPDFPageDocumentHelper(m_out).getAllPages();
        forEachDestination(file, [&](const QString &anchor, Handle target) {
            const int number = numbers.value(target.getArrayItem(0).getObjectID());
            if (number > 0)
                addPlace(anchor, number, target);
        });
        m_before += numbers.size();
    }

    void begin() { m_out.emptyPDF(); }

    // Every annotation that is not a link between parts goes: self-links, and whatever else the engine may have made.
    void tieLinks()
    {
        for (QPDFPageObjectHelper &page : m_pages) {
            Handle object = page.getObjectHandle();
            Handle annotations = object.getKey("/Annots");
            if (!annotations.isArray())
                continue;
            Handle kept = Handle::newArray();
            for (Handle link : annotations.getArrayAsVector()) {
                const auto place = m_places.constFind(anchorOf(link));
                if (place == m_places.cend())
                    continue;
                link.removeKey("/A");
                link.removeKey("/StructParent");
                link.replaceKey("/Dest", place->target);
                kept.appendItem(link);
            }
            if (kept.getArrayNItems() > 0)
                object.replaceKey("/Annots", kept);
            else
                object.removeKey("/Annots");
        }
    }

    void overlay(const QByteArray &pdf)
    {
        open(pdf);
        auto overlays = QPDFPageDocumentHelper(*m_files.back()).getAllPages();
        for (std::size_t i = 0; i < m_pages.size() && i < overlays.size(); ++i) {
            Handle page = m_pages[i].getObjectHandle();
            Handle form = m_out.copyForeignObject(overlays[i].getFormXObjectForPage());
            Handle resources = m_pages[i].getAttribute("/Resources", true);
            resources = resources.isDictionary() ? resources.shallowCopy() : Handle::newDictionary();
            Handle old = resources.getKey("/XObject");
            Handle objects = old.isDictionary() ? old.shallowCopy() : Handle::newDictionary();
            objects.replaceKey("/Furniture", form);
            resources.replaceKey("/XObject", objects);
            page.replaceKey("/Resources", resources);
            m_pages[i].addPageContents(m_out.newStream("q\n"), true);
            m_pages[i].addPageContents(m_out.newStream("\nQ\nq /Furniture Do Q\n"), false);
        }
    }

    void outline(const QList<briefing::Landmark> &landmarks)
    {
        Handle root = m_out.makeIndirectObject(Handle::newDictionary());
        std::vector<Handle> items;
        const auto add = [&](const QString &title, const Handle &target) {
            Handle item = m_out.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", unicode(title));
            item.replaceKey("/Parent", root);
            item.replaceKey("/Dest", target);
            items.push_back(item);
        };
        if (!m_pages.empty())
            add(Wording::tr("Cover"), topOf(m_pages.front().getObjectHandle()));
        for (const briefing::Landmark &landmark : landmarks)
            if (const auto place = m_places.constFind(landmark.anchor); place != m_places.cend())
                add(landmark.title, place->target);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                items[i].replaceKey("/Prev", items[i - 1]);
            if (i + 1 < items.size())
                items[i].replaceKey("/Next", items[i + 1]);
        }
        if (items.empty())
            return;
        root.replaceKey("/First", items.front());
        root.replaceKey("/Last", items.back());
        root.replaceKey("/Count", Handle::newInteger(static_cast<long long>(items.size())));
        m_out.getRoot().replaceKey("/Outlines", root);
        m_out.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void describe(const briefing::Briefing &briefing, const QString &language)
    {
        Handle root = m_out.getRoot();
        root.replaceKey("/Lang", Handle::newString(language.toStdString()));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        const QString title = briefing.title.isEmpty() ? Wording::tr("Briefing") : briefing.title.simplified();
        const std::string date = "D:" + briefing.date.toString(u"yyyyMMdd").toStdString() + "000000Z";
        Handle info = m_out.makeIndirectObject(Handle::newDictionary());
        info.replaceKey("/Title", unicode(title));
        if (!briefing.marking.isEmpty())
            info.replaceKey("/Subject", unicode(briefing.marking.simplified()));
        info.replaceKey("/Creator", unicode(QStringLiteral("Broadsheet")));
        info.replaceKey("/CreationDate", Handle::newString(date));
        info.replaceKey("/ModDate", Handle::newString(date));
        m_out.getTrailer().replaceKey("/Info", info);
        Handle packet = m_out.newStream(xmp(title, briefing.date, language).toStdString());
        packet.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
        packet.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
        root.replaceKey("/Metadata", packet);
    }

    QByteArray bytes()
    {
        QPDFWriter writer(m_out);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setStreamDataMode(qpdf_s_compress);
        writer.setDeterministicID(true);
        writer.write();
        const std::unique_ptr<Buffer> buffer(writer.getBuffer());
        return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
    }

    int pageCount() const { return static_cast<int>(m_pages.size()); }

private:
    void open(const QByteArray &pdf)
    {
        m_bytes.append(pdf);
        m_files.push_back(opened(m_bytes.last()));
    }

    // The top of the page, a little above the words the anchor is at, at the reader's own zoom.
    void addPlace(const QString &anchor, int number, Handle from)
    {
        Handle page = m_pages.at(static_cast<std::size_t>(number - 1)).getObjectHandle();
        Handle target = Handle::newArray();
        target.appendItem(page);
        target.appendItem(Handle::newName("/XYZ"));
        target.appendItem(Handle::newInteger(0));
        target.appendItem(from.getArrayNItems() > 3 && from.getArrayItem(3).isNumber()
                              ? Handle::newReal(from.getArrayItem(3).getNumericValue() + 14, 2)
                              : Handle::newNull());
        target.appendItem(Handle::newNull());
        m_places.insert(anchor, {page, target, number});
    }

    static Handle topOf(const Handle &page)
    {
        Handle target = Handle::newArray();
        target.appendItem(page);
        target.appendItem(Handle::newName("/Fit"));
        return target;
    }

    QList<QByteArray> m_bytes;
    std::vector<std::unique_ptr<QPDF>> m_files; // of m_bytes; their streams are read when the whole is written
    QPDF m_out;
    std::vector<QPDFPageObjectHelper> m_pages;
    Places m_places;
    qsizetype m_before = 0;
};

Error broken(const std::exception &error)
{
    return {Wording::tr("The pages could not be put together: %1").arg(QString::fromUtf8(error.what()))};
}

} // namespace

Result<Inspected> inspect(const QByteArray &pdf)
{
    try {
        const std::unique_ptr<QPDF> file = opened(pdf);
        Inspected inspected;
        QHash<int, int> numbers;
        for (const Handle &page : file->getAllPages())
            numbers.insert(page.getObjectID(), ++inspected.pages);
        forEachDestination(*file, [&](const QString &anchor, Handle target) {
            inspected.anchors.insert(anchor, numbers.value(target.getArrayItem(0).getObjectID()));
        });
        return inspected;
    } catch (const std::exception &error) {
        return broken(error);
    }
}

Result<QByteArray> assemble(const QList<QByteArray> &parts, const briefing::Briefing &briefing,
                            const QList<briefing::Landmark> &landmarks, const QString &language, const Sheet &sheet)
{
    try {
        Assembly assembly;
        assembly.begin();
        for (const QByteArray &part : parts)
            assembly.add(part);
        assembly.tieLinks();
        assembly.overlay(furniture(briefing, sheet, assembly.pageCount()));
        assembly.outline(landmarks);
        assembly.describe(briefing, language);
        return assembly.bytes();
    } catch (const std::exception &error) {
        return broken(error);
    }
}

} // namespace press

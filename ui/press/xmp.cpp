#include "press/xmp.h"

#include <QXmlStreamWriter>

namespace press {

QByteArray xmp(const QString &title, QDate date, const QString &language)
{
    QByteArray out("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
    QXmlStreamWriter xml(&out);
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  dc = QStringLiteral("http://purl.org/dc/elements/1.1/"),
                  basic = QStringLiteral("http://ns.adobe.com/xap/1.0/"), meta = QStringLiteral("adobe:ns:meta/");
    xml.writeNamespace(meta, QStringLiteral("x"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeNamespace(basic, QStringLiteral("xmp"));
    xml.writeStartElement(meta, QStringLiteral("xmpmeta"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), {});
    xml.writeStartElement(dc, QStringLiteral("title"));
    xml.writeStartElement(rdf, QStringLiteral("Alt"));
    xml.writeStartElement(rdf, QStringLiteral("li"));
    xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    xml.writeCharacters(title);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(dc, QStringLiteral("language"));
    xml.writeStartElement(rdf, QStringLiteral("Bag"));
    xml.writeTextElement(rdf, QStringLiteral("li"), language);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeTextElement(basic, QStringLiteral("CreatorTool"), QStringLiteral("Broadsheet"));
    xml.writeTextElement(basic, QStringLiteral("CreateDate"), date.toString(Qt::ISODate));
    xml.writeEndDocument();
    return out + "<?xpacket end=\"r\"?>";
}

} // namespace press

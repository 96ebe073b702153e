#include "briefing/markup.h"

namespace briefing {

namespace {

// Characters that end text or an attribute, and control characters, which HTML does not allow.
QByteArray escaped(QStringView words)
{
    QByteArray out;
    const QByteArray utf8 = words.toUtf8();
    out.reserve(utf8.size() + utf8.size() / 16);
    for (const char c : utf8) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
                out += "\xEF\xBF\xBD";
            else
                out += c;
        }
    }
    return out;
}

} // namespace

Markup::Element::~Element()
{
    m_markup.m_out += "</";
    m_markup.m_out += m_tag;
    m_markup.m_out += '>';
}

Markup::Element Markup::document(const QString &title, const QString &language, QByteArrayView style)
{
    m_out += "<!doctype html>\n";
    start("html", {{"lang", language}});
    {
        const Element head = element("head");
        start("meta", {{"charset", QStringLiteral("utf-8")}});
        start("meta", {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                       {"content", QStringLiteral("default-src 'none'; style-src 'unsafe-inline'")}});
        start("meta", {{"name", QStringLiteral("viewport")}, {"content", QStringLiteral("width=device-width")}});
        leaf("title", {}, title);
        const Element sheet = element("style");
        m_out += style;
    }
    line();
    return {*this, "html"};
}

Markup::Element Markup::element(const char *tag, Attributes attributes)
{
    start(tag, attributes);
    return {*this, tag};
}

void Markup::leaf(const char *tag, Attributes attributes, const QString &words)
{
    const Element whole = element(tag, attributes);
    text(words);
}

void Markup::text(QStringView words)
{
    m_out += escaped(words);
}

void Markup::line()
{
    m_out += '\n';
}

void Markup::start(const char *tag, Attributes attributes)
{
    m_out += '<';
    m_out += tag;
    for (const auto &[name, value] : attributes) {
        if (value.isEmpty())
            continue;
        m_out += ' ';
        m_out += name;
        m_out += "=\"";
        m_out += escaped(value);
        m_out += '"';
    }
    m_out += '>';
}

} // namespace briefing

#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

namespace briefing {

// Writes HTML that is well-formed and safe by construction: words enter only through text() and attribute values, both
// escaped here and nowhere else; an element is closed when its Element leaves its scope.
class Markup final
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>; // one with an empty value is left out

    class [[nodiscard]] Element final
    {
    public:
        ~Element();
        Element(const Element &) = delete;
        Element &operator=(const Element &) = delete;

    private:
        friend class Markup;
        Element(Markup &markup, const char *tag) : m_markup(markup), m_tag(tag) {}
        Markup &m_markup;
        const char *m_tag;
    };

    // <!doctype html>, <html> and <head> with the style sheet (our own words, not escaped) and a policy that lets
    // nothing load. The style must not hold "</style". Hold the Element as long as the document.
    Element document(const QString &title, const QString &language, QByteArrayView style);

    Element element(const char *tag, Attributes attributes = {});
    void leaf(const char *tag, Attributes attributes, const QString &words); // element with nothing but words
    void text(QStringView words);
    void text(const QString &words) { text(QStringView(words)); }
    void line(); // a line end between blocks, for people who read the source

    QByteArray html() const { return m_out; }

private:
    void start(const char *tag, Attributes attributes);
    QByteArray m_out;
};

} // namespace briefing

#include "mentions/finder.h"

#include "mentions/again.h"
#include "mentions/by_lists.h"
#include "mentions/edges.h"
#include "mentions/grammar.h"
#include "mentions/lists.h"
#include "mentions/mend.h"
#include "mentions/resolve.h"
#include "mentions/roles.h"
#include "mentions/rulings.h"
#include "mentions/tagger.h"
#include "text/analysis.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace mentions {

namespace {

// Which model reads a language, with the word classes and the dictionary of which name; other languages are read by the
// lists.
struct Tongue
{
    const char *language;
    const char *model;
    const char *aids;
    Writing writing = Writing::Careful;
};
constexpr std::array<Tongue, 12> Tongues{{{"en", "en", "en"},
                                          {"en-post", "en-post", "en", Writing::Careless},
                                          {"es", "es", "en"},
                                          {"ca", "es", "en"},
                                          {"pt", "pt", "en"},
                                          {"gl", "pt", "en"},
                                          {"fr", "fr", "en"},
                                          {"de", "de", "en"},
                                          {"it", "it", "en"},
                                          {"ru", "ru", "en"},
                                          {"ar", "ar", "ar"},
                                          {"zh", "zh", "zh"}}};

// A model that is read when its language is first met. Any thread may ask.
class Shelf final
{
public:
    Shelf(QString folder, const Tongue &tongue, const Lists &lists)
        : m_folder(std::move(folder)), m_tongue(tongue), m_lists(lists)
    {
    }

    static QString pathIn(const QString &folder, const Tongue &tongue)
    {
        return folder + u'/' + QLatin1String(tongue.model) + QStringLiteral(".model");
    }

    const Tagger *tagger() const
    {
        std::call_once(m_once, [this] {
            auto aids = Aids::load(m_folder, QLatin1String(m_tongue.aids));
            if (!aids)
                return;
            if (auto model = Model::load(pathIn(m_folder, m_tongue), std::move(*aids)))
                m_tagger = std::make_unique<const Tagger>(std::move(*model), m_lists, m_tongue.writing);
        });
        return m_tagger.get();
    }

private:
    QString m_folder;
    const Tongue &m_tongue;
    const Lists &m_lists;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const Tagger> m_tagger;
};

} // namespace

struct Finder::Parts
{
    Lists lists;
    std::map<QString, Shelf> shelves; // by language

    const Tagger *taggerFor(const QString &language) const
    {
        const auto at = shelves.find(language);
        return at == shelves.end() ? nullptr : at->second.tagger();
    }

    // Marks each sentence by the model of its language, or by the lists where there is none.
    void mark(Page &page, const QList<text::Block> &blocks, std::vector<Mark> &marks) const;
};

Finder::Finder(std::unique_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
Finder::Finder(Finder &&) noexcept = default;
Finder::~Finder() = default;

Result<Finder> Finder::load(const QString &share)
{
    auto lists = Lists::load(share + QStringLiteral("/lists"));
    if (!lists)
        return lists.error();
    auto parts = std::make_unique<Parts>();
    parts->lists = std::move(*lists);
    for (const Tongue &tongue : Tongues) {
        const QString folder = share + QStringLiteral("/models"), path = Shelf::pathIn(folder, tongue);
        if (!QFile::exists(path))
            continue;
        if (const auto whole = Model::check(path); !whole)
            return whole.error();
        parts->shelves.try_emplace(QLatin1String(tongue.language), folder, tongue, parts->lists);
    }
    return Finder(std::move(parts));
}

namespace {

// True for what only posts hold.
bool isPostToken(const Page &page, qsizetype i)
{
    using language::TokenKind;
    const language::Token &token = page.token(i);
    return token.kind == TokenKind::Handle || token.kind == TokenKind::Hashtag || token.kind == TokenKind::Emoji ||
           (token.kind == TokenKind::Link && page.words(i).startsWith(u"http"));
}

// The sentences of a page block by block: how each is to be read.
class Registers final
{
public:
    Registers(const Page &page, const QList<text::Block> &blocks) : m_page(page), m_blocks(blocks) {}

    // The language of the block that holds a sentence, "en-post" for English posts. Ask in order.
    QString of(std::size_t sentence, const QString &fallback)
    {
        const qsizetype first = m_page.sentences[sentence].first;
        const qsizetype block = text::blockAt(m_blocks, m_page.token(first).span.begin);
        if (block != m_block || block < 0) {
            m_block = block;
            m_language = block < 0 || m_blocks[block].language.isEmpty() ? fallback : m_blocks[block].language;
            if (m_language == u"en" && isPost(first))
                m_language = QStringLiteral("en-post");
        }
        return m_language;
    }

private:
    static constexpr qsizetype LongestPost = 320;

    // By the block's kind, by marks that only posts hold, or a short text that does not end like a sentence.
    bool isPost(qsizetype first) const
    {
        if (m_block >= 0 && m_blocks[m_block].kind == text::BlockKind::Post)
            return true;
        if (m_block >= 0 && m_blocks[m_block].span.size() > 2 * LongestPost)
            return false;
        qsizetype last = first;
        for (qsizetype i = first; i < m_page.size() && (i == first || !m_page.token(i).lineBefore); ++i) {
            if (isPostToken(m_page, i))
                return true;
            last = i;
        }
        static constexpr QStringView Ends = u".?!”\"";
        return m_page.body.size() <= LongestPost && !Ends.contains(m_page.words(last).back());
    }

    const Page &m_page;
    const QList<text::Block> &m_blocks;
    qsizetype m_block = -2;
    QString m_language;
};

// Where nothing tells the language, the script does; Latin text is taken for English.
QString byScript(QStringView body)
{
    qsizetype latin = 0, cyrillic = 0, arabic = 0, han = 0, other = 0;
    for (const QChar c : body.first(std::min<qsizetype>(body.size(), 2000))) {
        const char16_t unit = c.unicode();
        latin += c.isLetter() && unit < 0x250 ? 1 : 0;
        cyrillic += unit >= 0x400 && unit < 0x530 ? 1 : 0;
        arabic += unit >= 0x600 && unit < 0x700 ? 1 : 0;
        han += unit >= 0x4E00 && unit < 0xA000 ? 2 : 0;
        other += unit >= 0x3040 && unit < 0x3100 ? 4 : 0; // kana: Japanese
    }
    const qsizetype most = std::max({latin, cyrillic, arabic, han, other});
    if (most == 0 || most == other)
        return {};
    return most == latin      ? QStringLiteral("en")
           : most == cyrillic ? QStringLiteral("ru")
           : most == arabic   ? QStringLiteral("ar")
                              : QStringLiteral("zh");
}

// What an abbreviation stands for in other languages is not what it stands for in English.
void forgetForeign(Page &page, language::Sentence sentence)
{
    for (qsizetype i = sentence.first; i < sentence.last; ++i) {
        Phrase &phrase = page.phrases[static_cast<std::size_t>(i)];
        if (phrase.categories & Foreign)
            phrase = {};
    }
}

// Peoples are listed in the languages that have a model. In others a word that opens a sentence is more likely one of
// theirs: the Polish "Pole" is a field.
void forgetOpeningPeople(Page &page, language::Sentence sentence)
{
    Phrase &phrase = page.phrases[static_cast<std::size_t>(sentence.first)];
    const bool people = (phrase.categories & NameCategories) == Nationality;
    if (people && phrase.last == sentence.first + 1 && !isUncased(page, sentence.first))
        phrase = {};
}

} // namespace

void Finder::Parts::mark(Page &page, const QList<text::Block> &blocks, std::vector<Mark> &marks) const
{
    QString main = text::mainLanguage(blocks, 1, 1);
    if (main.isEmpty())
        main = byScript(page.body);
    Registers registers(page, blocks);
    std::map<const Tagger *, std::vector<std::size_t>> byTagger;
    QString before; // the language of the sentence before
    const Tagger *tagger = nullptr;
    for (std::size_t i = 0; i < page.sentences.size(); ++i) {
        const QString language = registers.of(i, main);
        if (i == 0 || language != before)
            tagger = taggerFor(language);
        before = language;
        if (language.startsWith(u"en"))
            forgetForeign(page, page.sentences[i]);
        if (tagger) {
            byTagger[tagger].push_back(i);
        } else {
            forgetOpeningPeople(page, page.sentences[i]);
            markByLists(page, i, language == u"de", marks);
        }
    }
    for (const auto &[of, sentences] : byTagger)
        of->tag(page, sentences, marks);
}

Found Finder::find(QStringView body, const QList<text::Block> &blocks, const Rulings *rulings) const
{
    return find(body, blocks, language::split(body), rulings);
}

Found Finder::find(QStringView body, const QList<text::Block> &blocks, const language::Split &split,
                   const Rulings *rulings) const
{
    thread_local Page page; // keeps its memory from article to article
    page.read(body, m_parts->lists, split);
    std::vector<Mark> marks;
    m_parts->mark(page, blocks, marks);
    mend(page, marks);
    heedSurnames(page, marks);
    agree(page, marks);
    markAgain(page, marks);
    for (Mark &mark : marks)
        takeStop(page, mark);
    std::vector<Mark> formal;
    findByGrammar(page, formal);
    untangle(formal);
    addFree(marks, formal);
    Found found = resolve(page, marks, findRoles(page, marks));
    return rulings && !rulings->isEmpty() ? obey(body, std::move(found), *rulings) : found;
}

} // namespace mentions

#include "quotes/lexicons.h"

#include "text/analysis.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace quotes {

namespace {

constexpr std::array<QLatin1StringView, 8> Languages{
    QLatin1StringView("en"), QLatin1StringView("de"), QLatin1StringView("es"), QLatin1StringView("fr"),
    QLatin1StringView("pt"), QLatin1StringView("it"), QLatin1StringView("ru"), QLatin1StringView("ar")};

// Shorter blocks are often taken for the wrong language.
constexpr qsizetype TrustedBlock = 160;

} // namespace

Result<Lexicons> Lexicons::load(const QString &share)
{
    Lexicons all;
    for (const QLatin1StringView language : Languages) {
        auto lexicon = Lexicon::load(share + QStringLiteral("/lists/speech-") + language + QStringLiteral(".txt"));
        if (!lexicon)
            return lexicon.error();
        all.m_lexicons.insert(language, std::move(*lexicon));
    }
    if (const auto names = all.loadGivenNames(share + QStringLiteral("/lists/given.tsv")); !names)
        return names.error();
    return all;
}

// Lines of a class (m, f, anything else) and names, with tabs between them.
Result<Done> Lexicons::loadGivenNames(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QStringLiteral("Cannot read the list of given names %1: %2. Reinstall Broadsheet or put the file back.")
                .arg(path, file.errorString())};
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        const Traits gender = fields.first() == u"m"   ? Traits(Male)
                              : fields.first() == u"f" ? Traits(Female)
                                                       : Traits(0);
        for (qsizetype i = 1; gender != 0 && i < fields.size(); ++i)
            m_givenNames[fields[i]] |= gender;
    }
    m_givenNames.removeIf([](const auto &name) { return name.value() == (Male | Female); });
    return Done{};
}

const Lexicon *Lexicons::find(const QString &language) const
{
    const auto found = m_lexicons.constFind(language);
    return found == m_lexicons.cend() ? nullptr : &*found;
}

// The list that knows most of the first words, if it knows a fair share of them.
const Lexicon *Lexicons::byWords(QStringView body, std::span<const language::Token> tokens) const
{
    constexpr int Enough = 200;
    int words = 0;
    std::array<int, Languages.size()> hits{};
    for (const language::Token &token : tokens) {
        if (!token.isWord() || ++words > Enough)
            continue;
        for (std::size_t i = 0; i < Languages.size(); ++i)
            hits[i] += find(Languages[i])->find(text::slice(body, token.span)) != 0 ? 1 : 0;
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    return *best * 5 < std::min(words, Enough) ? nullptr
                                               : find(Languages[static_cast<std::size_t>(best - hits.begin())]);
}

std::vector<const Lexicon *> Lexicons::choose(QStringView body, const QList<text::Block> &blocks,
                                              std::span<const language::Token> tokens) const
{
    constexpr int Story = 4; // a letter of the story counts as much as so many of the rest
    const QString main = text::mainLanguage(blocks, Story, 1);
    const Lexicon *const document = main.isEmpty() ? byWords(body, tokens) : find(main);
    std::vector<const Lexicon *> chosen;
    chosen.reserve(static_cast<std::size_t>(blocks.size()));
    for (const text::Block &block : blocks) {
        const Lexicon *own = block.language.isEmpty() || block.language == main ? document : find(block.language);
        if (!own && block.span.size() < TrustedBlock)
            own = document;
        chosen.push_back(own);
    }
    return chosen;
}

} // namespace quotes

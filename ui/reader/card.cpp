#include "reader/card.h"

#include "reader/facts.h"
#include "words/kinds.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace reader {

namespace {

constexpr qsizetype MostNames = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(reader::Card)
};

class Lines final
{
public:
    void add(const char *part, const QString &words)
    {
        if (!words.isEmpty())
            m_lines.append(QJsonArray{QLatin1String(part), words});
    }

    // The first one stands under the mark of its kind.
    void addFacts(QStringList facts)
    {
        facts.removeAll(QString());
        m_lines.append(QJsonArray{QStringLiteral("facts"), QJsonArray::fromStringList(facts)});
    }

    // "92 % · name after a title"
    void addWhy(float confidence, const QString &reason)
    {
        const QString sure = Words::tr("%1 %").arg(qRound(100 * confidence));
        add("why", reason.isEmpty() ? sure : Words::tr("%1 · %2", "how sure, and why").arg(sure, reason.simplified()));
    }

    QJsonObject card(const Passage &passage, const QString &swatch) const
    {
        return {{QStringLiteral("kind"), int(passage.kind)},
                {QStringLiteral("index"), passage.index},
                {QStringLiteral("swatch"), swatch},
                {QStringLiteral("lines"), m_lines}};
    }

private:
    QJsonArray m_lines;
};

QString otherNames(const text::Entity &entity)
{
    QStringList others = entity.aliases;
    others.removeAll(entity.name);
    if (others.isEmpty())
        return {};
    const bool more = others.size() > MostNames;
    const QString names =
        others.first(std::min(MostNames, others.size())).join(Words::tr(", ", "between the names of one entity"));
    return Words::tr("also: %1").arg(more ? names + u" …" : names);
}

QJsonObject mentionCard(const Content &content, const Passage &passage, const QString &keys)
{
    const text::Analysis &analysis = content.analysis;
    const text::Mention &mention = analysis.mentions[passage.index];
    if (mention.entity < 0 || mention.entity >= analysis.entities.size())
        return {};
    const text::Entity &entity = analysis.entities[mention.entity];
    const int count = int(std::ranges::count(analysis.mentions, mention.entity, &text::Mention::entity));
    Lines lines;
    lines.add("name", entity.name.simplified());
    lines.add("role", entity.role.simplified());
    lines.addFacts({words::nounFor(mention.kind),
                    count == 1 ? Words::tr("once in this article") : Words::tr("%1 times in this article").arg(count)});
    lines.add("others", otherNames(entity));
    lines.addWhy(mention.confidence, mention.reason);
    lines.add("keys", keys);
    return lines.card(passage, text::wordFor(mention.kind));
}

QJsonObject quoteCard(const Content &content, const Passage &passage)
{
    const text::Quote &quote = content.analysis.quotes[passage.index];
    Lines lines;
    lines.add("name", quote.speaker ? quote.speaker->name.simplified() : Words::tr("No named speaker"));
    if (quote.speaker && quote.speaker->entity >= 0 && quote.speaker->entity < content.analysis.entities.size())
        lines.add("role", content.analysis.entities[quote.speaker->entity].role.simplified());
    const bool hasCue = quote.cue && text::fits(*quote.cue, content.document.body);
    lines.addFacts({quote.kind == text::QuoteKind::Direct ? Words::tr("quotation") : Words::tr("reported speech"),
                    hasCue ? Words::tr("“%1”", "the word that says so")
                                 .arg(text::slice(content.document.body, *quote.cue).toString().simplified())
                           : QString()});
    lines.addWhy(quote.confidence, quote.reason);
    return lines.card(passage, QStringLiteral("quotation"));
}

QJsonObject blockCard(const Content &content, const Passage &passage, const QString &keys)
{
    const text::Block &block = content.analysis.blocks[passage.index];
    Lines lines;
    lines.add("name", words::labelFor(block.kind));
    lines.addFacts({Words::tr("line %1").arg(block.line), words::languageName(block.language)});
    lines.addWhy(block.confidence, block.reason);
    lines.add("keys", keys);
    return lines.card(passage, {});
}

} // namespace

QJsonObject cardOf(const Content &content, const Passage &passage, const CardKeys &keys)
{
    switch (passage.kind) {
    case Passage::Kind::Mention:
        return mentionCard(content, passage, keys.name);
    case Passage::Kind::Quote:
        return quoteCard(content, passage);
    case Passage::Kind::Block:
        return blockCard(content, passage, keys.block);
    case Passage::Kind::None:
        break;
    }
    return {};
}

} // namespace reader

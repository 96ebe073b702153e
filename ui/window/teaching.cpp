#include "window/teaching.h"

#include "store/reader.h"
#include "store/when_done.h"
#include "text/correction.h"
#include "window/flip.h"
#include "window/reading.h"
#include "window/sayings.h"
#include "window/triage.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <array>

namespace window {

namespace {

using text::BlockKind;

constexpr int TitleRoom = 48; // beside a menu's title, which is set in bold and cut without a sign

// The letter that chooses a kind, one of its name's; translators may choose others, but no letter twice.
struct Choice
{
    BlockKind kind;
    const char *title;
};
constexpr std::array<Choice, text::BlockKindCount> choices{{
    {BlockKind::Paragraph, QT_TRANSLATE_NOOP("Kinds", "&Paragraph")},
    {BlockKind::Headline, QT_TRANSLATE_NOOP("Kinds", "&Headline")},
    {BlockKind::Standfirst, QT_TRANSLATE_NOOP("Kinds", "&Standfirst")},
    {BlockKind::Subheading, QT_TRANSLATE_NOOP("Kinds", "S&ubheading")},
    {BlockKind::ListItem, QT_TRANSLATE_NOOP("Kinds", "&List item")},
    {BlockKind::Byline, QT_TRANSLATE_NOOP("Kinds", "&Byline")},
    {BlockKind::DateStamp, QT_TRANSLATE_NOOP("Kinds", "&Date")},
    {BlockKind::Caption, QT_TRANSLATE_NOOP("Kinds", "&Caption")},
    {BlockKind::Credit, QT_TRANSLATE_NOOP("Kinds", "C&redit")},
    {BlockKind::FeedItem, QT_TRANSLATE_NOOP("Kinds", "&Feed item")},
    {BlockKind::FeedHeading, QT_TRANSLATE_NOOP("Kinds", "F&eed heading")},
    {BlockKind::Post, QT_TRANSLATE_NOOP("Kinds", "P&ost")},
    {BlockKind::Promo, QT_TRANSLATE_NOOP("Kinds", "Pro&mo")},
    {BlockKind::Legal, QT_TRANSLATE_NOOP("Kinds", "Le&gal")},
    {BlockKind::Navigation, QT_TRANSLATE_NOOP("Kinds", "&Navigation")},
    {BlockKind::Bio, QT_TRANSLATE_NOOP("Kinds", "&About the author")},
    {BlockKind::Comment, QT_TRANSLATE_NOOP("Kinds", "Commen&t")},
    {BlockKind::Advertisement, QT_TRANSLATE_NOOP("Kinds", "Ad&vertisement")},
}};

bool isHeading(const text::Analysis &analysis, const QList<int> &lines)
{
    return analysis.blocks.at(lines.first()).kind == BlockKind::FeedHeading;
}

store::Rule ruleOf(const store::SetRule &command, BlockKind kind)
{
    const store::TaughtLine &line = command.lines.first();
    return {command.scope, line.key, kind, QDateTime::currentDateTimeUtc(), command.article, line.words};
}

} // namespace

Teaching::Teaching(store::Reader &reader, Triage &triage, Reading &reading, QWidget &window, QObject *parent)
    : QObject(parent), m_reader(reader), m_triage(triage), m_reading(reading), m_window(window)
{
}

bool Teaching::perform(Verb verb)
{
    switch (verb) {
    case Verb::FlipStory:
        flip();
        return true;
    case Verb::ChooseKind:
        chooseKind(pipeline::Reach::Everywhere);
        return true;
    case Verb::FollowUp:
        toggleFollowUp();
        return true;
    default:
        return false;
    }
}

QList<int> Teaching::chosen()
{
    const QList<int> lines = m_reading.chosenBlocks();
    if (lines.isEmpty())
        emit told(tr("Choose a line first: click it, step to it with Ctrl+Down, or choose its row in the contents."),
                  false);
    return lines;
}

QList<int> Teaching::asFeed(const QList<int> &lines) const
{
    const text::Analysis &analysis = m_reading.article().analysis;
    return lines.size() == 1 && isHeading(analysis, lines) ? feedUnder(analysis.blocks, lines.first()) : lines;
}

void Teaching::flip()
{
    const QList<int> lines = asFeed(chosen());
    if (!lines.isEmpty())
        teach(lines, flipped(m_reading.article().analysis.blocks, lines), pipeline::Reach::Everywhere);
}

// A feed under its heading is taught by the heading, so that other items under it elsewhere follow; the heading itself
// goes along as a line.
void Teaching::teach(const QList<int> &lines, BlockKind kind, pipeline::Reach reach)
{
    const store::Article &article = m_reading.article();
    const bool isFeed = lines.size() > 1 && isHeading(article.analysis, lines);
    const auto under = isFeed && reach == pipeline::Reach::Everywhere
                           ? pipeline::teachHeading(article, lines.first(), kind)
                           : std::nullopt;
    if (!under) {
        m_triage.apply(pipeline::teachLines(article, lines, kind, reach));
        return;
    }
    const bool isStory = text::groupOf(kind) == text::Group::Story;
    const BlockKind heading = isStory                                    ? BlockKind::Subheading
                              : text::groupOf(kind) == text::Group::Feed ? BlockKind::FeedHeading
                                                                         : kind;
    const store::SetRule line = pipeline::teachLines(article, {lines.first()}, heading);
    m_triage.apply(store::AddCorrections{{ruleOf(*under, kind), ruleOf(line, heading)}, {}});
}

void Teaching::chooseKind(pipeline::Reach reach)
{
    const QList<int> lines = chosen();
    if (lines.isEmpty())
        return;
    const store::Article &article = m_reading.article();
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("kindMenu"));
    menu->setToolTipsVisible(true);
    const QString words = text::slice(article.document.body, article.analysis.blocks.at(lines.first()).span).toString();
    const QString title = lines.size() == 1
                              ? tr("“%1” is").arg(shortened(words))
                              : tr("“%1” and %n more are", nullptr, int(lines.size()) - 1).arg(shortened(words));
    menu->addSection(title)->setEnabled(false);
    menu->setAccessibleName(title);
    menu->setMinimumWidth(menu->fontMetrics().horizontalAdvance(title) + TitleRoom);
    addKinds(*menu, lines, reach);
    const QWidget &over = m_reading.asked();
    const QPoint place = over.mapToGlobal(over.rect().center());
    menu->popup(place - QPoint(menu->sizeHint().width() / 2, menu->sizeHint().height() / 2));
}

void Teaching::addKinds(QMenu &menu, const QList<int> &lines, pipeline::Reach reach)
{
    const store::Article &article = m_reading.article();
    const text::Block &first = article.analysis.blocks.at(lines.first());
    text::Group group = text::Group::Story;
    for (const Choice &choice : choices) {
        if (text::groupOf(choice.kind) != group) {
            group = text::groupOf(choice.kind);
            menu.addSeparator();
        }
        QAction *action = menu.addAction(QCoreApplication::translate("Kinds", choice.title));
        action->setCheckable(true);
        action->setChecked(first.kind == choice.kind);
        connect(action, &QAction::triggered, this, [this, lines, reach, id = article.row.id, kind = choice.kind] {
            if (m_reading.article().row.id == id)
                teach(lines, kind, reach);
        });
    }
    menu.addSeparator();
    if (reach == pipeline::Reach::Everywhere)
        connect(menu.addAction(tr("Onl&y in this article…")), &QAction::triggered, this,
                [this] { chooseKind(pipeline::Reach::HereOnly); });
    const bool any = std::any_of(lines.cbegin(), lines.cend(),
                                 [&article](int line) { return text::isCorrected(article.analysis.blocks.at(line)); });
    if (any)
        connect(menu.addAction(tr("Ta&ke the correction away")), &QAction::triggered, this,
                [this, lines] { takeAway(lines); });
}

// Whatever decided these lines: a correction of the line, of this place, or of the heading they stand under.
void Teaching::takeAway(const QList<int> &lines)
{
    const store::Article article = m_reading.article();
    store::whenDone(m_reader.corrections(), this, [this, article, lines](const Result<store::Corrections> &known) {
        if (!known) {
            emit failed(known.error().what);
            return;
        }
        const QList<store::TaughtLine> everywhere = pipeline::teachLines(article, lines, std::nullopt).lines;
        const QList<store::TaughtLine> here =
            pipeline::teachLines(article, lines, std::nullopt, pipeline::Reach::HereOnly).lines;
        store::SetRule command{store::RuleScope::Line, {}, std::nullopt, article.row.id};
        const auto holds = [&known](store::RuleScope scope, quint64 key) {
            return std::any_of(known->lines.cbegin(), known->lines.cend(),
                               [&](const store::Rule &rule) { return rule.scope == scope && rule.key == key; });
        };
        for (const store::TaughtLine &line : everywhere) {
            if (!line.hereOnly && holds(store::RuleScope::Line, line.key))
                command.lines.append(line);
        }
        for (const store::TaughtLine &line : here) {
            if (holds(store::RuleScope::Place, line.key))
                command.lines.append(line);
        }
        if (!command.lines.isEmpty()) {
            m_triage.apply(command);
            return;
        }
        for (int above = lines.first(); above >= 0; --above) {
            const auto heading = pipeline::teachHeading(article, above, std::nullopt);
            if (heading && holds(store::RuleScope::Heading, heading->lines.first().key)) {
                m_triage.apply(*heading);
                return;
            }
        }
        emit told(tr("No correction of this line is in force."), false);
    });
}

// The words are those on show: the library may just be learning that the line is something else.
void Teaching::toggleFollowUp()
{
    const QList<int> lines = chosen();
    const store::Article &article = m_reading.article();
    if (lines.isEmpty())
        return;
    const text::Block &block = article.analysis.blocks.at(lines.first());
    if (block.kind != BlockKind::FeedItem) {
        emit told(tr("Only feed items can be saved for follow-up."), false);
        return;
    }
    const QString words = text::slice(article.document.body, block.span).toString().simplified();
    store::whenDone(m_reader.followUps(), this,
                    [this, id = article.row.id, words](const Result<QList<store::FollowUp>> &saved) {
                        if (!saved) {
                            emit failed(saved.error().what);
                            return;
                        }
                        const bool isSaved = std::ranges::any_of(*saved, [&](const store::FollowUp &one) {
                            return one.article == id && one.words.compare(words, Qt::CaseInsensitive) == 0;
                        });
                        m_triage.apply(store::SaveLead{id, words, !isSaved});
                    });
}

void Teaching::tell(const store::Applied &applied)
{
    const QString saying = sayingOf(applied.command);
    if (saying.isEmpty())
        return;
    const bool undoable = applied.how != store::Applied::How::Undone;
    const QString words = applied.how == store::Applied::How::Done     ? saying
                          : applied.how == store::Applied::How::Undone ? tr("Undone – %1").arg(saying)
                                                                       : tr("Again – %1").arg(saying);
    emit told(words, undoable);
    const QList<quint64> keys = linesOf(applied.command);
    if (keys.isEmpty())
        return;
    store::whenDone(
        m_reader.articlesWithLines(keys), this,
        [this, words, undoable, here = m_reading.article().row.id](const Result<QList<store::ArticleId>> &with) {
            if (!with)
                return;
            const qsizetype others = with->size() - (with->contains(here) ? 1 : 0);
            if (others > 0)
                emit told(tr("%1 · %n other article(s) follow", nullptr, int(others)).arg(words), undoable);
        });
}

} // namespace window

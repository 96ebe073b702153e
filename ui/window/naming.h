#pragma once

#include "store/types.h"

#include <QObject>

#include <optional>

namespace reader {
class View;
}
namespace store {
class Reader;
}
namespace widgets {
class ChoiceSheet;
class CommandPalette;
} // namespace widgets

namespace window {

class Reading;
class Triage;

// Corrections of who and what is named: the chosen name, or the words selected in the article, are of another kind, no
// name, called otherwise, one with another name, or apart from it. They hold in the whole library and are undo steps.
// Asks by sheets and pickers over the window and never blocks. GUI thread.
class Naming final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        store::Reader &reader;
        Triage &triage;
        Reading &reading;
        reader::View &view;
        QWidget &window;
    };
    explicit Naming(const Parts &parts, QObject *parent = nullptr);
    ~Naming() override;

    void start(); // asks what the chosen name is

signals:
    void told(const QString &words, bool undoable);

private:
    // What a correction is about.
    struct Subject
    {
        std::optional<text::Entity> entity; // none: words that name nothing yet
        QString words;                      // as chosen in the article: a name of the entity
        store::ArticleId article = 0;
    };

    std::optional<Subject> chosen() const;
    void ask(const Subject &subject);
    void answer(const QString &id);
    void askWhichPart();
    void askForName();
    void askForOther();
    void findOthers(const QString &query);
    void mergeInto(const QString &id);
    void tell(const store::Applied &applied);

    Parts m_parts;
    Subject m_subject;                     // of the question that stands open
    widgets::ChoiceSheet *m_sheet;         // by Qt parent: the window
    widgets::CommandPalette *m_others;     // likewise
    QHash<QString, text::Entity> m_offers; // by the id they have in the picker
};

} // namespace window

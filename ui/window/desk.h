#pragma once

#include "window/keymap.h"
#include "window/session.h"

#include <QObject>

namespace panel {
class SidePanel;
}
namespace press {
class Press;
}
namespace reader {
class View;
}
namespace widgets {
class ImportBar;
}

namespace window {

class Corrections;
class Exports;
class Imports;
class Naming;
class Pile;
class Reading;
class Relations;
class Teaching;
class Trail;
class Triage;

// Everything at work on one opened library, between the window's widgets and the session's doors. Taken down as a whole
// before another library is opened.
class Desk final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Pile &pile;
        reader::View &view;
        panel::SidePanel &panel;
        widgets::ImportBar &bar;
        press::Press &press;
        QWidget &window;
    };
    Desk(std::unique_ptr<Session> session, const Parts &parts);
    ~Desk() override;

    Session &session() const { return *m_session; }
    Triage &triage() const { return *m_triage; }
    Reading &reading() const { return *m_reading; }
    Imports &imports() const { return *m_imports; }
    Exports &exports() const { return *m_exports; }
    Trail &trail() const { return *m_trail; }

    // Triage, reading, labels and notes, import and export; false for other verbs.
    bool perform(Verb verb);

    // The view, the order and the article that were shown when this library was last closed; then listed.
    void restore();
    void keepPlace(); // for restore()

signals:
    void told(const QString &words, bool undoable);
    void advised(const QString &words); // holds until the next command
    void failed(const QString &why);

private:
    void tell(const QString &words, bool undoable);
    void connectParts();
    void connectJumps();
    void connectTeaching();
    void promptLabel();
    void writeNote();

    Parts m_parts;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Triage> m_triage;
    std::unique_ptr<Reading> m_reading;
    std::unique_ptr<Naming> m_naming;
    std::unique_ptr<Imports> m_imports;
    std::unique_ptr<Exports> m_exports;
    std::unique_ptr<Trail> m_trail;
    std::unique_ptr<Relations> m_relations;
    std::unique_ptr<Teaching> m_teaching;
    std::unique_ptr<Corrections> m_corrections;
};

} // namespace window

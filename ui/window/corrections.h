#pragma once

#include "store/types.h"
#include "window/keymap.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace models {
class CorrectionList;
class FollowUpList;
} // namespace models
namespace store {
class Reader;
class Writer;
} // namespace store

namespace window {

class Trail;
class Triage;

// The two books of what the analyst gave the library: corrections of lines and names, and leads saved for follow-up.
// Each opens as a dialog that follows the library while it is open.
class Corrections final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        store::Reader &reader;
        store::Writer &writer;
        Triage &triage;
        Trail &trail;
        QWidget &window;
    };
    explicit Corrections(const Parts &parts, QObject *parent = nullptr);
    ~Corrections() override;

    bool perform(Verb verb); // opens one of them; false for other verbs

signals:
    void told(const QString &words, bool undoable);
    void failed(const QString &why);

private:
    QDialog *makeDialog(const char *name, const QString &title);
    void showCorrections();
    void showFollowUps();
    void loadCorrections();
    void loadFollowUps();
    template <typename Model>
    void loadTitles(const QList<store::ArticleId> &articles, QPointer<Model> model);
    void goTo(const QModelIndex &index, int role);
    void exportToFile();
    void importFromFile();
    void write(const QString &path);
    void read(const QString &path);

    Parts m_parts;
    QPointer<QDialog> m_dialog;
    QPointer<models::CorrectionList> m_corrections;
    QPointer<models::FollowUpList> m_followUps;
};

} // namespace window

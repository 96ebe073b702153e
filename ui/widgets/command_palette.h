#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace widgets {

class PaletteEntries;

// One thing to do or go to.
struct PaletteEntry
{
    QString id;
    QString title;
    QString detail;   // quiet, after the title; not matched
    QString keys;     // as key caps
    QString category; // "Command", "Article", "Entity": in words at the row's end
    bool enabled = true;
};

// The overlay over a window's top (Ctrl+K): type a few letters of anything, Enter does it, Esc closes. Entries are
// ranked by fuzzy match, then by how recently they were chosen. It never takes part in layouts: it follows its parent's
// size.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent);

    void setPurpose(const QString &name, const QString &placeholder); // where it is not for commands: to pick from
    void setEntries(const QList<PaletteEntry> &entries);              // what is always there: commands, views
    // More entries for what is typed, for example articles: kept until the query changes, dropped where it has changed
    // already.
    void addFound(const QString &query, const QList<PaletteEntry> &entries);

    void open(const QString &query = {});
    void dismiss(); // focus returns to where it was
    QString query() const;

    QStringList recent() const; // ids, the latest first; for the settings
    void setRecent(const QStringList &ids);

signals:
    void queryChanged(const QString &query); // also empty, when opened
    void chosen(const QString &id);          // after the palette has closed
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void requery();
    void choose(const QModelIndex &index);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void move(int rows);

    QLineEdit *m_edit = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    PaletteEntries *m_entries = nullptr;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace widgets

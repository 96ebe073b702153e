#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace widgets {

class KeyCaps;

// The last action in words with the key that takes it back, for a few seconds; also plain news and warnings.
// Screen readers are told each text as it comes.
class ActionToast final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionToast(QWidget *parent = nullptr);

    void tell(const QString &text, const QString &undoKeys = {}); // "Kept “Ministers meet”", "u"
    void warn(const QString &text);                               // stays until the next text or clear()
    void clear();
    QString text() const;

    void setSeconds(int seconds) { m_seconds = seconds; } // 8 until told otherwise; 0: until the next text

signals:
    void undoRequested(); // its key caps were clicked

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void put(const QString &text, const QString &keys, bool isWarning);
    void elide();

    QLabel *m_icon = nullptr;
    QLabel *m_label = nullptr;
    KeyCaps *m_keys = nullptr;
    QTimer m_timer;
    QString m_text;
    int m_seconds = 8;
};

} // namespace widgets

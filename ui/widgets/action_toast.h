#pragma once

#include <QTimer>
#include <QWidget>

namespace widgets {

// The last action in words with the key that takes it back, for a few seconds; also plain news and warnings.
// Screen readers are told each text as it comes.
class ActionToast final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionToast(QWidget *parent = nullptr);

    void tell(const QString &text, const QString &undoKeys = {}); // "Kept “Ministers meet”", "u"
    void warn(const QString &text);                               // stays until the next text or clear()
    void advise(const QString &text); // what to do first; dismissAdvice() takes it away, as time does
    void dismissAdvice();
    void clear();
    QString text() const { return m_text; }

    void setSeconds(int seconds) { m_seconds = seconds; } // 8 until told otherwise; 0: until the next text

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void undoRequested(); // its key caps were clicked

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void put(const QString &text, const QString &keys, bool isWarning);
    QRect textRect() const;
    QRect keysRect() const;

    QTimer m_timer;
    QString m_text;
    QString m_keys;
    int m_seconds = 8;
    bool m_isWarning = false;
    bool m_isAdvice = false;
};

} // namespace widgets

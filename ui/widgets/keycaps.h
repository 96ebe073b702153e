#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace widgets {

// Keys drawn as caps, from text as QKeySequence gives it: "Ctrl+K" is two caps, "G, G" or "g g" two in sequence, "j /
// k" two alternatives, "1 – 5" a range.
QStringList capsOf(const QString &keys);
QSize keyCapsSize(const QString &keys, const QFont &font);
void paintKeyCaps(QPainter &painter, const QRect &rect, const QString &keys, const QPalette &palette);

// Key caps as a widget; its accessible name is the keys.
class KeyCaps final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCaps(const QString &keys = {}, QWidget *parent = nullptr);

    void setKeys(const QString &keys);
    QString keys() const { return m_keys; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_keys;
};

} // namespace widgets

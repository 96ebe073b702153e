#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace window {

// Find in the article (Ctrl+F): a line below it. Enter and Shift+Enter go through the hits, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    void close(); // and no words are found any more
    void setFound(int current, int total);

signals:
    void changed(const QString &words); // empty when closed
    void stepRequested(int by);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit = nullptr;
    QLabel *m_found = nullptr;
};

} // namespace window

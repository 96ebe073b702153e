#pragma once

#include "reader/view.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

// Looks into a view's page, as only tests do.
class Probe final
{
public:
    explicit Probe(reader::View &view) : m_view(view), m_web(view.findChild<QWebEngineView *>()) {}

    // Shows the window and waits for the first article; WebEngine says here what it has to say about this machine;
    // the tests themselves fail on any further warning (from init(), as the wish lasts for one test function).
    bool start()
    {
        m_view.resize(800, 600);
        m_view.show();
        reader::Content content;
        content.id = 999;
        QSignalSpy painted(&m_view, &reader::View::painted);
        m_view.setContent(content);
        return painted.wait(60'000);
    }

    bool show(const reader::Content &content)
    {
        QSignalSpy painted(&m_view, &reader::View::painted);
        m_view.setContent(content);
        return painted.wait(30'000) && painted.last().first().toLongLong() == content.id;
    }

    QVariant eval(const QString &script, quint32 world = QWebEngineScript::ApplicationWorld)
    {
        QVariant answer;
        bool came = false;
        m_web->page()->runJavaScript(script, world, [&](const QVariant &value) {
            answer = value;
            came = true;
        });
        return QTest::qWaitFor([&] { return came; }, 30'000) ? answer : QVariant();
    }

    // Waits until the expression is true in the page.
    bool becomes(const QString &expression)
    {
        return QTest::qWaitFor([&] { return eval(expression).toBool(); }, 30'000);
    }

    QString textOf(const QString &selector)
    {
        return eval(QStringLiteral("[...document.querySelectorAll('%1')].map(n => n.textContent).join('|')")
                        .arg(selector))
            .toString();
    }

    int count(const QString &selector)
    {
        return eval(QStringLiteral("document.querySelectorAll('%1').length").arg(selector)).toInt();
    }

    QPoint middleOf(const QString &selector)
    {
        const QVariantList at =
            eval(QStringLiteral("(() => { const b = document.querySelector('%1').getClientRects()[0];"
                                "return [b.left + b.width / 2, b.top + b.height / 2]; })()")
                     .arg(selector))
                .toList();
        return at.size() == 2 ? QPoint(at[0].toInt(), at[1].toInt()) : QPoint();
    }

    // Moves the mouse there until the expression is true: what is being laid out may still move away from under it.
    bool pointAt(const QString &selector, const QString &expression)
    {
        for (int tries = 0; tries < 30; ++tries) {
            QTest::mouseMove(target(), QPoint(1, 1));
            QTest::mouseMove(target(), middleOf(selector));
            if (QTest::qWaitFor([&] { return eval(expression).toBool(); }, 1000))
                return true;
        }
        return false;
    }

    void click(const QString &selector) { QTest::mouseClick(target(), Qt::LeftButton, {}, middleOf(selector)); }

    QWidget *target() const { return m_web->focusProxy(); }
    QWebEngineView *web() const { return m_web; }

private:
    reader::View &m_view;
    QWebEngineView *m_web;
};

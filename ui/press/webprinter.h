#pragma once

#include <QByteArray>
#include <QObject>
#include <QPageLayout>
#include <QString>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QWebEnginePage;
class QWebEngineProfile;
QT_END_NAMESPACE

namespace press {

class PaperTray;

// HTML -> PDF bytes, one at a time, through a page that stays loaded between documents. The page has no scripts, no
// images, no cache and no network: the only request that is answered is the one for the document itself.
class WebPrinter final : public QObject
{
    Q_OBJECT
public:
    static void registerScheme(); // before the application object

    explicit WebPrinter(QObject *parent = nullptr);
    ~WebPrinter() override;

    // Answers with printed() or failed(), unless aborted. Not to be called before the last one has been answered.
    void print(const QByteArray &html, const QPageLayout &layout);

    // The answer will not come; the next print() starts with a fresh page. Nothing happens when idle.
    void abort();

signals:
    void printed(const QByteArray &pdf);
    void failed(const QString &why);

private:
    void makePage();
    void loaded(bool ok);
    void took(const QByteArray &pdf);
    void fail(const QString &why);

    std::unique_ptr<PaperTray> m_tray; // outlives the profile
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
    std::unique_ptr<QWebEnginePage> m_retired;
    QPageLayout m_layout;
    QTimer m_patience;
    bool m_busy = false;
};

} // namespace press

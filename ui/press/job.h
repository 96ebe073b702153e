#pragma once

#include "briefing/print.h"
#include "press/assembler.h"
#include "press/press.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace press {

class WebPrinter;

// One order on its way to the disk. Ends in exactly one of printed, failed and cancelled; deleting it stops it silently.
//
// The body is printed first, in runs; then sources and indexes, which name its pages; then cover and contents, which name
// all of them. How many pages the contents take is found by printing them once with empty cells.
class Job final : public QObject
{
    Q_OBJECT
public:
    Job(const Order &order, WebPrinter &printer, QObject *parent);
    ~Job() override;

    void start();
    // False where it is too late: the file is just getting its name, and printed() or failed() follows.
    bool cancel();

signals:
    void progressed(int percent, const QString &step);
    void printed(const press::Printed &printed);
    void failed(const QString &why);

private:
    enum class Step : quint8 { Measuring, Body, Back, Front, Assembling };
    // Shared with the thread that writes: only one of Landing and Cancelled can follow Wanted.
    enum class Fate : quint8 { Wanted, Landing, Cancelled };

    void prepared(std::shared_ptr<const briefing::Print> print);
    void send(const QByteArray &html);
    void partPrinted(const QByteArray &pdf);
    void partInspected(const QByteArray &pdf, const Result<Inspected> &inspected);
    void printNext();
    void assemblePages();
    void fail(const QString &why);
    briefing::Pages pages() const;
    int pageCount() const;
    void report(int percent, const QString &step);

    struct Part
    {
        QByteArray pdf;
        Inspected inspected;
    };

    Order m_order;
    WebPrinter &m_printer;
    Sheet m_sheet;
    std::shared_ptr<std::atomic<Fate>> m_fate;
    std::shared_ptr<const briefing::Print> m_print;
    QList<briefing::Run> m_runs;
    Step m_step = Step::Measuring;
    int m_percent = 0;
    bool m_ended = false;
    Part m_front;
    QList<Part> m_body;
    Part m_back;
};

} // namespace press

#pragma once

#include "briefing/print.h"
#include "press/assembler.h"
#include "press/press.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace press {

class WebPrinter;

// One order on its way to the disk. Ends in exactly one of printed, failed and cancelled; deleting it stops it
// silently.
//
// The body is printed first, in runs side by side; then sources and indexes, which name its pages; then cover and
// contents, which name all of them. How many pages the contents take is found by printing them once with empty cells.
class Job final : public QObject
{
    Q_OBJECT
public:
    Job(const Order &order, const QList<WebPrinter *> &printers);
    ~Job() override;

    void start();
    // False where it is too late: the file is just getting its name, and printed() or failed() follows.
    bool cancel();

signals:
    void progressed(int percent, const QString &step);
    void printed(const press::Printed &printed);
    void failed(const QString &why);

private:
    enum class Step : quint8 { Body, Back, Front, Assembling };
    // Shared with the thread that writes: only one of Landing and Cancelled can follow Wanted.
    enum class Fate : quint8 { Wanted, Landing, Cancelled };

    struct Part
    {
        QByteArray pdf;
        Inspected inspected;
        bool done = false;
    };
    // What a printer has in hand: a part, or nothing.
    struct Desk
    {
        WebPrinter *printer = nullptr;
        Part *part = nullptr;
    };

    template <typename T, typename Take>
    void await(const QFuture<T> &future, Take take);
    void prepared(std::shared_ptr<const briefing::Print> print);
    void goOn();
    bool sendNext(Desk &desk); // false where there is nothing to print now
    void send(Desk &desk, Part &part, const QByteArray &html);
    void took(Desk &desk, const QByteArray &pdf);
    void partInspected(Part &part, const Inspected &inspected);
    void finishStep();
    void assemblePages();
    void fail(const QString &why);
    briefing::Pages pages() const;
    int pageCount() const;
    void report();

    Order m_order;
    std::vector<Desk> m_desks;
    Sheet m_sheet;
    std::shared_ptr<std::atomic<Fate>> m_fate;
    std::shared_ptr<const briefing::Print> m_print;
    QList<briefing::Run> m_runs;
    Step m_step = Step::Body;
    bool m_ended = false;
    std::vector<Part> m_parts; // front, the runs, back
    std::size_t m_next = 0;    // of m_parts, to be printed in this step
    int m_frontPages = 0;      // as counted on for the page numbers
};

} // namespace press

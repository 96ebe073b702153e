#include "press/job.h"

#include "briefing/save.h"
#include "press/webprinter.h"

#include <QFutureWatcher>
#include <QPageLayout>
#include <QPageSize>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace press {

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr double topMm = 24, bottomMm = 22;

Sheet sheetFor(Paper paper)
{
    const QPageSize size(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    Sheet sheet;
    sheet.size = size.size(QPageSize::Point);
    // Whole points: the web engine rounds margins.
    sheet.left = sheet.right = std::floor((sheet.size.width() - briefing::Print::widthMm * pointsPerMm) / 2);
    sheet.top = std::round(topMm * pointsPerMm);
    sheet.bottom = std::round(bottomMm * pointsPerMm);
    return sheet;
}

QPageLayout layoutOf(const Sheet &sheet)
{
    return {QPageSize(sheet.size, QPageSize::Point, {}, QPageSize::FuzzyMatch), QPageLayout::Portrait,
            QMarginsF(sheet.left, sheet.top, sheet.right, sheet.bottom), QPageLayout::Point};
}

} // namespace

// QFuture::then() with a context may call at once, and in Qt 6.4 fails where the context is gone before the answer;
// a watcher does neither.
template <typename T, typename Take>
void Job::await(const QFuture<T> &future, Take take)
{
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, take] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(future);
}

Job::Job(const Order &order, const QList<WebPrinter *> &printers)
    : m_order(order), m_sheet(sheetFor(order.paper)), m_fate(std::make_shared<std::atomic<Fate>>(Fate::Wanted))
{
    for (WebPrinter *printer : printers)
        m_desks.push_back({printer, nullptr});
    for (Desk &desk : m_desks) { // m_desks stays as it is from here on
        connect(desk.printer, &WebPrinter::printed, this, [this, &desk](const QByteArray &pdf) { took(desk, pdf); });
        connect(desk.printer, &WebPrinter::failed, this, &Job::fail);
    }
}

Job::~Job()
{
    cancel();
}

void Job::start()
{
    const auto existing = m_order.overwrite ? briefing::Existing::Replace : briefing::Existing::Refuse;
    using Prepared = Result<std::shared_ptr<const briefing::Print>>;
    await(QtConcurrent::run([order = m_order, existing]() -> Prepared {
              if (order.briefing.articles.isEmpty())
                  return Error{tr("The briefing has no articles.")};
              if (const Result<Done> can = briefing::canSave(order.path, existing); !can)
                  return can.error();
              return std::make_shared<const briefing::Print>(order.briefing);
          }),
          [this](const Prepared &print) {
              if (!print)
                  return fail(print.error().what);
              prepared(*print);
          });
}

bool Job::cancel()
{
    auto wanted = Fate::Wanted;
    if (!m_fate->compare_exchange_strong(wanted, Fate::Cancelled))
        return false;
    for (const Desk &desk : m_desks) {
        desk.printer->disconnect(this); // the next answer is another job's
        desk.printer->abort();
    }
    return true;
}

void Job::prepared(std::shared_ptr<const briefing::Print> print)
{
    m_print = std::move(print);
    m_runs = m_print->runs();
    m_parts.resize(static_cast<std::size_t>(m_runs.size()) + 2);
    goOn();
}

// Gives every free printer something to do.
void Job::goOn()
{
    report();
    for (Desk &desk : m_desks)
        if (*m_fate == Fate::Cancelled || (!desk.part && !sendNext(desk))) // cancelled by who was told just now
            return;
}

bool Job::sendNext(Desk &desk)
{
    const std::size_t back = m_parts.size() - 1;
    switch (m_step) {
    case Step::Body:
        if (m_next == back)
            return false;
        if (m_next == 0)
            send(desk, m_parts.front(), m_print->front({}));
        else
            send(desk, m_parts.at(m_next), m_print->body(m_runs.at(static_cast<qsizetype>(m_next) - 1)));
        ++m_next;
        return true;
    case Step::Back:
        if (m_next == back) {
            ++m_next;
            send(desk, m_parts.back(), m_print->back(pages()));
            return true;
        }
        return false;
    case Step::Front:
        if (m_next == back + 1) {
            ++m_next;
            send(desk, m_parts.front(), m_print->front(pages()));
            return true;
        }
        return false;
    case Step::Assembling:
        return false;
    }
    return false;
}

void Job::send(Desk &desk, Part &part, const QByteArray &html)
{
    part.done = false;
    desk.part = &part;
    desk.printer->print(html, layoutOf(m_sheet));
}

void Job::took(Desk &desk, const QByteArray &pdf)
{
    Part &part = *std::exchange(desk.part, nullptr);
    part.pdf = pdf;
    await(QtConcurrent::run([pdf] { return inspect(pdf); }), [this, &part](const Result<Inspected> &inspected) {
        if (!inspected)
            return fail(inspected.error().what);
        partInspected(part, *inspected);
    });
    goOn();
}

void Job::partInspected(Part &part, const Inspected &inspected)
{
    if (*m_fate == Fate::Cancelled)
        return;
    part.inspected = inspected;
    part.done = true;
    const bool body = std::all_of(m_parts.begin(), std::prev(m_parts.end()), [](const Part &one) { return one.done; });
    if (body && (m_step == Step::Body || (m_step == Step::Back && m_parts.back().done) || m_step == Step::Front))
        finishStep();
    goOn();
}

void Job::finishStep()
{
    const int frontPages = m_parts.front().inspected.pages;
    switch (m_step) {
    case Step::Body:
        m_frontPages = frontPages;
        m_step = Step::Back;
        break;
    case Step::Back:
        m_step = Step::Front;
        break;
    case Step::Front:
        // The cells are out of the flow, so their numbers cannot move anything; should a new engine see that
        // differently, the numbers are found again from what it printed now.
        if (frontPages == m_frontPages) {
            m_step = Step::Assembling;
            return assemblePages();
        }
        m_frontPages = frontPages;
        m_parts.back().done = false;
        m_next = m_parts.size() - 1;
        m_step = Step::Back;
        break;
    case Step::Assembling:
        break;
    }
}

briefing::Pages Job::pages() const
{
    briefing::Pages pages;
    int before = m_frontPages;
    for (auto part = std::next(m_parts.begin()); part != m_parts.end(); ++part) {
        for (auto at = part->inspected.anchors.cbegin(); at != part->inspected.anchors.cend(); ++at)
            pages.insert(at.key(), at.value() + before);
        before += part->inspected.pages;
    }
    return pages;
}

int Job::pageCount() const
{
    return std::accumulate(m_parts.begin(), m_parts.end(), 0,
                           [](int count, const Part &part) { return count + part.inspected.pages; });
}

void Job::assemblePages()
{
    QList<QByteArray> parts;
    for (const Part &part : m_parts)
        parts.append(part.pdf);
    const auto existing = m_order.overwrite ? briefing::Existing::Replace : briefing::Existing::Refuse;
    await(QtConcurrent::run([parts, print = m_print, sheet = m_sheet, path = m_order.path, existing,
                             fate = m_fate]() -> Result<Done> {
              const Result<QByteArray> pdf =
                  assemble(parts, print->briefing(), print->landmarks(), print->language(), sheet);
              if (!pdf)
                  return pdf.error();
              return briefing::save(path, *pdf, existing, [&fate] {
                  auto wanted = Fate::Wanted;
                  return fate->compare_exchange_strong(wanted, Fate::Landing);
              });
          }),
          [this](const Result<Done> &saved) {
              if (!saved)
                  return fail(saved.error().what);
              m_ended = true;
              emit progressed(100, tr("Written"));
              emit printed({m_order.path, pageCount()});
          });
}

void Job::fail(const QString &why)
{
    if (m_ended)
        return;
    m_ended = true;
    cancel();
    emit failed(why);
}

void Job::report()
{
    const auto done = std::count_if(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.done; });
    switch (m_step) {
    case Step::Body:
        return emit progressed(static_cast<int>(80 * done / static_cast<qsizetype>(m_parts.size())),
                               tr("Laying out %1 articles").arg(m_order.briefing.articles.size()));
    case Step::Back:
        return emit progressed(80, tr("Laying out sources and indexes"));
    case Step::Front:
        return emit progressed(85, tr("Filling in page numbers"));
    case Step::Assembling:
        return emit progressed(90, tr("Binding %1 pages").arg(pageCount()));
    }
}

} // namespace press

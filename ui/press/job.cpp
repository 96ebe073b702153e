#include "press/job.h"

#include "briefing/save.h"
#include "press/webprinter.h"

#include <QFuture>
#include <QPageLayout>
#include <QPageSize>
#include <QtConcurrentRun>

#include <cmath>

namespace press {

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr double topMm = 26, bottomMm = 25;

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

Job::Job(const Order &order, WebPrinter &printer, QObject *parent)
    : QObject(parent), m_order(order), m_printer(printer), m_sheet(sheetFor(order.paper)),
      m_fate(std::make_shared<std::atomic<Fate>>(Fate::Wanted))
{
    connect(&m_printer, &WebPrinter::printed, this, &Job::partPrinted);
    connect(&m_printer, &WebPrinter::failed, this, &Job::fail);
}

Job::~Job()
{
    cancel();
}

void Job::start()
{
    const auto existing = m_order.overwrite ? briefing::Existing::Replace : briefing::Existing::Refuse;
    using Prepared = Result<std::shared_ptr<const briefing::Print>>;
    QtConcurrent::run([order = m_order, existing]() -> Prepared {
        if (order.briefing.articles.isEmpty())
            return Error{tr("The briefing has no articles.")};
        if (const Result<Done> can = briefing::canSave(order.path, existing); !can)
            return can.error();
        return std::make_shared<const briefing::Print>(order.briefing);
    }).then(this, [this](const Prepared &print) {
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
    m_printer.disconnect(this); // the next answer is another job's
    m_printer.abort();
    return true;
}

void Job::prepared(std::shared_ptr<const briefing::Print> print)
{
    m_print = std::move(print);
    m_runs = m_print->runs();
    report(3, tr("Laying out the contents"));
    send(m_print->front({}));
}

void Job::send(const QByteArray &html)
{
    if (*m_fate == Fate::Cancelled) // by somebody who was told of our progress just now
        return;
    m_printer.print(html, layoutOf(m_sheet));
}

void Job::partPrinted(const QByteArray &pdf)
{
    QtConcurrent::run([pdf] { return inspect(pdf); }).then(this, [this, pdf](const Result<Inspected> &inspected) {
        partInspected(pdf, inspected);
    });
}

void Job::partInspected(const QByteArray &pdf, const Result<Inspected> &inspected)
{
    if (*m_fate == Fate::Cancelled)
        return;
    if (!inspected)
        return fail(inspected.error().what);
    const Part part{pdf, *inspected};
    switch (m_step) {
    case Step::Measuring:
        m_front = part;
        m_step = Step::Body;
        break;
    case Step::Body:
        m_body.append(part);
        if (m_body.size() == m_runs.size())
            m_step = Step::Back;
        break;
    case Step::Back:
        m_back = part;
        m_step = Step::Front;
        break;
    case Step::Front:
        // The cells are out of the flow, so their numbers cannot move anything; should a new engine see that
        // differently, the numbers are found again from what it printed now.
        m_step = part.inspected.pages == m_front.inspected.pages ? Step::Assembling : Step::Back;
        m_front = part;
        break;
    case Step::Assembling:
        return;
    }
    printNext();
}

void Job::printNext()
{
    const qsizetype articles = m_order.briefing.articles.size();
    switch (m_step) {
    case Step::Body: {
        const briefing::Run run = m_runs.at(m_body.size());
        report(static_cast<int>(5 + 75 * run.begin / articles), tr("Laying out article %1 of %2").arg(run.begin + 1).arg(articles));
        return send(m_print->body(run));
    }
    case Step::Back:
        report(80, tr("Laying out sources and indexes"));
        return send(m_print->back(pages()));
    case Step::Front:
        report(85, tr("Filling in page numbers"));
        return send(m_print->front(pages()));
    case Step::Assembling:
        return assemblePages();
    case Step::Measuring:
        return;
    }
}

briefing::Pages Job::pages() const
{
    briefing::Pages pages;
    int before = m_front.inspected.pages;
    const auto take = [&](const Inspected &part) {
        for (auto at = part.anchors.cbegin(); at != part.anchors.cend(); ++at)
            pages.insert(at.key(), at.value() + before);
        before += part.pages;
    };
    for (const Part &part : m_body)
        take(part.inspected);
    take(m_back.inspected);
    return pages;
}

int Job::pageCount() const
{
    int count = m_front.inspected.pages + m_back.inspected.pages;
    for (const Part &part : m_body)
        count += part.inspected.pages;
    return count;
}

void Job::assemblePages()
{
    report(90, tr("Binding %1 pages").arg(pageCount()));
    QList<QByteArray> parts{m_front.pdf};
    for (const Part &part : m_body)
        parts.append(part.pdf);
    parts.append(m_back.pdf);
    const auto existing = m_order.overwrite ? briefing::Existing::Replace : briefing::Existing::Refuse;
    QtConcurrent::run([parts, print = m_print, sheet = m_sheet, path = m_order.path, existing, fate = m_fate]() -> Result<Done> {
        const Result<QByteArray> pdf = assemble(parts, print->briefing(), print->landmarks(), print->language(), sheet);
        if (!pdf)
            return pdf.error();
        return briefing::save(path, *pdf, existing, [&fate] {
            auto wanted = Fate::Wanted;
            return fate->compare_exchange_strong(wanted, Fate::Landing);
        });
    }).then(this, [this](const Result<Done> &saved) {
        if (!saved)
            return fail(saved.error().what);
        m_ended = true;
        report(100, tr("Written"));
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

void Job::report(int percent, const QString &step)
{
    m_percent = std::max(m_percent, percent);
    emit progressed(m_percent, step);
}

} // namespace press

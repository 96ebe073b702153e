#include "window/viewlist.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace window {

namespace {

constexpr int CountRole = Qt::UserRole + 1;
constexpr int RowHeight = 26;

constexpr std::array AllViews{store::View::Inbox,   store::View::Kept,     store::View::Later, store::View::Dropped,
                              store::View::Starred, store::View::Briefing, store::View::All};

// The name to the left, the count to the right, quiet where it is nought.
class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        const bool chosen = item.state.testFlag(QStyle::State_Selected);
        const QPalette::ColorGroup group =
            item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
        painter->save();
        if (chosen) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(item.palette.color(group, QPalette::Highlight));
            painter->drawRoundedRect(QRectF(item.rect).adjusted(4, 1, -4, -1), 4, 4);
        }
        const QRect inner = item.rect.adjusted(widgets::grid::Margin, 0, -widgets::grid::Margin, 0);
        QFont font = item.font;
        font.setBold(chosen);
        painter->setFont(font);
        painter->setPen(item.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        const int count = index.data(CountRole).toInt();
        if (!chosen)
            painter->setPen(widgets::secondaryText(item.palette));
        if (count > 0)
            painter->drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, QLocale().toString(count));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {120, qMax(RowHeight, option.fontMetrics.height() + 2 * widgets::grid::Unit)};
    }
};

} // namespace

QString labelFor(store::View view)
{
    switch (view) {
    case store::View::Inbox:
        return QCoreApplication::translate("View", "Inbox");
    case store::View::Kept:
        return QCoreApplication::translate("View", "Kept");
    case store::View::Later:
        return QCoreApplication::translate("View", "Later");
    case store::View::Dropped:
        return QCoreApplication::translate("View", "Dropped");
    case store::View::Starred:
        return QCoreApplication::translate("View", "Starred");
    case store::View::Briefing:
        return QCoreApplication::translate("View", "Briefing");
    case store::View::All:
        return QCoreApplication::translate("View", "All articles");
    }
    return {};
}

ViewList::ViewList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("views"));
    setAccessibleName(tr("Views"));
    setItemDelegate(new ViewDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const store::View view : AllViews)
        addItem(labelFor(view));
    setCounts({});
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this, [this] { emit viewChosen(view()); });
}

store::View ViewList::view() const
{
    return AllViews.at(static_cast<std::size_t>(qMax(0, currentRow())));
}

void ViewList::setView(store::View view)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(static_cast<int>(std::find(AllViews.begin(), AllViews.end(), view) - AllViews.begin()));
}

void ViewList::setCounts(const store::Counts &counts)
{
    for (int i = 0; i < count(); ++i) {
        const store::View view = AllViews.at(static_cast<std::size_t>(i));
        const int articles = countOf(view, counts);
        item(i)->setData(CountRole, articles);
        item(i)->setData(Qt::AccessibleTextRole, tr("%1, %n article(s)", nullptr, articles).arg(labelFor(view)));
    }
}

QSize ViewList::sizeHint() const
{
    return {200, count() * sizeHintForRow(0) + 2 * frameWidth()};
}

QSize ViewList::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

} // namespace window

#pragma once

#include "briefing/briefing.h"
#include "result.h"

#include <QObject>
#include <QString>

#include <memory>

namespace press {

enum class Paper : quint8 { A4, Letter };

struct Order
{
    briefing::Briefing briefing;
    QString path; // of the PDF
    Paper paper = Paper::A4;
    bool overwrite = false; // else an existing file is refused, and left as it is
};

// What lies on the disk now.
struct Printed
{
    QString path;
    int pages = 0;
};

// Prints briefings to PDF, one at a time: HTML through a resident web page without scripts or network, then true page
// numbers, page furniture, outline and metadata. The same order gives the same bytes. GUI thread; never blocks it.
class Press final : public QObject
{
    Q_OBJECT
public:
    // Once, before the application object is made.
    static void registerScheme();

    explicit Press(QObject *parent = nullptr);
    ~Press() override; // cancels

    bool isBusy() const;

    // Ends in exactly one of printed, failed and cancelled, never from inside this call. Refused (failed) while busy.
    void print(const Order &order);

    // Leaves nothing behind, and an overwritten file as it was. Nothing happens when idle.
    void cancel();

signals:
    void progressed(int percent, const QString &step); // 0..100, the step in words
    void printed(const press::Printed &printed);
    void failed(const QString &why); // in words for the user
    void cancelled();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace press

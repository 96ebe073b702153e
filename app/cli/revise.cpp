#include "cli/revise.h"

#include "cli/streams.h"
#include "pipeline/reviser.h"

#include <QCoreApplication>

namespace cli {

bool revise(store::Writer &writer, store::Reader &reader, const std::shared_ptr<const analysis::Analyser> &analyser)
{
    pipeline::Reviser reviser(writer, reader, analyser);
    bool fine = true;
    QObject::connect(&reviser, &pipeline::Reviser::failed, &reviser, [&fine](const QString &why) {
        complain(why);
        fine = false;
    });
    QObject::connect(&reviser, &pipeline::Reviser::finished, &reviser, [] { QCoreApplication::exit(); });
    reviser.start();
    QCoreApplication::exec();
    return fine;
}

} // namespace cli

#include "reader/layers.h"

namespace reader {

namespace {

struct Switch
{
    const char *word;
    bool Layers::*shown;
};

constexpr std::array<Switch, 4> Switches{{{"quotes", &Layers::quotes},
                                          {"indirect", &Layers::indirect},
                                          {"speakers", &Layers::speakers},
                                          {"marks", &Layers::marks}}};

} // namespace

QStringList Layers::hidden() const
{
    QStringList words;
    for (int kind = 0; kind < text::MentionKindCount; ++kind) {
        if (!mentions[size_t(kind)])
            words.append(text::wordFor(text::MentionKind(kind)));
    }
    for (const Switch &one : Switches) {
        if (!(this->*one.shown))
            words.append(QLatin1String(one.word));
    }
    return words;
}

void Layers::setHidden(const QStringList &words)
{
    for (int kind = 0; kind < text::MentionKindCount; ++kind)
        mentions[size_t(kind)] = !words.contains(text::wordFor(text::MentionKind(kind)));
    for (const Switch &one : Switches)
        this->*one.shown = !words.contains(QLatin1String(one.word));
}

} // namespace reader

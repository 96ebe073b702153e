#include "quotes/reasons.h"

namespace quotes {

namespace {

QString subjectWords(const Voice &voice, QStringView cue, QStringView where)
{
    const QString verb = QStringLiteral("“%1” %2").arg(cue, where);
    switch (voice.found) {
    case Found::Inverted:
        return QStringLiteral("follows ") + verb;
    case Found::Apposition:
        return QStringLiteral("subject of %1, across an insertion").arg(verb);
    case Found::Clause:
        return QStringLiteral("first name in the clause of ") + verb;
    default:
        return QStringLiteral("subject of ") + verb;
    }
}

} // namespace

QString reasonFor(const Voice &voice, QStringView cue, bool resolved)
{
    QString words;
    switch (voice.why) {
    case Why::After:
        words = subjectWords(voice, cue, u"after the quotation");
        break;
    case Why::Before:
        words = subjectWords(voice, cue, u"before the quotation");
        break;
    case Why::Source:
        words = QStringLiteral("named by “%1”").arg(cue);
        break;
    case Why::Label:
        words = QStringLiteral("stands before the colon");
        break;
    case Why::Signature:
        words = QStringLiteral("signs the quotation");
        break;
    case Why::Sentence:
        words = QStringLiteral("speaks in the same sentence");
        break;
    case Why::Previous:
        words = QStringLiteral("carried over from the quotation before");
        break;
    case Why::Next:
        words = QStringLiteral("taken from the quotation after");
        break;
    case Why::Continued:
        words = QStringLiteral("the quotation goes on from the paragraph before");
        break;
    case Why::Paragraph:
        words = QStringLiteral("spoke in the paragraph before");
        break;
    case Why::Intro:
        words = QStringLiteral("announced by the paragraph before");
        break;
    case Why::Told:
        words = QStringLiteral("is reported in the sentence before, by “%1”").arg(cue);
        break;
    case Why::Subject:
        words = QStringLiteral("a guess: first name in the sentence");
        break;
    case Why::Reported:
        words = QStringLiteral("reported without marks, subject of “%1”").arg(cue);
        break;
    case Why::Mentioned:
        words = QStringLiteral("a guess: subject of the sentence before");
        break;
    }
    return resolved ? words + QStringLiteral("; the pronoun stands for the person named before") : words;
}

QString reasonWithoutVoice(const Marked &marked)
{
    if (!marked.closed)
        return QStringLiteral("an opening mark without a closing one; no speaker found");
    return QStringLiteral("quotation marks; no speaker found");
}

} // namespace quotes

#pragma once

#include "briefing/briefing.h"

#include <QStringList>

namespace briefing {

// A place in a passage that names somebody or something.
struct Mark
{
    text::Span span; // in the passage's words
    int entity = -1; // index into Analysis::entities
};

// One block of the main story, the headline left out.
struct Passage
{
    text::BlockKind kind = text::BlockKind::Paragraph;
    int number = 0; // from 1: what an analyst cites as paragraph
    QString words;
    QString language;  // empty where it is the article's, or unknown
    QList<Mark> marks; // people and organisations, in order
};

// One quotation of the main story.
struct Saying
{
    QString words;   // the pieces with their marks, " … " between them
    QString speaker; // empty where nobody is named
    QString role;
    QString key;     // the same for one speaker in all articles; empty where nobody is named
    int passage = 0; // the number of the passage it stands in, 0 in the headline
    text::QuoteKind kind = text::QuoteKind::Direct;
};

// What is named, most often named first.
struct Names
{
    text::MentionKind kind = text::MentionKind::Person;
    QStringList names;
};

// What was left out of the main story, counted.
struct LeftOut
{
    int feedItems = 0, posts = 0, notices = 0, captions = 0;
};

// What every flavour of a briefing shows of an article.
struct Digest
{
    QString headline, path, byline;
    QString source;   // empty where nobody is named
    QString language; // ISO 639-1, may be empty
    QDate date;
    int words = 0;
    QString sha256; // the first 16 hexadecimal digits
    QString note;
    QList<Passage> passages;
    QList<Saying> sayings;
    QList<Names> names; // people, organisations, places; none is empty
    LeftOut leftOut;
};
Digest digestOf(const store::Article &article);

// "14 feed items, 2 notices"; empty where nothing was left out.
QString describe(const LeftOut &leftOut);

// "People" and the like, for a heading.
QString headingFor(text::MentionKind kind);

// "Courier · 20 August 2025 · English · 412 words", without what is not known.
QStringList sourceLine(const Digest &digest);

// "20 August 2025": in English whatever the machine's locale, so that the same briefing has the same bytes everywhere.
QString dateWords(QDate date);
QString languageWords(const QString &code);
QString numberWords(int number); // "12,345"
bool isRightToLeft(const QString &code);

} // namespace briefing

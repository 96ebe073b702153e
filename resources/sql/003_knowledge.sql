-- Version 3: what the library knows: line keys apart, corrections of places and names, what is left to revise, leads.

-- What the article's analysis was made with. Small rows: the lines of all articles are read in one go.
CREATE TABLE evidence (
    article  INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    lines    BLOB NOT NULL,    -- analysis::lineKeys, 8 bytes each, little-endian, ascending: as in the `keys` index
    digest   INTEGER NOT NULL, -- of the sightings heeded; 0: none
    followed BLOB NOT NULL     -- ids of the entity rules that had a say, likewise
);
INSERT INTO evidence (article, lines, digest, followed) SELECT article, lines, 0, x'' FROM analysis;
ALTER TABLE analysis DROP COLUMN lines;

-- Articles whose analysis does not follow the corrections as they were in that epoch.
CREATE TABLE stale (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    epoch   INTEGER NOT NULL
);

CREATE TABLE epoch (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    rules   INTEGER NOT NULL, -- grows with every change of corrections
    lines   INTEGER NOT NULL, -- grows whenever articles come, change or go
    counted INTEGER NOT NULL  -- the `lines` for which lines were last counted
);
INSERT INTO epoch (id, rules, lines, counted)
    SELECT 1, (SELECT count(*) FROM rule), EXISTS (SELECT 1 FROM article), 0;

-- What the analyst did: this line, the run under this heading, or the line at this place of this article, is of that
-- kind.
CREATE TABLE line_rule (
    scope   INTEGER NOT NULL,
    key     INTEGER NOT NULL,
    place   INTEGER NOT NULL, -- the article of a place, else 0
    kind    INTEGER NOT NULL,
    given   INTEGER NOT NULL, -- milliseconds since the epoch, UTC
    article INTEGER NOT NULL, -- where; no reference, the article may go
    words   TEXT NOT NULL,
    PRIMARY KEY (scope, key, place)
) WITHOUT ROWID;
CREATE INDEX line_rule_place ON line_rule (place) WHERE place <> 0;
INSERT INTO line_rule (scope, key, place, kind, given, article, words)
    SELECT scope, key, 0, kind, given, article, words FROM rule;
INSERT INTO stale (article, epoch) SELECT id, 1 FROM article WHERE EXISTS (SELECT 1 FROM rule);
DROP TABLE rule;

-- What is said of the entity with this key, or of these words.
CREATE TABLE entity_rule (
    slot    INTEGER NOT NULL, -- app/store/rules.h: what excludes each other shares one
    key     TEXT NOT NULL,
    folded  TEXT NOT NULL,    -- the words of the slot, folded; else empty
    what    INTEGER NOT NULL,
    words   TEXT NOT NULL,
    kind    INTEGER NOT NULL,
    target  TEXT NOT NULL,
    name    TEXT NOT NULL,
    given   INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (slot, key, folded)
) WITHOUT ROWID;

CREATE TABLE follow_up (
    article INTEGER NOT NULL, -- in whose feeds; no reference, it may go
    folded  TEXT NOT NULL,    -- the words, for comparing
    words   TEXT NOT NULL,
    saved   INTEGER NOT NULL,
    PRIMARY KEY (article, folded)
) WITHOUT ROWID;

-- Headlines alone: what a feed's item is sought in. rowid = article.id.
CREATE VIRTUAL TABLE headline USING fts5 (
    title, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE headline_words USING fts5vocab (headline, row);

PRAGMA user_version = 3;

-- Broadsheet library, version 1.
PRAGMA application_id = 0x42524453; -- "BRDS"

-- What files and analysis say. All of it can be derived again from the source files.

CREATE TABLE folder (
    id   INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE -- absolute; empty for single files
);

CREATE TABLE article (
    id               INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: commands remember it
    folder           INTEGER NOT NULL REFERENCES folder,
    path             TEXT NOT NULL,
    source           TEXT NOT NULL,
    title            TEXT NOT NULL,
    snippet          TEXT NOT NULL,
    language         TEXT NOT NULL,
    date             INTEGER NOT NULL, -- Julian day
    dated            INTEGER NOT NULL, -- 1: the text says so; 0: of the file's modification
    words            INTEGER NOT NULL,
    feed_items       INTEGER NOT NULL,
    posts            INTEGER NOT NULL,
    notices          INTEGER NOT NULL,
    quotes           INTEGER NOT NULL,
    fingerprint      INTEGER NOT NULL,
    size             INTEGER NOT NULL,
    modified         INTEGER NOT NULL, -- milliseconds since the epoch, UTC
    sha256           BLOB NOT NULL,
    encoding         TEXT NOT NULL,
    encoding_reason  TEXT NOT NULL,
    line_ends        INTEGER NOT NULL,
    analysis_version INTEGER NOT NULL,
    missing          INTEGER NOT NULL DEFAULT 0,
    source_key       TEXT NOT NULL, -- folded for sorting
    title_key        TEXT NOT NULL,
    path_key         TEXT NOT NULL,
    UNIQUE (folder, path)
);
-- One covering index a sort order.
CREATE INDEX article_date ON article (date DESC, id);
CREATE INDEX article_source ON article (source_key, date DESC, id);
CREATE INDEX article_title ON article (title_key, id);
CREATE INDEX article_path ON article (path_key, id);
CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_missing ON article (id) WHERE missing;

CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    text    TEXT NOT NULL
);

CREATE TABLE analysis (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    data    BLOB NOT NULL -- app/store/codec.h
);

CREATE TABLE entity (
    id       INTEGER PRIMARY KEY,
    kind     INTEGER NOT NULL,
    key      TEXT NOT NULL,
    name     TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, key)
);

CREATE TABLE entity_name (
    id     INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL REFERENCES entity,
    name   TEXT NOT NULL,
    UNIQUE (entity, name)
);

-- Inverted indexes without a copy of the text. rowid = article.id, entity_name.id.
CREATE VIRTUAL TABLE search USING fts5 (
    title, story, furniture, feeds, posts, notices, speakers, said,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE entity_search USING fts5 (
    name, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
-- Exact keys of articles (app/store/keys.h): entities, languages, parts, fingerprint bands.
CREATE VIRTUAL TABLE keys USING fts5 (
    key, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);

-- Fewer, larger merges: a tenth less work while importing, a few more segments to look into.
INSERT INTO search (search, rank) VALUES ('automerge', 8);
INSERT INTO keys (keys, rank) VALUES ('automerge', 8);

CREATE TABLE import (
    id        INTEGER PRIMARY KEY,
    folder    INTEGER NOT NULL REFERENCES folder,
    started   INTEGER NOT NULL, -- milliseconds since the epoch, UTC
    finished  INTEGER,
    cancelled INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE import_file (
    import  INTEGER NOT NULL REFERENCES import,
    seq     INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    article INTEGER, -- where it is none, the path is here
    path    TEXT,
    reason  TEXT,
    PRIMARY KEY (import, seq)
) WITHOUT ROWID;

-- What the analyst did. Nothing above ever changes it.

CREATE TABLE state ( -- only of articles that were touched
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    pile    INTEGER NOT NULL DEFAULT 0,
    read    INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE label (
    label   TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (label, article)
) WITHOUT ROWID;
CREATE INDEX label_article ON label (article);

CREATE TABLE note (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    note    TEXT NOT NULL
);

CREATE TABLE briefing (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    place   INTEGER NOT NULL -- ascending, with gaps
);

CREATE TABLE briefing_head (
    name  TEXT PRIMARY KEY, -- title, marking
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE position (
    article  INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    block    INTEGER NOT NULL,
    fraction REAL NOT NULL
);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE command (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL, -- milliseconds since the epoch, UTC
    undone  INTEGER NOT NULL DEFAULT 0,
    command BLOB NOT NULL,    -- app/store/commandlog.h
    changes BLOB NOT NULL     -- the slots it changed, before and after
);
CREATE INDEX command_undone ON command (undone, id);

PRAGMA user_version = 1;

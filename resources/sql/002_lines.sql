-- Version 2: lines that recur, and what the analyst taught about lines.

-- blocks::lineKey of the article's lines, 8 bytes each, little-endian, ascending: what the `keys` index was given.
ALTER TABLE analysis ADD COLUMN lines BLOB NOT NULL DEFAULT x'';

-- What the analyst did: this line, or the run under this heading, is of that kind wherever it stands.
CREATE TABLE rule (
    scope   INTEGER NOT NULL,
    key     INTEGER NOT NULL,
    kind    INTEGER NOT NULL,
    given   INTEGER NOT NULL, -- milliseconds since the epoch, UTC
    article INTEGER NOT NULL, -- where; no reference, the article may go
    words   TEXT NOT NULL,
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;

PRAGMA user_version = 2;

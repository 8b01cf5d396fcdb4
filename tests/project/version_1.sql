-- A project as version 1 of the file format wrote it. It never changes; see test_migrations.py.
PRAGMA application_id = 1262768963;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE decision (
        id INTEGER PRIMARY KEY,
        response_id INTEGER NOT NULL REFERENCES response (id),
        kind TEXT NOT NULL CHECK (kind IN ('accepted', 'overridden', 'set', 'withdrawn')),
        level_id INTEGER REFERENCES level (id),
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        undoes INTEGER UNIQUE REFERENCES decision (id),
        CHECK ((kind = 'withdrawn') = (level_id IS NULL))
    ) STRICT;
INSERT INTO "decision" VALUES(1,1,'overridden',2,'Ms Ruiz','2026-01-12T19:00:05.000000+00:00','half right',NULL);
INSERT INTO "decision" VALUES(2,1,'accepted',1,'Ms Ruiz','2026-01-12T19:00:06.000000+00:00','',NULL);
INSERT INTO "decision" VALUES(3,1,'overridden',2,'Ms Ruiz','2026-01-12T19:00:07.000000+00:00','undo',2);
CREATE TABLE item (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        prompt TEXT NOT NULL,
        ordered INTEGER NOT NULL CHECK (ordered IN (0, 1))
    ) STRICT;
INSERT INTO "item" VALUES(1,'Why does the ice float?','Explain why ice floats on water.',1);
CREATE TABLE learner (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL
    ) STRICT;
INSERT INTO "learner" VALUES(1,'007','A. Adams');
INSERT INTO "learner" VALUES(2,'008','A. Adams');
CREATE TABLE learner_group (
        id INTEGER PRIMARY KEY,
        learner_id INTEGER NOT NULL REFERENCES learner (id),
        heading TEXT NOT NULL,
        value TEXT NOT NULL,
        UNIQUE (learner_id, heading)
    ) STRICT;
INSERT INTO "learner_group" VALUES(1,1,'Language','en');
INSERT INTO "learner_group" VALUES(2,2,'Language','en');
CREATE TABLE level (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        position INTEGER NOT NULL CHECK (position >= 0),
        label TEXT NOT NULL,
        points REAL NOT NULL,
        description TEXT NOT NULL,
        UNIQUE (item_id, position),
        UNIQUE (item_id, label)
    ) STRICT;
INSERT INTO "level" VALUES(1,1,0,'0',0.0,'');
INSERT INTO "level" VALUES(2,1,1,'1',1.0,'names density');
INSERT INTO "level" VALUES(3,1,2,'2',2.0,'');
CREATE TABLE meta (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        uuid TEXT NOT NULL,
        title TEXT NOT NULL,
        created_at TEXT NOT NULL,
        app_version TEXT NOT NULL
    ) STRICT;
INSERT INTO "meta" VALUES(1,'5f7c1c1e-0a4b-4c58-9d5e-2f3a1b6c7d8e','Homework 1','2026-01-12T19:00:00.000000+00:00','0.1.0');
CREATE TABLE rater (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        name TEXT NOT NULL,
        UNIQUE (item_id, name)
    ) STRICT;
INSERT INTO "rater" VALUES(1,1,'Ms Ruiz');
INSERT INTO "rater" VALUES(2,1,'Mr Holm');
CREATE TABLE rating (
        id INTEGER PRIMARY KEY,
        response_id INTEGER NOT NULL REFERENCES response (id),
        rater_id INTEGER NOT NULL REFERENCES rater (id),
        level_id INTEGER NOT NULL REFERENCES level (id),
        source_row_id INTEGER NOT NULL REFERENCES source_row (id),
        at TEXT NOT NULL
    ) STRICT;
INSERT INTO "rating" VALUES(1,1,1,1,1,'2026-01-12T19:00:02.000000+00:00');
INSERT INTO "rating" VALUES(2,1,2,2,1,'2026-01-12T19:00:02.000000+00:00');
INSERT INTO "rating" VALUES(3,2,1,2,2,'2026-01-12T19:00:02.000000+00:00');
CREATE TABLE response (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        learner_id INTEGER NOT NULL REFERENCES learner (id),
        source_row_id INTEGER NOT NULL REFERENCES source_row (id),
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "response" VALUES(1,1,1,1,'Because it''s lighter.');
INSERT INTO "response" VALUES(2,1,2,2,'Its density is below that of water.');
CREATE TABLE row_response (
        source_row_id INTEGER NOT NULL REFERENCES source_row (id),
        item_id INTEGER NOT NULL REFERENCES item (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        PRIMARY KEY (source_row_id, item_id)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "row_response" VALUES(1,1,1);
INSERT INTO "row_response" VALUES(2,1,2);
CREATE TABLE score (
        scorer_id INTEGER NOT NULL REFERENCES scorer (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        probabilities BLOB NOT NULL,
        level_id INTEGER REFERENCES level (id),
        review TEXT CHECK (review IN ('blank', 'almost empty', 'unsure')),
        PRIMARY KEY (scorer_id, response_id)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "score" VALUES(1,1,X'000000000000E03F000000000000D03F000000000000D03F',1,'unsure');
INSERT INTO "score" VALUES(1,2,X'',NULL,'blank');
CREATE TABLE scorer (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        teacher_id INTEGER REFERENCES teacher (id),
        card TEXT NOT NULL,
        made_at TEXT NOT NULL,
        package BLOB NOT NULL
    ) STRICT;
INSERT INTO "scorer" VALUES(1,1,1,'{"parameters": 23000}','2026-01-12T19:00:04.000000+00:00',X'7061636B616765');
CREATE TABLE soft_label (
        teacher_id INTEGER NOT NULL REFERENCES teacher (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        probabilities BLOB NOT NULL,
        PRIMARY KEY (teacher_id, response_id)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "soft_label" VALUES(1,1,X'000000000000E83F000000000000D03F0000000000000000');
CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        header_row INTEGER NOT NULL,
        columns TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        UNIQUE (sha256, sheet, header_row)
    ) STRICT;
INSERT INTO "source" VALUES(1,'Period 3.xlsx','Answers','c6c66cd40e4eac603d5a2054d3c6a8a09a19a5448aba8236c4cbcd68a8cef65b',1,'["ID", "Answer"]','2026-01-12T19:00:02.000000+00:00');
CREATE TABLE source_row (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        row INTEGER NOT NULL,
        learner_id INTEGER NOT NULL REFERENCES learner (id),
        cells TEXT NOT NULL,
        UNIQUE (source_id, row)
    ) STRICT;
INSERT INTO "source_row" VALUES(1,1,2,1,'["007", "Because it''s lighter."]');
INSERT INTO "source_row" VALUES(2,1,3,2,'["008", "Its density is below that of water."]');
CREATE TABLE split (
        response_id INTEGER PRIMARY KEY REFERENCES response (id),
        split TEXT NOT NULL CHECK (split IN ('train', 'validation', 'test')),
        seed INTEGER NOT NULL
    ) STRICT;
INSERT INTO "split" VALUES(1,'train',7);
INSERT INTO "split" VALUES(2,'test',7);
CREATE TABLE teacher (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        kind TEXT NOT NULL CHECK (kind IN ('prepared', 'attached', 'probabilities')),
        path TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        label_map TEXT NOT NULL,
        card TEXT NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT;
INSERT INTO "teacher" VALUES(1,1,'prepared','osmosis.kdteacher','ab12','{"0": 1, "1": 2, "2": 3}','{"epochs": 6}','2026-01-12T19:00:03.000000+00:00');
CREATE INDEX response_by_item ON response (item_id);
CREATE INDEX rating_by_response ON rating (response_id, rater_id);
CREATE INDEX decision_by_response ON decision (response_id);
CREATE TRIGGER rating_no_update BEFORE UPDATE ON rating
        BEGIN SELECT RAISE (ABORT, 'ratings are only ever added'); END;
CREATE TRIGGER rating_no_delete BEFORE DELETE ON rating
        BEGIN SELECT RAISE (ABORT, 'ratings are only ever added'); END;
CREATE TRIGGER rating_no_replace BEFORE INSERT ON rating
        WHEN EXISTS (SELECT 1 FROM rating WHERE id = NEW.id)
        BEGIN SELECT RAISE (ABORT, 'ratings are only ever added'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
        BEGIN SELECT RAISE (ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
        BEGIN SELECT RAISE (ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_no_replace BEFORE INSERT ON decision
        WHEN EXISTS (SELECT 1 FROM decision
                     WHERE id = NEW.id OR (NEW.undoes IS NOT NULL AND undoes = NEW.undoes))
        BEGIN SELECT RAISE (ABORT, 'decisions are only ever added'); END;
COMMIT;

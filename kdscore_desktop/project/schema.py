"""The tables of a project file, as the first version made them and each later one changed them.

A version's statements never change once released, not even their order: files out there were
made by them, and :func:`kdscore_desktop.project.checks.check_contents` compares a file's schema
with what these statements make. A new version is a new tuple at the end of :data:`MIGRATIONS`.
"""

from __future__ import annotations

APPLICATION_ID = 0x4B445343  # "KDSC", in the header of every project file

Migration = tuple[str, ...]
"""The statements that bring a file from one version to the next."""

# Tables are STRICT: `quick_check` verifies on opening that every value has its column's type.
_VERSION_1: Migration = (
    """CREATE TABLE meta (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        uuid TEXT NOT NULL,
        title TEXT NOT NULL,
        created_at TEXT NOT NULL,
        app_version TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE item (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        prompt TEXT NOT NULL,
        ordered INTEGER NOT NULL CHECK (ordered IN (0, 1))
    ) STRICT""",
    """CREATE TABLE level (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        position INTEGER NOT NULL CHECK (position >= 0),
        label TEXT NOT NULL,
        points REAL NOT NULL,
        description TEXT NOT NULL,
        UNIQUE (item_id, position),
        UNIQUE (item_id, label)
    ) STRICT""",
    """CREATE TABLE learner (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE learner_group (
        id INTEGER PRIMARY KEY,
        learner_id INTEGER NOT NULL REFERENCES learner (id),
        heading TEXT NOT NULL,
        value TEXT NOT NULL,
        UNIQUE (learner_id, heading)
    ) STRICT""",
    """CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        header_row INTEGER NOT NULL,
        columns TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        UNIQUE (sha256, sheet, header_row)
    ) STRICT""",
    """CREATE TABLE source_row (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        row INTEGER NOT NULL,
        learner_id INTEGER NOT NULL REFERENCES learner (id),
        cells TEXT NOT NULL,
        UNIQUE (source_id, row)
    ) STRICT""",
    # source_row_id is the row that brought the response in; row_response names every row,
    # of every sheet, in which it stands.
    """CREATE TABLE response (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        learner_id INTEGER NOT NULL REFERENCES learner (id),
        source_row_id INTEGER NOT NULL REFERENCES source_row (id),
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX response_by_item ON response (item_id)",
    """CREATE TABLE row_response (
        source_row_id INTEGER NOT NULL REFERENCES source_row (id),
        item_id INTEGER NOT NULL REFERENCES item (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        PRIMARY KEY (source_row_id, item_id)
    ) STRICT, WITHOUT ROWID""",
    # Ids ascend in the order of the sheet's columns: the lowest of an item is its first rater.
    """CREATE TABLE rater (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        name TEXT NOT NULL,
        UNIQUE (item_id, name)
    ) STRICT""",
    """CREATE TABLE rating (
        id INTEGER PRIMARY KEY,
        response_id INTEGER NOT NULL REFERENCES response (id),
        rater_id INTEGER NOT NULL REFERENCES rater (id),
        level_id INTEGER NOT NULL REFERENCES level (id),
        source_row_id INTEGER NOT NULL REFERENCES source_row (id),
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX rating_by_response ON rating (response_id, rater_id)",
    """CREATE TABLE split (
        response_id INTEGER PRIMARY KEY REFERENCES response (id),
        split TEXT NOT NULL CHECK (split IN ('train', 'validation', 'test')),
        seed INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE teacher (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        kind TEXT NOT NULL CHECK (kind IN ('prepared', 'attached', 'probabilities')),
        path TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        label_map TEXT NOT NULL,
        card TEXT NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE soft_label (
        teacher_id INTEGER NOT NULL REFERENCES teacher (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        probabilities BLOB NOT NULL,
        PRIMARY KEY (teacher_id, response_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE scorer (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        teacher_id INTEGER REFERENCES teacher (id),
        card TEXT NOT NULL,
        made_at TEXT NOT NULL,
        package BLOB NOT NULL
    ) STRICT""",
    # The scorer is part of the key: a new scorer never overwrites what an older one said.
    """CREATE TABLE score (
        scorer_id INTEGER NOT NULL REFERENCES scorer (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        probabilities BLOB NOT NULL,
        level_id INTEGER REFERENCES level (id),
        review TEXT CHECK (review IN ('blank', 'almost empty', 'unsure')),
        PRIMARY KEY (scorer_id, response_id)
    ) STRICT, WITHOUT ROWID""",
    # `undoes` names the event that an undo takes back, so that a second undo goes one further.
    """CREATE TABLE decision (
        id INTEGER PRIMARY KEY,
        response_id INTEGER NOT NULL REFERENCES response (id),
        kind TEXT NOT NULL CHECK (kind IN ('accepted', 'overridden', 'set', 'withdrawn')),
        level_id INTEGER REFERENCES level (id),
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        undoes INTEGER UNIQUE REFERENCES decision (id),
        CHECK ((kind = 'withdrawn') = (level_id IS NULL))
    ) STRICT""",
    "CREATE INDEX decision_by_response ON decision (response_id)",
    # What humans said is only ever added to. The insert triggers are there because INSERT OR
    # REPLACE removes the old row without asking the delete trigger.
    """CREATE TRIGGER rating_no_update BEFORE UPDATE ON rating
        BEGIN SELECT RAISE (ABORT, 'ratings are only ever added'); END""",
    """CREATE TRIGGER rating_no_delete BEFORE DELETE ON rating
        BEGIN SELECT RAISE (ABORT, 'ratings are only ever added'); END""",
    """CREATE TRIGGER rating_no_replace BEFORE INSERT ON rating
        WHEN EXISTS (SELECT 1 FROM rating WHERE id = NEW.id)
        BEGIN SELECT RAISE (ABORT, 'ratings are only ever added'); END""",
    """CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
        BEGIN SELECT RAISE (ABORT, 'decisions are only ever added'); END""",
    """CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
        BEGIN SELECT RAISE (ABORT, 'decisions are only ever added'); END""",
    """CREATE TRIGGER decision_no_replace BEFORE INSERT ON decision
        WHEN EXISTS (SELECT 1 FROM decision
                     WHERE id = NEW.id OR (NEW.undoes IS NOT NULL AND undoes = NEW.undoes))
        BEGIN SELECT RAISE (ABORT, 'decisions are only ever added'); END""",
)

# `cutoff` is how sure a scorer has to be that its suggestion goes without review.
_VERSION_2: Migration = (
    """ALTER TABLE level ADD COLUMN color TEXT NOT NULL DEFAULT ''
        CHECK (color = '' OR color GLOB
               '[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]')""",
    "ALTER TABLE level ADD COLUMN feedback TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE item ADD COLUMN cutoff REAL CHECK (cutoff BETWEEN 0 AND 1)",
)

# A file stands here once, however many of its sheets were imported; those that were imported
# before have no row.
_VERSION_3: Migration = (
    """CREATE TABLE source_file (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL CHECK (size >= 0),
        packed BLOB NOT NULL
    ) STRICT""",
)

# A score may say that its answer is unusual. SQLite cannot change a CHECK: the table is made anew.
_VERSION_4: Migration = (
    """CREATE TABLE score_with_more_reasons (
        scorer_id INTEGER NOT NULL REFERENCES scorer (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        probabilities BLOB NOT NULL,
        level_id INTEGER REFERENCES level (id),
        review TEXT CHECK (review IN ('blank', 'almost empty', 'unsure', 'copied from the question',
                                      'another language', 'unlike the other answers')),
        PRIMARY KEY (scorer_id, response_id)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO score_with_more_reasons
            (scorer_id, response_id, probabilities, level_id, review)
       SELECT scorer_id, response_id, probabilities, level_id, review FROM score""",
    "DROP TABLE score",
    "ALTER TABLE score_with_more_reasons RENAME TO score",
)

# Who chose a cut-off, when, and for which agreement (`wanted`; NULL where the cut-off itself was
# named). `value` is NULL where the usual one was taken again. The newest one stands in `item`.
_VERSION_5: Migration = (
    """CREATE TABLE cutoff_choice (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        value REAL CHECK (value BETWEEN 0 AND 1),
        wanted REAL CHECK (wanted BETWEEN 0 AND 1),
        cautious INTEGER NOT NULL CHECK (cautious IN (0, 1)),
        who TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TRIGGER cutoff_choice_no_update BEFORE UPDATE ON cutoff_choice
        BEGIN SELECT RAISE (ABORT, 'choices of a cut-off are only ever added'); END""",
    """CREATE TRIGGER cutoff_choice_no_delete BEFORE DELETE ON cutoff_choice
        BEGIN SELECT RAISE (ABORT, 'choices of a cut-off are only ever added'); END""",
    """CREATE TRIGGER cutoff_choice_no_replace BEFORE INSERT ON cutoff_choice
        WHEN EXISTS (SELECT 1 FROM cutoff_choice WHERE id = NEW.id)
        BEGIN SELECT RAISE (ABORT, 'choices of a cut-off are only ever added'); END""",
)

# What an educator scores without seeing suggestions. The ratings stand where all do; who drew the
# sample gives them under a rater that is no sheet's. `ended_at` is NULL while it is scored.
_VERSION_6: Migration = (
    """CREATE TABLE blind_sample (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES item (id),
        rater_id INTEGER NOT NULL REFERENCES rater (id),
        who TEXT NOT NULL,
        among TEXT NOT NULL CHECK (among IN ('all', 'rated', 'unrated')),
        seed INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT""",
    """CREATE TABLE blind_response (
        sample_id INTEGER NOT NULL REFERENCES blind_sample (id),
        place INTEGER NOT NULL CHECK (place >= 0),
        response_id INTEGER NOT NULL REFERENCES response (id),
        PRIMARY KEY (sample_id, place),
        UNIQUE (sample_id, response_id)
    ) STRICT, WITHOUT ROWID""",
)

# A score may say that its answer is nothing but swearing.
_VERSION_7: Migration = (
    _VERSION_4[0].replace(
        "'unlike the other answers'", "'unlike the other answers', 'nothing but swearing'"
    ),
    *_VERSION_4[1:],
)

# What cross-validation of a scorer's making found. `expert` is empty where the expert model was not
# prepared anew: it may have learned from the answer.
_VERSION_8: Migration = (
    """CREATE TABLE cross_check (
        id INTEGER PRIMARY KEY,
        scorer_id INTEGER NOT NULL REFERENCES scorer (id),
        folds INTEGER NOT NULL CHECK (folds >= 2),
        seed INTEGER NOT NULL,
        expert_anew INTEGER NOT NULL CHECK (expert_anew IN (0, 1)),
        made_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE cross_checked (
        cross_check_id INTEGER NOT NULL REFERENCES cross_check (id),
        response_id INTEGER NOT NULL REFERENCES response (id),
        fold INTEGER NOT NULL CHECK (fold >= 0),
        probabilities BLOB NOT NULL,
        expert BLOB NOT NULL,
        PRIMARY KEY (cross_check_id, response_id)
    ) STRICT, WITHOUT ROWID""",
)

MIGRATIONS: tuple[Migration, ...] = (
    _VERSION_1,
    _VERSION_2,
    _VERSION_3,
    _VERSION_4,
    _VERSION_5,
    _VERSION_6,
    _VERSION_7,
    _VERSION_8,
)
"""Entry n brings a file of version n to version n + 1; version 0 is an empty file."""

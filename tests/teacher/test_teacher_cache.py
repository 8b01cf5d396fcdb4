from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing

import numpy as np
import pytest

from kdscore_desktop.errors import JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.cache import CachedLabeler


class CountingTeacher:
    """A teacher whose probabilities follow from the text, and that counts what it is asked."""

    labels_new_texts = True

    def __init__(self, fingerprint="ab" * 32):
        self.fingerprint = fingerprint
        self.asked = []

    def word_pieces(self):
        return None

    def label(self, texts, reporter):
        self.asked += texts
        reporter.progress(1.0, "Asking")
        return np.array([self.row(text) for text in texts], dtype=np.float32).reshape(-1, 3)

    def row(self, text):
        numbers = np.frombuffer(hashlib.sha256(text.encode()).digest()[:3], dtype=np.uint8) + 1.0
        return (numbers / numbers.sum()).astype(np.float32)


class Listener(SilentReporter):
    """Keeps what it is told; cancels once told `cancel_after` times."""

    def __init__(self, cancel_after=None):
        self.fractions = []
        self.lines = []
        self.cancel_after = cancel_after

    def progress(self, fraction, stage):
        self.fractions.append(fraction)
        if len(self.fractions) == self.cancel_after:
            raise JobCancelledError

    def log(self, text):
        self.lines.append(text)


TEXTS = [f"answer {number} " + "long " * (number % 7) for number in range(700)]


def test_a_second_time_gives_the_same_numbers_without_asking(tmp_path):
    teacher = CountingTeacher()
    cached = CachedLabeler(teacher, tmp_path / "cache.sqlite")
    first = cached.label(TEXTS, SilentReporter())
    again = cached.label(TEXTS[::-1], SilentReporter())
    assert sorted(teacher.asked) == sorted(TEXTS)
    np.testing.assert_array_equal(first, [teacher.row(text) for text in TEXTS])
    np.testing.assert_array_equal(again, first[::-1])


def test_a_repeated_text_is_asked_once(tmp_path):
    teacher = CountingTeacher()
    rows = CachedLabeler(teacher, tmp_path / "cache.sqlite").label(
        ["same", "other", "same"], SilentReporter()
    )
    assert sorted(teacher.asked) == ["other", "same"]
    np.testing.assert_array_equal(rows[0], rows[2])


def test_another_teacher_is_asked_anew(tmp_path):
    CachedLabeler(CountingTeacher(), tmp_path / "c").label(["a"], SilentReporter())
    other = CountingTeacher("cd" * 32)
    CachedLabeler(other, tmp_path / "c").label(["a"], SilentReporter())
    assert other.asked == ["a"]


def test_no_texts_give_no_rows(tmp_path):
    cached = CachedLabeler(CountingTeacher(), tmp_path / "c")
    assert cached.label([], SilentReporter()).shape == (0, 3)


def test_a_cancelled_job_keeps_what_was_labeled(tmp_path):
    teacher = CountingTeacher()
    cached = CachedLabeler(teacher, tmp_path / "c")
    with pytest.raises(JobCancelledError):
        cached.label(TEXTS, Listener(cancel_after=2))
    teacher.asked.clear()
    cached.label(TEXTS, SilentReporter())
    assert len(teacher.asked) == len(TEXTS) - 256


def test_progress_rises_to_the_whole(tmp_path):
    cached = CachedLabeler(CountingTeacher(), tmp_path / "c")
    cached.label(TEXTS[:300], SilentReporter())
    listener = Listener()
    cached.label(TEXTS, listener)
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[0] > 300 / 700
    assert listener.fractions[-1] == pytest.approx(1)


def test_the_file_holds_no_text(tmp_path):
    path = tmp_path / "c"
    CachedLabeler(CountingTeacher(), path).label(["a secret answer"], SilentReporter())
    assert b"secret" not in path.read_bytes()


def test_a_file_that_is_no_database_is_set_aside(tmp_path):
    path = tmp_path / "c"
    path.write_bytes(b"not a database at all" * 100)
    listener = Listener()
    teacher = CountingTeacher()
    CachedLabeler(teacher, path).label(["a"], listener)
    CachedLabeler(teacher, path).label(["a"], listener)
    assert teacher.asked == ["a"]
    assert "cannot be used" in listener.lines[0]
    assert (tmp_path / "c.damaged").read_bytes().startswith(b"not a database")


def test_damage_inside_the_file_costs_only_its_savings(tmp_path):
    path = tmp_path / "c"
    CachedLabeler(CountingTeacher(), path).label(TEXTS, SilentReporter())
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    teacher = CountingTeacher()
    rows = CachedLabeler(teacher, path).label(TEXTS, SilentReporter())
    np.testing.assert_array_equal(rows, [teacher.row(text) for text in TEXTS])


def test_a_changed_row_is_asked_anew(tmp_path):
    path = tmp_path / "c"
    teacher = CountingTeacher()
    CachedLabeler(teacher, path).label(["a"], SilentReporter())
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE soft_labels SET probabilities = ?", (b"\0" * 12,))
    rows = CachedLabeler(teacher, path).label(["a"], SilentReporter())
    np.testing.assert_array_equal(rows[0], teacher.row("a"))


def test_a_place_that_cannot_be_written_is_said_and_survived(tmp_path):
    listener = Listener()
    rows = CachedLabeler(CountingTeacher(), tmp_path / "none" / "c").label(["a"], listener)
    assert rows.shape == (1, 3)
    assert "cannot be used" in listener.lines[0]


def test_the_oldest_half_is_dropped_when_the_file_grows_too_large(tmp_path):
    path = tmp_path / "c"
    teacher = CountingTeacher()
    CachedLabeler(teacher, path).label(TEXTS[:400], SilentReporter())
    CachedLabeler(teacher, path).label(TEXTS[400:], SilentReporter())
    before = path.stat().st_size
    teacher.asked.clear()
    CachedLabeler(teacher, path, max_bytes=before - 1).label(TEXTS[400:], SilentReporter())
    assert teacher.asked == []
    assert path.stat().st_size < before
    CachedLabeler(teacher, path).label(TEXTS[:400], SilentReporter())
    assert len(teacher.asked) > 300

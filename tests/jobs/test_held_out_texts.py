"""What was set aside for measuring stays out of all that is kept and reused."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from pathlib import Path

from small_project import DISTILL, run_here

from kdscore_desktop.domain import Split
from kdscore_desktop.folders import cache_folder
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.jobs.labelers import SOFT_LABEL_CACHE
from kdscore_desktop.project.store import Project


def _cached_texts() -> set[bytes]:
    path = cache_folder() / SOFT_LABEL_CACHE
    with contextlib.closing(sqlite3.connect(path)) as database:
        return {key for (key,) in database.execute("SELECT text FROM soft_labels")}


def test_no_held_out_text_reaches_the_cache_of_soft_labels(
    project: Project, classifier: Path
) -> None:
    teachers.attach_teacher(project, None, classifier, {}, run=run_here)
    distilling.make_scorer(project, None, settings=DISTILL, resume=False, run=run_here)
    item = project.item(None)
    splits = project.splits(item.name)
    by_split: dict[Split | None, set[bytes]] = {}
    for response in project.responses(item.name):
        key = hashlib.sha256(response.text.encode()).digest()
        by_split.setdefault(splits.get(response.id), set()).add(key)
    cached = _cached_texts()
    assert by_split[Split.TRAIN] <= cached
    assert not cached & by_split[Split.TEST]
    assert not cached & by_split[Split.VALIDATION]

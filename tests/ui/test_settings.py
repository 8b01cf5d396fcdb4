"""What is remembered, and what a damaged file of it does: nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kdscore_desktop.ui.settings import Choices, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "window.json"


def test_choices_are_there_at_the_next_start(path: Path) -> None:
    settings = Settings(path)
    settings.choices.language = "es"
    settings.choices.split_sizes = [600, 300]
    settings.save()
    assert Settings(path).choices == Choices(language="es", split_sizes=[600, 300])


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[1]", b"\xff\xfe\x00", b'{"recent": "x"}', b'{"hide_names": 1}', b"null"],
)
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(path: Path, damaged: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damaged)
    settings = Settings(path)
    assert settings.choices == Choices()
    assert settings.set_aside is not None
    assert settings.set_aside.read_bytes() == damaged
    settings.save()
    assert Settings(path).set_aside is None


def test_entries_of_a_later_version_do_no_harm(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"language": "es", "later": [1, 2]}))
    settings = Settings(path)
    assert (settings.choices.language, settings.set_aside) == ("es", None)


def test_recent_projects_are_few_and_the_latest_first(path: Path) -> None:
    settings = Settings(path)
    for number in (*range(12), 5):
        settings.remember_project(Path(f"/homework {number}.kdscore"))
    recent = settings.choices.recent
    assert recent[:2] == [str(Path("/homework 5.kdscore")), str(Path("/homework 11.kdscore"))]
    assert len(recent) == 10
    settings.forget_project(Path("/homework 5.kdscore"))
    assert str(Path("/homework 5.kdscore")) not in Settings(path).choices.recent


def test_a_folder_that_cannot_be_written_to_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "config" / "window.json")
    settings.remember_project(Path("/homework.kdscore"))
    assert settings.choices.recent


def test_decisions_carry_a_name_even_where_none_was_given(path: Path) -> None:
    settings = Settings(path)
    assert settings.educator
    settings.choices.educator = "Ms Ruiz"
    assert settings.educator == "Ms Ruiz"

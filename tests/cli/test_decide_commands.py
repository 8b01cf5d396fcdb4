"""`kdscore decide` and `blind`: what the scores page does, without a window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from marble_project import ITEM, RATED, import_answers, score_answers, split_answers

from kdscore_desktop.cli import main
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project

NEW = RATED + 1  # the number of the first answer that no human rated
ADA = ("--who", "Ms. Ada")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "homework.kdscore"
    with Project.create(path) as opened:
        import_answers(opened, tmp_path)
        assert score_answers(opened)[0] == NEW
        split_answers(opened, tested=10)
    return path


def decisions(path: Path) -> dict[int, tuple[DecisionKind, int | None, str]]:
    with Project.open(path, read_only=True) as project:
        found = project.decisions(ITEM)
    return {id_: (one.kind, one.level, one.reason) for id_, one in found.items()}


def test_a_level_is_given_to_all_that_say_the_same_and_taken_back(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["decide", "level", str(project), str(NEW), "0", "--alike", "--reason", "no acid"]
    assert main([*given, *ADA]) == 0
    assert capsys.readouterr().out == (
        f"Answer {NEW} and {NEW + 1}, which say the same: final level 0.\n"
    )
    against = (DecisionKind.OVERRIDDEN, 0, "no acid")
    assert decisions(project) == {NEW: against, NEW + 1: against}
    assert main(["decide", "undo", str(project), str(NEW), str(NEW + 1), *ADA]) == 0
    assert decisions(project) == {}
    capsys.readouterr()
    assert main(["decide", "history", str(project), str(NEW), "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["before"], first["after"], first["who"]) == (None, "0", "Ms. Ada")
    assert (second["before"], second["after"], second["kind"]) == ("0", None, "withdrawn")
    assert main(["decide", "history", str(project), str(NEW)]) == 0
    printed = capsys.readouterr().out
    assert "none -> 0, against the suggestion, Ms. Ada: no acid\n" in printed
    assert "0 -> none, taken back, Ms. Ada\n" in printed


def test_what_needs_no_review_is_accepted_by_the_projects_cut_off(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project) as opened:
        opened.set_cutoff(ITEM, 0.75, "Ms. Ada")
    assert main(["decide", "sure", str(project), "--dry-run"]) == 0
    assert decisions(project) == {}
    assert main(["decide", "sure", str(project), *ADA]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "'Marble': 3 suggestions of at least 75% would be accepted.",
        "'Marble': 3 suggestions of at least 75% accepted.",
    ]
    accepted = (DecisionKind.ACCEPTED, 1, "")
    # the sixth is Spanish: these scores were written without looking at that
    assert decisions(project) == dict.fromkeys((NEW, NEW + 1, NEW + 6), accepted)


def test_a_sample_is_scored_blind_from_start_to_end(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = ["blind", "start", str(project), "--count", "3", "--seed", "4", "--among", "unrated"]
    assert main([*start, *ADA]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("0 of 3 scored blind.\n")
    with Project.open(project, read_only=True) as opened:
        (sample,) = opened.blind_samples(ITEM)
        assert opened.response(sample.response_ids[0]).text in printed
    assert sample.seed == 4
    for place, id_ in enumerate(sample.response_ids, 1):
        assert main(["blind", "rate", str(project), str(id_), "1"]) == 0
        assert capsys.readouterr().out == f"{place} of 3 scored blind.\n"
    assert main(["blind", "show", str(project)]) == 0
    assert capsys.readouterr().out == "3 of 3 scored blind.\n"
    assert main(["blind", "end", str(project), "--final", *ADA]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Ended: 3 answers scored blind.")
    assert "3 levels made final." in told
    assert {kind for kind, _, _ in decisions(project).values()} == {DecisionKind.SET}
    assert main(["blind", "show", str(project)]) == 2
    assert "kdscore blind start" in capsys.readouterr().err


def test_a_level_that_is_not_there_is_named_with_those_that_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["decide", "level", str(project), str(NEW), "7"]) == 2
    assert "Name one of: 0, 1." in capsys.readouterr().err
    assert main(["decide", "level", str(project), "999", "1"]) == 2
    assert decisions(project) == {}

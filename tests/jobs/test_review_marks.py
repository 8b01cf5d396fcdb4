"""What waits for a human: told the same in the gradebook as on the scores page."""

from __future__ import annotations

from pathlib import Path

from kdscore_desktop.domain import DecisionKind, ReviewReason, Score
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.jobs.importing import rubric_of
from kdscore_desktop.jobs.review_marks import review_marks
from kdscore_desktop.jobs.summaries import summary_of
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project


def test_only_what_no_human_has_looked_at_waits_and_the_cut_off_decides(tmp_path: Path) -> None:
    answers = ["heat flows", "it is cold", "metal", "no", "", "wood is warm"]
    ratings = ["1", "", "", "", "", ""]
    lines = [f"{n},{text},{ratings[n]}" for n, text in enumerate(answers)]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(["id,answer,score", *lines]), encoding="utf-8")
    roles = ColumnRoles(0, None, (), (ItemColumns("Spoon", 1, (("score", 2),)),))
    batch = plan_import(read_sheet(path), roles, {"Spoon": rubric_of(("0", "1"))})
    with Project.create(tmp_path / "homework.kdscore") as project:
        project.add_import(batch, SilentReporter())
        scorer = project.add_scorer("Spoon", None, b"", {})
        rated, unsure, flagged, short, blank, sure = (r.id for r in project.responses("Spoon"))
        project.add_scores(
            [
                Score(rated, scorer, (0.6, 0.4), 0),
                Score(unsure, scorer, (0.6, 0.4), 0),
                Score(flagged, scorer, (0.2, 0.8), 1, ReviewReason.UNSURE),
                Score(short, scorer, (0.9, 0.1), 0, ReviewReason.TOO_SHORT),
                Score(blank, scorer, (), None, ReviewReason.BLANK),
                Score(sure, scorer, (0.1, 0.9), 1),
            ]
        )
        item = project.item("Spoon")
        expected = {
            unsure: ReviewReason.UNSURE,
            short: ReviewReason.TOO_SHORT,
            blank: ReviewReason.BLANK,
        }
        assert review_marks(project, item) == expected
        assert project.counts("Spoon").to_review == len(expected)
        project.set_cutoff("Spoon", 0.5)
        project.decide(blank, DecisionKind.SET, 0, "R")
        assert review_marks(project, item) == {short: ReviewReason.TOO_SHORT}
        assert project.counts("Spoon").to_review == 1


def test_a_blank_answer_that_was_rated_keeps_its_mark_and_is_not_counted_as_waiting(
    tmp_path: Path,
) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("id,answer,score\n1,,0\n2,,\n3,heat flows,1\n", encoding="utf-8")
    roles = ColumnRoles(0, None, (), (ItemColumns("Spoon", 1, (("score", 2),)),))
    batch = plan_import(read_sheet(path), roles, {"Spoon": rubric_of(("0", "1"))})
    with Project.create(tmp_path / "homework.kdscore") as project:
        project.add_import(batch, SilentReporter())
        scorer = project.add_scorer("Spoon", None, b"", {})
        rated, unrated, _ = (response.id for response in project.responses("Spoon"))
        blank = [Score(id_, scorer, (), None, ReviewReason.BLANK) for id_ in (rated, unrated)]
        project.add_scores(blank)
        item = project.item("Spoon")
        assert review_marks(project, item).keys() == {rated, unrated}
        assert summary_of(project, item).review == project.counts("Spoon").to_review == 1

from __future__ import annotations

import dataclasses
import datetime as dt
import math

import pytest
from answer_sheets import ITEM, RUBRIC, THREE, row, sheet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kdscore_desktop.domain import ImportBatch, ImportedRow, Learner, Level, Place, Rating, Rubric
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import ChangedAnswer, ChangedRating, ImportOutcome
from kdscore_desktop.project.store import Project


def take(project: Project, batch: ImportBatch) -> ImportOutcome:
    """Import, having checked that the preview foretold it and that once more changes nothing."""
    foretold = project.preview_import(batch)
    outcome = project.add_import(batch, SilentReporter())
    assert outcome == foretold
    again = project.add_import(batch, SilentReporter())
    assert again.changes_nothing
    assert again.sheet_known
    return outcome


def contents(project: Project) -> list[str]:
    return list(project._connection.iterdump())


def test_a_sheet_comes_in_whole(project: Project) -> None:
    outcome = take(project, THREE)
    assert (outcome.new_responses, outcome.new_ratings, outcome.new_learners) == (3, 3, 3)
    assert outcome.new_items == (ITEM,)
    assert project.item().rubric == RUBRIC
    responses = project.responses(ITEM)
    assert [response.id for response in responses] == [1, 2, 3]
    assert responses[0].learner.key == "007"
    assert responses[0].place == Place("Period 3.xlsx", "Answers", 2)
    assert project.response(3) == responses[2]
    assert project.ratings(ITEM) == [
        Rating(1, "Ms Ruiz", 0),
        Rating(2, "Ms Ruiz", 1),
        Rating(3, "Ms Ruiz", 2),
    ]
    (source,) = project.sources()
    assert source.sheet == THREE.source
    assert abs(dt.datetime.now(dt.UTC) - source.imported_at) < dt.timedelta(minutes=1)


def test_a_preview_writes_nothing(project: Project) -> None:
    before = contents(project)
    project.preview_import(THREE)
    assert contents(project) == before


def test_the_same_sheet_twice_changes_nothing(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    before = contents(project)
    outcome = project.add_import(THREE, SilentReporter())
    assert outcome.changes_nothing
    assert contents(project) == before
    assert (outcome.known_responses, outcome.known_ratings) == (3, 3)


def test_the_same_answers_in_another_file_are_known_and_can_be_handed_back(
    project: Project,
) -> None:
    take(project, THREE)
    copy = dataclasses.replace(
        THREE, source=dataclasses.replace(THREE.source, sha256="f" * 64, file_name="b.xlsx")
    )
    outcome = take(project, copy)
    assert (outcome.new_responses, outcome.known_responses, outcome.new_rows) == (0, 3, 3)
    assert [row.responses for row in project.source_rows(2)] == [{ITEM: 1}, {ITEM: 2}, {ITEM: 3}]
    assert project.responses(ITEM)[0].place.file == "Period 3.xlsx"


def test_a_changed_answer_stands_beside_the_earlier_one_and_is_listed(project: Project) -> None:
    take(project, THREE)
    later = sheet([("007", "Because it is less dense.", {"Ms Ruiz": 2})])
    outcome = take(project, later)
    assert outcome.changed_answers == (
        ChangedAnswer(
            ITEM,
            Learner("007"),
            "Because it is lighter.",
            "Because it is less dense.",
            Place("Period 3.xlsx", "Answers", 2),
        ),
    )
    assert outcome.new_responses == 1
    assert [r.text for r in project.responses(ITEM) if r.learner.key == "007"] == [
        "Because it is lighter.",
        "Because it is less dense.",
    ]
    assert project.ratings(ITEM)[0] == Rating(1, "Ms Ruiz", 0)


def test_a_changed_rating_is_added_and_listed_and_becomes_the_current_one(
    project: Project,
) -> None:
    take(project, THREE)
    outcome = take(project, sheet([("007", "Because it is lighter.", {"Ms Ruiz": 1, "Tom": 0})]))
    assert outcome.changed_ratings == (
        ChangedRating(ITEM, Learner("007"), "Ms Ruiz", 0, 1, Place("Period 3.xlsx", "Answers", 2)),
    )
    assert (outcome.new_ratings, outcome.known_responses) == (1, 1)
    assert [r for r in project.ratings(ITEM) if r.response_id == 1] == [
        Rating(1, "Ms Ruiz", 1),
        Rating(1, "Tom", 0),
    ]
    stored = project._connection.execute("SELECT count(*) FROM rating").fetchone()
    assert stored == (5,)


def test_an_old_sheet_imported_again_does_not_bring_old_ratings_back(project: Project) -> None:
    take(project, THREE)
    take(project, sheet([("007", "Because it is lighter.", {"Ms Ruiz": 2})]))
    assert project.add_import(THREE, SilentReporter()).changes_nothing
    assert project.ratings(ITEM)[0].level == 2


def test_one_learner_in_several_rows_that_disagree_stays_quiet_the_second_time(
    project: Project,
) -> None:
    batch = sheet(
        [
            ("1", "same", {"R": 0}),
            ("1", "same", {"R": 1}),
            ("1", "other", {}),
            ("1", "same", {"R": 0}),
        ]
    )
    batch = dataclasses.replace(
        batch,
        rows=tuple(
            r._replace(learner=Learner("1", f"name {r.row}", (("Class", str(r.row)),)))
            for r in batch.rows
        ),
    )
    outcome = take(project, batch)
    assert len(outcome.changed_ratings) == 1
    assert len(outcome.changed_answers) == 1
    assert project.responses(ITEM)[0].learner == Learner("1", "name 5", (("Class", "5"),))


def test_a_learners_name_and_groups_are_corrected_but_never_emptied(project: Project) -> None:
    answers = [("007", "text", {})]
    take(project, sheet(answers, name="J. Bond", groups=(("Language", "en"), ("Class", "3a"))))
    outcome = take(project, sheet(answers, groups=(("Class", "3b"),), content="second"))
    assert (outcome.new_learners, outcome.changed_learners) == (0, 1)
    take(project, sheet(answers, content="third"))
    expected = Learner("007", "J. Bond", (("Language", "en"), ("Class", "3b")))
    assert project.responses(ITEM)[0].learner == expected


def test_a_second_question_of_the_same_sheet_shares_its_rows(project: Project) -> None:
    take(project, THREE)
    second = dataclasses.replace(
        sheet([("007", "It is cold.", {})], item="Second"), source=THREE.source
    )
    outcome = take(project, second)
    assert outcome.sheet_known
    assert outcome.new_items == ("Second",)
    assert [r.responses for r in project.source_rows(1)] == [
        {ITEM: 1, "Second": 4},
        {ITEM: 2},
        {ITEM: 3},
    ]
    assert [r.text for r in project.responses("second")] == ["It is cold."]


def test_levels_are_matched_by_label_whatever_their_order(project: Project) -> None:
    take(project, THREE)
    turned = Rubric((Level(" 2 ", 9.0), Level("0", 9.0)))
    take(project, sheet([("010", "Density!", {"Ms Ruiz": 0})], rubric=turned))
    assert project.ratings(ITEM)[-1] == Rating(4, "Ms Ruiz", 2)
    assert project.item().rubric == RUBRIC


def test_a_level_that_the_rubric_lacks_is_refused_and_named(project: Project) -> None:
    take(project, THREE)
    before = contents(project)
    wider = Rubric((*RUBRIC.levels, Level("2-3", 3.0)))
    with pytest.raises(InputError, match=r"'2-3'.*'0', '1', '2'"):
        project.add_import(sheet([("010", "x", {"Ms Ruiz": 3})], rubric=wider), SilentReporter())
    assert contents(project) == before


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"B": 0}, {"A": 1, "B": 1}], ["A", "B"]),
        ([{"B": 0, "C": 0}, {"A": 1, "B": 1}], ["A", "B", "C"]),
        ([{"B": 0, "A": 0}, {"A": 1, "B": 1}], ["B", "A"]),
        ([{}, {}], []),
    ],
)
def test_raters_keep_the_order_of_the_columns_though_cells_are_empty(
    project: Project, rows: list[dict[str, int]], expected: list[str]
) -> None:
    take(project, sheet([(str(n), f"text {n}", ratings) for n, ratings in enumerate(rows)]))
    assert project.raters(ITEM) == expected
    assert project.primary_rater(ITEM) == (expected[0] if expected else None)


def test_rows_without_an_answer_are_kept_for_handing_the_sheet_back(project: Project) -> None:
    cells = ("012", None, math.inf, dt.datetime(2026, 5, 31, 21, 0, 0, 123456))
    empty = ImportedRow(9, cells, Learner("012"), ())
    take(project, dataclasses.replace(THREE, rows=(*THREE.rows, empty)))
    rows = list(project.source_rows(1))
    assert [r.row for r in rows] == [2, 3, 4, 9]
    assert rows[-1] == (9, cells, Learner("012"), {})
    assert len(project.responses(ITEM)) == 3


def test_rows_come_back_in_order_though_there_are_thousands(project: Project) -> None:
    batch = sheet([(str(n), f"text {n}", {}) for n in range(4100)])
    take(project, dataclasses.replace(batch, rows=tuple(reversed(batch.rows))))
    assert [r.row for r in project.source_rows(1)] == list(range(2, 4102))


class CancelAt(SilentReporter):
    def __init__(self, fraction: float) -> None:
        self.fraction = fraction
        self.seen = 0.0

    def progress(self, fraction: float, stage: str) -> None:
        assert self.seen <= fraction <= 1
        self.seen = fraction
        if fraction >= self.fraction:
            raise JobCancelledError


@pytest.mark.parametrize("fraction", [0.0, 0.41, 0.99])
def test_a_cancelled_import_leaves_nothing(project: Project, fraction: float) -> None:
    before = contents(project)
    with pytest.raises(JobCancelledError):
        project.add_import(THREE, CancelAt(fraction))
    assert contents(project) == before
    assert project.add_import(THREE, CancelAt(2.0)).new_responses == 3


def test_items_are_found_by_name_or_by_being_the_only_one(project: Project) -> None:
    with pytest.raises(InputError, match="no question yet"):
        project.item()
    take(project, THREE)
    assert project.item() == project.item(ITEM) == project.item(ITEM.upper())
    take(project, sheet([("1", "x", {})], item="Other"))
    with pytest.raises(InputError, match=f"'{ITEM[:-1]}.', 'Other'"):
        project.item()
    with pytest.raises(InputError, match="no question 'Third'"):
        project.responses("Third")
    assert [item.name for item in project.items()] == [ITEM, "Other"]


def test_the_wording_of_a_question_is_kept(project: Project) -> None:
    take(project, THREE)
    project.set_prompt(ITEM, "Explain why ice floats on water.")
    assert project.item().prompt == "Explain why ice floats on water."


def test_unknown_numbers_are_told_in_a_sentence(project: Project) -> None:
    with pytest.raises(InputError, match="no answer number 5"):
        project.response(5)
    with pytest.raises(InputError, match="no imported sheet number 5"):
        project.source_rows(5)


small = st.sampled_from(["a", "b"])
answers = st.lists(
    st.tuples(small, small, st.dictionaries(small, st.integers(0, 2), max_size=2)), max_size=5
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(answers, small), max_size=3))
def test_whatever_sheets_come_each_answer_is_there_once_and_twice_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    sheets: list[tuple[list[tuple[str, str, dict[str, int]]], str]],
) -> None:
    with Project.create(tmp_path_factory.mktemp("p") / "a.kdscore") as project:
        for number, (rows, item) in enumerate(sheets):
            take(project, sheet(rows, item=item, content=str(number)))
        for item in {item for _, item in sheets}:
            wanted = {(key, text) for rows, name in sheets if name == item for key, text, _ in rows}
            found = [(r.learner.key, r.text) for r in project.responses(item)]
            assert len(found) == len(wanted)
            assert set(found) == wanted


def test_odd_texts_everywhere_come_back(project: Project) -> None:
    odd = "NUL \0, a tab\t, a half \ud800, a snowflake ❄ and " + "length " * 10_000
    batch = sheet([(odd, odd, {odd: 2})], item=odd[:60], name=odd, groups=((odd, odd),))
    take(project, batch)
    kept = odd.replace("\ud800", "\ufffd")
    (response,) = project.responses(kept[:60])
    assert response.text == kept
    assert response.learner == Learner(kept, kept, ((kept, kept),))
    assert project.raters(kept[:60]) == [kept]
    (only,) = project.source_rows(1)
    assert only.cells == row(2, odd, odd, {}).cells

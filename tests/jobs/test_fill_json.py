"""Options and plans of a filling arrive at the other end of a pipe as they were sent."""

from __future__ import annotations

import json

from kdscore_desktop.domain import Place, SourceSheet
from kdscore_desktop.gradebook.filling.edits import Edits
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.filling.plan import (
    Conflict,
    EmptyRow,
    FilledRow,
    FillPlan,
    PlannedColumn,
)
from kdscore_desktop.gradebook.filling.reasons import Reason, WhyEmpty
from kdscore_desktop.gradebook.filling.targets import FillWhat
from kdscore_desktop.gradebook.filling.totals import Scale
from kdscore_desktop.jobs import errands
from kdscore_desktop.jobs.errand_specs import PlanFillJob
from kdscore_desktop.jobs.fill_json import (
    fill_options_from_json,
    fill_options_to_json,
    shown,
    shown_from_json,
    shown_to_json,
)
from kdscore_desktop.jobs.filling import plan_fill
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project


def test_options_come_back() -> None:
    options = FillOptions(
        items=("Q1", "Q2"),
        score="Grade",
        apart=True,
        labels=False,
        scale=Scale(10, 1, {"Q1": 2.0}),
        feedback_texts={"Q1": ("a", "b")},
        replace=True,
    )
    sent = json.loads(json.dumps(fill_options_to_json(options)))
    assert fill_options_from_json(sent) == options
    assert fill_options_from_json(fill_options_to_json(FillOptions())) == FillOptions()


def test_a_plan_comes_back_counted_and_without_the_file() -> None:
    place = Place("a.csv", "", 7, "Score")
    plan = FillPlan(
        source=SourceSheet("a.csv", "", "ab", 1, ("ID", "Score")),
        explanation="Looks like it.",
        rows=900,
        columns=(
            PlannedColumn(
                FillWhat.SCORE,
                ("Q1",),
                1,
                "Score",
                is_new=False,
                rule=("Points.", "Rounded."),
                filled=300,
                same=2,
                first=(FilledRow(2, "Ada", ("good",), "3"),),
            ),
        ),
        empty=tuple(
            EmptyRow(place, "Ada", Reason(WhyEmpty.CLOSED if n > 590 else WhyEmpty.BLANK))
            for n in range(600)
        ),
        conflicts=(Conflict(place, "Ada", "1", "2", is_replaced=False),),
        notes=("A note.",),
        edits=Edits({(7, 1): 2}, 1, 2),
        content=b"ID,Score\n",
    )
    told = shown(plan)
    sent = json.dumps(shown_to_json(told))
    assert shown_from_json(json.loads(sent)) == told
    assert told.empty_count == 600
    assert [(one.reason.why, one.count) for one in told.reasons] == [
        (WhyEmpty.BLANK, 591),
        (WhyEmpty.CLOSED, 9),
    ]
    # However late a reason comes, its first rows are told.
    assert [one.rows for one in told.reasons] == [(7,) * 5, (7,) * 5]
    assert "ID,Score" not in sent


def test_the_worker_tells_a_plan_as_the_project_makes_it(project: Project) -> None:
    options = FillOptions(ratings=True, suggested=True)
    (source,) = project.sources()
    wanted = shown(plan_fill(project, source.id, options))
    job = PlanFillJob(project.path, source.id, fill_options_to_json(options))
    told = errands.plan_fill(job, SilentReporter())
    assert shown_from_json(json.loads(json.dumps(told))) == wanted
    assert wanted.columns[0].filled > 0

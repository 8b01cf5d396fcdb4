"""A scored project without a model: made-up answers, and probabilities chosen for the tests."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from kdscore_desktop.domain import Score, Split
from kdscore_desktop.jobs import importing
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason

ITEM = "Marble"
RATED = 40
NEW: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("the marble lost mass", (0.2, 0.8)),
    ("The marble lost mass!", (0.2, 0.8)),
    ("it lost marble in the acid", (0.55, 0.45)),
    ("the acid lost mass", (0.3, 0.7)),
    ("", ()),
    ("x", (0.35, 0.65)),
    ("La masa es menor porque el ácido disuelve el mármol y no se queda", (0.02, 0.98)),
)


def import_answers(project: Project, folder: Path) -> None:
    """Import 40 rated answers, every second on level 1 and two raters on the first ten, and NEW."""
    path = folder / "class.xlsx"
    workbook = Workbook()
    sheet = workbook.active
    sheet.append(["ID", "Class", "Answer", "Score", "Second score"])
    for number in range(RATED):
        answer = f"the marble was in the acid and it lost mass {number}"
        second = number % 2 if number < 10 else None
        sheet.append([f"r{number}", "AB"[number % 4 // 2], answer, number % 2, second])
    for number, (text, _) in enumerate(NEW):
        sheet.append([f"n{number}", "A", text or None, None, None])
    workbook.save(path)
    options = ImportOptions(item=ITEM, groups=("Class",))
    planned = importing.plan(project, path, options, SilentReporter())
    project.add_import(planned.batch, SilentReporter())


def score_answers(project: Project) -> list[int]:
    """Score everything, the rated with 0.75 for level 1; return the ids of NEW in its order."""
    responses = project.responses(ITEM)
    scorer = project.add_scorer(ITEM, None, b"none", {})
    probabilities = [(0.25, 0.75)] * RATED + [row for _, row in NEW]
    project.add_scores(
        Score(
            response.id,
            scorer,
            row,
            int(row[1] > row[0]) if row else None,
            review_reason(response.text),
        )
        for response, row in zip(responses, probabilities, strict=True)
    )
    return [response.id for response in responses[RATED:]]


def split_answers(project: Project, tested: int) -> None:
    """Let the first of the rated answers be for testing and the others for training."""
    rated = [response.id for response in project.responses(ITEM)][:RATED]
    splits = {id_: Split.TEST if place < tested else Split.TRAIN for place, id_ in enumerate(rated)}
    project.set_splits(ITEM, splits, seed=1)

"""Changes a project over and over and says so after each change, until it is killed.

Called with the project and a number that keeps this run's learners apart from other runs'.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

from answer_sheets import ITEM, sheet

from kdscore_desktop.domain import DecisionKind, Score
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

LEARNERS = 40


def acknowledge(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def import_sheet(project: Project, run: int, step: int) -> list[int]:
    answers = [(f"{run}-{step}-{n}", f"text {n} " * 30, {"R": n % 3}) for n in range(LEARNERS)]
    project.add_import(sheet(answers), SilentReporter())
    (*_, source) = project.sources()
    acknowledge("imported", source.sheet.sha256)
    return [row.responses[ITEM] for row in project.source_rows(source.id)]


def score(project: Project, responses: list[int]) -> None:
    scorer = project.add_scorer(ITEM, None, b"package" * 1000, {})
    acknowledge("scorer", scorer)
    project.add_scores(Score(response, scorer, (0.2, 0.3, 0.5), 2) for response in responses)
    acknowledge("scored", scorer)


def decide(project: Project, responses: list[int]) -> None:
    chosen = random.choice(responses)
    for level in (1, 2):
        project.decide(chosen, DecisionKind.SET, level, "R")
        acknowledge("decided", chosen, len(project.history(chosen)))
    project.undo_last(chosen, "R")
    acknowledge("decided", chosen, len(project.history(chosen)))


def main() -> None:
    path, run = Path(sys.argv[1]), int(sys.argv[2])
    with Project.open(path) as project:
        acknowledge("open")
        for step in itertools.count():
            responses = import_sheet(project, run, step)
            score(project, responses)
            decide(project, responses)


if __name__ == "__main__":
    main()

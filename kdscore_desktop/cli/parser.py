"""The options of `kdscore`; scripts rely on these names."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kdscore_desktop import __version__
from kdscore_desktop.cli import evidence_parser
from kdscore_desktop.cli.decide_parser import add_blind, add_decide
from kdscore_desktop.cli.fill_parser import add_fill
from kdscore_desktop.distill.folds import FOLDS
from kdscore_desktop.gradebook.dialects.registry import AUTO, FORMATS
from kdscore_desktop.teacher.package import MOST_MEMBERS

if TYPE_CHECKING:
    # argparse has no public name for what add_subparsers() returns, and no generic at run time
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; `command` in its result names what to do."""
    parser = argparse.ArgumentParser(
        prog="kdscore",
        description="Score short answers on this computer, offline. You decide; it suggests.",
        epilog="Exit status: 0 done, 2 the input or the options are wrong, 1 a fault of KDScore's.",
    )
    parser.add_argument("--version", action="version", version=f"kdscore {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_demo(commands)
    _add_new(commands)
    _add_import(commands)
    _add_teacher(commands)
    _add_distill(commands)
    _add_score(commands)
    _add_agreement(commands)
    _add_next(commands)
    _add_review(commands)
    _add_explain(commands)
    add_decide(commands)
    add_blind(commands)
    _add_class(commands)
    _add_report(commands)
    _add_export(commands)
    add_fill(commands)
    _add_scorer(commands)
    _add_study(commands)
    return parser


def _add_demo(commands: _Commands) -> None:
    demo = commands.add_parser("demo", help="run the main job on the example workbook")
    demo.add_argument("--out", type=Path, default=Path("demo-output"), metavar="DIR")
    demo.add_argument("--seed", type=int, default=0)


def _add_new(commands: _Commands) -> None:
    new = commands.add_parser("new", help="make an empty project")
    _add_project(new)


def _add_import(commands: _Commands) -> None:
    command = commands.add_parser(
        "import",
        help="bring a spreadsheet of responses into a project",
        description="Columns are named by their heading or their letter. What is not named is "
        "proposed from the headings and the contents; --dry-run shows it.",
    )
    _add_project(command)
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--sheet", metavar="S", help="the sheet; the first one if not given")
    _add_format(command)
    command.add_argument("--item", metavar="NAME", help="what to call the question")
    command.add_argument("--response", metavar="COL", help="the column of the responses")
    command.add_argument("--score", metavar="COL", help="the column of the human rating")
    command.add_argument("--score2", metavar="COL", help="the column of a second rating")
    command.add_argument("--learner", metavar="COL", help="the column that identifies the learner")
    command.add_argument("--name", metavar="COL", help="the column of the learner's name")
    command.add_argument(
        "--group", metavar="COL", action="append", help="a subgroup column; may be repeated"
    )
    command.add_argument(
        "--levels",
        metavar="L0,L1,...",
        help="the rubric's levels, lowest first, where the scores do not show them all",
    )
    command.add_argument("--prompt", metavar="TEXT", help="the question's text")
    command.add_argument(
        "--ratings-from",
        type=Path,
        metavar="FILE",
        help="a file with the ratings of the same learners; --score and --score2 are its columns",
    )
    command.add_argument("--ratings-sheet", metavar="S")
    command.add_argument("--dry-run", action="store_true", help="only say what would happen")


def _add_teacher(commands: _Commands) -> None:
    teacher = commands.add_parser("teacher", help="give an item its teacher model")
    kinds = teacher.add_subparsers(dest="teacher_command", required=True, metavar="KIND")

    prepare = kinds.add_parser("prepare", help="fine-tune an encoder on the scored responses")
    _add_project(prepare)
    _add_item(prepare)
    prepare.add_argument(
        "--base", type=Path, metavar="FOLDER", help="a local encoder; MiniLM if not given"
    )
    prepare.add_argument("--out", type=Path, required=True, metavar="FILE.kdteacher")
    prepare.add_argument("--seed", type=int, default=0)
    _add_members(prepare, default=1, told="1 if not given")
    _add_with_decisions(prepare)

    attach = kinds.add_parser("attach", help="use a prepared teacher or any classifier")
    _add_project(attach)
    _add_item(attach)
    attach.add_argument("source", type=Path, metavar="FILE_OR_FOLDER")
    attach.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="LABEL=LEVEL",
        help="which level a label of the classifier means; may be repeated",
    )

    soft_labels = kinds.add_parser("soft-labels", help="read probabilities from a spreadsheet")
    _add_project(soft_labels)
    _add_item(soft_labels)
    soft_labels.add_argument("file", type=Path, metavar="FILE")
    soft_labels.add_argument("--sheet", metavar="S")
    soft_labels.add_argument("--learner", metavar="COL", help="the column that names the learner")
    soft_labels.add_argument("--response", metavar="COL", help="the column of the responses")
    soft_labels.add_argument(
        "--level",
        action="append",
        default=[],
        metavar="LABEL=COL",
        help="the column of a level's probability, where its heading differs; may be repeated",
    )


def _add_distill(commands: _Commands) -> None:
    distill = commands.add_parser("distill", help="make a scorer from the teacher")
    _add_project(distill)
    _add_item(distill)
    _add_student(distill)
    distill.add_argument("--seed", type=int, default=0, metavar="N")
    _add_with_decisions(distill)
    distill.add_argument(
        "--resume", action="store_true", help="go on from the last checkpoint of an interrupted run"
    )


def _add_members(command: argparse.ArgumentParser, *, default: int | None, told: str) -> None:
    command.add_argument(
        "--members",
        type=int,
        choices=range(1, MOST_MEMBERS + 1),
        default=default,
        metavar="N",
        help=f"average N trainings with seeds that follow each other (1 to {MOST_MEMBERS}): N "
        f"times as long to prepare and to ask; {told}",
    )


def _add_with_decisions(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--with-decisions",
        action="store_true",
        help="learn from your decisions, too; they never test a scorer",
    )


def _add_score(commands: _Commands) -> None:
    score = commands.add_parser("score", help="score the responses of a project")
    _add_project(score)
    _add_item(score)


def _add_agreement(commands: _Commands) -> None:
    agreement = commands.add_parser("agreement", help="how well humans and scorer agree")
    _add_project(agreement)
    _add_item(agreement)
    evidence_parser.add_thresholds(agreement)
    agreement.add_argument("--json", action="store_true", help="print JSON")


def _add_next(commands: _Commands) -> None:
    following = commands.add_parser("next", help="which answers to score by hand next")
    _add_project(following)
    _add_item(following)
    evidence_parser.add_next(following)


def _add_review(commands: _Commands) -> None:
    review = commands.add_parser("review", help="which answers need your eyes, and why")
    _add_project(review)
    _add_item(review)
    evidence_parser.add_review(review)


def _add_class(commands: _Commands) -> None:
    of_class = commands.add_parser("class", help="what is typical of the answers on each level")
    _add_project(of_class)
    _add_item(of_class)
    of_class.add_argument("--json", action="store_true", help="print JSON, without any answer")
    of_class.add_argument(
        "--out", type=Path, metavar="FILE.html|.pdf", help="write it on a page instead"
    )


def _add_explain(commands: _Commands) -> None:
    explain = commands.add_parser("explain", help="which words moved an answer's suggestion")
    _add_project(explain)
    evidence_parser.add_explain(explain)


def _add_report(commands: _Commands) -> None:
    report = commands.add_parser("report", help="write a report for a department head")
    _add_project(report)
    evidence_parser.add_report(report)


def _add_export(commands: _Commands) -> None:
    export = commands.add_parser(
        "export", help="write the scored gradebook: a workbook (.xlsx), or one sheet as text (.csv)"
    )
    _add_project(export)
    export.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")
    export.add_argument(
        "--sheet",
        metavar="S",
        help="which imported sheet, for a text file, where there are several",
    )


def _add_scorer(commands: _Commands) -> None:
    scorer = commands.add_parser("scorer", help="check, compare or export scorers, or run one")
    actions = scorer.add_subparsers(dest="scorer_command", required=True, metavar="ACTION")

    export = actions.add_parser("export", help="write an item's scorer to a file")
    _add_project(export)
    _add_item(export)
    export.add_argument("--out", type=Path, required=True, metavar="FILE.kdscorer")

    compare = actions.add_parser("compare", help="try an item's scorers on the same answers")
    _add_project(compare)
    _add_item(compare)

    check = actions.add_parser(
        "check",
        help="cross-validate: try the way the scorer was made on every scored answer",
        description="For few scored answers, where the test answers are too few to go by. The "
        "scored answers are split in parts; for each part an expert model is prepared and a "
        "scorer made anew from the others, and scores it. So every scored answer is tried once by "
        "a scorer that never saw it. It takes as many times as long as preparing and making "
        "together as there are parts.",
    )
    _add_project(check)
    _add_item(check)
    check.add_argument(
        "--folds",
        type=int,
        default=FOLDS,
        metavar="N",
        help=f"how many parts; {FOLDS} if not given",
    )
    check.add_argument("--seed", type=int, default=0, metavar="N")
    check.add_argument(
        "--base",
        type=Path,
        metavar="FOLDER",
        help="the encoder that the expert model was prepared from, where it was moved",
    )
    check.add_argument(
        "--resume", action="store_true", help="go on after the finished parts of an interrupted run"
    )

    use = actions.add_parser("use", help="take an older scorer again")
    _add_project(use)
    use.add_argument("number", type=int, metavar="NUMBER", help="as 'kdscore scorer compare' says")
    _add_item(use)

    run = actions.add_parser("run", help="score a spreadsheet without a project")
    run.add_argument("scorer", type=Path, metavar="FILE.kdscorer")
    run.add_argument("file", type=Path, metavar="SPREADSHEET")
    run.add_argument("--sheet", metavar="S")
    _add_format(run)
    run.add_argument("--response", required=True, metavar="COL")
    run.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")


def _add_study(commands: _Commands) -> None:
    study = commands.add_parser(
        "study", help="measure teacher, student and baselines on a split of scored responses"
    )
    study.add_argument("file", type=Path, metavar="FILE")
    study.add_argument("--sheet", metavar="S")
    study.add_argument("--response", required=True, metavar="COL")
    study.add_argument("--score", required=True, metavar="COL")
    study.add_argument("--score2", metavar="COL")
    study.add_argument(
        "--split", required=True, metavar="COL", help="a column that says train, dev or test"
    )
    study.add_argument("--base", type=Path, metavar="FOLDER", help="a local encoder")
    _add_student(study)
    _add_members(study, default=None, told="if not given, 3 with the budget 'thorough' and else 1")
    study.add_argument("--seeds", type=int, default=1, metavar="N", help="how many: 0 to N-1")
    study.add_argument(
        "--labels",
        metavar="N,N,...",
        help="keep only so many scored training responses and draw the learning curve",
    )
    study.add_argument("--json", type=Path, metavar="FILE", help="save the figures")
    study.add_argument(
        "--picture",
        type=Path,
        metavar="FILE",
        help="with --labels, save the learning curve as a .png, .svg or .pdf",
    )


def _add_project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", type=Path, metavar="PROJECT")


def _add_item(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--item", metavar="NAME", help="the question; needed where the project has several"
    )


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default=AUTO,
        help="the system that the file comes from; told from its headings if not given",
    )


def _add_student(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--student", choices=("lstm", "dense"), default="lstm")
    parser.add_argument("--budget", choices=("quick", "standard", "thorough"), default="standard")

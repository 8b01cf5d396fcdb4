"""The preview of an import in order, as the command prints it and the window lays it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kdscore_desktop.jobs.sheet_plan import Brings, SheetPlan
from kdscore_desktop.views import import_words as words
from kdscore_desktop.views.importing import (
    NOT_USED,
    Arrangement,
    Remark,
    RemarkGroup,
    arrangement_of,
    deserves_a_look,
    remarks_of,
)
from kdscore_desktop.views.phrases import Phrase

_SHOWN_FINDINGS = 3  # of a kind
_SHOWN_CHANGES = 20
_STEP = "  "


@dataclass(frozen=True, slots=True)
class Preview:
    """What is said of a sheet before it comes in, from top to bottom.

    Parameters
    ----------
    explanation
        How it was understood, and why.
    columns
        Its columns that are used: heading, and what for.
    ratings
        The same of another file that the scores come from, below what it is; None without one.
    extent
        How much it holds.
    questions
        Each question: the words before its name, its name, and what comes in for it.
    brings
        What is new, changed, there already and no more there.
    worth_a_look
        The heading of all remarks.
    remarks
        The remarks by kind.
    """

    explanation: Phrase
    columns: tuple[tuple[str, Phrase], ...]
    ratings: tuple[Phrase, tuple[str, ...]] | None
    extent: tuple[Phrase, ...]
    questions: tuple[tuple[Phrase, str, tuple[Phrase, ...]], ...]
    brings: tuple[Phrase, ...]
    worth_a_look: Phrase
    remarks: tuple[RemarkGroup, ...]


def preview_of(plan: SheetPlan, arrangement: Arrangement | None = None) -> Preview:
    """Return what is said of a plan.

    Parameters
    ----------
    plan
        The plan.
    arrangement
        What was chosen since; None for the plan's own.
    """
    chosen = arrangement or arrangement_of(plan.roles, len(plan.headings))
    groups = remarks_of(plan)
    looked_at = sum(group.count for group in groups if deserves_a_look(group))
    return Preview(
        explanation=words.explanation(plan),
        columns=tuple(
            (heading, words.use_of_column(choice, len(chosen.questions)))
            for heading, choice in zip(plan.headings, chosen.columns, strict=True)
            if choice != NOT_USED
        ),
        ratings=_ratings(plan),
        extent=words.extent(plan),
        questions=tuple(_questions(plan, chosen)),
        brings=() if plan.brings is None else words.what_it_brings(plan.brings),
        worth_a_look=words.worth_a_look(looked_at),
        remarks=groups,
    )


def _ratings(plan: SheetPlan) -> tuple[Phrase, tuple[str, ...]] | None:
    if plan.ratings is None:
        return None
    headings = plan.ratings.headings
    taken = tuple(headings[column] for column in plan.ratings.columns)
    return words.scores_of(plan.ratings), taken


def _questions(
    plan: SheetPlan, arrangement: Arrangement
) -> Iterator[tuple[Phrase, str, tuple[Phrase, ...]]]:
    counts = {one.item.name: one for one in plan.brings.items} if plan.brings else {}
    for question, name in enumerate(arrangement.questions):
        told = tuple(words.counts_of(counts[name])) if name in counts else ()
        yield words.question_is_called(question), name, told


# As text


def preview_in_english(plan: SheetPlan) -> str:
    """Return the preview as lines of text for an educator."""
    preview = preview_of(plan)
    source = plan.source
    lines = [
        f"{source.file_name}, sheet '{source.sheet}'" if source.sheet else source.file_name,
        str(preview.explanation),
        "",
        *(f"{_STEP}{heading}: {use}" for heading, use in preview.columns),
    ]
    if preview.ratings is not None:
        told, headings = preview.ratings
        lines += [str(told), *(f"{_STEP}{heading}" for heading in headings)]
    lines += ["", f"{words.COMING}: {_one_after_another(preview.extent)}"]
    for called, name, counts in preview.questions:
        lines += [f"{called} '{name}'", *(f"{_STEP}{one}" for one in counts)]
    lines += ["", str(preview.worth_a_look)]
    for group in preview.remarks:
        lines += _remark_lines(group, plan.headings)
    return "\n".join(lines)


def brings_in_english(brings: Brings) -> str:
    """Return what an import brings in one line, without a final mark."""
    return _one_after_another(words.what_it_brings(brings))


def _one_after_another(phrases: Iterable[Phrase]) -> str:
    return ", ".join(map(str, phrases))


def _remark_lines(group: RemarkGroup, headings: tuple[str, ...]) -> Iterator[str]:
    yield f"{_STEP}{words.kind_of(group)}"
    shown = shown_in_english(group)
    for remark in shown:
        yield f"{_STEP}{_STEP}{words.remark_told(remark, headings)}"
    for more in words.more_of_kind(group, len(shown)):
        yield f"{_STEP}{_STEP}{more}"


def shown_in_english(group: RemarkGroup) -> tuple[Remark, ...]:
    """Return the remarks of a kind that are listed one by one in the text."""
    is_change = group.kind in {"change", "vanished"}
    return group.remarks[: _SHOWN_CHANGES if is_change else _SHOWN_FINDINGS]

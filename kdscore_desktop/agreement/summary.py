"""The agreement as an educator reads it: plain words first, then the figures by name."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from kdscore_desktop.agreement.comparison import Agreement, Comparison, Evidence
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import RSMTOOL, Thresholds, flags, loss_flags
from kdscore_desktop.agreement.wording import (
    aligned,
    coefficient,
    counted,
    percent,
    range_of,
    within_sentence,
)

FEW_OF_A_LEVEL = 10
"""Below this many examples the figures of a level are called not reliable yet."""

FEW_ANSWERS = 30
"""Below this many answers all figures are called not reliable yet."""

FIGURE_NAMES = {
    "exact_agreement": "Same level (exact agreement)",
    "quadratic_weighted_kappa": "Quadratic weighted kappa",
    "adjacent_agreement": "At most one level apart (adjacent agreement)",
    "cohen_kappa": "Beyond chance (Cohen's kappa)",
    "macro_f1": "All levels counted alike (macro F1)",
    "correlation": "Correlation (Pearson's r)",
    "standardized_mean_difference": "Mean shift (standardized mean difference)",
    "expected_calibration_error": "How far 'how sure' is off (expected calibration error)",
}
"""What an educator reads for each key of :meth:`Agreement.figures`."""

AS_PERCENT = frozenset({"exact_agreement", "adjacent_agreement", "expected_calibration_error"})
"""The figures that are told in percent."""

CROSS_VALIDATED = (
    "Cross-validated: every answer was tried by a scorer that was made the same way from the other "
    "parts and never saw it. This estimates what scorers made this way reach, not this very scorer."
)
"""What stands with figures of cross-validation."""

EXPERT_KNOWN = (
    "The expert model was not made anew for it: it may have known these answers, and then the "
    "figures are better than the truth."
)
"""What stands with them where the teacher was taken as it is."""

HOW_TO_READ = (
    "'Likely between' is a 95 % interval: what other answers of the same kind could give, judged "
    "by how many there are.",
    "Found (recall): of the answers that have the level from the side named before it, how many "
    "have it from the other side too. Right (precision): the same the other way round.",
    "Kappa, F1 and correlation are 1 for perfect agreement; kappa is 0 for chance.",
)
"""What stands below the figures, as sentences."""

_WIDTH = 92
_LONG_LABEL = 8


def as_text(comparisons: Sequence[Comparison], thresholds: Thresholds = RSMTOOL) -> str:
    """Return the comparisons as the text that an educator reads.

    Parameters
    ----------
    comparisons
        In the order they are to be read; those of one item beside each other.
    thresholds
        Where looking begins.
    """
    parts = ["\n".join(_comparison_lines(each, thresholds)) for each in comparisons]
    losses = [flag.message for flag in loss_flags(comparisons, thresholds)]
    if losses:
        parts.append("\n".join(["Beside the agreement between humans", *_bullets(losses)]))
    if parts:
        parts.append("\n".join(["How to read this", *_bullets(HOW_TO_READ)]))
    return "\n\n".join(parts) + "\n" if parts else "There is nothing to compare yet.\n"


def headline(comparison: Comparison) -> str:
    """Return the exact agreement as one sentence."""
    agreement, figure = comparison.agreement, comparison.agreement.exact
    reference = within_sentence(comparison.reference)
    if figure.value is None:
        return (
            f"No answer has a level from both {within_sentence(comparison.other)} and "
            f"{reference}, so their agreement is not known."
        )
    return (
        f"{comparison.other} agrees with {reference} on {agreement.agreed:,} of {agreement.n:,} "
        f"({percent(figure.value)}, likely between {range_of(figure, as_percent=True)})."
    )


def figure_in_words(key: str, figure: Figure) -> str:
    """Return an overall figure in one line: "Quadratic weighted kappa: 0.62 (likely ...)"."""
    value, likely, n = _told(figure, as_percent=key in AS_PERCENT)
    between = f" (likely between {likely})" if likely else ""
    remark = f". {figure.reason}" if figure.reason else ""
    return f"{FIGURE_NAMES[key]}: {value}{between}, on {n} answers{remark}"


def cautions(comparison: Comparison) -> tuple[str, ...]:
    """Return what to bear in mind, as sentences: how it was tried, and what is too little."""
    agreement = comparison.agreement
    if agreement.n == 0:
        return ()
    found = [*_how_tried(comparison)]
    if agreement.n < FEW_ANSWERS:
        found.append(f"Only {_were(agreement.n)} compared; no figure here is reliable yet.")
    for level in agreement.levels:
        if level.given == 0:
            found.append(
                f"No answer was scored {level.label}, so nothing can be said about that level; "
                "it is left out of macro F1."
            )
        elif agreement.n >= FEW_ANSWERS and level.given < FEW_OF_A_LEVEL:
            found.append(
                f"Only {_were(level.given)} scored {level.label}; figures for that level are "
                "not reliable yet."
            )
    return tuple(found)


def _how_tried(comparison: Comparison) -> Iterator[str]:
    if comparison.evidence is Evidence.CROSS_VALIDATED:
        yield CROSS_VALIDATED
    if comparison.expert_known:
        yield EXPERT_KNOWN


def _comparison_lines(comparison: Comparison, thresholds: Thresholds) -> Iterator[str]:
    title = f"{comparison.item}: {within_sentence(comparison.name)}"
    if comparison.split:
        title += f" (answers: {comparison.split})"
    yield from (title, "-" * len(title))
    yield from textwrap.wrap(headline(comparison), _WIDTH)
    if comparison.agreement.n == 0:
        return
    yield from _bullets(cautions(comparison))
    noted = [flag.message for flag in flags(comparison, thresholds)]
    if noted:
        yield from ("", "Worth a look", *_bullets(noted))
    yield from ("", "More figures", *_figure_lines(comparison.agreement))
    yield from ("", "Level by level", *_level_lines(comparison))
    rows = f"rows: {within_sentence(comparison.reference)}"
    columns = f"columns: {within_sentence(comparison.other)}"
    yield from ("", f"Who gave what ({rows}; {columns})", *_matrix_lines(comparison.agreement))


def _figure_lines(agreement: Agreement) -> list[str]:
    rows = [("", "", "likely between", "answers")]
    missing: dict[str, list[str]] = {}
    for key, figure in agreement.figures().items():
        if figure is None:
            continue
        rows.append((FIGURE_NAMES[key], *_told(figure, as_percent=key in AS_PERCENT)))
        if figure.reason:
            missing.setdefault(figure.reason, []).append(FIGURE_NAMES[key])
    reasons = [f"{', '.join(names)}: {reason}" for reason, names in missing.items()]
    return [*aligned(rows), *_bullets(reasons)]


def _level_lines(comparison: Comparison) -> list[str]:
    by_reference = f"from {within_sentence(comparison.reference)}"
    by_other = f"from {within_sentence(comparison.other)}"
    rows = [("level", by_reference, "found (recall)", by_other, "right (precision)", "F1")]
    for level in comparison.agreement.levels:
        rows.append(
            (
                level.label,
                f"{level.given:,}",
                _share(level.agreed, level.recall),
                f"{level.suggested:,}",
                _share(level.agreed, level.precision),
                "-" if level.f1.value is None else coefficient(level.f1.value),
            )
        )
    return aligned(rows)


def _matrix_lines(agreement: Agreement) -> list[str]:
    rows_headed = columns_headed = agreement.rubric.labels
    if max(map(len, rows_headed)) > _LONG_LABEL:
        # long names across would make the matrix wider than the page
        columns_headed = tuple(f"({number})" for number in range(1, len(rows_headed) + 1))
        rows_headed = tuple(map(" ".join, zip(columns_headed, rows_headed, strict=True)))
    rows = [("", *columns_headed)]
    for label, counts in zip(rows_headed, agreement.confusion, strict=True):
        rows.append((label, *(f"{count:,}" for count in counts)))
    return aligned(rows)


def _told(figure: Figure, *, as_percent: bool) -> tuple[str, str, str]:
    if figure.value is None:
        return "-", "", f"{figure.n:,}"
    value = percent(figure.value) if as_percent else coefficient(figure.value)
    return value, range_of(figure, as_percent=as_percent), f"{figure.n:,}"


def _share(hits: int, figure: Figure) -> str:
    """Return "12 (92 %, 67 to 99 %)"."""
    if figure.value is None:
        return "-"
    likely = range_of(figure, as_percent=True).replace(" and ", " to ")
    return f"{hits:,} ({percent(figure.value)}, {likely})"


def _bullets(sentences: Sequence[str]) -> list[str]:
    return [
        line
        for sentence in sentences
        for line in textwrap.wrap(sentence, _WIDTH, initial_indent="  - ", subsequent_indent="    ")
    ]


def _were(count: int) -> str:
    return f"{counted(count, 'answer')} {'was' if count == 1 else 'were'}"

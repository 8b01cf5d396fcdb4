"""The words in pictures, so that a window can give them in the educator's language."""

from __future__ import annotations

from dataclasses import dataclass

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.wording import coefficient, percent, within_sentence


@dataclass(frozen=True, slots=True)
class Words:
    """Axis titles and captions; those with names in braces are filled in by the picture.

    A translation keeps the names in braces. `{reference}` and `{other}` are the two sides as a
    sentence names them, `{n}` is a number of answers, `{split}` says which.
    """

    caption: str = "{n} answers ({split})"
    caption_plain: str = "{n} answers"
    nothing: str = "There is nothing to show yet."

    matrix_rows: str = "Level from {reference}"
    matrix_columns: str = "Level from {other}"
    matrix_caption: str = (
        "In a row: how the answers that {reference} gave a level were scored by {other}; "
        "percent of the row. Outlined: the same level."
    )

    recall_title: str = "Found (recall)"
    recall_subtitle: str = "of the answers with this level\nfrom {reference}"
    precision_title: str = "Right (precision)"
    precision_subtitle: str = "of the answers with this level\nfrom {other}"
    level_axis: str = "Level"
    share_agreed_axis: str = "Share with the same level from both"
    hits: str = "{hits} of {n}"
    no_example: str = "no answer"

    exact_title: str = "Same level (exact agreement)"
    kappa_title: str = "Quadratic weighted kappa"
    versus: str = "{other}\nand {reference}"
    side_caption: str = "Lines: likely between (95 % interval)."

    shares_axis: str = "Share of the answers"

    reliability_x: str = "How sure the suggestion is"
    reliability_y: str = "How often it agrees\nwith {reference}"
    as_sure_as_right: str = "as sure as right"
    reliability_caption: str = (
        "Below the dashed line: surer than right. Small numbers: answers. Lines: likely between "
        "(95 % interval)."
    )
    reliability_error: str = "On average {error} from the dashed line."

    coverage_x: str = "Share of the answers scored without review"
    coverage_y: str = "Agreement among those\n(exact)"
    coverage_cutoff: str = (
        "{share} scored without review\n({cutoff} sure or more):\nsame level in {agreement}"
    )
    coverage_wanted: str = "wanted:\n{wanted}"
    coverage_caption: str = (
        "{n} held-out answers, the surest first. Shaded: likely between (95 % interval)."
    )

    group_difference_title: str = "Placed higher or lower (standard deviations)"
    groups_caption: str = (
        "Right of the dashed line: the scorer places the group higher than the human does, beside "
        "all learners. Lines: likely between (95 % interval)."
    )
    too_few: str = "too few to say"

    labels_x: str = "Answers scored by hand"
    labels_caption: str = "On {n} held-out answers. Lines: likely between (95 % interval)."

    decimal_point: str = "."

    def percent(self, share: float) -> str:
        """Return a share, such as "82 %"."""
        return self.number(percent(share))

    def coefficient(self, value: float) -> str:
        """Return a coefficient, such as "0.83"."""
        return self.number(coefficient(value))

    def number(self, written: str) -> str:
        """Return a number with the decimal point of the language."""
        return written.replace(".", self.decimal_point)


ENGLISH = Words()


def sides(comparison: Comparison) -> dict[str, str]:
    """Return the two sides as they stand within the words."""
    return {
        "reference": within_sentence(comparison.reference),
        "other": within_sentence(comparison.other),
    }

"""The words in pictures, in the educator's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from kdscore_desktop.agreement.pictures.words import Words


class PictureWords(QObject):
    """Gives the pictures their words; a translation keeps what stands in braces."""

    def words(self) -> Words:
        """Return every word that pictures write."""
        return Words(
            caption=self.tr("{n} answers ({split})"),
            caption_plain=self.tr("{n} answers"),
            nothing=self.tr("There is nothing to show yet."),
            matrix_rows=self.tr("Level from {reference}"),
            matrix_columns=self.tr("Level from {other}"),
            matrix_caption=self.tr(
                "In a row: how the answers with this level from {reference} were scored by "
                "{other}; percent of the row. Outlined: the same level."
            ),
            recall_title=self.tr("Found (recall)"),
            recall_subtitle=self.tr("of the answers with this level\nfrom {reference}"),
            precision_title=self.tr("Right (precision)"),
            precision_subtitle=self.tr("of the answers with this level\nfrom {other}"),
            level_axis=self.tr("Level"),
            share_agreed_axis=self.tr("Share with the same level from both"),
            hits=self.tr("{hits} of {n}"),
            no_example=self.tr("no answer"),
            exact_title=self.tr("Same level (exact agreement)"),
            kappa_title=self.tr("Quadratic weighted kappa"),
            versus=self.tr("{other}\nand {reference}"),
            side_caption=self.tr("Lines: likely between (95 % interval)."),
            shares_axis=self.tr("Share of the answers"),
            reliability_x=self.tr("How sure the suggestion is"),
            reliability_y=self.tr("How often it agrees\nwith {reference}"),
            as_sure_as_right=self.tr("as sure as right"),
            reliability_caption=self.tr(
                "Below the dashed line: surer than right. Small numbers: answers. Lines: likely "
                "between (95 % interval)."
            ),
            reliability_error=self.tr("On average {error} from the dashed line."),
            coverage_x=self.tr("Share of the answers scored without review"),
            coverage_y=self.tr("Agreement among those\n(exact)"),
            coverage_cutoff=self.tr(
                "{share} scored without review\n({cutoff} sure or more):\nsame level in {agreement}"
            ),
            coverage_wanted=self.tr("wanted: {wanted}"),
            coverage_caption=self.tr(
                "{n} held-out answers, the surest first. Shaded: likely between (95 % interval)."
            ),
            group_difference_title=self.tr("Placed higher or lower (standard deviations)"),
            groups_caption=self.tr(
                "Right of the dashed line: the scorer places the group higher than you do, beside "
                "all learners. Lines: likely between (95 % interval)."
            ),
            too_few=self.tr("too few to say"),
            labels_x=self.tr("Answers scored by hand"),
            labels_caption=self.tr(
                "On {n} held-out answers. Lines: likely between (95 % interval)."
            ),
            decimal_point=QLocale().decimalPoint(),
        )

"""Which column of a spreadsheet of probabilities belongs to which level, where headings differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdscore_desktop.ui.expert.choices_form import ChoicesForm


class ColumnsForm(ChoicesForm):
    """A row for each level with the columns to choose from.

    Parameters
    ----------
    source
        The spreadsheet.
    headings
        A name for each of its columns.
    proposed
        The levels' labels, lowest first, with the heading that fits each; None where none does.
    """

    def __init__(
        self,
        source: Path,
        headings: Sequence[str],
        proposed: Mapping[str, str | None],
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        told = translate(
            "ColumnsForm", "Say which column of '%1' holds the probability of which level."
        )
        super().__init__(
            source,
            told.replace("%1", source.name),
            translate("ColumnsForm", "Read these columns"),
            parent,
        )
        stands_in = self.tr("Level '%1' stands in")
        self._ask(
            (
                (
                    label,
                    stands_in.replace("%1", label),
                    None if heading is None else headings.index(heading),
                )
                for label, heading in proposed.items()
            ),
            self.tr("Choose a column"),
            headings,
        )

    def _is_complete(self, chosen: Sequence[int]) -> bool:
        return super()._is_complete(chosen) and len(set(chosen)) == len(chosen)

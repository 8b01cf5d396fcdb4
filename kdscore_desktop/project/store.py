"""The project: everything that is known of an assignment, in one file that loses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from kdscore_desktop.domain import (
    Decision,
    DecisionKind,
    ImportBatch,
    Item,
    Rating,
    Response,
    Score,
    Split,
)
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project import (
    answers,
    blind,
    counts,
    cross_checks,
    cutoffs,
    decisions,
    imports,
    items,
    models,
    opening,
    rubrics,
    scores,
    source_files,
)
from kdscore_desktop.project.columns import ItemColumns, item_columns
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import (
    BlindSample,
    CutoffChoice,
    EditedLevel,
    ImportOutcome,
    ItemCounts,
    NewBlindSample,
    NewCrossCheck,
    NewCutoff,
    NewDecision,
    SourceRow,
    StoredCrossCheck,
    StoredScorer,
    StoredSource,
    StoredTeacher,
    TeacherKind,
)

DEFAULT_CUTOFF = 0.7
"""How sure a scorer has to be where the educator has not chosen."""


class Project:
    """An open project file (`.kdscore`); a context manager that closes it.

    Every method that changes something has it on the disk when it returns, in one transaction;
    there is nothing to save. Items are named, levels are positions in the item's rubric. A method
    that is given the name of no item, or asked to change a project that is open for reading only,
    raises InputError.

    Made by :meth:`create` and :meth:`open`.
    """

    def __init__(self, file: opening.OpenFile) -> None:
        self._file = file
        self._connection = file.connection

    @classmethod
    def create(cls, path: Path, title: str = "") -> Self:
        """Make an empty project and open it for writing.

        Parameters
        ----------
        path
            Where nothing is yet.
        title
            What the educator calls it; empty for the file's name.

        Raises
        ------
        InputError
            If something is there already or the folder cannot be written to.
        """
        opening.create_file(path, title or path.stem)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """Open a project: the one writer, or one of any number of readers.

        Raises
        ------
        InputError
            If it is no project, damaged, from a newer version or, for writing, open elsewhere or
            where it cannot be written.
        """
        return cls(opening.open_for_reading(path) if read_only else opening.open_for_writing(path))

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self._file.resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def identifier(self) -> UUID:
        """What tells this project from others; copies of the file share it."""
        return self._file.identity.identifier

    @property
    def path(self) -> Path:
        """The file, absolute."""
        return self._file.path

    @property
    def title(self) -> str:
        """What the educator calls it."""
        return self._file.identity.title

    @property
    def read_only(self) -> bool:
        """Whether it was opened for reading only."""
        return self._file.read_only

    # Items

    def items(self) -> list[Item]:
        """Return the items in the order in which they came."""
        return [stored.item for stored in items.all_items(self._connection)]

    def item(self, name: str | None = None) -> Item:
        """Return the item of this name, or without one the only item."""
        return self._find(name).item

    def set_prompt(self, item: str, prompt: str) -> None:
        """Keep the question's wording."""
        items.set_prompt(self._connection, self._find(item), prompt)

    def set_rubric(self, item: str, edited: Sequence[EditedLevel]) -> None:
        """Make these the item's levels; InputError if what humans or models said forbids it."""
        rubrics.set_rubric(self._connection, self._find(item), edited)

    def cutoff(self, item: str) -> float:
        """Return how sure a scorer has to be to go without review, 0 to 1."""
        chosen = cutoffs.cutoff(self._connection, self._find(item))
        return DEFAULT_CUTOFF if chosen is None else chosen

    def set_cutoff(self, item: str, value: float | None, who: str = "") -> None:
        """Keep how sure a scorer has to be; None goes back to :data:`DEFAULT_CUTOFF`."""
        self.choose_cutoff(item, NewCutoff(value), who)

    def choose_cutoff(self, item: str, new: NewCutoff, who: str) -> None:
        """Keep how sure a scorer has to be, and for which agreement that was chosen by whom."""
        cutoffs.choose(self._connection, self._find(item), new, who)

    def cutoff_history(self, item: str) -> list[CutoffChoice]:
        """Return every choice of a cut-off, oldest first."""
        return cutoffs.history(self._connection, self._find(item))

    def counts(self, item: str) -> ItemCounts:
        """Return how far the work on an item is."""
        newest = self.scorer(item)
        return counts.counts(
            self._connection,
            self._find(item),
            None if newest is None else newest.id,
            self.cutoff(item),
        )

    def _find(self, name: str | None) -> StoredItem:
        return items.find(self._connection, name)

    # Sheets in, and back out

    def preview_import(self, batch: ImportBatch) -> ImportOutcome:
        """Return what :meth:`add_import` would change."""
        return imports.preview(self._connection, batch)

    def add_import(self, batch: ImportBatch, reporter: Reporter) -> ImportOutcome:
        """Bring in everything new of a sheet, all or nothing.

        A learner's different answer stands beside the earlier one; a rater's different level
        becomes the current one and the earlier stays in the file. Levels are matched with the
        item's rubric by label. The file's bytes are kept where the batch holds them.

        Raises
        ------
        InputError
            If the sheet has a level that the item's rubric lacks.
        JobCancelledError
            When the educator asked to cancel.
        """
        return imports.add(self._connection, batch, reporter)

    def sources(self) -> list[StoredSource]:
        """Return the imported sheets in the order of their import."""
        return answers.sources(self._connection)

    def source_rows(self, source_id: int, *, with_cells: bool = True) -> Iterator[SourceRow]:
        """Iterate over an imported sheet's rows in their order, if wanted without their cells."""
        return answers.source_rows(self._connection, source_id, with_cells=with_cells)

    def source_file(self, source_id: int) -> bytes | None:
        """Return the file of an imported sheet byte for byte, or None where it was not kept.

        Projects of the first version kept none; :meth:`keep_source_file` takes it in later.
        """
        return source_files.content(self._connection, source_id)

    def keep_source_file(self, source_id: int, content: bytes) -> None:
        """Keep the file of a sheet imported before; InputError if it is another file."""
        source_files.keep(self._connection, source_id, content)

    # Responses and what humans said of them

    def responses(self, item: str) -> list[Response]:
        """Return the item's responses, ids ascending."""
        return answers.responses(self._connection, self._find(item))

    def columns(self, item: str) -> ItemColumns:
        """Return the item's responses with all that is in force of them, as columns."""
        newest = self.scorer(item)
        return item_columns(
            self._connection, self._find(item), None if newest is None else newest.id
        )

    def response(self, response_id: int) -> Response:
        """Return one response; InputError if there is none of this id."""
        return answers.response(self._connection, response_id)

    def ratings(self, item: str) -> list[Rating]:
        """Return each rater's current ratings, by response and then in the raters' order."""
        return answers.ratings(self._connection, self._find(item))

    def raters(self, item: str) -> list[str]:
        """Return the item's raters in the order of the sheet's columns."""
        return answers.raters(self._connection, self._find(item))

    def primary_rater(self, item: str) -> str | None:
        """Return the rater of the first column, or None where nobody has rated."""
        return next(iter(self.raters(item)), None)

    def blind_samples(self, item: str) -> list[BlindSample]:
        """Return the samples that were scored blind, oldest first; the last may not be ended."""
        return blind.samples(self._connection, self._find(item))

    def begin_blind_sample(self, item: str, new: NewBlindSample) -> None:
        """Keep what was drawn to be scored blind; InputError while another is being scored."""
        blind.begin(self._connection, self._find(item), new)

    def rate_blind(self, item: str, response_id: int, level: int) -> None:
        """Add a rating to the sample that is being scored; InputError if it is not in it."""
        blind.rate(self._connection, self._find(item), response_id, level)

    def end_blind_sample(self, item: str) -> None:
        """End the sample that is being scored; what was given stays."""
        blind.end(self._connection, self._find(item))

    def seen_responses(self, item: str, who: str) -> Sequence[int]:
        """Return what was ever decided on, or scored blind by this educator."""
        return blind.seen(self._connection, self._find(item), who)

    def splits(self, item: str) -> dict[int, Split]:
        """Return the split of each response that has one."""
        return answers.splits(self._connection, self._find(item))

    def set_splits(self, item: str, splits: Mapping[int, Split], seed: int) -> None:
        """Replace the item's split; `seed` is kept with it."""
        answers.set_splits(self._connection, self._find(item), splits, seed)

    # Teachers

    def add_teacher(
        self,
        item: str,
        *,
        kind: TeacherKind,
        path: str,
        fingerprint: str,
        label_map: Mapping[str, int],
        card: Mapping[str, Any],
    ) -> int:
        """Make a teacher the item's newest and return its id; see :class:`StoredTeacher`."""
        return models.add_teacher(
            self._connection,
            self._find(item),
            kind=kind,
            path=path,
            fingerprint=fingerprint,
            label_map=label_map,
            card=card,
        )

    def teacher(self, item: str, teacher_id: int | None = None) -> StoredTeacher | None:
        """Return the item's newest teacher or the one of this id, or None."""
        return models.find_teacher(self._connection, self._find(item), teacher_id)

    def set_soft_labels(self, teacher_id: int, labels: Mapping[int, Sequence[float]]) -> None:
        """Keep a teacher's probabilities by response, replacing its earlier ones of these."""
        models.set_soft_labels(self._connection, teacher_id, labels)

    def soft_labels(self, teacher_id: int) -> dict[int, tuple[float, ...]]:
        """Return a teacher's probabilities by response, one per level."""
        return models.soft_labels(self._connection, teacher_id)

    # Scorers and scores

    def add_scorer(
        self, item: str, teacher_id: int | None, package: bytes, card: Mapping[str, Any]
    ) -> int:
        """Make a scorer the item's newest and return its id."""
        return models.add_scorer(self._connection, self._find(item), teacher_id, package, card)

    def scorers(self, item: str) -> list[StoredScorer]:
        """Return the item's scorers, oldest first."""
        return models.scorers(self._connection, self._find(item))

    def scorer(self, item: str) -> StoredScorer | None:
        """Return the item's newest scorer, or None."""
        return next(reversed(self.scorers(item)), None)

    def scorer_package(self, scorer_id: int) -> bytes:
        """Return a scorer's package; InputError if there is no such scorer."""
        return models.scorer_package(self._connection, scorer_id)

    def add_scores(self, batch: Iterable[Score]) -> None:
        """Keep scores, all or none; only the same scorer's earlier ones are replaced."""
        scores.add_scores(self._connection, batch)

    def scores(self, item: str, scorer_id: int | None = None) -> list[Score]:
        """Return the scores of the item's newest scorer or of the one named, by response."""
        stored = self._find(item)
        of_item = [scorer.id for scorer in models.scorers(self._connection, stored)]
        if scorer_id is None and not of_item:
            return []
        if scorer_id is not None and scorer_id not in of_item:
            raise models.unknown_scorer(scorer_id)
        return scores.scores(self._connection, stored, scorer_id or of_item[-1])

    def unscored_responses(self, item: str, scorer_id: int) -> list[Response]:
        """Return the item's responses that a scorer has not scored, ids ascending."""
        return answers.responses(self._connection, self._find(item), unscored_by=scorer_id)

    def add_cross_check(self, item: str, new: NewCrossCheck) -> None:
        """Keep what cross-validation found of a scorer; earlier findings stay."""
        cross_checks.add(self._connection, self._find(item), new)

    def cross_check(self, item: str, scorer_id: int) -> StoredCrossCheck | None:
        """Return what cross-validation last found of a scorer, or None."""
        return cross_checks.newest(self._connection, self._find(item), scorer_id)

    # Decisions

    def decide(
        self,
        response_id: int,
        kind: DecisionKind,
        level: int | None,
        who: str,
        reason: str = "",
    ) -> Decision:
        """Add a decision; it is in force until the next one of the same response."""
        new = NewDecision(response_id, kind, level)
        return decisions.decide(self._connection, [new], who, reason)[0]

    def decide_together(
        self, wanted: Sequence[NewDecision], who: str, reason: str = ""
    ) -> list[Decision]:
        """Add many decisions, such as those on identical answers, all or none."""
        return decisions.decide(self._connection, wanted, who, reason)

    def undo_last(self, response_id: int, who: str) -> Decision:
        """Add the event that returns to the state before the last decision not yet undone."""
        return decisions.undo(self._connection, [response_id], who)[0]

    def undo_together(self, response_ids: Sequence[int], who: str) -> list[Decision]:
        """Undo the last decision of each response as :meth:`undo_last` does, all or none."""
        return decisions.undo(self._connection, response_ids, who)

    def decisions(self, item: str) -> dict[int, Decision]:
        """Return the decision in force by response; withdrawn ones are absent."""
        return decisions.current(self._connection, self._find(item))

    def history(self, response_id: int) -> list[Decision]:
        """Return every event of a response's final level, oldest first."""
        return decisions.history(self._connection, response_id)

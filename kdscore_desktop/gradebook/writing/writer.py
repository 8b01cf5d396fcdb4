"""Writing a scored gradebook as a workbook."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from kdscore_desktop import files
from kdscore_desktop.domain import Finding
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.writing.about_sheet import ABOUT, write_about
from kdscore_desktop.gradebook.writing.agreement_sheet import AGREEMENT, write_agreement
from kdscore_desktop.gradebook.writing.safe_cells import sheet_name
from kdscore_desktop.gradebook.writing.score_sheet import ScoreSheetWriter
from kdscore_desktop.gradebook.writing.scored import Gradebook, GradebookSheet, WrittenGradebook
from kdscore_desktop.gradebook.writing.summary_sheet import SUMMARY, write_summary
from kdscore_desktop.progress import Reporter

_STAGE = "Writing the gradebook"
_ROWS_SHARE = 0.9  # of the time; the rest is packing the workbook


def write_gradebook(target: Path, gradebook: Gradebook, reporter: Reporter) -> WrittenGradebook:
    """Write the gradebook as an .xlsx workbook, whole or not at all.

    Rows are streamed: of those written only their heights stay in memory.

    Parameters
    ----------
    target
        Where to; an existing file is replaced.
    gradebook
        What to write.
    reporter
        Told the progress, and asked whether to go on.

    Raises
    ------
    InputError
        If there is nothing to write, the target cannot be written (it may be open in another
        program, or the disk full), or a sheet is larger than a spreadsheet can be.
    JobCancelledError
        When the educator cancelled; the target is then as it was.
    """
    if not gradebook.sheets:
        raise InputError("There is no sheet to export yet. Import a spreadsheet of answers first.")
    try:
        with files.replacing(target) as temporary:
            with _streamed(temporary) as workbook:
                written = _write(workbook, target, gradebook, reporter)
            reporter.progress(1.0, _STAGE)  # the last moment at which cancelling changes nothing
    except (OSError, FileCreateError) as error:
        raise InputError(
            f"'{target.name}' could not be written ({_cause(error)}). Make room on the disk or "
            "save to another place."
        ) from error
    return written


@contextlib.contextmanager
def _streamed(path: Path) -> Iterator[Workbook]:
    """Give a workbook that keeps its rows in a folder of its own until it is packed.

    Whatever happens, the folder is removed: learners' answers must not lie about.
    """
    with tempfile.TemporaryDirectory(prefix="kdscore-") as folder:
        workbook = Workbook(path, {"constant_memory": True, "tmpdir": folder, "use_zip64": True})
        try:
            yield workbook
            workbook.close()
        finally:
            for sheet in workbook.worksheets():  # open still where the writing was broken off
                with contextlib.suppress(OSError):  # such as the full disk that broke it off
                    sheet.row_data_fh.close()


def _cause(error: Exception) -> str:
    """Return what the system says of an error that XlsxWriter may have wrapped."""
    inner = error.args[0] if isinstance(error, FileCreateError) else error
    return str(getattr(inner, "strerror", None) or inner)


def _write(
    workbook: Workbook, target: Path, gradebook: Gradebook, reporter: Reporter
) -> WrittenGradebook:
    workbook.set_properties({"title": gradebook.assignment, "author": "KDScore"})
    all_sheets = (*gradebook.sheets, *gradebook.item_sheets)
    total = max(1, sum(sheet.row_count for sheet in all_sheets))
    rows = learner_rows = 0
    notes: list[Finding] = []
    names = _sheet_names(gradebook.sheets)
    item_names = _sheet_names(gradebook.item_sheets, names)
    ours = [*names, *item_names]
    if gradebook.summaries:
        ours.insert(0, sheet_name(SUMMARY, ours))
        summary = workbook.add_worksheet(ours[0])
        write_summary(workbook, summary, gradebook.assignment, gradebook.summaries)
    for name, sheet in zip([*names, *item_names], all_sheets, strict=True):
        before = rows

        def on_rows(done: int, before: int = before) -> None:
            reporter.progress(_ROWS_SHARE * min(1.0, (before + done) / total), _STAGE)

        worksheet = workbook.add_worksheet(name)
        writer = ScoreSheetWriter(
            workbook, worksheet, sheet, file_name=target.name, on_rows=on_rows
        )
        written, found = writer.write()
        rows += written
        learner_rows += written if name in names else 0
        notes.extend(found)
    agreement = workbook.add_worksheet(sheet_name(AGREEMENT, ours))
    write_agreement(workbook, agreement, gradebook.agreement)
    about = workbook.add_worksheet(sheet_name(ABOUT, [*ours, agreement.name]))
    write_about(workbook, about, gradebook, names)
    reporter.progress(_ROWS_SHARE, _STAGE)
    return WrittenGradebook(target, learner_rows, (*ours, agreement.name, about.name), tuple(notes))


def _sheet_names(sheets: Sequence[GradebookSheet], taken: Sequence[str] = ()) -> list[str]:
    """Return a different, acceptable name for each sheet: its own, or its file's."""
    names: list[str] = []
    for sheet in sheets:
        wanted = sheet.source.sheet or PurePath(sheet.source.file_name).stem
        names.append(sheet_name(wanted, [*taken, *names]))
    return names

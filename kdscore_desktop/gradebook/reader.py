"""Reading a sheet from any spreadsheet file, with its cells as the file holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kdscore_desktop import files
from kdscore_desktop.domain import CellValue, Finding, SourceSheet
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.limits import MAX_FILE_BYTES
from kdscore_desktop.gradebook.sheet import NoRowsError, Sheet, assembled, with_merged_filled
from kdscore_desktop.gradebook.unpacking import delimited, kinds
from kdscore_desktop.gradebook.unpacking.workbooks import RawSheet, Workbook
from kdscore_desktop.progress import Reporter, SilentReporter

_HEAD_BYTES = 1 << 16
_SHOWN_ROWS = 10
OTHER_SHEETS = "other sheets"
"""The kind of finding that names the sheets of the file which were not read."""


def sheet_names(path: Path) -> tuple[str, ...]:
    """Return the names of a workbook's sheets, hidden ones last; none for a text file.

    Raises
    ------
    InputError
        If the file cannot be read as a spreadsheet.
    """
    content = contents_of(path)
    if kinds.kind_of(content, path.name) is kinds.Kind.TEXT:
        return ()
    with Workbook(content, path.name, SilentReporter()) as workbook:
        return workbook.sheet_names()


def read_sheet(path: Path, sheet: str | None = None, reporter: Reporter | None = None) -> Sheet:
    """Read one sheet of a spreadsheet file, whatever its ending says it is.

    Workbooks (.xlsx, .xlsm, .xls, .ods) keep the types of their cells; in text files (.csv,
    .tsv, .txt) every cell is text. The headings are the first row that holds anything, below a
    title where there is one.

    Parameters
    ----------
    path
        The file.
    sheet
        The sheet's name; without one, the first sheet that holds rows below its headings.
    reporter
        Receives the progress.

    Raises
    ------
    InputError
        If the file is missing, unreadable, empty, protected, damaged, larger than a gradebook
        can be, or no spreadsheet.
    """
    reporter = reporter or SilentReporter()
    reporter.progress(0.0, "Opening the file")
    return sheet_in(contents_of(path), path.name, sheet, reporter)


def sheet_in(
    content: bytes, file_name: str, sheet: str | None = None, reporter: Reporter | None = None
) -> Sheet:
    """Read one sheet of a file whose bytes are at hand; see :func:`read_sheet`.

    Raises
    ------
    InputError
        If the bytes are unreadable, protected, damaged, too large or no spreadsheet.
    """
    reporter = reporter or SilentReporter()
    if kinds.kind_of(content, file_name) is kinds.Kind.TEXT:
        return replace(_read_text(file_name, content, sheet, reporter), content=content)
    with Workbook(content, file_name, reporter) as workbook:
        names = workbook.sheet_names()
        read = _read_wanted(workbook, file_name, content, sheet, reporter)
    read = replace(read, in_file=names, content=content)
    if sheet is not None:
        return read
    return _with_note_on_sheets(read, [name for name in names if name != read.source.sheet])


def contents_of(path: Path) -> bytes:
    """Return a spreadsheet file's bytes.

    Raises
    ------
    InputError
        If the file is missing, unreadable, empty, larger than a gradebook can be, or clearly no
        spreadsheet.
    """
    name = path.name
    try:
        if path.is_dir():
            raise InputError(f"'{name}' is a folder. Choose the spreadsheet file in it.")
        size = path.stat().st_size
        if size == 0:
            raise InputError(f"'{name}' is empty. Choose the file that holds the answers.")
        if size > MAX_FILE_BYTES:
            raise InputError(
                f"'{name}' is larger than {MAX_FILE_BYTES / 2**20:.0f} MB, more than a gradebook "
                "can be. Save the sheet with the answers as a file of its own and import that."
            )
        with path.open("rb") as stream:
            # Most files that are no spreadsheet are known by their first bytes.
            head = stream.read(_HEAD_BYTES)
            kinds.kind_of(head, name)
            return head + stream.read(MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise InputError(f"There is no file '{path}'. Check its name and folder.") from error
    except PermissionError as error:
        raise InputError(
            f"'{name}' may not be read, or is open in another program. Close it there, or copy "
            "it to a folder of your own, and try again."
        ) from error
    except OSError as error:
        raise InputError(
            f"'{path}' cannot be read ({error.strerror or error}). Copy it to this computer and "
            "try again."
        ) from error
    except ValueError as error:
        raise InputError(f"'{path}' is no file name. Check its name and folder.") from error


def _read_wanted(
    workbook: Workbook, name: str, content: bytes, wanted: str | None, reporter: Reporter
) -> Sheet:
    """Read the sheet that is wanted, or the first with rows: a cover above others has none."""
    names = workbook.sheet_names()
    candidates = names if wanted is None else (_matching_name(names, name, wanted),)
    without_rows: NoRowsError | None = None
    for candidate in candidates:
        raw = workbook.sheet(candidate)
        if raw is None:
            continue
        reporter.progress(0.5, "Reading the rows")
        try:
            return _read_workbook(name, content, candidate, raw, reporter)
        except NoRowsError as error:
            without_rows = without_rows or error
    if without_rows is not None:
        raise without_rows
    if wanted is None:
        raise InputError(f"'{name}' holds no cells. Choose the file that holds the answers.")
    raise InputError(f"The sheet '{candidates[0]}' of '{name}' is empty. Choose another sheet.")


def _matching_name(names: tuple[str, ...], file_name: str, wanted: str) -> str:
    if wanted in names:
        return wanted
    for name in names:
        if name.strip().casefold() == wanted.strip().casefold():
            return name
    listed = ", ".join(f"'{name}'" for name in names)
    raise InputError(f"'{file_name}' has no sheet '{wanted}'. Its sheets are: {listed}.")


def _read_text(name: str, content: bytes, sheet: str | None, reporter: Reporter) -> Sheet:
    if sheet is not None:
        raise InputError(
            f"'{name}' is a text file and holds one table without a name. Leave the sheet's name "
            "out."
        )
    table = delimited.decoded_table(content, name)
    reporter.progress(0.5, "Reading the rows")
    cells: Iterator[tuple[CellValue, ...]] = (
        tuple([text.replace("\r\n", "\n") or None for text in row])
        for row in delimited.rows_of(table, name)
    )
    read = assembled(_source(name, "", content), cells, table.text.count("\n"), reporter)
    if not table.guessed_encoding:
        return read
    note = Finding(
        "guessed encoding",
        "The file does not say how its letters are stored; they were read as "
        f"{table.guessed_encoding}. If letters look wrong, save the file as .xlsx and import that.",
        read.place(read.source.header_row),
    )
    return replace(read, notes=(*read.notes, note))


def _read_workbook(
    name: str, content: bytes, sheet_name: str, raw: RawSheet, reporter: Reporter
) -> Sheet:
    rows = _with_errors(raw.rows, raw.scan.errors) if raw.scan.errors else raw.rows
    read = assembled(_source(name, sheet_name, content), rows, raw.height, reporter)
    read = with_merged_filled(read, raw.merged)
    notes = (*read.notes, *_notes_on_hidden(read, raw), *_notes_on_cells(read, raw))
    return replace(read, notes=notes)


def _with_note_on_sheets(read: Sheet, others: list[str]) -> Sheet:
    """Say which sheets were not read, when none was asked for."""
    if not others:
        return read
    listed = ", ".join(f"'{name}'" for name in others)
    note = Finding(
        OTHER_SHEETS,
        f"Only the sheet '{read.source.sheet}' was read; the file holds {listed}, too.",
        read.place(read.source.header_row),
    )
    return replace(read, notes=(note, *read.notes))


def _source(name: str, sheet_name: str, content: bytes) -> SourceSheet:
    return SourceSheet(name, sheet_name, files.sha256_of(content), header_row=1, columns=())


def _with_errors(
    rows: Iterable[tuple[CellValue, ...]], errors: dict[tuple[int, int], str]
) -> Iterator[tuple[CellValue, ...]]:
    """Put in the error values, which the reading library gives as empty cells."""
    by_row: dict[int, list[int]] = {}
    for row_number, column in errors:
        by_row.setdefault(row_number, []).append(column)
    for number, row in enumerate(rows):
        columns = by_row.get(number)
        if columns is None:
            yield row
            continue
        cells = [*row, *[None] * (max(columns) + 1 - len(row))]
        for column in columns:
            cells[column] = errors[number, column] or "#ERROR!"
        yield tuple(cells)


def _notes_on_hidden(read: Sheet, raw: RawSheet) -> Iterator[Finding]:
    """Say what was read although the sheet does not show it."""
    hidden = [number for number, _ in read.rows if number - 1 in raw.scan.hidden_rows]
    if hidden:
        listed = ", ".join(map(str, hidden[:_SHOWN_ROWS]))
        more = f" and {len(hidden) - _SHOWN_ROWS:,} more" if len(hidden) > _SHOWN_ROWS else ""
        yield Finding(
            "hidden rows",
            f"The sheet hides rows (or filters them out) that were read like the others: {listed}"
            f"{more}.",
            read.place(hidden[0]),
        )
    for column in sorted(raw.scan.hidden_columns):
        if column < len(read.source.columns):
            yield Finding(
                "hidden column",
                "The sheet hides this column; it was read like the others.",
                read.place(read.source.header_row, column),
            )


def _notes_on_cells(read: Sheet, raw: RawSheet) -> Iterator[Finding]:
    for row, column in raw.scan.errors:
        yield Finding(
            "error value",
            "The cell shows an error instead of a value; it is kept as that text.",
            read.place(row + 1, column),
        )
    for row, column in raw.scan.unsaved:
        yield Finding(
            "formula without a result",
            "The file holds a formula here but not its result, so the cell was read as empty. "
            "Open the file in Excel or LibreOffice, save it and import it again.",
            read.place(row + 1, column),
        )
    for row, column in sorted(raw.scan.joined):
        yield Finding(
            "line break left out",
            "A tab or line break in the text cannot be read from this kind of file; the words "
            "around it stand together. Save the file as .xlsx to keep it.",
            read.place(row + 1, column),
        )

"""Sheets that were read are kept beside the job while the educator arranges their columns.

Reading a large workbook takes longer than all that follows, and it is asked for again with every
choice. What is kept is an aid and no more: where it is not of the very file that is asked for, or
cannot be read, the file itself is read.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import shutil
from pathlib import Path
from typing import Any

from kdscore_desktop.domain import Finding, Place, SourceSheet
from kdscore_desktop.files import replacing, sha256_of
from kdscore_desktop.gradebook.reader import OTHER_SHEETS, contents_of, sheet_in
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project import codec
from kdscore_desktop.project.damage import DamagedError

_FEWEST_ROWS = 5_000
"""Smaller sheets are read in no time."""


def read_or_recall(path: Path, sheet: str | None, kept: Path | None, reporter: Reporter) -> Sheet:
    """Read one sheet of a file as :func:`reader.read_sheet` does, or recall it.

    Parameters
    ----------
    path, sheet
        The file, and the sheet's name; without one, the first sheet that holds anything.
    kept
        The folder where sheets are kept, which is made if needed; None to keep nothing.
    reporter
        Receives the progress.

    Raises
    ------
    InputError
        If the file cannot be read.
    """
    reporter.progress(0.0, "Opening the file")
    content = contents_of(path)
    if kept is None:
        return sheet_in(content, path.name, sheet, reporter)
    place = kept / f"{sha256_of(content)}.json"
    recalled = _recalled(place, sheet)
    if recalled is not None and recalled.source.file_name == path.name:
        reporter.progress(1.0, "Reading the rows")
        return dataclasses.replace(recalled, content=content)
    read = sheet_in(content, path.name, sheet, reporter)
    if len(read.rows) >= _FEWEST_ROWS:
        with contextlib.suppress(OSError):  # such as a full disk: then it is read again
            _keep(place, read, named=sheet is not None)
    return read


def forget(kept: Path) -> None:
    """Keep no sheet any longer."""
    # What a worker that is just ending writes there is forgotten the next time.
    shutil.rmtree(kept, ignore_errors=True)


def _keep(place: Path, read: Sheet, *, named: bool) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    head = {
        "named": named,
        "source": dataclasses.asdict(read.source),
        "notes": [[one.kind, one.message, dataclasses.asdict(one.place)] for one in read.notes],
        "in_file": read.in_file,
        "numbers": [number for number, _ in read.rows],
    }
    with replacing(place) as temporary, temporary.open("w", encoding="ascii") as stream:
        stream.write(json.dumps(head) + "\n")
        stream.write(codec.encode_table([cells for _, cells in read.rows]))


def _recalled(place: Path, sheet: str | None) -> Sheet | None:
    """Return what is kept, if it is the sheet that is meant."""
    try:
        head, _, table = place.read_text(encoding="ascii").partition("\n")
        return _as_asked(json.loads(head), table, sheet)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, DamagedError):
        place.unlink(missing_ok=True)  # an aid that cannot be read is none; the file is read
        return None


def _as_asked(head: dict[str, Any], table: str, sheet: str | None) -> Sheet | None:
    source = SourceSheet(**head["source"] | {"columns": tuple(head["source"]["columns"])})
    if (sheet is None and head["named"]) or sheet not in (None, source.sheet):
        return None
    notes = (Finding(kind, message, Place(**place)) for kind, message, place in head["notes"])
    rows = zip(head["numbers"], codec.decode_table(table), strict=True)
    return Sheet(
        source,
        tuple(rows),
        # Which sheets were not read is said only where none was asked for.
        tuple(note for note in notes if sheet is None or note.kind != OTHER_SHEETS),
        tuple(head["in_file"]),
    )

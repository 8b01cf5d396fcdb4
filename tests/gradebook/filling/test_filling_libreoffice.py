"""A filled workbook as another program opens it: its formulas count the scores filled in."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from kdscore_desktop.gradebook.filling.edits import Edits
from kdscore_desktop.gradebook.filling.file_kinds import filled
from kdscore_desktop.gradebook.filling.plan import FillPlan
from kdscore_desktop.gradebook.reader import contents_of, sheet_in

OFFICE = shutil.which("soffice")


def converted(path: Path, ending: str, folder: Path) -> Path:
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", ending, "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{ending}"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_formulas_are_worked_out_with_the_scores_filled_in(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Period 3"
    page.append(["ID", "Answer", "Score"])
    for number in range(5):
        page.append([f"a{number}", f"answer {number}", number if number < 3 else None])
    page["B8"], page["C8"] = "Mean", "=AVERAGE(C2:C6)"
    page["D6"] = '=IF(C6="","none","some")'
    book.save(tmp_path / "made.xlsx")
    # LibreOffice stores what the formulas come to, as Excel does.
    content = contents_of(converted(tmp_path / "made.xlsx", "xlsx", tmp_path / "a"))
    sheet = sheet_in(content, "made.xlsx")
    assert [cells[2] for number, cells in sheet.rows if number == 8] == [1]
    plan = FillPlan(
        source=sheet.source,
        explanation="",
        rows=5,
        columns=(),
        empty=(),
        conflicts=(),
        notes=(),
        edits=Edits({(5, 2): 10, (6, 2): 10, (1, 4): "Final", (2, 4): 2.5}, 1, 4),
        content=content,
    )
    path = tmp_path / "filled.xlsx"
    path.write_bytes(filled(plan))
    with converted(path, "csv", tmp_path / "b").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["ID", "Answer", "Score", "", "Final"]
    assert rows[1] == ["a0", "answer 0", "0", "", "2.5"]
    assert rows[5] == ["a4", "answer 4", "10", "some", ""]
    assert rows[7][:3] == ["", "Mean", "4.6"]

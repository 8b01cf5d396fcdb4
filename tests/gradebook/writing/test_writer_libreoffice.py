"""The scored gradebook opened by another spreadsheet program."""

import csv
import shutil
import subprocess

import pytest

from kdscore_desktop.domain import Item, Level, ReviewReason, Rubric, Score, SourceSheet
from kdscore_desktop.gradebook.writing.scored import (
    Gradebook,
    GradebookRow,
    GradebookSheet,
    ItemResult,
)
from kdscore_desktop.gradebook.writing.writer import write_gradebook
from kdscore_desktop.progress import SilentReporter

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")

DANGEROUS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "#N/A", "a_x0041_b", "c\x00d"]


@pytest.fixture(scope="module")
def gradebook(tmp_path_factory):
    rubric = Rubric(tuple(Level(str(points), points) for points in range(3)))
    results = (
        ItemResult(Score(1, 1, (0.1, 0.2, 0.7), 2), final=1),
        ItemResult(Score(1, 1, (0.4, 0.3, 0.3), 0), review=ReviewReason.UNSURE),
        ItemResult(),
    )
    rows = [
        GradebookRow((f"{number:05d}", text, "line one\nline two"), (results[number % 3],))
        for number, text in enumerate(DANGEROUS)
    ]
    source = SourceSheet(
        "homework.xlsx", "Period 3", "ab" * 32, 1, ("Student ID", "Name", "Answer")
    )
    sheet = GradebookSheet(source, (Item("Osmosis", rubric),), rows, len(rows))
    target = tmp_path_factory.mktemp("libreoffice") / "gradebook.xlsx"
    return write_gradebook(target, Gradebook("Homework", (sheet,)), SilentReporter()).path


def converted(source, kind):
    profile = source.parent / "profile"
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(source.parent),
        str(source),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "Error" not in done.stdout + done.stderr
    return source.with_suffix(f".{kind.partition(':')[0]}")


def test_it_opens_and_every_text_stays_text(gradebook):
    # 44 = comma, 34 = quote, 76 = UTF-8; the first sheet
    path = converted(gradebook, "csv:Text - txt - csv (StarCalc):44,34,76")
    with path.open(encoding="utf-8", newline="") as stream:
        heading, *rows = csv.reader(stream)
    assert heading[:4] == ["Student ID", "Name", "Answer", "Suggested level"]
    assert [row[0] for row in rows] == [f"{number:05d}" for number in range(len(DANGEROUS))]
    assert [row[1] for row in rows] == [*DANGEROUS[:-1], "c␀d"]
    assert {row[2] for row in rows} == {"line one\nline two"}
    assert rows[0][3:] == ["2", "10%", "20%", "70%", "70%", "", "1"]
    assert rows[1][8:] == ["yes: unsure", ""]
    assert rows[2][3:] == ["", "", "", "", "", "not scored", ""]


def test_it_prints(gradebook):
    assert converted(gradebook, "pdf").read_bytes().startswith(b"%PDF")

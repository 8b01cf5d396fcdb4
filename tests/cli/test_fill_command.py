"""`kdscore fill`: what it says, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from small_project import ITEM, write_workbook

from kdscore_desktop.cli import main
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project


@pytest.fixture
def decided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose every second answer has a final level."""
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "kdscore home"))
    path, workbook = tmp_path / "homework.kdscore", write_workbook(tmp_path / "period3.xlsx")
    main(["new", str(path)])
    main(["import", str(path), str(workbook), "--item", ITEM])
    with Project.open(path) as project:
        for response in project.responses(ITEM)[::2]:
            project.decide(response.id, DecisionKind.SET, response.id % 3, "Ms Ruiz")
    return path


def test_a_dry_run_tells_the_plan_and_writes_nothing(
    decided: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "filled.xlsx"
    command = ["fill", str(decided), "--out", str(out), "--score", "Score", "--dry-run"]
    assert main(command) == 0
    printed = capsys.readouterr().out
    assert "The column “Score” (D) is filled with the final scores: " in printed
    assert "36 rows stay without a score, as before (never 0):" in printed
    assert "no final level here, and the score in the file stays: rows 3, 5, 7, 9, 11" in printed
    assert "no final level yet: rows 63, 65, 67, 69, 71 and others (6 in all)" in printed
    assert (
        "rows hold another value already, which stays:\n  Row | Learner | In the file |" in printed
    )
    assert "Nothing was written." in printed
    assert not out.exists()


def test_a_workbook_is_filled_and_its_other_cells_stay(
    decided: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "filled.xlsx"
    command = ["fill", str(decided), "--out", str(out), "--new-column", "Final", "--out-of", "10"]
    assert main([*command, "--decimals", "0", "--weight", f"{ITEM}=2"]) == 0
    assert "Filled 36 cells" in capsys.readouterr().out
    before = openpyxl.load_workbook(tmp_path / "period3.xlsx")["Period 3"]
    after = openpyxl.load_workbook(out)["Period 3"]
    for old, new in zip(before.iter_rows(), after.iter_rows(max_col=6), strict=True):
        assert [(c.value, c.style_id) for c in new] == [(c.value, c.style_id) for c in old]
    assert [after.cell(row, 7).value for row in range(1, 5)] == ["Final", 5, None, 0]


def test_a_weight_that_is_none_is_told(
    decided: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "filled.xlsx")
    assert main(["fill", str(decided), "--out", out, "--weight", "Acid rain"]) == 2
    assert "'Acid rain' is no weight" in capsys.readouterr().err

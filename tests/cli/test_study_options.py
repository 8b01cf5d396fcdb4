from __future__ import annotations

from pathlib import Path

import pytest

from kdscore_desktop.cli import main


@pytest.mark.parametrize(
    ("labels", "told"), [("30;60", "--labels takes whole numbers"), ("9", "2 to 4")]
)
def test_labels_that_cannot_be_kept_are_told_before_anything_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], labels: str, told: str
) -> None:
    path = tmp_path / "answers.csv"
    rows = [
        f"an answer of number {n},{n % 2},{split}"
        for n, split in enumerate(["train"] * 4 + ["dev"] * 2 + ["test"] * 2)
    ]
    path.write_text("\n".join(["answer,score,split", *rows]), encoding="utf-8")
    options = ["--response", "answer", "--score", "score", "--split", "split"]
    assert main(["study", str(path), *options, "--labels", labels]) != 0
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--picture", "curve.png"], "say --labels"),
        (["--labels", "4", "--picture", "curve.doc"], "ends with .png, .svg, .pdf; 'curve.doc'"),
        (["--labels", "4", "--picture", "nowhere/curve.png"], "'nowhere' does not exist"),
    ],
)
def test_a_picture_that_cannot_be_saved_is_told_before_anything_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    columns = ["--response", "answer", "--score", "score", "--split", "split"]
    assert main(["study", str(tmp_path / "answers.csv"), *columns, *options]) == 2
    assert told in capsys.readouterr().err

"""KDScore Scorer, the edition without torch: what it cannot do it says, the rest it does."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from small_project import DISTILL, ITEM

from kdscore_desktop.cli import main
from kdscore_desktop.edition import can_learn
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling, teachers, worker
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Failed, FailureKind
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.jobs.specs import AttachJob
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.teacher.settings import PrepareSettings

SENTENCE = "KDScore Scorer, the small edition"


@pytest.fixture
def without_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)


def test_this_edition_can_learn() -> None:
    assert can_learn()


@pytest.mark.usefixtures("without_torch")
def test_the_small_edition_says_what_it_cannot_do_and_leaves_no_work(
    project: Project, classifier: Path, tmp_path: Path
) -> None:
    assert not can_learn()
    with pytest.raises(InputError, match=SENTENCE):
        teachers.begin_preparing(
            project, ITEM, out=tmp_path / "a.kdteacher", base=None, settings=PrepareSettings()
        )
    with pytest.raises(InputError, match=SENTENCE):
        teachers.begin_attaching(project, ITEM, classifier, {})
    with pytest.raises(InputError, match=SENTENCE):
        distilling.begin_making(project, ITEM, settings=DISTILL)
    kinds = ("prepare", "attach", "distill")
    assert not any(job_folder(project, ITEM, kind).exists() for kind in kinds)


@pytest.mark.usefixtures("without_torch")
def test_work_that_the_full_edition_began_is_refused_in_words(
    project: Project, classifier: Path, tmp_path: Path
) -> None:
    folder = JobFolder(tmp_path / "job")
    folder.create(AttachJob(project.item(ITEM), classifier), [])
    last = worker.run(folder, SilentReporter())  # type: ignore[arg-type]
    assert isinstance(last, Failed)
    assert last.kind is FailureKind.INPUT
    assert SENTENCE in last.message


@pytest.mark.usefixtures("without_torch")
def test_the_demo_is_refused_before_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--out", str(tmp_path / "demo")]) == 2
    assert SENTENCE in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()

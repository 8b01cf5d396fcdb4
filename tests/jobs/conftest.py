"""A small project with real parts: a workbook of made-up answers and tiny models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_project import ITEM, LEVELS, write_workbook
from tiny_models import save_tiny_bert, save_tiny_encoder

from kdscore_desktop.jobs import importing
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "kdscore home"))


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_workbook(tmp_path_factory.mktemp("book") / "period3.xlsx")


@pytest.fixture(scope="session")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_encoder(tmp_path_factory.mktemp("encoder") / "tiny")


@pytest.fixture(scope="session")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_bert(tmp_path_factory.mktemp("classifier") / "tiny", LEVELS)


@pytest.fixture
def project(tmp_path: Path, workbook: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore") as opened:
        options = ImportOptions(item=ITEM)
        planned = importing.plan(opened, workbook, options, SilentReporter())
        opened.add_import(planned.batch, SilentReporter())
        yield opened

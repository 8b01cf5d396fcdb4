"""What the window remembers: recent projects, its place, and the educator's choices."""

from __future__ import annotations

import dataclasses
import datetime as dt
import getpass
import json
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing

_LOG = logging.getLogger(__name__)
_MOST_RECENT = 10


@dataclass(slots=True)
class Choices:
    """Everything that is remembered; each has a default that works.

    Parameters
    ----------
    recent
        Project files, the latest first.
    geometry
        The window's place as Qt encodes it, in base64.
    language
        Such as "es"; "" follows the system.
    educator
        The name that decisions carry; "" takes the name of the computer's user.
    last_folder
        Where a file was last opened or saved.
    hide_names
        Whether the scores page hides the learners' names.
    budget
        The last chosen budget of making a scorer.
    split_sizes
        The sizes of the scores page's table and detail pane.
    exports
        Where the gradebook of each project was last written to.
    scales
        How each project's levels become a score, as `views.scale_choice` writes it.
    fill_file
        Whether the export page begins with filling the educator's own file.
    probability_sheets
        Which sheet of a spreadsheet of probabilities was chosen, by the file.
    thresholds
        From where on something is worth a look, where that is not the usual number.
    """

    recent: list[str] = field(default_factory=list)
    geometry: str = ""
    language: str = ""
    educator: str = ""
    last_folder: str = ""
    hide_names: bool = False
    budget: str = "standard"
    split_sizes: list[int] = field(default_factory=list)
    exports: dict[str, str] = field(default_factory=dict)
    scales: dict[str, Any] = field(default_factory=dict)
    fill_file: bool = True
    probability_sheets: dict[str, str] = field(default_factory=dict)
    thresholds: dict[str, float] = field(default_factory=dict)


class Settings:
    """The choices in a file of their own; a damaged one is set aside and never in the way.

    Parameters
    ----------
    path
        The file, which need not exist.

    Attributes
    ----------
    set_aside : pathlib.Path or None
        Where a damaged file was moved, for telling the educator.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set_aside: Path | None = None
        self.choices = self._load()

    def _load(self) -> Choices:
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return Choices()
        except (OSError, UnicodeDecodeError) as error:
            return self._set_aside(error)
        try:
            return _checked(json.loads(text))
        except (ValueError, TypeError) as error:
            return self._set_aside(error)

    def _set_aside(self, error: Exception) -> Choices:
        stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S")
        aside = self._path.with_name(f"{self._path.stem}.damaged-{stamp}{self._path.suffix}")
        _LOG.warning("The settings in '%s' cannot be read (%s).", self._path, error)
        try:
            self._path.replace(aside)
        except OSError as problem:
            _LOG.warning("They cannot be set aside either (%s).", problem)
        else:
            self.set_aside = aside
        return Choices()

    def save(self) -> None:
        """Write the choices; a folder that cannot be written to is logged and nothing more."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._path) as temporary:
                temporary.write_text(
                    json.dumps(dataclasses.asdict(self.choices), indent=1), encoding="utf-8"
                )
        except (InputError, OSError):
            _LOG.exception("The settings cannot be saved in '%s'.", self._path)

    def remember_project(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        name = str(path)
        others = [other for other in self.choices.recent if other != name]
        self.choices.recent = [name, *others][:_MOST_RECENT]
        self.save()

    def forget_project(self, path: Path) -> None:
        """Take a project off the recent ones."""
        self.choices.recent = [other for other in self.choices.recent if other != str(path)]
        self.save()

    @property
    def educator(self) -> str:
        """The name that decisions carry."""
        return self.choices.educator or self.account

    @property
    def account(self) -> str:
        """The name of the computer's user."""
        return _user_name()


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "educator"


def _checked(value: Any) -> Choices:
    """Return the choices of a settings file; unknown entries are left out.

    Raises
    ------
    TypeError
        If an entry is of another type than it should be.
    """
    choices = Choices()
    if not isinstance(value, dict):
        raise TypeError("not a JSON object")
    for spec in dataclasses.fields(Choices):
        if spec.name not in value:
            continue
        given, default = value[spec.name], getattr(choices, spec.name)
        if type(given) is not type(default):
            raise TypeError(f"'{spec.name}' is {type(given).__name__}")
        if isinstance(given, list) and spec.name == "recent":
            given = [entry for entry in given if isinstance(entry, str)]
        setattr(choices, spec.name, given)
    return choices

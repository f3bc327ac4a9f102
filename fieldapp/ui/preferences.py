"""What a person set for this machine's window: look, language, data folder; never secrets."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from fieldapp import settings
from fieldapp.store import passwords
from fieldapp.ui.languages import CHINESE, LANGUAGES
from fieldapp.ui.theme import SCALES, Theme


@dataclass(frozen=True, slots=True)
class Preferences:
    """The window's settings; kept outside the workspace, since the lock page needs them."""

    theme: str = Theme.LIGHT.value
    language: str = CHINESE
    scale: float = 1.0
    reduced_motion: bool = False
    idle_minutes: int = 0  # until the window locks; 0: what unlocking.json says
    workspace: str = ""  # folder; empty: the default one
    person: str = ""  # who was here last, for the lock page
    device: str = ""
    unit: str = ""
    passing: bool = False  # the workspace was named for this start only; never kept

    def folder(self) -> Path:
        """Give the workspace's folder."""
        return Path(self.workspace) if self.workspace else settings.data_dir() / "workspace"

    def idle(self) -> int:
        """Give the minutes without a touch after which the window locks."""
        return self.idle_minutes or int(passwords.setting("idle_minutes"))

    def at(self, folder: Path) -> Preferences:
        """Give these settings for one start at a folder; who was at another is not said."""
        if folder.resolve() == self.folder().resolve():
            return self
        return replace(self, workspace=str(folder), person="", device="", unit="", passing=True)


def file() -> Path:
    """Give the file the settings are kept in."""
    return settings.data_dir() / "window.json"


def read() -> Preferences:
    """Give the kept settings; a missing, broken or foreign value is replaced by its default."""
    try:
        kept = json.loads(file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _sound(kept) if isinstance(kept, dict) else Preferences()


def _sound(kept: dict[str, Any]) -> Preferences:
    plain = asdict(Preferences())
    same_type = {k: v for k, v in kept.items() if k in plain and type(v) is type(plain[k])}
    same_type.pop("passing", None)
    found = replace(Preferences(), **same_type)
    if found.theme not in {theme.value for theme in Theme}:
        found = replace(found, theme=Theme.LIGHT.value)
    if found.language not in LANGUAGES:
        found = replace(found, language=CHINESE)
    if found.idle_minutes not in passwords.setting("idle_choices"):
        found = replace(found, idle_minutes=0)
    if found.scale not in SCALES:
        found = replace(found, scale=1.0)
    return found


def keep(wanted: Preferences) -> None:
    """Keep the settings; written beside and renamed, so that a cut leaves the old ones whole."""
    if wanted.passing:  # the look is of this machine, the workspace is not
        last = read()
        wanted = replace(
            wanted, workspace=last.workspace, person=last.person, device=last.device,
            unit=last.unit, passing=False,
        )  # fmt: skip
    target = file()
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".new")
    text = json.dumps(asdict(wanted), ensure_ascii=False, indent=1)
    beside.write_text(text + "\n", encoding="utf-8")
    beside.replace(target)

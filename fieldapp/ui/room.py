"""What a room's page must offer to stand in the window, and what it is handed to work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.clock import Clock
from fieldapp.ui.runner import Runner
from fieldapp.ui.typed import Typed

if TYPE_CHECKING:  # at run time it would load the whole ledger before the first window
    from fieldapp.store.workspace import Profile


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page and presenter works with: the runner, whose workspace it is, the time.

    `connected` answers whether the centre was reached lately; `reduced_motion` asks for none;
    `typed` is what was typed and not recorded yet. `prove` (page, why, act) does an act once
    whoever sits here has given the password lately; see `fieldapp.ui.proving`.
    """

    tasks: Runner
    profile: Profile
    clock: Clock
    reduced_motion: bool = False
    connected: Callable[[], bool] = field(default=lambda: False)
    typed: Typed = field(default_factory=Typed)
    prove: Callable[[QWidget, str, Callable[[], None]], None] = field(
        default=lambda _page, _why, act: act()
    )


class RoomPage(QWidget):
    """The page of one room. Signals go up, calls come down; it never reaches for another page.

    A page is built once for one look (theme, scale, language). When the look changes the window
    is built anew and `place()` of the old page is handed to `open_place` of the new one; what was
    typed and not recorded is in `Desk.typed`.

    Signals:
        header_changed(): title, subtitle, actions or the way back are different now.
        go_requested(str, str): show this room (a key of `fieldapp.ui.rooms`) at this place.
        told(str, str, str): one message for the banner: tone, title, detail.
        badge_changed(int): how many things in this room wait for the person.
        other_badge_changed(str, int): how many in another, which nobody need have entered yet.
    """

    header_changed = Signal()
    go_requested = Signal(str, str)
    told = Signal(str, str, str)
    badge_changed = Signal(int)
    other_badge_changed = Signal(str, int)

    def title(self) -> str:
        """Give the header's first line, in the person's language."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Give the header's second line; empty for none."""
        return ""

    def head_buttons(self) -> Sequence[QWidget]:
        """Give the buttons of the header, left to right; the same widgets each time."""
        return ()

    def can_go_back(self) -> bool:
        """Say whether the header shows the way back from a detail to the room's first view."""
        return False

    def go_back(self) -> None:
        """Leave the detail; asked by the header's arrow and by Esc. Nothing may be lost by it."""

    def on_shown(self) -> None:
        """The page came to the front: read what it shows, put the keyboard where work begins."""

    def refresh(self, changes: frozenset[str]) -> None:
        """Acts changed these rooms' tables ("*" = any); read again what is shown."""

    def place(self) -> str:
        """Give where the person is in the room, such as the id of the open inspection."""
        return ""

    def open_place(self, place: str) -> None:
        """Go to a place of this room; "" is its first view."""

    def in_use(self) -> bool:
        """Say whether the page works without being touched: a recording must not be cut short."""
        return False

    def end_use(self) -> None:
        """End what `in_use` tells of; it may take a moment until `in_use` says so."""

    def poses(self) -> Sequence[str]:
        """Give the places of this page that deserve a picture; "" is the first view."""
        return ("",)

    def help_text(self) -> str:
        """Give what F1 shows: what this screen is for and its keys, a line each."""
        return ""

"""The rooms of the window in the order of the work: who may enter, and how each page is built.

A page is named by its module and imported when the person first goes there, so that the window
opens quickly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from fieldapp.store.roles import PEOPLE
from fieldapp.ui.room import Desk, RoomPage

SETTINGS = "settings"  # a page without a room
_EVERYONE = frozenset(PEOPLE)


@dataclass(frozen=True, slots=True)
class RoomSpec:
    """One room of the rail."""

    key: str
    icon: str
    roles: frozenset[str]
    page: str  # module:class within fieldapp.ui

    def build(self, desk: Desk) -> RoomPage:
        """Import the page's module, unless that was done, and make the page."""
        module, name = self.page.split(":")
        made: Callable[[Desk], RoomPage] = getattr(import_module(f"fieldapp.ui.{module}"), name)
        return made(desk)

    def word(self) -> str:
        """Give the rail's word in the language in force."""
        return _words()[self.key]


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "today": translate("Rooms", "今日"),
        "draw": translate("Rooms", "抽查"),
        "slots": translate("Rooms", "签发"),
        "deposits": translate("Rooms", "封存"),
        "inspect": translate("Rooms", "检查"),
        "evidence": translate("Rooms", "证据"),
        "registry": translate("Rooms", "名录"),
        "notices": translate("Rooms", "文书"),
        "sync": translate("Rooms", "同步"),
        "review": translate("Rooms", "监督"),
        "publish": translate("Rooms", "公示"),
    }


ROOMS: tuple[RoomSpec, ...] = (
    RoomSpec("today", "today", _EVERYONE, "today.page:TodayPage"),
    RoomSpec("draw", "draw", _EVERYONE, "draw.page:DrawPage"),
    RoomSpec(
        "slots", "stamp", frozenset({"slot_issuer", "centre"}), "draw.issuer_page:IssuerPage"
    ),
    RoomSpec("deposits", "lock", frozenset({"auditor"}), "draw.auditor_page:AuditorPage"),
    RoomSpec("inspect", "inspect", _EVERYONE, "inspect.page:InspectPage"),
    RoomSpec("evidence", "shield", _EVERYONE, "evidence.page:EvidencePage"),
    RoomSpec("registry", "registry", _EVERYONE, "registry.page:RegistryPage"),
    RoomSpec("notices", "notice", _EVERYONE, "notices.page:NoticesPage"),
    RoomSpec("sync", "sync", _EVERYONE, "sync.page:SyncPage"),
    RoomSpec(
        "review",
        "review",
        frozenset({"supervisor", "publisher", "admin", "auditor"}),
        "review.page:ReviewPage",
    ),
    RoomSpec(
        "publish",
        "publish",
        frozenset({"supervisor", "publisher", "admin"}),
        "publish.page:PublishPage",
    ),
)


def shortcut(number: int) -> str:
    """Give the keys of a role's room by its place on the rail, from 1; the tenth is Ctrl+0."""
    return f"Ctrl+{number % 10}"


def rooms_for(role: str) -> tuple[RoomSpec, ...]:
    """Give the rooms a role may enter; the others are absent, not grey."""
    return tuple(spec for spec in ROOMS if role in spec.roles)

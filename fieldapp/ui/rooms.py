"""The rooms of the window in the order of the work: who may enter, and how each page is built.

A page's module is imported when the person first goes there, so that the window opens quickly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fieldapp.ui.room import Desk, RoomPage

ROLES = (
    "inspector", "supervisor", "publisher", "registry", "slot_issuer", "admin", "auditor",
)  # fmt: skip
_EVERYONE = frozenset(ROLES)


@dataclass(frozen=True, slots=True)
class RoomSpec:
    """One room of the rail."""

    key: str
    icon: str
    roles: frozenset[str]
    build: Callable[[Desk], RoomPage]

    def word(self) -> str:
        """Give the rail's word in the language in force."""
        return _words()[self.key]


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "today": translate("Rooms", "今日"),
        "draw": translate("Rooms", "抽查"),
        "inspect": translate("Rooms", "检查"),
        "registry": translate("Rooms", "名录"),
        "notices": translate("Rooms", "文书"),
        "sync": translate("Rooms", "同步"),
        "review": translate("Rooms", "监督"),
        "publish": translate("Rooms", "公示"),
    }


def _today(desk: Desk) -> RoomPage:
    from fieldapp.ui.today.page import TodayPage

    return TodayPage(desk)


def _draw(desk: Desk) -> RoomPage:
    from fieldapp.ui.draw.page import DrawPage

    return DrawPage(desk)


def _inspect(desk: Desk) -> RoomPage:
    from fieldapp.ui.inspect.page import InspectPage

    return InspectPage(desk)


def _registry(desk: Desk) -> RoomPage:
    from fieldapp.ui.registry.page import RegistryPage

    return RegistryPage(desk)


def _notices(desk: Desk) -> RoomPage:
    from fieldapp.ui.notices.page import NoticesPage

    return NoticesPage(desk)


def _sync(desk: Desk) -> RoomPage:
    from fieldapp.ui.sync.page import SyncPage

    return SyncPage(desk)


def _review(desk: Desk) -> RoomPage:
    from fieldapp.ui.review.page import ReviewPage

    return ReviewPage(desk)


def _publish(desk: Desk) -> RoomPage:
    from fieldapp.ui.publish.page import PublishPage

    return PublishPage(desk)


ROOMS: tuple[RoomSpec, ...] = (
    RoomSpec("today", "today", _EVERYONE, _today),
    RoomSpec("draw", "draw", _EVERYONE, _draw),
    RoomSpec("inspect", "inspect", _EVERYONE, _inspect),
    RoomSpec("registry", "registry", _EVERYONE, _registry),
    RoomSpec("notices", "notice", _EVERYONE, _notices),
    RoomSpec("sync", "sync", _EVERYONE, _sync),
    RoomSpec(
        "review", "review", frozenset({"supervisor", "publisher", "admin", "auditor"}), _review
    ),
    RoomSpec("publish", "publish", frozenset({"supervisor", "publisher", "admin"}), _publish),
)


def rooms_for(role: str) -> tuple[RoomSpec, ...]:
    """Give the rooms a role may enter; the others are absent, not grey."""
    return tuple(spec for spec in ROOMS if role in spec.roles)

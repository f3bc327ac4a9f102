"""What Ctrl+K finds: commands, objects, inspections, notice numbers; best first, no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

MOST = 8  # of each kind; the room itself shows more


class FoundKind(StrEnum):
    """What was found."""

    COMMAND = "command"
    OBJECT = "object"
    INSPECTION = "inspection"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found, and where choosing it leads."""

    kind: FoundKind
    title: str
    detail: str
    icon: str
    room: str
    place: str = ""


def commands(known: Iterable[Found], text: str) -> list[Found]:
    """Give the commands whose words hold every word of `text`; all of them for an empty text."""
    words = text.casefold().split()
    return [
        command
        for command in known
        if all(word in f"{command.title} {command.detail}".casefold() for word in words)
    ]


def in_workspace(workspace: Workspace, text: str) -> list[Found]:
    """Find objects, inspections and notices; runs on the workspace's thread."""
    wanted = text.strip()
    if not wanted:
        return []
    return [
        *_notices(workspace, wanted),
        *_inspections(workspace, wanted),
        *_objects(workspace, wanted),
    ]


def _objects(workspace: Workspace, text: str) -> list[Found]:
    from fieldapp.registry.search import search

    return [
        Found(FoundKind.OBJECT, o.name, o.address, "registry", "registry", o.object_id)
        for o in search(workspace.db, text, MOST)
    ]


def _inspections(workspace: Workspace, text: str) -> list[Found]:
    from fieldapp.inspection.tables import inspections

    rows = [
        row
        for row in inspections(workspace.db)
        if text in row.object_name or text in row.notice_no or text == row.inspection_id
    ]
    return [
        Found(
            FoundKind.INSPECTION,
            row.object_name,
            row.address,
            "inspect",
            "inspect",
            row.inspection_id,
        )
        for row in rows[:MOST]
    ]


def _notices(workspace: Workspace, text: str) -> list[Found]:
    from fieldapp.notice.tables import notices

    rows = [row for row in notices(workspace.db) if text in row.number]
    return [
        Found(FoundKind.NOTICE, row.number, row.title, "notice", "notices", row.notice_id)
        for row in rows[:MOST]
    ]

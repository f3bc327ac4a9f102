"""What was typed into notices that are not issued yet, kept with the workspace until they are.

A draft proves nothing and goes nowhere, so it is a setting of this workspace and no event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # loaded with the workspace, after the first window
    from fieldapp.store.workspace import Workspace

_KEY: Final = "ui.notice_drafts"
_MOST_BYTES: Final = 1 << 24


@dataclass(frozen=True, slots=True)
class Kept:
    """The typed fields of one draft, over those of its inspection."""

    inspection_id: str
    template_id: str
    fields: Mapping[str, str]
    saved_ms: int
    replaces: str = ""  # id of the notice whose place it will take
    reason: str = ""  # why


def kept(workspace: Workspace) -> tuple[Kept, ...]:
    """Give every kept draft, the newest first."""
    return tuple(sorted(_all(workspace).values(), key=lambda one: -one.saved_ms))


def find(
    workspace: Workspace, inspection_id: str, template_id: str, replaces: str = ""
) -> Kept | None:
    """Give one draft, None when nothing was typed into it."""
    return _all(workspace).get((inspection_id, template_id, replaces))


def keep(
    workspace: Workspace,
    inspection_id: str,
    template_id: str,
    fields: Mapping[str, str],
    replaces: str = "",
) -> Kept:
    """Keep what was typed."""
    before = find(workspace, inspection_id, template_id, replaces)
    reason, now_ms = before.reason if before else "", workspace.clock.now_ms()
    return _put(
        workspace, Kept(inspection_id, template_id, dict(fields), now_ms, replaces, reason)
    )


def begin_replacement(
    workspace: Workspace,
    inspection_id: str,
    template_id: str,
    fields: Mapping[str, str],
    *,
    replaces: str,
    reason: str,
) -> Kept:
    """Keep a draft that will take the place of a notice, beginning with that one's words.

    What was typed before into the correction of this same notice stays over them.
    """
    before = find(workspace, inspection_id, template_id, replaces)
    typed = {**fields, **(before.fields if before else {})}
    now_ms = workspace.clock.now_ms()
    return _put(workspace, Kept(inspection_id, template_id, typed, now_ms, replaces, reason))


def _put(workspace: Workspace, made: Kept) -> Kept:
    _write(workspace, {**_all(workspace), _key(made): made})
    return made


def restore(
    workspace: Workspace, inspection_id: str, template_id: str, replaces: str = ""
) -> None:
    """Drop what was typed; a correction stays the correction that it is."""
    if replaces and find(workspace, inspection_id, template_id, replaces) is not None:
        keep(workspace, inspection_id, template_id, {}, replaces)
    else:
        forget(workspace, inspection_id, template_id, replaces)


def forget(workspace: Workspace, inspection_id: str, template_id: str, replaces: str = "") -> None:
    """Drop a draft, because it was issued or is no longer wanted."""
    entries = _all(workspace)
    if entries.pop((inspection_id, template_id, replaces), None) is not None:
        _write(workspace, entries)


def _key(one: Kept) -> tuple[str, str, str]:
    return one.inspection_id, one.template_id, one.replaces


def _all(workspace: Workspace) -> dict[tuple[str, str, str], Kept]:
    from fieldapp.ledger import dcbor

    found = workspace.meta(_KEY)
    entries: Any = dcbor.decode(found, _MOST_BYTES) if found else []
    made = [Kept(one[0], one[1], dict(one[2]), *one[3:]) for one in entries]
    return {_key(one): one for one in made}


def _write(workspace: Workspace, entries: Mapping[tuple[str, str, str], Kept]) -> None:
    from fieldapp.ledger import dcbor

    rows: Any = [
        [
            one.inspection_id, one.template_id, dict(one.fields), one.saved_ms, one.replaces,
            one.reason,
        ]
        for one in entries.values()
    ]  # fmt: skip
    workspace.set_meta(_KEY, dcbor.encode(rows))

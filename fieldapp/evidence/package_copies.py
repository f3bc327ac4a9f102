"""Copies in a package: what a redacted one shows in the place of an original it leaves out.

The copy's own event says from which item it was made, how and why; the original stays a hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.errors import Code, VerificationError
from fieldapp.evidence import derived
from fieldapp.evidence.events import EvidenceDerived
from fieldapp.evidence.package_law import Place
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import Header
from fieldapp.store.workspace import Workspace

_SAME: Final = ("item_id", "sha256", "sm3", "size", "media_type", "reason")


@dataclass(frozen=True, slots=True)
class Copy:
    """The last copy of an item that is left out."""

    fact: EvidenceDerived
    event_id: bytes
    place: Place

    @property
    def blob(self) -> BlobId:
        """Its bytes' address."""
        return self.fact.blob


def gather(workspace: Workspace, left_out: Iterable[str]) -> list[Copy]:
    """Give the last copy of each item that is left out and has one."""
    found = []
    for item_id in left_out:
        made = derived.copies(workspace.db, item_id)
        if made and (copy := _copy(workspace, made[-1].item_id)) is not None:
            found.append(copy)
    return found


def _copy(workspace: Workspace, copy_id: str) -> Copy | None:
    row = workspace.db.execute(
        "SELECT event_id, device_id, seq FROM evidence_derived WHERE item_id = ? ORDER BY at_ms",
        (copy_id,),
    ).fetchone()
    for chain in workspace.eventlog.chains():
        if row is None or chain.chain.device_id != bytes(row[1]):
            continue
        for event in workspace.eventlog.events(chain.row, row[2]):
            if event.id == bytes(row[0]) and event.payload is not None:
                fact = EvidenceDerived.from_payload(dcbor.decode(event.payload))
                header = Header.decode(event.header)
                return Copy(fact, event.id, (header.device_id, header.epoch, header.seq))
            break  # only the one at its place
    return None


def entry(copy: Copy, file: str) -> dict[str, Any]:
    """Give a copy as the manifest lists it."""
    same = {name: getattr(copy.fact, name) for name in _SAME}
    return {"file": file, "event_id": copy.event_id, **same}


def check(manifest: Mapping[str, Any]) -> None:
    """Refuse copies that are not what their events say.

    Raises:
        VerificationError: PACKAGE_MALFORMED.
    """
    said = {one["event_id"]: one for one in manifest["facts"]}
    for copy in manifest["copies"]:
        told = said[copy["event_id"]]
        same = told["type"] == EvidenceDerived.TYPE and all(
            told["fact"][name] == copy[name] for name in _SAME
        )
        if not same:
            raise VerificationError(Code.PACKAGE_MALFORMED, why="a copy differs from its event")

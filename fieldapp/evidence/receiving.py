"""What people do with what the party hands over: keep it with the signature or the refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import collecting, intake, item, sealing
from fieldapp.evidence.collecting import Kept
from fieldapp.evidence.events import Received
from fieldapp.evidence.sealing import About
from fieldapp.ids import BlobId, new_id
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

MAX_SIGNATURE_BYTES = 4 * 1024**2


@dataclass(frozen=True, slots=True)
class Handover:
    """Who gave it, and how that is attested: a signature, or why there is none and who saw it."""

    party: str
    signature: bytes | None = None  # a JPEG or PNG of the signature
    refusal: str = ""
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was kept of a handover."""

    kept: tuple[Kept, ...]
    changes: Changes


def receive_files(
    workspace: Workspace,
    actor: str,
    about: About,
    paths: Sequence[Path],
    *,
    handover: Handover,
    volume: str = "",
) -> Taken:
    """Seal copies of the files that the party hands over as *received*.

    Those kept before an error stay kept.

    Raises:
        RuleError: EVIDENCE_PARTY_MISSING (no name, or neither signature nor refusal),
            EVIDENCE_INSPECTION_UNKNOWN, EVIDENCE_KIND_UNKNOWN.
        InputError: EVIDENCE_FRAME_INVALID (the signature is no picture), and as
            `collecting.import_file`.
        DeviceError: DISK_FULL, DISK_FAILED; nothing is half kept.
    """
    received = Received(
        party=item.clean_text(handover.party, 100),
        refusal=item.clean_text(handover.refusal) or None,
        witness=item.clean_text(handover.witness, 100) or None,
    )
    signed = handover.signature is not None
    if not received.party or signed == (received.refusal is not None):
        raise RuleError(Code.EVIDENCE_PARTY_MISSING)
    collecting.check(workspace, about)
    signature = _signature(workspace, handover.signature)
    taken = Taken((), frozenset())
    for path in paths:
        file = intake.measure_file(workspace.blobs, path, volume, received.party)
        sealed = sealing.seal_received(
            new_id("item"), about, actor, file, (workspace.chain.head.last_id,),
            received=received, signature=signature,
        )  # fmt: skip
        kept = collecting.keep(workspace, actor, sealed)
        taken = Taken((*taken.kept, kept), taken.changes | kept.changes)
    return taken


def _signature(workspace: Workspace, picture: bytes | None) -> BlobId | None:
    if picture is None:
        return None
    kind = intake.media_type(picture[: intake.HEAD_BYTES])
    if len(picture) > MAX_SIGNATURE_BYTES or kind not in ("image/jpeg", "image/png"):
        raise InputError(Code.EVIDENCE_FRAME_INVALID, size=len(picture))
    return workspace.blobs.put(picture)

"""Taking in a bundle: every check before any effect, then one transaction (sync.md §5.2).

The numbered steps here are those of docs/spec/bundle.md §3. Whatever fails names its step; a
refused bundle leaves at most unreferenced blobs behind, never an event, a receipt or a row.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, BinaryIO

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger import dcbor, keys, receipt
from fieldapp.ledger.chain import ChainId, Head, Verified, verify_rederived
from fieldapp.ledger.event import SIGNATURE_CONTEXT
from fieldapp.store.devices import Device, device
from fieldapp.store.eventlog import ChainRow
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace
from fieldapp.sync.bundle import Manifest, Progress, Reader, opened
from fieldapp.sync.protocol import HeadClaim, Segment, inflated_size

log = logging.getLogger("sync")

MAX_SMALL_BYTES = 256 * 1024 * 1024  # segments, receipts and lists of one bundle together


class Outcome(StrEnum):
    """What became of one chain's events in a bundle."""

    ADMITTED = "admitted"
    KNOWN = "known"  # all of it was here already
    GAP = "gap"  # begins after what we hold: an earlier bundle is missing
    FORKED = "forked"  # contradicts what we hold
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED_DEVICE = "revoked_device"


@dataclass(frozen=True, slots=True)
class ChainReport:
    """One chain of an imported bundle."""

    chain: ChainId
    device_name: str
    outcome: Outcome
    added: int  # events, count
    held: int  # events we hold of it now, count


@dataclass(slots=True)
class ImportReport:
    """What an import did; the same bundle again reports `known` and zeros."""

    manifest: Manifest
    chains: list[ChainReport] = field(default_factory=list)
    blobs_added: int = 0
    blobs_known: int = 0
    receipts: int = 0
    peer_heads: tuple[HeadClaim, ...] = ()
    peer_wants: tuple[BlobId, ...] = ()
    changes: Changes = frozenset()

    @property
    def events_added(self) -> int:
        """How many events were new, count."""
        return sum(chain.added for chain in self.chains)


@dataclass(slots=True)
class _Parcel:
    """The small items of a bundle, read and decoded."""

    segments: list[Segment] = field(default_factory=list)
    receipts: list[tuple[receipt.Receipt, bytes, bytes]] = field(default_factory=list)
    held: list[BlobId] = field(default_factory=list)
    blobs: list[BlobId] = field(default_factory=list)
    inflated: int = 0  # bytes of all segments, decompressed


def admit(
    workspace: Workspace,
    sealed: BinaryIO,
    *,
    number: Callable[[], int] | None = None,
    progress: Progress = lambda _done, _total: None,
) -> ImportReport:
    """Check a bundle and take it in.

    Args:
        workspace: who receives.
        sealed: the bundle file, seekable.
        number: gives the next receipt number; a centre only.
        progress: told (bytes done, bytes in all); an exception it raises cancels.

    Raises:
        VerificationError: what is wrong with the bundle; nothing of it was admitted.
        DeviceError: DISK_FULL, DISK_FAILED; nothing of it was admitted.
    """
    with opened(sealed, workspace.keys) as reader:
        report, creator = _check_head(workspace, reader)
        parcel = _take_items(workspace, reader, report, progress)
        reader.finish()
    checked = [(segment, segment.rederive()) for segment in parcel.segments]
    with workspace.admitting() as settling:
        for segment, events in sorted(
            checked, key=lambda pair: _vouchers_first(workspace, pair[0])
        ):
            entry, verified = _continue(workspace, segment, events)
            report.chains.append(entry)
            if entry.outcome is Outcome.ADMITTED:
                row = workspace.eventlog.chain(segment.chain)
                if row is None:
                    row = workspace.eventlog.add_chain(segment.chain, segment.public_key)
                settling.admit(
                    row, verified, workspace.clock.now_ms(), number() if number else None
                )
                if _vouchers_first(workspace, segment)[0] == 0:
                    settling.settle()  # its enrolments decide about the chains that follow
        for entry_receipt in parcel.receipts:
            report.receipts += _take_receipt(workspace, report, *entry_receipt)
        if creator.role == "centre":
            workspace.eventlog.confirm_blobs(parcel.held, creator.public_key)
        settling.blobs_arrived(parcel.blobs)
    report.changes = workspace.settling.take_changes()
    log.info("bundle admitted: %d events, %d blobs", report.events_added, report.blobs_added)
    return report


def _check_head(workspace: Workspace, reader: Reader) -> tuple[ImportReport, Device]:
    """Steps 1 to 4: container and manifest (done by `opened`), receiver, creator."""
    manifest = reader.manifest
    if workspace.device_id not in manifest.receivers:  # (2)
        raise VerificationError(Code.BUNDLE_NOT_FOR_US)
    reader.verify_creator()  # (3)
    creator = device(workspace.db, manifest.creator)  # (4)
    if creator is None or creator.public_key != manifest.creator_key:
        raise VerificationError(Code.BUNDLE_CREATOR_UNKNOWN, device=manifest.creator)
    if creator.revoked:
        raise VerificationError(Code.DEVICE_REVOKED, device=creator.device_name)
    return ImportReport(manifest), creator


def _take_items(
    workspace: Workspace, reader: Reader, report: ImportReport, progress: Progress
) -> _Parcel:
    """Step 5: read every item, check its digest, decode the small ones within limits."""
    parcel = _Parcel()
    items = reader.manifest.items
    total, done = sum(item.size for item in items), 0
    if sum(item.size for item in items if item.kind != "blob") > MAX_SMALL_BYTES:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="too many small items")
    for item in items:
        if item.kind == "blob":
            known = workspace.blobs.has(BlobId(item.sha256))
            blob = BlobId(item.sha256)
            if known:
                for _ in reader.pieces(item):
                    pass
                report.blobs_known += 1
            else:
                blob = workspace.blobs.put(reader.pieces(item))
                report.blobs_added += 1
                parcel.blobs.append(blob)
        else:
            _decode_small(item.kind, reader.small(item), parcel, report)
        done += item.size
        progress(done, total)
    return parcel


def _decode_small(kind: str, untrusted: bytes, parcel: _Parcel, report: ImportReport) -> None:
    try:
        match kind:
            case "segment":
                parcel.inflated += inflated_size(untrusted)
                if parcel.inflated > MAX_SMALL_BYTES:  # many small bombs are one bomb
                    raise VerificationError(Code.BUNDLE_MALFORMED, why="too much in segments")
                parcel.segments.append(Segment.decode(untrusted))
            case "receipt":
                body, signature, centre = dcbor.decode(untrusted, 2048)
                parcel.receipts.append(
                    (receipt.verify(body, signature, centre), signature, centre)
                )
            case "held":
                parcel.held = list(_digests(dcbor.decode(untrusted)))
            case "have":
                heads, wanted = dcbor.decode(untrusted)
                report.peer_heads = tuple(map(HeadClaim.decode, heads))
                report.peer_wants = _digests(wanted)
            case _:
                raise VerificationError(Code.BUNDLE_MALFORMED, why=kind)
    except (TypeError, ValueError) as error:
        raise VerificationError(Code.BUNDLE_MALFORMED, why=kind) from error


def _digests(untrusted: Sequence[Any]) -> tuple[BlobId, ...]:
    if not all(isinstance(digest, bytes) and len(digest) == 32 for digest in untrusted):
        raise VerificationError(Code.BUNDLE_MALFORMED, why="digests")
    return tuple(map(BlobId, untrusted))


def _vouchers_first(workspace: Workspace, segment: Segment) -> tuple[int, bytes, int, int]:
    known = device(workspace.db, segment.chain.device_id)
    vouches = known is not None and known.role in {"centre", "admin"}
    return (0 if vouches else 1, segment.chain.device_id, segment.chain.epoch, segment.start)


def _continue(
    workspace: Workspace, segment: Segment, events: Sequence[Verified]
) -> tuple[ChainReport, Sequence[Verified]]:
    """Step 6: trust in the device, then how its events join what we hold."""
    chain = segment.chain
    row = workspace.eventlog.chain(chain)
    head = row.head if row else Head()
    known = device(workspace.db, chain.device_id)

    def outcome(result: Outcome, added: int = 0) -> ChainReport:
        name = known.device_name if known else chain.device_id[:4].hex()
        return ChainReport(chain, name, result, added, head.size + added)

    if known is None or known.public_key != segment.public_key:
        return outcome(Outcome.UNKNOWN_DEVICE), ()
    if known.revoked:
        return outcome(Outcome.REVOKED_DEVICE), ()
    end = segment.start + len(events)
    if segment.start > head.size:
        return outcome(Outcome.GAP), ()
    if end <= head.size:
        same = row is not None and workspace.eventlog.id_at(row.row, end - 1) == events[-1].id
        return outcome(Outcome.KNOWN) if same else outcome(
            _forked(workspace, row, segment, events)
        ), ()
    new = events[head.size - segment.start :]
    try:
        verify_rederived(chain, segment.public_key, head, new)
    except VerificationError as error:
        if error.code is Code.CHAIN_FORKED:
            return outcome(_forked(workspace, row, segment, events)), ()
        raise
    return outcome(Outcome.ADMITTED, len(new)), new


def _forked(
    workspace: Workspace, row: ChainRow | None, segment: Segment, events: Sequence[Verified]
) -> Outcome:
    """Keep another branch of a chain, if its device really signed it: the proof and the work."""
    last = events[-1].event
    keys.verify(segment.public_key, SIGNATURE_CONTEXT + last.header, last.signature or b"")
    if row is not None:
        kept = workspace.eventlog.keep_branch(row, [(v.id, v.event, v.header) for v in events])
        log.warning("fork: %d events of another branch kept", kept)
    return Outcome.FORKED


def _take_receipt(
    workspace: Workspace,
    report: ImportReport,
    given: receipt.Receipt,
    signature: bytes,
    centre: bytes,
) -> int:
    """Step 7: a receipt counts if a trusted centre signed it over the history that we hold."""
    known = device(workspace.db, DeviceId(centre[:16]))
    row = workspace.eventlog.chain(ChainId(given.device_id, given.epoch))
    if known is None or known.revoked or known.role != "centre" or known.public_key != centre:
        return 0
    if row is None:
        return 0
    if given.size > row.head.size:
        return 0  # of events that we do not hold; the receipt comes again with them
    if workspace.eventlog.root_at(row, given.size) != given.root:
        log.warning("fork: a receipt of the centre names another history")
        report.chains.append(
            ChainReport(row.chain, row.chain.device_id[:4].hex(), Outcome.FORKED, 0, row.head.size)
        )
        return 0  # the other branch comes with the centre's next answer; nothing else suffers
    return int(workspace.settling.receipted(row, given, signature, centre))

"""Taking in a bundle: every check before any effect, then one transaction (sync.md §5.2).

The numbered steps here are those of docs/spec/bundle.md §3. Whatever fails names its step; a
refused bundle leaves at most unreferenced blobs behind, never an event, a receipt or a row.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor, receipt
from fieldapp.store.database import uncollected
from fieldapp.store.devices import Device, device
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace
from fieldapp.sync.bundle import Manifest, Progress, Reader, opened
from fieldapp.sync.joining import ChainReport, Joining, Outcome
from fieldapp.sync.protocol import HeadClaim, Segment, inflated_size

log = logging.getLogger("sync")

MAX_SMALL_BYTES = 256 * 1024 * 1024  # segments, receipts and lists of one bundle together


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
    with uncollected():
        return _admit(workspace, sealed, number, progress)


def _admit(
    workspace: Workspace,
    sealed: BinaryIO,
    number: Callable[[], int] | None,
    progress: Progress,
) -> ImportReport:
    with opened(sealed, workspace.keys) as reader:
        report, creator = _check_head(workspace, reader)
        parcel = _take_items(workspace, reader, report, progress)
        reader.finish()
    checked = [(segment, segment.rederive()) for segment in parcel.segments]
    with workspace.admitting() as settling:
        joining = Joining(workspace, settling, number, parcel.receipts)
        report.chains = joining.reports
        for segment, events in sorted(
            checked, key=lambda pair: _vouchers_first(workspace, pair[0])
        ):
            outcome = joining.take(segment, events)
            if outcome is Outcome.ADMITTED and _vouchers_first(workspace, segment)[0] == 0:
                settling.settle()  # its enrolments decide about the chains that follow
        for entry in parcel.receipts:
            report.receipts += joining.count(*entry)
        if creator.role == "centre":
            workspace.eventlog.confirm_blobs(parcel.held, creator.public_key)
        settling.blobs_arrived(parcel.blobs)
        report.receipts += joining.catch_up()
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


def _vouchers_first(workspace: Workspace, segment: Segment) -> tuple[int, bytes, bool, int, int]:
    """Order segments: who may enrol others first, then by device; a fork before new epochs."""
    known = device(workspace.db, segment.chain.device_id)
    vouches = known is not None and known.role in {"centre", "admin"}
    new = workspace.eventlog.chain(segment.chain) is None
    chain = segment.chain
    return (0 if vouches else 1, chain.device_id, new, chain.epoch, segment.start)

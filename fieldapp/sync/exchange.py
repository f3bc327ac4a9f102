"""What goes into a bundle for a given receiver: pure choice of chains, receipts and blobs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import ChainId
from fieldapp.store import forks
from fieldapp.store.devices import Device, device, devices
from fieldapp.store.eventlog import ChainRow
from fieldapp.store.workspace import Workspace
from fieldapp.sync import bundle, protocol
from fieldapp.sync.bundle import Content
from fieldapp.sync.frontier import Standing, compare
from fieldapp.sync.protocol import HeadClaim, Hello, slim

SEES_ALL = frozenset({"supervisor", "publisher", "auditor", "centre", "admin"})


def centre_of(workspace: Workspace) -> Device:
    """Give the centre this workspace reports to.

    Raises:
        RuleError: NO_CENTRE.
    """
    for known in devices(workspace.db):
        if known.role == "centre" and not known.revoked:
            return known
    raise RuleError(Code.NO_CENTRE)


def hello(workspace: Workspace, peer: Device) -> bytes:
    """Give the signed first message to a peer."""
    return Hello(
        DeviceId(workspace.device_id),
        peer.device_id,
        workspace.clock.now_ms(),
        tuple(HeadClaim.of(row) for row in workspace.eventlog.chains()),
        tuple(missing_blobs(workspace)[: protocol.MAX_WANTED]),
        tuple(offered_blobs(workspace)[: protocol.MAX_WANTED]),
    ).sign(workspace.keys)


def open_hello(workspace: Workspace, untrusted: bytes) -> tuple[Hello, Device]:
    """Check a hello: (1) well-formed, (2) for us, (3) from a trusted device, (4) signed by it.

    Raises:
        VerificationError: CBOR_…, BUNDLE_MALFORMED, BUNDLE_NOT_FOR_US, DEVICE_UNKNOWN,
            DEVICE_REVOKED, SIGNATURE_INVALID.
    """
    greeting, signed, signature = Hello.open(untrusted)  # (1)
    if greeting.peer_id != workspace.device_id:  # (2)
        raise VerificationError(Code.BUNDLE_NOT_FOR_US)
    peer = device(workspace.db, greeting.device_id)
    if peer is None:  # (3)
        raise VerificationError(Code.DEVICE_UNKNOWN, device=greeting.device_id)
    if peer.revoked:
        raise VerificationError(Code.DEVICE_REVOKED, device=peer.device_name)
    keys.verify(peer.public_key, signed, signature)  # (4)
    return greeting, peer


def missing_blobs(workspace: Workspace) -> list[BlobId]:
    """Give the blobs that the log speaks of and that are not here."""
    return [blob for blob, _ in workspace.eventlog.blobs_named() if not workspace.blobs.has(blob)]


def offered_blobs(workspace: Workspace) -> list[BlobId]:
    """Give the blobs of this device's own events that are here and no centre has confirmed."""
    return [b for b in workspace.eventlog.blobs_unconfirmed() if workspace.blobs.has(b)]


def segments_for(
    workspace: Workspace, reader: Device, their_heads: Iterable[HeadClaim]
) -> list[Content]:
    """Give the chain segments that a peer lacks and may read."""
    rows = {row.chain: row for row in workspace.eventlog.chains()}

    def root_at(chain: ChainId, size: int) -> bytes:
        return workspace.eventlog.root_at(rows[chain], size)

    contents: list[Content] = []
    forked = {ChainId(device_id, epoch) for device_id, epoch, _, _ in workspace.eventlog.forks()}
    heads = {chain: row.head for chain, row in rows.items()}
    for difference in compare(heads, their_heads, root_at):
        row = rows.get(difference.chain)
        if row is None or not may_read(workspace, reader, row):
            continue
        if difference.standing is Standing.PEER_LACKS:
            start = difference.start
        elif difference.standing is Standing.FORKED or (
            difference.standing is Standing.WE_LACK and difference.chain in forked
        ):
            start = 0  # the peer needs the whole branch to see the fork (sync.md §5.2 rule (a))
        else:
            continue
        run = slim(row.chain, row.public_key, start, workspace.eventlog.events(row.row, start))
        contents += (Content.of("segment", segment.encode()) for segment in run)
    return contents + _other_branches(workspace, [reader])


def _other_branches(workspace: Workspace, readers: Sequence[Device]) -> list[Content]:
    """Give the other branches of forks that nobody has decided about: the proof must travel."""
    contents: list[Content] = []
    for fork in forks.forks(workspace.eventlog, workspace.db):
        row = workspace.eventlog.chain(fork.chain)
        if fork.decision or row is None:
            continue
        if all(may_read(workspace, reader, row) for reader in readers):
            events = (event for event, _ in forks.other_branch(workspace.eventlog, fork))
            run = slim(row.chain, row.public_key, fork.seq, events)
            contents += (Content.of("segment", segment.encode()) for segment in run)
    return contents


def everything_for(
    workspace: Workspace, readers: Sequence[Device], *, with_blobs: bool
) -> list[Content]:
    """Give all that every one of these devices may read: each opens the whole bundle."""
    rows = workspace.eventlog.chains()
    shared = [r for r in rows if all(may_read(workspace, reader, r) for reader in readers)]
    contents: list[Content] = []
    for row in shared:
        run = slim(row.chain, row.public_key, 0, workspace.eventlog.events(row.row))
        contents += (Content.of("segment", segment.encode()) for segment in run)
        contents += receipts_for(workspace, row)
    contents += _other_branches(workspace, readers)
    if with_blobs:
        named = [blob for blob, _ in workspace.eventlog.blobs_named()]
        if len(shared) < len(rows):
            named = [blob for row in shared for blob in _blobs_of(workspace, row)]
        contents += bundle.contents_of(workspace.blobs, dict.fromkeys(named))
    return contents


def _blobs_of(workspace: Workspace, row: ChainRow) -> Iterator[BlobId]:
    for event in workspace.eventlog.recorded_of(row.row):
        if event.payload is not None and workspace.projections.room_of(event) is not None:
            yield from workspace.projections.fact_of(event).blobs()


def may_read(workspace: Workspace, reader: Device, row: ChainRow) -> bool:
    """Tell whether a device may have a chain.

    Offices and the centre read all; inspectors read the offices' chains and those of their own
    unit, whose tasks and returned records concern them.
    """
    if reader.role in SEES_ALL or row.chain.device_id == reader.device_id:
        return True
    maker = device(workspace.db, row.chain.device_id)
    return maker is not None and (maker.role in SEES_ALL or maker.unit == reader.unit)


def receipts_for(workspace: Workspace, row: ChainRow, beyond: int = 0) -> list[Content]:
    """Give a chain's receipts over more than `beyond` events."""
    return [
        Content.of("receipt", dcbor.encode([body, signature, centre]))
        for body, signature, centre in workspace.eventlog.receipts(row.row, beyond)
    ]


def have(workspace: Workspace, offered: Iterable[bytes]) -> Content:
    """Give the item that says what we hold and which of the offered blobs we lack."""
    heads = [HeadClaim.of(row).encode() for row in workspace.eventlog.chains()]
    lacking = [digest for digest in offered if not workspace.blobs.has(BlobId(digest))]
    return Content.of("have", dcbor.encode([heads, lacking]))


def own_head(workspace: Workspace) -> Content:
    """Give the item that says how far this centre's own chain is: it may just have answered."""
    return Content.of("have", dcbor.encode([[HeadClaim.of(workspace.chain).encode()], []]))


def lags(workspace: Workspace, centre: Device, told: Iterable[HeadClaim]) -> bool:
    """Tell whether the centre says that its own chain is longer than what is here of it."""
    known = {row.chain: row.head.size for row in workspace.eventlog.chains()}
    return any(
        head.chain.device_id == centre.device_id and head.size > known.get(head.chain, 0)
        for head in told
    )


def readable_blobs(workspace: Workspace, reader: Device) -> list[BlobId]:
    """Give the blobs here that are named by chains which a device may read."""
    makers = {
        row.chain.device_id
        for row in workspace.eventlog.chains()
        if may_read(workspace, reader, row)
    }
    named = workspace.eventlog.blobs_named_by(makers)
    return [blob for blob in named if workspace.blobs.has(blob)]


def held(workspace: Workspace, reader: Device) -> Content:
    """Give the item by which a centre confirms the blobs it holds, of those a device may read."""
    return Content.of("held", dcbor.encode(readable_blobs(workspace, reader)))


def seal(
    workspace: Workspace,
    target: BinaryIO,
    receivers: Sequence[Device],
    title: str,
    contents: Sequence[Content],
    progress: bundle.Progress = lambda _done, _total: None,
) -> bundle.Manifest:
    """Write a bundle of these contents, sealed to these devices."""
    return bundle.write(
        target,
        workspace.keys,
        [(receiver.device_id, receiver.age_recipient) for receiver in receivers],
        title,
        workspace.clock.now_ms(),
        contents,
        progress,
    )


def as_bytes(
    workspace: Workspace, receiver: Device, title: str, contents: Sequence[Content]
) -> bytes:
    """Give a small bundle in memory."""
    target = io.BytesIO()
    seal(workspace, target, [receiver], title, contents)
    return target.getvalue()

"""Bundles as an attacker or a failing stick would make them, sealed as real ones are."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import SIGNATURE_CONTEXT, Header
from fieldapp.ledger.keys import DeviceKeys, random_key
from fieldapp.store.devices import Device
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from fieldapp.sync import bundle, exchange
from fieldapp.sync.admission import ImportReport, admit
from fieldapp.sync.bundle import Content
from fieldapp.sync.protocol import Segment, slim
from tests.journeys.devices import known


def stranger() -> DeviceKeys:
    """Keys that nobody has enrolled."""
    return DeviceKeys.generate(random_key())[0]


def sealed(
    maker: DeviceKeys, receivers: Sequence[Workspace], contents: Sequence[Content]
) -> bytes:
    """Give a bundle of these contents, in order, whatever they are."""
    target = io.BytesIO()
    to = [(DeviceId(one.device_id), one.keys.age_recipient) for one in receivers]
    bundle.write(target, maker, to, "test", 1_795_400_000_000, contents)
    return target.getvalue()


def work_of(maker: Workspace, receiver: Workspace) -> bytes:
    """Give the bundle with all that the receiver may have from the maker: what a stick carries."""
    to: Device = known(maker, receiver)
    contents = exchange.segments_for(maker, to, ())
    contents += [
        receipt for row in maker.eventlog.chains() for receipt in exchange.receipts_for(maker, row)
    ]
    named = [blob for blob, _ in maker.eventlog.blobs_named()]
    contents += bundle.contents_of(maker.blobs, named)
    return exchange.as_bytes(maker, to, maker.profile.device_name, contents)


def segments(workspace: Workspace, cut: int | None = None) -> list[Segment]:
    row = workspace.chain
    events = list(workspace.eventlog.events(row.row))
    pieces = [events] if cut is None else [events[:cut], events[cut:]]
    starts = [0] if cut is None else [0, cut]
    return [
        segment
        for start, piece in zip(starts, pieces, strict=True)
        for segment in slim(row.chain, row.public_key, start, piece)
    ]


def signed_cut(workspace: Workspace) -> int:
    """Give a place where the chain may be cut: after a signature, not at an end."""
    events = list(workspace.eventlog.events(workspace.chain.row))
    return next(n + 1 for n, e in enumerate(events) if n > 0 and e.signature is not None)


def signed(
    maker: Workspace, start: int, prev: bytes, payloads: Sequence[bytes], epoch: int | None = None
) -> Segment:
    """Give a segment that a patched device signs: events like its last one, other payloads."""
    last = Header.decode(list(maker.eventlog.events(maker.chain.row))[-1].header)
    chain = maker.chain.chain
    if epoch is not None:
        chain = ChainId(chain.device_id, epoch)
    entries: tuple[tuple[Any, ...], ...] = tuple(
        (last.hlc + 1 if n == 0 else 1, last.type, last.schema_version, last.actor, p, False, [])
        for n, p in enumerate(payloads)
    )
    bare = Segment(chain, maker.keys.public_key, start, EventId(prev), entries, bytes(64))
    return _sign(maker, bare)


def _sign(maker: Workspace, bare: Segment) -> Segment:
    header = bare.rederive()[-1].event.header
    return replace(bare, signature=maker.keys.sign(SIGNATURE_CONTEXT + header))


def as_items(found: list[Segment]) -> list[Content]:
    return [Content.of("segment", segment.encode()) for segment in found]


def take(workspace: Workspace, data: bytes) -> ImportReport:
    return admit(workspace, io.BytesIO(data))


def content_of(workspace: Workspace) -> tuple[object, ...]:
    """Everything a bundle may change, but for blobs that nothing names."""
    log = workspace.eventlog
    return (
        [(row.chain, row.head.size, row.head.root, row.receipted) for row in log.chains()],
        workspace.db.execute("SELECT * FROM receipt ORDER BY 1, 2").fetchall(),
        workspace.db.execute("SELECT * FROM blob_held ORDER BY 1").fetchall(),
        workspace.meta("hlc"),
        workspace.meta("deps"),
        tables_digest(workspace),
    )


class Refused:
    """Expects a code and that nothing changed."""

    def __init__(self, workspace: Workspace, *codes: Code) -> None:
        self._workspace, self._codes, self._before = workspace, codes, content_of(workspace)

    def __call__(self, data: bytes) -> VerificationError:
        with pytest.raises(VerificationError) as caught:
            take(self._workspace, data)
        assert not self._codes or caught.value.code in self._codes, caught.value
        assert content_of(self._workspace) == self._before
        assert not list((self._workspace.folder / "blobs").glob("*.tmp"))
        return caught.value


def next_event(maker: Workspace, at: Workspace, fact_type: str, version: int, payload: bytes,
               at_ms: int) -> bytes:  # fmt: skip
    """Give the bundle with one more event of the maker's chain as `at` holds it, well signed."""
    row = at.eventlog.chain(maker.chain.chain)
    assert row is not None
    entry: tuple[object, ...] = (
        at_ms << 16,
        fact_type,
        version,
        maker.profile.person_id,
        payload,
        False,
        [],
    )
    unsigned = Segment(
        row.chain, row.public_key, row.head.size, row.head.last_id, (entry,), bytes(64)
    )
    return sealed(maker.keys, [at], as_items([_sign(maker, unsigned)]))

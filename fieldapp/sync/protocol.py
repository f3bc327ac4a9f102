"""The messages two sides agree on and their limits: slim segments, hello (sync.md §5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import zstandard

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import ChainId, Verified
from fieldapp.ledger.event import MAX_NAME, MAX_PAYLOAD_BYTES, Event, Header, event_id
from fieldapp.store.eventlog import ChainRow

PROTOCOL = 1
HELLO_CONTEXT = b"HELO1\0"
MAX_SEGMENT_BYTES = 32 * 1024 * 1024  # decompressed
MAX_SEGMENT_EVENTS = 50_000
CUT_EVENTS = 20_000  # where a segment is cut at the next signature
MAX_CHAINS = 10_000
MAX_DEPS = 64  # of one event; our own name at most 16
MAX_WANTED = 5_000
_WINDOW_LOG = 23  # 8 MB, security.md A12
# the first bytes of an envelope: array of 2, a byte string, in it array of 7, version, device id
_HELLO_START = re.compile(
    rb"\x82(?:[\x40-\x57]|\x58.|\x59..|\x5a.{4})\x87\x01\x50(.{16})", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of one chain's events without what the receiver can derive again.

    Each entry is [Δ clock, type, schema version, actor, payload or digest, erased?, deps]; device,
    epoch, seq, previous id and payload hash are re-derived, so a wrong one cannot be carried.
    """

    chain: ChainId
    public_key: bytes
    start: int  # seq of the first event
    prev: EventId  # id of the event before it
    events: tuple[tuple[Any, ...], ...]
    signature: bytes  # of the last event's header: covers all before it

    def encode(self) -> bytes:
        """Give the compressed canonical bytes."""
        plain = dcbor.encode(
            [
                self.chain.device_id, self.chain.epoch, self.public_key, self.start, self.prev,
                self.signature, self.events,
            ]
        )  # fmt: skip
        return zstandard.ZstdCompressor(level=9).compress(plain)

    @classmethod
    def decode(cls, untrusted: bytes) -> Segment:
        """Decompress and read within limits.

        Raises:
            VerificationError: BUNDLE_MALFORMED, CBOR_….
        """
        fields = dcbor.decode(inflate(untrusted, MAX_SEGMENT_BYTES), MAX_SEGMENT_BYTES)
        try:
            device, epoch, public_key, start, prev, signature, events = fields
            good = (
                [type(f) for f in (device, epoch, public_key, start, prev, signature)]
                == [bytes, int, bytes, int, bytes, bytes]
                and (len(device), len(public_key), len(prev), len(signature)) == (16, 32, 32, 64)
                and 0 <= epoch < 1 << 63
                and 0 <= start < 1 << 40
                and 0 < len(events) <= MAX_SEGMENT_EVENTS
                and all(isinstance(event, list) and len(event) == 7 for event in events)
            )
        except (TypeError, ValueError) as error:
            raise VerificationError(Code.BUNDLE_MALFORMED, why="segment") from error
        if not good:
            raise VerificationError(Code.BUNDLE_MALFORMED, why="segment")
        return cls(
            ChainId(DeviceId(device), epoch), public_key, start, EventId(prev),
            tuple(tuple(event) for event in events), signature,
        )  # fmt: skip

    def rederive(self) -> list[Verified]:
        """Build the full events again: links hold by construction, the signature is unchecked.

        Raises:
            VerificationError: BUNDLE_MALFORMED, if an entry cannot be a header.
        """
        result: list[Verified] = []
        prev, hlc = self.prev, 0
        for number, (delta, kind, schema, actor, content, erased, deps) in enumerate(self.events):
            hlc += delta if type(delta) is int else 0
            if not _sound_entry(hlc, kind, schema, actor, content, erased, deps):
                raise VerificationError(Code.BUNDLE_MALFORMED, why="segment entry")
            header = Header(
                self.chain.device_id, self.chain.epoch, self.start + number, prev, hlc, kind,
                content if erased else keys.sha256(content), actor, schema, tuple(deps),
            )  # fmt: skip
            encoded = header.encode()
            last = number == len(self.events) - 1
            event = Event(encoded, None if erased else content, self.signature if last else None)
            prev = event_id(encoded)
            result.append(Verified(event, header, prev))
        return result


def _sound_entry(
    hlc: int, kind: Any, schema: Any, actor: Any, content: Any, erased: Any, deps: Any
) -> bool:
    """Tell whether an entry makes a header that `Header.decode` reads back, here and everywhere.

    A header that nobody can read would be admitted once and then stop every sync that meets it.
    """
    return (
        0 <= hlc < 1 << 63
        and isinstance(kind, str)
        and isinstance(actor, str)
        and len(kind) <= MAX_NAME
        and len(actor) <= MAX_NAME
        and type(schema) is int
        and 0 <= schema < 1 << 32
        and isinstance(content, bytes)
        and isinstance(erased, bool)
        and (len(content) == 32 if erased else len(content) <= MAX_PAYLOAD_BYTES)
        and isinstance(deps, list)
        and len(deps) <= MAX_DEPS
        and all(isinstance(dep, bytes) and len(dep) == 32 for dep in deps)
    )


def slim(chain: ChainId, public_key: bytes, start: int, events: Iterable[Event]) -> list[Segment]:
    """Cut a run of stored events into segments within the limits, each ending signed.

    Events after the last signature are left out; there are none at the end of a stored chain.
    """
    segments: list[Segment] = []
    entries: list[tuple[Any, ...]] = []
    prev, first, clock, size = EventId(bytes(32)), start, 0, 0
    signed: tuple[int, bytes] | None = None
    for event in events:
        header = Header.decode(event.header)
        if not entries:
            prev, first, clock, size = header.prev, header.seq, 0, 0
        erased = event.payload is None
        content = header.payload_sha256 if event.payload is None else event.payload
        entries.append(
            (header.hlc - clock, header.type, header.schema_version, header.actor, content, erased,
             list(header.deps))
        )  # fmt: skip
        clock, size = header.hlc, size + len(content) + 200
        if event.signature is not None:
            signed = (len(entries), event.signature)
        full = len(entries) >= CUT_EVENTS or size > MAX_SEGMENT_BYTES // 2
        if full and signed is not None and signed[0] == len(entries):
            segments.append(Segment(chain, public_key, first, prev, tuple(entries), signed[1]))
            entries, signed = [], None
    if entries and signed is not None:
        segments.append(
            Segment(chain, public_key, first, prev, tuple(entries[: signed[0]]), signed[1])
        )
    return segments


def inflated_size(untrusted: bytes) -> int:
    """Tell the size that compressed bytes claim to have; `inflate` holds them to it.

    Raises:
        VerificationError: BUNDLE_MALFORMED.
    """
    try:
        return zstandard.frame_content_size(untrusted)
    except zstandard.ZstdError as error:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="compression") from error


def inflate(untrusted: bytes, limit: int) -> bytes:
    """Decompress zstd within a size and window limit.

    Raises:
        VerificationError: BUNDLE_MALFORMED.
    """
    if not 0 <= inflated_size(untrusted) <= limit:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="size over the limit or missing")
    try:
        decompressor = zstandard.ZstdDecompressor(max_window_size=1 << _WINDOW_LOG)
        return decompressor.decompress(untrusted, max_output_size=limit)
    except zstandard.ZstdError as error:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="compression") from error


@dataclass(frozen=True, slots=True)
class HeadClaim:
    """What one side says it holds of a chain."""

    chain: ChainId
    size: int  # events, count
    root: bytes
    receipted: int  # events for which it has receipts, count

    @classmethod
    def of(cls, row: ChainRow) -> HeadClaim:
        """Claim what the log says."""
        return cls(row.chain, row.head.size, row.head.root, row.receipted)

    def encode(self) -> list[object]:
        """Give the plain list that is carried."""
        return [self.chain.device_id, self.chain.epoch, self.size, self.root, self.receipted]

    @classmethod
    def decode(cls, untrusted: object) -> HeadClaim:
        """Read the plain list strictly.

        Raises:
            VerificationError: BUNDLE_MALFORMED.
        """
        match untrusted:
            case [bytes(device), int(epoch), int(size), bytes(root), int(receipted)]:
                in_range = all(0 <= count < 1 << 63 for count in (epoch, size, receipted))
                if len(device) == 16 and len(root) == 32 and in_range:
                    return cls(ChainId(DeviceId(device), epoch), size, root, receipted)
            case _:
                pass
        raise VerificationError(Code.BUNDLE_MALFORMED, why="head")


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message of a sync: who I am, what I hold, which blobs I miss."""

    device_id: DeviceId
    peer_id: DeviceId  # whom it is for, so that it cannot be replayed to another
    now_ms: int
    heads: tuple[HeadClaim, ...]
    wanted: tuple[bytes, ...] = ()  # blobs missing here
    offered: tuple[bytes, ...] = ()  # blobs that I could send

    def sign(self, own: keys.DeviceKeys) -> bytes:
        """Give the signed envelope."""
        body = dcbor.encode(
            [
                PROTOCOL, self.device_id, self.peer_id, self.now_ms,
                [head.encode() for head in self.heads],
                list(self.wanted), list(self.offered),
            ]
        )  # fmt: skip
        return dcbor.encode([body, own.sign(HELLO_CONTEXT + body)])

    @classmethod
    def open(cls, untrusted: bytes) -> tuple[Hello, bytes, bytes]:
        """Read an envelope; the caller still has to verify the signature.

        Returns:
            The hello, the signed bytes and the signature.

        Raises:
            VerificationError: CBOR_…, BUNDLE_MALFORMED.
        """
        malformed = VerificationError(Code.BUNDLE_MALFORMED, why="hello")
        try:
            body, signature = dcbor.decode(untrusted, 4 * 1024 * 1024)
            if not isinstance(body, bytes) or not isinstance(signature, bytes):
                raise malformed
            protocol, device, peer, now_ms, heads, wanted, offered = dcbor.decode(body)
            if protocol != PROTOCOL or len(heads) > MAX_CHAINS:
                raise malformed
            claims = tuple(map(HeadClaim.decode, heads))
            hello = cls(
                DeviceId(device),
                DeviceId(peer),
                int(now_ms),
                claims,
                tuple(wanted),
                tuple(offered),
            )
        except (TypeError, ValueError) as error:
            raise malformed from error
        if not _sound(hello):
            raise malformed
        return hello, HELLO_CONTEXT + body, signature


def claimed_device(start: bytes) -> bytes:
    """Give the device that a hello says it is from, by its first bytes; nothing is verified.

    Raises:
        VerificationError: BUNDLE_MALFORMED.
    """
    found = _HELLO_START.match(start)
    if found is None:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="hello")
    return found[1]


def _sound(hello: Any) -> bool:  # what the types promise is checked here, at the edge
    digests: Sequence[object] = (*hello.wanted, *hello.offered)
    return (
        len(digests) <= 2 * MAX_WANTED
        and all(isinstance(d, bytes) and len(d) == 32 for d in digests)
        and isinstance(hello.device_id, bytes)
        and isinstance(hello.peer_id, bytes)
    )

"""The bundle: one sealed, signed file that carries events, receipts and blobs by any way.

Layout, as docs/spec/bundle.md gives it. Before sealing: magic "FAB" 01, u32be length of the
manifest, the manifest (dCBOR), 64 bytes of the creator's signature over "BNDL1" 00 ‖ manifest,
then the items' bytes one after another, as the manifest lists them. The whole is encrypted by age
to the receivers, and signed once more for those who may not open it (`container`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger import dcbor, keys
from fieldapp.store.blobs import Blobs
from fieldapp.sync import container

MAGIC = b"FAB\x01"
CONTEXT = b"BNDL1\0"
SUFFIX = ".fabundle"
MAX_MANIFEST_BYTES = 16 * 1024 * 1024
MAX_ITEM_BYTES = 4 * 1024 * 1024 * 1024
MAX_SMALL_ITEM_BYTES = 64 * 1024 * 1024  # segments and receipts are read into memory
MAX_ITEMS = 200_000
KINDS = ("segment", "receipt", "have", "held", "blob")
_PIECE = 256 * 1024

Progress = Callable[[int, int], None]  # (bytes done, bytes in all); may raise to cancel


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a bundle, as the manifest lists it."""

    kind: str  # one of KINDS
    sha256: bytes
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says it holds, before anything of it is used."""

    creator: DeviceId
    creator_key: bytes
    receivers: tuple[DeviceId, ...]
    created_ms: int
    title: str  # for people: whose work, from when
    items: tuple[Item, ...]

    def encode(self) -> bytes:
        """Give the canonical bytes that are signed."""
        return dcbor.encode(
            {
                1: 1,
                2: self.creator,
                3: self.creator_key,
                4: list(self.receivers),
                5: self.created_ms,
                6: self.title,
                7: [[KINDS.index(item.kind), item.sha256, item.size] for item in self.items],
            }
        )

    @classmethod
    def decode(cls, untrusted: bytes) -> Manifest:
        """Read a manifest strictly.

        Raises:
            VerificationError: CBOR_…, BUNDLE_MALFORMED.
        """
        malformed = VerificationError(Code.BUNDLE_MALFORMED, why="manifest")
        fields = dcbor.decode(untrusted, MAX_MANIFEST_BYTES)
        try:
            items = tuple(Item(_kind(kind), sha256, size) for kind, sha256, size in fields[7])
            result = cls(
                DeviceId(fields[2]), fields[3], tuple(map(DeviceId, fields[4])), fields[5],
                fields[6], items,
            )  # fmt: skip
            if fields.keys() != set(range(1, 8)) or fields[1] != 1 or not _sound(result):
                raise malformed
        except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
            raise malformed from error
        return result


def _kind(number: object) -> str:
    if type(number) is not int or not 0 <= number < len(KINDS):
        raise ValueError("item kind")
    return KINDS[number]


def _sound(manifest: Any) -> bool:  # what the types promise is checked here, at the edge
    return (
        len(manifest.items) <= MAX_ITEMS
        and isinstance(manifest.creator_key, bytes)
        and len(manifest.creator_key) == 32
        and manifest.creator == manifest.creator_key[:16]
        and all(isinstance(r, bytes) and len(r) == 16 for r in manifest.receivers)
        and type(manifest.created_ms) is int
        and 0 <= manifest.created_ms < 1 << 48
        and isinstance(manifest.title, str)
        and all(
            isinstance(i.sha256, bytes)
            and len(i.sha256) == 32
            and type(i.size) is int
            and 0 <= i.size <= (MAX_ITEM_BYTES if i.kind == "blob" else MAX_SMALL_ITEM_BYTES)
            for i in manifest.items
        )
    )


@dataclass(frozen=True, slots=True)
class Content:
    """One thing to put in: bytes at hand, or a blob read when its turn comes."""

    kind: str
    sha256: bytes
    size: int
    pieces: Callable[[], Iterable[bytes]]

    @classmethod
    def of(cls, kind: str, data: bytes) -> Content:
        """Wrap bytes."""
        return cls(kind, keys.sha256(data), len(data), lambda: (data,))


def write(
    target: BinaryIO,
    own: keys.DeviceKeys,
    receivers: Sequence[tuple[DeviceId, str]],
    title: str,
    created_ms: int,
    contents: Sequence[Content],
    progress: Progress = lambda _done, _total: None,
) -> Manifest:
    """Write a sealed bundle to `target` in constant memory.

    Args:
        target: where the sealed bytes go.
        own: the creator's keys.
        receivers: (device id, age recipient) of everybody who may open it.
        title: a line for people.
        created_ms: the creator's clock.
        contents: what goes in, in this order.
        progress: told (bytes done, bytes in all).

    Returns:
        The manifest written.
    """
    manifest = Manifest(
        DeviceId(own.device_id), own.public_key, tuple(device for device, _ in receivers),
        created_ms, title, tuple(Item(c.kind, c.sha256, c.size) for c in contents),
    )  # fmt: skip
    encoded = manifest.encode()
    total = sum(content.size for content in contents)

    def pieces() -> Iterator[bytes]:
        yield MAGIC + len(encoded).to_bytes(4) + encoded + own.sign(CONTEXT + encoded)
        done = 0
        for content in contents:
            for piece in content.pieces():
                yield piece
                done += len(piece)
                progress(done, total)

    container.seal(pieces(), target, own, [recipient for _, recipient in receivers])
    return manifest


class Reader:
    """An opened bundle: its manifest has passed its checks, its items are read in order, once."""

    def __init__(self, plain: BinaryIO, container_key: bytes) -> None:
        self._plain = plain
        self._next = 0
        self.manifest, self._signed, self._signature = self._read_head()
        if self.manifest.creator_key != container_key:
            raise VerificationError(Code.SIGNATURE_INVALID, why="two creators")

    def verify_creator(self) -> None:
        """Check the creator's signature over the manifest.

        Raises:
            VerificationError: SIGNATURE_INVALID.
        """
        keys.verify(self.manifest.creator_key, self._signed, self._signature)

    def small(self, item: Item) -> bytes:
        """Read the next item whole; it must be the next one in the manifest.

        Raises:
            VerificationError: BUNDLE_TRUNCATED, BUNDLE_ITEM_MISMATCH.
        """
        return b"".join(self.pieces(item))

    def pieces(self, item: Item) -> Iterator[bytes]:
        """Give the next item in pieces; raises at its end as `small`."""
        if self.manifest.items[self._next] is not item:
            raise ValueError("items are read in the manifest's order")
        self._next += 1
        hasher, left = hashlib.sha256(), item.size
        while left:
            piece = self._exactly(min(left, _PIECE))
            hasher.update(piece)
            left -= len(piece)
            yield piece
        if hasher.digest() != item.sha256:
            raise VerificationError(Code.BUNDLE_ITEM_MISMATCH, item=self._next, kind=item.kind)

    def finish(self) -> None:
        """Check that nothing follows the last item.

        Raises:
            VerificationError: BUNDLE_MALFORMED.
        """
        if self._plain.read(1):
            raise VerificationError(Code.BUNDLE_MALFORMED, why="bytes left over")

    def _read_head(self) -> tuple[Manifest, bytes, bytes]:
        if self._exactly(len(MAGIC)) != MAGIC:
            raise VerificationError(Code.BUNDLE_MALFORMED, why="not a bundle")
        length = int.from_bytes(self._exactly(4))
        if length > MAX_MANIFEST_BYTES:
            raise VerificationError(Code.BUNDLE_MALFORMED, why="manifest over the limit")
        encoded = self._exactly(length)
        return Manifest.decode(encoded), CONTEXT + encoded, self._exactly(64)

    def _exactly(self, count: int) -> bytes:
        data = self._plain.read(count)
        if len(data) != count:
            raise VerificationError(Code.BUNDLE_TRUNCATED, item=self._next)
        return data


@contextmanager
def opened(sealed: BinaryIO, own: keys.DeviceKeys) -> Iterator[Reader]:
    """Unseal a bundle as it is read; the plain bytes never touch a disk.

    Raises:
        VerificationError: as `container.unsealed`.
    """
    with container.unsealed(sealed, own) as (plain, signer):
        yield Reader(plain, signer)


def contents_of(blobs: Blobs, wanted: Iterable[BlobId]) -> list[Content]:
    """Give the bundle contents for blobs that are here, smallest first (sync.md §5.2, lanes)."""
    found = [
        Content("blob", blob, blobs.size(blob), partial(blobs.pieces, blob))
        for blob in wanted
        if blobs.has(blob)
    ]
    return sorted(found, key=lambda content: content.size)

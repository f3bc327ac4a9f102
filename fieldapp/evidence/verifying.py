"""Checking an evidence package: eleven numbered checks, those of docs/spec/evidence.md §3.10.

The package's own `verify.py` makes the same checks without this program; the tests run both over
the same genuine and forged packages.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final

from fieldapp.errors import Code, FieldappError, InputError, VerificationError
from fieldapp.evidence import (
    item,
    package,
    package_capture,
    package_copies,
    package_law,
    package_listed,
    package_places,
    package_receipts,
    package_stamps,
)
from fieldapp.evidence.events import (
    EvidenceDigested,
    EvidencePackaged,
    EvidenceSealed,
    EvidenceWithdrawn,
)
from fieldapp.evidence.package_receipts import Vouched
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.event import SIGNATURE_CONTEXT, Event, Header

MAX_ENTRIES: Final = 50_000
MAX_TOTAL_BYTES: Final = 256 * 1024**3  # unpacked
MAX_ASIDE_BYTES: Final = 64 * 1024**2  # any file but an original
_FOLDERS: Final = ("originals", "copies", "events", "stamps", "places")
_CHUNK: Final = 1024**2
_WORKERS: Final = 4  # threads that hash originals


@dataclass(frozen=True, slots=True)
class Check:
    """One numbered check and its outcome."""

    number: int
    name: str  # stable English word; words for people live with the screens
    passed: bool
    why: str = ""  # what failed


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of all checks that could be made; they stop at the first that fails."""

    checks: tuple[Check, ...]
    items: int  # count
    left_out: int  # items that are only there as hashes, count
    centres: tuple[Vouched, ...]  # who gave receipts; whose keys, must be known from elsewhere
    stamped: int  # items under a time-stamp; by whose certificate must be known from elsewhere
    signers: tuple[bytes, ...]  # public keys; whose they are must be known from elsewhere
    manifest_sha256: bytes
    format: str  # "" when the manifest could not be read
    notes: tuple[package_capture.Note, ...]

    @property
    def receipted(self) -> int:
        """How many items have a receipt, whoever gave it."""
        return sum(one.items for one in self.centres)

    @property
    def passed(self) -> bool:
        """Whether every check was made and passed."""
        return len(self.checks) == len(_STEPS) and all(check.passed for check in self.checks)


@dataclass(slots=True)
class _Known:
    """What earlier checks have established."""

    archive: zipfile.ZipFile
    manifest: dict[str, Any] = field(default_factory=dict)
    digest: bytes = b""
    events: dict[bytes, tuple[Event, Header]] = field(default_factory=dict)
    sealed: dict[str, EvidenceSealed] = field(default_factory=dict)
    centres: tuple[Vouched, ...] = ()
    stamped: int = 0
    notes: list[package_capture.Note] = field(default_factory=list)


def verify_package(path: Path) -> Report:
    """Check the evidence package at `path`.

    Raises:
        InputError: PACKAGE_MALFORMED (not a zip that can be opened at all).
    """
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise InputError(Code.PACKAGE_MALFORMED, path=path.name) from error
    with archive:
        known, checks = _Known(archive), list[Check]()
        for number, (name, step) in enumerate(_STEPS, 1):
            try:
                step(known)
            except _UNTRUSTED_FAILURES as error:
                why = str(error) if isinstance(error, FieldappError) else f"ill-formed: {error!r}"
                checks.append(Check(number, name, passed=False, why=why))
                break
            checks.append(Check(number, name, passed=True))
        return _report(known, checks)


def _report(known: _Known, checks: list[Check]) -> Report:
    reached = len(checks) > 2  # the manifest could be read
    return Report(
        checks=tuple(checks),
        items=len(known.manifest["items"]) if reached else 0,
        left_out=len(known.manifest.get("left_out", ())) if reached else 0,
        centres=known.centres,
        stamped=known.stamped,
        signers=tuple(d["public_key"] for d in known.manifest["devices"]) if reached else (),
        manifest_sha256=known.digest,
        format=known.manifest["format"] if reached else "",
        notes=tuple(known.notes),
    )


# What reading bytes of strangers may raise; everything else is a bug of ours.
_UNTRUSTED_FAILURES: Final = (
    FieldappError, zipfile.BadZipFile, KeyError, IndexError, TypeError, ValueError, EOFError,
    AttributeError, NotImplementedError, OSError, RuntimeError, OverflowError, zlib.error,
)  # fmt: skip


def _need(good: object, why: str) -> None:
    if not good:
        raise VerificationError(Code.PACKAGE_MALFORMED, why=why)


def _read(known: _Known, name: str) -> bytes:
    with known.archive.open(name) as untrusted:
        data = untrusted.read(MAX_ASIDE_BYTES + 1)
    _need(len(data) <= MAX_ASIDE_BYTES, f"{name} is too large")
    return data


@contextmanager
def _naming(what: str) -> Iterator[None]:
    try:
        yield
    except VerificationError as error:
        raise VerificationError(error.code, what=what, **error.facts) from error


def _container(known: _Known) -> None:  # (1)
    entries = known.archive.infolist()
    names = [entry.filename for entry in entries]
    _need(len(names) <= MAX_ENTRIES, "too many files")
    _need(len(set(names)) == len(names), "a name occurs twice")
    _need(sum(entry.file_size for entry in entries) <= MAX_TOTAL_BYTES, "too large unpacked")
    for entry in entries:
        parts = entry.filename.split("/")
        plain = entry.filename in (*package.FIXED, *package.ASIDE)
        inside = len(parts) == 2 and parts[0] in _FOLDERS and parts[1] not in ("", "..")
        _need((plain or inside) and "\\" not in entry.filename, f"foreign file {entry.filename}")
        _need(entry.compress_size * 1100 + 1024 >= entry.file_size, "a compression bomb")
        _need(entry.flag_bits & 1 == 0, "an encrypted file")
    _need(set(package.FIXED) <= set(names), "manifest or signature missing")
    first = min(entry.header_offset for entry in entries)
    _need(first == 0 and not known.archive.comment, "more than the files lies in the archive")


def _manifest(known: _Known) -> None:  # (2)
    raw = _read(known, "manifest.dcbor")
    manifest = dcbor.decode(raw)
    _need(
        isinstance(manifest, dict) and manifest["format"] in (package.FORMAT, *package.BEFORE),
        "an unknown format",
    )
    package_listed.check_same(_read(known, "manifest.json"), package.as_json(manifest))
    package_listed.check(manifest)
    known.manifest, known.digest = manifest, keys.sha256(raw)


def _files(known: _Known) -> None:  # (3)
    listed = known.manifest["files"]
    originals = {entry["file"] for entry in _whole(known)}
    found = set(known.archive.namelist())
    _need(found == {*package.FIXED, *listed, *originals}, "files and manifest differ")
    for name, digest in sorted(listed.items()):
        _need(keys.sha256(_read(known, name)) == digest, f"{name} was altered")


def _whole(known: _Known) -> list[dict[str, Any]]:
    """Give the entries whose files lie in the package byte for byte: originals and copies."""
    return [*known.manifest["items"], *known.manifest.get("copies", ())]


def _originals(known: _Known) -> None:  # (4)
    """Hash the originals side by side: the digests let other threads go on."""

    def measured(entry: dict[str, Any]) -> tuple[bytes, bytes, int]:
        with known.archive.open(entry["file"]) as untrusted:
            return _measure(untrusted, entry["size"])  # type: ignore[arg-type]  # IO[bytes]

    entries = _whole(known)
    with ThreadPoolExecutor(min(_WORKERS, os.cpu_count() or 1)) as pool:
        for entry, (sha256, sm3, size) in zip(entries, pool.map(measured, entries), strict=True):
            _need(size == entry["size"], f"{entry['file']} has another size")
            good = sha256 == entry["sha256"] and sm3 == entry["sm3"]
            _need(good, f"{entry['file']} was altered")
            stem = entry["file"].partition("/")[2].split(".")[0]
            _need(stem == sha256.hex(), f"{entry['file']} is misnamed")


def _measure(untrusted: BinaryIO, size: int) -> tuple[bytes, bytes, int]:
    sha256, sm3, count = hashlib.sha256(), keys.sm3_hasher(), 0
    while count <= size and (piece := untrusted.read(_CHUNK)):
        count += len(piece)
        sha256.update(piece)
        sm3.update(piece)
    return sha256.digest(), sm3.finalize(), count


def _events(known: _Known) -> None:  # (5)
    for entry in known.manifest["events"]:
        name = entry["name"]
        with _naming(name):
            raw = _read(known, f"{name}.header")
            header = Header.decode(raw)
            payload = _read(known, f"{name}.payload") if entry["payload"] else None
            signature = _read(known, f"{name}.signature") if entry["signed"] else None
            event = Event(raw, payload, signature)
            event.check_payload(header)
            _need(event.id == entry["event_id"], "another event")
            place = (header.device_id, header.epoch, header.seq)
            _need(place == (entry["device_id"], entry["epoch"], entry["seq"]), "another place")
            known.events[event.id] = (event, header)


_AS_SEALED: Final = (
    "item_id", "kind", "sha256", "size", "media_type", "title", "method", "maker",
    "purpose", "question",
)  # fmt: skip


def _agreement(known: _Known) -> None:  # (6)
    inspection_id = known.manifest["inspection"]["inspection_id"]
    for entry in known.manifest["items"]:
        with _naming(entry["item_id"]):
            event, header = known.events[entry["event_id"]]
            _need(header.type == EvidenceSealed.TYPE, "not a sealing event")
            sealed = EvidenceSealed.from_payload(dcbor.decode(event.payload or b""))
            for name in _AS_SEALED:
                _need(getattr(sealed, name) == entry[name], f"{name} differs")
            _need(sealed.sm3 in (None, entry["sm3"]), "sm3 differs")
            _need(sealed.blob == sealed.sha256, "address and digest differ")
            _need(sealed.captured_ms == entry.get("captured_ms"), "time differs")
            _need(sealed.to_payload().get("source") == entry.get("source"), "source differs")
            _need(sealed.inspection_id == inspection_id, "of another inspection")
            known.sealed[sealed.item_id] = sealed
            if "withdrawn" in entry:
                event, header = known.events[entry["withdrawn"]["event_id"]]
                _need(header.type == EvidenceWithdrawn.TYPE, "not a withdrawal")
                gone = EvidenceWithdrawn.from_payload(dcbor.decode(event.payload or b""))
                _need(gone.item_id == sealed.item_id, "another item was withdrawn")
                _need(gone.reason == entry["withdrawn"]["reason"], "withdrawn for another reason")
    if known.manifest["format"] != "EVP1":
        _law(known, inspection_id)


def _law(known: _Known, inspection_id: str) -> None:
    """Check what was said of items and goods, and that nothing else shows its content."""
    package_law.check(known.manifest)
    package_copies.check(known.manifest)
    told = {entry["event_id"] for entry in known.manifest["items"]}
    told |= {e["withdrawn"]["event_id"] for e in known.manifest["items"] if "withdrawn" in e}
    shown = {entry["item_id"]: entry["sm3"] for entry in known.manifest["items"]}
    for entry in known.manifest["facts"]:
        event, header = known.events[entry["event_id"]]
        with _naming(header.type):
            _need(header.type == entry["type"], "another type")
            newer = header.type in package_places.TYPES
            _need(not newer or known.manifest["format"] == package.FORMAT, "not of this format")
            payload = dcbor.decode(event.payload or b"")
            fact: Any = package.FACTS[header.type].from_payload(payload)
            _need(payload == entry["fact"], "differs from its event")
            same = getattr(fact, "inspection_id", inspection_id) == inspection_id
            _need(same, "of another inspection")
            for one in fact.items if isinstance(fact, EvidenceDigested) else ():
                _need(shown.get(one.item_id) == one.sm3, "sm3 differs")
        told.add(entry["event_id"])
    for entry in known.manifest["left_out"]:
        event, header = known.events[entry["event_id"]]
        _need(header.type == EvidenceSealed.TYPE and event.payload is None, "not left out")
    open_ = {name for name, (event, _) in known.events.items() if event.payload is not None}
    _need(open_ == told, "an event shows what no list names")
    package_places.check(known.manifest, lambda name: _read(known, name))


def _origin(known: _Known) -> None:  # (7)
    for entry in known.manifest["items"]:
        shown = item.shown_class(known.sealed[entry["item_id"]])
        _need(entry["klass"] == shown.value, f"{entry['item_id']} claims more than it has")
    if known.manifest["format"] == package.FORMAT:
        _made(known)
    else:
        known.notes += package_capture.only_claimed(list(known.sealed.values()), known.events)


def _made(known: _Known) -> None:
    """Check what the events tell of how items were made: cards before pictures, chunks."""
    told = package_capture.Told(known.events)
    for entry in known.manifest["items"]:
        with _naming(entry["item_id"]), known.archive.open(entry["file"]) as untrusted:
            sealed, header = known.sealed[entry["item_id"]], known.events[entry["event_id"]][1]
            known.notes += told.check(sealed, header, iter(partial(untrusted.read, _CHUNK), b""))


def _chain(known: _Known) -> None:  # (8)
    public = {(d["device_id"], d["epoch"]): d["public_key"] for d in known.manifest["devices"]}
    places = {(h.device_id, h.epoch, h.seq): name for name, (_, h) in known.events.items()}
    proven: set[bytes] = set()
    for (device, epoch, seq), name in sorted(places.items(), reverse=True):
        event, _ = known.events[name]
        key = public[device, epoch]
        _need(key[:16] == device, "the key is not the device's")
        with _naming(f"seq {seq}"):
            if event.signature is not None:
                keys.verify(key, SIGNATURE_CONTEXT + event.header, event.signature)
            else:
                following = places.get((device, epoch, seq + 1))
                _need(following in proven, "no signature covers it")
                _need(known.events[following or b""][1].prev == name, "the chain is broken")
        proven.add(name)


def _receipts(known: _Known) -> None:  # (9)
    headers = {event_id: header for event_id, (_, header) in known.events.items()}
    known.centres = package_receipts.check(known.manifest, headers)


def _package(known: _Known) -> None:  # (10)
    raw, payload = _read(known, "package.header"), _read(known, "package.payload")
    header = Header.decode(raw)
    Event(raw, payload).check_payload(header)
    _need(header.type == EvidencePackaged.TYPE, "not a packaging event")
    said = EvidencePackaged.from_payload(dcbor.decode(payload))
    _need(said.manifest_sha256 == known.digest, "of another manifest")
    _need(list(said.items) == [e["item_id"] for e in known.manifest["items"]], "of other items")
    public = {(d["device_id"], d["epoch"]): d["public_key"] for d in known.manifest["devices"]}
    key = public[header.device_id, header.epoch]
    _need(key[:16] == header.device_id, "the key is not the device's")
    keys.verify(key, SIGNATURE_CONTEXT + raw, _read(known, "package.signature"))


def _stamps(known: _Known) -> None:  # (11)
    if known.manifest["format"] != "EVP1":
        headers = {event_id: header for event_id, (_, header) in known.events.items()}
        known.stamped = package_stamps.check(
            known.manifest, lambda name: _read(known, name), headers
        )


_STEPS: Final[tuple[tuple[str, Callable[[_Known], None]], ...]] = (
    ("container", _container),
    ("manifest", _manifest),
    ("files", _files),
    ("originals", _originals),
    ("events", _events),
    ("agreement", _agreement),
    ("origin", _origin),
    ("chain", _chain),
    ("receipts", _receipts),
    ("package", _package),
    ("stamps", _stamps),
)

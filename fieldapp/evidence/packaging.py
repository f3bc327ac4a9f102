"""Making an evidence package: gathering what proves each item, writing one file, logging it."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.errors import Code, DeviceError, RuleError
from fieldapp.evidence import (
    describing,
    digesting,
    goods,
    item,
    package,
    package_capture,
    package_copies,
    package_law,
    package_places,
    package_stamps,
    tables,
)
from fieldapp.evidence.events import EvidencePackaged
from fieldapp.evidence.package import Contents, Proven, Receipted
from fieldapp.evidence.package_law import LeftOut
from fieldapp.evidence.tables import ItemRow
from fieldapp.ids import DeviceId, new_id
from fieldapp.inspection.tables import inspection
from fieldapp.ledger import dcbor, keys, merkle
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import Event, Header
from fieldapp.ledger.receipt import Receipt
from fieldapp.registry.tables import inspectors
from fieldapp.resources import resource
from fieldapp.store import devices, keymarks
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

_Place = tuple[DeviceId, int, int]  # device, epoch, seq


@dataclass(frozen=True, slots=True)
class Packaged:
    """A finished package."""

    path: Path
    manifest_sha256: bytes
    items: int  # count
    changes: Changes


Papers = Callable[[Contents], Mapping[str, bytes]]  # files of `package.ASIDE` made elsewhere
_NOTHING_LEFT_OUT: Mapping[str, str] = {}


def export(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    path: Path,
    recipient: str,
    *,
    leave_out: Mapping[str, str] = _NOTHING_LEFT_OUT,
    papers: Papers | None = None,
) -> Packaged:
    """Write the package of an inspection's evidence to `path`, withdrawn items included.

    The file appears whole or not at all. That it was made, for whom, is an event; its signature
    covers the manifest and lies in the package.

    Args:
        workspace: what is packed.
        actor: who makes it.
        inspection_id: whose evidence.
        path: the file to be.
        recipient: for whom.
        leave_out: item id → why it is not shown; its event stays as a hash.
        papers: makes the printable list; typesetting stands above this room.

    Raises:
        RuleError: EVIDENCE_INSPECTION_UNKNOWN, EVIDENCE_NOTHING_TO_PACK, EVIDENCE_UNKNOWN,
            EVIDENCE_REASON_MISSING.
        DeviceError: DISK_FULL, DISK_FAILED, BLOB_MISSING (an original is not here yet).
        VerificationError: BLOB_CORRUPT.
    """
    contents = gather(workspace, inspection_id, recipient, leave_out)
    made = papers(contents) if papers else {}
    partial = path.with_name(f".{path.name}.{new_id('partial')}")
    try:
        with partial.open("xb") as file:
            with zipfile.ZipFile(file, "w", allowZip64=True) as archive:
                digest, changes = _write(workspace, actor, contents, archive, made)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise DeviceError(
            Code.DISK_FULL if full else Code.DISK_FAILED, path=str(path.parent)
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return Packaged(path, digest, len(contents.items), changes)


def gather(
    workspace: Workspace,
    inspection_id: str,
    recipient: str,
    leave_out: Mapping[str, str] = _NOTHING_LEFT_OUT,
) -> Contents:
    """Collect the items of an inspection and what proves them; as `export`."""
    about = inspection(workspace.db, inspection_id)
    if about is None:
        raise RuleError(Code.EVIDENCE_INSPECTION_UNKNOWN, inspection=inspection_id)
    every = tables.items(workspace.db, inspection_id)
    rows = [row for row in every if row.item_id not in leave_out]
    if not rows:
        raise RuleError(Code.EVIDENCE_NOTHING_TO_PACK, inspection=inspection_id)
    rows = [digesting.completed(workspace.blobs, row) for row in rows]
    hidden = _hidden(every, leave_out)
    shown = {row.item_id for row in rows}
    withdrawn = [w for w in tables.withdrawals(workspace.db, inspection_id) if w.item_id in shown]
    places = [(row.device_id, row.epoch, row.seq) for row in rows]
    places += [(gone.device_id, gone.epoch, gone.seq) for gone in withdrawn]
    places += package_law.places(workspace.db, inspection_id, shown)
    places += package_capture.places(workspace.db, rows)
    copies = package_copies.gather(workspace, leave_out)
    places += [copy.place for copy in copies]
    said = package_places.gather(workspace.db, inspection_id, shown)
    places += [(one.device_id, one.epoch, one.seq) for one in said]
    closed = [(r.device_id, r.epoch, r.seq) for r in every if r.item_id in leave_out]
    listed = describing.listed(workspace.db, inspection_id, people(workspace))
    return Contents(
        made_ms=workspace.clock.now_ms(),
        recipient=item.clean_text(recipient, 200),
        inspection={
            "inspection_id": inspection_id,
            "object_id": about.object_id,
            "object_name": about.object_name,
        },
        items=rows,
        withdrawals={w.item_id: w.event_id for w in withdrawn},
        receipts=_receipts(workspace, rows),
        events=_events(workspace, places, closed),
        public_keys=_public_keys(workspace, (*places, *closed)),
        people=people(workspace),
        described={one.row.item_id: one for one in listed},
        measures=goods.measures(workspace.db, inspection_id),
        left_out=hidden,
        copies=copies,
        stamps=package_stamps.gather(workspace, rows),
        places=said,
        placed=package_places.lines(workspace, rows),
    )


def _public_keys(workspace: Workspace, places: Iterable[_Place]) -> dict[tuple[bytes, int], bytes]:
    """Give the keys of the chains at these places, and of this device, which signs the package."""
    own = workspace.chain.chain
    found: dict[tuple[bytes, int], bytes] = {
        (own.device_id, own.epoch): workspace.chain.public_key
    }
    for device, epoch, _ in places:
        row = workspace.eventlog.chain(ChainId(device, epoch))
        if row is not None:
            found[device, epoch] = row.public_key
    return found


def _hidden(every: Sequence[ItemRow], leave_out: Mapping[str, str]) -> list[LeftOut]:
    numbers = {row.item_id: (n, row.event_id) for n, row in enumerate(every, 1)}
    found = []
    for item_id, reason in leave_out.items():
        if item_id not in numbers:
            raise RuleError(Code.EVIDENCE_UNKNOWN, item=item_id)
        if not item.clean_text(reason):
            raise RuleError(Code.EVIDENCE_REASON_MISSING)
        number, event_id = numbers[item_id]
        found.append(LeftOut(number, event_id, item.clean_text(reason)))
    return sorted(found, key=lambda one: one.number)


def people(workspace: Workspace) -> dict[str, str]:
    """Give the names of everybody known here, by person id."""
    names = keymarks.names(workspace.db)
    names |= {d.person_id: d.person_name for d in devices.devices(workspace.db)}
    return names | {i.inspector_id: i.name for i in inspectors(workspace.db)}


def _events(
    workspace: Workspace, places: Iterable[_Place], closed: Iterable[_Place]
) -> list[Proven]:
    """Give each event and those after it up to the next signature, by place in the log.

    Those at `closed` places are proven as the others are, and do not show what they say.
    """
    wanted, found = set(places), dict[_Place, Proven]()
    for device, epoch, seq in wanted | set(closed):
        row = workspace.eventlog.chain(ChainId(device, epoch))
        for event in workspace.eventlog.events(row.row, seq) if row else ():
            header = Header.decode(event.header)
            place = (device, epoch, header.seq)
            found[place] = Proven(event, header, with_payload=place in wanted)
            if event.signature is not None:
                break
    return [found[place] for place in sorted(found)]


def _receipts(workspace: Workspace, rows: Iterable[ItemRow]) -> dict[str, Receipted]:
    found: dict[str, Receipted] = {}
    ids: dict[ChainId, list[bytes]] = {}
    for row in rows:
        chain = workspace.eventlog.chain(ChainId(row.device_id, row.epoch))
        if chain is None or chain.receipted <= row.seq:
            continue
        if chain.chain not in ids:
            ids[chain.chain] = [event.id for event in workspace.eventlog.events(chain.row)]
        for encoded, signature, centre in workspace.eventlog.receipts(chain.row):
            size = Receipt.decode(encoded).size
            own = centre == chain.public_key  # nobody's word but the device's
            if size > row.seq and not own:  # oldest first: the earliest not-after
                proof = merkle.inclusion_proof(ids[chain.chain][:size], row.seq)
                found[row.item_id] = Receipted(encoded, signature, centre, tuple(proof))
                break
    return found


def _write(
    workspace: Workspace,
    actor: str,
    contents: Contents,
    archive: zipfile.ZipFile,
    papers: Mapping[str, bytes],
) -> tuple[bytes, Changes]:
    made_ms = contents.made_ms
    whole = {package.original_name(row): (row.blob_id, row.size) for row in contents.items}
    whole |= {package.copy_name(one): (one.blob, one.fact.size) for one in contents.copies}
    for name, (blob_id, size) in whole.items():
        entry = package.zip_entry(name, made_ms, packed=False)
        entry.file_size = size
        with archive.open(entry, "w", force_zip64=size >= 1 << 31) as target:
            for piece in workspace.blobs.pieces(blob_id):
                target.write(piece)
    aside = dict(package.event_files(contents.events))
    aside |= dict(package_stamps.files(contents.stamps))
    aside |= dict(package_places.files(workspace.blobs, contents.places))
    aside |= papers
    aside |= {
        "list.csv": package.csv_list(contents),
        "list.html": package.html_list(contents),
        "verify.py": resource("evidence/verify.py").read_bytes(),
        "说明.txt": resource("evidence/说明.txt").read_bytes(),
    }
    manifest = package.manifest(contents, {n: keys.sha256(d) for n, d in aside.items()})
    encoded = dcbor.encode(manifest)
    aside["manifest.dcbor"] = encoded
    readable = json.dumps(package.as_json(manifest), ensure_ascii=False, indent=1)
    aside["manifest.json"] = readable.encode()
    digest = keys.sha256(encoded)
    signed, changes = _log(workspace, actor, contents, digest)
    aside["package.header"] = signed.header
    aside["package.payload"] = signed.payload or b""
    aside["package.signature"] = signed.signature or b""
    for name, data in aside.items():
        archive.writestr(package.zip_entry(name, made_ms, packed=True), data)
    return digest, changes


def _log(
    workspace: Workspace, actor: str, contents: Contents, digest: bytes
) -> tuple[Event, Changes]:
    with workspace.writing(actor) as w:
        w.append(
            EvidencePackaged(
                inspection_id=contents.inspection["inspection_id"],
                manifest_sha256=digest,
                items=tuple(row.item_id for row in contents.items),
                recipient=contents.recipient,
            )
        )
    chain = workspace.chain
    (event,) = workspace.eventlog.events(chain.row, chain.head.size - 1)
    return event, w.changes

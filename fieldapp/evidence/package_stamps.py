"""Time-stamps in a package: the authority's answers, what they are over, and each item's proof."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.errors import Code, VerificationError
from fieldapp.evidence import stamping
from fieldapp.evidence.stamping import StampRow
from fieldapp.evidence.tables import ItemRow
from fieldapp.ids import DeviceId
from fieldapp.ledger import merkle, timestamp
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import Header
from fieldapp.store.workspace import Workspace

ENDINGS: Final = ("tsr", "txt", "pem")  # the answer, what it is over, the pinned certificates


@dataclass(frozen=True, slots=True)
class Stamped:
    """One stamp and the items whose earliest it is, or that it carries on."""

    name: str  # of its files, without ending
    row: StampRow
    time_ms: int  # as verified here
    answer: bytes
    certificates: tuple[bytes, ...]  # DER
    proofs: Mapping[str, tuple[bytes, ...]]  # item id → inclusion of its sealing event


def gather(workspace: Workspace, rows: Sequence[ItemRow]) -> list[Stamped]:
    """Give the stamps that hold here, each with the items that it is the earliest for.

    Where the earliest one's certificate has ended, the latest is given beside it.
    """
    whom = stamping.service(workspace)
    found: dict[bytes, tuple[StampRow, int, dict[str, int]]] = {}
    for row in rows:
        first = stamping.first_covering(workspace, ChainId(row.device_id, row.epoch), row.seq)
        if first is None:
            continue
        shown = [first]
        if first[1].expires_ms <= workspace.clock.now_ms():  # the one that carries it on
            last = stamping.last_covering(workspace, ChainId(row.device_id, row.epoch), row.seq)
            shown += [last] if last is not None and last[0] != first[0] else []
        for stamp, proven in shown:
            held = found.setdefault(stamp.event_id, (stamp, proven.time_ms, {}))
            held[2][row.item_id] = row.seq
    made = []
    for number, (stamp, time_ms, items) in enumerate(found.values(), 1):
        chain = workspace.eventlog.chain(stamp.chain)
        if chain is None or whom is None:
            continue
        ids = [event.id for event in workspace.eventlog.events(chain.row)][: stamp.size]
        if len(ids) < stamp.size or merkle.root(ids) != stamp.root:
            continue  # this log is not what was stamped: nothing is claimed of it
        proofs = {item: tuple(merkle.inclusion_proof(ids, seq)) for item, seq in items.items()}
        answer = workspace.blobs.read(stamp.answer)
        made.append(
            Stamped(f"stamps/{number:04d}", stamp, time_ms, answer, whom.certificates, proofs)
        )
    return made


def files(stamped: Sequence[Stamped]) -> Iterator[tuple[str, bytes]]:
    """Give the files of the stamps: what any tool needs that knows RFC 3161."""
    for one in stamped:
        row = one.row
        yield f"{one.name}.tsr", one.answer
        yield f"{one.name}.txt", stamping.covered(row.chain, row.size, row.root)
        yield f"{one.name}.pem", timestamp.pem(one.certificates)


def entries(stamped: Sequence[Stamped]) -> list[dict[str, Any]]:
    """Give the stamps as the manifest lists them."""
    return [
        {
            "name": one.name,
            "device_id": one.row.chain.device_id,
            "epoch": one.row.chain.epoch,
            "size": one.row.size,
            "root": one.row.root,
            "time_ms": one.time_ms,
            "certificates": list(one.certificates),
            "items": {item_id: list(proof) for item_id, proof in one.proofs.items()},
        }
        for one in stamped
    ]


def check(
    manifest: Mapping[str, Any],
    read: Callable[[str], bytes],
    headers: Mapping[bytes, Header],
) -> int:
    """Check the stamps of a package by the certificates that lie in it; gives how many items.

    Raises:
        VerificationError: TIMESTAMP_INVALID, PACKAGE_MALFORMED, PROOF_INVALID.
    """
    sealed = {entry["item_id"]: entry["event_id"] for entry in manifest["items"]}
    covered = set[str]()
    for entry in manifest["stamps"]:
        chain = ChainId(DeviceId(entry["device_id"]), entry["epoch"])
        message = stamping.covered(chain, entry["size"], entry["root"])
        if read(f"{entry['name']}.txt") != message:
            raise VerificationError(Code.PACKAGE_MALFORMED, why="a stamp over something else")
        stamp = timestamp.verify(read(f"{entry['name']}.tsr"), message, entry["certificates"])
        if stamp.time_ms != entry["time_ms"]:
            raise VerificationError(Code.PACKAGE_MALFORMED, why="another time")
        for item_id, proof in entry["items"].items():
            event_id = sealed[item_id]
            header = headers[event_id]
            if (header.device_id, header.epoch) != (chain.device_id, chain.epoch):
                raise VerificationError(Code.PACKAGE_MALFORMED, why="a stamp of another chain")
            merkle.verify_inclusion(event_id, header.seq, entry["size"], proof, entry["root"])
            covered.add(item_id)
    return len(covered)

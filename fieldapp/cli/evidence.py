"""Commands about evidence in law: the list, what it proves, goods in custody, packages."""

from __future__ import annotations

import argparse
import csv
import dataclasses
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fieldapp.cli import opening
from fieldapp.clock import local_date
from fieldapp.errors import Code, InputError
from fieldapp.evidence import describing, goods, item, packaging, renewing, securing, stamping
from fieldapp.evidence.law_events import Good
from fieldapp.evidence.securing import Deciding, Moving, Taking
from fieldapp.evidence.stamping import StampRow
from fieldapp.ids import EventId
from fieldapp.ledger.keys import sha256
from fieldapp.ledger.timestamp import Stamp
from fieldapp.notice import dossier
from fieldapp.store.workspace import Workspace
from fieldapp.sync import timestamping

MAX_LIST_BYTES = 1024 * 1024
_NUMBERS = ("quantity", "base", "spare")
_TEXTS = ("name", "spec", "batch", "producer", "unit", "seal_no", "note")


def show_list(chosen: argparse.Namespace) -> int:
    """Print an inspection's evidence as the law's list has it."""
    with opening.workspace(chosen) as workspace:
        found = describing.listed(workspace.db, chosen.inspection, packaging.people(workspace))
    rows = [
        {
            "item": one.row.item_id, "title": one.row.title, "kind": one.row.kind,
            "kind_zh": item.kind(one.row.kind).zh, "class": one.row.klass,
            "method": one.row.method, "maker": one.maker, "made": one.made,
            "purpose": one.row.purpose, "sha256": one.row.sha256.hex(),
            "withdrawn": one.row.withdrawn, "amended": one.amended, "lacks": list(one.lacks),
        }
        for one in found
    ]  # fmt: skip
    if chosen.json:
        opening.show_json(rows)
        return 0
    for row in rows:
        print(f"{row['item']}  {row['kind_zh']}  {row['title']}  {row['maker']}  {row['made']}")
        print(f"    {row['method']}")
        print(f"    {row['purpose'] or '(does not say what it proves)'}")
    return 0


def describe(chosen: argparse.Namespace) -> int:
    """Say of an item what the law wants noted."""
    names = [field.name for field in dataclasses.fields(describing.Words)]
    words = describing.Words(**{name: getattr(chosen, name) or "" for name in names})
    with opening.workspace(chosen) as workspace:
        describing.describe(workspace, workspace.profile.person_id, chosen.item, words)
    opening.show(chosen, {"item": chosen.item})
    return 0


def take(chosen: argparse.Namespace) -> int:
    """Record samples, or goods registered for preservation, from a table."""
    lines = _lines(opening.read_bytes(chosen.file, MAX_LIST_BYTES))
    said = Taking(
        kind=chosen.kind, lines=lines, place=chosen.place, keeper=chosen.keeper,
        party=chosen.party, presence=chosen.presence, refusal=chosen.refusal,
        witness=chosen.witness, method=chosen.method, approver=chosen.approver,
        approval=chosen.approval, urgent=chosen.urgent,
    )  # fmt: skip
    with opening.workspace(chosen) as workspace:
        taken = securing.take(workspace, workspace.profile.person_id, chosen.inspection, said)
    shown: dict[str, Any] = {"measure": taken.measure_id, "lines": len(lines)}
    if taken.due is not None:
        shown["due"] = taken.due.on.isoformat()
        shown["calendar"] = "known" if taken.due.calendar_known else "weekends only"
    opening.show(chosen, shown)
    return 0


def _lines(untrusted: bytes) -> tuple[Good, ...]:
    """Read a list of goods: CSV, UTF-8, with the names of `Good`'s fields as its first line.

    Raises:
        InputError: GOODS_LINE_INVALID, naming the line.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(untrusted.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(Code.GOODS_LINE_INVALID, line=0) from error
    found = []
    for number, row in enumerate(rows, 1):
        counts = {name: (row.get(name) or "0").strip() for name in _NUMBERS}
        if not all(count.isascii() and count.isdigit() for count in counts.values()):
            raise InputError(Code.GOODS_LINE_INVALID, line=number)
        texts = {name: row.get(name) or "" for name in _TEXTS}
        numbers = {name: int(count) for name, count in counts.items()}
        found.append(Good(number=number, items=(), **texts, **numbers))  # type: ignore[arg-type]  # names above
    return tuple(found)


def show_goods(chosen: argparse.Namespace) -> int:
    """Print goods with their term and their custody; 1 when a term is over."""
    with opening.workspace(chosen) as workspace:
        today = local_date(workspace.clock.now_ms())
        found = goods.measures(workspace.db, chosen.inspection)
    late = any(one.standing(today) is goods.Standing.LATE for one in found)
    if chosen.json:
        opening.show_json([_as_json(one, today) for one in found])
        return int(late)
    for one in found:
        taken, due = one.taken, one.due()
        term = f"  due {due.on.isoformat()}" if due else ""
        unsure = "" if due is None or due.calendar_known else " (weekends only)"
        print(f"{taken.measure_id}  {taken.kind}  {one.standing(today)}{term}{unsure}")
        for good in taken.goods:
            print(f"  {good.number}  {good.name}  {good.quantity} {good.unit}  {good.seal_no}")
            for link in one.custody(good.number):
                print(f"      {_step(link)}")
        if one.standing(today) is goods.Standing.LATE:
            print(f"  {goods.entry('late', taken.kind).en}")
    return int(late)


def _step(link: goods.Link) -> str:
    seal = f"  seal {link.seal_no}" if link.seal_no else ""
    broken = "" if link.seal_intact else "  BROKEN"
    gap = f"  does not follow: {link.gap}" if link.gap else ""
    return f"{link.act}  {link.giver} > {link.taker}{seal}{broken}{gap}  {link.note}".rstrip()


def _as_json(one: goods.Measure, today: Any) -> dict[str, Any]:
    due = one.due()
    return {
        "measure": one.taken.measure_id, "kind": one.taken.kind,
        "standing": one.standing(today).value, "undecided": list(one.undecided),
        "due": due.on.isoformat() if due else None,
        "calendar_known": due.calendar_known if due else None,
        "needs_approval": one.needs_approval,
        "goods": [
            {
                **dataclasses.asdict(good),
                "custody": [dataclasses.asdict(link) for link in one.custody(good.number)],
            }
            for good in one.taken.goods
        ],
    }  # fmt: skip


def approve(chosen: argparse.Namespace) -> int:
    """Complete the approval of an urgent measure."""
    with opening.workspace(chosen) as workspace:
        securing.approve(
            workspace, workspace.profile.person_id, chosen.measure,
            approver=chosen.approver, approval=chosen.approval,
        )  # fmt: skip
    opening.show(chosen, {"measure": chosen.measure})
    return 0


def move(chosen: argparse.Namespace) -> int:
    """Record a step of custody."""
    said = Moving(
        act=chosen.act, numbers=_numbers(chosen.lines), giver=chosen.giver, taker=chosen.taker,
        place=chosen.place, seal_no=chosen.seal, seal_intact=not chosen.broken, note=chosen.note,
    )  # fmt: skip
    with opening.workspace(chosen) as workspace:
        securing.move(workspace, workspace.profile.person_id, chosen.measure, said)
    opening.show(chosen, {"measure": chosen.measure, "act": chosen.act})
    return 0


def decide(chosen: argparse.Namespace) -> int:
    """Record the decision that ends a measure."""
    said = Deciding(
        decision=chosen.decision, numbers=_numbers(chosen.lines), document=chosen.document,
        reason=chosen.reason, decided=chosen.on,
    )  # fmt: skip
    with opening.workspace(chosen) as workspace:
        securing.decide(workspace, workspace.profile.person_id, chosen.measure, said)
        known = goods.measure(workspace.db, chosen.measure)
    left = list(known.undecided) if known else []
    opening.show(chosen, {"measure": chosen.measure, "undecided": left})
    return 0


def package(chosen: argparse.Namespace) -> int:
    """Make the package of an inspection's evidence."""
    leave_out = {}
    for told in chosen.leave_out:
        item_id, _, reason = told.partition("=")
        leave_out[item_id] = reason
    with opening.workspace(chosen) as workspace:
        made = dossier.export(
            workspace, workspace.profile.person_id, chosen.inspection, Path(chosen.out),
            chosen.recipient, leave_out,
        )  # fmt: skip
    shown: dict[str, Any] = {
        "file": str(made.packaged.path), "items": made.packaged.items,
        "left_out": len(leave_out), "manifest_sha256": made.packaged.manifest_sha256.hex(),
    }  # fmt: skip
    if made.without_pdf:
        shown["without_pdf"] = made.without_pdf
    opening.show(chosen, shown)
    return 0


def choose_service(chosen: argparse.Namespace) -> int:
    """Set whom this workspace asks for time-stamps, and pin the certificates."""
    untrusted = opening.read_bytes(chosen.certificate, MAX_LIST_BYTES)
    with opening.workspace(chosen) as workspace:
        service = stamping.choose(workspace, chosen.address, untrusted)
    opening.show(
        chosen,
        {
            "address": service.address,
            "certificates": [sha256(one).hex() for one in service.certificates],
        },
    )
    return 0


def stamp(chosen: argparse.Namespace) -> int:
    """Have this device's log stamped."""
    with opening.workspace(chosen) as workspace:
        timestamping.stamp(workspace, workspace.profile.person_id)
        found = _stamps(workspace)
    opening.show(chosen, _stamp_as_json(*found[-1], renewing.carried(found)))
    return 0


def show_stamps(chosen: argparse.Namespace) -> int:
    """Print the stamps; 1 when one does not hold by the certificates pinned here."""
    with opening.workspace(chosen) as workspace:
        found = _stamps(workspace)
    until = renewing.carried(found)
    rows = [_stamp_as_json(row, said, until) for row, said in found]
    if chosen.json:
        opening.show_json(rows)
    else:
        for row in rows:
            print("  ".join(str(value) for value in row.values()))
    return int(any(said is None for _, said in found))


def _stamps(workspace: Workspace) -> list[tuple[StampRow, Stamp | None]]:
    own = workspace.chain.chain
    rows = sorted(stamping.stamps(workspace.db), key=lambda row: (row.chain == own, row.size))
    return [(row, stamping.holding(workspace, row)) for row in rows]


def _stamp_as_json(
    row: StampRow, said: Stamp | None, until: Mapping[EventId, int]
) -> dict[str, Any]:
    return {
        "device": row.chain.device_id.hex(), "events": row.size, "time_ms": row.said_ms,
        "holds": said is not None, "authority": said.authority if said else "",
        "root_sha256": said.root_sha256.hex() if said else "",
        "until_ms": until.get(row.event_id, 0),
    }  # fmt: skip


def _numbers(text: str) -> tuple[int, ...]:
    """Read "1,2,5".

    Raises:
        InputError: GOODS_LINE_INVALID.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise InputError(Code.GOODS_LINE_INVALID, line=text[:40])
    return tuple(int(part) for part in parts)

"""The part of a package about law: what was said of items, goods in custody, what is left out.

What is left out stays as its event's header: its place in the chain and the SHA-256 of what it
says are proven, what it says is not shown (docs/spec/evidence.md §3.10).
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.clock import local_time
from fieldapp.evidence import digesting, goods, law_tables, tables
from fieldapp.evidence.events import EvidenceDerived, EvidenceDigested
from fieldapp.evidence.goods import Link, Measure
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import Event
from fieldapp.ledger.fact import Fact
from fieldapp.store.database import Connection

FACTS: Final[dict[str, type[Fact]]] = {
    fact.TYPE: fact for fact in (*law_tables.SAID, EvidenceDerived, EvidenceDigested)
}
Place = tuple[DeviceId, int, int]  # device, epoch, seq


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item that a redacted package does not show."""

    number: int  # its place in the whole list, from 1
    event_id: EventId  # of its sealing
    reason: str


def places(db: Connection, inspection_id: str, shown: Iterable[str]) -> list[Place]:
    """Give where the events are that say something of the shown items, or of goods."""
    wanted = set(shown)
    foreign = tables.foreign("i.actor")
    said = db.execute(
        "SELECT i.item_id, i.device_id, i.epoch, i.seq FROM evidence_description i"  # noqa: S608 -- own names
        f" WHERE i.inspection_id = ? AND NOT {foreign}",
        (inspection_id,),
    ).fetchall()
    found = [(DeviceId(row[1]), row[2], row[3]) for row in said if row[0] in wanted]
    found += digesting.places(db, inspection_id, wanted)
    for measure in goods.measures(db, inspection_id):
        found += [(at.device_id, at.epoch, at.seq) for at in measure.places]
    return found


def entry(event_id: EventId, kind: str, event: Event) -> dict[str, Any]:
    """Give a fact as the manifest lists it."""
    return {"event_id": event_id, "type": kind, "fact": dcbor.decode(event.payload or b"")}


def left_out_entry(one: LeftOut) -> dict[str, Any]:
    """Give what is left out as the manifest lists it."""
    return {"number": one.number, "event_id": one.event_id, "reason": one.reason}


_GAPS: Final = {"holder": "与上一步接不上：持有人不同", "seal": "与上一步接不上：封条编号不同"}
_ACTS: Final = {"taken": "取得", "decided": "决定"}


def _step(link: Link, decided: str) -> str:
    known = goods.entries("act").get(link.act)
    act = known.zh if known else _ACTS.get(link.act, link.act)
    hands = " → ".join(part for part in (link.giver, link.taker) if part)
    parts = [f"{local_time(link.at_ms):%Y-%m-%d %H:%M}", act, hands or decided]
    parts += [f"封条 {link.seal_no}"] if link.seal_no else []
    parts += [] if link.seal_intact else ["封条不完好"]
    parts += [link.note] if link.note and link.act != "decided" else []
    parts += {
        "holder": ["与上一步接不上：持有人不同"],
        "seal": ["与上一步接不上：封条编号不同"],
    }.get(link.gap, [])
    return "　".join(parts)


def html_goods(measures: Sequence[Measure], left_out: Sequence[LeftOut]) -> str:
    """Give what is left out, and the goods with their custody, as parts of the printable page."""
    return "".join([*_html_left_out(left_out), *(_html_measure(one) for one in measures)])


def _html_left_out(left_out: Sequence[LeftOut]) -> Iterator[str]:
    for one in left_out:
        yield (
            f"<p>第 {one.number} 件没有提供，理由：{html.escape(one.reason)}。"
            f'固定记录编号 <span class="hash">{one.event_id.hex()}</span></p>\n'
        )


def _html_measure(measure: Measure) -> str:
    taken = measure.taken
    words = {code: one.zh for code, one in goods.entries("decision").items()}
    ended = {
        number: words.get(fact.decision, fact.decision)
        for fact, _ in reversed(measure.decisions)
        for number in fact.numbers
    }
    rows = []
    for good in taken.goods:
        steps = "<br>".join(
            html.escape(_step(link, ended.get(good.number, "")))
            for link in measure.custody(good.number)
        )
        about = "，".join(
            part for part in (good.name, good.spec, good.batch, good.producer) if part
        )
        rows.append(
            f"<tr><td>{good.number}</td><td>{html.escape(about)}</td>"
            f"<td>{good.quantity}{html.escape(good.unit)}</td>"
            f"<td>{html.escape(good.seal_no)}</td><td>{steps}</td></tr>"
        )
    title = goods.entry("measure", taken.kind).zh
    approved = f"，批准：{measure.approver} {measure.approval}" if measure.approver else ""
    term = f"，处理期限：{taken.due}" if taken.due else ""
    head = f"{taken.begins}，地点：{taken.place}，保管人：{taken.keeper}{approved}{term}"
    return (
        f"<h2>{html.escape(title)}</h2><p>{html.escape(head)}</p><table><thead><tr><th>序号</th>"
        "<th>物品</th><th>数量</th><th>封条</th><th>保管链</th></tr></thead><tbody>"
        f"{''.join(rows)}</tbody></table>\n"
    )


def check(manifest: Mapping[str, Any]) -> None:
    """Refuse a manifest whose lists of law are not lists of what they should be.

    Raises:
        KeyError, TypeError, ValueError: ill-formed.
    """
    for one in manifest["left_out"]:
        if type(one["number"]) is not int or not isinstance(one["reason"], str):
            raise TypeError("left_out")
        if not one["reason"] or len(one["event_id"]) != 32:
            raise ValueError("left_out")

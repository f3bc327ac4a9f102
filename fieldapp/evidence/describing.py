"""What the law wants noted of an item: kind, method, time, maker, what it proves; said, amended.

Sealing fixes the bytes; what a person says of them may become clearer later. Each description is
an event of its own, the last one stands, and none of them is ever taken from the record.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from fieldapp.clock import local_time
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import item, tables
from fieldapp.evidence.law_events import ItemDescribed
from fieldapp.evidence.tables import ItemRow
from fieldapp.resources import reference
from fieldapp.store.database import Connection
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

MAX_NAME: Final = 60  # characters of a maker's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a person says of an item; "" leaves what was said before."""

    title: str = ""
    kind: str = ""
    method: str = ""  # 制作方法
    purpose: str = ""  # 证明对象
    maker: str = ""  # 制作人: a name, where it is not the person who sealed it
    made: str = ""  # 制作时间 to the minute, ISO, China Standard Time; a claim


@dataclass(frozen=True, slots=True)
class Described:
    """One item as the law's list has it: the sealed row under the last words about it."""

    row: ItemRow  # as sealed, with title, kind, method and purpose as they now read
    maker: str  # name
    made: str  # ISO to the minute, China Standard Time
    amended: int  # descriptions after sealing, count

    ELEMENTS: ClassVar = ("title", "method", "maker", "made", "purpose")

    @property
    def lacks(self) -> tuple[str, ...]:
        """Give the elements that the law asks for and nobody has given."""
        said = {
            "title": self.row.title, "method": self.row.method, "maker": self.maker,
            "made": self.made, "purpose": self.row.purpose,
        }  # fmt: skip
        return tuple(name for name in self.ELEMENTS if not said[name])


@dataclass(frozen=True, slots=True)
class Demand:
    """What the law wants noted on a kind of evidence, and whether the text was read."""

    zh: str
    basis: str
    confirmed: bool


def demand(kind: str) -> Demand:
    """Give what the law wants noted on evidence of `kind`.

    Raises:
        RuleError: EVIDENCE_KIND_UNKNOWN.
    """
    for entry in reference("evidence_kinds")["entries"]:
        if entry["code"] == kind:
            return Demand(entry["demand"], entry["demand_basis"], entry["demand_confirmed"])
    raise RuleError(Code.EVIDENCE_KIND_UNKNOWN, kind=kind)


def describe(workspace: Workspace, actor: str, item_id: str, words: Words) -> Changes:
    """Say of an item what the law asks for; what is left "" stays as it was said before.

    Raises:
        RuleError: EVIDENCE_UNKNOWN, EVIDENCE_WITHDRAWN, EVIDENCE_KIND_UNKNOWN,
            EVIDENCE_NOTHING_SAID.
        InputError: EVIDENCE_TIME_INVALID.
    """
    row = tables.evidence_item(workspace.db, item_id)
    if row is None:
        raise RuleError(Code.EVIDENCE_UNKNOWN, item=item_id)
    if row.withdrawn is not None:
        raise RuleError(Code.EVIDENCE_WITHDRAWN, item=item_id)
    said = ItemDescribed(
        item_id=item_id,
        inspection_id=row.inspection_id,
        title=item.clean_text(words.title),
        kind=item.kind(words.kind).code if words.kind else "",
        method=item.clean_text(words.method),
        purpose=item.clean_text(words.purpose),
        maker=item.clean_text(words.maker, MAX_NAME),
        made=_minute(words.made),
    )
    if not any((said.title, said.kind, said.method, said.purpose, said.maker, said.made)):
        raise RuleError(Code.EVIDENCE_NOTHING_SAID, item=item_id)
    with workspace.writing(actor) as w:
        w.append(said)
    return w.changes


def _minute(text: str) -> str:
    if not text.strip():
        return ""
    try:
        at = datetime.fromisoformat(text.strip().replace(" ", "T"))
    except ValueError as error:
        raise InputError(Code.EVIDENCE_TIME_INVALID, value=text[:40]) from error
    return at.strftime("%Y-%m-%dT%H:%M")


def listed(db: Connection, inspection_id: str, people: Mapping[str, str]) -> list[Described]:
    """List an inspection's items under the last words about each, in the order of sealing.

    Args:
        db: the workspace's database.
        inspection_id: whose items.
        people: person id → name.
    """
    said: dict[str, list[ItemDescribed]] = {}
    for fact in descriptions(db, inspection_id):
        said.setdefault(fact.item_id, []).append(fact)
    return [
        _described(row, said.get(row.item_id, ()), people)
        for row in tables.items(db, inspection_id)
    ]


def _described(
    row: ItemRow, said: Iterable[ItemDescribed], people: Mapping[str, str]
) -> Described:
    at_ms = row.sealed_ms if row.captured_ms is None else row.captured_ms
    made = local_time(at_ms).strftime("%Y-%m-%dT%H:%M")
    maker, amended = people.get(row.maker, row.maker), 0
    for fact in said:
        amended += 1
        row = dataclasses.replace(
            row,
            title=fact.title or row.title,
            kind=fact.kind or row.kind,
            method=fact.method or row.method,
            purpose=fact.purpose or row.purpose,
        )
        maker, made = fact.maker or maker, fact.made or made
    return Described(row, maker, made, amended)


def descriptions(db: Connection, inspection_id: str) -> list[ItemDescribed]:
    """List what was said of an inspection's items by those who take part in it, oldest first."""
    foreign = tables.foreign("i.actor")
    rows = db.execute(
        "SELECT i.item_id, i.inspection_id, i.title, i.kind, i.method, i.purpose, i.maker, i.made"  # noqa: S608 -- own names
        f" FROM evidence_description i WHERE i.inspection_id = ? AND NOT {foreign}"
        " ORDER BY i.hlc, i.device_id, i.seq",
        (inspection_id,),
    ).fetchall()
    return [
        ItemDescribed(
            item_id=row[0], inspection_id=row[1], title=row[2], kind=row[3], method=row[4],
            purpose=row[5], maker=row[6], made=row[7],
        )
        for row in rows
    ]  # fmt: skip

"""Acts upon goods: take samples, register for preservation, approve, hand over, decide."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp import workdays
from fieldapp.clock import local_date
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import goods, item
from fieldapp.evidence.goods import Measure
from fieldapp.evidence.law_events import (
    Good,
    GoodsApproved,
    GoodsDecided,
    GoodsMoved,
    GoodsTaken,
)
from fieldapp.ids import new_id
from fieldapp.inspection.tables import inspection
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

MOST_LINES = 500
_MOST = 10**9  # of one line, in its unit
PRESENCE = ("signed", "refused", "absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What a person says when goods are taken; the lines get their numbers from their order."""

    kind: str  # goods.SAMPLE or goods.PRESERVE
    lines: Sequence[Good]
    place: str
    keeper: str
    party: str
    presence: str = "signed"
    refusal: str = ""
    witness: str = ""
    method: str = ""
    approver: str = ""
    approval: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A list that now exists."""

    measure_id: str
    due: workdays.Due | None
    changes: Changes


def take(workspace: Workspace, actor: str, inspection_id: str, said: Taking) -> Taken:
    """Record samples taken or goods registered for preservation.

    Raises:
        RuleError: EVIDENCE_INSPECTION_UNKNOWN, GOODS_WORD_UNKNOWN, GOODS_EMPTY,
            GOODS_KEEPER_MISSING, GOODS_APPROVAL_MISSING, GOODS_REFUSAL_MISSING.
        InputError: GOODS_LINE_INVALID, naming the line.
    """
    if inspection(workspace.db, inspection_id) is None:
        raise RuleError(Code.EVIDENCE_INSPECTION_UNKNOWN, inspection=inspection_id)
    law = goods.entry("measure", said.kind)
    _check(said, law)
    begins = local_date(workspace.clock.now_ms())
    due = workdays.due_date(begins, law.working_days) if law.working_days else None
    clean = item.clean_text
    fact = GoodsTaken(
        measure_id=new_id("measure"), inspection_id=inspection_id, kind=said.kind,
        goods=tuple(_line(n, good) for n, good in enumerate(said.lines, 1)),
        place=clean(said.place), method=clean(said.method), keeper=clean(said.keeper, 60),
        party=clean(said.party, 60), presence=said.presence, refusal=clean(said.refusal),
        witness=clean(said.witness, 60), approver=clean(said.approver, 60),
        approval=clean(said.approval, 60), urgent=said.urgent and not said.approver.strip(),
        begins=begins.isoformat(), due=due.on.isoformat() if due else "",
        calendar_known=due is None or due.calendar_known,
    )  # fmt: skip
    with workspace.writing(actor) as w:
        w.append(fact)
    return Taken(fact.measure_id, due, w.changes)


def _check(said: Taking, law: goods.Entry) -> None:
    if not 0 < len(said.lines) <= MOST_LINES:
        raise RuleError(Code.GOODS_EMPTY, lines=len(said.lines))
    if not item.clean_text(said.keeper):
        raise RuleError(Code.GOODS_KEEPER_MISSING)
    if said.presence not in PRESENCE:
        raise RuleError(Code.GOODS_WORD_UNKNOWN, group="presence", value=said.presence)
    if said.presence != "signed" and not (said.refusal.strip() or said.witness.strip()):
        raise RuleError(Code.GOODS_REFUSAL_MISSING)
    if law.approval and not said.approver.strip() and not said.urgent:
        raise RuleError(Code.GOODS_APPROVAL_MISSING)


def _line(number: int, good: Good) -> Good:
    name = item.clean_text(good.name, 200)
    fits = (
        0 < good.quantity <= _MOST and 0 <= good.base <= _MOST and 0 <= good.spare <= good.quantity
    )
    if not name or not fits or (good.base and good.base < good.quantity):
        raise InputError(Code.GOODS_LINE_INVALID, line=number)
    clean = item.clean_text
    return dataclasses.replace(
        good, number=number, name=name, spec=clean(good.spec, 200), batch=clean(good.batch, 200),
        producer=clean(good.producer, 200), unit=clean(good.unit, 20),
        seal_no=clean(good.seal_no, 60), note=clean(good.note),
    )  # fmt: skip


def approve(
    workspace: Workspace, actor: str, measure_id: str, *, approver: str, approval: str
) -> Changes:
    """Complete the approval of a measure that was taken in urgency.

    Raises:
        RuleError: GOODS_UNKNOWN, GOODS_APPROVED, GOODS_APPROVAL_MISSING.
    """
    known = _known(workspace, measure_id)
    if not known.needs_approval:
        raise RuleError(Code.GOODS_APPROVED, by=known.approver)
    who = item.clean_text(approver, 60)
    if not who:
        raise RuleError(Code.GOODS_APPROVAL_MISSING)
    with workspace.writing(actor) as w:
        w.append(
            GoodsApproved(
                measure_id=measure_id, inspection_id=known.taken.inspection_id,
                approver=who, approval=item.clean_text(approval, 60),
            )
        )  # fmt: skip
    return w.changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """What a person says of a step of custody; `said_ms` None is now."""

    act: str
    numbers: tuple[int, ...]
    giver: str
    taker: str = ""
    place: str = ""
    seal_no: str = ""
    seal_intact: bool = True
    note: str = ""
    said_ms: int | None = None


def move(workspace: Workspace, actor: str, measure_id: str, said: Moving) -> Changes:
    """Record a step of custody; one that does not fit the last is kept and marked, not refused.

    Raises:
        RuleError: GOODS_UNKNOWN, GOODS_WORD_UNKNOWN, GOODS_LINE_UNKNOWN, GOODS_GIVER_MISSING,
            GOODS_TAKER_MISSING, GOODS_SEAL_UNEXPLAINED, GOODS_TIME_AHEAD.
    """
    known = _known(workspace, measure_id)
    goods.entry("act", said.act)
    _lines(known, said.numbers)
    giver, taker = item.clean_text(said.giver, 60), item.clean_text(said.taker, 60)
    note, now_ms = item.clean_text(said.note), workspace.clock.now_ms()
    if not giver:
        raise RuleError(Code.GOODS_GIVER_MISSING)
    if not taker and said.act in ("handed", "received", "returned"):
        raise RuleError(Code.GOODS_TAKER_MISSING)
    if not said.seal_intact and not note:
        raise RuleError(Code.GOODS_SEAL_UNEXPLAINED)
    if said.said_ms is not None and said.said_ms > now_ms:
        raise RuleError(Code.GOODS_TIME_AHEAD)
    with workspace.writing(actor) as w:
        w.append(
            GoodsMoved(
                measure_id=measure_id, inspection_id=known.taken.inspection_id,
                numbers=said.numbers, act=said.act, giver=giver, taker=taker,
                place=item.clean_text(said.place), seal_no=item.clean_text(said.seal_no, 60),
                seal_intact=said.seal_intact, note=note,
                said_ms=now_ms if said.said_ms is None else said.said_ms,
            )
        )  # fmt: skip
    return w.changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """The decision that ends a measure for some lines; `decided` "" is today."""

    decision: str
    numbers: tuple[int, ...]
    document: str = ""
    reason: str = ""
    decided: str = ""


def decide(workspace: Workspace, actor: str, measure_id: str, said: Deciding) -> Changes:
    """Record the decision on goods; after the term it is recorded all the same, and is late.

    Raises:
        RuleError: GOODS_UNKNOWN, GOODS_WORD_UNKNOWN, GOODS_LINE_UNKNOWN, GOODS_DECIDED,
            EVIDENCE_REASON_MISSING, GOODS_TIME_AHEAD.
        InputError: EVIDENCE_TIME_INVALID.
    """
    known = _known(workspace, measure_id)
    law = goods.entry("decision", said.decision)
    _lines(known, said.numbers)
    if not set(said.numbers) <= set(known.undecided):
        raise RuleError(Code.GOODS_DECIDED)
    reason, document = item.clean_text(said.reason), item.clean_text(said.document, 60)
    if not reason and not document:
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    today = local_date(workspace.clock.now_ms())
    try:
        on = date.fromisoformat(said.decided) if said.decided else today
    except ValueError as error:
        raise InputError(Code.EVIDENCE_TIME_INVALID, value=said.decided[:40]) from error
    if on > today:
        raise RuleError(Code.GOODS_TIME_AHEAD)
    with workspace.writing(actor) as w:
        w.append(
            GoodsDecided(
                measure_id=measure_id, inspection_id=known.taken.inspection_id,
                numbers=said.numbers, decision=law.code, document=document, reason=reason,
                decided=on.isoformat(),
            )
        )  # fmt: skip
    return w.changes


def _known(workspace: Workspace, measure_id: str) -> Measure:
    known = goods.measure(workspace.db, measure_id)
    if known is None:
        raise RuleError(Code.GOODS_UNKNOWN, measure=measure_id)
    return known


def _lines(known: Measure, numbers: tuple[int, ...]) -> None:
    if not numbers:
        raise RuleError(Code.GOODS_LINE_UNKNOWN, line="")
    for number in numbers:
        known.good(number)

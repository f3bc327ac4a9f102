"""From a draw's transcript to what its page shows: no stratum, groups in the order of tickets."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Set
from typing import Final, Literal

from fieldapp.central.pages_data import Check, Draw, Drawn, Group, OwnTicket
from fieldapp.draw.algorithm import slot
from fieldapp.draw.checking import proving, verifying
from fieldapp.draw.checking.proving import ObjectProof
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.record import public
from fieldapp.draw.record.public import PublicGroup, PublicPage, PublicRow
from fieldapp.draw.record.transcript import Transcript
from fieldapp.draw.tables import DrawRow
from fieldapp.errors import Code, InputError

Named = Callable[[str], str]
Listed = tuple[str, str, bytes]  # stratum, object id, ticket

_STATES: Final[dict[Verdict, Literal["passed", "failed", "waiting"]]] = {
    Verdict.PASS: "passed",
    Verdict.FAIL: "failed",
    Verdict.NOT_APPLICABLE: "waiting",
}
# A failed check of tickets or teams names strata; the page says only that it failed.
_NAMES_STRATA: Final = frozenset({"V11", "V12"})


def checks_of(record: Transcript) -> tuple[Check, ...]:
    """Check a transcript; gives what this file can answer, in order of the check's number.

    Checks that need the log or other records are left out, except the log's (V3), which waits.
    """
    found = [one for one in verifying.verified(record) if _said(one.number, one.verdict)]
    return tuple(
        Check(
            one.name_zh,
            "" if one.verdict is Verdict.FAIL and one.number in _NAMES_STRATA else one.detail_zh,
            _STATES[one.verdict],
        )
        for one in found
    )


def _said(number: str, verdict: Verdict) -> bool:
    return verdict is not Verdict.NOT_APPLICABLE or number == "V3"


def logged(row: DrawRow, listed: Set[Listed], record: Transcript) -> Check:
    """Compare what was published with what the log says was drawn (docs/spec/security.md A23).

    Args:
        row: the outcome.
        listed: whom it listed, drawn and reserve.
        record: as published.
    """
    same = (row.seed, row.level, row.centre) == (record.seed, record.level, record.centre)
    same = same and row.commitment == slot.commitment(record.slot)
    same = same and listed == {
        (label, one.object_id, one.ticket)
        for label, chosen in record.strata.items()
        for one in (*chosen.drawn, *chosen.reserve)
    }
    return Check("公布的与抽取时记入日志的一致", "", "passed" if same else "failed")


def draw_of(
    record: Transcript,
    *,
    title: str,
    at_ms: int,
    checks: tuple[Check, ...],
    transcript_bytes: int,
    business: Named,
    person: Named,
    own: OwnTicket | None = None,
    own_query: str = "",
) -> Draw:
    """Give the page's data of a transcript.

    Args:
        record: full or public.
        title: the plan's, as published.
        at_ms: when it was drawn, UTC milliseconds.
        checks: from `checks_of`.
        transcript_bytes: size of the file that can be fetched.
        business: object id → name, "" if unknown.
        person: inspector id → name, "" if unknown.
        own: the ticket of the business that was asked for.
        own_query: the code as it was typed.
    """
    page = public.public_page_data(record)
    groups = sorted((group for group in page.groups if group.drawn), key=_smallest)
    return Draw(
        plan_id=page.plan_id,
        title=title,
        kind=page.kind,
        at_ms=at_ms,
        place="",
        size=page.register_size,
        level=page.level,
        local_centre=page.local_centre,
        below_due=page.below_due,
        groups=tuple(_group(group, business, person) for group in groups),
        checks=checks,
        fingerprint=" ".join(page.register_fingerprint),
        transcript_bytes=transcript_bytes,
        own=own,
        own_query=own_query,
    )


def _smallest(group: PublicGroup) -> bytes:
    return group.drawn[0].ticket


def _group(group: PublicGroup, business: Named, person: Named) -> Group:
    rows = tuple(_row(row, business, person) for row in (*group.drawn, *group.reserve))
    return Group(None, rows, certain=group.certain)


def _row(row: PublicRow, business: Named, person: Named) -> Drawn:
    return Drawn(
        object_name=business(row.object_id),
        object_id=row.object_id,
        rank=row.rank,
        reserve=row.reserve,
        ticket=row.ticket,
        inspectors=tuple(person(one) or one for one in row.inspectors),
        short=row.missing > 0,
    )


def without_ticket(
    object_id: str, state: Literal["unknown", "ask", "wrong_code", "not_listed", "not_drawable"]
) -> OwnTicket:
    """Answer without a ticket; `ask` is the same for whoever is in the register and who is not."""
    return OwnTicket(object_id, "", state, b"", b"", (), (), None)


def listed_ticket(record: Transcript, object_id: str, name: str) -> OwnTicket | None:
    """Give where a drawn or reserve business's ticket lies, public anyway; None for others."""
    for group in public.public_page_data(record).groups:
        for row in (*group.drawn, *group.reserve):
            if row.object_id == object_id and group.cutoff is not None:
                state: Literal["drawn", "reserve"] = "reserve" if row.reserve else "drawn"
                return _on_scale(group, object_id, name, state, row.ticket, None)
    return None


def own_ticket(record: Transcript, object_id: str, name: str, code: str) -> OwnTicket:
    """Give where one business's ticket lies; for that business alone.

    Args:
        record: a full transcript.
        object_id: the business's code, as typed.
        name: the business's name, "" if unknown.
        code: its own code, found to be right.
    """
    try:
        proof = proving.object_proof(record, object_id)
    except InputError as error:
        if error.code is not Code.DRAW_OBJECT_UNKNOWN:
            raise
        return without_ticket(object_id, "not_listed")
    group = _group_of(public.public_page_data(record), proof)
    if proof.ticket is None or group is None:
        return dataclasses.replace(without_ticket(object_id, "not_drawable"), code=code)
    rest = max(0, proof.group_size - len(group.drawn) - len(group.reserve))
    own = _on_scale(group, object_id, name, proof.state, proof.ticket, rest)
    return dataclasses.replace(own, code=code)


def _group_of(page: PublicPage, proof: ObjectProof) -> PublicGroup | None:
    """Give the group of a proof; None if nothing was drawn of it."""
    named = (group for group in page.groups if group.label == proof.row.stratum)
    return next((group for group in named if group.cutoff is not None), None)


def _on_scale(
    group: PublicGroup,
    object_id: str,
    name: str,
    state: proving.State,
    ticket: bytes,
    rest: int | None,
) -> OwnTicket:
    assert group.cutoff is not None, "something was drawn of it"
    return OwnTicket(
        object_id=object_id,
        object_name=name,
        state=state,
        ticket=ticket,
        cut=group.cutoff,
        drawn=tuple(row.ticket for row in group.drawn),
        reserve=tuple(row.ticket for row in group.reserve),
        rest=rest,
    )

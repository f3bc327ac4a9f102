"""What the registry page shows, read on the workspace's thread into frozen rows; no Qt."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.inspection.tables import Finding, InspectionRow, PastFinding
    from fieldapp.notice.tables import NoticeRow
    from fieldapp.registry.inspectors import Inspector
    from fieldapp.registry.objects import RegisteredObject
    from fieldapp.registry.tables import RegisterStatus
    from fieldapp.store.workspace import Workspace

MOST_RESULTS = 200  # nobody scrolls further; the next letter narrows
MOST_RECENT = 12
EXPIRES_SOON_DAYS = 60
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One object in the list; spans are what was typed, (start, end) in the text."""

    object_id: str
    name: str
    detail: str
    status: str
    live: bool  # False: struck off, revoked, moved away
    visits: int  # this year, as imported
    name_spans: Spans = ()
    detail_spans: Spans = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """The list on the left: answers to `typed`, or what is near when nothing is typed."""

    typed: str
    rows: tuple[ResultRow, ...]
    objects: int  # in the register, count
    spent_ms: int
    begun: bool = False  # nothing typed: these were inspected or drawn lately

    @property
    def more(self) -> bool:
        """Whether there may be more answers than are listed."""
        return len(self.rows) == MOST_RESULTS


@dataclass(frozen=True, slots=True)
class PastVisit:
    """One inspection of the object."""

    inspection_id: str
    kind: str  # as the reference data names it
    at_ms: int
    stage: str  # "open" "submitted" "voided"
    results: tuple[str, ...]  # wordings
    officers: tuple[str, ...]
    findings: int  # that stand, count


@dataclass(frozen=True, slots=True)
class Established:
    """A violation that a submitted inspection established."""

    violation: str
    text: str
    basis: str
    at_ms: int
    inspection_id: str


@dataclass(frozen=True, slots=True)
class Story:
    """Everything this workspace knows of one object."""

    subject: RegisteredObject
    live: bool
    region: str
    visits: int  # this year, with those after the import
    cap: int | None  # visits a year, None: the authority has set none
    drawn: tuple[str, ...]  # task ids that wait for an inspection
    past: tuple[PastVisit, ...]  # newest first
    established: tuple[Established, ...]  # newest first
    notices: tuple[NoticeRow, ...]  # newest first


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One inspector of the roster."""

    inspector: Inspector
    days_left: int | None  # of the certificate, negative when expired; None: no expiry given

    @property
    def standing(self) -> str:
        """Give "off", "expired", "no_certificate", "soon" or "valid"."""
        if not self.inspector.active:
            return "off"
        if not self.inspector.certificate_no:
            return "no_certificate"
        if self.days_left is None or self.days_left > EXPIRES_SOON_DAYS:
            return "valid"
        return "soon" if self.days_left >= 0 else "expired"


def register_status(workspace: Workspace) -> RegisterStatus:
    """Give the size and age of the registers."""
    from fieldapp.registry import tables

    return tables.register_status(workspace.db)


def listing(workspace: Workspace, typed: str) -> Listing:
    """Search, or give what is near when nothing was typed."""
    from fieldapp.registry import tables
    from fieldapp.registry.search import search

    started = time.perf_counter()
    near = [] if typed else _near(workspace)
    found = search(workspace.db, typed, MOST_RESULTS) if typed else near
    if not found and not typed:
        found = tables.objects_page(workspace.db, limit=MOST_RECENT)
    spent = round((time.perf_counter() - started) * 1000)
    rows = tuple(_row(one, typed) for one in found)
    objects = tables.register_status(workspace.db).objects
    return Listing(typed, rows, objects, spent, begun=bool(near))


def _near(workspace: Workspace) -> list[RegisteredObject]:
    """Give the objects inspected or drawn lately."""
    from fieldapp.draw.tables import tasks
    from fieldapp.inspection.tables import inspections
    from fieldapp.registry.tables import object_by_id

    db = workspace.db
    wanted = [row.object_id for row in inspections(db)[:MOST_RECENT]]
    wanted += [task.object_id for task in tasks(db) if task.state == "drawn"][:MOST_RECENT]
    known = (object_by_id(db, one) for one in dict.fromkeys(wanted))
    return [one for one in known if one is not None]


def _row(one: RegisteredObject, typed: str) -> ResultRow:
    from fieldapp.registry.tokens import match_spans, parse

    code = one.object_id.lower()
    by_code = [w for w in parse(typed).words if code.startswith(w) or code.endswith(w)]
    parts = [one.object_id] if any(len(w) > 2 for w in by_code) else []
    detail = " · ".join(filter(None, [*parts, one.address, one.kind]))
    return ResultRow(
        one.object_id, one.name, detail, one.status, is_live(one.status), one.visits,
        match_spans(one.name, typed), match_spans(detail, typed),
    )  # fmt: skip


def is_live(status: str) -> bool:
    """Say whether a registration status (登记状态) lets the business trade; unknown ones do."""
    from fieldapp.resources import reference

    known = list(reference("register_columns")["values"]["status"])
    return status not in known or status == known[0]


def story(workspace: Workspace, object_id: str) -> Story | None:
    """Give the whole story of an object, None when the register does not know it."""
    from fieldapp.draw.tables import tasks
    from fieldapp.inspection import categories, inspecting, tables
    from fieldapp.notice.tables import notices_of_object
    from fieldapp.registry.regions import regions
    from fieldapp.registry.tables import object_by_id

    db = workspace.db
    subject = object_by_id(db, object_id)
    if subject is None:
        return None
    rows = tables.inspections(db, object_id)
    done = {row.task_id for row in rows if row.stage != "voided"}
    drawn = [t.task_id for t in tasks(db) if t.object_id == object_id and t.state == "drawn"]
    return Story(
        subject=subject,
        live=is_live(subject.status),
        region=regions().full_name(subject.region),
        visits=inspecting.visits_this_year(workspace, object_id),
        cap=categories.annual_cap(),
        drawn=tuple(one for one in drawn if one not in done),
        past=tuple(_visit(row, tables.findings(db, row.inspection_id)) for row in rows),
        established=tuple(_established(one) for one in tables.past_findings(db, object_id)),
        notices=tuple(reversed(notices_of_object(db, object_id))),
    )


def _visit(row: InspectionRow, findings: Sequence[Finding]) -> PastVisit:
    from fieldapp.inspection import categories

    kinds, results = categories.kinds(), categories.results()
    return PastVisit(
        row.inspection_id,
        kinds[row.kind].name if row.kind in kinds else row.kind,
        row.submitted_ms or row.opened_ms,
        row.stage,
        tuple(results[code].wording if code in results else code for code in row.results),
        tuple(officer.name for officer in row.officers),
        sum(one.withdrawn is None for one in findings),
    )


def _established(past: PastFinding) -> Established:
    from fieldapp.checklist.basis import cite

    found = past.finding
    basis = "、".join(map(cite, found.basis))
    return Established(found.violation, found.text, basis, past.submitted_ms, found.inspection_id)


def roster(workspace: Workspace, today: date) -> tuple[RosterRow, ...]:
    """Give the roster; who may not be sent, or soon may not, comes first."""
    from fieldapp.registry.tables import inspectors

    rows = [
        RosterRow(one, _days_left(one.certificate_expires, today))
        for one in inspectors(workspace.db)
    ]
    order = ("expired", "no_certificate", "soon", "valid", "off")
    return tuple(sorted(rows, key=lambda row: order.index(row.standing)))


def _days_left(expires: str, today: date) -> int | None:
    return (date.fromisoformat(expires) - today).days if expires else None


def grouped_code(code: str) -> str:
    """Give a unified social credit code in groups for the eye: 92 540102 MAB0K7QX4 4."""
    if len(code) != 18:
        return code
    return " ".join(filter(None, _cut(code, (2, 8, 17, 18))))


def _cut(text: str, ends: Iterable[int]) -> Iterable[str]:
    start = 0
    for end in ends:
        yield text[start:end]
        start = end

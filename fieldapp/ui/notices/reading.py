"""What the notices page shows, read on the workspace's thread into frozen rows; no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from fieldapp.clock import local_date
from fieldapp.ui.notices import drafts

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.notice.issuing import Draft
    from fieldapp.notice.tables import NoticeRow
    from fieldapp.notice.templates import Template
    from fieldapp.store.workspace import Workspace

PEOPLE = "people"  # the one missing element that is no field
_LITERAL = 3  # characters beside a slot that find it again on the page


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One notice, or one draft that somebody has begun, in the list."""

    place: str  # what opens it
    number: str  # "" of a draft
    title: str
    party: str
    status: str  # a notice's status, or "draft"
    at_ms: int
    due: str  # ISO date, ""
    days_left: int | None
    reprints: int


@dataclass(frozen=True, slots=True)
class BegunRow:
    """An inspection that a paper may be drafted from."""

    inspection_id: str
    party: str
    kind: str
    at_ms: int
    findings: int
    papers: tuple[str, ...]  # titles that are in force


@dataclass(frozen=True, slots=True)
class Shelf:
    """The first view: notices and drafts, and what may be drafted."""

    rows: tuple[ShelfRow, ...]  # newest first
    begun: tuple[BegunRow, ...]
    kinds: tuple[tuple[str, str], ...]  # template id, title

    @property
    def unserved(self) -> int:
        """How many notices are not served yet."""
        return sum(row.status == "issued" for row in self.rows)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a draft."""

    name: str
    label: str
    type: str  # a FieldType's value
    value: str
    shown: str  # as people write it
    required: bool
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A missing field and the words around its blank on the page."""

    number: int  # its place among the missing ones, from 1
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that is open: a draft to complete, or a notice that is fixed."""

    title: str
    party: str
    inspection_id: str
    template_id: str
    pdf: bytes
    officers: tuple[str, ...]
    fields: tuple[FieldRow, ...] = ()
    missing: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    saved_ms: int | None = None  # of a draft somebody typed into
    notice: NoticeRow | None = None  # None: a draft
    today: str = ""  # ISO; what a draft would be issued on
    successor: str = ""  # number of the notice that took its place
    replaces: str = ""  # number of the notice whose place a draft will take
    replaces_id: str = ""  # that notice's id
    reason: str = ""  # why
    signature: str = ""  # evidence item of the receiver's signature on the screen
    own: bool = True  # issued here; only its maker may void or replace a notice

    @property
    def place(self) -> str:
        """What opens it."""
        if self.notice is not None:
            return self.notice.notice_id
        return draft_place(self.inspection_id, self.template_id, self.replaces_id)

    def field(self, name: str) -> FieldRow | None:
        """Give a field by name."""
        return next((one for one in self.fields if one.name == name), None)


def draft_place(inspection_id: str, template_id: str, replaces: str = "") -> str:
    """Give the place of a draft, and of a correction by the id of what it will replace."""
    place = f"draft:{inspection_id}:{template_id}"
    return f"{place}:{replaces}" if replaces else place


def draft_at(place: str) -> tuple[str, str, str]:
    """Give inspection, template and what is replaced ("" for nothing) of a draft's place."""
    inspection_id, template_id, *replaces = place.split(":", 3)[1:]
    return inspection_id, template_id, "".join(replaces)


def shelf(workspace: Workspace) -> Shelf:
    """Read the list of notices and drafts, and what may be drafted."""
    from fieldapp.notice import templates
    from fieldapp.notice.tables import notices

    today = local_date(workspace.clock.now_ms())
    issued = [_shelved(row, today) for row in notices(workspace.db)]
    begun = _begun(workspace)
    names = {row.inspection_id: row.party for row in begun}
    titles = {one: templates.template(one).title.zh for one in templates.TEMPLATES}
    typed = [
        ShelfRow(
            draft_place(one.inspection_id, one.template_id, one.replaces), "",
            titles[one.template_id],
            names[one.inspection_id], "draft", one.saved_ms, "", None, 0,
        )
        for one in drafts.kept(workspace)
        if one.inspection_id in names and one.template_id in titles
    ]  # fmt: skip
    rows = sorted([*typed, *issued], key=lambda row: -row.at_ms)
    return Shelf(tuple(rows), begun, tuple(titles.items()))


def _shelved(row: NoticeRow, today: date) -> ShelfRow:
    left = (date.fromisoformat(row.due) - today).days if row.due else None
    return ShelfRow(
        row.notice_id, row.number, row.title, row.party, row.status.value, row.issued_ms,
        row.due or "", left, row.reprints,
    )  # fmt: skip


def _begun(workspace: Workspace) -> tuple[BegunRow, ...]:
    from fieldapp.inspection import categories, tables
    from fieldapp.notice.notice import Status
    from fieldapp.notice.tables import notices

    papers: dict[str, list[str]] = {}
    for row in notices(workspace.db):
        if row.status not in (Status.VOID, Status.REPLACED):
            papers.setdefault(row.inspection_id, []).append(row.title)
    kinds = categories.kinds()
    return tuple(
        BegunRow(
            row.inspection_id,
            row.object_name,
            kinds[row.kind].name if row.kind in kinds else row.kind,
            row.submitted_ms or row.opened_ms,
            sum(f.withdrawn is None for f in tables.findings(workspace.db, row.inspection_id)),
            tuple(papers.get(row.inspection_id, ())),
        )
        for row in tables.inspections(workspace.db)
        if row.stage != "voided"
    )


def resolve(workspace: Workspace, place: str) -> str:
    """Give the place that a notice's or an inspection's id stands for; "" when it is neither."""
    from fieldapp.inspection import tables as inspections
    from fieldapp.notice import tables

    if place.startswith("draft:") or tables.notice(workspace.db, place) is not None:
        return place
    if inspections.inspection(workspace.db, place) is None:
        return ""
    made = tables.notices(workspace.db, place)
    record = next((row for row in made if row.template == "inspection_record"), None)
    return record.notice_id if record else draft_place(place, "inspection_record")


def drafted(
    workspace: Workspace,
    inspection_id: str,
    template_id: str,
    replaces: str = "",
    changed: Mapping[str, str] | None = None,
) -> Paper:
    """Set a draft with what was typed before and `changed` over it, and keep what was typed.

    Raises:
        RuleError, InputError: as `issuing.draft`; nothing is kept then.
    """
    from fieldapp.notice import issuing, tables

    before = drafts.find(workspace, inspection_id, template_id, replaces)
    kept = dict(before.fields) if before else {}
    if kept.get("due", "9999") <= local_date(workspace.clock.now_ms()).isoformat():
        del kept["due"]  # it came while the draft lay: asked for again
    typed = {**kept, **(changed or {})}
    made = issuing.draft(workspace, template_id, inspection_id, typed)
    pdf = made.pdf()
    if changed:
        before = drafts.keep(workspace, inspection_id, template_id, typed, replaces)
    old = tables.notice(workspace.db, before.replaces) if before else None
    content = made.content
    return Paper(
        title=made.template.title.zh,
        party=content.fields.get("party", ""),
        inspection_id=inspection_id,
        template_id=template_id,
        pdf=pdf,
        officers=tuple(person.name for person in content.people),
        fields=tuple(_fields(made)),
        missing=made.missing,
        marks=tuple(_marks(made.template, made.missing)),
        saved_ms=before.saved_ms if before else None,
        today=content.issued,
        replaces=old.number if old else "",
        replaces_id=before.replaces if before else "",
        reason=before.reason if before else "",
    )


def begin_replacement(workspace: Workspace, notice_id: str, reason: str) -> str:
    """Keep a draft that begins with a notice's words and will take its place; gives its place.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE.
    """
    from fieldapp.notice import issuing, templates
    from fieldapp.notice.notice import read_content

    row = issuing.in_force(workspace, notice_id)
    asked = {field.name for field in templates.template(row.template).fields}
    said = read_content(row.content).fields
    fields = {name: value for name, value in said.items() if name in asked and value}
    drafts.begin_replacement(
        workspace, row.inspection_id, row.template, fields, replaces=notice_id, reason=reason
    )
    return draft_place(row.inspection_id, row.template, notice_id)


def _fields(made: Draft) -> Iterable[FieldRow]:
    from fieldapp.notice.notice import holds, written

    for field in made.template.fields:
        if not holds(field.when, made.content.fields):
            continue
        value = made.content.fields.get(field.name, "")
        shown = dict(field.choices).get(value, "") if field.choices else written(field, value)
        yield FieldRow(
            field.name, field.label, field.type.value, value, shown, field.required, field.choices
        )


def _marks(template: Template, missing: Iterable[str]) -> Iterable[Mark]:
    """Give where the blanks of missing fields stand: the first slot of each in the words."""
    for number, name in enumerate(missing, 1):
        slot = re.compile(r"([^{}⟦⟧]*)\{" + name + r"\}([^{}⟦⟧]*)")
        found = next(filter(None, (slot.search(w.zh) for w in template.words.values())), None)
        if found is None:
            continue
        before = found[1][-_LITERAL:] or _label_of(template, name)
        yield Mark(number, name, before, found[2][:_LITERAL])


def _label_of(template: Template, name: str) -> str:
    """Give the words of the cell's label, for a cell that holds nothing but the slot."""
    for line in template.rows:
        for cell in line.parts:
            words = template.words.get(cell.words)
            if words is not None and words.zh == f"{{{name}}}" and cell.label:
                return template.words[cell.label].zh
    return ""


def issued(workspace: Workspace, notice_id: str) -> Paper:
    """Read a notice that was issued, with the bytes that were printed.

    Raises:
        RuleError: NOTICE_UNKNOWN.
        VerificationError: BLOB_MISSING, BLOB_CORRUPT.
    """
    from fieldapp.errors import Code, RuleError
    from fieldapp.notice import tables
    from fieldapp.notice.notice import read_content

    row = tables.notice(workspace.db, notice_id)
    if row is None:
        raise RuleError(Code.NOTICE_UNKNOWN, notice=notice_id)
    successor = tables.notice(workspace.db, row.replaced_by) if row.replaced_by else None
    return Paper(
        title=row.title,
        party=row.party,
        inspection_id=row.inspection_id,
        template_id=row.template,
        pdf=workspace.blobs.read(row.pdf_blob),
        officers=tuple(person.name for person in read_content(row.content).people),
        notice=row,
        successor=successor.number if successor else "",
        signature=tables.signature_of(workspace.db, notice_id),
        own=row.device_id == workspace.device_id,
    )

"""What an inspection already knows of the fields of a paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fieldapp.checklist.basis import Basis, cite
from fieldapp.clock import local_date, local_time
from fieldapp.errors import Code, RuleError
from fieldapp.inspection import tables as inspections
from fieldapp.inspection.tables import Dialogue, Finding, InspectionRow
from fieldapp.notice import filling_evidence
from fieldapp.notice.notice import Person
from fieldapp.notice.templates import Office
from fieldapp.registry import tables as registry
from fieldapp.resources import reference
from fieldapp.store.workspace import Workspace

_ITEM_LENGTH, _ITEMS = 12, 2  # characters and codes that still fit the code on paper


@dataclass(frozen=True, slots=True)
class Gathered:
    """Facts by name (`from` in the templates) and what the code carries beside them."""

    object_id: str
    facts: Mapping[str, str]
    people: tuple[Person, ...]
    result: int  # field 9, 0 if the inspection has none yet
    items: tuple[str, ...]  # field 12


def gather(workspace: Workspace, inspection_id: str, office: Office) -> Gathered:
    """Read an inspection, its object, its officers and findings.

    Raises:
        RuleError: NOTICE_INSPECTION_UNKNOWN.
    """
    row = inspections.inspection(workspace.db, inspection_id)
    if row is None:
        raise RuleError(Code.NOTICE_INSPECTION_UNKNOWN, inspection=inspection_id)
    known = registry.object_by_id(workspace.db, row.object_id)
    found = [f for f in inspections.findings(workspace.db, inspection_id) if f.withdrawn is None]
    said = inspections.statements(workspace.db, inspection_id)
    facts = {
        "object.id": row.object_id,
        "object.name": row.object_name,
        "object.address": known.address if known else row.address,
        "object.operator": row.operator or (known.operator if known else ""),
        "object.phone": known.phone if known else "",
        "office.government": office.government,
        "office.court": office.court,
        "office.telephone": office.telephone,
        "inspectors.names": "、".join(officer.name for officer in row.officers),
        "statements.text": "\n".join(statement.text for statement in said),
        **_of_inspection(row, workspace.clock.now_ms()),
        **_of_findings(found),
        **(_of_dialogue(row.identified) if row.identified else {}),
        **filling_evidence.facts(workspace, inspection_id),
    }
    people = tuple(Person(officer.name, officer.certificate_no) for officer in row.officers)
    return Gathered(row.object_id, facts, people, _result(row.results), _items(found))


def _of_inspection(row: InspectionRow, now_ms: int) -> dict[str, str]:
    return {
        "inspection.date": local_date(row.opened_ms).isoformat(),
        "inspection.address": row.address,
        "inspection.started": _minute(row.opened_ms),
        "inspection.ended": _minute(row.submitted_ms or now_ms),
        "inspection.notice_no": row.notice_no,
        "inspection.subject": "、".join(row.items),
    }


def _minute(at_ms: int) -> str:
    return local_time(at_ms).strftime("%Y-%m-%dT%H:%M")


def _of_findings(found: Sequence[Finding]) -> dict[str, str]:
    cited = _once(_cited_in_full(basis) for finding in found for basis in finding.basis)
    return {
        "findings.facts": "".join(_sentence(finding.text) for finding in found),
        "findings.situation": "\n".join(_sentence(finding.text) for finding in found),
        "findings.violation": "，".join(_once(finding.violation for finding in found)),
        "findings.basis": "、".join(cited),
    }


def _cited_in_full(basis: Basis) -> str:
    """Give the citation with the statute's whole name, as an official document has it."""
    names = {entry["id"]: entry for entry in reference("statutes")["entries"]}
    statute = names[basis.statute]
    return cite(basis).replace(f"《{statute['short']}》", f"《{statute['name']}》", 1)


def _once(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]


def _sentence(text: str) -> str:
    text = " ".join(text.split("\n")).strip()
    return text if not text or text[-1] in "。；！？" else f"{text}。"


def _of_dialogue(dialogue: Dialogue) -> dict[str, str]:
    return {
        "dialogue.seen": "yes" if dialogue.seen_clearly else "no",
        "dialogue.recusal": "yes" if dialogue.recusal_asked else "no",
        "dialogue.recusal_reason": dialogue.recusal_reason or "",
        "dialogue.language": dialogue.language if dialogue.language in ("zh", "bo") else "",
        "dialogue.interpreter": dialogue.interpreter or "",
    }


def _result(codes: Sequence[str]) -> int:
    """Give field 9: the place of the first category in result_categories.json, from 1."""
    entries = [entry["code"] for entry in reference("result_categories")["entries"]]
    return entries.index(codes[0]) + 1 if codes and codes[0] in entries else 0


def _items(found: Sequence[Finding]) -> tuple[str, ...]:
    codes = _once(finding.question or "" for finding in found)
    return tuple(code for code in codes if len(code) <= _ITEM_LENGTH)[:_ITEMS]

"""Projection of what the rules would refuse here, but another device may have signed."""

from __future__ import annotations

from fieldapp.checklist.basis import Basis
from fieldapp.ids import BlobId
from fieldapp.inspection import inspecting, tables
from fieldapp.inspection.events import (
    Answered,
    FindingRecorded,
    InspectionOpened,
    InspectionSubmitted,
    InspectionVoided,
)
from fieldapp.ledger.fact import Fact
from fieldapp.store.workspace import Workspace
from tests.inspection.world import dialogue, special


def append(workspace: Workspace, *facts: Fact) -> None:
    """Append facts as an event from elsewhere arrives: no rule is asked."""
    with workspace.writing("elsewhere") as w:
        for fact in facts:
            w.append(fact)


def answered(one: str, value: str) -> Answered:
    return Answered(inspection_id=one, question="sign", value=value, note=None)


def submitted(one: str, *results: str) -> InspectionSubmitted:
    return InspectionSubmitted(
        inspection_id=one, outcome="normal", answers_sha256=bytes(32), results=results, handling=(), remark=None,
    )  # fmt: skip


def test_what_comes_after_submission_changes_nothing_and_is_shown_as_late(
    office: Workspace, workbook: bytes
) -> None:
    one = inspecting.open_inspection(office, "dolma", special(), workbook).inspection_id
    inspecting.identify(office, "dolma", one, dialogue())
    inspecting.answer(office, "dolma", one, "sign", "no")
    inspecting.submit(office, "dolma", one, results=("no_problem",))
    before = tables.inspection(office.db, one)
    basis = (Basis(statute="trademark_law", article="52"),)
    append(
        office,
        answered(one, "yes"),
        FindingRecorded(
            inspection_id=one, finding_id="find-x", question=None, right="trademark_general",
            violation="v", basis=basis, text="t",
        ),
        submitted(one, "pending"),
    )  # fmt: skip
    assert tables.inspection(office.db, one) == before
    assert tables.answers(office.db, one)["sign"].value == "no"
    assert tables.findings(office.db, one) == []
    late = [row for row in tables.timeline(office.db, one) if row.late]
    assert [(row.type, row.actor) for row in late] == [
        ("inspection.answered", "elsewhere"),
        ("inspection.finding_recorded", "elsewhere"),
        ("inspection.submitted", "elsewhere"),
    ]


def test_voiding_still_counts_after_submission_and_nothing_counts_after_voiding(
    office: Workspace, workbook: bytes
) -> None:
    one = inspecting.open_inspection(office, "dolma", special(), workbook).inspection_id
    append(
        office, submitted(one, "no_problem"), InspectionVoided(inspection_id=one, reason="误开")
    )
    append(office, InspectionVoided(inspection_id=one, reason="再次"), submitted(one, "pending"))
    found = tables.inspection(office.db, one)
    assert found is not None
    assert (found.stage, found.void_reason, found.results) == ("voided", "误开", ("no_problem",))


def test_an_answer_that_arrives_before_its_opening_does_no_harm(office: Workspace) -> None:
    append(office, answered("insp-later", "yes"))
    assert tables.inspection(office.db, "insp-later") is None
    assert tables.answers(office.db, "insp-later") == {}
    # on record, without effect: nobody can tell yet whether its maker takes part
    assert [row.late for row in tables.timeline(office.db, "insp-later")] == [True]


def test_a_second_opening_under_the_same_id_is_passed_over(
    office: Workspace, workbook: bytes
) -> None:
    one = inspecting.open_inspection(office, "dolma", special(), workbook).inspection_id
    first = tables.inspection(office.db, one)
    assert first is not None
    append(office, opened_again(one))
    assert tables.inspection(office.db, one) == first


def test_the_inspections_of_an_inspector_are_those_that_name_him(
    office: Workspace, workbook: bytes
) -> None:
    for _ in range(2):
        inspecting.open_inspection(office, "dolma", special(), workbook)
    rows = tables.inspections(office.db)
    for who in ("dolma", "li", "today"):
        brief = tables.inspections_of_inspector(office.db, who)
        whole = [row for row in rows if who in row.inspectors]
        assert [one._asdict() for one in brief] == [
            {name: getattr(row, name) for name in tables.Brief._fields} for row in whole
        ]
        assert len(brief) == (0 if who == "today" else 2)


def opened_again(one: str) -> InspectionOpened:
    return InspectionOpened(
        inspection_id=one, object_id="X", object_name="别家", address="", operator=None, kind="special",
        task_id=None, plan_id=None, reason="r", approval_no="a", notice_no="n", items=(), inspectors=(),
        assistants=0, form_id="f", form_version=BlobId(bytes(32)), visits=0, cap=None,
    )  # fmt: skip

from __future__ import annotations

from datetime import date

from fieldapp.checklist.basis import Basis
from fieldapp.clock import FixedClock, at_local, local_date
from fieldapp.inspection import history, inspecting, tables
from fieldapp.store.workspace import Workspace
from tests.inspection.world import SHOP, dialogue, special


def visited(office: Workspace, workbook: bytes, right: str, *, submit: bool = True) -> str:
    one = inspecting.open_inspection(office, "dolma", special(), workbook).inspection_id
    inspecting.identify(office, "dolma", one, dialogue())
    inspecting.answer(office, "dolma", one, "sign", "no")
    inspecting.record_finding(
        office, "dolma", one, right=right, violation="违法", text="见照片",
        basis=(Basis(statute="trademark_law", article="57"),),
    )  # fmt: skip
    if submit:
        inspecting.submit(office, "dolma", one, results=("corrected",))
    return one


def test_only_findings_that_stand_in_submitted_inspections_count(
    office: Workspace, workbook: bytes
) -> None:
    assert history.by_right(tables.past_findings(office.db, SHOP), date(2026, 11, 23)) == ()
    kept = visited(office, workbook, "trademark_infringement")
    visited(office, workbook, "trademark_infringement", submit=False)
    inspecting.void(office, "lead", visited(office, workbook, "trademark_infringement"), "误开")
    withdrawn = visited(office, workbook, "trademark_infringement", submit=False)
    (found,) = tables.findings(office.db, withdrawn)
    inspecting.withdraw_finding(office, "dolma", withdrawn, found.finding_id, "误记")
    inspecting.submit(office, "dolma", withdrawn, results=("no_problem",))
    (one,) = history.by_right(tables.past_findings(office.db, SHOP), date(2026, 11, 23))
    assert [past.finding.inspection_id for past in one.findings] == [kept]
    assert one.findings[0].notice_no == "那市监检通〔2026〕38号"
    assert one.within == 1


def test_repetition_is_counted_by_right_within_five_years(
    office: Workspace, workbook: bytes, clock: FixedClock
) -> None:
    clock.set(at_local(2026, 11, 24))
    visited(office, workbook, "trademark_infringement")
    clock.set(at_local(2028, 5, 1))
    visited(office, workbook, "trademark_general")
    clock.set(at_local(2030, 1, 2))
    visited(office, workbook, "trademark_infringement")
    past = tables.past_findings(office.db, SHOP)
    today = local_date(clock.now_ms())
    newest, other = history.by_right(past, today)
    assert (newest.right, len(newest.findings), newest.within) == ("trademark_infringement", 2, 2)
    assert (newest.window_years, newest.window_basis) == (
        5,
        (Basis(statute="trademark_law", article="60"),),
    )
    assert (other.right, other.within) == ("trademark_general", 1)
    assert newest.findings[0].submitted_ms > newest.findings[1].submitted_ms
    assert history.by_right(past, date(2031, 11, 24))[0].within == 2
    assert history.by_right(past, date(2031, 11, 25))[0].within == 1
    assert history.by_right(past, date(2032, 2, 29))[0].within == 1


def test_two_findings_of_one_visit_are_one_occasion(office: Workspace, workbook: bytes) -> None:
    one = visited(office, workbook, "trademark_infringement", submit=False)
    inspecting.record_finding(
        office, "dolma", one, right="trademark_infringement", violation="又一", text="见照片",
        basis=(Basis(statute="trademark_law", article="57"),),
    )  # fmt: skip
    inspecting.submit(office, "dolma", one, results=("corrected",))
    (found,) = history.by_right(tables.past_findings(office.db, SHOP), date(2026, 11, 23))
    assert (len(found.findings), found.within) == (2, 1)

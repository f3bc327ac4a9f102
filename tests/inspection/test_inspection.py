"""Submitting and voiding: what has to be there, and that nothing changes afterwards."""

from __future__ import annotations

import pytest

from fieldapp.checklist.answers import digest
from fieldapp.clock import FixedClock
from fieldapp.draw.tables import Task
from fieldapp.errors import Code
from fieldapp.inspection import inspecting, tables
from fieldapp.inspection.inspection import Stage
from fieldapp.store.workspace import Workspace
from tests.inspection.acting import (
    answer_all,
    drawn_request,
    everything,
    find,
    opened,
    refused,
    row,
)
from tests.inspection.world import SHOP, dialogue


def test_a_complete_inspection_is_submitted_with_the_digest_of_its_answers(
    office: Workspace, workbook: bytes, clock: FixedClock
) -> None:
    one = opened(office, workbook)
    inspecting.identify(office, "dolma", one, dialogue())
    inspecting.answer(office, "dolma", one, "sign", "yes", "外盒标 ®")
    inspecting.answer(office, "dolma", one, "count", "46")
    find(office, one)
    clock.advance(1000)
    expected = digest(inspecting.form_state(office, one))
    inspecting.submit(
        office,
        "li",
        one,
        results=("corrected", "pending"),
        handling=("correction",),
        remark=" 已改 ",
    )
    found = row(office, one)
    assert (found.stage, found.submitted_ms, found.submitted_by) == (
        Stage.SUBMITTED,
        clock.now_ms(),
        "li",
    )
    assert (found.result_code, found.results) == ("corrected", ("corrected", "pending"))
    assert (found.handling, found.remark, found.outcome) == (("correction",), "已改", "normal")
    assert found.answers_sha256 == expected
    clock.advance(365 * 86_400_000)
    assert digest(inspecting.form_state(office, one)) == expected


def test_nothing_is_submitted_without_dialogue_answers_and_a_result(
    office: Workspace, workbook: bytes
) -> None:
    one = opened(office, workbook)

    def submit(*results: str) -> None:
        inspecting.submit(office, "dolma", one, results=results)

    with refused(office, Code.INSPECTION_NOT_IDENTIFIED):
        submit("no_problem")
    inspecting.identify(office, "dolma", one, dialogue(rights_told=False))
    with refused(office, Code.INSPECTION_NOT_IDENTIFIED):
        submit("no_problem")
    inspecting.identify(office, "dolma", one, dialogue())
    with refused(office, Code.INSPECTION_UNANSWERED):
        submit("no_problem")
    inspecting.answer(office, "dolma", one, "sign", "yes", "外盒标 ®")
    inspecting.answer(office, "dolma", one, "count", "0")
    with refused(office, Code.INSPECTION_ANSWERS_INVALID):
        submit("no_problem")
    inspecting.answer(office, "dolma", one, "count", "46")
    with refused(office, Code.INSPECTION_RESULT_UNKNOWN):
        submit()
    with refused(office, Code.INSPECTION_RESULT_UNKNOWN):
        submit("fine")
    with refused(office, Code.INSPECTION_RESULT_UNKNOWN):
        submit("pending", "pending")
    with refused(office, Code.INSPECTION_RESULT_UNKNOWN):
        inspecting.submit(office, "dolma", one, results=("not_published",), handling=("mercy",))
    with refused(office, Code.INSPECTION_RESULT_CONTRADICTS):
        submit("no_problem", "not_published")
    with refused(office, Code.INSPECTION_RESULT_CONTRADICTS):
        submit("corrected")
    found = find(office, one)
    with refused(office, Code.INSPECTION_RESULT_CONTRADICTS):
        submit("no_problem")
    inspecting.withdraw_finding(office, "li", one, found, "误记")
    submit("no_problem")


def test_after_submission_everything_is_read_only(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    answer_all(office, one)
    found = find(office, one)
    inspecting.submit(office, "dolma", one, results=("corrected",))
    for act in (
        lambda: inspecting.answer(office, "dolma", one, "sign", "yes"),
        lambda: inspecting.clear_answer(office, "dolma", one, "sign"),
        lambda: inspecting.identify(office, "dolma", one, dialogue()),
        lambda: inspecting.record_outcome(office, "dolma", one, "normal"),
        lambda: find(office, one),
        lambda: inspecting.withdraw_finding(office, "dolma", one, found, "晚了"),
        lambda: inspecting.record_statement(office, "dolma", one, "次仁", "晚了"),
        lambda: inspecting.submit(office, "dolma", one, results=("corrected",)),
    ):
        with refused(office, Code.INSPECTION_NOT_OPEN):
            act()


@pytest.mark.parametrize(
    ("outcome", "result"),
    [("refused", "uncooperative"), ("not_found", "unreachable"), ("closed", "pending")],
)
def test_a_visit_that_could_not_take_place_needs_its_reason_only(
    office: Workspace, workbook: bytes, outcome: str, result: str
) -> None:
    one = opened(office, workbook)
    with refused(office, Code.INSPECTION_TEXT_MISSING):
        inspecting.record_outcome(office, "dolma", one, outcome)
    inspecting.record_outcome(office, "dolma", one, outcome, "门锁着，邻居说搬走了", "居委会央金")
    if result == "pending":  # a category that says a problem was found needs the finding
        with refused(office, Code.INSPECTION_RESULT_CONTRADICTS):
            inspecting.submit(office, "dolma", one, results=(result,))
        return
    inspecting.submit(office, "dolma", one, results=(result,))
    found = row(office, one)
    assert (found.outcome, found.outcome_reason, found.witness) == (
        outcome,
        "门锁着，邻居说搬走了",
        "居委会央金",
    )
    assert found.stage == Stage.SUBMITTED


def test_an_unknown_outcome_is_refused(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    with refused(office, Code.INSPECTION_OUTCOME_UNKNOWN):
        inspecting.record_outcome(office, "dolma", one, "rained", "下雨")


def test_voiding_needs_a_reason_and_happens_once(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    with refused(office, Code.INSPECTION_TEXT_MISSING):
        inspecting.void(office, "lead", one, " ")
    inspecting.void(office, "lead", one, "对象抽错")
    assert (row(office, one).stage, row(office, one).void_reason) == (Stage.VOIDED, "对象抽错")
    with refused(office, Code.INSPECTION_NOT_OPEN):
        inspecting.void(office, "lead", one, "再次")
    with refused(office, Code.INSPECTION_NOT_OPEN):
        inspecting.complete_approval(office, "lead", one, "审", "通")


def test_an_unknown_inspection_is_refused(office: Workspace) -> None:
    with refused(office, Code.INSPECTION_UNKNOWN):
        inspecting.answer(office, "dolma", "insp-none", "sign", "no")


def test_the_tables_are_rebuilt_equal_from_the_log(
    office: Workspace, task: Task, workbook: bytes
) -> None:
    first = inspecting.open_inspection(
        office, "dolma", drawn_request(task), workbook
    ).inspection_id
    answer_all(office, first)
    found = find(office, first)
    inspecting.withdraw_finding(office, "li", first, found, "误记")
    inspecting.record_statement(office, "dolma", first, "次仁", "无")
    inspecting.submit(office, "dolma", first, results=("no_problem",))
    second = opened(office, workbook, kind="emergency", approval_no="", notice_no="")
    inspecting.complete_approval(office, "lead", second, "审1", "通1")
    inspecting.record_outcome(office, "dolma", second, "refused", "不开门")
    inspecting.void(office, "lead", second, "误开")
    before = everything(office)
    assert all(before)
    office.rebuild()
    assert everything(office) == before
    assert [one.inspection_id for one in tables.inspections(office.db, SHOP)] == [
        one.inspection_id for one in tables.inspections(office.db) if one.object_id == SHOP
    ]

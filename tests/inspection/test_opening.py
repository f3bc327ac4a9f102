"""Opening an inspection: its ground, its team, its task, its cap; refusals leave no trace."""

from __future__ import annotations

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.draw.tables import Task
from fieldapp.errors import Code
from fieldapp.inspection import inspecting
from fieldapp.inspection.inspection import Stage
from fieldapp.store.workspace import Workspace
from tests.inspection.acting import (
    answer_all,
    drawn_request,
    opened,
    refused,
    row,
)
from tests.inspection.world import SHOP, an_object, special


def test_a_special_inspection_records_ground_numbers_team_and_form(
    office: Workspace, workbook: bytes
) -> None:
    made = inspecting.open_inspection(office, "dolma", special(reason="  专项 "), workbook)
    found = row(office, made.inspection_id)
    assert made.changes == {"inspection"}
    assert made.warning is None
    assert (found.stage, found.kind, found.reason) == (Stage.OPEN, "special", "专项")
    assert (found.object_id, found.object_name, found.operator) == (SHOP, "示例藏香店1", "次仁")
    assert found.inspectors == ("dolma", "li")
    assert [officer.certificate_no for officer in found.officers] == ["54-dolma", "54-li"]
    assert (found.form_id, office.blobs.read(found.form_version)) == ("small", workbook)
    assert (found.task_id, found.visits, found.cap, found.result_code) == (None, 0, None, None)


@pytest.mark.usefixtures("unfit")
@pytest.mark.parametrize(
    ("team", "code"),
    [
        (("dolma",), Code.INSPECTION_INSPECTORS_FEW),
        (("dolma", "dolma"), Code.INSPECTION_INSPECTOR_TWICE),
        (("dolma", "twin"), Code.INSPECTION_INSPECTOR_TWICE),
        (("dolma", "nobody"), Code.INSPECTION_INSPECTOR_UNKNOWN),
        (("dolma", "expired"), Code.INSPECTION_CERTIFICATE_EXPIRED),
        (("dolma", "no_paper"), Code.INSPECTION_CERTIFICATE_MISSING),
        (("dolma", "gone"), Code.INSPECTION_INSPECTOR_INACTIVE),
        (("dolma", "cousin"), Code.INSPECTION_INSPECTOR_RECUSED),
        (("dolma", "neighbour"), Code.INSPECTION_INSPECTOR_RECUSED),
        (("dolma", "li", "expired"), Code.INSPECTION_CERTIFICATE_EXPIRED),
    ],
)
def test_a_team_needs_two_different_certified_inspectors_without_a_conflict(
    office: Workspace, workbook: bytes, team: tuple[str, ...], code: Code
) -> None:
    with refused(office, code):
        opened(office, workbook, inspectors=team)


def test_a_certificate_is_good_on_its_last_day(office: Workspace, workbook: bytes) -> None:
    assert row(office, opened(office, workbook, inspectors=("dolma", "today"))).inspectors == (
        "dolma",
        "today",
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "spontaneous"}, Code.INSPECTION_KIND_UNKNOWN),
        ({"object_id": "91540000000000000X"}, Code.INSPECTION_OBJECT_UNKNOWN),
        ({"reason": " "}, Code.INSPECTION_REASON_MISSING),
        ({"kind": "complaint", "reason": ""}, Code.INSPECTION_REASON_MISSING),
        ({"kind": "emergency", "reason": ""}, Code.INSPECTION_REASON_MISSING),
        ({"approval_no": ""}, Code.INSPECTION_APPROVAL_MISSING),
        ({"notice_no": " "}, Code.INSPECTION_APPROVAL_MISSING),
        ({"kind": "random"}, Code.INSPECTION_TASK_MISSING),
        ({"kind": "random", "task_id": "plan-9/none"}, Code.INSPECTION_TASK_MISSING),
        ({"task_id": "plan-9/none"}, Code.INSPECTION_TASK_MISSING),
    ],
)
def test_an_inspection_without_its_ground_is_refused(
    office: Workspace, workbook: bytes, changes: dict[str, object], code: Code
) -> None:
    with refused(office, code):
        opened(office, workbook, **changes)


def test_a_random_inspection_carries_out_a_drawn_task(
    office: Workspace, task: Task, workbook: bytes
) -> None:
    made = inspecting.open_inspection(office, "dolma", drawn_request(task), workbook)
    found = row(office, made.inspection_id)
    assert (found.task_id, found.plan_id, found.inspectors) == (
        task.task_id,
        "plan-7",
        task.inspectors,
    )
    with refused(office, Code.INSPECTION_TASK_INSPECTED):
        inspecting.open_inspection(office, "dolma", drawn_request(task), workbook)
    inspecting.void(office, "lead", made.inspection_id, "开错了表")
    assert (
        inspecting.open_inspection(office, "dolma", drawn_request(task), workbook).inspection_id
        != made.inspection_id
    )


def test_a_random_inspection_goes_to_the_drawn_object_with_the_drawn_team(
    office: Workspace, task: Task, workbook: bytes
) -> None:
    other = an_object(1 if task.object_id != SHOP else 2).object_id
    with refused(office, Code.INSPECTION_TASK_OTHER_OBJECT):
        inspecting.open_inspection(office, "dolma", drawn_request(task, object_id=other), workbook)
    spare = next(one for one in ("dolma", "li", "today") if one not in task.inspectors)
    swapped = (task.inspectors[0], spare)
    with refused(office, Code.INSPECTION_INSPECTOR_NOT_DRAWN):
        inspecting.open_inspection(
            office, "dolma", drawn_request(task, inspectors=swapped), workbook
        )
    with refused(office, Code.INSPECTION_TASK_NOT_OF_KIND):
        inspecting.open_inspection(office, "dolma", drawn_request(task, kind="directed"), workbook)
    with refused(office, Code.INSPECTION_TASK_NOT_OF_KIND):
        inspecting.open_inspection(
            office, "dolma", drawn_request(task, kind="special", reason="专项"), workbook
        )


def test_an_emergency_is_approved_afterwards_even_after_submission(
    office: Workspace, workbook: bytes
) -> None:
    one = opened(office, workbook, kind="emergency", approval_no="", notice_no="")
    assert (row(office, one).approval_no, row(office, one).approved_afterwards) == ("", False)
    answer_all(office, one)
    inspecting.submit(office, "dolma", one, results=("no_problem",))
    with refused(office, Code.INSPECTION_APPROVAL_MISSING):
        inspecting.complete_approval(office, "lead", one, "审1", " ")
    inspecting.complete_approval(office, "lead", one, "审1", "通1")
    found = row(office, one)
    assert (found.approval_no, found.notice_no, found.approved_afterwards) == ("审1", "通1", True)
    with refused(office, Code.INSPECTION_APPROVED_ALREADY):
        inspecting.complete_approval(office, "lead", one, "审2", "通2")


def test_the_yearly_cap_warns_and_is_recorded(
    office: Workspace, workbook: bytes, clock: FixedClock
) -> None:
    shop = an_object(2).object_id  # the register says: visited once this year
    first = inspecting.open_inspection(office, "dolma", special(object_id=shop, cap=3), workbook)
    assert first.warning is None
    clock.advance(60_000)
    second = inspecting.open_inspection(office, "dolma", special(object_id=shop, cap=3), workbook)
    assert second.warning is not None
    assert (second.warning.visits, second.warning.exceeded) == (3, False)
    clock.advance(60_000)
    third = inspecting.open_inspection(office, "dolma", special(object_id=shop, cap=3), workbook)
    assert third.warning is not None
    assert third.warning.exceeded
    assert (row(office, third.inspection_id).visits, row(office, third.inspection_id).cap) == (
        3,
        3,
    )
    inspecting.void(office, "lead", second.inspection_id, "误开")
    assert inspecting.visits_this_year(office, shop) == 3
    clock.set(at_local(2027, 1, 1))
    assert inspecting.visits_this_year(office, shop) == 0


def test_a_complaint_does_not_use_up_the_cap(
    office: Workspace, workbook: bytes, clock: FixedClock
) -> None:
    clock.advance(60_000)
    made = inspecting.open_inspection(office, "dolma", special(kind="complaint", cap=1), workbook)
    assert made.warning is None
    assert inspecting.visits_this_year(office, SHOP) == 0

"""The acts, in a real workspace: what they record, what they refuse, and that refusals leave no trace."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from fieldapp.checklist.answers import digest
from fieldapp.checklist.basis import Basis
from fieldapp.clock import FixedClock, at_local
from fieldapp.draw.tables import Task
from fieldapp.errors import Code, RuleError
from fieldapp.inspection import inspecting, tables
from fieldapp.inspection.inspection import Stage
from fieldapp.inspection.opening import Request
from fieldapp.store.workspace import Workspace
from tests.inspection.world import SHOP, an_object, dialogue, special

BASIS = (Basis(statute="trademark_law", article="52"),)


@contextlib.contextmanager
def refused(workspace: Workspace, code: Code) -> Iterator[None]:
    """Expect a refusal that leaves no event and no changed row."""
    events, rows = workspace.chain.head.size, everything(workspace)
    with pytest.raises(RuleError) as caught:
        yield
    assert caught.value.code is code
    assert workspace.chain.head.size == events
    assert everything(workspace) == rows


def everything(workspace: Workspace) -> list[object]:
    return [
        workspace.db.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()
        for table in tables.PROJECTOR.tables
    ]


def opened(office: Workspace, workbook: bytes, **changes: object) -> str:
    return inspecting.open_inspection(office, "dolma", special(**changes), workbook).inspection_id


def row(office: Workspace, inspection_id: str) -> tables.InspectionRow:
    found = tables.inspection(office.db, inspection_id)
    assert found is not None
    return found


def answer_all(office: Workspace, one: str) -> None:
    inspecting.identify(office, "dolma", one, dialogue())
    inspecting.answer(office, "dolma", one, "sign", "no")


def find(office: Workspace, one: str) -> str:
    made = inspecting.record_finding(
        office, "li", one, right="trademark_general", violation="冒充注册商标", basis=BASIS, text="46盒标 ®", question="sign",
    )  # fmt: skip
    return made.recorded_id


# ── opening ──────────────────────────────────────────────────────────────────────────────────────


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
        ({"task_id": "plan-9/none"}, Code.INSPECTION_TASK_NOT_OF_KIND),
    ],
)
def test_an_inspection_without_its_ground_is_refused(
    office: Workspace, workbook: bytes, changes: dict[str, object], code: Code
) -> None:
    with refused(office, code):
        opened(office, workbook, **changes)


def drawn_request(task: Task, **changes: object) -> Request:
    values: dict[str, object] = {
        "object_id": task.object_id, "kind": "random", "inspectors": task.inspectors,
        "task_id": task.task_id, "reason": "",
    }  # fmt: skip
    return special(**(values | changes))


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


# ── under way ────────────────────────────────────────────────────────────────────────────────────


def test_every_answer_is_saved_as_given_and_the_newest_counts(
    office: Workspace, workbook: bytes, clock: FixedClock
) -> None:
    one = opened(office, workbook)
    before = office.chain.head.size
    for value, note in [("yes", ""), ("yes", "外盒标 ®"), ("no", "外盒标 ®")]:
        clock.advance(1000)
        assert inspecting.answer(office, "dolma", one, "sign", value, note) == {"inspection"}
    inspecting.answer(office, "li", one, "count", "很多")
    assert office.chain.head.size == before + 4
    given = tables.answers(office.db, one)
    assert (given["sign"].value, given["sign"].note, given["sign"].at_ms) == (
        "no",
        "外盒标 ®",
        clock.now_ms(),
    )
    assert given["count"].value == "很多"
    assert [(r.actor, r.subject, r.text) for r in tables.timeline(office.db, one)[1:]] == [
        ("dolma", "sign", "yes"), ("dolma", "sign", "yes"), ("dolma", "sign", "no"), ("li", "count", "很多"),
    ]  # fmt: skip
    state = inspecting.form_state(office, one)
    assert state.states["count"].given == given["count"]
    assert state.states["count"].value == ""


def test_the_same_answer_again_records_nothing(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    assert inspecting.clear_answer(office, "dolma", one, "sign") == frozenset()
    inspecting.answer(office, "dolma", one, "sign", "no")
    size = office.chain.head.size
    assert inspecting.answer(office, "dolma", one, "sign", "no") == frozenset()
    assert office.chain.head.size == size


def test_an_answer_can_be_taken_back_and_stays_in_the_timeline(
    office: Workspace, workbook: bytes
) -> None:
    one = opened(office, workbook)
    inspecting.answer(office, "dolma", one, "sign", "no")
    inspecting.clear_answer(office, "dolma", one, "sign")
    assert tables.answers(office.db, one) == {}
    assert [r.text for r in tables.timeline(office.db, one) if r.subject == "sign"] == ["no", ""]


@pytest.mark.parametrize("question", ["gone", "hint", "turnover", "s"])
def test_only_questions_that_are_asked_can_be_answered(
    office: Workspace, workbook: bytes, question: str
) -> None:
    one = opened(office, workbook)
    with refused(office, Code.INSPECTION_QUESTION_UNKNOWN):
        inspecting.answer(office, "dolma", one, question, "x")


def test_typed_text_is_kept_in_the_form_facts_are_written_in(
    office: Workspace, workbook: bytes
) -> None:
    one = opened(office, workbook)
    inspecting.answer(office, "dolma", one, "sign", "no", "e\u0301 \ud800")
    assert tables.answers(office.db, one)["sign"].note == "é ?"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"party": " "}, Code.INSPECTION_TEXT_MISSING),
        ({"recusal_asked": True}, Code.INSPECTION_TEXT_MISSING),
        ({"scan_code": None}, Code.INSPECTION_SCAN_MISSING),
        ({"scan_code": "", "scan_why_not": " "}, Code.INSPECTION_SCAN_MISSING),
    ],
)
def test_a_dialogue_names_the_party_the_scan_and_a_recusal(
    office: Workspace, workbook: bytes, changes: dict[str, object], code: Code
) -> None:
    one = opened(office, workbook)
    with refused(office, code):
        inspecting.identify(office, "dolma", one, dialogue(**changes))


def test_the_newest_dialogue_counts(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    inspecting.identify(office, "dolma", one, dialogue(seen_clearly=False))
    first = row(office, one).identified
    assert first is not None
    assert not first.is_done
    inspecting.identify(
        office, "dolma", one, dialogue(interpreter="央宗", scan_code=None, scan_why_not="无信号")
    )
    assert row(office, one).identified == dialogue(
        interpreter="央宗", scan_code=None, scan_why_not="无信号"
    )


def test_a_finding_has_a_right_a_basis_and_words(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    found = find(office, one)
    (kept,) = tables.findings(office.db, one)
    assert (kept.finding_id, kept.question, kept.right, kept.actor) == (
        found,
        "sign",
        "trademark_general",
        "li",
    )
    assert (kept.basis, kept.violation, kept.text, kept.withdrawn) == (
        BASIS,
        "冒充注册商标",
        "46盒标 ®",
        None,
    )
    good: dict[str, object] = {
        "right": "trademark_general",
        "violation": "v",
        "basis": BASIS,
        "text": "t",
    }
    faults: list[tuple[dict[str, object], Code]] = [
        ({"right": "copyright"}, Code.INSPECTION_RIGHT_UNKNOWN),
        ({"basis": ()}, Code.INSPECTION_BASIS_UNKNOWN),
        ({"basis": (Basis(statute="trademark_law", article="999"),)}, Code.INSPECTION_BASIS_UNKNOWN),
        ({"violation": ""}, Code.INSPECTION_TEXT_MISSING),
        ({"text": "  "}, Code.INSPECTION_TEXT_MISSING),
        ({"question": "gone"}, Code.INSPECTION_QUESTION_UNKNOWN),
    ]  # fmt: skip
    for changes, code in faults:
        with refused(office, code):
            inspecting.record_finding(office, "li", one, **(good | changes))  # type: ignore[arg-type]  # a test's own values


def test_a_finding_can_be_withdrawn_once_and_stays_in_the_record(
    office: Workspace, workbook: bytes
) -> None:
    one = opened(office, workbook)
    found = find(office, one)
    with refused(office, Code.INSPECTION_TEXT_MISSING):
        inspecting.withdraw_finding(office, "li", one, found, "")
    inspecting.withdraw_finding(office, "li", one, found, "当场补交了注册证")
    assert [kept.withdrawn for kept in tables.findings(office.db, one)] == ["当场补交了注册证"]
    with refused(office, Code.INSPECTION_FINDING_UNKNOWN):
        inspecting.withdraw_finding(office, "li", one, found, "再次")


def test_an_adverse_answer_proposes_a_finding_until_it_is_recorded(
    office: Workspace, workbook: bytes
) -> None:
    one = opened(office, workbook)
    assert inspecting.proposals(office, one) == ()
    inspecting.answer(office, "dolma", one, "sign", "yes", "外盒标 ®")
    (proposal,) = inspecting.proposals(office, one)
    assert (proposal.question, proposal.right, proposal.basis) == (
        "sign",
        "trademark_general",
        BASIS,
    )
    assert (proposal.violation, proposal.text) == ("冒充注册商标", "外盒标 ®")
    find(office, one)
    assert inspecting.proposals(office, one) == ()


def test_what_the_party_says_is_kept_word_for_word(office: Workspace, workbook: bytes) -> None:
    one = opened(office, workbook)
    inspecting.record_statement(office, "dolma", one, "次仁", "外盒是厂家印的。", "bo")
    (kept,) = tables.statements(office.db, one)
    assert (kept.speaker, kept.text, kept.language, kept.actor) == (
        "次仁",
        "外盒是厂家印的。",
        "bo",
        "dolma",
    )
    with refused(office, Code.INSPECTION_TEXT_MISSING):
        inspecting.record_statement(office, "dolma", one, "次仁", " ")


# ── submission ───────────────────────────────────────────────────────────────────────────────────


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

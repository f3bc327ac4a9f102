"""An inspection under way: answers, dialogue, findings, statements; refusals leave no trace."""

from __future__ import annotations

import pytest

from fieldapp.checklist.basis import Basis
from fieldapp.clock import FixedClock
from fieldapp.errors import Code
from fieldapp.inspection import inspecting, tables
from fieldapp.store.workspace import Workspace
from tests.inspection.acting import (
    BASIS,
    find,
    opened,
    refused,
    row,
)
from tests.inspection.world import dialogue


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

"""Every workbook of forms/checklists: valid, bilingual where it says so, with a known basis and right."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.checklist.answers import Given, evaluate
from fieldapp.checklist.basis import cite
from fieldapp.checklist.form import Form, Kind, Translation
from fieldapp.checklist.library import shipped
from fieldapp.checklist.xlsform import read_form
from fieldapp.clock import at_local
from fieldapp.resources import reference

NOW = at_local(2026, 11, 23, 9)


@pytest.fixture(scope="module", params=shipped(), ids=lambda path: path.stem)
def shipped_form(request: pytest.FixtureRequest) -> Form:
    path: Path = request.param
    return read_form(path.read_bytes())


def test_every_section_and_question_can_be_shown(shipped_form: Form) -> None:
    for section in shipped_form.sections:
        assert section.number
        assert section.questions
    for question in shipped_form.questions.values():
        assert question.kind is Kind.CALCULATE or question.label("zh")
        assert bool(question.label("bo")) == (question.translation is not Translation.NONE)
        if question.is_asked:
            assert question.number
        for basis in question.basis:
            assert cite(basis).startswith("《")


def test_numbers_are_unique_and_every_right_is_one_we_know(shipped_form: Form) -> None:
    numbers = [question.number for question in shipped_form.questions.values() if question.number]
    assert len(numbers) == len(set(numbers))
    rights = {entry["right"] for entry in reference("powers")["entries"]}
    for question in shipped_form.questions.values():
        assert question.right is None or question.right in rights
        assert question.right is None or (
            question.basis and question.adverse and question.violation
        )


def test_every_check_offers_not_applicable_and_not_checked(shipped_form: Form) -> None:
    for question in shipped_form.questions.values():
        names = {choice.name for choice in question.choices}
        if {"yes", "no"} <= names:
            assert {"na", "unchecked"} <= names


def test_the_trademark_checklist_walks_from_empty_to_complete() -> None:
    (path,) = (path for path in shipped() if path.stem == "trademark_use")
    form = read_form(path.read_bytes())
    assert [section.label("zh") for section in form.sections] == [
        "亮证与告知", "主体资格", "商标使用", "专利标识", "地理标志", "进货来源", "现场处理",
    ]  # fmt: skip
    answers = {
        "id_shown": "yes", "rights_told": "yes", "recusal_asked": "no", "scanned": "yes",
        "licence_matches": "yes", "address_matches": "yes", "present_as": "operator", "present_name": "次仁",
        "present_phone": "138-0891-0000", "right_matches": "yes", "false_registered": "yes",
        "false_sign": "雪莲牌藏香", "false_count": "46", "false_price": "3800", "papers": "no",
        "drawing_matches": "na", "well_known": "no", "infringing": "no", "patent_marked": "yes",
        "patent_number": "ZL 2020 1 0123456.7", "patent_form": "yes", "patent_valid": "unchecked",
        "patent_claim": "no", "gi_marked": "no", "supplier_known": "yes", "supplier_name": "八廓街批发部",
        "supplied_on": "2026-10-01", "supply_proof": "invoice", "statement": "无", "measure": "order",
        "correct_by": "2026-12-08",
    }  # fmt: skip
    state = evaluate(form, {}, NOW)
    for name, value in answers.items():
        assert not state.complete
        given = {
            n: Given(v, "见照片")
            for n, v in answers.items()
            if list(answers).index(n) <= list(answers).index(name)
        }
        state = evaluate(form, given, NOW)
        assert state.states[name].value == value
    assert state.complete
    assert state.states["turnover"].value == "174800"
    assert state.adverse == ("false_registered", "papers")
    assert state.progress() == (31, 31)

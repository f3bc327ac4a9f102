"""One business's paper: the same proof that the verifier accepts, on one page, for each outcome."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from fieldapp.draw import drawing, planning, recording, tables
from fieldapp.draw.checking import proving
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.notice import own_filling, pdf, scanning
from fieldapp.notice.drawn import OwnPaper
from fieldapp.store.workspace import Workspace
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_

PLAN = "plan-test"


@pytest.fixture
def drawn(office: Workspace, request_: PlanRequest) -> Workspace:
    """An office with a draw."""
    planning.freeze(office, "lead", request_)
    drawing.issue_slot(office, "lead", PLAN)
    drawing.release_nonce(office, "lead", PLAN)
    drawing.perform(office, "lead", PLAN)
    return office


def _of_state(drawn: Workspace, state: str) -> OwnPaper:
    listed = {
        "drawn": [one.object_id for one in tables.tasks(drawn.db, PLAN)],
        "reserve": [one.object_id for one in tables.reserves(drawn.db, PLAN)],
    }
    told = [one for ids in listed.values() for one in ids]
    listed["not_drawn"] = [
        one for one in (f"92540602MA6T{n:06d}" for n in range(200)) if one not in told
    ]
    for object_id in listed[state]:
        try:
            return own_filling.own_paper(drawn, PLAN, object_id)
        except InputError:  # closed, so not in the register of the draw
            continue
    raise AssertionError(state)


@pytest.mark.parametrize("state", ["drawn", "reserve", "not_drawn"])
def test_the_paper_is_one_page_with_the_ticket_the_cutoff_and_a_code_to_ask_with(
    drawn: Workspace, state: str
) -> None:
    paper = _of_state(drawn, state)
    assert paper.state == state
    assert paper.ticket is not None
    assert paper.cutoff is not None
    assert (paper.ticket <= paper.cutoff) is (state == "drawn")
    made = pdf.draw_own(paper)
    with pypdfium2.PdfDocument(made) as document:
        (text,) = [page.get_textpage().get_text_range() for page in document]
        (attached,) = [document.get_attachment(n) for n in range(document.count_attachments())]
        assert bytes(attached.get_data()).decode() == paper.proof
    plain = re.sub(r"\s", "", text)
    for part in (paper.ticket.hex(), paper.cutoff.hex(), paper.own_code, paper.object_id,
                 f"{paper.group}户，抽{paper.drawn}户", "verify.html"):  # fmt: skip
        assert part in plain
    assert scanning.read_picture(scanning.page_pictures(made, 110)[0]) == [paper.url]
    assert paper.own_code in paper.url
    assert pdf.draw_own(paper) == made


def test_the_proof_on_the_paper_holds_against_the_public_record(drawn: Workspace) -> None:
    paper = _of_state(drawn, "not_drawn")
    full = recording.transcript_of(drawn, PLAN)
    assert proving.is_own_code(full.signed.signature, paper.object_id, paper.own_code)
    public = recording.transcript_of(drawn, PLAN, "public")
    checks = proving.own_checks(public, proving.read(paper.proof.encode()))
    assert {one.verdict for one in checks} == {Verdict.PASS}


def test_who_is_not_in_the_register_gets_none(drawn: Workspace) -> None:
    with pytest.raises(InputError) as caught:
        own_filling.own_paper(drawn, PLAN, "92540602MA6T99999Q")
    assert caught.value.code is Code.DRAW_OBJECT_UNKNOWN
    with pytest.raises(RuleError) as undrawn:
        own_filling.own_paper(drawn, "plan-elsewhere", "92540602MA6T000001")
    assert undrawn.value.code is Code.DRAW_NOT_DONE


def test_a_long_name_and_title_still_make_one_page(drawn: Workspace) -> None:
    from dataclasses import replace

    paper = replace(_of_state(drawn, "reserve"), name="吉祥" * 30, plan="商标使用检查" * 12)
    with pypdfium2.PdfDocument(pdf.draw_own(paper)) as document:
        assert len(document) == 1
        page = document[0].get_textpage()
        boxes = [page.get_charbox(n) for n in range(page.count_chars())]
    assert min(bottom for _, bottom, _, _ in boxes) > 0

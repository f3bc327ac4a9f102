"""The record of a draw, filled from a workspace that held one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.demo import cast, day
from fieldapp.draw import drawing, planning, recording, replacing, tables
from fieldapp.draw.algorithm import slot
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, FieldappError
from fieldapp.notice import drawn_filling, pdf
from fieldapp.notice.drawn import DrawPaper
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.draw.seconds import seconded, sign


def _quiet(_line: str) -> None:
    return


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workspace]:
    """The demo's first laptop after its draw."""
    with cast.assembled(tmp_path, at_local(2026, 11, 20, 9)) as made:
        day.register(made.first, _quiet)
        day.hold_draw(made, _quiet)
        yield made.first


def _plain(paper: DrawPaper) -> tuple[int, str]:
    with pypdfium2.PdfDocument(pdf.draw_record(paper)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return len(texts), re.sub(r"\s", "", "".join(texts))


def test_the_demo_draw_fits_one_page_and_names_all_it_drew(office: Workspace) -> None:
    paper = drawn_filling.paper_of(office, day.PLAN_ID)
    pages, plain = _plain(paper)
    assert pages == 1
    for task in tables.tasks(office.db, day.PLAN_ID):
        assert task.object_name in plain
        assert task.ticket.hex()[:12] in plain
    for one in tables.reserves(office.db, day.PLAN_ID):
        assert one.object_name in plain
    assert "市场管理方426623" in plain
    assert "L2" in plain


def test_what_was_fixed_is_what_the_slot_holds(office: Workspace) -> None:
    paper = drawn_filling.paper_of(office, day.PLAN_ID)
    row = tables.require_plan(office.db, day.PLAN_ID)
    assert [one.digest for one in paper.fixed] == [
        row.plan_hash,
        row.register_root,
        row.roster_root,
    ]
    assert paper.fixed[1].words == slot.fingerprint(row.register_root)
    assert paper.fixed[1].count == f"{row.register_size}户"
    nonce = recording.transcript_of(office, day.PLAN_ID).nonce
    assert "".join(paper.sealed_words) == slot.code_words(nonce)
    assert sum(group.size for group in paper.groups) == row.register_size


def test_a_replacement_afterwards_leaves_the_record_as_it_was(office: Workspace) -> None:
    before = drawn_filling.paper_of(office, day.PLAN_ID)
    task = tables.tasks(office.db, day.PLAN_ID)[0]
    seconded(
        replacing.replace_object,
        office,
        "P-dawa",
        task.task_id,
        reason="停业",
        approved_by="P-deji",
    )
    assert drawn_filling.paper_of(office, day.PLAN_ID) == before


def test_too_few_inspectors_and_conditions_are_said(office: Workspace) -> None:
    request = PlanRequest(
        title="专项", kind="directed", filter_text="藏香经营户", plan_id="P2",
        shares={"A": Share(count=8), "B": Share(count=8), "C": Share(count=7)},
    )  # fmt: skip
    planning.freeze(office, "P-dawa", request)
    drawing.issue_slot(office, "P-dawa", "P2")
    drawing.release_nonce(office, "P-dawa", "P2")
    done = drawing.perform(office, "P-dawa", "P2")
    paper = drawn_filling.paper_of(office, "P2")
    assert done.short
    assert paper.shortage.count("缺") == done.short
    assert "藏香经营户" in paper.plan
    assert paper.inputs == (("", "没有"),)
    assert paper.level.startswith("L1")
    assert paper.url == "HTTPS://Q.EXAMPLE.GOV.CN/d/P2"


def test_no_record_before_the_draw(workspace: Workspace) -> None:
    with pytest.raises(FieldappError) as caught:
        drawn_filling.paper_of(workspace, "plan-nowhere")
    assert caught.value.code is Code.DRAW_NOT_DONE


@pytest.mark.parametrize(
    ("data", "words"),
    [("四五六".encode(), "四五六"), (b"\xff\x01", "ff 01"), (b"a\nb", "61 0a 62")],
)
def test_what_a_witness_said_is_text_or_hexadecimal(data: bytes, words: str) -> None:
    assert drawn_filling.said(data) == words


def test_groups_are_called_by_the_stems_and_what_is_taken_stands_beside_them() -> None:
    labels = [f"S{number}" for number in range(1, 12)]
    names = drawn_filling.group_names(reversed(labels))
    assert list(names) == labels
    assert [names["S1"], names["S10"], names["S11"]] == ["甲", "癸", "11"]
    assert drawn_filling.group_names(["S2+", "S1", "S2", "S3+"]) == {
        "S1": "甲", "S2": "乙", "S2+": "乙（必查）", "S3+": "丙（必查）",
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "words"), [("special", "专项检查"), ("complaint", "投诉举报")])
def test_the_record_of_named_objects_says_that_they_were_not_drawn(
    office: Workspace, kind: str, words: str
) -> None:
    shops = tuple(task.object_id for task in tables.tasks(office.db, day.PLAN_ID)[:2])
    request = PlanRequest(
        plan_id="named", title="节前", shares={}, kind=kind, named=shops, reason="节前集中检查",
        approved_by="chief",
    )  # fmt: skip
    planning.freeze(office, "lead", request)
    sign(office)
    drawing.issue_slot(office, "lead", "named")
    drawing.release_nonce(office, "lead", "named")
    drawing.perform(office, "lead", "named")
    pages, plain = _plain(drawn_filling.paper_of(office, "named"))
    assert pages == 1
    assert "不是随机抽取" in plain
    assert words in plain
    assert "必查" in plain
    assert "指定检查记录" in plain
    assert "双随机" not in plain
    assert "↑抽中线" not in plain


def test_a_debt_that_was_paid_stands_on_the_record(office: Workspace) -> None:
    task = tables.tasks(office.db, day.PLAN_ID)[0]
    seconded(
        replacing.replace_object, office, "lead", task.task_id, reason="停业", approved_by="chief"
    )
    request = PlanRequest(plan_id="next", title="下一批", shares={"A": Share(count=1)})
    planning.freeze(office, "lead", request)
    drawing.issue_slot(office, "lead", "next")
    drawing.release_nonce(office, "lead", "next")
    drawing.perform(office, "lead", "next")
    _, plain = _plain(drawn_filling.paper_of(office, "next"))
    assert "以前跳过的1户必查" in plain
    assert task.object_name in plain


def test_the_record_is_the_same_after_reopening(tmp_path: Path) -> None:
    with cast.assembled(tmp_path, at_local(2026, 11, 20, 9)) as made:
        day.register(made.first, _quiet)
        day.hold_draw(made, _quiet)
        before = drawn_filling.paper_of(made.first, day.PLAN_ID)
    folder = tmp_path / "laptop-07"
    clock = FixedClock(at_local(2026, 11, 21, 9))
    with Workspace.open(folder, cast.PASSWORD, projectors=PROJECTORS, clock=clock) as again:
        assert drawn_filling.paper_of(again, day.PLAN_ID) == before

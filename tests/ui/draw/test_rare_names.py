"""A name with a character that no font has: told by its number, said before it is frozen."""

from __future__ import annotations

from dataclasses import astuple, replace

from pytestqt.qtbot import QtBot

from fieldapp.draw import planning
from fieldapp.draw.planning import PlanRequest
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import plan_reading
from fieldapp.ui.draw.hall_table import broken
from fieldapp.ui.draw.preview import DraftCard
from fieldapp.ui.widgets import Banner, Label, Line, Para, width_of
from fieldapp.ui.widgets.legible import legible
from tests.draw.conftest import an_object

RARE = "\U00020bb7野家"
TOLD = "〔U+20BB7〕野家"


def _renamed(workspace: Workspace, number: int) -> None:
    one = replace(an_object(number), name=RARE)
    line = [str(value) for value in astuple(one)]
    blob = workspace.blobs.put(b"".join(rows.encode([line])))
    with workspace.writing("clerk") as w:
        w.append(
            ObjectsImported(
                snapshot_id="snap-9", source_name="c.csv", source_sha256=bytes(32), blob=blob,
                size=1, rejected=0, repaired=0, as_of_ms=workspace.clock.now_ms(),
            )
        )  # fmt: skip


def test_what_no_font_has_is_told_by_its_number_and_nothing_else_is(qtbot: QtBot) -> None:
    assert legible(RARE) == TOLD
    assert legible("拉萨㑇ཐོ་འགོད། 12 ①\n„é”") == "拉萨㑇ཐོ་འགོད། 12 ①\n„é”"
    label, para = Label(RARE), Para(Line(RARE))
    qtbot.addWidget(label)
    qtbot.addWidget(para)
    assert label.sizeHint().width() == width_of(TOLD, "body")  # room for what is drawn
    assert para.text() == TOLD
    assert "".join(broken(RARE, "hall_row", 300)) == TOLD


def test_the_draft_names_whom_the_record_cannot_print_whole(
    qtbot: QtBot, office: Workspace, request_: PlanRequest
) -> None:
    before = plan_reading.draft_view(office, planning.draft(office, request_))
    assert before.unprintable == ()
    _renamed(office, 8)
    _renamed(office, 7)  # closed: not in the list, so nothing to warn of
    draft = plan_reading.draft_view(office, planning.draft(office, request_))
    assert draft.unprintable == (RARE,)
    card = DraftCard(draft)
    qtbot.addWidget(card)
    warned = [para.text() for one in card.findChildren(Banner) for para in one.findChildren(Para)]
    assert any(TOLD in text for text in warned)


def test_a_class_that_is_passed_over_and_a_plan_without_items_are_said(
    qtbot: QtBot, office: Workspace, request_: PlanRequest
) -> None:
    shares = {name: share for name, share in request_.shares.items() if name != "A"}
    draft = plan_reading.draft_view(
        office, planning.draft(office, replace(request_, shares=shares))
    )
    ((passed, count),) = draft.passed
    assert (passed, count > 0) == ("A", True)
    card = DraftCard(draft)
    qtbot.addWidget(card)
    (warned,) = card.findChildren(Banner)
    assert any("抽查事项" in para.text() for para in warned.findChildren(Para))
    facts = [one.text() for one in card.findChildren(Para)]
    assert any(f"{count} 户：不抽" in one for one in facts)

"""The public screen tells what is so, when it is so, and shows it whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from fieldapp.draw import drawing
from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.hall import HallWords
from fieldapp.ui.draw.hall_opening import OpeningStep
from fieldapp.ui.draw.hall_steps import ResultStep
from fieldapp.ui.draw.hall_table import HallPages
from fieldapp.ui.draw.model import PlanDetail
from fieldapp.ui.draw.wording import below_words, named_sentence
from fieldapp.ui.widgets import Para
from tests.ui.draw.test_hall import _detail as detail_of
from tests.ui.draw.test_hall import _settle as settle
from tests.ui.draw.test_hall import make as make

Make = Callable[..., Ceremony]


@pytest.fixture
def drawn(planned: Workspace) -> PlanDetail:
    """A plan that is drawn."""
    drawing.issue_slot(planned, "lead", "plan-test")
    drawing.release_nonce(planned, "lead", "plan-test")
    drawing.perform(planned, "lead", "plan-test")
    return detail_of(planned)


def _result(hall: Ceremony, detail: PlanDetail) -> ResultStep:
    hall.show_detail(detail, live=True)
    settle()
    assert isinstance(hall._body, ResultStep)
    return hall._body


def _texts(step: ResultStep) -> str:
    return "\n".join(one.text() for one in step.findChildren(Para) if one.isVisible())


def test_the_title_does_not_promise_inspectors_that_were_not_found(
    make: Make, drawn: PlanDetail
) -> None:
    outcome = drawn.drawn
    assert outcome is not None
    enough = _texts(_result(make(), drawn)).splitlines()[0]
    assert str(drawn.team_size) in enough
    short = replace(outcome, short=(replace(outcome.tasks[0], missing=1),))
    step = _result(make(), replace(drawn, drawn=short))
    assert _texts(step).splitlines()[0] == step.tr("抽中 {drawn} 户；{short} 户人手不够").format(
        drawn=len(outcome.tasks), short=1
    )


@pytest.mark.parametrize("kind", ["special", "complaint", "experts"])
def test_what_was_named_is_not_called_drawn(make: Make, drawn: PlanDetail, kind: str) -> None:
    outcome = drawn.drawn
    assert outcome is not None
    short = replace(outcome, short=(replace(outcome.tasks[0], missing=1),))
    for one in (outcome, short):
        said = _texts(_result(make(), replace(drawn, kind=kind, drawn=one)))
        assert said.startswith("指定")
        assert "抽中" not in said.splitlines()[0]
        assert named_sentence(kind) in said


def test_reserves_come_after_the_last_who_is_drawn(
    make: Make, drawn: PlanDetail, qtbot: QtBot
) -> None:
    hall = make()
    step = _result(hall, drawn)
    step.show_count(0)
    (pages,) = step.findChildren(HallPages)
    area = step.findChildren(QScrollArea)[0]
    assert pages.isHidden()
    assert area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    qtbot.keyClick(hall, Qt.Key.Key_Return)  # all of them
    assert not pages.isHidden()
    assert area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_an_address_nobody_confirmed_is_called_a_sample(make: Make, drawn: PlanDetail) -> None:
    outcome = drawn.drawn
    assert outcome is not None
    assert outcome.sample_address  # the office of these tests is invented
    assert "样例网址" in _texts(_result(make(), drawn))
    confirmed = replace(drawn, drawn=replace(outcome, sample_address=False))
    assert "样例网址" not in _texts(_result(make(), confirmed))


def test_the_result_says_that_its_level_is_below_what_was_due(
    make: Make, drawn: PlanDetail
) -> None:
    outcome = drawn.drawn
    assert outcome is not None
    words = below_words(outcome.level)
    assert words in _texts(_result(make(), replace(drawn, wants_beacon=True)))
    assert words not in _texts(_result(make(), replace(drawn, wants_beacon=False)))


def test_at_150_percent_code_and_witness_fields_are_whole(
    qapp: QApplication, make: Make, planned: Workspace
) -> None:
    theme.apply(qapp, theme.Look(scale=1.5))
    drawing.issue_slot(planned, "lead", "plan-test")
    hall = make()
    hall.show_detail(detail_of(planned), live=True)
    settle()
    step = hall._body
    assert isinstance(step, OpeningStep)
    assert _whole(step, step._who)
    assert _whole(step, step._what)
    drawing.release_nonce(planned, "lead", "plan-test")
    hall.show_detail(detail_of(planned))
    settle()
    opened = hall._body
    assert isinstance(opened, OpeningStep)
    assert _whole(opened, opened.findChildren(HallWords)[0])


def _whole(step: OpeningStep, part: object) -> bool:
    """Say whether a part lies wholly in what the step shows."""
    assert isinstance(part, HallWords | type(step._who))
    assert step.area is not None
    port = step.area.viewport()
    top = part.mapTo(port, part.rect().topLeft()).y()
    return top >= 0 and top + part.height() <= port.height()


def test_at_150_percent_no_half_row_is_painted_and_paging_goes_on_below_the_list(
    qapp: QApplication, make: Make, drawn: PlanDetail, qtbot: QtBot
) -> None:
    theme.apply(qapp, theme.Look(scale=1.5))
    hall = make()
    step = _result(hall, drawn)
    assert step._table._sight == step._rows_in_sight()
    seen: set[int] = set()
    assert step.area is not None
    bar = step.area.verticalScrollBar()
    for _ in range(step.count + 5):
        seen |= set(step._rows_in_sight())
        qtbot.keyClick(hall, Qt.Key.Key_PageDown)
    assert seen == set(range(step.count))
    assert bar.value() == bar.maximum()  # and what lies below the list came into sight

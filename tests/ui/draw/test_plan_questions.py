"""The questions of a plan: what a person typed stays, whatever is proposed beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.model import FormStart
from fieldapp.ui.draw.plan_presenter import KINDS, PlanPresenter
from fieldapp.ui.draw.plan_questions import Questions
from fieldapp.ui.room import Desk
from fieldapp.ui.typed import Typed
from tests.draw.test_year_plan import GOOD, table
from tests.ui.draw.test_plan_presenter import Form


@pytest.fixture
def start(desk: Desk, planned: Workspace, tmp_path: Path) -> FormStart:
    """What a form begins with where the plan of the year is read in."""
    form = Form()
    presenter = PlanPresenter(desk, form)
    path = tmp_path / "year.csv"
    path.write_bytes(table(GOOD))
    presenter.adopt_year(path, "备〔2026〕3号", lambda _year, _batches: presenter.begin())
    assert form.start is not None
    (one,) = form.start.batches
    another = replace(one, batch_id="2026-99", title="另一批", due="2026-12-28")
    return replace(form.start, batches=(one, another))


def _asked(qtbot: QtBot, typed: Typed, start: FormStart) -> Questions:
    made = Questions(typed)
    qtbot.addWidget(made)
    made.show()
    made.show_start(start)
    return made


def test_a_ratio_that_was_typed_stays_when_an_item_is_ticked(
    qtbot: QtBot, start: FormStart
) -> None:
    form = _asked(qtbot, Typed(), start)
    share = form._shares["A"]
    share.clear()
    qtbot.keyClicks(share, "7%")
    before = form.wish().shares
    for item in ("trademark_agency", "trademark_licence"):
        form._ground.items._ticks[item].click()
    after = form.wish().shares
    assert after["A"] == "7%"
    assert (before["B"], after["B"]) == ("3%", "2%")  # proposed by the items


def test_the_batch_and_what_was_changed_in_it_survive_another_language(
    qtbot: QtBot, start: FormStart
) -> None:
    typed = Typed()
    form = _asked(qtbot, typed, start)
    batch = form._ground.batch
    batch.setFocus()
    qtbot.keyClick(batch, Qt.Key.Key_Down)
    assert form.wish().batch == start.batches[0].batch_id
    next(iter(form._ground.items._ticks.values())).click()
    qtbot.keyClicks(form._title, " changed")
    again = _asked(qtbot, typed, start)
    assert again.wish() == form.wish()


def test_a_batch_fills_what_is_empty_and_leaves_what_was_typed(
    qtbot: QtBot, start: FormStart
) -> None:
    form = _asked(qtbot, Typed(), start)
    qtbot.keyClicks(form._title, "my own title")
    form._due.clear()
    qtbot.keyClicks(form._due, "2026-12-24")
    batch = form._ground.batch
    batch.setFocus()
    qtbot.keyClick(batch, Qt.Key.Key_Down)
    first = start.batches[0]
    wish = form.wish()
    assert (wish.title, wish.due, wish.batch) == ("my own title", "2026-12-24", first.batch_id)
    assert set(first.items) <= set(wish.items)
    assert form._ground.kept.isVisible()  # and says so
    qtbot.keyClick(batch, Qt.Key.Key_Down)
    assert form.wish().batch == start.batches[1].batch_id
    assert form.wish().title == "my own title"
    form._ground.kept.take.click()
    wish = form.wish()
    assert (wish.title, wish.due) == (start.batches[1].title, start.batches[1].due)
    assert not form._ground.kept.isVisible()


def test_another_batch_takes_over_what_only_the_batch_before_filled_in(
    qtbot: QtBot, start: FormStart
) -> None:
    form = _asked(qtbot, Typed(), start)
    batch = form._ground.batch
    batch.setFocus()
    assert start.batches
    for one in start.batches:
        qtbot.keyClick(batch, Qt.Key.Key_Down)
        assert (form.wish().title, form.wish().due) == (one.title, one.due)
        assert not form._ground.kept.isVisible()


def test_tab_goes_through_the_questions_as_they_stand(qtbot: QtBot, start: FormStart) -> None:
    form = _asked(qtbot, Typed(), start)
    QApplication.processEvents()  # what a layout takes in is shown with the next event
    ticks = form._ground.items.ticks()
    assert len(ticks) > 1
    wanted = [
        form._title, form._ground.batch, form._ground.year, *ticks,
        form._shares["A"], form._team, form._reserve, form._witness,
    ]  # fmt: skip
    form._title.setFocus()
    met = [form.focusWidget()]
    for _ in range(60):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        met.append(form.focusWidget())
    assert all(one in met for one in wanted), str([type(one).__name__ for one in met])
    places = [met.index(one) for one in wanted]
    assert places == sorted(places)


def test_a_form_made_anew_in_another_look_has_kind_and_named_objects_again(
    qtbot: QtBot, start: FormStart
) -> None:
    typed = Typed()
    first = _asked(qtbot, typed, start)
    at = KINDS.index("complaint")
    first._kind.setCurrentIndex(at)
    first._kind.activated.emit(at)
    first._named.codes.setPlainText("92540602MA6T000001")
    first._named.reason.setPlainText("12315")
    wish = _asked(qtbot, typed, start).wish()
    assert (wish.kind, wish.named, wish.reason) == ("complaint", "92540602MA6T000001", "12315")

"""The questions of a plan: what a person typed stays, whatever is proposed beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.model import FormStart
from fieldapp.ui.draw.plan_presenter import PlanPresenter
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
    assert form.start.batches
    return form.start


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

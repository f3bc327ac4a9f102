"""The conditions of a plan: in words, as the program applies them, and the same after freezing."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw import planning
from fieldapp.draw.planning import PlanRequest
from fieldapp.registry.objects import ObjectFilter
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import plan_reading, reading
from fieldapp.ui.draw.model import Condition
from fieldapp.ui.draw.preview import DraftCard
from fieldapp.ui.widgets import Para

WANTED = ObjectFilter(regions=("540602",), trades=("食品", "商贸"))


def test_a_directed_plan_shows_what_it_really_applies_before_and_after_freezing(
    qtbot: QtBot, office: Workspace, request_: PlanRequest
) -> None:
    request = replace(request_, kind="directed", wanted=WANTED, filter_text="色尼区的商户")
    draft = planning.draft(office, request)
    view = plan_reading.draft_view(office, draft)
    assert view.filter.text == "色尼区的商户"
    assert view.filter.conditions[1] == Condition("trades", ("食品", "商贸"))
    (region,) = view.filter.conditions[0].values
    assert region.endswith("色尼区")  # in words, not as a number
    assert json.loads(view.filter.code)["regions"] == ["540602"]
    assert dict(view.asked) == {"A": "5%", "B": "10%", "C": "20%", "D": ""}
    window = QWidget()
    qtbot.addWidget(window)
    card = DraftCard(view)
    card.setParent(window)
    said = " ".join(one.text() for one in card.findChildren(Para))
    assert view.filter.code in said
    planning.freeze(office, "lead", request)
    detail = reading.plan_detail(office, request.plan_id)
    assert detail is not None
    assert detail.filter == view.filter
    before = [tuple(row) for row in office.db.execute("SELECT * FROM draw_plans").fetchall()]
    office.rebuild()
    after = [tuple(row) for row in office.db.execute("SELECT * FROM draw_plans").fetchall()]
    assert before == after


def test_a_plan_over_everybody_has_no_conditions(office: Workspace, request_: PlanRequest) -> None:
    view = plan_reading.draft_view(office, planning.draft(office, request_))
    assert (view.filter.text, view.filter.conditions) == ("", ())

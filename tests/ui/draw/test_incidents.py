"""What was recorded of a plan without effect is said on its page, with who did it and when."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import fieldapp.draw
from fieldapp import settings
from fieldapp.draw.events import VoidedByName
from fieldapp.ui.draw import reading
from fieldapp.ui.draw.detail import DetailView
from fieldapp.ui.draw.wording import incident_word
from fieldapp.ui.widgets import Banner, Para
from tests.cli.calling import call
from tests.conftest import PASSWORD
from tests.draw.centre.test_asking import CENTRE, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN


@pytest.fixture
def odd(parties: Parties) -> Parties:
    """The centre's device writes a step that is the drawing device's alone."""
    with parties.centre.writing(CENTRE) as w:
        w.append(VoidedByName(plan_id=PLAN, commitment=bytes(32), reason="r", approved_by="boss"))
    exchange(parties)
    return parties


def test_the_plans_page_names_what_has_no_effect(qtbot: QtBot, odd: Parties) -> None:
    detail = reading.plan_detail(odd.device, PLAN)
    assert detail is not None
    assert [(one.kind, one.device) for one in detail.incidents] == [
        ("by_another_device", "centre")
    ]
    view = DetailView(may_hold=True)
    qtbot.addWidget(view)
    view.show_detail(detail)
    banners = view.findChildren(Banner)
    said = [words.text() for banner in banners for words in banner.findChildren(Para)]
    assert any("有 1 条记录不起作用" in one for one in said)


def test_the_command_line_lists_them(odd: Parties, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    folder = odd.device.folder
    odd.device.close()
    said = call("draw", "incidents", "--workspace", folder)
    assert said.status == 0
    assert f"{PLAN}  by_another_device  {odd.centre.device_id.hex()}" in said.out


def kinds() -> set[str]:
    found = set()
    for path in Path(fieldapp.draw.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == 4:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                last = node.args[-1]
                if name.endswith("incident") and isinstance(last, ast.Constant):
                    found.add(str(last.value))
    return found


def test_each_kind_has_its_words() -> None:
    assert len(kinds()) > 10
    assert [kind for kind in kinds() if incident_word(kind) == kind] == []

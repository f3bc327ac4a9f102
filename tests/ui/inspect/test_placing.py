"""A point chosen on the map: by mouse, by keys, in numbers; kept as a source of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.evidence import areas, place_tables
from fieldapp.evidence.geodesy import metres
from fieldapp.evidence.place import Source
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.asking_place import AskPlace
from fieldapp.ui.inspect.item_desk import ItemDesk
from fieldapp.ui.inspect.map import Mark, PlaceMap
from fieldapp.ui.inspect.viewing import ItemView
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Para
from tests.ui.inspect import world
from tests.ui.inspect.showing import shown

SHOP = (29.651, 91.132)


@pytest.fixture
def sheet(qtbot: QtBot) -> PlaceMap:
    made = PlaceMap()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_places(areas.chain("540102"), (Mark("R", SHOP, 10),))
    made.show()
    return made


def test_a_click_sets_the_point_under_the_mouse(qtbot: QtBot, sheet: PlaceMap) -> None:
    spot = QPoint(400, 120)
    with qtbot.waitSignal(sheet.placed) as told:
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=spot)
    assert sheet.chosen == tuple(told.args)
    back = sheet.on_screen((told.args[0], told.args[1]))
    assert (back - QPointF(spot)).manhattanLength() < 1e-6


def test_keys_alone_set_a_point_and_change_the_scale(qtbot: QtBot, sheet: PlaceMap) -> None:
    qtbot.keyClick(sheet, Qt.Key.Key_Space)
    first = sheet.chosen
    assert first is not None
    qtbot.keyClick(sheet, Qt.Key.Key_Up)
    qtbot.keyClick(sheet, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert sheet.chosen is not None
    assert sheet.chosen[0] > first[0]
    assert sheet.chosen[1] > first[1]
    before = sheet._scale
    qtbot.keyClick(sheet, Qt.Key.Key_Minus)
    qtbot.keyClick(sheet, Qt.Key.Key_Plus)
    assert sheet._scale == pytest.approx(before)


def test_a_drag_moves_the_sheet_and_sets_nothing(qtbot: QtBot, sheet: PlaceMap) -> None:
    before = sheet.on_screen(SHOP)
    qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseMove(sheet, QPoint(360, 240))
    qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(360, 240))
    assert sheet.chosen is None
    moved = sheet.on_screen(SHOP) - before
    assert (round(moved.x()), round(moved.y())) == (60, 40)


@pytest.mark.usefixtures("qapp")
@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(-250, 250), st.floats(-180, 180))
def test_pixels_and_degrees_agree_everywhere(
    lat: float, lon: float, right: float, down: float
) -> None:
    made = PlaceMap()
    made.resize(600, 400)
    made.choose((lat, lon), 10)
    made._scale = 10.0
    made._centre = lat, lon
    there = made.point_at(QPointF(300 + right, 200 + down))
    wanted = 10 * (right**2 + down**2) ** 0.5
    # below a millimetre the sums of floats tell, and no place is known so closely
    assert metres((lat, lon), there) == pytest.approx(wanted, rel=0.02, abs=0.001)


def test_the_point_is_kept_beside_the_item_and_shown_with_what_is_odd(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.photograph(workspace, one, "papers", "门脸")
    page = shown(qtbot, desk, f"{one}#papers")
    shot = page._shots[0]
    seen: list[str] = []

    def point(form: AskPlace) -> int:
        form.lat.setText("91")
        form.lon.setText("0")
        form.given.emit()
        assert not form._wrong.isHidden()  # refused in the form, which stays
        form.map._take(SHOP)
        form.note.setText("看街口的桥")
        form.given.emit()
        form._what.changed.emit(1)
        form.lat.setText("29.70")
        form.note.setText("营业执照系统")
        form.given.emit()
        return 1

    def look(view: ItemView) -> int:
        view.show()
        QApplication.processEvents()
        seen.append(words(view))
        view.place_asked.emit()
        QApplication.processEvents()
        seen.append(words(view))
        return 1

    monkeypatch.setattr(AskPlace, "exec", point)
    monkeypatch.setattr(ItemView, "exec", look)
    ItemDesk(desk, page, page.presenter.read_shots).show(shot)
    assert "没有证明" in seen[0]
    (claim,) = place_tables.claims(workspace.db, one)
    assert (claim.source, claim.item_id, claim.radius_m) == (Source.HAND, shot.item_id, 100)
    assert (claim.spot.lat_udeg, claim.spot.lon_udeg) == (29_651_000, 91_132_000)
    assert "29.651000°N 91.132000°E ±100 m" in seen[1]
    assert "看街口的桥" in seen[1]
    assert "离登记的位置" in seen[1]


def words(view: ItemView) -> str:
    return " ".join(part.accessibleName() for part in view.findChildren(Para))

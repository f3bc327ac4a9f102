"""The view of one item: original and copies, hints, and drawing a copy."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.evidence import collecting, derived, looks
from fieldapp.evidence.sealing import About
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.inspect.canvas import Drawn
from fieldapp.ui.inspect.copying import CopyMaker
from fieldapp.ui.inspect.item_desk import ItemDesk
from fieldapp.ui.inspect.viewing import ItemView
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Choice, Para
from tests.ui.inspect import world
from tests.ui.inspect.showing import shown


def words(view: ItemView) -> str:
    return " ".join(part.accessibleName() for part in view.findChildren(Para))


def test_the_view_shows_the_chain_and_the_hints(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    world.photograph(workspace, one, "papers", "门脸")
    path = tmp_path / "again.jpg"
    with Image.open(io.BytesIO(world.picture("门脸", "#8c1f1f"))) as first:
        first.resize((480, 320)).save(path, quality=40)
    collecting.import_file(
        workspace, world.ME, About(inspection_id=one, title="旧照片"), path, reason="手机"
    )
    for row in items(workspace.db, one):
        looks.look_at(workspace.db, workspace.blobs, row)
    page = shown(qtbot, desk, f"{one}#papers")
    seen: list[str] = []

    def look(view: ItemView) -> int:
        view.show()
        QApplication.processEvents()
        seen.append(words(view))
        item_desk.keep(shot.item_id, (Drawn("redact", 10, 10, 50, 40),), "公示")
        QApplication.processEvents()
        choices = [choice.text() for choice in view.findChildren(Choice)]
        seen.extend(text.split("　")[0] for text in choices[-2:])
        seen.append(words(view))
        view.accept()
        return 1

    monkeypatch.setattr(ItemView, "exec", look)
    item_desk = ItemDesk(desk, page, page.presenter.read_shots)
    shot = next(one for one in page._shots if one.title == "旧照片")
    item_desk.show(shot)
    assert "门脸" in seen[0]  # looks like the one taken here
    assert seen[1:3] == ["原件", "副本 1"]
    assert "公示" in seen[3]
    (copy,) = derived.copies(workspace.db, shot.item_id)
    assert copy.parent == shot.item_id


SHEET = (800, 300, 3000, 400, 3200, 2800, 600, 2700)


def a_maker(qtbot: QtBot, desk: Desk, one: str) -> CopyMaker:
    """A picture of twelve megapixels, with a sheet in it that was found."""
    page = shown(qtbot, desk, f"{one}#papers")
    picture = QImage(4000, 3000, QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.white)
    maker = CopyMaker(page, picture, SHEET, found=True)
    qtbot.addWidget(maker)
    maker.show()
    QApplication.processEvents()
    return maker


def test_a_rectangle_is_drawn_with_keys_alone(qtbot: QtBot, desk: Desk, one: str) -> None:
    maker = a_maker(qtbot, desk, one)
    canvas = maker.canvas
    assert canvas.hasFocus()
    a_pixel = 4000 / canvas.place().width()
    for key, times in ((Qt.Key.Key_Left, 3), (Qt.Key.Key_Up, 2)):
        for _ in range(times):
            qtbot.keyClick(canvas, key)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)  # not so: once more
    assert maker.chosen()[0] == ()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    ((drawn,), _) = maker.chosen()
    assert drawn.act == "redact"
    assert abs(drawn.width - theme.px(60) * a_pixel) <= 2 * a_pixel
    assert abs(drawn.height - theme.px(1) * 5 * a_pixel) <= 2 * a_pixel
    assert maker.isVisible()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)  # nothing is begun: now it closes
    assert not maker.isVisible()


def test_the_corners_of_a_sheet_are_moved_with_mouse_and_keys(
    qtbot: QtBot, desk: Desk, one: str
) -> None:
    maker = a_maker(qtbot, desk, one)
    canvas = maker.canvas
    maker._act._parts[3].click()
    maker._reason.setPlainText("附卷")
    ((scan,), _) = maker.chosen()
    assert (scan.act, scan.corners) == ("scan", SHEET)
    assert maker._save.isEnabled()
    a_pixel = 4000 / canvas.place().width()
    start = canvas.on_screen(QPointF(3200, 2800)).toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(-20, -30))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(-20, -30))
    ((scan,), _) = maker.chosen()
    assert scan.corners is not None
    assert scan.corners[:4] + scan.corners[6:] == SHEET[:4] + SHEET[6:]
    assert abs(scan.corners[4] - (3200 - 20 * a_pixel)) <= 2 * a_pixel
    qtbot.keyClick(canvas, Qt.Key.Key_Space)  # the next corner: the last
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    ((moved,), _) = maker.chosen()
    assert moved.corners is not None
    assert abs(moved.corners[6] - (600 - theme.px(12) * a_pixel)) <= 2 * a_pixel
    assert (moved.left, moved.left + moved.width) == (moved.corners[6], moved.corners[4])
    for _ in range(20):  # across the others: no sheet any more
        qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not maker._save.isEnabled()
    maker._back.click()
    assert maker.chosen()[0] == ()
    maker._act._parts[3].click()
    maker._act._parts[1].click()
    start = canvas.place().center().toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 40))
    assert [one.act for one in maker.chosen()[0]] == ["crop"]  # it takes the scan's place
    maker.reject()


def test_a_rectangle_drawn_on_the_screen_is_one_of_the_picture_s_pixels(
    qtbot: QtBot, desk: Desk, one: str
) -> None:
    maker = a_maker(qtbot, desk, one)
    canvas = maker.canvas
    place = canvas.place()
    start = QPoint(round(place.left()) + 30, round(place.top()) + 20)
    end = start + QPoint(100, 60)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    ((drawn,), _) = maker.chosen()
    ratio = 4000 / place.width()
    assert drawn.act == "redact"
    assert abs(drawn.left - 30 * ratio) <= ratio
    assert abs(drawn.width - 100 * ratio) <= 2 * ratio
    assert drawn.left + drawn.width <= 4000
    far = QPoint(canvas.width() + 200, canvas.height() + 200)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=far)
    ((_, outside), _) = maker.chosen()
    assert outside.left + outside.width <= 4000
    assert outside.top + outside.height <= 3000
    maker.reject()

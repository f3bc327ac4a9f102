"""The view of one item: original and copies, hints, and drawing a copy."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.evidence import collecting, derived, looks
from fieldapp.evidence.sealing import About
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.copying import CopyMaker, Drawn
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


def test_a_rectangle_drawn_on_the_screen_is_one_of_the_picture_s_pixels(
    qtbot: QtBot, desk: Desk, one: str
) -> None:
    from PySide6.QtGui import QImage

    page = shown(qtbot, desk, f"{one}#papers")
    picture = QImage(4000, 3000, QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.white)
    maker = CopyMaker(page, picture)
    qtbot.addWidget(maker)
    maker.show()
    QApplication.processEvents()
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

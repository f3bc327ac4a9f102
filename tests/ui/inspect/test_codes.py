"""Codes held before the camera: read as the frames come, told for what they are, and followed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from fieldapp.inspection import inspecting
from fieldapp.inspection.opening import Request
from fieldapp.notice import issuing, scanning
from fieldapp.registry.identifiers import uscc_in
from fieldapp.registry.importing import import_objects
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.codes import FoundBar, Kind, resolve
from fieldapp.ui.inspect.frames import FrameSource, InjectedFrames
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.notices.page import CHECK, NoticesPage
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Button
from tests.notice.making import open_inspection
from tests.registry import samples
from tests.ui.inspect import world
from tests.ui.inspect.showing import shown

pytestmark = pytest.mark.usefixtures("quiet_media")
LICENCE = "http://www.gsxt.gov.cn/index.html?uniscid={}&v=1"
MINE, OTHER = (row[0] for row in samples.rows(2))
NOBODY = samples.code(99)


@pytest.fixture
def one(workspace: Workspace, tmp_path: Path) -> str:
    """An inspection of a business whose code is well-formed."""
    world.register(workspace)
    import_objects(
        workspace,
        "clerk",
        samples.write_csv(tmp_path / "r.csv", [list(samples.HEADER), *samples.rows(3)]),
    )
    request = Request(
        object_id=MINE,
        kind="special",
        inspectors=(world.ME, "insp-li"),
        approval_no="1",
        notice_no="2",
        reason="r",
        items=("i",),
    )
    return inspecting.open_inspection(workspace, world.ME, request, world.workbook()).inspection_id


def a_code(text: str, module: int = 5) -> QImage:
    """A frame with a code a little off its middle, as a hand holds it."""
    lines = scanning.modules(text)
    side = len(lines)
    picture = QImage(1280, 960, QImage.Format.Format_RGB32)
    picture.fill("#8a8f94")
    painter = QPainter(picture)
    painter.translate(640, 480)
    painter.rotate(7)
    painter.fillRect(
        -side * module // 2, -side * module // 2, side * module, side * module, "white"
    )
    for y, line in enumerate(lines):
        for x, value in enumerate(line):
            if not value:
                at = (x - side // 2) * module, (y - side // 2) * module
                painter.fillRect(*at, module, module, "black")
    painter.end()
    return picture


def before_the_camera(qtbot: QtBot, desk: Desk, one: str) -> tuple[InspectPage, InjectedFrames]:
    """Open the camera of an inspection on injected frames."""
    page = shown(qtbot, desk, f"{one}#papers")
    made: list[InjectedFrames] = []

    def sources() -> list[FrameSource]:
        made.append(InjectedFrames())
        return [*made[-1:]]

    page.use_camera(CameraView(sources))
    page.photo_now()
    return page, made[-1]


def looked(qtbot: QtBot, page: InspectPage, source: InjectedFrames, text: str) -> FoundBar:
    """Hold a code before the camera until the page says what it is."""
    [camera] = page.findChildren(CameraView)
    told: list[str] = []
    camera.code_seen.connect(told.append)
    picture = a_code(text)
    qtbot.waitUntil(lambda: source.send(picture) and text in told, timeout=10_000)
    assert camera.found.isVisible()
    return camera.found


def test_a_licence_is_told_for_this_business_or_another_and_leads_there(
    qtbot: QtBot, desk: Desk, one: str
) -> None:
    page, source = before_the_camera(qtbot, desk, one)
    assert looked(qtbot, page, source, LICENCE.format(MINE)).accessibleName() == "是这一户的执照"
    bar = looked(qtbot, page, source, LICENCE.format(OTHER))
    assert bar.accessibleName().startswith("不是这一户：")
    with qtbot.waitSignal(page.go_requested) as asked:
        next(b for b in bar.findChildren(Button) if b.text() == "看这一户").click()
    assert asked.args == ["registry", OTHER]
    page.hide()


def test_a_code_is_told_once_while_it_stays_in_sight(qtbot: QtBot, desk: Desk, one: str) -> None:
    page, source = before_the_camera(qtbot, desk, one)
    [camera] = page.findChildren(CameraView)
    told: list[str] = []
    camera.code_seen.connect(told.append)
    looked(qtbot, page, source, LICENCE.format(NOBODY))
    frames: list[None] = []
    source.came.connect(lambda: frames.append(None))
    picture = a_code(LICENCE.format(NOBODY))
    qtbot.waitUntil(lambda: source.send(picture) and len(frames) > 6, timeout=9_000)
    assert told == [LICENCE.format(NOBODY)]
    page.hide()


def test_a_notice_is_opened_and_a_stranger_s_is_checked(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    open_inspection(workspace)
    made = issuing.issue(
        workspace, "insp-tashi", "rectification_order", "insp-1", {"due": "2026-12-07"}
    )
    found = resolve(workspace, made.address, MINE)
    assert (found.kind, found.name, found.detail, found.room, found.place) == (
        Kind.NOTICE, made.number, "unregistered", "notices", made.notice_id,
    )  # fmt: skip
    at = len(made.address) // 2
    altered = (
        made.address[:at] + ("A" if made.address[at] != "A" else "B") + made.address[at + 1 :]
    )
    strange = resolve(workspace, altered, MINE)
    assert (strange.kind, strange.detail) == (Kind.PAPER, "false")
    page = NoticesPage(desk)
    qtbot.addWidget(page)
    page.open_place(strange.place)
    assert page.place() == CHECK
    assert page._verdict.field.text() == altered


def test_other_texts_are_shown_as_text_only(workspace: Workspace) -> None:
    found = resolve(workspace, "WIFI:<b>x</b>\u202e" + "x" * 200, MINE)
    assert found.kind is Kind.TEXT
    assert "\u202e" not in found.name
    assert len(found.name) <= 60
    assert resolve(workspace, LICENCE.format(NOBODY), MINE).kind is Kind.STRANGER


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LICENCE.format(MINE), MINE), (MINE.lower(), MINE), (f"代码：{MINE}。", MINE),
        (MINE[:-1] + ("1" if MINE[-1] != "1" else "2"), None), (f"X{MINE}", None), ("", None),
    ],
)  # fmt: skip
def test_a_credit_code_is_found_only_where_it_is_whole_and_right(
    text: str, code: str | None
) -> None:
    assert uscc_in(text) == code

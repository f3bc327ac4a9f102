"""The wish at the centre's desk and the receipt in the hall, held before a camera."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw.centre import asking, by_hand
from fieldapp.ui.complaints import complaints
from fieldapp.ui.draw import desk_reading, reading
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.code_camera import CodeCamera
from fieldapp.ui.draw.hall_opening import OpeningStep
from fieldapp.ui.draw.issuer_page import WISH, IssuerPage
from fieldapp.ui.draw.wish_view import WishView
from fieldapp.ui.inspect.frames import FrameSource, InjectedFrames
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import Para
from tests.draw.centre.test_asking import LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange, taken
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN
from tests.ui.draw.test_desks import Open, key
from tests.ui.draw.test_desks import asked as asked
from tests.ui.draw.test_desks import show as show
from tests.ui.inspect.conftest import quiet_media as quiet_media
from tests.ui.inspect.test_codes import a_code

pytestmark = pytest.mark.usefixtures("quiet_media")


class Held:
    """Codes held before an injected camera, one after the other, once its viewfinder is open."""

    def __init__(self, *texts: str) -> None:
        self.pictures = [a_code(text, 6) for text in texts]
        self.source: InjectedFrames | None = None
        self.said: list[str] = []
        self.wrong: list[object] = []
        self.left = 200  # pictures; then the viewfinder is closed, so that the test fails

    def sources(self) -> list[FrameSource]:
        self.source = InjectedFrames("injected")
        QTimer.singleShot(0, self.source, self._show)
        return [self.source]

    def _show(self) -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, CodeCamera) and self.source is not None:
            words = "\n".join(one.text() for one in asked.findChildren(Para))
            if not self.said or self.said[-1] != words:
                self.said.append(words)
                self.wrong += complaints(asked)
                if len(self.said) > 1 and len(self.pictures) > 1:
                    self.pictures.pop(0)  # it was named as another: the next is held up
            self.source.send(self.pictures[0])
            self.left -= 1
            if not self.left:
                asked.reject()
        if self.source is not None:
            QTimer.singleShot(20, self.source, self._show)


def test_the_desk_reads_a_wish_from_the_camera_and_passes_over_another_code(
    asked: Parties, show: Open, qtbot: QtBot
) -> None:
    taken(asked)
    wish = asking.ask_release(asked.device, LEAD, PLAN)
    exchange(asked)
    page = show(asked.centre, IssuerPage)
    key(qtbot, page, Qt.Key.Key_F8)
    (view,) = page.findChildren(WishView)
    held = Held("https://example.com/a-menu", wish)
    view.sources = held.sources
    given: list[str] = []
    view.given.disconnect()
    view.given.connect(lambda text, _beacon: given.append(text))
    key(qtbot, page, Qt.Key.Key_F7)
    assert given == [wish]
    assert any("example.com" in one for one in held.said)
    assert held.wrong == []
    assert page.place().endswith(WISH)
    assert complaints(page.window()) == []


def _hall(qtbot: QtBot, parties: Parties) -> tuple[Ceremony, OpeningStep]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    hall = Ceremony(window, Typed(), reduced_motion=True)
    hall.raise_over(whole_screen=False)
    found = reading.plan_detail(parties.device, PLAN)
    assert found is not None
    hall.show_detail(found, live=True)
    assert isinstance(hall._body, OpeningStep)
    qtbot.waitUntil(hall._body.code.isVisible)
    return hall, hall._body


def _pressed(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
    qtbot.waitUntil(done)


def test_the_hall_reads_the_centres_receipt_from_the_camera(asked: Parties, qtbot: QtBot) -> None:
    taken(asked)
    asking.ask_release(asked.device, LEAD, PLAN)
    exchange(asked)
    by_hand.release_asked(asked.centre, "centre-person", PLAN)
    receipt = desk_reading.receipt_of(asked.centre, PLAN).text
    hall, body = _hall(qtbot, asked)
    held = Held(receipt)
    body.sources = held.sources
    given: list[str] = []
    hall.code_given.connect(given.append)
    _pressed(qtbot, lambda: bool(given))
    assert given == [receipt]
    assert held.wrong == []
    asking.enter_code(asked.device, LEAD, PLAN, given[0])
    assert asked.opened()
    hall.window().close()


def test_without_a_camera_it_is_said_and_nothing_typed_is_lost(
    asked: Parties, qtbot: QtBot
) -> None:
    taken(asked)
    hall, body = _hall(qtbot, asked)
    body.sources = list
    body.code.setText("砂咱潜")
    said: list[str] = []

    def close() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, CodeCamera):
            QTimer.singleShot(0, close)
            return
        said.extend(one.text() for one in shown.findChildren(Para))
        said.extend(str(one) for one in complaints(shown) if one.kind != "shortened")
        qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)

    QTimer.singleShot(0, close)
    _pressed(qtbot, lambda: bool(said))
    assert len(said) == 1
    assert "没有可用的摄像头" in said[0]
    assert body.code.text() == "砂咱潜"
    hall.window().close()

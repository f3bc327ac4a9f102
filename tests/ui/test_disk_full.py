"""A disk that is really full, met in the window: said in words, nothing by halves, and on again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.errors import Code
from fieldapp.evidence.tables import items
from fieldapp.inspection import tables as inspections
from fieldapp.notice.tables import notices
from fieldapp.registry import tables as registry
from fieldapp.rooms import PROJECTORS
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui import dialogs
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.fields import SavingArea
from fieldapp.ui.inspect.frames import FrameSource, InjectedFrames
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.main_window import MainWindow
from fieldapp.ui.notices.page import NoticesPage
from fieldapp.ui.notices.reading import draft_place
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.registry.importing import ImportView
from fieldapp.ui.registry.page import RegistryPage
from fieldapp.ui.registry.presenter import Register
from fieldapp.ui.widgets import Banner, Button, Label
from tests.registry import samples
from tests.store.test_disk_full import fill, small_disk
from tests.ui.inspect import world
from tests.ui.inspect.conftest import quiet_media
from tests.ui.test_app import PASSWORD, Seat, folders

__all__ = ["folders", "quiet_media", "small_disk"]  # fixtures: own settings, no noise, 6 MB
pytestmark = pytest.mark.usefixtures("quiet_media")
FULL = "磁盘满了"
WAIT = 20_000


class Desk:
    """A window over a workspace on the small disk, and the ballast that fills it."""

    def __init__(self, seat: Seat, disk: Path, one: str, qtbot: QtBot) -> None:
        self.seat, self.disk, self.one, self.qtbot = seat, disk, one, qtbot
        self.left = False
        seat.enter(qtbot)
        window = seat.sitting.window
        assert window is not None
        self.window: MainWindow = window

    def fill(self) -> Path:
        """Leave no byte free once everything asked for is done."""
        self.idle()
        return fill(self.disk, 0)

    def idle(self) -> None:
        """Wait until everything asked for has come."""
        tasks = self.seat.sitting._tasks
        self.qtbot.waitUntil(tasks.idle, timeout=WAIT)

    def says(self, words: str) -> bool:
        """Say whether something in sight says these words."""
        shown = [w for w in self.window.findChildren(QWidget) if w.isVisible()]
        told = [w.accessibleName() for w in shown if isinstance(w, Banner)]
        told += [w.text() for w in shown if isinstance(w, Label)]
        return any(words in one for one in told)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until this holds."""
        self.qtbot.waitUntil(holds, timeout=WAIT)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clock: FixedClock, small_disk: Path) -> Iterator[Desk]:
    """A supervisor's window over one open inspection."""
    profile = Profile("那曲-01", world.ME, "次旺", "supervisor", "540600")
    folder = small_disk / "ws"
    with Workspace.create(
        folder, PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    ) as made:
        world.register(made)
        one = world.special(made)
        world.identify(made, one)
    seat = Seat(qapp, Preferences(person="次旺", workspace=str(folder)), clock)
    seat.sitting.lock()
    made_desk = Desk(seat, small_disk, one, qtbot)
    yield made_desk
    if not made_desk.left:
        seat.leave()


def opened(desk: Desk, clock: FixedClock) -> Workspace:
    """Leave the window and open what is on the disk; the log must hold."""
    desk.seat.leave()
    desk.left = True
    made = Workspace.open(desk.disk / "ws", PASSWORD, projectors=PROJECTORS, clock=clock)
    assert [check.detail for check in verify_log(made) if not check.passed] == []
    return made


def page_at(desk: Desk, room: str, place: str) -> QWidget:
    desk.window.go(room, place)
    desk.idle()
    page = desk.window.page(room)
    assert page is not None
    return page


def test_an_answer_stays_in_its_field_until_there_is_room(desk: Desk, clock: FixedClock) -> None:
    page = page_at(desk, "inspect", f"{desk.one}#statement")
    assert isinstance(page, InspectPage)
    field = next(a for a in page.findChildren(SavingArea) if a.isVisible())
    ballast = desk.fill()
    desk.qtbot.keyClicks(field, "what he said")
    field.flush()
    desk.until(lambda: desk.says(FULL))
    assert field.toPlainText() == "what he said"
    assert page.presenter.unsaved() == {"statement"}
    ballast.unlink()
    [again] = [b for b in page.findChildren(Button) if b.text() == "再存一次" and b.isVisible()]
    again.click()
    desk.until(lambda: not page.presenter.unsaved())
    desk.idle()
    with opened(desk, clock) as workspace:
        assert inspections.answers(workspace.db, desk.one)["statement"].value == "what he said"


def test_a_picture_is_refused_whole_and_taken_when_there_is_room(
    desk: Desk, clock: FixedClock
) -> None:
    page = page_at(desk, "inspect", f"{desk.one}#papers")
    assert isinstance(page, InspectPage)
    made: list[InjectedFrames] = []

    def sources() -> list[FrameSource]:
        made.append(InjectedFrames())
        return [*made[-1:]]

    camera = CameraView(sources)
    page.use_camera(camera)
    page.photo_now()
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill("#336699")
    with desk.qtbot.waitSignal(made[-1].came, timeout=WAIT):
        desk.until(lambda: made[-1].send(picture))
    ballast = desk.fill()
    camera.shoot()
    desk.until(lambda: camera.refused is Code.DISK_FULL)
    assert desk.says(FULL)
    ballast.unlink()
    desk.qtbot.keyClick(camera, Qt.Key.Key_Space)
    desk.until(lambda: camera.refused is None)
    page.show_view("")
    desk.idle()
    with opened(desk, clock) as workspace:
        [kept] = items(workspace.db, desk.one)
        assert workspace.blobs.has(kept.blob_id)


def test_a_notice_spends_no_number_and_its_draft_stays(
    desk: Desk, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = draft_place(desk.one, "inspection_record")
    page = page_at(desk, "notices", place)
    assert isinstance(page, NoticesPage)
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    paper = page._paper
    assert paper is not None
    for name in paper.missing:
        page._presenter.set_field(name, "typed here")
    desk.idle()
    ballast = desk.fill()
    page._acts.issue()
    desk.until(lambda: desk.says(FULL))
    assert page.place() == place
    ballast.unlink()
    page._acts.issue()
    desk.until(lambda: page.place() != place)
    desk.idle()
    with opened(desk, clock) as workspace:
        [row] = notices(workspace.db)
        assert row.counter == 1  # the refused try spent no number
        assert workspace.blobs.has(row.pdf_blob)


def test_an_import_is_all_or_nothing(desk: Desk, clock: FixedClock, tmp_path: Path) -> None:
    file = samples.write_csv(
        tmp_path / "r.csv", [list(samples.HEADER), *samples.rows(300)], "utf-8"
    )
    page = page_at(desk, "registry", "")
    assert isinstance(page, RegistryPage)
    page.look(file, Register.OBJECTS)
    [view] = page.findChildren(ImportView)
    desk.until(lambda: page.place().endswith("r.csv"))
    ballast = desk.fill()
    view.take_asked.emit()
    desk.until(lambda: desk.says(FULL))
    assert page.place().endswith("r.csv")  # the preview is still there
    ballast.unlink()
    view.take_asked.emit()
    desk.until(lambda: not page.place().endswith("r.csv"))
    desk.idle()
    with opened(desk, clock) as workspace:
        assert registry.register_status(workspace.db).objects == 300 + len(world.SHOPS)

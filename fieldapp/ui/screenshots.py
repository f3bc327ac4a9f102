"""Every page in every language, theme and size as a picture, and what is wrong in it."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp import settings
from fieldapp.clock import Clock, SystemClock
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui import theme
from fieldapp.ui.command_palette import CommandPalette
from fieldapp.ui.complaints import Complaint, complaints
from fieldapp.ui.languages import CHINESE, LANGUAGES, TIBETAN, Languages
from fieldapp.ui.lock.page import LockPage
from fieldapp.ui.main_window import MainWindow
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.rooms import SETTINGS, rooms_for
from fieldapp.ui.settings.page import SettingsPage
from fieldapp.ui.standing import Standing, StandingReader, measure
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.theme import Theme
from fieldapp.ui.typed import Typed

SIZE = (1366, 768)
LONGEST_PAUSE = 500  # ms; longer timers do not belong to typing
LOCK = "lock"
PALETTE = "palette"
_NOT_IN_NAMES = frozenset(':#/\\?*"<>|')


@dataclass(frozen=True, slots=True)
class Matrix:
    """What to take pictures of; empty `rooms` means all that the workspace's role may enter."""

    rooms: tuple[str, ...] = ()
    languages: tuple[str, ...] = tuple(LANGUAGES)
    themes: tuple[Theme, ...] = tuple(Theme)
    scales: tuple[float, ...] = (1.0, 1.5)
    size: tuple[int, int] = SIZE


@dataclass(slots=True)
class Report:
    """The pictures taken and what is wrong in each."""

    pictures: list[Path] = field(default_factory=list)
    wrong: list[tuple[str, Complaint]] = field(default_factory=list)

    def serious(self) -> list[tuple[str, Complaint]]:
        """Give what is never meant; a shortened line may be."""
        return [(name, one) for name, one in self.wrong if one.kind != "shortened"]


def shoot(
    app: QApplication,
    out: Path,
    opening: Callable[[], Workspace],
    matrix: Matrix | None = None,
    clock: Clock | None = None,
) -> Report:
    """Render pages of the workspace that `opening` opens into PNG files under `out`."""
    out.mkdir(parents=True, exist_ok=True)
    wanted = matrix or Matrix()
    report = Report()
    tasks, languages = Tasks(), Languages(app)
    profiles: list[Profile] = []
    errors: list[Exception] = []
    tasks.open(opening, profiles.append, errors.append)
    settle(tasks)
    try:
        if errors:
            raise errors[0]
        for language, ground, scale in product(wanted.languages, wanted.themes, wanted.scales):
            languages.choose(language)
            theme.apply(app, theme.Look(ground, scale, language == TIBETAN))
            chosen = Preferences(
                theme=ground.value,
                language=language,
                scale=scale,
                person=profiles[0].person_name,
                device=profiles[0].device_name,
                unit=profiles[0].unit,
            )
            desk = Desk(tasks, profiles[0], clock or SystemClock(), reduced_motion=True)
            label = f"{language}-{ground.value}-{scale * 100:.0f}"
            for name, window in _windows(desk, chosen, wanted, tasks):
                _keep(window, out / f"{name}-{label}.png", report)
                if (window.width(), window.height()) != wanted.size:  # it outgrew the screen
                    grown = Complaint("outside", f"{window.width()}×{window.height()}")
                    report.wrong.append((f"{name}-{label}", grown))
    finally:
        tasks.stop()
        languages.choose(CHINESE)  # its translators would outlive it in the application
    return report


def settle(tasks: Tasks) -> None:
    """Let everything asked for be answered, laid out and painted."""
    quiet, before = 0, _places()
    while quiet < 3:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        now = _places()  # what wraps and scrolls finds its place in several passes
        quiet = quiet + 1 if tasks.idle() and not _pausing() and now == before else 0
        before = now


def _places() -> list[QRect]:
    """Give where every widget is."""
    windows = (w for w in QApplication.topLevelWidgets() if w.isVisible())
    return [each.geometry() for w in windows for each in w.findChildren(QWidget)]


def _pausing() -> bool:
    """Say whether a field still waits for the typing to pause before it acts."""
    timers = (t for w in QApplication.topLevelWidgets() for t in w.findChildren(QTimer))
    return any(t.isActive() and t.isSingleShot() and t.interval() <= LONGEST_PAUSE for t in timers)


def _windows(
    desk: Desk, chosen: Preferences, matrix: Matrix, tasks: Tasks
) -> Iterator[tuple[str, QWidget]]:
    """Give each window as it should be seen, under a name; the next step closes it."""
    if not matrix.rooms or LOCK in matrix.rooms:
        for name, first_run in ((LOCK, False), (f"{LOCK}-first", True)):
            page = LockPage(chosen, Typed(), first_run=first_run)
            page.resize(*matrix.size)
            page.show()
            page.take_keyboard()
            settle(tasks)
            yield name, page
            _close(page)
    yield from _pages(desk, chosen, matrix, tasks)


def _pages(
    desk: Desk, chosen: Preferences, matrix: Matrix, tasks: Tasks
) -> Iterator[tuple[str, QWidget]]:
    specs = rooms_for(desk.profile.role)
    builders: dict[str, Callable[[Desk], RoomPage]] = {spec.key: spec.build for spec in specs}
    builders[SETTINGS] = lambda d: SettingsPage(d, chosen, Path("/home/inspector/fieldapp"))
    window = MainWindow(specs, lambda key: builders[key](desk), person=desk.profile.person_name)
    window.resize(*matrix.size)
    window.show()
    standing = [Standing()]
    desk.tasks.read(StandingReader().read, standing.append)
    settle(tasks)
    status = measure(desk.profile, standing[-1], Path.home())
    window.show_status(status, desk.clock.now_ms())
    for key in builders:
        if matrix.rooms and key not in matrix.rooms:
            continue
        window.go(key)
        settle(tasks)
        page = window.page(key)
        for pose in page.poses() if page is not None else ("",):
            window.go(key, pose)
            settle(tasks)
            yield f"{key}-{_file_part(pose)}" if pose else key, window
    if not matrix.rooms or PALETTE in matrix.rooms:
        palette = CommandPalette(window, desk, specs)
        palette.open_empty()
        settle(tasks)
        yield PALETTE, window
        palette.close_it()
    _close(window)


def _file_part(pose: str) -> str:
    """Give a pose as part of a file name that every system and address bar takes."""
    return "".join("-" if char in _NOT_IN_NAMES else char for char in pose)


def _close(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _keep(window: QWidget, file: Path, report: Report) -> None:
    picture = window.grab()
    if not picture.save(str(file), "PNG"):
        raise OSError(f"cannot write {file}")
    report.pictures.append(file)
    report.wrong += [(file.stem, one) for one in complaints(window)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Take pictures of a workspace (or an empty one); exit status 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m fieldapp.ui.screenshots")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--workspace", type=Path, help="its password is FIELDAPP_PASSWORD")
    parser.add_argument("--rooms", nargs="*", default=())
    parser.add_argument("--languages", nargs="*", default=tuple(LANGUAGES))
    parser.add_argument("--themes", nargs="*", type=Theme, default=tuple(Theme))
    parser.add_argument("--scales", nargs="*", type=float, default=(1.0, 1.5))
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([*sys.argv[:1], *theme.STYLE])
    if not isinstance(app, QApplication):
        raise TypeError("pictures need an application with windows")
    QCursor.setPos(QPoint(5000, 5000))  # nothing is hovered over
    matrix = Matrix(
        tuple(asked.rooms), tuple(asked.languages), tuple(asked.themes), tuple(asked.scales)
    )
    with tempfile.TemporaryDirectory() as spare:
        report = shoot(app, asked.out, _opening(asked.workspace, Path(spare)), matrix)
    for name, one in report.wrong:
        sys.stdout.write(f"{name}: {one.kind}: {one.where}\n")
    sys.stdout.write(f"{len(report.pictures)} pictures, {len(report.serious())} faults\n")
    return 1 if report.serious() else 0


def _opening(workspace: Path | None, spare: Path) -> Callable[[], Workspace]:
    from fieldapp.rooms import PROJECTORS

    password = os.environ.get("FIELDAPP_PASSWORD", "")
    if workspace is not None:
        return lambda: Workspace.open(workspace, password, projectors=PROJECTORS)
    os.environ.update(settings.apart(spare / "state"))
    who = Profile("拉城-07", "person-demo", "达瓦卓玛", "supervisor", "拉萨市城关区市场监督管理局")
    return lambda: Workspace.create(
        spare / "workspace", "an empty workspace", profile=who, projectors=PROJECTORS
    )


if __name__ == "__main__":
    raise SystemExit(main())

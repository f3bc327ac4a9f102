"""The window's composition root: builds the pages, the threads and the look, and hands them over.

The order of one sitting: lock page → workspace opened by its own thread → main window → lock.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.clock import Clock, SystemClock
from fieldapp.errors import Code, FieldappError
from fieldapp.ui import crash, preferences, theme
from fieldapp.ui.ending import end_use
from fieldapp.ui.languages import TIBETAN, Languages
from fieldapp.ui.lock import opening
from fieldapp.ui.lock.page import LockPage
from fieldapp.ui.lock.watch import IDLE, Watch
from fieldapp.ui.placing import place
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.rooms import SETTINGS, rooms_for
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.typed import Typed

if TYPE_CHECKING:
    from fieldapp.store.workspace import Profile, Workspace
    from fieldapp.ui.command_palette import CommandPalette
    from fieldapp.ui.main_window import MainWindow
    from fieldapp.ui.standing import Standing, StandingReader

log = logging.getLogger("ui")
STATUS_EVERY_MS = 30_000
ENROL = "sync", {"sync": "devices"}  # where a new laptop begins: its card, to be enrolled


class Sitting(QObject):
    """One person's time at the window: locked, at work, the look changed, locked again.

    Signals:
        entered(): the workspace is open and its window stands.
        refused(object): the `FieldappError` for which the door stays shut.
    """

    entered = Signal()
    refused = Signal(object)

    def __init__(self, app: QApplication, chosen: Preferences, clock: Clock) -> None:
        super().__init__()
        self._app, self._chosen, self._clock = app, chosen, clock
        self._languages = Languages(app)
        self._tasks = Tasks(self)
        self._standing: Standing  # set with the desk, by `_enter`
        self._reader: StandingReader
        self._typed = Typed()  # survives a new look and the lock page
        self._desk: Desk | None = None
        self._lock: LockPage | None = None
        self.window: MainWindow | None = None
        self._palette: CommandPalette | None = None
        self._ticking = QTimer(self)
        self._ticking.setInterval(STATUS_EVERY_MS)
        self._ticking.timeout.connect(self._read_standing)
        self._tasks.changed.connect(self._read_standing)
        self._loading = QTimer(self, singleShot=True)  # lets the lock page reach the screen first
        self._loading.timeout.connect(lambda: self._tasks.prepare(_load_rest))
        self._loaded = False
        self._left: tuple[str, Mapping[str, str]] = "", {}  # where the person was when it locked
        self._watch = Watch(app, clock, chosen.idle())
        self._watch.due.connect(self._lock_due)
        self._wear()

    # the door

    def lock(self) -> None:
        """Show the lock page and close the workspace; what was typed is recorded or kept."""
        self._ticking.stop()
        self._watch.stop()
        if self.window is not None:
            end_use(self.window)
            self._left = self.window.current, self.window.places()
        self._show_lock()  # first: closing the window hands over what was typed in it
        self._desk = None
        self._tasks.shut()

    def _lock_due(self, why: str) -> None:
        """Lock by itself; where only nobody is here, long work and a recording are waited for.

        Sleep ends a recording: what came of it is sealed at once.
        """
        window = self.window
        if window is None or (why == IDLE and (window.in_use() or not self._tasks.idle())):
            return
        self.lock()
        if self._lock is not None:
            self._lock.say_why(why)

    def _show_lock(self) -> None:
        first = not (self._chosen.folder() / "fieldapp.db").exists()
        page = LockPage(self._chosen, self._typed, first_run=first)
        page.unlock_requested.connect(self.unlock)
        page.create_requested.connect(self._create)
        page.recover_requested.connect(self._recover)
        page.wanted.connect(self._on_wanted)
        page.theme_requested.connect(self._on_next_theme)
        page.painted.connect(self._load)
        old: QWidget | None = self.window or self._lock
        self.window, self._lock, self._palette = None, page, None
        self._place_window(page, old)
        page.take_keyboard()

    def _load(self) -> None:
        """Load what comes after the lock page while the person types; once is enough."""
        if not self._loaded:
            self._loaded = True
            self._loading.start()
            QTimer.singleShot(0, self._watch, self._watch.listen)

    def unlock(self, password: str) -> None:
        """Try a password on the workspace."""
        self._open(lambda folder, clock: opening.opened(folder, clock, password))

    def _create(self, profile: Profile, password: str) -> None:
        self._left = ENROL
        self._open(lambda folder, clock: opening.created(folder, clock, password, profile))

    def _recover(self, answers: tuple[bytes, ...], password: str) -> None:
        self._open(lambda folder, clock: opening.recovered(folder, clock, answers, password))

    def _open(self, way: Callable[[Path, Clock], Workspace]) -> None:
        folder, clock = self._chosen.folder(), self._clock
        self._tasks.open(lambda: way(folder, clock), self._enter, self._refuse)

    def _refuse(self, error: FieldappError) -> None:
        if self._lock is not None:
            from fieldapp.ui import messages

            words, wait = messages.of(error), int(error.facts.get("wait_s") or 0)
            wrong = error.code in {Code.PASSWORD_WRONG, Code.PASSWORD_WAIT}
            self._lock.show_refused(words.what, words.then, wrong_password=wrong, wait_s=wait)
        self.refused.emit(error)

    def _enter(self, profile: Profile) -> None:
        from fieldapp.ui.proving import Proving
        from fieldapp.ui.standing import Standing, StandingReader

        self._standing, self._reader = Standing(), StandingReader()
        self._desk = Desk(
            self._tasks, profile, self._clock, self._chosen.reduced_motion, self._connected,
            self._typed, Proving(self._tasks, self._clock),
        )  # fmt: skip
        self._show_window(self._left[0] or "today", self._left[1], {})
        self._tasks.read(_machine, lambda found: self._choose(**found))
        self._read_standing()
        self._ticking.start()
        self._watch.start()
        self.entered.emit()

    # the window

    def _show_window(
        self, room: str, places: Mapping[str, str], badges: Mapping[str, int]
    ) -> None:
        desk = self._desk
        if desk is None:
            raise RuntimeError("the window needs an open workspace")
        from fieldapp.ui.main_window import MainWindow

        window = MainWindow(
            rooms_for(desk.profile.role), self._build,
            person=desk.profile.person_name, places=places, badges=badges,
        )  # fmt: skip
        window.lock_asked.connect(lambda: QTimer.singleShot(0, self, self.lock))  # ends `window`
        window.cancel_asked.connect(self._tasks.cancel)
        window.find_asked.connect(self._find)
        window.help_asked.connect(window.show_help)
        self._tasks.changed.connect(window.refresh)
        self._tasks.failed.connect(window.tell_error)
        self._tasks.job_began.connect(window.begin_job)
        self._tasks.job_moved.connect(window.move_job)
        self._tasks.job_ended.connect(window.end_job)
        old: QWidget | None = self.window or self._lock
        self.window, self._lock, self._palette = window, None, None
        self._place_window(window, old)
        window.go(room)
        self._show_status()

    def _build(self, key: str) -> RoomPage:
        desk = self._desk
        if desk is None:
            raise RuntimeError("pages need an open workspace")
        if key != SETTINGS:
            spec = next(s for s in rooms_for(desk.profile.role) if s.key == key)
            return spec.build(desk)
        from fieldapp.ui.settings.page import SettingsPage

        page = SettingsPage(desk, self._chosen, self._chosen.folder())
        page.wanted.connect(self._on_wanted)
        return page

    def _place_window(self, new: QWidget, old: QWidget | None) -> None:
        place(new, old)  # what was typed in the old one goes to the workspace now
        self._tasks.forget()  # it asked for nothing more; what it asked for has no taker

    def _find(self) -> None:
        if self.window is None or self._desk is None:
            return
        if self._palette is None:
            from fieldapp.ui.command_palette import CommandPalette

            self._palette = CommandPalette(
                self.window, self._desk, rooms_for(self._desk.profile.role)
            )
            self._palette.go_requested.connect(self.window.go)
        self._palette.open_empty()

    # the look

    def _wear(self) -> None:
        """Put the chosen language and look into force."""
        self._languages.choose(self._chosen.language)
        tibetan = self._chosen.language == TIBETAN
        look = theme.Look(theme.Theme(self._chosen.theme), self._chosen.scale, tibetan)
        theme.apply(self._app, look)

    def _choose(self, **wanted: object) -> None:
        self._chosen = replace(self._chosen, **wanted)  # type: ignore[arg-type]  # checked by tests
        preferences.keep(self._chosen)

    def _change(self, **wanted: object) -> None:
        self._choose(**wanted)
        QTimer.singleShot(0, self, self._rebuild)  # the control that asked must finish its click

    def _rebuild(self) -> None:
        """Build the window anew in the look now chosen, where the person was."""
        window = self.window
        room, places = (window.current, window.places()) if window else ("", {})
        badges = window.badges() if window else {}
        self._wear()
        if self._desk is not None:
            self._desk = replace(self._desk, reduced_motion=self._chosen.reduced_motion)
            self._show_window(room or "today", places, badges)
        else:
            self._show_lock()

    def _on_wanted(self, name: str, value: object) -> None:
        """Change one of the preferences; the look needs a new window."""
        if name in {"reduced_motion", "idle_minutes"} and self._desk is not None:
            self._choose(**{name: value})
            self._desk = replace(self._desk, reduced_motion=self._chosen.reduced_motion)
            self._watch.idle_minutes = self._chosen.idle()
        else:
            self._change(**{name: value})

    def _on_next_theme(self) -> None:
        themes = [*theme.Theme, *theme.Theme]
        self._change(theme=themes[themes.index(theme.Theme(self._chosen.theme)) + 1].value)

    # what the threads tell

    def _read_standing(self) -> None:
        if self._desk is not None:
            self._tasks.read(self._reader.read, self._on_standing)

    def _on_standing(self, standing: Standing) -> None:
        if standing.begun != self._standing.begun and self.window is not None:
            self.window.tell_begun(standing.begun)
        self._standing = standing
        self._show_status()

    def _show_status(self) -> None:
        if self.window is not None and self._desk is not None:
            from fieldapp.ui.standing import measure

            status = measure(self._desk.profile, self._standing, self._chosen.folder())
            self.window.show_status(status, self._clock.now_ms())

    def _connected(self) -> bool:
        return self._standing.online

    def tour(self) -> list[str]:
        """Go through every room, waiting for each to show what it reads; gives their keys."""
        window, desk = self.window, self._desk
        if window is None or desk is None:
            raise RuntimeError("a tour needs an open window")
        return _toured_rooms(self._app, self._tasks, window, desk.profile.role)

    def stop(self) -> None:
        """End the sitting: threads stopped, workspace closed."""
        self._loading.stop()
        self._ticking.stop()
        self._watch.stop()
        self._tasks.stop()


# What comes after the lock page is loaded while the person types; each at its use again, so that
# nothing breaks where it was not. The first is what the password itself needs.
_REST = (
    "fieldapp.rooms",
    "fieldapp.ui.main_window",
    "fieldapp.ui.proving",
    "fieldapp.ui.standing",
    "fieldapp.ui.today.page",
    "fieldapp.ui.today.reading",
    "fieldapp.sync.session",
    "psutil",
)


def _toured_rooms(app: QApplication, tasks: Tasks, window: MainWindow, role: str) -> list[str]:
    seen = [spec.key for spec in rooms_for(role)] + [SETTINGS]
    for key in seen:
        window.go(key)
        app.processEvents()
        while not tasks.idle():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.grab()
    return seen


def _machine(workspace: Workspace) -> dict[str, str]:
    """Give whose machine this is, for the lock page, whoever sits at it now."""
    of = workspace.owner
    return {"person": of.person_name, "device": of.device_name, "unit": of.unit}


def _load_rest() -> None:
    for module in _REST:
        import_module(module)
    from fieldapp.store import devicesecret

    devicesecret.store()  # finding out which key store there is takes a quarter of a second


def make_application() -> QApplication:
    """Make the one QApplication, bare; every behaviour is somebody else's."""
    app = QApplication([*sys.argv[:1], *theme.STYLE])
    app.setApplicationName("fieldapp")
    app.setDesktopFileName("fieldapp")
    return app


def run(workspace: Path | None = None, password: str | None = None, *, smoke: bool = False) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    Args:
        workspace: another folder than the kept one, for this start only.
        password: opens the door by itself; for the demo and for the smoke test.
        smoke: go through every room, then quit; status 1 if the door stays shut or a bug shows.
    """
    app = make_application()
    chosen = preferences.read()
    if workspace is not None:
        chosen = chosen.at(workspace)
    sitting = Sitting(app, chosen, SystemClock())
    sys.excepthook = _quitting(app) if smoke else crash.hook
    if smoke:
        sitting.entered.connect(
            lambda: QTimer.singleShot(0, sitting, lambda: _toured(sitting, app))
        )
        sitting.refused.connect(lambda _error: app.exit(1))
    sitting.lock()
    if password is not None:
        sitting.unlock(password)
    status = app.exec()
    sitting.stop()
    return status


def _toured(sitting: Sitting, app: QApplication) -> None:
    sitting.tour()
    app.exit(0)


def _quitting(app: QApplication) -> Callable[..., None]:
    """Give an excepthook that writes the bug down and ends the smoke test as failed."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        app.exit(1)

    return hook

"""When the window must lock by itself: nobody touched it, the laptop slept, the session locked.

Linux says the last two over D-Bus (logind, and the desktop's screen saver). Everywhere else, and
where no bus answers, a running program that heard nothing of its clock for a minute was asleep.
Time is the machine's running time, so setting the clock neither locks nor keeps open.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from fieldapp.clock import Clock
from fieldapp.store import passwords

EVERY_MS = 5_000
IDLE = "idle"
AWAY = "away"
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)
_LOGIND = "org.freedesktop.login1"
_SAVER = "org.freedesktop.ScreenSaver"


class Watch(QObject):
    """Looks at keys, mouse and touch of whichever window has them, and listens to the system.

    Signals:
        due(str): `IDLE`: nobody touched the window for the minutes set; `AWAY`: the laptop sleeps
            or slept, or the session was locked.
    """

    due = Signal(str)

    def __init__(self, app: QGuiApplication, clock: Clock, idle_minutes: int) -> None:
        super().__init__()
        self._clock, self._slept_ms = clock, int(passwords.setting("slept_s")) * 1000
        self.idle_minutes = idle_minutes
        self._touched = self._ticked = self._now()
        self._ticking = QTimer(self)
        self._ticking.setInterval(EVERY_MS)
        self._ticking.timeout.connect(self.tick)
        app.focusWindowChanged.connect(self._follow)

    def start(self) -> None:
        """Watch from now on: the door was just opened."""
        self._touched = self._ticked = self._now()
        self._ticking.start()

    def stop(self) -> None:
        """Watch no longer: the door is shut."""
        self._ticking.stop()

    def listen(self) -> None:
        """Listen to what Linux says of sleep and of the session's lock; once is enough.

        The library's stubs ask for bytes where it takes the text that `SLOT` gives.
        """
        if not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection  # its library is loaded after the first picture

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        asleep, locked = SLOT("on_gone(bool)"), SLOT("on_locked()")
        if system.isConnected():
            path = "/org/freedesktop/login1"
            system.connect(_LOGIND, path, f"{_LOGIND}.Manager", "PrepareForSleep", self, asleep)  # type: ignore[call-overload]  # see above
            system.connect(_LOGIND, "", f"{_LOGIND}.Session", "Lock", self, locked)  # type: ignore[call-overload]  # see above
        if session.isConnected():
            session.connect("", "", _SAVER, "ActiveChanged", self, asleep)  # type: ignore[call-overload]  # see above

    @Slot(bool)
    def on_gone(self, begins: bool) -> None:
        """Sleep or the screen saver begins, or has ended."""
        if begins:
            self._leave()

    @Slot()
    def on_locked(self) -> None:
        """The session was locked."""
        self._leave()

    def tick(self) -> None:
        """Look at the clock."""
        now, before = self._now(), self._ticked
        self._ticked = now
        if now - before > self._slept_ms:
            self._leave()
        elif now - self._touched >= self.idle_minutes * 60_000:
            self.due.emit(IDLE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched = self._now()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if self._ticking.isActive():
            self.due.emit(AWAY)

    def _follow(self, window: QWindow | None) -> None:
        """Watch the window that has the keyboard now; once more is harmless."""
        if window is not None:
            window.installEventFilter(self)
            self._touched = self._now()

    def _now(self) -> int:
        return self._clock.boot().monotonic_ms

"""When the window locks by itself: idle, asleep, the session locked; never by the wall clock."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.ui.lock.watch import AWAY, IDLE, Watch

MINUTE_MS = 60_000
ROOT = Path(__file__).parents[3]


@pytest.fixture
def watch(qapp: QApplication, clock: FixedClock) -> Watch:
    """A watch of ten minutes over an open door."""
    made = Watch(qapp, clock, 10)
    made.start()
    return made


def is_(why: str) -> Callable[[str], bool]:
    """Take the signal for this reason only."""
    return lambda said: said == why


def ticks(watch: Watch, clock: FixedClock, seconds: int) -> None:
    """Let time pass, looked at every five seconds as the timer does."""
    for _ in range(seconds // 5):
        clock.advance(5_000)
        watch.tick()


def test_ten_minutes_without_a_touch_lock(qtbot: QtBot, watch: Watch, clock: FixedClock) -> None:
    with qtbot.assertNotEmitted(watch.due):
        ticks(watch, clock, 595)
    with qtbot.waitSignal(watch.due, check_params_cb=is_(IDLE)):
        ticks(watch, clock, 5)


def test_each_key_begins_the_minutes_anew(qtbot: QtBot, watch: Watch, clock: FixedClock) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is field.windowHandle())
    ticks(watch, clock, 500)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    with qtbot.assertNotEmitted(watch.due):
        ticks(watch, clock, 595)
    with qtbot.waitSignal(watch.due, check_params_cb=is_(IDLE)):
        ticks(watch, clock, 5)


def test_a_laptop_that_slept_is_locked_when_it_wakes(
    qtbot: QtBot, watch: Watch, clock: FixedClock
) -> None:
    clock.advance(2 * MINUTE_MS)
    with qtbot.waitSignal(watch.due, check_params_cb=is_(AWAY)):
        watch.tick()


def test_a10_setting_the_clock_neither_locks_nor_keeps_open(
    qtbot: QtBot, watch: Watch, clock: FixedClock
) -> None:
    with qtbot.assertNotEmitted(watch.due):
        for jump in (400 * 86_400_000, -800 * 86_400_000):
            clock.jump(jump)
            watch.tick()
    with qtbot.waitSignal(watch.due, check_params_cb=is_(IDLE)):
        clock.jump(-600_000)
        ticks(watch, clock, 600)


def test_a_shut_door_is_not_watched(qtbot: QtBot, watch: Watch, clock: FixedClock) -> None:
    watch.stop()
    with qtbot.assertNotEmitted(watch.due):
        watch.on_gone(True)
        watch.on_locked()


ON_A_BUS = """
import os, sys
from PySide6.QtCore import QEventLoop
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from fieldapp.clock import SystemClock
from fieldapp.ui.lock.watch import Watch
app = QApplication([])
watch = Watch(app, SystemClock(), 10)
watch.start()
watch.listen()
heard = []
watch.due.connect(heard.append)
system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
assert system.registerService("org.freedesktop.login1")
def say(bus, path, interface, name, *arguments):
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(list(arguments))
    bus.send(signal)
def wait(count):
    while len(heard) < count:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    print(len(heard))
manager, session_of = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
say(system, "/org/freedesktop/login1", manager, "PrepareForSleep", True)
wait(1)
say(system, "/org/freedesktop/login1", manager, "PrepareForSleep", False)  # not heard
say(system, "/org/freedesktop/login1/session/_31", session_of, "Lock")
wait(2)
say(session, "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
wait(3)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="logind is Linux's")
def test_sleep_lock_and_screen_saver_are_heard_on_the_bus(tmp_path: Path) -> None:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:dir={tmp_path}"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        said = subprocess.run(
            [sys.executable, "-c", ON_A_BUS], capture_output=True, text=True, check=False, timeout=60,
            env=os.environ | {
                "DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address,
                "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen",
            },
        )  # fmt: skip
    finally:
        bus.kill()
        bus.communicate()
    assert said.stdout.split() == ["1", "2", "3"], said.stderr

"""A receiver over a real socket: what it says is kept, limits hold, it may go and come back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.evidence import nmea
from fieldapp.evidence.placing import Receiver as Address
from fieldapp.ui.receiver import Receiver, State
from tests.evidence.sentences import epoch, gga, sentence
from tests.ui.station import Station


@pytest.fixture
def station(qtbot: QtBot) -> Iterator[Station]:
    made = Station()
    yield made
    made.server.close()


class Clock:
    """Running time that a test sets."""

    def __init__(self) -> None:
        self.ms = 1000

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def receiver(qtbot: QtBot, station: Station, clock: Clock) -> Iterator[Receiver]:
    made = Receiver(station.server, clock)
    assert made.state() is State.OFF
    made.begin(station.address)
    qtbot.waitUntil(lambda: bool(station.peers) and made.state() is State.SILENT)
    yield made
    made.end()


def test_sentences_become_a_fix_with_its_age_and_its_bytes(
    qtbot: QtBot, station: Station, receiver: Receiver, clock: Clock
) -> None:
    station.say(epoch(1) + epoch(2)[:100])
    qtbot.waitUntil(lambda: receiver.reading().sentences >= 5)
    station.say(epoch(2)[100:] + epoch(3))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)
    qtbot.waitUntil(lambda: len(receiver.raw()) == len(epoch(1)) * 3)
    clock.ms += 400
    heard = receiver.heard()
    assert heard is not None
    assert heard.raw == epoch(1) + epoch(2) + epoch(3)
    assert (heard.age_ms, heard.address) == (400, station.address.address)
    assert receiver.raw(clock.ms) == b""


def test_without_a_fix_it_searches_and_nothing_is_given(
    qtbot: QtBot, station: Station, receiver: Receiver
) -> None:
    station.say(sentence("GNGGA,012030.00,,,,,0,00,99.99,,,,,,"))
    qtbot.waitUntil(lambda: receiver.state() is State.SEARCHING)
    assert receiver.heard() is None


def test_pulled_out_in_the_middle_it_is_lost_and_the_last_fix_grows_old(
    qtbot: QtBot, station: Station, receiver: Receiver, clock: Clock
) -> None:
    station.say(epoch(1) + epoch(2) + gga()[:20])
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)
    station.peers[-1].abort()
    qtbot.waitUntil(lambda: receiver.state() is State.LOST)
    clock.ms += 30_000
    heard = receiver.heard()
    assert heard is not None
    assert heard.age_ms == 30_000
    assert nmea.read(heard.raw).bad == 0  # half a line is no line
    clock.ms += 30_001
    assert receiver.heard() is None
    assert receiver.raw() == b""
    receiver._again.setInterval(1)
    receiver._again.start()
    qtbot.waitUntil(lambda: len(station.peers) == 2)  # it comes back by itself
    station.say(epoch(3) + epoch(4))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)


def test_a_flood_without_end_keeps_nothing_and_does_not_grow(
    qtbot: QtBot, station: Station, receiver: Receiver
) -> None:
    station.say(b"\xff" * 300_000 + b"\r\n" + b"$GNTXT\r\n" * 40_000 + epoch(1) + epoch(2))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED, timeout=20_000)
    assert len(receiver.raw()) <= nmea.MAX_BYTES
    assert len(receiver._partial) <= 4 * nmea.MAX_LINE


def test_where_qt_reads_another_place_there_is_no_fix(
    qtbot: QtBot, station: Station, receiver: Receiver
) -> None:
    station.say(epoch(1) + epoch(2))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)
    receiver._theirs.clear()
    receiver._theirs.append((29.66, 91.132))
    assert receiver.state() is State.SEARCHING
    assert receiver.heard() is None


def test_nobody_there_is_tried_again(qtbot: QtBot, station: Station) -> None:
    made = Receiver(station.server)
    address = station.address
    station.server.close()
    made.begin(address)
    qtbot.waitUntil(made._again.isActive)
    assert made.state() is State.TRYING
    made.begin(Address("serial", "no-such-port", 9600))
    assert made.state() is State.TRYING
    made.end()
    assert made.state() is State.OFF

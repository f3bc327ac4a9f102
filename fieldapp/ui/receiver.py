"""A live receiver of satellites: a serial port or a host; its last minute, and how it stands.

Whole lines are kept as they came, within limits. Those whose checksum holds also go to Qt's own
reader: a fix counts only where both read the same place (docs/decisions 0036).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QIODevice, QObject, QTimer, Signal
from PySide6.QtNetwork import QTcpSocket
from PySide6.QtPositioning import QGeoPositionInfo, QNmeaPositionInfoSource
from PySide6.QtSerialPort import QSerialPort

from fieldapp.evidence import nmea, place
from fieldapp.evidence.geodesy import metres
from fieldapp.evidence.placing import Heard

if TYPE_CHECKING:
    from fieldapp.evidence.placing import Receiver as Address

_AGAIN_MS: Final = 3_000  # before a lost receiver is tried again
_TOLD_MS: Final = 1_000
_SAME_M: Final = 10
_FAR_LINE: Final = 4 * nmea.MAX_LINE  # what has no end by then is thrown away


class State(StrEnum):
    """How a receiver stands."""

    OFF = "off"  # none is set
    TRYING = "trying"  # not there yet
    SILENT = "silent"  # there, and nothing that can be read has come
    SEARCHING = "searching"  # sentences come, no fix
    FIXED = "fixed"
    LOST = "lost"  # was there, and is gone


class _Feed(QIODevice):
    """Sound sentences on their way to Qt's reader."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = bytearray()
        self.open(QIODevice.OpenModeFlag.ReadOnly)

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return len(self._waiting) + super().bytesAvailable()

    def canReadLine(self) -> bool:
        return b"\n" in self._waiting or super().canReadLine()

    def readData(self, most: int) -> bytes:
        given = bytes(self._waiting[:most])
        del self._waiting[:most]
        return given

    def writeData(self, _data: object, _size: int = 0) -> int:
        return -1

    def push(self, line: bytes) -> None:
        """Hand on one line."""
        if len(self._waiting) < nmea.MAX_BYTES:
            self._waiting += line + b"\r\n"
        self.readyRead.emit()


def _running() -> Callable[[], int]:
    clock = QElapsedTimer()
    clock.start()
    return clock.elapsed


class Receiver(QObject):
    """What a receiver says; nothing it sends can make this fail or grow.

    Signals:
        changed(): the state, the fix or the numbers changed; at most once a second.
    """

    changed = Signal()

    def __init__(self, parent: QObject, running_ms: Callable[[], int] | None = None) -> None:
        super().__init__(parent)
        self._running_ms = running_ms or _running()
        self._address: Address | None = None
        self._device: QIODevice | None = None
        self._partial = b""
        self._lines: deque[tuple[int, bytes]] = deque()  # when it came, the line
        self._size = 0  # bytes in `_lines`
        self._there = self._lost = False
        self._theirs: deque[tuple[float, float]] = deque(maxlen=120)  # Qt's own positions
        self._feed = _Feed(self)
        self._reader = QNmeaPositionInfoSource(
            QNmeaPositionInfoSource.UpdateMode.RealTimeMode, self
        )
        self._reader.setDevice(self._feed)
        self._reader.positionUpdated.connect(self._on_theirs)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._open)
        self._tell = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._tell.timeout.connect(self.changed)

    def begin(self, address: Address) -> None:
        """Listen to this address until `end`; what is not there is tried again."""
        self.end()
        self._address = address
        self._reader.startUpdates()
        self._open()

    def end(self) -> None:
        """Stop, and forget what was said."""
        self._again.stop()
        self._reader.stopUpdates()
        self._close()
        self._address = None
        self._there = self._lost = False
        self._partial, self._size = b"", 0
        self._lines.clear()
        self._theirs.clear()
        self.changed.emit()

    def _open(self) -> None:
        known = self._address
        if known is None:
            return
        if known.kind == "tcp":
            socket = QTcpSocket(self)
            socket.connected.connect(self._on_there)
            socket.errorOccurred.connect(self._on_lost)
            socket.disconnected.connect(self._on_lost)
            self._listen(socket)
            socket.connectToHost(known.name.strip("[]"), known.number)
            return
        port = QSerialPort(known.name, self)
        port.setBaudRate(known.number)
        self._listen(port)
        if port.open(QIODevice.OpenModeFlag.ReadOnly):
            port.errorOccurred.connect(self._on_serial_error)
            self._on_there()
        else:
            self._on_lost()

    def _listen(self, device: QIODevice) -> None:
        self._device = device
        device.readyRead.connect(self._on_ready)

    def _close(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.blockSignals(True)
            device.close()
            device.deleteLater()

    def _on_serial_error(self, error: QSerialPort.SerialPortError) -> None:
        if error != QSerialPort.SerialPortError.NoError:
            self._on_lost()

    def _on_there(self) -> None:
        self._there, self._lost = True, False
        self.changed.emit()

    def _on_lost(self, *_why: object) -> None:
        if self._device is None:
            return
        self._lost = self._lost or self._there
        self._there = False
        self._partial = b""  # the rest of that line never comes
        self._close()
        self._again.start()
        self.changed.emit()

    def _on_ready(self) -> None:
        device = self._device
        if device is None:
            return
        untrusted = self._partial + bytes(device.read(nmea.MAX_BYTES).data())
        *whole, rest = untrusted.split(b"\n")
        self._partial = rest[-_FAR_LINE:] if len(rest) <= _FAR_LINE else b""
        for line in whole:
            self._take(line.rstrip(b"\r")[:_FAR_LINE])
        if not self._tell.isActive():
            self._tell.start()
        if device.bytesAvailable():
            QTimer.singleShot(0, self, self._on_ready)

    def _take(self, line: bytes) -> None:
        if not line:
            return
        self._lines.append((self._running_ms(), line))
        self._size += len(line) + 2
        self._forget_old()
        if nmea.fields(line) is not None:
            self._feed.push(line)

    def _forget_old(self) -> None:
        since = self._running_ms() - place.KEEP_MS
        while self._lines and (self._lines[0][0] < since or self._size > nmea.MAX_BYTES):
            self._size -= len(self._lines.popleft()[1]) + 2

    def _on_theirs(self, found: QGeoPositionInfo) -> None:
        at = found.coordinate()
        if at.isValid():
            self._theirs.append((at.latitude(), at.longitude()))
            self.changed.emit()

    # what is known

    def raw(self, since_ms: int | None = None) -> bytes:
        """Give the lines of the last minute as they came, or those since a time of `now_ms`."""
        self._forget_old()
        return b"".join(
            line + b"\r\n" for at, line in self._lines if since_ms is None or at >= since_ms
        )

    def now_ms(self) -> int:
        """Give this receiver's own running time, milliseconds."""
        return self._running_ms()

    def reading(self) -> nmea.Reading:
        """Give what the last minute comes to; no fix where Qt reads another place."""
        found = nmea.read(self.raw())
        fix = found.fix
        if fix is not None:
            at = fix.lat_udeg / 1e6, fix.lon_udeg / 1e6
            if not any(metres(at, theirs) <= _SAME_M for theirs in self._theirs):
                return nmea.Reading(None, found.sentences, found.bad, found.systems)
        return found

    def heard(self) -> Heard | None:
        """Give what belongs to an item that is kept now; None without a fix."""
        fix = self.reading().fix
        if fix is None or self._address is None:
            return None
        mark = f"GGA,{fix.clock},".encode()
        came = next((at for at, line in reversed(self._lines) if line[3:].startswith(mark)), None)
        if came is None:
            return None
        return Heard(self.raw(), self._running_ms() - came, self._address.address)

    def state(self) -> State:
        """Give how it stands."""
        if self._address is None:
            return State.OFF
        if self._lost:
            return State.LOST
        if not self._there:
            return State.TRYING
        reading = self.reading()
        if reading.fix is not None:
            return State.FIXED
        return State.SEARCHING if reading.sentences else State.SILENT

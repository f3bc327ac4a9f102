"""The receiver of satellites: where it is, and what arrives from it right now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Label,
    Line,
    Para,
    Picker,
    Segments,
    TextField,
    col,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from fieldapp.evidence.placing import Receiver as Address
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.receiver import Receiver

_LAST: Final = 8  # lines shown of what arrives
_BAUDS: Final = ("4800", "9600", "19200", "38400", "57600", "115200")


class ReceiverView(QWidget):
    """Sets and tries the receiver.

    Signals:
        told(str, str, str): tone, title and detail for the page's banner.
    """

    told = Signal(str, str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._tasks = desk.tasks
        self.receiver: Receiver | None = None
        self._kind = Segments(self.tr("不用"), self.tr("串口"), self.tr("网络"))
        self._kind.changed.connect(self._show_kind)
        self._at = 0
        self._port = TextField(name=self.tr("串口"), hint="ttyUSB0 · COM3")
        self._baud = Picker(*_BAUDS, name=self.tr("速率"))
        self._baud.setCurrentIndex(1)
        self._ports = Para(Line("", "small", "ink2"))
        self._host = TextField(name=self.tr("主机"), hint="192.168.1.5")
        self._number = TextField(name=self.tr("端口"), hint="10110")
        self._serial = plain(
            col(
                row((self._port, 1), self._baud, gap=8), self._ports, gap=6,
            )
        )  # fmt: skip
        self._network = plain(row((self._host, 2), (self._number, 1), gap=8))
        self._wrong = Banner("red", "")
        self._wrong.hide()
        self._save = Button(self.tr("保存"), "check", "primary")
        self._save.clicked.connect(self.save)
        self._try = Button(self.tr("试一下"), "pin")
        self._try.clicked.connect(self.try_it)
        self._state = Para(Line(self.tr("还没有试。"), "body", "ink2"))
        self._lines = Para(Line("", "small", "ink2"))
        self.setLayout(col((scrolling(self._laid_out()), 1), gap=0))
        self._show_kind(0)

    def _laid_out(self) -> QVBoxLayout:
        said = Para(
            Line(self.tr("接收机"), "heading"),
            Line(
                self.tr(
                    "外接的卫星接收机（NMEA）：串口、蓝牙串口，或者网络上的。北斗、GPS 都可以。"
                ), "body", "ink2",
            ),
            Line(
                self.tr(
                    "拍照的时候，前后一分钟的原始语句和照片一起封存。位置只是接收机的说法，"
                    "不会当作证明。"
                ), "body", "ink2",
            ),
            gap=4,
        )  # fmt: skip
        asked = Card(
            col(
                said, row(self._kind, STRETCH), self._serial, self._network, self._wrong,
                row(self._save, self._try, STRETCH, gap=8), gap=12, margins=16,
            )
        )  # fmt: skip
        came = Card(
            col(
                Label(self.tr("现在收到的"), "heading"), self._state, self._lines, gap=8,
                margins=16,
            )
        )  # fmt: skip
        return col(asked, came, STRETCH, gap=16, margins=(24, 20, 24, 20))

    def load(self) -> None:
        """Show what is set."""

        def work(workspace: Workspace) -> Address | None:
            from fieldapp.evidence import placing

            return placing.receiver(workspace)

        self._tasks.read(work, self._show)

    def _show(self, known: Address | None) -> None:
        from PySide6.QtSerialPort import QSerialPortInfo  # when the page is opened

        names = "、".join(port.portName() for port in QSerialPortInfo.availablePorts())
        words = self.tr("这台电脑的串口：{names}").format(names=names)
        self._ports.set_text(
            words if names else self.tr("这台电脑没有找到串口。"), "small", "ink2"
        )
        place = 0 if known is None else 1 if known.kind == "serial" else 2
        if known is not None and known.kind == "serial":
            self._port.setText(known.name)
            self._baud.setCurrentIndex(_BAUDS.index(str(known.number)))
        elif known is not None:
            self._host.setText(known.name)
            self._number.setText(str(known.number))
        self._kind.choose(place)
        self._show_kind(place)

    def _show_kind(self, place: int) -> None:
        self._at = place
        self._serial.setVisible(place == 1)
        self._network.setVisible(place == 2)
        self._try.setEnabled(place > 0)
        self._wrong.hide()

    def typed(self) -> str:
        """Give the address that is typed; "" for none."""
        if self._at == 1:
            return f"serial:{self._port.text().strip()}@{self._baud.currentText()}"
        host, number = self._host.text().strip(), self._number.text().strip()
        return f"tcp:{host}:{number}" if self._at == 2 else ""

    def save(self) -> None:
        """Keep what is typed."""
        address = self.typed()

        def work(workspace: Workspace) -> Changes:
            from fieldapp.evidence import placing

            placing.choose_receiver(workspace, address)
            return frozenset()

        def done(_changes: Changes) -> None:
            self._wrong.hide()
            words = (
                self.tr("下次拍照就用它。") if address else self.tr("照片里不会有接收机的位置。")
            )
            self.told.emit("green", self.tr("接收机的设置已保存。"), words)

        self._tasks.write(work, done, self._refuse)

    def _refuse(self, error: FieldappError) -> None:
        words = messages.of(error)
        self._wrong.show_message("red", words.what, words.then)
        self._wrong.show()

    def try_it(self) -> None:
        """Listen to what is typed, without keeping anything."""
        from fieldapp.evidence import placing
        from fieldapp.ui.receiver import Receiver

        try:
            address = placing.parse_receiver(self.typed())
        except FieldappError as error:
            self._refuse(error)
            return
        self._wrong.hide()
        if self.receiver is None:
            self.receiver = Receiver(self)
            self.receiver.changed.connect(self._tell)
        self.receiver.begin(address)

    def _tell(self) -> None:
        from fieldapp.evidence.item import clean_text

        if self.receiver is None:
            return
        reading, state = self.receiver.reading(), self.receiver.state().value
        title, ink = {
            "off": (self.tr("还没有试。"), "ink2"),
            "trying": (self.tr("连不上，正在再试。请看线、地址和端口。"), "amber"),
            "silent": (self.tr("连上了，还没有读得懂的语句。速率可能不对。"), "amber"),
            "searching": (self.tr("有语句，还没有定位。请到空旷的地方。"), "amber"),
            "fixed": (self.tr("有定位。"), "green"),
            "lost": (self.tr("断了，正在再试。"), "red"),
        }[state]
        lines = [Line(title, "strong", ink)]
        counts = self.tr("一分钟内 {good} 句，校验不对的 {bad} 句，来自 {systems}").format(
            good=reading.sentences, bad=reading.bad, systems=" ".join(reading.systems) or "—"
        )
        lines.append(Line(counts, "small", "ink2"))
        if (fix := reading.fix) is not None:
            hdop = "—" if fix.hdop_hundredths is None else f"{fix.hdop_hundredths / 100:.1f}"
            words = self.tr("{lat:.6f}，{lon:.6f}　卫星 {count} 颗　HDOP {hdop}　质量 {quality}")
            said = words.format(
                lat=fix.lat_udeg / 1e6, lon=fix.lon_udeg / 1e6, count=fix.satellites, hdop=hdop,
                quality=fix.quality,
            )  # fmt: skip
            lines.append(Line(said, "body"))
        self._state.set_lines(*lines)
        raw = self.receiver.raw().splitlines()[-_LAST:]
        shown = (clean_text(one.decode("ascii", "replace"), 100) for one in raw)
        self._lines.set_lines(*(Line(one, "small", "ink2") for one in shown))

    def hideEvent(self, event: QHideEvent) -> None:
        if self.receiver is not None:
            self.receiver.end()  # the camera may want the port
        super().hideEvent(event)

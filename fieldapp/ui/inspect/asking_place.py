"""Asks where an item was made, or where the business is registered: on the map, or in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages, theme
from fieldapp.ui.inspect.map import Mark, PlaceMap, Seat
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
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
    from fieldapp.evidence.areas import Area

RADII: Final = (10, 50, 100, 500, 2000, 10_000)  # metres


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the person says."""

    site: bool  # of the business, not of the item
    lat: str
    lon: str
    datum: str
    radius_m: int
    note: str  # how it is known; where it was read


class AskPlace(QDialog):
    """The map, the numbers, and how the person knows.

    Signals:
        given(): the person wants it kept.
    """

    given = Signal()

    def __init__(
        self, parent: QWidget, areas: tuple[Area, ...], marks: tuple[Mark, ...],
        seats: tuple[Seat, ...] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(self.tr("在地图上选点"))
        self._what = Segments(self.tr("这件证据在哪里"), self.tr("这家登记在哪里"))
        self._what.changed.connect(self._show_what)
        self._site = False
        self.map = PlaceMap()
        self.map.placed.connect(self._on_set)
        self.lat = TextField(name=self.tr("纬度"), hint="29.6512")
        self.lon = TextField(name=self.tr("经度"), hint="91.1320")
        for field in (self.lat, self.lon):
            field.editingFinished.connect(self._on_typed)
        self._datum = Picker("WGS-84", "GCJ-02", self.tr("没写明"), name=self.tr("坐标系"))
        self._radius = Picker(*(f"{one:,} m" for one in RADII), name=self.tr("大约在多大范围内"))
        self._radius.setCurrentIndex(2)
        self._radius.currentIndexChanged.connect(self._on_typed)
        self._radius_words = Label(self.tr("大约在多大范围内"), "strong")
        self._note_words = Label("", "strong")
        self.note = TextField(name=self.tr("怎么知道的"))
        self._words = Para(Line(""))
        self._wrong = Para(Line("", "body", "red"))
        self._wrong.hide()
        self._lay_out()
        self._show_what(0)
        self.map.show_places(areas, marks, seats)
        room = self.screen().availableSize()
        self.resize(min(theme.px(1000), room.width() - 40), min(theme.px(620), room.height() - 60))
        FocusRing(self)
        self.map.setFocus()

    def _lay_out(self) -> None:
        no, yes = Button(self.tr("取消")), Button(self.tr("保存"), "check", "primary")
        no.clicked.connect(self.reject)
        yes.clicked.connect(self.given)
        larger, smaller = Button(self.tr("放大"), "plus"), Button(self.tr("缩小"))
        larger.clicked.connect(lambda: self.map.zoom(1.6))
        smaller.clicked.connect(lambda: self.map.zoom(1 / 1.6))
        legend = Para(
            Line(self.tr("虚线是粗略范围，不是区界。R 接收机，F 文件自称，H 人选，S 登记位置。"),
                 "small", "ink2"),
            Line(self.tr("鼠标点一下，或者方向键移动、空格定点；滚轮或加减号缩放。"), "small",
                 "ink2"),
        )  # fmt: skip
        asked = col(
            self._words,
            Label(self.tr("纬度（北纬为正）"), "strong"), self.lat,
            Label(self.tr("经度（东经为正）"), "strong"), self.lon,
            Label(self.tr("坐标系"), "strong"), self._datum,
            self._radius_words, self._radius,
            self._note_words, self.note, self._wrong, STRETCH, gap=4,
        )  # fmt: skip
        side = plain(col((scrolling(asked), 1), row(STRETCH, no, yes, gap=8), gap=8), width=300)
        tools = row(self._what, STRETCH, smaller, larger, gap=8)
        left = col(tools, (self.map, 1), legend, gap=8)
        self.setLayout(row((plain(left), 1), side, gap=16, margins=16))

    def _show_what(self, place: int) -> None:
        self._site = place == 1
        self._radius.setVisible(not self._site)
        self._radius_words.setVisible(not self._site)
        if self._site:
            words = self.tr(
                "从登记系统或执照上抄来的位置。以后的照片都和它比，差五百米以上会提醒。"
            )
            self._note_words.setText(self.tr("从哪里抄来的（必填）"))
        else:
            words = self.tr("这只是你的说法，单独记一条，不会替代接收机或者文件里的位置。")
            self._note_words.setText(self.tr("怎么知道的"))
        self._words.set_text(words, "small", "ink2")
        self._on_typed()

    def _on_set(self, lat: float, lon: float) -> None:
        self.lat.setText(f"{lat:.6f}")
        self.lon.setText(f"{lon:.6f}")
        self._datum.setCurrentIndex(0)  # the map is in WGS-84

    def _on_typed(self, *_place: int) -> None:
        said = self.answer()
        try:
            point = float(said.lat), float(said.lon)
        except ValueError:
            point = None
        if point is not None and not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
            point = None
        self.map.choose(point, 0 if self._site else said.radius_m)

    def show_refused(self, error: FieldappError) -> None:
        """Say why it was not kept; what was typed stays."""
        said = messages.of(error)
        self._wrong.set_text(f"{said.what}{said.then}", "body", "red")
        self._wrong.show()

    def answer(self) -> Pointed:
        """Give what is chosen."""
        datum = ("wgs84", "gcj02", "unnamed")[self._datum.currentIndex()]
        return Pointed(
            self._site, self.lat.text().strip(), self.lon.text().strip(), datum,
            RADII[self._radius.currentIndex()], self.note.text(),
        )  # fmt: skip

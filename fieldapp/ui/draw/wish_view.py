"""Reading a device's wish in the hall: typed, or its QR code by camera, scanner or picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, messages, theme
from fieldapp.ui.draw.beacon_entry import BeaconEntry
from fieldapp.ui.draw.carried import text_of
from fieldapp.ui.draw.code_camera import Sources, here, read_code
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Label,
    Line,
    Para,
    TextField,
    col,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item


class WishView(QWidget):
    """Asks for the text of the code that the drawing device shows.

    Signals:
        given(str, object): the text, and (round, value) of public randomness as typed.
    """

    given = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.sources: Sources = here  # of frames
        self.text = TextField(hint="DRAWA:…", name=self.tr("设备的申请码"))
        self.beacon = BeaconEntry(None)
        self._wrong = Para()
        self._wrong.hide()
        picture = Button(self.tr("从图片读…"), "image")
        picture.clicked.connect(self._choose)
        camera = Button(self.tr("用摄像头读…"), "camera", key="F7", shortcut="F7")
        camera.clicked.connect(self._look)
        self.go = Button(self.tr("启封，出凭据"), "key", "primary")
        self.go.clicked.connect(self._give)
        self.text.returnPressed.connect(self._give)
        self.beacon.entered.connect(self._give)
        self._beacon_card = Card(
            col(Label(self.tr("公共随机数"), "strong"), self.beacon, gap=6, margins=16)
        )
        told = self.tr(
            "抽取的电脑在“等中心启封”那一步显示一个码。用摄像头读，或者用扫码枪扫，字就打在这里；也可以手打，或者读一张照片。"
        )
        body = col(
            Para(Line(self.tr("读设备的申请"), "heading"), Line(told, "body", "ink2"), gap=6),
            4, Label(self.tr("申请码"), "strong"),
            self._entry(camera, picture),
            self._wrong, self._beacon_card, row(self.go, STRETCH), STRETCH,
            gap=10, margins=(24, 18, 24, 16),
        )  # fmt: skip
        self.setLayout(col(scrolling(body), gap=0))

    def begin(self, *, beacon: bool) -> None:
        """Begin with empty fields; `beacon`: some slot waits for public randomness."""
        self._wrong.hide()
        self.beacon.clear_wrong()
        for field in (self.text, self.beacon.round, self.beacon.value):
            field.clear()
            field.set_wrong(False)
        self._beacon_card.setVisible(beacon)
        self.text.setFocus()

    def show_wrong(self, error: FieldappError) -> None:
        """Say at the field why the wish opened nothing."""
        said = messages.of(error)
        self._wrong.set_lines(
            Line(said.what, "strong", "red"), *([Line(said.then, "small")] if said.then else [])
        )
        self._wrong.show()
        self.text.set_wrong(True)
        self.text.setFocus()

    def show_beacon_wrong(self, error: FieldappError) -> None:
        """Say at the fields for public randomness what is wrong or lacks."""
        self._beacon_card.show()
        self.beacon.show_wrong(error)

    def _entry(self, camera: Button, picture: Button) -> Item:
        if theme.wide():
            return col(self.text, row(camera, picture, STRETCH, gap=8), gap=8)
        return row((self.text, 1), camera, picture, gap=8)

    def _give(self) -> None:
        self._wrong.hide()
        self.text.set_wrong(False)
        self.beacon.clear_wrong()
        self.given.emit(self.text.text().strip(), self.beacon.typed())

    def _look(self) -> None:
        """Read the code that is held before the camera."""
        from fieldapp.draw.record import codes

        text = read_code(self, self.tr("读设备的申请码"), codes.is_wish, self.sources)
        if text:
            self.text.setText(text)
            self._give()

    def _choose(self) -> None:
        path = dialogs.open_file(
            self, self.tr("申请码的照片"), self.tr("图片 (*.png *.jpg *.jpeg *.bmp *.webp)")
        )
        if path is None:
            return
        try:
            self.text.setText(text_of(path))
        except FieldappError as error:
            self.show_wrong(error)
        else:
            self._give()

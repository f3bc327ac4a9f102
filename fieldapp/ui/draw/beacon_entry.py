"""Two fields for a value of public randomness: its round and 64 digits; typed, or from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.errors import Code, FieldappError
from fieldapp.ui import dialogs, messages, theme
from fieldapp.ui.draw.carried import text_of
from fieldapp.ui.draw.hall import HallButton
from fieldapp.ui.widgets import STRETCH, Button, Line, Para, TextField, col, row

_AT_ROUND = frozenset({Code.DRAW_BEACON_ROUND, Code.DRAW_BEACON_OTHER_ROUND})


class BeaconEntry(QWidget):
    """Asks for the value of the round that a slot names.

    Signals:
        entered(): Enter in the last field.
    """

    entered = Signal()

    def __init__(self, wanted: int | None, fields: type[TextField] = TextField) -> None:
        super().__init__()
        big = fields is not TextField
        style = "hall_note" if big else "small"
        self.round = fields(hint=self.tr("轮次"))
        self.value = fields(hint=self.tr("随机数，64 位十六进制"))
        self._told = Para()
        self._wrong = Para()
        self._wrong.hide()
        self._styles = ("hall_note_b", "hall_note") if big else ("strong", "small")
        file = (HallButton if big else Button)(self.tr("从文件或图片读…"), "scan")
        file.clicked.connect(self._choose)
        self.round.returnPressed.connect(self.value.setFocus)
        self.value.returnPressed.connect(self.entered)
        self._told_style = style
        self.want(wanted)
        fields_row = (
            col(self.round, self.value, row(file, STRETCH), gap=8)
            if theme.wide()
            else row((self.round, 1), (self.value, 3), file, gap=8)
        )
        self.setLayout(col(self._told, fields_row, self._wrong, gap=6))

    def want(self, wanted: int | None) -> None:
        """Say which round is asked for and what for; None: the slot will tell."""
        purpose = self.tr(
            "公共随机数由外面的机构按时发布，事先谁也不知道；加进去，中心和本机合谋也定不了结果。"
        )
        which = (
            self.tr("名额里固定的是第 {round} 轮，请填这一轮发布的值。").format(round=wanted)
            if wanted is not None
            else self.tr("名额写明轮次的才填。")
        )
        self._told.set_lines(
            Line(which, self._told_style, "ink"), Line(purpose, self._told_style, "ink2")
        )

    def typed(self) -> tuple[str, str]:
        """Give round and value as they were typed."""
        return self.round.text().strip(), self.value.text().strip()

    def show_wrong(self, error: FieldappError) -> None:
        """Say at the fields what is wrong with the value."""
        said = messages.of(error)
        self._wrong.set_lines(
            Line(said.what, self._styles[0], "red"),
            *([Line(said.then, self._styles[1], "ink")] if said.then else []),
        )
        self._wrong.show()
        field = self.round if error.code in _AT_ROUND else self.value
        field.set_wrong(True)
        field.setFocus()

    def clear_wrong(self) -> None:
        """Take the sentence away."""
        self._wrong.hide()
        self.round.set_wrong(False)
        self.value.set_wrong(False)

    def _choose(self) -> None:
        path = dialogs.open_file(
            self, self.tr("公共随机数"),
            self.tr("文件或图片 (*.json *.txt *.png *.jpg *.jpeg *.bmp *.webp);;所有文件 (*)"),
        )  # fmt: skip
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Fill the fields from a service's file or the picture of a QR code."""
        from fieldapp.draw.record import beacon

        self.clear_wrong()
        try:
            number, value = beacon.split(text_of(path))
        except FieldappError as error:
            self.show_wrong(error)
            return
        self.round.setText(number)
        self.value.setText(value)
        self.value.setFocus()

"""Recording sound alone: how loud it is, how long it runs, and that it is kept while it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.errors import Code, FieldappError
from fieldapp.ui import messages, theme
from fieldapp.ui.inspect import sound
from fieldapp.ui.widgets import (
    STRETCH,
    Bar,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    col,
    row,
)

if TYPE_CHECKING:
    from fieldapp.ui.inspect.sound import SoundSource

_PIECE_S: Final = 1.0  # at most this long is lost in a crash
_QUIET: Final = 0.004  # of full; a quiet room is louder through a microphone that works
_QUIET_S: Final = 5.0  # after which silence is said
_FALL: Final = 0.85  # how the meter comes down from one piece to the next


class SoundRecorder(QDialog):
    """Records from one microphone; closing ends the recording and keeps it.

    Signals:
        began(object): a recording begins; the microphone's `About`.
        came(bytes): more of it, from the head of the file on.
        ended(): all of it came.
    """

    began = Signal(object)
    came = Signal(bytes)
    ended = Signal()

    def __init__(
        self, parent: QWidget, find: Callable[[], Sequence[SoundSource]] | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find or sound.microphones
        self._sources: list[SoundSource] = []
        self._at = 0
        self._runs = False
        self._waiting = bytearray()  # not yet a piece
        self._size = 0  # bytes of samples
        self._loud = 0.0
        self._quiet = 0  # bytes of samples since something was heard
        self.refused: Code | None = None  # why nothing is kept
        self.setWindowTitle(self.tr("只录声音"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = Para(Line(""), gap=6)
        self._words.setMinimumWidth(theme.px(460))
        self._about = Label("", "small", "ink2", elide=True)
        self._time = Label("0:00", "title")
        self._meter = Bar(height=14)
        self._device = Label("", "body", "ink2", elide=True)
        self._other = Button(self.tr("换麦克风"), "refresh")
        self._other.clicked.connect(self._next_source)
        self._record = Button("", kind="primary", key="V")
        self._record.clicked.connect(self.record)
        self._close = Button(self.tr("关上"))
        self._close.clicked.connect(self.accept)
        self.setLayout(
            col(
                self._words, self._about, 4, row((self._device, 1), self._other, gap=8),
                row(self._time, (self._meter, 1), gap=16), 8,
                row(STRETCH, self._close, self._record, gap=8), gap=8, margins=24,
            )
        )  # fmt: skip
        FocusRing(self)
        self._look()

    # showing

    def show_about(self, words: str) -> None:
        """Show what the recording will belong to."""
        self._about.setText(words)

    def show_kept(self) -> None:
        """Say that the recording is sealed; why it ended early is not talked over."""
        if self.refused is None and self._sources:
            self._say(self.tr("录音已封存"), self.tr("可以再录一段，也可以关上。"), "green")

    def refuse(self, error: FieldappError) -> None:
        """Stop at once, and say why nothing more is kept."""
        self.refused = error.code
        self._stop()
        words = messages.of(error)
        self._say(words.what, words.then)

    def runs(self) -> bool:
        """Say whether it records."""
        return self._runs

    def seconds(self) -> float:
        """Give how long this recording is so far."""
        return sound.seconds(self._size)

    def _say(self, title: str, detail: str, ink: str = "ink") -> None:
        self._words.set_lines(Line(title, "heading", ink), Line(detail, "body", "ink2"))

    def _adapt(self) -> None:
        there = bool(self._sources)
        self._record.setText(self.tr("停止并封存") if self._runs else self.tr("开始录音"))
        self._record.setAccessibleName(self._record.text())
        if not there:
            self._record.setText(self.tr("再找一次麦克风"))
        self._other.setVisible(len(self._sources) > 1)
        self._other.setDisabled(self._runs)
        self._device.setText(self._sources[self._at].about.name if there else "")
        self._record.setFocus()

    # the microphone

    def _look(self) -> None:
        """Look for microphones and listen to the first, so that the meter shows before it runs."""
        self._sources = list(self._find())
        self._at = 0
        if self._sources:
            self._say(
                self.tr("只录声音"),
                self.tr("边录边封存：断电也只丢最后一秒，前面的都在，改动会被发现。"),
            )
            self._listen()
        else:
            self._say(
                self.tr("这台电脑没有可用的麦克风"),
                self.tr("可以插上再找一次，或者用别的设备录，再作为文件导入。"),
            )
        self._adapt()

    def _listen(self) -> None:
        source = self._sources[self._at]
        source.came.connect(self._take)
        source.failed.connect(self._lost)
        source.begin()

    def _deafen(self) -> None:
        source = self._sources[self._at]
        source.came.disconnect(self._take)
        source.failed.disconnect(self._lost)
        source.end()

    def _next_source(self) -> None:
        self._deafen()
        self._at = (self._at + 1) % len(self._sources)
        self._listen()
        self._adapt()

    def _lost(self) -> None:
        kept = self._runs
        self._stop()
        self._deafen()
        self._sources = []
        detail = self.tr("录到的都在，已封存。") if kept else self.tr("没有录音在进行。")
        self._say(self.tr("麦克风断了"), detail, "red")
        self._adapt()

    def _take(self, samples: bytes) -> None:
        heard = sound.level(samples)
        self._loud = max(heard, self._loud * _FALL)
        self._meter.set_done(min(1.0, self._loud))
        self._quiet = 0 if heard > _QUIET else self._quiet + len(samples)
        if not self._runs:
            return
        self._size += len(samples)
        self._waiting += samples
        if sound.seconds(len(self._waiting)) >= _PIECE_S:
            self._hand_on()
        spent = int(self.seconds())
        self._time.setText(f"{spent // 60}:{spent % 60:02d}")
        if sound.seconds(self._quiet) > _QUIET_S:
            self._say(
                self.tr("好像没有声音"), self.tr("请看看麦克风是不是关着、选错了。"), "amber"
            )
        else:
            self._say(self.tr("正在录音"), self.tr("边录边封存，停下之后是一份证据。"))

    def _hand_on(self) -> None:
        piece, self._waiting = bytes(self._waiting), bytearray()
        self.came.emit(piece)

    # the recording

    def record(self) -> None:
        """Begin a recording, or end the one that runs; without a microphone look for one."""
        if not self._sources:
            self._look()
        elif self._runs:
            self._stop()
        else:
            self._runs, self._size, self._quiet = True, 0, 0
            self._waiting = bytearray(sound.header())
            self.refused = None
            self.began.emit(self._sources[self._at].about)
        self._adapt()

    def _stop(self) -> None:
        if not self._runs:
            return
        self._runs = False
        if self._size and self.refused is None:
            self._hand_on()
        self.ended.emit()
        self._waiting = bytearray()
        self._adapt()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self.record()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; what was recorded is kept."""
        self._stop()
        if self._sources:
            self._deafen()
            self._sources = []
        super().done(result)

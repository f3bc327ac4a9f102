"""The camera view: the picture, what it will prove, and the ways in when there is no camera."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPixmap,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.errors import Code, FieldappError
from fieldapp.ui import formats, messages, theme
from fieldapp.ui.encoding import jpeg
from fieldapp.ui.inspect.codes import CodeReader, FoundBar
from fieldapp.ui.inspect.filming import Filming
from fieldapp.ui.inspect.frames import About, FrameSource, cameras
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.inspect.proof import Place, ProofCard
from fieldapp.ui.inspect.tray import dropped_files
from fieldapp.ui.inspect.viewfinder import Shade, Shutter, Viewfinder
from fieldapp.ui.inspect.ways_in import CardButton, SoundButton, WaysIn
from fieldapp.ui.inspect.without import WithoutCamera
from fieldapp.ui.status import ClockTrust
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Icon,
    Label,
    Picture,
    Rule,
    clear,
    col,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from fieldapp.evidence.bounding import Bound

TOP = Qt.AlignmentFlag.AlignTop
_EVERY_MS = 60  # between two paintings of the viewfinder: smooth enough, and the fan stays quiet
_BURST_MS = 300  # between the pictures of a burst: each is sealed before the next
_LAST = 3  # pictures shown in the strip


class CameraView(QWidget):
    """Takes pictures for one question of one inspection.

    Signals:
        shot(bytes, object, object): a JPEG frame, the camera's `About` and its size.
        import_asked(object, str): files to import (none: ask for them) and a reason to propose.
        code_seen(str): a code came into sight.
        card_asked(): show a challenge card, to be photographed with another camera.
        handover_asked(): keep what the party hands over.
        sound_asked(): record sound alone.
        film_began(object, object): a recording begins; the camera's `About` and its size.
        film_came(bytes): more of it.
        film_ended(): all of it came.
        opened(): the view is in front and looked for cameras.
        closed(): nobody looks any more.
    """

    shot = Signal(bytes, object, object)
    import_asked = Signal(object, str)
    code_seen = Signal(str)
    card_asked = Signal()
    handover_asked = Signal()
    sound_asked = Signal()
    film_began = Signal(object, object)
    film_came = Signal(bytes)
    film_ended = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, sources: Callable[[], Sequence[FrameSource]] = cameras) -> None:
        super().__init__()
        self._find = sources
        self._sources: list[FrameSource] = []
        self._at = 0
        self._since, self._shot = QElapsedTimer(), QElapsedTimer()
        self.refused: Code | None = None  # why the last picture was not kept
        self.setAcceptDrops(True)
        self._finder = Viewfinder()
        self._shutter = Shutter(self.tr("拍下（空格）"))
        self._shutter.clicked.connect(self.shoot)
        self._device = Label("", "body", "on_shade", elide=True)
        self._other = Button(self.tr("换摄像头"), "refresh")
        self._other.clicked.connect(self._next_source)
        self._card = CardButton()
        self._card.clicked.connect(self.card_asked)
        self._sound = SoundButton()
        self._sound.clicked.connect(self.sound_asked)
        self._filming = Filming(self)
        self._film = self._filming.button
        self._film.clicked.connect(self.film)
        self._filming.running.connect(lambda runs: self._other.setDisabled(runs))
        self._filming.began.connect(self.film_began)
        self._filming.came.connect(self.film_came)
        self._filming.ended.connect(self.film_ended)
        self._strip = row(gap=8)
        self._said = Label("", "small", "on_shade", elide=True)
        self._proof = ProofCard()
        self._brief = Label(self._proof.brief, "small", "on_shade", elide=True)
        self._codes = CodeReader(self)
        self._codes.seen.connect(self.code_seen)
        self.found = FoundBar()
        self._stack = QStackedWidget()
        stage = self._stage()
        self._without = WithoutCamera()
        self._without.again_asked.connect(self.begin)
        self._without.import_asked.connect(self.import_asked)
        self._without.handover_asked.connect(self.handover_asked)
        self._without.card_asked.connect(self.card_asked)
        self._without.sound_asked.connect(self.sound_asked)
        self._stack.addWidget(self._without)
        self._stack.addWidget(stage)
        self.setLayout(col(self._stack, gap=0))

    def _stage(self) -> QWidget:
        shade = Shade(
            col(
                row(Icon("camera", 18, "on_shade"), (self._device, 1), self._film, self._sound,
                    self._card, self._other, gap=10),
                self._brief if theme.wide() else None,  # there is no room for the card then
                (self._finder, 1),
                self.found,
                row(
                    (plain(self._strip), 1), self._shutter,
                    (plain(row((self._said, 1), gap=0)), 1), gap=16,
                ),
                gap=10, margins=(16, 10, 16, 10),
            )
        )  # fmt: skip
        if theme.wide():
            return plain(row((shade, 1), gap=0))
        ways = WaysIn(wide=True)
        ways.import_asked.connect(self.import_asked)
        ways.handover_asked.connect(self.handover_asked)
        other = col(Label(self.tr("没有摄像头，或照片在别处"), "strong"), ways, gap=6)
        side = Card(col((scrolling(col(self._proof, STRETCH)), 1), Rule(), other, gap=10,
                        margins=16), "right", width=340)  # fmt: skip
        return plain(row((shade, 1), side, gap=0))

    # showing

    def show_about(self, words: str) -> None:
        """Show what the next picture will be attached to."""
        self._finder.show_about(words)

    def show_shots(self, shots: Sequence[Shot]) -> None:
        """Show the last pictures."""
        clear(self._strip)
        for shot in [one for one in shots if one.captured and one.jpeg][:_LAST]:
            pixmap = QPixmap()
            if pixmap.loadFromData(shot.jpeg or b""):
                self._strip.addWidget(Picture(pixmap, 84, 60, badge=shot.number))
        self._strip.addStretch(1)

    def show_kept(self, at_ms: int) -> None:
        """Say that the picture is sealed."""
        self.refused = None
        at = formats.time_of_day(at_ms, seconds=True)
        self._said.setText(self.tr("已封存 {time} · 空格再拍").format(time=at))

    def show_refused(self, error: FieldappError) -> None:
        """Say that the picture was not kept."""
        self.refused = error.code
        words = messages.of(error)
        self._said.setText(f"{words.what}{words.then}")

    def show_clock(
        self, trust: ClockTrust, *, receipted: bool, bound: Bound | None = None,
        stamps: bool = False,
    ) -> None:  # fmt: skip
        """Say what is known of the clock and the centre, as `ProofCard.show_clock`."""
        self._proof.show_clock(trust, receipted=receipted, bound=bound, stamps=stamps)
        self._brief.setText(self._proof.brief)

    def show_place(self, known: Place) -> None:
        """Say what is known of the place."""
        self._proof.show_place(known)
        self._brief.setText(self._proof.brief)

    # the camera

    def begin(self) -> None:
        """Look for cameras and start the first."""
        self.end()
        self._sources = list(self._find())
        self._at = 0
        self._start()
        self.opened.emit()

    def end(self) -> None:
        """Stop the camera, and a recording with it: what came of it is sealed."""
        self._filming.end()
        for source in self._sources:
            source.end()
            source.deleteLater()
        self._sources = []
        self.closed.emit()

    def filmed_s(self) -> float | None:
        """Give how much is recorded, seconds; None while nothing is."""
        return self._filming.seconds()

    def sources(self) -> list[FrameSource]:
        """Give the sources in use; none while the view is not in front."""
        return list(self._sources)

    def _start(self) -> None:
        self._stack.setCurrentIndex(1 if self._sources else 0)
        self._without.take_keys()
        self._other.setVisible(len(self._sources) > 1)
        self._shutter.setEnabled(False)
        self._film.setEnabled(False)
        if not self._sources:
            return
        source = self._sources[self._at]
        self._device.setText(source.about.name)
        self._said.setText(self.tr("空格拍下，按住连拍，R 重拍（旧的也留着）"))
        source.came.connect(self._on_frame)
        source.failed.connect(self._on_failed)
        self._since.start()
        self._codes.begin()
        self.found.hide()
        source.begin()
        self._shutter.setFocus()

    def _next_source(self) -> None:
        self._sources[self._at].end()
        self._sources[self._at].came.disconnect(self._on_frame)
        self._at = (self._at + 1) % len(self._sources)
        self._start()

    def _on_frame(self) -> None:
        ready = self._shutter.isEnabled()
        if ready and self._since.elapsed() < _EVERY_MS:
            return
        self._since.restart()
        self._shutter.setEnabled(True)
        self._film.setEnabled(True)
        self._filming.tell()
        frame = self._sources[self._at].frame()
        self._finder.show_frame(frame)
        self._codes.look(frame)

    def _on_failed(self, words: str) -> None:
        self._shutter.setEnabled(False)
        self._filming.end()
        self._without.show_gone(words)
        self._stack.setCurrentIndex(0)

    def shoot(self) -> None:
        """Take the frame that is there now."""
        if not self._sources or not self._shutter.isEnabled():
            return
        source = self._sources[self._at]
        picture = source.frame()
        if picture.isNull():
            return
        self._shot.start()
        about: About = source.about
        size = QSize(picture.size())
        self.shot.emit(jpeg(picture), about, (size.width(), size.height()))

    def film(self) -> None:
        """Begin a recording, or end the one that runs."""
        if self._filming.seconds() is not None:
            self._filming.end()
        elif self._sources and self._shutter.isEnabled():
            self._filming.begin(self._sources[self._at])

    def refuse_film(self, error: FieldappError) -> None:
        """Say that nothing is recorded, and why."""
        self._filming.refuse()
        self.show_refused(error)

    # keys and files

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_R}:
            if not event.isAutoRepeat() or self._shot.elapsed() >= _BURST_MS:
                self.shoot()
        elif event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self.film()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files: list[Path] = dropped_files(event)
        if files:
            event.acceptProposedAction()
            self.import_asked.emit(files, "")

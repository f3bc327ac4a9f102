"""Thumbnails for the gallery: read, decoded and cut beside the window's thread, a few kept.

What is in view is asked for first. When nothing is, the evidence that nobody looked at yet is
looked at in the background, so that thumbnails and likeness are there when they are wanted.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from fieldapp.errors import Code, DeviceError, FieldappError, VerificationError
from fieldapp.ui import theme
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.runner import Acts, Runner

if TYPE_CHECKING:
    from fieldapp.evidence.looking import Look
    from fieldapp.store.blobs import Blobs
    from fieldapp.store.workspace import Workspace

PICTURE: Final = (122, 84)  # px at 100 %
_TOGETHER: Final = 8  # pictures asked for at once: what a row or two of tiles needs
_MOST_ASKED: Final = 160  # scrolling fast asks for more than anybody sees


@dataclass(frozen=True, slots=True)
class _Came:
    """One thumbnail that was asked for."""

    item_id: str
    tile: QImage | None  # None: kept, not rendered
    damaged: bool


class Pictures(QObject):
    """Gives tiles that are there, and fetches those that are not.

    Signals:
        came(): tiles that were missing are there.
        damage_found(): an original is not what was sealed; it is marked as damaged.
        compared(object): a frozenset of the ids of items that look like other evidence.
    """

    came = Signal()
    damage_found = Signal()
    compared = Signal(object)

    def __init__(self, tasks: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._asked: OrderedDict[str, Shot] = OrderedDict()
        self._rest: deque[Shot] = deque()
        self._uncompared: tuple[Shot, ...] = ()  # all items, until they are compared
        self._most = 400
        self._busy = False
        self._dots = 1.0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._fetch)

    def keep_at_least(self, count: int) -> None:
        """Keep this many tiles, more than fit in view."""
        self._most = max(400, count)

    def use_dots(self, dots: float) -> None:
        """Make tiles for a screen with this many dots a pixel."""
        self._dots = dots

    def follow(self, shots: Sequence[Shot]) -> None:
        """Look at these in the background, once nothing in view is missing."""
        self._rest = deque(shot for shot in shots if shot.item_id not in self._kept)
        self._uncompared = tuple(shots)
        self._go_on()

    def rest(self) -> None:
        """Fetch nothing more: nobody looks."""
        self._rest.clear()
        self._asked.clear()
        self._uncompared = ()
        self._next.stop()

    def tile(self, shot: Shot) -> QPixmap | None:
        """Give an item's tile, None while it is missing or if there is none."""
        if shot.item_id in self._kept:
            self._kept.move_to_end(shot.item_id)
            return self._kept[shot.item_id]
        self._asked[shot.item_id] = shot
        self._asked.move_to_end(shot.item_id)
        while len(self._asked) > _MOST_ASKED:
            self._asked.popitem(last=False)
        self._go_on()
        return None

    def _go_on(self) -> None:
        if not self._busy and (self._asked or self._rest or self._uncompared):
            self._next.start()

    def _fetch(self) -> None:
        wanted = [self._asked.popitem()[1] for _ in range(min(_TOGETHER, len(self._asked)))]
        if wanted:
            size = QSize(theme.px(PICTURE[0]), theme.px(PICTURE[1])) * self._dots
            corner = theme.px(4) * self._dots
            work: Callable[[Acts], list[_Came]] = partial(_tiles, wanted, size, corner)
        elif self._rest:
            unseen = [self._rest.popleft() for _ in range(min(64, len(self._rest)))]
            work = partial(_look_ahead, unseen)
        elif self._uncompared:
            shots, self._uncompared = self._uncompared, ()
            self._busy = True
            self._tasks.aside(partial(_compare, shots), self._compared, self._failed)
            return
        else:
            return
        self._busy = True
        self._tasks.aside(work, self._came, self._failed)

    def _compared(self, alike: frozenset[str]) -> None:
        self._busy = False
        self.compared.emit(alike)
        self._go_on()

    def _came(self, tiles: list[_Came]) -> None:
        self._busy = False
        for one in tiles:
            pixmap = None
            if one.tile is not None:
                pixmap = QPixmap.fromImage(one.tile)
                pixmap.setDevicePixelRatio(self._dots)
            self._kept[one.item_id] = pixmap
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        if tiles:
            self.came.emit()
        if any(one.damaged for one in tiles):
            self.damage_found.emit()
        self._go_on()

    def _failed(self, _error: FieldappError) -> None:
        """A disk that fails while thumbnails are kept: the records say so; none are shown."""
        self._busy = False
        self.rest()


def _tiles(wanted: Sequence[Shot], size: QSize, corner: float, acts: Acts) -> list[_Came]:
    came = []
    for shot in wanted:
        look, damaged = _look(shot, acts)
        jpeg = look.jpeg if look is not None else None
        came.append(_Came(shot.item_id, _cut(jpeg, size, corner) if jpeg else None, damaged))
    return came


def _look_ahead(shots: Sequence[Shot], acts: Acts) -> list[_Came]:
    """Look at those of the shots that nobody looked at yet."""
    from fieldapp.evidence import looks

    ids = [shot.blob_id for shot in shots]
    unseen = set(acts(lambda ws: looks.unseen(ws.db, ids)))
    found = []
    for shot in shots:
        if shot.blob_id in unseen and not shot.damaged:
            _, damaged = _look(shot, acts)
            if damaged:
                found.append(_Came(shot.item_id, None, damaged=True))
    return found


def _compare(shots: Sequence[Shot], acts: Acts) -> frozenset[str]:
    """Give the items that look like other evidence; of very many nobody asks at a glance."""
    from fieldapp.evidence import likening, looks

    if len(shots) > likening.MOST_ITEMS:
        return frozenset()
    known = acts(lambda ws: looks.hashes(ws.db))
    alike = likening.among(known, {shot.blob_id for shot in shots})
    return frozenset(shot.item_id for shot in shots if shot.blob_id in alike)


def _look(shot: Shot, acts: Acts) -> tuple[Look | None, bool]:
    """Give how an item looks, and whether its original is damaged; None: it is not here."""
    from fieldapp.evidence import looks
    from fieldapp.store import quarantine

    def known(ws: Workspace) -> tuple[Look | None, Blobs]:
        looks.prepare(ws.db)
        return looks.cached(ws.db, shot.blob_id), ws.blobs

    look, blobs = acts(known)
    if look is not None:
        return look, False
    try:
        made = looks.make(blobs, shot.blob_id, shot.media_type)
    except VerificationError:
        acts(lambda ws: quarantine.note(ws, shot.blob_id))
        return None, True
    except DeviceError as error:
        if error.code is not Code.BLOB_MISSING:
            raise
        return None, False
    acts(lambda ws: looks.keep(ws.db, shot.blob_id, made))
    return made, False


def _cut(jpeg: bytes, size: QSize, corner: float) -> QImage | None:
    """Give a picture cropped to fill a tile, its corners round."""
    whole = QImage.fromData(jpeg)
    if whole.isNull():
        return None
    filled = whole.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    tile = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(0)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(tile.rect()), corner, corner)
    painter.setClipPath(path)
    painter.drawImage(
        (size.width() - filled.width()) // 2, (size.height() - filled.height()) // 2, filled
    )
    painter.end()
    return tile

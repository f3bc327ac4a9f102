"""Codes in the viewfinder: read as the frames come, and what each turned out to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtGui import QImage

from fieldapp.ui.notices import checking
from fieldapp.ui.widgets import Banner

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.store.workspace import Workspace

_EVERY_MS = 300  # between two looks: quicker than a hand, and the viewfinder stays smooth
_WIDE = 960  # px a frame is looked at; a notice's code fills at least a quarter of it
_SHOWN = 60  # characters of a code that is nobody's


class Kind(StrEnum):
    """What a code in front of the camera is."""

    THIS = "this"  # the licence of the business that is inspected
    OTHER = "other"  # another business's licence
    STRANGER = "stranger"  # a licence that no register here knows
    NOTICE = "notice"  # a notice that is here
    PAPER = "paper"  # says it is a notice, and is not here
    TEXT = "text"  # something else


@dataclass(frozen=True, slots=True)
class Found:
    """What a code is and where it leads: a room and a place, "" for none."""

    kind: Kind
    name: str  # of the business, the notice's number, or the text
    detail: str = ""  # the credit code, or the verdict
    room: str = ""
    place: str = ""


def resolve(workspace: Workspace, text: str, object_id: str) -> Found:
    """Say what a code is; `object_id` is the business that is inspected now."""
    from fieldapp.errors import FieldappError
    from fieldapp.notice import qr
    from fieldapp.notice.verifying import shown
    from fieldapp.registry import identifiers, tables

    try:
        qr.read_address(text)
    except FieldappError:
        pass  # no notice's address: perhaps a licence
    else:
        return _notice(workspace, text)
    code = identifiers.uscc_in(text)
    if code is None:
        return Found(Kind.TEXT, shown(text)[:_SHOWN])
    known = tables.object_by_id(workspace.db, code)
    if known is None:
        return Found(Kind.STRANGER, code)
    kind = Kind.THIS if code == object_id else Kind.OTHER
    return Found(kind, known.name, code, "registry", code)


def _notice(workspace: Workspace, text: str) -> Found:
    from fieldapp.notice import tables

    checked = checking.check_text(workspace, text)
    row = tables.notice(workspace.db, checked.notice_id) if checked.notice_id else None
    verdict = checked.verification.verdict.value
    if row is None:
        return Found(Kind.PAPER, "", verdict, "notices", f"check:{text}")
    return Found(Kind.NOTICE, row.number, verdict, "notices", row.notice_id)


def read_frame(frame: QImage) -> list[str]:
    """Give the texts of the codes in a frame."""
    from fieldapp.notice import scanning

    small = (
        frame.scaledToWidth(_WIDE, Qt.TransformationMode.FastTransformation)
        if frame.width() > _WIDE
        else frame
    )
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return scanning.read_grey(
        bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine()
    )


class CodeReader(QObject):
    """Looks at frames now and then and tells each code once, as long as it stays in sight.

    Signals:
        seen(str): the text of a code that was not in sight before.
    """

    seen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._last = ""

    def begin(self) -> None:
        """Forget what was seen."""
        self._since.invalidate()
        self._last = ""

    def look(self, frame: QImage) -> None:
        """Read the codes of a frame, unless the last look was a moment ago."""
        if frame.isNull() or (self._since.isValid() and self._since.elapsed() < _EVERY_MS):
            return
        self._since.start()
        for text in read_frame(frame)[:1]:
            if text != self._last:
                self._last = text
                self.seen.emit(text)


class FoundBar(Banner):
    """Says below the viewfinder what a code is, and leads there.

    Signals:
        go_asked(str, str): room and place.
    """

    go_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("soft", "", closable=True)
        self._found: Found | None = None
        self.asked.connect(self._go)
        self.closed.connect(self.hide)
        self.hide()

    def show_found(self, found: Found) -> None:
        """Say what was read."""
        self._found = found
        tone, title, detail, action = self._words(found)
        self.show_message(tone, title, detail, action, closable=True)
        self.show()

    def _words(self, found: Found) -> tuple[str, str, str, str]:
        match found.kind:
            case Kind.THIS:
                return "green", self.tr("是这一户的执照"), found.detail, ""
            case Kind.OTHER:
                title = self.tr("不是这一户：{name}").format(name=found.name)
                return "amber", title, found.detail, self.tr("看这一户")
            case Kind.STRANGER:
                return "amber", self.tr("名录里没有这一户"), found.name, ""
            case Kind.NOTICE:
                title = self.tr("文书 {number}").format(number=found.name)
                return "soft", title, self._verdict(found), self.tr("看这份文书")
            case Kind.PAPER:
                return "amber", self.tr("这份文书不在本机"), self._verdict(found), self.tr("核验")
            case Kind.TEXT:
                return "soft", self.tr("不是执照，也不是文书"), found.name, ""

    def _verdict(self, found: Found) -> str:
        if found.detail in {"registered", "unregistered"}:
            return self.tr("签名是真的。")
        if found.detail in {"replaced", "withdrawn"}:
            return self.tr("已经被代替或者作废。")
        return self.tr("真假要核：请按按钮看。")

    def _go(self) -> None:
        if self._found is not None and self._found.room:
            self.go_asked.emit(self._found.room, self._found.place)

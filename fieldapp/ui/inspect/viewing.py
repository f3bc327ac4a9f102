"""One item of evidence large, with what is known of where it comes from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import formats, messages, theme
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.inspect.placing_desk import place_lines
from fieldapp.ui.inspect.times import bound_words, recording_line, time_lines
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Choice,
    FocusRing,
    Label,
    Line,
    Painted,
    Para,
    clear,
    col,
    fact,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from fieldapp.evidence.derived import Version
    from fieldapp.evidence.tables import ItemRow
    from fieldapp.ui.inspect.seeing import Known, Shown


class ItemView(QDialog):
    """An item of evidence with the copies made from it; Esc closes.

    Signals:
        version_asked(object): show this version, a `derived.Version`.
        copy_asked(object): make a copy of this version.
        place_asked(): choose a point on the map.
    """

    version_asked = Signal(object)
    copy_asked = Signal(object)
    place_asked = Signal()

    def __init__(self, parent: QWidget, shot: Shot) -> None:
        super().__init__(parent)
        self._image = QImage.fromData(shot.jpeg) if shot.jpeg else QImage()
        self._version: Version | None = None
        self._known: Known | None = None
        title = shot.title or self.tr("证据")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._picture = Painted(self._paint)
        self._none = Para(Line("", "body", "ink2"))
        self._none.hide()
        self._facts = col(gap=6)
        self._versions = col(gap=6)
        self._copy = Button(self.tr("做副本：遮盖、裁剪、标注、扫描"), "pen", wide=True)
        self._copy.hide()
        self._copy.clicked.connect(lambda: self.copy_asked.emit(self._version))
        place = Button(self.tr("在地图上选点"), "pin", wide=True)
        place.clicked.connect(self.place_asked)
        close = Button(self.tr("关上"))
        close.clicked.connect(self.accept)
        known = scrolling(col(self._versions, self._facts, STRETCH, gap=10))
        side = plain(
            col(Label(title, "heading", elide=True), self._none, (known, 1), self._copy, place,
                row(STRETCH, close), gap=10), width=340,
        )  # fmt: skip
        self.setLayout(row((self._picture, 1), side, gap=16, margins=16))
        self.resize(QSize(theme.px(980), theme.px(600)).boundedTo(parent.window().size()))
        FocusRing(self)

    def show_known(self, known: Known) -> None:
        """Show what is known, and the list of versions."""
        self._known = known
        clear(self._versions)
        if len(known.versions) > 1:
            self._versions.addWidget(Label(self.tr("原件和副本"), "strong"))
            for number, version in enumerate(known.versions):
                choice = Choice(self._name(number, version))
                choice.setAutoExclusive(True)
                choice.setChecked(version == self._version)
                choice.clicked.connect(partial(self.version_asked.emit, version))
                self._versions.addWidget(choice)
        self._show_facts()

    def show_version(self, shown: Shown) -> None:
        """Show one version's picture, or why there is none."""
        self._version = shown.version
        if shown.picture is not None:
            self._image = shown.picture
        elif shown.version.parent or shown.error is not None:
            self._image = QImage()
        words = messages.of(shown.error) if shown.error is not None else None
        self._none.setVisible(words is not None)
        if words is not None:
            self._none.set_lines(
                Line(words.what, "strong", "amber"), Line(words.then, "small", "ink2")
            )
        self._copy.setVisible(shown.picture is not None)
        self._picture.update()
        if self._known is not None:
            self.show_known(self._known)

    def _name(self, number: int, version: Version) -> str:
        if not version.parent:
            return self.tr("原件")
        acts = {step.act for step in version.steps}
        words = {
            "redact": self.tr("遮盖"),
            "crop": self.tr("裁剪"),
            "mark": self.tr("标注"),
            "scan": self.tr("扫描"),
        }
        did = "、".join(word for act, word in words.items() if act in acts)
        at = formats.time_of_day(version.at_ms)
        return self.tr("副本 {number}　{did}　{at}").format(number=number, did=did, at=at)

    def _show_facts(self) -> None:
        known = self._known
        if known is None:
            return
        clear(self._facts)
        version = self._version
        if version is not None and version.parent:
            lines = self._of_copy(known, version)
        else:
            lines = self._of_item(known)
        for name, value, ink in lines:
            self._facts.addWidget(fact(name, value, name_width=112, ink=ink))

    def _of_copy(self, known: Known, version: Version) -> list[tuple[str, str, str]]:
        at = next((n for n, one in enumerate(known.versions) if one.item_id == version.parent), 0)
        return [
            (self.tr("出自"), self._name(at, known.versions[at]), "ink"),
            (self.tr("理由"), version.reason, "ink"),
            (self.tr("制作人"), version.maker, "ink"),
            (self.tr("大小"), formats.byte_size(version.size), "ink"),
            ("SHA-256", formats.fingerprint(bytes(version.blob_id), 8), "ink"),
            self._sm3(version.sm3),
        ]

    def _of_item(self, known: Known) -> list[tuple[str, str, str]]:
        item = known.row
        lines = [
            (self.tr("来源"), self._origin(item), "ink"),
            *time_lines(known.interval),
            *place_lines(known),
            (self.tr("大小"), formats.byte_size(item.size), "ink"),
            ("SHA-256", formats.fingerprint(item.sha256, 8), "ink"),
            self._sm3(item.sm3),
        ]
        if reason := item.source.get("reason", item.bound.get("reason", "")):
            lines.insert(1, (self.tr("理由"), str(reason), "ink"))
        for name, value in (
            (self.tr("网址"), str(item.source.get("url", ""))),
            (self.tr("介质"), str(item.source.get("volume", ""))),
        ):
            if value:
                lines.append((name, value, "ink"))
        if "seen_ms" in item.bound:
            words = self.tr("听一听录像里念的是不是 {digits}；程序不听声音。")
            told = words.format(digits=" ".join(item.bound["digits"]))
            lines.append((self.tr("要人核对"), told, "amber"))
        if item.withdrawn is not None:
            lines.append((self.tr("已撤回"), item.withdrawn, "red"))
        if item.recording:
            lines.append(recording_line(item.recording, item.media_type))
        return lines + self._hints(known)

    def _sm3(self, digest: bytes) -> tuple[str, str, str]:
        words = formats.fingerprint(digest, 8) if digest else self.tr("在后台计算，稍后就有")
        return ("SM3", words, "ink" if digest else "ink2")

    def _hints(self, known: Known) -> list[tuple[str, str, str]]:
        """Give what a person should look at; none of it is proof."""
        hint, found = self.tr("提示"), []
        if known.same:
            words = self.tr("另有 {count} 件和它完全相同。").format(count=known.same)
            found.append((hint, words, "amber"))
        if known.alike:
            titles = "、".join(known.alike[:3])
            words = self.tr("看上去和这些很像：{titles}。请看是不是旧照片。").format(titles=titles)
            found.append((hint, words, "amber"))
        words_of = {
            "early": self.tr("文件自称的卫星日期早于这次检查。"),
            "late": self.tr("文件自称的卫星日期晚于封存的时间。"),
            "apart": self.tr("文件自称的拍摄时间和卫星日期对不上。"),
        }
        found += [(hint, words_of[odd], "amber") for odd in known.odd]
        claims = [f"{k} {v}" for k, v in known.row.exif.items()]
        claims += [f"{k} {v}" for k, v in known.facts.items()]
        if claims:
            found.append((self.tr("文件自称"), "；".join(claims), "ink2"))
        return found

    def _origin(self, item: ItemRow) -> str:
        path = str(item.source.get("path", item.bound.get("path", "")))
        match item.klass:
            case "captured-live":
                return self.tr("本机摄像头当场拍下：{camera}").format(camera=item.camera)
            case "captured-bound":
                return bound_words(item.bound, path)
            case "received" if item.signature is not None:
                words = self.tr("{party} 交来并签名：{path}")
                return words.format(party=item.received.get("party", ""), path=path)
            case "received":
                words = self.tr("{party} 交来，不签名（{refusal}）：{path}")
                party, refusal = (item.received.get(k, "") for k in ("party", "refusal"))
                return words.format(party=party, refusal=refusal, path=path)
            case _:
                return self.tr("从外面导入：{path}").format(path=path)

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, theme.colour("shade"))
        if self._image.isNull():
            return
        size = self._image.size().scaled(rect.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = rect.x() + (rect.width() - size.width()) / 2
        top = rect.y() + (rect.height() - size.height()) / 2
        spot = QRectF(left, top, size.width(), size.height())
        painter.drawImage(spot, self._image, QRectF(self._image.rect()))

"""Packages for a court, a notary, the police: what goes in, what is left out, what was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats
from fieldapp.ui.evidence.asking import labelled
from fieldapp.ui.evidence.model import Folder, PackageLine
from fieldapp.ui.evidence.stamp_view import StampCard
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Icon,
    Line,
    Para,
    SectionTitle,
    TextField,
    Tick,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

if TYPE_CHECKING:
    from fieldapp.evidence.verifying import Check, Report

TOP = Qt.AlignmentFlag.AlignTop
MOST_TICKS = 200  # items that can be left out one by one here; more on the command line


@dataclass(frozen=True, slots=True)
class Wanted:
    """A package to be made."""

    recipient: str
    leave_out: dict[str, str]  # item id → reason


class PackageView(QWidget):
    """Makes packages and checks them.

    Signals:
        pack_asked(object): make this package, `Wanted`.
        check_asked(): check a package that somebody has.
    """

    pack_asked = Signal(object)
    check_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._body = col(gap=10, margins=(0, 0, 6, 8))
        self._folder = ""
        self._ticks: dict[str, Tick] = {}
        self._recipient, self._reason = TextField(), TextField()
        self._results, self._made = col(gap=6), col(gap=4)
        self.stamps = StampCard()
        self.setLayout(col((scrolling(self._body), 1), gap=0))

    def show_folder(self, folder: Folder) -> None:
        """Show an inspection; what was typed for it stays."""
        if folder.inspection_id == self._folder and self._ticks.keys() == {
            one.item_id for one in folder.items[:MOST_TICKS]
        }:
            self._show_made(folder.packages, folder.now_ms)
            self.stamps.show_state(folder.stamps, folder.now_ms)
            return
        self._folder = folder.inspection_id
        self._body.removeWidget(self.stamps)
        self.stamps.setParent(self)  # it stays when the rest is cleared
        clear(self._body)
        self._recipient = TextField(name=self.tr("提供给"), hint=self.tr("法院、公证处、公安机关"))
        self._reason = TextField(name=self.tr("不提供的理由"))
        self._body.addWidget(self._form(folder))
        self._results = col(gap=6)
        self._body.addLayout(self._results)
        self._made = col(gap=4)
        self._body.addWidget(Card(col(self._made, margins=14)))
        self._body.addWidget(self.stamps)
        self.stamps.show_state(folder.stamps, folder.now_ms)
        self._body.addStretch(1)
        self._show_made(folder.packages, folder.now_ms)

    def _form(self, folder: Folder) -> QWidget:
        self._ticks = {}
        parts: list[Item] = [
            SectionTitle(self.tr("制作证据包")),
            Para(Line(self.tr("一个压缩包：原件、清单、固定记录和签名、保管记录、独立的核验程序。"
                              "谁都能用常见的工具打开、核对。"), "body", "ink2")),
            labelled(self.tr("提供给"), self._recipient),
        ]  # fmt: skip
        if len(folder.items) > 1:
            hidden = self.tr(
                "不勾的不提供，只留下校验值，仍能证明有这一件；有遮盖过的副本的，用副本代替："
            )
            parts.append(Para(Line(hidden, "small", "ink2")))
            for one in folder.items[:MOST_TICKS]:
                tick = Tick(
                    self.tr("{number}　{title}").format(
                        number=one.number, title=one.title or one.item_id
                    )
                )
                tick.setChecked(True)
                self._ticks[one.item_id] = tick
                parts.append(tick)
            parts.append(labelled(self.tr("不提供的理由"), self._reason))
        make = Button(self.tr("制作并保存"), "download", "primary")
        make.setEnabled(bool(folder.items))
        make.clicked.connect(lambda: self.pack_asked.emit(self.wanted()))
        check = Button(self.tr("核对一个证据包"), "check")
        check.clicked.connect(self.check_asked)
        parts.append(row(make, check, STRETCH, gap=8))
        return Card(col(*parts, gap=8, margins=14))

    def wanted(self) -> Wanted:
        """Give what the person wants packed."""
        reason = self._reason.text()
        hidden = [item_id for item_id, tick in self._ticks.items() if not tick.isChecked()]
        return Wanted(self._recipient.text(), dict.fromkeys(hidden, reason))

    def _show_made(self, made: Sequence[PackageLine], now_ms: int) -> None:
        clear(self._made)
        self._made.addWidget(SectionTitle(self.tr("做过的证据包")))
        if not made:
            self._made.addWidget(Para(Line(self.tr("还没有做过。"), "body", "ink2")))
        for one in made:
            said = self.tr("{when}　提供给 {recipient}　{count} 件　清单指纹 {hash}").format(
                when=formats.instant(one.at_ms, now_ms), recipient=one.recipient or "—",
                count=one.items, hash=formats.fingerprint(one.manifest_sha256),
            )  # fmt: skip
            self._made.addWidget(Para(Line(said, "small", "ink2")))

    def show_packed(self, where: str, without_pdf: str) -> None:
        """Say that a package was made."""
        clear(self._results)
        detail = self.tr("保存在 {where}").format(where=where)
        if without_pdf:
            more = self.tr("{said}。有的字没有字体可印，清单没有 PDF，网页和表格都在。")
            detail = more.format(said=detail)
        self._results.addWidget(Banner("green", self.tr("证据包做好了"), detail))

    def show_report(self, name: str, report: Report) -> None:
        """Show the outcome of checking a package."""
        clear(self._results)
        if report.passed:
            title = self.tr("{name}：{count} 项全部通过").format(
                name=name, count=len(report.checks)
            )
            detail = self.tr(
                "证据 {items} 件，没有提供 {left} 件，中心签收 {got} 件，有时间戳 {stamped} 件。"
            ).format(
                items=report.items,
                left=report.left_out,
                got=report.receipted,
                stamped=report.stamped,
            )
            self._results.addWidget(Banner("green", title, detail))
        else:
            title = self.tr("{name}：核验不通过").format(name=name)
            detail = self.tr("不要依赖这个证据包，请向出具单位重新索取。")
            self._results.addWidget(Banner("red", title, detail))
        for check in report.checks:
            self._results.addWidget(_check(check))
        if report.format:
            said = self.tr("格式 {format}").format(format=report.format)
            self._results.addWidget(Para(Line(said, "small", "ink2")))
        for note in report.notes:
            if note.missing is None:
                said = self.tr("{item}：怎样得来的只是一种说法，这种旧格式证明不了")
            else:
                said = self.tr("{item}：当时有记录的 {count} 字节不在了")
            said = said.format(item=note.item_id, count=note.missing)
            self._results.addWidget(Para(Line(said, "small", "amber")))
        for key in report.signers:
            said = self.tr("签名设备的密钥指纹：{hash}，请与出具单位公布的核对").format(
                hash=formats.fingerprint(_digest(key))
            )
            self._results.addWidget(Para(Line(said, "small", "ink2")))


def _digest(key: bytes) -> bytes:
    from fieldapp.ledger.keys import sha256

    return sha256(key)


def _check(check: Check) -> QWidget:
    from fieldapp.ui.evidence import words

    mark = Icon("check", 16, "green", 2.2) if check.passed else Icon("x", 16, "red", 2.2)
    said = f"{check.number}　{words.check(check.name)}"
    lines = [Line(said, "small")]
    if check.why:
        lines.append(Line(check.why, "small", "red"))
    return plain(row((mark, TOP), (Para(*lines), 1), gap=8))

"""Time-stamps: whom this workspace asks, what was stamped, why the last request failed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.clock import local_date
from fieldapp.errors import Code
from fieldapp.ui import dialogs, formats, messages
from fieldapp.ui.evidence.asking import Form, labelled
from fieldapp.ui.evidence.model import StampLine, StampState
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Icon,
    Line,
    Para,
    SectionTitle,
    TextField,
    clear,
    col,
    plain,
    row,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


class StampCard(Card):
    """What there is of time-stamps in this workspace.

    Signals:
        choose_asked(): set the service and pin its certificate.
        stamp_asked(): ask for a stamp now.
    """

    choose_asked = Signal()
    stamp_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._body = col(gap=6)
        self.setLayout(col(self._body, margins=14))

    def show_state(self, state: StampState, now_ms: int) -> None:
        """Show what there is."""
        clear(self._body)
        set_ = Button(self.tr("设置"), "settings", "plain", name=self.tr("设置时间戳服务"))
        set_.clicked.connect(self.choose_asked)
        ask = Button(self.tr("现在申请"), "clock")
        ask.clicked.connect(self.stamp_asked)
        parts: list[Item] = [SectionTitle(self.tr("时间戳"))]
        if not state.address:
            said = self.tr(
                "还没有设置时间戳服务，不会向外发出任何东西。设置之后，每次同步申请一个，"
                "证明到那时为止的记录都已经存在。"
            )
            parts.append(Para(Line(said, "body", "ink2")))
        else:
            pinned = self.tr("向 {address} 申请，只认证书 {hash}").format(
                address=state.address, hash=formats.fingerprint(state.pinned)
            )
            parts.append(Para(Line(pinned, "body", "ink2")))
        if state.failed is not None:
            code, facts, at_ms = state.failed
            why = messages.sentence(Code(code), facts)
            said = self.tr("{when} 没有申请到：{why}").format(
                when=formats.instant(at_ms, now_ms), why=why
            )
            mark = row((Icon("alert", 16, "amber", 2), TOP), (Para(Line(said, "small")), 1), gap=6)
            parts.append(mark)
        parts += [self._stamp(stamp, now_ms) for stamp in state.stamps]
        buttons = [ask] if state.address else []
        parts.append(row(set_, *buttons, STRETCH, gap=8))
        self._body.addWidget(plain(col(*parts, gap=6)))

    def _stamp(self, stamp: StampLine, now_ms: int) -> Item:
        said = self.tr("{when}　覆盖 {count} 条记录　{who}").format(
            when=formats.instant(stamp.time_ms, now_ms), count=stamp.size,
            who=stamp.authority or self.tr("这台电脑不认得签发的机构"),
        )  # fmt: skip
        mark, tone = ("check", "green") if stamp.authority else ("question", "ink3")
        if stamp.authority:
            on = f"{local_date(stamp.until_ms):%Y-%m-%d}"
            ended = stamp.until_ms < now_ms
            mark, tone = ("alert", "amber") if ended else (mark, tone)
            until = (
                self.tr("证书已于 {day} 到期，之前没有接续") if ended else self.tr("有效到 {day}")
            )
            said += "　" + until.format(day=on)
        lines = Para(Line(said, "small", "ink2"))
        return row((Icon(mark, 16, tone, 2), TOP), (lines, 1), gap=6)


class ServiceForm(Form):
    """The address and the certificate of a time-stamp service."""

    def __init__(self, parent: QWidget, address: str) -> None:
        detail = self.tr(
            "用本单位选定的国内服务。证书由服务机构给，只认它签的；请与机构公布的指纹核对。"
        )
        super().__init__(parent, self.tr("时间戳服务"), detail, self.tr("保存"))
        self._path: Path | None = None
        self._address = TextField(address, name=self.tr("地址"), hint="https://")
        self._file = Para(Line(self.tr("还没有选证书文件"), "body", "ink2"))
        pick = Button(self.tr("选证书文件"), "doc")
        pick.clicked.connect(self._pick)
        self._put(
            labelled(self.tr("地址"), self._address),
            row(pick, (self._file, 1), gap=10),
            width=520, height=340,
        )  # fmt: skip

    def _pick(self) -> None:
        kinds = self.tr("证书 (*.pem *.crt *.cer *.der)")
        self.take(dialogs.open_file(self, self.tr("选证书文件"), kinds))

    def take(self, path: Path | None) -> None:
        """Take a certificate's file."""
        if path is not None:
            self._path = path
            self._file.set_text(path.name, "body", "ink")

    def answer(self) -> tuple[str, Path | None]:
        """Give the address and the file."""
        return self._address.text(), self._path

"""Asks how the party hands files over: who, and the signature on the screen or the refusal."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from fieldapp.ui.inspect.asking import Ask
from fieldapp.ui.notices.signature import SignaturePad
from fieldapp.ui.widgets import STRETCH, Label, Segments, TextArea, TextField, col, plain, row


@dataclass(frozen=True, slots=True)
class HandoverSaid:
    """Who handed over, and how that is attested."""

    party: str
    signature: bytes | None
    refusal: str
    witness: str


class AskHandover(Ask):
    """Who hands the files over; the party signs, or the refusal is written down."""

    def __init__(self, parent: QWidget, count: int, *, party: str = "", about: str = "") -> None:
        detail = self.tr("会标为“当事人提供”，和现场采集、导入分开。原文件不动。")
        super().__init__(
            parent,
            self.tr("当事人交来 {count} 个文件").format(count=count),
            f"{about}\n{detail}" if about else detail,
            self.tr("收下"),
        )
        self._party = TextField(party, hint=self.tr("谁交来的"), name=self.tr("交来的人"))
        self._how = Segments(self.tr("签名"), self.tr("不肯签"))
        self._how.setAccessibleName(self.tr("签名还是不肯签"))
        self._pad = SignaturePad(self.tr("当事人签名"), self.tr("请当事人在这里签名"))
        self._refusal = TextArea(hint=self.tr("为什么不签"), name=self.tr("不签的原因"), lines=2)
        self._witness = TextField(hint=self.tr("见证人（没有可不填）"), name=self.tr("见证人"))
        self._refused = plain(col(self._refusal, self._witness, gap=8))
        for signal in (self._party.textChanged, self._refusal.textChanged, self._pad.changed):
            signal.connect(self._check)
        self._how.changed.connect(self._check)
        self._put(
            Label(self.tr("交来的人"), "strong"),
            self._party,
            row(self._how, STRETCH),
            self._pad,
            self._refused,
        )
        self._check()

    def _signs(self) -> bool:
        return self._how.chosen() == 0

    def _check(self) -> None:
        self._pad.setVisible(self._signs())
        self._refused.setVisible(not self._signs())
        attested = (
            not self._pad.is_empty()
            if self._signs()
            else bool(self._refusal.toPlainText().strip())
        )
        self._yes.setEnabled(bool(self._party.text().strip()) and attested)

    def answer(self) -> HandoverSaid:
        """Give what was said."""
        signed = self._pad.signature() if self._signs() else None
        return HandoverSaid(
            self._party.text(),
            signed.jpeg if signed else None,
            "" if self._signs() else self._refusal.toPlainText(),
            "" if self._signs() else self._witness.text(),
        )

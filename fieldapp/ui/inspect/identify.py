"""Showing certificates and telling rights: the first thing of an inspection, as one card."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import formats, messages, theme
from fieldapp.ui.inspect.model import OfficerRow, Sheet, typed_dialogue
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Choice,
    Clickable,
    Icon,
    Label,
    Line,
    Para,
    Segments,
    TextField,
    clear,
    col,
    plain,
    row,
)

if TYPE_CHECKING:
    from fieldapp.inspection.tables import Dialogue

TOP = Qt.AlignmentFlag.AlignTop
_LANGUAGES = ("zh", "bo")


class TwoWays(QWidget):
    """One question of two answers; nothing is chosen before the person chose.

    Signals:
        changed(): another answer was chosen.
    """

    changed = Signal()

    def __init__(self, yes: str, no: str) -> None:
        super().__init__()
        self._yes, self._no = Choice(yes), Choice(no)
        self._yes.clicked.connect(lambda: self._choose(yes=True))
        self._no.clicked.connect(lambda: self._choose(yes=False))
        self.setLayout(row((self._yes, 1), (self._no, 1), gap=8))

    def value(self) -> bool | None:
        """Give the answer, None while there is none."""
        return True if self._yes.isChecked() else False if self._no.isChecked() else None

    def put(self, yes: bool | None) -> None:
        """Show an answer without telling anyone."""
        self._yes.setChecked(yes is True)
        self._no.setChecked(yes is False)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first answer."""
        self._yes.setFocus()

    def _choose(self, *, yes: bool) -> None:
        self.put(yes)
        self.changed.emit()


class IdentifyCard(Card):
    """The show-ID and rights dialogue.

    Signals:
        recorded(object): the dialogue, to be kept.
    """

    recorded = Signal(object)

    def __init__(self, now_ms: Callable[[], int], typed: Typed) -> None:
        super().__init__(col(gap=0), "chosen")
        self._now_ms, self._typed = now_ms, typed
        self._name = ""  # of what is typed here
        self._open: bool | None = None
        self._shown: Dialogue | None = None
        self._party = TextField()

    def show_dialogue(self, sheet: Sheet) -> None:
        """Show what was recorded, folded, or the form while nothing was."""
        dialogue = sheet.dialogue
        done = dialogue is not None and dialogue.is_done
        self._name = typed_dialogue(sheet.inspection_id)
        opened = sheet.is_open and (not done or self._typed.has(self._name))
        if self._open == opened and self._shown == dialogue:
            return
        self._shown = dialogue
        self._build(sheet, opened)

    def _build(self, sheet: Sheet, opened: bool) -> None:
        layout = self.layout()
        if layout is None:
            raise RuntimeError("a card always has its layout")
        clear(layout)
        self._open = opened
        self.set_kind("chosen" if opened else "card")
        layout.addWidget(self._form(sheet.officers) if opened else self._folded(sheet))
        if opened and self._shown is not None:
            self._fill(self._shown)
        if opened:
            self._keep_typed()

    def _folded(self, sheet: Sheet) -> QWidget:
        dialogue = self._shown
        if dialogue is None:
            words, chip = self.tr("没有亮证与告知的记录"), Chip(self.tr("没有"), "outline")
        else:
            words = self.tr("已向{party}出示证件并告知权利").format(party=dialogue.party)
            at = formats.time_of_day(dialogue.shown_ms)
            chip = Chip(at, "green" if dialogue.is_done else "amber", "check")
        face = Clickable(words)
        down = Icon("down", 16, "ink3", 2) if sheet.is_open else None
        said = Para(Line(words, "body")) if theme.wide() else Label(words, elide=True)
        face.setLayout(row(Icon("card", 18, "ink2"), (said, 1), chip, down, gap=10,
                           margins=(16, 4, 14, 4)))  # fmt: skip
        face.setMinimumHeight(max(theme.px(42), theme.target()))
        if sheet.is_open:
            face.clicked.connect(lambda: self._build(sheet, opened=True))
        return face

    def _form(self, officers: tuple[OfficerRow, ...]) -> QWidget:
        shown = "；".join(
            self.tr("{name}（执法证 {number}）").format(name=o.name, number=o.certificate_no)
            for o in officers
        )
        self._party = TextField(hint=self.tr("当事人或在场人的姓名"), name=self.tr("向谁出示"))
        self._seen = TwoWays(self.tr("看清了"), self.tr("没看清"))
        self._told = TwoWays(self.tr("都已告知"), self.tr("还没有"))
        self._recusal = TwoWays(self.tr("不申请回避"), self.tr("申请回避"))
        self._why = TextField(hint=self.tr("申请谁回避、理由"), name=self.tr("申请回避的理由"))
        self._language = Segments(self.tr("汉语"), self.tr("藏语"))
        self._interpreter = TextField(
            hint=self.tr("翻译人员（没有可不填）"), name=self.tr("翻译人员")
        )
        self._scan = TwoWays(self.tr("扫码入企"), self.tr("没有扫码"))
        self._scanned = TextField(name=self.tr("扫码结果或者没扫的原因"))
        self._wrong = Para(Line("", "strong", "red"))
        self._wrong.hide()
        self._keep = Button(self.tr("记下亮证与告知"), "check", "primary")
        self._keep.clicked.connect(self._record)
        self._recusal.changed.connect(self._adapt)
        self._scan.changed.connect(self._adapt)
        self._scanned.textEdited.connect(self._said_why)
        for two in (self._seen, self._told, self._recusal, self._scan):
            two.changed.connect(self._forgive)
        for field in (self._party, self._why, self._scanned):
            field.textEdited.connect(self._forgive)
        self._adapt()
        certificates = self.tr("请看我们的执法证件：{shown}。").format(shown=shown)
        rights = self.tr("您有权陈述、申辩，有权申请检查人员回避；请如实回答询问，协助检查。")
        heading = Line(self.tr("先亮证，再告知"), "heading")
        form = col(
            Para(heading, Line(certificates, "question"), gap=4),
            row((self._party, 1), (self._seen, 1), gap=12),
            Para(Line(rights, "question")),
            self._told,
            row((self._recusal, 1), (self._why, 1), gap=12),
            row(self._language, (self._interpreter, 1), gap=12),
            row(self._scan, (self._scanned, 1), gap=12),
            self._wrong,
            row(STRETCH, self._keep),
            gap=10,
            margins=16,
        )
        return plain(form)

    def _keep_typed(self) -> None:
        for name, field in (
            ("party", self._party), ("why", self._why), ("language", self._language),
            ("interpreter", self._interpreter), ("scanned", self._scanned),
        ):  # fmt: skip
            self._typed.keep(f"{self._name}.{name}", field)
        for name, two in (
            ("seen", self._seen), ("told", self._told), ("recusal", self._recusal),
            ("scan", self._scan),
        ):  # fmt: skip
            self._typed.keep_by(f"{self._name}.{name}", two.changed, two.value, two.put)
        self._adapt()

    def _fill(self, dialogue: Dialogue) -> None:
        self._party.setText(dialogue.party)
        self._seen.put(dialogue.seen_clearly)
        self._told.put(dialogue.rights_told)
        self._recusal.put(not dialogue.recusal_asked)
        self._why.setText(dialogue.recusal_reason or "")
        self._language.choose(_LANGUAGES.index(dialogue.language))
        self._interpreter.setText(dialogue.interpreter or "")
        if dialogue.scan_code or dialogue.scan_why_not:
            self._scan.put(bool(dialogue.scan_code))
        self._scanned.setText(dialogue.scan_code or dialogue.scan_why_not or "")
        self._adapt()

    def _adapt(self) -> None:
        self._why.setEnabled(self._recusal.value() is False)
        scanned = self._scan.value() is True
        self._scanned.setPlaceholderText(
            self.tr("扫到的编号") if scanned else self.tr("为什么没有扫")
        )

    def _said_why(self, typed: str) -> None:
        # words, where nothing was chosen, are a reason; a scanner types a code of plain letters
        if self._scan.value() is None and not typed.isascii():
            self._scan.put(yes=False)
            self._typed.hold(f"{self._name}.scan", False)
            self._adapt()

    def _forgive(self) -> None:
        """Take the error away: what it spoke of is being mended."""
        self._wrong.hide()
        for field in (self._party, self._why, self._scanned):
            field.set_wrong(False)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field, if the form is open."""
        if self._open:
            self._party.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F8}:
            super().keyPressEvent(event)
        else:
            event.accept()  # Enter and digits belong to this form, not to the questions below

    def show_refused(self, error: FieldappError) -> None:
        """Say at the form why it was not kept, and mark the field."""
        words = messages.of(error)
        self._wrong.set_text(f"{words.what}{words.then}", "strong", "red")
        self._wrong.show()
        field = error.facts.get("field")
        self._party.set_wrong(field == "party")
        self._why.set_wrong(field == "recusal_reason")
        self._scanned.set_wrong(field is None)

    def _record(self) -> None:
        from fieldapp.inspection.tables import Dialogue

        self._forgive()
        asked_of = (self._seen, self._told, self._recusal, self._scan)
        if any(two.value() is None for two in asked_of):
            words = self.tr("请先答完四项：是否看清、是否告知、是否申请回避、是否扫码。")
            self._wrong.set_text(words, "strong", "red")
            self._wrong.show()
            return
        scanned, said = self._scan.value() is True, self._scanned.text().strip()
        asked = self._recusal.value() is False
        self.recorded.emit(
            Dialogue(
                shown_ms=self._now_ms(),
                party=self._party.text(),
                seen_clearly=self._seen.value() is True,
                rights_told=self._told.value() is True,
                recusal_asked=asked,
                recusal_reason=self._why.text() if asked else None,
                language=_LANGUAGES[self._language.chosen()],
                interpreter=self._interpreter.text() or None,
                scan_code=said if scanned and said else None,
                scan_why_not=said if not scanned and said else None,
            )
        )

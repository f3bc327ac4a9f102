"""The opening of the sealed code: witnesses first, then the code itself, read out and compared."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence

from fieldapp.ui import theme
from fieldapp.ui.draw.beacon_entry import BeaconEntry
from fieldapp.ui.draw.code_camera import Sources, here, read_code
from fieldapp.ui.draw.hall import HallButton, HallCode, HallField, HallWords, signs_of
from fieldapp.ui.draw.hall_steps import TOP, StepBody, note, standing
from fieldapp.ui.draw.hall_table import Column, HallTable
from fieldapp.ui.draw.model import Letters, PlanDetail
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import STRETCH, Card, Line, Para, Rule, col, row
from fieldapp.ui.widgets.layout import Item


def typed_in(plan_id: str) -> str:
    """Give the name under which is kept what was typed in a plan's opening."""
    return f"draw.hall.{plan_id}"


class OpeningStep(StepBody):
    """Witnesses first; then the sealed code, shown and, if somebody reads it out, compared.

    Signals:
        witness_given(str, str): who, and what they throw or say.
        code_entered(): Enter in the field for the code.
    """

    witness_given = Signal(str, str)
    code_entered = Signal()

    def __init__(self, detail: PlanDetail, typed: Typed) -> None:
        super().__init__()
        self.sources: Sources = here  # of frames
        self._opened, self._right = bool(detail.code), detail.code
        self._sealed_up = detail.letters is Letters.OPENING
        self._who = HallField(hint=self.tr("见证人，例如：商户代表"))
        self._what = HallField(hint=self.tr("他掷出或说出的，例如：4 2 6 6 2 3"))
        own = self.tr("照信封念的 24 个字打在这里，可以不填")
        away = detail.asks_centre and not detail.code
        self.code = HallField(hint=self.tr("凭据，或者 24 个字") if away else own)
        self.code.returnPressed.connect(self.code_entered)
        self.beacon = self._beacon_of(detail)
        kept = typed_in(detail.item.plan_id)
        for name, field in (("who", self._who), ("what", self._what), ("code", self.code)):
            typed.keep(f"{kept}.{name}", field)
        if self.beacon is not None:
            typed.keep(f"{kept}.round", self.beacon.round)
            typed.keep(f"{kept}.value", self.beacon.value)
        self._wrong = Para()
        self._wrong.hide()
        words = self.tr("等中心启封") if self._sealed_up else self.tr("见证人先出手，再启封")
        words = self.tr("封存码已开启") if self._opened else words
        left = self._sealed(detail) if self._opened else self._entry(detail)
        right: list[Item] = standing(detail)
        if detail.slot_index is not None:
            right += [
                Rule(),
                note(self.tr("第 {index} 号抽取名额").format(index=detail.slot_index), "ink"),
            ]
        if self._opened:
            right += [Rule(), *self._said(detail)]
        self.lay_out(Para(Line(words, "hall")), [*left, self._wrong], [*right, STRETCH])

    def _beacon_of(self, detail: PlanDetail) -> BeaconEntry | None:
        """Ask for public randomness where this computer opens a slot that names a round."""
        if self._opened or detail.asks_centre or detail.beacon_round is None:
            return None
        made = BeaconEntry(detail.beacon_round, HallField)
        made.entered.connect(self.code_entered)
        return made

    def beacon_typed(self) -> tuple[str, str]:
        """Give round and value of public randomness as typed, "" where none is asked for."""
        if self.beacon is None:
            return "", ""
        self.beacon.clear_wrong()
        return self.beacon.typed()

    def _said(self, detail: PlanDetail) -> list[Item]:
        if not detail.witnesses:
            return [note(self.tr("没有见证人加入"))]
        return [
            note(self.tr("{who}：{what}").format(who=who, what=what), "ink")
            for who, what in detail.witnesses
        ]

    def _entry(self, detail: PlanDetail) -> list[Item]:
        table = HallTable(
            (
                Column("", 0.4, "hall_row", "accent"),
                Column(self.tr("见证人"), 2, "hall_row"),
                Column(self.tr("加入的内容"), 3, "hall_team"),
            ),
            self.tr("见证人"),
        )
        table.show_rows([(str(n), who, what) for n, (who, what) in enumerate(detail.witnesses, 1)])
        add = HallButton(self.tr("加入"), "plus")
        add.clicked.connect(self._give)
        self._who.returnPressed.connect(self._what.setFocus)
        self._what.returnPressed.connect(self._give)
        if theme.hall_folds():
            fields = row((self._who, 2), (self._what, 3), gap=12)
            entry: Item = col(fields, row(add, STRETCH), gap=12)
        else:
            entry = row((self._who, 2), (self._what, 3), add, gap=12)
        need = (
            self.tr("这个计划要求至少一位见证人。启封之后不能再加。")
            if detail.wants_witness and not detail.witnesses
            else self.tr("掷骰、抛硬币或说一个数都可以，启封之后不能再加。")
        )
        if not detail.asks_centre:
            return [table, entry, note(need), *([self.beacon] if self.beacon else [])]
        said = self.tr("扫中心的凭据，或者照信封打 24 个字；也可以同步后等中心启封。")
        if not self._sealed_up:
            return [table, entry, note(need), 4, note(said), self._code_row()]
        code = HallCode(detail.wish, 300, self.tr("请中心启封的申请"))
        shown = note(self.tr("请中心扫这个码：见证已经封口，不能再加。"), "ink")
        return [table, row((code, TOP), (col(shown, note(said), STRETCH), 1), gap=20),
                self._code_row()]  # fmt: skip

    def _code_row(self) -> Item:
        """Put the camera beside the field for the centre's receipt."""
        camera = HallButton(self.tr("用摄像头读"), "camera", key="F7")
        camera.setShortcut(QKeySequence("F7"))
        camera.clicked.connect(self._look)
        return row((self.code, 1), camera, gap=12)

    def _look(self) -> None:
        """Read the receipt that is held before the camera."""
        from fieldapp.draw.record import codes

        title = self.tr("读中心的凭据")
        text = read_code(self, title, codes.is_receipt, self.sources, in_hall=True)
        if text:
            self.code.setText(text)
            self.code.textEdited.emit(text)  # kept like what is typed
            self.code_entered.emit()

    def _sealed(self, detail: PlanDetail) -> list[Item]:
        big = HallWords(detail.code, 3, "hall", self.tr("封存码"))
        box = Card(col(big, margins=theme.hall(18)), "soft")
        said = self.tr("有信封的，请另一人对着信封念，打进来核对；错一个字也会指出来。")
        return [box, 4, note(said), self.code]

    def _give(self) -> None:
        who, what = self._who.text().strip(), self._what.text().strip()
        self._who.set_wrong(not who)
        self._what.set_wrong(not what)
        if who and what:
            self.witness_given.emit(who, what)
        else:
            (self._what if who else self._who).setFocus()

    def may_open(self) -> bool:
        """Say whether the opening may be asked for; if not, why, at the place that lacks."""
        who, what = bool(self._who.text().strip()), bool(self._what.text().strip())
        self._who.set_wrong(who)
        self._what.set_wrong(what)
        self._wrong.hide()
        if who or what:
            then = self.tr("加入或清掉，再启封；启封之后不能再加。")
            self.show_wrong(self.tr("还有一份见证没有加入。"), then, at_code=False)
            (self._who if who else self._what).setFocus()
        elif self._sealed_up and not self.code.text().strip():
            then = self.tr("扫中心的凭据，或者照信封打 24 个字；也可以离开，同步后再来。")
            self.show_wrong(self.tr("这里还空着。"), then, at_code=True)
        return self._wrong.isHidden()

    def _first_wrong(self) -> int | None:
        """Give the first character (from 1) that is not the open code's; None: not to be told."""
        typed, right = signs_of(self.code.text()), "".join(self._right)
        if not right or len(typed) != len(right):
            return None
        pairs = enumerate(zip(typed, right, strict=True), 1)
        return next((place for place, (one, other) in pairs if one != other), None)

    def show_wrong(
        self, what: str, then: str, *, at_code: bool, position: int | None = None
    ) -> None:
        """Say what was refused, at the field it belongs to; select the one wrong character."""
        if at_code and position is None and (position := self._first_wrong()) is not None:
            what = self.tr("第 {position} 个字和封存码不同。").format(position=position)
            then = self.tr("这个字已经选中，直接打对的字；其余的字还在。")
        self._wrong.set_lines(
            Line(what, "hall_note_b", "red"), *([Line(then, "hall_note", "ink")] if then else [])
        )
        self._wrong.show()
        if at_code:
            self.code.set_wrong(True)
            self.code.setFocus()
            self.code.deselect()  # the next key must not wipe out what was typed
            if position is not None:
                self.code.select_sign(position)
        area = self.area
        if area is not None:  # once the sentence has its place
            QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(self._wrong))

    def take_keyboard(self) -> bool:
        if self._opened and not self.code.text():
            return False
        (self.code if self._sealed_up or self._opened else self._who).setFocus()
        return True

    def focused(self) -> tuple[str, int]:
        """Give which field has the keyboard, and where in it; "" when none has."""
        for name, field in self._by_name().items():
            if field.hasFocus():
                return name, field.cursorPosition()
        return "", 0

    def focus(self, name: str, place: int) -> None:
        """Put the keyboard back where it was."""
        field = self._by_name()[name]
        field.setFocus()
        field.deselect()
        field.setCursorPosition(place)

    def _by_name(self) -> dict[str, HallField]:
        return {"who": self._who, "what": self._what, "code": self.code}

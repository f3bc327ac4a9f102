"""The foot of the public screen: one sentence of what holds now, and the step's next act."""

from __future__ import annotations

from fieldapp.ui import theme
from fieldapp.ui.draw.hall import SIDE, HallButton
from fieldapp.ui.draw.model import Step
from fieldapp.ui.widgets import STRETCH, Card, Icon, Para, col, plain, row


class HallFoot(Card):
    """Buttons and the sentence beside them; the main one is `go`."""

    def __init__(self) -> None:
        self._note = Para()
        self.leave, self.save = HallButton("", key="Esc"), HallButton("", "usb")
        self.all, self.back = HallButton("", key="Enter"), HallButton("", "left")
        self.go = HallButton("", None, "primary")
        buttons = row(self.back, self.save, self.all, self.leave, self.go, gap=14)
        if theme.wide():
            layout = row(STRETCH, buttons, margins=(24, 12, 24, 12))
        else:
            lock = Icon("lock", 24, "accent", 2)
            note = plain(col(STRETCH, self._note, STRETCH, gap=0))
            layout = row(lock, (note, 1), buttons, gap=12, margins=(SIDE, 14, SIDE, 14))
        super().__init__(layout, "bottom")
        if theme.wide():  # no room for the sentence
            self._note.setParent(self)
            self._note.hide()
        for button, words in (
            (self.save, self.tr("存到 U 盘")),
            (self.all, self.tr("全部显示")),
            (self.back, self.tr("上一步")),
        ):
            _say(button, words)

    def show_step(self, step: Step, *, opened: bool, revealing: bool, here: bool) -> None:
        """Show what the step offers.

        Args:
            step: the step that is on.
            opened: the sealed code is open.
            revealing: rows of the result are still covered.
            here: the slot is this computer's.
        """
        done = step is Step.RESULT and not revealing
        words, self.go.icon_name, self.go.key = self._next_act(step, opened, revealing)
        _say(self.go, words)
        _say(self.leave, self.tr("结束") if done else self.tr("离开"))
        self.save.setVisible(done)
        self.all.setVisible(revealing)
        self.back.setVisible(step is Step.LISTS)
        self.go.setVisible(here or step is not Step.OPENING)
        self._note.set_text(self._sentence(step, here=here), "hall_note")

    def _next_act(self, step: Step, opened: bool, revealing: bool) -> tuple[str, str | None, str]:
        space = self.tr("空格")
        match step:
            case Step.RULES:
                return self.tr("看名单与指纹"), None, space
            case Step.LISTS:
                return self.tr("固定，进入启封"), "lock", space
            case Step.OPENING:
                return (self.tr("抽取") if opened else self.tr("当众启封")), "key", space
            case Step.RESULT if revealing:
                return self.tr("下一户"), "down", space
            case Step.RESULT:
                return self.tr("打印抽取记录"), "printer", "Ctrl P"

    def _sentence(self, step: Step, *, here: bool) -> str:
        match step:
            case Step.RULES:
                return self.tr("名单和规则已经冻结，不能再改。")
            case Step.LISTS:
                return self.tr("一份计划只有一个名额，只能抽一次。")
            case Step.OPENING if not here:
                return self.tr("这个名额属于另一台电脑，请到那台电脑上抽取。")
            case Step.OPENING:
                return self.tr("见证在先，启封在后。")
            case Step.RESULT:
                return self.tr("规则和名单固定在先，启封在后；重算一次，结果不变。")


def _say(button: HallButton, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
    button.updateGeometry()
    button.update()

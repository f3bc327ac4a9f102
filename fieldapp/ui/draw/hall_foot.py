"""The foot of the public screen: one sentence of what holds now, and the step's next act."""

from __future__ import annotations

from fieldapp.ui import theme
from fieldapp.ui.draw.hall import SIDE, HallButton
from fieldapp.ui.draw.model import Letters, PlanDetail, State, Step
from fieldapp.ui.widgets import STRETCH, Card, Icon, Para, col, plain, row


class HallFoot(Card):
    """Buttons and the sentence beside them; the main one is `go`."""

    def __init__(self) -> None:
        self._note = Para()
        self.leave, self.save = HallButton("", key="Esc"), HallButton("", "usb")
        self.all, self.back = HallButton("", key="Enter"), HallButton("", "left")
        self.go = HallButton("", None, "primary")
        self.alone = HallButton("", "laptop")
        buttons = row(
            self.back, self.save, self.all, self.leave, self.alone, self.go, gap=theme.hall(14)
        )
        side = theme.hall(SIDE)
        if theme.hall_folds():
            layout = row(STRETCH, buttons, margins=(24, 12, 24, 12))
        else:
            lock = Icon("lock", theme.hall(24), "accent", 2)
            note = plain(col(STRETCH, self._note, STRETCH, gap=0))
            layout = row(lock, (note, 1), buttons, gap=12, margins=(side, 14, side, 14))
        super().__init__(layout, "bottom")
        if theme.hall_folds():  # no room for the sentence
            self._note.setParent(self)
            self._note.hide()
        for button, words in (
            (self.alone, self.tr("本机兼作中心…")),
            (self.save, self.tr("存到 U 盘")),
            (self.all, self.tr("全部显示")),
            (self.back, self.tr("上一步")),
        ):
            _say(button, words)

    def show_step(
        self, step: Step, *, opened: bool, revealing: bool, detail: PlanDetail | None
    ) -> None:
        """Show what the step offers.

        Args:
            step: the step that is on.
            opened: the sealed code is open.
            revealing: rows of the result are still covered.
            detail: the plan as it is now.
        """
        done = step is Step.RESULT and not revealing
        words, self.go.icon_name, self.go.key = self._next_act(step, opened, revealing)
        central = detail is not None and step is Step.LISTS and by_centre(detail)
        if central:
            words, self.go.icon_name = self.tr("向中心申领名额"), "sync"
        _say(self.go, words)
        _say(self.leave, self.tr("结束") if done else self.tr("离开"))
        self.save.setVisible(done)
        self.all.setVisible(revealing)
        self.back.setVisible(step is Step.LISTS)
        self.go.setVisible(detail is None or may_act(step, detail))
        self.alone.setVisible(central and detail is not None and not detail.lapsed)
        self._note.set_text(self._sentence(step, detail), "hall_note")
        if detail is not None and step is Step.OPENING and detail.asks_centre and not opened:
            waits = detail.letters is Letters.OPENING
            _say(self.go, self.tr("开启") if waits else self.tr("请中心启封"))

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

    def _sentence(self, step: Step, detail: PlanDetail | None) -> str:
        if detail is not None and (said := self._waiting(step, detail)):
            return said
        match step:
            case Step.RULES:
                return self.tr("名单和规则已经冻结，不能再改。")
            case Step.LISTS:
                return self.tr("一份计划只有一个名额，只能抽一次。")
            case Step.OPENING:
                return self.tr("见证在先，启封在后。")
            case Step.RESULT:
                return self.tr("规则和名单固定在先，启封在后；重算一次，结果不变。")

    def _waiting(self, step: Step, detail: PlanDetail) -> str:
        """Say what the act waits for elsewhere, "" when it is this computer's turn."""
        if step is Step.OPENING and not detail.here:
            return self.tr("这个名额属于另一台电脑，请到那台电脑上抽取。")
        if step is Step.LISTS and detail.item.state is State.VOIDED:
            return self.tr("这个名额已经由两人放弃，封存码没有开启过。")
        if step is Step.LISTS and detail.letters is Letters.REFUSED:
            return self.tr("中心没有签发，理由见计划页。")
        if step is Step.LISTS and detail.lapsed:
            return self.tr("名额到期没有接受，中心已经收回；可以重新申领。")
        if step is Step.LISTS and by_centre(detail):
            return self.tr("名额由中心签发，封存码由中心保管：结果不由本单位一家决定。")
        if step is Step.LISTS and detail.waits:
            return self.tr("已向中心申领名额：同步一次送去，再同步一次取回。")
        if step is Step.OPENING and detail.letters is Letters.OPENING:
            return self.tr("已请中心启封：同步一次，再同步一次；或者扫凭据。")
        return ""


def may_act(step: Step, detail: PlanDetail) -> bool:
    """Say whether the step's main act is this computer's to do now."""
    if step is Step.LISTS:
        stuck = detail.lapsed and not detail.may_ask  # a slot taken back is not issued here
        return not detail.waits and not stuck and detail.item.state is not State.VOIDED
    return step is not Step.OPENING or detail.here


def by_centre(detail: PlanDetail) -> bool:
    """Say whether a centre elsewhere is known and is still to be asked: then it comes first."""
    return detail.slot_index is None and detail.letters is Letters.NOT_ASKED and detail.may_ask


def _say(button: HallButton, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
    button.updateGeometry()
    button.update()

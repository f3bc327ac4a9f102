"""On the plan's page of the drawing device: what its slot waits for, since when, what to do."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats
from fieldapp.ui.draw.model import Letters, PlanDetail, State
from fieldapp.ui.draw.request_view import why_words
from fieldapp.ui.widgets import STRETCH, Banner, Button, Line, Para, col, plain, row
from fieldapp.ui.widgets.layout import Item


class Said(NamedTuple):
    """A message: tone, headline, what to do."""

    tone: str
    title: str
    detail: str


class WaitingCard(QWidget):
    """Says how far the slot is, and offers what can be done about it outside the hall.

    Signals:
        ask_asked(): ask a centre for the slot.
    """

    ask_asked = Signal()

    def __init__(self, detail: PlanDetail, *, may_hold: bool) -> None:
        super().__init__()
        parts: list[Item] = []
        said = standing_words(detail)
        if said is not None:
            parts.append(Banner(said.tone, said.title, said.detail))
        if may_hold and detail.here:
            parts += self._acts(detail)
        self.setLayout(col(*parts, gap=10))
        self.empty = not parts

    def _acts(self, detail: PlanDetail) -> list[Item]:
        acts: list[Item] = []
        if may_ask(detail):
            words = self.tr("重新申领…") if detail.lapsed else self.tr("向中心申领名额…")
            ask = Button(words, "sync", "primary")
            ask.clicked.connect(self.ask_asked)
            acts.append(ask)
        return [row(*acts, STRETCH, gap=10)] if acts else []


class GiveUp(QWidget):
    """Offers to give up a slot whose code is closed; it stands below the act that goes on.

    Args:
        asked: emitted when the slot is to be given up, by two people.
    """

    def __init__(self, asked: SignalInstance) -> None:
        super().__init__()
        give_up = Button(self.tr("放弃名额…"), "x", "danger")
        give_up.clicked.connect(asked)
        told = self.tr("要理由和另一人批准；启封之后不能放弃，抽中的户必须检查。")
        told_part = plain(col(STRETCH, Para(Line(told, "small", "ink2")), STRETCH, gap=0))
        self.setLayout(row(give_up, (told_part, 1), gap=10))


def may_ask(detail: PlanDetail) -> bool:
    """Say whether a slot may be asked for, or anew after one lapsed."""
    fresh = detail.slot_index is None and detail.letters is Letters.NOT_ASKED
    return fresh and not detail.unsigned and detail.may_ask and detail.item.state is State.FROZEN


def may_give_up(detail: PlanDetail) -> bool:
    """Say whether the slot's code is closed, so that nobody has seen an outcome, and stays so.

    Once it expired with the proof in the auditors' hands the outcome is theirs to bring to light.
    """
    theirs = _is_over(detail) and detail.told_without
    return detail.item.state is State.SLOT and not detail.code and not theirs


def _is_over(detail: PlanDetail) -> bool:
    return detail.expires_ms is not None and detail.now_ms > detail.expires_ms


def standing_words(detail: PlanDetail) -> Said | None:
    """Say what keeps the plan from being drawn; None where nothing does."""
    if detail.drawn is not None or not detail.here:
        return None
    if detail.item.state is State.VOIDED:
        return _given_up()
    if detail.letters is Letters.REFUSED:
        return _refused(detail)
    if detail.lapsed:
        return _lapsed(detail)
    if not detail.code and _is_over(detail):
        return _expired(detail)
    if detail.waits or detail.asks_centre:
        return _with_centre(detail)
    return None


def _given_up() -> Said:
    translate = QCoreApplication.translate
    return Said(
        "soft",
        translate("Waiting", "这个名额已经由两人放弃"),
        translate("Waiting", "封存码没有开启过，谁也没有抽中。要抽，就另建一份计划再申领。"),
    )


def _refused(detail: PlanDetail) -> Said:
    translate = QCoreApplication.translate
    why = why_words(detail.why)
    title = _spaced(
        translate("Waiting", "{centre}没有签发：{why}").format(
            centre=_name(detail), why=detail.why_said or why.what
        )
    )
    told = translate("Waiting", "{when} 起。这份计划不能再申领；改好之后另建一份。{then}").format(
        when=_since(detail), then="" if detail.why_said else why.then
    )
    return Said("red", title, told)


def _lapsed(detail: PlanDetail) -> Said:
    translate = QCoreApplication.translate
    return Said(
        "amber",
        translate("Waiting", "名额到期没有接受，中心已经收回"),
        translate(
            "Waiting", "{when} 起。什么也没有开启，可以重新申领；这次收回按一次作废统计。"
        ).format(when=_since(detail)),
    )


def _expired(detail: PlanDetail) -> Said:
    translate = QCoreApplication.translate
    title = translate("Waiting", "名额已经过期，封存码没有开启")
    if detail.local_centre:
        then = translate("Waiting", "请先看本机时间对不对；不错的，由两人放弃，另建一份计划。")
    elif detail.letters is Letters.ISSUED:
        then = translate("Waiting", "本机没有接受过，同步之后由中心收回，就可以重新申领。")
    elif detail.told_without:
        then = translate(
            "Waiting", "封好的证明在审计手里：由审计开启，中心算出并公布结果；不能再放弃。"
        )
    else:
        then = translate(
            "Waiting", "结果谁也算不出来了：由两人放弃，这里或者中心都可以；要抽就另建一份计划。"
        )
    return Said("red", title, then)


def _with_centre(detail: PlanDetail) -> Said | None:
    translate = QCoreApplication.translate
    titles = {
        Letters.ASKED: translate("Waiting", "等{centre}签发名额"),
        Letters.ISSUED: translate("Waiting", "{centre}的名额已经到了"),
        Letters.ACCEPTED: translate("Waiting", "名额已接受，封存码由{centre}保管"),
        Letters.OPENING: translate("Waiting", "等{centre}启封"),
    }
    if detail.letters not in titles:
        return None
    title = _spaced(titles[detail.letters].format(centre=_name(detail)))
    if detail.why:
        why = why_words(detail.why)
        told = translate("Waiting", "{when} 起：{what}{then}").format(
            when=_since(detail), what=why.what, then=why.then
        )
        return Said("amber", title, told)
    told = {
        Letters.ASKED: translate("Waiting", "{when} 起。同步一次送去，再同步一次取回。"),
        Letters.ISSUED: translate("Waiting", "开始公开抽取时接受，封好的证明同时交给审计。"),
        Letters.ACCEPTED: translate("Waiting", "公开抽取时见证在先，再请中心启封。"),
        Letters.OPENING: translate(
            "Waiting", "同步一次，再同步一次；或者扫中心的凭据，打 24 个字。"
        ),
    }[detail.letters].format(when=_since(detail))
    return Said("soft", title, told)


def _name(detail: PlanDetail) -> str:
    """Give the centre's name; spaces part it from the words before and after."""
    if detail.centre:
        return f" {detail.centre} "
    return QCoreApplication.translate("Waiting", "中心")


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _since(detail: PlanDetail) -> str:
    return formats.moment(detail.since_ms or detail.item.at_ms, detail.now_ms)

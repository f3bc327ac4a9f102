"""Words of the issuer's and the auditor's desk: stages, what is next, deposits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui import formats
from fieldapp.ui.draw.desk_model import (
    ChainLine,
    Deposit,
    DepositRow,
    Mark,
    RequestRow,
    Share,
    Stage,
)


def stage_chip(row: RequestRow) -> tuple[str, str, str]:
    """Give word, tone and icon of how far a request is."""
    translate = QCoreApplication.translate
    if row.stage is Stage.WAITING and row.why:
        return translate("DrawDesk", "等条件"), "amber", "alert"
    return {
        Stage.WAITING: (translate("DrawDesk", "等您签发"), "amber", "hourglass"),
        Stage.REFUSED: (translate("DrawDesk", "没有签发"), "neutral", "x"),
        Stage.ISSUED: (translate("DrawDesk", "已签发，等接受"), "accent", "sync"),
        Stage.ACCEPTED: (translate("DrawDesk", "已接受"), "accent", "check"),
        Stage.ASKED: (translate("DrawDesk", "请您启封"), "amber", "key"),
        Stage.OPENED: (translate("DrawDesk", "已启封，等结果"), "accent", "hourglass"),
        Stage.EXPIRED: (translate("DrawDesk", "过期，没有结果"), "red", "alert"),
        Stage.DRAWN: (translate("DrawDesk", "已抽取"), "green", "check"),
        Stage.GIVEN_UP: (translate("DrawDesk", "已放弃"), "neutral", "x"),
        Stage.LAPSED: (translate("DrawDesk", "已收回"), "neutral", "lock"),
    }[row.stage]


def next_sentence(row: RequestRow) -> str:
    """Say what the request waits for, and who is next."""
    translate = QCoreApplication.translate
    if row.stage is Stage.EXPIRED:
        return _expired(row)
    if row.stage is Stage.WAITING and row.objects is None:
        return translate("DrawDesk", "计划还没有传到本机，请先同步。")
    return {
        Stage.WAITING: translate(
            "DrawDesk", "核对下面的指纹和数目，再签发。签发之后计划和名单都不能换。"
        ),
        Stage.REFUSED: translate("DrawDesk", "已答复不签发；对方要另建一份计划。"),
        Stage.ISSUED: translate(
            "DrawDesk", "名额随下一次同步送去；对方接受时把封好的证明交给审计。"
        ),
        Stage.ACCEPTED: translate("DrawDesk", "等对方当众请求启封；在场的可以读它的申请码。"),
        Stage.ASKED: translate(
            "DrawDesk", "对方的见证已经封口。启封之后，把凭据给它看，或者随同步送去。"
        ),
        Stage.OPENED: translate("DrawDesk", "封存码已经给出，结果已经定了；等对方同步来。"),
        Stage.DRAWN: translate("DrawDesk", "结果已经记下。"),
        Stage.GIVEN_UP: translate("DrawDesk", "对方两人放弃了这个名额，封存码没有开启过。"),
        Stage.LAPSED: translate("DrawDesk", "到期时没有设备接受，名额已收回；对方可以重新申领。"),
    }[row.stage]


def _expired(row: RequestRow) -> str:
    translate = QCoreApplication.translate
    deposit = row.deposit
    if row.may_close:
        return translate(
            "DrawDesk",
            "到期了，封存码没有开启过，结果谁也算不出来：存放的证明或者要有的见证不够。可以由两人关掉，按一次作废统计。",
        )
    if deposit is None or not deposit.wanted:
        return translate("DrawDesk", "到期了，没有人报结果，也没有存放的证明。")
    if deposit.enough:
        return translate("DrawDesk", "审计开启的份数够了，可以公开对方没有报的结果。")
    words = translate("DrawDesk", "等审计开启：已开 {opened} 份，要 {wanted} 份。")
    return words.format(opened=deposit.opened, wanted=deposit.wanted)


def deposit_words(deposit: Deposit | None) -> str:
    """Say how a sealed proof is kept."""
    translate = QCoreApplication.translate
    if deposit is None:
        return translate("DrawDesk", "对方还没有接受名额")
    if not deposit.wanted:
        return translate("DrawDesk", "没有审计可交，没有存放")
    words = translate("DrawDesk", "{holders} 位审计各一份，开 {wanted} 份可算；已开 {opened} 份")
    if deposit.holders == 1:
        words = translate("DrawDesk", "只有 1 位审计，他开了就可算；已开 {opened} 份")
    return words.format(holders=deposit.holders, wanted=deposit.wanted, opened=deposit.opened)


def false_words(deposit: Deposit | None) -> tuple[str, str] | None:
    """Name whose open share is not what was sealed, and what that means; None: nobody's."""
    translate = QCoreApplication.translate
    if deposit is None or not (deposit.false or deposit.torn):
        return None
    if deposit.torn:
        return (
            translate("DrawDesk", "开启的几份拼不出封好的证明。"),
            translate(
                "DrawDesk",
                "说不出是谁的错：可能有一份是假的，也可能抽取的电脑存放时就不对。再请一位审计开启；仍然不行的，请上报查明。",
            ),
        )
    names = translate("DrawDesk", "、").join(deposit.false)
    return (
        translate("DrawDesk", "{names} 开启的一份是假的：不是封好的那一份。").format(names=names),
        translate(
            "DrawDesk",
            "结果不受影响，别的几份已经够算。谁开启的、什么时候，记录里都有；请查明那台审计电脑。",
        ),
    )


def alone_sentence(deposit: Deposit) -> str:
    """Say what shares reveal before all that are wanted are open."""
    translate = QCoreApplication.translate
    if deposit.wanted > 1:
        return translate("DrawDesk", "不到 {wanted} 份看不出什么。").format(wanted=deposit.wanted)
    return translate("DrawDesk", "一份就能算出结果：开不开，由一个人决定。")


def mark_word(mark: Mark) -> str:
    """Say what became of a number."""
    translate = QCoreApplication.translate
    return {
        Mark.OPEN: translate("DrawDesk", "进行中"),
        Mark.DRAWN: translate("DrawDesk", "已抽取"),
        Mark.EXPIRED: translate("DrawDesk", "过期无结果"),
        Mark.GIVEN_UP: translate("DrawDesk", "放弃"),
        Mark.LAPSED: translate("DrawDesk", "收回"),
        Mark.GAP: translate("DrawDesk", "缺号"),
    }[mark]


def chain_words(line: ChainLine) -> str:
    """Say how many numbers of a chain are used, and which are worth a look."""
    translate = QCoreApplication.translate
    words = translate("DrawDesk", "号段 {chain}：用了 {used} 个，共 {length} 个").format(
        chain=_year(line.chain_id), used=len(line.marks), length=formats.count(line.length)
    )
    told = [words]
    for mark in (Mark.GAP, Mark.EXPIRED, Mark.GIVEN_UP, Mark.LAPSED):
        if numbers := line.numbers(mark):
            shown = "、".join(str(number) for number in numbers[:6])
            shown += "…" if len(numbers) > 6 else ""
            each = translate("DrawDesk", "{what}：{numbers} 号")
            told.append(each.format(what=mark_word(mark), numbers=shown))
    if not line.numbers(Mark.GAP):
        told.append(translate("DrawDesk", "没有缺号"))
    return "　".join(told)


def _year(chain_id: str) -> str:
    return chain_id.rpartition("/")[2]


def share_chip(row: DepositRow) -> tuple[str, str, str]:
    """Give word, tone and icon of how the own share stands."""
    translate = QCoreApplication.translate
    match row.share:
        case Share.DUE:
            return translate("DrawDesk", "到期，请开启"), "red", "alert"
        case Share.OPENED:
            return translate("DrawDesk", "我的一份已开启"), "accent", "check"
        case Share.SEALED:
            return translate("DrawDesk", "封着"), "neutral", "lock"
        case Share.SETTLED:
            return translate("DrawDesk", "不必开启"), "green", "check"


def share_sentence(row: DepositRow) -> str:
    """Say what the deposit waits for."""
    translate = QCoreApplication.translate
    match row.share:
        case Share.DUE:
            return translate("DrawDesk", "名额到期了，没有人报结果。请开启您的一份。")
        case Share.OPENED if row.deposit.enough:
            return translate("DrawDesk", "份数够了，由中心算出结果公开。")
        case Share.OPENED:
            left = row.deposit.wanted - row.deposit.opened
            return translate("DrawDesk", "还要 {count} 位审计开启。").format(count=left)
        case Share.SEALED:
            return translate("DrawDesk", "名额还没有到期，谁也不能开启。")
        case Share.SETTLED if row.told is Stage.DRAWN:
            return translate("DrawDesk", "结果已经报来。")
        case Share.SETTLED:
            return translate("DrawDesk", "名额没有用就结束了，没有结果可看。")

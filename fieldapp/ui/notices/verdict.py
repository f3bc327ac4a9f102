"""Checking somebody's paper: a code pasted or on a picture, its verdict in words and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats, messages
from fieldapp.ui.registry.reading import grouped_code
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Icon,
    Label,
    Line,
    Para,
    SectionTitle,
    TextField,
    clear,
    col,
    fact,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

if TYPE_CHECKING:
    from fieldapp.errors import FieldappError
    from fieldapp.notice.verifying import NoticeFacts, Verification
    from fieldapp.ui.notices.checking import Checked

TOP = Qt.AlignmentFlag.AlignTop
_FACES = {
    "registered": ("green", "shield"),
    "unregistered": ("amber", "hourglass"),
    "replaced": ("amber", "copy"),
    "withdrawn": ("amber", "undo"),
    "key_revoked_after": ("amber", "key"),
    "key_revoked_before": ("red", "alert"),
    "unknown_key": ("amber", "question"),
    "false": ("red", "alert"),
}
_STATES = {"passed": ("check", "green"), "failed": ("x", "red"), "waiting": ("clock", "amber")}


class VerdictView(QWidget):
    """Asks for a code and shows what it is.

    Signals:
        text_given(str): judge this text.
        file_asked(): open the file dialog.
        notice_asked(str): show this notice.
    """

    text_given = Signal(str)
    file_asked = Signal()
    notice_asked = Signal(str)

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self.field = TextField(
            hint="HTTPS://…/N/…", name=self.tr("二维码里的文字，或者文书上的网址")
        )
        self.field.returnPressed.connect(self._give)
        typed.keep("notices.check", self.field)
        check = Button(self.tr("核验"), "shield", "primary")
        check.clicked.connect(self._give)
        file = Button(self.tr("打开图片或 PDF"), "image")
        file.clicked.connect(self.file_asked)
        ask = Card(
            col(
                Para(
                    Line(self.tr("核验一份文书"), "heading"),
                    Line(
                        self.tr(
                            "把扫到的文字贴进来，或者打开文书的照片、扫描件、PDF；也可以拖到这里。"
                        ),
                        "body", "ink2",
                    ),
                ),
                row((self.field, 1), check, gap=8),
                row(file, STRETCH),
                gap=12,
                margins=(20, 16, 20, 16),
            )
        )  # fmt: skip
        self._answer = col(gap=12)
        self.setLayout(
            col(
                (scrolling(col(ask, self._answer, STRETCH, gap=16, margins=(24, 16, 24, 16))), 1),
                gap=0,
            )
        )

    def show_checked(self, checked: Checked) -> None:
        """Show the verdict on a code."""
        clear(self._answer)
        verified = checked.verification
        tone, icon = _FACES[verified.verdict.value]
        title, detail = self._words(verified)
        if verified.stale:
            tone = "amber" if tone == "green" else tone
            words = self.tr("这台电脑 {days} 天没有同步，名单可能旧了：请联网再核一次。")
            detail = f"{detail}\n{words.format(days=checked.list_age_days)}"
        face = row(
            (Icon(icon, 40, tone, 1.6), TOP),
            (Para(Line(title, "title"), *(Line(one, "body") for one in detail.split("\n"))), 1),
            gap=16,
            margins=(20, 16, 20, 16),
        )
        self._answer.addWidget(Card(face, tone))  # type: ignore[arg-type]  # the tones are of Box
        if verified.facts is not None:
            self._answer.addWidget(self._facts(verified.facts, checked.notice_id))
        self._answer.addWidget(SectionTitle(self.tr("怎么核的")))
        self._answer.addWidget(self._checks(verified))

    def show_refused(self, error: FieldappError) -> None:
        """Show why there is no code to judge."""
        clear(self._answer)
        words = messages.of(error)
        self._answer.addWidget(Banner("red", words.what, words.then))

    def _give(self) -> None:
        text = self.field.text().strip()
        self.field.set_wrong(not text)
        if text:
            self.text_given.emit(text)

    def _facts(self, facts: NoticeFacts, notice_id: str) -> QWidget:
        due = formats.day(date.fromisoformat(facts.due)) if facts.due else self.tr("没有期限")
        parts: list[Item] = [
            Para(Line(self.tr("和纸上对一对：有一项不同，就不要相信这张纸。"), "strong")),
            fact(self.tr("文书编号"), facts.number),
            fact(self.tr("当事人"), facts.name),
            fact(self.tr("统一代码"), grouped_code(facts.object_id)),
            fact(self.tr("签发日期"), formats.day(date.fromisoformat(facts.issued))),
            fact(self.tr("改正期限"), due),
            fact(self.tr("校验码"), facts.check_code),
        ]
        if notice_id:
            button = Button(self.tr("看这份文书"), "notice", "quiet")
            button.clicked.connect(lambda: self.notice_asked.emit(notice_id))
            parts.append(row(button, STRETCH))
        return Card(col(*parts, gap=6, margins=(20, 14, 20, 14)))

    def _checks(self, verified: Verification) -> QWidget:
        names, states = self._check_words(), self._state_words()
        lines: list[Item] = []
        for check in verified.checks:
            icon, ink = _STATES[check.state.value]
            word = states[check.state.value]
            name = Label(names[check.name.value], "body", elide=True)
            lines.append(
                row(
                    Label(str(check.number), "small", "ink3"),
                    Icon(icon, 16, ink, 2.4),
                    (name, 1),
                    Label(word, "body", ink),
                    gap=10,
                )
            )
        return Card(col(*lines, gap=6, margins=(20, 12, 20, 12)))

    def _state_words(self) -> dict[str, str]:
        return {
            "passed": self.tr("通过"),
            "failed": self.tr("不通过"),
            "waiting": self.tr("现在还不能确定"),
        }

    def _check_words(self) -> dict[str, str]:
        return {
            "address": self.tr("网址的形式"),
            "envelope": self.tr("签名的封装"),
            "algorithm": self.tr("签名的算法"),
            "payload": self.tr("签名里的内容"),
            "key": self.tr("密钥在名单里"),
            "signature": self.tr("签名完整，内容没有改动"),
            "unit": self.tr("设备属于签发的单位"),
            "kind": self.tr("设备可以签发这类文书"),
            "period": self.tr("签发时密钥有效"),
            "content": self.tr("文件里的内容就是签名的内容"),
            "register": self.tr("中心已登记，没有被代替或者撤回"),
            "list_age": self.tr("名单不超过七天"),
            "pages": self.tr("每一页印的和签名的一样"),
        }

    def _words(self, verified: Verification) -> tuple[str, str]:
        standing = verified.standing
        by, reason = (standing.by_number, standing.reason) if standing else ("", "")
        words = {
            "registered": (
                self.tr("真实，现行有效"),
                self.tr("本机关签发，中心已经登记。"),
            ),
            "unregistered": (
                self.tr("签名真实，还没有登记"),
                self.tr("签名是名单里的设备签的；中心还没有登记它，所以不知道后来有没有变动。"),
            ),
            "replaced": (
                self.tr("真实，但已被代替"),
                self.tr("由 {number} 代替，请按新的办。理由：{reason}").format(
                    number=by, reason=reason
                ),
            ),
            "withdrawn": (
                self.tr("真实，但已作废"),
                self.tr("不用再按它办。理由：{reason}").format(reason=reason),
            ),
            "key_revoked_after": (
                self.tr("签名真实，密钥后来停用了"),
                self.tr("签发以后，设备的密钥停用了；请联网或打电话再核一次。"),
            ),
            "key_revoked_before": (
                self.tr("不是本机关签发"),
                self.tr("它用的密钥在签发日期以前就停用了。不要相信，留下原件，打电话查证。"),
            ),
            "unknown_key": (
                self.tr("现在不能核验"),
                self.tr(
                    "签名的密钥不在这台电脑的名单里，可能是新设备。"
                    "这不表示它是假的：先同步，再核一次。"
                ),
            ),
            "false": (
                self.tr("不是本机关签发"),
                self.tr(
                    "签名核验不通过：内容被改过，或者是伪造的。"
                    "不要相信，留下原件，打电话查证。"
                ),
            ),
        }  # fmt: skip
        return words[verified.verdict.value]

"""Acts on the open paper: each asks the person first, then has the presenter do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fieldapp.ui import dialogs, formats
from fieldapp.ui.notices.presenter import NoticesPresenter
from fieldapp.ui.notices.reading import Paper
from fieldapp.ui.room import Desk, RoomPage

if TYPE_CHECKING:
    from fieldapp.ui.notices.preview import PdfPages


class PaperActs(QObject):
    """Issue, print, serve, refuse, void, replace, discard, save: a question, then the act.

    `paper` is the one that is open.
    """

    def __init__(self, desk: Desk, page: RoomPage, presenter: NoticesPresenter) -> None:
        super().__init__(page)
        self._prove = desk.prove
        self._page, self._presenter = page, presenter
        self.paper: Paper | None = None

    def closed(self) -> bool:
        """Say whether the open notice was voided or replaced."""
        notice = self.paper.notice if self.paper else None
        return notice is not None and notice.status.value in {"void", "replaced"}

    def issue(self) -> None:
        """Fix the words, number, sign."""
        detail = self.tr("签发后取得文号，内容一个字都不能改；写错了只能更正重出。")
        if self.paper is not None and self.paper.replaces:
            detail = self.tr("{detail}\u2028它代替 {number}，那一份从此无效。").format(
                detail=detail, number=self.paper.replaces
            )
        yes = self.tr("签发并编号")
        if dialogs.confirm(self._page, self.tr("签发这份文书？"), detail, yes):
            self._prove(self._page, self.tr("签发这份文书"), self._presenter.issue)

    def serve(self) -> None:
        """Record who took it."""
        from fieldapp.ui.notices import serving

        party = self.paper.party if self.paper else ""
        taken = serving.ask_taken(self._page, party, self._now())
        if taken is not None:
            self._presenter.serve(*taken)

    def refuse(self) -> None:
        """Record that it was refused before a witness."""
        from fieldapp.ui.notices import serving

        refused = serving.ask_refused(self._page, self._now())
        if refused is not None:
            self._presenter.refuse(*refused)

    def _now(self) -> str:
        return formats.time_of_day(self._presenter.now_ms())

    def void(self) -> None:
        """Withdraw it with a reason."""
        detail = self.tr("文号不会再用，扫码会显示“已作废”。写明理由。")
        title, yes = self.tr("作废这份文书？"), self.tr("作废")
        reason = dialogs.ask_text(self._page, title, detail, yes)
        if reason:
            self._presenter.void(reason)

    def replace(self) -> None:
        """Draft another in its place, with a reason."""
        detail = self.tr(
            "先照这份起草一份新的，改好再签发。签发新的那一刻，这一份才作废："
            "扫它的码会显示“已被代替”、日期和新文号。写明理由。"
        )
        title, yes = self.tr("更正并重出这份文书？"), self.tr("起草更正")
        reason = dialogs.ask_text(self._page, title, detail, yes)
        if reason:
            self._presenter.replace(reason)

    def discard(self) -> None:
        """Drop what was typed into the draft."""
        detail = self.tr("在这份草稿里改过的内容会丢掉，检查里的记录不受影响。")
        title, yes = self.tr("恢复成检查里的内容？"), self.tr("恢复")
        if dialogs.confirm(self._page, title, detail, yes, danger=True):
            self._presenter.discard()

    def give_up_correction(self) -> None:
        """Drop the correction; what it would have replaced stays in force."""
        number = self.paper.replaces if self.paper else ""
        detail = self.tr("起草的更正会丢掉；{number} 照旧有效。").format(number=number)
        title, yes = self.tr("不更正了？"), self.tr("不更正了")
        if dialogs.confirm(self._page, title, detail, yes, danger=True):
            self._presenter.give_up_correction()

    def print_paper(self, pages: PdfPages) -> None:
        """Print through the system's dialog and record the copies."""
        from fieldapp.ui.notices import printing

        if self.paper is None or self.paper.notice is None or self.closed():
            return
        number = self.paper.notice.number

        def do() -> None:
            copies = printing.ask_and_print(self._page, pages, number)
            if copies:
                self._presenter.printed(copies)

        self._prove(self._page, self.tr("打印 {number}").format(number=number), do)

    def save_pdf(self) -> None:
        """Write the PDF where the person says."""
        if self.paper is None or self.paper.notice is None:
            return
        name = f"{self.paper.notice.serial}.pdf"
        path = dialogs.save_file(self._page, self.tr("另存 PDF"), name, "PDF (*.pdf)")
        if path is None:
            return
        try:
            path.write_bytes(self.paper.pdf)
        except OSError as error:
            why = str(error.strerror or error)
            self._page.told.emit("red", self.tr("PDF 没有保存。"), why)
        else:
            self._page.told.emit("green", self.tr("PDF 已保存。"), str(path))

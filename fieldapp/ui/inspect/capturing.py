"""What the camera view asks for beyond a single picture, and the acts that follow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from fieldapp.ui.inspect.challenge_card import ChallengeCard
from fieldapp.ui.inspect.handover import AskHandover, HandoverSaid

if TYPE_CHECKING:
    from fieldapp.evidence.binding import Drawn
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.inspect.page import InspectPage


class Capturing(QObject):
    """Draws challenge cards, and keeps what the party hands over."""

    def __init__(self, page: InspectPage) -> None:
        super().__init__(page)
        self._page, self._presenter = page, page.presenter
        self.card: ChallengeCard | None = None  # the one on the screen

    def ask_card(self) -> None:
        """Draw a challenge and show its card."""
        came: list[Drawn] = []

        def work(ws: Workspace, actor: str, inspection_id: str) -> object:
            from fieldapp.evidence import binding

            came.append(binding.draw_card(ws, actor, inspection_id))
            return came[0]

        self._presenter.act(work, lambda: self._show_card(came[0]))

    def _show_card(self, drawn: Drawn) -> None:
        sheet = self._presenter.sheet
        about = sheet.name if sheet is not None else ""
        if self.card is not None:
            self.card.show_card(drawn.card, about)
            return
        self.card = card = ChallengeCard(self._page.window(), drawn.card, about)
        card.another_asked.connect(self.ask_card)
        card.print_asked.connect(self.print_card)
        card.finished.connect(self._closed)
        card.open()

    def _closed(self) -> None:
        if self.card is not None:
            self.card.deleteLater()
            self.card = None

    def print_card(self) -> None:
        """Send the card on the screen to a printer."""
        from fieldapp.ui.draw.printing import print_pdf

        if self.card is not None:
            print_pdf(self.card, self.tr("校验卡"), self.card.paper())

    def ask_handover(self) -> None:
        """Ask for the files, who hands them over and the signature, and keep them."""
        sheet = self._presenter.sheet
        if sheet is None or not sheet.is_open:
            return
        title = self.tr("选当事人交来的文件")
        names, _ = QFileDialog.getOpenFileNames(self._page.window(), title)
        if not names:
            return
        asked = AskHandover(
            self._page.window(), len(names), party=sheet.operator,
            about=self._page.acts.about_words(),
        )  # fmt: skip
        if asked.said_yes():
            self.receive([Path(name) for name in names], asked.answer())

    def receive(self, files: Sequence[Path], said: HandoverSaid) -> None:
        """Keep what the party hands over as evidence of the current question."""
        about = self._page.acts.about_item()

        def work(ws: Workspace, actor: str, _one: str) -> object:
            from fieldapp.evidence.receiving import Handover, receive_files

            handover = Handover(said.party, said.signature, said.refusal, said.witness)
            return receive_files(ws, actor, about, files, handover=handover)

        self._presenter.act(work, None, self._page.show_refused)

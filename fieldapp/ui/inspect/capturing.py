"""What the camera view asks for beyond a single picture, and the acts that follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from fieldapp.ui import formats
from fieldapp.ui.inspect.challenge_card import ChallengeCard
from fieldapp.ui.inspect.handover import AskHandover, HandoverSaid
from fieldapp.ui.inspect.taping import Tape

if TYPE_CHECKING:
    from fieldapp.clock import Clock
    from fieldapp.evidence.binding import Drawn
    from fieldapp.evidence.collecting import Kept
    from fieldapp.evidence.recording import Recovered
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.inspect.frames import About
    from fieldapp.ui.inspect.page import InspectPage
    from fieldapp.ui.inspect.sound import SoundSource
    from fieldapp.ui.inspect.sounding import SoundRecorder


class Capturing(QObject):
    """Draws challenge cards, keeps what the party hands over, and recordings."""

    def __init__(self, page: InspectPage, clock: Clock) -> None:
        super().__init__(page)
        self._page, self._presenter, self._clock = page, page.presenter, clock
        self.card: ChallengeCard | None = None  # the one on the screen
        self._film: Tape | None = None  # what runs
        self._recorder: SoundRecorder | None = None  # the one on the screen
        self._microphones: Callable[[], Sequence[SoundSource]] | None = (
            None  # None: this machine's
        )
        self._looked = False

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

    # recordings

    def begin_film(self, about: About, size: tuple[int, int]) -> None:
        """Begin to keep a recording of the camera."""
        from fieldapp.ui.inspect.reel import MEDIA_TYPE

        camera = self._page.acts.camera
        if camera is not None:
            self._film = Tape(self._presenter, camera.refuse_film)
            self._film.begin(self._page.acts.about_item(), about, size, MEDIA_TYPE)

    def feed_film(self, piece: bytes) -> None:
        """Keep more of the recording."""
        if self._film is not None:
            self._film.feed(piece)

    def end_film(self) -> None:
        """Seal the recording."""
        camera, film, self._film = self._page.acts.camera, self._film, None
        if camera is not None and film is not None:
            at_ms = self._clock.now_ms()
            self._end(film, lambda: camera.show_kept(at_ms))

    def _end(self, tape: Tape, told: Callable[[], None]) -> None:
        """Seal a recording with its place; the minute after it is kept too."""
        locating = self._page.acts.locating
        heard = locating.heard_last()

        def kept(item_id: str) -> None:
            told()
            locating.kept(item_id, heard)

        tape.end(kept, heard)

    def ask_sound(self) -> None:
        """Record sound alone, until the person ends it."""
        from fieldapp.ui.inspect.sound import MEDIA_TYPE
        from fieldapp.ui.inspect.sounding import SoundRecorder

        sheet = self._presenter.sheet
        if sheet is None or not sheet.is_open:
            return
        recorder = SoundRecorder(self._page.window(), self._microphones)
        recorder.show_about(self._page.acts.about_words())
        tape = Tape(self._presenter, recorder.refuse)
        item = self._page.acts.about_item()
        recorder.began.connect(lambda made_by: tape.begin(item, made_by, (0, 0), MEDIA_TYPE))
        recorder.came.connect(tape.feed)
        recorder.ended.connect(lambda: self._end(tape, recorder.show_kept))
        recorder.finished.connect(recorder.deleteLater)  # the window may be gone before `exec` is
        self._recorder = recorder
        recorder.exec()
        self._recorder = None

    def in_use(self) -> bool:
        """Say whether a film or sound is recorded."""
        camera = self._page.acts.camera
        films = camera is not None and camera.filmed_s() is not None
        return films or (self._recorder is not None and self._recorder.runs())

    def end_use(self) -> None:
        """End the recording; what came of it is sealed."""
        if self._page.acts.camera is not None:
            self._page.acts.camera.end()
        if self._recorder is not None:
            self._recorder.reject()

    def use_microphones(self, find: Callable[[], Sequence[SoundSource]]) -> None:
        """Take sound from these; for tests and the demo."""
        self._microphones = find

    def look_for_cut(self) -> None:
        """Once in a sitting: seal what a crash left of recordings, and say so; go on with SM3."""
        self._page.acts.importing.digesting.begin()
        if self._looked:
            return
        self._looked = True
        found: list[Recovered] = []

        def work(ws: Workspace, actor: str, _one: str) -> object:
            from fieldapp.evidence import recording

            found.append(recording.recover(ws, actor))
            return frozenset[str]().union(*(kept.changes for kept in found[0].kept))

        self._presenter.act(work, lambda: self._tell_cut(found[0]))

    def _tell_cut(self, recovered: Recovered) -> None:
        if recovered.kept:
            self._tell_kept(recovered.kept)
        if recovered.aside:
            self._page.told.emit(
                "red",
                self.tr("有 {count} 段录制的文件坏了").format(count=len(recovered.aside)),
                self.tr("读得出的已经封存。坏的文件没有删，请交管理员：{path}").format(
                    path="  ".join(map(str, recovered.aside))
                ),
            )

    def _tell_kept(self, found: Sequence[Kept]) -> None:
        sizes = [one.sealed.size for one in found]
        proven = [one.sealed.recording.proven for one in found if one.sealed.recording]
        self._page.told.emit(
            "amber",
            self.tr("上次没录完的保住了 {count} 段").format(count=len(found)),
            self.tr(
                "共 {size}，已封存，记明是中断的。其中前 {proven} 当时就有记录，改动会被发现。"
            ).format(size=formats.byte_size(sum(sizes)), proven=formats.byte_size(sum(proven))),
        )

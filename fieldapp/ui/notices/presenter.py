"""What the notices page decides: which paper is open, what may be done with it, by whom."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldapp.ui.notices import checking, drafts, reading
from fieldapp.ui.notices.checking import Checked
from fieldapp.ui.notices.reading import Paper, Shelf

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from collections.abc import Callable
    from pathlib import Path

    from fieldapp.errors import FieldappError
    from fieldapp.notice.issuing import Issued
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.notices.signature import Signature
    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Job

_ISSUERS = frozenset({"inspector", "supervisor"})


class Next(StrEnum):
    """The one right act for a paper."""

    COMPLETE = "complete"  # elements are missing
    ISSUE = "issue"
    PRINT = "print"  # issued, not printed yet
    SERVE = "serve"  # printed, not served yet
    NONE = "none"  # served, refused, void, replaced; or nothing this person may do


class NoticesView(Protocol):
    """What the presenter needs of its page."""

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the list of notices and drafts."""
        ...

    def show_paper(self, paper: Paper | None) -> None:
        """Show the open paper; None: none is open."""
        ...

    def show_refused(self, error: FieldappError) -> None:
        """Show why a paper cannot be opened."""
        ...

    def show_wrong(self, name: str, error: FieldappError) -> None:
        """Show that a field cannot be so; the paper stays as it was."""
        ...

    def show_issued(self, number: str) -> None:
        """Show that a notice now exists."""
        ...

    def show_checked(self, checked: Checked) -> None:
        """Show the verdict on a code."""
        ...

    def show_unchecked(self, error: FieldappError) -> None:
        """Show why there is no code to judge."""
        ...


class NoticesPresenter:
    """Reads for the page and does its acts."""

    def __init__(self, desk: Desk, view: NoticesView) -> None:
        self._tasks, self._clock, self._actor = desk.tasks, desk.clock, desk.profile.person_id
        self._view = view
        self._open = ""
        self._paper: Paper | None = None
        self.may_issue = desk.profile.role in _ISSUERS

    @property
    def open_place(self) -> str:
        """The paper that is open or being opened, "" for none."""
        return self._open

    def now_ms(self) -> int:
        """Give the time that an act would be recorded with."""
        return self._clock.now_ms()

    def next_act(self, paper: Paper) -> Next:
        """Say what is to be done with a paper now."""
        if not self.may_issue:
            return Next.NONE
        if paper.notice is None:
            return Next.COMPLETE if paper.missing else Next.ISSUE
        if paper.notice.status.value != "issued":
            return Next.NONE
        return Next.SERVE if paper.notice.reprints else Next.PRINT

    def read(self) -> None:
        """Read what is shown, again."""
        self._tasks.read(reading.shelf, self._view.show_shelf)
        if self._open:
            self.open(self._open)

    def open(self, place: str) -> None:
        """Open a draft, a notice, or what an inspection's id stands for; "" closes."""
        self._open = place
        if not place:
            self._paper = None
            self._view.show_paper(None)
            return

        def work(workspace: Workspace) -> Paper | None:
            wanted = reading.resolve(workspace, place)
            if not wanted:
                return None
            if wanted.startswith("draft:"):
                return reading.drafted(workspace, *reading.draft_at(wanted))
            return reading.issued(workspace, wanted)

        def done(paper: Paper | None) -> None:
            if self._open == place:
                self._open = paper.place if paper else ""
                self._show(paper)

        def failed(error: FieldappError) -> None:
            if self._open == place:
                self._open = ""
                self._show(None)
                self._view.show_refused(error)

        self._tasks.read(work, done, failed)

    def _show(self, paper: Paper | None) -> None:
        self._paper = paper
        self._view.show_paper(paper)

    def set_field(self, name: str, value: str) -> None:
        """Take what was typed into a field of the open draft: set it again, keep it."""
        paper = self._paper
        if paper is None or paper.notice is not None:
            return
        place = paper.place
        typed = {name: unicodedata.normalize("NFC", value)}

        def done(made: Paper) -> None:
            if self._open == place:
                self._show(made)

        def failed(error: FieldappError) -> None:
            if self._open == place:
                self._view.show_wrong(name, error)

        self._tasks.read(
            lambda ws: reading.drafted(ws, *reading.draft_at(place), changed=typed), done, failed
        )

    def issue(self) -> None:
        """Number, sign and record the open draft; from then on its words are fixed."""
        paper = self._paper
        if paper is None or paper.notice is not None or paper.missing or not self.may_issue:
            return
        actor, place = self._actor, paper.place
        inspection_id, template_id, _ = reading.draft_at(place)

        def work(workspace: Workspace) -> Issued:
            from fieldapp.notice import issuing

            kept = drafts.find(workspace, *reading.draft_at(place))
            made = issuing.issue(
                workspace, actor, template_id, inspection_id, kept.fields if kept else {},
                replaces=(kept.replaces or None) if kept else None,
                reason=kept.reason if kept else "",
            )  # fmt: skip
            drafts.forget(workspace, *reading.draft_at(place))
            return made

        def done(made: Issued) -> None:
            self._open = made.notice_id
            self._view.show_issued(made.number)

        self._tasks.write(work, done)

    def discard(self) -> None:
        """Drop what was typed into the open draft; a correction stays one."""
        paper = self._paper
        if paper is not None and paper.notice is None:
            place = paper.place
            self._tasks.read(
                lambda ws: drafts.restore(ws, *reading.draft_at(place)),
                lambda _: self.read(),
            )

    def give_up_correction(self) -> None:
        """Drop the open correction and show the notice that stays in force."""
        paper = self._paper
        if paper is not None and paper.notice is None and paper.replaces_id:
            place, old = paper.place, paper.replaces_id

            def done(_: None) -> None:
                self._open = old
                self.read()

            self._tasks.read(lambda ws: drafts.forget(ws, *reading.draft_at(place)), done)

    def printed(self, copies: int) -> None:
        """Record that copies of the open notice were printed."""

        def work(workspace: Workspace, notice_id: str) -> Changes:
            from fieldapp.notice import issuing

            issuing.reprint(workspace, self._actor, notice_id, copies)
            return frozenset({"notice"})

        self._act(work)

    def serve(
        self, receiver: str, method: str, note: str, signature: Signature | None = None
    ) -> None:
        """Record that the receiver took the open notice; a signature is sealed as evidence."""

        def work(workspace: Workspace, notice_id: str) -> Changes:
            from fieldapp.ui.notices import signing

            taken = receiver, method, note
            return signing.serve(workspace, self._actor, notice_id, taken, signature)

        self._act(work)

    def refuse(self, reason: str, witness: str, witness_role: str) -> None:
        """Record that the receiver refused and the notice was left before a witness."""

        def work(workspace: Workspace, notice_id: str) -> Changes:
            from fieldapp.notice import issuing

            return issuing.refuse(
                workspace, self._actor, notice_id, reason,
                witness=witness, witness_role=witness_role,
            )  # fmt: skip

        self._act(work)

    def void(self, reason: str) -> None:
        """Withdraw the open notice; its number is spent."""

        def work(workspace: Workspace, notice_id: str) -> Changes:
            from fieldapp.notice import issuing

            return issuing.void(workspace, self._actor, notice_id, reason)

        self._act(work)

    def replace(self, reason: str) -> None:
        """Draft a notice that will take the place of the open one; nothing is recorded yet."""
        paper = self._paper
        if paper is None or paper.notice is None or not self.may_issue:
            return
        notice_id = paper.notice.notice_id
        self._tasks.read(
            lambda ws: reading.begin_replacement(ws, notice_id, reason),
            self.open,
            self._view.show_refused,
        )

    def _act(self, act: Callable[[Workspace, str], Changes]) -> None:
        paper = self._paper
        if paper is None or paper.notice is None or not self.may_issue:
            return
        notice_id = paper.notice.notice_id
        self._tasks.write(lambda ws: act(ws, notice_id))

    def check_text(self, text: str) -> None:
        """Judge the text of a code."""
        self._tasks.read(
            lambda ws: checking.check_text(ws, text),
            self._view.show_checked,
            self._view.show_unchecked,
        )

    def check_file(self, path: Path, title: str) -> None:
        """Judge the code on a picture or PDF."""

        def work(workspace: Workspace, _job: Job) -> Checked:
            return checking.check_file(workspace, path)

        self._tasks.job(title, work, self._view.show_checked, self._view.show_unchecked)

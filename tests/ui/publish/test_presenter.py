"""What publication decides: places, two persons, versions; on a publisher's real workspace."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, FieldappError
from fieldapp.publication import tables
from fieldapp.publication.redaction import MARK, Sort, Span
from fieldapp.store.workspace import Workspace
from fieldapp.ui.publish.model import Mark, Office, Part, Sheet, Stage, pieces
from fieldapp.ui.publish.presenter import PublishPresenter, may_correct
from fieldapp.ui.publish.reading import read_office, read_sheet
from fieldapp.ui.room import Desk
from tests.ui.conftest import InlineTasks
from tests.ui.review.office import Records, agree


class Screen:
    """Records what it is asked to show."""

    def __init__(self) -> None:
        self.office: Office | None = None
        self.sheet: Sheet | None = None
        self.marks: Sequence[Mark] = ()
        self.badge = -1
        self.not_found: list[str] = []
        self.approved: list[str] = []
        self.published: list[tuple[bytes, bool]] = []
        self.withdrawn = 0
        self.draws: list[str] = []
        self.failed: list[Code] = []

    def show_office(self, office: Office) -> None:
        self.office = office

    def show_sheet(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        self.sheet, self.marks = sheet, marks

    def show_list(self) -> None:
        self.sheet = None

    def show_badge(self, count: int) -> None:
        self.badge = count

    def show_not_found(self, words: str) -> None:
        self.not_found.append(words)

    def show_approved(self, name: str) -> None:
        self.approved.append(name)

    def show_published(self, name: str, sha256: bytes, *, corrected: bool) -> None:
        self.published.append((sha256, corrected))

    def show_withdrawn(self, name: str) -> None:
        self.withdrawn += 1

    def show_draw_published(self, plan_id: str) -> None:
        self.draws.append(plan_id)

    def show_failed(self, error: FieldappError) -> None:
        self.failed.append(error.code)


def at(workspace: Workspace, place: str = "") -> tuple[PublishPresenter, Screen]:
    screen = Screen()
    made = PublishPresenter(
        Desk(InlineTasks(workspace), workspace.profile, workspace.clock), screen
    )
    made.read()
    if place:
        made.open(place)
    return made, screen


@pytest.fixture(scope="module")
def approved(office: Records) -> Records:
    """The office once a supervisor has approved two results and the publisher has synced."""
    supervisor = office.cast.supervisor
    for inspection_id in (office.found, office.clean):
        agree(supervisor, inspection_id)
    office.share(supervisor, office.cast.publisher)
    return office


def test_only_approved_results_wait(approved: Records) -> None:
    _, screen = at(approved.cast.publisher)
    assert screen.office is not None
    waiting = {row.inspection_id for row in screen.office.waiting}
    assert waiting == {approved.found, approved.clean}
    assert screen.badge == 2
    assert screen.office.unapproved == 1
    assert [one.published_ms for one in screen.office.draws] == [None]


def test_who_approved_finds_the_reason_instead_of_the_button(approved: Records) -> None:
    sheet = read_sheet(approved.cast.supervisor, approved.clean)
    assert sheet is not None
    assert sheet.row.cannot is Code.RESULT_ROLE
    presenter, screen = at(approved.cast.supervisor, approved.clean)
    presenter.publish()
    assert screen.failed == [Code.RESULT_ROLE]
    assert screen.badge == 0


def test_what_the_public_never_sees_is_on_the_left_only(approved: Records) -> None:
    sheet = read_sheet(approved.cast.publisher, approved.found)
    assert sheet is not None
    parts = {line.part for line in sheet.lines}
    assert {Part.ADDRESS, Part.INSPECTORS, Part.EVIDENCE} <= parts
    assert sheet.row.approver == "德吉央宗"
    assert not may_correct(sheet)


def test_the_publisher_changes_no_word(approved: Records) -> None:
    presenter, screen = at(approved.cast.publisher, approved.found)
    before = screen.marks
    for mark in before:
        presenter.toggle(mark)
    presenter.add("雪莲牌")
    assert screen.marks == before
    presenter.approve()
    assert screen.failed == [Code.RESULT_ROLE]


def test_proposals_start_hidden_and_a_locked_one_stays_so(approved: Records) -> None:
    presenter, screen = at(approved.cast.supervisor, approved.found)
    assert all(mark.hidden for mark in screen.marks)
    assert [mark.number for mark in screen.marks] == list(range(1, len(screen.marks) + 1))
    for mark in screen.marks:
        presenter.toggle(mark)
    assert {mark.hidden for mark in screen.marks if mark.span.locked} <= {True}
    assert {mark.hidden for mark in screen.marks if not mark.span.locked} <= {False}


def test_words_are_hidden_wherever_they_stand_and_may_be_taken_back(approved: Records) -> None:
    presenter, screen = at(approved.cast.supervisor, approved.found)
    before = len(screen.marks)
    presenter.add("不在里面的话")
    assert screen.not_found == ["不在里面的话"]
    presenter.add("雪莲牌")
    added = [mark for mark in screen.marks if mark.chosen]
    assert screen.sheet is not None
    assert added
    assert all(screen.sheet.text(mark.span) == "雪莲牌" for mark in added)
    for mark in added:
        presenter.toggle(mark)
    assert len(screen.marks) == before


def test_the_day_of_a_publication(approved: Records) -> None:
    chief, desk = at(approved.cast.supervisor, approved.found)
    chief.add("雪莲牌")
    chief.approve()
    chief.approve()
    assert (len(desk.approved), desk.failed) == (1, [Code.RESULT_ALREADY_APPROVED])
    approved.share(approved.cast.supervisor, approved.cast.publisher)
    presenter, screen = at(approved.cast.publisher, approved.found)
    presenter.publish()
    assert screen.failed == []
    ((sha256, corrected),) = screen.published
    assert not corrected
    row = tables.published_of(approved.cast.publisher.db, approved.found)
    assert row is not None
    assert row.record_sha256 == sha256
    texts = " ".join(row.record.texts().values())
    assert "雪莲牌" not in texts
    assert MARK in texts
    assert screen.sheet is not None
    assert not may_correct(screen.sheet)
    presenter.publish()
    assert screen.failed == [Code.RESULT_ALREADY_PUBLISHED]
    presenter.correct("原样")
    assert screen.failed[-1:] == [Code.PUBLICATION_UNCHANGED]
    chief.read()
    chief.toggle(next(mark for mark in desk.marks if mark.chosen))
    chief.approve()
    approved.share(approved.cast.supervisor, approved.cast.publisher)
    presenter.read()
    assert may_correct(screen.sheet)
    presenter.correct("商标文字可以公示")
    assert screen.published[-1][1]
    assert screen.sheet.public is not None
    assert len(screen.sheet.public.versions) == 2
    presenter.withdraw("")
    assert screen.failed[-1:] == [Code.RESULT_REASON_MISSING]
    presenter.withdraw("当事人更正了名称")
    assert screen.withdrawn == 1
    office = read_office(approved.cast.publisher)
    assert [row.stage for row in office.public] == [Stage.WITHDRAWN]


def test_a_draw_is_published_once(approved: Records) -> None:
    presenter, screen = at(approved.cast.publisher)
    assert screen.office is not None
    (line,) = screen.office.draws
    assert line.cannot is None
    presenter.publish_draw(line.plan_id)
    presenter.publish_draw(line.plan_id)
    assert screen.draws == [line.plan_id]
    assert screen.failed == [Code.DRAW_ALREADY_PUBLISHED]
    assert screen.office.draws[0].published_ms is not None


def test_a_sheet_that_is_not_here_leads_back(approved: Records) -> None:
    presenter, screen = at(approved.cast.publisher, "insp-unknown")
    assert (presenter.place, screen.sheet) == ("", None)


@given(
    st.text(min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 10)), max_size=5),
)
def test_pieces_put_together_are_the_text(text: str, places: list[tuple[int, int]]) -> None:
    marks = [
        Mark(number=n, span=Span("f", start, min(start + size, len(text)), Sort.CHOSEN),
             hidden=True, chosen=True)
        for n, (start, size) in enumerate(places, 1)
        if start < len(text)
    ]  # fmt: skip
    cut = list(pieces(text, "f", marks))
    assert "".join(words for words, _ in cut) == text
    covered = {i for m in marks for i in range(m.span.start, m.span.end)}
    at_, marked = 0, set[int]()
    for words, mark in cut:
        if mark is not None:
            marked |= set(range(at_, at_ + len(words)))
        at_ += len(words)
    assert marked == covered

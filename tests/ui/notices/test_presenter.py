"""What the notices page decides, from draft to service, on a real workspace."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code
from fieldapp.notice import scanning, tables
from fieldapp.notice.notice import Status
from fieldapp.notice.verifying import Verdict
from fieldapp.store.workspace import Workspace
from fieldapp.ui.notices.presenter import Next, NoticesPresenter
from fieldapp.ui.notices.reading import Paper, draft_place
from fieldapp.ui.room import Desk
from tests.notice.making import PARTY, open_inspection
from tests.ui.conftest import InlineTasks
from tests.ui.notices.recording import RecordingView

ORDER = draft_place("insp-1", "rectification_order")


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(desk: Desk, view: RecordingView, workspace: Workspace) -> NoticesPresenter:
    open_inspection(workspace)
    return NoticesPresenter(desk, view)


def _paper(view: RecordingView) -> Paper:
    assert view.paper is not None
    return view.paper


def _issue(presenter: NoticesPresenter, view: RecordingView) -> Paper:
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-07")
    presenter.issue()
    presenter.read()
    return _paper(view)


def test_a_draft_says_what_it_lacks_and_where(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    presenter.open(ORDER)
    paper = _paper(view)
    assert paper.missing == ("due",)
    assert [(mark.number, mark.name) for mark in paper.marks] == [(1, "due")]
    assert presenter.next_act(paper) is Next.COMPLETE
    presenter.issue()
    assert view.numbers == []


def test_what_is_typed_is_kept_and_found_again(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-07")
    assert presenter.next_act(_paper(view)) is Next.ISSUE
    presenter.open("")
    assert view.paper is None
    presenter.open(ORDER)
    field = _paper(view).field("due")
    assert field is not None
    assert field.value == "2026-12-07"
    presenter.read()
    assert view.shelf is not None
    assert [(row.status, row.party) for row in view.shelf.rows] == [("draft", PARTY)]


def test_a_value_that_cannot_be_is_refused_at_its_field_and_not_kept(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-07")
    presenter.set_field("due", "soon")
    assert [(name, error.code) for name, error in view.wrong] == [
        ("due", Code.NOTICE_FIELD_INVALID)
    ]
    presenter.open("")
    presenter.open(ORDER)
    assert _paper(view).missing == ()


def test_a_deadline_that_came_while_the_draft_lay_is_asked_for_again(
    presenter: NoticesPresenter, view: RecordingView, clock: FixedClock
) -> None:
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-07")
    clock.advance(20 * 86_400_000)
    presenter.open("")
    presenter.open(ORDER)
    assert _paper(view).missing == ("due",)
    assert view.wrong == []
    presenter.set_field("due", _paper(view).today)
    assert [(name, error.code) for name, error in view.wrong] == [
        ("due", Code.NOTICE_FIELD_INVALID)
    ]


def test_issuing_fixes_the_words_and_forgets_the_draft(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    paper = _issue(presenter, view)
    [row] = tables.notices(workspace.db)
    assert view.numbers == [row.number]
    assert paper.notice == row
    assert paper.pdf == workspace.blobs.read(row.pdf_blob)
    presenter.set_field("due", "2026-12-31")
    assert tables.notices(workspace.db) == [row]
    assert view.shelf is not None
    assert [one.status for one in view.shelf.rows] == ["issued"]


def test_printing_then_serving_is_the_order_of_acts(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    assert presenter.next_act(_issue(presenter, view)) is Next.PRINT
    presenter.printed(2)
    presenter.read()
    assert presenter.next_act(_paper(view)) is Next.SERVE
    presenter.serve("扎西", "direct", "")
    presenter.read()
    assert presenter.next_act(_paper(view)) is Next.NONE
    [row] = tables.notices(workspace.db)
    assert (row.status, row.receiver, row.reprints) == (Status.SERVED, "扎西", 2)


def test_a_refusal_names_its_witness(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    _issue(presenter, view)
    presenter.refuse("不认可", "王某", "市场管理方")
    [row] = tables.notices(workspace.db)
    assert (row.status, row.witness, row.reason) == (Status.REFUSED, "王某", "不认可")


def test_a_void_notice_has_no_next_act(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    _issue(presenter, view)
    presenter.void("写错了")
    presenter.read()
    paper = _paper(view)
    assert paper.notice is not None
    assert paper.notice.status is Status.VOID
    assert presenter.next_act(paper) is Next.NONE


def test_an_auditor_is_offered_no_act(
    presenter: NoticesPresenter, view: RecordingView, desk: Desk, workspace: Workspace
) -> None:
    paper = _issue(presenter, view)
    profile = dataclasses.replace(desk.profile, role="auditor")
    other = NoticesPresenter(dataclasses.replace(desk, profile=profile), view)
    other.open(paper.place)
    assert other.next_act(_paper(view)) is Next.NONE
    other.void("no")
    assert [row.status for row in tables.notices(workspace.db)] == [Status.ISSUED]


def test_an_inspection_stands_for_its_record(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    presenter.open("insp-1")
    assert _paper(view).place == draft_place("insp-1", "inspection_record")
    assert presenter.open_place == draft_place("insp-1", "inspection_record")


def test_a_paper_of_an_unknown_inspection_says_why(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    presenter.open(draft_place("insp-none", "rectification_order"))
    assert [error.code for error in view.refused] == [Code.NOTICE_INSPECTION_UNKNOWN]
    assert presenter.open_place == ""


def test_a_discarded_draft_says_again_what_the_inspection_says(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-07")
    presenter.discard()
    assert _paper(view).missing == ("due",)
    assert _paper(view).saved_ms is None


# ── checking ─────────────────────────────────────────────────────────────────────────────────────


def test_our_own_paper_is_genuine_but_not_registered(
    presenter: NoticesPresenter, view: RecordingView, tmp_path: Path
) -> None:
    paper = _issue(presenter, view)
    file = tmp_path / "notice.pdf"
    file.write_bytes(paper.pdf)
    presenter.check_file(file, "checking")
    assert view.checked is not None
    assert view.checked.verification.verdict is Verdict.UNREGISTERED
    assert view.checked.notice_id == paper.place


def test_a_void_paper_is_told_as_withdrawn(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    text, _ = scanning.read_pdf(_issue(presenter, view).pdf)
    presenter.void("写错了")
    presenter.check_text(text)
    assert view.checked is not None
    assert view.checked.verification.verdict is Verdict.WITHDRAWN
    assert view.checked.verification.standing is not None
    assert view.checked.verification.standing.reason == "写错了"


def test_an_altered_code_shows_nothing_of_itself(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    text, _ = scanning.read_pdf(_issue(presenter, view).pdf)
    at = len(text) // 2
    other = "A" if text[at] != "A" else "B"
    presenter.check_text(text[:at] + other + text[at + 1 :])
    assert view.checked is not None
    assert view.checked.verification.verdict is Verdict.FALSE
    assert view.checked.verification.facts is None
    assert view.checked.notice_id == ""


def test_a_file_without_a_code_says_so_in_its_place(
    presenter: NoticesPresenter, view: RecordingView, inline_tasks: InlineTasks, tmp_path: Path
) -> None:
    file = tmp_path / "no.png"
    file.write_bytes(b"no picture")
    presenter.check_file(file, "checking")
    assert [error.code for error in view.unchecked] == [Code.NOTICE_UNREADABLE]
    assert inline_tasks.errors == []


# ── another in its place ─────────────────────────────────────────────────────────────────────────


def test_a_corrected_notice_takes_the_place_of_the_old_one_whose_code_says_so(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    old = _issue(presenter, view)
    assert old.notice is not None
    text, _ = scanning.read_pdf(old.pdf)
    presenter.replace("期限写错")
    draft = _paper(view)
    assert draft.notice is None
    assert (draft.replaces, draft.reason) == (old.notice.number, "期限写错")
    due = draft.field("due")
    assert due is not None
    assert due.value == "2026-12-07"  # begins with what the old one says
    presenter.set_field("due", "2026-12-20")
    assert [row.status for row in tables.notices(workspace.db)] == [Status.ISSUED]  # until issued
    presenter.issue()
    first, second = tables.notices(workspace.db)
    assert (first.status, first.replaced_by, first.reason) == (
        Status.REPLACED, second.notice_id, "期限写错",
    )  # fmt: skip
    assert (second.status, second.replaces, second.due) == (
        Status.ISSUED, first.notice_id, "2026-12-20",
    )  # fmt: skip
    presenter.check_text(text)
    assert view.checked is not None
    assert view.checked.verification.verdict is Verdict.REPLACED
    standing = view.checked.verification.standing
    assert standing is not None
    assert (standing.by_number, standing.reason) == (second.number, "期限写错")


def test_a_correction_that_is_dropped_leaves_the_notice_in_force(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    _issue(presenter, view)
    presenter.replace("期限写错")
    presenter.give_up_correction()
    notice = _paper(view).notice
    assert notice is not None  # what stays in force is shown
    assert notice.status is Status.ISSUED
    presenter.open(ORDER)
    assert (_paper(view).replaces, _paper(view).saved_ms) == ("", None)
    assert [row.status for row in tables.notices(workspace.db)] == [Status.ISSUED]


def test_a_correction_said_again_as_the_inspection_says_is_still_a_correction(
    presenter: NoticesPresenter, view: RecordingView, workspace: Workspace
) -> None:
    old = _issue(presenter, view)
    assert old.notice is not None
    presenter.replace("期限写错")
    presenter.discard()
    draft = _paper(view)
    assert (draft.replaces, draft.reason) == (old.notice.number, "期限写错")
    assert draft.missing == ("due",)  # nothing of what was typed is left
    presenter.set_field("due", "2026-12-20")
    presenter.issue()
    statuses = [row.status for row in tables.notices(workspace.db)]
    assert statuses == [Status.REPLACED, Status.ISSUED]


def test_each_correction_and_a_new_paper_keep_their_own_words(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    def due() -> str:
        field = _paper(view).field("due")
        assert field is not None
        return field.value

    first = _issue(presenter, view).place
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-08")
    presenter.issue()
    second = presenter.open_place
    presenter.open(ORDER)
    presenter.set_field("due", "2026-12-30")  # a third, not issued yet
    presenter.open(first)
    presenter.replace("期限写错")
    correction = presenter.open_place
    presenter.set_field("due", "2026-12-20")
    presenter.open(second)
    presenter.replace("也写错")
    assert (due(), _paper(view).reason) == ("2026-12-08", "也写错")
    presenter.open(correction)
    assert (due(), _paper(view).reason) == ("2026-12-20", "期限写错")
    presenter.open(ORDER)
    assert (due(), _paper(view).replaces) == ("2026-12-30", "")


def test_what_is_void_cannot_be_corrected(
    presenter: NoticesPresenter, view: RecordingView
) -> None:
    _issue(presenter, view)
    presenter.void("写错了")
    presenter.read()
    presenter.replace("期限写错")
    assert [error.code for error in view.refused] == [Code.NOTICE_NOT_IN_FORCE]
    assert _paper(view).notice is not None

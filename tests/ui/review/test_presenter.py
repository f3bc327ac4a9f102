"""What review reads and decides, on a supervisor's real workspace."""

from __future__ import annotations

from collections.abc import Sequence

from fieldapp.errors import Code, FieldappError
from fieldapp.store.workspace import Workspace
from fieldapp.ui.review.model import AnswerLine, Pair, Row, Section, Stage, Whole, compared
from fieldapp.ui.review.presenter import TWINS, ReviewPresenter
from fieldapp.ui.review.reading import read_rows, read_whole
from tests.ui.conftest import InlineTasks
from tests.ui.review.office import Records, agree


class Screen:
    """Records what it is asked to show."""

    def __init__(self) -> None:
        self.rows: Sequence[Row] = ()
        self.chosen = ""
        self.whole: Whole | None = None
        self.pair: Pair | None = None
        self.badge = -1
        self.returned: list[str] = []
        self.failed: list[Code] = []

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        self.rows, self.chosen = rows, chosen

    def show_record(self, whole: Whole) -> None:
        self.whole, self.pair = whole, None

    def show_pair(self, pair: Pair) -> None:
        self.pair, self.whole = pair, None

    def show_nothing(self) -> None:
        self.whole = self.pair = None

    def show_badge(self, count: int) -> None:
        self.badge = count

    def show_returned(self, name: str) -> None:
        self.returned.append(name)

    def show_failed(self, error: FieldappError) -> None:
        self.failed.append(error.code)


def at(workspace: Workspace, *, opens_first: bool = True) -> tuple[ReviewPresenter, Screen]:
    screen = Screen()
    person = workspace.profile.person_id
    made = ReviewPresenter(InlineTasks(workspace), screen, person, opens_first=opens_first)
    made.read()
    return made, screen


def test_the_records_of_two_laptops_stand_in_one_list(office: Records) -> None:
    rows = {row.inspection_id: row for row in read_rows(office.cast.supervisor)}
    assert set(rows) == {office.found, office.again, office.clean}
    assert {row.device for row in rows.values()} == {"拉城-07", "拉城-08"}
    assert all(row.stage is Stage.TO_APPROVE for row in rows.values())
    assert all(row.days_left == 20 for row in rows.values())


def test_two_records_of_one_task_are_flagged_and_put_side_by_side(office: Records) -> None:
    presenter, screen = at(office.cast.supervisor)
    twins = {row.inspection_id: row.twins for row in screen.rows}
    assert twins == {office.found: 1, office.again: 1, office.clean: 0}
    presenter.open(TWINS + office.found)
    assert screen.pair is not None
    first, second = screen.pair.records
    assert (first.row.inspection_id, second.row.inspection_id) == (office.found, office.again)
    answers = first.answers(), second.answers()
    for one in screen.pair.differences:
        assert len(set(one.values)) == 2
    asked = {name for given in answers for name in given}
    assert len(screen.pair.differences) + screen.pair.same <= len(asked)
    presenter.open(TWINS + office.clean)
    assert presenter.place == ""


def test_a_record_is_read_whole_in_the_words_of_its_checklist(office: Records) -> None:
    whole = read_whole(office.cast.supervisor, office.found)
    assert whole is not None
    answer = whole.answers()["false_registered"]
    assert answer.adverse
    assert answer.value != "yes"
    assert answer.label != "false_registered"
    assert len(whole.findings) == whole.row.findings > 0
    assert all(one.basis for one in whole.findings)
    assert len(whole.pictures) == 3
    assert whole.history[0].type == "submitted"
    assert all(not one.device.startswith("P-") and one.who for one in whole.history)


def test_without_the_first_opened_nothing_is_chosen(office: Records) -> None:
    presenter, screen = at(office.cast.supervisor, opens_first=False)
    assert (presenter.place, screen.whole) == ("", None)


def test_an_inspector_finds_the_reason_instead_of_a_button(office: Records) -> None:
    whole = read_whole(office.cast.first, office.found)
    assert whole is not None
    assert whole.row.mine
    assert whole.cannot_approve is Code.RESULT_ROLE
    presenter, screen = at(office.cast.first)
    presenter.send_back(office.found, "理由")
    assert screen.failed == [Code.RESULT_ROLE]


def test_what_was_approved_waits_no_longer(office: Records) -> None:
    presenter, screen = at(office.cast.supervisor)
    waiting = screen.badge
    agree(office.cast.supervisor, office.clean)
    presenter.read()
    assert screen.badge == waiting - 1
    whole = read_whole(office.cast.supervisor, office.clean)
    assert whole is not None
    assert whole.cannot_approve is Code.RESULT_ALREADY_APPROVED
    assert whole.cannot_return is None


def test_a_return_wins_and_needs_a_reason(office: Records) -> None:
    presenter, screen = at(office.cast.supervisor)
    presenter.send_back(office.again, "  ")
    assert screen.failed == [Code.RESULT_REASON_MISSING]
    presenter.send_back(office.again, "3.2 题没有照片")
    assert len(screen.returned) == 1
    assert presenter.place != office.again
    row = next(row for row in screen.rows if row.inspection_id == office.again)
    assert row.stage is Stage.RETURNED
    whole = read_whole(office.cast.supervisor, office.again)
    assert whole is not None
    assert [(one.verdict, one.note) for one in whole.verdicts] == [("returned", "3.2 题没有照片")]
    assert whole.cannot_approve is Code.RESULT_RETURNED


def _record(**values: str) -> tuple[Section, ...]:
    lines = tuple(
        AnswerLine(question=name, number="1", label=name, value=value, note="", adverse=False,
                   problem=False, at_ms=None)
        for name, value in values.items()
    )  # fmt: skip
    return (Section(number="", title="", answers=lines),)


def test_what_one_record_lacks_is_a_difference(office: Records) -> None:
    import dataclasses

    whole = read_whole(office.cast.supervisor, office.found)
    assert whole is not None
    one = dataclasses.replace(whole, sections=_record(a="1", b="2", c="", d="x"))
    other = dataclasses.replace(whole, sections=_record(a="1", b="3", c=""))
    pair = compared("task", (one, other))
    assert [(d.label, d.values) for d in pair.differences] == [("b", ("2", "3")), ("d", ("x", ""))]
    assert pair.same == 1

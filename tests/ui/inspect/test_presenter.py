"""What the inspection's screen decides, on a real workspace: opening, walking, saving, places."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, FieldappError, RuleError
from fieldapp.inspection import tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.model import InspectionLine, Lack, Sheet, Shot, Start
from fieldapp.ui.inspect.presenter import CAMERA, MEASURES, InspectPresenter
from fieldapp.ui.room import Desk
from tests.ui.inspect import world


class Screen:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.lines: tuple[InspectionLine, ...] = ()
        self.starts: list[Start] = []
        self.sheets: list[tuple[Sheet, str, str]] = []
        self.views: list[str] = []
        self.shots: tuple[Shot, ...] = ()
        self.strip: list[object] = []
        self.refused: list[FieldappError] = []
        self.opened: list[tuple[int, int | None]] = []

    def show_lines(self, lines: tuple[InspectionLine, ...]) -> None:
        self.lines = lines

    def show_start(self, start: Start) -> None:
        self.starts.append(start)

    def show_sheet(self, sheet: Sheet, section: str, question: str) -> None:
        self.sheets.append((sheet, section, question))

    def show_view(self, view: str) -> None:
        self.views.append(view)

    def show_shots(self, shots: tuple[Shot, ...]) -> None:
        self.shots = shots

    def show_saved(self, at_ms: int) -> None:
        self.strip.append(at_ms)

    def show_saving(self) -> None:
        self.strip.append("saving")

    def show_not_saved(self, error: FieldappError) -> None:
        self.strip.append(error.code)

    def show_refused(self, error: FieldappError) -> None:
        self.refused.append(error)

    def show_opened(self, visits: int, cap: int | None) -> None:
        self.opened.append((visits, cap))


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(desk: Desk, screen: Screen) -> InspectPresenter:
    return InspectPresenter(desk, screen)


@pytest.fixture
def one(workspace: Workspace) -> str:
    """An open special inspection, identified."""
    world.register(workspace)
    opened = world.special(workspace)
    world.identify(workspace, opened)
    return opened


def test_a_task_opens_the_form_and_then_its_inspection(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace
) -> None:
    world.register(workspace)
    task = world.draw(workspace, 2)[0]
    presenter.open(task.task_id)
    (start,) = screen.starts
    assert start.task_id == task.task_id
    assert [kind.code for kind in start.kinds] == ["random"]
    assert {p.inspector_id: p.unfit for p in start.people} == {
        world.ME: "", "insp-li": "", "insp-old": "expired",
    }  # fmt: skip
    opened = world.begin(workspace, task)
    presenter.open(task.task_id)
    assert screen.sheets[-1][0].inspection_id == opened


def test_an_object_offers_the_kinds_that_need_no_draw(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace
) -> None:
    world.register(workspace)
    presenter.open(world.shop(0).object_id)
    kinds = {kind.code: kind for kind in screen.starts[0].kinds}
    assert list(kinds) == ["special", "complaint", "emergency"]
    assert not kinds["emergency"].approved_before


def test_starting_opens_the_sheet_at_the_dialogue(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace
) -> None:
    from fieldapp.inspection.opening import Request

    world.register(workspace)
    request = Request(
        object_id=world.shop(0).object_id, kind="special", inspectors=(world.ME, "insp-li"),
        approval_no="审1", notice_no="通1", reason="转办", items=("商标使用",),
    )  # fmt: skip
    presenter.start(request, world.workbook())
    sheet, section, question = screen.sheets[-1]
    assert (section, question) == ("notify", "")  # the dialogue comes before its questions
    assert sheet.lacks[0].lack is Lack.DIALOGUE
    assert screen.opened == [(0, None)]


def test_a_refused_start_is_said_at_the_form(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace
) -> None:
    from fieldapp.inspection.opening import Request

    world.register(workspace)
    request = Request(
        object_id=world.shop(0).object_id, kind="special", inspectors=(world.ME, "insp-old"),
        approval_no="审1", notice_no="通1", reason="转办",
    )  # fmt: skip
    presenter.start(request, world.workbook())
    assert [e.code for e in screen.refused] == [Code.INSPECTION_CERTIFICATE_EXPIRED]
    assert tables.inspections(workspace.db) == []


def test_the_dialogue_answers_the_questions_that_repeat_it(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace
) -> None:
    world.register(workspace)
    opened = world.special(workspace)
    presenter.open(opened)
    presenter.identify(world.dialogue(workspace.clock.now_ms()))
    given = tables.answers(workspace.db, opened)
    assert given["id_shown"].value == given["rights_told"].value == "yes"
    assert (given["recusal_asked"].value, given["scanned"].note) == ("no", "这家还没有贴码")
    presenter.read()
    notify = screen.sheets[-1][0].section("notify")
    assert (notify.done, notify.asked) == (5, 5)


def test_each_answer_is_one_event_and_the_strip_says_so(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace, one: str
) -> None:
    presenter.open(one)
    events = workspace.chain.head.size
    presenter.answer("licence_matches", "yes", "")
    assert workspace.chain.head.size == events + 1
    assert tables.answers(workspace.db, one)["licence_matches"].value == "yes"
    assert screen.strip[-2:] == ["saving", workspace.clock.now_ms()]
    presenter.answer("licence_matches", "yes", "")
    assert workspace.chain.head.size == events + 1  # the same again records nothing


def test_a_failed_save_is_told_and_kept_for_another_try(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace, one: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    presenter.open(one)

    def full(*_args: object) -> None:
        raise RuleError(Code.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(Workspace, "writing", full)
        presenter.answer("present_name", "次仁", "")
    assert screen.strip[-1] is Code.DISK_FULL
    assert presenter.unsaved() == {"present_name"}
    presenter.read()
    assert screen.strip[-1] is Code.DISK_FULL  # reading again does not claim that it is saved
    presenter.retry()
    assert presenter.unsaved() == frozenset()
    assert tables.answers(workspace.db, one)["present_name"].value == "次仁"
    assert screen.strip[-1:] == [workspace.clock.now_ms()]


def test_enter_walks_the_questions_then_the_sections_then_to_the_end(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace, one: str
) -> None:
    presenter.open(one)
    assert (presenter.section, presenter.question) == ("subject", "licence_matches")
    presenter.step_question()
    assert presenter.question == "address_matches"
    for _ in range(4):
        presenter.step_question()
    assert (presenter.section, presenter.question) == ("trademark", "right_matches")
    presenter.go_section("closing")
    presenter.step_section(1)
    assert screen.views[-1] == MEASURES


def test_a_place_may_name_a_question_or_a_view(
    presenter: InspectPresenter, screen: Screen, one: str
) -> None:
    presenter.open(f"{one}#supplier_known")
    assert (presenter.section, presenter.question) == ("supply", "supplier_known")
    presenter.open(f"{one}#{CAMERA}")
    assert screen.views[-1] == CAMERA
    presenter.open(f"{one}#papers")
    assert (screen.views[-1], presenter.question) == ("", "papers")


def test_what_is_not_here_leads_to_the_list(
    presenter: InspectPresenter, screen: Screen, one: str
) -> None:
    presenter.open("insp-000000000000")
    assert [e.code for e in screen.refused] == [Code.INSPECTION_UNKNOWN]
    assert [line.inspection_id for line in screen.lines] == [one]


def test_an_adverse_answer_proposes_a_finding_and_a_person_records_it(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, false_registered=("yes", "货架46盒"))
    presenter.open(one)
    (proposal,) = screen.sheets[-1][0].proposals
    assert (proposal.number, proposal.text) == ("3.2", "货架46盒")
    presenter.find(proposal, "货架46盒，标 ®")
    presenter.read()
    sheet = screen.sheets[-1][0]
    assert sheet.proposals == ()
    assert [finding.text for finding, _, _ in sheet.findings] == ["货架46盒，标 ®"]
    assert "rectification_order" in [document.kind for document in sheet.documents]
    assert "seizure_decision" not in [document.kind for document in sheet.documents]
    assert [absent.right for absent in sheet.absent] == ["商标一般违法"]


def test_what_is_missing_is_listed_with_its_place(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **world.CLEAN)
    world.answer(workspace, one, papers="no", statement="")
    presenter.open(one)
    lacks = screen.sheets[-1][0].lacks
    assert [(lack.lack, lack.question) for lack in lacks] == [
        (Lack.ANSWER, "statement"), (Lack.WRONG, "papers"),
    ]  # fmt: skip


def test_pictures_carry_their_question_and_say_where_they_come_from(
    presenter: InspectPresenter, screen: Screen, workspace: Workspace, one: str
) -> None:
    world.photograph(workspace, one, "licence_matches", "执照")
    presenter.open(one)
    (shot,) = screen.shots
    assert (shot.number, shot.title, shot.captured) == ("2.1", "执照", True)
    assert shot.jpeg is not None
    assert not shot.receipted

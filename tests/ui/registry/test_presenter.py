"""What the registry decides, on a real workspace and the demo's own register."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import Code
from fieldapp.registry import importing
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.tables import objects_page, register_status
from fieldapp.resources import resource
from fieldapp.store.workspace import Workspace
from fieldapp.ui.registry import reading
from fieldapp.ui.registry.presenter import Register, RegistryPresenter, Visit, visit_of
from fieldapp.ui.registry.reading import RosterRow, Story
from fieldapp.ui.room import Desk
from fieldapp.ui.runner import Failed
from tests.notice.making import CODE, open_inspection
from tests.registry.samples import HEADER, rows, write_csv
from tests.ui.conftest import InlineTasks
from tests.ui.registry.recording import RecordingView

OBJECTS = resource("demo/objects.csv")
INSPECTORS = resource("demo/inspectors.csv")


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(desk: Desk, view: RecordingView) -> RegistryPresenter:
    return RegistryPresenter(desk, view)


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """The workspace with the demo's objects and inspectors."""
    importing.import_objects(workspace, "insp-tashi", OBJECTS)
    importing.import_inspectors(workspace, "insp-tashi", INSPECTORS)
    return workspace


def test_looking_at_a_file_changes_nothing_and_taking_it_imports_it(
    presenter: RegistryPresenter, view: RecordingView, workspace: Workspace
) -> None:
    presenter.look(OBJECTS, Register.OBJECTS, "looking")
    assert view.looked is not None
    assert register_status(workspace.db).objects == 0
    presenter.take("importing")
    [(register, imported)] = view.imported
    assert register is Register.OBJECTS
    assert imported.report.accepted == view.looked.preview.report.accepted
    assert register_status(workspace.db).objects == imported.report.accepted > 0


def test_a_dropped_file_goes_to_the_register_its_header_fits(
    presenter: RegistryPresenter, view: RecordingView
) -> None:
    presenter.look(INSPECTORS, None, "looking")
    assert view.looked is not None
    assert view.looked.register is Register.INSPECTORS


def test_a_file_that_is_no_register_is_refused_in_its_place(
    presenter: RegistryPresenter, view: RecordingView, inline_tasks: InlineTasks, tmp_path: Path
) -> None:
    file = tmp_path / "notes.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    presenter.look(file, Register.OBJECTS, "looking")
    assert [error.code for error in view.refused] == [Code.IMPORT_NO_HEADER]
    assert inline_tasks.errors == []


def test_a_cancelled_import_leaves_nothing(
    presenter: RegistryPresenter,
    view: RecordingView,
    inline_tasks: InlineTasks,
    workspace: Workspace,
) -> None:
    presenter.look(OBJECTS, Register.OBJECTS, "looking")
    inline_tasks.cancel_at = 1
    presenter.take("importing")
    assert view.imported == []
    assert register_status(workspace.db).objects == 0


def test_the_report_opens_in_a_spreadsheet_and_names_each_row_left_out(
    presenter: RegistryPresenter, view: RecordingView, tmp_path: Path
) -> None:
    file = tmp_path / "objects.csv"
    good = objects_lines()
    file.write_text("\n".join([*good[:3], good[1]]), encoding="utf-8")  # the first row twice
    presenter.look(file, Register.OBJECTS, "looking")
    assert view.looked is not None
    report = presenter.report_csv()
    assert report.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(report.decode("utf-8-sig"))))
    assert [row[0] for row in rows if "duplicate" in row] == ["4"]


def objects_lines() -> list[str]:
    return OBJECTS.read_text(encoding="utf-8-sig").splitlines()


def test_search_marks_what_was_typed(
    presenter: RegistryPresenter, view: RecordingView, filled: Workspace
) -> None:
    presenter.search("藏香")
    assert view.listing is not None
    assert view.listing.rows
    for row in view.listing.rows:
        marked = [row.name[a:b] for a, b in row.name_spans]
        marked += [row.detail[a:b] for a, b in row.detail_spans]
        assert "藏香" in marked


def test_part_of_a_code_shows_the_code_that_matches(
    presenter: RegistryPresenter, view: RecordingView, filled: Workspace
) -> None:
    wanted = objects_page(filled.db)[0]
    presenter.search(wanted.object_id[-6:].lower())
    assert view.listing is not None
    [row] = [one for one in view.listing.rows if one.object_id == wanted.object_id]
    assert wanted.object_id in row.detail
    assert [row.detail[a:b] for a, b in row.detail_spans] == [wanted.object_id[-6:]]


class _HeldTasks(InlineTasks):
    """Gives the answers to reads last first, when told to."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.held: list[Callable[[], None]] = []

    def read(
        self, work: Callable[[Any], Any], done: Callable[[Any], None], failed: Failed | None = None
    ) -> None:
        self.held.append(lambda: done(work(self.workspace)))


def test_an_answer_after_the_next_letter_is_dropped(
    desk: Desk, view: RecordingView, filled: Workspace
) -> None:
    tasks = _HeldTasks(filled)
    presenter = RegistryPresenter(dataclasses.replace(desk, tasks=tasks), view)
    presenter.search("藏")
    presenter.search("藏香")
    for answer in reversed(tasks.held):
        answer()
    assert view.listing is not None
    assert view.listing.typed == "藏香"


def test_with_nothing_typed_the_inspected_ones_are_near(
    presenter: RegistryPresenter, view: RecordingView, filled: Workspace
) -> None:
    presenter.search("")
    first = view.listing
    assert first is not None
    assert first.rows  # the first of the register
    assert not first.begun
    shop = objects_page(filled.db)[3]
    with_inspection(filled, shop.object_id)
    presenter.search("")
    near = view.listing
    assert near is not None
    assert near.begun
    assert [row.object_id for row in near.rows] == [shop.object_id]


def with_inspection(workspace: Workspace, object_id: str) -> None:
    from fieldapp.inspection.events import InspectionOpened

    with workspace.writing("insp-tashi") as w:
        w.append(
            InspectionOpened(
                inspection_id="insp-9", object_id=object_id, object_name="x", address="y",
                operator=None, kind="special", task_id=None, plan_id=None, reason="r",
                approval_no="1", notice_no="2", items=(), inspectors=(), assistants=0,
                form_id="f", form_version=workspace.blobs.put(b"form"), visits=0, cap=None,
            )
        )  # fmt: skip


def test_the_story_counts_the_visits_and_lists_inspections(
    presenter: RegistryPresenter, view: RecordingView, filled: Workspace
) -> None:
    shop = objects_page(filled.db)[3]
    presenter.choose(shop.object_id)
    before = view.story
    with_inspection(filled, shop.object_id)
    presenter.choose(shop.object_id)
    after = view.story
    assert before is not None
    assert after is not None
    assert after.visits == before.visits + 1
    assert [one.inspection_id for one in after.past] == ["insp-9"]
    presenter.choose("")
    assert view.story is None


def test_an_object_the_register_lacks_has_no_story(
    presenter: RegistryPresenter, view: RecordingView, workspace: Workspace
) -> None:
    open_inspection(workspace)
    presenter.choose(CODE)
    assert view.story is None


@pytest.mark.parametrize(
    ("visits", "cap", "expected"),
    [
        (5, None, Visit.FREE), (0, 2, Visit.ROOM), (1, 2, Visit.LAST), (2, 2, Visit.FULL),
        (3, 2, Visit.FULL), (0, 1, Visit.LAST),
    ],
)  # fmt: skip
def test_the_cap_warns_before_it_is_passed(
    filled: Workspace, visits: int, cap: int | None, expected: Visit
) -> None:
    found = reading.story(filled, objects_page(filled.db)[0].object_id)
    assert isinstance(found, Story)
    assert visit_of(dataclasses.replace(found, visits=visits, cap=cap)) is expected


@pytest.mark.parametrize(
    ("role", "imports", "inspects"),
    [("inspector", True, True), ("registry", True, False), ("auditor", False, False)],
)
def test_a_role_is_offered_only_what_it_may_do(
    desk: Desk, view: RecordingView, role: str, imports: bool, inspects: bool
) -> None:
    profile = dataclasses.replace(desk.profile, role=role)
    made = RegistryPresenter(dataclasses.replace(desk, profile=profile), view)
    assert (made.may_import, made.may_inspect) == (imports, inspects)


def test_who_may_not_be_sent_stands_first(
    presenter: RegistryPresenter, view: RecordingView, filled: Workspace
) -> None:
    presenter.read()
    standings = [row.standing for row in view.roster]
    order = ["expired", "no_certificate", "soon", "valid", "off"]
    assert standings == sorted(standings, key=order.index)
    assert len(view.roster) == register_status(filled.db).inspectors


@pytest.mark.parametrize(
    ("expires", "number", "active", "expected"),
    [
        ("2026-11-22", "1", True, "expired"), ("2026-11-23", "1", True, "soon"),
        ("2027-06-01", "1", True, "valid"), ("", "1", True, "valid"),
        ("2027-06-01", "", True, "no_certificate"), ("2026-01-01", "1", False, "off"),
    ],
)  # fmt: skip
def test_a_certificate_is_good_on_its_last_day(
    expires: str, number: str, active: bool, expected: str
) -> None:
    who = Inspector("i", "n", "u", number, expires, (), 6, (), active)
    left = (date.fromisoformat(expires) - date(2026, 11, 23)).days if expires else None
    assert RosterRow(who, left).standing == expected


def test_a_code_is_grouped_for_the_eye() -> None:
    assert reading.grouped_code("92540102RQB60CC0H5") == "92 540102 RQB60CC0H 5"
    assert reading.grouped_code("short") == "short"


def test_a_roster_offered_as_objects_is_called_a_roster(
    presenter: RegistryPresenter, view: RecordingView
) -> None:
    presenter.look(INSPECTORS, Register.OBJECTS, "looking")
    assert [error.code for error in view.refused] == [Code.IMPORT_IS_ROSTER]


def test_the_report_says_before_and_after_what_is_so(
    presenter: RegistryPresenter, view: RecordingView, tmp_path: Path
) -> None:
    file = tmp_path / "objects.csv"
    table = [HEADER, *rows(3), ["", "无码商行", *[""] * 10]]
    presenter.look(write_csv(file, table), Register.OBJECTS, "looking")
    assert "将不导入" in presenter.report_csv().decode("utf-8-sig")
    presenter.take("importing")
    assert "未导入" in presenter.report_csv().decode("utf-8-sig")

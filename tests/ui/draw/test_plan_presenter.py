"""The form for a new plan: what it reads, what it refuses, what it freezes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from fieldapp.draw import awaiting, tables
from fieldapp.draw.algorithm.plan import WITNESS, Share
from fieldapp.draw.plan_tables import grounds
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, FieldappError
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import pending_reading
from fieldapp.ui.draw.model import DraftView, FormStart
from fieldapp.ui.draw.plan_presenter import (
    PlanPresenter,
    Problem,
    Wish,
    percent,
    proposed,
    request_of,
    share_of,
)
from fieldapp.ui.room import Desk
from tests.draw.test_year_plan import GOOD, OTHER, table

TODAY = date(2026, 11, 23)
WISH = Wish(
    title="2026年第8批", kind="random", region="", trades="", conditions="",
    shares={"A": "5%", "B": "10 %", "C": "3", "D": "2户", "": ""}, reserve="50", team_size=2,
    cap="2", due="2026-12-31", witness=True,
)  # fmt: skip


@dataclass
class Form:
    """Remembers what it was told."""

    start: FormStart | None = None
    problems: Mapping[str, Problem] = field(default_factory=dict)
    draft: DraftView | None = None
    refused: list[FieldappError] = field(default_factory=list)
    frozen: list[str] = field(default_factory=list)

    def show_start(self, start: FormStart) -> None:
        self.start = start

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        self.problems = problems

    def show_draft(self, draft: DraftView) -> None:
        self.draft = draft

    def show_refused(self, error: FieldappError) -> None:
        self.refused.append(error)

    def show_frozen(self, plan_id: str) -> None:
        self.frozen.append(plan_id)


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def presenter(desk: Desk, office: Workspace, form: Form) -> PlanPresenter:
    made = PlanPresenter(desk, form)
    made.begin()
    return made


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("5%", Share(permille=50)),
        ("０．５％", Share(permille=5)),
        ("100 %", Share(permille=1000)),
        ("12", Share(count=12)),
        ("３户", Share(count=3)),
        ("", None),
        ("0", None),
        ("0%", None),
        ("101%", Problem.NOT_A_SHARE),
        ("-1", Problem.NOT_A_SHARE),
        ("1/3", Problem.NOT_A_SHARE),
        ("五", Problem.NOT_A_SHARE),
    ],
)
def test_a_share_is_a_percentage_or_a_number(text: str, share: Share | Problem | None) -> None:
    assert share_of(text, 50) == share


def test_a_good_form_becomes_a_request() -> None:
    read = request_of(WISH, "P1", TODAY)
    assert isinstance(read, PlanRequest)
    assert set(read.shares) == {"A", "B", "C", "D"}
    assert read.shares["D"] == Share(count=2, reserve_percent=50)
    assert (read.visits_cap, read.due, read.filter_text) == (2, "2026-12-31", "")
    assert WITNESS in read.contributions


def test_a_directed_form_has_its_conditions() -> None:
    wish = replace(
        WISH, kind="directed", region="540602", trades="食品、 商贸", conditions="色尼区的店",
        witness=False,
    )  # fmt: skip
    read = request_of(wish, "P1", TODAY)
    assert isinstance(read, PlanRequest)
    assert (read.kind, read.filter_text) == ("directed", "色尼区的店")
    assert (read.wanted.regions, read.wanted.trades) == (("540602",), ("食品", "商贸"))
    assert WITNESS not in read.contributions


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"title": " "}, {"title": Problem.EMPTY}),
        ({"kind": "directed"}, {"conditions": Problem.EMPTY}),
        ({"reserve": "x"}, {"reserve": Problem.NOT_A_NUMBER}),
        ({"cap": "999"}, {"cap": Problem.NOT_A_NUMBER}),
        ({"due": "31.12."}, {"due": Problem.NOT_A_DATE}),
        ({"due": "2026-11-22"}, {"due": Problem.PAST}),
        ({"shares": {"A": "?"}}, {"share_A": Problem.NOT_A_SHARE}),
        ({"shares": {"A": "", "B": "0"}}, {"shares": Problem.EMPTY}),
    ],
)
def test_each_field_that_cannot_be_used_is_named(
    changed: dict[str, object], problems: dict[str, Problem]
) -> None:
    assert request_of(replace(WISH, **changed), "P1", TODAY) == problems  # type: ignore[arg-type]  # values of the right types


def test_what_is_shown_is_what_is_frozen(
    presenter: PlanPresenter, form: Form, office: Workspace
) -> None:
    presenter.preview(WISH, "核对")
    assert form.draft is not None
    assert form.start is not None
    assert {one.reason: one.count for one in form.draft.left_out} == {"closed": 25, "visits": 15}
    assert form.draft.register_size == 160
    assert form.draft.unavailable == 2
    assert len(form.draft.people) == 6
    assert tables.plans(office.db) == []  # looking records nothing
    presenter.freeze("冻结")
    presenter.freeze("冻结")
    assert form.frozen == [form.start.plan_id]
    (row,) = tables.plans(office.db)
    assert row.register_size == form.draft.register_size
    assert row.plan_id.startswith("2026-NQ-")


def test_a_changed_form_must_be_looked_at_again(
    presenter: PlanPresenter, form: Form, office: Workspace
) -> None:
    presenter.preview(WISH, "核对")
    presenter.changed()
    presenter.freeze("冻结")
    assert tables.plans(office.db) == []


def test_a_plan_that_draws_nothing_is_refused(presenter: PlanPresenter, form: Form) -> None:
    wish = replace(WISH, kind="directed", conditions="没有的行业", trades="采矿")
    presenter.preview(wish, "核对")
    assert form.refused[0].code is Code.DRAW_PLAN_EMPTY
    assert form.draft is None


NAMED_WISH = replace(
    WISH, kind="special", shares={}, named="92540602MA6T000000\n92540602MA6T000001",
    reason="春节前集中检查", approver="检查员5",
)  # fmt: skip


def test_a_form_that_names_objects_becomes_a_request_without_shares() -> None:
    read = request_of(replace(NAMED_WISH, shares={"A": "5%"}), "P1", TODAY, {"扎西"})
    assert isinstance(read, PlanRequest)
    assert read.named == ("92540602MA6T000000", "92540602MA6T000001")
    assert (read.kind, read.shares, read.filter_text) == ("special", {}, "")
    assert (read.reason, read.approved_by) == ("春节前集中检查", "检查员5")


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"reason": " "}, {"reason": Problem.EMPTY}),
        ({"approver": ""}, {"approver": Problem.EMPTY}),
        ({"approver": " 扎西 "}, {"approver": Problem.OWN_NAME}),
        ({"named": ""}, {"conditions": Problem.EMPTY}),
        ({"named": "", "kind": "complaint"}, {"named": Problem.EMPTY}),
        ({"named": "", "kind": "experts", "approver": ""}, {"named": Problem.EMPTY}),
    ],
)
def test_a_form_that_names_objects_says_what_is_missing(
    changed: dict[str, str], problems: dict[str, Problem]
) -> None:
    wish = replace(NAMED_WISH, **changed)  # type: ignore[arg-type]  # values of the right types
    assert request_of(wish, "P1", TODAY, {"扎西"}) == problems


def test_named_objects_are_shown_as_not_random_and_frozen(
    presenter: PlanPresenter, form: Form, office: Workspace
) -> None:
    presenter.preview(NAMED_WISH, "核对")
    assert form.draft is not None
    assert form.draft.kind == "special"
    assert all(group.certain for group in form.draft.groups)
    assert form.draft.ground.reason == "春节前集中检查"
    presenter.freeze("冻结")
    (row,) = tables.plans(office.db)
    assert row.kind == "special"
    found = grounds(office.db, row.plan_id)
    assert found is not None
    assert found.approved_by == ""  # nobody has signed yet
    (waiting,) = pending_reading.pending(office, row.plan_id)
    assert (waiting.kind, waiting.here, waiting.may_sign) == ("plan", True, False)
    assert awaiting.waiting(office.db)[0].asked == "I05"


def test_items_propose_the_least_of_their_ratios_and_warn_above_the_list(
    presenter: PlanPresenter, form: Form
) -> None:
    assert form.start is not None
    assert proposed(form.start, ()) == {"A": "1%", "B": "3%", "C": "5%", "D": "10%"}
    both = proposed(form.start, ("trademark_agency", "trademark_licence"))
    assert both == {"A": "1%", "B": "2%", "C": "5%", "D": "10%"}
    wish = replace(WISH, items=("trademark_use",), shares={"A": "5%"})
    presenter.preview(wish, "核对")
    within = form.draft
    presenter.preview(replace(wish, shares={"A": "50%"}), "核对")
    assert within is not None
    assert form.draft is not None
    assert (within.over_limit, form.draft.over_limit) == (None, 100)
    (item,) = form.draft.ground.items
    assert item.basis[0].startswith("《商标法》（2019年修正）第六条、第十条")
    assert not form.draft.ground.confirmed


@pytest.mark.parametrize(("permille", "text"), [(50, "5%"), (5, "0.5%"), (1000, "100%")])
def test_a_share_is_proposed_as_it_is_typed(permille: int, text: str) -> None:
    assert percent(permille) == text
    assert share_of(text, 0) == Share(permille=permille, reserve_percent=0)


def test_an_adopted_year_offers_its_batches_until_they_are_frozen(
    presenter: PlanPresenter, form: Form, office: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "year.csv"
    path.write_bytes(table(GOOD, OTHER))
    told: list[tuple[int, int]] = []
    presenter.adopt_year(path, "备〔2026〕3号", lambda *said: told.append(said))
    assert told == [(2026, 2)]
    assert form.start is not None
    assert [one.batch_id for one in form.start.batches] == ["2026-07", "2026-08"]
    wish = replace(WISH, batch="2026-07", items=("trademark_use",), shares={"A": "5%"})
    presenter.preview(wish, "核对")
    presenter.freeze("冻结")
    presenter.begin()
    assert [one.batch_id for one in form.start.batches] == ["2026-08"]

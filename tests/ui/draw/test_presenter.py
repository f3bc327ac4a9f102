"""What the draw's screen decides, on a real workspace, without a screen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from fieldapp.draw import recording, tables
from fieldapp.draw.algorithm import slot
from fieldapp.draw.checking import proving, verifying
from fieldapp.errors import Code, FieldappError
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.model import (
    Answer,
    CheckRow,
    LeftOutObject,
    PlanDetail,
    PlanItem,
    State,
    Step,
)
from fieldapp.ui.draw.presenter import DrawPresenter
from fieldapp.ui.draw.slot_presenter import Where
from fieldapp.ui.room import Desk
from tests.draw.seconds import sign
from tests.ui.conftest import InlineTasks
from tests.ui.draw.conftest import PLAN


@dataclass
class Page:
    """Remembers what it was told."""

    items: Sequence[PlanItem] = ()
    detail: PlanDetail | None = None
    wrong: list[tuple[Where, FieldappError]] = field(default_factory=list)
    idle: int = 0
    checks: dict[str, Sequence[CheckRow]] = field(default_factory=dict)
    saved: list[Path] = field(default_factory=list)
    papers: list[bytes] = field(default_factory=list)
    successors: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)

    def show_plans(self, items: Sequence[PlanItem]) -> None:
        self.items = items

    def show_detail(self, detail: PlanDetail | None) -> None:
        self.detail = detail

    def show_wrong(self, where: Where, error: FieldappError) -> None:
        self.wrong.append((where, error))

    def show_idle(self) -> None:
        self.idle += 1

    def show_checks(self, source: str, rows: Sequence[CheckRow]) -> None:
        self.checks[source] = rows

    def show_saved(self, path: Path) -> None:
        self.saved.append(path)

    def show_paper(self, plan_id: str, pdf: bytes) -> None:
        self.papers.append(pdf)

    def show_replaced(self, successor: str) -> None:
        self.successors.append(successor)

    def show_substituted(self, joining: str) -> None:
        self.joined.append(joining)

    @property
    def open(self) -> PlanDetail:
        assert self.detail is not None
        return self.detail

    def step(self) -> Step:
        return self.open.step


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def presenter(desk: Desk, planned: Workspace, page: Page) -> DrawPresenter:
    made = DrawPresenter(desk, page)
    made.choose(PLAN)
    return made


def _ignore(_done: int, _total: int) -> None:
    return


def _draw(presenter: DrawPresenter, code: str = "") -> None:
    presenter.slots.fix()
    presenter.witness("商户代表", "4 2 6")
    presenter.open_code()
    presenter.perform("抽取", code, _ignore)


def test_the_act_goes_step_by_step_and_each_step_is_a_fact(
    presenter: DrawPresenter, page: Page, planned: Workspace
) -> None:
    assert page.step() is Step.RULES
    presenter.slots.fix()
    assert page.step() is Step.OPENING
    assert tables.slot(planned.db, PLAN) is not None
    presenter.witness("商户代表", "四二六")
    assert page.open.witnesses == (("商户代表", "四二六"),)
    assert page.open.code == ()
    presenter.open_code()
    opened = tables.require_slot(planned.db, PLAN).nonce
    assert opened is not None
    assert page.open.code == slot.code_groups(opened)
    moved: list[tuple[int, int]] = []
    presenter.perform("抽取", "", lambda done, total: moved.append((done, total)))
    assert page.step() is Step.RESULT
    assert page.open.item.state is State.DRAWN
    assert page.open.level == "L2"
    assert moved
    assert page.wrong == []
    drawn = page.open.drawn
    assert drawn is not None
    assert len(drawn.tasks) == page.open.to_draw == len(tables.tasks(planned.db, PLAN))
    assert len(drawn.reserves) == len(tables.reserves(planned.db, PLAN))
    assert all(len(task.team) == 2 and task.team[0].startswith("检查员") for task in drawn.tasks)


def test_a_step_out_of_turn_is_refused_at_its_place(presenter: DrawPresenter, page: Page) -> None:
    presenter.open_code()
    presenter.witness("商户代表", "1")
    presenter.perform("抽取", "", _ignore)
    assert [(where, error.code) for where, error in page.wrong] == [
        (Where.STEP, Code.DRAW_SLOT_MISSING),
        (Where.WITNESS, Code.DRAW_SLOT_MISSING),
        (Where.STEP, Code.DRAW_SLOT_MISSING),
    ]


def test_a_mistyped_code_is_told_at_the_code_and_draws_nothing(
    presenter: DrawPresenter, page: Page, planned: Workspace
) -> None:
    presenter.slots.fix()
    presenter.open_code()
    right = "".join(page.open.code)
    presenter.perform("抽取", right[:6] + "A" + right[7:], _ignore)
    ((where, error),) = page.wrong
    assert where is Where.CODE
    assert error.facts["position"] == 7
    assert tables.draw(planned.db, PLAN) is None
    presenter.perform("抽取", " ".join(page.open.code), _ignore)
    assert page.step() is Step.RESULT


def test_stopping_leaves_the_draw_to_be_done_with_the_same_result(
    presenter: DrawPresenter, page: Page, planned: Workspace
) -> None:
    presenter.slots.fix()
    presenter.open_code()
    presenter.perform("抽取", "", lambda _done, _total: presenter.stop())
    assert page.idle == 1
    assert page.wrong == []
    assert tables.draw(planned.db, PLAN) is None
    presenter.perform("抽取", "", _ignore)
    assert page.open.drawn is not None


def test_a_replacement_takes_a_reserve_and_keeps_the_record(
    presenter: DrawPresenter, page: Page, planned: Workspace, tmp_path: Path
) -> None:
    _draw(presenter)
    assert page.open.drawn is not None
    fingerprint, task = page.open.drawn.fingerprint, page.open.drawn.tasks[0]
    door = tmp_path / "door.jpg"
    door.write_bytes(b"a closed door")
    presenter.replace(task.task_id, Answer("停业", "停业：门已锁", "检查员5", (door,)))
    (waits,) = page.open.pending
    assert (waits.kind, waits.object_name, waits.asked) == ("object", task.name, "检查员5")
    assert (waits.joining, waits.evidence, waits.here, waits.may_sign) == (
        page.successors[0], 1, True, False,
    )  # fmt: skip
    sign(planned, "I05", role="inspector")
    presenter.read()
    done = tables.task(planned.db, task.task_id)
    assert done is not None
    assert done.state == "replaced"
    (name,) = page.successors
    rows = {one.task_id: one for one in page.open.drawn.tasks}
    assert (rows[task.task_id].state, rows[task.task_id].successor) == ("replaced", name)
    assert [one.name for one in rows.values() if one.stands_in] == [name]
    assert page.open.drawn.fingerprint == fingerprint
    (line,) = page.open.drawn.after.changes
    assert (line.joining, line.reason, line.evidence) == (name, "停业：门已锁", 1)
    assert line.approver == "检查员5"
    assert planned.blobs.has(BlobId(keys.sha256(b"a closed door")))
    assert presenter.is_me(" 扎西 ")
    assert not presenter.is_me("检查员5")


def test_an_inspector_who_cannot_go_is_replaced_by_rule(
    presenter: DrawPresenter, page: Page, planned: Workspace
) -> None:
    _draw(presenter)
    assert page.open.drawn is not None
    task = page.open.drawn.tasks[0]
    answer = Answer("回避", "回避：亲属开的店", "李局长")
    presenter.substitute(task.task_id, task.inspectors[0], answer)
    (waits,) = page.open.pending
    assert (waits.kind, waits.leaving, waits.asked) == ("inspector", task.team[0], "李局长")
    sign(planned, "李局长")
    presenter.read()
    now = page.open.drawn.tasks[0]
    assert page.joined == [now.team[-1]]
    assert task.inspectors[0] not in now.inspectors
    assert now.inspectors[:-1] == task.inspectors[1:]
    (line,) = page.open.drawn.after.changes
    assert (line.kind, line.leaving, line.cause) == ("inspector", task.team[0], "回避")
    own = {one.name: one for one in page.open.drawn.after.loads}
    assert own[task.team[0]].recused == 1
    assert sum(one.tasks for one in own.values()) == 2 * len(page.open.drawn.tasks)


def test_everybody_left_out_is_listed_with_the_reason(presenter: DrawPresenter) -> None:
    seen: list[Sequence[LeftOutObject]] = []
    presenter.choose(PLAN)
    presenter.left_out("读名单", seen.append)
    (rows,) = seen
    assert len(rows) == 40
    assert {one.reason for one in rows} == {"closed", "visits"}
    assert all(one.name.startswith("示例商行") for one in rows)


def test_voiding_shows_it(presenter: DrawPresenter, page: Page, planned: Workspace) -> None:
    _draw(presenter)
    presenter.void("名录错了", "检查员5")
    assert (page.open.item.state, page.open.pending[0].kind) == (State.DRAWN, "void")
    sign(planned)
    presenter.read()
    assert page.open.item.state is State.VOIDED
    assert page.items[0].state is State.VOIDED


def test_a_saved_public_record_can_be_checked_by_anyone(
    presenter: DrawPresenter, page: Page, tmp_path: Path, planned: Workspace
) -> None:
    _draw(presenter)
    presenter.save(tmp_path, "public", "记录")
    presenter.save(tmp_path, "public", "记录")
    presenter.save(tmp_path, "full", "审计")
    assert [path.name for path in page.saved] == ["记录.json", "记录-2.json", "审计.json"]
    assert page.saved[0].read_bytes() == page.saved[1].read_bytes()
    assert json.loads(page.saved[0].read_bytes())["kind"] == "public"
    assert verifying.holds(verifying.verify_transcript(page.saved[0].read_bytes()))
    presenter.check("核对")
    presenter.files.check((page.saved[2],), "核对")
    for source in (PLAN, "审计.json"):
        rows = page.checks[source]
        assert [row.number for row in rows] == [f"V{n}" for n in range(1, 18)]
        assert {row.verdict for row in rows} == {"pass", "not_applicable"}


def test_an_altered_file_fails_its_checks(
    presenter: DrawPresenter, page: Page, tmp_path: Path
) -> None:
    _draw(presenter)
    presenter.save(tmp_path, "full", "审计")
    made: dict[str, Any] = json.loads(page.saved[0].read_bytes())
    made["seed"] = "00" * 32
    page.saved[0].write_text(json.dumps(made), encoding="utf-8")
    presenter.files.check((page.saved[0],), "核对")
    assert "fail" in {row.verdict for row in page.checks["审计.json"]}


def test_several_files_a_proof_and_the_log_are_checked_together(
    presenter: DrawPresenter, page: Page, tmp_path: Path, planned: Workspace
) -> None:
    _draw(presenter)
    presenter.save(tmp_path, "public", "记录")
    presenter.save(tmp_path, "full", "审计")
    object_id = tables.tasks(planned.db, PLAN)[0].object_id
    proof = tmp_path / "证明.json"
    made = proving.object_proof(recording.transcript_of(planned, PLAN), object_id)
    proof.write_text(made.to_json(), encoding="utf-8")
    presenter.files.check((page.saved[0], proof), "核对")
    rows = page.checks["记录.json、证明.json"]
    assert [row.number for row in rows][-3:] == ["O1", "O2", "O3"]
    assert "fail" not in {row.verdict for row in rows}
    presenter.files.check_log("核对")
    told = {row.number: row.verdict for row in page.checks["记录.json、证明.json"]}
    assert (told["V3"], told["V15"]) == ("pass", "pass")
    presenter.files.check(tuple(page.saved), "核对")
    together = {row.number: row.verdict for row in page.checks["记录.json、审计.json"]}
    assert set(together) == set(told) - {"O1", "O2", "O3"}
    forged = made.to_json().replace('"state": "drawn"', '"state": "not_drawn"')
    proof.write_text(forged, encoding="utf-8")
    presenter.files.check((proof, page.saved[0]), "核对")
    assert {row.number: row.verdict for row in page.checks["证明.json、记录.json"]}["O3"] == "fail"


def test_a_proof_without_its_record_is_refused(
    presenter: DrawPresenter, desk: Desk, page: Page, tmp_path: Path, planned: Workspace
) -> None:
    _draw(presenter)
    object_id = tables.tasks(planned.db, PLAN)[0].object_id
    proof = tmp_path / "证明.json"
    made = proving.object_proof(recording.transcript_of(planned, PLAN), object_id)
    proof.write_text(made.to_json(), encoding="utf-8")
    presenter.files.check((proof,), "核对")
    errors: list[FieldappError] = desk.tasks.errors  # type: ignore[attr-defined]  # the inline runner's
    assert errors[-1].code is Code.DRAW_FILE_UNKNOWN
    assert page.checks == {}


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"[1]", None])
def test_a_foreign_or_absent_file_is_refused(
    presenter: DrawPresenter, page: Page, desk: Desk, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "x.json"
    if content is not None:
        path.write_bytes(content)
    presenter.files.check((path,), "核对")
    errors: list[FieldappError] = desk.tasks.errors  # type: ignore[attr-defined]  # the inline runner's
    assert errors[-1].code in {Code.DRAW_FILE_UNKNOWN, Code.DRAW_INPUT_MALFORMED}
    assert page.checks == {}


def test_a_full_stick_is_told_and_leaves_no_half_file(
    presenter: DrawPresenter, page: Page, tmp_path: Path
) -> None:
    _draw(presenter)
    gone = tmp_path / "pulled-out"
    presenter.save(gone, "public", "记录")
    assert page.wrong[-1][1].code is Code.DISK_FAILED
    assert page.saved == []


def test_a_paper_that_cannot_be_made_is_told_where_the_act_is(
    presenter: DrawPresenter, page: Page, inline_tasks: InlineTasks
) -> None:
    presenter.paper()
    assert [(where, error.code) for where, error in page.wrong] == [
        (Where.STEP, Code.DRAW_NOT_DONE)
    ]
    assert inline_tasks.errors == []  # not behind the hall


def test_the_record_is_one_pdf(presenter: DrawPresenter, page: Page) -> None:
    _draw(presenter)
    presenter.paper()
    assert page.papers[0].startswith(b"%PDF-")


def test_who_only_looks_may_not_hold_a_draw(desk: Desk, page: Page) -> None:
    assert DrawPresenter(desk, page).may_hold
    looker = replace(desk, profile=replace(desk.profile, role="auditor"))
    assert not DrawPresenter(looker, page).may_hold


def test_a_plan_that_has_not_arrived_shows_nothing(presenter: DrawPresenter, page: Page) -> None:
    presenter.choose("plan-elsewhere")
    assert page.detail is None

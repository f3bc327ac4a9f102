"""What the act tests share: the usual steps of an inspection, and how a refusal is proven."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from fieldapp.checklist.basis import Basis
from fieldapp.draw.tables import Task
from fieldapp.errors import Code, RuleError
from fieldapp.inspection import inspecting, tables
from fieldapp.inspection.opening import Request
from fieldapp.store.workspace import Workspace
from tests.inspection.world import dialogue, special

BASIS = (Basis(statute="trademark_law", article="52"),)


@contextlib.contextmanager
def refused(workspace: Workspace, code: Code) -> Iterator[None]:
    """Expect a refusal that leaves no event and no changed row."""
    events, rows = workspace.chain.head.size, everything(workspace)
    with pytest.raises(RuleError) as caught:
        yield
    assert caught.value.code is code
    assert workspace.chain.head.size == events
    assert everything(workspace) == rows


def everything(workspace: Workspace) -> list[object]:
    return [
        workspace.db.execute(f"SELECT * FROM {table.name} ORDER BY 1, 2").fetchall()
        for table in tables.PROJECTOR.tables
    ]


def opened(office: Workspace, workbook: bytes, **changes: object) -> str:
    return inspecting.open_inspection(office, "dolma", special(**changes), workbook).inspection_id


def row(office: Workspace, inspection_id: str) -> tables.InspectionRow:
    found = tables.inspection(office.db, inspection_id)
    assert found is not None
    return found


def answer_all(office: Workspace, one: str) -> None:
    inspecting.identify(office, "dolma", one, dialogue())
    inspecting.answer(office, "dolma", one, "sign", "no")


def find(office: Workspace, one: str) -> str:
    made = inspecting.record_finding(
        office, "li", one, right="trademark_general", violation="冒充注册商标", basis=BASIS, text="46盒标 ®", question="sign",
    )  # fmt: skip
    return made.recorded_id


def drawn_request(task: Task, **changes: object) -> Request:
    values: dict[str, object] = {
        "object_id": task.object_id, "kind": "random", "inspectors": task.inspectors,
        "task_id": task.task_id, "reason": "",
    }  # fmt: skip
    return special(**(values | changes))

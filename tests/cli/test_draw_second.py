"""`fieldapp draw approve` says in words what waits: who leaves, and who comes instead."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp import settings
from fieldapp.draw import replacing, tables
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import Task
from fieldapp.store.workspace import Workspace
from tests.cli.calling import call
from tests.conftest import PASSWORD
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN, drawn


def _listed(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Give the one change that the command lists."""
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    folder = office.folder
    office.close()
    said = call("draw", "approve", "--workspace", folder, "--json")
    assert said.status == 0, said.err
    found: dict[str, Any] = said.json
    return found


def _task(office: Workspace) -> Task:
    strata = {one.stratum for one in tables.reserves(office.db, PLAN)}
    return next(one for one in tables.tasks(office.db, PLAN) if one.stratum in strata)


def test_a_business_and_its_successor_are_named(
    office: Workspace, request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(office, request_)
    task = _task(office)
    first = next(r for r in tables.reserves(office.db, PLAN) if r.stratum == task.stratum)
    replacing.replace_object(office, "lead", task.task_id, reason="注销", approved_by="chief")
    said = _listed(office, monkeypatch)
    assert said["what"] == "a business is replaced"
    assert said["leaving"] == f"{task.object_name} ({task.object_id})"
    assert first.object_id in said["joining"]
    assert said["asked"] == "chief"


def test_an_inspector_who_leaves_and_who_joins_are_named(
    office: Workspace, request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(office, request_)
    task = _task(office)
    leaving = task.inspectors[-1]
    joining = replacing.replace_inspector(
        office, "lead", task.task_id, leaving, cause="回避", reason="亲属", approved_by="chief"
    )
    said = _listed(office, monkeypatch)
    assert said["what"] == "an inspector is replaced"
    assert task.object_id in said["object"]
    assert said["leaving"].endswith(f"({leaving})")
    assert joining is not None
    assert joining in said["joining"]

"""A register and a roster in a workspace, as imports leave them, and a plan over them."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pytest

from fieldapp.draw import planning
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanRequest
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.objects import RegisteredObject
from fieldapp.store.workspace import Workspace

REGIONS = ("540602", "540622", "540624")


def an_object(number: int) -> RegisteredObject:
    """Object `number`: every eighth is closed, every tenth was visited often."""
    return RegisteredObject(
        object_id=f"92540602MA6T{number:06d}",
        name=f"示例商行{number}",
        kind="个体工商户",
        operator="次仁",
        address=f"色尼区示例路{number}号",
        region=REGIONS[number % 3],
        trade="商贸" if number % 2 else "食品",
        credit_class="ABCD"[number % 4],
        status="注销" if number % 8 == 7 else "存续",
        founded="2020-01-01",
        phone="",
        visits=3 if number % 10 == 9 else 0,
    )


def an_inspector(number: int) -> Inspector:
    """Inspector `number`: all certified, the third keeps away from one county."""
    return Inspector(
        inspector_id=f"I{number:02d}",
        name=f"检查员{number}",
        unit="540600",
        certificate_no=f"54-{number:04d}",
        certificate_expires="2030-12-31",
        strata=(),
        cap=20,
        recused=("540622",) if number == 3 else (),
        active=True,
    )


def _row(one: RegisteredObject) -> list[str]:
    return [str(value) for value in dataclasses.astuple(one)]


def bring(
    workspace: Workspace, actor: str, objects: Sequence[RegisteredObject], name: str = "snap-1"
) -> None:
    """Import objects, as a file of them would be."""
    blob = workspace.blobs.put(b"".join(rows.encode(map(_row, objects))))
    with workspace.writing(actor) as w:
        w.append(
            ObjectsImported(
                snapshot_id=name, source_name="a.csv", source_sha256=bytes(32), blob=blob,
                size=len(objects), rejected=0, repaired=0, as_of_ms=workspace.clock.now_ms(),
            )
        )  # fmt: skip


def imported(workspace: Workspace, actor: str) -> Workspace:
    """Import 200 objects and 8 inspectors, two of whom may not be sent."""
    bring(workspace, actor, [an_object(number) for number in range(200)])
    people = [an_inspector(number) for number in range(6)]
    people.append(Inspector("I97", "离岗", "540600", "", "", (), 9, (), False))
    people.append(Inspector("I98", "过期", "540600", "", "2026-11-22", (), 9, (), True))
    with workspace.writing(actor) as w:
        w.append(
            RosterImported(
                snapshot_id="snap-2", source_name="b.csv", source_sha256=bytes(32),
                rows=tuple(people), rejected=0, repaired=0, as_of_ms=workspace.clock.now_ms(),
            )
        )  # fmt: skip
    return workspace


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    """A workspace with an imported register and roster."""
    return imported(workspace, "clerk")


def a_request() -> PlanRequest:
    """A plan over the whole register."""
    return PlanRequest(
        plan_id="plan-test",
        title="2026年第7批：商标使用",
        shares={
            "A": Share(permille=50),
            "B": Share(permille=100),
            "C": Share(permille=200, at_least=3),
            "D": Share(count=5),
        },
        due="2026-12-31",
    )


@pytest.fixture
def request_() -> PlanRequest:
    """A plan over the whole register."""
    return a_request()


@pytest.fixture
def frozen(office: Workspace, request_: PlanRequest) -> Path:
    """The folder of a closed workspace with a frozen plan."""
    planning.freeze(office, "lead", request_)
    office.close()
    return office.folder

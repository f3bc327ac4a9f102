"""A workspace with a register, a roster and a one-page checklist."""

from __future__ import annotations

import dataclasses
import io

import pytest
from openpyxl import Workbook

from fieldapp.draw import drawing, planning, tables
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import Task
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.store.workspace import Workspace
from tests.inspection.world import ROSTER, UNFIT, an_object

LABEL = "label::中文 (zh)"
SHEETS = {
    "survey": [
        {"type": "begin_group", "name": "s", LABEL: "商标使用", "number": "三"},
        {"type": "select_one yn", "name": "sign", LABEL: "冒充？", "number": "3.2", "required": "yes",
         "adverse": "yes", "basis": "trademark_law:52", "right": "trademark_general", "violation": "冒充注册商标"},
        {"type": "integer", "name": "count", LABEL: "件", "number": "3.2.1", "required": "yes",
         "relevant": "${sign} = 'yes'", "constraint": ". > 0"},
        {"type": "note", "name": "hint", LABEL: "看标签"},
        {"type": "calculate", "name": "turnover", "calculation": "${count} * 3800"},
        {"type": "end_group"},
    ],
    "choices": [
        {"list_name": "yn", "name": name, LABEL: label} for name, label in [("yes", "是"), ("no", "否")]
    ],
    "settings": [{"form_id": "small", "form_title": "小表", "default_language": "中文 (zh)"}],
}  # fmt: skip


@pytest.fixture(scope="session")
def workbook() -> bytes:
    """The checklist as an .xlsx file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in SHEETS.items():
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(column for line in lines for column in line))
        sheet.append(columns)
        for line in lines:
            sheet.append([line.get(column) for column in columns])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    """A workspace that knows forty shops and a roster."""
    objects = [an_object(number, visits=1 if number == 2 else 0) for number in range(1, 41)]
    encoded = rows.encode([[str(v) for v in dataclasses.astuple(one)] for one in objects])
    blob = workspace.blobs.put(b"".join(encoded))
    with workspace.writing("clerk") as w:
        w.append(
            ObjectsImported(
                snapshot_id="reg-1", source_name="a.csv", source_sha256=bytes(32), blob=blob,
                size=len(objects), rejected=0, repaired=0, as_of_ms=w.now_ms,
            )
        )  # fmt: skip
        w.append(
            RosterImported(
                snapshot_id="roster-1", source_name="b.csv", source_sha256=bytes(32), rows=ROSTER,
                rejected=0, repaired=0, as_of_ms=w.now_ms,
            )
        )  # fmt: skip
    return workspace


@pytest.fixture
def unfit(office: Workspace) -> None:
    """People in the roster who may not make an inspection, each for another reason."""
    with office.writing("clerk") as w:
        w.append(
            RosterImported(
                snapshot_id="roster-2", source_name="c.csv", source_sha256=bytes(32), rows=UNFIT,
                rejected=0, repaired=0, as_of_ms=w.now_ms,
            )
        )  # fmt: skip


@pytest.fixture
def task(office: Workspace) -> Task:
    """The first task of a draw that was really done."""
    plan = PlanRequest(
        plan_id="plan-7", title="第7批", shares={"B": Share(count=3)}, due="2026-12-31"
    )
    planning.freeze(office, "lead", plan)
    drawing.issue_slot(office, "lead", "plan-7")
    drawing.release_nonce(office, "lead", "plan-7")
    drawing.perform(office, "lead", "plan-7")
    return tables.tasks(office.db, "plan-7")[0]

"""A year's plan: a table of batches, refused whole when a line is wrong, replaced by a later one."""

from __future__ import annotations

import pytest

from fieldapp.draw import plan_tables, planning, year_plan
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, InputError
from fieldapp.store.workspace import Workspace

HEAD = ",".join(year_plan.COLUMNS)
GOOD = "2026-07,第四季度商标抽查,不定向,商标使用行为的检查,540600,全市,1%,3%,5%,3,,2026-10-01,2026-12-15"
OTHER = (
    "2026-08,联合抽查,定向,patent_truth、gi_use,540600；540602,色尼区,,,2,,,2026-11-01,2026-12-20"
)


def table(*lines: str) -> bytes:
    return "\ufeff".encode() + "\n".join([HEAD, *lines]).encode()


def test_batches_are_adopted_in_their_order(workspace: Workspace) -> None:
    year_plan.adopt(workspace, "lead", 2026, "备〔2026〕3号", table(GOOD, OTHER))
    first, second = plan_tables.batches(workspace.db, 2026)
    assert (first.batch_id, first.kind, first.items) == ("2026-07", "random", ("trademark_use",))
    assert first.shares == {"A": "1%", "B": "3%", "C": "5%", "D": "3"}
    assert (second.items, second.departments) == (("patent_truth", "gi_use"), ("540600", "540602"))
    assert second.document == "备〔2026〕3号"
    year_plan.adopt(workspace, "lead", 2026, "备〔2026〕9号", table(OTHER))
    (only,) = plan_tables.batches(workspace.db, 2026)
    assert (only.batch_id, only.document) == ("2026-08", "备〔2026〕9号")
    workspace.rebuild()
    assert plan_tables.batches(workspace.db, 2026) == [only]


@pytest.mark.parametrize(
    ("before", "after", "column"),
    [
        ("不定向", "随便", "方式"), ("商标使用行为的检查", "好奇", "抽查事项"),
        ("第四季度商标抽查", "", "名称"), ("2026-10-01", "2025-10-01", "开始"),
        ("2026-12-15", "2026-09-01", "开始"), ("2026-12-15", "年底", "办结"),
        ("1%", "abc", "A类"), ("3%", "999%", "B类"), ("5%", "-5", "C类"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_named_and_nothing_is_adopted(
    workspace: Workspace, before: str, after: str, column: str
) -> None:
    size = workspace.chain.head.size
    with pytest.raises(InputError) as caught:
        year_plan.adopt(workspace, "lead", 2026, "", table(OTHER, GOOD.replace(before, after)))
    assert caught.value.code is Code.DRAW_YEAR_MALFORMED
    assert (caught.value.facts["line"], caught.value.facts["column"]) == (3, column)
    assert workspace.chain.head.size == size


@pytest.mark.parametrize(
    "untrusted",
    [b"", b"\xff\xfe", HEAD.encode(), table(GOOD, GOOD), b"a,b\n1,2\n", b"x" * (1 << 21)],
)
def test_what_is_no_such_table_is_refused(untrusted: bytes) -> None:
    with pytest.raises(InputError) as caught:
        year_plan.read(2026, untrusted)
    assert caught.value.code is Code.DRAW_YEAR_MALFORMED


def test_a_batch_is_used_once_a_plan_is_frozen_for_it(office: Workspace) -> None:
    year_plan.adopt(office, "lead", 2026, "", table(GOOD))
    assert plan_tables.used_batches(office.db) == frozenset()
    request = PlanRequest(title="t", shares={"A": Share(count=1)}, batch="2026-07")
    planning.freeze(office, "lead", request)
    assert plan_tables.used_batches(office.db) == {"2026-07"}

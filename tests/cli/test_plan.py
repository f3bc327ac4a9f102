"""Commands about plans, on the demo's workspaces."""

from __future__ import annotations

import json
from pathlib import Path

from fieldapp.draw import items
from tests.cli.calling import call
from tests.cli.conftest import Demo
from tests.draw.test_year_plan import GOOD, OTHER, table


def test_the_item_list_is_printed_with_its_version_and_basis() -> None:
    said = call("draw", "items", "--json")
    assert said.status == 0
    found = json.loads(said.out)
    assert found["version"] == items.version()
    assert [one["item"] for one in found["items"]] == list(items.items())
    assert "（2019年修正）" in found["items"][0]["basis"][0]
    assert call("draw", "items").out.count("(unconfirmed)") == len(items.items())


def test_a_years_plan_is_adopted_and_a_wrong_one_refused_in_one_line(
    own_demo: Demo, tmp_path: Path
) -> None:
    path, workspace = tmp_path / "year.csv", own_demo.workspace("supervisor")
    path.write_bytes(table(GOOD, OTHER))
    said = call("draw", "year", path, "--year", "2026", "--workspace", workspace, "--json")
    assert (said.status, json.loads(said.out)) == (0, {"year": 2026, "batches": 2})
    path.write_bytes(table(GOOD.replace("不定向", "随便")))
    said = call("draw", "year", path, "--year", "2026", "--workspace", workspace)
    assert said.status == 1
    assert "draw_year_malformed" in said.err
    assert "方式" in said.err


def test_whom_a_plan_leaves_out_is_listed_with_the_reason(demo: Demo) -> None:
    plan = demo.summary["plan"]["plan_id"]
    said = call("draw", "left-out", plan, "--workspace", demo.workspace("laptop-07"), "--json")
    assert said.status == 0
    found = json.loads(said.out)
    assert {one["reason"] for one in found} <= {"closed", "moved", "visits", "not_planned"}
    plain = call("draw", "left-out", plan, "--workspace", demo.workspace("laptop-07"))
    assert len(plain.out.splitlines()) == len(found)
    assert call("draw", "left-out", "NONE", "--workspace", demo.workspace("laptop-07")).status == 1


def test_rates_are_printed_and_no_alarm_rings_in_the_demo(demo: Demo) -> None:
    said = call("draw", "rates", "--workspace", demo.workspace("laptop-07"), "--json")
    assert said.status == 0
    found = json.loads(said.out)
    assert found["alarms"] == []
    assert sum(one["tasks"] for one in found["teams"]) == 8
    assert call("draw", "rates", "--workspace", demo.workspace("laptop-07")).out.count(
        "tasks"
    ) == len(found["teams"])

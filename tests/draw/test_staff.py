"""Who may be sent, and why somebody may not."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from fieldapp.draw import staff
from fieldapp.draw.staff import Wanted
from fieldapp.errors import Code, RuleError
from fieldapp.registry.inspectors import Inspector
from tests.draw.conftest import an_inspector

WANTED = Wanted(
    strata={"A": ("S1", "S1+"), "D": ("S2",)}, domains=frozenset({"商标"}), departments=(),
    experts=False, mark="专家", today="2026-11-22",
)  # fmt: skip
ONE = an_inspector(1)


def left_out(one: Inspector, wanted: Wanted = WANTED) -> str:
    found = staff.choose([one], wanted)
    assert bool(found.rows) != bool(found.left_out)
    return found.left_out[0][1] if found.left_out else ""


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, ""),
        ({"active": False}, "inactive"),
        ({"certificate_no": ""}, "no_certificate"),
        ({"certificate_expires": "2026-11-21"}, "expired"),
        ({"certificate_expires": "2026-11-22"}, ""),
        ({"strata": ("专利",)}, staff.UNQUALIFIED),
        ({"strata": ("专利", "商标")}, ""),
        ({"strata": ("B",)}, staff.UNQUALIFIED),
        ({"cap": 0}, staff.UNQUALIFIED),
    ],
)
def test_each_reason_is_told_apart(change: dict[str, Any], reason: str) -> None:
    assert left_out(dataclasses.replace(ONE, **change)) == reason


def test_an_officer_limited_to_a_class_serves_its_strata_only() -> None:
    (row,) = staff.choose([dataclasses.replace(ONE, strata=("A",))], WANTED).rows
    assert row.strata == ("S1", "S1+")
    (free,) = staff.choose([ONE], WANTED).rows
    assert free.strata == ("S1", "S1+", "S2")


def test_experts_stand_on_a_roster_of_their_own() -> None:
    expert = dataclasses.replace(
        ONE, inspector_id="X1", strata=("专家", "商标"), certificate_no=""
    )
    both = [ONE, expert]
    assert [row.inspector_id for row in staff.choose(both, WANTED).rows] == [ONE.inspector_id]
    asked = dataclasses.replace(WANTED, experts=True)
    assert [row.inspector_id for row in staff.choose(both, asked).rows] == ["X1"]


def test_every_department_of_a_joint_check_sends_somebody() -> None:
    other = dataclasses.replace(ONE, inspector_id="I9", unit="540602")
    third = dataclasses.replace(ONE, inspector_id="I8", unit="540622")
    joint = dataclasses.replace(WANTED, departments=("540600", "540602"))
    found = staff.choose([ONE, other, third], joint)
    assert {row.unit for row in found.rows} == {"540600", "540602"}
    assert found.left_out == (("I8", staff.ELSEWHERE),)
    with pytest.raises(RuleError) as caught:
        staff.choose([ONE], joint)
    assert caught.value.code is Code.DRAW_DEPARTMENT_EMPTY
    assert caught.value.facts["department"] == "540602"

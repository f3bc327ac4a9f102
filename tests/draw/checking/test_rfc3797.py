"""Draws that others made in public: RFC 3797's worked example line by line, and NomCom 2022."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.checking import rfc3797
from fieldapp.errors import InputError

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "rfc3797.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["name"]))
def test_a_foreign_draw_comes_out_as_published(vector: dict[str, Any]) -> None:
    draw = rfc3797.read(vector)
    assert rfc3797.key_string(draw.sources).decode() == vector["key"]
    steps = rfc3797.replay(draw)
    assert [step.number for step in steps] == vector["selected"] == list(draw.selected)
    assert [step.remaining for step in steps] == list(range(draw.pool, draw.pool - draw.count, -1))
    if "digests" in vector:
        assert [step.digest.hex() for step in steps] == vector["digests"]


def test_the_worked_example_has_sixteen_lines_and_names() -> None:
    draw = rfc3797.read(VECTORS[0])
    steps = rfc3797.replay(draw)
    assert len(steps) == 16
    assert [draw.names[step.number - 1] for step in steps][:3] == ["Lee", "Doc", "Mary"]


@given(st.lists(st.lists(st.integers(0, 99), max_size=5), max_size=4), st.integers(1, 60))
def test_nobody_is_selected_twice_and_more_only_appends(
    sources: list[list[int]], pool: int
) -> None:
    key = rfc3797.key_string(sources)
    everybody = [step.number for step in rfc3797.select(key, pool, pool)]
    assert sorted(everybody) == list(range(1, pool + 1))
    assert [step.number for step in rfc3797.select(key, pool, pool // 2)] == everybody[: pool // 2]
    assert rfc3797.key_string([source[::-1] for source in sources]) == key


@pytest.mark.parametrize(
    "change",
    [
        {"sources": None}, {"sources": [1]}, {"sources": [["1"]]}, {"sources": [[-1]]},
        {"pool": 0}, {"pool": []}, {"pool": "25"}, {"count": 0}, {"count": 26},
        {"selected": [26]}, {"selected": [0]}, {"more": 1},
    ],
)  # fmt: skip
def test_an_ill_formed_draw_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        rfc3797.read(VECTORS[0] | change)

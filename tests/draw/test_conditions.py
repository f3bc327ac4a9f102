"""Conditions read back as they were written, and nothing else is read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw import conditions
from fieldapp.errors import Code, InputError
from fieldapp.registry.objects import ObjectFilter

TEXTS = st.lists(
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=20), max_size=4
).map(tuple)
FILTERS = st.builds(
    ObjectFilter,
    regions=TEXTS,
    kinds=TEXTS,
    trades=TEXTS,
    credit_classes=TEXTS,
    statuses=TEXTS,
    most_visits=st.none() | st.integers(0, 1000),
)


@given(FILTERS, TEXTS)
def test_what_is_written_is_read(wanted: ObjectFilter, named: tuple[str, ...]) -> None:
    assert conditions.read(conditions.written(wanted, named)) == (wanted, named)


@pytest.mark.parametrize(
    "junk",
    [
        "", "[]", '"x"', "5", "null", "true", "[" * 200_000, '{"x": 1}', '{"regions": 7}',
        '{"regions": "540602"}', '{"regions": [null]}', '{"regions": ["\\ud800"]}',
        '{"trades": ["\\u0000"]}', '{"named": 5}', '{"named": ["\\ud800"]}',
        '{"most_visits": "x"}', '{"most_visits": true}', '{"most_visits": -1}',
        '{"most_visits": Infinity}', '{"most_visits": 1e999}', '{"most_visits": ' + "9" * 23 + "}",
        '{"most_visits": ' + "9" * 5000 + "}", json.dumps({"regions": ["5"] * 40_000}),
        json.dumps({"trades": ["%" * 60_000]}), json.dumps({"named": ["x" * 100] * 10_000}),
    ],
)  # fmt: skip
def test_what_no_program_wrote_is_refused(junk: str) -> None:
    with pytest.raises(InputError) as caught:
        conditions.read(junk)
    assert caught.value.code is Code.DRAW_INPUT_MALFORMED

"""Snapshots: canonical rows, order independence, refusals."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.algorithm.watch import Watch
from fieldapp.errors import Code, FieldappError, InputError, RuleError
from fieldapp.ledger import dcbor, merkle
from tests.draw.strategies import object_rows, roster_rows


@given(st.data())
def test_p1_any_permutation_has_the_same_root_and_bytes(data: st.DataObject) -> None:
    rows = data.draw(object_rows())
    people = data.draw(roster_rows(rows))
    assert snapshot.register(data.draw(st.permutations(rows))) == snapshot.register(rows)
    assert snapshot.roster(data.draw(st.permutations(people))) == snapshot.roster(people)


@given(object_rows())
def test_the_fast_encoding_is_the_canonical_one(rows: list[ObjectRow]) -> None:
    made = snapshot.register(rows)
    assert made.encoded == dcbor.encode(sorted(rows))
    assert made.leaves == tuple(merkle.leaf_hash(dcbor.encode(list(row))) for row in sorted(rows))
    assert [snapshot.encode_object(row) for row in made.rows] == [
        dcbor.encode(list(row)) for row in made.rows
    ]


@given(st.text(max_size=60).filter(lambda s: len(s.encode("utf-8", "ignore")) <= 200))
def test_any_text_encodes_as_the_codec_would(text: str) -> None:
    try:
        wanted = dcbor.encode(text)
    except ValueError:
        return  # not NFC, or a lone surrogate
    assert snapshot._text(text) == wanted


@pytest.mark.parametrize("count", [0, 1, 23, 24, 255, 256, 70_000])
def test_the_file_of_any_size_reads_back(count: int) -> None:
    made = snapshot.register(ObjectRow(f"{n:06d}", "S1", 1, "u") for n in range(count))
    assert snapshot.decode_register(made.encoded) == made
    assert made.size == count


@given(st.data())
def test_the_roster_file_reads_back(data: st.DataObject) -> None:
    made = snapshot.roster(data.draw(roster_rows(data.draw(object_rows()))))
    assert snapshot.decode_roster(made.encoded) == made


def code_of(untrusted: Any, read: Any) -> Code:
    with pytest.raises(FieldappError) as caught:
        read(untrusted)
    return caught.value.code


@pytest.mark.parametrize(
    "row",
    [
        ["a", "S1", 1],
        ["a", "S1", 1, "u", 0],
        ["", "S1", 1, "u"],
        ["a", "S1", 65, "u"],
        ["a", "S1", -1, "u"],
        ["a", "S1", True, "u"],
        ["a", "S1", "1", "u"],
        [1, "S1", 1, "u"],
        ["a" * 257, "S1", 1, "u"],
        ["e\u0301", "S1", 1, "u"],  # not NFC
        ["\ud800", "S1", 1, "u"],
        ["a", None, 1, "u"],
        ["a", ["S1"], 1, "u"],
        ["a", {}, 1, "u"],
        "asdf",
        None,
    ],
)
def test_an_ill_formed_object_row_is_named(row: Any) -> None:
    good = ["b", "S1", 1, "u"]
    with pytest.raises(InputError) as caught:
        snapshot.read_objects([good, row])
    assert caught.value.code is Code.DRAW_INPUT_MALFORMED
    assert "objects[1]" in str(caught.value.facts["field"])


@pytest.mark.parametrize(
    "row",
    [
        ["I1", "u", ["S1"], 1],
        ["I1", "u", "S1", 1, []],
        ["I1", "u", ["S1", "S1"], 1, []],
        ["I1", "u", ["S1"], -1, []],
        ["I1", "u", ["S1"], 10**9, []],
        ["I1", "u", [1], 1, []],
        ["", "u", [], 1, []],
        {},
    ],
)
def test_an_ill_formed_roster_row_is_named(row: Any) -> None:
    assert code_of([row], snapshot.read_roster) is Code.DRAW_INPUT_MALFORMED


def test_repeated_ids_are_refused() -> None:
    twice = [ObjectRow("a", "S1", 1, "u"), ObjectRow("a", "S2", 0, "v")]
    assert code_of(twice, snapshot.register) is Code.DRAW_OBJECT_REPEATED
    people = [RosterRow("I", "u", (), 1, ()), RosterRow("I", "v", (), 2, ())]
    assert code_of(people, snapshot.roster) is Code.DRAW_INSPECTOR_REPEATED


def test_rows_out_of_order_are_not_the_snapshots_file() -> None:
    rows = [["b", "S1", 1, "u"], ["a", "S1", 1, "u"]]
    assert code_of(dcbor.encode(rows), snapshot.decode_register) is Code.DRAW_INPUT_MALFORMED
    people = [["I", "u", ["S2", "S1"], 1, []]]
    assert code_of(dcbor.encode(people), snapshot.decode_roster) is Code.DRAW_INPUT_MALFORMED


def test_ids_sort_by_their_utf8_bytes() -> None:
    names = ["\U0001f602", "\uffe5", "z", "摊位"]
    made = snapshot.register(ObjectRow(name, "S1", 1, "u") for name in names)
    assert [row.object_id for row in made.rows] == sorted(names, key=str.encode)


def test_stopping_is_asked_for() -> None:
    with pytest.raises(RuleError) as caught:
        snapshot.register([ObjectRow("a", "S1", 1, "u")], Watch(cancelled=lambda: True))
    assert caught.value.code is Code.DRAW_CANCELLED

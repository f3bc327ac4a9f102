"""One person is one person, however a name is written."""

from __future__ import annotations

import pytest

from fieldapp import people


@pytest.mark.parametrize("again", ["lead", "lead ", "\u3000lead", "ｌｅａｄ", "LEAD", "le ad"])
def test_a_name_in_another_spelling_is_the_same_persons(again: str) -> None:
    assert people.same(again, "lead")
    assert people.among(again, ("chief", "lead"))


def test_other_names_are_other_people() -> None:
    assert not people.same("leader", "lead")
    assert not people.among("lead", ())
    assert people.plain(" \u3000") == ""

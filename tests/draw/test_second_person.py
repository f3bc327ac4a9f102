"""Two people are two people, however their names are written."""

from __future__ import annotations

import pytest

from fieldapp.draw import second_person
from fieldapp.errors import Code
from tests.draw.test_drawing import refused


@pytest.mark.parametrize("again", ["lead", "lead ", "\u3000lead", "ｌｅａｄ", "LEAD", "le ad"])
def test_oneself_is_no_second_person(again: str) -> None:
    assert second_person.missing("停业", again, "lead") == "approved_by"
    assert second_person.missing("停业", again, "other", "lead") == "approved_by"
    refused(Code.DRAW_REASON_MISSING, second_person.check, "停业", again, "lead")


@pytest.mark.parametrize(
    ("reason", "approved_by", "field"),
    [(" ", "chief", "reason"), ("停业", " ", "approved_by"), ("停业", "chief", "")],
)
def test_what_is_missing_is_named(reason: str, approved_by: str, field: str) -> None:
    assert second_person.missing(reason, approved_by, "lead") == field

"""A notice's content: canonical, complete, written as people write."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, InputError, RuleError, VerificationError
from fieldapp.ledger import dcbor
from fieldapp.notice import templates
from fieldapp.notice.notice import (
    Status,
    check_in_force,
    days,
    filled,
    iso_day,
    missing_elements,
    read_content,
)
from tests.notice.making import content

ORDER = templates.template("rectification_order")


def test_content_is_read_back_equal() -> None:
    for name in templates.TEMPLATES:
        made = content(name)
        assert read_content(made.encode()) == made


def test_any_changed_value_changes_the_digest() -> None:
    made = content()
    assert len(made.digest()) == 16
    others = [content(**{name: value + "1"}) for name, value in made.fields.items() if name in
              ("party", "place", "facts", "basis", "court", "contact_phone")]  # fmt: skip
    digests = {made.digest(), made.with_number("x", "y").digest(), *(o.digest() for o in others)}
    assert len(digests) == 8


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "insp-notice-content-2"),
        ("kind", "5"),
        ("due", 20720),
        ("fields", {"party": 1}),
        ("fields", [["party", "x"]]),
        ("people", [["one"]]),
        ("people", {"one": "two"}),
        ("extra", "x"),
    ],
)
def test_content_of_another_shape_is_refused(field: str, value: object) -> None:
    entries = dcbor.decode(content().encode())
    with pytest.raises(InputError) as caught:
        read_content(dcbor.encode({**entries, field: value}))
    assert caught.value.code is Code.NOTICE_UNREADABLE


def test_content_with_bytes_left_over_is_refused() -> None:
    with pytest.raises(VerificationError):
        read_content(content().encode() + b"\0")


def test_what_is_missing_is_named_in_the_order_of_the_template() -> None:
    assert missing_elements(ORDER, content()) == []
    assert missing_elements(ORDER, content(due="", court=" ")) == ["due", "court"]
    assert missing_elements(ORDER, content(limit="now", due="")) == []


def test_two_inspectors_are_needed() -> None:
    import dataclasses

    alone = dataclasses.replace(content(), people=content().people[:1])
    assert missing_elements(ORDER, alone) == ["people"]


@pytest.mark.parametrize(
    ("template", "field", "value"),
    [
        ("rectification_order", "due", "2026-02-30"),
        ("rectification_order", "limit", "soon"),
        ("inspection_record", "started", "ten o'clock"),
    ],
)
def test_an_ill_formed_value_is_refused(template: str, field: str, value: str) -> None:
    with pytest.raises(InputError) as caught:
        content(template, **{field: value})
    assert caught.value.code is Code.NOTICE_FIELD_INVALID
    assert caught.value.facts["field"] == field


@pytest.mark.parametrize("due", ["2026-11-18", "SAME"])
def test_a_deadline_that_is_not_after_the_day_of_issue_is_refused(due: str) -> None:
    issued = content().issued
    with pytest.raises(InputError) as caught:
        content(due=issued if due == "SAME" else due)
    assert caught.value.code is Code.NOTICE_FIELD_INVALID
    assert caught.value.facts["field"] == "due"
    assert content(limit="now", due=issued).due == ""


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(RuleError) as caught:
        content(nothing="x")
    assert caught.value.code is Code.NOTICE_FIELD_UNKNOWN


def test_dates_are_written_without_leading_zeros() -> None:
    assert filled("{due}前", content(due="2027-03-05"), ORDER, "＿") == "2027年3月5日前"


def test_ticks_show_the_choice() -> None:
    text = "{limit=now}立即　{limit=by}限期"
    assert filled(text, content(), ORDER, "＿") == "□立即　☑限期"


def test_a_time_leaves_out_the_day_it_shares() -> None:
    record = templates.template("inspection_record")
    text = "{started}至{ended:started}"
    made = content("inspection_record")
    assert filled(text, made, record, "＿") == "2026年11月19日10时20分至11时05分"
    late = content("inspection_record", ended="2026-11-20T00:05")
    assert filled(text, late, record, "＿").endswith("至2026年11月20日0时05分")


def test_optional_words_go_when_their_value_is_empty() -> None:
    text = "上述行为⟦，违反了{violated}的规定⟧。"
    assert filled(text, content(), ORDER, "＿") == "上述行为。"
    assert (
        filled(text, content(violated="第六条"), ORDER, "＿") == "上述行为，违反了第六条的规定。"
    )


def test_braces_in_a_value_are_only_text() -> None:
    assert filled("{facts}", content(facts="{court}⟦x⟧"), ORDER, "＿") == "{court}⟦x⟧"


def test_days_count_from_1970() -> None:
    assert (days("1970-01-01"), days("2026-09-24")) == (0, 20720)
    assert iso_day(20735) == "2026-10-09"


def test_a_voided_notice_takes_no_more_acts() -> None:
    for status in (Status.ISSUED, Status.SERVED, Status.REFUSED):
        check_in_force(status)
    for status in (Status.VOID, Status.REPLACED):
        with pytest.raises(RuleError) as caught:
            check_in_force(status)
        assert caught.value.code is Code.NOTICE_NOT_IN_FORCE

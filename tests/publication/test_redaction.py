"""The machine points at what identifies a person; people decide; numbers are never shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, RuleError
from fieldapp.publication import redaction
from fieldapp.publication.redaction import MARK, Sort, Span


def found(text: str, *people: str) -> list[tuple[str, str]]:
    return [(s.sort.value, text[s.start : s.end]) for s in redaction.propose({"t": text}, people)]


@pytest.mark.parametrize(
    ("text", "sort", "hidden"),
    [
        ("身份证540202199001010019，", "identity_number", "540202199001010019"),
        ("54020219900101001X", "identity_number", "54020219900101001X"),
        ("540202 1990 0101 0019", "identity_number", "540202 1990 0101 0019"),
        (
            "５４０２０２１９９００１０１００１９",
            "identity_number",
            "５４０２０２１９９００１０１００１９",
        ),
        ("540202********0019", "identity_number", "540202********0019"),
        ("电话13800001234。", "telephone", "13800001234"),
        ("+86 138-0000-1234", "telephone", "+86 138-0000-1234"),
        ("138****0000", "telephone", "138****0000"),
        ("138.0000.1234", "telephone", "138.0000.1234"),
        ("138\u200b0000\u200b1234", "telephone", "138\u200b0000\u200b1234"),
        ("电话一三八〇〇〇〇一二三四。", "telephone", "一三八〇〇〇〇一二三四"),
        ("电话幺三八-零零零零-幺二三四", "telephone", "幺三八-零零零零-幺二三四"),
        ("壹叁捌零零零零壹贰叁肆", "telephone", "壹叁捌零零零零壹贰叁肆"),
        (
            "证号五四〇二〇二一九九〇〇一〇一〇〇一九",
            "identity_number",
            "五四〇二〇二一九九〇〇一〇一〇〇一九",
        ),
        ("负责人丁一明陪同", "name", "丁一明"),
        ("座机0892-8822123", "telephone", "0892-8822123"),
        ("（0891）6321234", "telephone", "（0891）6321234"),
        ("卡号6222 0212 3456 7890 123", "account", "6222 0212 3456 7890 123"),
        ("旧号540123900101001", "number", "540123900101001"),
        ("写信到 nima.c@example.cn", "email", "nima.c@example.cn"),
        ("车牌藏A·12345停在门口", "plate", "藏A·12345"),
        ("执法证号 XZ-540102-0007", "certificate", "XZ-540102-0007"),
        ("家住年楚河东路3栋。", "home", "家住年楚河东路3栋"),
        ("货由其表弟旦增从拉萨带回", "relative", "其表弟旦增"),
        ("见证人：索朗旺堆，在场", "name", "索朗旺堆"),
        ("负责人尼玛次仁陪同检查", "name", "尼玛次仁"),
    ],
)
def test_what_identifies_a_person_is_pointed_at(text: str, sort: str, hidden: str) -> None:
    assert (sort, hidden) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "统一社会信用代码92540202MAB4T2WP7F",
        "商标注册第12345678号",
        "批号20260901001",
        "2026年9月3日检查，9月10日复查",
        "《商标法》第五十二条",
        "二〇二六年九月三日、二〇二六年九月十日各一次",
        "三百四十五盒，单价一十二元，共四千一百四十元",
        "负责人不在，当场责令改正",
        "现场照片6张 ******",
        "国市监信〔2019〕38号",
    ],
)
def test_what_everyone_may_know_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_known_people_are_found_wherever_they_stand() -> None:
    assert found("尼玛次仁说货不是扎西的", "扎西", "尼玛次仁") == [
        ("name", "尼玛次仁"),
        ("name", "扎西"),
    ]


def test_overlapping_places_become_one_and_keep_the_lock() -> None:
    assert found("家住东路3栋电话13800001234。") == [("telephone", "家住东路3栋电话13800001234")]


TEXTS = {"summary": "经营者称电话13800001234，见证人：索朗旺堆。", "handling": ""}
PHONE, NAME = redaction.propose(TEXTS)


def test_a_decision_on_every_place_is_needed() -> None:
    redaction.decide(TEXTS, [PHONE, NAME], [PHONE], [NAME])
    redaction.decide(TEXTS, [PHONE, NAME], [PHONE, NAME], [])
    with pytest.raises(RuleError) as caught:
        redaction.decide(TEXTS, [PHONE, NAME], [PHONE], [])
    assert caught.value.code is Code.RESULT_REDACTION_OPEN


def test_a_number_can_never_be_shown() -> None:
    for shown in ([], [PHONE, NAME]):
        with pytest.raises(RuleError) as caught:
            redaction.decide(TEXTS, [PHONE, NAME], [NAME], shown)
        assert caught.value.code is Code.RESULT_REDACTION_LOCKED


def test_half_of_a_number_hidden_is_not_hidden() -> None:
    half = Span(PHONE.field, PHONE.start, PHONE.end - 4, Sort.CHOSEN)
    with pytest.raises(RuleError):
        redaction.decide(TEXTS, [PHONE], [half], [])


def test_the_mark_has_one_length_and_the_rest_stays() -> None:
    assert (
        redaction.apply(TEXTS, [PHONE, NAME])["summary"] == f"经营者称电话{MARK}，见证人：{MARK}。"
    )


def test_a_place_outside_its_text_is_a_bug() -> None:
    with pytest.raises(ValueError, match="outside"):
        redaction.decide(TEXTS, [], [Span("summary", 0, 999, Sort.CHOSEN)], [])


words = st.text("0123456789*Xx-  尼玛次仁，。：经营者称电话家住其表弟０８", max_size=60)


@given(words)
def test_hiding_all_proposals_leaves_nothing_locked(text: str) -> None:
    texts = {"t": text}
    hidden = redaction.propose(texts)
    assert redaction.leaks(redaction.apply(texts, hidden)) == ()


@given(words, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=5))
def test_applying_removes_exactly_the_hidden_characters(
    text: str, places: list[tuple[int, int]]
) -> None:
    spans = [
        Span("t", start, min(start + length, len(text)), Sort.CHOSEN)
        for start, length in places
        if start < len(text)
    ]
    covered = {i for span in spans for i in range(span.start, span.end)}
    kept = "".join(c for i, c in enumerate(text) if i not in covered)
    assert redaction.apply({"t": text}, spans)["t"].replace(MARK, "") == kept


@pytest.mark.parametrize(
    ("number", "sort"),
    [
        ("༡༣༩༠༠༠༠༡༢༣༤", "telephone"),
        ("①③⑨⓪⓪⓪⓪①②③④", "telephone"),
        ("𝟏𝟑𝟗𝟎𝟎𝟎𝟎𝟏𝟐𝟑𝟒", "telephone"),
        ("139—0000—1234", "telephone"),
        ("139–0000–1234", "telephone"),
        ("139‑0000‑1234", "telephone"),
        ("139/0000/1234", "telephone"),
        ("139_0000_1234", "telephone"),
        ("139 00 00 12 34", "telephone"),
        ("1 3 9 0 0 0 0 1 2 3 4", "telephone"),
        ("008613900001234", "telephone"),
        ("139\n0000\n1234", "telephone"),
        ("139\r\n0000\r\n1234", "telephone"),
        ("540102-1980-01-01-123X", "identity_number"),
        ("540102/19800101/123X", "identity_number"),
        ("༥༤༠༡༠༢༡༩༨༠༠༡༠༡༡༢༣༤", "identity_number"),
    ],
)
def test_a_number_is_found_in_whatever_form_it_is_written(number: str, sort: str) -> None:
    assert found(f"联系{number}。") == [(sort, number)]


@pytest.mark.parametrize(
    "text",
    ["15.5 16.5 17.5 18.5", "1 3 5 7 9 11 13 15 17", "2026-11-22 13:00", "13 箱\n2026-09-03"],
)
def test_measures_and_dates_are_no_telephone(text: str) -> None:
    assert found(text) == []


DIGITS = ("0123456789", "０１２３４５６７８９", "༠༡༢༣༤༥༦༧༨༩", "⓪①②③④⑤⑥⑦⑧⑨", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
around = st.text("尼玛—（）﷽ﬁ²ſ\U0001f600e\u0301：，\n ", max_size=8)


@given(
    around,
    around,
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.lists(st.sampled_from(DIGITS), min_size=11, max_size=11),
    st.lists(
        st.sampled_from(["", "-", "—", "‑", "\u00a0", "/", "\n", " "]), min_size=2, max_size=2
    ),
)
def test_a_place_is_that_of_the_original_text(
    before: str, after: str, number: str, scripts: list[str], gaps: list[str]
) -> None:
    """Characters that become several when normalised, or lie beyond 16 bits, move no place."""
    written = [script[int(digit)] for script, digit in zip(scripts, number, strict=True)]
    groups = ("".join(written[:3]), "".join(written[3:7]), "".join(written[7:]))
    telephone = f"{groups[0]}{gaps[0]}{groups[1]}{gaps[1]}{groups[2]}"
    text = f"{before.replace('²', '')}电话{telephone}。{after}"
    assert ("telephone", telephone) in found(text)


@given(st.text(max_size=40))
def test_any_text_keeps_its_length_when_its_places_are_looked_for(text: str) -> None:
    for span in redaction.propose({"t": text}):
        assert 0 <= span.start < span.end <= len(text)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.checklist.answers import Given, Problem, digest, evaluate
from fieldapp.checklist.form import Form
from fieldapp.clock import at_local
from tests.checklist.forms import form

NOW = at_local(2026, 11, 23, 9)

SHOP = form(
    """
| | type | name | label | relevant | required | constraint | calculation | adverse |
| | begin_group | s1 | 一 | | | | | |
| | select_one yn | sign | 冒充？ | | yes | | | yes |
| | integer | count | 件 | ${sign} = 'yes' | yes | . >= 0 and . <= 1000 | | |
| | integer | price | 分 | ${sign} = 'yes' | | | | |
| | calculate | turnover | | ${sign} = 'yes' | | | ${count} * ${price} | |
| | text | why | 为何 | ${turnover} > 5000000 | yes | | | |
| | end_group | | | | | | | |
| | begin_group | s2 | 二 | selected(${sign}, 'yes') or selected(${sign}, 'no') | | | | |
| | date | until | 期限 | | | . >= today() | | |
| | select_multiple yn | many | 多选 | | | not(selected(., 'na')) or count-selected(.) = 1 | | |
| | note | read | 请读 | | | | | |
| | end_group | | | | | | | |
"""
)


def state(**answers: str | Given):  # type: ignore[no-untyped-def]  # FormState, named by its source
    given_ = {k: v if isinstance(v, Given) else Given(v, "看到") for k, v in answers.items()}
    return evaluate(SHOP, given_, NOW)


def test_an_empty_form_misses_only_what_is_required_and_relevant() -> None:
    found = state()
    assert found.missing == ("sign",)
    assert not found.failures
    assert not found.complete
    assert found.progress() == (0, 1)


def test_an_answer_makes_others_relevant_and_required() -> None:
    found = state(sign="yes")
    assert found.missing == ("count",)
    assert found.states["price"].relevant
    assert not found.states["price"].required
    assert found.progress(SHOP.sections[0]) == (1, 3)
    assert found.progress(SHOP.sections[1]) == (0, 2)


def test_a_calculation_follows_the_answers_and_feeds_relevance() -> None:
    assert state(sign="yes", count="46", price="3800").states["turnover"].value == "174800"
    assert not state(sign="yes", count="46", price="3800").states["why"].relevant
    assert state(sign="yes", count="1000", price="38000").missing == ("why",)


def test_an_incomplete_calculation_is_empty() -> None:
    assert state(sign="yes", count="46").states["turnover"].value == ""


def test_an_irrelevant_answer_is_kept_but_not_counted() -> None:
    found = state(sign="no", count="1000", price="38000", why="因为")
    assert found.states["count"].given == Given("1000", "看到")
    assert found.states["count"].value == ""
    assert found.states["turnover"].value == ""
    assert not found.states["why"].relevant
    assert found.complete
    assert digest(found) == digest(state(sign="no"))


def test_a_group_that_is_not_relevant_hides_its_questions() -> None:
    assert not state(sign="na", until="2026-12-01").states["until"].relevant
    assert state(sign="no", until="2026-12-01").states["until"].relevant


def test_a_constraint_is_asked_of_the_value_only() -> None:
    assert state(sign="yes", count="1001").failures == ("count",)
    assert state(sign="yes", count="1000").failures == ()
    assert state(sign="no", until="2026-11-22").states["until"].problem is Problem.CONSTRAINT
    assert state(sign="no", until="2026-11-23").states["until"].problem is None
    assert state(sign="no", many="yes na").failures == ("many",)


def test_values_of_the_wrong_type_are_failures() -> None:
    for name, value in [
        ("count", "4.5"),
        ("count", "四"),
        ("count", "1" * 16),
        ("sign", "perhaps"),
    ]:
        found = state(**{"sign": "yes", name: value})
        assert found.states[name].problem is Problem.WRONG_TYPE
    for name, value in [
        ("until", "2026-2-1"),
        ("until", "2026-02-30"),
        ("many", "yes yes"),
        ("many", "ja"),
    ]:
        assert state(**{"sign": "no", name: value}).states[name].problem is Problem.WRONG_TYPE


def test_full_width_digits_and_blanks_count_as_typed_plainly() -> None:
    found = state(sign="yes", count=" ４６ ", price="3800")
    assert found.states["turnover"].value == "174800"
    assert found.states["count"].given == Given(" ４６ ", "看到")
    assert state(sign="yes", count="  ").missing == ("count",)


def test_an_adverse_answer_needs_a_note_of_what_was_seen() -> None:
    assert state(sign=Given("yes")).states["sign"].problem is Problem.NOTE_MISSING
    assert state(sign=Given("yes", " ")).states["sign"].problem is Problem.NOTE_MISSING
    assert state(sign=Given("yes", "外盒标 ®")).states["sign"].problem is None
    assert state(sign=Given("yes", "外盒标 ®")).adverse == ("sign",)
    assert state(sign=Given("no")).states["sign"].problem is None


def test_an_answer_to_a_question_of_another_version_is_passed_over() -> None:
    assert digest(state(sign="no", gone="x")) == digest(state(sign="no"))


def test_the_digest_depends_on_every_value_and_note_that_counts() -> None:
    seen = {
        digest(state(sign="no")),
        digest(state(sign="na")),
        digest(state(sign=Given("no", "别的"))),
        digest(state(sign="no", until="2026-12-01")),
    }
    assert len(seen) == 4


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "sign": st.sampled_from(["yes", "no", "na", "", "x"]),
            "count": st.one_of(st.integers().map(str), st.text(max_size=5)),
            "price": st.one_of(st.integers(0, 10**9).map(str), st.text(max_size=5)),
            "until": st.one_of(st.dates().map(str), st.text(max_size=12)),
            "many": st.lists(st.sampled_from(["yes", "no", "na"])).map(" ".join),
        },
    )
)
def test_any_answers_are_evaluated_without_effect_on_the_form(answers: dict[str, str]) -> None:
    before = state()
    found = evaluate(SHOP, {name: Given(value) for name, value in answers.items()}, NOW)
    assert list(found.states) == list(SHOP.questions)
    for one in found.states.values():
        assert one.relevant or (one.value == "" and one.problem is None)
        assert one.given is None or one.given.value == answers[one.question.name]
    assert digest(state()) == digest(before)


def big_form(questions: int) -> Form:
    rows = [
        "| | type | name | label | relevant | constraint | calculation |",
        "| | begin_group | s | 一 | | | |",
    ]
    for i in range(questions):
        match i % 3:
            case 0:
                rows.append(f"| | select_one yn | q{i} | 问{i} | | | |")
            case 1:
                rows.append(
                    f"| | integer | q{i} | 数{i} | ${{q{i - 1}}} = 'yes' | . >= 0 and . < 100 | |"
                )
            case _:
                rows.append(
                    f"| | date | q{i} | 日{i} | selected(${{q{i - 2}}}, 'yes') | . <= today() | |"
                )
    rows.append("| | end_group | | | | | |")
    return form("\n".join(rows))


def test_three_hundred_questions_follow_one_another_through_a_whole_form() -> None:
    made = big_form(300)
    answers = {f"q{i}": Given(["yes", "42", "2026-11-01"][i % 3]) for i in range(300)}
    found = evaluate(made, answers, NOW)
    assert found.progress() == (300, 300)
    assert found.complete
    answers["q0"] = Given("no")
    assert evaluate(made, answers, NOW).progress() == (298, 298)

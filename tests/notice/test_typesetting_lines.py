"""The rules of lines: what may start and end one, squeezing, hanging, spreading, ragged cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, InputError
from fieldapp.notice.typesetting_lines import (
    NO_END,
    NO_START,
    TICK,
    Run,
    Style,
    atoms,
    break_lines,
    one_line,
    set_paragraph,
    width_of,
)

BODY = Style("song", 16, 0.0)
EM = 16.0
TEXTS = st.text(alphabet="市监改正检查，。（）《》“”；：®…A9 年月日☑", min_size=1, max_size=120)


def _lines(text: str, width: float, *, justify: bool = True) -> list[str]:
    lines = set_paragraph([Run(text, BODY)], width, justify=justify)
    return ["".join(atom.text for atom in line.atoms) for line in lines]


@given(TEXTS, st.integers(4, 20))
def test_no_text_is_lost_or_repeated(text: str, ems: int) -> None:
    joined = "".join(_lines(text, ems * EM))
    assert joined.replace(" ", "") == text.replace(" ", "")


@given(TEXTS, st.integers(6, 20))
def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one(
    text: str, ems: int
) -> None:
    pieces = atoms([Run(text, BODY)])
    for number, (line, last) in enumerate(break_lines(pieces, ems * EM)):
        if number and line and not all(atom.text in NO_START | NO_END for atom in line):
            before = "".join(atom.text for atom in line)
            assert line[0].text not in NO_START or _unavoidable(text), before
        if line and not last and len(line) > 1:
            assert line[-1].text not in NO_END or _unavoidable(text)


def _unavoidable(text: str) -> bool:
    """A run of marks longer than any line can be pushed to leaves no other choice."""
    run = longest = 0
    for char in text:
        run = run + 1 if char in NO_START | NO_END else 0
        longest = max(longest, run)
    return longest > 2


@given(TEXTS, st.integers(6, 20))
def test_no_line_is_wider_than_its_column_but_for_a_hung_mark(text: str, ems: int) -> None:
    for line in set_paragraph([Run(text, BODY)], ems * EM):
        if line.atoms:
            right = line.offsets[-1] + line.atoms[-1].width
            assert right <= ems * EM + EM / 2 + 0.1


def test_a_closing_mark_that_does_not_fit_is_squeezed_in() -> None:
    lines = _lines("市场，监督管，市场监督管。检查", 12 * EM)
    assert lines[0] == "市场，监督管，市场监督管。"  # 13 ems in 12: a half and two quarters


def test_a_mark_that_cannot_be_squeezed_takes_its_neighbour_down() -> None:
    assert _lines("市场监督管理局。。。检查", 7 * EM)[1][0] == "局"


def test_an_opening_mark_that_starts_a_line_moves_out() -> None:
    line = set_paragraph([Run("《商标法》第五十二条", BODY)], 20 * EM)[0]
    assert line.offsets[0] == pytest.approx(-0.45 * EM)


def test_lines_are_spread_to_the_edge_and_the_last_stays_ragged() -> None:
    lines = set_paragraph([Run("市场监督管理2026年市场监督管理局检查", BODY)], 9.5 * EM)
    assert lines[0].offsets[-1] + lines[0].atoms[-1].width == pytest.approx(9.5 * EM)
    assert lines[-1].width < 9.5 * EM


def test_a_number_stays_with_its_unit() -> None:
    pieces = [atom.text for atom in atoms([Run("共2026年11月20日，85个", BODY)])]
    assert pieces == ["共", "2026年11月20日", "，", "85个"]


def test_a_cell_has_no_short_last_line() -> None:
    ragged = _lines("6个月内　示例市东街区人民法院第二审判庭", 14 * EM, justify=False)
    assert min(len(line) for line in ragged) >= 3


def test_a_word_wider_than_its_cell_is_cut_rather_than_lost() -> None:
    assert "".join(_lines("https://q.example.gov.cn/abcdefghijkl", 5 * EM)) == (
        "https://q.example.gov.cn/abcdefghijkl"
    )


def test_tibetan_breaks_after_its_tsheg_and_is_set_larger() -> None:
    pieces = atoms([Run("མི་དམངས་ཁྲིམས་ཁང", BODY)])
    assert [atom.text for atom in pieces] == ["མི་", "དམངས་", "ཁྲིམས་", "ཁང"]
    assert {round(atom.size, 2) for atom in pieces} == {17.28}


def test_a_stack_of_letters_becomes_fewer_glyphs_than_characters() -> None:
    (atom,) = atoms([Run("སྐྱོང", BODY)])  # sa, subjoined ka and ya, o, nga
    assert len(atom.glyphs) < len("སྐྱོང")
    assert all(ord(glyph.char) >= 0xE000 for glyph in atom.glyphs)


def test_a_tick_is_drawn_as_a_box() -> None:
    (atom,) = atoms([Run(TICK, BODY)])
    assert (atom.text, atom.shown) == ("☑", "□")


def test_a_character_that_a_face_lacks_comes_from_another_face() -> None:
    assert {atom.face for atom in atoms([Run("®", Style("tib", 12))])} == {"tib"}
    assert {atom.face for atom in atoms([Run("市", Style("tib", 12))])} == {"song"}


def test_a_character_that_no_face_has_is_refused_by_name() -> None:
    with pytest.raises(InputError) as caught:
        atoms([Run("商行𓀀", BODY)])
    assert caught.value.code is Code.NOTICE_GLYPH_MISSING
    assert caught.value.facts["character"] == "𓀀"


def test_widths_count_tracking_between_characters_only() -> None:
    assert width_of("市监", Style("song", 10, 2)) == pytest.approx(22)
    assert one_line("市监", Style("song", 10, 2)).width == pytest.approx(24)


@pytest.mark.parametrize(
    "whole",
    [
        "0890-0000 115", "（0890）6000115", "138 0013 8000", "0891-6321234转801", "+86 138 0013 8000",
        "2026年11月22日", "11月22日", "10时20分", "〔2026〕SX0007号", "2026-11-22", "30个工作日",
        "1,250.50元", "3万元", "46盒", "5%", "92540102MA6T000001",
    ],
)  # fmt: skip
def test_numbers_days_and_telephone_numbers_stay_whole(whole: str) -> None:
    for before in range(24):
        text = "监" * before + whole + "监" * 20
        lines = _lines(text, 24 * EM)
        assert any(whole in line for line in lines), lines


def test_a_whole_that_is_wider_than_its_cell_is_cut_where_it_reads_best() -> None:
    assert _lines("2026年11月22日", 4 * EM, justify=False) == [
        "2026年", "11月", "22日",
    ]  # fmt: skip
    assert _lines("0890-0000 115", 5 * EM, justify=False) == ["0890-0000", "115"]
    assert "".join(_lines("〔2026〕SX000000000007号", 4 * EM)) == "〔2026〕SX000000000007号"

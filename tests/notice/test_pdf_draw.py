"""The draw's record as a paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest

from fieldapp.errors import Code, InputError
from fieldapp.notice import pdf, scanning, templates
from fieldapp.notice.drawn import DrawPaper
from tests.notice.making import draw_paper


def _texts(paper: DrawPaper) -> list[str]:
    with pypdfium2.PdfDocument(pdf.draw_record(paper)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_record_of_a_small_draw_is_one_page_that_says_everything() -> None:
    paper = draw_paper(rows=3)
    (text,) = _texts(paper)
    plain = re.sub(r"\s", "", text)
    for part in (paper.plan, paper.rule, paper.place, paper.level, paper.approval_no, paper.number,
                 *paper.sealed_words, "张三、李四", "抽中", "候补1", "↑抽中线"):  # fmt: skip
        assert re.sub(r"\s", "", part) in plain
    for group in paper.groups:
        for row in group.rows:
            assert row.name in plain
            assert row.ticket[:12] in plain
            assert row.ticket[:13] not in plain


@pytest.mark.parametrize(("groups", "rows"), [(4, 12), (8, 20)])
def test_a_large_draw_goes_on_and_loses_no_row(groups: int, rows: int) -> None:
    paper = draw_paper(groups, rows)
    texts = _texts(paper)
    assert len(texts) > 1
    plain = re.sub(r"\s", "", "".join(texts))
    tickets = [row.ticket[:12] for group in paper.groups for row in group.rows]
    assert [ticket for ticket in tickets if ticket not in plain] == []
    assert re.sub(r"\s", "", f"第{len(texts)}页共{len(texts)}页") in plain
    assert "任何人都可以重算" in texts[-1]


@pytest.mark.parametrize("first", range(12, 24))
def test_a_group_is_named_on_a_page_only_beside_rows_of_its_own(first: int) -> None:
    # the second group begins above, at and below the foot of the first page
    paper = draw_paper(groups=2, rows=24)
    above, below = paper.groups
    groups = (replace(above, rows=above.rows[:first]), replace(below, size=777))
    parts = 0
    with pypdfium2.PdfDocument(pdf.draw_record(replace(paper, groups=groups))) as document:
        for page in document:
            plain = re.sub(r"\s", "", page.get_textpage().get_text_range())
            here = any(row.ticket[:12] in plain for row in below.rows)
            assert ("777户" in plain) is here
            parts += here
    assert parts


def test_the_code_leads_to_the_transcript() -> None:
    paper = draw_paper()
    for dpi in (110, 200, 300):
        pages = scanning.page_pictures(pdf.draw_record(paper), dpi)
        assert scanning.read_picture(pages[-1]) == [paper.url]


def test_whoever_has_too_few_people_stands_within_the_paper_and_the_code_is_read() -> None:
    shortage = "、".join(f"色尼区次仁卓玛茶馆{n}号店缺2人" for n in range(90))
    paper = replace(draw_paper(), shortage=shortage)
    made = pdf.draw_record(paper)
    with pypdfium2.PdfDocument(made) as document:
        for page in document:
            text = page.get_textpage()
            rights = [text.get_charbox(n)[2] for n in range(text.count_chars())]
            assert max(rights) <= page.get_width() - 40  # points; the sheet's margin is wider
    assert scanning.read_picture(scanning.page_pictures(made, 200)[-1]) == [paper.url]


def test_equal_data_give_equal_bytes() -> None:
    assert pdf.draw_record(draw_paper()) == pdf.draw_record(draw_paper())


def test_a_frozen_name_with_a_rare_character_is_printed_with_its_number_and_code() -> None:
    paper = draw_paper(groups=1, rows=2)
    (group,) = paper.groups
    rare = replace(group.rows[0], name="\U00020bb7野家", object_id="92540602MA6T000001",
                   team=("张\U00020bb7",))  # fmt: skip
    made = replace(paper, groups=(replace(group, rows=(rare, group.rows[1])),),
                   shortage="\U00020bb7野家缺1人")  # fmt: skip
    plain = re.sub(r"\s", "", "".join(_texts(made)))
    assert "〔U+20BB7〕野家92540602MA6T000001" in plain
    assert "张〔U+20BB7〕" in plain
    assert "〔U+20BB7〕野家缺1人" in plain


def test_an_office_whose_name_no_face_has_is_refused_and_not_spelled_out() -> None:
    office = replace(templates.office("540199"), name="\U00020bb7局")
    with pytest.raises(InputError) as caught:
        pdf.draw_record(replace(draw_paper(), office=office))
    assert caught.value.code is Code.NOTICE_GLYPH_MISSING
    assert caught.value.facts["unicode"] == "U+20BB7"

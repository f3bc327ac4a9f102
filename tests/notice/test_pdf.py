"""The papers as PDF: geometry, exact text, embedded faces, equal bytes, the code read back."""

from __future__ import annotations

import dataclasses
import re
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from fieldapp.errors import Code, InputError
from fieldapp.notice import pdf, pdf_official, qr, scanning, templates
from fieldapp.notice.notice import Content
from fieldapp.notice.pdf_frame import Paper
from fieldapp.notice.typesetting_sheet import Sheet
from tests.notice.making import content, signed

MM = 72 / 25.4
PAPERS = ("rectification_order", "inspection_record")


def _printed(made: Content) -> bytes:
    return pdf.render(made, signed(made))


def _text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_content_gives_the_same_bytes(paper: str) -> None:
    made = content(paper)
    first = _printed(made)
    _printed(
        content("inspection_record", situation="其他\n文字ཁྲོམ་ར")
    )  # what came between leaves no trace
    assert _printed(made) == first


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_the_code_is_read_back_from_the_printed_page(paper: str, dpi: int) -> None:
    made = content(paper)
    cose = signed(made)
    first = scanning.page_pictures(pdf.render(made, cose), dpi)[0]
    assert scanning.read_picture(first) == [qr.address(made.host, cose)]


def test_each_module_of_the_code_is_seven_whole_printer_dots(tmp_path: Path) -> None:
    made = content()
    cose = signed(made)
    (tmp_path / "paper.pdf").write_bytes(pdf.render(made, cose))
    command = ["pdftoppm", "-r", "300", "-gray", "-l", "1", "-singlefile", "paper.pdf", "page"]
    subprocess.run(command, check=True, cwd=tmp_path)
    rows = scanning.modules(qr.address(made.host, cose))
    assert len(rows) == 69  # version 11 with its quiet zone
    left = round((28 + 156) * MM * 300 / 72) - 65 * 7  # the last module meets the margin
    top = round((37 + 225 * 18 / 22) * MM * 300 / 72)
    with Image.open(tmp_path / "page.pgm") as page:
        # below the rule, which lies over the quiet zone's edge
        drawn = page.crop((left, top + 4 * 7, left + 69 * 7, top + 65 * 7)).tobytes()
    wanted = b"".join(b"".join(bytes((m,)) * 7 for m in row) * 7 for row in rows[4:-4])
    assert drawn == wanted


@pytest.mark.parametrize("paper", PAPERS)
def test_every_face_is_embedded_and_none_is_helvetica(paper: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(_printed(content(paper, mode="draft")))
    with pikepdf.open(file) as document:
        fonts = {
            str(font["/BaseFont"]): "/FontFile2" in font["/FontDescriptor"]
            for page in document.pages
            for font in page["/Resources"]["/Font"].values()
        }
    assert fonts
    assert all(fonts.values())
    assert all("+Noto" in name for name in fonts)


def test_the_signed_content_is_attached() -> None:
    made = content()
    address, attached = scanning.read_pdf(_printed(made))
    assert attached == made.encode()
    assert address == qr.address(made.host, signed(made))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_value_can_be_read_in_the_text(paper: str) -> None:
    made = content(paper)
    text = _plain(_text(_printed(made)))
    for name, value in made.fields.items():
        if value and name not in ("limit", "due", "attendance", "language", "seen", "recusal",
                                  "started", "ended", "inspected_on"):  # fmt: skip
            for line in value.split("\n"):
                assert _plain(line) in text, name
    assert qr.check_code(signed(made)) in text
    assert made.host in text
    assert made.serial in text
    assert "☑" in text


def test_the_order_follows_gbt_9704() -> None:
    with pypdfium2.PdfDocument(_printed(content())) as document:
        page = document[0]
        assert (round(page.get_width()), round(page.get_height())) == (595, 842)
        text = page.get_textpage()
        whole = text.get_text_range()
        boxes = {}
        for words in ("示例市吉祥藏香商行：", "统一社会信用代码", "一、查明的事实"):
            start = whole.index(words)
            boxes[words] = [text.get_charbox(start), text.get_charbox(start + 3)]
    lines = [842 - box[0][1] for box in boxes.values()]
    assert lines[1] - lines[0] == pytest.approx(225 / 22 * MM, abs=1.5)
    assert boxes["示例市吉祥藏香商行："][0][0] == pytest.approx(28 * MM, abs=1)
    indent = boxes["统一社会信用代码"][0][0] - boxes["示例市吉祥藏香商行："][0][0]
    assert indent == pytest.approx(2 * 156 / 28 * MM, abs=1)  # two characters of the grid


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    made = content(facts="检查" * 700)
    with pypdfium2.PdfDocument(_printed(made)) as document:
        lines = document[1].get_textpage().get_text_range().split("\r\n")
    full = [line for line in lines if set(line) == {"检", "查"}]
    assert [len(line) for line in full] == [28] * 22


@pytest.mark.parametrize(("lines", "pages"), [(2, 1), (20, 3), (60, 7)])
def test_a_record_takes_the_pages_it_needs_and_each_can_be_signed(lines: int, pages: int) -> None:
    made = content(
        "inspection_record",
        situation="\n".join(["店内陈列藏香若干盒，外包装印有标记。" * 3] * lines),
    )
    with pypdfium2.PdfDocument(_printed(made)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert len(texts) <= pages
    for number, text in enumerate(texts, 1):
        for words in ("当事人", "见证人", "检查人员（一）", "检查人员（二）", made.serial):
            assert words in text
        assert _plain(f"第{number}页共{len(texts)}页") in _plain(text)
    assert "如果属实请签名" in texts[-1]
    assert _plain(texts[-1]).count("（以下空白）") <= 1


@pytest.mark.parametrize("lines", range(6, 15))
def test_no_head_is_left_alone_at_the_foot_of_a_page(lines: int) -> None:
    made = content("inspection_record", situation="\n".join(["店内陈列藏香若干盒。"] * lines))
    with pypdfium2.PdfDocument(_printed(made)) as document:
        texts = [_plain(page.get_textpage().get_text_range()) for page in document]
    (page,) = [n for n, text in enumerate(texts) if "愿意马上改" in text]
    assert "当事人的陈述和申辩" in texts[page]
    assert "如果属实请签名" in texts[-1]
    assert page == len(texts) - 1


def test_tibetan_is_printed_only_where_reviewed() -> None:
    reviewed = _text(_printed(content()))
    assert "མི་དམངས་ཁྲིམས་ཁང" in reviewed  # 人民法院, found in print
    assert "བརྡ་ཐོ" not in reviewed  # the title's draft
    assert "草译" not in reviewed


def test_a_draft_office_prints_drafts_marked_as_such() -> None:
    draft = _text(_printed(content(mode="draft")))
    assert "བརྡ་ཐོ" in draft
    assert "草译" in draft


def test_a_draft_shows_what_is_missing_and_no_code() -> None:
    made = content(due="", court="").with_number("", "")
    printed = pdf.render(made, None)
    assert "＿＿＿＿" in _text(printed)
    with pytest.raises(InputError) as caught:
        scanning.read_pdf(printed)
    assert caught.value.code is Code.NOTICE_NO_CODE


def test_invented_data_is_called_invented_on_every_page() -> None:
    with pypdfium2.PdfDocument(_printed(content())) as document:
        assert all("样张" in page.get_textpage().get_text_range() for page in document)


def test_a_content_of_other_words_is_not_set_with_these() -> None:
    with pytest.raises(InputError) as caught:
        pdf.render(dataclasses.replace(content(), template_sha256=bytes(32)), None)
    assert caught.value.code is Code.NOTICE_TEMPLATE_CHANGED


@pytest.mark.parametrize("paper", PAPERS)
def test_pdftotext_gives_both_scripts_exactly(paper: str, tmp_path: Path) -> None:
    made = content(paper, mode="draft")
    file = tmp_path / "paper.pdf"
    file.write_bytes(_printed(made))
    run = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True)
    text = run.stdout.decode()
    assert made.office_bo in text
    assert not re.search("[\ue000-\uf8ff]", text)  # no private characters of the shaped glyphs
    joined = text.replace("\n", "")
    assert templates.template(paper).title.zh in joined  # tracked wide, yet without blanks
    for value in made.fields.values():
        if len(value) > 12 and "T" not in value:
            for line in value.split("\n"):
                assert line in joined


def test_a_reviewed_tibetan_text_is_paired_on_a_page_of_its_own_and_announced() -> None:
    template = templates.template("rectification_order")
    words = dict(template.words)
    reviewed = "མི་དམངས་ཁྲིམས་ཁང་མི་དམངས་སྲིད་གཞུང་།"
    words["relief"] = dataclasses.replace(words["relief"], bo=reviewed, reviewed=True)
    template = dataclasses.replace(template, words=words)
    made = content()
    paper = Paper(Sheet("paper", "office"), template, made, None)
    pdf_official.lay_out(paper)
    pdf_official.number_pages(paper)
    with pypdfium2.PdfDocument(paper.sheet.save()) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert len(texts) == 3
    assert words["annex"].zh in texts[0]
    assert reviewed not in texts[0] + texts[1]
    assert reviewed in texts[2]
    assert made.number in texts[2]

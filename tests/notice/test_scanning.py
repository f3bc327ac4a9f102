"""Reading codes from pictures and PDFs, and refusing what is neither."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from fieldapp.errors import Code, InputError
from fieldapp.notice import pdf, qr, scanning
from tests.notice.making import content, signed


@pytest.fixture(scope="module")
def paper() -> tuple[bytes, str]:
    made = content()
    cose = signed(made)
    return pdf.render(made, cose), qr.address(made.host, cose)


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_a_photo_of_the_page_is_read(
    paper: tuple[bytes, str], tmp_path: Path, suffix: str
) -> None:
    page = scanning.page_pictures(paper[0], 200)[0].rotate(5, fillcolor=255, expand=True)
    file = tmp_path / f"photo.{suffix}"
    page.filter(ImageFilter.GaussianBlur(0.8)).save(file)
    assert scanning.read_file(file) == (paper[1], None)


def test_a_pdf_is_read_with_its_content(paper: tuple[bytes, str], tmp_path: Path) -> None:
    file = tmp_path / "notice.pdf"
    file.write_bytes(paper[0])
    address, attached = scanning.read_file(file)
    assert address == paper[1]
    assert attached == content().encode()


def test_a_page_without_our_code_says_so(tmp_path: Path) -> None:
    file = tmp_path / "blank.png"
    Image.new("L", (400, 400), 255).save(file)
    with pytest.raises(InputError) as caught:
        scanning.read_file(file)
    assert caught.value.code is Code.NOTICE_NO_CODE


def test_a_foreign_code_is_not_taken_for_ours(tmp_path: Path) -> None:
    rows = scanning.modules("https://example.com/pay")
    picture = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows))
    file = tmp_path / "foreign.png"
    picture.resize((len(rows) * 6,) * 2, Image.Resampling.NEAREST).save(file)
    with pytest.raises(InputError) as caught:
        scanning.read_file(file)
    assert caught.value.code is Code.NOTICE_NO_CODE


@pytest.mark.parametrize("data", [b"", b"text", b"%PDF-1.4 broken", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_neither_picture_nor_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        scanning.read_file(file)
    assert caught.value.code is Code.NOTICE_UNREADABLE


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        scanning.read_file(tmp_path / "none.png")
    assert caught.value.code is Code.NOTICE_UNREADABLE


def test_the_code_has_a_quiet_zone_of_four_modules() -> None:
    rows = scanning.modules("HTTPS://Q.EXAMPLE.GOV.CN/N/ABCDEFGH")
    assert all(len(row) == len(rows) for row in rows)
    blank = b"\xff" * len(rows)
    assert rows[:4] == rows[-4:] == [blank] * 4
    assert rows[4][4:11] == b"\0" * 7  # the finder's upper edge

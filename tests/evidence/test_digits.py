"""A card's digits are read again from a picture of it, or not at all; never others."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageFilter

from fieldapp.evidence import codes_in, digits
from fieldapp.evidence.challenge import text_of
from fieldapp.notice import scanning
from tests.evidence.test_binding import photo

TEXT = text_of(bytes(range(32)))


def read(picture: bytes) -> str:
    (seen,) = codes_in.codes_of(codes_in.as_facts(picture))
    assert seen.text == TEXT
    return seen.digits


@pytest.mark.parametrize("told", ["012", "345", "678", "901", "888", "707"])
def test_digits_of_a_photographed_card_are_read(told: str) -> None:
    assert read(photo(TEXT, 90, told=told)) == told
    assert read(photo(TEXT, 180, tilt=17, size=330, told=told)) == told


def test_a_code_is_as_large_as_the_reader_takes_it() -> None:
    assert len(scanning.modules(TEXT)) == codes_in._SIDE + 2 * scanning.QUIET


def test_a_card_without_digits_gives_none() -> None:
    rows = scanning.modules(TEXT)
    code = Image.frombytes("L", (len(rows),) * 2, b"".join(rows)).resize((370, 370), 0)
    scene = Image.new("L", (800, 800), 200)
    scene.paste(code, (200, 150))
    out = io.BytesIO()
    scene.save(out, "PNG")
    assert read(out.getvalue()) == ""


@pytest.mark.parametrize("blur", range(2, 9, 2))
def test_what_is_smeared_is_read_rightly_or_not_at_all(blur: int) -> None:
    with Image.open(io.BytesIO(photo(TEXT, told="583"))) as sharp:
        smeared = sharp.filter(ImageFilter.GaussianBlur(blur))
    rows = digits.under(scanning.modules(TEXT), "583")
    assert len(rows) > len(rows[0])
    out = io.BytesIO()
    smeared.save(out, "JPEG", quality=60)
    seen = codes_in.codes_of(codes_in.as_facts(out.getvalue()))
    assert {one.digits for one in seen} <= {"583", ""}

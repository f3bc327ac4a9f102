"""Hostile files are looked at in a limited process: they end as kept, not rendered."""

from __future__ import annotations

import io
import os
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from fieldapp.errors import Code, VerificationError
from fieldapp.evidence import pictures
from fieldapp.evidence.looking import Looker
from tests.evidence.making import jpeg, png
from tests.evidence.test_pictures import HOSTILE

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(scope="module")
def looker() -> Iterator[Looker]:
    made = Looker()
    yield made
    made.close()


def scene(size: tuple[int, int] = (800, 600), shift: int = 0) -> Image.Image:
    image = Image.new("RGB", size, "#445566")
    pen = ImageDraw.Draw(image)
    for step in range(6):
        x, y = (step * 127 + shift) % 700, step * 83
        pen.rectangle((x, y, x + 160, y + 120), fill=("#fff0d0", "#101010", "#c02020")[step % 3])
    return image


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def test_claims_and_a_look_come_over_the_pipe(looker: Looker) -> None:
    data = jpeg(size=(1600, 1200), exif=True)
    assert looker.claims("image/jpeg", data)["Make"] == "Huawei"
    look = looker.look("image/jpeg", len(data), (data[:1000], data[1000:]))
    assert (look.why, look.facts) == ("", {"width": "1600", "height": "1200"})
    assert look.jpeg is not None
    with Image.open(io.BytesIO(look.jpeg)) as small:
        assert (small.size, dict(small.getexif())) == ((384, 512), {})


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pictures_are_kept_not_rendered(looker: Looker, name: str) -> None:
    data = HOSTILE[name]
    look = looker.look("image/png" if name == "bomb" else "image/jpeg", len(data), (data,))
    assert look.jpeg is None
    assert look.why in {"damaged", "large"}
    assert looker.look("image/png", len(png()), (png(),)).why == ""  # it goes on


def test_formats_that_are_not_rendered_say_so(looker: Looker) -> None:
    for kind in ("image/heic", "application/zip", "application/octet-stream", "audio/ogg"):
        assert looker.look(kind, 4, (b"data",)).why == "kind"


def test_a_picture_that_is_also_an_archive_shows_only_the_picture(looker: Looker) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("evil.html", "<script>alert(1)</script>")
    data = saved(scene()) + archive.getvalue()
    look = looker.look("image/jpeg", len(data), (data,))
    assert look.jpeg is not None
    assert b"evil" not in look.jpeg


def pdf(pages: int) -> bytes:
    return saved(
        scene(), "PDF", save_all=True, append_images=[scene()] * (pages - 1), title="进货单"
    )


def docx(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_a_pdf_shows_its_first_page_and_its_claims(looker: Looker) -> None:
    data = pdf(3)
    look = looker.look("application/pdf", len(data), (data,))
    assert (look.facts["pages"], look.facts["Title"]) == ("3", "进货单")
    assert look.jpeg is not None
    for bad in (data[:200], b"%PDF-1.7\n" + os.urandom(3000), data.replace(b"/Pages", b"/Pbges")):
        assert looker.look("application/pdf", len(bad), (bad,)).jpeg is None


BODY = '<w:document xmlns:w="w"><w:body><w:t>订货</w:t><w:t>合同</w:t></w:body></w:document>'
CORE = '<c xmlns="c"><title>合同</title><creator>次仁</creator></c>'
LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n > 1 else str()};" * 10}">' for n in range(1, 12))
    + "]><d>&a11;</d>"
)


def test_a_word_file_says_what_it_claims(looker: Looker) -> None:
    data = docx({"docProps/core.xml": CORE, "word/document.xml": BODY})
    look = looker.look(DOCX, len(data), (data,))
    assert look.facts == {"title": "合同", "creator": "次仁", "text": "订货合同"}
    assert look.why == "kind"  # no picture of it is drawn


@pytest.mark.parametrize("body", [bytes(200_000_000), LAUGHS, "<not xml"], ids=["zip bomb", "laughs", "broken"])  # fmt: skip
def test_bombs_in_word_files_cost_one_look(looker: Looker, body: str | bytes) -> None:
    data = docx({"word/document.xml": body})
    assert looker.look(DOCX, len(data), (data,)).why in {"damaged", "memory"}


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body) + 8, name) + body


def movie() -> bytes:
    header = struct.pack(">IIIII", 0, 3_900_000_000, 0, 1000, 12_400) + bytes(80)
    track = bytes(76) + struct.pack(">II", 1920 << 16, 1080 << 16)
    index = box(b"moov", box(b"mvhd", header) + box(b"trak", box(b"tkhd", track)))
    return box(b"ftyp", b"isom" + bytes(4)) + box(b"mdat", bytes(3_000_000)) + index


def test_a_video_says_how_long_it_is(looker: Looker) -> None:
    data = movie()
    look = looker.look("video/mp4", len(data), (data,))
    assert look.facts == {"seconds": "12", "made_unix_s": "1817155200", "width": "1920", "height": "1080"}  # fmt: skip
    for bad in (
        data[:2_000_000],
        box(b"moov", box(b"mvhd", b"\0")),
        b"\0\0\0\1mdat" + b"\xff" * 8,
    ):
        assert looker.look("video/mp4", len(bad), (bad,)).why == "damaged"


def test_a_look_that_takes_too_long_is_ended_and_the_next_one_works() -> None:
    looker = Looker(seconds=0.2)

    def slow() -> Iterator[bytes]:
        yield b"\xff\xd8\xff"
        child = looker._child
        assert child is not None
        child.wait(30)  # it waits for bytes that do not come
        yield bytes(1000)

    assert looker.look("image/jpeg", 1003, slow()).why == "time"
    looker._seconds = 30
    assert looker.look("image/png", len(png()), (png(),)).jpeg is not None
    looker.close()


def test_a_damaged_original_is_told_as_such(looker: Looker) -> None:
    def damaged() -> Iterator[bytes]:
        yield b"\xff\xd8"
        raise VerificationError(Code.BLOB_CORRUPT)

    with pytest.raises(VerificationError):
        looker.look("image/jpeg", 1000, damaged())
    assert looker.look("image/png", len(png()), (png(),)).why == ""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the limits from /proc")
def test_the_process_has_limits_and_no_password(
    looker: Looker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDAPP_PASSWORD", "secret")
    looker.close()
    looker.claims("image/png", png())
    child = looker._child
    assert child is not None
    about = Path(f"/proc/{child.pid}")
    assert "1610612736" in (about / "limits").read_text()
    assert b"FIELDAPP_PASSWORD" not in (about / "environ").read_bytes()


def test_near_copies_share_their_hash_and_other_scenes_do_not() -> None:
    def bits(image: Image.Image) -> int:
        found = pictures.dhash(image)
        assert found is not None
        return found

    mine = bits(scene())
    again = Image.open(io.BytesIO(saved(scene().resize((300, 225)), quality=30)))
    assert (mine ^ bits(again)).bit_count() <= 6
    assert (mine ^ bits(scene(shift=311))).bit_count() > 12
    assert pictures.dhash(Image.new("RGB", (400, 300), "grey")) is None

"""Copies: what is redacted is gone from the bytes, nothing rides along, the original stays."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import ExifTags, Image, ImageDraw, PngImagePlugin

from fieldapp.errors import Code, FieldappError
from fieldapp.evidence import collecting, derived, deriving, tables
from fieldapp.evidence.events import EvidenceDerived, Step
from fieldapp.evidence.sealing import About
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.evidence.making import opened

ACTOR = "insp-tashi"
SECRET = (200, 120, 260, 80)  # left, top, width, height of what must not be seen
T = TypeVar("T")


def step(act: str, left: int, top: int, width: int, height: int, text: str = "") -> Step:
    return Step(act=act, left=left, top=top, width=width, height=height, text=text)


def scan(*corners: int) -> Step:
    xs, ys = corners[::2], corners[1::2]
    left, top = max(0, min(xs)), max(0, min(ys))
    width, height = min(800, max(xs)) - left, min(600, max(ys)) - top
    return Step(act="scan", left=left, top=top, width=width, height=height, corners=corners)


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ACTOR) as w:
        w.append(opened("insp-1"))
    return workspace


def face() -> Image.Image:
    """A picture with a chequered telephone number on it, which a blur would not hide."""
    image = Image.new("RGB", (800, 600), "#c0b090")
    pen = ImageDraw.Draw(image)
    for x in range(SECRET[0], SECRET[0] + SECRET[2], 10):
        for y in range(SECRET[1], SECRET[1] + SECRET[3], 10):
            pen.rectangle((x, y, x + 4, y + 4), fill="yellow")
    return image


def imported(visit: Workspace, path: Path) -> str:
    about = About(inspection_id="insp-1")
    return collecting.import_file(visit, ACTOR, about, path, reason="手机拍摄").item_id


def telling_jpeg(path: Path) -> None:
    """A JPEG whose EXIF holds a place, a name and a small copy of the whole picture."""
    small = io.BytesIO()
    face().resize((160, 120)).save(small, "JPEG")
    tags = Image.Exif()
    tags[ExifTags.Base.Artist] = "SECRET-NAME"
    tags[ExifTags.Base.UserComment] = b"SECRET-THUMB" + small.getvalue()
    tags.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    face().save(path, "JPEG", quality=95, exif=tags, comment=b"SECRET-COMMENT")


def telling_png(path: Path) -> None:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", "SECRET-NAME")
    face().save(path, "PNG", pnginfo=said)


def run(visit: Workspace, item_id: str, *steps: Step, reason: str = "公示") -> deriving.Copied:
    def acts(act: Callable[[Workspace], T]) -> T:
        return act(visit)

    return deriving.derive(acts, ACTOR, item_id, steps, reason)


@pytest.mark.parametrize("make", [telling_jpeg, telling_png])
def test_what_is_redacted_is_gone_from_the_bytes(
    visit: Workspace, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "photo"
    make(path)
    item = imported(visit, path)
    copied = run(visit, item, step("redact", *SECRET))
    data = visit.blobs.read(copied.blob)
    for told in (b"SECRET", b"Exif", b"GPS", b"tEXt", b"Photoshop", b"http://ns.adobe.com"):
        assert told not in data
    with Image.open(io.BytesIO(data)) as copy:
        assert (copy.size, dict(copy.getexif())) == ((800, 600), {})
        left, top, width, height = SECRET
        covered = copy.crop((left, top, left + width, top + height))
        bands = covered.getextrema()
        assert all(isinstance(band, tuple) and band[1] <= 6 for band in bands)  # black, all of it
        around = copy.getpixel((left - 20, top - 20))
    assert isinstance(around, tuple)
    assert around[0] > 150  # the rest is as it was
    assert visit.blobs.read(tables.items(visit.db, "insp-1")[0].blob_id) == path.read_bytes()


def test_the_chain_from_the_original_to_the_last_copy_is_kept(
    visit: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    telling_jpeg(path)
    item = imported(visit, path)
    first = run(visit, item, step("redact", *SECRET), step("mark", 20, 30, 200, 60, "雪莲牌"))
    second = run(visit, first.item_id, step("crop", 100, 100, 400, 300), reason="附卷")
    chain = derived.copies(visit.db, item)
    assert [(v.item_id, v.parent, v.original, v.reason) for v in chain] == [
        (first.item_id, item, item, "公示"),
        (second.item_id, first.item_id, item, "附卷"),
    ]
    assert [one.act for one in chain[0].steps] == ["redact", "mark"]
    with Image.open(io.BytesIO(visit.blobs.read(second.blob))) as copy:
        assert copy.size == (400, 300)
        covered = copy.crop((110, 30, 340, 90)).getextrema()[0]
        assert isinstance(covered, tuple)
        assert covered[1] <= 8  # still black
    assert keys.sha256(visit.blobs.read(BlobId(second.blob))) == second.blob
    (row,) = tables.items(visit.db, "insp-1")  # a copy is no item: it has no class of origin
    assert row.item_id == item
    before = tables_digest(visit)
    visit.rebuild()
    assert tables_digest(visit) == before


def test_a_turned_picture_is_worked_on_as_it_is_seen(visit: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    tags = Image.Exif()
    tags[ExifTags.Base.Orientation] = 6
    face().save(path, "JPEG", exif=tags)
    copied = run(visit, imported(visit, path), step("crop", 0, 0, 600, 800))
    with Image.open(io.BytesIO(visit.blobs.read(copied.blob))) as copy:
        assert copy.size == (600, 800)


@pytest.mark.parametrize(
    "steps",
    [
        (),
        (step("crop", 0, 0, 801, 10),),
        (step("redact", -1, 0, 10, 10),),
        (step("redact", 0, 0, 0, 10),),
        (step("blur", 0, 0, 10, 10),),
        (step("crop", 0, 0, 9, 9), step("crop", 1, 1, 9, 9)),
        (step("mark", 0, 0, 9, 9, "x" * 41),),
        (step("scan", 0, 0, 800, 600),),  # where are its corners?
        (scan(0, 0, 801, 0, 800, 600, 0, 600),),
        (scan(0, 0, 800, 0, 800, 600, 0, 600), step("crop", 0, 0, 9, 9)),
        (Step(act="crop", left=0, top=0, width=9, height=9, corners=(0,) * 8),),
    ],
)
def test_nothing_is_done_that_was_not_drawn_on_the_picture(
    visit: Workspace, tmp_path: Path, steps: tuple[Step, ...]
) -> None:
    path = tmp_path / "photo.jpg"
    telling_jpeg(path)
    item, events = imported(visit, path), visit.eventlog.count()
    with pytest.raises(FieldappError) as caught:
        run(visit, item, *steps)
    assert caught.value.code is Code.EVIDENCE_STEPS_INVALID
    assert visit.eventlog.count() == events


def test_a_scanned_sheet_is_a_copy_that_says_its_corners(visit: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    telling_jpeg(path)
    item, corners = imported(visit, path), (100, 50, 700, 80, 760, 560, 60, 540)
    copied = run(visit, item, step("redact", *SECRET), scan(*corners), reason="附卷")
    (copy,) = derived.copies(visit.db, item)
    assert copy.steps[1].corners == corners
    assert (copy.steps[0].corners, copy.parent) == (None, item)
    with Image.open(io.BytesIO(visit.blobs.read(copied.blob))) as made:
        assert made.size == (700, 492)  # the longer of the sides that face each other
        dark = made.convert("L").histogram()
    assert sum(dark[:7]) > 15_000  # what was redacted is black here too
    assert visit.blobs.read(tables.items(visit.db, "insp-1")[0].blob_id) == path.read_bytes()
    before = tables_digest(visit)
    visit.rebuild()
    assert tables_digest(visit) == before


def test_a_copy_recorded_before_there_were_scans_is_read() -> None:
    """The bytes of a step without corners are those of the version before."""
    old = {"act": "crop", "left": 1, "top": 2, "width": 3, "height": 4, "text": ""}
    fact = EvidenceDerived(
        item_id="copy-1", inspection_id="insp-1", original="item-1", parent="item-1",
        parent_sha256=bytes(32), blob=BlobId(bytes(32)), sha256=bytes(32), sm3=bytes(32), size=1,
        media_type="image/jpeg", steps=(step("crop", 1, 2, 3, 4),), maker=ACTOR, reason="r",
    )  # fmt: skip
    payload = fact.to_payload()
    assert payload["steps"] == [old]
    assert EvidenceDerived.from_payload(payload) == fact


def test_what_cannot_be_shown_gives_no_copy(visit: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    with pytest.raises(FieldappError) as caught:
        run(visit, imported(visit, path), step("crop", 0, 0, 1, 1))
    assert caught.value.code is Code.EVIDENCE_NOT_RENDERED
    for reason, item, code in (
        (" ", "x", Code.EVIDENCE_REASON_MISSING),
        ("r", "no such item", Code.EVIDENCE_UNKNOWN),
    ):
        with pytest.raises(FieldappError) as caught:
            run(visit, item, step("crop", 0, 0, 1, 1), reason=reason)
        assert caught.value.code is code

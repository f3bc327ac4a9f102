"""What a PDF, a Word file or a video says of itself, and the first page where one can be drawn.

Runs only inside the limited process of `looking_child`; anything may raise.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol
from xml.etree import ElementTree

from fieldapp.evidence import films, pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_PART: Final = 8 * 1024**2  # of a Word file, inflated
_MAX_BOX: Final = 16 * 1024**2  # an index of a video; hours of it are smaller
_MAX_PAGE_EDGE: Final = 3508  # pixels: A4 at 300 dots an inch
_MAX_BOXES: Final = 10_000
_EPOCH_1904_S: Final = 2_082_844_800  # videos count from 1904-01-01
Found = tuple[dict[str, str], pictures.Pixels | None]


class Content(Protocol):
    """What a format is read from: a stream that ends where the file does."""

    def read(self, size: int = -1, /) -> bytes:
        """Give up to `size` bytes, all that are left when negative."""
        ...


def look_pdf(content: Content, edge: int) -> Found:
    """Give the number of pages, the title it claims, and the first page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content.read())
    facts = {"pages": str(len(document))}
    facts |= {k: v for k, v in document.get_metadata_dict(skip_empty=True).items() if k in _TOLD}
    page = document[0]
    width, height = page.get_size()
    scale = min(edge, _MAX_PAGE_EDGE) / max(width, height, 1)
    drawn = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    return facts, pictures.pixels(drawn, edge)


_TOLD: Final = ("Title", "Author", "Creator", "CreationDate", "ModDate")


def look_docx(content: Content, _edge: int) -> Found:
    """Give title, author, dates and the first words; macros and links are never followed."""
    with zipfile.ZipFile(io.BytesIO(content.read())) as archive:
        facts: dict[str, str] = {}
        if "docProps/core.xml" in archive.namelist():
            for element in ElementTree.fromstring(_part(archive, "docProps/core.xml")):  # noqa: S314 -- in the limited process; expat stops entity bombs
                name = element.tag.rpartition("}")[2]
                if name in _CORE and element.text:
                    facts[name] = element.text
        body = ElementTree.fromstring(_part(archive, "word/document.xml"))  # noqa: S314
        texts = (e.text or "" for e in body.iter() if e.tag.rpartition("}")[2] == "t")
        facts["text"] = "".join(texts)[:200]
    return facts, None


_CORE: Final = ("title", "creator", "lastModifiedBy", "created", "modified")


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(_MAX_PART + 1)
    if len(data) > _MAX_PART:
        raise ValueError("inflates too far")
    return data


def look_film(kind: str, content: Content, edge: int, frames: films.Frames) -> Found:
    """Give what a film claims of itself, and a frame of its first second where one is decoded."""
    seen = _Kept(content)
    facts = look_mp4(seen) if kind in _BOXED else {}
    whole = chain(seen.handed_on(), pieces(content))
    found = frames(whole, until_ms=films.FIRST_MS, every_ms=films.EVERY_MS, edge=edge)
    last = deque(found, maxlen=1)
    return facts, pictures.pixels(last[0][1], edge) if last else None


_BOXED: Final = ("video/mp4", "video/quicktime")


def pieces(content: Content) -> Iterator[bytes]:
    """Give what is left of a content in pieces."""
    while piece := content.read(1024**2):
        yield piece


class _Kept:
    """A content that keeps what is read of it, to be read again."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._read: deque[bytes] = deque()

    def read(self, size: int = -1, /) -> bytes:
        data = self._content.read(size)
        self._read.append(data)
        return data

    def handed_on(self) -> Iterator[bytes]:
        """Give what was read, once, and forget it piece by piece: it may be half a gigabyte."""
        while self._read:
            yield self._read.popleft()


def look_mp4(content: Content) -> dict[str, str]:
    """Give length, frame size and the time of making that an MP4 or QuickTime file claims."""
    for name, size in _boxes(content):
        if name == b"moov":
            if size > _MAX_BOX:
                raise ValueError("index too large")
            return _movie(content.read(size))
        _skip(content, size)
    raise ValueError("no index")


def _boxes(content: Content) -> Iterator[tuple[bytes, int]]:
    """Give name and length of each box at this level; the caller reads or skips its content."""
    for _ in range(_MAX_BOXES):
        head = content.read(8)
        if len(head) < 8:
            return
        size, name = struct.unpack(">I4s", head)
        taken = 8
        if size == 1:
            size, taken = struct.unpack(">Q", content.read(8))[0], 16
        if size < taken:  # 0 means "to the end": nothing follows
            return
        yield name, size - taken


def _skip(content: Content, size: int) -> None:
    while size > 0:
        read = len(content.read(min(size, 1024**2)))
        if read == 0:
            return
        size -= read


def _movie(index: bytes) -> dict[str, str]:
    facts: dict[str, str] = {}
    for name, body in _inside(index):
        if name == b"mvhd":
            facts |= _header(body)
        elif name == b"trak":
            facts |= {
                k: v
                for part, track in _inside(body)
                if part == b"tkhd"
                for k, v in _frame(track).items()
            }
    return facts


def _inside(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    stream = io.BytesIO(data)
    for name, size in _boxes(stream):
        yield name, stream.read(size)


def _header(body: bytes) -> dict[str, str]:
    wide = body[0] == 1
    made, _, scale, length = struct.unpack_from(">QQIQ" if wide else ">IIII", body, 4)
    facts = {"seconds": str(round(length / scale)) if scale else "0"}
    if made > _EPOCH_1904_S:
        facts["made_unix_s"] = str(made - _EPOCH_1904_S)
    return facts


def _frame(body: bytes) -> dict[str, str]:
    width, height = struct.unpack_from(">II", body, len(body) - 8)
    return {"width": str(width >> 16), "height": str(height >> 16)} if width else {}

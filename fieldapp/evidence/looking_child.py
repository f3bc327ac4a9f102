"""The process that opens hostile files: it has no keys, little memory, and answers over a pipe.

`fieldapp.evidence.looking` starts it and ends it when it takes too long. It is told a media type
and given the bytes of a kept copy; it answers with what the file says of itself and with pixels,
never with a file that the other side would have to parse. Whatever goes wrong in here costs this
process and no more (docs/spec/evidence.md §3.3).
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable
from typing import BinaryIO, Final

from fieldapp.evidence import codes_in, documents, films, pictures
from fieldapp.evidence.item import clean_text

REQUEST: Final = struct.Struct(">cHHQ")  # what is asked, edge, length of type, of content
ANSWER: Final = struct.Struct(">IHHI")  # length of the JSON, width, height, length of the pixels
CLAIMS, LOOK, CODES = b"C", b"L", b"Q"
MEMORY_BYTES: Final = 1536 * 1024**2  # address space: a 100-megapixel picture twice, and Python
CPU_SECONDS: Final = 900  # of the whole process, should nobody be left to end it
_MAX_FACTS: Final = 24


def serve(frames: films.Frames = films.no_frames) -> int:
    """Answer until the other side hangs up; `frames` decodes films."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    _limit()
    while head := source.read(REQUEST.size):
        asked, edge, kind_length, size = REQUEST.unpack(head)
        kind = source.read(kind_length).decode("ascii", "replace")
        content = _Counted(source, size)
        try:
            facts, pixels = _answer(asked, edge, kind, content, frames)
            why = "" if pixels is not None or asked != LOOK else "kind"
        except Exception as error:  # noqa: BLE001 -- hostile bytes make a decoder raise anything
            facts, pixels = {}, None
            why = "memory" if isinstance(error, MemoryError) else "damaged"
        content.drain()
        _send(target, facts, pixels, why)
    return 0


def _answer(
    asked: bytes, edge: int, kind: str, content: documents.Content, frames: films.Frames
) -> documents.Found:
    if asked == CLAIMS:
        return pictures.claims(content.read()), None
    if asked == CODES and kind in films.KINDS:
        found = frames(
            documents.pieces(content), until_ms=films.SEARCHED_MS, every_ms=films.EVERY_MS,
            edge=pictures.FRAME_EDGE,
        )  # fmt: skip
        return codes_in.in_frames(found), None
    if asked == CODES:
        return codes_in.as_facts(content.read()), None
    if kind in pictures.READABLE:
        return pictures.look(content.read(), edge)
    if kind in films.KINDS:
        return documents.look_film(kind, content, edge, frames)
    look = _DOCUMENTS.get(kind)
    return ({}, None) if look is None else look(content, edge)


_DOCUMENTS: Final[dict[str, Callable[[documents.Content, int], documents.Found]]] = {
    "application/pdf": documents.look_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": documents.look_docx,
}


def _send(
    target: BinaryIO, facts: dict[str, str], pixels: pictures.Pixels | None, why: str
) -> None:
    cleaned = {clean_text(k, 40): clean_text(v, 200) for k, v in list(facts.items())[:_MAX_FACTS]}
    words = json.dumps({"facts": cleaned, "why": why}, ensure_ascii=False).encode()
    size, rgb = ((0, 0), b"") if pixels is None else (pixels.size, pixels.rgb)
    target.write(ANSWER.pack(len(words), *size, len(rgb)) + words + rgb)
    target.flush()


class _Counted:
    """The content of one request, as a stream that ends where the request does."""

    def __init__(self, source: BinaryIO, size: int) -> None:
        self._source, self._left = source, size

    def read(self, size: int = -1, /) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._source.read(wanted)
        self._left -= len(data)
        if len(data) < wanted:  # the other side went away
            sys.exit(0)
        return data

    def drain(self) -> None:
        """Read over what nobody looked at."""
        while self._left:
            self.read(1024**2)


def _limit() -> None:
    """Take from this process what it does not need; Windows has only the other side's clock."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),  # no file can be written
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (limit, limit))

"""Looking into kept files without trusting them: a process of its own, ended when it takes long.

What comes back is plain: texts that are claims, and pixels of a known size. A file that cannot be
looked at stays kept and is "not rendered", with the reason.
"""

from __future__ import annotations

import atexit
import functools
import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO, Final

from PIL import Image

from fieldapp.evidence import films, pictures
from fieldapp.evidence.item import clean_text
from fieldapp.evidence.looking_child import ANSWER, CLAIMS, CODES, LOOK, REQUEST

SECONDS: Final = 15.0  # for one file, on a slow laptop
_MAX_WORDS: Final = 64 * 1024
_KEPT_VARIABLES: Final = (  # never the password of the workspace
    "PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONPYCACHEPREFIX",
)  # fmt: skip
_log = logging.getLogger("store")


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looks like and says of itself."""

    jpeg: bytes | None = None  # at most 512 pixels an edge, made here from pixels
    dhash: int | None = None  # 64 bits that near pictures share; None where it would say nothing
    facts: Mapping[str, str] = field(default_factory=dict)  # claims: size, pages, seconds, title …
    why: str = ""  # not rendered: "kind", "damaged", "memory", "time" or "large"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the process answered."""

    picture: Image.Image | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


class Looker:
    """One limited process, started when first asked and again after it was ended."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def claims(self, media_type: str, head: bytes) -> dict[str, str]:
        """Give what a picture says of itself: EXIF tag name → text; {} when nothing readable.

        Args:
            media_type: from the leading bytes; nothing is asked of other formats.
            head: the beginning of the content; EXIF stands in the first 64 KiB of a JPEG.
        """
        if media_type not in pictures.READABLE:
            return {}
        return dict(self._ask(CLAIMS, 0, media_type, len(head), (head,)).facts)

    def look(self, media_type: str, size: int, content: Iterable[bytes]) -> Look:
        """Look at a kept copy.

        Args:
            media_type: from the leading bytes.
            size: bytes of the whole content.
            content: the kept copy in pieces; an error of theirs goes through.
        """
        most = films.MAX_BYTES if media_type.startswith("video/") else pictures.MAX_BYTES
        if size > most:
            return Look(why="large")
        seen = self._ask(LOOK, pictures.THUMBNAIL_EDGE, media_type, size, content)
        if seen.picture is None:
            return Look(facts=seen.facts, why=seen.why)
        jpeg, dhash = pictures.encoded(seen.picture), pictures.dhash(seen.picture)
        return Look(jpeg, dhash, seen.facts)

    def picture(
        self, media_type: str, size: int, content: Iterable[bytes], edge: int
    ) -> Image.Image | None:
        """Give a kept picture, or a PDF's first page, upright in RGB; None: not rendered."""
        if size > pictures.MAX_BYTES or media_type.startswith("video/"):
            return None
        return self._ask(LOOK, edge, media_type, size, content).picture

    def codes(self, media_type: str, size: int, content: Iterable[bytes]) -> Look:
        """Give the codes of a kept picture or film as facts, see `codes_in.codes_of`.

        Args:
            media_type: from the leading bytes, of `pictures.READABLE` or `films.KINDS`.
            size: bytes of the whole content.
            content: the kept copy in pieces; an error of theirs goes through.
        """
        seen = self._ask(CODES, 0, media_type, size, content)
        return Look(facts=seen.facts, why=seen.why)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _ask(
        self, asked: bytes, edge: int, kind: str, size: int, content: Iterable[bytes]
    ) -> _Seen:
        with self._lock:
            child = self._started()
            film = kind in films.KINDS
            late = threading.Timer(films.SECONDS if film else self._seconds, child.kill)
            late.name = "looking-deadline"
            late.start()
            try:
                return _exchange(child, (asked, edge), kind, size, content)
            except (OSError, ValueError) as error:  # it died, was ended, or answered nonsense
                _log.debug("a file of type %s was not rendered: %s", kind, error)
                in_time = late.is_alive()
                self._end()
                return _Seen(why="damaged" if in_time else "time")
            except BaseException:  # of the content's reader: the exchange is cut in the middle
                self._end()
                raise
            finally:
                late.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            frozen = getattr(sys, "frozen", False)
            own = () if frozen else ("-P", "-m", "fieldapp")
            self._child = subprocess.Popen(  # noqa: S603 -- our own program, no shell
                [sys.executable, *own, "look"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # decoders talk
                env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    _quietly_closed(pipe)


def _quietly_closed(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # what was still to be written finds nobody
        _log.debug("a pipe to an ended process had bytes left")


@functools.cache
def looker(purpose: str) -> Looker:
    """Give this program's looker for a purpose: "claims", "look" or "view".

    Each its own, so that an import does not wait for thumbnails, nor a person for either.
    """
    made = Looker()
    atexit.register(made.close)
    return made


def _exchange(
    child: subprocess.Popen[bytes], asked: tuple[bytes, int], kind: str, size: int,
    content: Iterable[bytes],
) -> _Seen:  # fmt: skip
    target, source = child.stdin, child.stdout
    if target is None or source is None:
        raise RuntimeError("the process was started without pipes")
    name = kind.encode("ascii", "replace")
    target.write(REQUEST.pack(*asked, len(name), size) + name)
    for piece in content:
        target.write(piece)
    target.flush()
    words_size, width, height, rgb_size = ANSWER.unpack(_exactly(source, ANSWER.size))
    if (
        words_size > _MAX_WORDS
        or max(width, height) > asked[1]
        or width * height > pictures.MAX_PIXELS
        or rgb_size != width * height * 3
    ):
        raise ValueError("an answer out of bounds")
    words = json.loads(_exactly(source, words_size))
    rgb = _exactly(source, rgb_size)
    facts = {clean_text(str(k), 40): clean_text(str(v), 200) for k, v in words["facts"].items()}
    why = clean_text(str(words["why"]), 10)
    return _Seen(Image.frombytes("RGB", (width, height), rgb) if rgb else None, facts, why)


def _exactly(source: IO[bytes], size: int) -> bytes:
    data = source.read(size)
    if len(data) < size:
        raise ValueError("the process ended before it had answered")
    return data

"""Which files are films, and what the limited process is given to see their frames with.

The frames themselves come from the window's media library, handed in by the command that starts
that process (`fieldapp.cli.look`): this room knows no such library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from PIL import Image

KINDS: Final = frozenset({"video/mp4", "video/quicktime", "video/x-matroska", "video/x-msvideo"})
MAX_BYTES: Final = 512 * 1024**2  # its index may lie at the end: all of it is passed
SECONDS: Final = 60.0  # for one film, on a slow laptop
SEARCHED_MS: Final = 20_000  # of a film, from its beginning: there the card is shown
EVERY_MS: Final = 250  # between two frames that are searched
FIRST_MS: Final = 1_000  # of a film, from which its picture is: the first frame may be black


Frame = tuple[int, Image.Image]  # when, milliseconds from the beginning; the picture in RGB


class Frames(Protocol):
    """Decodes the beginning of a film."""

    def __call__(
        self, pieces: Iterable[bytes], *, until_ms: int, every_ms: int, edge: int
    ) -> Iterator[Frame]:
        """Give the time and the picture of frames, at least `every_ms` apart, in RGB.

        Args:
            pieces: the film.
            until_ms: from its beginning; later frames are not decoded.
            every_ms: between two frames.
            edge: pixels of the longer edge at most.
        """
        ...


def no_frames(
    pieces: Iterable[bytes], *, until_ms: int, every_ms: int, edge: int
) -> Iterator[Frame]:
    """Give none: where the media library is missing a film is kept, not rendered."""
    del pieces, until_ms, every_ms, edge
    return iter(())

"""The hidden command that is the limited process of `fieldapp.evidence.looking`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from fieldapp.evidence import looking_child
from fieldapp.evidence.films import Frame


def run(_chosen: argparse.Namespace) -> int:
    """Answer questions about files over standard input and output."""
    return looking_child.serve(_frames)


def _frames(
    pieces: Iterable[bytes], *, until_ms: int, every_ms: int, edge: int
) -> Iterator[Frame]:
    """Decode a film; the media library is loaded by the first one, pictures do without."""
    from fieldapp.ui import films

    return films.frames(pieces, until_ms=until_ms, every_ms=every_ms, edge=edge)

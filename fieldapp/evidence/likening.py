"""What looks like evidence that is here already: files before they are added, items of a gallery.

A hint for a person, never a refusal (docs/spec/evidence.md §3.2). Only evidence that was looked at
already is compared with (`looks`); a file is read and looked at in the limited process, and
nothing of it is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from fieldapp.errors import InputError
from fieldapp.evidence import intake, looks, pictures, tables
from fieldapp.evidence.importing import Acts
from fieldapp.evidence.looking import looker
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.store.workspace import Workspace

MOST_FILES: Final = 60  # that are looked at before they are added; the others come in unseen
MOST_ITEMS: Final = 2_000  # of a gallery that are compared
_BANDS: Final = looks.NEAR_BITS + 1  # of 64 bits: what is near is equal in one of them
_EDGES: Final = tuple(64 * band // _BANDS for band in range(_BANDS + 1))


@dataclass(frozen=True, slots=True)
class Alike:
    """A file that is here already, or looks like something that is."""

    name: str
    title: str  # of the evidence
    same: bool  # these very bytes


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found among files to be added."""

    alike: tuple[Alike, ...]
    looked: int  # files that were compared
    left: int  # pictures beyond the limit, which were not


def files(
    acts: Acts, chosen: Sequence[Path], cancelled: Callable[[], bool] = lambda: False
) -> Compared:
    """Look whether files are evidence already or look like some; slow, and keeps nothing.

    A file that cannot be read is passed over here: the import will name it.
    """
    known = acts(lambda workspace: looks.hashes(workspace.db))
    found: list[Alike] = []
    looked = 0
    for path in chosen[:MOST_FILES]:
        if cancelled():
            break
        try:
            data = intake.peek(path, pictures.MAX_BYTES)
        except InputError:
            continue
        looked += 1
        blob = BlobId(keys.sha256(data))
        kind = intake.media_type(data[: intake.HEAD_BYTES])
        near = [] if kind not in pictures.READABLE else _near(known, kind, data)
        title = acts(lambda workspace, blob=blob, near=near: _title(workspace, blob, near))  # type: ignore[misc]  # mypy cannot infer a lambda with defaults
        if title is not None:
            found.append(Alike(path.name, *title))
    return Compared(tuple(found), looked, max(0, len(chosen) - MOST_FILES))


def _near(known: Mapping[BlobId, int], kind: str, data: bytes) -> list[BlobId]:
    mine = looker("peek").look(kind, len(data), (data,)).dhash
    if mine is None:
        return []
    return [blob for blob, other in known.items() if looks.are_near(mine, other)]


def _title(workspace: Workspace, blob: BlobId, near: Sequence[BlobId]) -> tuple[str, bool] | None:
    for at, one in enumerate((blob, *near)):
        rows = tables.same_content(workspace.db, one)
        if rows:
            return rows[0].title or rows[0].item_id, at == 0
    return None


def among(known: Mapping[BlobId, int], wanted: Iterable[BlobId]) -> frozenset[BlobId]:
    """Give those of the wanted that look nearly like another known one.

    Args:
        known: what all evidence looks like, see `looks.hashes`.
        wanted: of which it is asked.
    """
    bands: dict[tuple[int, int], list[tuple[BlobId, int]]] = defaultdict(list)
    for blob, bits in known.items():
        for key in _keys(bits):
            bands[key].append((blob, bits))
    return frozenset(
        blob
        for blob in wanted
        if blob in known
        and any(
            other != blob and looks.are_near(known[blob], bits)
            for key in _keys(known[blob])
            for other, bits in bands[key]
        )
    )


def _keys(bits: int) -> list[tuple[int, int]]:
    return [(low, bits >> low & (1 << (high - low)) - 1) for low, high in pairwise(_EDGES)]

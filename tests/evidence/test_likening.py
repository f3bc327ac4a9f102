"""What is evidence already, or looks like some, is said before it is added."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fieldapp.evidence import collecting, likening, looks, tables
from fieldapp.evidence.likening import Alike
from fieldapp.evidence.sealing import About
from fieldapp.ids import BlobId
from fieldapp.store.workspace import Workspace
from tests.evidence.making import CAMERA, opened
from tests.ui.inspect.world import picture

ME = "insp-tashi"
T = TypeVar("T")


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    about = About(inspection_id="insp-1", title="门脸")
    collecting.capture_live(workspace, ME, about, picture("门脸", "#8c1f1f"), CAMERA)
    for row in tables.items(workspace.db, "insp-1"):
        looks.look_at(workspace.db, workspace.blobs, row)
    return workspace


def compared(visit: Workspace, *files: Path) -> likening.Compared:
    def acts(act: Callable[[Workspace], T]) -> T:
        return act(visit)

    return likening.files(acts, files)


def test_same_and_alike_are_told_apart_and_nothing_is_kept(
    visit: Workspace, tmp_path: Path
) -> None:
    same, near, other = (tmp_path / name for name in ("same.jpg", "near.jpg", "other.jpg"))
    same.write_bytes(picture("门脸", "#8c1f1f"))
    with Image.open(io.BytesIO(same.read_bytes())) as whole:
        whole.resize((480, 320)).save(near, quality=40)
    Image.effect_noise((300, 200), 90).convert("RGB").save(other)
    gone, words = tmp_path / "gone.jpg", tmp_path / "a.txt"
    words.write_text("words")
    before = len(visit.blobs.spooled()), visit.eventlog.count()
    found = compared(visit, same, near, other, gone, words)
    assert found.alike == (
        Alike("same.jpg", "门脸", same=True),
        Alike("near.jpg", "门脸", same=False),
    )
    assert (found.looked, found.left) == (4, 0)
    assert (len(visit.blobs.spooled()), visit.eventlog.count()) == before
    assert len(tables.items(visit.db, "insp-1")) == 1


def test_of_very_many_files_the_rest_is_counted(visit: Workspace, tmp_path: Path) -> None:
    words = tmp_path / "a.txt"
    words.write_text("words")
    found = compared(visit, *[words] * (likening.MOST_FILES + 5))
    assert (found.looked, found.left) == (likening.MOST_FILES, 5)


@given(
    st.lists(st.integers(0, (1 << 64) - 1), max_size=12), st.sets(st.integers(0, 63), max_size=8)
)
def test_bands_find_what_comparing_all_with_all_finds(hashes: list[int], flips: set[int]) -> None:
    if hashes:
        hashes = [*hashes, hashes[0] ^ sum(1 << bit for bit in flips)]
    known = {BlobId(bytes([at])): bits for at, bits in enumerate(hashes)}
    wanted = {
        one
        for one, bits in known.items()
        if any(other != one and looks.are_near(bits, more) for other, more in known.items())
    }
    assert likening.among(known, known) == wanted

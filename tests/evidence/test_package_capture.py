"""A package proves how its items were made: the card before the picture, a film piece by piece."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.evidence import binding, packaging, recording, verifying
from fieldapp.evidence.chunks import CHUNK_BYTES
from fieldapp.evidence.sealing import About
from fieldapp.ledger import dcbor
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, opened
from tests.evidence.test_binding import photo
from tests.evidence.test_packaging import PROFILE, edit, standalone

ME = "insp-tashi"
ABOUT = About(inspection_id="insp-1", title="外包装")
FILM = b"\x1aE\xdf\xa3" + bytes(range(256)) * 6000  # a MiB and a half
BEFORE = Path(__file__).parent.parent / "vectors" / "evp2.zip"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A picture with the card, and a film; two cards were drawn, one of them for nothing."""
    folder = tmp_path_factory.mktemp("capture")
    clock = FixedClock(at_local(2026, 11, 23, 9), step_ms=1000)
    with Workspace.create(
        folder / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ) as ws:
        with ws.writing(ME) as w:
            w.append(opened("insp-1"))
        binding.draw_card(ws, ME, "insp-1")
        card = binding.draw_card(ws, ME, "insp-1").card
        path = folder / "IMG_7.jpg"
        path.write_bytes(photo(card.text, card.turn))
        binding.bring_file(ws, ME, ABOUT, path, reason="手机拍的", volume="SD")
        running = recording.begin(ws, ME, ABOUT, CAMERA, "video/x-matroska")
        recording.feed(ws, ME, running, FILM)
        recording.finish(ws, ME, running)
        packaging.export(ws, ME, "insp-1", folder / "p.zip", "示例市人民法院")
        yield folder / "p.zip"


def test_the_card_s_event_and_every_chunk_s_lie_in_the_package(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        manifest = dcbor.decode(archive.read("manifest.dcbor"))
    assert isinstance(manifest, dict)
    assert manifest["format"] == "EVP3"
    types = [fact["type"] for fact in manifest["facts"]]
    assert types == [
        "evidence.challenged", "evidence.recording_begun",
        "evidence.recording_chunk", "evidence.recording_chunk",
    ]  # fmt: skip
    assert manifest["facts"][2]["fact"]["size"] == CHUNK_BYTES
    assert verifying.verify_package(package).passed
    code, said = standalone(package)
    assert code == 0, said
    assert f"前 {len(FILM)} 字节当时就有记录" in said
    assert "里面有校验卡，拍摄晚于出卡" in said


def test_a_package_made_before_is_still_checked() -> None:
    report = verifying.verify_package(BEFORE)
    assert (report.passed, report.items) == (True, 3)
    code, said = standalone(BEFORE)
    assert code == 0, said


Files = dict[str, bytes]


def _place(files: Files, kind: str, nth: int = 0) -> dict[str, Any]:
    manifest = dcbor.decode(files["manifest.dcbor"])
    assert isinstance(manifest, dict)
    ids = [fact["event_id"] for fact in manifest["facts"] if fact["type"] == kind]
    return next(event for event in manifest["events"] if event["event_id"] == ids[nth])


def _hide(files: Files, kind: str, nth: int = 0) -> None:
    """Take an event's content out of a package, as somebody who has no key could."""
    event = _place(files, kind, nth)
    del files[event["name"] + ".payload"]

    def change(manifest: dict[str, Any]) -> None:
        wanted = event["event_id"]
        manifest["facts"] = [f for f in manifest["facts"] if f["event_id"] != wanted]
        next(e for e in manifest["events"] if e["event_id"] == wanted)["payload"] = False
        del manifest["files"][event["name"] + ".payload"]

    edit(files, change)


def no_card(files: Files) -> None:
    _hide(files, "evidence.challenged")


def no_beginning(files: Files) -> None:
    _hide(files, "evidence.recording_begun")


def no_first_chunk(files: Files) -> None:
    _hide(files, "evidence.recording_chunk")


def no_last_chunk(files: Files) -> None:
    _hide(files, "evidence.recording_chunk", 1)


def another_digit(files: Files) -> None:
    name = _place(files, "evidence.challenged")["name"] + ".payload"
    said = dcbor.decode(files[name])
    assert isinstance(said, dict)
    said["digits"] = "000" if said["digits"] != "000" else "001"
    files[name] = dcbor.encode(said)

    def change(manifest: dict[str, Any]) -> None:
        manifest["files"][name] = hashlib.sha256(files[name]).digest()
        manifest["facts"][0]["fact"] = said

    edit(files, change)


FORGERIES: dict[str, tuple[Callable[[Files], None], int]] = {
    "the card's event is missing": (no_card, 7),
    "the recording's beginning is missing": (no_beginning, 7),
    "a chunk in the middle is missing": (no_first_chunk, 7),
    "the last chunk is missing: more is claimed than was told": (no_last_chunk, 7),
    "other digits on the card": (another_digit, 5),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_what_does_not_prove_how_it_was_made_fails(
    name: str, package: Path, tmp_path: Path
) -> None:
    change, wanted = FORGERIES[name]
    with zipfile.ZipFile(package) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    change(files)
    forged = tmp_path / "forged.zip"
    with zipfile.ZipFile(forged, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    report = verifying.verify_package(forged)
    assert [check.number for check in report.checks if not check.passed] == [wanted]
    code, said = standalone(forged)
    assert code == 1
    assert f"{wanted:2d} 不通过" in said

"""What a changed program signs with a genuine key fails at the same check in both verifiers."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.evidence import (
    binding,
    collecting,
    nmea,
    packaging,
    placing,
    recording,
    verifying,
)
from fieldapp.evidence.placing import Heard
from fieldapp.evidence.sealing import About
from fieldapp.ledger import dcbor, keys, merkle
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence import remaking
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.remaking import Files, Map
from tests.evidence.sentences import MINUTE, gga
from tests.evidence.test_binding import photo
from tests.evidence.test_packaging import PROFILE

ME = "insp-tashi"
ABOUT = About(inspection_id="insp-1", title="外包装")
PLACED, HEARD = "evidence.place_received", "evidence.place_heard"
SEALED, CHUNK = "evidence.sealed", "evidence.recording_chunk"
Case = tuple[Callable[[Files, DeviceKeys], object], int]  # and the check that must fail


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A capture with its place, a picture with the card, a short film, one withdrawn."""
    folder = tmp_path_factory.mktemp("remade")
    clock = FixedClock(at_local(2026, 11, 23, 9, 21), step_ms=10)
    with Workspace.create(
        folder / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ) as ws:
        with ws.writing(ME) as w:
            w.append(opened("insp-1"))
        heard = Heard(MINUTE, 700, "tcp:127.0.0.1:1")
        kept = collecting.capture_live(ws, ME, ABOUT, jpeg(), CAMERA, heard=heard)
        placing.hear_on(ws, ME, "insp-1", [kept.item_id], MINUTE[:4000])
        card = binding.draw_card(ws, ME, "insp-1").card
        path = folder / "IMG.jpg"
        path.write_bytes(photo(card.text, card.turn))
        binding.bring_file(ws, ME, ABOUT, path, reason="手机", volume="SD")
        running = recording.begin(ws, ME, ABOUT, CAMERA, "video/x-matroska")
        recording.feed(ws, ME, running, b"\x1aE\xdf\xa3" + bytes(range(256)) * 12)
        recording.finish(ws, ME, running)
        gone = collecting.capture_live(ws, ME, ABOUT, jpeg("blue"), CAMERA)
        collecting.withdraw(ws, ME, gone.item_id, "拍错")
        yield ws


@pytest.fixture(scope="module")
def package(visit: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("out") / "p.zip"
    packaging.export(visit, ME, "insp-1", path, "法院")
    return path


def listing(change: Callable[[Map], object]) -> Callable[[Files, DeviceKeys], object]:
    def remake(files: Files, maker: DeviceKeys) -> None:
        listed = remaking.manifest(files)
        change(listed)
        remaking.sign(files, listed, maker)

    return remake


def telling(kind: str, change: Callable[[Map], object]) -> Callable[[Files, DeviceKeys], object]:
    return lambda files, maker: remaking.retell(files, maker, kind, change)


def placed(**change: Any) -> Callable[[Files, DeviceKeys], object]:
    return telling(PLACED, lambda said: said.update(change))


def empty(files: Files, maker: DeviceKeys) -> None:
    listed = remaking.manifest(files)
    for name in [n for n in files if n.split("/")[0] in ("originals", "events", "places")]:
        del files[name]
    listed |= {"items": [], "events": [], "facts": []}
    remaking.sign(files, listed, maker)


def left_out(number: object, reason: object = "x") -> Callable[[Files, DeviceKeys], object]:
    """The first item is left out, under that number."""

    def remake(files: Files, maker: DeviceKeys) -> None:
        listed = remaking.manifest(files)
        gone = listed["items"].pop(0)
        event = next(e for e in listed["events"] if e["event_id"] == gone["event_id"])
        event["payload"] = False
        del files[event["name"] + ".payload"], files[gone["file"]]
        entry = {"number": number, "event_id": gone["event_id"], "reason": reason}
        listed["left_out"].append(entry)
        remaking.sign(files, listed, maker)

    return remake


def repeated_key(files: Files, _: DeviceKeys) -> None:
    files["manifest.json"] = b'{"recipient": "X",' + files["manifest.json"].strip()[1:]


def decimal_size(files: Files, _: DeviceKeys) -> None:
    size = json.loads(files["manifest.json"])["items"][0]["size"]
    readable = files["manifest.json"]
    files["manifest.json"] = readable.replace(b'"size": %d' % size, b'"size": %d.0' % size)
    assert files["manifest.json"] != readable


def not_nfc(files: Files, maker: DeviceKeys) -> None:
    """As many bytes as the same word in NFC, so that only the spelling is at fault."""
    remaking.retell(files, maker, SEALED, lambda said: said.update(question="\u00e9QQ"))
    listed = remaking.manifest(files)
    listed["items"][0]["question"] = "\u00e9QQ"
    remaking.sign(files, listed, maker)
    for name in ("manifest.dcbor", "manifest.json"):
        files[name] = files[name].replace("\u00e9QQ".encode(), "e\u0301Q".encode())


def long_sentences(files: Files, maker: DeviceKeys) -> None:
    raw = MINUTE * 4 + gga(lat="3000.0000")
    digest = keys.sha256(raw)
    listed = remaking.manifest(files)
    said = next(one["fact"] for one in listed["facts"] if one["type"] == PLACED)
    del files[f"places/{said['raw_sha256'].hex()}.nmea"]
    files[f"places/{digest.hex()}.nmea"] = raw
    change = {"raw": digest, "raw_sha256": digest}
    spot = said["spot"] | {"lat_udeg": 30_000_000}
    remaking.retell(files, maker, PLACED, lambda one: one.update(change, spot=spot))


LISTED: dict[str, Case] = {
    "a key of manifest.json twice": (repeated_key, 2),
    "a size with a point": (decimal_size, 2),
    "no items": (empty, 2),
    "an item twice": (listing(lambda m: m["items"].append(m["items"][0])), 2),
    "an event twice": (listing(lambda m: m["events"].append(m["events"][0])), 2),
    "left out at place -3": (left_out(-3), 2),
    "left out at place 9": (left_out(9), 2),
    "withdrawn for another reason": (
        listing(lambda m: m["items"][-1]["withdrawn"].update(reason="别的")), 6
    ),
}  # fmt: skip


def check(case: Case, package: Path, visit: Workspace, path: Path, said: Any) -> None:
    remake, wanted = case
    files = remaking.load(package)
    remake(files, visit.keys)
    remaking.save(path, files)
    assert remaking.failing(path, lambda: str(said.readouterr().out)) == (wanted, wanted)


def test_made_anew_without_a_change_it_passes(
    visit: Workspace, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check((placed(), 0), package, visit, tmp_path / "p.zip", capsys)


@pytest.mark.parametrize("name", LISTED)
def test_a_list_that_misleads_is_refused(
    name: str,
    visit: Workspace,
    package: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    check(LISTED[name], package, visit, tmp_path / "p.zip", capsys)


@pytest.mark.parametrize("place", ["before", "comment"])
def test_nothing_lies_in_the_archive_beside_its_files(
    place: str, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = remaking.save(tmp_path / "p.zip", remaking.load(package))
    if place == "before":
        path.write_bytes(b"#!/bin/sh\necho hi; exit\n" + path.read_bytes())
    else:
        with zipfile.ZipFile(path, "a") as archive:
            archive.comment = "已由公证处确认".encode()
    assert remaking.failing(path, lambda: capsys.readouterr().out) == (1, 1)


# -- receipts


def vouched(listed: Map, visit: Workspace, centre: DeviceKeys, **change: Any) -> None:
    """Let a key give the first item a receipt over the whole chain."""
    chain = visit.eventlog.chain(visit.chain.chain)
    assert chain is not None
    ids = [event.id for event in visit.eventlog.events(chain.row)]
    item = listed["items"][0]
    seq = next(e["seq"] for e in listed["events"] if e["event_id"] == item["event_id"])
    body = {1: 1, 2: chain.chain.device_id, 3: chain.chain.epoch, 4: len(ids),
            5: merkle.root(ids), 6: 1_577_836_800_000, 7: 1}  # fmt: skip
    body |= {int(key[1:]): value for key, value in change.items()}
    raw = dcbor.encode(body)
    item["receipt"] = {
        "receipt": raw, "signature": centre.sign(b"RCPT1\0" + raw), "centre": centre.public_key,
        "proof": list(merkle.inclusion_proof(ids, seq)),
    }  # fmt: skip


def anybody() -> DeviceKeys:
    return DeviceKeys.generate(keys.random_key())[0]


@pytest.mark.parametrize(
    ("own", "change"),
    [(True, {}), (False, {"_1": 9}), (False, {"_6": "2020"}), (False, {"_6": 1 << 62}),
     (False, {"_99": "x"})],
)  # fmt: skip
def test_a_receipt_of_the_device_itself_or_of_no_form_is_refused(
    own: bool,
    change: Map,
    visit: Workspace,
    package: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    key = visit.keys if own else anybody()
    case = (listing(lambda m: vouched(m, visit, key, **change)), 9)
    check(case, package, visit, tmp_path / "p.zip", capsys)


def test_whoever_gave_a_receipt_is_named_by_fingerprint_and_time(
    visit: Workspace, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A key made on the spot signs as well as the centre's: only its fingerprint tells."""
    key, files = anybody(), remaking.load(package)
    listing(lambda m: vouched(m, visit, key))(files, visit.keys)
    path = remaking.save(tmp_path / "p.zip", files)
    (one,) = verifying.verify_package(path).centres
    assert (one.centre, one.items, one.first_ms) == (key.public_key, 1, 1_577_836_800_000)
    assert remaking.SCRIPT.main([str(path)]) == 0
    said = capsys.readouterr().out
    assert one.fingerprint in said
    assert "2020-01-01T00:00:00Z" in said
    assert "中心已签收" not in said
    assert "证据没有少给" in said


# -- what an event may hold, and what a position must come to


def changed(kind: str, **change: Any) -> Callable[[Files, DeviceKeys], object]:
    return telling(kind, lambda said: said.update(change))


def without(kind: str, field: str) -> Callable[[Files, DeviceKeys], object]:
    return telling(kind, lambda said: said.pop(field))


TOLD: dict[str, Case] = {
    "satellites": (placed(satellites=99), 6),
    "the satellites' time": (placed(fix_ms=1), 6),
    "no time": (without(PLACED, "fix_ms"), 6),
    "accuracy": (placed(hdop_hundredths=1), 6),
    "systems": (placed(systems=["GB"]), 6),
    "datum": (telling(PLACED, lambda said: said["spot"].update(datum="gcj02")), 6),
    "a count of sentences": (changed(HEARD, sentences=9999), 6),
    "a count of bad ones": (changed(HEARD, bad=7), 6),
    "too many sentences": (long_sentences, 6),
    "an unknown field of a place": (placed(zzz=1), 6),
    "an unknown field of a seal": (changed(SEALED, zzz=1), 6),
    "another address": (changed(SEALED, blob=b"\1" * 32), 6),
    "no address": (without(SEALED, "blob"), 6),
    "a camera of nothing": (changed(SEALED, camera={}), 6),
    "no camera, said so": (changed(SEALED, camera=None), 6),
    "a chunk's place of the wrong type": (changed(CHUNK, place=True), 6),
    "text not in NFC": (not_nfc, 2),
}


@pytest.mark.parametrize("name", TOLD)
def test_an_event_that_holds_what_it_may_not_is_refused(
    name: str,
    visit: Workspace,
    package: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    check(TOLD[name], package, visit, tmp_path / "p.zip", capsys)


@pytest.mark.parametrize("north", ["N", "S", "NS", ""])
def test_both_take_the_same_sides_of_the_equator(north: str) -> None:
    fix = nmea.read(gga(north=north)).fix
    alone = remaking.SCRIPT.reading(gga(north=north))[3]
    assert (fix is None) == (alone is None) == (len(north) != 1)
    assert fix is None or alone[0]["lat_udeg"] == fix.lat_udeg

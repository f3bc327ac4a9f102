"""SM3 that follows the sealing: computed once, by whoever sealed, and proven in a package."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from fieldapp.evidence import digesting, importing, packaging, tables, verifying
from fieldapp.evidence.events import Digest, EvidenceDigested, EvidenceSealed
from fieldapp.evidence.events import EvidenceSealedWithBoth as Before
from fieldapp.evidence.sealing import About
from fieldapp.ids import EventId, new_id
from fieldapp.ledger import dcbor, keys
from fieldapp.store import quarantine
from fieldapp.store.projection import Recorded
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.evidence.making import jpeg, opened
from tests.evidence.test_packaging import edit, standalone
from tests.journeys.devices import flipped

ME = "insp-tashi"
T = TypeVar("T")


@pytest.fixture
def visit(workspace: Workspace, tmp_path: Path) -> Workspace:
    """Five pictures of a card, sealed by SHA-256 alone."""
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    (tmp_path / "card").mkdir()
    for number in range(5):
        (tmp_path / "card" / f"{number}.jpg").write_bytes(jpeg("red", (64, 48)) + bytes([number]))
    chosen = importing.listed([tmp_path / "card"])
    importing.import_many(
        lambda act: act(workspace), ME, About(inspection_id="insp-1"), chosen, reason="手机"
    )
    return workspace


def rows(ws: Workspace) -> list[tables.ItemRow]:
    return tables.items(ws.db, "insp-1")


def catch_up(ws: Workspace, most: int = 8) -> tuple[int, tuple[str, ...]]:
    def acts(act: Callable[[Workspace], T]) -> T:
        return act(ws)

    return digesting.catch_up(acts, ME, most)


def test_an_import_seals_without_sm3_which_follows_as_an_event(visit: Workspace) -> None:
    assert [row.sm3 for row in rows(visit)] == [b""] * 5
    assert catch_up(visit, 3) == (3, ())
    assert [bool(row.sm3) for row in rows(visit)] == [True] * 3 + [False] * 2
    assert catch_up(visit, 3) == (2, ())
    assert catch_up(visit, 3) == (0, ())
    assert [row.sm3 for row in rows(visit)] == [
        keys.sm3(visit.blobs.read(row.blob_id)) for row in rows(visit)
    ]
    before = tables_digest(visit)
    visit.rebuild()
    assert tables_digest(visit) == before


def test_a_large_file_gets_sm3_at_once(visit: Workspace, tmp_path: Path) -> None:
    """Closing the program waits for what is being read: never for a long video."""
    (tmp_path / "long.mp4").write_bytes(bytes(17 * 1024**2))
    about, chosen = About(inspection_id="insp-1"), importing.listed([tmp_path / "long.mp4"])
    importing.import_many(lambda act: act(visit), ME, about, chosen, reason="手机")
    assert [bool(row.sm3) for row in rows(visit)] == [False] * 5 + [True]


def test_what_was_sealed_with_both_digests_at_once_is_still_read(visit: Workspace) -> None:
    row = rows(visit)[0]
    (first, *_) = visit.eventlog.recorded([EvidenceSealed.TYPE])
    payload = dcbor.decode(first.payload or b"") | {"item_id": new_id("item"), "sm3": bytes(32)}
    with visit.writing(ME) as w:
        w.append(Before.from_payload(payload))
    assert rows(visit)[-1].sm3 == bytes(32)
    assert rows(visit)[-1].blob_id == row.blob_id
    assert Before.VERSION == 1
    assert EvidenceSealed.VERSION == 2


def test_only_the_device_that_sealed_an_item_says_its_sm3_and_only_once(
    visit: Workspace,
) -> None:
    mine = rows(visit)[0]

    def said(device: bytes, sm3: bytes) -> None:
        fact = EvidenceDigested(
            inspection_id="insp-1", items=(Digest(item_id=mine.item_id, sm3=sm3),)
        )
        event = Recorded(
            EventId(keys.sha256(sm3 + device)), device, mine.epoch, 99, 0, fact.TYPE, 1, ME,  # type: ignore[arg-type]  # bytes of another device
            b"", None, local=False, said_ms=0,
        )  # fmt: skip
        digesting.project(visit.db, event, fact)

    said(bytes(16), b"x" * 32)
    assert rows(visit)[0].sm3 == b""
    said(mine.device_id, b"y" * 32)
    said(mine.device_id, b"z" * 32)
    assert rows(visit)[0].sm3 == b"y" * 32
    assert visit.db.execute("SELECT count(*) FROM evidence_digest").fetchone() == (1,)


def test_an_original_that_cannot_be_read_is_passed_over_and_named(visit: Workspace) -> None:
    damaged, gone, *rest = rows(visit)
    path = visit.blobs._path(damaged.blob_id)
    path.write_bytes(flipped(path.read_bytes(), 200))
    visit.blobs._path(gone.blob_id).unlink()
    assert catch_up(visit, 2) == (0, (damaged.item_id, gone.item_id))
    assert quarantine.listed(visit.db) == {damaged.blob_id}
    done = digesting.catch_up(lambda act: act(visit), ME, 2, (damaged.item_id, gone.item_id))
    assert done == (2, (damaged.item_id, gone.item_id))
    assert [bool(row.sm3) for row in rows(visit)] == [False, False, True, True, False]
    assert len(rest) == 3


@pytest.mark.parametrize("caught_up", [False, True])
def test_a_package_has_every_sm3_and_both_verifiers_hold_it_to_the_original(
    visit: Workspace, tmp_path: Path, caught_up: bool
) -> None:
    if caught_up:
        catch_up(visit)
    path = tmp_path / "p.zip"
    packaging.export(visit, ME, "insp-1", path, "示例市公证处")
    with zipfile.ZipFile(path) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    manifest: dict[str, Any] = json.loads(files["manifest.json"])
    assert manifest["format"] == "EVP3"
    assert [fact["type"] for fact in manifest["facts"]] == ["evidence.digested"] * caught_up
    for item in manifest["items"]:
        assert keys.sm3(files[item["file"]]).hex() == item["sm3"]
    assert verifying.verify_package(path).passed
    code, told = standalone(path)
    assert code == 0, told

    edit(files, lambda m: m["items"][1].update(sm3=hashlib.sha256(b"another").digest()))
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    report = verifying.verify_package(path)
    assert [check.number for check in report.checks if not check.passed] == [4]
    assert standalone(path)[0] == 1


def test_a_redacted_package_does_not_tell_the_sm3_of_what_it_leaves_out(
    visit: Workspace, tmp_path: Path
) -> None:
    catch_up(visit, 2)
    catch_up(visit, 2)
    hidden = rows(visit)[0]
    path = tmp_path / "p.zip"
    packaging.export(visit, ME, "insp-1", path, "x", leave_out={hidden.item_id: "隐私"})
    with zipfile.ZipFile(path) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        facts = json.loads(archive.read("manifest.json"))["facts"]
    assert hidden.sm3 not in everything
    assert hidden.sm3.hex().encode() not in everything
    assert len(facts) == 1  # the other pair's
    assert verifying.verify_package(path).passed
    assert standalone(path)[0] == 0


def test_an_event_that_tells_another_sm3_than_the_manifest_is_found(
    visit: Workspace, tmp_path: Path
) -> None:
    wrong = {replace(one): bytes(32) for one in digesting.lacking(visit.db, visit.device_id, 8)}
    digesting.record(visit, ME, wrong)
    path = tmp_path / "p.zip"
    packaging.export(visit, ME, "insp-1", path, "x")
    assert [c.number for c in verifying.verify_package(path).checks if not c.passed] == [4]
    with zipfile.ZipFile(path) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}

    def right(manifest: dict[str, Any]) -> None:
        for item in manifest["items"]:
            item["sm3"] = keys.sm3(files[item["file"]])

    edit(files, right)
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    (failed,) = [c for c in verifying.verify_package(path).checks if not c.passed]
    assert (failed.number, "sm3 differs" in failed.why) == (6, True)
    assert "后算的 SM3 与清单不符" in standalone(path)[1]

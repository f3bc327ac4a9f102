"""Keeping evidence in a real workspace: sealed as it came, refused without a trace, never edited."""

from __future__ import annotations

import dataclasses
import errno
import os
from pathlib import Path

import pytest

from fieldapp.errors import Code, DeviceError, RuleError
from fieldapp.evidence import collecting, looks, tables
from fieldapp.evidence.sealing import About
from fieldapp.store.workspace import Workspace
from tests.evidence.making import CAMERA, jpeg, opened

ABOUT = About(inspection_id="insp-1", question="q21", title="外包装正面", purpose="擅自标注®")


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing("insp-tashi") as w:
        w.append(opened("insp-1"))
    return workspace


def events_and_blobs(workspace: Workspace) -> tuple[int, int]:
    files = [path for path in (workspace.folder / "blobs").rglob("*") if path.is_file()]
    return workspace.eventlog.count(), len(files)


def test_a_picture_is_sealed_and_attached_to_its_question(visit: Workspace) -> None:
    before = visit.chain.head.last_id
    kept = collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.klass, row.question, row.camera) == ("captured-live", "q21", CAMERA.name)
    assert row.captured_ms == visit.clock.now_ms()
    assert visit.blobs.read(row.blob_id) == jpeg()
    assert kept.changes == {"evidence"}
    assert kept.sealed.not_before == (before,)
    assert not row.receipted
    assert tables.counts(visit.db) == {"insp-1": 1}


def test_a_file_is_imported_with_its_source_and_its_claims(
    visit: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "DCIM 7.jpg"
    path.write_bytes(jpeg(exif=True))
    collecting.import_file(visit, "insp-tashi", ABOUT, path, reason="手机拍摄", volume="SD-7")
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.klass, row.camera, row.captured_ms) == ("imported", "", None)
    assert row.source["path"] == str(path)
    assert (row.source["volume"], row.source["reason"]) == ("SD-7", "手机拍摄")
    assert row.exif["Make"] == "Huawei"
    assert path.read_bytes() == jpeg(exif=True)


def test_the_same_bytes_again_are_pointed_out(visit: Workspace, tmp_path: Path) -> None:
    first = collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())
    second = collecting.import_file(visit, "insp-tashi", ABOUT, path, reason="r")
    assert first.same_as == ()
    assert second.same_as == (first.item_id,)
    assert [row.klass for row in tables.items(visit.db, "insp-1")] == ["captured-live", "imported"]


def test_refused_acts_leave_no_trace(visit: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())
    nowhere = dataclasses.replace(ABOUT, inspection_id="insp-9")
    odd = dataclasses.replace(ABOUT, kind="hearsay")
    virtual = dataclasses.replace(CAMERA, driver="v4l2 loopback")
    before = events_and_blobs(visit)
    for code, act in (
        (Code.EVIDENCE_REASON_MISSING, lambda: collecting.import_file(visit, "p", ABOUT, path, reason=" ")),
        (Code.EVIDENCE_INSPECTION_UNKNOWN, lambda: collecting.import_file(visit, "p", nowhere, path, reason="r")),
        (Code.EVIDENCE_KIND_UNKNOWN, lambda: collecting.capture_live(visit, "p", odd, jpeg(), CAMERA)),
        (Code.CAMERA_VIRTUAL, lambda: collecting.capture_live(visit, "p", ABOUT, jpeg(), virtual)),
        (Code.EVIDENCE_UNKNOWN, lambda: collecting.withdraw(visit, "p", "item-9", "r")),
    ):  # fmt: skip
        with pytest.raises(RuleError) as caught:
            act()
        assert caught.value.code is code
        assert events_and_blobs(visit) == before


def test_a_full_disk_leaves_no_event_and_the_workspace_goes_on(
    visit: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """E9: nothing half kept, everything sealed before is still there."""
    collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    before = events_and_blobs(visit)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DeviceError) as caught:
            collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg("blue"), CAMERA)
    assert caught.value.code is Code.DISK_FULL
    assert events_and_blobs(visit) == before
    collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg("blue"), CAMERA)
    assert len(tables.items(visit.db, "insp-1")) == 2


def test_withdrawing_is_a_flag_and_the_bytes_stay(visit: Workspace) -> None:
    kept = collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    collecting.withdraw(visit, "insp-tashi", kept.item_id, "拍错了柜台")
    (row,) = tables.items(visit.db, "insp-1")
    assert row.withdrawn == "拍错了柜台"
    assert visit.blobs.read(row.blob_id) == jpeg()
    assert tables.counts(visit.db) == {}
    with pytest.raises(RuleError) as caught:
        collecting.withdraw(visit, "insp-tashi", kept.item_id, "again")
    assert caught.value.code is Code.EVIDENCE_WITHDRAWN


def test_thumbnails_are_a_cache_beside_the_log(visit: Workspace, tmp_path: Path) -> None:
    collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(size=(1600, 1200)), CAMERA)
    junk = tmp_path / "a.jpg"
    junk.write_bytes(b"\xff\xd8\xff" + bytes(500))
    collecting.import_file(visit, "insp-tashi", ABOUT, junk, reason="r")
    good, bad = tables.items(visit.db, "insp-1")
    events = visit.eventlog.count()
    small = looks.look_at(visit.db, visit.blobs, good).jpeg
    assert small is not None
    assert small == looks.look_at(visit.db, visit.blobs, good).jpeg
    assert looks.look_at(visit.db, visit.blobs, bad).why == "damaged"  # kept, not rendered
    assert visit.eventlog.count() == events
    visit.db.execute("DELETE FROM evidence_look")
    assert looks.look_at(visit.db, visit.blobs, good).jpeg == small


def test_rebuilding_gives_the_same_rows(visit: Workspace) -> None:
    kept = collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg("blue"), CAMERA)
    collecting.withdraw(visit, "insp-tashi", kept.item_id, "r")
    before = tables.items(visit.db, "insp-1")
    visit.rebuild()
    assert tables.items(visit.db, "insp-1") == before


def test_a_forged_event_gets_no_captured_class(visit: Workspace) -> None:
    """E7, for a log that another program wrote."""
    kept = collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    forged = dataclasses.replace(kept.sealed, item_id="item-forged", camera=None)
    with visit.writing("insp-tashi") as w:
        w.append(forged)
    row = tables.evidence_item(visit.db, "item-forged")
    assert row is not None
    assert row.klass == "imported"


def test_a_second_item_of_the_same_id_changes_nothing(visit: Workspace) -> None:
    kept = collecting.capture_live(visit, "insp-tashi", ABOUT, jpeg(), CAMERA)
    with visit.writing("insp-tashi") as w:
        w.append(dataclasses.replace(kept.sealed, title="别的"))
    (row,) = tables.items(visit.db, "insp-1")
    assert row.title == "外包装正面"


def test_a_camera_is_described_with_the_run_of_the_machine() -> None:
    one = collecting.camera("Cam\u202e", "/dev/video0", "uvc", 1920, 1080)
    two = collecting.camera("Cam", "/dev/video0", "uvc", 1920, 1080)
    assert one.name == "Cam"
    assert one.boot_id == two.boot_id != ""
    assert one.monotonic_ms <= two.monotonic_ms

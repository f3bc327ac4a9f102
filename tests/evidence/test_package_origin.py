"""A package never passes for more than it proves: old formats, recordings that lost their end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.evidence import collecting, package, package_capture, packaging, recording, verifying
from fieldapp.evidence.events import Recording
from fieldapp.evidence.sealing import About
from fieldapp.resources import reference, resource
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.test_package_capture import BEFORE
from tests.evidence.test_packaging import PROFILE, standalone

ME = "insp-tashi"
ABOUT = About(inspection_id="insp-1", title="外包装")
KEPT, LOST = 1_500_000, 1_400_000  # bytes


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Workspace]:
    clock = FixedClock(at_local(2026, 11, 23, 9), step_ms=1000)
    with Workspace.create(
        tmp_path / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ) as ws:
        with ws.writing(ME) as w:
            w.append(opened("insp-1"))
        yield ws


def cut(ws: Workspace) -> None:
    """A recording whose end is on record and gone from the disk."""
    running = recording.begin(ws, ME, ABOUT, CAMERA, "video/x-matroska")
    recording.feed(ws, ME, running, bytes(KEPT))
    size = running.spool.path.stat().st_size
    recording.feed(ws, ME, running, bytes(LOST))
    running.spool.close()
    running.spool.path.write_bytes(running.spool.path.read_bytes()[:size])
    recording.finish(ws, ME, running)


def exported(ws: Workspace, tmp_path: Path) -> Path:
    path = tmp_path / "p.zip"
    packaging.export(ws, ME, "insp-1", path, "court")
    return path


def test_bytes_that_are_on_record_and_gone_are_named(visit: Workspace, tmp_path: Path) -> None:
    cut(visit)
    path = exported(visit, tmp_path)
    report = verifying.verify_package(path)
    assert report.passed
    assert [note.missing for note in report.notes] == [LOST]
    code, said = standalone(path)
    assert code == 0, said
    assert f"当时有记录的 {LOST} 字节不在了" in said
    assert "格式 EVP3" in said


def test_a_cut_recording_that_is_called_whole_fails(
    visit: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Recording
    monkeypatch.setattr(recording, "Recording", lambda **said: made(**{**said, "whole": True}))
    cut(visit)
    path = exported(visit, tmp_path)
    report = verifying.verify_package(path)
    assert [check.number for check in report.checks if not check.passed] == [7]
    assert "whole" in report.checks[-1].why
    code, said = standalone(path)
    assert (code, " 7 不通过" in said) == (1, True)


def test_a_seal_of_today_does_not_pass_under_an_old_format(
    visit: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collecting.capture_live(visit, ME, ABOUT, jpeg(), CAMERA)
    monkeypatch.setattr(package, "FORMAT", "EVP2")
    path = exported(visit, tmp_path)
    monkeypatch.undo()
    report = verifying.verify_package(path)
    assert [check.number for check in report.checks if not check.passed] == [7]
    code, said = standalone(path)
    assert (code, "旧格式里有新的固定记录" in said) == (1, True)


def test_an_old_format_says_that_it_only_claims_how_things_were_made() -> None:
    report = verifying.verify_package(BEFORE)
    assert (report.passed, report.format) == (True, "EVP2")
    assert [note.missing for note in report.notes] == [None, None]  # one bound, one recorded
    code, said = standalone(BEFORE)
    assert (code, said.count("只是一种说法，这种旧格式证明不了")) == (0, 2)
    assert "格式 EVP2" in said


def test_the_leaflet_tells_of_all_that_a_package_holds() -> None:
    text = resource("evidence/说明.txt").read_text("utf-8")
    wanted = {*package.FIXED[:2], *package.ASIDE, package.FORMAT, *package.BEFORE}
    wanted -= {"说明.txt"}
    wanted |= {f"{folder}/" for folder in verifying._FOLDERS}
    wanted |= {entry["zh"] for entry in reference("evidence_classes")["entries"]}
    wanted |= set(package_capture.FACTS)
    assert [word for word in sorted(wanted) if word not in text] == []

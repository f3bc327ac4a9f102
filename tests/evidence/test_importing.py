"""Importing many files: what is sealed stays however it ends, what was not kept is named."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from fieldapp.errors import Code, DeviceError, InputError, RuleError
from fieldapp.evidence import importing, intake, tables
from fieldapp.evidence.importing import End, Imported, Listening
from fieldapp.evidence.sealing import About
from fieldapp.rooms import PROJECTORS
from fieldapp.store import ballast
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import jpeg, opened
from tests.store.test_disk_full import PROFILE, fill, small_disk

__all__ = ["small_disk"]  # a file system of 6 MB

ABOUT = About(inspection_id="insp-1", question="q21")
ACTOR = "insp-tashi"
T = TypeVar("T")


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ACTOR) as w:
        w.append(opened("insp-1"))
    return workspace


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A card with 100 pictures in two folders, and what systems leave on cards."""
    for number in range(100):
        folder = tmp_path / "card" / "DCIM" / f"{100 + number // 60}CANON"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"IMG_{number:04}.JPG").write_bytes(jpeg("red", (64, 48)) + bytes([number]))
    (tmp_path / "card" / "System Volume Information").mkdir()
    (tmp_path / "card" / "System Volume Information" / "x").write_bytes(b"x")
    (tmp_path / "card" / ".Trashes").write_bytes(b"x")
    (tmp_path / "card" / "link.jpg").symlink_to(tmp_path / "elsewhere")
    return tmp_path / "card"


def run(visit: Workspace, *paths: Path, **named: Any) -> Imported:
    def acts(act: Callable[[Workspace], T]) -> T:
        return act(visit)

    chosen = importing.listed(paths)
    return importing.import_many(acts, ACTOR, ABOUT, chosen, reason="手机拍摄", **named)


def titles(visit: Workspace) -> list[str]:
    return [row.title for row in tables.items(visit.db, "insp-1")]


def test_a_card_is_imported_in_its_order_with_few_commits(visit: Workspace, card: Path) -> None:
    chosen = importing.listed([card])
    assert sorted(chosen.passed_over) == [".Trashes", "System Volume Information", "link.jpg"]
    told: list[tuple[int, int]] = []
    done = run(visit, card, listening=Listening(lambda *at: told.append(at)))
    assert (done.kept, done.end, done.not_kept, done.not_tried) == (100, End.WHOLE, (), ())
    assert titles(visit) == [f"IMG_{number:04}.JPG" for number in range(100)]
    assert told[-1] == (100, 100)
    signed = "SELECT count(*) FROM event WHERE signature IS NOT NULL AND seq > 1"
    assert visit.db.execute(signed).fetchone()[0] <= 8
    row = tables.items(visit.db, "insp-1")[61]
    assert row.klass == "imported"
    assert row.source["path"] == str(card / "DCIM" / "101CANON" / "IMG_0061.JPG")
    assert visit.blobs.read(row.blob_id) == Path(row.source["path"]).read_bytes()


def test_the_same_bytes_are_pointed_out_and_kept(visit: Workspace, card: Path) -> None:
    first = card / "DCIM" / "100CANON" / "IMG_0000.JPG"
    run(visit, first)
    shutil.copy(first, card / "again.jpg")
    done = run(visit, card)
    assert (done.kept, set(done.twins)) == (101, {"IMG_0000.JPG", "again.jpg"})


def test_cancel_cancels_and_what_was_sealed_stays(visit: Workspace, card: Path) -> None:
    told: list[int] = []
    listening = Listening(lambda at, _total: told.append(at), lambda: len(told) >= 40)
    done = run(visit, card, listening=listening)
    assert done.end is End.CANCELLED
    assert 40 <= done.kept < 50  # those being read came whole
    assert done.kept + len(done.not_tried) == 100
    assert len(titles(visit)) == done.kept
    again = run(visit, card)
    assert len(again.twins) == done.kept


def test_a_card_pulled_out_keeps_what_came_and_names_the_rest(
    visit: Workspace, card: Path
) -> None:
    def pulled(at: int, _total: int) -> None:
        if at == 30:
            shutil.rmtree(card)

    done = run(visit, card, listening=Listening(pulled))
    assert done.end is End.GONE
    assert done.kept >= 30
    assert {one.error.code for one in done.not_kept} == {Code.EVIDENCE_UNREADABLE}
    named = [one.name for one in done.not_kept] + list(done.not_tried)
    assert sorted(named + titles(visit)) == [f"IMG_{number:04}.JPG" for number in range(100)]


def test_a_bad_file_among_good_ones_is_named_alone(visit: Workspace, card: Path) -> None:
    (card / "a.jpg").touch()
    os.mkfifo(card / "b.jpg")
    done = run(visit, card)
    assert (done.kept, done.end) == (100, End.WHOLE)
    assert {one.name: one.error.code for one in done.not_kept} == {
        "a.jpg": Code.EVIDENCE_EMPTY,
        "b.jpg": Code.EVIDENCE_NOT_A_FILE,
    }


def test_a_disk_that_fills_stops_it_and_what_was_sealed_stays(
    visit: Workspace, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = intake.measure_file, []

    def filling(*arguments: Any, **named: Any) -> Any:
        calls.append(arguments)
        if len(calls) > 50:
            raise DeviceError(Code.DISK_FULL, path="blobs")
        return real(*arguments, **named)

    monkeypatch.setattr(intake, "measure_file", filling)
    done = run(visit, card)
    assert (done.kept, done.end) == (50, End.DISK)
    assert len(done.not_kept) + len(done.not_tried) == 50
    assert len(titles(visit)) == 50


def test_a_disk_that_is_really_full_in_the_middle_loses_nothing_and_goes_on(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_SPARE_BYTES", 0)  # the disk has 6 MB altogether
    monkeypatch.setattr(ballast, "BYTES", 1024**2)
    monkeypatch.setattr(ballast, "SPARE_BYTES", 0)
    for number in range(40):
        (tmp_path / f"IMG_{number:02}.JPG").write_bytes(jpeg() + os.urandom(80_000))
    found = importing.listed([tmp_path])
    chosen = importing.Listed(tuple(f for f in found.files if f.suffix == ".JPG"), 0, ())
    names = [path.name for path in chosen.files]
    with Workspace.create(
        small_disk / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS
    ) as ws:
        form = ws.blobs.put(b"a checklist")
        with ws.writing(ACTOR) as w:
            w.append(opened("insp-1", form_version=form))
        assert ws.blobs.ballast.lay()
        filler = fill(small_disk, 1_500_000)
        done = importing.import_many(lambda act: act(ws), ACTOR, ABOUT, chosen, reason="r")
        assert done.end is End.DISK
        assert {one.error.code for one in done.not_kept} == {Code.DISK_FULL}
        assert sorted(titles(ws) + [o.name for o in done.not_kept] + list(done.not_tried)) == names
        assert 0 < done.kept == len(titles(ws)) < 40
        filler.unlink()
        rest = tuple(path for path in chosen.files if path.name not in titles(ws))
        again = importing.Listed(rest, 0, ())
        done = importing.import_many(lambda act: act(ws), ACTOR, ABOUT, again, reason="r")
        assert (done.end, sorted(titles(ws))) == (End.WHOLE, names)
        assert [c.detail for c in verify_log(ws) if not c.passed] == []


def test_what_has_no_room_is_refused_before_anything_is_read(visit: Workspace, card: Path) -> None:
    free = shutil.disk_usage(visit.folder).free
    chosen = importing.Listed(importing.listed([card]).files, free, ())
    with pytest.raises(DeviceError) as caught:
        importing.import_many(lambda act: act(visit), ACTOR, ABOUT, chosen, reason="r")
    assert caught.value.code is Code.DISK_FULL
    assert titles(visit) == []


def test_without_a_reason_nothing_is_read(visit: Workspace, card: Path) -> None:
    with pytest.raises(RuleError) as caught:
        importing.import_many(
            lambda act: act(visit), ACTOR, ABOUT, importing.listed([card]), reason=" \n"
        )
    assert caught.value.code is Code.EVIDENCE_REASON_MISSING
    assert [p for p in (visit.folder / "blobs").rglob("*") if p.is_file()] == []


def test_a_whole_disk_is_not_a_folder_of_evidence(
    card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MAX_FILES", 99)
    with pytest.raises(InputError) as caught:
        importing.listed([card])
    assert caught.value.code is Code.EVIDENCE_TOO_MANY


def test_a_screenshot_carries_its_page_s_address(visit: Workspace, card: Path) -> None:
    run(visit, card / "DCIM" / "100CANON" / "IMG_0000.JPG", url="https://shop.example/藏香?id=7")
    (row,) = tables.items(visit.db, "insp-1")
    assert row.source["url"] == "https://shop.example/藏香?id=7"
    before = visit.db.execute("SELECT source FROM evidence_item").fetchall()
    visit.rebuild()
    assert visit.db.execute("SELECT source FROM evidence_item").fetchall() == before

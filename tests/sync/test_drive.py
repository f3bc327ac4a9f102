"""The stick: what it carries, to whom, and what two or three sticks in any order come to."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from fieldapp.central.log import Centre
from fieldapp.errors import Code, FieldappError
from fieldapp.store.verifying import tables_digest
from fieldapp.sync import drive
from fieldapp.sync.joining import Outcome
from tests.journeys.devices import Office, answer, flipped, inspect, known


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def export(office: Office, maker: str, stick: Path, *receivers: str) -> Path:
    to = [known(office[maker], office[name]) for name in receivers]
    path, _ = drive.export(office[maker], stick, to)
    return path


def test_stick_and_receipts_clear_the_queue(office: Office, stick: Path) -> None:
    laptop = office["laptop"]
    inspect(laptop, "insp-1")
    assert laptop.chain.receipted < laptop.chain.head.size
    carried = export(office, "laptop", stick, "centre")
    report, receipts = office.centre.take_in_file(carried)
    assert report.events_added > 0
    back = drive.import_file(laptop, receipts)
    assert back.receipts > 0
    assert laptop.chain.receipted == laptop.chain.head.size
    assert laptop.eventlog.blobs_unconfirmed() == []
    again, same = office.centre.take_in_file(carried)
    assert again.events_added == 0
    assert drive.import_file(laptop, same).receipts == 0


def test_sticks_merge_alike_in_every_order(office: Office, stick: Path) -> None:
    """J19: A+B, B+A, (A+B)+C, one at a time or again and again: the same tables."""
    office.join("third", "inspector")
    office.sync("boss", "laptop", "second", "third")
    for number, name in enumerate(("laptop", "second", "third")):
        inspect(office[name], f"insp-{number}", number)
        answer(office[name], "insp-0", "sign", f"as {name} says")
    sticks = [export(office, name, stick, "boss") for name in ("laptop", "second", "third")]
    digests = set()
    office.copy("boss", "start")
    for order in itertools.permutations(sticks):
        office.copy("start", "boss")
        for path in (*order, order[0]):
            drive.import_file(office["boss"], path)
        digests.add(tables_digest(office["boss"]))
        office["boss"].rebuild()
        digests.add(tables_digest(office["boss"]))
    assert len(digests) == 1


def test_a_receiver_gets_only_what_all_receivers_may_read(office: Office, stick: Path) -> None:
    """A bundle for the centre and for another county's inspector does not open the office to them."""
    office.join("elsewhere", "inspector", unit="540300")
    office.sync("laptop", "second", "elsewhere")
    picture = inspect(office["second"], "insp-2")
    office.sync("second", "laptop")
    carried = export(office, "laptop", stick, "centre", "elsewhere")
    report = drive.import_file(office["elsewhere"], carried)
    assert office["elsewhere"].eventlog.chain(office["second"].chain.chain) is None
    assert office["elsewhere"].eventlog.chain(office["laptop"].chain.chain) is None
    assert not office["elsewhere"].blobs.has(picture)
    assert {chain.outcome for chain in report.chains} <= {Outcome.ADMITTED, Outcome.KNOWN}


def test_two_exports_in_one_second_are_two_files(office: Office, stick: Path) -> None:
    paths = {export(office, "laptop", stick, "centre") for _ in range(3)}
    assert len(paths) == 3
    assert {path.name for path in stick.iterdir()} == {path.name for path in paths}


def test_a_picture_damaged_on_the_disk_is_named_and_no_stick_is_written(
    office: Office, stick: Path
) -> None:
    laptop = office["laptop"]
    picture = inspect(laptop, "insp-1")
    path = laptop.blobs._path(picture)
    path.write_bytes(flipped(path.read_bytes(), 60))
    with pytest.raises(FieldappError) as caught:
        export(office, "laptop", stick, "centre")
    assert caught.value.code is Code.BLOB_CORRUPT
    assert list(stick.iterdir()) == []


def test_an_export_that_is_cancelled_leaves_no_file(office: Office, stick: Path) -> None:
    class CancelledError(Exception):
        pass

    def cancel(_done: int, _total: int) -> None:
        raise CancelledError

    inspect(office["laptop"], "insp-1")
    to = [known(office["laptop"], office["centre"])]
    with pytest.raises(CancelledError):
        drive.export(office["laptop"], stick, to, progress=cancel)
    assert list(stick.iterdir()) == []


def test_files_that_are_no_bundles(office: Office, stick: Path) -> None:
    for name, content in (("empty", b""), ("text", b"hello"), ("zip", b"PK\3\4" + bytes(200))):
        (stick / name).write_bytes(content)
        for use in (drive.import_file, drive.inspect):
            with pytest.raises(FieldappError) as caught:
                use(office["boss"], stick / name)
            assert caught.value.code is Code.BUNDLE_TRUNCATED
    for missing in (stick / "nothing", stick):
        with pytest.raises(FieldappError) as caught:
            drive.import_file(office["boss"], missing)
        assert caught.value.code is Code.BUNDLE_NOT_FOUND
    with pytest.raises(FieldappError) as caught:
        export(office, "laptop", stick / "nothing", "centre")
    assert caught.value.code is Code.BUNDLE_NOT_FOUND


def test_inspecting_a_bundle_takes_nothing_in(office: Office, stick: Path) -> None:
    inspect(office["laptop"], "insp-1")
    carried = export(office, "laptop", stick, "boss")
    before = tables_digest(office["boss"])
    manifest = drive.inspect(office["boss"], carried)
    assert manifest.title == "laptop"
    assert {item.kind for item in manifest.items} == {"segment", "receipt", "blob"}
    assert tables_digest(office["boss"]) == before


def test_a_centre_killed_between_commit_and_receipt_gives_it_when_it_is_back(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers stay those of the commits, whatever comes first after the restart."""
    inspect(office["laptop"], "insp-1", 1)
    inspect(office["second"], "insp-2", 2)
    first = export(office, "laptop", stick, "centre")
    second = export(office, "second", stick, "centre")
    for path in (first, second):
        with monkeypatch.context() as patch:
            patch.setattr(Centre, "_receipt_chains", lambda _centre: None)  # as if killed there
            office.centre.take_in_file(path)
        office.shut("centre")
    inspect(office["laptop"], "insp-3", 3)
    office.sync("laptop", "second", "laptop", "boss")
    numbers = {
        name: office[name]
        .db.execute(
            "SELECT e.seq, e.receipt_no FROM event e JOIN chain c ON c.id = e.chain"
            " WHERE c.device = ? ORDER BY 1",
            (office["laptop"].device_id,),
        )
        .fetchall()
        for name in ("centre", "laptop", "boss")
    }
    assert numbers["centre"] == numbers["laptop"] == numbers["boss"]

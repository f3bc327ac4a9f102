"""Whatever is altered on the disk or in the tables is named by opening or by `verify_log`."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from fieldapp.errors import Code, FieldappError, VerificationError
from fieldapp.evidence.tables import items
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import quarantine
from fieldapp.store.database import connect
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import Office, flipped, inspect

PAGE = 4096


def failing(workspace: Workspace) -> set[str]:
    return {check.number for check in verify_log(workspace) if not check.passed}


@pytest.fixture
def worked(workspace: Workspace) -> Workspace:
    inspect(workspace, "insp-1", 1)
    inspect(workspace, "insp-2", 2)
    return workspace


def test_a_bit_flipped_in_any_page_is_found(worked: Workspace, tmp_path: Path) -> None:
    folder = worked.folder
    worked.close()
    path = folder / "fieldapp.db"
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    assert pages > 20
    found = []
    for page in (*range(8), *range(8, pages, 5)):
        path.write_bytes(flipped(whole, page * PAGE + 17 + page * 101 % (PAGE - 40)))
        found.append(_named(folder))
    assert set(found) <= {"opening", "L1"}, found
    assert "opening" in found
    path.write_bytes(whole)
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS) as again:
        assert failing(again) == set()


def _named(folder: Path) -> str:
    try:
        with Workspace.open(folder, PASSWORD, projectors=PROJECTORS) as again:
            return min(failing(again), default="nothing")
    except VerificationError as error:
        return "opening" if error.code is Code.DATABASE_CORRUPT else error.code.value


def test_a_database_cut_short_is_named(worked: Workspace) -> None:
    folder = worked.folder
    worked.close()
    path = folder / "fieldapp.db"
    whole = path.read_bytes()
    for length in (
        1,
        PAGE - 1,
        PAGE,
        3 * PAGE + 5,
        len(whole) // PAGE // 2 * PAGE,
        len(whole) - PAGE,
    ):
        path.write_bytes(whole[:length])
        assert _named(folder) in {"opening", "L1"}


@pytest.mark.parametrize("column", ["header", "payload", "signature"])
def test_a01_e2_one_bit_in_any_event_is_found_at_its_place(worked: Workspace, column: str) -> None:
    db = worked.db
    rows = db.execute(f"SELECT seq, {column} FROM event WHERE {column} IS NOT NULL").fetchall()
    for seq, value in rows:
        for place in range(0, len(value), max(1, len(value) // 3)):
            db.execute(
                f"UPDATE event SET {column} = ? WHERE seq = ?", (flipped(value, place), seq)
            )
            assert "L2" in failing(worked), (seq, place)
        db.execute(f"UPDATE event SET {column} = ? WHERE seq = ?", (value, seq))
    assert failing(worked) == set()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("UPDATE event SET type = 'inspection.voided' WHERE seq = 2", "L2"),
        ("UPDATE event SET actor = 'somebody' WHERE seq = 2", "L2"),
        ("UPDATE event SET hlc = hlc + 1 WHERE seq = 2", "L2"),
        ("DELETE FROM event WHERE seq = 2", "L2"),
        ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "L3"),
        ("UPDATE event SET seq = 1000 WHERE seq = 2", "L2"),
        ("UPDATE chain SET size = size - 1", "L3"),
        ("UPDATE chain SET last_id = zeroblob(32)", "L3"),
        ("DELETE FROM inspection_answers", "L7"),
        ("UPDATE evidence_item SET title = 'another'", "L7"),
        ("DELETE FROM vouch", "L7"),
    ],
)
def test_a_change_by_hand_is_named(worked: Workspace, change: str, expected: str) -> None:
    worked.db.execute(change)
    assert expected in failing(worked)


def test_a_receipt_altered_by_hand_is_named(office: Office) -> None:
    laptop = office["laptop"]
    assert failing(laptop) == set()
    (body,) = laptop.db.execute("SELECT receipt FROM receipt").fetchone()
    for place in range(0, len(body), 9):
        laptop.db.execute("UPDATE receipt SET receipt = ?", (flipped(body, place),))
        assert "L4" in failing(laptop)


def test_a_blob_missing_or_altered_is_named(worked: Workspace) -> None:
    blob = worked.eventlog.blobs_local()[0]
    path = worked.blobs._path(blob)
    whole = path.read_bytes()
    path.write_bytes(flipped(whole, len(whole) // 2))
    assert failing(worked) == {"L6"}
    path.unlink()
    assert failing(worked) == {"L6"}


def test_a_missing_database_is_named_and_not_made_anew(worked: Workspace) -> None:
    folder = worked.folder
    worked.close()
    for leftover in folder.glob("fieldapp.db*"):
        leftover.unlink()
    with pytest.raises(FieldappError) as caught:
        Workspace.open(folder, PASSWORD, projectors=PROJECTORS)
    assert caught.value.code is Code.DATABASE_CORRUPT
    assert not (folder / "fieldapp.db").exists()


def test_a_database_of_another_workspace_is_named(office: Office) -> None:
    for name in ("laptop", "second"):
        office[name]
    office.shut()
    shutil.copy(office.folder / "second" / "fieldapp.db", office.folder / "laptop" / "fieldapp.db")
    with pytest.raises(FieldappError) as caught:
        office["laptop"]
    assert caught.value.code is Code.DATABASE_CORRUPT


def test_random_bytes_are_no_database(tmp_path: Path) -> None:
    path = tmp_path / "fieldapp.db"
    path.write_bytes(os.urandom(8 * PAGE))
    with pytest.raises(VerificationError) as caught:
        connect(path, bytes(32))
    assert caught.value.code is Code.DATABASE_CORRUPT


def test_e2_a_flipped_bit_in_a_blob_sets_that_one_apart_and_the_rest_stays_usable(
    worked: Workspace,
) -> None:
    """E2: every damaged blob is named by the next verify, and no other."""
    inspect(worked, "insp-3", 3)
    blobs = [items(worked.db, f"insp-{number}")[0].blob_id for number in (1, 2, 3)]
    wholes = {}
    for blob in blobs[1:]:
        path = worked.blobs._path(blob)
        wholes[blob] = path.read_bytes()
        for place in range(0, len(wholes[blob]), 1000 if len(wholes[blob]) > 3000 else 20):
            path.write_bytes(flipped(wholes[blob], place))
            assert not quarantine.whole(worked, blob), place
    (check,) = [check for check in verify_log(worked) if not check.passed]
    assert check.number == "L6"
    assert all(blob.hex()[:16] in check.detail for blob in blobs[1:])
    assert quarantine.listed(worked.db) == set(blobs[1:])
    assert keys.sha256(worked.blobs.read(blobs[0])) == blobs[0]
    for blob, whole in wholes.items():
        worked.blobs._path(blob).write_bytes(whole)
    assert failing(worked) == set()
    assert quarantine.listed(worked.db) == frozenset()

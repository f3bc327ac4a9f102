"""A workspace: all or nothing, its password, its lock, and tables that follow from its log."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError, RuleError
from fieldapp.ledger.event import MAX_PAYLOAD_BYTES
from fieldapp.ledger.fact import Fact
from fieldapp.rooms import PROJECTORS
from fieldapp.store import keyfile
from fieldapp.store.projection import Projector
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import START_MS, Office, answer, inspect, opening

PROFILE = Profile("那曲-01", "insp-tashi", "扎西", "inspector", "540600")
ROOT = Path(__file__).parents[2]


def opens(folder: Path, password: str = PASSWORD) -> Workspace:
    return Workspace.open(folder, password, projectors=PROJECTORS, clock=FixedClock(START_MS))


def refused(folder: Path, password: str = PASSWORD) -> Code:
    with pytest.raises(FieldappError) as caught:
        opens(folder, password).close()
    return caught.value.code


def sound(workspace: Workspace) -> bool:
    return [check.detail for check in verify_log(workspace) if not check.passed] == []


def test_an_act_is_kept_whole_and_found_again(workspace: Workspace) -> None:
    inspect(workspace, "insp-1")
    head, digest, folder = workspace.chain.head, tables_digest(workspace), workspace.folder
    workspace.close()
    with opens(folder) as again:
        assert again.chain.head.root == head.root
        assert tables_digest(again) == digest
        assert sound(again)


def test_a_refused_act_leaves_no_trace(workspace: Workspace) -> None:
    before = (tables_digest(workspace), workspace.chain.head.root, workspace.meta("hlc"))
    form = workspace.blobs.put(b"a form")
    with contextlib.suppress(ZeroDivisionError), workspace.writing("a") as w:
        w.append(opening("insp-1", form))
        w.db.execute("INSERT INTO inspection_answers VALUES ('x','x','x','x',1,x'00',x'00')")
        raise ZeroDivisionError
    assert (tables_digest(workspace), workspace.chain.head.root, workspace.meta("hlc")) == before
    inspect(workspace, "insp-1")  # and work goes on
    assert sound(workspace)


def test_a_fact_outside_the_profile_spoils_only_its_act(workspace: Workspace) -> None:
    size = workspace.chain.head.size
    with pytest.raises(ValueError, match="NFC"):
        answer(workspace, "insp-1", "q", "e\u0301")
    assert workspace.chain.head.size == size
    answer(workspace, "insp-1", "q", "\u00e9")
    assert sound(workspace)


def test_an_event_no_other_device_would_take_is_not_written(workspace: Workspace) -> None:
    head = workspace.chain.head.root
    with pytest.raises(RuleError) as caught:
        answer(workspace, "insp-1", "q", "x" * MAX_PAYLOAD_BYTES)
    assert caught.value.code is Code.EVENT_TOO_LARGE
    assert workspace.chain.head.root == head
    inspect(workspace, "insp-1")
    assert sound(workspace)


def test_acts_do_not_nest(workspace: Workspace) -> None:
    with pytest.raises(RuntimeError, match="nest"), workspace.writing("a"), workspace.writing("b"):
        pass
    answer(workspace, "insp-1", "q", "yes")
    assert sound(workspace)


def test_rebuilding_from_nothing_gives_the_same_tables(workspace: Workspace) -> None:
    for number in range(3):
        inspect(workspace, f"insp-{number}", number)
    before = tables_digest(workspace)
    workspace.db.execute("UPDATE inspection_answers SET value = 'altered'")
    assert tables_digest(workspace) != before
    assert {c.number for c in verify_log(workspace) if not c.passed} == {"L7"}
    assert workspace.rebuild() == workspace.chain.head.size
    assert tables_digest(workspace) == before


class _Seen(Fact):
    TYPE = "thing.seen"


class _SeenAgain(Fact):
    TYPE = "thing.seen"
    VERSION = 2


def test_a_room_that_learns_a_new_version_of_a_fact_is_rebuilt() -> None:
    old, new = (
        Projector("things", facts, (), lambda _p, _event, _fact: None)
        for facts in ((_Seen,), (_Seen, _SeenAgain))
    )
    assert old.version != new.version


def test_passwords(tmp_path: Path, workspace: Workspace) -> None:
    workspace.close()
    for wrong in ("", PASSWORD + " ", PASSWORD.upper()):
        assert refused(workspace.folder, wrong) is Code.PASSWORD_WRONG
    with pytest.raises(FieldappError) as caught:
        Workspace.create(tmp_path / "new", "12345", profile=PROFILE, projectors=PROJECTORS)
    assert caught.value.code is Code.PASSWORD_TOO_SHORT
    assert not (tmp_path / "new").exists()
    opens(workspace.folder).close()


def test_folders_that_are_no_workspace(tmp_path: Path, workspace: Workspace) -> None:
    assert refused(tmp_path / "nothing") is Code.WORKSPACE_MISSING
    (tmp_path / "file").write_text("x")
    assert refused(tmp_path / "file") is Code.WORKSPACE_MISSING
    for path in (tmp_path / "file", workspace.folder):
        with pytest.raises(FieldappError) as caught:
            Workspace.create(path, PASSWORD, profile=PROFILE, projectors=PROJECTORS)
        assert caught.value.code is Code.WORKSPACE_EXISTS
    assert (workspace.folder / keyfile.FILE_NAME).exists()


def test_a_copied_folder_without_the_device_secret_does_not_open(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.close()
    shutil.copytree(workspace.folder, tmp_path / "stolen")
    monkeypatch.setenv("FIELDAPP_STATE", str(tmp_path / "another machine"))
    assert refused(tmp_path / "stolen") is Code.DEVICE_SECRET_MISSING


def test_nothing_of_the_content_is_legible_on_disk(workspace: Workspace) -> None:
    inspect(workspace, "insp-legible-name")
    workspace.close()
    stored = b"".join(p.read_bytes() for p in workspace.folder.rglob("*") if p.is_file())
    for word in ("insp-legible-name", "示例藏香商行", "SQLite format 3", "JFIF"):
        assert word.encode() not in stored


def test_a_damaged_key_file_is_told(workspace: Workspace) -> None:
    workspace.close()
    path = workspace.folder / keyfile.FILE_NAME
    (workspace.folder / keyfile.COPY_NAME).unlink()
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole[:20], b"\0" * len(whole), b"\xa0"):
        path.write_bytes(damaged)
        assert refused(workspace.folder) is Code.DATABASE_CORRUPT
    for place in range(0, len(whole), 5):
        path.write_bytes(whole[:place] + bytes((whole[place] ^ 4,)) + whole[place + 1 :])
        with pytest.raises(FieldappError):
            opens(workspace.folder).close()


SECOND = """
import sys
from pathlib import Path
from fieldapp.errors import FieldappError
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
try:
    Workspace.open(Path(sys.argv[1]), sys.argv[2], projectors=PROJECTORS)
except FieldappError as error:
    print(error.code.value)
"""


def test_a_second_process_is_told_that_the_workspace_is_busy(workspace: Workspace) -> None:
    said = subprocess.run(
        [sys.executable, "-c", SECOND, str(workspace.folder), PASSWORD],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ).stdout
    assert said.strip() == Code.WORKSPACE_BUSY.value
    answer(workspace, "insp-1", "q", "yes")  # the first goes on
    assert sound(workspace)


def test_a10_e8_the_clock_may_run_years_off_and_back(office: Office) -> None:
    laptop, year = office["laptop"], 365 * 24 * 3_600_000
    for offset in (0, -10 * year, 60 * year, -year, 0):
        office.clock.set(START_MS + offset)
        answer(laptop, "insp-1", "q", str(offset))
    events = [event.hlc for event in laptop.eventlog.recorded_of(laptop.chain.row)]
    assert events == sorted(set(events))
    office.sync("laptop", "boss")
    assert sound(office["boss"])
    # the others' clocks stay their own: nobody follows a clock years ahead (log.md §2.2)
    answer(office["boss"], "insp-1", "r", "1")
    mine = office["boss"].eventlog.recorded_of(office["boss"].chain.row)[-1]
    assert mine.at_ms < START_MS + year

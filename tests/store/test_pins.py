"""Another password and a second person's slot: rewrapped only, recorded, whole after a kill."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.ids import DeviceId
from fieldapp.rooms import PROJECTORS
from fieldapp.store import keyfile, keymarks, pins
from fieldapp.store.keymarks import What
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import inspect
from tests.store.killing import die_at_each

NEW = "a quite new password"
SECOND = "the second one's own"


def opened(workspace: Workspace, password: str, clock: FixedClock) -> Workspace:
    return Workspace.open(workspace.folder, password, projectors=PROJECTORS, clock=clock)


def refused(workspace: Workspace, password: str, clock: FixedClock) -> Code:
    with pytest.raises(FieldappError) as caught:
        opened(workspace, password, clock)
    return caught.value.code


def whats(workspace: Workspace) -> list[str]:
    return [mark.what for mark in keymarks.marks(workspace.db, DeviceId(workspace.device_id))]


def test_another_password_rewraps_and_encrypts_nothing_anew(
    workspace: Workspace, clock: FixedClock, fresh_salts: None
) -> None:
    inspect(workspace, "insp-1")
    device, blobs = workspace.device_id, _files(workspace.folder / "blobs")
    workspace.close()
    before = keyfile.read(workspace.folder)
    pins.change(workspace.folder, PASSWORD, NEW, clock)
    after = keyfile.read(workspace.folder)
    assert refused(workspace, PASSWORD, clock) is Code.PASSWORD_WRONG
    with opened(workspace, NEW, clock) as again:
        assert again.device_id == device
        assert whats(again) == [What.PASSWORD]
        assert [c.detail for c in verify_log(again) if not c.passed] == []
    assert _files(workspace.folder / "blobs") == blobs
    assert after.sealed_keys == before.sealed_keys
    assert [slot.context for slot in after.slots] == [slot.context for slot in before.slots]
    assert after.slots[0].salt != before.slots[0].salt


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_old_password_is_asked_and_a_wrong_one_counts(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    for old, new, code in (
        ("wrong", NEW, Code.PASSWORD_WRONG),
        (PASSWORD, "short", Code.PASSWORD_TOO_SHORT),
        (PASSWORD, PASSWORD, Code.PASSWORD_TAKEN),
    ):
        with pytest.raises(FieldappError) as caught:
            pins.change(workspace.folder, old, new, clock)
        assert caught.value.code is code
    opened(workspace, PASSWORD, clock).close()


def test_a06_a_second_inspector_opens_by_an_own_password_and_the_log_says_who(
    workspace: Workspace, clock: FixedClock
) -> None:
    pins.add_second(workspace, "I-2", "格桑", SECOND)
    assert pins.standing(workspace).second == "格桑"
    workspace.close()
    with opened(workspace, SECOND, clock) as theirs:
        assert theirs.opened_by == keyfile.SECOND
        (latest, *_) = keymarks.marks(theirs.db, DeviceId(theirs.device_id))
        assert (latest.what, latest.person_id, latest.person_name) == (
            What.SECOND_OPENED, "I-2", "格桑",
        )  # fmt: skip
        events = theirs.eventlog.recorded_of(theirs.chain.row)
        assert list(events)[-1].actor == "I-2"
        for act in (
            lambda: pins.add_second(theirs, "I-3", "旺堆", "a third password"),
            lambda: pins.remove_second(theirs),
        ):
            with pytest.raises(FieldappError) as caught:
                act()
            assert caught.value.code is Code.KEYS_OWNER_ONLY
    pins.change(workspace.folder, SECOND, "the second one's next", clock)
    with opened(workspace, PASSWORD, clock) as own:
        assert whats(own)[0] == What.SECOND_PASSWORD
        before = tables_digest(own)
        own.rebuild()
        assert tables_digest(own) == before
        pins.remove_second(own)
        assert pins.standing(own).second == ""
    assert refused(workspace, "the second one's next", clock) is Code.PASSWORD_WRONG


def test_two_people_never_share_a_password(workspace: Workspace, clock: FixedClock) -> None:
    for password in (PASSWORD, PASSWORD):
        with pytest.raises(FieldappError) as caught:
            pins.add_second(workspace, "I-2", "格桑", password)
        assert caught.value.code is Code.PASSWORD_TAKEN
    pins.add_second(workspace, "I-2", "格桑", SECOND)
    with pytest.raises(FieldappError) as caught:
        pins.change(workspace.folder, PASSWORD, SECOND, clock)
    assert caught.value.code is Code.PASSWORD_TAKEN


def test_a_killed_change_leaves_the_old_password_or_the_new_one(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    now = [PASSWORD]
    outcomes, slots = set(), [keyfile.read(workspace.folder).slots[0]]

    def work(_begun: None) -> None:
        pins.change(workspace.folder, now[0], now[0] + "!", clock)

    def after(_begun: None) -> None:
        changed = keyfile.read(workspace.folder).slots[0] != slots[-1]
        slots.append(keyfile.read(workspace.folder).slots[0])
        now[0] += "!" if changed else ""
        outcomes.add(changed)
        with opened(workspace, now[0], clock) as again:
            assert whats(again) == [What.PASSWORD] * sum(a != b for a, b in pairwise(slots))
        assert not keyfile.read(workspace.folder).pending

    assert die_at_each(lambda: None, work, after) >= 4
    assert outcomes == {False, True}


def test_a_killed_addition_of_a_slot_is_recorded_once_or_never_was(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()

    def work(_begun: None) -> None:
        with opened(workspace, PASSWORD, clock) as mine:
            pins.add_second(mine, "I-2", "格桑", SECOND)

    def after(_begun: None) -> None:
        with opened(workspace, PASSWORD, clock) as mine:
            added = whats(mine).count(What.SECOND_ADDED) - whats(mine).count(What.SECOND_REMOVED)
            assert bool(added) == (keyfile.read(mine.folder).slot(keyfile.SECOND) is not None)
            assert added in (0, 1)
            pins.remove_second(mine)
            assert [c.detail for c in verify_log(mine) if not c.passed] == []

    assert die_at_each(lambda: None, work, after) >= 6


def test_a_second_slot_that_a_restored_database_does_not_know_is_told_and_removed(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    """The database alone came from a backup; the key file, which opens, is newer."""
    workspace.close()
    old = tmp_path / "old"
    shutil.copytree(workspace.folder, old)
    with opened(workspace, PASSWORD, clock) as now:
        pins.add_second(now, "insp-li", "李四", SECOND)
    for path in workspace.folder.glob("fieldapp.db*"):
        path.unlink()
    for path in old.glob("fieldapp.db*"):
        shutil.copy(path, workspace.folder)
    with opened(workspace, SECOND, clock) as again:
        actors = [e.actor for e in again.eventlog.recorded(["device.keys_changed"])]
        assert actors == ["insp-li"]
        assert pins.standing(again).second == "李四"
    with opened(workspace, PASSWORD, clock) as again:
        pins.remove_second(again)
        assert pins.standing(again).second == ""
    assert refused(workspace, SECOND, clock) is Code.PASSWORD_WRONG


def test_a_second_slot_that_nothing_names_is_told_and_removed(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    """As above, with a key file of a version that did not write whose the slot is."""
    pins.add_second(workspace, "insp-li", "李四", SECOND)
    workspace.close()
    key_file = keyfile.read(workspace.folder)
    keyfile.write(workspace.folder, replace(key_file, second=None), workspace.keys)
    with opened(workspace, PASSWORD, clock) as again:
        assert pins.standing(again).second == "李四"  # the log names it
        again.db.execute("DELETE FROM key_mark")
        assert pins.standing(again).second == "?"
        pins.remove_second(again)
        assert pins.standing(again).second == ""

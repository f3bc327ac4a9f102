"""The key file: damage is told from a wrong password and mended, a changed file is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor, keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devicesecret, keyfile, keymarks, pins
from fieldapp.store.keymarks import What
from fieldapp.store.tries import Tries
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD

NEW = "a quite new password"
SECOND = "the second one's own"
FORGED = [bytes(16), "recovered", "", "", [b"\7" * 16]]


def opened(folder: Path, clock: FixedClock, password: str = PASSWORD) -> Workspace:
    return Workspace.open(folder, password, projectors=PROJECTORS, clock=clock)


def refused(folder: Path, clock: FixedClock, password: str = PASSWORD) -> Code:
    with pytest.raises(FieldappError) as caught:
        opened(folder, clock, password)
    return caught.value.code


def whats(workspace: Workspace) -> list[str]:
    return [mark.what for mark in keymarks.marks(workspace.db, DeviceId(workspace.device_id))]


def alter(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the file as somebody would who knows its form, but not the data key."""
    path = folder / keyfile.FILE_NAME
    fields = dcbor.decode(path.read_bytes())
    change(fields)
    fields.pop("sum", None)
    if fields["format"] > 1:
        fields["sum"] = keys.sha256(dcbor.encode(fields))
    path.write_bytes(dcbor.encode(fields))
    (folder / keyfile.COPY_NAME).unlink(missing_ok=True)


def bare(fields: dict[str, Any], *notes: object) -> None:
    """Make it a file as the first version wrote it."""
    fields.pop("mac", None)
    fields["format"] = 1
    if notes:
        fields["pending"] = list(notes)


def test_a_change_of_password_cannot_be_kept_out_of_the_log(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    pins.change(workspace.folder, PASSWORD, NEW, clock)
    alter(workspace.folder, lambda fields: fields.pop("pending"))
    assert refused(workspace.folder, clock, NEW) is Code.KEY_FILE_ALTERED


@pytest.mark.parametrize("what", [What.RECOVERED.value, What.SECOND_ADDED.value, "zzz"])
def test_a_note_that_the_program_did_not_write_is_never_signed(
    workspace: Workspace, clock: FixedClock, what: str
) -> None:
    workspace.close()
    note = [bytes(16), what, "chief", "局长", []]
    alter(workspace.folder, lambda fields: fields.update(pending=[note]))
    assert refused(workspace.folder, clock) is Code.KEY_FILE_ALTERED
    alter(workspace.folder, lambda fields: fields.pop("pending"))
    with opened(workspace.folder, clock) as again:
        assert whats(again) == []


def test_an_open_workspace_takes_over_nothing_that_was_put_into_the_file(
    workspace: Workspace,
) -> None:
    alter(workspace.folder, lambda fields: fields.update(pending=[FORGED]))
    with pytest.raises(FieldappError) as caught:
        pins.add_second(workspace, "I-2", "格桑", SECOND)
    assert caught.value.code is Code.KEY_FILE_ALTERED
    assert whats(workspace) == []


def test_a_file_of_the_first_version_is_read_once_and_sealed(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.set_meta(keymarks.SEALED, b"")  # as a workspace of the first version
    workspace.close()
    alter(workspace.folder, bare)
    opened(workspace.folder, clock).close()
    assert dcbor.decode((workspace.folder / keyfile.FILE_NAME).read_bytes())["format"] == 2
    alter(workspace.folder, bare)
    assert refused(workspace.folder, clock) is Code.KEY_FILE_ALTERED


def test_another_password_seals_no_file_whose_seal_was_taken_away(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    alter(workspace.folder, lambda fields: bare(fields, FORGED))
    pins.change(workspace.folder, PASSWORD, NEW, clock)
    assert refused(workspace.folder, clock, NEW) is Code.KEY_FILE_ALTERED


def test_a_note_of_an_unknown_kind_is_not_signed_from_a_first_version_either(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.set_meta(keymarks.SEALED, b"")
    workspace.close()
    note = [bytes(16), "zzz", "", "", []]
    alter(workspace.folder, lambda fields: bare(fields, note))
    assert refused(workspace.folder, clock) is Code.KEY_FILE_ALTERED


def test_a_second_way_in_whose_person_is_unknown_is_said(workspace: Workspace) -> None:
    secret = devicesecret.read(keyfile.read(workspace.folder).state_folder)
    slot = workspace.keys.slot(SECOND, secret, keyfile.SECOND)
    found = keyfile.own(workspace.folder, workspace.keys)
    assert not pins.standing(workspace).second_unknown
    keyfile.write(workspace.folder, pins.with_slot(found, slot), workspace.keys)
    now = pins.standing(workspace)
    assert (now.second, now.second_unknown) == (keymarks.UNKNOWN[1], True)


def test_no_damaged_bit_reads_as_a_wrong_password(workspace: Workspace, clock: FixedClock) -> None:
    workspace.close()
    path = workspace.folder / keyfile.FILE_NAME
    (workspace.folder / keyfile.COPY_NAME).unlink()
    good = path.read_bytes()
    tries = Tries(keyfile.read(workspace.folder).state_folder, clock)
    for at in range(len(good)):
        path.write_bytes(good[:at] + bytes([good[at] ^ 4]) + good[at + 1 :])
        assert refused(workspace.folder, clock) is Code.DATABASE_CORRUPT, at
    assert tries.wait_s() == 0
    path.write_bytes(good)
    opened(workspace.folder, clock).close()


def test_a_short_salt_or_name_is_a_refusal(workspace: Workspace, clock: FixedClock) -> None:
    workspace.close()
    alter(workspace.folder, lambda fields: fields["slots"][0].__setitem__(0, b"abc"))
    assert refused(workspace.folder, clock) is Code.DATABASE_CORRUPT
    alter(workspace.folder, lambda fields: fields.update(id=b""))
    assert refused(workspace.folder, clock) is Code.DATABASE_CORRUPT


@pytest.mark.parametrize("damage", ["damaged", "gone"])
def test_the_copy_opens_where_the_first_is_damaged_and_the_log_says_so(
    workspace: Workspace, clock: FixedClock, damage: str
) -> None:
    workspace.close()
    path = workspace.folder / keyfile.FILE_NAME
    good = path.read_bytes()
    path.write_bytes(good[:-9] + bytes(9)) if damage == "damaged" else path.unlink()
    with opened(workspace.folder, clock) as again:
        assert whats(again) == [What.FILE_RESTORED]
    assert path.read_bytes() == good == (workspace.folder / keyfile.COPY_NAME).read_bytes()
    with opened(workspace.folder, clock) as again:
        assert whats(again) == [What.FILE_RESTORED]


def test_a_copy_that_was_lost_or_left_behind_is_made_again(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    copy = workspace.folder / keyfile.COPY_NAME
    old = copy.read_bytes()
    pins.change(workspace.folder, PASSWORD, NEW, clock)
    copy.write_bytes(old)
    opened(workspace.folder, clock, NEW).close()
    assert copy.read_bytes() == (workspace.folder / keyfile.FILE_NAME).read_bytes() != old

"""Attacks of docs/spec/security.md §6.3 on a stolen laptop and its file of keys, by their numbers."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import keyfile
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import inspect

GUESSES_A_DAY = 86_400


def opened(folder: Path, clock: FixedClock, password: str = PASSWORD) -> Workspace:
    return Workspace.open(folder, password, projectors=PROJECTORS, clock=clock)


def test_a01_a_row_edited_by_hand_makes_the_verdict_red(workspace: Workspace) -> None:
    inspect(workspace, "insp-1")
    assert [c for c in verify_log(workspace) if not c.passed] == []
    for edit in (
        "UPDATE inspection_answers SET value = 'altered'",
        "UPDATE vouch SET role = 'admin'",
        "DELETE FROM inspection_answers",
    ):
        workspace.db.execute(edit)
        assert [c.number for c in verify_log(workspace) if not c.passed] == ["L7"]
        workspace.rebuild()


def test_a02_the_last_day_cut_off_begins_an_epoch_that_says_so(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    folder, yesterday = workspace.folder, tmp_path / "yesterday"
    workspace.close()
    shutil.copytree(folder, yesterday)
    with opened(folder, clock) as today:
        inspect(today, "insp-1")
        epoch = today.chain.chain.epoch
    shutil.rmtree(folder)
    shutil.copytree(yesterday, folder)
    with opened(folder, clock) as back:
        assert back.begun == "restored"
        assert back.chain.chain.epoch != epoch


def test_a05_the_offline_guess_harness_needs_the_secret_and_pays_for_each_guess(
    workspace: Workspace,
    clock: FixedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fresh_salts: None,
) -> None:
    """The folder alone opens by no guess, the right one included; with the secret each costs."""
    workspace.close()
    (slot,) = keyfile.read(workspace.folder).slots
    for secret in (b"", bytes(32), keys.random_key()):
        with pytest.raises(FieldappError) as caught:
            slot.unwrap(PASSWORD, secret)
        assert caught.value.code is Code.PASSWORD_WRONG
    monkeypatch.setenv("FIELDAPP_STATE", str(tmp_path / "the thief's"))
    with pytest.raises(FieldappError) as caught:
        opened(workspace.folder, clock)
    assert caught.value.code is Code.DEVICE_SECRET_MISSING
    begun = time.perf_counter()
    keys.stretch("a guess", bytes(16))
    assert GUESSES_A_DAY / (time.perf_counter() - begun) < 10**7  # eight signs: years, not days


def test_a33_the_keys_of_an_open_workspace_show_in_no_text(workspace: Workspace) -> None:
    """What a trace or a log might print of our objects holds no key."""
    shown = "".join(map(repr, (workspace, workspace.keys, workspace.blobs)))
    for secret in (workspace.keys.derive(keys.PURPOSE_DATABASE), workspace.keys._data_key):
        assert secret.hex() not in shown
        assert repr(secret) not in shown


def test_a38_a_disk_that_lied_about_the_last_writes_is_found_at_the_next_start(
    workspace: Workspace, clock: FixedClock
) -> None:
    """The database lost its newest pages; the fence, written after them, remembers."""
    folder = workspace.folder
    inspect(workspace, "insp-1")
    workspace.close()
    kept = (folder / keyfile.DATABASE_NAME).read_bytes()
    with opened(folder, clock) as more:
        inspect(more, "insp-2")
    for extra in folder.glob(f"{keyfile.DATABASE_NAME}-*"):
        extra.unlink()
    (folder / keyfile.DATABASE_NAME).write_bytes(kept)
    with opened(folder, clock) as after:
        assert after.begun == "restored"
        assert [c for c in verify_log(after) if not c.passed] == []

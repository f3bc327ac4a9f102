"""The device secret: in the key store where there is one, and never lost on its way there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoStore

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devicesecret, keyfile, pins
from fieldapp.store.devicesecret import Place
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import START_MS
from tests.store.keystore import FILE_VARIABLE, FileStore

PROFILE = Profile("那曲-01", "insp-tashi", "扎西", "inspector", "540600")
PIN = "314159"


@pytest.fixture
def key_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A key store of this computer; gives its file."""
    file = tmp_path / "key store.json"
    monkeypatch.setenv(FILE_VARIABLE, str(file))
    before = keyring.get_keyring()
    keyring.set_keyring(FileStore())
    yield file
    keyring.set_keyring(before)


def make(folder: Path, password: str = PASSWORD) -> Path:
    Workspace.create(folder, password, profile=PROFILE, projectors=PROJECTORS).close()
    return keyfile.read(folder).state_folder


def open_(folder: Path, password: str = PASSWORD) -> Workspace:
    return Workspace.open(folder, password, projectors=PROJECTORS, clock=FixedClock(START_MS))


def refused(folder: Path, password: str = PASSWORD) -> Code:
    with pytest.raises(FieldappError) as caught:
        open_(folder, password)
    return caught.value.code


def test_without_a_key_store_the_secret_is_a_file_of_its_owner_alone(tmp_path: Path) -> None:
    assert isinstance(keyring.get_keyring(), NoStore)
    state = make(tmp_path / "ws")
    file = state / devicesecret.FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    assert devicesecret.place(state) is Place.FILE
    with open_(tmp_path / "ws") as workspace:
        assert pins.standing(workspace).place is Place.FILE
    assert file.exists()


def test_a_workspace_made_before_there_was_a_store_moves_in_two_sittings(
    tmp_path: Path, key_store: Path
) -> None:
    keyring.set_keyring(NoStore())
    state = make(tmp_path / "ws")
    keyring.set_keyring(FileStore())
    file = state / devicesecret.FILE_NAME
    for place, left in ((Place.MOVING, True), (Place.STORE, False), (Place.STORE, False)):
        with open_(tmp_path / "ws") as workspace:
            assert pins.standing(workspace).place is place
        assert file.exists() is left
    assert key_store.exists()


def test_a_new_workspace_is_in_the_store_at_its_second_sitting(
    tmp_path: Path, key_store: Path
) -> None:
    state = make(tmp_path / "ws", PIN)
    assert devicesecret.place(state) is Place.MOVING
    with open_(tmp_path / "ws", PIN) as workspace:
        assert pins.standing(workspace).place is Place.STORE
    key_store.unlink()  # the store was made anew, as after a forgotten log-in
    assert refused(tmp_path / "ws", PIN) is Code.DEVICE_SECRET_MISSING


def test_a_closed_store_is_told_and_keeps_everything(tmp_path: Path, key_store: Path) -> None:
    state = make(tmp_path / "ws")
    closed = key_store.with_suffix(".closed")
    closed.touch()
    assert devicesecret.settle(state) is Place.FILE  # a store that refuses costs nothing
    closed.unlink()
    assert devicesecret.settle(state) is Place.STORE
    closed.touch()
    assert refused(tmp_path / "ws") is Code.KEY_STORE_CLOSED
    closed.unlink()
    open_(tmp_path / "ws").close()


def test_a_short_pin_stands_only_beside_a_key_store(tmp_path: Path, key_store: Path) -> None:
    make(tmp_path / "with", PIN)
    keyring.set_keyring(NoStore())
    for password, code in (
        (PIN, Code.PIN_NEEDS_KEY_STORE),
        ("31415926535", Code.PIN_NEEDS_KEY_STORE),
        ("31a15", Code.PASSWORD_TOO_SHORT),
        ("1212121212", Code.PASSWORD_TOO_EASY),
        ("Qwertyuiop", Code.PASSWORD_TOO_EASY),
    ):
        with pytest.raises(FieldappError) as caught:
            make(tmp_path / "without", password)
        assert caught.value.code is code
        assert not (tmp_path / "without").exists()
    assert list(
        (Path(os.environ["FIELDAPP_STATE"])).glob("*/device.secret")
    )  # the first one's only
    make(tmp_path / "without", "31415-9265")


def test_a_killed_move_leaves_a_workspace_that_opens(
    tmp_path: Path, key_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """kill -9 before each write, sync, rename, removal and call of the store."""
    from tests.store.killing import die_at_each

    def start() -> Path:
        number = len(list(tmp_path.glob("ws-*")))
        folder = tmp_path / f"ws-{number}"
        keyring.set_keyring(NoStore())
        make(folder)
        keyring.set_keyring(FileStore())
        return folder

    def work(folder: Path) -> None:
        state = keyfile.read(folder).state_folder
        devicesecret.settle(state)
        devicesecret.settle(state)

    def after(folder: Path) -> None:
        places = []
        for _ in range(3):
            with open_(folder) as workspace:
                places.append(pins.standing(workspace).place)
        assert places[-1] is Place.STORE

    assert die_at_each(start, work, after, FileStore) >= 5

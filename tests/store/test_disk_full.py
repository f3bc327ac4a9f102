"""A full disk: said in our words, nothing by halves, and work goes on once there is room."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.errors import Code, DeviceError
from fieldapp.rooms import PROJECTORS
from fieldapp.store import ballast
from fieldapp.store.blobs import Blobs
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.sync import drive
from tests.conftest import PASSWORD
from tests.journeys.devices import Office, answer, inspect, known

PROFILE = Profile("那曲-01", "insp-tashi", "扎西", "inspector", "540600")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with 6 MB; needs the right to mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("may not mount a file system here; the next tests fail every call instead")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path, leave: int) -> Path:
    filler = folder / "filler"
    free = os.statvfs(folder)
    with filler.open("wb") as file:
        file.write(bytes(max(0, free.f_bavail * free.f_frsize - leave)))
    return filler


def full(error: pytest.ExceptionInfo[DeviceError]) -> bool:
    return error.value.code is Code.DISK_FULL


@pytest.mark.parametrize("leave", [0, 4096, 40_000, 200_000])
def test_e9_acts_on_a_full_disk_are_refused_whole(small_disk: Path, leave: int) -> None:
    with Workspace.create(
        small_disk / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS
    ) as workspace:
        inspect(workspace, "insp-0")
        filler = fill(small_disk, leave)
        before: list[tuple[str, bytes]] = []

        def writing_on() -> None:
            for number in range(200):
                before.append((tables_digest(workspace), workspace.chain.head.root))
                answer(workspace, "insp-0", f"q{number}", "很长的回答" * 2000)

        with pytest.raises(DeviceError) as caught:
            writing_on()
        assert full(caught)
        with pytest.raises(DeviceError) as caught:
            workspace.blobs.put(os.urandom(300_000))
        assert full(caught)
        assert (tables_digest(workspace), workspace.chain.head.root) == before[-1]
        filler.unlink()
        inspect(workspace, "insp-1", 2)
        assert [c.detail for c in verify_log(workspace) if not c.passed] == []
    with Workspace.open(small_disk / "ws", PASSWORD, projectors=PROJECTORS) as again:
        assert again.chain.head.size > 8


def test_on_a_full_disk_the_ballast_goes_and_nothing_is_written_until_there_is_room(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """E9: the room to close in order; then reading only, and on again once there is room."""
    monkeypatch.setattr(ballast, "BYTES", 1024**2)
    monkeypatch.setattr(ballast, "SPARE_BYTES", 1024**2)
    with Workspace.create(
        small_disk / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS
    ) as workspace:
        inspect(workspace, "insp-0")
        assert workspace.blobs.ballast.lay()
        filler = fill(small_disk, 40_000)
        with pytest.raises(DeviceError) as caught:
            workspace.blobs.put(os.urandom(300_000))
        assert full(caught)
        assert not (small_disk / "ws" / "ballast").exists()
        before = (tables_digest(workspace), workspace.chain.head.root)
        with pytest.raises(DeviceError) as caught:
            workspace.blobs.put(b"small")  # there would be room: it is kept for closing
        assert full(caught)
        with pytest.raises(DeviceError) as caught:
            answer(workspace, "insp-0", "q1", "短")
        assert full(caught)
        assert (tables_digest(workspace), workspace.chain.head.root) == before
        filler.unlink()
        inspect(workspace, "insp-1", 2)
        assert (small_disk / "ws" / "ballast").stat().st_size == 1024**2
        filler = fill(small_disk, 0)
    filler.unlink()
    with Workspace.open(small_disk / "ws", PASSWORD, projectors=PROJECTORS) as again:
        assert [c.detail for c in verify_log(again) if not c.passed] == []


def test_no_ballast_is_laid_where_it_would_take_the_last_room(small_disk: Path) -> None:
    assert not ballast.Ballast(small_disk).lay()
    assert list(small_disk.iterdir()) == []


def test_a_workspace_that_has_no_room_is_not_made(small_disk: Path) -> None:
    for leave in (0, 8192, 100_000):
        filler = fill(small_disk, leave)
        with pytest.raises(DeviceError) as caught:
            Workspace.create(small_disk / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS)
        assert full(caught)
        assert not (small_disk / "ws").exists()
        filler.unlink()


def test_a_full_stick_keeps_no_half_bundle(small_disk: Path, office: Office) -> None:
    laptop = office["laptop"]
    inspect(laptop, "insp-1")
    laptop.blobs.put(b"x")
    for leave in (0, 4096):
        filler = fill(small_disk, leave)
        with pytest.raises(DeviceError) as caught:
            drive.export(laptop, small_disk, [known(laptop, office["centre"])])
        assert caught.value.code is Code.STICK_FULL
        assert [path.name for path in small_disk.iterdir()] == ["filler"]
        filler.unlink()
    path, _ = drive.export(laptop, small_disk, [known(laptop, office["centre"])])
    assert drive.import_file(office["centre"], path).events_added > 0


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "mkdir"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_e9_a_put_that_fails_at_any_step_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    blobs = Blobs(tmp_path / "blobs", bytes(32))

    def failing(*_arguments: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    class Failing:
        """A file whose writes fail, as a disk's do when its last block is given away."""

        def __init__(self, file: object) -> None:
            self._file = file

        def __enter__(self) -> Failing:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()  # type: ignore[attr-defined]  # an open file

        def write(self, _data: bytes) -> None:
            failing()

    with monkeypatch.context() as patch:
        if call == "write":
            real = Path.open
            patch.setattr(Path, "open", lambda path, mode, **_named: Failing(real(path, mode)))
        elif call == "fsync":
            patch.setattr(os, "fsync", failing)
        else:
            patch.setattr(Path, call, failing)
        with pytest.raises(DeviceError) as caught:
            blobs.put(b"x" * 100_000)
    assert full(caught) == (number == errno.ENOSPC)
    assert [path for path in (tmp_path / "blobs").rglob("*") if path.suffix == ".tmp"] == []
    blob = blobs.put(b"x" * 100_000)
    assert blobs.read(blob) == b"x" * 100_000

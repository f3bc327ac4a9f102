"""Wrong passwords: a wait that grows, that no restart and no clock shortens, and no oracle (E4)."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest

from fieldapp.clock import Boot, FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import keyfile, passwords, pins
from fieldapp.store.tries import Tries
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD

FREE = passwords.setting("free_tries")
WAITS = passwords.setting("waits_s")


class Restarted(FixedClock):
    """The same wall clock, in another run of the machine."""

    def boot(self) -> Boot:
        return Boot("another", 1000)


def tried(folder: Path, clock: FixedClock, password: str = "wrong") -> FieldappError:
    with pytest.raises(FieldappError) as caught:
        Workspace.open(folder, password, projectors=PROJECTORS, clock=clock)
    return caught.value


def test_the_first_slips_cost_nothing_then_each_wait_is_longer(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    for number in range(1, FREE):
        error = tried(workspace.folder, clock)
        assert (error.code, error.facts) == (Code.PASSWORD_WRONG, {"tries": number, "wait_s": 0})
    for wait in (*WAITS, WAITS[-1]):
        error = tried(workspace.folder, clock)
        assert (error.code, error.facts["wait_s"]) == (Code.PASSWORD_WRONG, wait)
        clock.advance(wait * 1000 - 1000)
        error = tried(workspace.folder, clock, PASSWORD)  # the right one waits too
        assert (error.code, error.facts["wait_s"]) == (Code.PASSWORD_WAIT, 1)
        clock.advance(1000)
    Workspace.open(workspace.folder, PASSWORD, projectors=PROJECTORS, clock=clock).close()
    assert tried(workspace.folder, clock).facts["tries"] == 1  # the right one ended the row


def test_neither_a_restart_nor_the_clock_ends_the_wait(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.close()
    for _ in range(FREE):
        tried(workspace.folder, clock)
    for jump in (-86_400_000, 400 * 86_400_000):
        clock.jump(jump)
        assert tried(workspace.folder, clock).facts["wait_s"] == WAITS[0]
    other = Restarted(clock.now_ms() + 10 * 86_400_000)
    assert tried(workspace.folder, other).facts["wait_s"] == WAITS[0]
    clock.advance(WAITS[0] * 1000)
    assert tried(workspace.folder, clock).facts["wait_s"] == WAITS[0]  # of the run before


def test_a_try_counts_before_it_is_made_so_that_a_kill_saves_none(
    workspace: Workspace, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.close()

    def killed(_password: str, _salt: bytes) -> bytes:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(keys, "stretch", killed)
        for _ in range(FREE):
            with pytest.raises(SystemExit):
                Workspace.open(workspace.folder, "guess", projectors=PROJECTORS, clock=clock)
    assert tried(workspace.folder, clock, PASSWORD).code is Code.PASSWORD_WAIT


def test_a_spoilt_count_is_no_free_try(workspace: Workspace, clock: FixedClock) -> None:
    workspace.close()
    state = keyfile.read(workspace.folder).state_folder
    for spoilt in (b"", b"\xff", b"\x83\x00\x60\x00\x00"):
        (state / "tries").write_bytes(spoilt)
        assert Tries(state, clock).wait_s() == WAITS[0]


def test_e4_every_wrong_password_is_refused_alike(workspace: Workspace, clock: FixedClock) -> None:
    """With a second person's slot too: nothing says whose password it nearly was."""
    pins.add_second(workspace, "I-2", "格桑", "another long one")
    workspace.close()
    state = keyfile.read(workspace.folder).state_folder
    said = set()
    for wrong in ("x", PASSWORD[:-1], PASSWORD + " ", "another long on", "x" * 500):
        (state / "tries").unlink(missing_ok=True)
        error = tried(workspace.folder, clock, wrong)
        said.add((error.code, tuple(error.facts.items())))
    assert said == {(Code.PASSWORD_WRONG, (("tries", 1), ("wait_s", 0)))}


def test_e4_every_wrong_password_stretches_every_slot(
    workspace: Workspace, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins.add_second(workspace, "I-2", "格桑", "another long one")
    workspace.close()
    state = keyfile.read(workspace.folder).state_folder
    counted: list[str] = []
    stretch = keys.stretch

    def counting(password: str, salt: bytes) -> bytes:
        counted.append(password)
        return stretch(password, salt)

    monkeypatch.setattr(keys, "stretch", counting)
    took = []
    for wrong in ("x", PASSWORD + " ", "another long on"):
        (state / "tries").unlink(missing_ok=True)
        tried(workspace.folder, clock, wrong)
        begun = time.perf_counter()
        (state / "tries").unlink(missing_ok=True)
        tried(workspace.folder, clock, wrong)
        took.append(time.perf_counter() - begun)
    assert len(counted) == 12  # two slots, twice each
    assert max(took) < 10 * statistics.median(took)

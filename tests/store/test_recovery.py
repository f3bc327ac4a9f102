"""A forgotten password: two of three helpers open the workspace, one never does (E5), on record."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from fieldapp.errors import Code, FieldappError
from fieldapp.ids import DeviceId
from fieldapp.ledger import shares
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices, keyfile, keymarks, pins, recovery
from fieldapp.store.keymarks import What
from fieldapp.store.recovery import Request
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import Office
from tests.store.killing import die_at_each

NEW = "a quite new password"


class Three:
    """An inspector's laptop, locked, and three people who can help."""

    def __init__(self, office: Office) -> None:
        self.office = office
        laptop = office["laptop"]
        self.names = ("boss", "deputy", "auditor")
        office.join("deputy", "supervisor")
        office.join("auditor", "auditor")
        for name in self.names:
            devices.enrol(laptop, "laptop-person", office[name].card())
        self.ids = [DeviceId(office[name].device_id) for name in self.names]
        recovery.prepare(laptop, self.ids)
        self.device_id = laptop.device_id
        self.folder = laptop.folder
        office.shut("laptop")

    def answer(self, name: str, request: Request) -> bytes:
        return recovery.help_with(self.office[name], Request.decode(request.encode()))

    def opened(self, password: str) -> Workspace:
        return Workspace.open(
            self.folder, password, projectors=PROJECTORS, clock=self.office.clock
        )


@pytest.fixture
def three(office: Office) -> Three:
    return Three(office)


def code_of(act: Callable[[], object]) -> Code:
    with pytest.raises(FieldappError) as caught:
        act()
    return caught.value.code


@pytest.mark.parametrize("pair", [(0, 1), (1, 2), (2, 0)])
def test_any_two_open_it_by_a_new_password_and_the_log_says_so(
    three: Three, pair: tuple[int, int]
) -> None:
    request = recovery.ask(three.folder)
    helpers = [three.names[at] for at in pair]
    recovery.finish(three.folder, [three.answer(name, request) for name in helpers], NEW)
    assert code_of(lambda: three.opened(PASSWORD)) is Code.PASSWORD_WRONG
    with three.opened(NEW) as again:
        assert again.device_id == three.device_id
        (latest, *_) = keymarks.marks(again.db, DeviceId(again.device_id))
        assert latest.what == What.RECOVERED
        assert set(latest.devices) == {three.office[name].device_id for name in helpers}
        assert [c.detail for c in verify_log(again) if not c.passed] == []
        before = tables_digest(again)
        again.rebuild()
        assert tables_digest(again) == before
    for name in helpers:
        helper = three.office[name]
        (latest, *_) = keymarks.marks(helper.db, DeviceId(helper.device_id))
        assert latest.what == What.RECOVERY_HELPED


def test_e5_one_of_two_helpers_opens_nothing(three: Three) -> None:
    request = recovery.ask(three.folder)
    one = three.answer("boss", request)
    for answers in ([], [one], [one, one], [one, three.answer("boss", request)]):
        finishing = partial(recovery.finish, three.folder, answers, NEW)
        assert code_of(finishing) is Code.RECOVERY_ANSWERS_FEW
    three.opened(PASSWORD).close()


def test_e5_the_part_of_one_is_no_key_whatever_the_program_asks(three: Three) -> None:
    request = recovery.ask(three.folder)
    key_file = keyfile.read(three.folder)
    (part,) = recovery._parts(key_file, [three.answer("boss", request)]).values()
    slot = key_file.slot(keyfile.RECOVERY)
    assert slot is not None
    for guess in (part, shares.join({1: part}), shares.join({1: part, 2: bytes(32)})):
        assert code_of(partial(slot.unwrap_by, guess)) is Code.PASSWORD_WRONG


def test_answers_to_another_question_or_altered_ones_open_nothing(three: Three) -> None:
    stale = [three.answer(name, recovery.ask(three.folder)) for name in ("boss", "deputy")]
    request = recovery.ask(three.folder)
    fresh = three.answer("boss", request)
    assert code_of(lambda: recovery.finish(three.folder, [fresh, *stale], NEW)) is (
        Code.RECOVERY_ANSWERS_FEW
    )
    for spoilt in (b"", fresh[:-1], fresh[:-9] + bytes(9)):
        finishing = partial(recovery.finish, three.folder, [fresh, spoilt], NEW)
        assert code_of(finishing) in {Code.RECOVERY_FILE_INVALID, Code.RECOVERY_ANSWERS_FEW}
    for file in (b"", request.encode()[:-1], fresh):
        assert code_of(partial(Request.decode, file)) is Code.RECOVERY_FILE_INVALID
    three.opened(PASSWORD).close()


def test_a_stranger_and_the_owner_help_nobody(three: Three) -> None:
    request = recovery.ask(three.folder)
    assert code_of(lambda: three.answer("second", request)) is Code.RECOVERY_NOT_HELPER
    with three.opened(PASSWORD) as laptop:
        assert code_of(lambda: recovery.help_with(laptop, request)) is Code.RECOVERY_NOT_HELPER


def test_three_different_people_who_may_are_wanted(office: Office) -> None:
    laptop = office["laptop"]
    office.join("deputy", "supervisor")
    for name in ("boss", "deputy", "second", "centre"):
        devices.enrol(laptop, "laptop-person", office[name].card())
    ids = {
        name: DeviceId(office[name].device_id) for name in ("boss", "deputy", "second", "centre")
    }
    for names in (("boss", "deputy"), ("boss", "deputy", "second"), ("boss", "deputy", "centre")):
        chosen = [ids[name] for name in names]
        assert code_of(partial(recovery.prepare, laptop, chosen)) is Code.RECOVERY_HELPERS
    assert code_of(lambda: recovery.ask(laptop.folder)) is Code.RECOVERY_NOT_PREPARED


def test_a_lost_device_secret_and_the_waits_do_not_hinder_recovery(three: Three) -> None:
    for _ in range(4):
        code_of(lambda: three.opened("wrong"))
    shutil.rmtree(keyfile.read(three.folder).state_folder)
    assert code_of(lambda: three.opened(PASSWORD)) is Code.DEVICE_SECRET_MISSING
    request = recovery.ask(three.folder)
    answers = [three.answer(name, request) for name in ("deputy", "auditor")]
    recovery.finish(three.folder, answers, NEW)
    with three.opened(NEW) as again:
        assert again.device_id == three.device_id


def test_recovery_takes_every_other_way_in_away(three: Three) -> None:
    with three.opened(PASSWORD) as laptop:
        pins.add_second(laptop, "I-2", "格桑", "the second one's own")
    request = recovery.ask(three.folder)
    recovery.finish(three.folder, [three.answer(n, request) for n in ("boss", "deputy")], NEW)
    assert code_of(lambda: three.opened("the second one's own")) is Code.PASSWORD_WRONG
    with three.opened(NEW) as again:
        assert pins.standing(again).second == ""
        assert len(pins.standing(again).helpers) == 3


def test_the_new_password_keeps_the_rules(three: Three) -> None:
    request = recovery.ask(three.folder)
    answers = [three.answer(name, request) for name in ("boss", "deputy")]
    assert code_of(lambda: recovery.finish(three.folder, answers, "314159")) is (
        Code.PIN_NEEDS_KEY_STORE
    )
    recovery.finish(three.folder, answers, NEW)


def test_a_killed_recovery_leaves_the_old_password_or_the_new_one(
    three: Three, tmp_path: Path
) -> None:
    request = recovery.ask(three.folder)
    answers = [three.answer(name, request) for name in ("boss", "deputy")]
    kept = tmp_path / "kept"
    state = keyfile.read(three.folder).state_folder
    shutil.copytree(three.folder, kept / "folder")
    shutil.copytree(state, kept / "state")
    seen = set()

    def start() -> None:
        for source, target in (("folder", three.folder), ("state", state)):
            shutil.rmtree(target)
            shutil.copytree(kept / source, target)

    def after(_begun: None) -> None:
        recovered = keyfile.read(three.folder).pending != ()
        seen.add(recovered)
        with three.opened(NEW if recovered else PASSWORD) as again:
            whats = [mark.what for mark in keymarks.marks(again.db, DeviceId(again.device_id))]
            assert whats.count(What.RECOVERED) == int(recovered)

    assert die_at_each(start, lambda _: recovery.finish(three.folder, answers, NEW), after) >= 4
    assert seen == {False, True}


def test_a_revoked_helper_is_told_to_the_owner_and_does_not_help(office: Office) -> None:
    """What is known revoked helps nobody; what lies in a thief's hands is prepared anew."""
    three = Three(office)
    request = recovery.ask(three.folder)
    with three.opened(PASSWORD) as laptop:
        assert pins.standing(laptop).helpers_gone == ()
        with laptop.writing("laptop-person") as w:
            w.append(devices.DeviceRevoked(device_id=three.ids[0], reason="lost"))
        assert pins.standing(laptop).helpers_gone == ("名-boss",)
    office.shut("laptop")
    boss = office["boss"]
    with boss.writing("boss-person") as w:  # as it learns of it by a stick
        w.append(devices.DeviceRevoked(device_id=boss.device_id, reason="lost"))
    assert code_of(lambda: three.answer("boss", request)) is Code.DEVICE_REVOKED

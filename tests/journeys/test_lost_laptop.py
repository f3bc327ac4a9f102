"""A laptop is lost: its chain is closed at a place, and everybody goes on holding the same of it."""

from __future__ import annotations

import io

import pytest

from fieldapp.errors import Code, FieldappError
from fieldapp.ids import DeviceId
from fieldapp.inspection.tables import answers
from fieldapp.store import closing, devices, revoking
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from fieldapp.sync.joining import Outcome
from tests.journeys.devices import Office, inspect, known
from tests.sync.making import as_items, sealed, segments, signed, take, work_of


def of(workspace: Workspace, lost: Workspace) -> int:
    """How many events of the lost laptop's chain a workspace holds."""
    row = workspace.eventlog.chain(lost.chain.chain)
    return row.head.size if row else 0


def lose(at: Workspace, lost: Workspace) -> None:
    revoking.revoke(at, at.profile.person_id, DeviceId(lost.device_id), "22日在班车上丢了")


def outcome(workspace: Workspace, data: bytes, lost: Workspace) -> Outcome:
    (found,) = {
        each.outcome
        for each in take(workspace, data).chains
        if each.chain.device_id == lost.device_id
    }
    return found


def carried(carrier: Workspace, to: Workspace, lost: Workspace) -> bytes:
    """The lost laptop's newest events, brought by somebody who is trusted."""
    return sealed(carrier.keys, [to], as_items(segments(lost)))


def test_a05_who_hears_of_the_loss_first_still_gets_what_was_receipted(office: Office) -> None:
    laptop, centre = office["laptop"], office["centre"]
    inspect(laptop, "insp-1")
    office.sync("laptop")
    before = of(office["second"], laptop)
    lose(centre, laptop)
    office.sync("second", "boss")
    assert before < laptop.chain.head.size == of(office["second"], laptop)
    for each in (office["second"], office["boss"], centre):
        row = each.eventlog.chain(laptop.chain.chain)
        assert row is not None
        assert row.head.root == laptop.chain.head.root
        assert set(answers(each.db, "insp-1")) == {"sign", "count"}


def test_a05_what_the_thief_writes_later_is_taken_in_nowhere(office: Office) -> None:
    laptop, centre, boss = office["laptop"], office["centre"], office["boss"]
    inspect(laptop, "insp-1")
    office.sync("laptop", "second", "boss")
    lose(centre, laptop)
    office.sync("second", "boss")
    held = of(centre, laptop)
    inspect(laptop, "insp-thief")
    with pytest.raises(FieldappError):
        office.sync("laptop")
    second = office["second"]
    assert outcome(boss, carried(second, boss, laptop), laptop) is Outcome.REVOKED_DEVICE
    for centre_too in (centre, boss):
        new_epoch = signed(laptop, 0, bytes(32), [b"\xa0"], epoch=99)
        data = sealed(second.keys, [centre_too], as_items([new_epoch]))
        assert outcome(centre_too, data, laptop) is Outcome.REVOKED_DEVICE
        assert of(centre_too, laptop) == held


def test_a05_the_closing_names_a_place_and_another_history_is_not_it(office: Office) -> None:
    laptop, boss, second = office["laptop"], office["boss"], office["second"]
    office.sync("laptop")
    inspect(laptop, "insp-stick")  # carried to the supervisor by stick, never to the centre
    take(boss, work_of(laptop, boss))
    lose(boss, laptop)
    (place,) = closing.closings(boss.db, DeviceId(laptop.device_id))
    assert (place.epoch, place.size) == (laptop.chain.chain.epoch, laptop.chain.head.size)
    assert place.last_id == laptop.chain.head.last_id
    office.sync("boss", "second")
    assert of(office["centre"], laptop) == of(second, laptop) == place.size
    row = second.eventlog.chain(laptop.chain.chain)
    assert row is not None
    other = signed(laptop, 0, bytes(32), [b"\xa0"] * place.size)
    data = sealed(boss.keys, [second], as_items([other]))
    assert outcome(second, data, laptop) is not Outcome.ADMITTED


def test_a05_another_branch_of_the_closing_length_is_refused(office: Office) -> None:
    """The thief's own history, as long as the closed one, at somebody who has less of it."""
    laptop, boss, second = office["laptop"], office["boss"], office["second"]
    inspect(laptop, "insp-1")
    take(boss, work_of(laptop, boss))
    lose(boss, laptop)
    office.sync("boss")
    take(second, sealed(boss.keys, [second], as_items(segments(boss))))
    (place,) = closing.closings(second.db, DeviceId(laptop.device_id))
    row = second.eventlog.chain(laptop.chain.chain)
    start, prev = (row.head.size, row.head.last_id) if row else (0, bytes(32))
    branch = signed(laptop, start, prev, [b"\xa0"] * (place.size - start))
    data = sealed(boss.keys, [second], as_items([branch]))
    assert outcome(second, data, laptop) is Outcome.REVOKED_DEVICE


def test_a_supervisor_stops_a_laptop_of_the_own_unit_and_nobody_above(office: Office) -> None:
    laptop, boss, centre = office["laptop"], office["boss"], office["centre"]
    other = office.join("other", "inspector", "540600")
    admin = office.join("admin", "admin")
    office.sync("other", "admin", "boss")
    for above in (centre, other, admin):
        with pytest.raises(FieldappError) as caught:
            lose(boss, above)
        assert caught.value.code is Code.REVOKE_ROLE
    with boss.writing(boss.profile.person_id) as w:  # as a changed program would
        for above in (other, admin):
            w.append(devices.DeviceRevoked(device_id=above.device_id, reason="x"))
    lose(boss, laptop)
    office.sync("boss")
    assert known(centre, laptop).revoked
    assert not known(centre, other).revoked
    assert not known(centre, admin).revoked
    before = tables_digest(centre)
    centre.rebuild()
    assert tables_digest(centre) == before
    with pytest.raises(FieldappError):
        office.centre.bundle(io.BytesIO(work_of(laptop, centre)))

"""Roles that no person may have together: refused at enrolment, and without effect when forged."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, FieldappError
from fieldapp.ids import DeviceId
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices, revoking, roles
from fieldapp.store.devices import DeviceEnrolled
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import UNIT, Office

PAIRS = sorted({tuple(sorted(pair)) for pair in roles.forbidden_pairs()})


def made(office: Office, name: str, role: str, person: str) -> Workspace:
    profile = Profile(name, person, "同一个人", role, UNIT)
    workspace = office.opened[name] = Workspace.create(
        office.folder / name, PASSWORD, profile=profile, projectors=PROJECTORS, clock=office.clock
    )
    return workspace


def vouched(centre: Workspace, card: devices.Card) -> None:
    """Vouch as a changed program would: no act refuses it."""
    with centre.writing("centre-person") as w:
        w.append(DeviceEnrolled(card=card))


def test_the_pairs_are_those_of_the_specification() -> None:
    assert PAIRS == [
        ("admin", "auditor"), ("publisher", "supervisor"), ("registry", "slot_issuer"),
        ("slot_issuer", "supervisor"),
    ]  # fmt: skip
    assert {role for pair in PAIRS for role in pair} <= set(roles.PEOPLE)


@pytest.mark.parametrize("pair", PAIRS)
def test_one_person_is_never_trusted_with_both(office: Office, pair: tuple[str, str]) -> None:
    centre = office["centre"]
    for order, (first, second) in enumerate((pair, pair[::-1])):
        person = f"P-{order}"
        one = made(office, f"one-{order}", first, person)
        other = made(office, f"other-{order}", second, person)
        devices.enrol(centre, "centre-person", one.card())
        with pytest.raises(FieldappError) as caught:
            devices.enrol(centre, "centre-person", other.card())
        assert caught.value.code is Code.ROLE_PAIR_FORBIDDEN
        vouched(centre, other.card())
        assert (
            devices.device(centre.db, DeviceId(other.device_id)) is None
        )  # by key, not by screen
        assert devices.device(centre.db, DeviceId(one.device_id)) is not None
        before = tables_digest(centre)
        centre.rebuild()
        assert tables_digest(centre) == before
        revoking.revoke(centre, "centre-person", DeviceId(one.device_id), "换岗")
        known = devices.device(centre.db, DeviceId(other.device_id))
        assert known is not None  # the first role is given up
        assert known.role == second


def test_an_administrator_who_is_an_auditor_already_enrols_nobody(office: Office) -> None:
    centre = office["centre"]
    auditor = made(office, "audit", "auditor", "P-x")
    admin = made(office, "admin", "admin", "P-x")
    friend = made(office, "friend", "inspector", "P-y")
    devices.enrol(centre, "centre-person", auditor.card())
    vouched(centre, admin.card())
    devices.enrol(admin, "P-x", centre.card())
    devices.enrol(admin, "P-x", friend.card())
    with pytest.raises(FieldappError):
        office.sync("admin")
    assert devices.device(centre.db, DeviceId(friend.device_id)) is None


def test_other_roles_and_other_people_are_no_conflict(office: Office) -> None:
    centre = office["centre"]
    for name, role, person in (
        ("a", "inspector", "P-1"), ("b", "supervisor", "P-1"), ("c", "publisher", "P-2"),
    ):  # fmt: skip
        devices.enrol(centre, "centre-person", made(office, name, role, person).card())
    assert {"a", "b", "c"} <= {one.device_name for one in devices.devices(centre.db)}


def test_a_lost_laptop_is_revoked_with_its_reason_by_who_may(office: Office) -> None:
    boss, laptop, second = office["boss"], office["laptop"], office["second"]
    office.sync("laptop", "second", "boss")
    lost = DeviceId(second.device_id)
    for who, device_id, reason, code in (
        (laptop, lost, "丢了", Code.REVOKE_ROLE),
        (boss, DeviceId(bytes(16)), "丢了", Code.DEVICE_UNKNOWN),
        (boss, DeviceId(boss.device_id), "丢了", Code.DEVICE_UNKNOWN),
        (boss, lost, " ", Code.REVOKE_REASON_MISSING),
    ):
        with pytest.raises(FieldappError) as caught:
            revoking.revoke(who, "p", device_id, reason)
        assert caught.value.code is code
    centre = office["centre"]
    revoking.revoke(centre, "centre-person", lost, "22日在班车上丢了")
    known = devices.device(centre.db, lost)
    assert known is not None
    assert known.revoked
    with pytest.raises(FieldappError):
        office.sync("second")  # A5: the next contact shuts it out
    facts = [event.payload or b"" for event in centre.eventlog.recorded_of(centre.chain.row)]
    assert any("班车".encode() in payload for payload in facts)
    assert known.device_name == "second"

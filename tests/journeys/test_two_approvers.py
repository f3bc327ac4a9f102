"""Enrolling takes two people once that is required: by their keys, on every device, in any order."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, FieldappError
from fieldapp.ids import DeviceId
from fieldapp.store import devices, revoking, trust
from fieldapp.store.devices import DeviceEnrolled
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.journeys.devices import Office, make


@pytest.fixture
def admins(office: Office) -> tuple[Workspace, Workspace]:
    """Two administrators, and the rule in force everywhere."""
    one, other = office.join("admin", "admin"), office.join("other", "admin")
    office.sync("admin", "other")
    devices.require_two(one, one.profile.person_id)
    office.sync("admin", "other", "laptop")
    return one, other


def new(office: Office, name: str = "new", role: str = "inspector") -> Workspace:
    office.opened[name] = make(office.folder, name, role, office.clock)
    return office.opened[name]


def trusted(at: Workspace, one: Workspace) -> bool:
    return devices.device(at.db, DeviceId(one.device_id)) is not None


def vouch(by: Workspace, one: Workspace) -> None:
    devices.enrol(by, by.profile.person_id, one.card())


def test_one_word_waits_and_the_second_counts_everywhere(
    office: Office, admins: tuple[Workspace, Workspace]
) -> None:
    one, other = admins
    laptop, centre = new(office), office["centre"]
    vouch(one, laptop)
    assert not trusted(one, laptop)  # not even at home
    (waiting,) = trust.proposals(one.db)
    assert (waiting.card, waiting.people) == (laptop.card(), ("名-admin",))
    office.sync("admin", "other")
    assert not trusted(centre, laptop)
    assert [each.card for each in trust.proposals(other.db)] == [laptop.card()]
    vouch(other, laptop)
    office.sync("other", "admin", "laptop")
    for at in (one, other, centre, office["laptop"]):
        assert trusted(at, laptop)
        assert trust.proposals(at.db) == []
        before = tables_digest(at)
        at.rebuild()
        assert tables_digest(at) == before


def test_the_same_person_twice_is_one(office: Office, admins: tuple[Workspace, Workspace]) -> None:
    one, _ = admins
    laptop, centre = new(office), office["centre"]
    vouch(one, laptop)
    with pytest.raises(FieldappError) as caught:
        vouch(one, laptop)
    assert caught.value.code is Code.ENROL_SECOND_PERSON
    for _ in range(2):
        with one.writing(one.profile.person_id) as w:  # as a changed program would
            w.append(DeviceEnrolled(card=laptop.card()))
    office.sync("admin")
    assert not trusted(centre, laptop)


def test_nobody_makes_the_second_person_for_oneself(
    office: Office, admins: tuple[Workspace, Workspace]
) -> None:
    """An administrator invents another, who vouches for itself and for the next."""
    one, _ = admins
    centre, friend, laptop = office["centre"], new(office, "friend", "admin"), new(office)
    vouch(one, friend)
    devices.enrol(friend, "friend-person", centre.card())
    for card in (friend.card(), laptop.card()):
        with friend.writing("friend-person") as w:
            w.append(DeviceEnrolled(card=card))
    vouch(one, laptop)
    office.sync("admin")
    with pytest.raises(FieldappError):
        office.sync("friend")
    assert not trusted(centre, friend)
    assert not trusted(centre, laptop)


def test_another_card_of_the_same_device_is_another_proposal(
    office: Office, admins: tuple[Workspace, Workspace]
) -> None:
    """The two must have seen the same words: role and person are in the fingerprint."""
    one, other = admins
    laptop = new(office)
    vouch(one, laptop)
    as_admin = devices.Card.decode(laptop.card().encode())
    fields = {name: getattr(as_admin, name) for name in as_admin.__slots__} | {"role": "admin"}
    devices.enrol(other, other.profile.person_id, devices.Card(**fields))
    office.sync("admin", "other")
    assert not trusted(office["centre"], laptop)


def test_a_revoked_administrators_word_is_none(
    office: Office, admins: tuple[Workspace, Workspace]
) -> None:
    one, other = admins
    laptop, centre = new(office), office["centre"]
    vouch(one, laptop)
    office.sync("admin")
    revoking.revoke(centre, "centre-person", DeviceId(one.device_id), "离岗")
    vouch(other, laptop)
    office.sync("other")
    assert not trusted(centre, laptop)
    vouch(centre, laptop)  # the centre's person is the second
    assert trusted(centre, laptop)


def test_who_may_ask_for_two_and_when(office: Office) -> None:
    boss, centre = office["boss"], office["centre"]
    for at, code in ((boss, Code.TWO_PEOPLE_ROLE), (centre, Code.TWO_PEOPLE_FEW)):
        with pytest.raises(FieldappError) as caught:
            devices.require_two(at, at.profile.person_id)
        assert caught.value.code is code
    with boss.writing(boss.profile.person_id) as w:  # as a changed program would
        w.append(devices.TwoPeopleRequired())
    office.sync("boss")
    assert not trust.in_force(centre.db)
    laptop = new(office)
    vouch(centre, laptop)  # the rule is not there: one is enough, as before
    assert trusted(centre, laptop)


def test_an_own_anchor_needs_nobody_else(
    office: Office, admins: tuple[Workspace, Workspace]
) -> None:
    laptop = office["laptop"]
    assert trust.in_force(laptop.db)
    stranger = new(office, "second-centre", "centre")
    vouch(laptop, stranger)
    assert trusted(laptop, stranger)


def test_one_lost_laptop_does_not_end_enrolment(office: Office) -> None:
    """With two who can, the loss of either would be the last enrolment: three are wanted."""
    one, centre = office.join("admin", "admin"), office["centre"]
    with pytest.raises(FieldappError) as caught:
        devices.require_two(centre, "centre-person")
    assert (caught.value.code, caught.value.facts["known"]) == (Code.TWO_PEOPLE_FEW, 2)
    other = office.join("other", "admin")
    devices.require_two(centre, "centre-person")
    revoking.revoke(centre, "centre-person", DeviceId(one.device_id), "lost")
    office.sync("other")
    next_admin = new(office, "next", "admin")
    vouch(centre, next_admin)
    vouch(other, next_admin)
    office.sync("other")
    assert trusted(centre, next_admin)

"""An enrolled device stays its person's: the first card in the log's order is the one that counts."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from fieldapp.ids import DeviceId
from fieldapp.inspection.tables import inspection
from fieldapp.store import devices, trust
from fieldapp.store.devices import Card, DeviceEnrolled
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import admit
from tests.evidence.making import opened
from tests.journeys.devices import Office, known, make


def say(by: Workspace, card: Card) -> None:
    """Vouch as a changed program would."""
    with by.writing(by.profile.person_id) as w:
        w.append(DeviceEnrolled(card=card))


def person(at: Workspace, one: Workspace) -> str:
    found = devices.device(at.db, DeviceId(one.device_id))
    assert found is not None
    return found.person_id


@pytest.fixture
def low(office: Office) -> str:
    """An administrator whose device sorts before the centre's and before the laptop's."""
    names = [f"admin-{n}" for n in range(6)]
    lowest = min(names, key=lambda name: office.join(name, "admin").device_id)
    office.sync(lowest, "laptop")
    return lowest


def test_a_later_card_takes_no_device_from_its_person(office: Office, low: str) -> None:
    laptop, centre = office["laptop"], office["centre"]
    owner = laptop.profile.person_id
    with laptop.writing(owner) as w:
        w.append(opened("insp-zz"))
    office.sync("laptop")
    assert inspection(centre.db, "insp-zz") is not None
    say(office[low], replace(laptop.card(), person_id="nobody", role="supervisor"))
    office.sync(low, "laptop", "boss")
    for at in (centre, office[low], office["laptop"], office["boss"]):
        assert person(at, laptop) == owner
        before = tables_digest(at)
        at.rebuild()
        assert tables_digest(at) == before
        assert inspection(at.db, "insp-zz") is not None
    (odd,) = trust.relabelled(centre.db)
    assert (odd.device_id, odd.by_device) == (laptop.device_id, office[low].device_id)
    assert (odd.person_id, odd.role) == ("nobody", "supervisor")


def test_a_card_that_a_stranger_named_first_is_not_the_first(office: Office, low: str) -> None:
    """Only a word that counts can be the first; and a second card gives no role to vouch with."""
    centre = office["centre"]
    fresh = make(office.folder, "fresh", "inspector", office.clock)
    office.opened["fresh"] = fresh
    say(office["boss"], replace(fresh.card(), person_id="nobody"))  # a supervisor vouches for none
    office.sync("boss")
    devices.enrol(centre, "centre-person", fresh.card())
    assert person(centre, fresh) == fresh.profile.person_id
    say(office[low], replace(fresh.card(), role="admin"))
    office.sync(low)
    third = make(office.folder, "third", "inspector", office.clock)
    office.opened["third"] = third
    devices.enrol(fresh, fresh.profile.person_id, centre.card())
    say(fresh, third.card())
    office.sync("fresh")
    assert devices.device(centre.db, DeviceId(third.device_id)) is None


def test_an_earlier_word_that_comes_late_counts_for_what_was_projected_before_it(
    office: Office,
) -> None:
    """Sticks come in any order: whose the device is, is read anew, and its work with it."""
    one, other = office.join("admin", "admin"), office.join("other", "admin")
    office.sync("admin", "other", "boss")
    boss = office["boss"]
    fresh = make(office.folder, "fresh", "inspector", office.clock)
    office.opened["fresh"] = fresh
    say(one, fresh.card())  # the first word
    say(other, replace(fresh.card(), person_id="nobody"))
    devices.enrol(fresh, fresh.profile.person_id, boss.card())
    with fresh.writing(fresh.profile.person_id) as w:
        w.append(opened("insp-zz"))
    seen = []
    for giver in (other, fresh, one):
        carried = exchange.segments_for(giver, known(giver, boss), ())
        admit(boss, io.BytesIO(exchange.as_bytes(giver, known(giver, boss), "t", carried)))
        seen.append(person(boss, fresh))
    assert seen == ["nobody", "nobody", "fresh-person"]
    assert inspection(boss.db, "insp-zz") is not None
    before = tables_digest(boss)
    boss.rebuild()
    assert tables_digest(boss) == before

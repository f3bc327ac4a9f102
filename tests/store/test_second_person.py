"""What the second person does is recorded in their own name, and counts elsewhere as well."""

from __future__ import annotations

import pytest

from fieldapp.draw import approving
from fieldapp.errors import Code, RuleError
from fieldapp.evidence import tables
from fieldapp.inspection.events import InspectionVoided
from fieldapp.rooms import PROJECTORS
from fieldapp.store import keyfile, pins
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import Office, inspect, known

SECOND = "the second one's own"


def sat_by(office: Office, name: str, password: str) -> Workspace:
    """Open a device by another password than its owner's, in its place among the office's."""
    office.shut(name)
    office.opened[name] = Workspace.open(
        office.folder / name, password, projectors=PROJECTORS, clock=office.clock, any_thread=True
    )
    return office[name]


def test_the_sitting_is_whose_slot_opened_it_and_the_device_stays_the_owners(
    office: Office,
) -> None:
    owner, card = office["laptop"].profile, office["laptop"].card()
    pins.add_second(office["laptop"], "I-2", "格桑", SECOND)
    theirs = sat_by(office, "laptop", SECOND)
    assert (theirs.profile.person_id, theirs.profile.person_name) == ("I-2", "格桑")
    assert (theirs.profile.role, theirs.profile.unit) == (owner.role, owner.unit)
    assert (theirs.owner, theirs.card()) == (owner, card)
    assert sat_by(office, "laptop", PASSWORD).profile == owner


def test_their_records_and_evidence_count_at_the_centre_in_their_name(office: Office) -> None:
    pins.add_second(office["laptop"], "I-2", "格桑", SECOND)
    theirs = sat_by(office, "laptop", SECOND)
    inspect(theirs, "insp-1")
    office.sync("laptop", "boss")
    for reader in (theirs, office["centre"], office["boss"]):
        (row,) = tables.items(reader.db, "insp-1")
        assert (row.maker, row.foreign) == ("I-2", False)
    before = tables_digest(office["boss"])
    office["boss"].rebuild()
    assert tables_digest(office["boss"]) == before


def test_a_name_that_was_let_in_by_nobody_or_no_longer_has_no_effect_elsewhere(
    office: Office,
) -> None:
    laptop = office["laptop"]
    pins.add_second(laptop, "I-2", "格桑", SECOND)
    inspect(laptop, "insp-1")
    pins.remove_second(laptop)
    for person in ("I-2", "I-9"):
        with laptop.writing(person) as w:
            w.append(InspectionVoided(inspection_id="insp-1", reason="误开"))
    office.sync("laptop")
    stage = office["centre"].db.execute("SELECT stage FROM inspection_inspections").fetchone()[0]
    assert stage == "submitted"


def test_they_decide_nothing_that_is_the_owners_to_decide(office: Office) -> None:
    pins.add_second(office["boss"], "I-2", "格桑", SECOND)
    theirs = sat_by(office, "boss", SECOND)
    with pytest.raises(RuleError) as caught:
        approving.answer(theirs, "I-2", b"\0" * 32, agrees=True)
    assert caught.value.code is Code.KEYS_OWNER_ONLY


def test_an_older_database_that_does_not_know_them_writes_in_their_name_all_the_same(
    office: Office,
) -> None:
    office.copy("laptop", "older")
    folder = office.folder / "laptop"
    pins.add_second(office["laptop"], "I-2", "格桑", SECOND)
    office.shut("laptop")
    for part in folder.glob(f"{keyfile.DATABASE_NAME}*"):
        part.unlink()
    for part in (office.folder / "older").glob(f"{keyfile.DATABASE_NAME}*"):
        part.rename(folder / part.name)
    inspect(sat_by(office, "laptop", SECOND), "insp-1")
    office.sync("laptop")
    (row,) = tables.items(office["centre"].db, "insp-1")
    assert (row.maker, row.foreign) == ("I-2", False)
    assert known(office["centre"], office["laptop"]).person_id == "laptop-person"

"""`fieldapp draw request`, `open`, `answer`, `share`, `publish` and `give-up` on real workspaces."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp import settings
from fieldapp.clock import FixedClock, SystemClock
from fieldapp.draw import planning, tables
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.centre import asking, correspondence, issuing
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from tests.cli.calling import Said, call
from tests.conftest import PASSWORD
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)


BEGUN_MS = SystemClock().now_ms() - 10 * DAY_MS


@pytest.fixture
def clock() -> FixedClock:
    """Ten days ago: a slot issued then has expired by the clock that the commands read."""
    return FixedClock(BEGUN_MS)


@pytest.fixture(autouse=True)
def shut(parties: Parties) -> Iterator[None]:
    """Close what was opened again after a command."""
    yield
    for one in (parties.device, parties.centre, *parties.auditors):
        one.close()


@pytest.fixture
def today(parties: Parties) -> Parties:
    """The same parties now: the commands' clock is the machine's."""
    parties.clock.set(SystemClock().now_ms())
    return parties


def run(parties: Parties, who: Workspace, *arguments: object) -> Said:
    """Call a command on a party's workspace, which it alone has open meanwhile."""
    folder = who.folder
    who.close()
    said = call("draw", *arguments, "--workspace", folder, "--json")
    again = Workspace.open(Path(folder), PASSWORD, projectors=PROJECTORS, clock=SystemClock())
    if who is parties.device:
        parties.device = again
    elif who is parties.centre:
        parties.centre = again
    else:
        parties.auditors[parties.auditors.index(who)] = again
    return said


def post(parties: Parties) -> None:
    """Carry letters both ways, and answer by the command."""
    for one in (parties.device, *parties.auditors):
        parties.carry((one, parties.centre))
    assert run(parties, parties.centre, "answer").status == 0
    for one in (parties.device, *parties.auditors):
        parties.carry((parties.centre, one))


def asked(parties: Parties, *arguments: object) -> object:
    said = run(parties, parties.device, "request", PLAN, *arguments)
    assert said.status == 0, said.err
    return said.json


def refused(parties: Parties, who: Workspace, code: Code, *arguments: object) -> None:
    said = run(parties, who, *arguments)
    assert said.status == 1
    assert said.is_one_clear_line
    assert code.value in said.err


def test_a_slot_is_asked_for_answered_taken_and_opened_by_codes(today: Parties) -> None:
    assert asked(today) == {"plan": PLAN, "state": "asked"}
    post(today)
    assert asked(today) == {"plan": PLAN, "state": "accepted"}
    post(today)
    wish = run(today, today.device, "open", PLAN).json["show"]
    assert wish.startswith("DRAWA:")
    given = run(today, today.centre, "answer", wish).json["show"]
    refused(today, today.centre, Code.DRAW_INPUT_MALFORMED, "answer", "DRAWA:!!")
    refused(today, today.device, Code.DRAW_NONCE_CHARACTERS, "open", PLAN, "一二三")
    opened = run(today, today.device, "open", PLAN, given).json
    assert opened["slot"] == 1
    assert len(opened["code"].replace(" ", "")) == 24
    assert run(today, today.device, "open", PLAN, opened["code"]).json == opened
    assert asked(today) == {"plan": PLAN, "state": "opened"}


def test_the_request_says_what_it_waits_for(
    today: Parties, request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "CHAIN_LENGTH", 1)
    planning.freeze(today.device, LEAD, dataclasses.replace(request_, plan_id="plan-first"))
    asking.request_slot(today.device, LEAD, "plan-first")
    post(today)
    asked(today)
    post(today)
    assert asked(today) == {"plan": PLAN, "state": "asked", "code": "draw_chain_used_up"}


def test_of_several_centres_one_is_named(
    today: Parties, make: Callable[[str, str], Workspace]
) -> None:
    second = make("second", "slot_issuer")
    devices.enrol(today.centre, CENTRE, second.card())
    today.post()
    refused(today, today.device, Code.DRAW_CENTRE_UNCHOSEN, "request", PLAN)
    wrong = "request", PLAN, "--centre", "beyond hexadecimal"
    refused(today, today.device, Code.DRAW_INPUT_MALFORMED, *wrong)
    asked(today, "--centre", second.device_id.hex())
    found = correspondence.request(today.device.db, PLAN)
    assert found is not None
    assert found.centre == second.device_id


def test_an_expired_outcome_is_opened_by_auditors_and_published_by_its_centre(
    parties: Parties,
) -> None:
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    publish = "publish", PLAN
    refused(parties, parties.device, Code.DRAW_SLOT_OTHER_CENTRE, *publish)
    refused(parties, parties.auditors[2], Code.DRAW_SLOT_OTHER_CENTRE, *publish)
    refused(parties, parties.centre, Code.DRAW_DEPOSIT_INCOMPLETE, *publish)
    refused(parties, parties.centre, Code.DRAW_DEPOSIT_INCOMPLETE, "share", PLAN)
    for number in range(2):
        assert run(parties, parties.auditors[number], "share", PLAN).status == 0
    post(parties)
    said = run(parties, parties.centre, *publish)
    assert said.status == 0, said.err
    assert said.json["plan"] == PLAN
    assert said.json["drawn"] > 0
    refused(parties, parties.centre, Code.DRAW_ALREADY_DRAWN, *publish)


def test_two_people_give_up_a_closed_slot_at_its_device(today: Parties) -> None:
    today.issue()
    give_up = "give-up", PLAN
    refused(today, today.device, Code.DRAW_REASON_MISSING, *give_up)
    alone = (*give_up, "--reason", "误冻结", "--approved-by", today.device.profile.person_id)
    refused(today, today.device, Code.DRAW_REASON_MISSING, *alone)
    refused(today, today.centre, Code.DRAW_SLOT_NOT_EXPIRED, *give_up)
    said = run(today, today.device, *give_up, "--reason", "误冻结", "--approved-by", "auditor-0")
    change = said.json["waits_for_second_person"]
    assert said.json == {"plan": PLAN, "state": "slot", "waits_for_second_person": change}
    refused(today, today.device, Code.DRAW_CHANGE_WAITS, *alone)
    refused(today, today.device, Code.DRAW_SECOND_SAME, "approve", change)
    refused(today, today.device, Code.DRAW_CHANGE_UNKNOWN, "approve", "00")
    refused(today, today.device, Code.DRAW_INPUT_MALFORMED, "approve", "no id")
    today.carry((today.device, today.centre))
    refused(today, today.centre, Code.DRAW_SECOND_ROLE, "approve", change)
    today.carry((today.centre, today.auditors[0]))
    told = run(today, today.auditors[0], "approve").json
    assert (told["change"], told["state"], told["may_sign"]) == (change, "waiting", "yes")
    refused(
        today, today.auditors[0], Code.DRAW_REASON_MISSING, "approve", change, "--decline", " "
    )
    told = run(today, today.auditors[0], "approve", change).json
    assert (told["state"], told["answered_by"]) == ("signed", "auditor-0-person")
    today.carry((today.auditors[0], today.centre), (today.centre, today.device))
    assert tables.require_plan(today.device.db, PLAN).state == "voided"
    refused(today, today.device, Code.DRAW_CHANGE_ANSWERED, "approve", change, "--take-back")
    refused(today, today.device, Code.DRAW_SLOT_MISSING, "give-up", "plan-unknown")


def test_its_centre_closes_an_expired_slot_that_nobody_took(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.carry((parties.device, parties.centre))
    assert issuing.answer(parties.centre, CENTRE) == 1
    said = run(parties, parties.centre, "give-up", PLAN)
    assert said.json == {"plan": PLAN, "state": "frozen"}
    refused(parties, parties.centre, Code.DRAW_SLOT_MISSING, "give-up", PLAN)
    assert tables.slot(parties.centre.db, PLAN) is None
    parties.carry((parties.centre, parties.device))
    assert asked(parties) == {"plan": PLAN, "state": "asked"}


def test_a_taken_slot_does_not_lapse(parties: Parties) -> None:
    parties.issue()
    refused(parties, parties.centre, Code.DRAW_SLOT_TAKEN, "give-up", PLAN)


def test_a_year_s_chain_is_published_ahead_and_only_once(today: Parties) -> None:
    first = run(today, today.centre, "publish-chain", "2031")
    assert run(today, today.centre, "publish-chain", "2031") == first

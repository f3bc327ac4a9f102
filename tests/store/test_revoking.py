"""When a device was revoked: by whom it was said, and not when they claim to have said it."""

from __future__ import annotations

import io

import pytest

from fieldapp.central.view_notice import trusted_keys
from fieldapp.clock import at_local
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.notice.notice import days
from fieldapp.notice.verifying import TrustedKey
from fieldapp.store.devices import DeviceRevoked, revocations
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from fieldapp.ui.notices.checking import trusted
from tests.journeys.devices import Office
from tests.sync.making import next_event, take

LONG_AGO_MS = at_local(2020, 1, 1, 9)


@pytest.fixture(autouse=True)
def _everybody_is_known_to_the_centre(office: Office) -> None:
    office.sync("laptop", "second", "boss")


def said(maker: Workspace, about: Workspace, at: Workspace) -> bytes:
    """One revocation, well signed, dated back to 2020."""
    payload = dcbor.encode({"device_id": about.device_id, "reason": "x"})
    return next_event(maker, at, DeviceRevoked.TYPE, 1, payload, LONG_AGO_MS)


def revoked_days(workspace: Workspace) -> list[set[int | None]]:
    """What the public site and the notices' page each take for the days of revocation."""
    found: list[list[TrustedKey]] = [trusted_keys(workspace), trusted(workspace)]
    return [{key.revoked_day for key in each} for each in found]


def test_a_later_version_of_a_revocation_stops_nothing(office: Office) -> None:
    centre = office["centre"]
    data = next_event(
        office["laptop"], centre, DeviceRevoked.TYPE, 2, b"\xa0", office.clock.now_ms()
    )
    assert sum(chain.added for chain in take(centre, data).chains) == 1
    assert revocations(centre) == {}
    assert revoked_days(centre) == [{None}, {None}]


def test_an_unentitled_revocation_changes_no_day(office: Office) -> None:
    centre, laptop = office["centre"], office["laptop"]
    with centre.writing("centre-person") as w:
        w.append(DeviceRevoked(device_id=laptop.device_id, reason="lost"))
        now_ms = w.now_ms
    report = take(centre, said(office["second"], laptop, centre))
    assert sum(chain.added for chain in report.chains) == 1
    assert revocations(centre) == {DeviceId(laptop.device_id): now_ms}
    today = days("2026-11-23")
    assert revoked_days(centre) == [{None, today}, {None, today}]


def test_an_administrator_cannot_date_a_revocation_back(office: Office) -> None:
    admin, laptop = office.join("admin", "admin"), office["laptop"]
    office.sync("admin")
    centre = office["centre"]
    before_ms = office.clock.now_ms()
    office.centre.bundle(io.BytesIO(said(admin, laptop, centre)))
    (since_ms,) = revocations(centre).values()
    assert before_ms <= since_ms <= office.clock.now_ms()


def test_a_revocation_no_centre_has_seen_stands_at_its_own_clock(office: Office) -> None:
    centre, boss, second = office["centre"], office["boss"], office["second"]
    with boss.writing("boss-person") as w:
        w.append(DeviceRevoked(device_id=second.device_id, reason="lost"))
        now_ms = w.now_ms
    assert revocations(boss) == {DeviceId(second.device_id): now_ms}
    assert revocations(centre) == {}


def test_a_rebuild_gives_the_same_days(office: Office) -> None:
    centre, laptop = office["centre"], office["laptop"]
    with centre.writing("centre-person") as w:
        w.append(DeviceRevoked(device_id=laptop.device_id, reason="lost"))
    take(centre, said(office["second"], laptop, centre))
    before, since = tables_digest(centre), revocations(centre)
    centre.rebuild()
    assert (tables_digest(centre), revocations(centre)) == (before, since)

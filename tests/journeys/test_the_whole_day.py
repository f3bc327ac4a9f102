"""The whole day, from register to publication, and what each person then sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from fieldapp.central import server
from fieldapp.central.log import Centre
from fieldapp.clock import at_local
from fieldapp.demo import cast, day
from fieldapp.demo.cast import Cast
from fieldapp.demo.day import Day
from fieldapp.draw.checking.verifying import holds, verify_transcript
from fieldapp.draw.tables import tasks
from fieldapp.evidence.tables import items
from fieldapp.inspection.tables import answers, findings, inspection, inspections
from fieldapp.notice import verifying as notices_verifying
from fieldapp.notice.tables import notices
from fieldapp.registry.search import search
from fieldapp.registry.tables import inspectors
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Workspace
from tests.journeys.devices import Carrier

NAMES = ("centre", "first", "second", "supervisor", "publisher")


@dataclass(frozen=True, slots=True)
class Played:
    """The day's people, what happened, and what was said of it."""

    cast: Cast
    day: Day
    said: list[str]
    centre: Centre

    def workspace(self, name: str) -> Workspace:
        found: Workspace = getattr(self.cast, name)
        return found


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("day")
    stick = folder / "stick"
    stick.mkdir()
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDAPP_STATE", str(folder / "state"))
        with cast.assembled(folder / "workspaces", at_local(2026, 11, 23, 9)) as players:
            centre = Centre(players.centre)
            # every third message is delivered twice: it must make no difference
            faults = dict.fromkeys(range(0, 30, 3), "repeated")
            happened = day.play(players, stick, lambda: Carrier(centre, faults), said.append)
            yield Played(players, happened, said, centre)


def test_the_draw_is_the_same_for_everybody_and_verifies(played: Played) -> None:
    plan = played.day.draw.plan_id
    drawn = [task.object_id for task in tasks(played.cast.first.db, plan)]
    assert len(drawn) == 8
    assert all(len(task.inspectors) == 2 for task in tasks(played.cast.first.db, plan))
    for name in NAMES:
        assert [t.object_id for t in tasks(played.workspace(name).db, plan)] == drawn
    transcript = played.cast.supervisor.blobs.read(played.day.draw.transcript)
    assert holds(verify_transcript(transcript))


def test_the_supervisor_sees_both_laptops_inspections_merged(played: Played) -> None:
    boss = played.cast.supervisor
    seen = {row.inspection_id: row for row in inspections(boss.db)}
    first, second = played.day.first.inspection_id, played.day.second.inspection_id
    assert set(seen) == {first, second}
    assert seen[first].device_id == played.cast.first.device_id
    assert seen[second].device_id == played.cast.second.device_id
    assert [seen[one].stage for one in (first, second)] == ["submitted", "submitted"]
    for one, laptop in ((first, played.cast.first), (second, played.cast.second)):
        assert answers(boss.db, one) == answers(laptop.db, one)
        assert findings(boss.db, one) == findings(laptop.db, one)
        assert inspection(boss.db, one) == inspection(laptop.db, one)
    assert findings(boss.db, first)
    assert not findings(boss.db, second)


def test_the_pictures_reached_the_supervisor_byte_for_byte(played: Played) -> None:
    mine = items(played.cast.first.db, played.day.first.inspection_id)
    assert "captured-live" in {item.klass for item in mine}
    for item in mine:
        assert played.cast.supervisor.blobs.read(item.blob_id) == played.cast.first.blobs.read(
            item.blob_id
        )


def test_the_stick_brought_all_once_and_nothing_twice(played: Played) -> None:
    (line,) = [line for line in played.said if line.startswith("stick: ")]
    assert line.endswith(" 0 the second time")
    assert played.day.stick.read_bytes()[-4:] == b"FABS"


@pytest.mark.parametrize("name", NAMES)
def test_every_workspace_is_sound_and_rebuilds_equal(played: Played, name: str) -> None:
    workspace = played.workspace(name)
    assert [(c.number, c.detail) for c in verify_log(workspace) if not c.passed] == []
    before = tables_digest(workspace)
    assert workspace.rebuild() > 0
    assert tables_digest(workspace) == before


def test_only_the_visit_left_half_way_waits_for_its_receipt(played: Played) -> None:
    for name in ("second", "supervisor", "publisher"):
        workspace = played.workspace(name)
        assert workspace.chain.receipted == workspace.chain.head.size
        assert workspace.eventlog.blobs_unconfirmed() == []
    first = played.cast.first
    (waiting,) = [row for row in inspections(first.db) if row.stage == "open"]
    assert inspection(played.cast.supervisor.db, waiting.inspection_id) is None
    for event in first.eventlog.recorded_of(first.chain.row, first.chain.receipted):
        fact = first.projections.fact_of(event)
        assert getattr(fact, "inspection_id", "") == waiting.inspection_id


def test_the_notice_verifies_with_the_key_of_the_laptop_and_with_no_other(played: Played) -> None:
    trusted = notices_verifying.TrustedKey(
        public_key=played.cast.first.keys.public_key, unit=cast.UNIT
    )
    good = notices_verifying.verify(played.day.order.address, [trusted])
    assert good.verdict not in (
        notices_verifying.Verdict.FALSE,
        notices_verifying.Verdict.UNKNOWN_KEY,
    )
    other = notices_verifying.TrustedKey(
        public_key=played.cast.second.keys.public_key, unit=cast.UNIT
    )
    assert (
        notices_verifying.verify(played.day.order.address, [other]).verdict
        is notices_verifying.Verdict.UNKNOWN_KEY
    )
    numbers = {row.number for row in notices(played.cast.supervisor.db)}
    assert numbers == {played.day.order.number, played.day.record.number}
    assert played.day.order.pdf.startswith(b"%PDF-")


def test_the_public_sees_the_result_the_draw_and_the_notice_and_no_person(played: Played) -> None:
    name = played.day.first.task.object_name
    (shop,) = search(played.cast.first.db, played.day.first.task.object_id, 5)
    payload = played.day.order.address.rsplit("/", 1)[-1]
    with (
        server.running(played.centre) as address,
        httpx.Client(base_url=address, trust_env=False) as client,
    ):
        pages = {
            path: client.get(path)
            for path in (
                "/", f"/s?q={name}", f"/r/{played.day.publication_id}", f"/N/{payload}",
                f"/d/{played.day.draw.plan_id}", f"/d/{played.day.draw.plan_id}/transcript.json",
            )
        }  # fmt: skip
        assert client.get("/r/nothing").status_code == 404
    assert {
        path: page.status_code for path, page in pages.items() if page.status_code != 200
    } == {}
    result = pages[f"/r/{played.day.publication_id}"].text
    assert name in result
    everything = "".join(page.text for page in pages.values())
    officers = {one.name for one in inspectors(played.cast.first.db)}  # named in public, rightly
    for private in {shop.operator, shop.phone, "经营者本人"} - officers:
        assert private
        assert private not in everything


def test_the_people_never_see_what_is_not_theirs_to_write(played: Played) -> None:
    """Each event was written on the device of the person it names as its actor."""
    people = {played.workspace(n).device_id: played.workspace(n).profile.person_id for n in NAMES}
    events = list(played.cast.centre.eventlog.recorded())
    assert {event.device_id for event in events} == set(people)
    for event in events:
        assert event.actor == people[event.device_id]

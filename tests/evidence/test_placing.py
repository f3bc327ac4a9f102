"""What is recorded of places: sources stay apart, the sentences are kept, and strangers redo it."""

from __future__ import annotations

import dataclasses
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import (
    collecting,
    nmea,
    packaging,
    place,
    place_tables,
    placing,
    verifying,
)
from fieldapp.evidence.place import Doubt, Source
from fieldapp.evidence.place_events import PlaceHeard, PlacePointed, PlaceReceived
from fieldapp.evidence.placing import Heard
from fieldapp.evidence.sealing import About
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.sentences import MINUTE, gga
from tests.evidence.test_packaging import PROFILE, edit, standalone
from tests.evidence.test_sealing import callers

ME = "insp-tashi"
ABOUT = About(inspection_id="insp-1", title="门头")
SHOP = placing.spot("29.651", "91.132")


def start(workspace: Workspace) -> None:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))


def heard(raw: bytes = MINUTE, age_ms: int = 700) -> Heard:
    return Heard(raw, age_ms, "tcp:10.0.0.9:10110")


def doubts(workspace: Workspace) -> dict[tuple[str, Source], list[Doubt]]:
    around = place_tables.around(workspace.db, "insp-1")
    return {
        (one.item_id, one.source): [odd.doubt for odd in place.oddities(one, around)]
        for one in around.claims
    }


def test_a_picture_s_place_is_recorded_in_the_same_act_with_the_sentences(
    workspace: Workspace, clock: FixedClock
) -> None:
    clock.set(at_local(2026, 11, 23, 9, 21))
    start(workspace)
    size = workspace.chain.head.size
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard())
    assert workspace.chain.head.size == size + 2  # one act, one signature over both
    (claim,) = place_tables.claims(workspace.db, "insp-1")
    assert (claim.item_id, claim.source) == (kept.item_id, Source.RECEIVER)
    assert (claim.spot.lat_udeg, claim.spot.lon_udeg) == (29_651_000, 91_132_000)
    said = place_tables.said(workspace.db, "insp-1")[0].fact
    assert isinstance(said, PlaceReceived)
    assert workspace.blobs.read(said.raw) == MINUTE
    assert (said.quality, said.satellites, said.hdop_hundredths, said.bad) == (1, 9, 90, 0)
    assert said.systems == ("GB", "GN", "GP")
    assert doubts(workspace) == {(kept.item_id, Source.RECEIVER): []}


@pytest.mark.parametrize(
    "given",
    [
        None,
        heard(b""),
        heard(b"\x00\xff" * 500),
        heard(gga()[:-4]),  # pulled out in the middle of the only sentence
        heard(age_ms=60_001),  # it was pulled out a minute ago
    ],
)
def test_without_a_fix_the_picture_is_kept_and_has_no_place(
    workspace: Workspace, given: Heard | None
) -> None:
    start(workspace)
    collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=given)
    assert place_tables.claims(workspace.db, "insp-1") == []
    assert len(workspace.db.execute("SELECT 1 FROM evidence_item").fetchall()) == 1


def test_a_receiver_pulled_out_in_the_middle_leaves_its_last_fix_with_its_age(
    workspace: Workspace,
) -> None:
    start(workspace)
    cut = MINUTE[: -len(gga()) - 30]
    collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard(cut, 40_000))
    (claim,) = place_tables.claims(workspace.db, "insp-1")
    found = place.oddities(claim, place_tables.around(workspace.db, "insp-1"))
    assert Doubt.OLD in [odd.doubt for odd in found]


def test_a_point_chosen_by_hand_never_takes_the_receiver_s_place(workspace: Workspace) -> None:
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard())
    far = placing.spot("29.66", "91.132")
    placing.point(workspace, ME, kept.item_id, SHOP, 50, "看地图")
    placing.point(workspace, ME, kept.item_id, far, 100, "  看\n地图 ")
    by_source = {one.source: one for one in place_tables.claims(workspace.db, "insp-1")}
    assert set(by_source) == {Source.RECEIVER, Source.HAND}
    assert by_source[Source.RECEIVER].spot == SHOP
    assert by_source[Source.HAND].spot == far  # the last word of the hand, all are kept
    said = by_source[Source.HAND].said
    assert isinstance(said, PlacePointed)
    assert said.note == "看 地图"
    assert Doubt.SOURCES in doubts(workspace)[kept.item_id, Source.RECEIVER]
    assert Doubt.SOURCES in doubts(workspace)[kept.item_id, Source.HAND]


def test_far_from_the_registered_place_is_flagged_by_the_datum_that_was_named(
    workspace: Workspace,
) -> None:
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard())
    placing.name_site(workspace, ME, "insp-1", placing.spot("29.66", "91.132"), "登记系统")
    assert Doubt.SITE in doubts(workspace)[kept.item_id, Source.RECEIVER]
    placing.name_site(workspace, ME, "insp-1", placing.spot("29.6483", "91.1335", "gcj02"), "地图")
    assert Doubt.SITE not in doubts(workspace)[kept.item_id, Source.RECEIVER]


def test_refused_words_about_places_leave_no_trace(workspace: Workspace) -> None:
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA)
    size = workspace.chain.head.size
    for lat, lon in (
        ("91", "0"),
        ("0", "180.1"),
        ("", "1"),
        ("1e1", "1"),
        ("１", "1"),
        ("nan", "1"),
    ):
        with pytest.raises(InputError) as refused:
            placing.spot(lat, lon)
        assert refused.value.code is Code.PLACE_INVALID
    for radius in (0, -5, 100_001):
        with pytest.raises(InputError):
            placing.point(workspace, ME, kept.item_id, SHOP, radius, "")
    with pytest.raises(RuleError):
        placing.point(workspace, ME, "item-none", SHOP, 10, "")
    with pytest.raises(RuleError):
        placing.name_site(workspace, ME, "insp-1", SHOP, " ")
    with pytest.raises(RuleError):
        placing.name_site(workspace, ME, "none", SHOP, "x")
    collecting.withdraw(workspace, ME, kept.item_id, "拍错")
    with pytest.raises(RuleError) as gone:
        placing.point(workspace, ME, kept.item_id, SHOP, 10, "")
    assert gone.value.code is Code.EVIDENCE_WITHDRAWN
    assert workspace.chain.head.size == size + 1  # the withdrawal


@pytest.mark.parametrize(
    "address", ["serial:ttyUSB0@9600", "tcp:10.0.0.9:10110", "tcp:[fe80::1]:80"]
)
def test_a_receiver_s_address_is_kept(workspace: Workspace, address: str) -> None:
    assert placing.receiver(workspace) is None
    placing.choose_receiver(workspace, f" {address} ")
    known = placing.receiver(workspace)
    assert known is not None
    assert known.address == address
    placing.choose_receiver(workspace, "")
    assert placing.receiver(workspace) is None


@pytest.mark.parametrize(
    "address", ["ttyUSB0", "serial:a b@9600", "serial:x@9601", "tcp:host:0", "tcp:host:70000",
                "http://x", "tcp:ho st:80", "serial:x@9600\nextra"],
)  # fmt: skip
def test_a_wrong_address_is_refused(workspace: Workspace, address: str) -> None:
    with pytest.raises(InputError) as refused:
        placing.choose_receiver(workspace, address)
    assert refused.value.code is Code.RECEIVER_ADDRESS_INVALID
    assert placing.receiver(workspace) is None


def test_rebuilt_tables_are_equal(workspace: Workspace) -> None:
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard())
    placing.point(workspace, ME, kept.item_id, SHOP, 50, "")
    placing.name_site(workspace, ME, "insp-1", SHOP, "登记系统")
    placing.hear_on(workspace, ME, "insp-1", [kept.item_id], MINUTE)
    before = workspace.db.execute("SELECT * FROM place_said ORDER BY event_id").fetchall()
    workspace.rebuild()
    after = workspace.db.execute("SELECT * FROM place_said ORDER BY event_id").fetchall()
    assert [tuple(row) for row in after] == [tuple(row) for row in before]
    assert len(before) == 4


def test_the_minute_after_is_kept_once_and_nothing_where_nothing_was_heard(
    workspace: Workspace,
) -> None:
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard())
    assert placing.hear_on(workspace, ME, "insp-1", [kept.item_id], b"") == frozenset()
    assert placing.hear_on(workspace, ME, "insp-1", [], MINUTE) == frozenset()
    placing.hear_on(workspace, ME, "insp-1", [kept.item_id], MINUTE * 5)
    fact = place_tables.said(workspace.db, "insp-1")[-1].fact
    assert isinstance(fact, PlaceHeard)
    assert len(workspace.blobs.read(fact.raw)) == nmea.MAX_BYTES


def test_the_source_has_one_way_to_each_source_of_a_place() -> None:
    """No code turns one source into another: each fact has one maker."""
    assert callers("PlaceReceived") == {("evidence/placing.py", "claimed")}
    assert callers("PlacePointed") == {("evidence/placing.py", "point")}
    assert callers("PlaceHeard") == {("evidence/placing.py", "hear_on")}
    assert callers("SiteNamed") == {("evidence/placing.py", "name_site")}


# packages


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    folder = tmp_path_factory.mktemp("places")
    clock = FixedClock(at_local(2026, 11, 23, 9, 21), step_ms=10)
    with Workspace.create(
        folder / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ) as ws:
        start(ws)
        kept = collecting.capture_live(ws, ME, ABOUT, jpeg(), CAMERA, heard=heard())
        hidden = collecting.capture_live(
            ws, ME, ABOUT, jpeg("blue"), CAMERA, heard=heard(gga(lat="2940.0000"))
        )
        placing.hear_on(ws, ME, "insp-1", [kept.item_id], MINUTE[:4000])
        placing.point(ws, ME, kept.item_id, placing.spot("29.66", "91.132"), 100, "看地图")
        placing.point(ws, ME, hidden.item_id, SHOP, 100, "不给看")
        placing.name_site(ws, ME, "insp-1", SHOP, "登记系统")
        path = folder / "p.zip"
        packaging.export(ws, ME, "insp-1", path, "法院", leave_out={hidden.item_id: "隐私"})
        yield path, kept.item_id


def test_a_package_has_the_places_of_what_it_shows_and_of_nothing_else(
    package: tuple[Path, str],
) -> None:
    path, item_id = package
    with zipfile.ZipFile(path) as archive:
        manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
        names = [name for name in archive.namelist() if name.startswith("places/")]
        sentences = {archive.read(name) for name in names}
        page = archive.read("list.html").decode()
    kinds = [fact["type"] for fact in manifest["facts"]]
    assert kinds == ["evidence.place_received", "evidence.place_heard", "evidence.place_pointed",
                     "evidence.site_named"]  # fmt: skip
    assert {fact["fact"].get("item_id", item_id) for fact in manifest["facts"]} == {item_id}
    assert sentences == {MINUTE, MINUTE[:4000]}
    assert "位置（卫星接收机）：29.651000°N 91.132000°E" in page
    assert "位置（人在地图上选的）：29.660000°N" in page
    assert "注意：与另一来源说的位置相差" in page
    assert "封存不早于：没有证明" in page
    assert "不给看" not in page


def test_both_verifiers_work_the_position_out_again(package: tuple[Path, str]) -> None:
    assert verifying.verify_package(package[0]).passed
    code, said = standalone(package[0])
    assert code == 0, said
    assert "由接收机的语句重新算出的位置一致，纬度 29.651000，经度 91.132000" in said


def test_sentences_that_were_exchanged_fail_both(
    package: tuple[Path, str], tmp_path: Path
) -> None:
    with zipfile.ZipFile(package[0]) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name, forged = f"places/{keys.sha256(MINUTE).hex()}.nmea", gga(lat="2930.0000")
    files[name] = forged
    edit(files, lambda manifest: manifest["files"].update({name: keys.sha256(forged)}))
    fails_at_agreement(files, tmp_path / "forged.zip", "接收机的语句被改动")


def test_a_position_that_its_own_maker_invented_fails_both(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Signed, packed and consistent: only the sentences say otherwise."""
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA)
    (true,) = placing.received(workspace.blobs, kept.item_id, "insp-1", heard())
    spot = dataclasses.replace(true.spot, lat_udeg=true.spot.lat_udeg + 1)
    with workspace.writing(ME) as w:
        w.append(dataclasses.replace(true, spot=spot))
    packaging.export(workspace, ME, "insp-1", tmp_path / "p.zip", "法院")
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    fails_at_agreement(files, tmp_path / "q.zip", "位置与接收机的语句不符")


def fails_at_agreement(files: dict[str, bytes], path: Path, words: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    report = verifying.verify_package(path)
    assert [check.name for check in report.checks if not check.passed] == ["agreement"]
    code, said = standalone(path)
    assert (code, words in said) == (1, True)


def test_a09_a_receiver_s_place_that_is_added_later_is_none(
    workspace: Workspace, tmp_path: Path
) -> None:
    """A changed program puts yesterday's sentences beside an item: they count only in its act."""
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA)
    (late,) = placing.received(workspace.blobs, kept.item_id, "insp-1", heard())
    with workspace.writing(ME) as w:
        w.append(dataclasses.replace(late, item_id="item-other"))
        w.append(late)
    assert place_tables.claims(workspace.db, "insp-1") == []
    packaging.export(workspace, ME, "insp-1", tmp_path / "p.zip", "法院")
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        assert json.loads(archive.read("manifest.json"))["facts"] == []


def test_a09_a_packer_who_shows_a_place_that_was_added_later_is_caught(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA)
    (late,) = placing.received(workspace.blobs, kept.item_id, "insp-1", heard())
    placing.point(workspace, ME, kept.item_id, SHOP, 10, "")
    with workspace.writing(ME) as w:
        w.append(late)
    monkeypatch.setattr(place_tables, "at_sealing", lambda _said, _items: True)
    packaging.export(workspace, ME, "insp-1", tmp_path / "p.zip", "法院")
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    fails_at_agreement(files, tmp_path / "q.zip", "位置不是封存时记下的")


def test_a09_replayed_sentences_are_betrayed_by_their_time(
    workspace: Workspace, clock: FixedClock
) -> None:
    """Yesterday's sentences through a live port: genuine, and a day old."""
    clock.set(at_local(2026, 11, 24, 9, 21))
    start(workspace)
    kept = collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA, heard=heard())
    assert doubts(workspace)[kept.item_id, Source.RECEIVER] == [Doubt.TIME]

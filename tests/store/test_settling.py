"""The tables depend on which events there are, never on how or when they came (log.md §2.6 L1)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.errors import FieldappError
from fieldapp.ledger import receipt
from fieldapp.ledger.chain import Head, Verified, verify_segment
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported
from fieldapp.registry.objects import RegisteredObject
from fieldapp.registry.tables import object_by_id
from fieldapp.store import devices
from fieldapp.store.devices import DeviceRevoked, device
from fieldapp.store.eventlog import ChainRow
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from fieldapp.sync import bundle, exchange, session
from fieldapp.sync.admission import admit
from tests.journeys.devices import (
    Carrier,
    Office,
    answer,
    inspect,
    known,
    make,
    photograph,
    submit,
)

SHOP = RegisteredObject(
    object_id="92540199MA6T000001", name="示例藏香商行", kind="个体工商户", operator="次仁",
    address="东街区示例路1号", region="540102", trade="商贸", credit_class="B", status="存续",
    founded="2020-01-01", phone="", visits=0,
)  # fmt: skip
DEVICES = ("laptop", "second", "third")


@dataclass
class World:
    """A supervisor that lacks three laptops' work, and that work in hand."""

    boss: Workspace
    centre: Workspace
    chains: list[tuple[ChainRow, list[Verified]]]
    receipts: list[tuple[int, receipt.Receipt, bytes]]  # (index of the chain, receipt, signature)


@pytest.fixture
def world(office: Office) -> World:
    office.join("third", "inspector")
    _work(office)
    office.sync("laptop", "second", "third")
    centre = office["centre"]
    chains: list[tuple[ChainRow, list[Verified]]] = []
    receipts: list[tuple[int, receipt.Receipt, bytes]] = []
    for name in DEVICES:
        row = centre.eventlog.chain(office[name].chain.chain)
        assert row is not None
        verified, _ = verify_segment(
            row.chain, row.public_key, Head(), list(centre.eventlog.events(row.row))
        )
        for body, signature, _key in centre.eventlog.receipts(row.row):
            receipts.append((len(chains), receipt.Receipt.decode(body), signature))
        chains.append((row, verified))
    for blob, _ in centre.eventlog.blobs_named():
        if centre.blobs.has(blob):
            office["boss"].blobs.put(centre.blobs.pieces(blob))
    return World(office["boss"], centre, chains, receipts)


def _work(office: Office) -> None:
    """Three laptops work, know something of one another, and contradict one another."""
    first, second, third = (office[name] for name in DEVICES)
    inspect(first, "insp-1", 1)
    inspect(second, "insp-2", 2)
    office.sync("laptop", "second")
    for other in (second, third):  # both answer in the first's inspection, at about one time
        answer(other, "insp-1", "sign", f"as {other.profile.device_name} says")
    answer(first, "insp-3", "sign", "before its opening came")  # of another device's inspection
    inspect(third, "insp-3", 3)
    office.clock.advance(-3_600_000)  # a clock put back
    inspect(second, "insp-2", 9)  # the same id again: a forgery or a bug
    photograph(first, "insp-1", (4, 4, 4))
    submit(second, "insp-1")  # submitted here, answered there
    answer(third, "insp-1", "count", "7")


# One delivery: a chain (by index) brings its next `count` events again from `back` places before.
DELIVERY = st.tuples(st.integers(0, 2), st.integers(1, 6), st.integers(0, 3), st.booleans())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    deliveries=st.lists(DELIVERY, max_size=12), last=st.permutations(range(3)), late=st.booleans()
)
def test_any_order_and_repetition_of_deliveries_gives_the_same_tables(
    world: World, deliveries: list[tuple[int, int, int, bool]], last: Sequence[int], late: bool
) -> None:
    """Receipts come with their events, or (`late`) all at the end, in another order."""
    expected = _expected(world)
    with world.boss.rehearsing():
        held = [0, 0, 0]
        given_now = [False] * len(world.receipts)

        def bring(which: int, count: int, back: int = 0) -> None:
            _admit(world, which, max(0, held[which] - back), held[which] + count)
            held[which] = min(held[which] + count, len(world.chains[which][1]))

        for which, count, back, settle_first in deliveries:
            bring(which, count, back)
            if not late:
                _receipt(world, held, given_now)
            if settle_first:
                world.boss.settling.settle()
        for which in last:
            bring(which, 1000)
            world.boss.settling.settle()
        order = range(len(world.receipts)) if not late else reversed(range(len(world.receipts)))
        _receipt(world, held, given_now, order)
        world.boss.settling.settle()
        assert tables_digest(world.boss) == expected


def _expected(world: World) -> str:
    """All at once, then rebuilt from nothing: what every order must come to."""
    with world.boss.rehearsing():
        for which in range(3):
            _admit(world, which, 0, 1000)
        _receipt(world, [1000] * 3, [False] * len(world.receipts))
        world.boss.settling.settle()
        settled = tables_digest(world.boss)
        world.boss.settling.rebuild(world.boss.projections.by_room)
        assert tables_digest(world.boss) == settled
        return settled
    raise AssertionError("a rehearsal came to no end")


def _admit(world: World, which: int, start: int, end: int) -> None:
    row, verified = world.chains[which]
    log = world.boss.eventlog
    ours = log.chain(row.chain) or log.add_chain(row.chain, row.public_key)
    fresh = [item for item in verified[start:end] if item.header.seq >= ours.head.size]
    world.boss.settling.admit(ours, fresh, 0)


def _receipt(
    world: World, held: list[int], given_now: list[bool], order: Sequence[int] | Iterator[int] = ()
) -> None:
    for index in order or range(len(world.receipts)):
        which, one, signature = world.receipts[index]
        if not given_now[index] and one.size <= held[which]:
            ours = world.boss.eventlog.chain(world.chains[which][0].chain)
            assert ours is not None
            assert world.boss.eventlog.root_at(ours, one.size) == one.root
            world.boss.settling.receipted(ours, one, signature, world.centre.keys.public_key)
            given_now[index] = True


def test_the_centre_and_everybody_else_come_to_the_same_tables(
    world: World, office: Office
) -> None:
    office.sync("boss", *DEVICES, "boss")
    rooms = ("inspection", "evidence")
    assert len({_digest_of(office[name], rooms) for name in ("boss", "centre", *DEVICES)}) == 1


def test_a_room_that_reads_blobs_is_mended_when_the_blob_comes(office: Office) -> None:
    laptop, boss = office["laptop"], office["boss"]
    office.sync("boss")
    blob = boss.blobs.put(b"".join(rows.encode([[str(v) for v in astuple(SHOP)]])))
    with boss.writing("boss-person") as w:
        w.append(
            ObjectsImported(
                snapshot_id="snap-1", source_name="a.csv", source_sha256=bytes(32), blob=blob,
                size=1, rejected=0, repaired=0, as_of_ms=0,
            )
        )  # fmt: skip
    records = exchange.segments_for(boss, known(boss, laptop), ())
    picture = bundle.contents_of(boss.blobs, [blob])
    for contents in (records, picture):
        made = exchange.as_bytes(boss, known(boss, laptop), "t", contents)
        assert object_by_id(laptop.db, SHOP.object_id) is None
        admit(laptop, io.BytesIO(made))
    assert object_by_id(laptop.db, SHOP.object_id) is not None
    digest = tables_digest(laptop)
    laptop.rebuild()
    assert tables_digest(laptop) == digest


def _digest_of(workspace: Workspace, rooms: Sequence[str]) -> list[object] | tuple[object, ...]:
    return tuple(
        tuple(workspace.db.execute(f"SELECT * FROM {table.name} ORDER BY 1, 2").fetchall())
        for room in rooms
        for table in workspace.projections.by_room[room].tables
    )


# -- trust


def test_trust_follows_vouching_whatever_the_order(office: Office) -> None:
    """An administrator enrolled by the centre enrols others; a stranger's word counts for nothing."""
    admin = office.join("admin", "admin")
    stranger = office.join("stranger", "inspector")
    with office["centre"].writing("centre-person") as w:
        w.append(DeviceRevoked(device_id=stranger.device_id, reason="lost"))
    office.sync("admin", "boss")
    boss = office["boss"]
    assert known(boss, admin).role == "admin"
    assert known(boss, stranger).revoked
    # the revoked device revokes its judge: nobody listens
    with stranger.writing("stranger-person") as w:
        w.append(DeviceRevoked(device_id=office["centre"].device_id, reason="revenge"))
    with pytest.raises(FieldappError):
        session.sync(stranger, Carrier(office.centre))
    office.sync("boss")
    assert not known(boss, office["centre"]).revoked


def test_an_inspectors_enrolments_bind_nobody_else(office: Office) -> None:
    friend = office.opened["friend"] = make(office.folder, "friend", "centre", office.clock)
    devices.enrol(office["laptop"], "laptop-person", friend.card())
    office.sync("laptop", "boss")
    assert device(office["boss"].db, friend.chain.chain.device_id) is None
    assert device(office["centre"].db, friend.chain.chain.device_id) is None
    assert exchange.centre_of(office["boss"]).device_id == office["centre"].device_id

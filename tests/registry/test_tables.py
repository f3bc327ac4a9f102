"""Questions asked of the registers, and blobs that are late or lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import BlobId
from fieldapp.registry import rows as row_blob
from fieldapp.registry import tables
from fieldapp.registry.events import ObjectsImported
from fieldapp.registry.importing import import_objects
from fieldapp.registry.objects import ObjectFilter, RegisteredObject, region_prefix
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.registry import samples


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    profile = Profile("那曲-01", "p", "扎西", "registry", "540600")
    with Workspace.create(
        tmp_path / "ws", PASSWORD, profile=profile, projectors=(tables.PROJECTOR,)
    ) as opened:
        yield opened


def fact(blob: bytes, size: int, snapshot_id: str = "reg-1") -> ObjectsImported:
    return ObjectsImported(
        snapshot_id=snapshot_id,
        source_name="r.csv",
        source_sha256=bytes(32),
        blob=BlobId(blob),
        size=size,
        rejected=0,
        repaired=0,
        as_of_ms=1,
    )


def test_a_draw_gets_the_objects_that_meet_every_condition(ws: Workspace, tmp_path: Path) -> None:
    file = samples.write_csv(tmp_path / "r.csv", [list(samples.HEADER), *samples.rows(200)])
    import_objects(ws, "p", file)
    every = list(tables.objects_for_draw(ws.db, ObjectFilter()))
    assert [o.object_id for o in every] == sorted(o.object_id for o in every)
    assert len(every) == 200

    def picked(wanted: ObjectFilter) -> list[RegisteredObject]:
        return list(tables.objects_for_draw(ws.db, wanted))

    assert picked(ObjectFilter(regions=("540102",))) == [o for o in every if o.region == "540102"]
    assert picked(ObjectFilter(regions=("540100", "542500"))) == [
        o for o in every if o.region[:4] in {"5401", "5425"}
    ]
    assert picked(ObjectFilter(regions=("540000",))) == every
    assert picked(
        ObjectFilter(
            credit_classes=("C", "D"), trades=("食品",), statuses=("存续",), most_visits=1
        )
    ) == [o for o in every if o.credit_class in "CD" and o.trade == "食品" and o.visits <= 1]
    assert picked(ObjectFilter(kinds=("没有",))) == []


def test_a_region_stands_for_all_below_it() -> None:
    assert [region_prefix(code) for code in ("540000", "540100", "540102")] == [
        "54",
        "5401",
        "540102",
    ]


def test_an_event_whose_rows_are_still_on_the_way_waits(ws: Workspace) -> None:
    rows = samples.rows(3)
    blob = b"".join(row_blob.encode(rows))
    digest = ws.blobs.put(b"another")  # known only to learn the name of a blob that is not here
    assert ws.blobs.has(digest)
    missing = bytes(32)
    with ws.writing("p") as w:
        w.append(fact(missing, 3))
    assert tables.waiting_blobs(ws.db) == [missing]
    assert tables.register_status(ws.db).waiting == 1
    with ws.writing("p") as w:
        w.append(fact(ws.blobs.put(blob), 3, "reg-2"))
    assert tables.register_status(ws.db).objects == 3
    assert tables.register_status(ws.db).waiting == 1


@pytest.mark.parametrize("size", [2, 4])
def test_a_blob_that_holds_another_number_of_rows_is_refused(ws: Workspace, size: int) -> None:
    blob = ws.blobs.put(row_blob.encode(samples.rows(3)))
    with pytest.raises(VerificationError) as caught, ws.writing("p") as w:
        w.append(fact(blob, size))
    assert caught.value.code is Code.EVENT_MALFORMED
    assert tables.register_status(ws.db).objects == 0


def test_a_blob_that_names_an_object_twice_is_refused(ws: Workspace) -> None:
    blob = ws.blobs.put(row_blob.encode([*samples.rows(3), samples.row(1)]))
    with pytest.raises(VerificationError) as caught, ws.writing("p") as w:
        w.append(fact(blob, 4))
    assert caught.value.code is Code.EVENT_MALFORMED
    good = ws.blobs.put(row_blob.encode(samples.rows(3)))
    with ws.writing("p") as w:
        w.append(fact(good, 3))
    again = ws.blobs.put(row_blob.encode([samples.row(9), samples.row(9)]))
    with pytest.raises(VerificationError), ws.writing("p") as w:
        w.append(fact(again, 2, "reg-2"))
    known = ws.blobs.put(row_blob.encode([samples.row(1), samples.row(1)]))
    with pytest.raises(VerificationError), ws.writing("p") as w:
        w.append(fact(known, 2, "reg-3"))
    assert tables.register_status(ws.db).objects == 3


def test_pages_follow_the_order_of_arrival(ws: Workspace, tmp_path: Path) -> None:
    file = samples.write_csv(tmp_path / "r.csv", [list(samples.HEADER), *samples.rows(25)])
    import_objects(ws, "p", file)
    pages = [tables.objects_page(ws.db, start, 10) for start in (0, 10, 20)]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert [o.object_id for page in pages for o in page] == [r[0] for r in samples.rows(25)]

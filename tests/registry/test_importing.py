"""Importing registers: previewed without effect, taken whole or not at all."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import openpyxl
import pytest

from fieldapp.errors import Code, DeviceError, InputError, RuleError
from fieldapp.registry import tables
from fieldapp.registry.importing import Imported, import_inspectors, import_objects, preview
from fieldapp.registry.importing_columns import Kind
from fieldapp.registry.search import search
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.registry import samples
from tests.registry.make_register import write_messy
from tests.registry.samples import HEADER, code, row, rows, wide, write_csv, write_xlsx


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    profile = Profile("那曲-01", "p", "扎西", "registry", "540600")
    return Workspace.create(
        tmp_path / "ws", PASSWORD, profile=profile, projectors=(tables.PROJECTOR,)
    )


def events(ws: Workspace) -> int:
    count: int = ws.chain.head.size
    return count


def messy(count: int) -> tuple[list[list[str]], dict[str, list[int]]]:
    """Give a table as offices send it, and what an importer must find: code → lines."""
    rng, table, truth = (
        random.Random(7),
        [[f" {title}\u3000" for title in HEADER]],
        dict[str, list[int]](),
    )
    for number in range(count):
        cells, faults = row(number), list[str]()
        match rng.choice(["bad", "none", "padded", "wide", *["good"] * 8]):
            case "bad":
                cells[0], faults = (
                    cells[0][:-1] + ("0" if cells[0][-1] != "0" else "1"),
                    ["bad_code"],
                )
            case "none":
                cells[0], faults = "", ["no_code"]
            case "padded":
                cells[0], faults = f" {cells[0].lower()}\u3000", ["padded_code"]
            case "wide":
                cells[0], faults = wide(cells[0]), ["fullwidth_code"]
            case _:
                pass
        if cells[5] == "540481" and rng.random() < 0.5:
            cells[5] = "540422"
            faults.append("old_region")
        if rng.random() < 0.1:
            cells[7] = ""
            faults.append("no_class")
        year, month, day = cells[9].split("-")
        cells[9] = rng.choice(
            [cells[9], f"{year}/{int(month)}/{int(day)}", f"{year}年{month}月{day}日"]
        )
        table.append(cells)
        for fault in faults:
            truth.setdefault(fault, []).append(len(table))
        if not {"bad_code", "no_code"} & set(faults) and rng.random() < 0.1:
            table.append(row(number))
            truth.setdefault("duplicate", []).append(len(table))
    table.append(["合计", str(count)])
    truth["total_row"] = [len(table)]
    return table, truth


def found(report: dict[str, object]) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for part in ("rejected", "repaired"):
        remarks = report[part]
        assert isinstance(remarks, list)
        for remark in remarks:
            lines.setdefault(remark["code"], []).append(remark["line"])
    return lines


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_exactly_the_planted_faults_are_found_in_every_encoding(
    tmp_path: Path, encoding: str
) -> None:
    table, truth = messy(400)
    seen = preview(write_csv(tmp_path / "r.csv", table, encoding))
    assert found(seen.report.to_json()) == truth
    refused = sum(len(truth[what]) for what in ("bad_code", "no_code", "duplicate", "total_row"))
    assert seen.report.rows == len(table) - 1
    assert seen.report.accepted == len(table) - 1 - refused
    assert len(seen.first) == 20


def test_a_workbook_gives_the_same_report_as_its_csv(tmp_path: Path) -> None:
    table, truth = messy(400)
    seen = preview(write_xlsx(tmp_path / "r.xlsx", table))
    assert found(seen.report.to_json()) == truth
    assert seen.report.remarks == preview(write_csv(tmp_path / "r.csv", table)).report.remarks
    assert seen.sheet


@pytest.mark.parametrize("seed", [1, 2])
def test_exactly_the_generator_s_truth_is_found(tmp_path: Path, seed: int) -> None:
    out = tmp_path / "r.csv"
    truth = write_messy(out, 3000, seed)
    assert all(truth.values())  # every fault was planted
    report = preview(out).report
    assert found(report.to_json()) == truth
    assert report.accepted + report.rejected == report.rows


def test_a_preview_leaves_no_trace(tmp_path: Path, ws: Workspace) -> None:
    with ws:
        before = events(ws)
        preview(write_csv(tmp_path / "r.csv", [list(HEADER), *rows(50)]))
        assert events(ws) == before
        assert tables.register_status(ws.db).objects == 0


def test_an_import_is_one_event_and_its_rows_can_be_asked_for(
    tmp_path: Path, ws: Workspace
) -> None:
    table, truth = messy(300)
    with ws:
        before = events(ws)
        done = import_objects(ws, "p", write_csv(tmp_path / "r.csv", table, "gb18030"))
        assert isinstance(done, Imported)
        assert events(ws) == before + 1
        assert done.changes == {"registry"}
        status = tables.register_status(ws.db)
        assert status.objects == done.report.accepted
        assert status.imported_ms == status.as_of_ms
        repaired = table[truth["fullwidth_code"][0] - 1]
        kept = search(ws.db, repaired[1] + " " + repaired[4])
        assert [o.object_id for o in kept if o.name == repaired[1]]
        assert not tables.waiting_blobs(ws.db)


def test_a_second_import_updates_the_known_and_keeps_the_others(
    tmp_path: Path, ws: Workspace
) -> None:
    with ws:
        import_objects(ws, "p", write_csv(tmp_path / "a.csv", [list(HEADER), *rows(30)]))
        changed = row(3)
        changed[8], changed[11] = "注销", "5"
        import_objects(ws, "p", write_csv(tmp_path / "b.csv", [list(HEADER), changed, row(77)]))
        assert tables.register_status(ws.db).objects == 31
        now = tables.object_by_id(ws.db, changed[0])
        assert now is not None
        assert (now.status, now.visits) == ("注销", 5)
        assert tables.object_by_id(ws.db, row(4)[0]) == tables.object_of_row(row(4))


def test_rebuilding_gives_equal_tables(tmp_path: Path, ws: Workspace) -> None:
    def content() -> list[list[tuple[object, ...]]]:
        names = ("registry_objects", "registry_inspectors", "registry_imports")
        return [ws.db.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names]

    with ws:
        import_objects(ws, "p", write_csv(tmp_path / "a.csv", [list(HEADER), *rows(60)]))
        import_objects(ws, "p", write_csv(tmp_path / "b.csv", [list(HEADER), *rows(90)[40:]]))
        import_inspectors(ws, "p", roster(tmp_path))
        before, hits = content(), search(ws.db, "雪莲")
        ws.rebuild()
        assert content() == before
        assert search(ws.db, "雪莲") == hits
        assert hits


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5, 6])
def test_a_cancelled_import_leaves_nothing(tmp_path: Path, ws: Workspace, at: int) -> None:
    path = write_csv(tmp_path / "r.csv", [list(HEADER), *rows(11_000)])
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked == at

    with ws:
        before = events(ws)
        with pytest.raises(RuleError) as caught:
            import_objects(ws, "p", path, cancelled=cancelled)
        assert caught.value.code is Code.IMPORT_CANCELLED
        assert events(ws) == before
        assert tables.register_status(ws.db) == tables.RegisterStatus(0, 0, None, None, 0)
        assert search(ws.db, "西藏") == []
        import_objects(ws, "p", write_csv(tmp_path / "s.csv", [list(HEADER), *rows(9)]))
        assert tables.register_status(ws.db).objects == 9


def test_a_disk_that_fails_while_rows_are_kept_leaves_nothing(
    tmp_path: Path, ws: Workspace
) -> None:
    path = write_csv(tmp_path / "r.csv", [list(HEADER), *rows(11_000)])
    with ws:
        ws.db.execute("PRAGMA max_page_count = 600")  # SQLite's own way of a full disk
        with pytest.raises(DeviceError) as caught:
            import_objects(ws, "p", path)
        assert caught.value.code is Code.DISK_FULL
        ws.db.execute("PRAGMA max_page_count = 1000000")
        assert tables.register_status(ws.db).objects == 0
        import_objects(ws, "p", path)
        assert tables.register_status(ws.db).objects == 11_000


def test_progress_goes_through_the_file_and_then_through_the_rows(
    tmp_path: Path, ws: Workspace
) -> None:
    path = write_csv(tmp_path / "r.csv", [list(HEADER), *rows(11_000)])
    steps: list[tuple[int, int]] = []
    with ws:
        import_objects(ws, "p", path, progress=lambda done, total: steps.append((done, total)))
    size = path.stat().st_size
    assert [done for done, total in steps if total == size] == sorted(
        done for done, total in steps if total == size
    )
    assert [step for step in steps if step[1] == 11_000] == [
        (5_000, 11_000),
        (10_000, 11_000),
        (11_000, 11_000),
        (11_000, 11_000),
    ]


def test_a_file_without_one_good_row_is_refused(tmp_path: Path, ws: Workspace) -> None:
    table = [list(HEADER), ["", *row(1)[1:]], ["合计"]]
    with ws:
        with pytest.raises(InputError) as caught:
            import_objects(ws, "p", write_csv(tmp_path / "r.csv", table))
        assert caught.value.code is Code.IMPORT_NOTHING_ACCEPTED
        assert tables.register_status(ws.db).objects == 0


def test_the_first_sheet_with_a_header_is_taken(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.append(["填表说明", "请勿改动表头"])
    sheet = book.create_sheet("名录")
    sheet.append(["拉萨市检查对象名录库"])
    for line in [list(HEADER), *rows(3)]:
        sheet.append(line)
    book.save(tmp_path / "r.xlsx")
    seen = preview(tmp_path / "r.xlsx")
    assert (seen.sheet, seen.header.line, seen.report.accepted) == ("名录", 2, 3)


def test_numbers_and_dates_of_a_workbook_are_read_as_meant(tmp_path: Path) -> None:
    cells: list[object] = list(row(1))
    cells[5], cells[9], cells[10], cells[11] = 540202, datetime.date(2019, 3, 5), 8910000001.0, 1
    lost: list[object] = list(row(2))
    lost[0] = 915401020000000000
    serial: list[object] = list(row(3))
    serial[9] = 43529
    seen = preview(write_xlsx(tmp_path / "r.xlsx", [list(HEADER), cells, lost, serial]))
    first, second = seen.first
    assert isinstance(first, tables.RegisteredObject)
    assert isinstance(second, tables.RegisteredObject)
    assert (first.region, first.founded, first.phone, first.visits) == (
        "540202",
        "2019-03-05",
        "8910000001",
        1,
    )
    assert second.founded == "2019-03-05"
    assert found(seen.report.to_json()) == {"lost_digits": [3]}


def roster(folder: Path) -> Path:
    return write_csv(
        folder / "roster.csv",
        [
            [
                "工号",
                "姓名",
                "工作单位",
                "执法证号",
                "有效期至",
                "业务专长",
                "任务上限",
                "回避对象",
            ],
            ["I01", "扎西", "城关区局", "藏A001", "2027/5/1", "商标、专利", "4", code(1)],
            ["I02", "卓玛", "色尼区局", "藏A002", "2027年5月1日", "商标", "", ""],
            ["I02", "又一个", "", "", "", "", "", ""],
        ],
        "gb18030",
    )


def test_a_roster_is_one_event_with_its_rows(tmp_path: Path, ws: Workspace) -> None:
    with ws:
        done = import_inspectors(ws, "p", roster(tmp_path))
        assert (done.report.accepted, done.report.rejected) == (2, 1)
        assert [officer.name for officer in tables.inspectors(ws.db)] == ["扎西", "卓玛"]
        tashi = tables.inspector_by_id(ws.db, "I01")
        assert tashi is not None
        assert (tashi.strata, tashi.cap, tashi.recused) == (("专利", "商标"), 4, (code(1),))
        assert tables.inspector_by_id(ws.db, "I03") is None
        assert preview(roster(tmp_path), Kind.INSPECTORS).first[0] == tashi
        assert tables.register_status(ws.db).inspectors == 2


def test_a_source_name_is_kept_without_its_folder(tmp_path: Path, ws: Workspace) -> None:
    with ws:
        import_objects(ws, "p", samples.write_csv(tmp_path / "名录é.csv", [list(HEADER), row(1)]))
        ((name, digest),) = ws.db.execute(
            "SELECT source_name, length(source_sha256) FROM registry_imports"
        ).fetchall()
        assert (name, digest) == ("名录é.csv", 32)

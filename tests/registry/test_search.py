"""Search over a real encrypted register against a full scan: nothing wrong, nothing missed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.registry.importing import import_objects
from fieldapp.registry.objects import RegisteredObject
from fieldapp.registry.search import search
from fieldapp.registry.tables import PROJECTOR, object_by_id, objects_page
from fieldapp.registry.tokens import fold, initials, parse
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.registry import samples

COUNT = 2_000
EVERYTHING = 1_000_000


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("search")
    profile = Profile("那曲-01", "p", "扎西", "registry", "540600")
    file = samples.write_csv(folder / "r.csv", [list(samples.HEADER), *samples.rows(COUNT)])
    with Workspace.create(folder / "ws", PASSWORD, profile=profile, projectors=(PROJECTOR,)) as ws:
        import_objects(ws, "p", file)
        yield ws


@pytest.fixture(scope="module")
def objects(filled: Workspace) -> list[RegisteredObject]:
    found = objects_page(filled.db, 0, EVERYTHING)
    assert len(found) == COUNT
    return found


def scan(objects: list[RegisteredObject], text: str) -> set[str]:
    query = parse(text)
    return {o.object_id for o in objects if query.matches(o.object_id, o.name, o.address)}


def part(rng: random.Random, text: str, shortest: int, longest: int) -> str:
    length = rng.randint(shortest, longest)
    start = rng.randrange(max(1, len(text) - length + 1))
    return text[start : start + length]


def queries(objects: list[RegisteredObject]) -> Iterator[str]:
    rng = random.Random(20261123)
    for _ in range(25):
        one, other = rng.choice(objects), rng.choice(objects)
        yield part(rng, one.name, 2, 6)
        yield part(rng, one.address, 2, 6)
        yield part(rng, initials(fold(one.name)), 1, 6)
        yield one.object_id[: rng.randint(1, 18)]
        yield one.object_id[-rng.randint(1, 18) :]
        yield f"{part(rng, one.name, 2, 3)} {part(rng, one.address, 2, 4)}"
        yield f"{part(rng, one.name, 2, 3)} {one.object_id[-rng.randint(1, 6) :]}"
        yield f"{part(rng, one.name, 1, 3)} {one.object_id[: rng.randint(2, 10)].lower()}"
        yield f"{one.object_id[:6]} {one.object_id[-3:]}"
        yield f"{part(rng, one.name, 2, 3)} {part(rng, other.address, 1, 3)}"
    yield from (
        "有限公司",
        "西藏",
        "西",
        "1",
        "11",
        "111",
        "1111",
        "9",
        "x",
        "-",
        "（",
        "*",
        '"',
        "^",
        "路 号",
    )
    yield from (
        "NOT 拉萨",
        "拉萨 OR",
        "a AND b",
        "雪莲\x00",
        "', --",
        "𠮷",
        "ལྷ",
        "有限公司店",
        "公司有限",
    )


def test_search_and_a_full_scan_agree_on_every_query(
    filled: Workspace, objects: list[RegisteredObject]
) -> None:
    answered = 0
    for text in queries(objects):
        expected = scan(objects, text)
        found = search(filled.db, text, EVERYTHING)
        assert len(found) == len({o.object_id for o in found}), text
        assert {o.object_id for o in found} == expected, text
        some = search(filled.db, text, 7)
        assert some == found[:7], text
        answered += bool(expected)
    assert answered > 150


def test_names_that_start_so_come_first(filled: Workspace) -> None:
    found = search(filled.db, "拉萨", 50)
    starts = [o.name.startswith("拉萨") for o in found]
    assert any(starts)
    assert starts == sorted(starts, reverse=True)


def test_rows_come_back_whole(filled: Workspace, objects: list[RegisteredObject]) -> None:
    wanted = objects[1234]
    assert search(filled.db, wanted.object_id) == [wanted]
    assert search(filled.db, wanted.object_id.lower()) == [wanted]
    assert object_by_id(filled.db, wanted.object_id) == wanted
    assert object_by_id(filled.db, "91540102MA6T0AAA1X") is None


def test_an_empty_text_finds_nothing(filled: Workspace) -> None:
    assert search(filled.db, " \u3000 ") == []


def test_renamed_objects_are_found_by_their_new_name_only(tmp_path: Path) -> None:
    profile = Profile("那曲-01", "p", "扎西", "registry", "540600")
    table = [list(samples.HEADER), *samples.rows(30)]
    with Workspace.create(
        tmp_path / "ws", PASSWORD, profile=profile, projectors=(PROJECTOR,)
    ) as ws:
        import_objects(ws, "p", samples.write_csv(tmp_path / "a.csv", table))
        table[5][1], table[6][4] = "冈仁波齐客栈", "新址路777号"
        table[7][7] = "D"
        table.append(samples.row(99))
        import_objects(ws, "p", samples.write_csv(tmp_path / "b.csv", table))
        changed = objects_page(ws.db, 0, 100)
        assert len(changed) == 31
        for text in (
            "冈仁波齐",
            "grbq",
            "777",
            "新址",
            "西藏",
            "雪莲",
            "八一路",
            table[5][0][-4:],
        ):
            assert {o.object_id for o in search(ws.db, text, 100)} == scan(changed, text), text
        ws.rebuild()
        assert objects_page(ws.db, 0, 100) == changed
        assert [o.name for o in search(ws.db, "冈仁波齐")] == ["冈仁波齐客栈"]

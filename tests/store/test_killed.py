"""kill -9 at any moment: what was acknowledged is there after the restart, and nothing by halves."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.evidence.tables import items
from fieldapp.inspection.tables import inspections
from fieldapp.registry import importing
from fieldapp.registry.tables import object_by_id
from fieldapp.rooms import PROJECTORS
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import START_MS, Office, inspect

PROFILE = Profile("那曲-01", "insp-tashi", "扎西", "inspector", "540600")


class Child:
    """A forked process that runs `work` and says each acknowledged step in a line."""

    def __init__(self, work: Callable[[Callable[[str], None]], None]) -> None:
        read_end, write_end = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(read_end)
                work(lambda line: _say(write_end, line))
            finally:
                os._exit(0)
        os.close(write_end)
        self._said = os.fdopen(read_end, encoding="ascii")

    def hear(self, lines: int) -> list[str]:
        return [self._said.readline().strip() for _ in range(lines)]

    def kill(self) -> list[str]:
        """Kill it where it is; gives what it had still managed to say."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        with self._said:
            return self._said.read().split()


def _say(pipe: int, line: str) -> None:
    os.write(pipe, line.encode() + b"\n")


def opened(folder: Path) -> Workspace:
    return Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=FixedClock(START_MS, 7))


def test_e1_acknowledged_inspections_survive_twenty_four_kills(office: Office) -> None:
    folder = office.folder / "laptop"
    told: list[str] = []
    chains = set()

    def working(life: int) -> Callable[[Callable[[str], None]], None]:
        def work(say: Callable[[str], None]) -> None:
            with opened(folder) as laptop:
                for number in range(1000):
                    inspect(laptop, f"insp-{life}-{number}", (life * 31 + number) % 256)
                    say(f"insp-{life}-{number}:{laptop.chain.head.last_id.hex()}")

        return work

    for life in range(24):
        child = Child(working(life))
        told += child.hear(life % 4)
        told += child.kill()
        with opened(folder) as laptop:
            head = laptop.chain.head
            chains.add(laptop.chain.chain)
            if life % 6 == 5:
                assert [c.detail for c in verify_log(laptop) if not c.passed] == []
            ids = [laptop.eventlog.id_at(laptop.chain.row, seq) for seq in range(head.size)]
            assert {line.split(":")[1] for line in told} <= {one.hex() for one in ids if one}
            found = {row.inspection_id: row for row in inspections(laptop.db)}
            for name in (line.split(":")[0] for line in told):
                assert found[name].stage == "submitted"
                assert [laptop.blobs.size(item.blob_id) > 0 for item in items(laptop.db, name)]
            # nothing by halves: an inspection has its first three facts together, or is not there
            for name in found:
                answers = laptop.db.execute(
                    "SELECT count(*) FROM inspection_answers WHERE inspection_id = ?", (name,)
                ).fetchone()
                assert answers == (2,)
            assert not list((folder / "blobs").glob("*.tmp"))
    assert len(told) >= 24
    assert len(chains) == 1  # the same epoch all along


def test_an_import_that_is_killed_happened_whole_or_not_at_all(
    office: Office, tmp_path: Path
) -> None:
    folder, source = office.folder / "laptop", tmp_path / "register.csv"
    total = 4000
    lines = ["统一社会信用代码,名称,住所"]
    for number in range(total):
        lines.append(f"{_code(number)},示例{number}号商行,八一路{number}号")
    source.write_text("\n".join(lines), encoding="utf-8")

    def work(say: Callable[[str], None]) -> None:
        with opened(folder) as laptop:
            say("open")
            importing.import_objects(laptop, "clerk", source, progress=lambda *_: say("."))
            say("done")

    outcomes = set()
    for heard in (1, 2, 3, 5, 40):
        child = Child(work)
        said = child.hear(heard) + child.kill()
        with opened(folder) as laptop:
            (count,) = laptop.db.execute("SELECT count(*) FROM registry_objects").fetchone()
            assert count in {0, total}
            if "done" in said:
                assert count == total
            outcomes.add(count)
            assert [c.detail for c in verify_log(laptop) if not c.passed] == []
    with opened(folder) as laptop:
        importing.import_objects(laptop, "clerk", source)
        assert object_by_id(laptop.db, _code(total - 1)) is not None
    assert 0 in outcomes


def _code(number: int) -> str:
    """Give a well-formed unified social credit code (GB 32100-2015)."""
    body = f"92540602MA6T{number:05d}"
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    weights = [pow(3, i, 31) for i in range(17)]
    total = sum(alphabet.index(c) * w for c, w in zip(body, weights, strict=True))
    return body + alphabet[(31 - total % 31) % 31]


@pytest.mark.parametrize("step", ["before_database", "before_commit", "before_key_file"])
def test_a_creation_that_is_killed_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    folder = tmp_path / "new"
    where = {
        "before_database": ("fieldapp.store.workspace.connect", None),
        "before_commit": ("fieldapp.store.devices._vouch", None),
        "before_key_file": ("fieldapp.store.keyfile.write", None),
    }[step][0]

    def die(*_arguments: object, **_named: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def work(say: Callable[[str], None]) -> None:
        monkeypatch.setattr(where, die)
        Workspace.create(folder, PASSWORD, profile=PROFILE, projectors=PROJECTORS)
        say("made")

    child = Child(work)
    assert child.hear(1) == [""]
    assert child.kill() == []
    with pytest.raises(FieldappError) as caught:
        opened(folder)
    assert caught.value.code is Code.WORKSPACE_MISSING
    with Workspace.create(folder, PASSWORD, profile=PROFILE, projectors=PROJECTORS) as made:
        assert made.chain.head.size == 1
    opened(folder).close()

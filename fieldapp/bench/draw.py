"""Figures of the draw: whole draws of 100,000 and a million objects, teams, a known sampler."""

from __future__ import annotations

import hashlib
import os
import statistics
import time
from collections.abc import Callable
from importlib import import_module
from itertools import combinations, pairwise, product
from typing import Any, Final

from fieldapp.bench.figures import Measured
from fieldapp.bench.running import peak_mb
from fieldapp.draw.algorithm import outcome, slot, snapshot, teams, tickets, vrf
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.outcome import Inputs
from fieldapp.draw.algorithm.plan import Plan, Quota
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.algorithm.tagged import lp, tagged_hash
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.watch import Watch
from fieldapp.draw.record.transcript import Release, Signed, Transcript, release_message
from fieldapp.errors import RuleError
from fieldapp.ledger.keys import DeviceKeys, random_key

MANY: Final = int(os.environ.get("FIELDAPP_BENCH_OBJECTS", "100000"))
MILLION: Final = 10 * MANY
STRATA: Final = ("S1", "S2", "S3", "S4")
SMALL_CASES: Final = 1000
_CHAIN, _LAST = b"bench/2026", hashlib.sha256(b"bench chain").digest()


def _rows(count: int) -> list[ObjectRow]:
    return [
        ObjectRow(f"91540102MA{number:08d}", STRATA[number * 7 % 4], 1, f"5401{number % 90:02d}")
        for number in range(count)
    ]


def _roster(count: int, cap: int) -> list[RosterRow]:
    return [
        RosterRow(f"I{number:04d}", f"5401{number % 8:02d}", STRATA, cap, ())
        for number in range(count)
    ]


def _whole(rows: list[ObjectRow], watch: Watch) -> tuple[float, Transcript]:
    """Draw 1 %, at most 5,000, with reserves, from rows to signed transcripts; gives seconds."""
    each = min(len(rows) // 400, 1250)
    people = snapshot.roster(_roster(200, each // 20))  # 8 · each places wanted, 10 · each there
    own = DeviceKeys.generate(random_key())[0]
    quota = {name: Quota(each, each // 2) for name in STRATA}
    contributions = (plans.DEVICE_VRF, plans.CENTRAL_NONCE)
    plan = Plan(plan_id="bench", rules_version="rules-1", quotas=quota, team_size=2,
                contributions=contributions)  # fmt: skip
    tip, nonce = (slot.nonce_at(_CHAIN, _LAST, index, 20) for index in (0, 3))
    started = time.perf_counter()
    register = snapshot.register(rows, watch)
    fixed = Slot(
        chain_id=_CHAIN, chain_tip=tip, index=3, device_id=own.device_id,
        vrf_key=own.vrf_public_key, plan_hash=plans.plan_hash(plan.encode()),
        register_root=register.root, register_size=register.size,
        roster_root=people.root, roster_size=people.size, beacon_round=None, expiry_s=1,
    )  # fmt: skip
    inputs = Inputs(register=register, roster=people, plan=plan, slot=fixed, nonce=nonce,
                    beacon=None, witnesses=())  # fmt: skip
    proof = outcome.prove(inputs, own.vrf_secret)
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof, watch)
    made = _transcript(inputs, result, own)
    made.encode()
    made.public(own.sign).encode()
    return time.perf_counter() - started, made


def _transcript(inputs: Inputs, result: outcome.Outcome, own: DeviceKeys) -> Transcript:
    encoded = inputs.slot.encode()
    message = release_message(result.commitment, bytes(32), inputs.nonce, b"", None)
    return Transcript(
        kind="full", level="L1", centre="local", app="bench", plan=inputs.plan.encode(),
        slot=encoded,
        slot_signed=Signed(own.public_key, own.sign(slot.SIGNED_AS + encoded)),
        release=Release(bytes(32), Signed(own.public_key, own.sign(message))),
        nonce=inputs.nonce, proof=result.proof, beacon=None, witnesses=(), seed=result.seed,
        strata=result.strata, teams=result.teams, register=inputs.register.encoded,
        roster=inputs.roster.encoded, signed=Signed(bytes(32), bytes(64)),
    ).sign(own.public_key, own.sign)  # fmt: skip


def many() -> Measured:
    """Time a whole draw of 100,000, and its ticket step beside hashing the ids once."""
    rows = _rows(MANY)
    cpu = time.process_time()
    seconds, _ = _whole(rows, Watch())
    cpu = time.process_time() - cpu
    quota = {name: Quota(MANY // 400, MANY // 800) for name in STRATA}
    ids = [row.object_id for row in rows]
    times: dict[str, list[float]] = {"tickets": [], "select": [], "hashing": []}
    for _ in range(5):
        started = time.perf_counter()
        tickets.first_tickets(bytes(32), ids)
        times["tickets"].append(time.perf_counter() - started)
        started = time.perf_counter()
        tickets.select(rows, quota, bytes(32))
        times["select"].append(time.perf_counter() - started)
        started = time.perf_counter()
        for one in ids:
            hashlib.sha256(one.encode()).digest()
        times["hashing"].append(time.perf_counter() - started)
    ticket, hashing = (statistics.median(times[name]) for name in ("tickets", "hashing"))
    return {
        "seconds": seconds,
        "cpu_seconds": cpu,  # the same where nothing else runs
        "ticket_seconds": ticket,
        "select_seconds": statistics.median(times["select"]),  # grouped, tickets, least of them
        "hashing_seconds": hashing,
        "times_hashing": ticket / hashing,
    }


def million() -> Measured:
    """Time a whole draw of a million with progress, its memory, and how soon a cancel is heard."""
    rows = _rows(MILLION)
    steps: list[float] = []

    def told(_done: int, _total: int) -> None:
        steps.append(time.perf_counter())

    cpu = time.process_time()
    seconds, _ = _whole(rows, Watch(progress=told))
    cpu = time.process_time() - cpu
    gaps = [after - before for before, after in pairwise(steps)]
    peak = peak_mb()
    stopped_after = time.perf_counter()
    try:
        _whole(rows, Watch(cancelled=lambda: True))
    except RuleError:
        stopped_after = time.perf_counter() - stopped_after
    return {
        "seconds": seconds,
        "cpu_seconds": cpu,
        "peak_mb": peak,
        "progress_steps": len(steps),
        "longest_silence_s": max(gaps),
        "cancel_s": stopped_after,
    }


def staffing() -> Measured:
    """Time 2,000 tasks with 200 inspectors at their caps; compare small cases with all ways."""
    drawn = {row.object_id: row for row in _rows(2000)}
    roster = [
        row._replace(
            strata=(STRATA[number % 4], STRATA[(number + 1 + number // 4 % 3) % 4]),
            recused=(f"5401{number % 90:02d}",),
        )
        for number, row in enumerate(_roster(200, 20))
    ]
    started = time.perf_counter()
    found = teams.assign(drawn, tuple(sorted(roster)), 2, hashlib.sha256(b"bench").digest())
    seconds = time.perf_counter() - started
    wrong = sum(not _agrees(number) for number in range(SMALL_CASES))
    return {
        "seconds": seconds,
        "short": sum(bool(team.missing) for team in found),
        "places_filled": sum(len(team.inspectors) for team in found),
        "small_cases": SMALL_CASES,
        "disagreeing": wrong,
    }


def _agrees(number: int) -> bool:
    """Compare one small invented case with its definition, every way of staffing tried."""
    seed = hashlib.sha256(number.to_bytes(4)).digest()
    bits = iter(hashlib.shake_256(seed).digest(200))
    rows = {
        row.object_id: row._replace(stratum=STRATA[next(bits) % 2], unit="XG"[next(bits) % 2])
        for row in _rows(1 + next(bits) % 4)
    }
    roster = tuple(
        RosterRow(
            f"I{who}", "X", (("S1",), ("S2",), ("S1", "S2"))[next(bits) % 3], next(bits) % 3,
            (("X",), ("G",), (), ())[next(bits) % 4],
        )
        for who in range(1 + next(bits) % 4)
    )  # fmt: skip
    return teams.assign(rows, roster, 2, seed) == _by_definition(rows, roster, 2, seed)


def _by_definition(
    drawn: dict[str, ObjectRow], roster: tuple[RosterRow, ...], size: int, seed: bytes
) -> tuple[Team, ...]:
    """Staff by A.9 word for word: whether needs can be met is found by trying every way."""
    tasks = [drawn[name] for name in teams.task_order(seed, list(drawn))]
    may = [
        [
            who
            for who, one in enumerate(roster)
            if row.stratum in one.strata and not {row.object_id, row.unit} & set(one.recused)
        ]
        for row in tasks
    ]
    caps = [one.cap for one in roster]
    needs: list[int] = []
    for at in range(len(tasks)):
        ways = [n for n in range(size + 1) if _possible(may[: at + 1], [*needs, n], caps)]
        needs.append(max(ways))
    key = tickets.keyed(seed, tagged_hash("inspector"))
    loads = [0] * len(roster)
    left, result = list(needs), []
    for at, row in enumerate(tasks):
        members: list[int] = []
        for _ in range(needs[at]):
            able = [w for w in may[at] if w not in members and loads[w] < caps[w]]
            light = min(loads[w] for w in able) + 1
            able.sort(key=lambda w: (loads[w] > light, _hash(key, row, roster[w]), w))
            for who in able:
                rest = [
                    cap - load - (w == who)
                    for w, (cap, load) in enumerate(zip(caps, loads, strict=True))
                ]
                own = [w for w in may[at] if w not in (*members, who)]
                after = [left[at] - len(members) - 1, *left[at + 1 :]]
                if _possible([own, *may[at + 1 :]], after, rest):
                    break
            members.append(who)
            loads[who] += 1
        names = tuple(roster[who].inspector_id for who in members)
        result.append(Team(row.object_id, names, size - needs[at]))
    return tuple(result)


def _hash(key: bytes, row: ObjectRow, one: RosterRow) -> bytes:
    return tickets.keyed(key, lp(row.object_id.encode()) + lp(one.inspector_id.encode()))


def _possible(may: list[list[int]], needs: list[int], caps: list[int]) -> bool:
    ways = [list(combinations(able, need)) for able, need in zip(may, needs, strict=True)]
    for choice in product(*ways):
        used = [who for group in choice for who in group]
        if all(used.count(who) <= cap for who, cap in enumerate(caps)):
            return True
    return False


def beside() -> Measured:
    """Time sampling 1,000 of 100,000 beside `cryptorandom`."""
    rows = [row._replace(stratum="S1") for row in _rows(MANY)]
    quota = {"S1": Quota(MANY // 100, 0)}
    started = time.perf_counter()
    tickets.select(rows, quota, bytes(32))
    own = time.perf_counter() - started
    # by index it hashes 1,000 times and no object has a number of its own; PIKK numbers each
    by_index = _cryptorandom("sample_by_index", MANY, MANY // 100)
    by_key = _cryptorandom("PIKK", MANY, MANY // 100)
    return {
        "seconds": own,
        "per_object_seconds": by_key,
        "by_index_seconds": by_index,
        "times_per_object": own / by_key,
        "times_by_index": own / by_index,
    }


def _cryptorandom(method: str, count: int, wanted: int) -> float:
    sampler: Any = import_module("cryptorandom.sample")
    generator: Any = import_module("cryptorandom.cryptorandom")
    sample: Callable[..., object] = sampler.random_sample
    started = time.perf_counter()
    seeded = generator.SHA256(12345678901234567890)
    sample(count, wanted, replace=False, method=method, prng=seeded)
    return time.perf_counter() - started

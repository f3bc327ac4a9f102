"""A plan: how many objects of each stratum, how many inspectors an object, which proofs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.draw.algorithm import reading
from fieldapp.draw.algorithm.tagged import tagged_hash
from fieldapp.ledger import dcbor

RULES_VERSION: Final = "rules-1"
VECTOR_RULES: Final = "rules-3"  # only of the example in draw.md 1.12, which is in the plain form
RANDOM: Final = "random"  # over the whole register
DIRECTED: Final = "directed"  # random within conditions (定向抽查)
SPECIAL: Final = "special"  # key supervision (专项): objects named by reason, teams drawn
COMPLAINT: Final = "complaint"  # led by a complaint (个案): likewise
EXPERTS: Final = "experts"  # experts are drawn for named objects
UNKNOWN: Final = "unknown"  # the rules' version is none that this program knows
AT_RANDOM: Final = frozenset({RANDOM, DIRECTED})  # kinds that draw their objects
NAMED: Final = frozenset({SPECIAL, COMPLAINT, EXPERTS})  # kinds that name them
JOINT: Final = "/joint"  # ends the rules' version where teams are to mix departments
CERTAIN: Final = "+"  # ends the label of a stratum all of whose objects are taken
MAX_STRATA: Final = 256
MAX_TEAM: Final = 16
MAX_QUOTA: Final = 2_000_000

DEVICE_VRF: Final = "device-vrf"
CENTRAL_NONCE: Final = "central-nonce"
BEACON: Final = "beacon"
WITNESS: Final = "witness"
BEACON_WANTED: Final = f"{BEACON}|{DEVICE_VRF}"  # level L3 is due; without one it stays below


@dataclass(frozen=True, slots=True)
class Quota:
    """What a stratum gives: counts fixed when the plan is frozen."""

    drawn: int  # n, objects
    reserve: int  # r, objects after the drawn ones, in ticket order


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A frozen plan (docs/spec/draw.md A.3)."""

    plan_id: str
    rules_version: str
    quotas: Mapping[str, Quota]  # by stratum label
    team_size: int  # k, inspectors an object, ≥ 2
    contributions: tuple[str, ...]  # each must be present; `a|b` asks for one of the two
    grounds: bytes | None = None  # hash of on what it stands; None: of before it was fixed

    def encode(self) -> bytes:
        """Give the canonical bytes that `plan_hash` hashes."""
        fields: dict[int, Any] = {
            1: self.plan_id,
            2: self.rules_version,
            3: {label: [quota.drawn, quota.reserve] for label, quota in self.quotas.items()},
            4: self.team_size,
            5: list(self.contributions),
        }
        return dcbor.encode(fields if self.grounds is None else {**fields, 6: self.grounds})

    @property
    def kind(self) -> str:
        """Give the kind that the rules' version states; hashed and so fixed with the plan."""
        return _KIND_OF.get(self.rules_version, UNKNOWN)

    @property
    def joint(self) -> bool:
        """Tell whether teams are to mix departments (docs/spec/draw.md A.9, joint checks)."""
        return self.rules_version.endswith(JOINT)

    def tasks(self) -> int:
        """Give the largest number of objects that can be drawn, count."""
        return sum(quota.drawn for quota in self.quotas.values())


def rules_for(kind: str, *, joint: bool = False) -> str:
    """Give the rules' version of a plan: `rules-1`, `rules-1/special`, `rules-1/joint` …"""
    version = RULES_VERSION if kind == RANDOM else f"{RULES_VERSION}/{kind}"
    return version + JOINT if joint else version


_KIND_OF: Final = {
    rules_for(kind, joint=joint): kind
    for kind in (RANDOM, DIRECTED, SPECIAL, COMPLAINT, EXPERTS)
    for joint in (False, True)
} | {VECTOR_RULES: RANDOM}


def is_certain(label: str) -> bool:
    """Tell whether a stratum's objects are all taken, so that chance has no part in it."""
    return label.endswith(CERTAIN)


def plan_hash(encoded: bytes) -> bytes:
    """Give TH("plan", dCBOR(plan))."""
    return tagged_hash("plan", encoded)


def grounds_hash(*parts: bytes) -> bytes:
    """Give TH("grounds", parts…): conditions, register and items on which a plan stands."""
    return tagged_hash("grounds", *parts)


def decode(untrusted: bytes) -> Plan:
    """Check and read a plan's bytes.

    Raises:
        VerificationError: the bytes are not canonical CBOR.
        InputError: DRAW_INPUT_MALFORMED.
    """
    value = dcbor.decode(untrusted, max_bytes=1 << 20)
    if not isinstance(value, dict) or set(value) - {6} != {1, 2, 3, 4, 5}:
        reading.refuse("plan", "keys 1 to 5 wanted, and 6 if need be")
    if not isinstance(value[3], dict) or not 1 <= len(value[3]) <= MAX_STRATA:
        reading.refuse("plan.3", f"a map of 1 to {MAX_STRATA} strata wanted")
    quotas: dict[str, Quota] = {}
    for label, pair in value[3].items():
        stratum = reading.text(label, "plan.3", empty=True)
        drawn, reserve = reading.sequence(pair, f"plan.3.{stratum}", 2, length=2)
        quotas[stratum] = Quota(
            reading.integer(drawn, f"plan.3.{stratum}[0]", 0, MAX_QUOTA),
            reading.integer(reserve, f"plan.3.{stratum}[1]", 0, MAX_QUOTA),
        )
    contributions = reading.sequence(value[5], "plan.5", 16)
    found = Plan(
        plan_id=reading.text(value[1], "plan.1"),
        rules_version=reading.text(value[2], "plan.2"),
        quotas=quotas,
        team_size=reading.integer(value[4], "plan.4", 2, MAX_TEAM),
        contributions=tuple(reading.text(item, "plan.5") for item in contributions),
        grounds=reading.octets(value[6], "plan.6", 32) if 6 in value else None,
    )
    if found.encode() != untrusted:  # such as hexadecimal text, which only JSON has for bytes
        reading.refuse("plan", "not the bytes of what it says")
    return found


def missing_contributions(plan: Plan, present: frozenset[str]) -> tuple[str, ...]:
    """Give the required contributions that none of `present` meets, as the plan writes them."""
    return tuple(
        required for required in plan.contributions if not present & frozenset(required.split("|"))
    )


def below_due(plan: Plan, level: str) -> bool:
    """Tell whether a draw of this plan stays below the level that is due to it (§1.6: L3)."""
    return BEACON_WANTED in plan.contributions and level != "L3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a stratum to draw: a ratio rounded up, or a fixed count if `count` is given."""

    permille: int = 0  # of the drawable objects, 0…1000
    count: int | None = None  # objects
    at_least: int = 0  # objects; holds also when the ratio gives fewer
    reserve_percent: int = 50  # reserves, of the drawn count, rounded up


def quota_of(share: Share, drawable: int) -> Quota:
    """Turn a ratio into integers, once, at freezing; integers only, rounding up.

    Args:
        share: what the item list asks of this stratum.
        drawable: objects of the stratum with weight > 0, count.
    """
    if not 0 <= share.permille <= 1000 or not 0 <= share.reserve_percent <= 1000:
        raise ValueError(f"share outside its range: {share}")
    wanted = share.count if share.count is not None else -(-drawable * share.permille // 1000)
    drawn = min(drawable, max(wanted, share.at_least, 0))
    reserve = min(drawable - drawn, -(-drawn * share.reserve_percent // 100))
    return Quota(drawn, reserve)

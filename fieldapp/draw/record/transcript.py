"""The record of a draw, full for auditors and public for everybody, as canonical CBOR and as JSON.

Both forms carry the same fields. `register` and `roster` are there only in the full one; in CBOR
they stand as the snapshot files' own bytes, in JSON as readable rows.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from fieldapp.draw.algorithm import outcome, reading, snapshot
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.tickets import TICKET_BYTES, Selection, Ticketed
from fieldapp.errors import Code, VerificationError
from fieldapp.ledger import dcbor, keys

FORMAT: Final = "DRAW1"
SIGNED_AS: Final = b"DRWT1\0"
LEVELS: Final = ("L1", "L2", "L3")
MAX_LISTED: Final = 200_000  # drawn and reserve objects of one transcript

_FIELDS = {
    "format", "kind", "level", "centre", "app", "plan_cbor", "slot_cbor", "slot_signed", "release",
    "nonce", "pi", "beacon", "witnesses", "seed", "strata", "teams", "signed",
}  # fmt: skip
_ROWS = {"objects", "roster"}


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed something, and how."""

    key: bytes  # Ed25519 public key, 32 bytes
    signature: bytes  # 64 bytes


@dataclass(frozen=True, slots=True)
class Release:
    """The receipt against which the nonce was given out."""

    head: bytes  # the device's chain head that it names: an event id, 32 bytes
    signed: Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """Everything that was fixed, opened and found in one draw."""

    kind: Literal["full", "public"]
    level: str  # L1, L2 or L3 (docs/spec/draw.md §1.6)
    centre: Literal["local", "central"]  # who issued the slot: this office itself, or a centre
    app: str  # program and version; informative
    plan: bytes  # dCBOR
    slot: bytes  # dCBOR
    slot_signed: Signed
    release: Release
    nonce: bytes
    proof: bytes  # the VRF proof π, 80 bytes
    beacon: Beacon | None
    witnesses: tuple[Contribution, ...]
    seed: bytes
    strata: Mapping[str, Selection]
    teams: tuple[Team, ...]
    register: bytes | None  # dCBOR rows; None in the public form
    roster: bytes | None
    signed: Signed  # by the device, over all the rest

    def message(self) -> bytes:
        """Give the bytes that the device signs."""
        fields = _fields(self, _keep)
        del fields["signed"]
        return SIGNED_AS + dcbor.encode(fields)

    def encode(self) -> bytes:
        """Give the canonical bytes of the transcript's file."""
        return dcbor.encode(_fields(self, _keep))

    def public(self, sign: Callable[[bytes], bytes]) -> Transcript:
        """Give the public form, signed anew: without register and roster rows."""
        bare = dataclasses.replace(self, kind="public", register=None, roster=None)
        return bare.sign(self.signed.key, sign)

    def sign(self, key: bytes, sign: Callable[[bytes], bytes]) -> Transcript:
        """Give this transcript with the device's signature."""
        return dataclasses.replace(self, signed=Signed(key, sign(self.message())))


def release_message(
    commitment: bytes, head: bytes, nonce: bytes, witnesses: bytes, beacon: Beacon | None
) -> bytes:
    """Give the bytes that whoever releases a nonce signs.

    Args:
        commitment: C of the slot.
        head: the device's chain head that lies over every witness event.
        nonce: N_i.
        witnesses: `outcome.witness_bytes` of the contributions under that head.
        beacon: the public randomness that came with the nonce.
    """
    return receipt_message(commitment, head, nonce, keys.sha256(witnesses), beacon)


def receipt_message(
    commitment: bytes, head: bytes, nonce: bytes, witnesses_sha256: bytes, beacon: Beacon | None
) -> bytes:
    """Give the same as `release_message` to one who knows the witnesses by their hash only."""
    receipt = {
        1: commitment,
        2: head,
        3: nonce,
        4: witnesses_sha256,
        5: None if beacon is None else list(beacon),
    }
    return b"RELS1\0" + dcbor.encode(receipt)


def level_of(beacon: Beacon | None, witnesses: tuple[Contribution, ...]) -> str:
    """Give the rung of the ladder (docs/spec/draw.md §1.6) that the contributions reach."""
    if beacon is not None:
        return "L3"
    return "L2" if witnesses else "L1"


def _keep(data: bytes) -> Any:
    return data


def _fields(transcript: Transcript, out: Callable[[bytes], Any]) -> dict[str, Any]:
    """Give the map of all fields, each byte string passed through `out`."""
    t = transcript
    fields: dict[str, Any] = {
        "format": FORMAT,
        "kind": t.kind,
        "level": t.level,
        "centre": t.centre,
        "app": t.app,
        "plan_cbor": out(t.plan),
        "slot_cbor": out(t.slot),
        "slot_signed": [out(t.slot_signed.key), out(t.slot_signed.signature)],
        "release": [
            out(t.release.head), out(t.release.signed.key), out(t.release.signed.signature),
        ],
        "nonce": out(t.nonce),
        "pi": out(t.proof),
        "beacon": None if t.beacon is None else [t.beacon.round, out(t.beacon.randomness)],
        "witnesses": [[one.who, out(one.data)] for one in t.witnesses],
        "seed": out(t.seed),
        "strata": {
            label: {
                "drawn": [[one.object_id, out(one.ticket)] for one in chosen.drawn],
                "reserve": [[one.object_id, out(one.ticket)] for one in chosen.reserve],
            }
            for label, chosen in t.strata.items()
        },
        "teams": [[team.object_id, list(team.inspectors), team.missing] for team in t.teams],
        "signed": [out(t.signed.key), out(t.signed.signature)],
    }  # fmt: skip
    if t.register is not None and t.roster is not None:
        fields |= {"objects": t.register, "roster": t.roster}
    return fields


def to_json(transcript: Transcript) -> str:
    """Give the transcript as JSON for people: bytes as lower-case hexadecimal, rows as lists."""
    fields = _fields(transcript, bytes.hex)
    for name in _ROWS & fields.keys():
        fields[name] = dcbor.decode(fields[name])
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def decode(untrusted: bytes) -> Transcript:
    """Read a transcript's canonical bytes. What it says is checked by `verifying`.

    Raises:
        VerificationError: not canonical CBOR, or not written as `encode` would.
        InputError: DRAW_INPUT_MALFORMED.
    """
    fields = dcbor.decode(untrusted)
    found = _read(fields)
    if found.encode() != untrusted:
        raise VerificationError(Code.CBOR_NOT_CANONICAL, why="bytes written as text")
    return found


def is_cbor(untrusted: bytes) -> bool:
    """Tell whether a file is a CBOR map; JSON starts with ASCII."""
    return bool(untrusted) and untrusted[0] >> 5 == 5


def read(untrusted: bytes) -> Transcript:
    """Read a transcript's file in either form.

    Raises:
        VerificationError, InputError: as `decode` and `from_json`.
    """
    return decode(untrusted) if is_cbor(untrusted) else from_json(untrusted)


def from_json(untrusted: str | bytes | Mapping[str, Any]) -> Transcript:
    """Read a transcript's JSON form, or its parsed map.

    Raises:
        InputError: DRAW_INPUT_MALFORMED, DRAW_INPUT_TOO_LARGE.
    """
    if isinstance(untrusted, str):
        untrusted = untrusted.encode(errors="replace")
    fields = reading.parse_json(untrusted) if isinstance(untrusted, bytes) else dict(untrusted)
    if isinstance(fields, dict):
        if "objects" in fields:
            rows = snapshot.read_objects(fields["objects"])
            fields["objects"] = snapshot.register(rows).encoded
        if "roster" in fields:
            people = snapshot.read_roster(fields["roster"])
            fields["roster"] = snapshot.roster(people).encoded
    return _read(fields)


def _read(untrusted: object) -> Transcript:
    fields = reading.mapping(untrusted, "transcript", _FIELDS, _ROWS)
    kind = _one_of(fields["kind"], "kind", ("full", "public"))
    if (kind == "full") != (fields.keys() >= _ROWS) or (kind == "public" and _ROWS & set(fields)):
        reading.refuse("transcript", "objects and roster belong to the full form, and only there")
    _one_of(fields["format"], "format", (FORMAT,))
    head, key, signature = reading.sequence(fields["release"], "release", 3, length=3)
    return Transcript(
        kind="full" if kind == "full" else "public",
        level=_one_of(fields["level"], "level", LEVELS),
        centre="local" if _one_of(fields["centre"], "centre", ("local", "central")) == "local"
        else "central",
        app=reading.text(fields["app"], "app"),
        plan=reading.octets(fields["plan_cbor"], "plan_cbor"),
        slot=reading.octets(fields["slot_cbor"], "slot_cbor"),
        slot_signed=_signed(fields["slot_signed"], "slot_signed"),
        release=Release(
            reading.octets(head, "release[0]", 32), _signed([key, signature], "release")
        ),
        nonce=reading.octets(fields["nonce"], "nonce", 32),
        proof=reading.octets(fields["pi"], "pi", 80),
        beacon=outcome.read_beacon(fields["beacon"]),
        witnesses=outcome.read_witnesses(fields["witnesses"]),
        seed=reading.octets(fields["seed"], "seed", 32),
        strata=read_strata(fields["strata"]),
        teams=_teams(fields["teams"]),
        register=reading.octets(fields["objects"], "objects", max_size=dcbor.MAX_BYTES)
        if kind == "full" else None,
        roster=reading.octets(fields["roster"], "roster", max_size=dcbor.MAX_BYTES)
        if kind == "full" else None,
        signed=_signed(fields["signed"], "signed"),
    )  # fmt: skip


def _one_of(untrusted: object, field: str, allowed: tuple[str, ...]) -> str:
    if not isinstance(untrusted, str) or untrusted not in allowed:
        reading.refuse(field, f"one of {', '.join(allowed)} wanted")
    return untrusted


def _signed(untrusted: object, field: str) -> Signed:
    key, signature = reading.sequence(untrusted, field, 2, length=2)
    return Signed(
        reading.octets(key, f"{field}.key", 32), reading.octets(signature, f"{field}.by", 64)
    )


def read_strata(untrusted: object, field: str = "strata") -> dict[str, Selection]:
    """Check `{label: {"drawn": [[id, ticket], …], "reserve": […]}}`."""
    if not isinstance(untrusted, dict):
        reading.refuse(field, "not a map")
    result: dict[str, Selection] = {}
    for label, lists in untrusted.items():
        here = f"{field}.{reading.text(label, field, empty=True)}"
        both = reading.mapping(lists, here, {"drawn", "reserve"})
        result[label] = Selection(
            _listed(both["drawn"], f"{here}.drawn"), _listed(both["reserve"], f"{here}.reserve")
        )
    return result


def _listed(untrusted: object, field: str) -> tuple[Ticketed, ...]:
    result = []
    for number, entry in enumerate(reading.sequence(untrusted, field, MAX_LISTED)):
        object_id, ticket = reading.sequence(entry, f"{field}[{number}]", 2, length=2)
        result.append(
            Ticketed(
                reading.octets(ticket, f"{field}[{number}]", TICKET_BYTES),
                reading.text(object_id, f"{field}[{number}]"),
            )
        )
    return tuple(result)


def _teams(untrusted: object) -> tuple[Team, ...]:
    result = []
    for number, entry in enumerate(reading.sequence(untrusted, "teams", MAX_LISTED)):
        here = f"teams[{number}]"
        object_id, members, missing = reading.sequence(entry, here, 3, length=3)
        result.append(
            Team(
                reading.text(object_id, here),
                tuple(reading.text(one, here) for one in reading.sequence(members, here, 64)),
                reading.integer(missing, here, 0, 64),
            )
        )
    return tuple(result)

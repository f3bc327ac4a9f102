"""Good and forged files of draws, by name: what any two verifiers must judge alike."""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import nacl.bindings as sodium

from fieldapp.draw.algorithm import slot, vrf
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.record import transcript
from fieldapp.draw.record.transcript import Signed, Transcript
from fieldapp.ledger import dcbor
from tests.draw.forging_limits import PLANS, nested, numbers
from tests.draw.strategies import CHAIN, SECRET, VRF_SECRET, Held, device, held, made_inputs

VECTORS = Path(__file__).parents[1] / "vectors"
Q = 2**252 + 27742317777372353535851937790883648493
IDENTITY = b"\x01" + bytes(31)
SMALL_ORDER = (
    IDENTITY,
    b"\xec" + b"\xff" * 30 + b"\x7f",  # order 2
    bytes(32),  # order 4
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),  # order 8
    b"\xee" + b"\xff" * 30 + b"\x7f",  # y = p + 1: the identity, not canonical
    b"\x01" + bytes(30) + b"\x80",  # the identity with a sign it cannot have
    b"\x02" + bytes(31),  # off the curve
)
Files = Iterator[tuple[str, bytes]]


@cache
def central() -> Held:
    """Level L3, a centre of its own right, weights, people whom some objects may not get."""
    own = device()
    objects = [
        ObjectRow(
            f"9154{n:014d}", f"S{n % 2 + 1}", 3 if n % 5 == 0 else 1, "XH" if n % 3 else "GS"
        )
        for n in range(14)
    ]
    roster = [
        RosterRow("I0", "XH", ("S1", "S2"), 4, ("GS",)),
        RosterRow("I1", "XH", ("S1", "S2"), 4, (objects[1].object_id,)),
        RosterRow("I2", "GS", ("S1",), 3, ()),
        RosterRow("I3", "XH", ("S1", "S2"), 4, ()),
    ]
    inputs = made_inputs(
        objects, roster, {"S1": Quota(2, 2), "S2": Quota(3, 1)},
        beacon=Beacon(2**60 + 1, b"b" * 32),  # beyond what a float can hold
        witnesses=(Contribution("商户代表", b"4"), Contribution("市场管理方", b"6 6")),
        device_id=own.device_id,
    )  # fmt: skip
    return held(inputs, own, centre=device())


@cache
def short() -> Held:
    """Level L1, its own centre; three tasks for people who cannot staff them all."""
    own = device()
    objects = [ObjectRow(f"摊位-{n:02d}\U00020000", "S1", int(n != 4), "U") for n in range(6)]
    roster = [RosterRow("甲", "U", ("S1",), 2, ()), RosterRow("乙", "U", ("S1",), 1, ())]
    inputs = made_inputs(
        objects, roster, {"S1": Quota(3, 4)}, device_id=own.device_id, grounds=bytes(range(32))
    )
    return held(inputs, own)


def vectors() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name in ("draw1.json", "draw1-joint.json"):
        found += json.loads((VECTORS / name).read_text(encoding="utf-8"))
    return found


def good() -> Files:
    for name, made in (("central", central()), ("short", short())):
        for record in (made.full, made.public):
            yield f"{name} {record.kind} cbor", record.encode()
            yield f"{name} {record.kind} json", transcript.to_json(record).encode()
    for number, vector in enumerate(vectors()):
        yield f"vector {number}", as_json(vector)
    yield "all vectors", as_json(vectors())
    yield "two transcripts", as_json([json.loads(transcript.to_json(central().public))] * 2)
    yield "byte order mark", b"\xef\xbb\xbf" + transcript.to_json(short().public).encode()


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode(errors="surrogatepass")


# ── every field ──────────────────────────────────────────────────────────────────────────────────


def _altered(value: Any) -> list[Any]:
    """Other values of the same kind, close by."""
    if isinstance(value, bytes):
        first = bytes((value[0] ^ 1,)) + value[1:] if value else b"\0"
        last = value[:-1] + bytes((value[-1] ^ 0x80,)) if value else b"\1"
        return [first, last, value[1:]]
    if isinstance(value, str):
        return [value + "x", value[:-1], "e\u0301"]
    if value is None:
        return [0, b""]
    return [value + 1, value - 1, -value - 1, not value]


def _places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()  # fmt: skip
    if not isinstance(value, dict | list):
        yield at
    for key, item in inside:
        yield from _places(item, (*at, key))


def _with(value: Any, at: tuple[Any, ...], other: Any) -> Any:
    changed = copy.deepcopy(value)
    place = changed
    for key in at[:-1]:
        place = place[key]
    place[at[-1]] = other
    return changed


def _get(value: Any, at: tuple[Any, ...]) -> Any:
    for key in at:
        value = value[key]
    return value


def _encoded(fields: Any) -> bytes | None:
    try:
        return dcbor.encode(fields)
    except ValueError:  # not in NFC, beyond 64 bits: no CBOR says it
        return None


def _signed(made: Held, fields: dict[str, Any]) -> bytes | None:
    """Give the transcript that the device itself would sign over altered fields."""
    unsigned = {name: value for name, value in fields.items() if name != "signed"}
    message = _encoded(unsigned)
    if message is None:
        return None
    by = [made.keys.public_key, made.keys.sign(transcript.SIGNED_AS + message)]
    return _encoded(unsigned | {"signed": by})


def fields_altered(made: Held, record: Transcript) -> Files:
    """Each field altered, by a stranger and by the device itself, which signs anew."""
    fields = dcbor.decode(record.encode())
    for at in _places(fields):
        before = _get(fields, at)
        if at[0] in ("objects", "roster", "plan_cbor", "slot_cbor"):
            yield from _inside(made, fields, at[0])
            continue
        for number, other in enumerate(_altered(before)):
            changed = _with(fields, at, other)
            name = f"{record.kind} {'.'.join(map(str, at))} #{number}"
            if number == 0 and (stranger := _encoded(changed)):
                yield f"{name} by a stranger", stranger
            if at[0] != "signed" and (resigned := _signed(made, changed)):
                yield name, resigned


def _inside(made: Held, fields: dict[str, Any], name: str) -> Files:
    """Alter each value inside a field that holds CBOR of its own."""
    inner = dcbor.decode(fields[name])
    for at in _places(inner):
        for number, other in enumerate(_altered(_get(inner, at))):
            changed = _encoded(_with(inner, at, other))
            if changed and (resigned := _signed(made, fields | {name: changed})):
                yield f"{fields['kind']} {name} {'.'.join(map(str, at))} #{number}", resigned


# ── what a cheat would do ────────────────────────────────────────────────────────────────────────


def cheats(made: Held, record: Transcript) -> Files:
    own = made.keys
    label = next(iter(record.strata))
    chosen = record.strata[label]
    team = record.teams[0]
    later = slot.nonce_at(CHAIN, SECRET, made.inputs.slot.index + 1, 20)
    repeated = (chosen.drawn[0], chosen.drawn[0], *chosen.drawn[2:])

    def strata(**change: Any) -> dict[str, Any]:
        return {"strata": {**record.strata, label: dataclasses.replace(chosen, **change)}}

    changes: dict[str, dict[str, Any]] = {
        "the next slot's nonce": {"nonce": later},
        "a witness dropped": {"witnesses": record.witnesses[1:]},
        "all witnesses dropped": {"witnesses": ()},
        "a witness added": {"witnesses": (*record.witnesses, Contribution("\U00020000", b"1"))},
        "beacon dropped": {"beacon": None},
        "a beacon nobody fixed": {"beacon": Beacon(7, b"r" * 32)},
        "reserves swapped": strata(reserve=chosen.reserve[::-1]),
        "a reserve hidden": strata(reserve=chosen.reserve[1:]),
        "drawn and reserve swapped": strata(
            drawn=(*chosen.drawn[:-1], chosen.reserve[0]),
            reserve=(chosen.drawn[-1], *chosen.reserve[1:]),
        ),
        "one drawn less": strata(drawn=chosen.drawn[:-1]),
        "one drawn twice": strata(drawn=repeated),
        "all drawn": strata(drawn=(*chosen.drawn, *chosen.reserve), reserve=()),
        "a group dropped": {"strata": {k: v for k, v in record.strata.items() if k != label}},
        "a group added": {"strata": {**record.strata, "S9": chosen}},
        "teams in another order": {"teams": record.teams[::-1]},
        "a team dropped": {"teams": record.teams[1:]},
        "a team twice": {"teams": (*record.teams, team)},
        "one inspector alone": _team(record, team.inspectors[:1], team.missing),
        "one inspector alone, said": _team(record, team.inspectors[:1], team.missing + 1),
        "one inspector twice": _team(record, team.inspectors[:1] * 2, team.missing),
        "picks swapped": _team(record, team.inspectors[::-1], team.missing),
        "nobody is short": {"teams": tuple(dataclasses.replace(t, missing=0) for t in record.teams)},
        "local": {"centre": "local"},
        "central": {"centre": "central"},
        "level L3": {"level": "L3"},
        "level L1": {"level": "L1"},
        "released by the device": {"release": held(made.inputs, own).full.release},
        "released by a stranger": {"release": held(made.inputs, own, device()).full.release},
        "slot issued by the device": {
            "slot_signed": Signed(own.public_key, own.sign(slot.SIGNED_AS + record.slot))
        },
    }  # fmt: skip
    for name, change in changes.items():
        forged = dataclasses.replace(record, **change)
        yield f"{record.kind} {name}", forged.sign(own.public_key, own.sign).encode()
    stranger = device()
    yield (
        f"{record.kind} by another device",
        record.sign(stranger.public_key, stranger.sign).encode(),
    )


def _team(record: Transcript, members: tuple[str, ...], missing: int) -> dict[str, Any]:
    changed = dataclasses.replace(record.teams[0], inspectors=members, missing=missing)
    return {"teams": (changed, *record.teams[1:])}


# ── keys, proofs, signatures ─────────────────────────────────────────────────────────────────────


def proofs(key: bytes, alpha: bytes, secret: bytes) -> Iterator[tuple[str, bytes, bytes]]:
    """Give (name, key, proof) of the negative vectors of draw.md §1.10, and one odd valid proof."""
    proof = vrf.prove(secret, alpha)
    for at in (0, 17, 35, 47, 55, 79):
        yield f"byte {at}", key, proof[:at] + bytes((proof[at] ^ 1,)) + proof[at + 1 :]
    for times in (1, 2, 15):
        wide = int.from_bytes(proof[48:], "little") + times * Q
        if wide < 1 << 256:
            yield f"s + {times}q", key, proof[:48] + wide.to_bytes(32, "little")
    yield "79 bytes", key, proof[:79]
    yield "81 bytes", key, proof + b"\0"
    yield "gamma off the curve", key, b"\x02" + bytes(31) + proof[32:]
    yield "gamma the identity", key, IDENTITY + proof[32:]
    yield "c = s = 0", key, proof[:32] + bytes(48)
    yield "nothing", key, bytes(80)
    x, _ = vrf._expand(secret)
    h = vrf._encode_to_curve(key, alpha)
    gamma = proof[:32]
    c = vrf._challenge(key, h, gamma, IDENTITY, IDENTITY)  # the proof with k = 0
    s = int.from_bytes(c, "little") * x % Q
    yield "k = 0", key, gamma + c + s.to_bytes(32, "little")
    scalar = hashlib.sha256(b"k").digest()[:31] + b"\0"
    for number, small in enumerate(SMALL_ORDER):
        other = vrf._encode_to_curve(small, alpha)
        u = sodium.crypto_scalarmult_ed25519_base_noclamp(scalar)
        v = sodium.crypto_scalarmult_ed25519_noclamp(scalar, other)
        forged = IDENTITY + vrf._challenge(small, other, IDENTITY, u, v) + scalar
        yield f"key of small order {number}", small, forged


def bad_proofs(made: Held) -> Files:
    """The negative vectors inside a transcript, re-signed all through."""
    alpha = slot.alpha(slot.commitment(made.inputs.slot.encode()))
    for name, key, proof in proofs(vrf.public_key(VRF_SECRET), alpha, VRF_SECRET):
        fields = dcbor.decode(made.public.encode()) | {"pi": proof}
        if key != made.inputs.slot.vrf_key:
            fields["slot_cbor"] = dataclasses.replace(made.inputs.slot, vrf_key=key).encode()
        resigned = _signed(made, fields)
        assert resigned is not None
        yield f"proof {name}", resigned


def bad_signatures(made: Held) -> Files:
    """Signatures that some Ed25519 libraries take: s + q, keys of small order, odd forms of keys."""
    fields = dcbor.decode(made.public.encode())

    def with_(name: str, change: Callable[[bytes, bytes], list[bytes]]) -> bytes:
        front, (key, signature) = fields[name][:-2], fields[name][-2:]
        changed = fields | {name: [*front, *change(key, signature)]}
        resigned = _encoded(changed) if name == "signed" else _signed(made, changed)
        assert resigned is not None
        return resigned

    def plus_q(key: bytes, signature: bytes) -> list[bytes]:
        s = int.from_bytes(signature[32:], "little") + Q
        return [key, signature[:32] + s.to_bytes(32, "little")]

    scalar = bytes((5,)) + bytes(31)
    anybodys = sodium.crypto_scalarmult_ed25519_base_noclamp(scalar) + scalar
    for name in ("slot_signed", "release", "signed"):
        yield f"{name} s + q", with_(name, plus_q)
        yield f"{name} empty", with_(name, lambda key, _: [key, bytes(64)])
        for number, small in enumerate(SMALL_ORDER):
            yield f"{name} small {number}", with_(name, lambda *_, key=small: [key, anybodys])


# ── forms ────────────────────────────────────────────────────────────────────────────────────────


def bad_forms(made: Held) -> Files:
    cbor = made.public.encode()
    parsed = json.loads(transcript.to_json(made.public))
    text = transcript.to_json(made.public)
    yield from (
        (f"bytes {number}", data)
        for number, data in enumerate((
            b"", b" ", b"{", b"[]", b"{}", b"null", b"1", b'"text"', b"[1]", b"[{}]", b"\x00\x01",
            b"\xff\xfe", b'{"format": "DRAW2"}', b'{"format": "DRAW1"}', b'{"input": {}}',
            b'{"input": {}, "expect": {}}', b'{"input": null, "expect": null}', b"[" * 100_000,
            b'{"a": 1, "a": 2}', b'{"input": 1.5, "expect": NaN}', b"1" * 10_000, b"-", b"01",
            b'{"a": 1,}', b"[1 2]", b'["\n"]', b'["\\x"]', b"[] []", b"\xa0", b"\xa1\x01",
            b"\xbf\xff", b"\xa1\x61a\xfb" + bytes(8), b"\xc0\xa0", b"\xb9\xff\xff",
            b"\xbb" + b"\xff" * 8, b"\xa1\x7b" + b"\xff" * 8, cbor[:-1], cbor + b"\0", cbor + cbor,
            b"\xb8\x11" + cbor[1:] if cbor[0] == 0xB1 else b"\xa1", b"\xef\xbb\xbf\xef\xbb\xbf{}",
            *nested(), *numbers(),
        ))
    )  # fmt: skip
    entries = [dcbor.encode(k) + dcbor.encode(v) for k, v in dcbor.decode(cbor).items()]
    yield "keys out of order", cbor[:1] + b"".join((entries[1], entries[0], *entries[2:]))
    yield "a key repeated", bytes((cbor[0] + 1,)) + b"".join((entries[0], *entries))
    yield "capital hexadecimal", as_json(parsed | {"nonce": parsed["nonce"].upper()})
    yield "spaced hexadecimal", as_json(parsed | {"nonce": " " + parsed["nonce"]})
    yield "a key twice", text.replace('"format"', '"format": "DRAW1", "format"', 1).encode()
    yield "a key more", as_json(parsed | {"more": 1})
    yield "a fraction", text.replace('"teams": [', '"teams": [1.5, ', 1).encode()
    yield "in Latin-1", text.replace("fieldapp", "f\xe9").encode("latin-1", "replace")
    values: list[Any] = [
        None, True, -1, 0, 1 << 70, "", "x", "00", [], [[]], {}, "\ud800", "e\u0301", "\u0000",
    ]  # fmt: skip
    for name in parsed:
        for number, value in enumerate(values):
            changed = dict(parsed) | {name: value}
            yield f"json {name} #{number}", json.dumps(changed).encode()


def bad_vectors() -> Files:
    """The plain form: every stated value altered, lists in another order."""
    for number, vector in enumerate(vectors()[:4]):
        part = {"input": vector["input"], "expect": vector["expect"]}
        for at in _places(part["expect"]):
            value = _get(part["expect"], at)
            start = "2" if str(value)[0] == "1" else "1"
            other = value + 1 if isinstance(value, int) else start + value[1:]
            if at[0] != "strata" or at[-1] == 1:
                yield f"vector {number} expect.{at}", as_json(_with(part, ("expect", *at), other))
        for name in ("objects", "roster", "witnesses"):
            mixed = _with(part, ("input", name), part["input"][name][::-1])
            yield f"vector {number} {name} reversed", as_json(mixed)
            less = _with(part, ("input", name), part["input"][name][1:])
            yield f"vector {number} {name} without the first", as_json(less)
        yield f"vector {number} no short", as_json(_with(part, ("expect", "short"), []))
        yield f"vector {number} other secret", as_json(_with(part, ("input", "vrf_sk"), "11" * 32))
        yield f"vector {number} other pi", as_json(_with(part, ("input", "pi"), "00" * 80))
        plan = dcbor.decode(bytes.fromhex(part["input"]["plan_cbor"]))
        for key, value in PLANS:
            changed = dcbor.encode(plan | {key: value}).hex()
            file = as_json(_with(part, ("input", "plan_cbor"), changed))
            yield f"vector {number} plan {key}={value!r}", file


def flipped_bits(record: Transcript, step: int) -> Files:
    encoded = record.encode()
    for at in range(0, 8 * len(encoded), step):
        altered = bytearray(encoded)
        altered[at // 8] ^= 1 << at % 8
        yield f"{record.kind} bit {at}", bytes(altered)


def forged() -> Files:
    """All of them; every bit is for the sweep, every 61st stands here."""
    for made in (central(), short()):
        for record in (made.full, made.public):
            yield from fields_altered(made, record)
            yield from cheats(made, record)
            yield from flipped_bits(record, 61)
    yield from bad_proofs(central())
    yield from bad_signatures(central())
    yield from bad_forms(central())
    yield from bad_vectors()

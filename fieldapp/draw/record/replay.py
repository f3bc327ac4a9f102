"""The plain JSON form of a draw, `{"input": …, "expect": …}`, as implementations exchange it."""

from __future__ import annotations

from typing import Any

from fieldapp.draw.algorithm import outcome, plan, reading, slot, snapshot, vrf
from fieldapp.draw.algorithm.outcome import Inputs, Outcome
from fieldapp.draw.algorithm.tickets import Selection, Ticketed
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch

_INPUT = {"objects", "roster", "plan_cbor", "slot_cbor", "nonce", "beacon", "witnesses"}
_PROOFS = {"vrf_sk", "pi"}


def replay(untrusted: object, watch: Watch = UNWATCHED) -> dict[str, Any]:
    """Compute the result of an `input` object: the `expect` object, bytes as hexadecimal text.

    The input carries either `vrf_sk` (the device's secret: vectors and demonstrations) or `pi`
    (the proof that the device published).

    Raises:
        InputError: the input is ill-formed; the facts name the field.
        VerificationError: CBOR that is not canonical, or VRF_KEY_INVALID, VRF_PROOF_INVALID.
        RuleError: DRAW_CANCELLED.
    """
    inputs = read_input(untrusted)
    proof = read_proof(untrusted, inputs)
    return expect_of(inputs, outcome.compute(inputs, vrf.proof_to_hash(proof), proof, watch))


def read_input(untrusted: object) -> Inputs:
    """Check an `input` object."""
    value = reading.mapping(untrusted, "input", _INPUT, _PROOFS)
    return Inputs(
        register=snapshot.register(snapshot.read_objects(value["objects"])),
        roster=snapshot.roster(snapshot.read_roster(value["roster"])),
        plan=plan.decode(reading.octets(value["plan_cbor"], "plan_cbor")),
        slot=slot.decode(reading.octets(value["slot_cbor"], "slot_cbor")),
        nonce=reading.octets(value["nonce"], "nonce", slot.NONCE_BYTES),
        beacon=outcome.read_beacon(value["beacon"]),
        witnesses=outcome.read_witnesses(value["witnesses"]),
    )


def read_proof(untrusted: object, inputs: Inputs) -> bytes:
    """Give the VRF proof of an `input` object: made from `vrf_sk`, or as published in `pi`."""
    value = reading.mapping(untrusted, "input", _INPUT, _PROOFS)
    if "vrf_sk" in value:
        secret = reading.octets(value["vrf_sk"], "vrf_sk", vrf.SECRET_BYTES)
        return outcome.prove(inputs, secret)
    if "pi" not in value:
        reading.refuse("input", "vrf_sk or pi wanted")
    proof = reading.octets(value["pi"], "pi", vrf.PROOF_BYTES)
    committed = slot.commitment(inputs.slot.encode())
    vrf.verify(inputs.slot.vrf_key, slot.alpha(committed), proof)
    return proof


def expect_of(inputs: Inputs, result: Outcome) -> dict[str, Any]:
    """Give the `expect` object of a result."""
    return {
        "plan_hash": result.plan_hash.hex(),
        "snapshot_root": inputs.register.root.hex(),
        "roster_root": inputs.roster.root.hex(),
        "commitment": result.commitment.hex(),
        "alpha": result.alpha.hex(),
        "pi": result.proof.hex(),
        "beta": result.beta.hex(),
        "seed": result.seed.hex(),
        "strata": {label: _selection(chosen) for label, chosen in result.strata.items()},
        "teams": [[team.object_id, list(team.inspectors)] for team in result.teams],
        "short": [list(entry) for entry in result.short],
    }


def input_of(
    inputs: Inputs, *, proof: bytes | None = None, secret: bytes | None = None
) -> dict[str, Any]:
    """Give the `input` object of a draw, with the proof, or the secret where it may be known."""
    result: dict[str, Any] = {
        "objects": [list(row) for row in inputs.register.rows],
        "roster": [
            [row.inspector_id, row.unit, list(row.strata), row.cap, list(row.recused)]
            for row in inputs.roster.rows
        ],
        "plan_cbor": inputs.plan.encode().hex(),
        "slot_cbor": inputs.slot.encode().hex(),
        "nonce": inputs.nonce.hex(),
        "beacon": None
        if inputs.beacon is None
        else [inputs.beacon.round, inputs.beacon.randomness.hex()],
        "witnesses": [[one.who, one.data.hex()] for one in inputs.witnesses],
    }
    if secret is not None:
        result["vrf_sk"] = secret.hex()
    elif proof is not None:
        result["pi"] = proof.hex()
    return result


def _selection(chosen: Selection) -> dict[str, list[list[str]]]:
    return {"drawn": _listed(chosen.drawn), "reserve": _listed(chosen.reserve)}


def _listed(entries: tuple[Ticketed, ...]) -> list[list[str]]:
    return [[one.object_id, one.ticket.hex()] for one in entries]

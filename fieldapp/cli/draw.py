"""Commands about draws: compute one from its inputs, prove a place in it, slots and codes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from fieldapp.cli import opening
from fieldapp.draw import awaiting, tables
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.centre import asking, depositing, issuing
from fieldapp.draw.record import beacon
from fieldapp.draw.record.replay import replay
from fieldapp.errors import Code, InputError

MAX_BYTES = 512 * 1024 * 1024


def replay_file(chosen: argparse.Namespace) -> int:
    """Read inputs in the vectors' format and give what the draw must be."""
    untrusted = _json_of(chosen.input)
    if isinstance(untrusted, dict) and "input" in untrusted:
        untrusted = untrusted["input"]
    result = json.dumps(replay(untrusted), ensure_ascii=False, indent=1)
    if chosen.out:
        Path(chosen.out).write_text(result + "\n", encoding="utf-8")
    else:
        print(result)
    return 0


def _json_of(path: str) -> Any:
    raw = opening.read_bytes(path, MAX_BYTES)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:  # ill-formed, or nested without end
        raise InputError(Code.DRAW_INPUT_MALFORMED, path=path, why="not JSON") from error


def replay_rfc3797(chosen: argparse.Namespace) -> int:
    """Replay a public draw of others, one line a selection; red where it stated another."""
    from fieldapp.draw.checking import rfc3797

    draw = rfc3797.read(_json_of(chosen.input))
    rows = []
    for at, step in enumerate(rfc3797.replay(draw)):
        stated = draw.selected[at] if at < len(draw.selected) else None
        verdict = (
            "not_applicable" if stated is None else "pass" if stated == step.number else "fail"
        )
        name = draw.names[step.number - 1] if draw.names else ""
        told = f", not {stated}" if verdict == "fail" else ""
        detail = f"{step.digest.hex().upper()} of {step.remaining}{told}"
        rows.append((str(at + 1), f"{step.number} {name}".strip(), verdict, detail))
    if len(draw.selected) > len(rows):
        rows.append((str(len(rows) + 1), "more were stated", "fail", str(len(draw.selected))))
    return opening.show_checks(chosen, rows)


def proof(chosen: argparse.Namespace) -> int:
    """Write a business's own proof and say the code with which it may ask for it itself."""
    from fieldapp.draw import recording
    from fieldapp.draw.checking import proving

    with opening.workspace(chosen) as workspace:
        record = recording.transcript_of(workspace, chosen.plan)
    made = proving.object_proof(record, chosen.object)
    path = Path(chosen.out or f"proof-{chosen.object}.json")
    path.write_text(made.to_json(), encoding="utf-8")
    opening.show(
        chosen,
        {
            "object": made.row.object_id,
            "state": made.state,
            "ticket": made.ticket.hex() if made.ticket else None,
            "cutoff": made.cutoff.hex() if made.cutoff else None,
            "own_code": proving.own_code(record.signed.signature, chosen.object),
            "file": str(path),
        },
    )
    return 0


def request(chosen: argparse.Namespace) -> int:
    """Ask a centre for a plan's slot; take it, when it has come."""
    with opening.workspace(chosen) as workspace:
        actor, plan_id = workspace.profile.person_id, chosen.plan
        state = asking.state(workspace, plan_id)
        if state is asking.State.NOT_ASKED:
            asking.request_slot(
                workspace, actor, plan_id, centre=_device_id(chosen.centre),
                beacon_round=chosen.beacon_round,
            )  # fmt: skip
        elif state is asking.State.ISSUED:
            asking.accept_slot(workspace, actor, plan_id)
        found = asking.standing(workspace, plan_id)
        told = {"plan": plan_id, "state": found.state.value, "code": found.code}
        opening.show(chosen, {name: value for name, value in told.items() if value is not None})
    return 0


def _device_id(typed: str | None) -> bytes | None:
    if typed is None:
        return None
    try:
        return bytes.fromhex(typed)
    except ValueError as error:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="centre") from error


def open_code(chosen: argparse.Namespace) -> int:
    """Open a slot with a scanned receipt or 24 characters; without either, ask the centre."""
    with opening.workspace(chosen) as workspace:
        actor = workspace.profile.person_id
        if chosen.code:
            found = asking.enter_code(workspace, actor, chosen.plan, chosen.code)
            opening.show(chosen, {"slot": found.index, "code": " ".join(found.groups)})
        else:
            opening.show(chosen, {"show": asking.ask_release(workspace, actor, chosen.plan)})
    return 0


def answer(chosen: argparse.Namespace) -> int:
    """Answer, as a centre, all that devices have asked; or the one request read from a code."""
    with opening.workspace(chosen) as workspace:
        actor = workspace.profile.person_id
        if chosen.code is None:
            opening.show(chosen, {"answered": issuing.answer(workspace, actor)})
            return 0
        given = issuing.release_to_code(workspace, actor, chosen.code, _beacon(chosen.beacon))
        opening.show(chosen, {"show": given.code()})
    return 0


def _beacon(typed: str | None) -> Beacon | None:
    if typed is None:
        return None
    number, value = beacon.split(typed)
    return beacon.read_value(number, value, beacon.read_round(number))


def share(chosen: argparse.Namespace) -> int:
    """Open, as an auditor, the share of a slot that expired without an outcome."""
    with opening.workspace(chosen) as workspace:
        depositing.open_share(workspace, workspace.profile.person_id, chosen.plan)
    return 0


def publish(chosen: argparse.Namespace) -> int:
    """Record, as the centre, the outcome that a device did not tell before its slot expired."""
    with opening.workspace(chosen) as workspace:
        row = depositing.publish_expired(
            workspace, workspace.profile.person_id, chosen.plan, beacon=_beacon(chosen.beacon)
        )
        false = [one.hex() for one in depositing.false_shares(workspace, chosen.plan)]
        told = {"plan": row.plan_id, "drawn": row.drawn, "level": row.level}
        opening.show(chosen, told | ({"false_shares": ", ".join(false)} if false else {}))
    return 0


def give_up(chosen: argparse.Namespace) -> int:
    """Give up a closed slot: at its device, or at its centre once expired, by two people.

    At the centre one that nobody took lapses by itself.
    """
    with opening.workspace(chosen) as workspace:
        actor, plan_id = workspace.profile.person_id, chosen.plan
        row = tables.require_slot(workspace.db, plan_id)
        own = slots.decode(row.slot).device_id == workspace.device_id
        if own or not issuing.may_lapse(workspace, row):
            depositing.void_slot(
                workspace, actor, plan_id, reason=chosen.reason, approved_by=chosen.approved_by
            )
        else:
            depositing.lapse_slot(workspace, actor, plan_id)
        found = tables.require_plan(workspace.db, plan_id)
        told = {"plan": plan_id, "state": found.state}
        waits = [one.begun.event_id.hex() for one in awaiting.waiting(workspace.db, plan_id)]
        opening.show(chosen, told | ({"waits_for_second_person": waits[0]} if waits else {}))
    return 0


def publish_chain(chosen: argparse.Namespace) -> int:
    """Publish, as a centre, the tip of a year's chain of codes ahead of its first slot."""
    with opening.workspace(chosen) as workspace:
        chain_id, tip = issuing.publish_chain(workspace, workspace.profile.person_id, chosen.year)
        opening.show(chosen, {"chain": chain_id, "tip": tip.hex()})
    return 0

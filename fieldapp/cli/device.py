"""Commands about workspaces and devices: create, card, enrol, info, rebuild."""

from __future__ import annotations

import argparse
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.draw.algorithm.slot import fingerprint
from fieldapp.errors import Code, RuleError
from fieldapp.ids import DeviceId
from fieldapp.ledger import checkpoint as checkpoints
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import closing, devices, revoking, trust
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Profile, Workspace

MAX_CARD_BYTES = 4096


def create(chosen: argparse.Namespace) -> int:
    """Make a workspace."""
    profile = Profile(
        chosen.device_name, chosen.person_id, chosen.person_name, chosen.role, chosen.unit
    )
    with Workspace.create(
        Path(chosen.workspace), opening.password(chosen), profile=profile, projectors=PROJECTORS
    ) as workspace:
        opening.show(chosen, {"device": workspace.device_id.hex()})
    return 0


def card(chosen: argparse.Namespace) -> int:
    """Write this device's enrolment card to a file."""
    with opening.workspace(chosen) as workspace:
        encoded = workspace.card().encode()
    Path(chosen.out).write_bytes(encoded)
    opening.show(chosen, {"card": chosen.out, "fingerprint": _words(encoded)})
    return 0


def _words(card: bytes) -> str:
    """Give a card's fingerprint as the window shows it (docs/decisions/0014)."""
    return " ".join(fingerprint(keys.sha256(card)))


def enrol(chosen: argparse.Namespace) -> int:
    """Trust the device of a card."""
    given = devices.Card.decode(opening.read_bytes(chosen.card, MAX_CARD_BYTES))
    with opening.workspace(chosen) as workspace:
        devices.enrol(workspace, workspace.profile.person_id, given)
        waits = devices.device(workspace.db, DeviceId(given.device_id)) is None
    opening.show(
        chosen,
        {
            "waits_for_second_person": waits,
            "device": given.device_name,
            "person": given.person_name,
            "role": given.role,
            "fingerprint": _words(given.encode()),
        },
    )
    return 0


def require_two(chosen: argparse.Namespace) -> int:
    """Let every enrolment from now on take two people."""
    with opening.workspace(chosen) as workspace:
        devices.require_two(workspace, workspace.profile.person_id)
    opening.show(chosen, {"enrolling_takes": trust.APPROVALS})
    return 0


def revoke(chosen: argparse.Namespace) -> int:
    """Trust a device no longer."""
    with opening.workspace(chosen) as workspace:
        known = [
            one
            for one in devices.devices(workspace.db)
            if chosen.device in (one.device_name, one.device_id.hex())
        ]
        if len(known) != 1:
            raise RuleError(Code.DEVICE_UNKNOWN, wanted=chosen.device, found=len(known))
        one, actor = known[0], workspace.profile.person_id
        revoking.revoke(workspace, actor, one.device_id, chosen.reason)
        closed = [
            f"epoch {end.epoch} at {end.size}"
            for end in closing.closings(workspace.db, one.device_id)
        ]
    shown = {"revoked": one.device_name, "device": one.device_id.hex(), "closed": closed}
    opening.show(chosen, shown)
    return 0


def info(chosen: argparse.Namespace) -> int:
    """Say whose workspace it is and what it holds."""
    with opening.workspace(chosen) as workspace:
        profile = workspace.profile
        held = {
            "device": workspace.device_id.hex(),
            "device_name": profile.device_name,
            "person": profile.person_name,
            "role": profile.role,
            "unit": profile.unit,
            "epoch": workspace.chain.chain.epoch,
            "events": workspace.eventlog.count(),
            "own_events": workspace.chain.head.size,
            "receipted": workspace.chain.receipted,
            "devices": [known.device_name for known in devices.devices(workspace.db)],
            "named_otherwise_without_effect": [
                f"{odd.device_id.hex()} as {odd.person_id} ({odd.role}) by {odd.by_device.hex()}"
                for odd in trust.relabelled(workspace.db)
            ],
        }
    opening.show(chosen, held)
    return 0


def checkpoint(chosen: argparse.Namespace) -> int:
    """Write this device's checkpoint to a file: proof of what the log held today."""
    with opening.workspace(chosen) as workspace:
        own = workspace.chain
        name = checkpoints.origin(own.chain)
        kept = checkpoints.Checkpoint(name, own.head.size, own.head.root)
        note = checkpoints.sign(kept.text(), name, workspace.keys)
    Path(chosen.out).write_text(note, encoding="utf-8", newline="\n")
    opening.show(chosen, {"checkpoint": chosen.out, "events": kept.size, "root": kept.root.hex()})
    return 0


def rebuild(chosen: argparse.Namespace) -> int:
    """Rebuild all tables from the log; status 1 says that they had not been equal before."""
    with opening.workspace(chosen) as workspace:
        before = tables_digest(workspace)
        count = workspace.rebuild()
        after = tables_digest(workspace)
    result = {"events": count, "digest": after, "equal": before == after}
    if chosen.json:
        opening.show_json(result)
    else:
        print(
            f"{count} events projected, {'tables equal' if before == after else 'tables mended'}"
        )
    return int(before != after)

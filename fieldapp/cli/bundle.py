"""Commands that carry work: export, import and inspect a bundle, sync with a centre."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.errors import Code, RuleError
from fieldapp.store import forks
from fieldapp.store.devices import Device, devices
from fieldapp.store.workspace import Workspace
from fieldapp.sync import drive, session, timestamping
from fieldapp.sync.admission import ImportReport
from fieldapp.sync.http_client import HttpTransport

_DEFAULT_ROLES = ("centre", "supervisor")


def export(chosen: argparse.Namespace) -> int:
    """Write a bundle for receivers into a folder."""
    with opening.workspace(chosen) as workspace:
        receivers = _receivers(workspace, chosen.receiver or _DEFAULT_ROLES)
        path, manifest = drive.export(
            workspace, Path(chosen.to), receivers, with_blobs=not chosen.no_blobs
        )
    if chosen.json:
        opening.show_json(
            {"file": str(path), "items": len(manifest.items), "bytes": path.stat().st_size}
        )
    else:
        print(path)
    return 0


def _receivers(workspace: Workspace, wanted: Sequence[str]) -> list[Device]:
    found = [
        known
        for known in devices(workspace.db)
        if not known.revoked
        and known.device_id != workspace.device_id
        and (known.device_name in wanted or known.role in wanted)
    ]
    if not found:
        raise RuleError(Code.DEVICE_UNKNOWN, wanted=", ".join(wanted))
    return found


def load(chosen: argparse.Namespace) -> int:
    """Take a bundle in; a centre also writes the receipts beside it."""
    with opening.workspace(chosen) as workspace:
        receipts = None
        if workspace.profile.role == "centre":
            from fieldapp.central.log import Centre

            report, receipts = Centre(workspace).take_in_file(Path(chosen.file))
        else:
            report = drive.import_file(workspace, Path(chosen.file))
        found = forks.frozen(workspace.eventlog, workspace.db).values()
        frozen = [forks.describe(workspace.db, fork) for fork in found]
    if chosen.json:
        opening.show_json(_report(report, receipts) | {"frozen": frozen})
    else:
        for chain in report.chains:
            waits = f", waits for events {chain.held}..{chain.waits_to}" if chain.waits_to else ""
            held = f"{chain.added} new, {chain.held} held{waits}"
            print(f"{chain.device_name}: {chain.outcome}, {held}")
        print(f"{report.blobs_added} files new, {report.receipts} receipts")
        if receipts:
            print(f"receipts for the device: {receipts}")
    for alarm in frozen:
        print(f"fieldapp: fork: {alarm}", file=sys.stderr)
    refused = [c for c in report.chains if c.outcome not in ("admitted", "known", "pending")]
    if refused:
        print(
            "fieldapp: not taken in: "
            + ", ".join(f"{c.device_name} ({c.outcome})" for c in refused),
            file=sys.stderr,
        )
    return int(bool(refused or frozen))


def _report(report: ImportReport, receipts: Path | None) -> dict[str, object]:
    return {
        "events_added": report.events_added,
        "blobs_added": report.blobs_added,
        "receipts": report.receipts,
        "receipt_file": str(receipts) if receipts else None,
        "chains": [
            {
                "device": c.device_name,
                "outcome": c.outcome,
                "added": c.added,
                "held": c.held,
                "waits_for": [c.held, c.waits_to] if c.waits_to else None,
            }
            for c in report.chains
        ],
    }


def inspect(chosen: argparse.Namespace) -> int:
    """Say what a bundle holds, taking nothing in."""
    with opening.workspace(chosen) as workspace:
        manifest = drive.inspect(workspace, Path(chosen.file))
    kinds: dict[str, int] = {}
    for item in manifest.items:
        kinds[item.kind] = kinds.get(item.kind, 0) + 1
    found = {
        "from": manifest.title,
        "device": manifest.creator.hex(),
        "created_ms": manifest.created_ms,
        "items": kinds,
        "bytes": sum(item.size for item in manifest.items),
    }
    opening.show(chosen, found)
    return 0


def sync(chosen: argparse.Namespace) -> int:
    """Sync with the centre at an address."""
    with opening.workspace(chosen) as workspace:
        failed = timestamping.with_sync(lambda act: act(workspace))
        if failed is not None:
            print(f"fieldapp: no time-stamp: {failed}", file=sys.stderr)
        transport = HttpTransport(chosen.address)
        try:
            report = session.sync(workspace, transport)
        finally:
            transport.close()
    fields = {k: v for k, v in dataclasses.asdict(report).items() if k != "changes"}
    if chosen.json:
        opening.show_json(fields)
    else:
        print(", ".join(f"{name.replace('_', ' ')} {value}" for name, value in fields.items()))
    return 0

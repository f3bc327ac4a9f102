"""The command that checks: draws, logs, bundles, evidence packages."""

from __future__ import annotations

import argparse
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger.checkpoint import MAX_NOTE_BYTES
from fieldapp.store import devices
from fieldapp.store.verifying import verify_checkpoint, verify_log
from fieldapp.sync import drive
from fieldapp.sync.container import check_container

MAX_TRANSCRIPT_BYTES = 1024 * 1024 * 1024
Row = tuple[str, str, str, str]


def draw(chosen: argparse.Namespace) -> int:
    """Recompute draws from their files, V1 to V17; a workspace's log answers V3, V13 to V17."""
    from fieldapp.draw import logbook
    from fieldapp.draw.checking.verifying import verify_transcript

    files = [opening.read_bytes(path, MAX_TRANSCRIPT_BYTES) for path in chosen.files]
    log = None
    if chosen.workspace is not None:
        with opening.workspace(chosen) as workspace:
            log = logbook.read(workspace)
    checks = verify_transcript(files[0] if len(files) == 1 else list(files), log=log)
    rows = [(c.number, c.name_en, c.verdict.value, c.detail) for c in checks]
    return opening.show_checks(chosen, rows)


def proof(chosen: argparse.Namespace) -> int:
    """Check a transcript, and if it holds, a business's own proof against it."""
    from fieldapp.draw.checking import proving, verifying
    from fieldapp.draw.record import transcript

    own = proving.read(opening.read_bytes(chosen.file, proving.MAX_BYTES))
    raw = opening.read_bytes(chosen.transcript, MAX_TRANSCRIPT_BYTES)
    checks = verifying.verify_transcript(raw)
    if verifying.holds(checks):
        checks += proving.own_checks(transcript.read(raw), own)
    rows = [(c.number, c.name_en, c.verdict.value, c.detail) for c in checks]
    return opening.show_checks(chosen, rows)


def log(chosen: argparse.Namespace) -> int:
    """Check a workspace from its bytes; a file is checked as a bundle."""
    if Path(chosen.target).is_file():
        chosen.file = chosen.target
        return bundle(chosen)
    chosen.workspace = chosen.target
    try:
        with opening.workspace(chosen) as workspace:
            checks = verify_log(workspace)
            checks += [
                verify_checkpoint(workspace, opening.read_bytes(path, MAX_NOTE_BYTES))
                for path in chosen.checkpoint
            ]
    except VerificationError as error:
        return opening.show_checks(chosen, [("L1", "database pages", "fail", str(error))])
    rows = [(c.number, c.name, "pass" if c.passed else "fail", c.detail) for c in checks]
    return opening.show_checks(chosen, rows)


def bundle(chosen: argparse.Namespace) -> int:
    """Check a bundle: whole and signed; with a workspace that may open it, all inside."""
    rows: list[Row] = []
    try:
        with Path(chosen.file).open("rb") as file:
            container = check_container(file)
    except OSError as error:
        raise InputError(Code.BUNDLE_NOT_FOUND, path=chosen.file) from error
    except VerificationError as error:
        rows.append(("B1", "file is whole and signed by its maker", "fail", str(error)))
        return opening.show_checks(chosen, rows)
    maker = container.creator_key[:16].hex()
    rows.append(("B1", "file is whole and signed by its maker", "pass", f"device {maker}"))
    if chosen.workspace is None:
        rows.append(
            ("B2", "opens, and every item is what its list says", "not_applicable",
             "sealed to its receivers; name a receiver's --workspace")
        )  # fmt: skip
        return opening.show_checks(chosen, rows)
    with opening.workspace(chosen) as workspace:
        try:
            manifest = drive.inspect(workspace, Path(chosen.file))
            known = devices.device(workspace.db, manifest.creator)
        except VerificationError as error:
            rows.append(("B2", "opens, and every item is what its list says", "fail", str(error)))
            return opening.show_checks(chosen, rows)
    rows.append(
        (
            "B2",
            "opens, and every item is what its list says",
            "pass",
            f"{len(manifest.items)} items, the chains among them rebuilt and signed",
        )
    )
    trusted = known is not None and not known.revoked
    rows.append(
        ("B3", "its maker is enrolled here", "pass" if trusted else "fail",
         known.device_name if known else "a stranger")
    )  # fmt: skip
    return opening.show_checks(chosen, rows)


def evidence(chosen: argparse.Namespace) -> int:
    """Check an evidence package."""
    from fieldapp.evidence.verifying import verify_package

    if not Path(chosen.file).is_file():
        raise InputError(Code.BUNDLE_NOT_FOUND, path=chosen.file)
    report = verify_package(Path(chosen.file))
    vouched = {"receipts": "; ".join(one.line for one in report.centres)}
    rows = [
        (f"P{c.number}", c.name, "pass" if c.passed else "fail", c.why or vouched.get(c.name, ""))
        for c in report.checks
    ]
    rows.append(("", "format", "note", report.format))
    rows += [
        ("", one.item_id, "note",
         "how it was made is claimed only: the format proves nothing of it" if one.missing is None
         else f"{one.missing} bytes on record are missing")
        for one in report.notes
    ]  # fmt: skip
    return opening.show_checks(chosen, rows)

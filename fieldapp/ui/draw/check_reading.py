"""Recomputes draws for the screen: one of this workspace, or files of any; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from fieldapp.draw import logbook, recording
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.checking import proving, verifying
from fieldapp.draw.checking.log import Log
from fieldapp.draw.checking.verdicts import Check
from fieldapp.draw.record import transcript
from fieldapp.errors import Code, InputError
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.model import CheckRow

_HEAD = 256  # bytes of a file in which a proof says that it is one


def checks_of(
    workspace: Workspace, plan_id: str, watch: Watch = UNWATCHED
) -> tuple[CheckRow, ...]:
    """Recompute a draw of this workspace from its full transcript, against the log.

    Raises:
        RuleError: DRAW_NOT_DONE, DRAW_CANCELLED.
        DeviceError: BLOB_MISSING.
    """
    record, log = recording.transcript_of(workspace, plan_id), logbook.read(workspace)
    return _rows(verifying.verify_transcript(record.encode(), watch, log))


def checks_of_files(
    paths: Sequence[Path], log: Log | None = None, watch: Watch = UNWATCHED
) -> tuple[CheckRow, ...]:
    """Recompute draws from files; a business's own proof among them is checked against the one.

    Args:
        paths: transcripts, full or public, and proofs.
        log: what this workspace's log says, if that is to be compared.
        watch: progress and cancel.

    Raises:
        InputError: DRAW_FILE_UNKNOWN (also when it cannot be read), DRAW_INPUT_MALFORMED,
            DRAW_INPUT_TOO_LARGE.
        RuleError: DRAW_CANCELLED.
    """
    proofs, records = list[bytes](), list[bytes]()
    for path in paths:
        data = _read(path)
        (proofs if proving.FORMAT.encode() in data[:_HEAD] else records).append(data)
    if not records or (proofs and len(records) > 1):
        raise InputError(Code.DRAW_FILE_UNKNOWN, records=len(records), proofs=len(proofs))
    checks = verifying.verify_transcript(records[0] if len(records) == 1 else records, watch, log)
    if proofs and verifying.holds(checks):
        record = transcript.read(records[0])
        for one in proofs:
            checks += proving.own_checks(record, proving.read(one))
    return _rows(checks)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(Code.DRAW_FILE_UNKNOWN, path=str(path), why=error.strerror) from error


def _rows(checks: Iterable[Check]) -> tuple[CheckRow, ...]:
    return tuple(
        CheckRow(
            number=one.number, name_zh=one.name_zh, name_en=one.name_en,
            verdict=one.verdict.value, detail_zh=one.detail_zh, detail_en=one.detail,
        )
        for one in checks
    )  # fmt: skip

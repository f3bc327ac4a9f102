"""Which checklists there are: the shipped workbooks, and those that inspections were made with."""

from __future__ import annotations

from pathlib import Path

from fieldapp.checklist.form import Form
from fieldapp.checklist.xlsform import Converted, convert, form_of
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.ledger.keys import sha256
from fieldapp.resources import form
from fieldapp.store.workspace import Workspace


def shipped() -> list[Path]:
    """Give the workbooks of `forms/checklists`, by name."""
    return sorted(path for path in form("checklists").glob("*.xlsx") if path.name[0] not in "~.")


def keep(workspace: Workspace, workbook: bytes) -> Form:
    """Make the form and keep its workbook as a blob, so that it outlives the app's own forms.

    Raises:
        InputError: FORM_UNREADABLE or FORM_INVALID; nothing is kept.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    made = read(workspace, workbook)
    workspace.blobs.put(workbook)
    return made


def load(workspace: Workspace, version: bytes) -> Form:
    """Give the form of an inspection by its version, the SHA-256 of its workbook.

    Raises:
        RuleError: BLOB_MISSING, the workbook has not arrived on this device yet.
    """
    made = _remembered.get(version)
    if made is not None:
        return made
    blob = BlobId(version)
    if not workspace.blobs.has(blob):
        raise RuleError(Code.BLOB_MISSING, blob=version)
    return read(workspace, workspace.blobs.read(blob))


def read(workspace: Workspace, workbook: bytes) -> Form:
    """Make the form; its conversion, most of a second, is kept in the encrypted database.

    Raises:
        InputError: FORM_UNREADABLE or FORM_INVALID.
    """
    version = sha256(workbook)
    if version in _remembered:
        return _remembered[version]
    key = f"form:{version.hex()}"
    kept = workspace.meta(key)
    converted = Converted.from_bytes(kept, version.hex()) if kept else None
    if converted is None:
        converted = convert(workbook)
        workspace.set_meta(key, converted.to_bytes())
    return _remembered.setdefault(version, form_of(converted))


_remembered: dict[bytes, Form] = {}  # by version; a form is read-only once built

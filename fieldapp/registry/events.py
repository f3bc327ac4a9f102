"""What can have happened to the registers: an import of objects or of inspectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact
from fieldapp.registry.inspectors import Inspector


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectsImported(Fact):
    """A file of objects was read; the accepted rows are in the blob (`rows.py` says how)."""

    TYPE: ClassVar[str] = "registry.imported"

    snapshot_id: str
    source_name: str  # file name without folder
    source_sha256: bytes  # of the file as sent
    blob: BlobId
    size: int  # accepted rows, count
    rejected: int  # rows left out, count
    repaired: int  # rows with at least one repaired or missing value, count
    as_of_ms: int  # when the register was as the file says


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterImported(Fact):
    """A file of inspectors was read; the accepted rows are in the event itself."""

    TYPE: ClassVar[str] = "registry.roster_imported"

    snapshot_id: str
    source_name: str
    source_sha256: bytes
    rows: tuple[Inspector, ...]
    rejected: int
    repaired: int
    as_of_ms: int

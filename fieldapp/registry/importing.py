"""Importing a register file: look at it without any effect, then take it whole or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from fieldapp import ids
from fieldapp.errors import Code, InputError
from fieldapp.registry import rows as row_blob
from fieldapp.registry import tables
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.registry.importing_checks import InspectorChecks, Numbered, ObjectChecks
from fieldapp.registry.importing_columns import Header, Kind, find_header
from fieldapp.registry.importing_files import Cancelled, Progress, Source, Watch, identify, sheets
from fieldapp.registry.importing_report import Report
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.objects import RegisteredObject
from fieldapp.store.database import uncollected
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

_MOST_INSPECTORS: Final = 20_000  # rows inside one event


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do; nothing has been done."""

    source: Source
    sheet: str  # name of the workbook's sheet, "" for text
    header: Header
    report: Report
    first: tuple[RegisteredObject | Inspector, ...]  # the first rows that would be kept


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    changes: Changes
    snapshot_id: str
    report: Report


@dataclass(frozen=True, slots=True)
class _Table:
    source: Source
    sheet: str
    header: Header
    rows: Numbered


def preview(
    path: Path,
    kind: Kind = Kind.OBJECTS,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    sample: int = 20,
) -> Preview:
    """Check a whole file without any effect.

    Args:
        path: the file as the office sent it.
        kind: which register it is for.
        progress: called now and then with (done, total), bytes of text or rows of a sheet
            (total 0: not known).
        cancelled: asked now and then whether to stop.
        sample: how many of the first accepted rows to give.

    Raises:
        InputError: IMPORT_… (the file cannot be used; facts name file, line, column).
        RuleError: IMPORT_CANCELLED.
    """
    with _opened(path, kind, Watch(progress, cancelled)) as table:
        first: tuple[RegisteredObject | Inspector, ...]
        checks: ObjectChecks | InspectorChecks
        if kind is Kind.OBJECTS:
            checks = ObjectChecks(table.header)
            objects = checks.accepted_rows(table.rows)
            first = tuple(tables.object_of_row(row) for row in islice(objects, sample))
            remaining: Iterator[Any] = objects
        else:
            checks = InspectorChecks(table.header)
            inspectors = checks.accepted_rows(table.rows)
            first = tuple(islice(inspectors, sample))
            remaining = inspectors
        for _ in remaining:
            pass
        return Preview(
            table.source, table.sheet, table.header, _report(kind, table, checks), first
        )


def import_objects(
    workspace: Workspace,
    actor: str,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    as_of_ms: int | None = None,
) -> Imported:
    """Take a file of objects into the register: all its good rows, or nothing.

    Known objects get the file's values, others stay as they are. Rejected rows do not stop the
    import; they are in the report.

    Args:
        workspace: the open workspace.
        actor: who imports.
        path: the file as the office sent it.
        progress: as `preview`, once for reading and again, in rows, for indexing.
        cancelled: as `preview`; asked until the commit.
        as_of_ms: when the register was so, UTC milliseconds; the time of the import if not given.

    Raises:
        InputError: IMPORT_…, also IMPORT_NOTHING_ACCEPTED.
        RuleError: IMPORT_CANCELLED; nothing is kept then.
        DeviceError: DISK_FULL, DISK_FAILED; nothing is kept then.
    """
    watch = Watch(progress, cancelled)
    with uncollected(), _opened(path, Kind.OBJECTS, watch) as table:
        checks = ObjectChecks(table.header)
        blob = workspace.blobs.put(row_blob.encode(checks.accepted_rows(table.rows)))
        report = _report(Kind.OBJECTS, table, checks)
    _refuse_empty(report, table)
    with uncollected(), workspace.writing(actor) as w, tables.watched(watch.at):
        fact = ObjectsImported(
            snapshot_id=ids.new_id("reg"),
            source_name=unicodedata.normalize("NFC", path.name),
            source_sha256=table.source.sha256,
            blob=blob,
            size=report.accepted,
            rejected=report.rejected,
            repaired=report.repaired,
            as_of_ms=w.now_ms if as_of_ms is None else as_of_ms,
        )
        w.append(fact)
        watch.at(report.accepted, report.accepted)
    return Imported(w.changes, fact.snapshot_id, report)


def import_inspectors(
    workspace: Workspace,
    actor: str,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    as_of_ms: int | None = None,
) -> Imported:
    """Take a file of inspectors into the roster; otherwise as `import_objects`.

    Raises:
        InputError: IMPORT_…, also IMPORT_NOTHING_ACCEPTED and IMPORT_TOO_LARGE.
        RuleError: IMPORT_CANCELLED; nothing is kept then.
    """
    watch = Watch(progress, cancelled)
    with _opened(path, Kind.INSPECTORS, watch) as table:
        checks = InspectorChecks(table.header)
        inspectors = tuple(islice(checks.accepted_rows(table.rows), _MOST_INSPECTORS + 1))
        report = _report(Kind.INSPECTORS, table, checks)
    if len(inspectors) > _MOST_INSPECTORS:
        raise InputError(Code.IMPORT_TOO_LARGE, file=path.name, limit=_MOST_INSPECTORS)
    _refuse_empty(report, table)
    with workspace.writing(actor) as w:
        fact = RosterImported(
            snapshot_id=ids.new_id("roster"),
            source_name=unicodedata.normalize("NFC", path.name),
            source_sha256=table.source.sha256,
            rows=inspectors,
            rejected=report.rejected,
            repaired=report.repaired,
            as_of_ms=w.now_ms if as_of_ms is None else as_of_ms,
        )
        w.append(fact)
        watch.at(report.accepted, report.accepted)
    return Imported(w.changes, fact.snapshot_id, report)


@contextmanager
def _opened(path: Path, kind: Kind, watch: Watch) -> Iterator[_Table]:
    """Find the first table with a header of this kind; its rows stand at the first one of data."""
    source = identify(path, watch)
    refusal: InputError | None = None
    with closing(sheets(source, watch)) as all_sheets:  # type: ignore[type-var]  # a generator
        for name, rows in all_sheets:
            header = find_header(kind, rows)
            if isinstance(header, Header):
                yield _Table(source, name, header, rows)
                return
            if refusal is None or refusal.code is Code.IMPORT_NO_HEADER:
                refusal = header
    raise refusal or InputError(Code.IMPORT_EMPTY, file=path.name)


def _report(kind: Kind, table: _Table, checks: ObjectChecks | InspectorChecks) -> Report:
    return Report(kind, table.header, checks.rows, checks.accepted, tuple(checks.remarks))


def _refuse_empty(report: Report, table: _Table) -> None:
    if report.accepted == 0:
        raise InputError(
            Code.IMPORT_NOTHING_ACCEPTED, file=table.source.path.name, rows=report.rows
        )

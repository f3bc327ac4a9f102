"""The registers as tables: what imports leave in the database, and the questions asked of it.

`registry_text` is a contentless FTS5 index over the tokens of `tokens.py`: no text is kept twice,
and rows are found by number. Because it holds no content, a changed row's old tokens are computed
again from its old values in order to take them out.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, assert_never

from fieldapp.errors import Code, VerificationError
from fieldapp.registry import rows as row_blob
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.registry.inspectors import Inspector as Inspector
from fieldapp.registry.objects import OBJECT_FIELDS, ObjectFilter, region_prefix
from fieldapp.registry.objects import RegisteredObject as RegisteredObject
from fieldapp.registry.tokens import tokens
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

Steps = Callable[[int, int], None]  # (rows indexed so far, rows in all); may raise to stop

_steps: ContextVar[Steps | None] = ContextVar("registry_steps", default=None)
_BATCH: Final = 5_000  # rows written between two steps

_OBJECTS = Table(
    "registry_objects",
    {"n": int, **dict.fromkeys(OBJECT_FIELDS, str), "visits": int, "reversed_id": str,
     "since_ms": int},
    pk="n",
)  # fmt: skip
_INSPECTORS = Table(
    "registry_inspectors",
    {"inspector_id": str, "name": str, "unit": str, "certificate_no": str,
     "certificate_expires": str, "strata": str, "cap": int, "recused": str, "active": int},
    pk="inspector_id",
)  # fmt: skip
_IMPORTS = Table(
    "registry_imports",
    {"snapshot_id": str, "kind": str, "source_name": str, "source_sha256": bytes, "blob": bytes,
     "size": int, "rejected": int, "repaired": int, "as_of_ms": int, "imported_ms": int,
     "actor": str, "waiting": int},
    pk="snapshot_id",
)  # fmt: skip
_TEXT_INDEX = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS registry_text USING fts5("
    "tokens, content='', detail=none, columnsize=0, tokenize='ascii')"
)
_CODE_INDEXES = (
    "CREATE UNIQUE INDEX IF NOT EXISTS registry_by_id ON registry_objects (object_id)",
    "CREATE INDEX IF NOT EXISTS registry_by_end ON registry_objects (reversed_id)",
)
_SET_BUFFER = "INSERT INTO registry_text (registry_text, rank) VALUES ('hashsize', ?)"
_BUFFER: Final = 1 << 20  # bytes of index entries gathered before they are written, FTS5's own
_BULK_BUFFER: Final = 8 << 20  # in a first import: fewer runs to merge, now and in each search
_COLUMNS = ", ".join(OBJECT_FIELDS)
_SELECT = f"SELECT {_COLUMNS} FROM registry_objects"  # noqa: S608 -- our own column names


# ── projection ───────────────────────────────────────────────────────────────────────────────────


@contextlib.contextmanager
def watched(steps: Steps) -> Iterator[None]:
    """Have `steps` called while an import made inside is indexed; what it raises ends the act."""
    token = _steps.set(steps)
    try:
        yield
    finally:
        _steps.reset(token)


_REGISTRARS = frozenset({"registry", "supervisor", "admin", "centre"})


def _project(p: Projecting, event: Recorded, fact: ObjectsImported | RosterImported) -> None:
    if not event.local and p.maker_of(event).role not in _REGISTRARS:
        return  # an inspector's own import serves that laptop, and nobody else's register
    match fact:
        case ObjectsImported():
            waiting = not p.blobs.has(fact.blob)  # foreign: the events came before their rows
            _note(p.db, event, fact, "objects", fact.blob, fact.size, waiting=waiting)
            if not waiting:
                with p.blobs.open(fact.blob) as blob:
                    _take(p.db, row_blob.decode(blob, fact.size), fact.size, event.at_ms)
        case RosterImported():
            _note(p.db, event, fact, "inspectors", None, len(fact.rows), waiting=False)
            p.db.executemany(
                "INSERT OR REPLACE INTO registry_inspectors VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                map(_inspector_row, fact.rows),
            )
        case _:
            assert_never(fact)


def _note(
    db: Connection,
    event: Recorded,
    fact: ObjectsImported | RosterImported,
    kind: str,
    blob: bytes | None,
    size: int,
    *,
    waiting: bool,
) -> None:
    db.execute(
        "INSERT OR REPLACE INTO registry_imports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (fact.snapshot_id, kind, fact.source_name, fact.source_sha256, blob, size, fact.rejected,
         fact.repaired, fact.as_of_ms, event.at_ms, event.actor, int(waiting)),
    )  # fmt: skip


def _take(db: Connection, rows: Iterator[list[str]], size: int, at_ms: int) -> None:
    """Insert the new rows and update the known ones, in batches."""
    last: int = db.execute("SELECT coalesce(max(n), 0) FROM registry_objects").fetchone()[0]
    fresh = last == 0
    steps = _steps.get()
    if fresh:  # sorting once at the end is faster than finding a place for each
        db.execute("DROP INDEX IF EXISTS registry_by_id")
        db.execute("DROP INDEX IF EXISTS registry_by_end")
        db.execute(_SET_BUFFER, (_BULK_BUFFER,))
    done = 0
    while batch := list(islice(rows, _BATCH)):
        new = batch if fresh else _update(db, batch)
        _insert(db, new, last + 1, at_ms)
        last += len(new)
        done += len(batch)
        if steps is not None:
            steps(done, size)
    db.execute(_SET_BUFFER, (_BUFFER,))
    try:
        for statement in _CODE_INDEXES:
            db.execute(statement)
    except db.IntegrityError as error:
        raise _repeated() from error


def _insert(db: Connection, rows: list[list[str]], first: int, at_ms: int) -> None:
    marks = ", ".join("?" * (len(OBJECT_FIELDS) + 3))
    try:
        db.executemany(
            f"INSERT INTO registry_objects VALUES ({marks})",  # noqa: S608 -- question marks only
            (
                (n, *row[:-1], int(row[-1]), row[0][::-1], at_ms)
                for n, row in enumerate(rows, first)
            ),
        )
    except db.IntegrityError as error:
        raise _repeated() from error
    _index(db, range(first, first + len(rows)), rows)


def _update(db: Connection, rows: list[list[str]]) -> list[list[str]]:
    """Write the new values of known rows that changed; gives the rows that are new."""
    ids = json.dumps([row[0] for row in rows])
    known = {
        object_id: (n, values)
        for n, object_id, *values in db.execute(
            f"SELECT n, {_COLUMNS} FROM registry_objects"  # noqa: S608 -- our own column names
            " WHERE object_id IN (SELECT value FROM json_each(?))",
            (ids,),
        )
    }
    if len({row[0] for row in rows}) != len(rows):
        raise _repeated()  # a batch is read before it is written, so this would go unnoticed
    changed, renamed = list[tuple[Any, ...]](), list[tuple[int, list[Any], list[str]]]()
    for row in rows:
        n, values = known.get(row[0], (0, []))
        new = [*row[1:-1], int(row[-1])]
        if n and new != values:
            changed.append((*new, n))
            if (new[0], new[3]) != (values[0], values[3]):
                renamed.append((n, values, row))
    places = ", ".join(f"{field} = ?" for field in OBJECT_FIELDS[1:])
    db.executemany(f"UPDATE registry_objects SET {places} WHERE n = ?", changed)  # noqa: S608 -- as above
    old = tokens([values[0] for _, values, _ in renamed], [values[3] for _, values, _ in renamed])
    db.executemany(
        "INSERT INTO registry_text (registry_text, rowid, tokens) VALUES ('delete', ?, ?)",
        zip((n for n, _, _ in renamed), old, strict=True),
    )
    _index(db, [n for n, _, _ in renamed], [row for _, _, row in renamed])
    return [row for row in rows if row[0] not in known]


def _index(db: Connection, numbers: Sequence[int], rows: list[list[str]]) -> None:
    texts = tokens([row[1] for row in rows], [row[4] for row in rows])
    db.executemany(
        "INSERT INTO registry_text (rowid, tokens) VALUES (?, ?)", zip(numbers, texts, strict=True)
    )


def _repeated() -> VerificationError:
    return VerificationError(
        Code.EVENT_MALFORMED, where="registry.imported blob", why="an object stands in it twice"
    )


PROJECTOR = Projector(
    room="registry",
    facts=(ObjectsImported, RosterImported),
    tables=(_OBJECTS, _INSPECTORS, _IMPORTS),
    project=_project,
    sql=(_TEXT_INDEX, *_CODE_INDEXES),
    dropped=("registry_text",),
    reads_blobs=True,
)


# ── questions ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class RegisterStatus:
    """How large the registers are and how old."""

    objects: int  # count
    inspectors: int  # count, active or not
    imported_ms: int | None  # last import of objects, UTC milliseconds
    as_of_ms: int | None  # when that file was so
    waiting: int  # imports whose rows have not arrived on this device yet, count

    def counts_visits_of(self, year_began_ms: int) -> bool:
        """Tell whether its visits are of that year; an older year's figures do not count."""
        return (self.as_of_ms or 0) >= year_began_ms


def register_status(db: Connection) -> RegisterStatus:
    """Give the size and age of the registers."""
    row = db.execute(
        "SELECT (SELECT coalesce(max(n), 0) FROM registry_objects),"  # numbers have no gaps
        " (SELECT count(*) FROM registry_inspectors),"
        " (SELECT coalesce(sum(waiting), 0) FROM registry_imports)"
    ).fetchone()
    last = db.execute(
        "SELECT imported_ms, as_of_ms FROM registry_imports WHERE kind = 'objects'"
        " ORDER BY rowid DESC LIMIT 1"
    ).fetchone()
    imported_ms, as_of_ms = last or (None, None)
    return RegisterStatus(row[0], row[1], imported_ms, as_of_ms, row[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """An import of objects whose rows are here."""

    snapshot_id: str
    blob: bytes  # SHA-256 of the rows
    size: int  # rows, count
    as_of_ms: int


def imports(db: Connection) -> list[Imported]:
    """Give the imports of objects that the register is made of, in the order taken in."""
    rows = db.execute(
        "SELECT snapshot_id, blob, size, as_of_ms FROM registry_imports"
        " WHERE kind = 'objects' AND waiting = 0 ORDER BY rowid"
    )
    return [
        Imported(snapshot_id=row[0], blob=bytes(row[1]), size=row[2], as_of_ms=row[3])
        for row in rows
    ]


def newcomers(db: Connection, since_ms: int) -> frozenset[str]:
    """Give the objects first seen after a time, in a later import than the register's first."""
    rows = db.execute(
        "SELECT object_id FROM registry_objects WHERE since_ms >= ?"
        " AND since_ms > (SELECT min(since_ms) FROM registry_objects)",
        (since_ms,),
    )
    return frozenset(row[0] for row in rows)


def waiting_blobs(db: Connection) -> list[bytes]:
    """Give the blobs whose arrival calls for a rebuild of this room."""
    return [
        bytes(blob)
        for (blob,) in db.execute("SELECT blob FROM registry_imports WHERE waiting = 1")
    ]


def object_of_row(row: Sequence[str]) -> RegisteredObject:
    """Make an object of a row's values in the order of OBJECT_FIELDS."""
    values: Any = (*row[:-1], int(row[-1]))
    return RegisteredObject(*values)


def object_by_id(db: Connection, object_id: str) -> RegisteredObject | None:
    """Give one object, None when the register does not know it."""
    row = db.execute(f"{_SELECT} WHERE object_id = ?", (object_id,)).fetchone()
    return RegisteredObject(*row) if row else None


def objects_page(db: Connection, after: int = 0, limit: int = 200) -> list[RegisteredObject]:
    """Give objects in the order they came in, a page at a time, for lists without a search."""
    rows = db.execute(f"{_SELECT} ORDER BY n LIMIT ? OFFSET ?", (limit, after))
    return [RegisteredObject(*row) for row in rows]


def object_names(db: Connection) -> Iterator[tuple[str, str, str]]:
    """Give id, name and credit class of every object."""
    yield from db.execute("SELECT object_id, name, credit_class FROM registry_objects")


def objects_for_draw(db: Connection, wanted: ObjectFilter) -> Iterator[RegisteredObject]:
    """Give the objects that meet every condition, by id, without holding them all."""
    clauses, values = ["1"], list[Any]()
    for column, choices in (
        ("kind", wanted.kinds),
        ("trade", wanted.trades),
        ("credit_class", wanted.credit_classes),
        ("status", wanted.statuses),
    ):
        if choices:
            clauses.append(f"{column} IN (SELECT value FROM json_each(?))")  # noqa: S608 -- named above
            values.append(json.dumps(choices))
    if wanted.regions:
        prefixes = [region_prefix(code) for code in wanted.regions]
        clauses.append("(" + " OR ".join("substr(region, 1, ?) = ?" for _ in prefixes) + ")")
        values += [part for prefix in prefixes for part in (len(prefix), prefix)]
    if wanted.most_visits is not None:
        clauses.append("visits <= ?")
        values.append(wanted.most_visits)
    query = f"{_SELECT} WHERE {' AND '.join(clauses)} ORDER BY object_id"
    for row in db.execute(query, values):
        yield RegisteredObject(*row)


def inspectors(db: Connection) -> list[Inspector]:
    """Give the whole roster by id."""
    return [
        _inspector(row)
        for row in db.execute("SELECT * FROM registry_inspectors ORDER BY inspector_id")
    ]


def inspector_by_id(db: Connection, inspector_id: str) -> Inspector | None:
    """Give one inspector, None when the roster does not know them."""
    row = db.execute(
        "SELECT * FROM registry_inspectors WHERE inspector_id = ?", (inspector_id,)
    ).fetchone()
    return _inspector(row) if row else None


def _inspector_row(inspector: Inspector) -> tuple[Any, ...]:
    return (
        inspector.inspector_id, inspector.name, inspector.unit, inspector.certificate_no,
        inspector.certificate_expires, json.dumps(inspector.strata, ensure_ascii=False),
        inspector.cap, json.dumps(inspector.recused, ensure_ascii=False), int(inspector.active),
    )  # fmt: skip


def _inspector(row: Sequence[Any]) -> Inspector:
    *plain, strata, cap, recused, active = row
    values: Any = (*plain, tuple(json.loads(strata)), cap, tuple(json.loads(recused)), active == 1)
    return Inspector(*values)

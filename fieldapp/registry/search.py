"""Search as you type: by parts of name and address, pinyin initials, start or end of the code.

Candidates come from the cheapest index that surely holds every answer, each is put to
`Query.matches`, and reading stops when there are enough. So nothing is found wrongly, and nothing
is missed. Names that start with the first word come first, then codes, then the rest in the order
the objects came into the register.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from fieldapp.registry.objects import OBJECT_FIELDS, RegisteredObject
from fieldapp.registry.tokens import Query, containing, is_code_like, parse, starting
from fieldapp.store.database import Connection

_COLUMNS: Final = "o.n, " + ", ".join(f"o.{field}" for field in OBJECT_FIELDS)
_FROM: Final = f"SELECT {_COLUMNS} FROM registry_objects o"  # noqa: S608 -- our own column names
_BY_TEXT: Final = (
    f"SELECT {_COLUMNS} FROM registry_text t CROSS JOIN registry_objects o ON o.n = t.rowid"  # noqa: S608 -- as above
    " WHERE registry_text MATCH ?"
)
_MANY: Final = 2_000  # rows behind part of a code; from there on the other words narrow better

Candidates = Iterator[tuple[Any, ...]]


def search(db: Connection, text: str, limit: int = 50) -> list[RegisteredObject]:
    """Give the objects that match every word of `text`, best first, at most `limit`.

    What a word matches is said at `Query.matches`. An empty text finds nothing.
    """
    query = parse(text)
    return list(islice(_found(db, query), limit)) if query.words else []


def _found(db: Connection, query: Query) -> Iterator[RegisteredObject]:
    seen: set[int] = set()
    for n, *values in _candidates(db, query):
        if n not in seen and query.matches(values[0], values[1], values[4]):
            seen.add(n)
            yield RegisteredObject(*values)


def _candidates(db: Connection, query: Query) -> Candidates:
    first, *others = query.words
    parts = [containing(word) for word in query.words]
    yield from _by_text(db, [starting(first), *parts[1:]])
    codes = [word for word in query.words if is_code_like(word)]
    for word in codes:
        rest = [containing(other) for other in query.words if other != word]
        yield from _by_code(db, word, rest if others and len(codes) == 1 else [])
    yield from _by_text(db, parts)


def _by_text(db: Connection, parts: list[str]) -> Candidates:
    known = [part for part in parts if part]
    if known:
        yield from db.execute(f"{_BY_TEXT} ORDER BY t.rowid", (" AND ".join(known),))
    else:  # nothing but punctuation has no tokens: every row is a candidate
        yield from db.execute(f"{_FROM} ORDER BY o.n")


def _by_code(db: Connection, word: str, rest: list[str]) -> Candidates:
    """Give all rows whose code starts or ends with `word`.

    Args:
        db: the database.
        word: a folded word.
        rest: what else the rows must match, if that is known.
    """
    code = word.upper()
    for column, prefix in (("object_id", code), ("reversed_id", code[::-1])):
        where = f"o.{column} >= ? AND o.{column} < ?"
        ends = (prefix, prefix + "\U0010ffff")
        if any(rest) and _are_many(db, where, ends):
            match = " AND ".join(filter(None, rest))
            yield from db.execute(f"{_BY_TEXT} AND {where} ORDER BY t.rowid", (match, *ends))
        else:
            yield from db.execute(f"{_FROM} WHERE {where} ORDER BY o.{column}", ends)


def _are_many(db: Connection, where: str, ends: tuple[str, str]) -> bool:
    (count,) = db.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM registry_objects o WHERE {where} LIMIT {_MANY})",  # noqa: S608 -- our own words, values bound
        ends,
    ).fetchone()
    return bool(count == _MANY)

"""What witnesses added to a slot, and what of it counts: what lies under the head of its release.

A device's place in its own chain cannot be chosen afterwards, once somebody else signed for a
head in it (docs/spec/draw.md §1.5, 6): what is added over that head has no effect, whoever heard
the code meanwhile.
"""

from __future__ import annotations

from typing import Final

from fieldapp.draw.algorithm import outcome
from fieldapp.draw.algorithm.outcome import Contribution
from fieldapp.draw.events import Witnessed
from fieldapp.errors import InputError
from fieldapp.store.database import Connection
from fieldapp.store.projection import Recorded, Table

TABLES: Final = (
    Table(
        "draw_witnesses",
        {"commitment": bytes, "who": str, "data": bytes, "at_ms": int, "epoch": int, "seq": int},
        pk=("commitment", "epoch", "who"),
    ),
    Table(  # where the heads that a release can name lie in the chain of the slot's device
        "draw_heads",
        {"head": bytes, "commitment": bytes, "epoch": int, "seq": int},
        pk=("head", "commitment"),
    ),
)


def fits(db: Connection, event: Recorded, fact: Witnessed) -> bool:
    """Tell whether a record of the draw can hold what a witness added, beside what there is."""
    rows = db.execute(
        "SELECT who, data FROM draw_witnesses WHERE commitment = ? AND epoch = ? AND who <> ?",
        (fact.commitment, event.epoch, fact.who),
    )
    beside = [[who, bytes(data)] for who, data in rows]
    try:
        outcome.read_witnesses([*beside, [fact.who, fact.data]])
    except InputError:
        return False
    return True


def take(db: Connection, event: Recorded, fact: Witnessed) -> None:
    """Keep what a witness added; of one name the first stands."""
    db.execute(
        "INSERT OR IGNORE INTO draw_witnesses VALUES (?, ?, ?, ?, ?, ?)",
        (fact.commitment, fact.who, fact.data, event.at_ms, event.epoch, event.seq),
    )


def take_head(db: Connection, event: Recorded, commitment: bytes, head: bytes) -> None:
    """Keep the place of an event of the slot's device, over which a head may lie."""
    db.execute(
        "INSERT OR IGNORE INTO draw_heads VALUES (?, ?, ?, ?)",
        (head, commitment, event.epoch, event.seq),
    )


def knows(db: Connection, commitment: bytes, head: bytes) -> bool:
    """Tell whether the place of a head is known here, and so what lies under it."""
    found = db.execute(
        "SELECT 1 FROM draw_heads WHERE head = ? AND commitment = ?", (head, commitment)
    )
    return found.fetchone() is not None


def under(db: Connection, commitment: bytes, head: bytes) -> tuple[Contribution, ...]:
    """Give what lies under a head in one unbroken chain, sorted by who."""
    return _sorted(
        db.execute(
            "SELECT w.who, w.data FROM draw_witnesses w JOIN draw_heads h"
            " ON h.commitment = w.commitment AND h.epoch = w.epoch AND w.seq < h.seq"
            " WHERE w.commitment = ? AND h.head = ?",
            (commitment, head),
        ).fetchall()
    )


def counting(
    db: Connection, commitment: bytes, epoch: int | None = None
) -> tuple[Contribution, ...]:
    """Give what counts: under the head of the release, or else of the wish for it.

    Before there is either, what was added so far: where `epoch` is given, in that chain alone,
    since a head of it will lie over no other.
    """
    (head,) = db.execute(
        "SELECT coalesce((SELECT head FROM draw_slots WHERE commitment = :of),"
        " (SELECT head FROM draw_asked WHERE commitment = :of))",
        {"of": commitment},
    ).fetchone()
    if head is not None:
        return under(db, commitment, bytes(head))
    return _sorted(
        db.execute(
            "SELECT who, data FROM draw_witnesses WHERE commitment = ?"
            " AND (? IS NULL OR epoch = ?)",
            (commitment, epoch, epoch),
        ).fetchall()
    )


def _sorted(rows: list[tuple[str, bytes]]) -> tuple[Contribution, ...]:
    return tuple(sorted(Contribution(who, bytes(data)) for who, data in rows))

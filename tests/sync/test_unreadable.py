"""A header that nobody could read back is refused where it arrives, before it stops every sync."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from fieldapp.errors import Code, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.event import SIGNATURE_CONTEXT, Header
from fieldapp.store.workspace import Workspace
from fieldapp.sync.protocol import Segment
from tests.sync.making import as_items, content_of, sealed, segments, take

DELTA, TYPE, SCHEMA, ACTOR, CONTENT, ERASED, DEPS = range(7)
UNREADABLE: dict[str, tuple[int, Any]] = {
    "actor is a number": (ACTOR, 7),
    "actor is too long": (ACTOR, "x" * 201),
    "type is a number": (TYPE, 7),
    "type is too long": (TYPE, "x" * 201),
    "schema is text": (SCHEMA, "1"),
    "schema is negative": (SCHEMA, -1),
    "deps of text": (DEPS, ["x"]),
    "deps too short": (DEPS, [b"x"]),
    "deps are no list": (DEPS, 1),
    "too many deps": (DEPS, [bytes(32)] * 65),
    "erased is a number": (ERASED, 1),
    "an erased digest is short": (CONTENT, b"short"),
    "content is text": (CONTENT, "text"),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_an_unreadable_header_is_refused_whole(
    what: str, laptop: Workspace, boss: Workspace
) -> None:
    place, value = UNREADABLE[what]
    honest = segments(laptop)[0]
    entry = list(honest.events[-1])
    entry[place] = value
    if what == "an erased digest is short":
        entry[ERASED] = True
    forged = _signed(laptop, replace(honest, events=(*honest.events[:-1], tuple(entry))))
    before = content_of(boss)
    with pytest.raises(VerificationError) as caught:
        take(boss, sealed(laptop.keys, [boss], as_items([forged])))
    assert caught.value.code is Code.BUNDLE_MALFORMED
    assert content_of(boss) == before


def _signed(laptop: Workspace, segment: Segment) -> Segment:
    """Sign the last header as a changed program would, whatever it holds."""
    good = replace(segment, events=segment.events[:-1]).rederive()[-1]
    delta, kind, schema, actor, content, erased, deps = segment.events[-1]
    fields: dict[int, Any] = {
        1: 1,
        2: segment.chain.device_id,
        3: segment.chain.epoch,
        4: good.header.seq + 1,
        5: good.id,
        6: good.header.hlc + delta,
        7: kind,
        8: content
        if erased is True
        else keys.sha256(content if isinstance(content, bytes) else b""),
        9: actor,
        10: schema,
    }
    if deps:
        fields[11] = deps
    signature = laptop.keys.sign(SIGNATURE_CONTEXT + dcbor.encode(fields))
    return replace(segment, signature=signature)


def test_what_our_own_reader_refuses_is_what_admission_refuses(laptop: Workspace) -> None:
    rederived = list(segments(laptop)[0].rederive())
    assert rederived
    for verified in rederived:
        assert Header.decode(verified.event.header) == verified.header

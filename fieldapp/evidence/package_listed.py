"""What a package's manifest may not be: empty, ambiguous, a list with something in it twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fieldapp.errors import Code, VerificationError


def check_same(readable: bytes, wanted: object) -> None:
    """Refuse a manifest.json that says anything else than the signed manifest.

    Raises:
        VerificationError: PACKAGE_MALFORMED.
        ValueError, TypeError: no JSON.
    """
    said = json.loads(readable.decode(), object_pairs_hook=_once)
    same = json.dumps(said, sort_keys=True) == json.dumps(wanted, sort_keys=True)
    _need(same, "manifest.json says otherwise")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands there twice: readers of JSON differ on which one counts."""
    found = dict(pairs)
    _need(len(found) == len(pairs), "manifest.json names a key twice")
    return found


def check(manifest: Mapping[str, Any]) -> None:
    """Refuse a manifest without items, and one that lists anything twice.

    Raises:
        VerificationError: PACKAGE_MALFORMED.
        KeyError, TypeError: ill-formed.
    """
    items, left_out = manifest["items"], manifest.get("left_out", [])
    _need(items, "no items")
    _distinct("item_id", items)
    _distinct("event_id", [*items, *left_out])
    _distinct("number", left_out)
    for name in ("events", "facts", "copies"):
        _distinct("event_id", manifest.get(name, []))
    for name in ("events", "stamps"):
        _distinct("name", manifest.get(name, []))
    for entry in left_out:
        number = entry["number"]
        good = type(number) is int and 1 <= number <= len(items) + len(left_out)
        _need(good, "left out at no place of the list")


def _distinct(key: str, entries: list[Mapping[str, Any]]) -> None:
    _need(len({entry[key] for entry in entries}) == len(entries), f"the same {key} twice")


def _need(good: object, why: str) -> None:
    if not good:
        raise VerificationError(Code.PACKAGE_MALFORMED, why=why)

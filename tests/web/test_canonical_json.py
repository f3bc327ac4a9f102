"""Published records as canonical JSON: RFC 8785's own vectors, and the same bytes for everybody."""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from typing import Any

import httpx
import pytest
import rfc8785

from tests.web.world import World

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "jcs1.json").read_text()
)


def test_the_published_list_of_numbers() -> None:
    listed = VECTORS["es6_numbers"]
    bits = [int(one, 16) for one in listed["head"]]
    first = int(listed["series_from"], 16)
    bits += range(first, first + listed["lines"] - len(bits))
    digest = hashlib.sha256()
    for one in bits:
        (number,) = struct.unpack(">d", one.to_bytes(8, "big"))
        digest.update(f"{one:x},".encode() + rfc8785.dumps(number) + b"\n")
    assert digest.hexdigest() == listed["sha256"]


@pytest.mark.parametrize(("written", "canonical"), VECTORS["numbers"])
def test_a_number_has_one_form(written: str, canonical: str) -> None:
    assert rfc8785.dumps(json.loads(written)).decode() == canonical


def test_keys_sort_by_utf_16_units() -> None:
    written = rfc8785.dumps(VECTORS["weird"]["input"])
    assert list(json.loads(written)) == VECTORS["weird"]["key_order"]


def test_a_published_record_is_canonical_and_says_its_fingerprint(
    world: World, address: str
) -> None:
    path = f"/r/{world.results['plain']}"
    with httpx.Client(base_url=address, trust_env=False) as client:
        page, answer = client.get(path), client.get(f"{path}/record.json")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    said = json.loads(answer.content)
    assert rfc8785.dumps(said) == answer.content
    assert said["sha256"][:8] in page.text
    assert said["record"]["object_name"] in page.text
    assert f"{path}/record.json" in page.text


@pytest.mark.parametrize("story", ["altered", "nothing"])
def test_what_is_not_as_published_is_not_given_out(world: World, address: str, story: str) -> None:
    name = world.results.get(story, "nothing")
    with httpx.Client(base_url=address, trust_env=False) as client:
        assert client.get(f"/r/{name}/record.json").status_code == 404

"""Who is not known is turned away before the centre has read what they send; a real server."""

from __future__ import annotations

import base64
import io
import os
import socket
from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest

from fieldapp.errors import Code
from fieldapp.ids import DeviceId
from fieldapp.store.devices import DeviceRevoked
from fieldapp.sync import bundle, exchange
from fieldapp.sync.container import TRAILER_HEADER, trailer_of
from tests.central.serving import Served, served
from tests.journeys.devices import Office, inspect, known
from tests.sync.making import stranger

PROMISED = 2 * 1024 * 1024 * 1024 - 4096  # bytes that are never sent


@pytest.fixture
def serving(office: Office) -> Iterator[Served]:
    office.shut("centre")
    with served(office.folder / "centre") as running_one:
        yield running_one


def asked(served_one: Served, path: str, *headers: str, body: bytes = b"") -> tuple[int, str]:
    """Promise a body of gigabytes, send only `body`, and wait for an answer all the same."""
    host, port = served_one.address.removeprefix("http://").split(":")
    lines = (f"POST {path} HTTP/1.1", "Host: x", f"Content-Length: {PROMISED}", *headers, "", "")
    with closing(socket.create_connection((host, int(port)), timeout=20)) as wire:
        wire.sendall("\r\n".join(lines).encode() + body)
        said = b""
        while b"\r\n\r\n" not in said or not said.split(b"\r\n\r\n", 1)[1]:
            piece = wire.recv(4096)
            if not piece:
                break
            said += piece
    head, _, text = said.decode().partition("\r\n\r\n")
    return int(head.split()[1]), text


def announced(maker: object, office: Office, size: int = 100) -> str:
    """The header of a real bundle by this maker."""
    target = io.BytesIO()
    centre = office["boss"]  # any receiver: nobody opens it
    to = [(DeviceId(centre.device_id), centre.keys.age_recipient)]
    bundle.write(target, maker, to, "t", 1_795_400_000_000, [])  # type: ignore[arg-type]  # keys
    return f"{TRAILER_HEADER}: {base64.b64encode(trailer_of(target)).decode()}"


@pytest.mark.parametrize("header", ["none", "garbage", "stranger", "forged", "revoked"])
def test_a_bundle_of_a_stranger_is_refused_before_a_byte_of_it_is_read(
    office: Office, header: str
) -> None:
    if header == "revoked":
        gone = DeviceRevoked(device_id=office["laptop"].device_id, reason="lost")
        with office["centre"].writing("centre-person") as w:
            w.append(gone)
    lines = {
        "none": (),
        "garbage": (f"{TRAILER_HEADER}: {base64.b64encode(os.urandom(300)).decode()}",),
        "stranger": (announced(stranger(), office),),
        "forged": (_forged(announced(office["laptop"].keys, office)),),
        "revoked": (announced(office["laptop"].keys, office),),
    }[header]
    office.shut("centre")
    with served(office.folder / "centre") as serving_one:
        status, text = asked(serving_one, "/api/sync/bundle", *lines)
        assert status in (403, 422)
        assert text in set(Code)
        if header in ("stranger", "revoked"):
            assert status == 403
        health = httpx.get(f"{serving_one.address}/api/health", trust_env=False).json()
        assert health["status"] == "ok"


def _forged(header: str) -> str:
    name, _, value = header.partition(": ")
    raw = bytearray(base64.b64decode(value))
    raw[-10] ^= 1  # in the signature
    return f"{name}: {base64.b64encode(raw).decode()}"


def test_a_hello_of_a_stranger_is_refused_after_its_first_bytes(
    office: Office, serving: Served
) -> None:
    laptop = office["laptop"]
    hello = exchange.hello(laptop, known(laptop, office["boss"]))
    unknown = hello.replace(laptop.device_id, os.urandom(16), 1)
    assert asked(serving, "/api/sync/hello", body=unknown[:64]) == (403, "device_unknown")
    assert asked(serving, "/api/sync/hello", body=os.urandom(64))[0] == 422


def test_a_known_device_sends_no_more_than_it_announced(office: Office, serving: Served) -> None:
    laptop = office["laptop"]
    inspect(laptop, "insp-1")
    line = announced(laptop.keys, office)
    name, _, value = line.partition(": ")
    answer = httpx.post(
        f"{serving.address}/api/sync/bundle",
        content=bytes(64 * 1024),
        headers={name: value},
        trust_env=False,
    )
    assert answer.status_code == 413

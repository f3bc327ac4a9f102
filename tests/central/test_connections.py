"""Connections that ask for nothing do not keep others out; real sockets, a real server."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress

import httpx
import pytest

from fieldapp.central.connections import LIMITS, Limits, network_of
from fieldapp.central.server import MOST_CONNECTIONS, running
from tests.journeys.devices import Office

PATIENCE = 20.0  # seconds until a test that hangs has failed
HEALTH = b"GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n"
PROMISE = (
    b"POST /api/sync/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n"
    b"Expect: 100-continue\r\n\r\n"
)


@pytest.fixture
def wires() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def connect(wires: ExitStack, address: str) -> socket.socket:
    host, port = address.removeprefix("http://").split(":")
    wire = socket.create_connection((host, int(port)), timeout=PATIENCE)
    return wires.enter_context(closing(wire))


def healthy(address: str) -> bool:
    answer = httpx.get(f"{address}/api/health", trust_env=False, timeout=PATIENCE)
    return answer.status_code == 200


def read_head(wire: socket.socket) -> bytes:
    said = b""
    while b"\r\n\r\n" not in said and (piece := wire.recv(4096)):
        said += piece
    return said


def test_idle_connections_of_one_address_do_not_take_the_centre_down(
    office: Office, wires: ExitStack
) -> None:
    with running(office.centre) as address:
        for _ in range(MOST_CONNECTIONS + 40):
            connect(wires, address)
        assert healthy(address)


@pytest.mark.parametrize("sent", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\n"])
def test_a_connection_without_a_whole_request_is_closed(
    office: Office, wires: ExitStack, sent: bytes
) -> None:
    with running(office.centre, Limits(header_seconds=0.1)) as address:
        wire = connect(wires, address)
        wire.sendall(sent)
        assert wire.recv(1) == b""


def test_the_second_request_of_a_connection_is_waited_for_no_longer(
    office: Office, wires: ExitStack
) -> None:
    with running(office.centre, Limits(header_seconds=0.1)) as address:
        wire = connect(wires, address)
        wire.sendall(HEALTH)
        assert read_head(wire).startswith(b"HTTP/1.1 200")
        wire.sendall(HEALTH[:20])
        while wire.recv(4096):  # the rest of the first answer, then the end
            pass


def test_a_request_under_way_takes_the_time_it_needs(office: Office, wires: ExitStack) -> None:
    with running(office.centre, Limits(header_seconds=0.1)) as address:
        slow, idle = connect(wires, address), connect(wires, address)
        slow.sendall(PROMISE)
        assert read_head(slow).startswith(b"HTTP/1.1 100")
        assert idle.recv(1) == b""  # the time is over
        slow.sendall(bytes(64))
        assert read_head(slow).startswith(b"HTTP/1.1 4")  # refused by the centre, in words


def test_a_body_that_stops_coming_is_waited_for_no_longer(
    office: Office, wires: ExitStack
) -> None:
    with running(office.centre, Limits(silent_seconds=0.1)) as address:
        wire = connect(wires, address)
        wire.sendall(PROMISE)
        assert read_head(wire).startswith(b"HTTP/1.1 100")
        wire.sendall(b"\x00")
        with suppress(ConnectionResetError):
            while wire.recv(4096):  # hangs until PATIENCE is over if nobody ends it
                pass


def test_beyond_the_bound_of_an_address_the_oldest_idle_one_makes_room(
    office: Office, wires: ExitStack
) -> None:
    limits = Limits(per_address=3, unbounded=frozenset())
    with running(office.centre, limits) as address:
        first, *_ = [connect(wires, address) for _ in range(3)]
        assert healthy(address)
        assert first.recv(1) == b""


def test_beyond_the_bound_of_a_busy_address_a_new_one_is_refused(
    office: Office, wires: ExitStack
) -> None:
    limits = Limits(per_address=3, unbounded=frozenset())
    with running(office.centre, limits) as address:
        busy = [connect(wires, address) for _ in range(3)]
        for wire in busy:
            wire.sendall(PROMISE)
            assert read_head(wire).startswith(b"HTTP/1.1 100")
        assert connect(wires, address).recv(1) == b""
        busy[0].sendall(bytes(64))
        assert read_head(busy[0]).startswith(b"HTTP/1.1 4")
        for wire in busy:  # else the server, asked to stop, waits for them
            wire.close()


def test_an_ipv6_subscriber_counts_once() -> None:
    assert network_of("2001:db8::1") == network_of("2001:db8::ffff:2")
    assert network_of("2001:db8::1") != network_of("2001:db8:0:1::1")
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1") != network_of("192.0.2.2")
    assert network_of("::1") in LIMITS.unbounded

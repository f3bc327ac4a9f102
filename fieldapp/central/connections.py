"""One connection to the centre: closed when it keeps us waiting, and bounded by whose it is."""

from __future__ import annotations

import asyncio
import ipaddress
from dataclasses import dataclass
from typing import ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

_OWN = frozenset({"127.0.0.1", "::1"})  # a proxy on this machine speaks for everybody
_NETWORK_BITS = 64  # of an IPv6 address: all of them are one subscriber's


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how many connections may wait; uvicorn bounds only those between requests."""

    header_seconds: float = 10  # from the first byte, or the connection, to the whole request head
    silent_seconds: float = 120  # within a request's body: a 2G link that stalls comes back sooner
    per_address: int = 64  # at once, count
    unbounded: frozenset[str] = _OWN  # addresses that `per_address` is not for


LIMITS = Limits()


class Connection(H11Protocol):
    """An HTTP connection that cannot be held open for nothing.

    Beyond a bound, the one that has waited longest without a request makes room; nobody is cut
    off in the middle of a request.
    """

    limits: ClassVar[Limits] = LIMITS
    _deadline: asyncio.TimerHandle | None = None
    since: float = 0
    network: str = ""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn's own
        """Begin to wait for a request, and make room for it."""
        super().connection_made(transport)
        self.since = self.loop.time()
        self.network = network_of(self.client[0] if self.client else "")
        self._arm()
        self._make_room()

    def data_received(self, data: bytes) -> None:
        """Take bytes; the head of a request must come whole within its time."""
        super().data_received(data)
        if self.conn.their_state is h11.SEND_BODY:
            self._disarm()
            self._wait_for_body()
        elif self.conn.their_state is not h11.IDLE:
            self._disarm()
        elif self._deadline is None:
            self._arm()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._disarm()
        super().connection_lost(exc)

    @property
    def waiting(self) -> bool:
        """Whether no request is under way."""
        return self.conn.their_state is h11.IDLE or self.conn.our_state is h11.DONE

    def _arm(self) -> None:
        self._deadline = self.loop.call_later(
            self.limits.header_seconds, self.timeout_keep_alive_handler
        )

    def _wait_for_body(self) -> None:
        self._deadline = self.loop.call_later(self.limits.silent_seconds, self._end_silence)

    def _end_silence(self) -> None:
        if self.flow.read_paused:  # it is we who are not reading
            self._wait_for_body()
        else:
            self.transport.abort()

    def _disarm(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _make_room(self) -> None:
        others = [
            each
            for each in self.connections
            if isinstance(each, Connection)
            and each is not self
            and not each.transport.is_closing()
        ]
        near = [each for each in others if each.network == self.network]
        bounded = self.network not in self.limits.unbounded
        if bounded and len(near) >= self.limits.per_address and not _close_oldest(near):
            self.timeout_keep_alive_handler()
        elif self.limit_concurrency is not None and len(others) + 1 >= self.limit_concurrency:
            _close_oldest(others)  # where all are busy, uvicorn answers 503


def bounded_by(limits: Limits) -> type[Connection]:
    """Give the class of connections under these limits."""
    return type("BoundedConnection", (Connection,), {"limits": limits})


def _close_oldest(connections: list[Connection]) -> bool:
    """Close the one that has waited longest; tells whether there was one."""
    waiting = [each for each in connections if each.waiting]
    if waiting:
        min(waiting, key=lambda each: each.since).timeout_keep_alive_handler()
    return bool(waiting)


def network_of(address: str) -> str:
    """Give what counts as one sender: an IPv4 address, an IPv6 subscriber's network."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:  # a socket without an address
        return address
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        if not found.is_loopback:
            return str(ipaddress.ip_network((found, _NETWORK_BITS), strict=False))
    return str(found)

"""The carrier over HTTP: posts sealed messages to a centre."""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import httpx

from fieldapp.errors import Code, PeerError
from fieldapp.sync.container import TRAILER_HEADER, trailer_of

_TIMEOUT = httpx.Timeout(60.0, connect=10.0)
_PIECE = 64 * 1024
_MEMORY = 8 * 1024 * 1024  # answers beyond this go to a temporary file; they are sealed
_NO_HEADERS: Mapping[str, str] = {}
MAX_ANSWER_BYTES = 2 * 1024 * 1024 * 1024


class HttpTransport:
    """Talks to a centre at a base address such as `https://centre.example`."""

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._client = httpx.Client(timeout=_TIMEOUT, follow_redirects=False, trust_env=False)

    def hello(self, message: bytes) -> BinaryIO:
        """Post a hello; see `Transport`."""
        return self._post("/api/sync/hello", iter((message,)))

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        """Post a bundle; see `Transport`."""
        trailer = base64.b64encode(trailer_of(sealed)).decode()
        pieces = iter(lambda: sealed.read(_PIECE), b"")
        return self._post("/api/sync/bundle", pieces, {TRAILER_HEADER: trailer})

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _post(
        self, path: str, body: Iterator[bytes], headers: Mapping[str, str] = _NO_HEADERS
    ) -> BinaryIO:
        try:
            with self._client.stream(
                "POST",
                self._address + path,
                content=body,
                headers={"Content-Type": "application/octet-stream", **headers},
            ) as answer:
                if answer.status_code != httpx.codes.OK:
                    raise _refused(answer)
                return _spooled(answer)
        except httpx.HTTPError as error:
            raise PeerError(
                Code.PEER_UNREACHABLE, address=self._address, why=type(error).__name__
            ) from error
        except httpx.InvalidURL as error:
            raise PeerError(Code.PEER_UNREACHABLE, address=self._address, why="address") from error


def ask_time(address: str, query: bytes, most: int) -> bytes:
    """Post a time-stamp query (RFC 3161 §3.4) and give the answer, unverified.

    Raises:
        PeerError: PEER_UNREACHABLE, PEER_REFUSED (also for more than `most` bytes).
    """
    headers = {"Content-Type": "application/timestamp-query"}
    answer, size = list[bytes](), 0
    try:
        with (
            httpx.Client(timeout=_TIMEOUT, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", address, content=query, headers=headers) as got,
        ):
            if got.status_code != httpx.codes.OK:
                raise _refused(got)
            for piece in got.iter_bytes(_PIECE):
                size += len(piece)
                if size > most:
                    raise PeerError(Code.PEER_REFUSED, why="answer over the limit")
                answer.append(piece)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PeerError(
            Code.PEER_UNREACHABLE, address=address, why=type(error).__name__
        ) from error
    return b"".join(answer)


def _refused(answer: httpx.Response) -> PeerError:
    reason = next(answer.iter_bytes(200), b"").decode("utf-8", "replace")
    return PeerError(Code.PEER_REFUSED, status=answer.status_code, why=reason)


def _bounded(answer: httpx.Response) -> Iterator[bytes]:
    size = 0
    for piece in answer.iter_bytes(_PIECE):
        size += len(piece)
        if size > MAX_ANSWER_BYTES:
            raise PeerError(Code.PEER_REFUSED, why="answer over the limit")
        yield piece


def _spooled(answer: httpx.Response) -> BinaryIO:
    spool = tempfile.SpooledTemporaryFile(max_size=_MEMORY)  # noqa: SIM115 -- the caller's to close
    try:
        for piece in _bounded(answer):
            spool.write(piece)
        spool.seek(0)
    except BaseException:
        spool.close()
        raise
    return spool  # type: ignore[return-value]  # a spooled file is a binary file in all but name

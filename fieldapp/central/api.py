"""The centre's programming interface: sync messages in, sealed bundles out, and its health."""

from __future__ import annotations

import base64
import binascii
import logging
import tempfile
from collections.abc import Callable
from typing import BinaryIO, cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from fieldapp import __version__
from fieldapp.central.log import Centre
from fieldapp.errors import Code, DeviceError, FieldappError, VerificationError
from fieldapp.sync import protocol
from fieldapp.sync.container import TRAILER_HEADER, read_trailer

log = logging.getLogger("central")

MAX_HELLO_BYTES = 4 * 1024 * 1024
MAX_BUNDLE_BYTES = 2 * 1024 * 1024 * 1024
_MEMORY = 1024 * 1024  # a body beyond this goes to a temporary file; it is sealed
_PEEKED = 64  # bytes of a hello that name its device
_STRANGERS = frozenset({Code.DEVICE_UNKNOWN, Code.DEVICE_REVOKED, Code.BUNDLE_CREATOR_UNKNOWN})


def routes(centre: Centre) -> list[Route]:
    """Give the routes of the interface."""

    async def hello(request: Request) -> Response:
        def known(start: bytes) -> None:
            centre.welcome(protocol.claimed_device(start))

        return await _answer(
            request, MAX_HELLO_BYTES, lambda body: centre.hello(body.read()), known
        )

    async def bundle(request: Request) -> Response:
        try:
            limit = await run_in_threadpool(_announced, centre, request)
        except FieldappError as error:
            return _refusal(error)
        return await _answer(request, limit, centre.bundle)

    async def health(_request: Request) -> Response:
        events = await run_in_threadpool(_count, centre)
        return JSONResponse({"status": "ok", "version": __version__, "events": events})

    return [
        Route("/api/sync/hello", hello, methods=["POST"]),
        Route("/api/sync/bundle", bundle, methods=["POST"]),
        Route("/api/health", health, methods=["GET"]),
    ]


def _count(centre: Centre) -> int:
    with centre.lock:
        return centre.workspace.eventlog.count()


def _announced(centre: Centre, request: Request) -> int:
    """Check who sends a bundle before a byte of it is read; gives how many bytes it may have.

    The bundle's own trailer, signed by its maker over size and digest, comes ahead as a header.
    """
    try:
        trailer = base64.b64decode(request.headers.get(TRAILER_HEADER, ""), validate=True)
    except (binascii.Error, ValueError) as error:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="trailer header") from error
    stated = read_trailer(trailer)
    centre.welcome(stated.creator_key[:16], stated.creator_key)
    return min(MAX_BUNDLE_BYTES, stated.size + stated.trailer_bytes)


async def _answer(
    request: Request,
    limit: int,
    handle: Callable[[BinaryIO], bytes],
    known: Callable[[bytes], None] = lambda _start: None,
) -> Response:
    with tempfile.SpooledTemporaryFile(max_size=_MEMORY) as spool:
        try:
            if not await _received(request, limit, cast("BinaryIO", spool), known):
                return PlainTextResponse("too large", 413)
            body = await run_in_threadpool(handle, cast("BinaryIO", spool))
        except ClientDisconnect:  # nobody is there to hear it; nothing was taken in
            return PlainTextResponse("cut short", 400)
        except FieldappError as error:
            return _refusal(error)
    return Response(body, media_type="application/octet-stream")


async def _received(
    request: Request, limit: int, target: BinaryIO, known: Callable[[bytes], None]
) -> bool:
    """Receive a body of at most `limit` bytes; False when it is larger.

    `known` is shown its first bytes, and raises if nothing more of it is to be read.
    """
    size, start = 0, b""
    async for piece in request.stream():
        if len(start) < _PEEKED:
            start += piece[:_PEEKED]
            if len(start) >= _PEEKED:
                await run_in_threadpool(known, start)
        size += len(piece)
        if size > limit:
            return False
        target.write(piece)
    target.seek(0)
    return True


def _refusal(error: FieldappError) -> Response:
    log.warning("refused: %s", error)
    return PlainTextResponse(error.code.value, _status(error))


def _status(error: FieldappError) -> int:
    """Only the code crosses the wire; 507 asks the device to keep its work and try later."""
    if isinstance(error, DeviceError):
        return 507
    return 403 if error.code in _STRANGERS else 422

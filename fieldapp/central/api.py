"""The centre's programming interface: sync messages in, sealed bundles out, and its health."""

from __future__ import annotations

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
from fieldapp.errors import Code, DeviceError, FieldappError

log = logging.getLogger("central")

MAX_HELLO_BYTES = 4 * 1024 * 1024
MAX_BUNDLE_BYTES = 2 * 1024 * 1024 * 1024
_MEMORY = 8 * 1024 * 1024  # a body beyond this goes to a temporary file; it is sealed
_STRANGERS = frozenset({Code.DEVICE_UNKNOWN, Code.DEVICE_REVOKED, Code.BUNDLE_CREATOR_UNKNOWN})


def routes(centre: Centre) -> list[Route]:
    """Give the routes of the interface."""

    async def hello(request: Request) -> Response:
        return await _answer(request, MAX_HELLO_BYTES, lambda body: centre.hello(body.read()))

    async def bundle(request: Request) -> Response:
        return await _answer(request, MAX_BUNDLE_BYTES, centre.bundle)

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


async def _answer(request: Request, limit: int, handle: Callable[[BinaryIO], bytes]) -> Response:
    with tempfile.SpooledTemporaryFile(max_size=_MEMORY) as spool:
        try:
            if not await _received(request, limit, cast("BinaryIO", spool)):
                return PlainTextResponse("too large", 413)
        except ClientDisconnect:  # nobody is there to hear it; nothing was taken in
            return PlainTextResponse("cut short", 400)
        try:
            body = await run_in_threadpool(handle, cast("BinaryIO", spool))
        except FieldappError as error:
            log.warning("refused: %s", error)
            return PlainTextResponse(error.code.value, _status(error))
    return Response(body, media_type="application/octet-stream")


async def _received(request: Request, limit: int, target: BinaryIO) -> bool:
    """Receive a body of at most `limit` bytes; False when it is larger."""
    size = 0
    async for piece in request.stream():
        size += len(piece)
        if size > limit:
            return False
        target.write(piece)
    target.seek(0)
    return True


def _status(error: FieldappError) -> int:
    """Only the code crosses the wire; 507 asks the device to keep its work and try later."""
    if isinstance(error, DeviceError):
        return 507
    return 403 if error.code in _STRANGERS else 422

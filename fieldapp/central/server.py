"""Serving a centre over HTTP: the sync interface and the public pages, on one port."""

from __future__ import annotations

import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

from fieldapp.central import api, site
from fieldapp.central.connections import LIMITS, Limits, bounded_by
from fieldapp.central.log import Centre
from fieldapp.central.view import PublicView
from fieldapp.errors import Code, PeerError

log = logging.getLogger("central")

SHUTDOWN_SECONDS = 10
MOST_CONNECTIONS = 128  # at once; beyond it idle ones are closed, and where none is idle 503


def application(centre: Centre) -> Starlette:
    """Give the web application of a centre."""
    view = PublicView(centre)
    return Starlette(
        routes=[*api.routes(centre), *site.routes(view)],
        exception_handlers=site.exception_handlers(view),
    )


def serve(
    centre: Centre,
    host: str,
    port: int,
    started: Callable[[int], None] = lambda _port: None,
) -> None:
    """Serve until asked to stop (SIGINT, SIGTERM); requests under way are finished first.

    Args:
        centre: whose data.
        host: address to listen on.
        port: 0 takes a free one.
        started: told the port, once requests are accepted.

    Raises:
        PeerError: PORT_TAKEN.
    """
    listener = _listen(host, port)
    started(int(listener.getsockname()[1]))
    with _signals_heard():
        _server(centre, LIMITS).run(sockets=[listener])


@contextmanager
def _signals_heard() -> Iterator[None]:
    """Let the caller go on after a signal that stopped the server, which raises it once more."""
    heard = {number: signal.signal(number, _heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in heard.items():
            signal.signal(number, handler)


def _heard(_number: int, _frame: object) -> None:
    log.info("stopped by a signal")


@contextmanager
def running(centre: Centre, limits: Limits = LIMITS) -> Iterator[str]:
    """Serve on a free loopback port while the block runs; gives the address.

    For an office's own demo and for tests; the workspace must have been opened for any thread.
    """
    listener = _listen("127.0.0.1", 0)
    server = _server(centre, limits)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="centre")
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise PeerError(Code.PORT_TAKEN, host=host, port=port) from error
    listener.listen(128)
    return listener


def _server(centre: Centre, limits: Limits) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            application(centre),
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=SHUTDOWN_SECONDS,
            lifespan="off",
            http=bounded_by(limits),
            h11_max_incomplete_event_size=16 * 1024,
            limit_concurrency=MOST_CONNECTIONS,
        )
    )

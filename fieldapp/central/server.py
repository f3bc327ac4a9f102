"""Serving a centre over HTTP: the sync interface and the public pages, on one port."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from fieldapp.central import api, site
from fieldapp.central.log import Centre
from fieldapp.central.view import PublicView
from fieldapp.errors import Code, PeerError

log = logging.getLogger("central")

SHUTDOWN_SECONDS = 10


def application(centre: Centre) -> Starlette:
    """Give the web application of a centre."""
    return Starlette(routes=[*api.routes(centre), *site.routes(PublicView(centre))])


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
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise PeerError(Code.PORT_TAKEN, host=host, port=port) from error
    config = uvicorn.Config(
        application(centre),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        lifespan="off",
        h11_max_incomplete_event_size=16 * 1024,
    )
    listener.listen(128)
    started(int(listener.getsockname()[1]))
    uvicorn.Server(config).run(sockets=[listener])

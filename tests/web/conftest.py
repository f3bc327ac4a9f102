"""The real site over a real office's data, in process and behind a real server."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright
from starlette.applications import Starlette

from fieldapp.central import site
from fieldapp.central.view import PublicView
from tests.web import world as worlds
from tests.web.world import World

_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A few days in an office; nobody changes it."""
    with pytest.MonkeyPatch.context() as patch:  # keys never land in the tester's own home
        patch.setenv("FIELDAPP_STATE", str(tmp_path_factory.mktemp("state")))
        made = worlds.build(tmp_path_factory.mktemp("office"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def view(world: World) -> PublicView:
    return PublicView(world.centre)


@pytest.fixture(scope="session")
def app(view: PublicView) -> Starlette:
    allowance = site.Allowance(view.clock, limit=100_000)
    return Starlette(
        routes=site.routes(view, allowance), exception_handlers=site.exception_handlers(view)
    )


@pytest.fixture(scope="session")
def address(app: Starlette) -> Iterator[str]:
    """The site behind uvicorn on a free port of this machine."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()  # the listener queues what comes before the server answers
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=30)
    listener.close()


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A font configuration with the house's own fonts, so that pictures show real glyphs."""
    folder = Path(__file__).resolve().parents[2] / "resources" / "fonts"
    path = tmp_path_factory.mktemp("fonts") / "fonts.conf"
    path.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{folder}</dir>'
        f"<cachedir>{path.parent / 'cache'}</cachedir></fontconfig>"
    )
    return path


@pytest.fixture(scope="module")  # its event loop must be gone where tests run their own
def browser(fonts: Path) -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=program,
            args=_FLAGS,
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )
        yield opened
        opened.close()

"""What an office says of itself is on the next page that the public asks for."""

from __future__ import annotations

import asyncio
from pathlib import Path

from starlette.requests import Request

from fieldapp.central import site
from fieldapp.central.log import Centre
from fieldapp.central.view import PublicView
from fieldapp.clock import FixedClock
from fieldapp.notice import offices
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.notice.test_offices import SAID


def test_a_running_site_shows_what_the_office_says_now(tmp_path: Path, clock: FixedClock) -> None:
    profile = Profile("那曲-00", "lead", "平措", "admin", "540600")
    with Workspace.create(
        tmp_path / "centre", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock,
        any_thread=True,
    ) as workspace:  # fmt: skip
        view = PublicView(Centre(workspace))
        pages = site.Site(view, site.Allowance(clock))

        def read() -> str:
            scope = {"type": "http", "method": "GET", "path": "/rights", "query_string": b"",
                     "headers": []}  # fmt: skip
            return bytes(asyncio.run(pages.rights(Request(scope))).body).decode()

        assert SAID["telephone"] not in read()
        offices.describe(workspace, "lead", {**SAID, "name": "那曲市某某局"})
        page = read()
        assert SAID["telephone"] in page
        assert "那曲市某某局" in page
        assert view.last_office.host == view.office().host == SAID["host"].upper()

"""Fixtures every test may use: a clock that stands still and a real workspace in a temporary folder."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from fieldapp.clock import FixedClock, at_local
from tests.templates import Template

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

PASSWORD = "a long enough password"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(
    PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring"
)  # never the developer's own
os.environ.pop("FIELDAPP_PASSWORD", None)  # a developer's own password never reaches a test

# Deadlines measure the machine, not the law; `make sweep` asks for many more examples.
hypothesis.settings.register_profile("quick", deadline=None, max_examples=50)
hypothesis.settings.register_profile("sweep", deadline=None, max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(autouse=True)
def state_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Device secrets and fences of tests never touch the machine's own."""
    monkeypatch.setenv("FIELDAPP_STATE", str(tmp_path_factory.mktemp("state")))


@pytest.fixture(scope="session", autouse=True)
def remembered_stretch() -> Iterator[Callable[[pytest.MonkeyPatch], None]]:
    """Stretch each password once a process, with the costs of the product: one salt serves all.

    A workspace that a test made is opened by a started program like any other.
    """
    from fieldapp.ledger import keys

    salt, fresh, stretch = keys.password_salt(), keys.password_salt, keys.stretch

    def undone(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(keys, "password_salt", fresh)
        patch.setattr(keys, "stretch", stretch)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "password_salt", lambda: salt)
        patch.setattr(keys, "stretch", functools.cache(stretch))
        yield undone


@pytest.fixture
def fresh_salts(
    remembered_stretch: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Take a fresh salt for each wrapping and stretch each time, as the product does."""
    remembered_stretch(monkeypatch)


@pytest.fixture
def clock() -> FixedClock:
    """A Monday morning, nine o'clock in China; it moves only when a test moves it."""
    return FixedClock(at_local(2026, 11, 23, 9))


def one_workspace(folder: Path, at_ms: int) -> None:
    """Make the workspace of one inspector, and close it."""
    # Imported here so that tests of the ledger do not load the whole house.
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store.workspace import Profile, Workspace

    profile = Profile(
        device_name="那曲-01",
        person_id="insp-tashi",
        person_name="扎西",
        role="inspector",
        unit="540600",
    )
    Workspace.create(
        folder / "workspace", PASSWORD, profile=profile, projectors=PROJECTORS,
        clock=FixedClock(at_ms),
    ).close()  # fmt: skip


ONE_WORKSPACE = Template(one_workspace)


@pytest.fixture
def workspace(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, clock: FixedClock, state_folder: None
) -> Iterator[Workspace]:
    """An open, empty workspace of one inspector, with every room's projector."""
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store.workspace import Workspace

    ONE_WORKSPACE.copy(tmp_path, clock.now_ms(), tmp_path_factory)
    with Workspace.open(
        tmp_path / "workspace", PASSWORD, projectors=PROJECTORS, clock=clock
    ) as opened:
        yield opened


FIGURE = "figure"  # a line for the end of the run, from whichever worker ran the test


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Give what prints a measured number, such as a p-value, at the end of the run."""
    return lambda words: record_property(FIGURE, words)


NOTHING_LEFT_OUT = "FIELDAPP_TESTS_NOTHING_LEFT_OUT"  # set where `make setup` gave what tests need
MAY_BE_LACKING = ("needs cryptorandom", "may not mount a file system here")


def _left_out(reporter: pytest.TerminalReporter) -> list[str]:
    """Give the tests that were skipped for want of what `make setup` installs."""
    skipped = [
        f"{report.nodeid}: {report.longrepr[2]}"
        for report in reporter.stats.get("skipped", [])
        if isinstance(report.longrepr, tuple)
    ]
    return [line for line in skipped if not any(lack in line for lack in MAY_BE_LACKING)]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that left tests out although it was told that nothing is lacking."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")  # not in a worker
    if reporter is not None and os.environ.get(NOTHING_LEFT_OUT) and _left_out(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests measured; a passed test's own output is never shown."""
    if os.environ.get(NOTHING_LEFT_OUT) and (lines := _left_out(terminalreporter)):
        terminalreporter.section("left out, though nothing may be lacking")
        terminalreporter.write_line("\n".join(lines))
    lines = [
        str(value)
        for name in ("passed", "failed")
        for report in terminalreporter.stats.get(name, [])
        for key, value in getattr(report, "user_properties", [])
        if key == FIGURE
    ]
    if lines:
        terminalreporter.section("measured")
        terminalreporter.write_line("\n".join(sorted(set(lines))))

"""Keys on the command line: where they lie, another password, a second person, a forgotten one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp import settings
from fieldapp.errors import Code
from fieldapp.store import devices
from tests.cli.calling import Said, call
from tests.conftest import PASSWORD
from tests.journeys.devices import Office

NEW = "a quite new password"


@pytest.fixture(autouse=True)
def passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    monkeypatch.setenv(settings.NEW_PASSWORD_VARIABLE, NEW)


def refused(said: Said, code: Code) -> bool:
    return said.status == 1 and said.is_one_clear_line and code.value in said.err


def test_the_place_of_the_keys_is_said(office: Office) -> None:
    folder = office.folder / "laptop"
    said = call("workspace", "keys", "--workspace", folder, "--json")
    assert said.json == {
        "secret": "file",
        "opened_by": "pin",
        "second": "",
        "helpers": [],
        "helpers_revoked": [],
        "second_unknown": False,
    }


def test_another_password(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = office.folder / "laptop"
    assert call("workspace", "password", "--workspace", folder).status == 0
    assert refused(call("workspace", "keys", "--workspace", folder), Code.PASSWORD_WRONG)
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, NEW)
    monkeypatch.setenv(settings.NEW_PASSWORD_VARIABLE, "123456")
    said = call("workspace", "password", "--workspace", folder)
    assert refused(said, Code.PASSWORD_TOO_EASY)
    monkeypatch.delenv(settings.NEW_PASSWORD_VARIABLE)
    assert call("workspace", "password", "--workspace", folder).status == 2
    file = office.folder / "new"
    file.write_text(PASSWORD + "\n")
    said = call("workspace", "password", "--workspace", folder, "--new-password-file", file)
    assert said.status == 0
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    assert call("workspace", "keys", "--workspace", folder).status == 0


def test_a_second_person_comes_and_goes(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = office.folder / "laptop"
    who = ("--person-id", "I-2", "--person-name", "格桑")
    assert call("workspace", "second", "--workspace", folder, *who).status == 0
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, NEW)
    said = call("workspace", "keys", "--workspace", folder, "--json").json
    assert (said["opened_by"], said["second"]) == ("second", "格桑")
    said_no = call("workspace", "second", "--workspace", folder, "--remove")
    assert refused(said_no, Code.KEYS_OWNER_ONLY)
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    assert call("workspace", "second", "--workspace", folder, "--remove", "--json").json == {
        "second": ""
    }


def test_a_forgotten_password_with_two_of_three(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.join("deputy", "supervisor")
    office.join("auditor", "auditor")
    names = ("boss", "deputy", "auditor")
    for name in names:
        devices.enrol(office["laptop"], "laptop-person", office[name].card())
    office.shut()
    folder, request = office.folder / "laptop", tmp_path / "request"
    asking = ("workspace", "forgotten", "--workspace", folder, "--out", request, "--json")
    assert refused(call(*asking), Code.RECOVERY_NOT_PREPARED)
    assert call("workspace", "helpers", "--workspace", folder, *names).status == 0
    monkeypatch.delenv(settings.PASSWORD_VARIABLE)
    said = call(*asking).json
    assert len(said["fingerprint"].split("-")) == 4
    assert said["helpers"] == [f"名-{name} ({name})" for name in sorted(names)]
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    for name in names[:2]:
        helping = (
            "workspace",
            "help",
            request,
            "--workspace",
            office.folder / name,
            "--out",
            tmp_path / name,
        )
        assert refused(call(*helping), Code.RECOVERY_NOT_COMPARED)
        assert not (tmp_path / name).exists()
        assert call(*helping, "--compared", said["fingerprint"]).status == 0
    finishing = ("workspace", "recover", "--workspace", folder)
    assert refused(call(*finishing, tmp_path / "boss"), Code.RECOVERY_ANSWERS_FEW)
    assert call(*finishing, tmp_path / "boss", tmp_path / "deputy").status == 0
    assert refused(call("workspace", "keys", "--workspace", folder), Code.PASSWORD_WRONG)
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, NEW)
    assert call("workspace", "keys", "--workspace", folder).status == 0

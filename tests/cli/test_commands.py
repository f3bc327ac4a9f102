"""Exit status 0, 1, 2; errors in one clear line; the JSON that other people's checks read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fieldapp import settings
from fieldapp.cli.parser import parse
from fieldapp.demo import cast
from fieldapp.registry.identifiers import USCC_ALPHABET, uscc_check_character
from tests.cli.calling import call
from tests.cli.conftest import Demo
from tests.conftest import PASSWORD
from tests.journeys.devices import Office, inspect

ROOT = Path(__file__).parents[2]
VECTORS: list[dict[str, Any]] = json.loads((ROOT / "tests/vectors/draw1.json").read_text("utf-8"))


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)


def code(number: int) -> str:
    body = f"92540102MA6T{number:05d}"
    assert set(body) <= set(USCC_ALPHABET)
    return body + uscc_check_character(body)


# -- registry


def register(path: Path) -> Path:
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in code(3))
    lines = [
        "统一社会信用代码,主体名称,住所,行政区划代码,信用风险等级",
        f"{code(1)},雪莲商行,八一路1号,540102,A",
        f"  {code(2)}  ,格桑花商行,八一路2号,540102,B",
        f"{wide},纳木错商行,八一路3号,540102,B",
        f"{code(4)[:-1]}{'1' if code(4)[-1] != '1' else '2'},坏码商行,八一路4号,540102,B",
        f"{code(1)},雪莲商行,八一路1号,540102,A",
        ",无码商行,八一路5号,540102,B",
        f"{code(6)},无级商行,八一路6号,540102,",
        "合计,6,,,",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="gb18030")
    return path


def test_a_dry_run_says_what_would_become_of_each_row(tmp_path: Path) -> None:
    said = call("registry", "import", register(tmp_path / "a.csv"), "--dry-run", "--json")
    assert said.status == 0
    assert set(said.json) >= {"rows", "accepted", "rejected", "repaired"}
    assert said.json["rows"] == 8
    assert said.json["accepted"] == 4
    codes = {
        name: {(e["line"], e["code"]) for e in said.json[name]}
        for name in ("rejected", "repaired")
    }
    assert codes["rejected"] == {
        (5, "bad_code"),
        (6, "duplicate"),
        (7, "no_code"),
        (9, "total_row"),
    }
    assert codes["repaired"] == {(3, "padded_code"), (4, "fullwidth_code"), (8, "no_class")}
    assert all(
        set(e) == {"line", "field", "code"} for e in said.json["rejected"] + said.json["repaired"]
    )


def test_import_then_search(tmp_path: Path, password: None) -> None:
    folder = tmp_path / "ws"
    made = call(
        "registry", "import", register(tmp_path / "a.csv"), "--workspace", folder, "--json"
    )
    assert (made.status, made.json["accepted"]) == (0, 4)
    found = call("registry", "search", "格桑", "--workspace", folder, "--json")
    assert [(one["id"], one["name"], one["address"]) for one in found.json] == [
        (code(2), "格桑花商行", "八一路2号")
    ]
    for text, number in (
        ("商行", 4),
        ("xls", 1),
        (code(3)[-6:], 1),
        ("八一路6", 1),
        ("没有", 0),
        ("%' OR 1=1", 0),
    ):
        said = call("registry", "search", text, "--workspace", folder, "--json", "--limit", "10")
        assert (said.status, len(said.json)) == (0, number), text
    assert (
        call("registry", "search", "商行", "--workspace", folder, "--limit", "2").out.count("\n")
        == 2
    )


@pytest.mark.parametrize(
    "content", [b"", b"\0\1\2" * 500, b"PK\x03\x04" + bytes(200), "甲,乙\n1,2\n".encode()]
)
def test_a_file_that_is_no_register_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    for ending in (".csv", ".xlsx"):
        path = tmp_path / f"bad{ending}"
        path.write_bytes(content)
        said = call("registry", "import", path, "--dry-run", "--json")
        assert said.status in (1, 2), said
        assert said.is_one_clear_line, said


# -- draw


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_draw_replay_gives_every_vector(tmp_path: Path, number: int) -> None:
    vector = VECTORS[number]
    for name, given in (("input", vector["input"]), ("whole", vector)):
        (tmp_path / f"{name}.json").write_text(json.dumps(given), encoding="utf-8")
        said = call("draw", "replay", tmp_path / f"{name}.json", "--out", tmp_path / "out.json")
        assert (said.status, said.out) == (0, "")
        assert json.loads((tmp_path / "out.json").read_text("utf-8")) == vector["expect"]
    assert call("draw", "replay", tmp_path / "input.json").json == vector["expect"]


def test_the_demos_pages_have_their_style_beside_them(demo: Demo) -> None:
    page = demo.file("page_index")
    text = page.read_text("utf-8")
    styles = re.findall(r'"([^"]+\.(?:css|svg))"', text)
    assert sorted(styles) == ["favicon.svg", "site.css"]
    assert all((page.parent / name).stat().st_size for name in styles)


def test_the_demos_draw_is_replayed_to_its_own_result(demo: Demo) -> None:
    vector = json.loads(demo.file("transcript").read_text("utf-8"))
    assert call("draw", "replay", demo.file("transcript")).json == vector["expect"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b"null", b"5", b'{"input": 5}', b'{"objects": []}', b"[" * 100_000],
)
def test_an_ill_formed_draw_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "in.json").write_bytes(content)
    said = call("draw", "replay", tmp_path / "in.json")
    assert said.status == 1
    assert said.is_one_clear_line, said


# -- bundles and sync


def test_the_stick_by_hand(office: Office, tmp_path: Path, password: None) -> None:
    inspect(office["laptop"], "insp-1")
    folder, stick = office.folder, tmp_path / "stick"
    office["boss"], office["centre"]
    office.shut()
    stick.mkdir()
    made = call("bundle", "export", "--workspace", folder / "laptop", "--to", stick, "--json")
    assert made.status == 0
    path = made.json["file"]
    assert made.json["bytes"] == Path(path).stat().st_size
    seen = call("bundle", "inspect", path, "--workspace", folder / "boss", "--json").json
    assert seen["from"] == "laptop"
    assert seen["items"]["blob"] == 2
    first = call("bundle", "import", path, "--workspace", folder / "boss", "--json")
    assert (first.status, first.json["blobs_added"]) == (0, 2)
    assert {c["outcome"] for c in first.json["chains"]} == {"admitted", "known"}
    again = call("bundle", "import", path, "--workspace", folder / "boss", "--json")
    assert (again.status, again.json["events_added"], again.json["blobs_added"]) == (0, 0, 0)
    centre = call("bundle", "import", path, "--workspace", folder / "centre", "--json")
    back = call(
        "bundle", "import", centre.json["receipt_file"], "--workspace", folder / "laptop", "--json"
    )
    assert back.json["receipts"] > 0
    info = call("workspace", "info", "--workspace", folder / "laptop", "--json").json
    assert info["receipted"] == info["own_events"]
    rebuilt = call("rebuild", "--workspace", folder / "boss", "--json")
    assert (rebuilt.status, rebuilt.json["equal"]) == (0, True)


def test_making_enrolling_serving_and_syncing_by_hand(
    tmp_path: Path, password: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.central.serving import served

    laptop, centre = tmp_path / "laptop", tmp_path / "centre"
    made = call(
        "workspace", "create", "--workspace", laptop, "--device-name", "拉城-01", "--person-id", "P1",
        "--person-name", "达瓦", "--role", "inspector", "--unit", "540102",
    )  # fmt: skip
    assert made.status == 0
    assert len(made.out.split()[-1]) == 32
    card = tmp_path / "laptop.card"
    assert call("workspace", "card", "--workspace", laptop, "--out", card).status == 0
    with served(centre) as running:  # the first start makes the centre's workspace
        assert (
            call("workspace", "enrol", centre / "centre.card", "--workspace", laptop).status == 0
        )
        refused = call("sync", running.address, "--workspace", laptop)
        assert refused.status == 1
        assert refused.is_one_clear_line
        assert "device_unknown" in refused.err
        assert running.stop()[0] == 0
    assert call("workspace", "enrol", card, "--workspace", centre).status == 0
    with served(centre) as running:
        said = call("sync", running.address, "--workspace", laptop, "--json")
        assert (said.status, said.json["events_sent"]) == (0, 2)
        assert (
            call("sync", running.address, "--workspace", laptop, "--json").json["events_sent"] == 0
        )
        busy = call("workspace", "info", "--workspace", centre)
        assert (busy.status, "workspace_busy" in busy.err) == (1, True)
    gone = call("sync", running.address, "--workspace", laptop)
    assert (gone.status, gone.is_one_clear_line) == (1, True)


# -- the call itself


def test_every_error_of_files_is_one_line(office: Office, tmp_path: Path, password: None) -> None:
    office["laptop"]
    office.shut()
    folder, nowhere = office.folder / "laptop", tmp_path / "no" / "where"
    (tmp_path / "in.json").write_text(json.dumps(VECTORS[0]["input"]))
    (tmp_path / "a file").write_bytes(b"\xff\xfe")
    wrong: list[tuple[object, ...]] = [
        ("draw", "replay", tmp_path / "in.json", "--out", nowhere),
        ("draw", "replay", nowhere),
        ("draw", "replay", tmp_path),
        ("workspace", "card", "--workspace", folder, "--out", nowhere),
        ("workspace", "enrol", nowhere, "--workspace", folder),
        ("workspace", "enrol", tmp_path / "a file", "--workspace", folder),
        ("workspace", "info", "--workspace", nowhere),
        ("workspace", "info", "--workspace", tmp_path / "a file"),
        ("bundle", "export", "--workspace", folder, "--to", nowhere),
        ("bundle", "export", "--workspace", folder, "--to", tmp_path, "--receiver", "nobody"),
        ("bundle", "import", nowhere, "--workspace", folder),
        ("bundle", "inspect", tmp_path / "a file", "--workspace", folder),
        ("registry", "import", nowhere, "--dry-run"),
        ("registry", "import", register(tmp_path / "a.csv"), "--dry-run", "--report", nowhere),
        ("registry", "import", tmp_path / "a.csv", "--workspace", tmp_path / "a file"),
        ("sync", "http://127.0.0.1:1", "--workspace", folder),
        ("serve", "--data", tmp_path / "a file", "--port", "0"),
        ("verify", "notice", "https://example.cn/N/X", "--public-key", "zz"),
        ("verify", "bundle", tmp_path),
        ("demo", "--headless", "--out", tmp_path),
    ]  # fmt: skip
    for arguments in wrong:
        said = call(*arguments)
        assert said.status in (1, 2), arguments
        assert said.is_one_clear_line, (arguments, said)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("registry",),
        ("registry", "search", "x"),
        ("verify", "draw"),
        ("serve", "--port", "none", "--data", "x"),
        ("workspace", "create", "--role", "king"),
    ],
)
def test_wrong_arguments_are_status_two_and_one_line(arguments: tuple[str, ...]) -> None:
    said = call(*arguments)
    assert said.status == 2
    assert said.is_one_clear_line, said


def test_passwords_come_from_the_environment_or_a_file_never_from_an_argument(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office["laptop"]
    office.shut()
    info = ("workspace", "info", "--workspace", office.folder / "laptop", "--json")
    missing = call(*info)
    assert missing.status == 2
    assert "password_missing" in missing.err
    (tmp_path / "secret").write_text(PASSWORD + "\n")
    assert call(*info, "--password-file", tmp_path / "secret").status == 0
    (tmp_path / "binary").write_bytes(b"\xff\xfe\xfa")
    for path in (tmp_path / "nothing", tmp_path, tmp_path / "binary"):
        said = call(*info, "--password-file", path)
        assert (said.status, said.is_one_clear_line) == (2, True), said
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, "wrong")
    wrong = call(*info)
    assert (
        wrong.status,
        "password_wrong" in wrong.err,
        "wrong" in wrong.err.split("_wrong")[1],
    ) == (1, True, False)
    for command in (
        "workspace info",
        "registry search x",
        "bundle export --to x",
        "sync x",
        "rebuild",
        "verify log x",
    ):
        said = call(*command.split(), "--workspace", "x", "--password", PASSWORD)
        assert said.status == 2, command
    assert call(*info, "--passw", PASSWORD).status == 2  # nor by an abbreviation


def test_help_names_every_command_of_the_issue(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(["--help"])
    assert left.value.code == 0
    text = capsys.readouterr().out
    for command in (
        "demo",
        "registry",
        "draw",
        "verify",
        "bundle",
        "rebuild",
        "serve",
        "bench",
        "screenshots",
    ):
        assert command in text


def test_as_a_process(demo: Demo) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "fieldapp", *arguments],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT), settings.PASSWORD_VARIABLE: cast.PASSWORD},
        )

    good = run("verify", "bundle", str(demo.file("bundle")), "--json")
    assert (good.returncode, json.loads(good.stdout)["ok"], good.stderr) == (0, True, "")
    bad = run("verify", "draw", str(demo.file("bundle")))
    assert bad.returncode == 1
    missing = run("verify", "draw", "/nonexistent")
    assert (missing.returncode, missing.stdout, missing.stderr.count("\n")) == (2, "", 1)

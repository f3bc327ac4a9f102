"""`fieldapp verify …` on what the demo's day left: good as it is, red when anything is changed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from fieldapp.draw.checking import proving
from fieldapp.draw.record import transcript
from fieldapp.ledger import dcbor
from tests.cli.calling import Said, call
from tests.cli.conftest import Demo
from tests.journeys.devices import flipped


def verdicts(said: Said) -> dict[str, str]:
    return {check["number"]: check["verdict"] for check in said.json["checks"]}


def test_the_draw(demo: Demo) -> None:
    for what in ("transcript_full", "transcript_public"):
        said = call("verify", "draw", demo.file(what), "--json")
        assert (said.status, said.json["ok"], said.err) == (0, True, "")
        assert list(verdicts(said))[:3] == ["V1", "V2", "V3"]
        assert call("verify", "draw", demo.file(what)).out.splitlines()[-1].startswith("OK")


def test_a_business_s_own_proof(demo: Demo, tmp_path: Path) -> None:
    record = demo.file("transcript_full")
    found = transcript.read(record.read_bytes())
    assert found.register is not None
    own = dcbor.decode(found.register)[0][0]
    laptop = demo.workspace("laptop-07")
    plan = demo.summary["plan"]["plan_id"]
    file = tmp_path / "proof.json"
    said = call("draw", "proof", "--workspace", laptop, plan, own, "--out", file, "--json")
    assert (said.status, said.json["object"]) == (0, own)
    assert said.json["own_code"] == proving.own_code(found.signed.signature, own)
    public = demo.file("transcript_public")
    checked = call("verify", "proof", file, "--transcript", public, "--json")
    assert (checked.status, checked.json["ok"]) == (0, True)
    assert [verdicts(checked)[number] for number in ("O1", "O2", "O3")] == ["pass"] * 3
    file.write_text(file.read_text().replace('"index": 0', '"index": 1'))
    assert call("verify", "proof", file, "--transcript", public, "--json").status == 1
    assert call("draw", "proof", "--workspace", laptop, plan, "nobody", "--out", file).status == 1


def test_a_public_draw_of_others(tmp_path: Path) -> None:
    vectors = json.loads((Path(__file__).parents[1] / "vectors" / "rfc3797.json").read_text())
    file = tmp_path / "foreign.json"
    for vector in vectors:
        file.write_text(json.dumps(vector))
        said = call("draw", "replay-rfc3797", file, "--json")
        assert (said.status, said.json["ok"]) == (0, True)
        assert [int(one["name"].split()[0]) for one in said.json["checks"]] == vector["selected"]
    file.write_text(json.dumps(vectors[0] | {"selected": vectors[0]["selected"][::-1]}))
    said = call("draw", "replay-rfc3797", file)
    assert said.status == 1
    assert "990DD0A5692A029A98B5E01AA28F3459 of 25, not 4" in said.out
    file.write_text(json.dumps(vectors[0] | {"count": 3}))
    assert call("draw", "replay-rfc3797", file).status == 1  # more are stated than were wanted
    file.write_text("{")
    assert call("draw", "replay-rfc3797", file).status == 1


def test_a_draw_with_one_byte_changed(demo: Demo, tmp_path: Path) -> None:
    whole = demo.file("transcript_full").read_bytes()
    for place in range(5, len(whole), len(whole) // 12):
        (tmp_path / "altered.cbor").write_bytes(flipped(whole, place))
        said = call("verify", "draw", tmp_path / "altered.cbor", "--json")
        assert said.status == 1
        assert not said.json["ok"]


def test_the_notice_as_text_picture_and_pdf(demo: Demo, tmp_path: Path) -> None:
    key = demo.summary["notice_public_key"]
    url = demo.file("notice_qr").read_text().strip()
    for code in (url, demo.file("notice_qr"), demo.file("notice")):
        said = call("verify", "notice", code, "--public-key", key, "--json")
        assert said.status == 0, said
        series = said.json["facts"]["number"].split("-")[1]  # the printed number is the long form
        assert series in demo.summary["notice"]["number"]
        assert said.json["facts"]["check_code"] == demo.summary["notice"]["check_code"]
    with_workspace = call(
        "verify", "notice", url, "--workspace", demo.workspace("supervisor"), "--json"
    )
    assert with_workspace.status == 0


def test_a_notice_that_is_false_or_of_an_unknown_key(demo: Demo) -> None:
    url = demo.file("notice_qr").read_text().strip()
    key = demo.summary["notice_public_key"]
    unknown = call("verify", "notice", url, "--json")
    assert (unknown.status, unknown.json["ok"]) == (1, False)
    place = url.rfind("/") + 30
    forged = url[:place] + ("A" if url[place] != "A" else "B") + url[place + 1 :]
    said = call("verify", "notice", forged, "--public-key", key, "--json")
    assert (said.status, said.json["ok"], said.json["facts"]) == (1, False, None)


@pytest.mark.parametrize("name", ["laptop-07", "laptop-08", "supervisor", "publisher", "centre"])
def test_every_log(demo: Demo, name: str) -> None:
    said = call("verify", "log", demo.workspace(name), "--json")
    assert said.status == 0, said
    assert list(verdicts(said)) == [f"L{n}" for n in range(1, 9)]


def test_a_log_still_holds_what_a_checkpoint_says(own_demo: Demo, tmp_path: Path) -> None:
    note = tmp_path / "kept.txt"
    laptop = own_demo.workspace("laptop-07")
    kept = call("checkpoint", "--workspace", laptop, "--out", note, "--json")
    assert kept.status == 0, kept
    said = call("verify", "log", laptop, "--checkpoint", note, "--json")
    assert (said.status, verdicts(said)["L9"]) == (0, "pass"), said
    centre = own_demo.workspace("centre")  # it has not yet got the day's last events
    said = call("verify", "log", centre, "--checkpoint", note, "--json")
    assert (said.status, verdicts(said)["L9"]) == (1, "fail")
    assert f"{kept.json['events']} events were there" in said.out
    altered = note.read_text().replace(f"\n{kept.json['events']}\n", "\n3\n")
    (tmp_path / "altered.txt").write_text(altered)
    (tmp_path / "garbage.txt").write_bytes(b"\xff\n\n\n")
    for wrong in ("altered.txt", "garbage.txt"):
        said = call("verify", "log", laptop, "--checkpoint", tmp_path / wrong, "--json")
        assert (said.status, verdicts(said)["L9"]) == (1, "fail")


def test_a_log_with_one_flipped_bit(own_demo: Demo) -> None:
    path = own_demo.workspace("laptop-08") / "fieldapp.db"
    whole = path.read_bytes()
    for place in (9 * 4096 + 100, len(whole) // 2, len(whole) - 2000):
        path.write_bytes(flipped(whole, place))
        said = call("verify", "log", own_demo.workspace("laptop-08"), "--json")
        assert (said.status, verdicts(said)["L1"]) == (1, "fail")


def test_the_bundle(demo: Demo) -> None:
    alone = call("verify", "bundle", demo.file("bundle"), "--json")
    assert (alone.status, verdicts(alone)) == (0, {"B1": "pass", "B2": "not_applicable"})
    opened = call(
        "verify",
        "bundle",
        demo.file("bundle"),
        "--workspace",
        demo.workspace("supervisor"),
        "--json",
    )
    assert (opened.status, verdicts(opened)) == (0, {"B1": "pass", "B2": "pass", "B3": "pass"})
    assert call("verify", "log", demo.file("bundle")).status == 0
    other = call(
        "verify",
        "bundle",
        demo.file("bundle"),
        "--workspace",
        demo.workspace("publisher"),
        "--json",
    )
    assert (other.status, verdicts(other)["B2"]) == (1, "fail")


def test_a_bundle_cut_or_changed(demo: Demo, tmp_path: Path) -> None:
    whole = demo.file("bundle").read_bytes()
    for number, data in enumerate((whole[:-1], whole[:1000], b"", flipped(whole, 5000))):
        path = tmp_path / f"{number}.fabundle"
        path.write_bytes(data)
        said = call("verify", "bundle", path, "--json")
        assert (said.status, verdicts(said)) == (1, {"B1": "fail"})


def test_the_evidence_package(demo: Demo, tmp_path: Path) -> None:
    said = call("verify", "evidence", demo.file("evidence_package"), "--json")
    assert said.status == 0
    found = verdicts(said)
    assert (found.pop(""), list(found)) == ("note", [f"P{n}" for n in range(1, 12)])
    whole = demo.file("evidence_package").read_bytes()
    for place in range(40, len(whole), len(whole) // 8):
        (tmp_path / "altered.zip").write_bytes(flipped(whole, place))
        altered = call("verify", "evidence", tmp_path / "altered.zip", "--json")
        assert (altered.status, altered.json["ok"]) == (1, False), place


GARBAGE = {
    "empty": b"",
    "random": os.urandom(3000),
    "nested": b"[" * 200_000,
    "json": json.dumps({"a": 1}).encode(),
    "cbor": b"\x9f" + b"\x81" * 3000,
    "zip": b"PK\x03\x04" + bytes(3000),
    "png": b"\x89PNG\r\n\x1a\n" + bytes(300),
    "pdf": b"%PDF-1.7\n" + os.urandom(2000),
}


@pytest.mark.parametrize("what", ["draw", "notice", "bundle", "evidence", "log"])
def test_garbage_is_red_or_refused_in_one_line(tmp_path: Path, what: str) -> None:
    for name, data in GARBAGE.items():
        for ending in (".bin", ".png", ".pdf", ".txt") if what == "notice" else (".bin",):
            path = tmp_path / (name + ending)
            path.write_bytes(data)
            said = call("verify", what, path, "--json")
            assert said.status in (1, 2), (name, said)
            assert said.is_one_clear_line or not said.json["ok"], (name, said)


@pytest.mark.parametrize("what", ["draw", "notice", "bundle", "evidence", "log"])
def test_a_missing_file_is_a_wrong_call(tmp_path: Path, what: str) -> None:
    said = call("verify", what, tmp_path / "nothing.bin")
    assert said.status == 2
    assert said.is_one_clear_line

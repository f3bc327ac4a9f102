"""Time-stamps of a local authority over real HTTP: asked, verified, kept, proven to strangers."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import Code, InputError, PeerError, RuleError, VerificationError
from fieldapp.evidence import collecting, package_stamps, stamping, verifying
from fieldapp.evidence.sealing import About
from fieldapp.ledger import dcbor, der, timestamp
from fieldapp.ledger.event import Header
from fieldapp.ledger.timestamp import MAX_ANSWER_BYTES
from fieldapp.notice import dossier
from fieldapp.store.workspace import Workspace
from fieldapp.sync import timestamping
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.stamping import Authority, authority, serving
from tests.evidence.test_packaging import edit, standalone

ME = "insp-tashi"
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here")


@pytest.fixture(scope="module")
def tsa(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("tsa") / "rsa")


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    collecting.capture_live(workspace, ME, About(inspection_id="insp-1"), jpeg(), CAMERA)
    return workspace


def stamped(ws: Workspace, by: Authority) -> None:
    with serving(by.answer) as address:
        stamping.choose(ws, address, by.root)
        timestamping.stamp(ws, ME)


def test_a_stamp_covers_the_log_and_survives_a_rebuild(visit: Workspace, tsa: Authority) -> None:
    size = visit.chain.head.size
    stamped(visit, tsa)
    (row,) = stamping.stamps(visit.db)
    assert (row.chain, row.size) == (visit.chain.chain, size)
    stamp = stamping.holding(visit, row)
    assert stamp is not None
    assert stamp.time_ms == row.said_ms
    assert "Test TSA leaf" in stamp.authority
    assert stamping.first_covering(visit, row.chain, size - 1) == (row, stamp)
    assert stamping.first_covering(visit, row.chain, size) is None  # its own event is later
    visit.rebuild()
    assert stamping.stamps(visit.db) == [row]


def test_nothing_is_asked_without_a_service_or_without_anything_new(
    visit: Workspace, tsa: Authority
) -> None:
    assert stamping.service(visit) is None
    with pytest.raises(RuleError) as refused:
        timestamping.stamp(visit, ME)
    assert refused.value.code is Code.TIMESTAMP_NOT_SET
    assert timestamping.due(visit) is None
    stamped(visit, tsa)
    with pytest.raises(RuleError) as refused:
        stamping.prepare(visit)
    assert refused.value.code is Code.TIMESTAMP_NOTHING_NEW
    assert timestamping.due(visit) is None
    collecting.capture_live(visit, ME, About(inspection_id="insp-1"), jpeg("blue"), CAMERA)
    assert timestamping.due(visit) is not None


@pytest.mark.parametrize("address", ["", "ftp://x/", "http://", "x.example", "http://[1/"])
def test_an_address_that_is_none_is_refused(
    visit: Workspace, tsa: Authority, address: str
) -> None:
    with pytest.raises(InputError) as refused:
        stamping.choose(visit, address, tsa.root)
    assert refused.value.code is Code.TIMESTAMP_ADDRESS_INVALID
    assert stamping.service(visit) is None


@pytest.mark.parametrize("data", [b"", b"-----BEGIN CERTIFICATE-----\nx", b"\x30\x03\x02\x01\x00"])
def test_a_certificate_that_is_none_is_refused(visit: Workspace, data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        stamping.choose(visit, "http://127.0.0.1:9/", data)
    assert refused.value.code is Code.TIMESTAMP_CERTIFICATE_INVALID


def refused_by(ws: Workspace, answer: Callable[[bytes], bytes], root: bytes) -> str:
    """Why an answer was refused; nothing was recorded."""
    size = ws.chain.head.size
    with serving(answer) as address:
        stamping.choose(ws, address, root)
        with pytest.raises((VerificationError, PeerError)) as refused:
            timestamping.stamp(ws, ME)
    assert ws.chain.head.size == size
    assert stamping.stamps(ws.db) == []
    return str(refused.value)


def other_hash(query: bytes) -> bytes:
    parts = der.read(query).children()
    again = timestamp.request(b"something else", parts[2].integer())
    return again.der


def other_nonce(query: bytes) -> bytes:
    parts = der.read(query).children()
    body = [part.raw for part in parts]
    body[2] = der.integer(7)
    return der.write(der.SEQUENCE, *body)


def test_bad_answers_are_refused_with_words(
    visit: Workspace, tsa: Authority, tmp_path: Path
) -> None:
    said = refused_by(visit, lambda query: tsa.answer(other_hash(query)), tsa.root)
    assert "a stamp of something else" in said
    said = refused_by(visit, lambda query: tsa.answer(other_nonce(query)), tsa.root)
    assert "another request" in said
    expired = authority(tmp_path / "expired", expired=True)
    said = refused_by(visit, expired.answer, expired.root)
    assert "not valid at that time" in said
    stranger = authority(tmp_path / "stranger")
    assert "timestamp_invalid" in refused_by(visit, stranger.answer, tsa.root)
    for garbage in (b"", b"<html>", b"\x30\x80", b"\x30\x82\xff\xff"):
        answer = bytes(garbage)
        assert "timestamp_invalid" in refused_by(visit, lambda _, a=answer: a, tsa.root)  # type: ignore[misc]  # bound now
    huge = bytes(MAX_ANSWER_BYTES + 1)
    assert "over the limit" in refused_by(visit, lambda _: huge, tsa.root)


def test_every_flipped_bit_is_refused_or_changes_nothing_signed(tsa: Authority) -> None:
    asked = timestamp.request(b"hello", 123456789)
    answer, roots = tsa.answer(asked.der), timestamp.read_certificates(tsa.root)
    good = timestamp.verify(answer, b"hello", roots, asked.nonce)
    for at in range(0, len(answer), 7):
        bad = bytearray(answer)
        bad[at] ^= 1 << at % 8
        with contextlib.suppress(VerificationError):
            assert timestamp.verify(bytes(bad), b"hello", roots, asked.nonce) == good


def test_a_service_that_is_not_there_leaves_everything_as_it_was(
    visit: Workspace, tsa: Authority
) -> None:
    with serving(tsa.answer) as address:
        stamping.choose(visit, address, tsa.root)
    with pytest.raises(PeerError) as refused:
        timestamping.stamp(visit, ME)
    assert refused.value.code is Code.PEER_UNREACHABLE


@pytest.mark.parametrize("curve", ["", "P-256", "P-384"])
def test_a_package_with_a_stamp_is_proven_to_strangers(
    visit: Workspace, tmp_path: Path, curve: str
) -> None:
    by = authority(tmp_path / "tsa", curve=curve)
    stamped(visit, by)
    collecting.capture_live(visit, ME, About(inspection_id="insp-1"), jpeg("blue"), CAMERA)
    path = tmp_path / "p.zip"
    dossier.export(visit, ME, "insp-1", path, "公证处")
    report = verifying.verify_package(path)
    assert report.passed
    assert (report.items, report.stamped) == (2, 1)
    code, said = standalone(path)
    assert code == 0, said
    assert "之前已经存在 1 件" in said
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    checked = subprocess.run(  # and by a tool that is not ours at all
        ["openssl", "ts", "-verify", "-data", "stamps/0001.txt", "-in", "stamps/0001.tsr",
         "-CAfile", "stamps/0001.pem"],
        cwd=tmp_path / "open", capture_output=True, check=False,
    )  # fmt: skip
    assert b"Verification: OK" in checked.stdout + checked.stderr


def later(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["stamps"][0].update(time_ms=m["stamps"][0]["time_ms"] - 86_400_000))


def unpin(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["stamps"][0].update(certificates=[]))


def widen(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["stamps"][0].update(size=m["stamps"][0]["size"] + 1))


@pytest.mark.parametrize(("change", "wanted"), [(later, 10), (unpin, 10), (widen, 10)])
def test_a_forged_stamp_is_caught_by_the_signature_over_the_manifest(
    change: Callable[[dict[str, bytes]], None], wanted: int, visit: Workspace, tsa: Authority,
    tmp_path: Path,
) -> None:  # fmt: skip
    stamped(visit, tsa)
    path = tmp_path / "p.zip"
    dossier.export(visit, ME, "insp-1", path, "公证处")
    with zipfile.ZipFile(path) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    report = verifying.verify_package(path)
    assert [check.number for check in report.checks if not check.passed] == [wanted]
    assert standalone(path)[0] == 1


def test_a_sync_asks_once_and_goes_on_without_an_answer(visit: Workspace, tsa: Authority) -> None:
    with serving(lambda _: b"<html>") as address:
        stamping.choose(visit, address, tsa.root)
        failed = timestamping.with_sync(lambda act: act(visit))
    assert failed is not None
    assert failed.code is Code.TIMESTAMP_INVALID
    known = stamping.last_failure(visit)
    assert known is not None
    assert known[0] is Code.TIMESTAMP_INVALID
    with serving(tsa.answer) as address:
        stamping.choose(visit, address, tsa.root)
        assert timestamping.with_sync(lambda act: act(visit)) is None
        assert timestamping.with_sync(lambda act: act(visit)) is None  # nothing new: not asked
    assert len(stamping.stamps(visit.db)) == 1
    assert stamping.last_failure(visit) is None


def test_a_packer_who_lies_about_a_stamp_is_caught(
    visit: Workspace, tsa: Authority, tmp_path: Path
) -> None:
    """What its maker signs as well: the check of stamps itself, apart from the signature."""
    stamped(visit, tsa)
    dossier.export(visit, ME, "insp-1", tmp_path / "p.zip", "公证处")
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    manifest = dcbor.decode(files["manifest.dcbor"])
    headers = {
        entry["event_id"]: Header.decode(files[f"{entry['name']}.header"])
        for entry in manifest["events"]
    }
    assert package_stamps.check(manifest, files.__getitem__, headers) == 1
    (stamp,) = manifest["stamps"]
    lies: tuple[dict[str, Any], ...] = (
        {"time_ms": stamp["time_ms"] - 1000},
        {"size": stamp["size"] + 1},
        {"certificates": []},
        {"epoch": stamp["epoch"] + 1},
        {"items": {item: proof[1:] for item, proof in stamp["items"].items()}},
    )
    for lie in lies:
        lying = {**manifest, "stamps": [{**stamp, **lie}]}
        with pytest.raises(VerificationError):
            package_stamps.check(lying, files.__getitem__, headers)

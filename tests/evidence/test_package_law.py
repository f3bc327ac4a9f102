"""A package carries what was said and done in law; a redacted one proves what it still shows."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code, RuleError
from fieldapp.evidence import collecting, deriving, describing, securing, verifying
from fieldapp.evidence.events import Step
from fieldapp.evidence.sealing import About
from fieldapp.evidence.securing import Deciding, Moving
from fieldapp.notice import dossier
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.test_goods import SAMPLE
from tests.evidence.test_packaging import PROFILE, edit, standalone

ME = "insp-tashi"
VECTORS = Path(__file__).parent.parent / "vectors"


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, tuple[str, ...]]]:
    """Three items, two of them described, and a sample that went to a laboratory."""
    folder = tmp_path_factory.mktemp("law")
    clock = FixedClock(at_local(2026, 11, 23, 9), step_ms=1000)
    with Workspace.create(
        folder / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ) as ws:
        with ws.writing(ME) as w:
            w.append(opened("insp-1"))
        ids = []
        for colour in ("red", "green", "blue"):
            about = About(inspection_id="insp-1", title=f"照片{colour}")
            ids.append(collecting.capture_live(ws, ME, about, jpeg(colour), CAMERA).item_id)
        for item_id in ids[:2]:
            words = describing.Words(purpose=f"证明{item_id}", kind="electronic")
            describing.describe(ws, ME, item_id, words)
        taken = securing.take(ws, ME, "insp-1", SAMPLE)
        moving = Moving(act="handed", numbers=(1,), giver="扎西", taker="检验所", seal_no="F-0001")
        securing.move(ws, ME, taken.measure_id, moving)
        ended = Deciding(decision="test", numbers=(1,), document="检委1")
        securing.decide(ws, ME, taken.measure_id, ended)
        yield ws, tuple(ids)


Visit = tuple[Workspace, tuple[str, ...]]


def packed(visit: Visit, path: Path, leave_out: dict[str, str] | None = None) -> dict[str, Any]:
    made = dossier.export(visit[0], ME, "insp-1", path, "示例市公证处", leave_out or {})
    assert made.without_pdf == ""
    with zipfile.ZipFile(path) as archive:
        manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
    return manifest


def test_what_was_said_and_the_chain_of_custody_travel_with_their_proofs(
    visit: Visit, tmp_path: Path
) -> None:
    path = tmp_path / "p.zip"
    manifest = packed(visit, path)
    assert manifest["format"] == "EVP3"
    assert [fact["type"] for fact in manifest["facts"]] == [
        "evidence.described", "evidence.described", "evidence.goods_taken",
        "evidence.goods_moved", "evidence.goods_decided",
    ]  # fmt: skip
    report = verifying.verify_package(path)
    assert report.passed
    assert report.left_out == 0
    code, said = standalone(path)
    assert code == 0, said
    with zipfile.ZipFile(path) as archive:
        page = archive.read("list.html").decode()
        table = archive.read("list.csv").decode("utf-8-sig")
        document = pypdfium2.PdfDocument(archive.read("list.pdf"))
    assert "交出　扎西 → 检验所　封条 F-0001" in page
    assert f"证明{visit[1][0]}" in table
    assert "电子数据" in table.splitlines()[1]
    text = "".join(one.get_textpage().get_text_bounded() for one in document)
    assert "证据材料清单" in text.replace(" ", "")
    assert "照片green" in text.replace(" ", "")


def test_a_redacted_package_proves_what_it_shows_and_hides_the_rest(
    visit: Visit, tmp_path: Path
) -> None:
    path = tmp_path / "p.zip"
    hidden = visit[1][1]
    manifest = packed(visit, path, {hidden: "涉及商业秘密"})
    assert [item["item_id"] for item in manifest["items"]] == [visit[1][0], visit[1][2]]
    assert [(one["number"], one["reason"]) for one in manifest["left_out"]] == [
        (2, "涉及商业秘密")
    ]
    with zipfile.ZipFile(path) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for secret in (hidden, "照片green", f"证明{hidden}"):
        assert secret.encode() not in everything
    report = verifying.verify_package(path)
    assert report.passed
    assert (report.items, report.left_out) == (2, 1)
    code, said = standalone(path)
    assert code == 0, said
    assert "第 2 件没有提供" in said


def test_a_redacted_copy_stands_in_the_place_of_what_is_left_out(
    visit: Visit, tmp_path: Path
) -> None:
    ws, ids = visit
    black = Step(act="redact", left=10, top=10, width=100, height=80, text="")
    copied = deriving.derive(lambda act: act(ws), ME, ids[2], [black], "遮盖当事人电话")
    path = tmp_path / "p.zip"
    manifest = packed(visit, path, {ids[2]: "原件涉及个人隐私，提供遮盖后的副本"})
    (copy,) = manifest["copies"]
    assert (copy["item_id"], copy["reason"]) == (copied.item_id, "遮盖当事人电话")
    report = verifying.verify_package(path)
    assert report.passed
    code, said = standalone(path)
    assert code == 0, said
    with zipfile.ZipFile(path) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    assert hashlib.sha256(files[copy["file"]]).hexdigest() == copy["sha256"]
    edit(files, lambda m: m["copies"][0].update(reason="别的"))
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    report = verifying.verify_package(path)
    assert [check.number for check in report.checks if not check.passed] == [6]
    assert standalone(path)[0] == 1


def test_what_cannot_be_left_out_is_refused(visit: Visit, tmp_path: Path) -> None:
    for leave_out, wanted in (
        ({"item-x": "无"}, Code.EVIDENCE_UNKNOWN),
        ({visit[1][0]: " "}, Code.EVIDENCE_REASON_MISSING),
        (dict.fromkeys(visit[1], "都不给"), Code.EVIDENCE_NOTHING_TO_PACK),
    ):
        with pytest.raises(RuleError) as refused:
            packed(visit, tmp_path / "p.zip", leave_out)
        assert refused.value.code is wanted
    assert list(tmp_path.iterdir()) == []


def reword(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["facts"][0]["fact"].update(purpose="证明别的"))


def drop_fact(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["facts"].pop())


def rename_fact(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["facts"][3].update(type="evidence.goods_taken"))


def forget_hidden(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["left_out"][0].update(event_id=m["facts"][0]["event_id"]))


def wordless(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["left_out"][0].update(reason=7))


@pytest.mark.parametrize("change", [reword, drop_fact, rename_fact, forget_hidden, wordless])
def test_a_forged_part_of_law_fails_in_both_verifiers(
    change: Callable[[dict[str, bytes]], None], visit: Visit, tmp_path: Path
) -> None:
    path = tmp_path / "p.zip"
    packed(visit, path, {visit[1][1]: "涉及商业秘密"})
    with zipfile.ZipFile(path) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    report = verifying.verify_package(path)
    assert [check.number for check in report.checks if not check.passed] == [6]
    code, said = standalone(path)
    assert (code, " 6 不通过" in said) == (1, True)


@pytest.mark.parametrize(("name", "counts"), [("evp1.zip", (2, 0)), ("evp2.zip", (3, 0))])
def test_packages_of_the_formats_before_still_verify(
    name: str, counts: tuple[int, int], tmp_path: Path
) -> None:
    report = verifying.verify_package(VECTORS / name)
    assert report.passed
    assert (report.items, report.left_out) == counts
    assert standalone(VECTORS / name)[0] == 0
    with zipfile.ZipFile(VECTORS / name) as archive:  # and with the script of its own time
        archive.extractall(tmp_path / "own")
    done = subprocess.run(
        [sys.executable, "-I", "verify.py"], cwd=tmp_path / "own", capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


def test_e6_a_clean_machine_needs_only_sha256sum_and_python(visit: Visit, tmp_path: Path) -> None:
    """E6: an empty environment and folder, `python -I`, and sha256sum for the originals."""
    packed(visit, tmp_path / "p.zip")
    clean = tmp_path / "clean"
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(clean)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "verify.py"],
        cwd=clean, env={}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("no sha256sum on this machine")
    for path in (clean / "originals").iterdir():
        told = subprocess.run([tool, str(path)], capture_output=True, check=True, text=True).stdout
        assert told.split()[0] == path.name.split(".")[0]

"""A package proves what it holds, to this program and to a stranger's Python; forged ones do not."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code, DeviceError, InputError, RuleError
from fieldapp.evidence import collecting, packaging, tables, verifying
from fieldapp.evidence.sealing import About
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger import receipt as receipts
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.ledger.receipt import Receipt
from fieldapp.resources import resource
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened

ABOUT = About(
    inspection_id="insp-1", question="q21", title="=HYPERLINK(外包装)", purpose="<b>证明</b>"
)
PROFILE = Profile(device_name="那曲-01", person_id="insp-tashi", person_name="扎西",
                  role="inspector", unit="540600")  # fmt: skip


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Three items: one captured, receipted; one imported; one withdrawn."""
    folder = tmp_path_factory.mktemp("packaging")
    clock = FixedClock(at_local(2026, 11, 23, 9), step_ms=1000)
    with Workspace.create(
        folder / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ) as ws:
        with ws.writing("insp-tashi") as w:
            w.append(opened("insp-1"))
        collecting.capture_live(ws, "insp-tashi", ABOUT, jpeg(), CAMERA)
        centre, _ = DeviceKeys.generate(keys.random_key())
        head = ws.chain.head
        receipt = Receipt(ws.chain.chain.device_id, ws.chain.chain.epoch, head.size, head.root,
                          clock.now_ms(), 7)  # fmt: skip
        with ws.admitting() as settling:
            settling.receipted(
                ws.chain, receipt, receipts.sign(receipt, centre), centre.public_key
            )
        path = folder / "card.pdf"
        path.write_bytes(b"%PDF-1.7 not really")
        collecting.import_file(ws, "insp-tashi", ABOUT, path, reason="当事人U盘", volume="U-1")
        gone = collecting.capture_live(ws, "insp-tashi", ABOUT, jpeg("blue"), CAMERA)
        collecting.withdraw(ws, "insp-tashi", gone.item_id, "拍错")
        yield ws


@pytest.fixture(scope="module")
def package(visit: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("out") / "证据包.zip"
    packaging.export(visit, "insp-tashi", "insp-1", path, "示例市人民法院")
    return path


def standalone(path: Path) -> tuple[int, str]:
    """Run the package's own verifier as a stranger would: isolated, without this program."""
    script = resource("evidence/verify.py")
    done = subprocess.run(
        [sys.executable, "-I", str(script), str(path)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def test_a_genuine_package_passes_all_eleven_checks(package: Path, visit: Workspace) -> None:
    report = verifying.verify_package(package)
    assert [check.number for check in report.checks] == list(range(1, 12))
    assert report.passed
    assert (report.items, report.receipted) == (3, 1)
    assert report.signers == (visit.keys.public_key,)
    assert report.manifest_sha256 == packaged_manifest(visit)


def packaged_manifest(visit: Workspace) -> bytes:
    rows = visit.db.execute(
        "SELECT manifest_sha256 FROM evidence_package ORDER BY at_ms"
    ).fetchall()
    return bytes(rows[0][0])


def test_a_stranger_verifies_it_with_python_alone(package: Path, tmp_path: Path) -> None:
    """E6, as a zip and unpacked, with the script that lies in it."""
    code, said = standalone(package)
    assert code == 0, said
    assert "11 项全部通过" in said
    assert "有回执 1 件" in said
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "open")
    done = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "open/verify.py")], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


def test_the_originals_are_the_bytes_themselves_under_their_digest(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = [name for name in archive.namelist() if name.startswith("originals/")]
        for name in names:
            assert (
                name.split("/")[1].split(".")[0] == hashlib.sha256(archive.read(name)).hexdigest()
            )
        assert {name.rsplit(".", 1)[1] for name in names} == {"jpg", "pdf"}
        assert archive.testzip() is None


def test_the_lists_can_be_printed_and_carry_no_formula_or_markup(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        rows = list(csv.reader(io.StringIO(archive.read("list.csv").decode("utf-8-sig"))))
        page = archive.read("list.html").decode()
        manifest = json.loads(archive.read("manifest.json"))
    assert len(rows) == 4
    assert rows[1][1] == "'=HYPERLINK(外包装)"
    assert (rows[1][3], rows[2][3]) == ("现场采集", "外部导入")
    assert rows[1][6] == "扎西"
    assert rows[3][-1] == "已撤回：拍错"
    assert "&lt;b&gt;证明&lt;/b&gt;" in page
    assert "<b>" not in page
    assert manifest["recipient"] == "示例市人民法院"
    assert [item["klass"] for item in manifest["items"]] == [
        "captured-live",
        "imported",
        "captured-live",
    ]


def test_only_events_about_the_items_show_their_content(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        payloads = [
            n for n in archive.namelist() if n.startswith("events/") and n.endswith(".payload")
        ]
    assert len(payloads) == 4  # three sealed, one withdrawn; not the opening with its names


# -- forgeries: each must fail at the named check, here and in the stand-alone script

Change = Callable[[dict[str, bytes]], None]


def alter_original(files: dict[str, bytes]) -> None:
    name = next(n for n in files if n.startswith("originals/"))
    files[name] = files[name][:-1] + b"!"


def add_file(files: dict[str, bytes]) -> None:
    files["originals/extra.jpg"] = b"x"


def climb(files: dict[str, bytes]) -> None:
    files["../evil"] = b"x"


def drop_signature(files: dict[str, bytes]) -> None:
    del files["package.signature"]


def alter_list(files: dict[str, bytes]) -> None:
    files["list.csv"] += b"x"


def alter_script(files: dict[str, bytes]) -> None:
    files["verify.py"] = b"print('ok')"


def alter_json(files: dict[str, bytes]) -> None:
    files["manifest.json"] = files["manifest.json"].replace("拍错".encode(), "拍对".encode())


def edit(files: dict[str, bytes], change: Callable[[dict], None]) -> None:  # type: ignore[type-arg]  # a decoded manifest
    """Change the manifest consistently in both forms, as a forger without the key would."""
    from fieldapp.evidence.package import as_json

    manifest = dcbor.decode(files["manifest.dcbor"])
    change(manifest)
    files["manifest.dcbor"] = dcbor.encode(manifest)
    files["manifest.json"] = json.dumps(as_json(manifest), ensure_ascii=False).encode()


def upgrade_class(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["items"][1].update(klass="captured-live"))


def retitle(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["items"][0].update(title="别的"))


def hide_withdrawal(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["items"][2].pop("withdrawn"))


def swap_receipt(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m["items"][1].update(receipt=m["items"][0]["receipt"]))


def alter_payload(files: dict[str, bytes]) -> None:
    name = next(n for n in files if n.endswith(".payload") and n.startswith("events/"))
    files[name] = files[name].replace(b"q21", b"q22")
    edit(files, lambda m: m["files"].update({name: hashlib.sha256(files[name]).digest()}))


def alter_signature(files: dict[str, bytes]) -> None:
    name = next(n for n in files if n.endswith(".signature") and n.startswith("events/"))
    files[name] = bytes([files[name][0] ^ 1]) + files[name][1:]
    edit(files, lambda m: m["files"].update({name: hashlib.sha256(files[name]).digest()}))


def foreign_key(files: dict[str, bytes]) -> None:
    other, _ = DeviceKeys.generate(keys.random_key())
    edit(files, lambda m: m["devices"][0].update(public_key=other.public_key))


def drop_item(files: dict[str, bytes]) -> None:
    def change(manifest: dict) -> None:  # type: ignore[type-arg]  # a decoded manifest
        gone = manifest["items"].pop(0)
        del files[gone["file"]]

    edit(files, change)


def readdress(files: dict[str, bytes]) -> None:
    edit(files, lambda m: m.update(recipient="别人"))


FORGERIES: dict[str, tuple[Change, int]] = {
    "a changed original": (alter_original, 4),
    "an added file": (add_file, 3),
    "a path upwards": (climb, 1),
    "no package signature": (drop_signature, 1),
    "a changed list": (alter_list, 3),
    "a changed verifier": (alter_script, 3),
    "two manifests that differ": (alter_json, 2),
    "an import claimed as a capture": (upgrade_class, 7),
    "another title": (retitle, 6),
    "a hidden withdrawal": (hide_withdrawal, 6),
    "a receipt of another item": (swap_receipt, 9),
    "a changed payload": (alter_payload, 5),
    "a changed signature": (alter_signature, 8),
    "another device's key": (foreign_key, 8),
    "an item left out": (drop_item, 6),
    "another recipient": (readdress, 10),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_package_fails_at_its_check(name: str, package: Path, tmp_path: Path) -> None:
    change, wanted = FORGERIES[name]
    with zipfile.ZipFile(package) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    change(files)
    forged = tmp_path / "forged.zip"
    with zipfile.ZipFile(forged, "w") as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    report = verifying.verify_package(forged)
    assert not report.passed
    assert [check.number for check in report.checks if not check.passed] == [wanted]
    code, said = standalone(forged)
    assert code == 1
    assert f"{wanted:2d} 不通过" in said


def test_any_flipped_byte_is_noticed_or_harmless(package: Path, tmp_path: Path) -> None:
    """Every 997th byte: no flip may yield a package that passes with other content."""
    good = package.read_bytes()
    with zipfile.ZipFile(package) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    flipped = tmp_path / "flipped.zip"
    for at in range(0, len(good), 997):
        flipped.write_bytes(good[:at] + bytes([good[at] ^ 0x40]) + good[at + 1 :])
        try:
            passed = verifying.verify_package(flipped).passed
        except InputError:
            continue
        if passed:
            with zipfile.ZipFile(flipped) as archive:
                assert {name: archive.read(name) for name in archive.namelist()} == contents


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04" + bytes(80)])
def test_what_is_no_package_is_said_so(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        verifying.verify_package(path)
    assert caught.value.code is Code.PACKAGE_MALFORMED
    assert standalone(path)[0] == 2


def test_an_empty_zip_fails_the_first_check(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    zipfile.ZipFile(path, "w").close()
    assert [check.passed for check in verifying.verify_package(path).checks] == [False]
    assert standalone(path)[0] == 1


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """A12: 2 GiB of zeros in two megabytes would be read only up to the limits."""
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("manifest.json", "package.header", "package.payload", "package.signature"):
            archive.writestr(name, b"x")
        with archive.open("manifest.dcbor", "w") as entry:
            for _ in range(80):
                entry.write(bytes(1024**2))
    report = verifying.verify_package(path)
    assert [check.passed for check in report.checks] == [True, False]
    assert "too large" in report.checks[1].why


def test_nothing_to_pack_and_unknown_inspections_are_refused(
    visit: Workspace, tmp_path: Path
) -> None:
    with visit.writing("insp-tashi") as w:
        w.append(opened("insp-empty"))
    for inspection_id, code in (
        ("insp-empty", Code.EVIDENCE_NOTHING_TO_PACK),
        ("insp-none", Code.EVIDENCE_INSPECTION_UNKNOWN),
    ):
        with pytest.raises(RuleError) as caught:
            packaging.export(visit, "insp-tashi", inspection_id, tmp_path / "x.zip", "")
        assert caught.value.code is code
    assert list(tmp_path.iterdir()) == []


def test_a_missing_original_leaves_no_file(visit: Workspace, tmp_path: Path) -> None:
    with visit.writing("insp-tashi") as w:
        w.append(opened("insp-torn"))
    kept = collecting.capture_live(
        visit, "insp-tashi", About(inspection_id="insp-torn"), jpeg("green"), CAMERA
    )
    row = tables.evidence_item(visit.db, kept.item_id)
    assert row is not None
    visit.blobs._path(row.blob_id).unlink()
    with pytest.raises(DeviceError) as caught:
        packaging.export(visit, "insp-tashi", "insp-torn", tmp_path / "x.zip", "")
    assert caught.value.code is Code.BLOB_MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_a_device_error(
    visit: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(DeviceError) as caught:
        packaging.export(visit, "insp-tashi", "insp-1", tmp_path / "no such" / "x.zip", "")
    assert caught.value.code is Code.DISK_FAILED

"""Evidence taken in by the command line: files, handovers, cards; copies made of it."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from fieldapp.evidence import derived, tables
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.cli.test_evidence import on, visit
from tests.conftest import PASSWORD
from tests.evidence import test_sheet
from tests.evidence.making import jpeg

__all__ = ["visit"]  # a fixture
Visit = tuple[Path, str]


def opened(folder: Path) -> Workspace:
    return Workspace.open(folder, PASSWORD, projectors=PROJECTORS)


def test_files_are_added_bound_by_the_card_and_named_where_not_kept(
    visit: Visit, tmp_path: Path
) -> None:
    folder, _ = visit
    drawn = on(folder, "card", "insp-1", "--out", tmp_path / "card.png").json
    shelf = tmp_path / "DCIM"
    shelf.mkdir()
    with Image.open(tmp_path / "card.png") as face:
        scene = Image.new("L", (1200, 900), 150)
        scene.paste(face, (200, 100))
    scene.save(shelf / "a.jpg")
    (shelf / "b.jpg").write_bytes(jpeg())  # the item that is there already
    (shelf / "c.txt").write_bytes(b"")
    page = "https://shop.example/7"
    said = on(folder, "add", "insp-1", shelf, "--reason", "手机拍的", "--url", page)
    assert said.status == 1
    told = said.json
    assert (told["kept"], told["cards"], told["known_already"]) == (
        2,
        ["bound", "none"],
        ["b.jpg"],
    )
    assert told["not_kept"] == ["c.txt: evidence_empty"]
    with opened(folder) as ws:
        rows = {row.title: row for row in tables.items(ws.db, "insp-1")}
    assert all(row.sm3 is not None for row in rows.values())
    assert rows["a.jpg"].klass == "captured-bound"
    assert rows["a.jpg"].bound["seen_digits"] == drawn["digits"]
    assert (rows["b.jpg"].klass, rows["b.jpg"].source["url"]) == ("imported", page)
    (same,) = on(folder, "compare", shelf / "b.jpg").json["alike"]
    assert (same["file"], same["same"]) == ("b.jpg", True)


def test_a_handover_needs_a_signature_or_a_refusal(visit: Visit, tmp_path: Path) -> None:
    folder, _ = visit
    (tmp_path / "账册.txt").write_text("一月", encoding="utf-8")
    args = ("received", "insp-1", tmp_path / "账册.txt", "--party", "尼玛次仁")
    refused = on(folder, *args)
    assert (refused.status, "evidence_party_missing" in refused.err) == (1, True)
    taken = on(folder, *args, "--refusal", "不愿签字", "--witness", "格桑").json
    (tmp_path / "签名.jpg").write_bytes(jpeg())
    signed = on(folder, *args, "--signature", tmp_path / "签名.jpg").json
    with opened(folder) as ws:
        rows = {row.item_id: row for row in tables.items(ws.db, "insp-1")}
    first, second = (rows[told["items"][0]] for told in (taken, signed))
    assert (first.klass, second.klass) == ("received", "received")
    assert first.received == {"party": "尼玛次仁", "refusal": "不愿签字", "witness": "格桑"}
    assert second.signature is not None


def test_copies_are_made_and_an_item_is_withdrawn(visit: Visit, tmp_path: Path) -> None:
    folder, plain = visit
    sheet = tmp_path / "sheet.jpg"
    test_sheet.lying((200, 50, 600, 70, 640, 550, 160, 530)).save(sheet)
    on(folder, "add", "insp-1", sheet, "--reason", "手机拍的", "--title", "合同")
    with opened(folder) as ws:
        item = next(row.item_id for row in tables.items(ws.db, "insp-1") if row.title == "合同")
    made = on(folder, "copy", item, "--reason", "附卷", "--scan", "find", "--redact", "210,60,50,40",
              "--mark", "300,200,80,60=雪莲牌").json  # fmt: skip
    with opened(folder) as ws:
        (copy,) = derived.copies(ws.db, item)
        data = ws.blobs.read(copy.blob_id)
    assert copy.item_id == made["copy"]
    assert [step.act for step in copy.steps] == ["redact", "mark", "scan"]
    with Image.open(io.BytesIO(data)) as picture:
        assert abs(picture.width - 480) < 12
    for args, code in (
        (("--scan", "find"), "evidence_no_sheet"),
        (("--scan", "1,2,3"), "evidence_steps_invalid"),
        (("--crop", "a,b"), "evidence_steps_invalid"),
    ):
        refused = on(folder, "copy", plain, "--reason", "附卷", *args)
        assert (refused.status, code in refused.err) == (1, True)
        assert refused.is_one_clear_line
    assert on(folder, "withdraw", plain, "--reason", "拍错").status == 0
    assert on(folder, "list", "insp-1").json[0]["withdrawn"] == "拍错"

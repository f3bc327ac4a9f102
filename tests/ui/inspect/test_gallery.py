"""The gallery: any number of tiles, pictures as they come, damage said while the rest is usable."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.evidence import collecting, importing
from fieldapp.evidence.sealing import About
from fieldapp.evidence.tables import items
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.store import quarantine
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.asking import AskImport
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Para
from tests.journeys.devices import flipped
from tests.ui.inspect import world
from tests.ui.inspect.showing import shown


def settled() -> None:
    for _ in range(40):
        QApplication.processEvents()


def words(page: InspectPage) -> str:
    return " ".join(part.accessibleName() for part in page.sheet.tray.findChildren(Para))


def test_pictures_come_by_themselves_and_all_of_them_are_looked_at(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    for number in range(30):
        world.photograph(workspace, one, "papers", f"照片{number}", f"#{number + 10}4080")
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    gallery, pictures = page.sheet.tray.gallery, page.sheet.tray.pictures
    assert gallery.across() == 2
    rows = gallery.model()
    assert rows.rowCount() == 30
    first: Shot = rows.row(0)  # type: ignore[attr-defined]  # our own model
    assert first.title == "照片29"
    assert pictures.tile(first) is not None
    (seen,) = workspace.db.execute("SELECT count(*) FROM evidence_look").fetchone()
    assert seen == 30


def test_of_ten_thousand_tiles_only_those_in_view_are_asked_for(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.photograph(workspace, one, "papers", "照片")
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    tray = page.sheet.tray
    (shot,) = page._shots
    many = [replace(shot, item_id=f"i{n}", blob_id=BlobId(n.to_bytes(32))) for n in range(10_000)]
    asked: list[str] = []
    tray.pictures.tile = lambda one: asked.append(one.item_id)  # type: ignore[method-assign, assignment]  # listens
    tray.gallery.show_shots(many)
    wide = tray.gallery.viewport().width()
    settled()
    assert tray.gallery.viewport().width() == wide  # else all of it was laid out twice
    assert tray.gallery.model().rowCount() == 10_000
    assert 0 < len(set(asked)) < 40
    tray.gallery.scrollToBottom()
    settled()
    assert "i9999" in asked
    assert len(set(asked)) < 80


def test_a_damaged_original_is_said_and_the_rest_stays_usable(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    """E2 in the window: found when it is looked at, set apart, and taken back once it is whole."""
    for title, colour in (("甲", "#802020"), ("乙", "#208020"), ("丙", "#202080")):
        world.photograph(workspace, one, "papers", title, colour)
    damaged = items(workspace.db, one)[1]
    path = workspace.blobs._path(damaged.blob_id)
    whole = path.read_bytes()
    path.write_bytes(flipped(whole, len(whole) // 2))
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    assert [shot.title for shot in page._shots if shot.damaged] == ["乙"]
    assert "1 件内容已损坏" in words(page)
    assert quarantine.listed(workspace.db) == {damaged.blob_id}
    good = next(shot for shot in page._shots if shot.title == "甲")
    assert page.sheet.tray.pictures.tile(good) is not None
    path.write_bytes(whole)
    page.refresh(frozenset({"evidence"}))
    settled()
    assert not [shot for shot in page._shots if shot.damaged]
    assert quarantine.listed(workspace.db) == frozenset()


def test_a_folder_is_asked_about_once_and_imported(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    folder = tmp_path / "DCIM"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.jpg").write_bytes(world.picture(str(number), "#224466"))
    found = importing.listed([folder])

    def act(work):  # type: ignore[no-untyped-def]  # any act
        return work(workspace)

    done = importing.import_many(act, world.ME, About(inspection_id=one), found, reason="手机拍的")
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    assert done.kept == page.sheet.tray.gallery.model().rowCount() == 3
    assert all(not shot.captured for shot in page._shots)


def test_sm3_of_what_was_imported_follows_by_itself(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(f"送货单 {number}")
    chosen = importing.listed(sorted(tmp_path.glob("*.txt")))
    about = About(inspection_id=one)
    importing.import_many(lambda act: act(workspace), world.ME, about, chosen, reason="手机")
    assert {item.sm3 for item in items(workspace.db, one)} == {b""}
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    assert all(
        item.sm3 == keys.sm3(workspace.blobs.read(item.blob_id))
        for item in items(workspace.db, one)
    )
    page.hide()


def test_what_looks_like_other_evidence_is_marked(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    world.photograph(workspace, one, "papers", "门脸", "#8c1f1f")
    smaller = tmp_path / "again.jpg"
    with Image.open(io.BytesIO(world.picture("门脸", "#8c1f1f"))) as first:
        first.resize((480, 320)).save(smaller, quality=40)
    plain = tmp_path / "noise.jpg"
    Image.effect_noise((300, 200), 90).convert("RGB").save(plain)
    for path in (smaller, plain):
        about = About(inspection_id=one, title=path.stem)
        collecting.import_file(workspace, world.ME, about, path, reason="手机")
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    model = page.sheet.tray.gallery.model()
    marked = {row.title for row in items(workspace.db, one) if row.item_id in model.alike}  # type: ignore[attr-defined]  # our own model
    assert marked == {"门脸", "again"}
    told = [model.words(model.row(at)) for at in range(3)]  # type: ignore[attr-defined]
    assert sum("很像" in words for words in told) == 2


def test_before_files_are_added_it_is_said_what_is_here_already(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    world.photograph(workspace, one, "papers", "门脸", "#8c1f1f")
    page = shown(qtbot, desk, f"{one}#papers")
    settled()
    (tmp_path / "again.jpg").write_bytes(world.picture("门脸", "#8c1f1f"))
    said: list[str] = []

    def look(asked: AskImport) -> int:
        asked.show()
        qtbot.waitUntil(lambda: "相同" in asked._alike.accessibleName(), timeout=10_000)
        said.append(asked._alike.accessibleName())
        return 0

    monkeypatch.setattr(AskImport, "exec", look)
    page.acts.ask_import([tmp_path], "")
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert "again.jpg（门脸）" in said[0]
    assert len(items(workspace.db, one)) == 1

"""The challenge card on the screen is read by a camera; what came of an import is said in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.evidence import codes_in, importing
from fieldapp.evidence.challenge import Binding, Seen
from fieldapp.evidence.tables import items
from fieldapp.notice import scanning
from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.encoding import jpeg
from fieldapp.ui.inspect.asking import ImportSaid
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.challenge_card import bound_words
from fieldapp.ui.inspect.frames import _driver
from fieldapp.ui.inspect.handover import AskHandover, HandoverSaid
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.room import Desk
from fieldapp.ui.theme import Look, Theme
from tests.ui.inspect.showing import shown

pytestmark = pytest.mark.usefixtures("quiet_media")


def at_the_camera(qtbot: QtBot, desk: Desk, one: str) -> tuple[InspectPage, CameraView]:
    page = shown(qtbot, desk, f"{one}#papers")
    page.use_camera(CameraView(list))
    page.photo_now()
    return page, page.findChildren(CameraView)[0]


def seen_card(page: InspectPage) -> list[Seen]:
    card = page.capturing.card
    assert card is not None
    return list(codes_in.codes_of(codes_in.as_facts(jpeg(card.grab().toImage()))))


@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK, Theme.SUNLIGHT])
def test_the_card_on_the_screen_says_the_head_of_the_chain(
    qapp: QApplication, qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, look: Theme
) -> None:
    theme.apply(qapp, Look(look))
    page, camera = at_the_camera(qtbot, desk, one)
    camera.card_asked.emit()
    card = page.capturing.card
    assert card is not None
    assert card.card.event_id == workspace.chain.head.last_id
    (seen,) = seen_card(page)
    assert (seen.text, seen.turn) == (card.card.text, card.card.turn)
    card.another_asked.emit()
    assert page.capturing.card is card
    assert card.card.event_id == workspace.chain.head.last_id
    assert seen_card(page)[0].text == card.card.text != seen.text
    card.accept()
    assert page.capturing.card is None


def test_the_card_on_paper_says_the_same(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page, camera = at_the_camera(qtbot, desk, one)
    camera.card_asked.emit()
    card = page.capturing.card
    assert card is not None
    (sheet,) = scanning.page_pictures(card.paper(), 150)
    assert scanning.read_picture(sheet) == [card.card.text]
    card.accept()


def test_pictures_of_the_card_are_bound_and_the_others_named(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    page, camera = at_the_camera(qtbot, desk, one)
    camera.card_asked.emit()
    card = page.capturing.card
    assert card is not None
    folder = tmp_path / "DCIM"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(jpeg(card.grab().toImage()))
    plain = QImage(64, 64, QImage.Format.Format_RGB32)
    plain.fill(0)
    (folder / "b.jpg").write_bytes(jpeg(plain))
    card.accept()
    told: list[tuple[str, str, str]] = []
    page.told.connect(lambda *words: told.append(words))
    goal = page.acts.goal()
    assert goal is not None
    said = ImportSaid("手机拍的", "", "", "")
    page.acts.importing.begin(importing.listed([folder]), goal, said)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert [row.klass for row in items(workspace.db, one)] == ["captured-bound", "imported"]
    ((tone, _title, detail),) = told
    assert tone == "amber"
    assert "1 件里读到校验卡" in detail
    assert "1 件里没有校验卡" in detail


def test_without_a_card_nothing_is_said_of_cards() -> None:
    assert bound_words(importing.Imported(kept=2)) == ("green", "")
    whole = importing.Imported(kept=1, bindings=(Binding.BOUND,))
    assert bound_words(whole)[0] == "green"


def test_what_the_party_hands_over_is_kept_as_received(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    page, _camera = at_the_camera(qtbot, desk, one)
    (tmp_path / "a.txt").write_bytes(b"words")
    said = HandoverSaid("尼玛次仁", None, "不愿签字", "")
    page.capturing.receive([tmp_path / "a.txt"], said)
    (row,) = items(workspace.db, one)
    assert (row.klass, row.question, row.received["refusal"]) == ("received", "papers", "不愿签字")


def test_a_handover_needs_a_name_and_a_signature_or_a_refusal(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = AskHandover(parent, 2, party="")
    assert not asked._yes.isEnabled()
    asked._party.setText("尼玛次仁")
    assert not asked._yes.isEnabled()
    asked._how._parts[1].click()
    asked._refusal.setPlainText("不愿签字")
    assert asked._yes.isEnabled()
    assert asked.answer() == HandoverSaid("尼玛次仁", None, "不愿签字", "")
    asked._how._parts[0].click()
    assert not asked._yes.isEnabled()


def test_a_device_that_hangs_on_no_bus_is_a_program(tmp_path: Path) -> None:
    """A loopback device may call itself what it likes; where it hangs it cannot choose."""
    for where, name in (("virtual/video4linux", "video7"), ("pci0000:00/usb1/1-6", "video0")):
        device = tmp_path / "devices" / where / name
        (device / "device").mkdir(parents=True)
        (tmp_path / "class").mkdir(exist_ok=True)
        (tmp_path / "class" / name).symlink_to(device)
    (tmp_path / "drivers" / "uvcvideo").mkdir(parents=True)
    real = tmp_path / "devices/pci0000:00/usb1/1-6/video0/device/driver"
    real.symlink_to(tmp_path / "drivers" / "uvcvideo")
    folder = tmp_path / "class"
    assert _driver("/dev/video7", folder) == "virtual device"
    assert _driver("/dev/video0", folder) == "uvcvideo"
    assert _driver("/dev/video9", folder) == ""
    assert _driver(r"\\?\usb#vid_04f2", folder) == ""

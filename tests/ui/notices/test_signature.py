"""Signing on the screen: a pen's and a mouse's lines, sealed as evidence and linked to the notice."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.evidence.tables import items
from fieldapp.notice import issuing
from fieldapp.notice.notice import Status
from fieldapp.notice.tables import notice, signature_of
from fieldapp.store.workspace import Workspace
from fieldapp.ui.notices.signature import Signature, SignaturePad
from fieldapp.ui.notices.signing import serve
from tests.notice.making import open_inspection


def a_pad(qtbot: QtBot) -> SignaturePad:
    pad = SignaturePad("sign", "here")
    qtbot.addWidget(pad)
    pad.resize(pad.sizeHint())
    pad.show()
    return pad


def drawn(qtbot: QtBot, pad: SignaturePad) -> Signature:
    """Sign with the mouse: a line from left to right."""
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(pad, left, pos=QPoint(40, 60))
    for x in range(50, 300, 10):
        qtbot.mouseMove(pad, QPoint(x, 60))
    qtbot.mouseRelease(pad, left, pos=QPoint(300, 60))
    made = pad.signature()
    assert made is not None
    return made


def pen(pad: SignaturePad, kind: QEvent.Type, x: float, pressure: float) -> None:
    at = QPointF(x, 40)
    event = QTabletEvent(
        kind, QPointingDevice.primaryPointingDevice(), at, at, pressure, 0, 0, 0, 0, 0,
        Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
    )  # fmt: skip
    QApplication.sendEvent(pad, event)
    assert event.isAccepted()


def ink(signature: Signature) -> int:
    with Image.open(io.BytesIO(signature.jpeg)) as image:
        assert image.size == (signature.width, signature.height)
        return image.convert("L").point(lambda value: 255 if value < 128 else 0).histogram()[255]


def test_an_empty_pad_gives_no_signature(qtbot: QtBot) -> None:
    pad = a_pad(qtbot)
    assert pad.signature() is None
    drawn(qtbot, pad)
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.signature() is None


def test_a_pen_that_presses_harder_draws_a_thicker_line(qtbot: QtBot) -> None:
    amounts = []
    for pressure in (0.1, 0.9):
        pad = a_pad(qtbot)
        pen(pad, QEvent.Type.TabletPress, 20, pressure)
        for x in range(30, 200, 10):
            pen(pad, QEvent.Type.TabletMove, x, pressure)
        pen(pad, QEvent.Type.TabletRelease, 200, 0.0)
        made = pad.signature()
        assert made is not None
        assert made.means == "pen"
        amounts.append(ink(made))
    assert amounts[0] * 1.5 < amounts[1]


def test_a_signature_is_sealed_as_evidence_and_linked_to_the_service(
    qtbot: QtBot, workspace: Workspace
) -> None:
    open_inspection(workspace)
    made = issuing.issue(
        workspace, "insp-tashi", "rectification_order", "insp-1", {"due": "2026-12-07"}
    )
    signed = drawn(qtbot, a_pad(qtbot))
    taken = ("扎西", "direct", "")
    changes = serve(workspace, "insp-tashi", made.notice_id, taken, signed)
    assert {"notice", "evidence"} <= changes
    [kept] = items(workspace.db, "insp-1")
    assert workspace.blobs.read(kept.blob_id) == signed.jpeg
    assert made.number in kept.title
    assert signature_of(workspace.db, made.notice_id) == kept.item_id
    row = notice(workspace.db, made.notice_id)
    assert row is not None
    assert (row.status, row.receiver) == (Status.SERVED, "扎西")
    workspace.rebuild()
    assert signature_of(workspace.db, made.notice_id) == kept.item_id


def test_without_a_signature_nothing_is_sealed(workspace: Workspace) -> None:
    open_inspection(workspace)
    made = issuing.issue(
        workspace, "insp-tashi", "rectification_order", "insp-1", {"due": "2026-12-07"}
    )
    serve(workspace, "insp-tashi", made.notice_id, ("扎西", "direct", ""), None)
    assert items(workspace.db, "insp-1") == []
    assert signature_of(workspace.db, made.notice_id) == ""

"""The room of evidence: what is not noted stands out, goods keep their term, forms keep words."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code
from fieldapp.evidence import collecting, describing, goods, securing
from fieldapp.evidence.sealing import About
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs, theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.evidence.page import EvidencePage
from fieldapp.ui.room import Desk
from fieldapp.ui.today.model import Waits
from fieldapp.ui.today.reading import read_day
from fieldapp.ui.widgets import Para, Picker, TextArea, TextField, Tick
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.stamping import authority, serving
from tests.evidence.test_goods import PRESERVE, SAMPLE
from tests.ui.conftest import InlineTasks

ME = "insp-tashi"


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    about = About(inspection_id="insp-1", title="外包装")
    collecting.capture_live(workspace, ME, about, jpeg(), CAMERA)
    gone = collecting.capture_live(workspace, ME, about, jpeg("blue"), CAMERA)
    collecting.withdraw(workspace, ME, gone.item_id, "拍错")
    return workspace


@pytest.fixture
def page(qtbot: QtBot, visit: Workspace, clock: FixedClock) -> EvidencePage:
    return show(qtbot, visit, clock)


def show(qtbot: QtBot, workspace: Workspace, clock: FixedClock) -> EvidencePage:
    made = EvidencePage(
        Desk(InlineTasks(workspace), workspace.profile, clock, reduced_motion=True)
    )
    qtbot.addWidget(made)
    made.resize(1290, 660)
    made.show()
    made.on_shown()
    return made


def seen(page: EvidencePage) -> list[str]:
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    return [one.where for one in complaints(page) if one.kind != "shortened"]


def write(form: QWidget, **values: str) -> None:
    """Write into the fields of a form by their names."""
    fields = {one.accessibleName(): one for one in form.findChildren(TextField)}
    areas = {one.accessibleName(): one for one in form.findChildren(TextArea)}
    for name, value in values.items():
        if name in fields:
            fields[name].setText(value)
        else:
            areas[name].setPlainText(value)


def test_an_item_that_does_not_say_what_it_proves_is_described(
    page: EvidencePage, visit: Workspace
) -> None:
    page.open_place("insp-1#items")
    assert seen(page) == []
    folder = page._folder
    assert folder is not None
    assert (folder.lacking, len(folder.items)) == (1, 2)
    form = page.acts.ask_describe(folder.items[0])
    form.given.emit()  # nothing was changed: refused, and the form stays
    assert form.isVisible()
    write(form, 证明对象="证明包装标有®标记")
    form.given.emit()
    assert not form.isVisible()
    page.refresh(frozenset({"evidence"}))
    assert page._folder is not None
    assert page._folder.lacking == 0
    (one, _) = describing.listed(visit.db, "insp-1", {})
    assert one.row.purpose == "证明包装标有®标记"
    assert seen(page) == []


def test_goods_are_registered_handed_over_and_decided(
    page: EvidencePage, visit: Workspace
) -> None:
    page.open_place("insp-1#goods")
    form = page.acts.ask_take("preserve")
    assert form is not None
    write(form, **{"第 1 行 名称": "藏香", "数量": "12", "单位": "盒", "封条编号": "F-0001"})
    form.add_row()
    form.given.emit()  # nobody approved
    assert form.isVisible()
    assert any("批准" in para.text() for para in form.findChildren(Para) if para.isVisible())
    write(form, 批准的负责人="格桑", 批准文号="批3")
    form.given.emit()
    assert not form.isVisible()
    (measure,) = goods.measures(visit.db, "insp-1")
    assert [(good.name, good.quantity) for good in measure.taken.goods] == [("藏香", 12)]
    page.refresh(frozenset({"evidence"}))
    assert seen(page) == []
    assert page._folder is not None
    move = page.acts.ask_move(page._folder.measures[0])
    write(move, 接收的人="卓玛", 备注="封条一角翘起")
    next(t for t in move.findChildren(Tick) if t.text() == "封条完好").setChecked(False)
    move.given.emit()
    assert not move.isVisible()
    page.refresh(frozenset({"evidence"}))
    decide = page.acts.ask_decide(page._folder.measures[0])
    decide.findChildren(Picker)[0].setCurrentIndex(5)
    write(decide, 理由="与案件无关")
    decide.given.emit()
    assert not decide.isVisible()
    (measure,) = goods.measures(visit.db, "insp-1")
    assert [link.act for link in measure.custody(1)] == ["taken", "handed", "decided"]
    assert measure.decisions[0][0].decision == "release"
    page.refresh(frozenset({"evidence"}))
    assert seen(page) == []


def test_today_reminds_of_the_term_and_of_a_missing_approval(
    visit: Workspace, clock: FixedClock
) -> None:
    urgent = replace(PRESERVE, approver="", approval="", urgent=True)
    securing.take(visit, ME, "insp-1", urgent)
    clock.set(at_local(2026, 12, 4, 9))
    todos = {todo.why: todo for todo in read_day(visit, ME).todos}
    assert todos[Waits.PRESERVED].days == -2
    assert todos[Waits.PRESERVED].place == "insp-1#goods"
    assert Waits.GOODS_APPROVAL in todos


def test_a_package_is_made_with_an_item_left_out_and_checked(
    page: EvidencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_place("insp-1#package")
    assert seen(page) == []
    path = tmp_path / "p.zip"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: path)
    monkeypatch.setattr(dialogs, "open_file", lambda *_: path)
    view = page._package
    ticks = view.findChildren(Tick)
    ticks[1].setChecked(False)
    write(view, 提供给="示例市人民法院", 不提供的理由="拍错")
    page.acts.ask_pack(view.wanted())
    page.acts.ask_check()
    assert any("全部通过" in banner.text() for banner in view.findChildren(Para))
    page.refresh(frozenset({"evidence"}))
    assert any("示例市人民法院" in para.text() for para in view.findChildren(Para))
    assert not view.findChildren(Tick)[1].isChecked()  # what was chosen stays
    assert seen(page) == []
    path.write_bytes(path.read_bytes()[:-400] + bytes(400))
    page.acts.ask_check()
    tasks = page._desk.tasks
    assert isinstance(tasks, InlineTasks)
    assert [error.code for error in tasks.errors] == [Code.PACKAGE_MALFORMED]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here")
def test_a_service_is_set_and_a_stamp_asked_for_in_the_window(
    page: EvidencePage, tmp_path: Path
) -> None:
    by = authority(tmp_path / "tsa")
    page.open_place("insp-1#package")
    form = page.acts.ask_service()
    write(form, 地址="ftp://nowhere")
    form.take(by.folder / "root.pem")
    form.given.emit()
    assert form.isVisible()  # the address is none
    with serving(by.answer) as address:
        write(form, 地址=address)
        form.given.emit()
        assert not form.isVisible()
        page.acts.stamp()
    page.refresh(frozenset({"evidence"}))
    folder = page._folder
    assert folder is not None
    assert [line.authority for line in folder.stamps.stamps] == ["O=Shili,CN=Test TSA leaf"]
    assert [line.until_ms > line.time_ms for line in folder.stamps.stamps] == [True]
    assert [item.stamped_ms is not None for item in folder.items] == [True, True]
    assert seen(page) == []
    page.acts.stamp()  # nothing new
    tasks = page._desk.tasks
    assert isinstance(tasks, InlineTasks)
    assert [error.code for error in tasks.errors] == [Code.TIMESTAMP_NOTHING_NEW]


@pytest.mark.parametrize(("mode", "scale"), [("light", 1.0), ("sunlight", 1.5)])
def test_nothing_is_cut_off_in_any_state(
    qtbot: QtBot,
    visit: Workspace,
    clock: FixedClock,
    qapp: QApplication,
    mode: theme.Theme,
    scale: float,
) -> None:
    theme.apply(qapp, theme.Look(mode, scale))
    securing.take(visit, ME, "insp-1", SAMPLE)
    securing.take(visit, ME, "insp-1", replace(PRESERVE, approver="", approval="", urgent=True))
    clock.set(at_local(2026, 12, 4, 9))
    page = show(qtbot, visit, clock)
    assert page.poses()
    for place in page.poses():
        page.open_place(place)
        assert seen(page) == []
    for kind in ("sample", "preserve"):
        form = page.acts.ask_take(kind)
        assert form is not None
        form.add_row()
        QCoreApplication.processEvents()
        assert [one.where for one in complaints(form) if one.kind != "shortened"] == []
        form.reject()


def test_an_empty_workspace_says_where_evidence_comes_from(
    qtbot: QtBot, workspace: Workspace, clock: FixedClock
) -> None:
    page = show(qtbot, workspace, clock)
    assert page.poses() == ("",)
    assert seen(page) == []
    with qtbot.waitSignal(page.go_requested) as asked:
        page._first.room_asked.emit("inspect")
    assert asked.args == ["inspect", ""]
    page.open_place("insp-9#goods")
    assert page.place() == ""

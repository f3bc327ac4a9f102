"""The inspection's page: the dialogue, submission, reading only, and the way to the notices."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.inspection import inspecting, tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs, formats, theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.inspect.identify import IdentifyCard, TwoWays
from fieldapp.ui.inspect.submission import SubmitCard
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Button, Choice, Clickable, Para, TextField, Tick
from tests.ui.inspect import world
from tests.ui.inspect.showing import answered, card, shown


def test_the_dialogue_is_recorded_from_its_form(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    world.register(workspace)
    opened = world.special(workspace)
    page = shown(qtbot, desk, opened)
    (form,) = page.findChildren(IdentifyCard)
    keep = next(b for b in form.findChildren(Button) if b.kind == "primary")
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is None  # nothing is assumed that nobody chose
    fields = form.findChildren(TextField)
    fields[0].setText("次仁")
    fields[-1].setText("SCAN-7")
    for two in form.findChildren(TwoWays):
        two.findChildren(Choice)[0].click()
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is not None
    assert (row.identified.party, row.identified.scan_code) == ("次仁", "SCAN-7")
    assert row.identified.is_done
    assert not row.identified.recusal_asked


def test_the_error_of_the_dialogue_goes_when_it_is_mended_and_a_typed_reason_is_no_scan(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    world.register(workspace)
    opened = world.special(workspace)
    page = shown(qtbot, desk, opened)
    (form,) = page.findChildren(IdentifyCard)
    assert not any(choice.isChecked() for choice in form.findChildren(Choice))
    keep = next(b for b in form.findChildren(Button) if b.kind == "primary")
    fields = form.findChildren(TextField)
    fields[0].setText("次仁")
    for two in form.findChildren(TwoWays)[:3]:
        two.findChildren(Choice)[0].click()
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is None  # whether it was scanned is not guessed
    assert red(form)
    fields[-1].insert("还没有贴码")
    fields[-1].textEdited.emit("还没有贴码")
    assert not red(form)
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is not None
    assert (row.identified.scan_code, row.identified.scan_why_not) == (None, "还没有贴码")


def red(form: IdentifyCard) -> bool:
    """Say whether an error stands at the form."""
    return any(p.isVisible() and "请先答完" in p.text() for p in form.findChildren(Para))


def test_a_missing_answer_is_a_way_to_its_question(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"measure": ""}))
    page = shown(qtbot, desk, f"{one}#measures")
    world.answer(workspace, one, supplier_known="na")
    page.refresh(frozenset({"inspection"}))
    QApplication.processEvents()
    (submit,) = [s for s in page.findChildren(SubmitCard) if s.isVisible()]
    (lack,) = submit.findChildren(Clickable)
    lack.clicked.emit()
    assert page.presenter.question == "measure"


def test_submitting_makes_the_sheet_read_only(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"supplier_known": "na"}))
    page = shown(qtbot, desk, f"{one}#measures")
    monkeypatch.setattr(dialogs, "confirm", lambda *_args, **_more: True)
    (submit,) = page.findChildren(SubmitCard)
    assert submit.chosen().results == ("no_problem",)
    next(b for b in submit.findChildren(Button) if b.kind == "primary").click()
    row = tables.inspection(workspace.db, one)
    assert row is not None
    assert (row.stage, row.results) == ("submitted", ("no_problem",))
    page.refresh(frozenset({"inspection"}))
    page.presenter.go_question("licence_matches")
    assert not card(page, "licence_matches").choose(1)
    assert answered(workspace, one, "licence_matches") == ("yes", "")


def test_results_that_exclude_each_other_do_not_stand_together(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"supplier_known": "na"}))
    page = shown(qtbot, desk, f"{one}#measures")
    (submit,) = page.findChildren(SubmitCard)
    ticks = submit.findChildren(Tick)
    assert ticks[0].isChecked()  # no problem
    ticks[1].click()
    assert submit.chosen().results == ("not_published",)


def test_no_result_is_ticked_while_an_answer_s_proposal_is_undecided(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = world.CLEAN | {"supplier_known": "na", "right_matches": ("no", "13瓶")}
    world.answer(workspace, one, **world.SUBJECT, **said)
    assert len(inspecting.proposals(workspace, one)) == 1
    page = shown(qtbot, desk, f"{one}#measures")
    (submit,) = page.findChildren(SubmitCard)
    assert [tick for tick in submit.findChildren(Tick) if tick.isChecked()] == []
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *words, **_more: asked.append(words[2]))
    next(
        tick for tick in submit.findChildren(Tick) if tick.accessibleName() == "未发现问题"
    ).click()
    next(b for b in submit.findChildren(Button) if b.kind == "primary").click()
    assert "注意：第 3.1 题的答案显示有问题，还没有记下" in asked[0]


def found_one(workspace: Workspace, one: str, measure: str) -> None:
    said = world.CLEAN | {
        "supplier_known": "na", "measure": measure, "right_matches": ("no", "13瓶"),
    }  # fmt: skip
    world.answer(workspace, one, **world.SUBJECT, **said)
    (proposal,) = inspecting.proposals(workspace, one)
    inspecting.record_finding(
        workspace, world.ME, one, right=proposal.right, violation=proposal.violation,
        basis=proposal.basis, text=proposal.text, question=proposal.question,
    )  # fmt: skip


def test_with_a_finding_no_result_says_that_nothing_was_found(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found_one(workspace, one, "none")
    page = shown(qtbot, desk, f"{one}#measures")
    (submit,) = page.findChildren(SubmitCard)
    assert submit.chosen().results == ()
    offered = {tick.accessibleName(): tick for tick in submit.findChildren(Tick)}
    assert "未发现问题" not in offered
    offered["发现问题已责令改正"].click()
    said: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *words, **_more: said.append(words[2]))
    next(b for b in submit.findChildren(Button) if b.kind == "primary").click()
    assert "结果：发现问题已责令改正。记了 1 个问题。" in said[0]
    assert "第 7.2 题答的是“无需处理”" in said[0]


def test_after_submission_nothing_can_be_added_and_the_way_on_is_said(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"supplier_known": "na"}))
    page = shown(qtbot, desk, f"{one}#measures")
    words = {b.text() for b in page.sheet.tray.findChildren(Button) if b.isVisible()}
    assert "拍照" in words
    inspecting.submit(workspace, world.ME, one, results=("no_problem",))
    page.refresh(frozenset({"inspection"}))
    QApplication.processEvents()
    tray = page.sheet.tray
    assert [b for b in tray.findChildren(Button) if b.isVisible()] == []
    assert [b for b in tray.findChildren(Clickable) if b.isVisible()] == []
    (submit,) = [s for s in page.findChildren(SubmitCard) if s.isVisible()]
    asked: list[tuple[str, str]] = []
    page.go_requested.connect(lambda room, place: asked.append((room, place)))
    for button in submit.findChildren(Button):
        button.click()
    assert sorted(asked) == [("notices", one), ("today", "")]


def test_documents_are_made_in_the_notices_room(qtbot: QtBot, desk: Desk, one: str) -> None:
    page = shown(qtbot, desk, f"{one}#measures")
    with qtbot.waitSignal(page.go_requested) as asked:
        page.sheet.measures.notices_asked.emit()
    assert asked.args == ["notices", one]


def test_dropped_files_are_imported_with_their_reason(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    from fieldapp.evidence.importing import listed
    from fieldapp.evidence.tables import items
    from fieldapp.ui.inspect.asking import ImportSaid

    page = shown(qtbot, desk, f"{one}#papers")
    files = []
    for number in range(2):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(world.picture(str(number), "#224466"))
    goal = page.acts.goal()
    assert goal is not None
    said: list[tuple[str, str]] = []
    page.told.connect(lambda _tone, *words: said.append(words))
    page.acts.importing.begin(
        listed(files), goal, ImportSaid("手机拍的", "进货单", "documentary", "https://a.example")
    )
    size = formats.byte_size(sum(path.stat().st_size for path in files))
    assert said == [(f"导入了 2 件，{size}", "都已封存，一字不差。缩略图在后台做。")]
    kept = items(workspace.db, one)
    assert [(k.klass, k.question, k.kind) for k in kept] == [
        ("imported", "papers", "documentary")
    ] * 2
    assert kept[0].source["reason"] == "手机拍的"


def test_a_place_comes_back_after_a_change_of_look(qtbot: QtBot, desk: Desk, one: str) -> None:
    place = shown(qtbot, desk, f"{one}#papers").place()
    again = shown(qtbot, desk, place)
    assert (again.presenter.section, again.presenter.question) == ("trademark", "papers")


@pytest.mark.usefixtures("quiet_media")
def test_nothing_is_cut_off(
    qtbot: QtBot, qapp: QApplication, desk: Desk, workspace: Workspace, clock: FixedClock,
    tmp_path: Path,
) -> None:  # fmt: skip
    one = world.a_day(workspace, clock, tmp_path)
    views = ("", one, f"{one}#measures", f"{one}#camera", "next")
    for ground, scale in product((theme.Theme.LIGHT, theme.Theme.SUNLIGHT), (1.0, 1.5)):
        theme.apply(qapp, theme.Look(ground, scale))
        page = shown(qtbot, desk)
        page.resize(1366 - theme.px(76), 768 - theme.px(104))
        for view in views:
            page.open_place(view)
            for _ in range(4):
                QApplication.processEvents()
            found = [found for found in complaints(page) if found.kind != "shortened"]
            assert found == [], (ground, scale, view)
        page.hide()

"""The widgets: what they ask for, what they tell, how they carry Tibetan."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fieldapp.ui import theme
from fieldapp.ui.runner import Progress
from fieldapp.ui.theme import Look, Theme
from fieldapp.ui.widgets import (
    Banner,
    Button,
    Card,
    Chip,
    Choice,
    Clickable,
    EmptyState,
    FocusRing,
    Label,
    Line,
    ListView,
    Para,
    Picker,
    ProgressStrip,
    RowDelegate,
    RowModel,
    SearchField,
    Segments,
    TextField,
    Tick,
    clear,
    col,
    row,
)

TIBETAN = "ཐོ་འགོད་ཚོང་རྟགས་བརྟག་དཔྱད་བྱེད་པའི་གསལ་བཤད།"


class Names(RowDelegate):
    """Rows that are plain names."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Any) -> None:
        self.two_lines(painter, rect, row, "")


@pytest.mark.parametrize("ground", Theme)
@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("继续检查", "inspect", "primary", key="F8"),
        lambda: Button("", "left", "plain", name="返回"),
        lambda: Choice("不适用", key="3"),
        lambda: Tick("少用动画"),
        lambda: TextField(hint="姓名"),
        lambda: Picker("检查员", "公示员"),
        lambda: Segments("按路程", "按期限"),
    ],
)
def test_whatever_is_pressed_is_large_enough_and_has_a_name(
    qtbot: QtBot, qapp: QApplication, ground: Theme, make: Any
) -> None:
    theme.apply(qapp, Look(ground))
    widget: QWidget = make()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() >= theme.target()
    assert widget.sizeHint().width() >= theme.target()
    parts = widget.findChildren(QWidget) if isinstance(widget, Segments) else [widget]
    assert all(part.accessibleName() for part in parts if not isinstance(part, Picker))


def test_a_disabled_button_is_not_told_from_others_by_grey_alone_in_sunlight(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, Look(Theme.SUNLIGHT))
    button = Button("签名", kind="secondary")
    qtbot.addWidget(button)
    enabled = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != enabled


def test_a_paragraph_grows_with_its_words_and_never_shrinks_below_them(qtbot: QtBot) -> None:
    para = Para(Line("短"), Line(TIBETAN))
    qtbot.addWidget(para)
    assert para.heightForWidth(120) > para.heightForWidth(600)
    assert para.heightForWidth(600) == theme.line("body", "短") + theme.line("body", TIBETAN)
    assert para.accessibleName() == f"短\n{TIBETAN}"


def _inked_rows(widget: QWidget) -> int:
    image = widget.grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    columns = range(image.width())
    return sum(
        any(image.pixelColor(x, y) != ground for x in columns) for y in range(image.height())
    )


@pytest.mark.parametrize("style", ["small", "body", "heading", "title", "tib"])
def test_tibetan_stacks_are_not_cut_by_their_line(qtbot: QtBot, style: str) -> None:
    para, label = Para(Line("བསྒྲུབས་རྒྱུ", style)), Label("བསྒྲུབས་རྒྱུ", style)
    for widget, height in ((para, para.heightForWidth(300)), (label, label.sizeHint().height())):
        qtbot.addWidget(widget)
        widget.resize(300, height)
        tight = _inked_rows(widget)
        widget.resize(300, height + 100)
        assert _inked_rows(widget) == tight
    assert para.heightForWidth(300) == label.sizeHint().height()


def test_a_label_that_may_shorten_itself_says_the_whole_in_its_tip(qtbot: QtBot) -> None:
    label = Label("拉萨市城关区市场监督管理局", elide=True)
    qtbot.addWidget(label)
    label.resize(60, label.sizeHint().height())
    label.grab()
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() < label.sizeHint().width()


def test_a_chip_shows_another_state(qtbot: QtBot) -> None:
    chip = Chip("未送达")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.show_state("已送达，回证已签", "green", "check")
    assert chip.sizeHint().width() > before
    assert chip.accessibleName() == "已送达，回证已签"


def test_segments_move_with_the_arrow_keys(qtbot: QtBot) -> None:
    segments = Segments("按路程", "按期限")
    qtbot.addWidget(segments)
    segments.show()
    with qtbot.waitSignal(segments.changed) as told:
        qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert told.args == [1]
    assert segments.chosen() == 1
    qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert segments.chosen() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_row_to_press_obeys_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    part = Clickable("打开")
    qtbot.addWidget(part)
    with qtbot.waitSignal(part.clicked):
        qtbot.keyClick(part, key)


def test_search_waits_for_a_pause_but_not_for_enter(qtbot: QtBot) -> None:
    field = SearchField(hint="找")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClicks(field, " jxzx ")
    assert told.args == ["jxzx"]
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "a")
    with qtbot.waitSignal(field.chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["jxzx a"]


def test_a_field_is_marked_wrong_and_right_again(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    clean = field.grab().toImage()
    field.set_wrong(True)
    assert field.grab().toImage() != clean
    field.set_wrong(False)
    assert field.grab().toImage() == clean


def test_the_row_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model: RowModel[str] = RowModel()
    qtmodeltester.check(model)
    model.show_rows(("甲", "乙", "丙"))
    qtmodeltester.check(model)


def test_a_list_tells_what_is_chosen_and_opened(qtbot: QtBot) -> None:
    names = ListView(RowModel(), Names(48), name="名单")
    qtbot.addWidget(names)
    names.resize(300, 200)
    names.show_rows(("甲", "乙"), ("甲",))
    assert names.chosen() is None
    names.step(1)
    names.step(1)
    names.step(1)
    assert names.chosen() == "乙"
    with qtbot.waitSignal(names.row_opened) as told:
        names.activated.emit(names.currentIndex())
    assert told.args == ["乙"]
    assert not names.grab().isNull()


def test_the_strip_shows_nothing_for_work_that_is_over_in_a_blink(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.begin("导入名录")
    assert not strip.isVisible()
    strip.end()
    assert not strip.isVisible()
    strip.begin("导入名录")
    strip.show_progress(Progress(50_000, 500_000, 25_000, 18.0))
    qtbot.waitUntil(strip.isVisible)
    with qtbot.waitSignal(strip.cancel_requested):
        strip.findChildren(Button)[0].click()
    strip.end()


def test_a_banner_can_be_answered_and_put_away(qtbot: QtBot) -> None:
    banner = Banner("amber", "信号断了", "原图都在", "重试", closable=True)
    qtbot.addWidget(banner)
    banner.show()
    answer, away = banner.findChildren(Button)
    with qtbot.waitSignal(banner.asked):
        answer.click()
    with qtbot.waitSignal(banner.closed):
        away.click()
    assert not banner.isVisible()


def test_an_empty_state_offers_the_next_step(qtbot: QtBot) -> None:
    empty = EmptyState("registry", "名录还是空的", "先导入一份", "导入名录")
    qtbot.addWidget(empty)
    assert empty.button is not None
    with qtbot.waitSignal(empty.asked):
        empty.button.click()


def test_the_focus_ring_follows_the_keyboard_and_hides_with_its_control(qtbot: QtBot) -> None:
    first, second = Button("甲"), Button("乙")
    window = QWidget()
    window.setLayout(row(first, second))
    ring = FocusRing(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    first.setFocus()
    at_first = ring.geometry()
    second.setFocus()
    assert ring.isVisible()
    assert ring.geometry() != at_first
    assert ring.geometry().contains(second.geometry())
    second.hide()
    assert not ring.geometry().contains(second.geometry()) or not ring.isVisible()


def test_clearing_a_layout_takes_nested_parts_too(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    inner = Label("甲")
    holder.setLayout(col(row(inner, 8, Label("乙")), Card(col(Label("丙")))))
    holder.show()
    layout = holder.layout()
    assert layout is not None
    clear(layout)
    assert layout.count() == 0
    assert not inner.isVisible()


def test_a_paragraph_without_words_or_with_line_breaks_paints(qtbot: QtBot) -> None:
    for para in (Para(), Para(Line("一\n二\n三"))):
        qtbot.addWidget(para)
        para.resize(200, 100)
        assert not para.grab().isNull()


def test_a_button_keeps_its_shortcut_when_its_words_change(qtbot: QtBot) -> None:
    button = Button("", key="Ctrl E", shortcut="Ctrl+E")
    qtbot.addWidget(button)
    button.setText("导出 12 MB 待传")
    assert button.shortcut().toString() == "Ctrl+E"


def test_the_wheel_scrolls_the_page_and_never_the_answer(qtbot: QtBot) -> None:
    picker = Picker("商标", "专利", "地理标志", name="事项")
    qtbot.addWidget(picker)
    picker.show()
    picker.setFocus()
    middle = QPointF(picker.rect().center())
    turned = QWheelEvent(
        middle, QPointF(picker.mapToGlobal(middle)), QPoint(0, -240), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(picker, turned)
    assert picker.currentIndex() == 0
    assert not turned.isAccepted()  # what lies round it scrolls
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.currentIndex() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_that_has_the_keyboard_obeys_enter(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("签发名额", kind="primary")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)

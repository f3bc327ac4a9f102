"""On what a new plan stands: batch of the year, items of the list, departments, named objects."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui.draw.model import BatchChoice, FormStart
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Label,
    Line,
    Para,
    Picker,
    SectionTitle,
    TextArea,
    TextField,
    Tick,
    clear,
    col,
    row,
)


class Asked(QWidget):
    """A question, its field, and the sentence under it when the field cannot be used."""

    def __init__(self, words: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.words, self._field = words, field
        field.setAccessibleName(words)
        self._wrong = Para()
        self._wrong.hide()
        told = Para(Line(hint, "small", "ink2")) if hint else None
        self.setLayout(col(Label(words, "strong"), field, told, self._wrong, STRETCH, gap=4))

    def show_problem(self, sentence: str) -> None:
        """Mark the field and say why; "" unmarks it."""
        self._wrong.set_text(sentence, "small", "red")
        self._wrong.setVisible(bool(sentence))
        if isinstance(self._field, TextField | TextArea):
            self._field.set_wrong(bool(sentence))

    def take_keyboard(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()


class Ticks(QWidget):
    """Some of a short list.

    Signals:
        changed(): a tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, typed: Typed, name: str) -> None:
        super().__init__()
        self._typed, self._name = typed, name
        self._ticks: dict[str, Tick] = {}
        self._column = col(gap=2)
        self.setLayout(self._column)

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (value, words); what was ticked before is ticked again."""
        clear(self._column)
        self._ticks = {}
        for value, words in choices:
            tick = self._ticks[value] = Tick(words)
            self._typed.keep(f"{self._name}.{value}", tick)
            tick.toggled.connect(self.changed)
            self._column.addWidget(tick)

    def ticks(self) -> tuple[Tick, ...]:
        """Give the boxes, in the order of the list."""
        return tuple(self._ticks.values())

    def chosen(self) -> tuple[str, ...]:
        """Give the values that are ticked, in the order of the list."""
        return tuple(value for value, tick in self._ticks.items() if tick.isChecked())

    def choose(self, values: Collection[str]) -> None:
        """Tick these and no others."""
        for value, tick in self._ticks.items():
            tick.setChecked(value in values)

    def put_back(self) -> None:
        """Tick again what a person ticked, and no longer what they took away."""
        for value, tick in self._ticks.items():
            self._typed.put_back(f"{self._name}.{value}", tick)


class KeptNote(QWidget):
    """Says what a person typed that the year's plan words otherwise, and offers to take its words.

    Signals:
        taken(): the words of the year's plan are wanted.
    """

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told = Para()
        self.take = Button(self.tr("改成年度计划的写法"), "undo")
        self.take.clicked.connect(self.taken)
        self.setLayout(col(self._told, row(self.take, STRETCH), gap=4))
        self.hide()

    def show_kept(self, names: Sequence[str]) -> None:
        """Name the questions whose answers stayed; none puts the note away."""
        words = self.tr("您已经写过的没有动，与年度计划不同：{names}")
        self._told.set_text(words.format(names="、".join(names)), "small", "amber")
        self.setVisible(bool(names))


class GroundPart(QWidget):
    """Asks for items and departments.

    Signals:
        changed(): something else is chosen.
        items_changed(): other items are chosen, and with them other proposed ratios.
        batch_chosen(str): the plan carries out this batch of the year; "" for none.
        year_asked(): import the plan of a year.
    """

    changed = Signal()
    items_changed = Signal()
    batch_chosen = Signal(str)
    year_asked = Signal()

    def __init__(self, typed: Typed, name: str) -> None:
        super().__init__()
        self._batches: tuple[str, ...] = ("",)
        self.batch = Picker(self.tr("不按年度计划"))
        self.kept = KeptNote()
        self.items, self.departments = Ticks(typed, f"{name}.items"), Ticks(typed, f"{name}.units")
        self._of_year = Asked(self.tr("年度计划的批次"), self.batch)
        year = self.year = Button(self.tr("导入年度计划…"), "import")
        year.clicked.connect(self.year_asked)
        self._told = Para()
        self._joint = QWidget()
        joint = self.tr("选两个以上部门就是联合抽查：一份名单，一次进门。")
        self._joint.setLayout(
            col(SectionTitle(self.tr("参加的部门")), Para(Line(joint, "small", "ink2")),
                self.departments, gap=4)
        )  # fmt: skip
        self.setLayout(
            col(self._of_year, self.kept, row(year, STRETCH), SectionTitle(self.tr("抽查事项")),
                self._told, self.items, self._joint, gap=8)
        )  # fmt: skip
        self.items.changed.connect(self.items_changed)
        self.items.changed.connect(self.changed)
        self.departments.changed.connect(self.changed)
        self.batch.currentIndexChanged.connect(self._on_batch)

    def show_start(self, start: FormStart) -> None:
        """Offer what this office has."""
        words = self.tr("清单版本 {version}；依据和比例还没有经本机关确认。")
        if all(one.confirmed for one in start.items):
            words = self.tr("清单版本 {version}")
        self._told.set_text(words.format(version=start.list_version), "small", "ink2")
        key = self.tr("{name}（重点事项）")
        self.items.show_choices(
            [(one.item, key.format(name=one.name) if one.key else one.name) for one in start.items]
        )
        self.departments.show_choices(start.departments)
        self._joint.setVisible(len(start.departments) > 1)
        self._batches = ("", *(one.batch_id for one in start.batches))
        self.batch.blockSignals(True)
        self.batch.clear()
        self.batch.addItems(
            [self.tr("不按年度计划"), *(f"{one.batch_id}　{one.title}" for one in start.batches)]
        )
        self.batch.blockSignals(False)
        self._of_year.setVisible(bool(start.batches))

    def choose(self, batch: BatchChoice) -> None:
        """Tick what a batch of the year is about, and what a person ticked besides."""
        self.items.choose(batch.items)
        self.departments.choose(batch.departments)
        self.put_ticks_back()

    def put_ticks_back(self) -> None:
        """Set items and departments as a person set them."""
        self.items.put_back()
        self.departments.put_back()

    def batch_id(self) -> str:
        """Give the batch that is chosen, "" for none."""
        return self._batches[max(0, self.batch.currentIndex())]

    def _on_batch(self, _place: int) -> None:
        self.batch_chosen.emit(self.batch_id())
        self.changed.emit()


class NamedPart(QWidget):
    """Asks which objects a plan names, why, and who besides the person at the desk approves."""

    def __init__(self) -> None:
        super().__init__()
        self.codes = TextArea(hint=self.tr("统一社会信用代码，一行一个"), lines=4)
        self.reason = TextArea(hint=self.tr("例如：春节前对藏香批发点集中检查"), lines=2)
        self.approver = TextField(hint=self.tr("批准人姓名"))
        self.asked = {
            "named": Asked(
                self.tr("检查哪些户"), self.codes,
                self.tr("不写代码的，按上面的条件全部检查；委请专家必须写。"),
            ),
            "reason": Asked(self.tr("为什么指定"), self.reason),
            "approver": Asked(self.tr("批准人（不能是您自己）"), self.approver),
        }  # fmt: skip
        told = self.tr("指定的户不算随机抽查，记录和公示都会写明；检查人员照样随机。")
        self.setLayout(
            col(Para(Line(told, "strong", "amber")), *self.asked.values(), row(STRETCH), gap=10)
        )

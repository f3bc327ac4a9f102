"""What the room of evidence asks: each form stays open with its words until the act was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages, theme
from fieldapp.ui.evidence import words
from fieldapp.ui.evidence.model import ItemLine, MeasureView
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Line,
    Para,
    Picker,
    TextArea,
    TextField,
    Tick,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

if TYPE_CHECKING:
    from fieldapp.evidence.describing import Words
    from fieldapp.evidence.securing import Deciding, Moving


class Form(QDialog):
    """A form with its acts at the foot; a refusal is said in it and nothing typed is lost.

    Signals:
        given(): the person wants it kept; the page asks `answer()` and calls `accept` when it is.
    """

    given = Signal()

    def __init__(self, parent: QWidget, title: str, detail: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._head = Para(Line(title, "heading"), Line(detail, "body", "ink2"), gap=6)
        self._wrong = Para(Line("", "body", "red"))
        self._wrong.hide()
        self._yes = Button(yes, kind="primary")
        self._yes.clicked.connect(self.given)

    def _put(self, *parts: Item, width: int = 560, height: int = 0) -> None:
        no = Button(self.tr("取消"))
        no.clicked.connect(self.reject)
        body = scrolling(col(self._head, 4, *parts, STRETCH, gap=8, margins=(24, 20, 24, 8)))
        foot = col(self._wrong, row(STRETCH, no, self._yes, gap=8), gap=6, margins=(24, 4, 24, 16))
        self.setLayout(col((body, 1), plain(foot), gap=0))
        room = self.screen().availableSize()
        self.resize(
            min(theme.px(width), room.width() - 40),
            min(theme.px(height or 460), room.height() - 60),
        )
        FocusRing(self)

    def show_refused(self, error: FieldappError) -> None:
        """Say why it was not kept; the form stays as it is."""
        said = messages.of(error)
        self._wrong.set_text(f"{said.what}{said.then}", "body", "red")
        self._wrong.show()


def labelled(label: str, field: QWidget) -> QWidget:
    """Put a field under its name."""
    return plain(col(Para(Line(label, "small", "ink2")), field, gap=2))


class DescribeForm(Form):
    """What the law wants noted of an item."""

    def __init__(self, parent: QWidget, one: ItemLine, kinds: Sequence[tuple[str, str]]) -> None:
        unsure = "" if one.confirmed else self.tr("（条文没有核实）")
        detail = self.tr("{demand}。依据：{basis}{unsure}").format(
            demand=one.demand, basis=one.basis, unsure=unsure
        )
        super().__init__(parent, self.tr("写明这件证据"), detail, self.tr("保存"))
        self._one, self._codes = one, [code for code, _ in kinds]
        self._title = TextField(one.title, name=words.element("title"))
        self._kind = Picker(*(word for _, word in kinds), name=self.tr("证据种类"))
        self._kind.setCurrentIndex(self._codes.index(one.kind))
        self._purpose = TextArea(one.purpose, name=words.element("purpose"), lines=2,
                                 hint=self.tr("这件证据证明什么事实"))  # fmt: skip
        self._method = TextArea(one.method, name=words.element("method"), lines=2)
        self._maker = TextField(one.maker, name=words.element("maker"))
        self._made = TextField(one.made.replace("T", " "), name=words.element("made"))
        self._put(
            labelled(words.element("purpose"), self._purpose),
            row((labelled(words.element("title"), self._title), 2),
                (labelled(self.tr("证据种类"), self._kind), 1), gap=10),
            row((labelled(words.element("maker"), self._maker), 1),
                (labelled(words.element("made"), self._made), 1), gap=10),
            labelled(words.element("method"), self._method),
            Para(Line(self.tr("固定时记下的不会改，这里写的另外记一条，两样都留着。"),
                      "small", "ink3")),
            height=520,
        )  # fmt: skip
        self._purpose.setFocus()

    def answer(self) -> Words:
        """Give what is said differently from before."""
        from fieldapp.evidence.describing import Words

        def new(now: str, before: str) -> str:
            return "" if now.strip() == before else now

        one = self._one
        return Words(
            title=new(self._title.text(), one.title),
            kind=new(self._codes[max(0, self._kind.currentIndex())], one.kind),
            method=new(self._method.toPlainText(), one.method),
            purpose=new(self._purpose.toPlainText(), one.purpose),
            maker=new(self._maker.text(), one.maker),
            made=new(self._made.text(), one.made.replace("T", " ")),
        )


class _Lines(QWidget):
    """Which lines of a list an act is about."""

    def __init__(self, view: MeasureView, numbers: Sequence[int]) -> None:
        super().__init__()
        self._ticks = {n: Tick(f"{n}　{view.measure.good(n).name}") for n in numbers}
        for tick in self._ticks.values():
            tick.setChecked(True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for place, tick in enumerate(self._ticks.values()):
            grid.addWidget(tick, place // 2, place % 2)
        self.setLayout(grid)

    def numbers(self) -> tuple[int, ...]:
        return tuple(number for number, tick in self._ticks.items() if tick.isChecked())


class MoveForm(Form):
    """One step of custody."""

    ACTS = ("handed", "received", "opened", "sealed", "returned")

    def __init__(self, parent: QWidget, view: MeasureView) -> None:
        detail = self.tr("什么时候记都行，记的是现在。接不上的也照实记，会标出来。")
        super().__init__(parent, self.tr("记交接"), detail, self.tr("记下"))
        taken = view.measure.taken
        last = [step for step in view.custody[0] if step.act != "decided"][-1]
        self._lines = _Lines(view, [good.number for good in taken.goods])
        self._act = Picker(*(words.act(one) for one in self.ACTS), name=self.tr("做了什么"))
        self._giver = TextField(last.taker or last.giver, name=self.tr("经手或者交出的人"))
        self._taker = TextField(name=self.tr("接收的人"))
        self._seal = TextField(last.seal_no, name=self.tr("看到的封条编号"))
        self._intact = Tick(self.tr("封条完好"))
        self._intact.setChecked(True)
        self._where = TextField(name=self.tr("地点"))
        self._note = TextField(name=self.tr("备注"))
        self._put(
            self._lines,
            labelled(self.tr("做了什么"), self._act),
            row((labelled(self.tr("经手或者交出的人"), self._giver), 1),
                (labelled(self.tr("接收的人"), self._taker), 1), gap=10),
            row((labelled(self.tr("看到的封条编号"), self._seal), 1), (self._intact, 1), gap=10),
            row((labelled(self.tr("地点"), self._where), 1),
                (labelled(self.tr("备注"), self._note), 1), gap=10),
        )  # fmt: skip

    def answer(self) -> Moving:
        """Give what was said."""
        from fieldapp.evidence.securing import Moving

        return Moving(
            act=self.ACTS[max(0, self._act.currentIndex())],
            numbers=self._lines.numbers(),
            giver=self._giver.text(),
            taker=self._taker.text(),
            place=self._where.text(),
            seal_no=self._seal.text(),
            seal_intact=self._intact.isChecked(),
            note=self._note.text(),
        )


class DecideForm(Form):
    """The decision that ends a measure."""

    def __init__(
        self, parent: QWidget, view: MeasureView, decisions: Sequence[tuple[str, str]]
    ) -> None:
        detail = self.tr("决定由负责人作出，这里照实记。记下之后不能改。")
        super().__init__(parent, self.tr("记处理决定"), detail, self.tr("记下"))
        self._codes = [code for code, _ in decisions]
        self._lines = _Lines(view, view.measure.undecided)
        self._decision = Picker(*(word for _, word in decisions), name=self.tr("决定"))
        self._document = TextField(name=self.tr("决定文书的文号"))
        self._reason = TextArea(name=self.tr("理由"), lines=2)
        self._day = TextField(name=self.tr("决定日期"), hint="2026-11-23")
        self._put(
            self._lines,
            labelled(self.tr("决定"), self._decision),
            row((labelled(self.tr("决定文书的文号"), self._document), 1),
                (labelled(self.tr("决定日期，不写就是今天"), self._day), 1), gap=10),
            labelled(self.tr("理由（没有文号的必须写）"), self._reason),
        )  # fmt: skip

    def answer(self) -> Deciding:
        """Give what was said."""
        from fieldapp.evidence.securing import Deciding

        return Deciding(
            decision=self._codes[max(0, self._decision.currentIndex())],
            numbers=self._lines.numbers(),
            document=self._document.text(),
            reason=self._reason.toPlainText(),
            decided=self._day.text().strip(),
        )


class ApproveForm(Form):
    """Who approved what was taken in urgency."""

    def __init__(self, parent: QWidget) -> None:
        detail = self.tr("照批准文书填写，补上之后不能改。")
        super().__init__(parent, self.tr("补批准"), detail, self.tr("补上"))
        self._approver = TextField(name=self.tr("批准的负责人"))
        self._approval = TextField(name=self.tr("批准文号"))
        self._put(
            labelled(self.tr("批准的负责人"), self._approver),
            labelled(self.tr("批准文号"), self._approval),
            width=460, height=320,
        )  # fmt: skip

    def answer(self) -> tuple[str, str]:
        """Give who approved, and the number."""
        return self._approver.text(), self._approval.text()

"""The fields of a draft, to be seen and changed; each is kept as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QWidget

from fieldapp.ui import theme
from fieldapp.ui.notices.reading import FieldRow, Paper
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    Picker,
    TextArea,
    TextField,
    clear,
    col,
    plain,
    row,
    scrolling,
)

USUAL_TERM = 15  # days from the day of issue, until the person picks another
PAUSE_MS = 500  # typing has stopped: set the paper again


class FieldsPanel(QWidget):
    """All fields of a draft as a form.

    Signals:
        field_given(str, str): a field's name and its new value.
        done_asked(): back to the steps.
    """

    field_given = Signal(str, str)
    done_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._body = col(gap=4, margins=(16, 8, 16, 16))
        self._area = scrolling(self._body)
        back = Button(self.tr("回到步骤"), "left", "quiet")
        back.clicked.connect(self.done_asked)
        self.setLayout(
            col(plain(row(back, STRETCH, margins=(8, 8, 8, 0))), (self._area, 1), gap=0)
        )
        self._inputs: dict[str, QWidget] = {}
        self._wrongs: dict[str, Para] = {}
        self._values: dict[str, str] = {}
        self._place = ""
        self._today = ""

    def show_paper(self, paper: Paper) -> None:
        """Show a draft's fields; the same ones keep the keyboard and what is being typed."""
        names = tuple(one.name for one in paper.fields)
        self._values = {one.name: one.value for one in paper.fields}
        self._today = paper.today
        for wrong in self._wrongs.values():
            wrong.hide()
        if (paper.place, names) == (self._place, tuple(self._inputs)):
            self._follow(paper)
            return
        focused = next((n for n, box in self._inputs.items() if box.hasFocus()), "")
        same = paper.place == self._place
        self._place = paper.place
        clear(self._body)
        self._inputs, self._wrongs = {}, {}
        for field in paper.fields:
            self._add(field)
        self._body.addStretch(1)
        if same and focused in self._inputs:
            self._inputs[focused].setFocus()

    def _follow(self, paper: Paper) -> None:
        """Show values that were changed elsewhere, such as a date that was picked."""
        for field in paper.fields:
            box = self._inputs[field.name]
            if isinstance(box, Button):
                box.setText(field.shown or self.tr("选日期"))
                box.updateGeometry()

    def go_to(self, name: str) -> None:
        """Put the keyboard into a field."""
        box = self._inputs.get(name)
        if box is not None:
            box.setFocus()
            QTimer.singleShot(0, box, lambda: self._area.ensureWidgetVisible(box, 0, theme.px(48)))

    def show_wrong(self, name: str, words: str) -> None:
        """Say below a field why it cannot be so."""
        box, wrong = self._inputs.get(name), self._wrongs.get(name)
        if isinstance(box, TextField | TextArea):
            box.set_wrong(True)
        if wrong is not None:
            wrong.set_text(words, "small", "red")
            wrong.show()

    def _add(self, field: FieldRow) -> None:
        box = self._input(field)
        self._inputs[field.name] = box
        wrong = Para(Line("", "small", "red"))
        wrong.hide()
        self._wrongs[field.name] = wrong
        needed = field.required and not field.value
        head = self.tr("{label}（必填）").format(label=field.label) if needed else field.label
        self._body.addWidget(Label(head, "strong" if needed else "body", "ink2", elide=True))
        self._body.addWidget(box)
        self._body.addWidget(wrong)
        self._body.addSpacing(theme.px(8))

    def _input(self, field: FieldRow) -> QWidget:
        name = field.name
        if field.type == "choice":
            return self._picker(field)
        if field.type == "date":
            button = Button(
                field.shown or self.tr("选日期"), "calendar", wide=True, name=field.label
            )
            button.clicked.connect(lambda: self.pick(name, field.label))
            return button
        if field.type == "table":
            rows = len([line for line in field.value.split("\n") if line])
            words = self.tr("{count} 行，从检查的证据和物品清单来，在那里改").format(count=rows)
            return Para(Line(words, "small", "ink2"))
        if field.type in {"long", "lines"}:
            area = TextArea(field.value, name=field.label, lines=4)
            pause = self._pause(lambda: self._give(name, area.toPlainText()), area)
            area.textChanged.connect(pause.start)
            return area
        moment = field.type == "time"  # shown with a space, kept with a T
        line = TextField(
            field.value.replace("T", " ") if moment else field.value, name=field.label
        )

        def give() -> None:
            text = line.text().strip()
            self._give(name, text.replace(" ", "T") if moment else text)

        pause = self._pause(give, line)
        line.textEdited.connect(pause.start)
        line.editingFinished.connect(give)
        return line

    def _picker(self, field: FieldRow) -> Picker:
        codes = [code for code, _ in field.choices]
        picker = Picker(*(words for _, words in field.choices), name=field.label)
        if field.value in codes:
            picker.setCurrentIndex(codes.index(field.value))
        picker.activated.connect(lambda place: self._give(field.name, codes[place]))
        return picker

    def _pause(self, then: Callable[[], None], box: QWidget) -> QTimer:
        pause = QTimer(box)
        pause.setSingleShot(True)
        pause.setInterval(PAUSE_MS)
        pause.timeout.connect(then)
        return pause

    def _give(self, name: str, value: str) -> None:
        if value == self._values.get(name, ""):
            return
        self._values[name] = value
        box = self._inputs.get(name)
        if isinstance(box, TextField | TextArea):
            box.set_wrong(False)
        self.field_given.emit(name, value)

    def pick(self, name: str, label: str) -> None:
        """Ask for a date field's day on a calendar."""
        after = self._today if name == "due" else ""
        chosen = pick_day(self, label, self._values.get(name, ""), after)
        if chosen:
            self._give(name, chosen)


def day_picker(day: str, after: str) -> QCalendarWidget:
    """Make a calendar on `day`; one that asks for a deadline begins the day after `after`.

    Both are ISO days or "". Qt takes the words of its head and its week-ends from formats of its
    own, which know no theme, so they are set here.
    """
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setMinimumSize(theme.px(380), theme.px(280))
    calendar.setFont(theme.font("body"))
    head = QTextCharFormat()
    head.setForeground(theme.colour("ink2"))
    head.setBackground(theme.colour("sunken"))
    calendar.setHeaderTextFormat(head)
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, QTextCharFormat())
    chosen = QDate.fromString(day, Qt.DateFormat.ISODate)
    if after:
        first = QDate.fromString(after, Qt.DateFormat.ISODate)
        calendar.setMinimumDate(first.addDays(1))
        if not chosen.isValid():
            chosen = first.addDays(USUAL_TERM)
    if chosen.isValid():
        calendar.setSelectedDate(chosen)
    return calendar


def pick_day(parent: QWidget, title: str, day: str, after: str = "") -> str:
    """Ask for a day, a deadline if `after` is given; "" when the person changed their mind."""
    asked = QDialog(parent)
    asked.setWindowTitle(title)
    asked.setWindowModality(Qt.WindowModality.WindowModal)
    calendar = day_picker(day, after)
    calendar.setAccessibleName(title)
    use = Button(QCoreApplication.translate("Notices", "就用这一天"), kind="primary")
    refuse = Button(QCoreApplication.translate("Notices", "取消"))
    use.clicked.connect(asked.accept)
    calendar.activated.connect(asked.accept)
    refuse.clicked.connect(asked.reject)
    head = Label(title, "heading")
    asked.setLayout(col(head, calendar, row(STRETCH, refuse, use, gap=8), gap=12, margins=24))
    FocusRing(asked)
    calendar.setFocus()
    answer = asked.exec() == QDialog.DialogCode.Accepted
    picked = calendar.selectedDate().toString(Qt.DateFormat.ISODate)
    asked.deleteLater()
    return picked if answer else ""

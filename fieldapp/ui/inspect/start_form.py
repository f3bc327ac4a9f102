"""Opening an inspection: of whom, on what ground, by which two, under which numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages, theme
from fieldapp.ui.inspect.model import PersonRow, Start, typed_start
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    EmptyState,
    Label,
    Line,
    Para,
    Picker,
    TextField,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

if TYPE_CHECKING:
    from fieldapp.inspection.opening import Request

TOP = Qt.AlignmentFlag.AlignTop
_WIDTH = 720  # px at 100 %: a form wider than this is hard to read
_FIELD_OF = {"approval_no": "approval", "notice_no": "notice"}


class StartForm(QWidget):
    """The form that opens an inspection.

    Signals:
        asked(object, bytes): open it: the request and the checklist's workbook.
        room_asked(str): go to another room first.
    """

    asked = Signal(object, bytes)
    room_asked = Signal(str)

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._start: Start | None = None
        self._list = col(gap=0)
        self.setLayout(col(scrolling(self._list), gap=0))
        self._first: QWidget | None = None

    def show_start(self, start: Start) -> None:
        """Show the form for one object or task."""
        self._start = start
        clear(self._list)
        fit = [person for person in start.people if not person.unfit]
        if len(fit) < 2 or not start.checklists:
            empty = EmptyState(
                "users",
                self.tr("检查要两名持证人员"),
                self.tr("名录里能去检查这一户的持证人员不足两人。导入检查人员名录之后再开始。"),
                self.tr("去名录"),
            )
            empty.asked.connect(lambda: self.room_asked.emit("registry"))
            self._list.addWidget(empty)
            self._first = empty.button
            return
        form = plain(self._form(start))
        form.setMaximumWidth(theme.px(_WIDTH))
        self._list.addLayout(row((form, 1), STRETCH, margins=(24, 20, 24, 20)))
        self._list.addStretch(1)

    def take_keyboard(self) -> None:
        """Put the keyboard where work begins."""
        if self._first is not None:
            self._first.setFocus()

    def _form(self, start: Start) -> QVBoxLayout:
        self._kind = Picker(*(kind.name for kind in start.kinds), name=self.tr("检查类型"))
        self._kind.setEnabled(len(start.kinds) > 1)
        self._kind.currentIndexChanged.connect(self._adapt)
        self._people = [self._person(start, place) for place in range(2)]
        self._assistants = Picker(*map(str, range(6)), name=self.tr("辅助人员"))
        self._checklist = Picker(*(c.title for c in start.checklists), name=self.tr("检查表"))
        self._approval = TextField(name=self.tr("检查审批文号"))
        self._notice = TextField(name=self.tr("检查通知书文号"))
        self._reason = TextField(name=self.tr("事由"))
        self._wrong = Para(Line("", "strong", "red"))
        self._wrong.hide()
        go = Button(self.tr("开始检查"), "inspect", "primary", big=True)
        go.clicked.connect(self._ask)
        self._first = self._approval
        people = col(*self._people, gap=8)
        self._reason_line = self._line(self.tr("事由"), self._reason)
        parts: list[Item] = [
            self._subject(start),
            self._line(self.tr("检查类型"), self._kind),
            self._line(self.tr("检查人员"), plain(people)),
            self._line(self.tr("辅助人员（人）"), self._assistants),
            self._line(self.tr("检查审批文号"), self._approval),
            self._line(self.tr("检查通知书文号"), self._notice),
            self._reason_line,
            self._line(self.tr("检查表"), self._checklist),
            self._wrong,
            row(STRETCH, go, margins=(0, 8, 0, 0)),
        ]
        name = typed_start(start.task_id, start.object_id)
        for place, field in enumerate(self._fields()):
            self._typed.keep(f"{name}.{place}", field)
        self._adapt()
        return col(*parts, gap=10)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self._kind, *self._people, self._assistants, self._approval, self._notice,
            self._reason, self._checklist,
        )  # fmt: skip

    def _subject(self, start: Start) -> QWidget:
        words = Para(Line(start.name, "heading"), Line(start.address, "body", "ink2"), gap=2)
        chips: list[Item] = []
        if start.credit_class:
            credit = self.tr("信用 {grade} 类").format(grade=start.credit_class)
            chips.append(Chip(credit, "neutral"))
        if start.plan:
            chips.append(Chip(start.plan[:18], "accent", "draw"))
        visits = self.tr("本年已查 {count} 次").format(count=start.visits)
        over = start.cap is not None and start.visits + 1 >= start.cap
        chips.append(Chip(visits, "amber" if over else "neutral", "alert" if over else None))
        parts: list[Item] = [words, row(*chips, STRETCH, gap=8)]
        if start.cap is not None and start.visits >= start.cap:
            title = self.tr("本年已查满 {cap} 次").format(cap=start.cap)
            detail = self.tr("还可以开始，会如实记录为超过上限。")
            parts.append(Banner("amber", title, detail))
        return Card(col(*parts, gap=8, margins=16))

    def _line(self, name: str, field: QWidget) -> QWidget:
        tag = Label(name, "body", "ink2")
        if theme.wide() or theme.look().tibetan:
            return plain(col(tag, field, gap=2))
        tag.setMinimumWidth(theme.px(128))
        tag.setMinimumHeight(theme.target())
        layout: QHBoxLayout = row((tag, TOP), (field, 1), gap=12)
        return plain(layout)

    def _person(self, start: Start, place: int) -> Picker:
        words = [_person_words(person) for person in start.people]
        name = self.tr("第 {number} 名检查人员").format(number=place + 1)
        picker = Picker(*words, name=name)
        picker.setCurrentIndex(_first_choice(start)[place])
        return picker

    def _adapt(self) -> None:
        start = self._start
        if start is None:
            return
        kind = start.kinds[max(0, self._kind.currentIndex())]
        self._reason_line.setVisible(kind.needs_reason)
        afterwards = self.tr("照纸面填写") if kind.approved_before else self.tr("可以事后补")
        self._approval.setPlaceholderText(afterwards)
        self._notice.setPlaceholderText(afterwards)

    def request(self) -> Request:
        """Give what the form asks for now."""
        from fieldapp.inspection.opening import Request

        start = self._start
        if start is None:
            raise RuntimeError("the form was not filled")
        kind = start.kinds[max(0, self._kind.currentIndex())]
        checklist = start.checklists[max(0, self._checklist.currentIndex())]
        return Request(
            object_id=start.object_id,
            kind=kind.code,
            inspectors=tuple(
                start.people[max(0, picker.currentIndex())].inspector_id for picker in self._people
            ),
            approval_no=self._approval.text(),
            notice_no=self._notice.text(),
            task_id=start.task_id,
            reason=self._reason.text() if kind.needs_reason else "",
            items=(checklist.title,),
            assistants=self._assistants.currentIndex(),
        )

    def _ask(self) -> None:
        start = self._start
        if start is not None:
            self._wrong.hide()
            workbook = start.checklists[max(0, self._checklist.currentIndex())].workbook
            self.asked.emit(self.request(), workbook)

    def show_refused(self, error: FieldappError) -> None:
        """Say here why it was not opened, and mark the field."""
        words = messages.of(error)
        self._wrong.set_text(f"{words.what}{words.then}", "strong", "red")
        self._wrong.show()
        place = _FIELD_OF.get(str(error.facts.get("field")), "")
        self._approval.set_wrong(place == "approval")
        self._notice.set_wrong(place == "notice")
        self._reason.set_wrong(error.code.name == "INSPECTION_REASON_MISSING")


def _person_words(person: PersonRow) -> str:
    translate = QCoreApplication.translate
    why = {
        "": "",
        "inactive": translate("StartForm", "已失效"),
        "no_certificate": translate("StartForm", "没有执法证号"),
        "expired": translate("StartForm", "执法证过期"),
        "recused": translate("StartForm", "应当回避"),
    }[person.unfit]
    if why:
        return translate("StartForm", "{name}（{why}）").format(name=person.name, why=why)
    if not person.certificate_no:
        return person.name
    return translate("StartForm", "{name} · {number}").format(
        name=person.name, number=person.certificate_no
    )


def _first_choice(start: Start) -> tuple[int, int]:
    """Give the places of the two people proposed: the drawn ones, else me and the next fit one."""
    ids = [person.inspector_id for person in start.people]
    fit = [place for place, person in enumerate(start.people) if not person.unfit]
    wanted = [ids.index(one) for one in (*start.drawn, start.me) if one in ids]
    chosen = list(dict.fromkeys((*wanted, *fit)))[:2]
    return chosen[0], chosen[1]

"""The form for a new plan: questions on the left, what would be frozen on the right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages, theme
from fieldapp.ui.draw.model import DraftView, FormStart
from fieldapp.ui.draw.plan_presenter import CLASSES, Problem, Wish
from fieldapp.ui.draw.preview import DraftCard
from fieldapp.ui.draw.wording import class_word
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    EmptyState,
    Label,
    Line,
    Para,
    Picker,
    SectionTitle,
    Segments,
    TextField,
    Tick,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

TEAM_SIZES = (2, 3, 4)
_TYPED = "draw.plan"  # the name of what is typed here


class _Asked(QWidget):
    """A question, its field, and the sentence under it when the field cannot be used."""

    def __init__(self, words: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self._field = field
        field.setAccessibleName(words)
        self._wrong = Para()
        self._wrong.hide()
        told = Para(Line(hint, "small", "ink2")) if hint else None
        self.setLayout(col(Label(words, "strong"), field, told, self._wrong, STRETCH, gap=4))

    def show_problem(self, sentence: str) -> None:
        """Mark the field and say why; "" unmarks it."""
        self._wrong.set_text(sentence, "small", "red")
        self._wrong.setVisible(bool(sentence))
        if isinstance(self._field, TextField):
            self._field.set_wrong(bool(sentence))

    def take_keyboard(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()


class PlanForm(QWidget):
    """Asks for a plan and shows what would be frozen.

    Signals:
        preview_asked(): look at what would be frozen.
        freeze_asked(): freeze it.
        changed(): a field differs from what was shown.
        frozen(str): the plan of this id is frozen.
    """

    preview_asked = Signal()
    freeze_asked = Signal()
    changed = Signal()
    frozen = Signal(str)

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._codes: tuple[str, ...] = ("",)
        self._make_fields()
        self._asked = self._make_questions()
        for name, field in self._fields().items():
            typed.keep(f"{_TYPED}.{name}", field)
        self._draft = col(gap=12, margins=(0, 0, 6, 0))
        self._look = Button(self.tr("看看会冻结什么"), "eye", "primary", key="Ctrl Enter",
                            shortcut="Ctrl+Return")  # fmt: skip
        self._freeze = Button(self.tr("冻结计划和名单"), "lock", "primary")
        self._look.clicked.connect(self.preview_asked)
        self._freeze.clicked.connect(self.freeze_asked)
        self._freeze.hide()
        acts = row(self._look, self._freeze, STRETCH, gap=8)
        if theme.wide():
            draft = plain(self._draft)
            self._area = scrolling(col(plain(self._questions()), draft, STRETCH, gap=16))
            self._below: QWidget | None = draft
            self.setLayout(col((self._area, 1), acts, gap=12, margins=(24, 16, 24, 14)))
        else:
            self._area, self._below = scrolling(self._questions()), None
            left = plain(col((self._area, 1), acts, gap=12), width=500)
            self.setLayout(
                row(left, (scrolling(self._draft), 1), gap=24, margins=(24, 20, 18, 16))
            )
        self._seek: QWidget | None = None  # to be scrolled to when it has its place
        self._area.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_kind(0)

    def _make_fields(self) -> None:
        self._title = TextField(hint=self.tr("例如：2026年第四季度商标使用抽查"))
        self._kind = Segments(self.tr("随机"), self.tr("定向"))
        self._region = Picker(self.tr("全部"))
        self._trades = TextField(hint=self.tr("例如：食品、工艺品；不填就是全部"))
        self._conditions = TextField(hint=self.tr("例如：城关区的食品和工艺品经营户"))
        self._shares = {name: TextField(hint=self.tr("不抽")) for name in CLASSES}
        self._reserve, self._cap, self._due = TextField("50"), TextField(), TextField()
        self._team = Picker(*(self.tr("{count} 人").format(count=n) for n in TEAM_SIZES))
        self._witness = Tick(self.tr("必须有见证人（保证级别 L2）"))
        self._witness.setChecked(True)
        self._kind.changed.connect(self._on_kind)
        for field in (
            self._title, self._trades, self._conditions, *self._shares.values(),
            self._reserve, self._cap, self._due,
        ):  # fmt: skip
            field.textEdited.connect(self._on_changed)
        for picker in (self._region, self._team):
            picker.currentIndexChanged.connect(self._on_changed)
        self._witness.toggled.connect(self._on_changed)

    def _make_questions(self) -> dict[str, _Asked]:
        made = {
            "title": _Asked(self.tr("计划名称"), self._title),
            "region": _Asked(self.tr("区域"), self._region),
            "trades": _Asked(self.tr("行业"), self._trades, self.tr("照名录里的写法，用顿号隔开")),
            "conditions": _Asked(
                self.tr("条件怎么写进公开记录"), self._conditions,
                self.tr("定向抽查要把条件公开说清楚"),
            ),
            "reserve": _Asked(self.tr("候补占抽中的 %"), self._reserve),
            "cap": _Asked(self.tr("一年最多查几次"), self._cap),
            "team": _Asked(self.tr("每户几名检查员"), self._team),
            "due": _Asked(self.tr("办结期限"), self._due, self.tr("年-月-日，可以不填")),
        }  # fmt: skip
        for name, field in self._shares.items():
            made[f"share_{name}"] = _Asked(class_word(name), field)
        return made

    def _questions(self) -> QVBoxLayout:
        asked = self._asked
        self._directed = plain(col(asked["region"], asked["trades"], asked["conditions"], gap=12))
        self._shares_wrong = Para()
        self._shares_wrong.hide()
        shares = [asked[f"share_{name}"] for name in CLASSES]
        across = 2 if theme.wide() else 5
        grid = [
            row(*((part, 1) for part in shares[at : at + across]), gap=8)
            for at in range(0, len(shares), across)
        ]
        pairs: list[Item] = [
            row((asked["team"], 1), (asked["reserve"], 1), gap=12),
            row((asked["cap"], 1), (asked["due"], 1), gap=12),
        ]
        return col(
            asked["title"], row(self._kind, STRETCH), self._directed,
            SectionTitle(self.tr("各信用等级抽多少")),
            Para(Line(self.tr("写比例（5%）或户数（3），不写就不抽。"), "small", "ink2")),
            *grid, self._shares_wrong, *pairs, self._witness, STRETCH,
            gap=12, margins=(2, 2, 8, 2),
        )  # fmt: skip

    # filling

    def show_start(self, start: FormStart) -> None:
        """Begin a plan with what an office always fills the same, and with what was typed."""
        self._title.clear()
        self._trades.clear()
        self._conditions.clear()
        for name, proposed in zip(CLASSES, ("1%", "3%", "5%", "10%", ""), strict=True):
            self._shares[name].setText(proposed)
        self._cap.setText(str(start.cap))
        self._due.setText(start.due)
        self._codes = ("", *(code for code, _ in start.regions))
        self._region.clear()
        self._region.addItems([self.tr("全部"), *(name for _, name in start.regions)])
        self._put_typed()
        self.show_problems({})
        clear(self._draft)
        if not start.objects or not start.inspectors:
            empty = EmptyState(
                "registry", self.tr("先要有名录"),
                self.tr("抽查从名录里抽户、从人员库里派人。请先到“名录”导入两份名录。"),
            )  # fmt: skip
        else:
            empty = EmptyState(
                "eye", self.tr("冻结之前先看"),
                self.tr("看看谁会在名单里、谁不在和为什么、派得出谁；看过才能冻结。"),
            )  # fmt: skip
        self._draft.addWidget(empty, 1)
        self._show_acts(shown=False)
        self._title.setFocus()

    def _put_typed(self) -> None:
        for name, field in self._fields().items():
            self._typed.put_back(f"{_TYPED}.{name}", field)
        self._directed.setVisible(self._kind.chosen() == 1)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "title": self._title, "kind": self._kind, "region": self._region,
            "trades": self._trades, "conditions": self._conditions, "reserve": self._reserve,
            "cap": self._cap, "due": self._due, "team": self._team, "witness": self._witness,
            **{f"share_{name}": field for name, field in self._shares.items()},
        }  # fmt: skip

    def wish(self) -> Wish:
        """Give the form as it is filled in."""
        return Wish(
            title=self._title.text(),
            directed=self._kind.chosen() == 1,
            region=self._codes[max(0, self._region.currentIndex())],
            trades=self._trades.text(),
            conditions=self._conditions.text(),
            shares={name: field.text() for name, field in self._shares.items()},
            reserve=self._reserve.text(),
            team_size=TEAM_SIZES[max(0, self._team.currentIndex())],
            cap=self._cap.text(),
            due=self._due.text(),
            witness=self._witness.isChecked(),
        )

    # answers

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that cannot be used, and go to the first."""
        for name, asked in self._asked.items():
            problem = problems.get(name)
            asked.show_problem(self._sentence(problem) if problem else "")
        nothing = "shares" in problems
        self._shares_wrong.setVisible(nothing)
        if nothing:
            words = self.tr("至少一个等级要抽。")
            self._shares_wrong.set_text(words, "small", "red")
        first = next((name for name in self._asked if name in problems), None)
        if first is not None:
            self._asked[first].take_keyboard()
            self._scroll_to(self._asked[first])

    def _scroll_to(self, part: QWidget) -> None:
        """Bring a part into sight, once its sentence is laid out."""
        QTimer.singleShot(0, part, lambda: self._area.ensureWidgetVisible(part))

    def _on_range(self, _low: int, high: int) -> None:
        """The form grew by the draft below it: nobody freezes what they have not seen."""
        if self._seek is not None and high >= self._seek.y() > 0:
            self._area.verticalScrollBar().setValue(self._seek.y())
            self._seek = None

    def _sentence(self, problem: Problem) -> str:
        match problem:
            case Problem.EMPTY:
                return self.tr("这里要写。")
            case Problem.NOT_A_SHARE:
                return self.tr("写 5% 或 3 这样。")
            case Problem.NOT_A_NUMBER:
                return self.tr("写一个整数。")
            case Problem.NOT_A_DATE:
                return self.tr("写成 2026-12-31 这样。")
            case Problem.PAST:
                return self.tr("这一天已经过了。")

    def show_draft(self, draft: DraftView) -> None:
        """Show what would be frozen."""
        clear(self._draft)
        self._seek = self._below
        self._draft.addWidget(DraftCard(draft))
        self._draft.addStretch(1)
        self._show_acts(shown=True)

    def show_refused(self, error: FieldappError) -> None:
        """Say why there is nothing to freeze."""
        clear(self._draft)
        words = messages.of(error)
        self._draft.addWidget(Banner("red", words.what, words.then))
        self._draft.addStretch(1)
        self._show_acts(shown=False)

    def show_frozen(self, plan_id: str) -> None:
        """The plan is frozen."""
        self._typed.forget(_TYPED)
        self.frozen.emit(plan_id)

    def _show_acts(self, *, shown: bool) -> None:
        self._look.setVisible(not shown)
        self._freeze.setVisible(shown)
        if shown:
            self._freeze.setFocus()

    def _on_kind(self, kind: int) -> None:
        self._directed.setVisible(kind == 1)
        self._on_changed()

    def _on_changed(self, _value: object = None) -> None:
        self._show_acts(shown=False)
        self.changed.emit()

"""The questions of a new plan: fields, what they begin with, what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.draw.model import BatchChoice, FormStart
from fieldapp.ui.draw.plan_batch import OF_BATCH, fill_in
from fieldapp.ui.draw.plan_ground import Asked, GroundPart, NamedPart
from fieldapp.ui.draw.plan_presenter import CLASSES, KINDS, NAMED, Problem, Wish, proposed
from fieldapp.ui.draw.wording import class_word, kind_word
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Line,
    Para,
    Picker,
    SectionTitle,
    TextField,
    Tick,
    col,
    plain,
    row,
    tab_as_laid_out,
)
from fieldapp.ui.widgets.layout import Item

TEAM_SIZES = (2, 3, 4)
TYPED = "draw.plan"  # the name of what is typed here


class Questions(QWidget):
    """Asks for a plan.

    Signals:
        changed(): a field differs from what it was.
        year_asked(): import the plan of a year.
    """

    changed = Signal()
    year_asked = Signal()

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._codes: tuple[str, ...] = ("",)
        self._start: FormStart | None = None
        self._make_fields()
        self._asked = self._make_questions()
        self._lay_out()
        for name, field in self._fields().items():
            typed.keep(f"{TYPED}.{name}", field)  # put back, it may show other parts
        self._show_parts()

    def _make_fields(self) -> None:
        self._title = TextField(hint=self.tr("例如：2026年第四季度商标使用抽查"))
        self._kind = Picker(*(kind_word(kind) for kind in KINDS))
        self._ground, self._named = GroundPart(self._typed, TYPED), NamedPart()
        self._region = Picker(self.tr("全部"))
        self._trades = TextField(hint=self.tr("例如：食品、工艺品；不填就是全部"))
        self._conditions = TextField(hint=self.tr("例如：城关区的食品和工艺品经营户"))
        self._shares = {name: TextField(hint=self.tr("不抽")) for name in CLASSES}
        self._reserve, self._cap, self._due = TextField("50"), TextField(), TextField()
        self._team = Picker(*(self.tr("{count} 人").format(count=n) for n in TEAM_SIZES))
        self._witness = Tick(self.tr("必须有见证人（保证级别 L2）"))
        self._witness.setChecked(True)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._ground.changed.connect(self._on_changed)
        self._ground.year_asked.connect(self.year_asked)
        self._ground.items_changed.connect(self._propose)
        self._ground.batch_chosen.connect(self._on_batch)
        self._ground.kept.taken.connect(self._take_batch)
        for area in (self._named.codes, self._named.reason):
            area.textChanged.connect(self._on_changed)
        for field in (
            self._title, self._trades, self._conditions, *self._shares.values(),
            self._reserve, self._cap, self._due, self._named.approver,
        ):  # fmt: skip
            field.textEdited.connect(self._on_changed)
        for picker in (self._region, self._team):
            picker.currentIndexChanged.connect(self._on_changed)
        self._witness.toggled.connect(self._on_changed)

    def _make_questions(self) -> dict[str, Asked]:
        made = {
            "title": Asked(self.tr("计划名称"), self._title),
            "kind": Asked(self.tr("怎么抽"), self._kind),
            "region": Asked(self.tr("区域"), self._region),
            "trades": Asked(self.tr("行业"), self._trades, self.tr("照名录里的写法，用顿号隔开")),
            "conditions": Asked(
                self.tr("条件怎么写进公开记录"), self._conditions,
                self.tr("定向抽查要把条件公开说清楚"),
            ),
            "reserve": Asked(self.tr("候补占抽中的 %"), self._reserve),
            "cap": Asked(self.tr("一年最多查几次"), self._cap),
            "team": Asked(self.tr("每户几名检查员"), self._team),
            "due": Asked(self.tr("办结期限"), self._due, self.tr("年-月-日，可以不填")),
        }  # fmt: skip
        for name, field in self._shares.items():
            made[f"share_{name}"] = Asked(class_word(name), field)
        return made | self._named.asked

    def _lay_out(self) -> None:
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
        told = Para(Line(self.tr("写比例（5%）或户数（3），不写就不抽。"), "small", "ink2"))
        self._ratios = plain(
            col(SectionTitle(self.tr("各信用等级抽多少")), told, *grid, self._shares_wrong, gap=12)
        )
        pairs: list[Item] = [
            row((asked["team"], 1), (asked["reserve"], 1), gap=12),
            row((asked["cap"], 1), (asked["due"], 1), gap=12),
        ]
        self.setLayout(
            col(
            asked["title"], asked["kind"], self._directed, self._named, self._ground,
            self._ratios, *pairs, self._witness, STRETCH,
            gap=12, margins=(2, 2, 8, 2),
            )
        )  # fmt: skip

    # filling

    def show_start(self, start: FormStart) -> None:
        """Begin a plan with what an office always fills the same, and with what was typed."""
        self._start = start
        for field in (self._title, self._trades, self._conditions, self._named.approver):
            field.clear()
        for area in (self._named.codes, self._named.reason):
            area.blockSignals(True)  # cleared to begin with, not by a person
            area.clear()
            area.blockSignals(False)
        self._kind.setCurrentIndex(0)
        self._ground.show_start(start)
        self._propose()
        self._cap.setText(str(start.cap))
        self._due.setText(start.due)
        self._codes = ("", *(code for code, _ in start.regions))
        self._region.clear()
        self._region.addItems([self.tr("全部"), *(name for _, name in start.regions)])
        self._put_typed()
        self.show_problems({})
        tab_as_laid_out(self)
        self._title.setFocus()

    def _put_typed(self) -> None:
        for name, field in self._fields().items():
            self._typed.put_back(f"{TYPED}.{name}", field)
            if field is self._ground.batch:  # which fills in; what was ticked comes over it
                self._ground.put_ticks_back()
        self._show_parts()

    def _fields(self) -> dict[str, QWidget]:
        return {
            "batch": self._ground.batch,  # first: it fills in others
            "title": self._title, "kind": self._kind, "region": self._region,
            "trades": self._trades, "conditions": self._conditions, "reserve": self._reserve,
            "cap": self._cap, "due": self._due, "team": self._team, "witness": self._witness,
            "codes": self._named.codes, "reason": self._named.reason,
            "approver": self._named.approver,
            **{f"share_{name}": field for name, field in self._shares.items()},
        }  # fmt: skip

    def wish(self) -> Wish:
        """Give the form as it is filled in."""
        return Wish(
            title=self._title.text(),
            kind=self._chosen_kind(),
            items=self._ground.items.chosen(),
            departments=self._ground.departments.chosen(),
            batch=self._ground.batch_id(),
            named=self._named.codes.toPlainText(),
            reason=self._named.reason.toPlainText(),
            approver=self._named.approver.text(),
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

    def show_problems(self, problems: Mapping[str, Problem]) -> QWidget | None:
        """Mark the fields that cannot be used; gives the first, which has the keyboard."""
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
            return self._asked[first]
        return None

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
            case Problem.OWN_NAME:
                return self.tr("批准人不能是您自己。")

    def _chosen_kind(self) -> str:
        return KINDS[max(0, self._kind.currentIndex())]

    def _on_kind(self, _kind: int) -> None:
        self._show_parts()
        self._on_changed()

    def _show_parts(self) -> None:
        kind = self._chosen_kind()
        self._directed.setVisible(kind in {"directed", "special"})
        self._named.setVisible(kind in NAMED)
        self._ratios.setVisible(kind not in NAMED)
        self._asked["reserve"].setVisible(kind not in NAMED)
        self._named.asked["approver"].setVisible(kind != "experts")

    def _propose(self) -> None:
        """Fill in the ratios of the batch, or what the items propose; both may be changed."""
        if self._start is not None:
            batch = self._batch(self._ground.batch_id())
            of_batch = dict(batch.shares) if batch is not None else {}
            self._fill_shares(of_batch or proposed(self._start, self._ground.items.chosen()))

    def _fill_shares(self, shares: Mapping[str, str]) -> None:
        """Fill in ratios; one that a person typed stays."""
        for name, field in self._shares.items():
            if self._typed.held(f"{TYPED}.share_{name}") is None:
                field.setText(shares.get(name, ""))

    def _on_batch(self, batch_id: str) -> None:
        """Fill in what the year's plan says of a batch, where a person has not typed already."""
        found = self._batch(batch_id)
        kept: list[str] = []
        if found is not None:
            texts = {name: field for name, field in self._fields().items()
                     if isinstance(field, TextField)}  # fmt: skip
            kept = fill_in(found, self._typed, TYPED, texts, self._kind)
            self._ground.choose(found)
            self._propose()
        self._ground.kept.show_kept([self._asked[name].words for name in kept])

    def _take_batch(self) -> None:
        """Give up what was typed for what the year's plan says."""
        found = self._batch(self._ground.batch_id())
        if found is None:
            return
        for name in OF_BATCH:
            self._typed.forget(f"{TYPED}.{name}")
        self._on_batch(found.batch_id)
        self._on_changed()

    def _batch(self, batch_id: str) -> BatchChoice | None:
        of_year = self._start.batches if self._start is not None else ()
        return next((one for one in of_year if one.batch_id == batch_id), None)

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()

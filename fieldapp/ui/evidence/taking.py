"""The form for samples and for goods that are registered: who, where, the list line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.evidence.asking import Form, labelled
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Line,
    Para,
    Picker,
    SectionTitle,
    TextField,
    Tick,
    col,
    row,
)

if TYPE_CHECKING:
    from fieldapp.evidence.law_events import Good
    from fieldapp.evidence.securing import Taking

PRESENCE = ("signed", "refused", "absent")


class GoodRow(QWidget):
    """One line of the list."""

    def __init__(self, number: int, *, sample: bool) -> None:
        super().__init__()
        self._sample = sample
        self.name = TextField(name=self.tr("第 {n} 行 名称").format(n=number),
                              hint=self.tr("名称"))  # fmt: skip
        self._spec = TextField(hint=self.tr("规格型号"))
        self._batch = TextField(hint=self.tr("批号"))
        self._producer = TextField(hint=self.tr("标称生产者"))
        self._quantity = TextField(hint=self.tr("数量"))
        self._unit = TextField(hint=self.tr("单位"))
        self._base = TextField(hint=self.tr("基数"))
        self._spare = TextField(hint=self.tr("备样"))
        self._seal = TextField(hint=self.tr("封条编号"))
        counts = [(self._quantity, 1), (self._unit, 1)]
        if sample:
            counts += [(self._base, 1), (self._spare, 1)]
        label = Para(Line(str(number), "small", "ink3"))
        label.setFixedWidth(theme.px(18))
        first = row((self.name, 3), (self._spec, 2), (self._batch, 2), gap=6)
        second = row((self._producer, 3), *counts, (self._seal, 2), gap=6)
        self.setLayout(row(label, (col(first, second, gap=6), 1), gap=6))

    def empty(self) -> bool:
        """Say whether nothing was written into it."""
        fields = self.findChildren(TextField)
        return not any(field.text().strip() for field in fields)

    def answer(self) -> Good:
        """Give the line; a number that is none counts as zero, which the rule refuses."""
        from fieldapp.evidence.law_events import Good

        def number(field: TextField) -> int:
            text = field.text().strip()
            return int(text) if text.isascii() and text.isdigit() else -1 if text else 0

        return Good(
            number=0, name=self.name.text(), spec=self._spec.text(), batch=self._batch.text(),
            producer=self._producer.text(), unit=self._unit.text(),
            quantity=number(self._quantity), base=number(self._base),
            spare=number(self._spare), seal_no=self._seal.text(), note="", items=(),
        )  # fmt: skip


class TakeForm(Form):
    """Samples, or goods registered for preservation."""

    def __init__(self, parent: QWidget, kind: str, *, place: str, party: str, keeper: str) -> None:
        sample = kind == "sample"
        title = self.tr("抽样取证") if sample else self.tr("先行登记保存")
        detail = (
            self.tr("当着当事人抽取、加贴封条、列清单，双方签名。")
            if sample
            else self.tr("经负责人批准；当场清点、列清单；七个工作日内作出处理决定。")
        )
        super().__init__(parent, title, detail, self.tr("记下"))
        self._kind, self._rows = kind, list[GoodRow]()
        self._place = TextField(place, name=self.tr("地点"))
        self._keeper = TextField(keeper if sample else party, name=self.tr("保管人"))
        self._party = TextField(party, name=self.tr("当事人一方在场的人"))
        self._presence = Picker(
            self.tr("到场并签名"), self.tr("到场，拒绝签名"), self.tr("不到场"),
            name=self.tr("签名情况"),
        )  # fmt: skip
        self._refusal = TextField(name=self.tr("没有签名的原因"))
        self._witness = TextField(name=self.tr("见证人"))
        self._method = TextField(name=self.tr("抽样方式"))
        self._approver = TextField(name=self.tr("批准的负责人"))
        self._approval = TextField(name=self.tr("批准文号"))
        self._urgent = Tick(self.tr("情况紧急，二十四小时内补批准"))
        self._list = col(gap=10)
        more = Button(self.tr("再加一行"), "plus", "plain")
        more.clicked.connect(self.add_row)
        by_law = (
            [labelled(self.tr("抽样方式"), self._method)]
            if sample
            else [
                row((labelled(self.tr("批准的负责人"), self._approver), 1),
                    (labelled(self.tr("批准文号"), self._approval), 1), gap=10),
                self._urgent,
            ]
        )  # fmt: skip
        self._put(
            SectionTitle(self.tr("物品清单")), self._list, row(more, STRETCH),
            row((labelled(self.tr("地点"), self._place), 2),
                (labelled(self.tr("保管人"), self._keeper), 1), gap=10),
            *by_law,
            row((labelled(self.tr("当事人一方在场的人"), self._party), 1),
                (labelled(self.tr("签名情况"), self._presence), 1), gap=10),
            row((labelled(self.tr("没有签名的原因"), self._refusal), 1),
                (labelled(self.tr("见证人"), self._witness), 1), gap=10),
            width=760, height=620,
        )  # fmt: skip
        self.add_row()

    def add_row(self) -> None:
        """Add a line to the list, and put the keyboard into it."""
        made = GoodRow(len(self._rows) + 1, sample=self._kind == "sample")
        self._rows.append(made)
        self._list.addWidget(made)
        made.name.setFocus()

    def answer(self) -> Taking:
        """Give what was said; lines without a word in them are left out."""
        from fieldapp.evidence.securing import Taking

        return Taking(
            kind=self._kind,
            lines=tuple(one.answer() for one in self._rows if not one.empty()),
            place=self._place.text(),
            keeper=self._keeper.text(),
            party=self._party.text(),
            presence=PRESENCE[max(0, self._presence.currentIndex())],
            refusal=self._refusal.text(),
            witness=self._witness.text(),
            method=self._method.text(),
            approver=self._approver.text(),
            approval=self._approval.text(),
            urgent=self._urgent.isChecked(),
        )

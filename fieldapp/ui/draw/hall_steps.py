"""The four steps of the public act, each one body of the hall's screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.hall import HallCode, HallWords, px
from fieldapp.ui.draw.hall_table import Column, Entry, HallPages, HallTable
from fieldapp.ui.draw.model import Drawn, PlanDetail
from fieldapp.ui.draw.wording import (
    below_sentence,
    below_words,
    conditions_sentence,
    level_sentence,
    named_sentence,
    reason_word,
)
from fieldapp.ui.widgets import (
    STRETCH,
    Card,
    Icon,
    Line,
    Para,
    Rule,
    col,
    plain,
    row,
    scrolling,
    width_of,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop
_SIDE_CARD = 420


def note(words: str, ink: str = "ink2", style: str = "hall_note") -> Para:
    """Make a sentence in the hall's size."""
    return Para(Line(words, style, ink))


class StepBody(QWidget):
    """The room between the steps and the foot: work on the left, what it stands on at the right.

    Where the picture is too narrow the right side comes below, and the whole scrolls.
    """

    def __init__(self) -> None:
        super().__init__()
        self.area: QScrollArea | None = None
        self._more = Para()  # which part is in sight, when not all of it is
        self._more.hide()

    def lay_out(self, head: Para, left: list[Item], right: list[Item]) -> None:
        """Put heading, work and side together."""
        hall, gap = theme.hall, theme.hall(12)
        if theme.hall_folds():
            side = Card(col(*right, gap=hall(8), margins=hall(20)))
            self.area = scrolling(col(head, *left, hall(16), side, STRETCH, gap=gap))
            self.setLayout(col((self.area, 1), self._more, gap=4, margins=(48, 12, 48, 8)))
        else:
            self.area = scrolling(col(*left, STRETCH, gap=gap))
            margins = (hall(24), hall(20), hall(24), hall(14))
            card = Card(col(*right, gap=hall(6), margins=margins), width=hall(_SIDE_CARD))
            work = plain(col(head, (self.area, 1), self._more, gap=hall(8)))
            outer = (hall(48), hall(14), hall(48), hall(18))
            self.setLayout(row((work, 1), card, gap=hall(36), margins=outer))
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_more)

    def _show_more(self, _low: int = 0, _high: int = 0) -> None:
        if self.area is None:
            return
        hidden = self.area.verticalScrollBar().maximum() > 0
        self._more.setVisible(hidden)
        if hidden:
            self._more.set_text(self.in_sight(), "hall_note_b", "accent")

    def in_sight(self) -> str:
        """Say which part is in sight, and the keys that show the rest."""
        return QCoreApplication.translate("Hall", "PgDn、PgUp 翻看其余部分")

    def page(self, pages: int) -> None:
        """Show the next part of the work, or an earlier one."""
        if self.area is not None:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + pages * round(self.area.height() * 0.85))

    def turn(self, pages: int) -> None:
        """Turn the pages of the list at the side, where there is one."""

    def take_keyboard(self) -> bool:
        """Put the keyboard into the step's own field, if it has one; say whether it has."""
        return False


def standing(detail: PlanDetail) -> list[Item]:
    """Say which level this is, and who is the centre: the same words on every step."""
    translate = QCoreApplication.translate
    parts: list[Item] = [
        note(translate("Hall", "保证级别 {level}").format(level=detail.level), "ink", "hall_hash"),
        note(level_sentence(detail.level, local_centre=detail.alone)),
        *([note(below_sentence())] if detail.below_due else []),
    ]
    if detail.local_centre:
        words = translate("Hall", "本机兼作中心：名额由本机签发，封存码由本机保管，记录里会写明。")
        parts += [
            Rule(),
            row((Icon("info", theme.hall(24), "accent", 2), TOP), (note(words, "ink"), 1), gap=12),
        ]
    elif detail.alone and detail.drawn is None:
        words = (
            translate("Hall", "名额还没有签发：向中心申领。")
            if detail.may_ask
            else translate("Hall", "名额还没有签发；没有登记别的中心，固定时由本机兼作中心。")
        )
        parts += [Rule(), note(words)]
    return parts


def _share_of(teams: Iterable[str]) -> float:
    """Give how much of a row its people want: what names of businesses need is left to them."""
    widest = max((width_of(team, "hall_team") for team in teams), default=0)
    return min(4.2 if theme.hall_folds() else 3.4, max(2.4, widest / theme.hall(78)))


class RulesStep(StepBody):
    """What is drawn and how."""

    def __init__(self, detail: PlanDetail) -> None:
        super().__init__()
        words = self.tr("从 {size} 户中抽 {drawn} 户，每户 {team} 名检查员").format(
            size=formats.count(detail.register_size), drawn=detail.to_draw, team=detail.team_size
        )
        if named_sentence(detail.kind):
            words = self.tr("指定 {drawn} 户，每户随机 {team} 人").format(
                drawn=detail.to_draw, team=detail.team_size
            )
        table = HallTable(
            (
                Column(self.tr("组"), 2, "hall_row", "accent"),
                Column(self.tr("组里有"), 2, "hall_team"),
                Column(self.tr("抽中"), 2, "hall_row"),
                Column(self.tr("候补"), 2, "hall_team"),
            ),
            self.tr("各组抽多少"),
        )
        objects = self.tr("{count} 户")
        table.show_rows(
            [
                (
                    group.name,
                    objects.format(count=formats.count(group.drawable)),
                    objects.format(count=group.drawn),
                    objects.format(count=group.reserve),
                )
                for group in detail.groups
            ]
        )
        left: list[Item] = [table, *self._rules(detail)]
        right: list[Item] = standing(detail)
        if detail.excluded:
            right += [Rule(), note(self.tr("不在名单里"))]
            right += [
                note(
                    self.tr("{reason} {count} 户").format(
                        reason=reason_word(reason), count=formats.count(count)
                    ),
                    "ink",
                )
                for reason, count in detail.excluded
            ]
        self.lay_out(Para(Line(words, "hall")), left, [*right, STRETCH])

    def _rules(self, detail: PlanDetail) -> list[Item]:
        left: list[Item] = []
        if detail.filter.text:
            left.append(note(self.tr("定向条件：{text}").format(text=detail.filter.text), "ink"))
            if said := conditions_sentence(detail.filter.conditions):
                left.append(note(self.tr("程序这样筛选：{said}").format(said=said)))
        if detail.ground is not None and detail.ground.reason:
            words = self.tr("为什么指定：{reason}").format(reason=detail.ground.reason)
            left.append(note(words, "ink"))
        said = named_sentence(detail.kind)
        left.append(
            note(said, "amber")
            if said
            else note(self.tr("每户得一个号签，由小到大排，前面的抽中，接着的候补。谁也不能挑。"))
        )
        if not said and any(group.certain for group in detail.groups):
            left.append(note(self.tr("写着必查的组是以前被跳过的户，这次全部检查。"), "ink"))
        return left


class ListsStep(StepBody):
    """The lists and their fingerprints, before anything is opened."""

    def __init__(self, detail: PlanDetail) -> None:
        super().__init__()
        left: list[Item] = []
        for label, count, groups in (
            (
                self.tr("抽查计划"),
                self.tr("{count} 组").format(count=len(detail.groups)),
                detail.plan_words,
            ),
            (
                self.tr("检查对象名录"),
                self.tr("{count} 户").format(count=formats.count(detail.register_size)),
                detail.register_words,
            ),
            (
                self.tr("检查人员名录"),
                self.tr("{count} 人").format(count=formats.count(detail.roster_size)),
                detail.roster_words,
            ),
        ):  # fmt: skip
            head = self.tr("{label}　{count}").format(label=label, count=count)
            columns = 2 if theme.hall_folds() else 4
            left += [note(head, "ink2"), HallWords(groups, columns, "hall_hash", label), Rule()]
        left.append(
            note(self.tr("请在场的人念出、拍下这些字。名录里改动一个字，指纹就全变。"), "ink")
        )
        heading = Para(Line(self.tr("先固定，后启封"), "hall"))
        self.lay_out(heading, left, [*standing(detail), STRETCH])


class ResultStep(StepBody):
    """What was drawn, row by row; the code to recompute it, its fingerprint, reserves, SHORT."""

    def __init__(self, detail: PlanDetail, drawn: Drawn) -> None:
        super().__init__()
        # the result as it was drawn, whatever was replaced since
        standing = [task for task in drawn.tasks if not task.stands_in]
        self._rows = [
            (
                str(number),
                task.name,
                task.region,
                "、".join(task.team) if task.team else self.tr("没有人可派"),
            )
            for number, task in enumerate(standing, 1)
        ]
        people = _share_of(row[3] for row in self._rows)
        sent = self.tr("专家") if detail.kind == "experts" else self.tr("检查人员")
        self._table = HallTable(
            (
                Column("", 0.3 + 0.25 * len(str(len(standing))), "hall_row", "accent"),
                Column(self.tr("检查对象"), 7.4 - people, "hall_row"),
                Column(self.tr("所在地"), 1.5, "hall_note", "ink2", below=True),
                Column(sent, people, "hall_team", below=True),
            ),
            self.tr("抽中的户"),
        )
        self.shown = len(self._rows)
        self._folded: Para | None = None  # short staff and reserves, where the whole scrolls
        self._pages = HallPages(self._beside(drawn), self.tr("缺人的户和候补"))
        words = self.tr("抽中 {drawn} 户，每户 {team} 名检查员").format(
            drawn=len(self._rows), team=detail.team_size
        )
        named = named_sentence(detail.kind)
        if named:  # nobody in the room is to take them for drawn
            words = self.tr("指定 {drawn} 户，每户随机 {team} 人").format(
                drawn=len(self._rows), team=detail.team_size
            )
        if drawn.short and named:
            words = self.tr("指定 {drawn} 户；{short} 户人手不够").format(
                drawn=len(self._rows), short=len(drawn.short)
            )
        elif drawn.short:  # what the plan wanted is not what was found
            words = self.tr("抽中 {drawn} 户；{short} 户人手不够").format(
                drawn=len(self._rows), short=len(drawn.short)
            )
        head = Para(Line(words, "hall", "amber" if drawn.short else "ink"))
        told = [note(named, "amber")] if named else []
        self.lay_out(head, [*told, self._table], self._side(detail, drawn))
        self.show_count(self.shown)

    @property
    def count(self) -> int:
        """Give the number of rows there are to show."""
        return len(self._rows)

    def show_count(self, count: int) -> None:
        """Show the first `count` rows, the last of them in sight."""
        self.shown = min(count, len(self._rows))
        self._table.show_rows(self._rows, self.shown)
        told = self.shown == len(self._rows)
        # nobody hears the reserves before the first who is drawn
        (self._pages if self._folded is None else self._folded).setVisible(told)
        if self.area is not None:
            policy = Qt.ScrollBarPolicy
            self.area.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if told else policy.ScrollBarAlwaysOff
            )
        self._show_more()
        if self.area is not None and 0 < self.shown < len(self._rows):
            place = self._table.y() + self._table.bottom_of(self.shown - 1)
            self.area.ensureVisible(0, place, 0, px(8))

    def in_sight(self) -> str:
        rows = self._rows_in_sight()
        self._table.show_only(rows)
        if self.shown < len(self._rows):
            return self.tr("已揭晓 {shown} 户，共 {count} 户").format(
                shown=self.shown, count=len(self._rows)
            )
        if not rows:
            return super().in_sight()
        return self.tr("第 {first}–{last} 户，共 {count} 户　PgDn、PgUp 翻页").format(
            first=rows[0] + 1, last=rows[-1] + 1, count=len(self._rows)
        )

    def _rows_in_sight(self) -> range:
        if self.area is None:
            return range(0)
        top = self.area.verticalScrollBar().value() - self._table.y()
        return self._table.whole_rows(top, top + self.area.height())

    def page(self, pages: int) -> None:
        rows = self._rows_in_sight()
        past = pages > 0 and bool(rows) and rows[-1] == len(self._rows) - 1
        if not rows or self.area is None or (past and theme.hall_folds()):
            super().page(pages)  # on to what lies below the list
            return
        first = rows[-1] + 1
        if pages < 0:
            first = self._table.before(rows[0], self.area.height())
        if first < len(self._rows):
            place = self._table.y() + self._table.top_of(first)
            self.area.verticalScrollBar().setValue(place)

    def turn(self, pages: int) -> None:
        self._pages.turn(pages)

    def _side(self, detail: PlanDetail, drawn: Drawn) -> list[Item]:
        how = Para(
            Line(self.tr("公示之后扫码"), "hall_note_b"),
            Line(self.tr("自己重算"), "hall_note_b"),
            Line(self.tr("结果一样才算真"), "hall_note", "ink2"),
            *([Line(self.tr("样例网址"), "hall_note", "amber")] if drawn.sample_address else []),
        )
        standing = Para(
            Line(below_words(drawn.level), "hall_note_b", "amber")
            if detail.below_due
            else Line(self.tr("级别 {level}").format(level=drawn.level), "hall_note_b", "accent"),
            *(
                [Line(self.tr("本机兼作中心"), "hall_note", "accent")]
                if detail.local_centre
                else []
            ),
        )
        hall = theme.hall
        code = HallCode(drawn.code, 200, drawn.url) if drawn.code else None
        beside = plain(col(how, hall(6), standing, STRETCH, gap=0))
        top = row((code, TOP) if code else None, (beside, 1), gap=hall(16))
        words = HallWords(drawn.fingerprint, 2, "hall_hash", self.tr("本次抽取的指纹"))
        parts: list[Item] = [top, 2, note(self.tr("本次抽取的指纹")), words, Rule()]
        if theme.hall_folds():  # the whole scrolls: nothing is to be turned
            lines = [Line(one.words, one.style, one.ink) for one in self._beside(drawn)]
            self._folded = Para(*lines)
            return [*parts, self._folded]
        return [*parts, (self._pages, 1)]

    def _beside(self, drawn: Drawn) -> list[Entry]:
        """Say who lacks inspectors, and who stands in reserve."""
        found: list[Entry] = []
        if drawn.short:
            head = self.tr("检查员不够：{count} 户").format(count=len(drawn.short))
            found.append(Entry(head, "hall_note_b", "amber", head=True))
            line = self.tr("{name}，缺 {missing} 人")
            found += [
                Entry(line.format(name=one.name, missing=one.missing)) for one in drawn.short
            ]
        head = self.tr("没有候补")
        if drawn.reserves:
            head = self.tr("候补 {count} 户，按组依次递补").format(count=len(drawn.reserves))
        found.append(Entry(head, "hall_note_b", "ink2", head=True))
        line = self.tr("{group}{place}　{name}")
        return found + [
            Entry(line.format(group=one.group, place=one.place, name=one.name))
            for one in drawn.reserves
        ]

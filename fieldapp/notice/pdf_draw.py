"""The record of a draw as a form: what was fixed, put in and drawn, and how to recompute it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fieldapp.notice import scanning, templates
from fieldapp.notice.drawn import DrawnGroup, DrawnRow, DrawPaper
from fieldapp.notice.pdf_form import END, LEFT, RIGHT, TOP, WIDTH
from fieldapp.notice.pdf_frame import printable, runs, tibetan
from fieldapp.notice.templates import Office, Words
from fieldapp.notice.typesetting_fonts import spelled
from fieldapp.notice.typesetting_lines import Line, Run, Style, set_paragraph
from fieldapp.notice.typesetting_sheet import FAINT, INK, MM, SOFT, Colour, Sheet

_CODE_DOTS = 425  # 36 mm with the quiet zone
_ROW, _CLOSE_ROW = 20.0, 16.0  # close ones where they save a page
_FOOT = 36 * MM + 14  # the recompute band of the last page
_NAME_WIDTH, _NAME_LEAD = 146.0, 13.0
_HEI, _HEI_BOLD, _SONG = Style("hei", 9), Style("hei-bold", 9.5), Style("song", 10.5)
_CLOSE_SONG = Style("song", 9)
_LABEL = 28  # what a group's letter and size want, also beside a single row
_X_RESULT, _X_NAME, _X_TICKET, _X_TEAM = LEFT + 27, LEFT + 75, LEFT + 227, LEFT + 319


def draw_record(paper: DrawPaper) -> bytes:
    """Give the PDF of a draw's record; equal data give equal bytes.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
        InputError: NOTICE_TEMPLATE_INVALID, NOTICE_GLYPH_MISSING.
    """
    paper = _spelled(paper)
    sheet = _set(paper, _ROW)
    if len(sheet.pages) > 1:
        closer = _set(paper, _CLOSE_ROW)
        sheet = closer if len(closer.pages) < len(sheet.pages) else sheet
    return sheet.save()


def _spelled(paper: DrawPaper) -> DrawPaper:
    """Spell out what no face has: these names were frozen, nobody can change them now."""
    return replace(
        paper,
        plan=spelled(paper.plan),
        inputs=tuple((spelled(who), spelled(what)) for who, what in paper.inputs),
        shortage=spelled(paper.shortage),
        groups=tuple(
            replace(group, rows=tuple(_spelled_row(row) for row in group.rows))
            for group in paper.groups
        ),
    )


def _spelled_row(row: DrawnRow) -> DrawnRow:
    name = spelled(row.name)
    if name != row.name and row.object_id:
        name = f"{name} {row.object_id}"  # the name alone no longer tells which it is
    return replace(row, name=name, team=tuple(spelled(one) for one in row.team))


def _set(paper: DrawPaper, row_height: float) -> Sheet:
    office = paper.office or templates.office(paper.unit)
    title, words = templates.draw_record_words()
    title = words["title_named"] if paper.named else title
    sheet = Sheet(f"{title.zh} {paper.number}", office.name, paper.plan)
    record = _Record(sheet, paper, office, title, words)
    record.row_height = row_height
    record.head()
    record.plan()
    record.fixed()
    record.witnesses()
    record.results()
    record.recompute()
    record.feet()
    return sheet


class _Record:
    """The record while it is set; `y` is where the next thing goes."""

    def __init__(
        self,
        sheet: Sheet,
        paper: DrawPaper,
        office: Office,
        title: Words,
        words: Mapping[str, Words],
    ) -> None:
        self.sheet, self.paper, self.office = sheet, paper, office
        self.title, self.words = title, words
        self.row_height = _ROW
        self.y = TOP

    def zh(self, name: str, **values: object) -> str:
        return self.words[name].zh.format(**values)

    def bo(self, words: Words) -> str:
        return printable(words, self.office.tibetan, self.zh("draft"))

    def put(self, x: float, text: str, style: Style, colour: Colour = INK) -> float:
        return self.sheet.text(x, self.y, text, style, colour=colour)

    def section(self, name: str, need: float = 60) -> None:
        self.room(need)
        end = self.put(LEFT, self.zh(name), Style("hei-bold", 11))
        tibetan(self.sheet, end + 8, self.y, self.bo(self.words[name]), 8.5)
        self.y += 5
        self.sheet.rule(LEFT, self.y, RIGHT, self.y, weight=0.6)

    def room(self, need: float) -> None:
        """Go to the next page unless `need` points are left on this one."""
        if self.y + need > END:
            self.sheet.page()
            self.y = TOP + 10
            style = Style("song-bold", 12, 2)
            text = self.title.zh + self.zh("continued")
            self.sheet.text(LEFT + WIDTH / 2, self.y, text, style, align="centre")
            self.y += 24

    def head(self) -> None:
        middle = LEFT + WIDTH / 2
        self.sheet.text(middle, TOP + 11, self.office.name, Style("song-bold", 14, 1.7),
                        align="centre")  # fmt: skip
        office_bo = Words("", self.office.name_bo, self.office.name_bo_reviewed)
        tibetan(self.sheet, middle, TOP + 30, self.bo(office_bo), 9.3, align="centre")
        self.sheet.text(middle, TOP + 57, self.title.zh, Style("song-bold", 20, 3), align="centre")
        tibetan(self.sheet, middle, TOP + 73, self.bo(self.title), 9, align="centre")
        self.y = TOP + 81

    def plan(self) -> None:
        paper = self.paper
        self.section("plan_head")
        approval = self.zh("approval", number=paper.approval_no) if paper.approval_no else ""
        for name, value in (
            ("plan", f"{paper.plan}　　{approval}".strip()),
            ("rule", paper.rule),
            ("place", paper.place),
            ("level", paper.level),
        ):
            self.y += 16
            self.put(LEFT, self.zh(name), _HEI, SOFT)
            lines = set_paragraph(runs((value, "song"), size=10), WIDTH - 48, justify=False)
            for line in lines:
                self.sheet.line(LEFT + 48, self.y, line)
                self.y += 14 if line is not lines[-1] else 0

    def fixed(self) -> None:
        self.y += 22
        self.section("fixed_head")
        for print_ in self.paper.fixed:
            self.y += 18
            self.put(LEFT, print_.label, _HEI, SOFT)
            self.put(LEFT + 62, print_.count, _HEI, SOFT)
            for n, group in enumerate(print_.words):
                self.put(LEFT + 94 + n * 48, group, _SONG)
            self.sheet.text(RIGHT, self.y, print_.digest.hex()[:8], Style("hei", 8),
                            align="right", colour=SOFT)  # fmt: skip

    def witnesses(self) -> None:
        self.y += 22
        self.section("witness_head", 90)
        self.y += 17
        self.put(LEFT, self.zh("dice"), _HEI, SOFT)
        inputs = "　　　".join(f"{who}　{what}" for who, what in self.paper.inputs)
        style = Style("song", 10)
        lines = set_paragraph([Run(inputs, style)], WIDTH - 48, justify=False)
        for line in lines:
            self.sheet.line(LEFT + 48, self.y, line)
            self.y += 14 if line is not lines[-1] else 0
        self.y += 9
        self.sheet.box(LEFT, self.y, WIDTH, 40, weight=0.5)
        share = WIDTH / max(1, len(self.paper.sealed_words))
        for n, group in enumerate(self.paper.sealed_words):
            centre = LEFT + share * (n + 0.5)
            self.sheet.text(centre, self.y + 20, group, Style("song-bold", 14, 1), align="centre")
            self.sheet.text(centre, self.y + 33, str(n + 1), Style("hei", 7.5), align="centre",
                            colour=SOFT)  # fmt: skip
        self.y += 40

    def results(self) -> None:
        self.y += 22
        self.section("result_head", 5 + 20 + 3 * self.row_height)
        self.columns()
        for group in self.paper.groups:
            self.group(group)
        self.y += 13
        shortage = self.paper.shortage or self.zh("none")
        told = [Run(self.zh("order", shortage=shortage), Style("song", 9))]
        for n, line in enumerate(set_paragraph(told, WIDTH, justify=False)):
            self.y += 12 if n else 0
            self.room(0)
            self.sheet.line(LEFT, self.y, line)

    def columns(self) -> None:
        self.y += 15
        places = ((LEFT + 5, "group"), (_X_RESULT, "result"), (_X_NAME, "object"),
                  (_X_TICKET, "ticket"), (_X_TEAM, "team"))  # fmt: skip
        for x, name in places:
            self.put(x, self.zh(name), Style("hei", 8.5), SOFT)
        self.y += 5
        self.sheet.rule(LEFT, self.y, RIGHT, self.y, weight=0.4)

    def group(self, group: DrawnGroup) -> None:
        """Set a group; one that does not fit goes on, under the column heads, on the next page."""
        top = self.y
        face = _SONG if self.row_height == _ROW else _CLOSE_SONG
        for n, row in enumerate(group.rows):
            names = set_paragraph([Run(row.name, face)], _NAME_WIDTH, justify=False)
            least = _LABEL if len(group.rows) == 1 else self.row_height
            height = max(self.row_height + _NAME_LEAD * (len(names) - 1), least)
            if self.y + (max(height, _LABEL) if self.y == top else height) > END:
                if self.y > top:  # none of it stands here: nothing here is to be labelled
                    self.label(group, top)
                self.room(height)
                self.columns()
                top = self.y
            self.row(row, names)
            self.y += height
            if group.certain or row.reserve:
                continue
            if n + 1 == len(group.rows) or group.rows[n + 1].reserve:
                self.sheet.rule(LEFT + 22, self.y, RIGHT, self.y, dash=(2, 2))
                self.sheet.text(RIGHT, self.y - 6, self.zh("cut"), Style("hei", 7.5),
                                align="right", colour=SOFT)  # fmt: skip
        self.label(group, top)

    def row(self, row: DrawnRow, names: list[Line]) -> None:
        y, soft = self.y + 3.5 + self.row_height / 2, SOFT if row.reserve else INK
        kind = self.zh("reserve", place=row.reserve) if row.reserve else self.zh("drawn")
        team = self.zh("in_reserve") if row.reserve else "、".join(row.team)
        face = Style("hei", 9.5) if row.reserve else _HEI_BOLD
        self.sheet.text(_X_RESULT, y, kind, face, colour=soft)
        for n, line in enumerate(names):
            self.sheet.line(_X_NAME, y + _NAME_LEAD * n, line, soft)
        for k in (0, 4, 8):
            self.sheet.text(_X_TICKET + 6.5 * k, y, row.ticket[k : k + 4], _HEI)
        self.sheet.text(_X_TEAM, y, team, Style("song", 8.5 if row.reserve else 10), colour=soft)

    def label(self, group: DrawnGroup, top: float) -> None:
        self.y = max(self.y, top + _LABEL)  # one row of many may stand here alone
        middle, size = (top + self.y) / 2, "size_certain" if group.certain else "size"
        self.sheet.text(LEFT + 11, middle + 1, group.label, Style("song-bold", 13), align="centre")
        self.sheet.text(LEFT + 11, middle + 12, self.zh(size, size=group.size),
                        Style("hei", 7.5), align="centre", colour=SOFT)  # fmt: skip
        self.sheet.rule(LEFT, self.y, RIGHT, self.y, weight=0.5)

    def recompute(self) -> None:
        self.room(_FOOT)
        sheet, top = self.sheet, END - 36 * MM - 2
        sheet.rule(LEFT, top - 10, RIGHT, top - 10, weight=0.8)
        rows = scanning.modules(self.paper.url)
        quiet = sheet.bitmap(RIGHT, top - 5, rows, _CODE_DOTS // len(rows))
        end = sheet.text(LEFT, top + 9, self.zh("recompute_head"), Style("hei-bold", 11))
        tibetan(sheet, end + 8, top + 9, self.bo(self.words["recompute_head"]), 8.5)
        text = self.zh("recompute", host=self.office.host)
        words = runs((text, "song"), size=9.5)
        sheet.paragraph(LEFT, top + 25, quiet - LEFT - 8, words, lead=14, justify=False)
        signers = ("sign_chair", "sign_inspectors", "sign_first", "sign_second")
        for n, name in enumerate(signers):
            x, y = LEFT + (n % 2) * 166, top + 68 + (n // 2) * 30
            end = sheet.text(x, y, self.zh(name), _HEI)
            tibetan(sheet, x, y + 11, self.bo(self.words[name]), 7)
            sheet.rule(end + 3, y + 2.5, x + 152, y + 2.5, weight=0.5)

    def feet(self) -> None:
        pages = len(self.sheet.pages)
        ident = self.zh("ident", number=self.paper.number, fingerprint=self.paper.fingerprint)
        for number in range(1, pages + 1):
            with self.sheet.on(number):
                self.sheet.text(LEFT, END + 21, ident, Style("hei", 8), colour=SOFT)
                self.sheet.text(RIGHT, END + 21, self.zh("form_page", page=number, pages=pages),
                                Style("song", 10.5), align="right")  # fmt: skip
                if self.office.sample:
                    self.sheet.text(LEFT + WIDTH / 2, 289 * MM, self.zh("sample"),
                                    Style("hei", 7.5), align="centre", colour=FAINT)  # fmt: skip

"""One business's proof on one page, in plain words: its ticket, the cut-off, why, how to check."""

from __future__ import annotations

from fieldapp.notice import scanning, templates
from fieldapp.notice.drawn import OwnPaper
from fieldapp.notice.pdf_form import END, LEFT, RIGHT, TOP, WIDTH
from fieldapp.notice.pdf_frame import printable, runs, tibetan
from fieldapp.notice.typesetting_fonts import spelled
from fieldapp.notice.typesetting_lines import Style, set_paragraph
from fieldapp.notice.typesetting_sheet import FAINT, INK, MM, SOFT, Colour, Sheet

_CODE_DOTS = 425  # 36 mm with the quiet zone
_HEI, _HEAD = Style("hei", 9), Style("hei-bold", 11)
_LABEL = 92.0
_DIGITS = 16  # of a ticket in a group, four groups
_LEAD = 18.0


def draw_own(paper: OwnPaper) -> bytes:
    """Give the PDF; equal data give equal bytes.

    Raises:
        InputError: NOTICE_TEMPLATE_INVALID, NOTICE_GLYPH_MISSING.
    """
    made = _Proof(paper)
    made.head()
    made.facts()
    made.answer()
    made.tickets()
    made.how_to_check()
    made.foot()
    made.sheet.attach(f"proof-{paper.object_id}.json", paper.proof.encode())
    return made.sheet.save()


class _Proof:
    """The page while it is set; `y` is where the next thing goes."""

    def __init__(self, paper: OwnPaper) -> None:
        self.paper = paper
        self.title, self.words = templates.draw_own_words()
        self.sheet = Sheet(f"{self.title.zh} {paper.number}", paper.office.name, paper.object_id)
        self.y = TOP

    def zh(self, name: str, **values: object) -> str:
        return self.words[name].zh.format(**values)

    def head(self) -> None:
        middle, office = LEFT + WIDTH / 2, self.paper.office
        self.sheet.text(middle, TOP + 11, office.name, Style("song-bold", 14, 1.7), align="centre")
        title = Style("song-bold", 20, 3)
        self.sheet.text(middle, TOP + 50, self.title.zh, title, align="centre")
        words = printable(self.title, office.tibetan, self.zh("draft"))
        tibetan(self.sheet, middle, TOP + 66, words, 9, align="centre")
        self.sheet.text(
            middle, TOP + 82, self.zh("named"), Style("hei", 9), align="centre", colour=SOFT
        )
        self.y = TOP + 90
        self.sheet.rule(LEFT, self.y, RIGHT, self.y, weight=0.8)

    def facts(self) -> None:
        paper = self.paper
        self.y += 6
        for name, value in (
            ("business", spelled(paper.name)),
            ("code", paper.object_id),
            ("plan", spelled(paper.plan)),
            ("drawn_on", paper.drawn_on),
        ):
            self.fact(name, value)

    def fact(self, name: str, value: str, size: float = 11) -> None:
        self.y += _LEAD
        self.sheet.text(LEFT, self.y, self.zh(name), _HEI, colour=SOFT)
        lines = set_paragraph(runs((value, "song"), size=size), WIDTH - _LABEL, justify=False)
        for line in lines:
            self.sheet.line(LEFT + _LABEL, self.y, line)
            self.y += 16 if line is not lines[-1] else 0

    def section(self, name: str) -> None:
        self.y += 32
        self.sheet.text(LEFT, self.y, self.zh(name), _HEAD)
        self.y += 6
        self.sheet.rule(LEFT, self.y, RIGHT, self.y, weight=0.6)

    def answer(self) -> None:
        paper = self.paper
        self.section("answer_head")
        self.y += 30
        self.sheet.text(LEFT, self.y, self.zh(f"state_{paper.state}"), Style("song-bold", 20))
        why = "why_certain" if paper.certain else f"why_{paper.state}"
        words = self.zh(why, group=paper.group, drawn=paper.drawn)
        self.y = self.paragraph(self.y + 24, words, WIDTH) - _LEAD

    def paragraph(
        self, y: float, words: str, width: float, size: float = 11, colour: Colour = INK
    ) -> float:
        made = runs((words, "song"), size=size)
        return self.sheet.paragraph(LEFT, y, width, made, lead=_LEAD, justify=False, colour=colour)

    def tickets(self) -> None:
        paper = self.paper
        self.y += 8
        for name, value in (("ticket", paper.ticket), ("cutoff", paper.cutoff)):
            if value is None:
                continue
            self.y += 22
            self.sheet.text(LEFT, self.y, self.zh(name), _HEI, colour=SOFT)
            digits = value.hex()
            for n in range(0, len(digits), _DIGITS):
                x = LEFT + _LABEL + n / _DIGITS * 92
                self.sheet.text(x, self.y, digits[n : n + _DIGITS], Style("hei", 9.5))
        if paper.ticket is not None and not paper.certain:
            words = self.zh("line_note")
            self.y = self.paragraph(self.y + 20, words, WIDTH, 9, SOFT) - _LEAD
        line = self.zh(
            "place_line", index=paper.index, size=paper.size, words=" ".join(paper.register_words)
        )
        self.y += 6
        self.fact("place", line, 10)

    def how_to_check(self) -> None:
        paper, sheet = self.paper, self.sheet
        self.section("check_head")
        top = self.y + 8
        rows = scanning.modules(paper.url)
        quiet = sheet.bitmap(RIGHT, top, rows, _CODE_DOTS // len(rows))
        width = quiet - LEFT - 10
        office = paper.office
        y = top + 14
        for name in ("check_site", "check_file", "check_fail"):
            words = self.zh(name, host=office.host, code=paper.own_code, office=office.name)
            y = self.paragraph(y, words, width, 10.5) + 4
        self.y = max(y, top + 36 * MM + 20)
        self.fact("own_code", paper.own_code, 14)

    def foot(self) -> None:
        ident = self.zh("ident", number=self.paper.number)
        self.sheet.text(LEFT, END + 21, ident, Style("hei", 8), colour=SOFT)
        self.sheet.text(RIGHT, END + 21, self.zh("form_page", page=1, pages=1),
                        Style("song", 10.5), align="right")  # fmt: skip
        if self.paper.office.sample:
            self.sheet.text(LEFT + WIDTH / 2, 289 * MM, self.zh("sample"), Style("hei", 7.5),
                            align="centre", colour=FAINT)  # fmt: skip

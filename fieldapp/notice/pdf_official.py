"""The official document, GB/T 9704: a grid of 22 lines of 28 characters, code, seal, service."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.notice.notice import holds, written_day
from fieldapp.notice.pdf_frame import (
    QR_FULL,
    Paper,
    date_blanks,
    office_head,
    put_code,
    runs,
    sample_foot,
    sign_line,
    tibetan,
)
from fieldapp.notice.templates import Part
from fieldapp.notice.typesetting_lines import Line, Style, set_paragraph, width_of
from fieldapp.notice.typesetting_sheet import FAINT, MM, SEAL, SOFT

LEFT, TOP, WIDTH, HEIGHT = 28 * MM, 37 * MM, 156 * MM, 225 * MM
LINES, LINE, PITCH, BODY = 22, HEIGHT / 22, WIDTH / 28, 16.0
TRACK = PITCH - BODY  # 28 glyphs of 16 pt are wider than the type area
RIGHT = LEFT + WIDTH
_FIRST_BODY_LINE = 6
_BAND_LINES = 4  # of the first page, for the code
_SEAL_RADIUS = 21 * MM
_SERVICE_TOP = TOP + 16 * LINE + 10


def baseline(line: int, size: float = BODY) -> float:
    """Give the baseline of a grid line, from 1: the em box sits in the middle of its line."""
    return TOP + (line - 1) * LINE + (LINE - size) / 2 + 0.88 * size


def lay_out(paper: Paper) -> None:
    """Set the whole document; feet are added by `number_pages`."""
    annex = [part for part in paper.template.body if part.words and paper.bo(part.words)]
    _head(paper)
    _band(paper)
    if annex:
        paper.sheet.text(LEFT, baseline(18, 10.5) - 3, paper.zh("annex"), Style("song", 10.5))
    last = LINES - _BAND_LINES - (1 if annex else 0)
    after = _body(paper, last)
    _close(paper, after)
    if annex:
        _annex(paper, annex)


def number_pages(paper: Paper) -> None:
    """Add the foot of every page, once their number is known."""
    pages = paper.sheet.pages
    for number in range(1, len(pages) + 1):
        _foot(paper, number, len(pages))


def _foot(paper: Paper, number: int, pages: int) -> None:
    y, odd = TOP + HEIGHT + 7 * MM + 5, number % 2
    words = paper.template.words["page"].zh.format(page=number, pages=pages)
    ident = f"{paper.content.number}　{paper.zh('check_code')} {paper.check}"
    with paper.sheet.on(number):
        paper.sheet.text(RIGHT - 14 if odd else LEFT + 14, y, f"— {words} —", Style("song", 14),
                         align="right" if odd else "left")  # fmt: skip
        paper.sheet.text(LEFT if odd else RIGHT, y, ident, Style("hei", 8),
                         align="left" if odd else "right", colour=SOFT)  # fmt: skip
        sample_foot(paper, 287 * MM, LEFT + WIDTH / 2)


def _head(paper: Paper) -> None:
    sheet, middle = paper.sheet, LEFT + WIDTH / 2
    office_head(sheet, paper.content, paper.zh("draft"), baseline(1), 18, LEFT, WIDTH)
    title = paper.template.title
    sheet.text(middle, baseline(3) + 7, title.zh, Style("song-bold", 22, 6), align="centre")
    tibetan(sheet, middle, baseline(3) + 24, paper.printable(title), 10.5, align="centre")
    number = paper.content.number or paper.zh("missing")
    sheet.text(middle, baseline(5) - 9, number, Style("song", BODY, TRACK), align="centre")
    sheet.rule(LEFT, TOP + 5 * LINE - 4, RIGHT, TOP + 5 * LINE - 4, weight=0.9)


def _band(paper: Paper) -> None:
    """The code, and beside it what to do, what to compare, host, telephone, check code."""
    sheet, top, side = paper.sheet, TOP + 18 * LINE, _BAND_LINES * LINE
    quiet = put_code(paper, RIGHT, top, QR_FULL)
    sheet.rule(LEFT, top - 0.5, RIGHT, top - 0.5, weight=0.6)  # over the white quiet zone
    end = sheet.text(LEFT, top + 18, paper.zh("scan_head"), Style("hei-bold", 13))
    tibetan(sheet, end + 8, top + 18, paper.bo("scan_head"), 9)
    words = runs((paper.zh("scan_text"), "song"), size=10.5)
    sheet.paragraph(LEFT, top + 36, quiet - LEFT - 4, words, lead=15.5)
    content = paper.content
    rows = (
        ("serial", content.serial or paper.zh("missing")),
        ("host", content.host),
        ("telephone", content.telephone),
    )
    for n, (name, value) in enumerate(rows):
        y = top + side - 43 + 17 * n
        sheet.text(LEFT, y, paper.zh(name), Style("hei", 9), colour=SOFT)
        sheet.text(LEFT + 44, y, value, Style("hei", 10.5))
    sheet.text(LEFT + 190, top + side - 26, paper.zh("check_code"), Style("hei", 9), colour=SOFT)
    sheet.text(LEFT + 190, top + side - 7, paper.check, Style("hei-bold", 17, 0.6))


@dataclass(slots=True)
class _Grid:
    """Where the next line of text goes."""

    paper: Paper
    line: int
    last: int  # the last line of this page that may be used

    def put(self, lines: list[Line]) -> None:
        if len(lines) > 1 and self.line == self.last:  # no paragraph leaves one line behind
            self.line += 1
        for line in lines:
            if self.line > self.last:
                self.paper.sheet.page()
                self.line, self.last = 1, LINES
            self.paper.sheet.line(LEFT, baseline(self.line), line)
            self.line += 1


def _body(paper: Paper, last: int) -> int:
    """Set the text; gives the next free line of the page it ends on."""
    grid = _Grid(paper, _FIRST_BODY_LINE, last)
    for part in paper.template.body:
        if not holds(part.when, paper.content.fields):
            continue
        for text in _texts(paper, part):
            head = paper.zh(part.head) if part.head else ""
            indent = 2 * PITCH if part.indent else 0.0
            pieces = runs((head, "hei"), (text, "song"), size=BODY, track=TRACK)
            grid.put(set_paragraph(pieces, WIDTH, first=indent))
    if len(paper.sheet.pages) == 1:  # the rest needs a page of its own: the band fills this one
        paper.sheet.page()
        return 1
    return grid.line


def _texts(paper: Paper, part: Part) -> list[str]:
    if not part.list:
        return [paper.zh(part.words)]
    value = paper.content.fields.get(part.list, "")
    entries = [entry.strip() for entry in value.split("\n") if entry.strip()]
    if len(entries) < 2:
        return entries or [paper.zh("missing")]
    return [f"{n}. {entry}" for n, entry in enumerate(entries, 1)]


def _close(paper: Paper, line: int) -> None:
    """Set what matters side by side, the signature and the service block."""
    parts = [p for p in paper.template.points if holds(p.when, paper.content.fields)]
    top = TOP + line * LINE - 10 if line > 1 else TOP + 6
    height = 22 + sum(_row_height(paper, part) for part in parts)
    sign = _sign_line(top + height)
    if sign + 1 > LINES:
        paper.sheet.page()
        top = TOP + 6
        sign = _sign_line(top + height)
    _points(paper, parts, top)
    _signature(paper, sign)
    if baseline(sign) + _SEAL_RADIUS > _SERVICE_TOP - 12:
        paper.sheet.page()
    _service(paper)


def _sign_line(below: float) -> int:
    """Give the grid line of the name: the seal's top lies just under the last matter."""
    line = 1
    while baseline(line) - 2 - _SEAL_RADIUS < below + 2:
        line += 1
    return line


_KEY, _MID = LEFT + 106, LEFT + WIDTH * 0.68


def _cell_lines(paper: Paper, part: Part) -> list[Line]:
    face = "hei-bold" if part.strong else "song"
    return set_paragraph(
        runs((paper.zh(part.words), face), size=12), _MID - _KEY - 14, justify=False
    )


def _row_height(paper: Paper, part: Part) -> float:
    return 36 + 16.0 * (len(_cell_lines(paper, part)) - 1)


def _points(paper: Paper, parts: list[Part], top: float) -> None:
    sheet, y = paper.sheet, top
    sheet.rule(LEFT, y, RIGHT, y, weight=0.9)
    sheet.text(LEFT + 6, y + 15, paper.zh("points"), Style("hei-bold", 10.5))
    sheet.text(_KEY + 8, y + 15, paper.zh("points_zh"), Style("hei", 9), colour=SOFT)
    sheet.text(_MID + 8, y + 15, paper.zh("points_bo"), Style("hei", 9), colour=SOFT)
    y += 22
    sheet.rule(LEFT, y, RIGHT, y, weight=0.5)
    for part in parts:
        height = _row_height(paper, part)
        bo = paper.bo(part.label)
        sheet.text(LEFT + 6, y + (15 if bo else 22), paper.zh(part.label), Style("hei", 10.5))
        tibetan(sheet, LEFT + 6, y + 29.5, bo, 8.2)
        for n, line in enumerate(_cell_lines(paper, part)):
            sheet.line(_KEY + 8, y + 22.5 + 16 * n, line)
        tibetan(sheet, _MID + 8, y + 21.5, paper.bo(part.words), 12)
        y += height
        sheet.rule(LEFT, y, RIGHT, y, weight=0.9 if part is parts[-1] else 0.5)
    for x in (_KEY, _MID):
        sheet.rule(x, top, x, y, weight=0.5)


def _signature(paper: Paper, line: int) -> None:
    """The date four characters in from the right, the name centred above it, the seal's place."""
    style = Style("song", BODY, TRACK)
    day = written_day(paper.content.issued)
    centre = RIGHT - 4 * PITCH - width_of(day, style) / 2
    centre = min(centre, RIGHT - width_of(paper.content.office, style) / 2)
    if paper.content.seal_guide:
        middle = baseline(line) - 2
        paper.sheet.circle(centre, middle, _SEAL_RADIUS)
        paper.sheet.text(centre, middle - 12.5 * MM, paper.zh("seal"), Style("song", 10.5),
                         align="centre", colour=SEAL)  # fmt: skip
    paper.sheet.text(centre, baseline(line), paper.content.office, style, align="centre")
    paper.sheet.text(centre, baseline(line + 1), day, style, align="centre")


def _service(paper: Paper) -> None:
    """Who received it, or why not; written by hand on site."""
    sheet, top, bottom = paper.sheet, _SERVICE_TOP, TOP + HEIGHT
    end = sheet.text(LEFT, top, paper.zh("service_head"), Style("hei-bold", 11))
    tibetan(sheet, end + 8, top, paper.bo("service_head"), 9)
    sheet.text(RIGHT, top, paper.zh("service_copies"), Style("song", 9.5), align="right")
    sheet.box(LEFT, top + 7, WIDTH, bottom - top - 7, weight=0.6)
    a, b, half = LEFT + 10, LEFT + WIDTH / 2 + 6, WIDTH / 2 - 16
    step = (bottom - top - 7) / 3
    first, second, third = (top + 7 + step * (n + 0.56) for n in range(3))
    _sign(paper, a, first, half, "service_receiver")
    sheet.text(b, first, paper.zh("service_time"), Style("hei", 9.5))
    date_blanks(sheet, paper.template.words, b + 44, first, 9.5, (30, 22, 22))
    _sign(paper, a, second, half, "service_refused")
    _sign(paper, b, second, half, "service_witness")
    notes = [f"{paper.zh('certificate')} {p.certificate}" for p in paper.content.people[:2]]
    notes += [""] * (2 - len(notes))
    _sign(paper, a, third, half, "service_server_1", notes[0])
    _sign(paper, b, third, half, "service_server_2", notes[1])


def _sign(paper: Paper, x: float, y: float, width: float, name: str, note: str = "") -> None:
    sign_line(paper.sheet, x, y, width, paper.zh(name), paper.bo(name), note)


def _annex(paper: Paper, parts: list[Part]) -> None:
    """The paired Tibetan text: same number, same code, never paragraph by paragraph."""
    sheet, middle = paper.sheet, LEFT + WIDTH / 2
    sheet.page()
    tibetan(sheet, middle, baseline(1), paper.content.office_bo, 16, align="centre")
    tibetan(sheet, middle, baseline(3), paper.printable(paper.template.title), 18, align="centre")
    number = paper.content.number or paper.zh("missing")
    sheet.text(middle, baseline(4), number, Style("song", 12), align="centre", colour=FAINT)
    grid = _Grid(paper, _FIRST_BODY_LINE, LINES)
    for part in parts:
        if holds(part.when, paper.content.fields):
            pieces = runs((paper.bo(part.words), "song"), size=14)
            grid.put(set_paragraph(pieces, WIDTH, first=2 * PITCH))

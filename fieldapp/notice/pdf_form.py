"""Forms such as the inspection record: ruled cells, dialogue, a block to sign on every page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from fieldapp.notice.notice import holds
from fieldapp.notice.pdf_frame import (
    Paper,
    date_blanks,
    office_head,
    put_code,
    runs,
    sample_foot,
    tibetan,
)
from fieldapp.notice.pdf_table import Item, table_items
from fieldapp.notice.templates import Part
from fieldapp.notice.typesetting_lines import Line, Run, Style, set_paragraph, width_of
from fieldapp.notice.typesetting_sheet import FAINT, MM, SOFT

LEFT, WIDTH, TOP, END = 28 * MM, 160 * MM, 22 * MM, 276 * MM  # 28 mm to bind, 22 mm right
RIGHT = LEFT + WIDTH
SIZE, LEAD = 11.0, 18.2
_CODE_DOTS = 345  # 29.2 mm: five printer dots to a module
_LABEL = 62.0
_SIGN_HEIGHT = 72.0
_FRAME_END = END - 93
_CLOSING = 38.0  # the closing words and room for a sentence in the party's own hand
_CONTINUED = 20.0


def lay_out(paper: Paper) -> None:
    """Set the whole form; what every page carries is added by `number_pages`."""
    y = _head(paper)
    _flow(paper, _rows(paper, y))


def number_pages(paper: Paper) -> None:
    """Add what every page carries: the block to sign, number, check code, host, page number."""
    pages = len(paper.sheet.pages)
    serial = paper.content.serial or paper.zh("missing")
    ident = "　".join(
        (
            paper.template.title.zh,
            f"{paper.zh('serial')} {serial}",
            f"{paper.zh('check_code')} {paper.check}",
            f"{paper.zh('host')} {paper.content.host}",
        )
    )
    for number in range(1, pages + 1):
        with paper.sheet.on(number):
            _sign_block(paper, _FRAME_END + 6)
            paper.sheet.text(LEFT, END - 3, ident, Style("hei", 8), colour=SOFT)
            words = paper.template.words["form_page"].zh.format(page=number, pages=pages)
            paper.sheet.text(RIGHT, END - 2, words, Style("song", 10.5), align="right")
            sample_foot(paper, 289 * MM, LEFT + WIDTH / 2)


def _head(paper: Paper) -> float:
    sheet = paper.sheet
    quiet = put_code(paper, RIGHT, TOP - 12, _CODE_DOTS)
    half = width_of(paper.content.office, Style("song-bold", 14, 14 * 0.12)) / 2
    centre = min(LEFT + WIDTH / 2, quiet - half)
    office_head(sheet, paper.content, paper.zh("draft"), TOP + 11, 14, centre - 200, 400)
    title = paper.template.title
    track = 10.0 if len(title.zh) < 5 else 6.0
    sheet.text(centre, TOP + 56, title.zh, Style("song-bold", 20, track), align="centre")
    tibetan(sheet, centre, TOP + 72, paper.printable(title), 9, align="centre")
    return TOP + 79


def _rows(paper: Paper, top: float) -> float:
    """Set the ruled cells; a row grows with its longest value."""
    y = top
    for row in paper.template.rows:
        if not holds(row.when, paper.content.fields):
            continue
        cells = [(cell, WIDTH * cell.share) for cell in row.parts]
        lines = [_value_lines(paper, cell, width) for cell, width in cells]
        tall = 29.0 if any(paper.bo(cell.label) for cell, _ in cells) else 23.5
        height = max(tall, 23.5 + 15.0 * (max(map(len, lines)) - 1))
        x = LEFT
        for (cell, width), value in zip(cells, lines, strict=True):
            _cell(paper, cell, (x, y, width, height), value)
            x += width
        y += height
    paper.sheet.box(LEFT, top, WIDTH, y - top, weight=0.8)
    return y


def _value_lines(paper: Paper, cell: Part, width: float) -> list[Line]:
    return set_paragraph(
        runs((paper.zh(cell.words), "song"), size=SIZE), width - _LABEL - 12, justify=False
    )


def _cell(
    paper: Paper, cell: Part, place: tuple[float, float, float, float], value: list[Line]
) -> None:
    x, y, width, height = place
    sheet, bo = paper.sheet, paper.bo(cell.label)
    sheet.box(x, y, width, height, weight=0.4)
    sheet.rule(x + _LABEL, y, x + _LABEL, y + height, weight=0.4)
    label = y + (12 if bo else height / 2 + 3.5)
    sheet.text(x + 6, label, paper.zh(cell.label), Style("hei", 9.5))
    tibetan(sheet, x + 6, y + 22.5, bo, 7)
    first = y + (height - 15.0 * (len(value) - 1)) / 2 + 4
    for n, line in enumerate(value):
        sheet.line(x + _LABEL + 7, first + 15 * n, line)


def _flow(paper: Paper, top: float) -> None:
    """Set the blocks on as many pages as they need, then the closing words on the last."""
    y, frame = top, top
    items = _items(paper)
    for n, item in enumerate(items):
        if y + _need(items, n) > _FRAME_END:
            _frame(paper, frame)
            frame = _next_page(paper)
            y = frame + 4
            for head in item.again:
                head.draw(y)
                y += head.height
        item.draw(y)
        y += item.height
    sheet = paper.sheet
    sheet.rule(LEFT, y, RIGHT, y, weight=0.4)
    sheet.text(LEFT + 7, y + 17, paper.zh(paper.template.closing.words), Style("hei", 10))
    sheet.text(RIGHT - 7, _FRAME_END - 6, paper.zh(paper.template.hint), Style("song", 8),
               align="right", colour=FAINT)  # fmt: skip
    _frame(paper, frame)


def _need(items: list[Item], n: int) -> float:
    """Give the height that item n needs with all that is bound to it."""
    if n == len(items) - 1:
        return items[n].height + _CLOSING  # the closing words never stand alone
    return items[n].height + (_need(items, n + 1) if items[n].bound else 0.0)


def _frame(paper: Paper, top: float) -> None:
    paper.sheet.box(LEFT, top, WIDTH, _FRAME_END - top, weight=0.8)


def _next_page(paper: Paper) -> float:
    paper.sheet.page()
    words = paper.template.title.zh + paper.zh("continued")
    paper.sheet.text(LEFT + WIDTH / 2, TOP + 10, words, Style("song-bold", 12, 2), align="centre")
    return TOP + _CONTINUED


def _items(paper: Paper) -> list[Item]:
    items: list[Item] = []
    for n, block in enumerate(paper.template.blocks):
        if n:
            items.append(
                Item(0.0, lambda y: paper.sheet.rule(LEFT, y, RIGHT, y, weight=0.4), bound=True)
            )
        items.append(Item(19.0, _head_drawer(paper, block.head), bound=True))
        if block.table:
            items += table_items(paper, block, LEFT, WIDTH)
        for pieces in () if block.table else _paragraphs(paper, block):
            for line in set_paragraph(pieces, WIDTH - 14, first=2 * SIZE):
                items.append(Item(LEAD, _line_drawer(paper, line)))
        items.append(Item(4.0, lambda _: None))
    items[-2] = replace(items[-2], bound=True)
    return items


def _head_drawer(paper: Paper, name: str) -> Callable[[float], None]:
    def draw(y: float) -> None:
        end = paper.sheet.text(LEFT + 7, y + 16, paper.zh(name), Style("hei-bold", 10.5))
        tibetan(paper.sheet, end + 8, y + 16, paper.bo(name), 8.5)

    return draw


def _line_drawer(paper: Paper, line: Line) -> Callable[[float], None]:
    return lambda y: paper.sheet.line(LEFT + 7, y + 14, line)


def _paragraphs(paper: Paper, block: Part) -> list[list[Run]]:
    closed = paper.zh("blank") if block.closed else ""
    if block.list:
        value = paper.content.fields.get(block.list, "") or paper.zh("missing")
        entries = [entry.strip() for entry in value.split("\n") if entry.strip()]
        numbered = [f"{n}. {entry}" for n, entry in enumerate(entries, 1)]
        shown = numbered if len(entries) > 1 else entries
        shown[-1] += closed
        return [runs((entry, "song"), size=SIZE) for entry in shown]
    result = []
    for n, part in enumerate(block.parts, 1):
        lead = paper.zh(part.lead) if part.lead else ""
        words = paper.zh(part.words) + (closed if n == len(block.parts) else "")
        lines = words.split("\n")
        result.append(runs((lead, "hei"), (lines[0], "song"), size=SIZE))
        result += [runs((line, "song"), size=SIZE) for line in lines[1:]]
    return result


def _sign_block(paper: Paper, top: float) -> None:
    sheet, half = paper.sheet, WIDTH / 2
    sheet.box(LEFT, top, WIDTH, _SIGN_HEIGHT, weight=0.6)
    sheet.rule(LEFT + half, top, LEFT + half, top + _SIGN_HEIGHT, weight=0.4)
    sheet.rule(LEFT, top + 36, RIGHT, top + 36, weight=0.4)
    for n, name in enumerate(paper.template.signers):
        x, y = LEFT + (n % 2) * half + 6, top + 36 * (n // 2) + 19
        end = sheet.text(x, y, paper.zh(name), Style("hei", 9.5))
        tibetan(sheet, x, y + 11, paper.bo(name), 7)
        sheet.rule(end + 3, y + 2.5, x + half - 102, y + 2.5, weight=0.4)
        date_blanks(sheet, paper.template.words, x + half - 98, y, 8, (20, 14, 14))

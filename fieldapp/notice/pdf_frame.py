"""What the papers share: measures, bilingual pairs, the office's head, signing lines, the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldapp.notice.notice import Content, filled
from fieldapp.notice.templates import Template, Words
from fieldapp.notice.typesetting_lines import Run, Style, width_of
from fieldapp.notice.typesetting_sheet import DOT, FAINT, INK, SOFT, Colour, Sheet

QR_FULL = 483  # printer dots that a notice's code may take: four lines of the grid
_QR_QUIET, _QR_ACROSS = 4, 69  # modules, of a version 11 code


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """The signed code of a notice, ready to be drawn."""

    modules: Sequence[bytes]
    check: str  # ABCD-EFGH


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper being set: where it goes, what it says, by which template."""

    sheet: Sheet
    template: Template
    content: Content
    code: PrintedCode | None  # None: a draft

    def zh(self, name: str) -> str:
        """Give the Chinese of some words, slots filled; a missing value shows as a blank line."""
        blank = self.template.words["missing"].zh
        return filled(self.template.words[name].zh, self.content, self.template, blank)

    def bo(self, name: str) -> str:
        """Give the Tibetan that may be printed, marked if it is a draft."""
        return self.printable(self.template.words[name])

    def printable(self, words: Words) -> str:
        """Give the Tibetan of some words, "" where nobody has reviewed it and none is wanted."""
        draft = self.template.words["draft"].zh
        return printable(words, self.content.tibetan, draft)

    @property
    def check(self) -> str:
        """The check code, or a blank line on a draft."""
        return self.code.check if self.code else self.template.words["missing"].zh


def printable(words: Words, mode: str, draft: str) -> str:
    """Give the Tibetan of some words under an office's setting ("reviewed" or "draft")."""
    if words.reviewed or not words.bo:
        return words.bo
    return f"{words.bo}（{draft}）" if mode == "draft" else ""


def tibetan(
    sheet: Sheet, x: float, y: float, text: str, size: float, *, align: str = "left",
    colour: Colour = INK, face: str = "song",
) -> float:  # fmt: skip
    """Put a line of Tibetan; a draft's mark follows it small and grey. Gives the x after it."""
    words, mark, rest = text.partition("（")
    style, small = Style(face, size), Style("song", min(6.5, size))
    tail = f"{mark}{rest}"
    width = width_of(words, style) + (width_of(tail, small) if tail else 0.0)
    x -= {"left": 0.0, "centre": width / 2, "right": width}[align]
    end = sheet.text(x, y, words, style, colour=colour)
    return sheet.text(end, y, tail, small, colour=FAINT)


def office_head(
    sheet: Sheet, content: Content, draft: str, y: float, size: float, left: float, width: float
) -> float:
    """Put the office's name with its Tibetan below; gives the centre it was set on."""
    track = size * 0.12
    if width_of(content.office, Style("song-bold", size, track)) > width:
        track = 0.0
    style = Style("song-bold", size, track)
    centre = left + width / 2
    sheet.text(centre, y, content.office, style, align="centre")
    mark = "" if content.office_bo_reviewed or not content.office_bo else f"（{draft}）"
    below = y + size * 1.36
    tibetan(sheet, centre, below, content.office_bo + mark, size * 0.66, align="centre")
    return centre


def sign_line(
    sheet: Sheet, x: float, y: float, width: float, zh: str, bo: str, note: str = ""
) -> None:
    """Put a line to sign on, its label before it, its Tibetan below, room for a pen above."""
    end = sheet.text(x, y, zh, Style("hei", 9.5))
    sheet.rule(end + 3, y + 2.5, x + width, y + 2.5, weight=0.5)
    tibetan(sheet, x, y + 12, bo, 7.4)
    sheet.text(x + width, y + 11, note, Style("hei", 7), align="right", colour=SOFT)


def date_blanks(
    sheet: Sheet, words: Mapping[str, Words], x: float, y: float, size: float,
    wide: Sequence[float],
) -> float:  # fmt: skip
    """Put blanks for 年 月 日; the Tibetan for the day stands round its number."""
    for name, blank in zip(("year", "month", "day"), wide, strict=True):
        sheet.rule(x, y + 2.5, x + blank, y + 2.5, weight=0.5)
        sheet.text(x + blank + 1, y, words[name].zh, Style("hei", size))
        before, split, after = words[name].bo.partition("…")
        under = Style("song", 7)
        sheet.text(x + blank + 1 + size / 2, y + 11.5, after if split else before, under,
                   align="centre", colour=SOFT)  # fmt: skip
        if split:
            sheet.text(x + blank / 2, y + 11.5, before, under, align="centre", colour=SOFT)
        x += blank + size + 5
    return x


def put_code(paper: Paper, right: float, top: float, most: int) -> float:
    """Put the signed code with its last module at `right`; a draft gets an empty frame.

    Args:
        paper: the paper.
        right: where the modules end; the quiet zone lies beyond.
        top: where the quiet zone starts.
        most: printer dots the code may take, quiet zone included.

    Returns:
        The x where the quiet zone starts.
    """
    if paper.code is not None:
        dots = most // len(paper.code.modules)
        return paper.sheet.bitmap(right, top, paper.code.modules, dots)
    side = most * DOT
    edge = side * _QR_QUIET / _QR_ACROSS
    inner = side - 2 * edge
    paper.sheet.box(right - inner, top + edge, inner, inner, weight=0.4)
    middle = top + side / 2 + 3
    paper.sheet.text(right - side / 2 + edge, middle, paper.zh("unsigned"), Style("hei", 9),
                     align="centre", colour=FAINT)  # fmt: skip
    return right - side + edge


def sample_foot(paper: Paper, y: float, centre: float) -> None:
    """Say on every page of invented data that it is invented."""
    if paper.content.sample:
        style = Style("hei", 7.5)
        paper.sheet.text(centre, y, paper.zh("sample"), style, align="centre", colour=FAINT)


def runs(*parts: tuple[str, str], size: float, track: float = 0.0) -> list[Run]:
    """Give runs of (text, face) at one size."""
    return [Run(text, Style(face, size, track)) for text, face in parts if text]

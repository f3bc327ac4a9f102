"""Lines: text cut into atoms, broken and spread by the rules of Chinese and Tibetan printing.

The rules, by the numbers used below: 1 what may start and end a line; 2 a closing mark that does
not fit is squeezed in or takes its neighbour down; 3 marks hang at the edges; 4 lines are spread;
5 cells stay ragged without short lines; 6 a tick is stroked over a box; 7 numbers and days stay
whole. All lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from fieldapp.notice.typesetting_fonts import Glyph, advance, covering, shape

CLOSERS = frozenset("，。、；：！？）》”’〕】")
OPENERS = frozenset("（《“‘〔【")
NO_START = CLOSERS | frozenset("…—·®％%/／་།")
NO_END = OPENERS
TIBETAN_SCALE = 1.08
TICK = "☑"
_BOX = "□"
_TIBETAN = re.compile("[\u0f00-\u0fff]")
_ATOM = re.compile(
    "[\u0f00-\u0fff]+?(?:[\u0f0b\u0f0c]+[\u0f0d-\u0f14]*|[\u0f0d-\u0f14]+|(?=[^\u0f00-\u0fff])|$)"
    r"|[A-Za-z0-9.,:/_@+-]+[年月日号份页]?"
    r"|\s|.",
    re.DOTALL,
)
# Rule 7: what a reader takes in at one glance: a day, a time, a number of a paper, a telephone
# number, an amount with its unit.
_WHOLE = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{1,2}时\d{1,2}分"
    r"|〔\d{4}〕[A-Za-z0-9-]+号?"
    r"|(?:\+86[ -]?)?(?:[（(]0\d{2,3}[）)] ?|0\d{2,3}[ –—-])?\d{3,8}"
    r"(?:[ -]\d{3,8}){0,2}(?![\dA-Za-z.,:/_@+-])(?:转\d+)?"
    r"|\d[\d.,]*(?:万|亿)?(?:个工作日|个月|小时|[%％元件个盒台户名倍条项次天袋瓶包箱本张克米吨])"
)
_WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:/_@+-")
_SPREAD_EM = 3.5  # rule 4: a longer gap stays ragged
_LAST_MIN = 3  # rule 5: characters


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is set: face, size in points, extra space after each character."""

    face: str = "song"
    size: float = 16.0
    track: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Atom:
    """The smallest piece that a line break cannot cut."""

    text: str
    face: str
    size: float
    track: float
    width: float
    glyphs: tuple[Glyph, ...] = ()  # Tibetan only

    @property
    def shown(self) -> str:
        """The characters to draw: a ticked box is a box, its tick is stroked over it."""
        return _BOX if self.text == TICK else self.text


@dataclass(frozen=True, slots=True)
class Line:
    """Atoms with their offsets from the line's left edge."""

    atoms: tuple[Atom, ...]
    offsets: tuple[float, ...]
    width: float  # as set


def is_tibetan(text: str) -> bool:
    """Say whether the text starts in the Tibetan block."""
    return bool(_TIBETAN.match(text))


def atoms(runs: Sequence[Run]) -> list[Atom]:
    """Cut runs into atoms; a character that a face lacks is taken from a fallback face.

    Raises:
        InputError: NOTICE_GLYPH_MISSING.
    """
    return [
        atom for run in runs for piece in _cuts(run.text) for atom in _cached(piece, run.style)
    ]


def _cuts(text: str) -> Iterator[str]:
    """Cut a text where a line may break, keeping whole what rule 7 names."""
    at = 0
    for found in _WHOLE.finditer(text):
        if found.start() and text[found.start() - 1] in _WORD:
            continue  # the tail of a code
        yield from _ATOM.findall(text[at : found.start()])
        yield found[0]
        at = found.end()
    yield from _ATOM.findall(text[at:])


@lru_cache(maxsize=16384)
def _cached(text: str, style: Style) -> tuple[Atom, ...]:
    return tuple(_pieces(text, style))


def _pieces(text: str, style: Style) -> Iterator[Atom]:
    if is_tibetan(text):
        face = "tib-bold" if "bold" in style.face else "tib"
        size = style.size * TIBETAN_SCALE
        glyphs = shape(face, text)
        width = sum(glyph.advance for glyph in glyphs) * size / 1000
        yield Atom(text, face, size, 0.0, width, glyphs)
        return
    if text == "\n":
        yield Atom(text, style.face, style.size, 0.0, 0.0)
        return
    shown = _BOX if text == TICK else text
    faces = {covering(style.face, char) for char in shown}
    if len(faces) > 1:
        for char in text:
            yield from _pieces(char, style)
        return
    face = faces.pop()
    em = sum(advance(face, char) for char in shown)
    width = em * style.size / 1000 + style.track * len(text)
    yield Atom(text, face, style.size, style.track, width)


def one_line(text: str, style: Style) -> Line:
    """Set a text in one line, unspread; its width counts the tracking after the last character."""
    pieces = tuple(atoms([Run(text, style)]))
    offsets, x = [], 0.0
    for atom in pieces:
        offsets.append(x)
        x += atom.width
    return Line(pieces, tuple(offsets), x)


def width_of(text: str, style: Style) -> float:
    """Give the width of a text set in one line, without the tracking after its last character."""
    line = one_line(text, style)
    return line.width - (line.atoms[-1].track if line.atoms else 0.0)


def _cut(atom: Atom, width: float) -> list[Atom]:
    """Cut an atom wider than a line (a long address, a code in a narrow cell): what rule 7 keeps
    whole into its parts, a part that is still too wide into characters.
    """
    if atom.width <= width or atom.glyphs or len(atom.text) == 1:
        return [atom]
    parts = _ATOM.findall(atom.text)
    pieces = [
        replace(
            atom, text=part,
            width=sum(advance(atom.face, c) for c in part) * atom.size / 1000
            + atom.track * len(part),
        )
        for part in (parts if len(parts) > 1 else atom.text)
    ]  # fmt: skip
    return [one for piece in pieces for one in _cut(piece, width)]


def break_lines(
    pieces: Sequence[Atom], width: float, first: float = 0.0
) -> list[tuple[list[Atom], bool]]:
    """Break atoms into lines no wider than `width`, the first one by `first` shorter.

    Returns:
        Each line's atoms, and whether it ends its paragraph (rules 1 and 2; greedy).
    """
    fitted = [part for atom in pieces for part in _cut(atom, width - first)]
    lines: list[tuple[list[Atom], bool]] = []
    at = 0
    while at < len(fitted):
        room = width - (0.0 if lines else first)
        end = _fill(fitted, at, room)
        if end == len(fitted) or fitted[end].text == "\n":
            lines.append((_trimmed(fitted[at:end]), True))
            at = end + 1
            continue
        end = _settle(fitted, at, end, room)
        lines.append((_trimmed(fitted[at:end]), False))
        at = end
        while at < len(fitted) and fitted[at].text == " ":
            at += 1
    return lines


def _fill(pieces: Sequence[Atom], at: int, room: float) -> int:
    used, end = 0.0, at
    for atom in pieces[at:]:
        if atom.text == "\n" or used + atom.width > room + 0.05:
            break
        used += atom.width
        end += 1
    return max(end, at + 1) if end < len(pieces) and pieces[at].text != "\n" else end


def _settle(pieces: Sequence[Atom], at: int, end: int, room: float) -> int:
    """Move a break so that no closing mark starts a line and no opening mark ends one."""
    tail = end
    while tail < len(pieces) and pieces[tail].text in NO_START:
        tail += 1
    if tail > end:
        over = sum(atom.width for atom in pieces[at:tail]) - room
        give = sum(a.size / 4 for a in pieces[at : tail - 1] if a.text in CLOSERS | OPENERS)
        own = pieces[tail - 1].size / 2 if pieces[tail - 1].text in CLOSERS else 0.0
        if over <= give + own:
            return tail
    moved = end
    while moved > at + 1 and (pieces[moved].text in NO_START or pieces[moved - 1].text in NO_END):
        moved -= 1
    return moved


def _trimmed(line: list[Atom]) -> list[Atom]:
    while line and line[-1].text == " ":
        line.pop()
    return line


def set_line(
    line: Sequence[Atom], room: float, *, indent: float, last: bool, justify: bool
) -> Line:
    """Place a line's atoms: squeeze, hang and spread (rules 2 to 4).

    Args:
        line: the atoms, as `break_lines` gave them.
        room: width of the column.
        indent: where the line starts.
        last: the line ends its paragraph and stays ragged.
        justify: spread the other lines.
    """
    if not line:
        return Line((), (), 0.0)
    used = sum(atom.width for atom in line)
    spare = room - indent - used
    start = indent
    if line[0].text in OPENERS and not indent:
        start -= line[0].size * 0.45
        spare += line[0].size * 0.45
    if line[-1].text in CLOSERS and not last and spare >= 0:
        spare += line[-1].size * 0.4
    if spare < -0.05:
        gaps = _squeezed(line, -spare)
    elif justify and not last and len(line) > 1 and spare < _SPREAD_EM * line[0].size:
        gaps = [0.0, *([spare / (len(line) - 1)] * (len(line) - 1))]
    else:
        gaps = [0.0] * len(line)
    offsets, x = [], start
    for atom, gap in zip(line, gaps, strict=True):
        x += gap
        offsets.append(x)
        x += atom.width
    return Line(tuple(line), tuple(offsets), x - start)


def _squeezed(line: Sequence[Atom], need: float) -> list[float]:
    """Take `need` points out: first the last mark's own blank half, then a share of each mark."""
    last = line[-1]
    if last.text in CLOSERS:
        need -= min(need, last.size / 2)
    marks = sum(atom.text in CLOSERS | OPENERS for atom in line[:-1])
    share = need / marks if marks else 0.0
    gaps = [0.0] * len(line)
    for at, atom in enumerate(line[:-1]):
        if atom.text in OPENERS:
            gaps[at] -= share  # its blank half lies before the mark
        elif atom.text in CLOSERS:
            gaps[at + 1] -= share
    return gaps


def set_paragraph(
    runs: Sequence[Run], width: float, *, first: float = 0.0, justify: bool = True
) -> list[Line]:
    """Set runs as a justified paragraph, or as a ragged cell whose last line is not too short."""
    pieces = atoms(runs)
    lines = break_lines(pieces, width, first)
    if not justify:
        lines = _balanced(pieces, lines, width, first)
    return [
        set_line(line, width, indent=0.0 if number else first, last=last, justify=justify)
        for number, (line, last) in enumerate(lines)
    ]


def _balanced(
    pieces: Sequence[Atom], lines: list[tuple[list[Atom], bool]], width: float, first: float
) -> list[tuple[list[Atom], bool]]:
    """Narrow a cell until no line holds fewer than three characters (rule 5)."""
    narrow = width
    while len(lines) > 1 and narrow > width * 0.6:
        if min(sum(len(atom.text) for atom in line) for line, _ in lines if line) >= _LAST_MIN:
            return lines
        narrow -= max(4.0, width * 0.02)
        shorter = break_lines(pieces, narrow, first)
        if len(shorter) > len(lines):
            return lines
        lines = shorter
    return lines

"""Sheets: pages that collect lines, rules and pictures, and the PDF they become.

y runs down from the top edge of the page; lengths are points. Nothing is drawn until `save`, so a
foot may be set when the number of pages is known. Text keeps its exact characters for copying and
searching: whatever is drawn otherwise (Tibetan, ticks, spread lines) carries its ActualText.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from fieldapp.notice.typesetting_fonts import advance, face
from fieldapp.notice.typesetting_lines import (
    TICK,
    Atom,
    Line,
    Run,
    Style,
    is_tibetan,
    one_line,
    set_paragraph,
)
from fieldapp.notice.typesetting_objects import add_attachment, add_bitmap

MM = 72 / 25.4
DOT = 72 / 300  # a printer's dot: pictures lie on this grid
INK, SOFT, FAINT, SEAL = (0.0,) * 3, (0.35,) * 3, (0.55,) * 3, (0.75, 0.1, 0.1)
_INSIDE = 0.01  # pt; a picture that ends exactly on a dot would be stretched over one more
_WORD_GAP = 0.08  # em; a reader takes a wider gap for a blank

Colour = tuple[float, ...]


class _Codes:
    """How each character is written in this document: the font subset's name and its code."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    def of(self, face_name: str, char: str) -> tuple[str, str]:
        known = self._known.get((face_name, char))
        if known is None:
            font = face(face_name)
            ((subset, codes),) = font.splitString(char, self._document)
            known = font.getSubsetInternalName(subset, self._document), codes.hex()
            self._known[face_name, char] = known
        return known


@dataclass(slots=True)
class _Pen:
    """The state of one text object while its operators are written."""

    codes: _Codes
    code: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    font: tuple[str, float, float] = ("", 0.0, 0.0)
    x: float = 0.0
    rise: int = 0

    def flush(self) -> None:
        if self.parts:
            self.code.append(f"[{''.join(self.parts)}] TJ")
            self.parts.clear()

    def draw(self, text: str, atom: Atom, x: float, width: float) -> None:
        """Draw characters of the atom's face, `width` wide, so that the first starts at x."""
        gap = self.x - x
        for char in text:
            name, code = self.codes.of(atom.face, char)
            font = (name, atom.size, atom.track)
            if font != self.font:
                self.flush()
                self.code.append(f"{name} {atom.size:.3f} Tf {atom.track:.3f} Tc")
                self.font = font
            if abs(gap) > 0.002:
                self.parts.append(f"{gap * 1000 / atom.size:.1f}")
                gap = 0.0
            self.parts.append(f"<{code}>")
        self.x = x + width

    def lift(self, rise: int, size: float) -> None:
        if rise != self.rise:
            self.flush()
            self.code.append(f"{rise * size / 1000:.3f} Ts")
            self.rise = rise

    def open(self, shown: str, tibetan: bool) -> None:
        self.flush()
        words = ("\ufeff" + shown).encode("utf-16-be").hex().upper()
        lang = "/Lang(bo)" if tibetan else ""
        self.code.append(f"/Span <<{lang}/ActualText <{words}>>> BDC")

    def close(self) -> None:
        self.flush()
        self.code.append("EMC")


class Sheet:
    """The pages of one paper."""

    def __init__(self, title: str, author: str, subject: str = "") -> None:
        self.width, self.height = 210 * MM, 297 * MM
        self.pages: list[list[tuple[Any, ...]]] = [[]]
        self._title, self._author, self._subject = title, author, subject
        self._attached: tuple[str, bytes] | None = None
        self._target = 0

    def page(self) -> None:
        """Begin the next page."""
        self.pages.append([])
        self._target = len(self.pages) - 1

    @contextlib.contextmanager
    def on(self, number: int) -> Iterator[None]:
        """Draw on an earlier page, from 1, for a while."""
        held, self._target = self._target, number - 1
        try:
            yield
        finally:
            self._target = held

    def attach(self, name: str, content: bytes) -> None:
        """Attach a file to the PDF; one is enough for a notice."""
        self._attached = (name, content)

    def line(self, x: float, y: float, line: Line, colour: Colour = INK) -> None:
        """Put a set line; y is its baseline."""
        if line.atoms:
            self.pages[self._target].append(("line", x, y, line, colour))

    def text(
        self, x: float, y: float, text: str, style: Style, *, align: str = "left",
        colour: Colour = INK,
    ) -> float:  # fmt: skip
        """Put one line of text; give the x after it. `align`: left, centre or right of x."""
        if not text:
            return x
        line = one_line(text, style)
        width = line.width - line.atoms[-1].track
        x -= {"left": 0.0, "centre": width / 2, "right": width}[align]
        self.line(x, y, line, colour)
        return x + line.width

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        runs: Sequence[Run],
        *,
        lead: float,
        first: float = 0.0,
        justify: bool = True,
        colour: Colour = INK,
    ) -> float:
        """Put a paragraph whose first baseline is y; give the baseline after its last."""
        for line in set_paragraph(runs, width, first=first, justify=justify):
            self.line(x, y, line, colour)
            y += lead
        return y

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        weight: float = 0.6,
        colour: Colour = INK,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a straight rule."""
        self.pages[self._target].append(("path", ((x1, y1), (x2, y2)), weight, colour, dash, 0))

    def box(
        self, x: float, y: float, w: float, h: float, *, weight: float = 0.6,
        fill: float | None = None,
    ) -> None:  # fmt: skip
        """Draw a rectangle from its upper left corner, filled with a grey if one is given."""
        self.pages[self._target].append(("box", x, y, w, h, weight, fill))

    def circle(self, x: float, y: float, radius: float) -> None:
        """Draw a dashed circle in the colour of the seal."""
        self.pages[self._target].append(("circle", x, y, radius))

    def bitmap(self, right: float, top: float, modules: Sequence[bytes], dots: int) -> float:
        """Put a QR picture on the 300 dpi grid, its last dark module at `right`.

        Args:
            right: where the code, not its quiet zone, ends.
            top: where the quiet zone starts.
            modules: rows of one byte a module, 0 dark, quiet zone of 4 modules included.
            dots: printer dots to a module.

        Returns:
            The x where the quiet zone starts.
        """
        side = len(modules) * dots
        left = round((right - (len(modules) - 4) * dots * DOT) / DOT) * DOT
        bottom = self.height - round(top / DOT) * DOT - side * DOT  # rasters count from the top
        self.pages[self._target].append(("bitmap", left, bottom, modules, dots))
        return left

    def save(self) -> bytes:
        """Write the PDF; equal calls give equal bytes."""
        out = io.BytesIO()
        canvas: Any = Canvas(
            out, pagesize=(self.width, self.height), pageCompression=1, invariant=1, lang="zh-CN",
            initialFontName=face("song").fontName,
        )  # fmt: skip
        canvas.setTitle(self._title)
        canvas.setAuthor(self._author)
        canvas.setSubject(self._subject)
        canvas.setCreator("fieldapp")
        self._codes = _Codes(canvas._doc)  # noqa: SLF001 -- font subsets are kept by document
        for page in self.pages:
            for kind, *rest in page:
                getattr(self, f"_{kind}")(canvas, *rest)
            canvas.showPage()
        if self._attached:
            add_attachment(canvas, *self._attached)
        canvas.save()
        return out.getvalue()

    def _line(self, canvas: Any, x: float, y: float, line: Line, colour: Colour) -> None:
        pen = _Pen(self._codes)
        spread = _spread(line)
        if spread:
            pen.open("".join(atom.text for atom in line.atoms), False)
        ticks = []
        for atom, offset in zip(line.atoms, line.offsets, strict=True):
            odd = bool(atom.glyphs) or atom.text == TICK or max(atom.text) > "\uffff"
            marked = odd and not spread
            if marked:
                pen.open(atom.text, is_tibetan(atom.text))
            _draw_atom(pen, atom, offset)
            if marked:
                pen.close()
            if atom.text == TICK:
                ticks.append((x + offset, atom.size))
        if spread:
            pen.close()
        pen.flush()
        code = canvas._code  # noqa: SLF001 -- reportlab's own writer costs three times as much
        code.append(f"q {_rgb(colour)} rg BT 1 0 0 1 {x:.3f} {self.height - y:.3f} Tm")
        code.extend(pen.code)
        code.append("ET Q")
        for tick_x, size in ticks:
            points = ((0.24, 0.38), (0.44, 0.16), (0.86, 0.74))
            path = tuple((tick_x + a * size, y - b * size) for a, b in points)
            self._path(canvas, path, 0.09 * size, colour, None, 1)

    def _path(
        self,
        canvas: Any,
        points: Sequence[tuple[float, float]],
        weight: float,
        colour: Colour,
        dash: tuple[float, float] | None,
        cap: int,
    ) -> None:
        (x, y), *rest = points
        steps = " ".join(f"{a:.3f} {self.height - b:.3f} l" for a, b in rest)
        dashed = f"[{dash[0]} {dash[1]}] 0 d" if dash else ""
        canvas._code.append(  # noqa: SLF001 -- see _line
            f"q {_rgb(colour)} RG {weight:.3f} w {cap} J {dashed}"
            f" {x:.3f} {self.height - y:.3f} m {steps} S Q"
        )

    def _box(
        self, canvas: Any, x: float, y: float, w: float, h: float, weight: float,
        fill: float | None,
    ) -> None:  # fmt: skip
        edge = f"{x:.3f} {self.height - y - h:.3f} {w:.3f} {h:.3f} re"
        if fill is not None:
            canvas._code.append(f"q {fill} g {edge} f Q")  # noqa: SLF001 -- see _line
        if weight:
            canvas._code.append(f"q 0 G {weight:.3f} w {edge} S Q")  # noqa: SLF001 -- see _line

    def _circle(self, canvas: Any, x: float, y: float, radius: float) -> None:
        canvas.saveState()
        canvas.setStrokeColorRGB(*SEAL)
        canvas.setLineWidth(0.6)
        canvas.setDash([3, 3])
        canvas.circle(x, self.height - y, radius, stroke=1, fill=0)
        canvas.restoreState()

    def _bitmap(
        self, canvas: Any, left: float, bottom: float, modules: Sequence[bytes], dots: int
    ) -> None:
        name = add_bitmap(canvas, modules, dots)
        size = len(modules) * dots * DOT - 2 * _INSIDE
        left, bottom = left + _INSIDE, bottom + _INSIDE
        canvas._code.append(f"q {size:.3f} 0 0 {size:.3f} {left:.3f} {bottom:.3f} cm /{name} Do Q")  # noqa: SLF001


def _spread(line: Line) -> bool:
    """Say whether gaps inside the line look like blanks to a program that reads the text."""
    if any(atom.track > _WORD_GAP * atom.size for atom in line.atoms):
        return True
    ends = [x + atom.width for x, atom in zip(line.offsets, line.atoms, strict=True)]
    return any(
        start - end > _WORD_GAP * atom.size
        for start, end, atom in zip(line.offsets[1:], ends, line.atoms, strict=False)
    )


def _draw_atom(pen: _Pen, atom: Atom, x: float) -> None:
    if not atom.glyphs:
        pen.draw(atom.shown, atom, x, atom.width)
        return
    em = atom.size / 1000
    for glyph in atom.glyphs:
        pen.lift(glyph.dy, atom.size)
        wide = advance(atom.face, glyph.char) * em
        pen.draw(glyph.char, atom, x + glyph.dx * em, wide)
        x += glyph.advance * em
    pen.lift(0, atom.size)


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:.3g}" for part in colour)

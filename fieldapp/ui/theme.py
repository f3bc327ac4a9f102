"""The look of everything: colours, sizes and type from `resources/ui/tokens.json`, made into Qt's.

One `Look` (theme, scale, script) is current at a time. Widgets ask `px`, `colour`, `font` and
`line` while they are built and painted; when the look changes the window is built anew
(fieldapp.app), so no widget has to follow a change of scale.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from fieldapp import resources


class Theme(StrEnum):
    """The three grounds the screen can have."""

    LIGHT = "light"
    DARK = "dark"
    SUNLIGHT = "sunlight"


STYLE: Final = ("-style", "Fusion")  # arguments of QApplication; asking it later loads QStyle
SCALES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
WIDE_SCALE: Final = 1.2  # above it, side panels fold and lines wrap instead of being shortened
_HALL: Final = (1366, 768)  # px for which the public screen is drawn; it grows with its picture
_HALL_SIDES: Final = 1200  # px of such a picture below which its two sides lie one above the other


@dataclass(frozen=True, slots=True)
class Look:
    """What the person chose: ground, size, and whether the interface is written in Tibetan."""

    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    tibetan: bool = False


_current = Look()
_hall = (1.0, False)  # how much larger than the scale the public screen is, and whether it folds


@cache
def tokens() -> Any:
    """Give the parsed design tokens."""
    return json.loads(resources.resource("ui/tokens.json").read_text(encoding="utf-8"))


def look() -> Look:
    """Give the look in force."""
    return _current


def apply(app: QApplication, wanted: Look) -> None:
    """Put a look into force: palette, base font and the one style sheet of the application."""
    global _current, _hall
    _current, _hall = wanted, (1.0, False)
    _load_fonts()
    app.setPalette(_palette())
    app.setFont(font("body"))
    app.setStyleSheet(_style_sheet())


def px(size: float) -> int:
    """Give device-independent pixels of a size in px at 100 %, rounded once."""
    return round(size * _current.scale)


def fit_hall(width: int, height: int) -> bool:
    """Make the public screen fill a picture of this size; say whether that changed its sizes.

    It is never smaller than the person's scale: then it folds and scrolls.
    """
    global _hall
    before, scale = _hall, _current.scale
    grown = max(1.0, min(width / _HALL[0], height / _HALL[1]) / scale)
    _hall = (grown, width / (scale * grown) < _HALL_SIDES)
    return _hall != before


def hall(size: float) -> int:
    """Give px at 100 % of a size on the public screen, as layouts and icons want them."""
    return round(size * _hall[0])


def hall_folds() -> bool:
    """Say whether the public screen has no room for its two sides beside each other."""
    return _hall[1]


def _scale_of(style: str) -> float:
    return _current.scale * (_hall[0] if style.startswith("hall") else 1.0)


def size(name: str) -> int:
    """Give the scaled px of a named size of the tokens, such as `rail` or `row_result`."""
    plain: float = tokens()["sizes"][name]
    return round(plain * _scale_of(name))


def colour(name: str) -> QColor:
    """Give the colour of a token, such as `ink2`, in the theme in force."""
    return QColor(tokens()["themes"][_current.theme][name])


def sunlight() -> bool:
    """Say whether the Sunlight theme is on: thicker strokes, every chip outlined."""
    return _current.theme is Theme.SUNLIGHT


def stroke() -> int:
    """Give the width of lines and control edges."""
    return int(tokens()["stroke"][_current.theme])


def chosen_stroke() -> int:
    """Give the width of the edge of what is chosen or wrong."""
    return int(tokens()["stroke"]["chosen_sunlight" if sunlight() else "chosen"])


def target() -> int:
    """Give the least height of anything a thumb must hit."""
    return size("target_sunlight" if sunlight() else "target")


def wide() -> bool:
    """Say whether the scale is so large that panels fold and one-liners wrap."""
    return _current.scale > WIDE_SCALE


def motion(name: str) -> int:
    """Give the milliseconds of a named motion."""
    return int(tokens()["motion_ms"][name])


def has_tibetan(text: str) -> bool:
    """Say whether a text holds Tibetan letters, which need taller lines than Chinese."""
    return any("\u0f00" <= letter <= "\u0fff" for letter in text)


def font(style: str) -> QFont:
    """Give the font of a type style; each names the Chinese and Tibetan faces as fall-backs."""
    return QFont(_font(style, _scale_of(style)))


@cache
def _font(style: str, scale: float) -> QFont:
    kind = tokens()["type"][style]
    families = tokens()["families"]
    wanted = [families[kind["family"]], families["sans"], families["tibetan"]]
    made = QFont(list(dict.fromkeys(wanted)))
    made.setPixelSize(max(9, round(kind["px"] * scale)))
    made.setWeight(QFont.Weight(kind["weight"]))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def line(style: str, text: str = "") -> int:
    """Give the height of one line of a type style; Tibetan gets the room its stacks need."""
    kind = tokens()["type"][style]
    scale = _scale_of(style)
    plain: float = kind["line_px"]
    height = round(plain * scale)
    if (not text and _current.tibetan) or has_tibetan(text):
        height = max(height, round(kind["px"] * scale * tokens()["tibetan"]["line_em"]))
    return height


def baseline(style: str, height: float, text: str) -> int:
    """Give where the baseline lies in a line of `height`: the ink of the script is centred.

    Noto Serif Tibetan asks for 2.8 em of height, but its tallest stacks need 1.13 em up and
    0.74 em down; trusting the font's own box puts words off-centre and blurs them.
    """
    script = tokens()["tibetan" if has_tibetan(text) else "chinese"]
    em = tokens()["type"][style]["px"] * _scale_of(style)
    up, down = script["ink_up_em"], script["ink_down_em"]
    place: float = (height - (up + down) * em) / 2 + up * em
    return round(place)


@cache
def _load_fonts() -> tuple[int, ...]:
    """Load the interface's faces; the platform's own Chinese face may be the Japanese one."""
    folder = resources.resource("fonts")
    files = (
        folder / "noto-sans-sc" / "NotoSansSC_400Regular.ttf",
        folder / "noto-sans-sc" / "NotoSansSC_700Bold.ttf",
        folder / "noto-serif-tibetan" / "NotoSerifTibetan_400Regular.ttf",
    )
    loaded = tuple(QFontDatabase.addApplicationFont(str(file)) for file in files)
    if -1 in loaded:
        raise FileNotFoundError(f"a font of {folder} cannot be loaded")
    return loaded


def _palette() -> QPalette:
    """Give Fusion its colours; the style sheet below only shapes frames and inputs."""
    role = QPalette.ColorRole
    palette = QPalette()
    for part, name in (
        (role.Window, "canvas"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.WindowText, "ink"),
        (role.Text, "ink"),
        (role.ButtonText, "ink"),
        (role.Button, "surface"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.PlaceholderText, "ink3"),
        (role.Link, "accent"),
        (role.Mid, "line"),
        (role.Dark, "edge"),
        (role.Light, "surface"),
        (role.Midlight, "sunken"),
        (role.Shadow, "edge"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "ink"),
        (role.Accent, "accent"),
    ):
        palette.setColor(part, colour(name))
    disabled = QPalette.ColorGroup.Disabled
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, part, colour("ink3"))
    return palette


def _calendar_sheet() -> str:
    """Give the calendar's part: its own default is black on black in Sunlight."""
    c = tokens()["themes"][_current.theme]
    return f"""
    QCalendarWidget QWidget {{ background: {c["surface"]};
        alternate-background-color: {c["sunken"]}; color: {c["ink"]}; }}
    QCalendarWidget QToolButton {{ background: {c["surface"]}; color: {c["ink"]}; border: 0;
        padding: {px(6)}px {px(8)}px; }}
    QCalendarWidget QToolButton:hover {{ background: {c["accent_soft"]}; }}
    QCalendarWidget QAbstractItemView {{ background: {c["surface"]}; color: {c["ink"]};
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]}; }}
    QCalendarWidget QAbstractItemView:disabled {{ color: {c["ink3"]}; }}
    """


def _style_sheet() -> str:
    """Short on purpose: frames, inputs, scroll bars. The rest obeys palette and paintEvent."""
    c = tokens()["themes"][_current.theme]
    thin, thick, round_ = stroke(), chosen_stroke(), px(tokens()["radius"]["control"])
    washed = thin if sunlight() else 0
    return f"""
    QFrame[box="card"], QFrame[box="chosen"], QFrame[box="wrong"] {{
        background: {c["surface"]}; border-radius: {round_}px; }}
    QFrame[box="card"]   {{ border: {thin}px solid {c["line"]}; }}
    QFrame[box="chosen"] {{ border: {thick}px solid {c["accent"]}; }}
    QFrame[box="wrong"]  {{ border: {thick}px solid {c["red"]}; }}
    QFrame[box="well"], QFrame[box="soft"], QFrame[box="amber"], QFrame[box="red"],
    QFrame[box="green"] {{ border-radius: {round_}px; }}
    QFrame[box="well"]  {{ background: {c["sunken"]}; border: {washed}px solid {c["line"]}; }}
    QFrame[box="soft"]  {{ background: {c["accent_soft"]}; border: {washed}px solid {c["line"]}; }}
    QFrame[box="amber"] {{ background: {c["amber_soft"]}; border: {washed}px solid {c["amber"]}; }}
    QFrame[box="red"]   {{ background: {c["red_soft"]}; border: {washed}px solid {c["red"]}; }}
    QFrame[box="green"] {{ background: {c["green_soft"]}; border: {washed}px solid {c["green"]}; }}
    QFrame[box="pane"], QFrame[box="left"], QFrame[box="right"], QFrame[box="top"],
    QFrame[box="bottom"] {{ background: {c["surface"]}; border: 0; }}
    QFrame[box="left"]   {{ border-right: {thin}px solid {c["line"]}; }}
    QFrame[box="right"]  {{ border-left: {thin}px solid {c["line"]}; }}
    QFrame[box="top"]    {{ border-bottom: {thin}px solid {c["line"]}; }}
    QFrame[box="bottom"] {{ border-top: {thin}px solid {c["line"]}; }}
    QLineEdit, QPlainTextEdit, QDateEdit, QSpinBox {{ background: {c["surface"]};
        color: {c["ink"]}; border: {thin}px solid {c["edge"]}; border-radius: {round_}px;
        padding: 0 {px(12)}px; selection-background-color: {c["accent"]};
        selection-color: {c["on_accent"]}; }}
    QPlainTextEdit {{ padding: {px(6)}px {px(8)}px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QSpinBox:focus {{
        border: 2px solid {c["accent"]}; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{
        border: {thick}px solid {c["red"]}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {c["sunken"]};
        color: {c["ink3"]}; }}
    QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
    QScrollBar::handle {{ background: {c["edge"]}; border-radius: {px(3)}px;
        margin: {px(2)}px; min-height: {px(32)}px; min-width: {px(32)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QListView, QTableView, QTreeView, QScrollArea {{ background: transparent; border: 0; }}
    QHeaderView::section {{ background: {c["surface"]}; color: {c["ink3"]}; border: 0;
        border-bottom: {thin}px solid {c["line"]}; padding: {px(6)}px {px(8)}px; }}
    QToolTip {{ background: {c["surface"]}; color: {c["ink"]};
        border: {thin}px solid {c["edge"]}; padding: {px(4)}px; }}
    """ + _calendar_sheet()

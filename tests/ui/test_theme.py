"""The tokens: every pair of colours that meets on the screen is measured, and Tibetan has its room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from fieldapp.ui import icons, theme
from fieldapp.ui.theme import Look, Theme

PAIRS = theme.tokens()["contrast"]["pairs"]
STACK = "བསྒྲུབས་རྒྱུ"


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two hex colours."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_of_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("ground", Theme)
@pytest.mark.parametrize(("what", "ink", "back", "kind"), PAIRS, ids=[p[0] for p in PAIRS])
def test_words_and_edges_can_be_read(
    ground: Theme, what: str, ink: str, back: str, kind: str
) -> None:
    colours = theme.tokens()["themes"][ground]
    least = theme.tokens()["contrast"][kind][ground]
    assert contrast(colours[ink], colours[back]) >= least, what


def test_the_three_themes_name_the_same_colours() -> None:
    names = [set(colours) for colours in theme.tokens()["themes"].values()]
    assert len(names) == 3
    assert names[0] == names[1] == names[2]


@pytest.mark.parametrize("scale", theme.SCALES)
def test_targets_can_be_hit_at_every_scale(qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, Look(Theme.SUNLIGHT, scale))
    assert theme.target() >= 44 * scale - 1
    theme.apply(qapp, Look(Theme.LIGHT, scale))
    assert theme.target() >= 40 * scale - 1


@pytest.mark.parametrize("style", [s for s in theme.tokens()["type"] if s != "tib_small"])
def test_the_platforms_own_chinese_face_is_never_asked(style: str) -> None:
    font = theme.font(style)
    assert QFontInfo(font).family() in {"Noto Sans SC", "Noto Serif Tibetan"}
    assert {"Noto Sans SC", "Noto Serif Tibetan"} <= set(font.families())


def test_a_tibetan_line_holds_the_ink_of_its_tallest_stacks() -> None:
    for style in ("small", "body", "heading", "title", "tib"):
        height = theme.line(style, STACK)
        base = theme.baseline(style, height, STACK)
        ink = QFontMetricsF(theme.font(style)).tightBoundingRect(STACK)
        assert base + ink.top() >= 0, style
        assert base + ink.bottom() <= height, style


def test_a_chinese_line_is_no_taller_for_tibetans_sake() -> None:
    assert theme.line("body", "检查") < theme.line("body", STACK)


def test_the_interface_in_tibetan_gives_every_line_its_room(qapp: QApplication) -> None:
    before = theme.line("small")
    theme.apply(qapp, Look(tibetan=True))
    assert theme.line("small") > before


def test_every_icon_of_a_room_is_in_the_set() -> None:
    from fieldapp.ui.rooms import ROOMS

    assert {spec.icon for spec in ROOMS} <= set(icons.names())

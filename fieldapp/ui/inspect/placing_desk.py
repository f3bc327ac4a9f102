"""Places of one item in its view: what is claimed, the map, and the acts that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldapp.ui.inspect.asking_place import AskPlace, Pointed
from fieldapp.ui.inspect.map import Mark

if TYPE_CHECKING:
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.inspect.seeing import Known

Fact = tuple[str, str, str]  # name, value, ink
translate = QCoreApplication.translate
_SIGNS = {"receiver": "R", "hand": "H", "file": "F"}


def place_lines(known: Known) -> list[Fact]:
    """Give each claim of the place with what is odd about it; red where there is none."""
    from fieldapp.evidence import place, place_words

    language, found = translate("Places", "zh"), list[Fact]()
    for claim in known.around.claims:
        if claim.item_id != known.row.item_id:
            continue
        name = place_words.word("source", claim.source, language)
        odd = place.oddities(claim, known.around)
        said = place_words.doubts(odd, language)
        value = place_words.claimed(claim, language)
        name = translate("Places", "位置（{source}）").format(source=name)
        found.append((name, f"{value}　{said}" if said else value, "amber" if said else "ink"))
    if not found:
        found.append((translate("Places", "位置"), translate("Places", "没有"), "red"))
    return found


def form(known: Known, parent: QWidget) -> AskPlace:
    """Give the map with everything that is known of places in this inspection."""
    from fieldapp.evidence import areas

    around = known.around
    marks = [
        Mark(_SIGNS[claim.source], claim.meanings[0], claim.radius_m,
             own=claim.item_id == known.row.item_id)
        for claim in around.claims
    ]  # fmt: skip
    if around.site is not None:
        marks.append(Mark("S", around.site))
    seats = tuple((area.name, area.seat) for area in areas.areas().values() if area.seat)
    return AskPlace(parent, areas.chain(around.region or "540000"), tuple(marks), seats)


def keep(ws: Workspace, actor: str, known: Known, said: Pointed) -> Changes:
    """Record what was said on the map.

    Raises:
        InputError, RuleError: as `placing.spot`, `placing.point`, `placing.name_site`.
    """
    from fieldapp.evidence import placing

    spot = placing.spot(said.lat, said.lon, said.datum)
    if said.site:
        return placing.name_site(ws, actor, known.row.inspection_id, spot, said.note)
    return placing.point(ws, actor, known.row.item_id, spot, said.radius_m, said.note)

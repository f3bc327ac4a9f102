"""Shows one item of evidence, its copies, and makes copies: the view, the drawing, the act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, messages
from fieldapp.ui.inspect import placing_desk, seeing
from fieldapp.ui.inspect.canvas import Drawn
from fieldapp.ui.inspect.copying import CopyMaker
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.inspect.viewing import ItemView
from fieldapp.ui.room import Desk
from fieldapp.ui.runner import Acts

if TYPE_CHECKING:
    from fieldapp.evidence.derived import Version
    from fieldapp.evidence.deriving import Copied
    from fieldapp.store.projection import Changes
    from fieldapp.ui.inspect.seeing import Known, Shown


class ItemDesk(QObject):
    """One item at a time, in a window over the page."""

    def __init__(self, desk: Desk, page: QWidget, changed: Callable[[], None]) -> None:
        super().__init__(page)
        self._desk, self._page, self._changed = desk, page, changed
        self._view: ItemView | None = None
        self._item_id = ""
        self._now: Known | None = None

    def show(self, shot: Shot) -> None:
        """Show an item until the person closes it."""
        self._item_id = shot.item_id
        view = self._view = ItemView(self._page, shot)
        view.version_asked.connect(self._see)
        view.copy_asked.connect(self._draw)
        view.place_asked.connect(self._ask_place)
        self._read()
        view.exec()
        self._view = None
        view.deleteLater()

    def _read(self, newest: bool = False) -> None:
        self._desk.tasks.read(
            partial(seeing.read_item, item_id=self._item_id), partial(self._known, newest=newest)
        )

    def _known(self, known: Known | None, *, newest: bool) -> None:
        if self._view is not None and known is not None:
            self._now = known
            self._view.show_known(known)
            self._see(known.versions[-1 if newest else 0])

    def _see(self, version: Version) -> None:
        self._desk.tasks.aside(partial(seeing.see, version), self._seen)

    def _seen(self, shown: Shown) -> None:
        if self._view is not None:
            self._view.show_version(shown)

    def _ask_place(self) -> None:
        known, actor = self._now, self._desk.profile.person_id
        if self._view is None or known is None:
            return
        asked = placing_desk.form(known, self._view)

        def done(_changes: Changes) -> None:
            asked.accept()
            self._read()

        def give() -> None:
            said = asked.answer()
            self._desk.tasks.write(
                lambda ws: placing_desk.keep(ws, actor, known, said), done, asked.show_refused
            )

        asked.given.connect(give)
        asked.exec()
        asked.deleteLater()

    def _draw(self, version: Version) -> None:
        self._desk.tasks.aside(partial(seeing.see_whole, version), self._draw_on)

    def _draw_on(self, shown: Shown) -> None:
        if self._view is None or shown.picture is None:
            return
        maker = CopyMaker(self._view, shown.picture, shown.corners, found=shown.found)
        agreed = maker.exec() == QDialog.DialogCode.Accepted
        drawn, reason = maker.chosen()
        maker.deleteLater()
        if agreed:
            self.keep(shown.version.item_id, drawn, reason)

    def keep(self, item_id: str, drawn: tuple[Drawn, ...], reason: str) -> None:
        """Make the copy that was drawn, and show it."""
        actor = self._desk.profile.person_id

        def work(acts: Acts) -> Copied:
            from fieldapp.evidence import deriving
            from fieldapp.evidence.events import Step

            steps = [Step(**asdict(one)) for one in drawn]
            return deriving.derive(acts, actor, item_id, steps, reason)

        self._desk.tasks.aside(work, self._kept, self._refused)

    def _kept(self, _copied: Copied) -> None:
        self._changed()
        self._read(newest=True)

    def _refused(self, error: FieldappError) -> None:
        words = messages.of(error)
        dialogs.say(self._view or self._page, words.what, words.then)

"""A recording as it is kept: begun, fed piece by piece, sealed; on the workspace's own thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from fieldapp.errors import FieldappError
from fieldapp.ui.inspect.presenter import InspectPresenter

if TYPE_CHECKING:
    from fieldapp.evidence.collecting import Kept
    from fieldapp.evidence.placing import Heard
    from fieldapp.evidence.recording import Running
    from fieldapp.evidence.sealing import About as Item
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.inspect.frames import About

_NOTHING = frozenset[str]()


class Tape:
    """One recording from its beginning to its sealing.

    Args:
        presenter: runs the acts, in order.
        refused: told why nothing more is kept; what came before stays.
    """

    def __init__(
        self, presenter: InspectPresenter, refused: Callable[[FieldappError], None]
    ) -> None:
        self._presenter, self._refused = presenter, refused
        self._running: list[Running] = []  # touched by the workspace's thread only

    def begin(self, item: Item, made_by: About, size: tuple[int, int], media_type: str) -> None:
        """Record that it begins; `size` is in pixels, nothing of a microphone."""

        def work(ws: Workspace, actor: str, _one: str) -> object:
            from fieldapp.evidence import collecting, recording

            device = collecting.camera(made_by.name, made_by.path, made_by.driver, *size)
            self._running.append(recording.begin(ws, actor, item, device, media_type))
            return _NOTHING

        self._presenter.act(work, None, self._refused)

    def feed(self, piece: bytes) -> None:
        """Keep more of it; a full disk ends it, and what came before stays."""

        def work(ws: Workspace, actor: str, _one: str) -> object:
            from fieldapp.evidence import recording

            if self._running:
                recording.feed(ws, actor, self._running[0], piece)
            return _NOTHING

        self._presenter.act(work, None, self._refused)

    def end(self, kept: Callable[[str], None], heard: Heard | None) -> None:
        """Seal it with what the receiver says now; `kept` is given the item if there is one."""
        found: list[Kept] = []

        def work(ws: Workspace, actor: str, _one: str) -> object:
            from fieldapp.evidence import recording

            running = self._running.pop() if self._running else None
            sealed = recording.finish(ws, actor, running, heard) if running else None
            found.extend([] if sealed is None else [sealed])
            return _NOTHING if sealed is None else sealed

        self._presenter.act(work, lambda: kept(found[0].item_id) if found else None, self._refused)

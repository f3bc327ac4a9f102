"""Acts on a change that waits for the second person: signed, declined, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.ui.draw.slot_presenter import Doing

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.store.workspace import Workspace


class SecondPresenter:
    """Has the person at this desk answer as the second one."""

    def __init__(self, act: Doing) -> None:
        self._act = act

    def answer(self, change: bytes, *, agrees: bool, said: str = "") -> None:
        """Sign a change, or decline it with a reason."""

        def work(workspace: Workspace, actor: str, _plan_id: str) -> None:
            from fieldapp.draw import approving

            approving.answer(workspace, actor, change, agrees=agrees, said=said)

        self._act(work)

    def take_back(self, change: bytes) -> None:
        """Take back what was begun at this device."""

        def work(workspace: Workspace, actor: str, _plan_id: str) -> None:
            from fieldapp.draw import approving

            approving.take_back(workspace, actor, change)

        self._act(work)

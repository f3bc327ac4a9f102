"""The receiver beside the camera: what it says now, in words, and what goes with each picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from fieldapp.ui.inspect.proof import Place
from fieldapp.ui.room import Desk

if TYPE_CHECKING:
    from fieldapp.evidence.place import Around, Claim
    from fieldapp.evidence.placing import Heard
    from fieldapp.evidence.placing import Receiver as Address
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.inspect.camera import CameraView
    from fieldapp.ui.inspect.presenter import InspectPresenter
    from fieldapp.ui.receiver import Receiver

AFTER_MS: Final = 60_000  # that are kept of what the receiver says after a picture


class Locating(QObject):
    """Listens while the camera is in front; keeps the minute after the pictures too."""

    def __init__(self, desk: Desk, presenter: InspectPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._presenter = desk, presenter
        self.camera: CameraView | None = None
        self.receiver: Receiver | None = None
        self._around: Around | None = None
        self._inspection_id = ""
        self._items: list[str] = []  # kept, and the minute after them is not over
        self._since_ms = 0
        self._listens = False  # the camera view is in front
        self._left: Heard | None = None  # what was heard when the view was left
        self._after = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._after.timeout.connect(self._keep_after)

    def begin(self) -> None:
        """Listen, if a receiver is set."""
        self._inspection_id = self._presenter.inspection_id
        self._listens, self._left = True, None
        inspection_id = self._inspection_id

        def work(ws: Workspace) -> tuple[Address | None, Around]:
            from fieldapp.evidence import place_tables, placing

            return placing.receiver(ws), place_tables.around(ws.db, inspection_id)

        self._desk.tasks.read(work, lambda found: self._begin(*found))

    def _begin(self, address: Address | None, around: Around) -> None:
        self._around = around
        if not self._listens:
            return  # closed meanwhile
        if address is not None:
            if self.receiver is None:
                from fieldapp.ui.receiver import Receiver  # Qt's positioning: when it is needed

                self.receiver = Receiver(self)
                self.receiver.changed.connect(self.tell)
            self.receiver.begin(address)
        self.tell()

    def end(self) -> None:
        """Stop listening; what came since the last picture is kept."""
        self._keep_after()
        self._left, self._listens = self.heard(), False
        if self.receiver is not None:
            self.receiver.end()

    def heard(self) -> Heard | None:
        """Give what goes with a picture that is taken now."""
        return None if self.receiver is None else self.receiver.heard()

    def heard_last(self) -> Heard | None:
        """Give what goes with a recording that ends now, or that leaving has ended."""
        return self.heard() if self._listens else self._left

    def kept(self, item_id: str, heard: Heard | None) -> None:
        """Have the minute after an item kept as well, while somebody listens."""
        if heard is None or self.receiver is None or not self._listens:
            return
        if not self._items:
            self._since_ms = self.receiver.now_ms()
            self._after.start()
        self._items.append(item_id)

    def _keep_after(self) -> None:
        self._after.stop()
        items, self._items = tuple(self._items), []
        if not items or self.receiver is None:
            return
        raw, actor = self.receiver.raw(self._since_ms), self._desk.profile.person_id
        inspection_id = self._inspection_id

        def work(ws: Workspace) -> Changes:
            from fieldapp.evidence import placing

            return placing.hear_on(ws, actor, inspection_id, items, raw)

        self._desk.tasks.write(work, lambda _changes: None)

    def tell(self) -> None:
        """Say in the camera view what a picture taken now would have."""
        if self.camera is not None:
            self.camera.show_place(self._words())

    def _words(self) -> Place:
        from fieldapp.evidence import place, place_words

        state = "off" if self.receiver is None else self.receiver.state().value
        claim = self._claim()
        if claim is not None and self._around is not None:
            odd = place.oddities(claim, self._around)
            numbers = f"{place_words.numbers(claim)}　"
            if not odd:
                said = self.tr("只是接收机的说法，可以伪造。")
                return Place(self.tr("有位置（卫星接收机）"), numbers + said, "green")
            title, doubts = (
                self.tr("有位置，但是不对劲"),
                place_words.doubts(odd, self._language()),
            )
            return Place(title, numbers + doubts, "amber", f"{title}：{doubts}")
        title, detail = {
            "off": (self.tr("没有位置"), self.tr("没有设接收机。拍完可以在地图上选点。")),
            "trying": (self.tr("没有位置"), self.tr("接收机没有连上，正在再试。")),
            "silent": (self.tr("没有位置"), self.tr("接收机连上了，还没有读得懂的语句。")),
            "lost": (self.tr("没有位置：接收机断了"), self.tr("照片照样能拍。插好会自己接上。")),
        }.get(state, (self.tr("还没有定位"), self.tr("接收机在找卫星，请到空旷的地方。")))
        return Place(title, detail, "red", title)

    def _language(self) -> str:
        return self.tr("zh")

    def _claim(self) -> Claim | None:
        """Give the place that a picture taken now would have."""
        from fieldapp.evidence import place, placing

        heard = self.heard()
        fact = None if heard is None else placing.claimed("", self._inspection_id, heard)
        return None if fact is None else place.received(fact, self._desk.clock.now_ms())

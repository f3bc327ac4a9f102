"""A network receiver of the tests: whoever connects hears what is said."""

from __future__ import annotations

from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fieldapp.evidence.placing import Receiver as Address


class Station:
    """Listens on this machine."""

    def __init__(self) -> None:
        self.server = QTcpServer()
        self.server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
        self.peers: list[QTcpSocket] = []
        self.server.newConnection.connect(self._on_new)

    def _on_new(self) -> None:
        self.peers.append(self.server.nextPendingConnection())

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address("tcp", "127.0.0.1", self.server.serverPort())

    def say(self, data: bytes) -> None:
        """Say something to whoever connected last."""
        self.peers[-1].write(data)
        self.peers[-1].flush()

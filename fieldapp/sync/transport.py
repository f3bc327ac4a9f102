"""What a way of carrying messages must do: one question, one answer."""

from __future__ import annotations

from typing import BinaryIO, Protocol


class Transport(Protocol):
    """A carrier between a device and one peer."""

    def hello(self, message: bytes) -> BinaryIO:
        """Deliver a hello; gives the peer's bundle, seekable, the caller's to close.

        Raises:
            PeerError: PEER_UNREACHABLE, PEER_REFUSED.
        """
        ...

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        """Deliver a bundle; gives the peer's bundle in return, seekable, the caller's to close.

        Raises:
            PeerError: PEER_UNREACHABLE, PEER_REFUSED.
        """
        ...

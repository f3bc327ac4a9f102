"""The centre's log: one sequencer that admits, numbers and receipts what devices send."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from fieldapp.draw.centre import issuing
from fieldapp.errors import Code, VerificationError
from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger import dcbor, receipt
from fieldapp.ledger.chain import ChainId
from fieldapp.store.devices import Device, device
from fieldapp.store.eventlog import ChainRow
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import ImportReport, admit
from fieldapp.sync.bundle import Content, contents_of
from fieldapp.sync.drive import import_file, write_receipts

log = logging.getLogger("central")

ANSWER_BLOB_BYTES = 32 * 1024 * 1024
_COUNTER = "receipt_no"


class Centre:
    """A workspace with role `centre`, used by many connections one at a time.

    Embedded for one office: SQLite and a folder. The lock makes it the single sequencer, so
    receipt numbers are gapless and in commit order (docs/spec/sync.md §5.3).
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.lock = threading.RLock()
        self._answer()  # what a killed process had not come to
        self._receipt_chains()

    def welcome(self, device_id: bytes, key: bytes | None = None) -> None:
        """Check that a device may be listened to at all, by its id and, if given, its key.

        Raises:
            VerificationError: DEVICE_UNKNOWN, DEVICE_REVOKED.
        """
        with self.lock:
            known = device(self.workspace.db, DeviceId(device_id))
        if known is None or key not in (None, known.public_key):
            raise VerificationError(Code.DEVICE_UNKNOWN, device=device_id)
        if known.revoked:
            raise VerificationError(Code.DEVICE_REVOKED, device=known.device_name)

    def hello(self, untrusted: bytes) -> bytes:
        """Answer a hello with what the device lacks: chains, receipts, blobs, and what we hold.

        What a request for a slot waited for may have come about in the meantime, and slots expire
        without anybody writing anything: so this, too, is a time to look.

        Raises:
            VerificationError: the hello is ill-formed, not for us, or from a stranger.
        """
        with self.lock:
            workspace = self.workspace
            greeting, peer = exchange.open_hello(workspace, untrusted)
            if self._answer():
                self._receipt_chains()
            contents = exchange.segments_for(workspace, peer, greeting.heads)
            contents += self._receipts(peer, {h.chain: h.receipted for h in greeting.heads})
            contents.append(exchange.have(workspace, greeting.offered))
            contents.append(exchange.held(workspace, peer))
            size = 0
            allowed = set(exchange.readable_blobs(workspace, peer))
            wanted = [BlobId(b) for b in greeting.wanted if b in allowed]
            for blob in contents_of(workspace.blobs, wanted):
                size += blob.size
                if size > ANSWER_BLOB_BYTES and size != blob.size:
                    break
                contents.append(blob)
            return exchange.as_bytes(workspace, peer, workspace.profile.device_name, contents)

    def bundle(self, sealed: BinaryIO) -> bytes:
        """Take in a bundle and answer with receipts, given after the durable commit.

        Raises:
            VerificationError: nothing of the bundle was admitted.
            DeviceError: DISK_FULL, DISK_FAILED; nothing of the bundle was admitted.
        """
        with self.lock:
            report = self.take_in(sealed)
            sender = device(self.workspace.db, report.manifest.creator)
            assert sender is not None
            contents = [*self._receipts(sender, {}), exchange.held(self.workspace, sender)]
            contents.append(exchange.own_head(self.workspace))
            return exchange.as_bytes(
                self.workspace, sender, self.workspace.profile.device_name, contents
            )

    def take_in(self, sealed: BinaryIO) -> ImportReport:
        """Admit a bundle, number its events and receipt every chain it touched.

        What the centre said before, such as a revocation, has its number before what comes now.
        """
        with self.lock:
            self._receipt([self.workspace.chain])
            report = admit(self.workspace, sealed, number=self._next_number)
            self._answer()
            self._receipt_chains()
            log.info("admitted %d events", report.events_added)
            return report

    def take_in_file(self, path: Path) -> tuple[ImportReport, Path]:
        """Import a bundle from a stick and write the receipt bundle beside it."""
        with self.lock:
            report = import_file(self.workspace, path, number=self._next_number)
            self._answer()
            self._receipt_chains()
            sender = device(self.workspace.db, report.manifest.creator)
            assert sender is not None
            return report, write_receipts(self.workspace, path.parent, sender)

    def _answer(self) -> int:
        """Issue the slots and open the codes that devices ask for; says how many it answered."""
        return issuing.answer(self.workspace, self.workspace.profile.person_id)

    def _next_number(self) -> int:
        """Give the next receipt number; part of the admitting transaction, so gapless."""
        number = int(dcbor.decode(self.workspace.meta(_COUNTER) or b"\x00")) + 1
        self.workspace.set_meta(_COUNTER, dcbor.encode(number))
        return number

    def _receipt_chains(self) -> None:
        """Sign a receipt for each chain that has grown since its last one, under the number that
        its newest events were admitted with; so every node sorts them alike (log.md §2.3).

        Runs after the events are durable. Should the process die in between, the next one begins
        with it, before it gives out another number.
        """
        self._receipt(self.workspace.eventlog.chains())

    def _receipt(self, rows: Sequence[ChainRow]) -> None:
        due = [row for row in rows if row.receipted < row.head.size]
        if not due:
            return
        with self.workspace.admitting() as settling:
            for row in due:
                settling.receipted(row, *self._sign(row))

    def _sign(self, row: ChainRow) -> tuple[receipt.Receipt, bytes, bytes]:
        workspace = self.workspace
        # never sign what was not read back: the stored headers are hashed again (security.md §6.4)
        root = workspace.eventlog.recompute_root(row)
        number = workspace.eventlog.number_at(row.row, row.head.size - 1) or self._next_number()
        given = receipt.Receipt(
            row.chain.device_id, row.chain.epoch, row.head.size, root,
            workspace.clock.now_ms(), number,
        )  # fmt: skip
        return given, receipt.sign(given, workspace.keys), workspace.keys.public_key

    def _receipts(self, peer: Device, known: Mapping[ChainId, int]) -> list[Content]:
        """Give the receipts of the chains a peer may read, beyond the sizes it has them for."""
        return [
            content
            for row in self.workspace.eventlog.chains()
            if exchange.may_read(self.workspace, peer, row)
            for content in exchange.receipts_for(
                self.workspace, row, beyond=known.get(row.chain, 0)
            )
        ]

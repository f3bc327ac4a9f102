"""The acts of the sync page, on the workspace's own thread; plain data in and out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from fieldapp.errors import Code, DeviceError, InputError, RuleError, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.store import devices, forks, revoking
from fieldapp.store.devices import Card
from fieldapp.store.workspace import Workspace
from fieldapp.sync import drive, timestamping
from fieldapp.sync.http_client import HttpTransport
from fieldapp.sync.joining import Joining
from fieldapp.ui.runner import Acts, CancelledError, Job
from fieldapp.ui.sync import card_code
from fieldapp.ui.sync.carrying import carry
from fieldapp.ui.sync.model import Alarm, ChainLine, Exported, Imported, Synced
from fieldapp.ui.sync.reading import ADDRESS, EXPORTED

MAX_CARD_BYTES = 4096
MAX_PICTURE_BYTES = 32 * 1024 * 1024
PICTURES = frozenset({".png", ".jpg", ".jpeg"})
Report = Callable[[int, int | None], None]


def keep_address(workspace: Workspace, address: str) -> None:
    """Remember where the centre is reached."""
    workspace.set_meta(ADDRESS, address.encode())


def sync_over_http(acts: Acts, job: Job, address: str) -> Synced:
    """Sync with the centre at an address; see `carrying.carry`.

    A time-stamp is asked for first, where a service is set; why one came to nothing is told in the
    room of evidence and does not keep the sync from being done.
    """
    timestamping.with_sync(acts)
    transport = HttpTransport(address)
    try:
        return carry(acts, transport, job)
    finally:
        transport.close()


def export_to(
    workspace: Workspace, folder: Path, receivers: Collection[bytes], report: Report
) -> Exported:
    """Write one bundle for these devices, and remember what is on the stick.

    Raises:
        DeviceError: STICK_FULL, DISK_FAILED; no file is left then.
        InputError: BUNDLE_NOT_FOUND (no such folder).
    """
    chosen = [one for one in devices.devices(workspace.db) if one.device_id in receivers]
    records = workspace.chain.head.size
    path = _exported(workspace, folder, chosen, report)
    made = Exported(
        at_ms=workspace.clock.now_ms(),
        file=path.name,
        size=path.stat().st_size,
        receivers=tuple(one.device_name for one in chosen),
        records=records,
    )
    workspace.set_meta(
        EXPORTED,
        dcbor.encode([made.at_ms, made.file, made.size, list(made.receivers), made.records]),
    )
    return made


def _exported(
    workspace: Workspace, folder: Path, receivers: Sequence[devices.Device], report: Report
) -> Path:
    """Write the bundle; a stop comes out of the sealing as itself, not as its failure."""
    stopped: list[CancelledError] = []

    def told(done: int, total: int | None) -> None:
        try:
            report(done, total)
        except CancelledError as stop:
            stopped.append(stop)
            raise

    try:
        path, _ = drive.export(workspace, folder, receivers, progress=told)
    except Exception:
        if stopped:
            raise stopped[0] from None
        raise
    return path


def take_in(workspace: Workspace, path: Path, report: Report) -> Imported:
    """Take in a bundle, or the centre's receipts; again is harmless.

    Raises:
        InputError: BUNDLE_NOT_FOUND.
        VerificationError, DeviceError: nothing of it was admitted.
    """
    did = drive.import_file(workspace, path, progress=report)
    return Imported(
        file=path.name,
        sender=did.manifest.title,
        made_ms=did.manifest.created_ms,
        chains=tuple(
            ChainLine(
                device=c.device_name,
                outcome=c.outcome.value,
                added=c.added,
                held=c.held,
                waits_to=c.waits_to,
            )
            for c in did.chains
        ),
        records=did.events_added,
        files=did.blobs_added,
        receipts=did.receipts,
        changes=did.changes,
    )


def settle_fork(workspace: Workspace, alarm: Alarm, reason: str, *, other: bool) -> frozenset[str]:
    """Decide about a forked device, and take in what waited for the decision.

    Raises:
        RuleError: those of `store.forks.settle_fork`; FORK_DECIDED when it is gone by now.
    """
    place = (alarm.device_id, alarm.epoch, alarm.seq)
    for fork in forks.forks(workspace.eventlog, workspace.db):
        if (fork.chain.device_id, fork.chain.epoch, fork.seq) == place:
            follow = fork.other if other else fork.followed
            person = workspace.profile.person_id
            changes = forks.settle_fork(workspace, person, fork, follow, reason)
            with workspace.admitting() as settling:
                Joining(workspace, settling, None).catch_up()
            return changes | workspace.settling.take_changes()
    raise RuleError(Code.FORK_DECIDED)


def save_card(workspace: Workspace, path: Path) -> str:
    """Write this device's card to a file; gives the file's name.

    Raises:
        DeviceError: DISK_FAILED.
    """
    try:
        path.write_bytes(workspace.card().encode())
    except OSError as error:
        raise DeviceError(Code.DISK_FAILED, path=str(path)) from error
    return path.name


def read_card(path: Path) -> Card:
    """Read the card of another device from its file or a picture of its code; trusts nothing.

    Raises:
        InputError: BUNDLE_NOT_FOUND, and those of `scanning.code_in` for a picture.
        VerificationError: DEVICE_CARD_INVALID and those of `Card.decode`.
    """
    picture = path.suffix.lower() in PICTURES
    try:
        with path.open("rb") as file:
            data = file.read((MAX_PICTURE_BYTES if picture else MAX_CARD_BYTES) + 1)
    except OSError as error:
        raise InputError(Code.BUNDLE_NOT_FOUND, path=str(path)) from error
    if picture and len(data) <= MAX_PICTURE_BYTES:
        from fieldapp.notice import scanning

        data = card_code.card_in(scanning.code_in(data, path))
    if len(data) > MAX_CARD_BYTES:
        raise VerificationError(Code.DEVICE_CARD_INVALID, why="size")
    return Card.decode(data)


def stop(workspace: Workspace, device_id: bytes, reason: str) -> frozenset[str]:
    """Trust a lost device no longer, and close its chains.

    Raises:
        RuleError: those of `store.revoking.revoke`.
    """
    person = workspace.profile.person_id
    revoking.revoke(workspace, person, DeviceId(device_id), reason)
    return frozenset({"devices"})


def trust(workspace: Workspace, card: Card) -> bool:
    """Vouch for a card whose fingerprint was compared; gives whether it is trusted by that.

    Raises:
        RuleError: those of `devices.enrol`.
    """
    devices.enrol(workspace, workspace.profile.person_id, card)
    return devices.device(workspace.db, DeviceId(card.device_id)) is not None


def require_two(workspace: Workspace) -> frozenset[str]:
    """Let enrolling take two people from now on.

    Raises:
        RuleError: those of `devices.require_two`.
    """
    devices.require_two(workspace, workspace.profile.person_id)
    return frozenset({"devices"})

"""The centre over real HTTP: a process of its own, killed, restarted, and fed with garbage."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from fieldapp.central.log import Centre
from fieldapp.central.server import running, serve
from fieldapp.errors import Code, FieldappError, PeerError
from fieldapp.ledger import keys
from fieldapp.store.verifying import verify_log
from fieldapp.sync import exchange, session
from fieldapp.sync.http_client import HttpTransport
from tests.central.serving import Served, served
from tests.journeys.devices import Office, inspect, known


@pytest.fixture
def serving(office: Office) -> Iterator[Served]:
    office.shut("centre")
    with served(office.folder / "centre") as running_one:
        yield running_one


def sync(office: Office, name: str, address: str) -> None:
    transport = HttpTransport(address)
    try:
        session.sync(office[name], transport)
    finally:
        transport.close()


@pytest.mark.parametrize("step", ["before_commit", "before_receipt", "before_reply"])
def test_a_centre_killed_at_any_step_ends_with_one_and_the_same_receipt(
    office: Office, step: str
) -> None:
    """J2: kill the server between commit and reply; the client tries again: same receipt."""
    laptop, folder = office["laptop"], office.folder / "centre"
    inspect(laptop, "insp-1")
    _ = office["centre"]
    office.shut("centre")
    with served(folder, step) as killed:
        with pytest.raises(PeerError) as caught:
            sync(office, "laptop", killed.address)
        assert caught.value.code is Code.PEER_UNREACHABLE
        assert killed.process.wait(timeout=20) == -signal.SIGKILL
    centre = office["centre"]
    row = centre.eventlog.chain(laptop.chain.chain)
    assert row is not None
    given = centre.eventlog.receipts(row.row, laptop.chain.receipted)
    assert len(given) == (1 if step == "before_reply" else 0)
    assert row.head.size == (2 if step == "before_commit" else laptop.chain.head.size)
    office.shut("centre")
    with served(folder) as again:
        sync(office, "laptop", again.address)
        sync(office, "laptop", again.address)
    assert laptop.chain.receipted == laptop.chain.head.size
    theirs = office["centre"].eventlog.receipts(row.row)
    assert theirs == laptop.eventlog.receipts(laptop.chain.row)
    assert theirs[-1:] == given or not given
    assert [c.detail for c in verify_log(office["centre"]) if not c.passed] == []


def test_garbage_is_refused_with_4xx_and_one_line_and_the_service_goes_on(
    office: Office, serving: Served
) -> None:
    laptop = office["laptop"]
    inspect(laptop, "insp-1")
    good = exchange.hello(laptop, known(laptop, office["boss"]))  # for another peer
    with httpx.Client(base_url=serving.address, trust_env=False) as client:
        for path in ("/api/sync/hello", "/api/sync/bundle"):
            for body in (
                b"",
                b"\0",
                b"\x82",
                os.urandom(5000),
                b"[]" * 1000,
                b"\x81" * 9000,
                good,
            ):
                answer = client.post(path, content=body)
                assert 400 <= answer.status_code < 500, (path, body[:20], answer.text)
                assert "\n" not in answer.text.strip()
                assert answer.text in set(Code), answer.text
            assert client.get(path).status_code in {404, 405}
        too_large = client.post("/api/sync/hello", content=good[:64] + bytes(4 * 1024 * 1024))
        assert too_large.status_code == 413
        health = client.get("/api/health").json()
        assert health["status"] == "ok"
    host, port = serving.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as cut:  # promises more than it sends
        cut.sendall(
            b"POST /api/sync/bundle HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nhalf"
        )
    sync(office, "laptop", serving.address)
    assert laptop.chain.receipted == laptop.chain.head.size
    status, said = serving.stop()
    assert "Traceback" not in said
    assert status == 0, said


def test_strangers_and_devices_of_another_centre_are_told_apart(
    office: Office, serving: Served, tmp_path: Path
) -> None:
    from fieldapp.store import devices
    from tests.journeys.devices import make

    alone = office.opened["alone"] = make(office.folder, "alone", "inspector", office.clock)
    card = devices.Card.decode((office.folder / "centre" / "centre.card").read_bytes())
    devices.enrol(alone, "alone-person", card)
    with pytest.raises(PeerError) as caught:
        sync(office, "alone", serving.address)
    assert caught.value.code is Code.PEER_REFUSED
    assert caught.value.facts["status"] == 403
    assert caught.value.facts["why"] == Code.DEVICE_UNKNOWN.value


def test_stopping_closes_the_workspace_so_that_it_opens_at_once(
    office: Office, serving: Served
) -> None:
    inspect(office["laptop"], "insp-1")
    sync(office, "laptop", serving.address)
    status, said = serving.stop(signal.SIGINT)
    assert (status, said.strip()) == (0, "stopped")
    assert not (office.folder / "centre" / "fieldapp.db-wal").exists()
    assert office["centre"].eventlog.count() > 5


def test_an_answer_that_is_no_bundle_has_no_effect(office: Office) -> None:
    """A rogue server at the centre's address (security.md A16)."""
    laptop = office["laptop"]
    inspect(laptop, "insp-1")
    with socket.create_server(("127.0.0.1", 0)) as rogue:
        import threading

        def answering() -> None:
            for body in (b"<html>hello</html>", b"", os.urandom(3000)):
                peer, _ = rogue.accept()
                with peer:
                    peer.recv(65536)
                    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
                    peer.sendall(head.encode() + body)

        thread = threading.Thread(target=answering)
        thread.start()
        before = laptop.chain
        for _ in range(3):
            with pytest.raises(FieldappError):
                sync(office, "laptop", f"http://127.0.0.1:{rogue.getsockname()[1]}")
        thread.join()
    assert laptop.chain == before
    for address in ("http://127.0.0.1:1", "http://", "nonsense", "http://[::bad"):
        with pytest.raises(PeerError) as caught:
            sync(office, "laptop", address)
        assert caught.value.code is Code.PEER_UNREACHABLE


def test_two_devices_at_once_are_numbered_one_after_another(office: Office) -> None:
    import threading

    for number, name in enumerate(("laptop", "second")):
        inspect(office[name], f"insp-{number}", number)
    with running(office.centre) as address:
        threads = [
            threading.Thread(target=sync, args=(office, name, address))
            for name in ("laptop", "second")
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    numbers = [n for (n,) in office["centre"].db.execute("SELECT receipt_no FROM receipt")]
    assert len(set(numbers)) == len(numbers)
    for name in ("laptop", "second"):
        assert office[name].chain.receipted == office[name].chain.head.size


def test_a_port_in_use_is_told(office: Office) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PeerError) as caught:
        serve(office.centre, "127.0.0.1", taken.getsockname()[1])
    assert caught.value.code is Code.PORT_TAKEN


def test_receipt_numbers_have_no_gaps_between_bundles(office: Office) -> None:
    for number in range(3):
        inspect(office["laptop"], f"insp-{number}", number)
        office.sync("laptop")
    centre: Centre = office.centre
    numbers = [
        n for (n,) in centre.workspace.db.execute("SELECT receipt_no FROM receipt ORDER BY 1")
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert keys.sha256(b"") not in numbers

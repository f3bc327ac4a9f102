"""Attacks of docs/spec/security.md §6.3 on a laptop and its keys, each under its number."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PASSWORD
from tests.journeys.devices import Office

ROOT = Path(__file__).parents[2]
PARTY, ANSWER, DRAFT = "被查人索朗旺堆电话", "柜台下有无标藏香四十七盒", "还没有记下的一句话"
AT_WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from fieldapp import app as house, guarding
from fieldapp.clock import SystemClock
from fieldapp.ui import crash, preferences
guarding.no_dumps()
sys.excepthook = crash.hook
qt = house.make_application()
sitting = house.Sitting(qt, preferences.read().at(Path(sys.argv[1])), SystemClock())
def work(workspace):
    from fieldapp.inspection.events import Answered
    with workspace.writing(workspace.profile.person_id) as w:
        w.append(Answered(inspection_id="insp-1", question=PARTY, value=ANSWER, note=ANSWER))
    blob = workspace.blobs.put(ANSWER.encode() * 1000)
    from fieldapp.ledger import keys
    data = workspace.keys._data_key
    derived = [keys.hkdf(data, each) for each in (keys.PURPOSE_DATABASE, keys.PURPOSE_BLOBS)]
    signing = workspace.keys._signing.private_bytes_raw()
    return [each.hex() for each in (data, *derived, signing)]
def at_work(keys):
    print(*keys, flush=True)
    sitting._typed.hold("inspect.note", DRAFT)
    QTimer.singleShot(0, lambda: int(PARTY + PASSWORD))  # a bug that holds words of people
    QTimer.singleShot(50, lambda: print("bug", flush=True))
def refused(error):
    print(error, flush=True)
    qt.quit()
sitting.refused.connect(refused)
sitting.entered.connect(lambda: sitting._tasks.write(work, at_work))
sitting.lock()
sitting.unlock(PASSWORD)
qt.exec()
"""


def _killed_at_work(office: Office, home: Path) -> tuple[str, bytes]:
    """Work in a real window process, have it meet a bug, kill it; gives what it said."""
    words = "".join(f"{name} = {value!r}\n" for name, value in (
        ("PARTY", PARTY), ("ANSWER", ANSWER), ("DRAFT", DRAFT),
    ))  # fmt: skip
    program = f"import os\nPASSWORD = os.environ.pop('WORD')\n{words}{AT_WORK}"
    (home / "tmp").mkdir(parents=True)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "HOME": str(home), "TMPDIR": str(home / "tmp"), "WORD": PASSWORD,
        "FIELDAPP_DATA": str(home / "data"), "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(home / "tmp"),
    }  # fmt: skip
    with (
        (home / "session-errors").open("wb") as errors,
        subprocess.Popen(
            [sys.executable, "-", str(office.folder / "laptop")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=home,
            env=environment,
        ) as child,
    ):  # fmt: skip
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(program)
            child.stdin.close()
            keys, bug = child.stdout.readline(), child.stdout.readline()
            assert bug == "bug\n", keys + (home / "session-errors").read_text()
            command = Path(f"/proc/{child.pid}/cmdline").read_bytes()
        finally:
            os.kill(child.pid, signal.SIGKILL)
    return keys, command


def _files(*folders: Path) -> Iterator[tuple[Path, bytes]]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                yield path, path.read_bytes()


@pytest.mark.skipif(not Path("/proc").exists(), reason="reads the arguments in /proc")
def test_a33_a34_nothing_of_a_killed_process_lies_open(office: Office, tmp_path: Path) -> None:
    """Password, data key, names, answers: not in workspace, state, temp, log, crash file, arguments."""
    office.shut()
    home = tmp_path / "home"
    keys, command = _killed_at_work(office, home)
    raw = [bytes.fromhex(each) for each in keys.split()]  # data, database, blobs, signing
    assert [len(each) for each in raw] == [32] * 4
    secrets = [*raw, *(each.hex().encode() for each in raw)]
    for text in (PASSWORD, PARTY, ANSWER, DRAFT):  # and as JSON writes them
        escaped = json.dumps(text).strip('"').encode()
        secrets += [text.encode(), text.encode("utf-16-le"), escaped]
    state = Path(os.environ["FIELDAPP_STATE"])
    files = dict(_files(office.folder / "laptop", state, home))
    # the bug was written down, so the search below reads what a crash leaves
    assert any(p.name.startswith("crash-") and b"ValueError" in c for p, c in files.items())
    assert (office.folder / "laptop" / "fieldapp.db") in files
    assert not [path for path in files if path.name.startswith("core")]
    found = [(path, s) for path, content in files.items() for s in secrets if s in content]
    assert found == []
    assert not [s for s in secrets if s in command]

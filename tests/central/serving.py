"""A real `fieldapp serve` in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import PASSWORD

ROOT = Path(__file__).parents[2]

# `fieldapp serve` as it is, but that it kills itself at a named step of the centre's work.
AT_STEP = """
import os, signal, sys
from fieldapp.central.log import Centre
from fieldapp.cli import main

def die(*args, **named):
    os.kill(os.getpid(), signal.SIGKILL)

step = sys.argv.pop(1)
if step == "before_commit":
    from fieldapp.store.settling import Settling
    Settling.admit = die
elif step == "before_receipt":
    real = Centre.take_in
    Centre.take_in = lambda self, sealed: (setattr(Centre, "_receipt_chains", die), real(self, sealed))[1]
elif step == "before_reply":
    Centre.bundle = lambda self, sealed: (self.take_in(sealed), die())[1]
sys.exit(main(sys.argv[1:]))
"""


@dataclass
class Served:
    """The running process and where it listens."""

    process: subprocess.Popen[str]
    address: str

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Send a signal; gives the exit status and what stood on standard error."""
        self.process.send_signal(how)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said


@contextmanager
def served(data: Path, step: str = "") -> Iterator[Served]:
    """Serve a centre's workspace on a free port until the block ends."""
    command = ["-c", AT_STEP, step] if step else ["-m", "fieldapp"]
    process = subprocess.Popen(
        [sys.executable, *command, "serve", "--data", str(data), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "FIELDAPP_PASSWORD": PASSWORD},
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        if not said.startswith("serving http://"):
            raise AssertionError(process.communicate()[1])
        yield Served(process, said.split()[1].rstrip("/"))
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()

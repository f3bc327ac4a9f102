"""A time-stamp authority of the tests: openssl's, behind a real HTTP server on this machine."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_CONFIG = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
[req]
distinguished_name = dn
prompt = no
[dn]
CN = {name}
O = Shili
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[leaf]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
"""


@dataclass(frozen=True, slots=True)
class Authority:
    """A root and a signing certificate in a folder."""

    folder: Path

    @property
    def root(self) -> bytes:
        """The root certificate, PEM."""
        return (self.folder / "root.pem").read_bytes()

    def answer(self, request: bytes) -> bytes:
        """Answer a request as `openssl ts -reply` does."""
        asked, said = self.folder / "asked.tsq", self.folder / "said.tsr"
        asked.write_bytes(request)
        self._run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", str(asked), "-signer",
                  "leaf.pem", "-inkey", "leaf.key", "-chain", "root.pem", "-out", str(said))  # fmt: skip
        return said.read_bytes()

    def certify(self, days: int) -> None:
        """Give the signing key a certificate that lasts so long."""
        self._run("x509", "-req", "-in", "leaf.csr", "-CA", "root.pem", "-CAkey", "root.key",
                  "-CAcreateserial", "-out", "leaf.pem", "-extfile", "tsa.cnf", "-extensions",
                  "leaf", "-days", str(days))  # fmt: skip

    def _run(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True)


def authority(
    folder: Path, *, expired: bool = False, curve: str = "", days: int = 365
) -> Authority:
    """Make an authority whose certificate lasts `days`; an expired one's ended yesterday."""
    folder.mkdir()
    made = Authority(folder)
    (folder / "serial").write_text("01\n")
    for name in ("root", "leaf"):
        config = _CONFIG.format(folder=folder, name=f"Test TSA {name}")
        (folder / ("tsa.cnf" if name == "leaf" else "root.cnf")).write_text(config)
    kind = (
        ["-newkey", "ec", "-pkeyopt", f"ec_paramgen_curve:{curve}"]
        if curve
        else ["-newkey", "rsa:2048"]
    )
    made._run("req", "-x509", *kind, "-nodes", "-keyout", "root.key", "-out", "root.pem",
              "-config", "root.cnf", "-extensions", "root", "-days", "3650")  # fmt: skip
    made._run("req", *kind, "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr",
              "-config", "tsa.cnf")  # fmt: skip
    made.certify(-1 if expired else days)
    return made


@contextmanager
def serving(answer: Callable[[bytes], bytes]) -> Iterator[str]:
    """Serve on this machine until the end; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            said = answer(self.rfile.read(int(self.headers["Content-Length"])))
            good = self.headers["Content-Type"] == "application/timestamp-query"
            self.send_response(200 if good else 415)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

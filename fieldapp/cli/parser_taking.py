"""The command line's words about taking evidence in: files, handovers, cards, copies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

Command = Callable[..., Any]  # `parser._command`, handed in: it knows the module that runs


def add(group: Any, command: Command) -> None:
    """Add the commands that take evidence in, and make copies of it."""
    added = command(group, "add", ("taking", "add"), "import files and folders", workspace=True)
    added.add_argument("--reason", required=True, metavar="TEXT", help="why not captured here")
    added.add_argument("--url", default="", help="the page that screenshots show")
    received = command(group, "received", ("taking", "receive"),
                       "keep what the party hands over", workspace=True)  # fmt: skip
    received.add_argument("--party", required=True, metavar="NAME")
    received.add_argument("--signature", metavar="FILE", help="picture of the party's signature")
    received.add_argument("--refusal", default="", metavar="TEXT", help="why it did not sign")
    received.add_argument("--witness", default="", metavar="NAME")
    for one in (added, received):
        one.add_argument("inspection", metavar="INSPECTION")
        one.add_argument("files", metavar="FILE", nargs="+")
        for name in ("question", "title", "kind", "purpose"):
            one.add_argument(f"--{name}", default="", metavar="TEXT")
    alike = command(group, "compare", ("taking", "compare"),
                    "which files are evidence already, or look like some",
                    workspace=True)  # fmt: skip
    alike.add_argument("files", metavar="FILE", nargs="+")
    card = command(group, "card", ("taking", "card"),
                   "draw a challenge card, to be shown to another camera",
                   workspace=True)  # fmt: skip
    card.add_argument("inspection", metavar="INSPECTION")
    card.add_argument("--out", default="", metavar="PNG")
    _copies(group, command)


def _copies(group: Any, command: Command) -> None:
    gone = command(group, "withdraw", ("taking", "withdraw"), "rely on an item no longer",
                   workspace=True)  # fmt: skip
    gone.add_argument("item", metavar="ITEM")
    gone.add_argument("--reason", required=True, metavar="TEXT")
    copy = command(group, "copy", ("taking", "copy"), "a redacted, cropped or scanned copy",
                   workspace=True)  # fmt: skip
    copy.add_argument("item", metavar="ITEM")
    copy.add_argument("--reason", required=True, metavar="TEXT")
    for act, shape in (("redact", "L,T,W,H"), ("crop", "L,T,W,H"), ("mark", "L,T,W,H=TEXT")):
        copy.add_argument(f"--{act}", dest="steps", action="append", default=[], metavar=shape,
                          type=partial(_named, act))  # fmt: skip
    copy.add_argument("--scan", default="", metavar="CORNERS",
                      help="x,y of a sheet's corners, clockwise from the upper left; or: find",
                      )  # fmt: skip


def _named(act: str, told: str) -> tuple[str, str]:
    return act, told

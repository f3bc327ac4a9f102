"""The command line's words about evidence: list, describe, goods and their custody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Command = Callable[..., Any]  # `parser._command`, handed in: it knows the module that runs


def add(group: Any, command: Command) -> None:
    """Add the commands of `fieldapp evidence`."""
    listed = command(group, "list", ("evidence", "show_list"), "an inspection's evidence in law",
                     workspace=True)  # fmt: skip
    listed.add_argument("inspection", metavar="INSPECTION")
    said = command(group, "describe", ("evidence", "describe"), "say what an item proves",
                   workspace=True)  # fmt: skip
    said.add_argument("item", metavar="ITEM")
    for name in ("title", "kind", "method", "purpose", "maker", "made"):
        said.add_argument(f"--{name}", metavar="TEXT")
    pack = command(group, "package", ("evidence", "package"), "for a court, a notary, the police",
                   workspace=True)  # fmt: skip
    pack.add_argument("inspection", metavar="INSPECTION")
    pack.add_argument("--out", metavar="FILE", required=True)
    pack.add_argument("--recipient", default="", metavar="NAME", help="for whom")
    pack.add_argument("--leave-out", action="append", default=[], metavar="ITEM=REASON",
                      help="do not show this item; its hash stays")  # fmt: skip
    _stamps(group, command)
    _places(group, command)
    _goods(group, command)


def _places(group: Any, command: Command) -> None:
    shown = command(group, "places", ("evidence_places", "show"),
                    "proven times and claimed places of the items; status 1 if any is odd",
                    workspace=True)  # fmt: skip
    shown.add_argument("inspection", metavar="INSPECTION")
    receiver = command(group, "receiver", ("evidence_places", "receiver"),
                       "show or set where positions come from", workspace=True)  # fmt: skip
    receiver.add_argument("address", nargs="?", default="",
                          metavar="serial:PORT@BAUD|tcp:HOST:PORT")  # fmt: skip
    receiver.add_argument("--off", action="store_true", help="from nowhere")
    read = command(group, "nmea", ("evidence_places", "sentences"),
                   "read a file of a receiver's sentences")  # fmt: skip
    read.add_argument("file", metavar="FILE")
    point = command(group, "point", ("evidence_places", "point"),
                    "say by hand where an item was made", workspace=True)  # fmt: skip
    point.add_argument("item", metavar="ITEM")
    point.add_argument("--radius", required=True, metavar="METRES", help="within which it is")
    point.add_argument("--note", default="", metavar="TEXT", help="how this is known")
    site = command(group, "site", ("evidence_places", "site"),
                   "say where the business is registered", workspace=True)  # fmt: skip
    site.add_argument("inspection", metavar="INSPECTION")
    site.add_argument("--source", required=True, metavar="TEXT", help="where that was read")
    for one in (point, site):
        one.add_argument("--lat", required=True, metavar="DEGREES")
        one.add_argument("--lon", required=True, metavar="DEGREES")
        one.add_argument("--datum", default="wgs84", metavar="wgs84|gcj02|unnamed")


def _stamps(group: Any, command: Command) -> None:
    service = command(group, "stamp-service", ("evidence", "choose_service"),
                      "set whom to ask for time-stamps (RFC 3161)", workspace=True)  # fmt: skip
    service.add_argument("address", metavar="URL")
    service.add_argument("--certificate", metavar="FILE", required=True,
                         help="the service's certificate, PEM or DER; pinned")  # fmt: skip
    command(group, "stamp", ("evidence", "stamp"), "have this device's log stamped now",
            workspace=True)  # fmt: skip
    command(group, "stamps", ("evidence", "show_stamps"), "the stamps, and whether they hold",
            workspace=True)  # fmt: skip


def _goods(group: Any, command: Command) -> None:
    take = command(group, "take", ("evidence", "take"), "samples, or goods to preserve",
                   workspace=True)  # fmt: skip
    take.add_argument("inspection", metavar="INSPECTION")
    take.add_argument("file", metavar="CSV", help="name,spec,batch,producer,unit,quantity,base,…")
    take.add_argument("--kind", choices=("sample", "preserve"), required=True)
    take.add_argument("--keeper", required=True, help="who keeps them from now on")
    take.add_argument("--presence", choices=("signed", "refused", "absent"), default="signed")
    take.add_argument("--urgent", action="store_true", help="approval follows within 24 hours")
    for name in ("place", "party", "refusal", "witness", "method", "approver", "approval"):
        take.add_argument(f"--{name}", default="", metavar="TEXT")
    shown = command(group, "goods", ("evidence", "show_goods"), "goods, terms and custody",
                    workspace=True)  # fmt: skip
    shown.add_argument("inspection", metavar="INSPECTION")
    approve = command(group, "approve", ("evidence", "approve"), "complete an urgent approval",
                      workspace=True)  # fmt: skip
    approve.add_argument("measure", metavar="MEASURE")
    approve.add_argument("--approver", required=True)
    approve.add_argument("--approval", default="", metavar="NUMBER")
    _custody(group, command)


def _custody(group: Any, command: Command) -> None:
    move = command(group, "move", ("evidence", "move"), "hand over, open, seal, return",
                   workspace=True)  # fmt: skip
    move.add_argument("measure", metavar="MEASURE")
    move.add_argument("act", choices=("handed", "received", "opened", "sealed", "returned"))
    move.add_argument("--lines", required=True, metavar="1,2")
    move.add_argument("--from", dest="giver", required=True, metavar="NAME")
    move.add_argument("--to", dest="taker", default="", metavar="NAME")
    move.add_argument("--broken", action="store_true", help="the seal was not intact")
    for name in ("place", "seal", "note"):
        move.add_argument(f"--{name}", default="", metavar="TEXT")
    decide = command(group, "decide", ("evidence", "decide"), "the decision that ends it",
                     workspace=True)  # fmt: skip
    decide.add_argument("measure", metavar="MEASURE")
    decide.add_argument("decision", metavar="DECISION",
                        help="copy, test, seize, confiscate, transfer, release, used")  # fmt: skip
    decide.add_argument("--lines", required=True, metavar="1,2")
    for name in ("document", "reason", "on"):
        decide.add_argument(f"--{name}", default="", metavar="TEXT")

"""The command line's words: every command, its arguments, and the function it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from fieldapp import __version__
from fieldapp.store.roles import ROLES


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Give the parsed call; its `run` attribute is the function to call."""
    parser = _Parser(prog="fieldapp", description=__doc__)
    parser.add_argument("--version", action="version", version=f"fieldapp {__version__}")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=_late("window", "run"))
    commands = parser.add_subparsers(metavar="COMMAND")
    for add in (
        _window,
        _demo,
        _workspace,
        _registry,
        _draw,
        _evidence,
        _verify,
        _bundle,
        _sync,
        _serve,
        _rest,
    ):
        add(commands)
    return parser.parse_args(list(arguments))


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line; its subcommands are of this class too."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**{**named, "allow_abbrev": False})

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (see {self.prog} --help)\n")


Commands = Any  # what `add_subparsers` gives; argparse has no public name for it


def _late(module: str, function: str) -> Callable[[argparse.Namespace], int]:
    """Import a command's module only when it runs: `--help` and small commands stay quick."""

    def run(chosen: argparse.Namespace) -> int:
        found = getattr(import_module(f"fieldapp.cli.{module}"), function)
        return int(found(chosen))

    return run


def _command(
    commands: Commands,
    name: str,
    run: tuple[str, str],
    about: str,
    *,
    workspace: bool | None = None,
) -> argparse.ArgumentParser:
    """Add a command; `workspace` True: required, False: optional, None: not taken."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=about, description=about)
    parser.set_defaults(run=_late(*run))
    if workspace is not None:
        parser.add_argument("--workspace", metavar="DIR", required=workspace)
        parser.add_argument("--password-file", metavar="FILE", help="instead of FIELDAPP_PASSWORD")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _group(commands: Commands, name: str, about: str) -> Commands:
    parser = commands.add_parser(name, help=about, description=about)
    return parser.add_subparsers(metavar="COMMAND", required=True)


def _window(commands: Commands) -> None:
    window = _command(commands, "open", ("window", "run"), "open the window", workspace=False)
    window.add_argument("--smoke", action="store_true", help="open, show every room, quit")


def _demo(commands: Commands) -> None:
    demo = _command(commands, "demo", ("demo", "run"), "the whole day on demo data")
    demo.add_argument("--out", metavar="DIR", help="where the day's papers go (default demo-out)")
    demo.add_argument("--headless", action="store_true", help="without a window")


def _workspace(commands: Commands) -> None:
    group = _group(commands, "workspace", "make a workspace, enrol devices")
    make = _command(group, "create", ("device", "create"), "make a workspace", workspace=True)
    make.add_argument("--device-name", required=True)
    make.add_argument(
        "--person-id", required=True,
        help="the person's number in the roster of inspectors, or else of the certificate",
    )  # fmt: skip
    make.add_argument("--person-name", required=True)
    make.add_argument("--role", required=True, choices=ROLES)
    make.add_argument(
        "--unit", required=True, help="the office: its code in offices.json, such as 540102"
    )
    card = _command(group, "card", ("device", "card"), "write the enrolment card", workspace=True)
    card.add_argument("--out", metavar="FILE", required=True)
    enrol = _command(group, "enrol", ("device", "enrol"), "trust a device's card", workspace=True)
    enrol.add_argument("card", metavar="CARD")
    _command(
        group,
        "two-people",
        ("device", "require_two"),
        "from now on enrolling takes two of three or more people: administrators and the centre",
        workspace=True,
    )
    gone = _command(
        group,
        "revoke",
        ("device", "revoke"),
        "trust a lost device no longer, and close its records where they stand here",
        workspace=True,
    )
    gone.add_argument("device", metavar="DEVICE", help="its name or id")
    gone.add_argument("--reason", required=True)
    _command(group, "info", ("device", "info"), "whose workspace, what it holds", workspace=True)
    _keys(group)


def _keys(group: Commands) -> None:
    _command(
        group, "keys", ("keys", "show"), "where the keys lie, who can open it", workspace=True
    )
    again = _command(group, "password", ("keys", "change"), "another password", workspace=True)
    second = _command(
        group, "second", ("keys", "second"), "let a second inspector open it", workspace=True
    )
    second.add_argument("--person-id", default="")
    second.add_argument("--person-name", default="")
    second.add_argument("--remove", action="store_true", help="no longer")
    for each in (again, second, _recovery(group)):
        each.add_argument(
            "--new-password-file", metavar="FILE", help="instead of FIELDAPP_NEW_PASSWORD"
        )


def _recovery(group: Commands) -> argparse.ArgumentParser:
    ready = _command(group, "helpers", ("recovery", "prepare"),
                     "name three people, two of whom can open it", workspace=True)  # fmt: skip
    ready.add_argument("helper", nargs=3, metavar="DEVICE", help="device name or id")
    ask = _command(group, "forgotten", ("recovery", "ask"), "write a request to the helpers",
                   workspace=True)  # fmt: skip
    ask.add_argument("--out", metavar="FILE", required=True)
    answer = _command(group, "help", ("recovery", "help_with"), "as a helper: answer a request",
                      workspace=True)  # fmt: skip
    answer.add_argument("request", metavar="REQUEST")
    answer.add_argument("--compared", metavar="WORDS", default="",
                        help="the fingerprint, as the person at the laptop reads it")  # fmt: skip
    answer.add_argument("--out", metavar="FILE", required=True)
    finish = _command(group, "recover", ("recovery", "finish"), "open it by two answers",
                      workspace=True)  # fmt: skip
    finish.add_argument("answers", metavar="ANSWER", nargs="+")
    return finish


def _registry(commands: Commands) -> None:
    group = _group(commands, "registry", "the register of objects and the roster of inspectors")
    load = _command(group, "import", ("registry", "load"), "import a CSV or XLSX", workspace=False)
    load.add_argument("file", metavar="FILE")
    load.add_argument("--kind", choices=("objects", "inspectors"), default="objects")
    load.add_argument("--dry-run", action="store_true", help="check only, keep nothing")
    load.add_argument("--report", metavar="CSV", help="write every rejected or repaired row here")
    search = _command(group, "search", ("registry", "search"), "find objects", workspace=True)
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--limit", type=int, default=50, metavar="N")


def _draw(commands: Commands) -> None:
    group = _group(
        commands,
        "draw",
        "plans, their lists and rates; recompute a draw, prove one business's place",
    )
    replay = _command(group, "replay", ("draw", "replay_file"), "compute a draw from its inputs")
    replay.add_argument("input", metavar="INPUT.json")
    replay.add_argument("--out", metavar="OUT.json")
    foreign = _command(
        group, "replay-rfc3797", ("draw", "replay_rfc3797"), "a public draw of others, by RFC 3797"
    )
    foreign.add_argument("input", metavar="INPUT.json")
    proof = _command(group, "proof", ("draw", "proof"), "one business's own proof", workspace=True)
    proof.add_argument("plan", metavar="PLAN_ID")
    proof.add_argument("object", metavar="OBJECT_ID")
    proof.add_argument("--out", metavar="FILE", help="the proof's file (default proof-….json)")
    _command(group, "items", ("plan", "list_items"), "the list of items that may be checked")
    year = _command(group, "year", ("plan", "adopt_year"), "adopt a year's plan", workspace=True)
    year.add_argument("file", metavar="CSV")
    year.add_argument("--year", type=int, metavar="YYYY", help="default: this year")
    year.add_argument("--document", default="", metavar="NUMBER", help="under which it was filed")
    left = _command(group, "left-out", ("plan", "left_out"), "whom a plan leaves out, and why",
                    workspace=True)  # fmt: skip
    left.add_argument("plan", metavar="PLAN")
    left.add_argument("object", metavar="OBJECT_ID", nargs="?", help="why this one; default: all")
    odd = _command(group, "incidents", ("plan", "incidents"), "what was recorded without effect",
                   workspace=True)  # fmt: skip
    odd.add_argument("plan", metavar="PLAN", nargs="?", help="default: all plans")
    _command(group, "rates", ("plan", "show_rates"), "passed over, void and recused, by team",
             workspace=True)  # fmt: skip
    _slots(group)


def _slots(group: Commands) -> None:
    request = _command(group, "request", ("draw", "request"), "ask for a slot, or take it",
                       workspace=True)  # fmt: skip
    request.add_argument("plan", metavar="PLAN")
    request.add_argument(
        "--centre", metavar="DEVICE_ID", help="whom to ask, where several may issue"
    )
    request.add_argument("--beacon-round", type=int, metavar="N", help="public randomness to use")
    code = _command(group, "open", ("draw", "open_code"), "open a slot's code", workspace=True)
    code.add_argument("plan", metavar="PLAN")
    code.add_argument("code", metavar="CODE", nargs="?", help="scanned, or 24 characters")
    answer = _command(group, "answer", ("draw", "answer"), "as a centre: answer devices",
                      workspace=True)  # fmt: skip
    answer.add_argument("code", metavar="CODE", nargs="?", help="the one that a device shows")
    answer.add_argument("--beacon", metavar="ROUND:HEX", help="the value of the agreed round")
    share = _command(group, "share", ("draw", "share"), "as an auditor: open a share of an expired"
                     " slot", workspace=True)  # fmt: skip
    share.add_argument("plan", metavar="PLAN")
    publish = _command(group, "publish", ("draw", "publish"), "as the centre: record the outcome"
                       " of an expired slot", workspace=True)  # fmt: skip
    publish.add_argument("plan", metavar="PLAN")
    publish.add_argument("--beacon", metavar="ROUND:HEX", help="the value of the agreed round")
    ahead = _command(group, "publish-chain", ("draw", "publish_chain"), "as a centre: publish the"
                     " tip of a year's codes, before the year", workspace=True)  # fmt: skip
    ahead.add_argument("year", type=int, metavar="YEAR")
    given = _command(group, "give-up", ("draw", "give_up"), "give up a slot that was never opened",
                     workspace=True)  # fmt: skip
    given.add_argument("plan", metavar="PLAN")
    given.add_argument("--reason", default="", help="why, for whoever gives it up")
    given.add_argument("--approved-by", default="", metavar="PERSON", help="whom you ask to sign")
    approve = _command(group, "approve", ("second", "approve"), "what waits for a second person;"
                       " sign it, decline it, take it back", workspace=True)  # fmt: skip
    approve.add_argument("change", metavar="CHANGE", nargs="?", help="id; default: list them")
    how = approve.add_mutually_exclusive_group()
    how.add_argument("--decline", metavar="REASON", help="do not sign, and say why")
    how.add_argument("--take-back", action="store_true", help="where it was begun")


def _evidence(commands: Commands) -> None:
    from fieldapp.cli import parser_evidence, parser_taking

    group = _group(commands, "evidence", "evidence in law, goods in custody, packages")
    parser_evidence.add(group, _command)
    parser_taking.add(group, _command)


def _verify(commands: Commands) -> None:
    group = _group(commands, "verify", "numbered checks, each with its verdict")
    draw = _command(
        group, "draw", ("verify", "draw"), "transcripts, full or public; with a log also V13-V17",
        workspace=False,
    )  # fmt: skip
    draw.add_argument("files", metavar="FILE", nargs="+")
    proof = _command(group, "proof", ("verify", "proof"), "one business's own proof, O1 to O3")
    proof.add_argument("file", metavar="PROOF")
    proof.add_argument("--transcript", metavar="FILE", required=True, help="public or full")
    notice = _command(
        group, "notice", ("verify_notice", "check_notice"), "a notice's code", workspace=False
    )
    notice.add_argument("code", metavar="TEXT|IMAGE|PDF")
    notice.add_argument("--public-key", metavar="HEX", action="append", default=[])
    log = _command(group, "log", ("verify", "log"), "a workspace or a bundle", workspace=False)
    log.add_argument("target", metavar="WORKSPACE|BUNDLE")
    log.add_argument("--checkpoint", metavar="FILE", action="append", default=[],
                     help="also compare with what was kept of the log earlier")  # fmt: skip
    bundle = _command(group, "bundle", ("verify", "bundle"), "a bundle file", workspace=False)
    bundle.add_argument("file", metavar="FILE")
    evidence = _command(group, "evidence", ("verify", "evidence"), "an evidence package")
    evidence.add_argument("file", metavar="FILE")


def _bundle(commands: Commands) -> None:
    group = _group(commands, "bundle", "carry work on a stick")
    export = _command(group, "export", ("bundle", "export"), "write a bundle", workspace=True)
    export.add_argument("--to", metavar="DIR", required=True, help="the stick's folder")
    export.add_argument("--receiver", metavar="DEVICE", action="append", default=[],
                        help="device name or role; default: centre, supervisors")  # fmt: skip
    export.add_argument("--no-blobs", action="store_true", help="records only, no photos")
    load = _command(group, "import", ("bundle", "load"), "take a bundle in", workspace=True)
    load.add_argument("file", metavar="FILE")
    inspect = _command(
        group, "inspect", ("bundle", "inspect"), "say what it holds", workspace=True
    )
    inspect.add_argument("file", metavar="FILE")


def _sync(commands: Commands) -> None:
    sync = _command(commands, "sync", ("bundle", "sync"), "sync with the centre", workspace=True)
    sync.add_argument("address", metavar="URL")
    keep = _command(
        commands, "checkpoint", ("device", "checkpoint"),
        "write the size and root of this device's log, signed, to keep elsewhere",
        workspace=True,
    )  # fmt: skip
    keep.add_argument("--out", metavar="FILE", required=True)
    _command(commands, "rebuild", ("device", "rebuild"), "rebuild all tables from the log",
             workspace=True)  # fmt: skip


def _serve(commands: Commands) -> None:
    serve = _command(commands, "serve", ("serve", "run"), "run a centre and its public pages")
    serve.add_argument("--data", metavar="DIR", required=True)
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, required=True)
    serve.add_argument("--unit", default="540199", help="the office: its code in offices.json")
    serve.add_argument("--password-file", metavar="FILE")
    serve.add_argument("--enrol", metavar="CARD", action="append", default=[],
                       help="trust these devices first")  # fmt: skip


def _rest(commands: Commands) -> None:
    bench = commands.add_parser("bench", help="measure each figure beside its target")
    bench.set_defaults(run=_late("bench", "run"))
    bench.add_argument("names", metavar="NAME", nargs="*")
    bench.add_argument("--json", metavar="FILE", dest="json_file", help="write the figures here")
    bench.add_argument("--list", action="store_true", help="say which figures there are")
    # no word for people: the limited process that looks into evidence (evidence/looking.py)
    commands.add_parser("look").set_defaults(run=_late("look", "run"))
    pictures = _command(
        commands, "screenshots", ("window", "screenshots"), "render every page", workspace=False
    )
    pictures.add_argument("--out", metavar="DIR", required=True)
    pictures.add_argument("--quick", action="store_true", help="one theme and scale only")
    pictures.add_argument("--rooms", nargs="*", default=[])

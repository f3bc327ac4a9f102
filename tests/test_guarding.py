"""A dying process gives nothing away: no core file, no words of people's in a trace or a log."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp import guarding, logs
from fieldapp.errors import Code, RuleError

ROOT = Path(__file__).parents[1]
ASKED = """
import ctypes, resource
from fieldapp import guarding
guarding.no_dumps()
print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="prctl is Linux's")
def test_a33_a_process_leaves_no_core_and_is_not_looked_into() -> None:
    said = subprocess.run(
        [sys.executable, "-c", ASKED], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert said.stdout.split() == ["0", "0", "0"]


SAID = "扎西的电话"


def raised() -> BaseException:
    held: dict[str, int] = {}
    try:
        try:
            held[SAID]
        except KeyError:
            raise RuleError(Code.PASSWORD_WRONG, path=SAID) from OSError(28, "full", SAID)
    except RuleError as error:
        return error
    raise AssertionError


def test_a_trace_says_where_and_what_kind_but_no_words_of_people() -> None:
    error = raised()
    text = guarding.trace(type(error), error, error.__traceback__)
    assert SAID not in text
    assert "RuleError: password_wrong" in text
    assert "OSError: errno 28" in text
    assert "test_guarding.py" in text


def test_a35_a_newline_makes_no_second_record_and_the_log_no_words_of_people(
    tmp_path: Path,
) -> None:
    file = tmp_path / "log.jsonl"
    handler = logs.to_file(file)
    try:
        try:
            int("扎西 与 示例商行")
        except ValueError:
            logging.getLogger("store").exception("bad\nnumber")
    finally:
        handler.close()
        for subject in logs.SUBJECTS:
            logging.getLogger(subject).removeHandler(handler)
    (line,) = file.read_text(
        encoding="utf-8"
    ).splitlines()  # A35: a newline makes no second record
    entry = json.loads(line)
    assert "ValueError: (" in entry["exception"]
    assert "invalid literal" not in line

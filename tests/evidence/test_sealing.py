"""An imported file can never obtain a captured class: by types, at run time, and in the source."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

import fieldapp
from fieldapp.evidence import sealing
from fieldapp.evidence.events import Received, Source
from fieldapp.evidence.sealing import About, MeasuredBound, MeasuredFile, MeasuredFrame
from tests.evidence.making import CAMERA

PACKAGE = Path(fieldapp.__file__).parent
MEASURED: dict[str, Any] = {
    "blob": bytes(32),
    "sha256": bytes(32),
    "sm3": bytes(32),
    "size": 9,
    "media_type": "image/jpeg",
}
FRAME = MeasuredFrame(**MEASURED, camera=CAMERA, captured_ms=5)
FILE = MeasuredFile(**MEASURED, source=Source(path="a", volume="", mtime_ms=1, reason="r"))
ABOUT = About(inspection_id="insp-1", title="外包装")


def test_a_frame_is_sealed_as_captured_live_with_its_camera() -> None:
    fact = sealing.seal_captured("item-1", ABOUT, "p", FRAME, (b"x" * 32,))
    assert (fact.klass, fact.camera, fact.source, fact.captured_ms) == (
        "captured-live", CAMERA, None, 5,
    )  # fmt: skip
    assert fact.kind == "audiovisual"
    assert fact.method


def test_a_file_is_sealed_as_imported_with_its_source() -> None:
    fact = sealing.seal_imported("item-1", ABOUT, "p", FILE, ())
    assert (fact.klass, fact.camera, fact.captured_ms) == ("imported", None, None)
    assert fact.source == FILE.source


def test_neither_way_takes_the_other_ones_input() -> None:
    with pytest.raises(TypeError):
        sealing.seal_captured("i", ABOUT, "p", cast("MeasuredFrame", FILE), ())
    with pytest.raises(TypeError):
        sealing.seal_imported("i", ABOUT, "p", cast("MeasuredFile", FRAME), ())
    for outside in (FILE, FRAME):
        with pytest.raises(TypeError):
            sealing.seal_bound("i", ABOUT, "p", cast("MeasuredBound", outside), ())
    with pytest.raises(TypeError):
        sealing.seal_received(
            "i", ABOUT, "p", cast("MeasuredFile", FRAME), (), received=Received(party="尼玛"),
            signature=None,
        )  # fmt: skip


@cache
def calls() -> list[tuple[str, str, str]]:
    """Give (file, enclosing function, called name) of all calls in the product."""
    found: list[tuple[str, str, str]] = []
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.Module):
                name = getattr(function, "name", "")
                for node in ast.walk(function):
                    if isinstance(node, ast.Call):
                        called = node.func
                        text = (
                            called.attr
                            if isinstance(called, ast.Attribute)
                            else getattr(called, "id", "")
                        )
                        found.append((path.relative_to(PACKAGE).as_posix(), name, text))
    return found


def callers(name: str) -> set[tuple[str, str]]:
    return {(file, function) for file, function, called in calls() if called == name and function}


def test_the_source_has_one_way_to_each_class() -> None:
    """E7: only the camera's path seals live captures, only a found card binds."""
    assert callers("EvidenceSealed") == {
        ("evidence/sealing.py", function)
        for function in (
            "seal_captured",
            "seal_recording",
            "seal_bound",
            "seal_imported",
            "seal_received",
        )
    }
    assert callers("seal_captured") == {("evidence/collecting.py", "capture_live")}
    assert callers("MeasuredFrame") == {("evidence/intake.py", "measure_frame")}
    assert callers("measure_frame") == {("evidence/collecting.py", "capture_live")}
    assert callers("seal_recording") == {("evidence/recording.py", "_seal")}
    assert callers("MeasuredRecording") == {("evidence/recording.py", "_measure_spool")}
    assert callers("_measure_spool") == {("evidence/recording.py", "_seal")}
    assert callers("seal_bound") == {("evidence/binding.py", "seal_measured")}
    assert callers("MeasuredBound") == {("evidence/binding.py", "_bind")}
    assert callers("_bind") == {("evidence/binding.py", "seal_measured")}
    assert callers("seal_imported") == {
        ("evidence/collecting.py", "import_file"), ("evidence/binding.py", "seal_measured"),
    }  # fmt: skip
    assert callers("seal_measured") == {
        ("evidence/binding.py", "bring_file"), ("evidence/importing.py", "_seal_all"),
    }  # fmt: skip
    assert callers("Seen") == {
        ("evidence/codes_in.py", "_seen"),
        ("evidence/codes_in.py", "codes_of"),
    }
    assert callers("seal_received") == {("evidence/receiving.py", "receive_files")}
    assert callers("MeasuredFile") == {("evidence/intake.py", "measure_file")}


def test_a_picture_is_bound_only_after_the_card_was_found_in_its_kept_bytes() -> None:
    """E7: in `seal_measured` what is not judged BOUND leaves before anything is bound."""
    tree = ast.parse((PACKAGE / "evidence/binding.py").read_text(encoding="utf-8"))
    functions = {f.name: f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)}
    body = functions["seal_measured"].body
    (gate,) = (
        at
        for at, step in enumerate(body)
        if isinstance(step, ast.If) and "is not Binding.BOUND" in ast.unparse(step.test)
    )
    assert isinstance(cast("ast.If", body[gate]).body[-1], ast.Return)
    assert all("_bind(" not in ast.unparse(step) for step in body[: gate + 1])
    assert "_bind(" in ast.unparse(body[gate + 1])
    found = ast.unparse(functions["find_codes"])
    assert "blobs.pieces(file.blob)" in found  # the kept copy, never the file again


def test_no_other_module_names_a_captured_class_as_a_value_to_write() -> None:
    tree = ast.parse((PACKAGE / "evidence/sealing.py").read_text(encoding="utf-8"))
    functions = {f.name: f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)}
    for name in ("seal_imported", "seal_received"):
        imported = ast.unparse(functions[name])
        assert "CAPTURED" not in imported
        assert "captured" not in imported
    for path in (PACKAGE / "evidence").glob("*.py"):
        if path.name not in ("sealing.py", "item.py"):
            names = {
                n.attr
                for n in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(n, ast.Attribute)
            }
            assert names.isdisjoint({"CAPTURED_LIVE", "CAPTURED_BOUND"}), path.name


def test_capturing_never_opens_a_file() -> None:
    tree = ast.parse((PACKAGE / "evidence/collecting.py").read_text(encoding="utf-8"))
    (capture,) = (
        f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and f.name == "capture_live"
    )
    words = {n.id for n in ast.walk(capture) if isinstance(n, ast.Name)} | {
        n.attr for n in ast.walk(capture) if isinstance(n, ast.Attribute)
    }
    assert words.isdisjoint({"Path", "open", "read_bytes", "measure_file"})

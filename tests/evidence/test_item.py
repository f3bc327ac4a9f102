"""Classes never claim more than the facts support; kinds are those of the law; text is cleaned."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, RuleError
from fieldapp.evidence import item
from fieldapp.evidence.events import Camera, EvidenceSealed, Source
from fieldapp.ids import BlobId
from tests.evidence.making import CAMERA

SOURCE = Source(path="/card/a.jpg", volume="SD", mtime_ms=1, reason="r")


def sealed(klass: str, camera: Camera | None, source: Source | None) -> EvidenceSealed:
    return EvidenceSealed(
        item_id="item-1", inspection_id="insp-1", question="", klass=klass, kind="electronic",
        blob=BlobId(bytes(32)), sha256=bytes(32), sm3=bytes(32), size=1, media_type="image/jpeg",
        title="", method="", maker="p", purpose="", not_before=(), camera=camera, source=source,
    )  # fmt: skip


@pytest.mark.parametrize("klass", [*item.Klass, "captured-anyhow", ""])
@pytest.mark.parametrize("camera", [CAMERA, None])
def test_a08_e7_a_file_from_outside_is_never_shown_as_captured(
    klass: str, camera: Camera | None
) -> None:
    """E7, against a foreign log that claims it."""
    shown = item.shown_class(sealed(klass, camera, SOURCE))
    assert not shown.startswith("captured")


def test_a_capture_without_a_camera_is_shown_as_imported() -> None:
    assert item.shown_class(sealed("captured-live", None, None)) is item.Klass.IMPORTED
    assert item.shown_class(sealed("captured-live", CAMERA, None)) is item.Klass.CAPTURED_LIVE


def test_the_law_names_eight_kinds_and_no_other() -> None:
    assert len(item.kinds()) == 8
    assert item.kind("electronic").zh == "电子数据"
    with pytest.raises(RuleError) as caught:
        item.kind("hearsay")
    assert caught.value.code is Code.EVIDENCE_KIND_UNKNOWN


def test_a_kind_is_proposed_from_the_media_type() -> None:
    assert item.suggested_kind("image/jpeg") == "audiovisual"
    assert item.suggested_kind("application/pdf") == "documentary"
    assert item.suggested_kind("application/zip") == "electronic"


def test_every_class_has_words() -> None:
    assert all(item.class_words(klass) != klass for klass in item.Klass)


@pytest.mark.parametrize("name", ["OBS Virtual Camera", "v4l2loopback", "ManyCam"])
def test_a08_a_camera_that_is_a_program_is_refused(name: str) -> None:
    with pytest.raises(RuleError) as caught:
        item.refuse_virtual(dataclasses.replace(CAMERA, name=name))
    assert caught.value.code is Code.CAMERA_VIRTUAL


def test_text_loses_controls_and_direction_marks() -> None:
    assert item.clean_text("a\u202eb\x00c\n d\t") == "abc d"


@given(st.text(max_size=80), st.integers(1, 40))
def test_cleaned_text_is_short_and_stays_as_it_is(text: str, limit: int) -> None:
    once = item.clean_text(text, limit)
    assert len(once) <= limit
    assert item.clean_text(once, limit) == once

"""Numbers: no two devices and no two epochs of one device give the same."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.ids import DeviceId
from fieldapp.notice import numbering, templates

OFFICE = templates.office("540199")
DEVICES = st.binary(min_size=16, max_size=16).map(DeviceId)
EPOCHS = st.integers(1, 2**63 - 1)


@given(DEVICES, EPOCHS)
def test_a_mark_is_stable_and_never_looks_like_an_assigned_number(
    device: DeviceId, epoch: int
) -> None:
    mark = numbering.device_mark(device, epoch)
    assert mark == numbering.device_mark(device, epoch)
    assert len(mark) == 5
    assert not mark.isdigit()
    assert not set(mark) & set("ILOU")


def test_marks_of_many_devices_and_epochs_differ() -> None:
    marks = {
        numbering.device_mark(DeviceId(bytes([d]) * 16), epoch)
        for d in range(100)
        for epoch in (1, 2)
    }
    assert len(marks) == 200


def test_an_assigned_device_writes_digits_only() -> None:
    device = DeviceId(bytes(16))
    office = dataclasses.replace(OFFICE, devices={device.hex(): 7})
    mark = numbering.mark_of(office, device, 5, restored=False)
    number = numbering.allocate(office, "责改", 2026, mark, 41)
    assert (number.text, number.serial) == ("示市监责改〔2026〕70042号", "SX26007-0042")


def test_a_restored_device_does_not_go_on_with_its_assigned_number() -> None:
    device = DeviceId(bytes(16))
    office = dataclasses.replace(OFFICE, devices={device.hex(): 7})
    mark = numbering.mark_of(office, device, 6, restored=True)
    assert mark == numbering.device_mark(device, 6)


def test_an_unassigned_device_shows_its_mark() -> None:
    number = numbering.allocate(OFFICE, "责改", 2026, "7K3QD", 0)
    assert (number.text, number.serial) == ("示市监责改〔2026〕7K3QD-1号", "SX26-7K3QD-0001")
    assert 0 <= number.index < 2**31


@given(st.integers(0, 9998), st.sampled_from(["7K3QD", "007", "7K3QE", "008"]))
def test_counters_and_marks_never_give_one_text_twice(used: int, mark: str) -> None:
    here = numbering.allocate(OFFICE, "责改", 2026, mark, used)
    for other in (
        numbering.allocate(OFFICE, "责改", 2026, mark, used + 1),
        numbering.allocate(OFFICE, "责改", 2027, mark, used),
        numbering.allocate(OFFICE, "责改", 2026, "ZZZZZ" if mark != "ZZZZZ" else "9", used),
    ):
        assert other.text != here.text
        assert other.serial != here.serial

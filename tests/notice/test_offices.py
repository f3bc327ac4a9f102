"""An office's own data: said once in a signed event, used by its papers, samples until complete."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.notice import issuing, offices, scanning, templates
from fieldapp.notice.notice import read_content
from fieldapp.notice.tables import notices
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.notice.making import open_inspection

SAID = {
    "name": "那曲市市场监督管理局", "mark": "那市监", "telephone": "0896-3820000",
    "host": "q.naqu.gov.cn", "government": "那曲市人民政府", "court": "比如县人民法院",
}  # fmt: skip
SAMPLE = "样张"


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Workspace:
    """The laptop of an office's administrator, with an inspection."""
    profile = Profile("那曲-00", "lead", "平措", "admin", "540600")
    made = Workspace.create(
        tmp_path / "ws", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    )
    open_inspection(made)
    return made


def printed(workspace: Workspace) -> str:
    """Issue an order and give what its pages say."""
    import pypdfium2

    made = issuing.issue(workspace, "lead", "rectification_order", "insp-1", {"due": "2026-12-07"})
    with pypdfium2.PdfDocument(made.pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_papers_are_samples_until_everything_is_said(office: Workspace) -> None:
    with office:
        assert SAMPLE in printed(office)
        offices.describe(office, "lead", {**SAID, "court": ""})
        half = printed(office)
        assert SAMPLE in half
        assert "0896-3820000" in half
        offices.describe(office, "lead", SAID)
        said = printed(office)
        assert SAMPLE not in said
        assert "比如县人民法院" in said
        row = max(notices(office.db), key=lambda one: one.counter)
        content = read_content(row.content)
        assert (content.host, content.telephone, content.sample) == (
            "Q.NAQU.GOV.CN", "0896-3820000", False,
        )  # fmt: skip
        address, _ = scanning.read_pdf(office.blobs.read(row.pdf_blob))
        assert address.startswith("HTTPS://Q.NAQU.GOV.CN/N/")


def test_an_empty_field_takes_the_saying_back_and_rebuilding_gives_the_same(
    office: Workspace,
) -> None:
    with office:
        offices.describe(office, "lead", SAID)
        offices.describe(office, "lead", {**SAID, "telephone": ""})
        now = offices.office(office)
        assert now.telephone == templates.office("540600").telephone
        assert now.sample
        office.rebuild()
        assert offices.office(office) == now


def test_a_name_of_its_own_has_no_tibetan_until_somebody_reviews_one() -> None:
    listed = templates.office("540600")
    same = offices.described(listed, SAID)
    assert same.name_bo == listed.name_bo
    other = offices.described(listed, {**SAID, "name": "那曲市某某局"})
    assert (other.name_bo, other.name_bo_reviewed) == ("", False)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("host", "not a host"), ("host", "EXAMPLE"), ("host", "A.B/" + "C" * 60),
        ("telephone", "abc"), ("telephone", "1231"), ("mark", "字" * 9), ("court", "行\n二"),
    ],
)  # fmt: skip
def test_what_cannot_be_printed_is_refused_at_its_field(
    office: Workspace, field: str, value: str
) -> None:
    with office:
        with pytest.raises(InputError) as refused:
            offices.describe(office, "lead", {**SAID, field: value})
        assert refused.value.code is Code.NOTICE_OFFICE_INVALID
        assert refused.value.facts["field"] == field
        assert offices.office(office) == templates.office("540600")


@pytest.mark.parametrize("number", ["12315", "12345", "95598000", "0896-3820000"])
def test_short_service_numbers_are_telephones(office: Workspace, number: str) -> None:
    with office:
        offices.describe(office, "lead", {**SAID, "telephone": number})
        assert offices.office(office).telephone == number


def test_an_inspector_may_not_say_it(workspace: Workspace) -> None:
    with pytest.raises(RuleError) as refused:
        offices.describe(workspace, "insp", SAID)
    assert refused.value.code is Code.NOTICE_OFFICE_ROLE

"""Evidence and goods on paper: the list of evidence, samples, preservation and its release."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.evidence import collecting, describing, goods, securing
from fieldapp.evidence.law_events import Good
from fieldapp.evidence.sealing import About
from fieldapp.evidence.securing import Deciding, Taking
from fieldapp.notice import issuing, pdf
from fieldapp.store.workspace import Workspace
from tests.evidence.making import CAMERA, jpeg
from tests.notice.making import content, open_inspection

ME = "insp-tashi"
LINE = Good(number=0, name="藏香", spec="20支", batch="2026-01", producer="示例厂", unit="盒",
            quantity=12, base=400, spare=4, seal_no="F-0001", note="", items=())  # fmt: skip
TAKING = Taking(kind=goods.SAMPLE, lines=(LINE, replace(LINE, name="包装\t袋", base=0, seal_no="")),
                place="店内东侧", keeper="扎西", party="王某某", method="随机抽取")  # fmt: skip


@pytest.fixture
def visit(workspace: Workspace, clock: FixedClock) -> str:
    clock.set(at_local(2026, 11, 23, 9))
    return open_inspection(workspace)


def test_the_list_of_evidence_says_what_the_law_wants_noted(
    workspace: Workspace, visit: str
) -> None:
    about = About(inspection_id=visit, title="外包装")
    kept = collecting.capture_live(workspace, ME, about, jpeg(), CAMERA)
    gone = collecting.capture_live(workspace, ME, about, jpeg("blue"), CAMERA)
    collecting.withdraw(workspace, ME, gone.item_id, "拍错")
    describing.describe(workspace, ME, kept.item_id, describing.Words(purpose="证明标有®标记"))
    made = issuing.draft(workspace, "evidence_list", visit)
    assert made.missing == ()
    assert made.content.fields["count"] == "1"
    (row,) = made.content.fields["items"].split("\n")
    number, name, how, purpose, digest = row.split("\t")
    assert (number, name, purpose) == ("1", "外包装（视听资料）", "证明标有®标记")
    assert how.startswith("扎西；2026-11-23 09:00；")
    assert digest.replace(" ", "") == kept.sealed.sha256.hex()
    issued = issuing.issue(workspace, ME, "evidence_list", visit)
    assert "证单" in issued.number


def test_without_evidence_the_list_cannot_be_issued(workspace: Workspace, visit: str) -> None:
    assert issuing.draft(workspace, "evidence_list", visit).missing == ("count", "items")


def test_samples_and_their_seals_stand_in_the_record(workspace: Workspace, visit: str) -> None:
    refused = replace(TAKING, presence="refused", refusal="不同意抽样", witness="巴桑")
    securing.take(workspace, ME, visit, refused)
    fields = issuing.draft(workspace, "sampling_record", visit).content.fields
    first, second = (row.split("\t") for row in fields["goods"].split("\n"))
    assert first == ["1", "藏香，20支，2026-01，示例厂", "400盒", "12盒（4盒）", "F-0001", ""]
    assert second[1:5] == ["包装 袋，20支，2026-01，示例厂", "未清点", "12盒（4盒）", "未封"]
    assert fields["presence"] == "当事人拒绝签名，原因：不同意抽样。见证人：巴桑。"


def test_the_preservation_names_its_last_day_and_the_release_its_goods(
    workspace: Workspace, visit: str, clock: FixedClock
) -> None:
    kept = replace(TAKING, kind=goods.PRESERVE, approver="格桑", approval="批3")
    taken = securing.take(workspace, ME, visit, kept)
    made = issuing.draft(workspace, "preservation_notice", visit)
    assert (made.missing, made.content.due) == ((), "2026-12-02")
    told = issuing.issue(workspace, ME, "preservation_notice", visit)
    assert issuing.draft(workspace, "release_notice", visit).missing == ("goods", "reason")
    said = Deciding(decision="release", numbers=(2,), reason="与案件无关")
    securing.decide(workspace, ME, taken.measure_id, said)
    fields = issuing.draft(workspace, "release_notice", visit).content.fields
    assert fields["goods"] == "包装 袋，20支，2026-01，示例厂，12盒；"
    assert (fields["notice_number"], fields["reason"]) == (told.number, "与案件无关。")
    clock.set(at_local(2026, 12, 4, 9))
    assert "due" in issuing.draft(workspace, "preservation_notice", visit).missing


def test_a_long_table_runs_over_pages_and_every_row_is_printed() -> None:
    rows = [f"{n}\t货架{n}\t张三\t{'证明包装 ' * n}\tab" for n in range(1, 91)]
    made = content("evidence_list", items="\n".join(rows))
    document = pypdfium2.PdfDocument(pdf.render(made, None))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    text = "".join(pages)
    assert len(pages) > 5
    assert [n for n, page in enumerate(pages, 1) if "名称" not in page.replace(" ", "")] == []
    assert [n for n in range(1, 91) if f"货架{n}" not in text.replace(" ", "")] == []

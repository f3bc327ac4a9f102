"""Messages of checklists, inspections and evidence: the Chinese sentences, as in docs/errors.md."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code
from fieldapp.ui.marking import QT_TRANSLATE_NOOP

# one row a message, as in the document
# fmt: off
SENTENCES: Final[dict[Code, str]] = {
    Code.EVIDENCE_UNREADABLE: QT_TRANSLATE_NOOP("Messages", "文件读不出来（存储卡被拔出或者有坏块）。没有保存这一件。请重新插好再导入。"),
    Code.EVIDENCE_NOT_A_FILE: QT_TRANSLATE_NOOP("Messages", "这不是普通文件（文件夹、快捷方式或者设备）。没有保存。请选择文件本身。"),
    Code.EVIDENCE_EMPTY: QT_TRANSLATE_NOOP("Messages", "文件是空的，没有保存。请检查存储卡。"),
    Code.EVIDENCE_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "文件超过4 GB，没有保存。请先用拍摄设备分段。"),
    Code.EVIDENCE_TOO_MANY: QT_TRANSLATE_NOOP("Messages", "这里有5万个以上的文件，没有导入。请选择具体的文件夹。"),
    Code.EVIDENCE_NOT_RENDERED: QT_TRANSLATE_NOOP("Messages", "这种文件不能在这里显示，不能裁剪或遮盖。原件没有动。请用原来的程序看，或者导入它的照片。"),
    Code.EVIDENCE_NO_SHEET: QT_TRANSLATE_NOOP("Messages", "图里没有找到纸的四个角。没有做副本，原件没有动。请在窗口里把四个角拖到纸角上，或者写明八个数。"),
    Code.EVIDENCE_STEPS_INVALID: QT_TRANSLATE_NOOP("Messages", "没有画出要裁剪、遮盖或标注的地方，或者画到了图外。没有做副本，原件没有动。请重画。"),
    Code.EVIDENCE_FRAME_INVALID: QT_TRANSLATE_NOOP("Messages", "摄像头给出的画面不是完整的JPEG，没有保存。请再拍一次或者换一个摄像头。"),
    Code.EVIDENCE_KIND_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这个证据种类。没有保存。请从清单中选择。"),
    Code.EVIDENCE_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "需要写明理由。没有改动。请填写后再试。"),
    Code.EVIDENCE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这台电脑上没有这件证据。请先同步。"),
    Code.EVIDENCE_WITHDRAWN: QT_TRANSLATE_NOOP("Messages", "这件证据已经撤回，原件仍在。不需要再做。"),
    Code.EVIDENCE_INSPECTION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这台电脑上没有这次检查，没有保存。请先开始检查或者同步。"),
    Code.EVIDENCE_NOTHING_TO_PACK: QT_TRANSLATE_NOOP("Messages", "这次检查还没有证据，没有制作证据包。"),
    Code.CAMERA_VIRTUAL: QT_TRANSLATE_NOOP("Messages", "这是软件虚拟的摄像头或麦克风，不能作为现场采集。没有保存。请换真实的，或者作为外部文件导入。"),
    Code.EVIDENCE_PARTY_MISSING: QT_TRANSLATE_NOOP("Messages", "要写明谁交来的，并有签名；不签的写明原因。没有保存，文件还在原处。请补上再试。"),
    Code.PACKAGE_MALFORMED: QT_TRANSLATE_NOOP("Messages", "证据包不完整或者被改动，不能依赖。请向出具单位重新索取。"),
    Code.FORM_UNREADABLE: QT_TRANSLATE_NOOP("Messages", "检查表文件打不开，不是完整的.xlsx工作簿。没有换用它。请用表格软件另存为.xlsx再试。"),
    Code.FORM_INVALID: QT_TRANSLATE_NOOP("Messages", "检查表有错：见所示工作表、行、列。没有换用它。请改正后再试。"),
    Code.INSPECTION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "本机没有这次检查。没有记录任何内容。请先同步。"),
    Code.INSPECTION_KIND_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这种检查类型。没有开始检查。请从清单中选择。"),
    Code.INSPECTION_NOT_OPEN: QT_TRANSLATE_NOOP("Messages", "这次检查已经提交或者作废，不能再改。原有内容都在。确有错误的，作废后重新检查。"),
    Code.INSPECTION_OBJECT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "名录中没有这个对象。没有开始检查。请核对代码或者更新名录。"),
    Code.INSPECTION_TASK_MISSING: QT_TRANSLATE_NOOP("Messages", "双随机检查必须执行一项抽中的任务，这里没有。没有开始检查。请从任务清单进入。"),
    Code.INSPECTION_TASK_OTHER_OBJECT: QT_TRANSLATE_NOOP("Messages", "任务抽中的是另一个对象。没有开始检查。请核对对象。"),
    Code.INSPECTION_TASK_INSPECTED: QT_TRANSLATE_NOOP("Messages", "这项任务已经有一次检查。没有另开一次。请继续那一次，或者先把它作废。"),
    Code.INSPECTION_TASK_NOT_OF_KIND: QT_TRANSLATE_NOOP("Messages", "检查类型与任务不符：抽中的按双随机记录，专项、个案、紧急检查不能记成双随机。没有开始检查。"),
    Code.INSPECTION_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "没有抽签的检查必须写明事由。没有开始检查。请填写事由。"),
    Code.INSPECTION_APPROVAL_MISSING: QT_TRANSLATE_NOOP("Messages", "缺检查审批或者检查通知书文号（凡检查必审批、凡检查必通知）。没有记录。请填写文号。"),
    Code.INSPECTION_APPROVED_ALREADY: QT_TRANSLATE_NOOP("Messages", "这次检查已有审批和通知书文号，没有更改。"),
    Code.INSPECTION_INSPECTORS_FEW: QT_TRANSLATE_NOOP("Messages", "检查人员不足两人。没有开始检查。请加入另一名持证人员。"),
    Code.INSPECTION_INSPECTOR_TWICE: QT_TRANSLATE_NOOP("Messages", "同一人（同一执法证）列了两次。没有开始检查。请换成另一名持证人员。"),
    Code.INSPECTION_INSPECTOR_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "执法检查人员名录中没有此人。没有开始检查。请更新名录或者换人。"),
    Code.INSPECTION_INSPECTOR_INACTIVE: QT_TRANSLATE_NOOP("Messages", "此人在名录中已失效。没有开始检查。请换成在岗的持证人员。"),
    Code.INSPECTION_INSPECTOR_RECUSED: QT_TRANSLATE_NOOP("Messages", "此人应当回避该对象。没有开始检查。请换人，抽中的在抽签中办理替换。"),
    Code.INSPECTION_INSPECTOR_NOT_DRAWN: QT_TRANSLATE_NOOP("Messages", "抽中的检查人员不在其中。没有开始检查。确需替换的，在抽签中说明理由办理。"),
    Code.INSPECTION_CERTIFICATE_MISSING: QT_TRANSLATE_NOOP("Messages", "此人没有执法证号。没有开始检查。请更新名录或者换人。"),
    Code.INSPECTION_CERTIFICATE_EXPIRED: QT_TRANSLATE_NOOP("Messages", "此人的执法证已过有效期。没有开始检查。请更新名录或者换人。"),
    Code.INSPECTION_QUESTION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "检查表这一版没有这个问题，或者它不用回答。没有记录。请刷新检查表。"),
    Code.INSPECTION_SCAN_MISSING: QT_TRANSLATE_NOOP("Messages", "没有扫码入企的结果，也没有写明为什么没扫。没有记录。请扫码或者写明原因。"),
    Code.INSPECTION_TEXT_MISSING: QT_TRANSLATE_NOOP("Messages", "所示的一栏没有填写。没有记录。请填写后再试。"),
    Code.INSPECTION_NOT_IDENTIFIED: QT_TRANSLATE_NOOP("Messages", "还没有完成亮证与告知（看清证件、告知权利）。没有提交，答案都在。请先完成。"),
    Code.INSPECTION_UNANSWERED: QT_TRANSLATE_NOOP("Messages", "还有必答题没有回答。没有提交，答案都在。请回答所示问题，或者选“未检查”。"),
    Code.INSPECTION_ANSWERS_INVALID: QT_TRANSLATE_NOOP("Messages", "有的答案不合要求。没有提交，答案都按原样保存。请改正所示问题。"),
    Code.INSPECTION_OUTCOME_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这种到场结果。没有记录。请从清单中选择。"),
    Code.INSPECTION_RESULT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有选检查结果，或者选的不在清单中。没有提交，答案都在。请从清单中选择。"),
    Code.INSPECTION_RESULT_CONTRADICTS: QT_TRANSLATE_NOOP("Messages", "检查结果互相矛盾，或者与已记的问题不符。没有提交，答案都在。请改结果，或者补记、撤回问题。"),
    Code.INSPECTION_RIGHT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这类权利。没有记录。请从清单中选择。"),
    Code.INSPECTION_BASIS_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "问题没有法律依据，或者依据不在法规清单中。没有记录。请选择依据。"),
    Code.INSPECTION_FINDING_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这个问题，或者已经撤回。没有更改。"),
}
# fmt: on

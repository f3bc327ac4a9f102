"""Messages of notices, results and publication: the Chinese sentences, as in docs/errors.md."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code
from fieldapp.ui.marking import QT_TRANSLATE_NOOP

# one row a message, as in the document
# fmt: off
SENTENCES: Final[dict[Code, str]] = {
    Code.RESULT_ROLE: QT_TRANSLATE_NOOP("Messages", "您的岗位不能做这一步。没有改动。请由有权限的人在其电脑上操作。"),
    Code.RESULT_OWN_INSPECTION: QT_TRANSLATE_NOOP("Messages", "检查人员不能批准、退回或者公示自己的检查。没有改动。请换一个人。"),
    Code.RESULT_NOT_SUBMITTED: QT_TRANSLATE_NOOP("Messages", "这次检查还没有提交（或者已作废），不能批准和公示。"),
    Code.RESULT_ALREADY_APPROVED: QT_TRANSLATE_NOOP("Messages", "这份记录已经批准过，不用再批。"),
    Code.RESULT_RETURNED: QT_TRANSLATE_NOOP("Messages", "这份记录已被退回。请检查人员补正后重新提交。"),
    Code.RESULT_NOT_APPROVED: QT_TRANSLATE_NOOP("Messages", "还没有批准，或者批准之后记录有变化。没有公示。请科室负责人批准现在这一份。"),
    Code.RESULT_SAME_PERSON: QT_TRANSLATE_NOOP("Messages", "批准人和公示人必须是两个人。没有公示。请换一个人公示。"),
    Code.RESULT_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "需要写明理由。没有改动。"),
    Code.RESULT_REDACTION_OPEN: QT_TRANSLATE_NOOP("Messages", "还有一处没有决定隐去还是显示。没有公示。请逐处确认。"),
    Code.RESULT_REDACTION_LOCKED: QT_TRANSLATE_NOOP("Messages", "身份证号、电话和账号一律不公示。没有公示。请隐去这一处。"),
    Code.RESULT_ALREADY_PUBLISHED: QT_TRANSLATE_NOOP("Messages", "这次检查的结果已经公示。要改请用更正，要退回请先撤回公示。"),
    Code.PUBLICATION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这条公示，或者还没有同步到这台电脑。"),
    Code.PUBLICATION_WITHDRAWN: QT_TRANSLATE_NOOP("Messages", "这条公示已经撤回。要再次公示，请重新公示。"),
    Code.PUBLICATION_UNCHANGED: QT_TRANSLATE_NOOP("Messages", "更正后的内容和现在公示的完全一样，没有更正。"),
}
# fmt: on

"""Messages of notices, results and publication: the Chinese sentences, as in docs/errors.md."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code
from fieldapp.ui.marking import QT_TRANSLATE_NOOP

# one row a message, as in the document
# fmt: off
SENTENCES: Final[dict[Code, str]] = {
    Code.NOTICE_TEMPLATE_INVALID: QT_TRANSLATE_NOOP("Messages", "文书模板有错误。没有生成文书。请联系管理员更换模板文件。"),
    Code.NOTICE_TEMPLATE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这种文书模板。没有生成文书。请从清单中选择。"),
    Code.NOTICE_TEMPLATE_CHANGED: QT_TRANSLATE_NOOP("Messages", "本机的模板与签发时不同，不能重新排版。已签发的文书仍可原样重印。"),
    Code.NOTICE_OFFICE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "机关资料里没有您的单位，不能编号和签发。没有改动。请管理员补充机关资料。"),
    Code.NOTICE_OFFICE_ROLE: QT_TRANSLATE_NOOP("Messages", "机关资料由管理员或者科室负责人填写。没有改动。请由他们在自己的电脑上填。"),
    Code.NOTICE_OFFICE_INVALID: QT_TRANSLATE_NOOP("Messages", "机关资料里有一项写得不对。没有保存，写的都还在。请照提示改正。"),
    Code.NOTICE_INSPECTION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这台电脑上没有这次检查。没有生成文书。请先开始检查或者同步。"),
    Code.NOTICE_FIELD_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "文书里没有这个要素。没有生成文书。"),
    Code.NOTICE_FIELD_INVALID: QT_TRANSLATE_NOOP("Messages", "这个要素的格式不对（日期、时间或者选项）。没有生成文书。请更正后再试。"),
    Code.NOTICE_INCOMPLETE: QT_TRANSLATE_NOOP("Messages", "要素还没有填全。没有编号，没有签发。请补全列出的各项。"),
    Code.NOTICE_GLYPH_MISSING: QT_TRANSLATE_NOOP("Messages", "有一个字本机字体里没有，这一页印不出来。文书没有编号，没有签发；抽取的结果不受影响。请改用规范字或者注明读音；机关名称里的字请管理员改。"),
    Code.NOTICE_TOO_LONG: QT_TRANSLATE_NOOP("Messages", "内容太多，二维码放不下。没有签发。请缩短名称或者减少事项代码。"),
    Code.NOTICE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这台电脑上没有这份文书。没有改动。请先同步。"),
    Code.NOTICE_NOT_IN_FORCE: QT_TRANSLATE_NOOP("Messages", "这份文书已经作废或者被替换，不能再送达、重印。没有改动。请用新文书。"),
    Code.NOTICE_ALREADY_SERVED: QT_TRANSLATE_NOOP("Messages", "这份文书的送达已经登记。没有改动。"),
    Code.NOTICE_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "需要写明理由。没有改动。请填写后再试。"),
    Code.NOTICE_WITNESS_MISSING: QT_TRANSLATE_NOOP("Messages", "拒绝签收需要见证人。没有改动。请填写见证人姓名，或者写明录像编号。"),
    Code.NOTICE_NO_CODE: QT_TRANSLATE_NOOP("Messages", "没有找到本局文书的二维码。请把整张纸拍清楚再试，或者输入校验码。"),
    Code.NOTICE_UNREADABLE: QT_TRANSLATE_NOOP("Messages", "这个文件读不出来：不是图片，也不是PDF，或者已经损坏。"),
    Code.RESULT_ROLE: QT_TRANSLATE_NOOP("Messages", "您的岗位不能做这一步。没有改动。请由有权限的人在其电脑上操作。"),
    Code.RESULT_OWN_INSPECTION: QT_TRANSLATE_NOOP("Messages", "检查人员不能批准、退回或者公示自己的检查。没有改动。请换一个人。"),
    Code.RESULT_NOT_SUBMITTED: QT_TRANSLATE_NOOP("Messages", "这次检查还没有提交（或者已作废），不能批准和公示。"),
    Code.RESULT_ALREADY_APPROVED: QT_TRANSLATE_NOOP("Messages", "这份记录已经照这个样子批准过，不用再批。"),
    Code.RESULT_RETURNED: QT_TRANSLATE_NOOP("Messages", "这份记录已被退回。请检查人员补正后重新提交。"),
    Code.RESULT_NOT_APPROVED: QT_TRANSLATE_NOOP("Messages", "还没有批准，或者批准之后记录有变化。没有公示。请科室负责人批准现在这一份。"),
    Code.RESULT_APPROVED_UNSEEN: QT_TRANSLATE_NOOP("Messages", "批准时还没有看到公示的样子，这种批准只能查看。没有公示，批准记录都在。请批准人看过公示的样子后重新批准。"),
    Code.RESULT_NOT_AS_APPROVED: QT_TRANSLATE_NOOP("Messages", "要公示的内容和批准的那一份不一样。没有公示，记录和批准都在。请批准人看过现在的样子后重新批准。"),
    Code.RESULT_SAME_PERSON: QT_TRANSLATE_NOOP("Messages", "批准人和公示人必须是两个人。没有公示。请换一个人公示。"),
    Code.RESULT_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "需要写明理由。没有改动。"),
    Code.RESULT_REDACTION_OPEN: QT_TRANSLATE_NOOP("Messages", "还有一处没有决定隐去还是显示。没有公示。请逐处确认。"),
    Code.RESULT_REDACTION_LOCKED: QT_TRANSLATE_NOOP("Messages", "身份证号、电话和账号一律不公示。没有公示。请隐去这一处。"),
    Code.RESULT_ALREADY_PUBLISHED: QT_TRANSLATE_NOOP("Messages", "这次检查的结果已经公示。要改请用更正，要退回请先撤回公示。"),
    Code.PUBLICATION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这条公示，或者还没有同步到这台电脑。"),
    Code.PUBLICATION_WITHDRAWN: QT_TRANSLATE_NOOP("Messages", "这条公示已经撤回。要再次公示，请科室负责人重新批准。"),
    Code.PUBLICATION_UNCHANGED: QT_TRANSLATE_NOOP("Messages", "批准的内容和现在公示的完全一样，没有更正。请批准人先批准更正后的样子。"),
}
# fmt: on

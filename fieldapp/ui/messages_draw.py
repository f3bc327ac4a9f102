"""Messages of the registry and the draw: the Chinese sentences, as in docs/errors.md."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code
from fieldapp.ui.marking import QT_TRANSLATE_NOOP

# one row a message, as in the document
# fmt: off
SENTENCES: Final[dict[Code, str]] = {
    Code.IMPORT_UNREADABLE: QT_TRANSLATE_NOOP("Messages", "文件打不开（不存在、无权限或介质有故障）。名录没有改动。请检查文件后再试。"),
    Code.IMPORT_EMPTY: QT_TRANSLATE_NOOP("Messages", "文件是空的。名录没有改动。请换一个文件。"),
    Code.IMPORT_WRONG_TYPE: QT_TRANSLATE_NOOP("Messages", "这不是 CSV 或 XLSX 表格（也可能是旧版 XLS 或加密的工作簿）。名录没有改动。请另存为 XLSX 或 CSV 再导入。"),
    Code.IMPORT_ENCODING: QT_TRANSLATE_NOOP("Messages", "文件中有读不出的字符，既不是 UTF-8 也不是 GB18030。名录没有改动。请看所示行，重新导出后再试。"),
    Code.IMPORT_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "文件过大或解压后异常大，没有打开。名录没有改动。请拆分后再导入。"),
    Code.IMPORT_MALFORMED: QT_TRANSLATE_NOOP("Messages", "表格已损坏或某一行不成表格。名录没有改动。请看所示行，用表格软件打开并另存后再试。"),
    Code.IMPORT_IS_ROSTER: QT_TRANSLATE_NOOP("Messages", "这份文件像是检查人员名录。名录没有改动。请先选“检查人员”，再选这份文件。"),
    Code.IMPORT_NO_HEADER: QT_TRANSLATE_NOOP("Messages", "前30行里找不到表头。名录没有改动。请确认文件是名录并保留表头。"),
    Code.IMPORT_COLUMN_MISSING: QT_TRANSLATE_NOOP("Messages", "表头缺少必需的列。名录没有改动。请补上所示的列再导入。"),
    Code.IMPORT_NOTHING_ACCEPTED: QT_TRANSLATE_NOOP("Messages", "没有一行可以导入。名录没有改动。请查看导入报告，改正后再试。"),
    Code.IMPORT_CANCELLED: QT_TRANSLATE_NOOP("Messages", "已按您的要求停止导入。名录没有改动，可以随时重新导入。"),
    Code.DRAW_NOT_DONE: QT_TRANSLATE_NOOP("Messages", "这个计划还没有抽取，不能公示。"),
    Code.DRAW_ALREADY_PUBLISHED: QT_TRANSLATE_NOOP("Messages", "这次抽取已经公示，不能再换。"),
    Code.DRAW_INPUT_MALFORMED: QT_TRANSLATE_NOOP("Messages", "文件里有一处不合格式，facts 指出是哪一项。什么也没有记录。请向出具文件的人要原件。"),
    Code.DRAW_INPUT_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "文件或任务数超过上限，没有读取。请分成几个计划。"),
    Code.DRAW_INPUTS_DIFFER: QT_TRANSLATE_NOOP("Messages", "本机保存的名录或人员库与名额里固定的不同，没有抽取。请不要改动数据，联系管理员核查。"),
    Code.DRAW_FILE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这不是抽取记录。什么也没有核对。请选择 transcript 文件。"),
    Code.DRAW_CANCELLED: QT_TRANSLATE_NOOP("Messages", "已停止，什么也没有记录。再次开始会得到同样的结果。"),
    Code.DRAW_OBJECT_REPEATED: QT_TRANSLATE_NOOP("Messages", "同一个检查对象在名录里出现两次，名录没有固定。请先更正名录。"),
    Code.DRAW_INSPECTOR_REPEATED: QT_TRANSLATE_NOOP("Messages", "同一名检查员在人员库里出现两次，人员库没有固定。请先更正人员库。"),
    Code.DRAW_OBJECT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这次抽取的名录里没有这个代码。请核对18位代码。"),
    Code.DRAW_PLAN_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "本机没有这个计划，可能还没有同步过来。请先同步。"),
    Code.DRAW_PLAN_FROZEN: QT_TRANSLATE_NOOP("Messages", "这个计划已经固定，不能再改。原计划不变。要改请另建计划。"),
    Code.DRAW_PLAN_EMPTY: QT_TRANSLATE_NOOP("Messages", "按这些条件和比例没有对象可抽，没有固定计划。请放宽条件或提高比例。"),
    Code.DRAW_PLAN_NO_INSPECTORS: QT_TRANSLATE_NOOP("Messages", "没有可派的检查员（在岗、证件有效、有上限），没有固定计划。请先更新人员库。"),
    Code.DRAW_SLOT_ISSUED: QT_TRANSLATE_NOOP("Messages", "这个计划已经有抽取名额，不能再发。原名额不变。"),
    Code.DRAW_SLOT_MISSING: QT_TRANSLATE_NOOP("Messages", "这个计划还没有抽取名额。请先申领名额。"),
    Code.DRAW_SLOT_EXPIRED: QT_TRANSLATE_NOOP("Messages", "名额已经过期，封存码没有开启。请核对本机时间；时间无误的，由两人作废后另建计划。"),
    Code.DRAW_SLOT_ASKED: QT_TRANSLATE_NOOP("Messages", "名额归中心：已经向中心申领，或者由中心签发。本机不能自己签发或开启。请同步，或者扫中心的凭据。"),
    Code.DRAW_SLOT_OPEN: QT_TRANSLATE_NOOP("Messages", "封存码已经开启，结果已经定了，名额不能放弃。请先抽取；确有错误的，抽取后由两人作废，抽中的户照样检查。"),
    Code.DRAW_SLOT_NOT_EXPIRED: QT_TRANSLATE_NOOP("Messages", "名额还没有过期，存放的证明仍然封着。什么也没有公开。请等到期。"),
    Code.DRAW_SLOT_NOT_GENUINE: QT_TRANSLATE_NOOP("Messages", "名额、密钥或凭据与登记的不符，没有接受。请不要继续，联系中心核查。"),
    Code.DRAW_RECEIPT_MISSING: QT_TRANSLATE_NOOP("Messages", "24个字是对的，但有见证人加入，或者中心没有预先签字，单凭这些字不能开启。什么也没有记录。请扫中心的凭据，或者同步。"),
    Code.DRAW_RECEIPT_OTHER_HEAD: QT_TRANSLATE_NOOP("Messages", "凭据写的不是现在的见证内容，没有接受。同一名额只认第一次。请用本机显示的申请重新取凭据。"),
    Code.DRAW_NONCE_OTHER_PLAN: QT_TRANSLATE_NOOP("Messages", "这个封存码是另一个计划的，facts 写明是哪一个。什么也没有记录。请换本计划的信封。"),
    Code.DRAW_DEPOSIT_INCOMPLETE: QT_TRANSLATE_NOOP("Messages", "密封存放的证明不全，不能继续。什么也没有公开。请让设备先接受名额，或者让审计人员开启各自的一份。"),
    Code.DRAW_DEPOSIT_FALSE: QT_TRANSLATE_NOOP("Messages", "存放的证明不是这台设备的，结果算不出来。已经开启的部分保留作证据。请按设备故意隐瞒处理。"),
    Code.DRAW_SLOT_OTHER_DEVICE: QT_TRANSLATE_NOOP("Messages", "这个名额属于另一台电脑，本机不能抽取。请到那台电脑上抽取。"),
    Code.DRAW_CHAIN_USED_UP: QT_TRANSLATE_NOOP("Messages", "本年度的封存码已经用完，没有发名额。请联系中心。"),
    Code.DRAW_NONCE_CHARACTERS: QT_TRANSLATE_NOOP("Messages", "封存码应是24个字；facts 指出第几个字不在字表里，或者一共几个字。什么也没有记录。请逐字核对。"),
    Code.DRAW_NONCE_CHECKSUM: QT_TRANSLATE_NOOP("Messages", "封存码里有字打错了（校验不符）。什么也没有记录。请逐字核对。"),
    Code.DRAW_NONCE_NOT_OF_SLOT: QT_TRANSLATE_NOOP("Messages", "这个封存码不是这个名额的。什么也没有记录。请核对是不是拿了别的信封。"),
    Code.DRAW_NONCE_MISSING: QT_TRANSLATE_NOOP("Messages", "封存码还没有开启，不能抽取。请先开启。"),
    Code.DRAW_NONCE_RELEASED: QT_TRANSLATE_NOOP("Messages", "封存码已经开启，不能再加见证。已有的见证不变。"),
    Code.DRAW_CONTRIBUTION_MISSING: QT_TRANSLATE_NOOP("Messages", "计划要求的随机来源还缺（见证人或约定的公共随机数），封存码没有开启。请先补上。"),
    Code.DRAW_WITNESS_REPEATED: QT_TRANSLATE_NOOP("Messages", "这位见证人已经提供过一次，第二次没有记录。"),
    Code.DRAW_ALREADY_DRAWN: QT_TRANSLATE_NOOP("Messages", "这个计划已经抽过，结果只有一个，可以打开原记录。没有产生新结果。"),
    Code.DRAW_TASK_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "没有这个抽查任务，可能还没有同步过来。请先同步。"),
    Code.DRAW_TASK_CLOSED: QT_TRANSLATE_NOOP("Messages", "这户已经被替换、跳过，或者只是候补，不能再替换。原状不变。"),
    Code.DRAW_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "缺少理由、条件说明或者另一人的批准，没有记录。请补上；批准人不能是本人。"),
    Code.DRAW_ITEM_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "抽查事项清单里没有这一项，没有固定计划。请从清单里选。"),
    Code.DRAW_DEPARTMENT_EMPTY: QT_TRANSLATE_NOOP("Messages", "参加联合抽查的一个部门没有可派的人，没有固定计划。请先更新人员库，或者去掉这个部门。"),
    Code.DRAW_NAMED_WITH_SHARES: QT_TRANSLATE_NOOP("Messages", "指定对象的检查不能同时按比例抽，没有固定计划。请清空比例，或者改为随机抽查。"),
    Code.DRAW_INSPECTOR_NOT_ON_TASK: QT_TRANSLATE_NOOP("Messages", "这名检查员不在这一户的组里，没有替换。请重新打开这份计划再看。"),
    Code.DRAW_YEAR_MALFORMED: QT_TRANSLATE_NOOP("Messages", "年度计划表有一处看不懂，没有采用，原来的计划不变。请看所示的行和列，改好再导入。"),
    Code.VRF_KEY_INVALID: QT_TRANSLATE_NOOP("Messages", "设备的随机数公钥无效，记录不可信。请向抽取单位要原记录。"),
    Code.VRF_PROOF_INVALID: QT_TRANSLATE_NOOP("Messages", "设备的随机数证明不成立，记录不可信。请向抽取单位要原记录。"),
}
# fmt: on

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
    Code.IMPORT_NO_HEADER: QT_TRANSLATE_NOOP("Messages", "前30行里找不到表头。名录没有改动。请确认文件是名录并保留表头。"),
    Code.IMPORT_COLUMN_MISSING: QT_TRANSLATE_NOOP("Messages", "表头缺少必需的列。名录没有改动。请补上所示的列再导入。"),
    Code.IMPORT_NOTHING_ACCEPTED: QT_TRANSLATE_NOOP("Messages", "没有一行可以导入。名录没有改动。请查看导入报告，改正后再试。"),
    Code.IMPORT_CANCELLED: QT_TRANSLATE_NOOP("Messages", "已按您的要求停止导入。名录没有改动，可以随时重新导入。"),
    Code.DRAW_NOT_DONE: QT_TRANSLATE_NOOP("Messages", "这个计划还没有抽取，不能公示。"),
    Code.DRAW_ALREADY_PUBLISHED: QT_TRANSLATE_NOOP("Messages", "这次抽取已经公示，不能再换。"),
}
# fmt: on

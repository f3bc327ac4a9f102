"""Messages of goods, packages and time-stamps: the Chinese sentences, as in docs/errors.md."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code
from fieldapp.ui.marking import QT_TRANSLATE_NOOP

# one row a message, as in the document
# fmt: off
SENTENCES: Final[dict[Code, str]] = {
    Code.EVIDENCE_NOTHING_SAID: QT_TRANSLATE_NOOP("Messages", "没有填写任何内容。没有改动。请至少填写一项再保存。"),
    Code.EVIDENCE_TIME_INVALID: QT_TRANSLATE_NOOP("Messages", "时间或日期的写法不对。没有保存，写的内容还在。请写成 2026-11-23 10:20。"),
    Code.PLACE_INVALID: QT_TRANSLATE_NOOP("Messages", "经纬度或者半径的写法不对。没有保存，写的内容还在。纬度写在前面，用十进制的度，例如 29.6512 和 91.1320；半径大于零，不超过十万米。"),
    Code.RECEIVER_ADDRESS_INVALID: QT_TRANSLATE_NOOP("Messages", "接收机的地址不对。没有保存，原来的设置不变。串口写 serial:ttyUSB0@9600，网络写 tcp:192.168.1.5:10110。"),
    Code.GOODS_WORD_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "清单里没有这个选项。没有保存。请从清单中选择。"),
    Code.GOODS_LINE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "物品清单里没有这一行。没有改动。请重新选择物品。"),
    Code.GOODS_EMPTY: QT_TRANSLATE_NOOP("Messages", "物品清单是空的，或者超过五百行。没有保存。请填写物品，太多的分几份清单。"),
    Code.GOODS_KEEPER_MISSING: QT_TRANSLATE_NOOP("Messages", "没有写明由谁保管。没有保存，写的内容还在。请填写保管人。"),
    Code.GOODS_REFUSAL_MISSING: QT_TRANSLATE_NOOP("Messages", "当事人没有签名，要写明原因或者见证人。没有保存，写的内容还在。请补上。"),
    Code.GOODS_APPROVAL_MISSING: QT_TRANSLATE_NOOP("Messages", "先行登记保存要经负责人批准。没有保存，写的内容还在。请填写批准人；情况紧急的，勾选紧急并在二十四小时内补批。"),
    Code.GOODS_LINE_INVALID: QT_TRANSLATE_NOOP("Messages", "有一行没有名称，或者数量不对（数量大于零，备样不多于数量，基数不少于数量）。没有保存，写的内容还在。请改正。"),
    Code.GOODS_APPROVED: QT_TRANSLATE_NOOP("Messages", "已经批准过，不需要再补。没有改动。"),
    Code.GOODS_GIVER_MISSING: QT_TRANSLATE_NOOP("Messages", "没有写明由谁交出或者经手。没有保存，写的内容还在。请填写。"),
    Code.GOODS_TAKER_MISSING: QT_TRANSLATE_NOOP("Messages", "没有写明交给谁。没有保存，写的内容还在。请填写接收人。"),
    Code.GOODS_SEAL_UNEXPLAINED: QT_TRANSLATE_NOOP("Messages", "封条不完好，要写明情况。没有保存，写的内容还在。请填写备注。"),
    Code.GOODS_TIME_AHEAD: QT_TRANSLATE_NOOP("Messages", "时间还没到，不能这样记。没有保存，写的内容还在。请核对日期和本机时间。"),
    Code.GOODS_DECIDED: QT_TRANSLATE_NOOP("Messages", "其中有物品已经作出处理决定。没有改动。请只选还没有决定的物品。"),
    Code.GOODS_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "这台电脑上没有这份物品清单。没有改动。请先同步。"),
    Code.TIMESTAMP_INVALID: QT_TRANSLATE_NOOP("Messages", "时间戳不成立（{why}）。没有采用，记录都在。请再申请一次；还不行，核对时间戳服务的地址和证书。"),
    Code.TIMESTAMP_CERTIFICATE_INVALID: QT_TRANSLATE_NOOP("Messages", "这个文件里没有可用的证书。没有改动。请用时间戳服务机构给的证书文件（PEM 或者 DER）。"),
    Code.TIMESTAMP_NOT_SET: QT_TRANSLATE_NOOP("Messages", "还没有设置时间戳服务。没有发出任何东西。请先填写地址，选定证书。"),
    Code.TIMESTAMP_ADDRESS_INVALID: QT_TRANSLATE_NOOP("Messages", "时间戳服务的地址不对。没有改动。请写 http:// 或者 https:// 开头的完整地址。"),
    Code.TIMESTAMP_NOTHING_NEW: QT_TRANSLATE_NOOP("Messages", "上一个时间戳之后没有新的记录。没有发出任何东西，不需要再做。"),
}
# fmt: on

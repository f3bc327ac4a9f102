"""Messages of the ledger, the store, sync and devices: the Chinese sentences, as in docs/errors.md."""

from __future__ import annotations

from typing import Final

from fieldapp.errors import Code
from fieldapp.ui.marking import QT_TRANSLATE_NOOP

# one row a message, as in the document
# fmt: off
SENTENCES: Final[dict[Code, str]] = {
    Code.CBOR_MALFORMED: QT_TRANSLATE_NOOP("Messages", "收到的数据不完整或者被改动，读不出来。没有采用。请让对方重新给一份。"),
    Code.CBOR_NOT_CANONICAL: QT_TRANSLATE_NOOP("Messages", "收到的数据不是规定的写法，可能被改动过。没有采用。请让对方重新给一份。"),
    Code.CBOR_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "收到的数据大得不合常理。没有采用。请核对来源。"),
    Code.EVENT_MALFORMED: QT_TRANSLATE_NOOP("Messages", "有一条记录的内容不合规定。没有采用，已有的记录都在。请把来源设备升级后重传。"),
    Code.EVENT_PAYLOAD_MISMATCH: QT_TRANSLATE_NOOP("Messages", "有一条记录的内容与它的签名对不上，可能被改动。没有采用，已有的记录都在。请从来源设备重新取。"),
    Code.CHAIN_BROKEN: QT_TRANSLATE_NOOP("Messages", "记录链在中间断开，缺了一段或者被改动。断开之后的没有采用，之前的都在。请从来源设备重新取。"),
    Code.CHAIN_FORKED: QT_TRANSLATE_NOOP("Messages", "同一台设备给出了两份互相矛盾的记录。后一份没有采用，证据已留存。请报告负责人。"),
    Code.SIGNATURE_INVALID: QT_TRANSLATE_NOOP("Messages", "签名不对，不能证明是谁写的。没有采用。请向来源核对。"),
    Code.CHECKPOINT_INVALID: QT_TRANSLATE_NOOP("Messages", "留存的校验点读不出，或者不是它所说的设备签的，不能用来比对。本机记录没有改动。请换一份留存的校验点。"),
    Code.RECEIPT_INVALID: QT_TRANSLATE_NOOP("Messages", "中心的回执验不过，不能证明中心已经收到。记录都还在本机。请重新同步。"),
    Code.PROOF_INVALID: QT_TRANSLATE_NOOP("Messages", "证明验不过，内容与声称的不一致。请不要依赖它，向出具单位核对。"),
    Code.FENCE_BEHIND: QT_TRANSLATE_NOOP("Messages", "这个工作区是旧的副本。没有续写旧记录，软件已另起一段。请用最新的那一份，或者先同步。"),
    Code.DEVICE_CARD_INVALID: QT_TRANSLATE_NOOP("Messages", "设备的入网卡不完整或者签名不对。没有加入这台设备。请在那台设备上重新出一张。"),
    Code.DEVICE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "不认识这台设备，它没有入网。它的内容没有采用。请先核对并加入它。"),
    Code.DEVICE_REVOKED: QT_TRANSLATE_NOOP("Messages", "这台设备已经停用。停用之后的内容没有采用，之前的都在。"),
    Code.DEVICE_FROZEN: QT_TRANSLATE_NOOP("Messages", "这台电脑的记录分成了两支（有人用过它的副本），负责人还没有决定。没有抽取，没有签发打印，已有的记录都在。请联系科室负责人。"),
    Code.FORK_ROLE: QT_TRANSLATE_NOOP("Messages", "分叉只能由科室负责人或者管理员在别的电脑上决定。没有改动。"),
    Code.FORK_RECEIPTED: QT_TRANSLATE_NOOP("Messages", "中心已经收下并回执了其中一支，只能跟这一支。没有改动，两支都留着。"),
    Code.FORK_DECIDED: QT_TRANSLATE_NOOP("Messages", "这次分叉已经有人决定过。没有改动。"),
    Code.FORK_UNUSABLE: QT_TRANSLATE_NOOP("Messages", "这一支缺少记录，或者有读不懂的记录，不能跟这一支。没有改动，两支都留着作证据。请改选另一支。"),
    Code.FORK_REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "需要写明查明的情况。没有改动。请填写后再试。"),
    Code.DEVICE_SECRET_MISSING: QT_TRANSLATE_NOOP("Messages", "这台电脑上找不到工作区的钥匙，可能文件夹是从别处拷来的。数据没有动。请在原来的电脑上打开。"),
    Code.WORKSPACE_MISSING: QT_TRANSLATE_NOOP("Messages", "这里没有工作区。什么都没有改动。请核对文件夹，或者新建一个。"),
    Code.WORKSPACE_EXISTS: QT_TRANSLATE_NOOP("Messages", "这里已经有工作区或者其他文件。没有覆盖。请换一个空文件夹。"),
    Code.WORKSPACE_BUSY: QT_TRANSLATE_NOOP("Messages", "工作区正被另一个窗口使用。什么都没有改动。请先关掉那一个。"),
    Code.WORKSPACE_TOO_NEW: QT_TRANSLATE_NOOP("Messages", "工作区是更新的版本写的，这个版本打不开。数据没有动。请升级软件。"),
    Code.PASSWORD_MISSING: QT_TRANSLATE_NOOP("Messages", "没有给口令。工作区没有打开。请输入口令。"),
    Code.PASSWORD_WRONG: QT_TRANSLATE_NOOP("Messages", "口令不对。工作区没有打开，数据都在。请看一下大小写再试。"),
    Code.PASSWORD_TOO_SHORT: QT_TRANSLATE_NOOP("Messages", "口令太短。没有采用，数据和原来的口令都不变。请用至少 {at_least} 个字符。"),
    Code.PASSWORD_TOO_EASY: QT_TRANSLATE_NOOP("Messages", "口令太好猜（同样的字符重复，或者键盘上连着的一排）。没有采用，数据和原来的口令都不变。请换一个。"),
    Code.PIN_NEEDS_KEY_STORE: QT_TRANSLATE_NOOP("Messages", "这台电脑没有系统钥匙库，短 PIN 几天就能试出来。没有采用，数据和原来的口令都不变。请用至少 {at_least} 个字符、不全是数字的口令。"),
    Code.PASSWORD_WAIT: QT_TRANSLATE_NOOP("Messages", "口令已经错了 {tries} 次，还要等 {wait_s} 秒才能再试。工作区没有打开，数据都在。重新启动或者改时钟也不会缩短。"),
    Code.KEY_STORE_CLOSED: QT_TRANSLATE_NOOP("Messages", "这台电脑的系统钥匙库没有打开，或者没有回答。工作区没有打开，数据都在。请重新登录这台电脑，再试一次。"),
    Code.PASSWORD_TAKEN: QT_TRANSLATE_NOOP("Messages", "这个口令已经能打开工作区（您自己的或者另一个人的）。没有采用，数据和原来的口令都不变。请换一个。"),
    Code.KEYS_OWNER_ONLY: QT_TRANSLATE_NOOP("Messages", "只有这台电脑的使用人能改这一项。没有改动，数据都在。请用使用人自己的口令打开再改。"),
    Code.PASSWORDS_DIFFER: QT_TRANSLATE_NOOP("Messages", "两次输入的口令不一样。没有采用，数据和原来的口令都不变。请再输一次。"),
    Code.RECOVERY_NOT_PREPARED: QT_TRANSLATE_NOOP("Messages", "这个工作区没有准备过找回，没有人能代替口令打开它。没有改动，数据都在。请再想一想口令；已同步的记录在中心。"),
    Code.RECOVERY_HELPERS: QT_TRANSLATE_NOOP("Messages", "找回要选 {wanted} 个不同的人，各有自己的电脑，是负责人或者审计人。没有改动，原来的都在。请先登记他们的设备再选。"),
    Code.RECOVERY_NOT_HELPER: QT_TRANSLATE_NOOP("Messages", "这份请求里没有交给这台电脑的那一份。没有发出任何东西。请把请求交给它列出的人。"),
    Code.RECOVERY_ANSWERS_FEW: QT_TRANSLATE_NOOP("Messages", "要 {wanted} 个人的答复，现在只有 {given} 份。工作区没有打开，数据都在。请再取一个人的答复。"),
    Code.RECOVERY_FILE_INVALID: QT_TRANSLATE_NOOP("Messages", "找回用的文件读不出来，被改动过，或者不是答复最近这次请求的。工作区没有打开，数据都在。请按最近的请求重新取答复。"),
    Code.RECOVERY_NOT_COMPARED: QT_TRANSLATE_NOOP("Messages", "指纹和对方念的不一样，或者没有核对。没有发出任何东西，数据都在。请打电话让对方逐组念指纹，再给出一样的四组字。"),
    Code.DATABASE_CORRUPT: QT_TRANSLATE_NOOP("Messages", "工作区的数据库损坏。没有再写入。请不要继续用这一份，找管理员用备份或者中心的记录恢复。"),
    Code.DISK_FULL: QT_TRANSLATE_NOOP("Messages", "磁盘满了。这一步没有保存，之前的都在。请清出空间再试。"),
    Code.STICK_FULL: QT_TRANSLATE_NOOP("Messages", "U 盘满了。传输包没有写上去，本机的记录都在。请在 U 盘上清出空间，或者换一个再导出。"),
    Code.DISK_FAILED: QT_TRANSLATE_NOOP("Messages", "磁盘写不进去。这一步没有保存，之前的都在。请检查磁盘或者换一个位置。"),
    Code.BLOB_MISSING: QT_TRANSLATE_NOOP("Messages", "这份原件还不在这台电脑上。记录都在。请先同步原件。"),
    Code.BLOB_CORRUPT: QT_TRANSLATE_NOOP("Messages", "本机存的原件与指纹对不上，可能磁盘出错。记录没有动。请从另一份副本恢复。"),
    Code.BUNDLE_MALFORMED: QT_TRANSLATE_NOOP("Messages", "传输包读不懂，不完整或者被改动。没有导入任何内容，原包没有动。请让对方重新导出。"),
    Code.BUNDLE_TRUNCATED: QT_TRANSLATE_NOOP("Messages", "传输包少了一截，可能没有拷完。没有导入任何内容。请重新拷贝或者重新导出。"),
    Code.BUNDLE_ITEM_MISMATCH: QT_TRANSLATE_NOOP("Messages", "传输包里有一件与清单的指纹对不上。没有导入任何内容。请重新拷贝，仍不行请对方重新导出。"),
    Code.BUNDLE_NOT_FOR_US: QT_TRANSLATE_NOOP("Messages", "这个传输包不是给这台设备的，打不开。没有导入任何内容。请对方在收件人里加上这台设备。"),
    Code.BUNDLE_CREATOR_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "不认识制作传输包的设备。没有导入任何内容。请先核对并加入那台设备。"),
    Code.FILE_NOT_FOUND: QT_TRANSLATE_NOOP("Messages", "没有找到这个文件，或者读不了。什么也没有做。请核对路径和权限。"),
    Code.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "文件太大，超过这里能收的大小。什么也没有做。请核对是不是选错了文件。"),
    Code.BUNDLE_NOT_FOUND: QT_TRANSLATE_NOOP("Messages", "找不到传输包。什么都没有改动。请看 U 盘是否插好、文件夹是否选对。"),
    Code.PEER_UNREACHABLE: QT_TRANSLATE_NOOP("Messages", "连不上中心，可能没有网。已传的有回执，没传的都在本机。有信号后再同步，或者用 U 盘。"),
    Code.PEER_REFUSED: QT_TRANSLATE_NOOP("Messages", "中心拒收了这一次。记录都在本机。请看原因，改正后再同步。"),
    Code.NO_CENTRE: QT_TRANSLATE_NOOP("Messages", "还没有登记中心。记录都在本机。请先加入中心的设备卡。"),
    Code.PORT_TAKEN: QT_TRANSLATE_NOOP("Messages", "端口 {port} 被别的程序占用。服务没有启动。请换一个端口。"),
}
# fmt: on

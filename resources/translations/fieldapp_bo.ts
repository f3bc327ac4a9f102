<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bo" sourcelanguage="zh_CN">
<context>
    <name>Banner</name>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation type="unfinished">ཤེས་བྱའི་ཐོན་དངོས་བདག་དབང་གི་ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>设备 {name}</source>
        <translation type="unfinished">སྒྲིག་ཆས {name}</translation>
    </message>
    <message>
        <source>钥匙只在这台电脑上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据都加密存在本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>丢了电脑，没有口令也看不到内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有网也能用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先记在本机，有网或有 U 盘时再传</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>设置</source>
        <translation type="unfinished">སྒྲིག་འགོད</translation>
    </message>
    <message>
        <source>房间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对象</source>
        <translation type="unfinished">ཞིབ་བཤེར་བྱ་ཡུལ</translation>
    </message>
    <message>
        <source>检查</source>
        <translation type="unfinished">ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
    <message>
        <source>找对象、检查、文书号或房间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找到的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑↓ 选择，回车打开，Esc 关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到，换几个字试试</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>软件出了差错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚才这一步没有完成，之前保存的都在。可以继续用；请把 {file} 交给管理员。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>姓名</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>执法证上的姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>市场监督管理局全称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 拉城-07</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>角色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 或口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至少 6 位，越长越安全</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation type="unfinished">ཡང་བསྐྱར་འབྲི་རོགས</translation>
    </message>
    <message>
        <source>建立工作区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第一次用这台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里的记录会加密存在本机。口令忘了就打不开，请记牢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有空着的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填上“{field}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的口令不一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请再输一次。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished">ཤེས་སོང་</translation>
    </message>
</context>
<context>
    <name>DoingCard</name>
    <message>
        <source>继续检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {section} 节 / 共 {sections} 节 · {done} / {asked} 题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{checklist} · 已保存 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表还没到这台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} · {time} 到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} · 与{partners} · {time} 到场</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>还没有抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先建一份计划，冻结名单，再当众启封抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查</source>
        <translation type="unfinished">འདེམས་ཞིབ</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>找对象、检查、文书号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation type="unfinished">{year} ལོའི་ཟླ་ {month} ཚེས་ {day}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation type="unfinished">ཟླ་ {month} ཚེས་ {day}</translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation type="unfinished">ཁ་སང་ {time}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>返回</source>
        <translation type="unfinished">ཕྱིར་ལོག</translation>
    </message>
    <message>
        <source>返回（Esc）</source>
        <translation type="unfinished">ཕྱིར་ལོག (Esc)</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>没有打开的检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从“今日”里的任务或名录里的对象打开一次检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查</source>
        <translation type="unfinished">ཞིབ་བཤེར</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation type="unfinished">ཤེས་བྱའི་ཐོན་དངོས་བདག་དབང་གི་ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>换主题</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation type="unfinished">ཤེས་བྱའི་ཐོན་དངོས་བདག་དབང་གི་ཞིབ་བཤེར</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>文件打不开（不存在、无权限或介质有故障）。名录没有改动。请检查文件后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件是空的。名录没有改动。请换一个文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是 CSV 或 XLSX 表格（也可能是旧版 XLS 或加密的工作簿）。名录没有改动。请另存为 XLSX 或 CSV 再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件中有读不出的字符，既不是 UTF-8 也不是 GB18030。名录没有改动。请看所示行，重新导出后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件过大或解压后异常大，没有打开。名录没有改动。请拆分后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格已损坏或某一行不成表格。名录没有改动。请看所示行，用表格软件打开并另存后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前30行里找不到表头。名录没有改动。请确认文件是名录并保留表头。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头缺少必需的列。名录没有改动。请补上所示的列再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有一行可以导入。名录没有改动。请查看导入报告，改正后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已按您的要求停止导入。名录没有改动，可以随时重新导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个计划还没有抽取，不能公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次抽取已经公示，不能再换。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件读不出来（存储卡被拔出或者有坏块）。没有保存这一件。请重新插好再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是普通文件（文件夹、快捷方式或者设备）。没有保存。请选择文件本身。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件是空的，没有保存。请检查存储卡。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件超过4 GB，没有保存。请先用拍摄设备分段。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>摄像头给出的画面不是完整的JPEG，没有保存。请再拍一次或者换一个摄像头。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个证据种类。没有保存。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需要写明理由。没有改动。请填写后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有这件证据。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这件证据已经撤回，原件仍在。不需要再做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有这次检查，没有保存。请先开始检查或者同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查还没有证据，没有制作证据包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是软件虚拟的摄像头，不能作为现场采集。没有保存。请换真实的摄像头，或者作为外部文件导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据包不完整或者被改动，不能依赖。请向出具单位重新索取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表文件打不开，不是完整的.xlsx工作簿。没有换用它。请用表格软件另存为.xlsx再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表有错：见所示工作表、行、列。没有换用它。请改正后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有这次检查。没有记录任何内容。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这种检查类型。没有开始检查。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查已经提交或者作废，不能再改。原有内容都在。确有错误的，作废后重新检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录中没有这个对象。没有开始检查。请核对代码或者更新名录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>双随机检查必须执行一项抽中的任务，这里没有。没有开始检查。请从任务清单进入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务抽中的是另一个对象。没有开始检查。请核对对象。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这项任务已经有一次检查。没有另开一次。请继续那一次，或者先把它作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查类型与任务不符：抽中的按双随机记录，专项、个案、紧急检查不能记成双随机。没有开始检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有抽签的检查必须写明事由。没有开始检查。请填写事由。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺检查审批或者检查通知书文号（凡检查必审批、凡检查必通知）。没有记录。请填写文号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查已有审批和通知书文号，没有更改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员不足两人。没有开始检查。请加入另一名持证人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一人（同一执法证）列了两次。没有开始检查。请换成另一名持证人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>执法检查人员名录中没有此人。没有开始检查。请更新名录或者换人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此人在名录中已失效。没有开始检查。请换成在岗的持证人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此人应当回避该对象。没有开始检查。请换人，抽中的在抽签中办理替换。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中的检查人员不在其中。没有开始检查。确需替换的，在抽签中说明理由办理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此人没有执法证号。没有开始检查。请更新名录或者换人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此人的执法证已过有效期。没有开始检查。请更新名录或者换人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表这一版没有这个问题，或者它不用回答。没有记录。请刷新检查表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有扫码入企的结果，也没有写明为什么没扫。没有记录。请扫码或者写明原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所示的一栏没有填写。没有记录。请填写后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有完成亮证与告知（看清证件、告知权利）。没有提交，答案都在。请先完成。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有必答题没有回答。没有提交，答案都在。请回答所示问题，或者选“未检查”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有的答案不合要求。没有提交，答案都按原样保存。请改正所示问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这种到场结果。没有记录。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选检查结果，或者选的不在清单中。没有提交，答案都在。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查结果互相矛盾，或者与已记的问题不符。没有提交，答案都在。请改结果，或者补记、撤回问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这类权利。没有记录。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题没有法律依据，或者依据不在法规清单中。没有记录。请选择依据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个问题，或者已经撤回。没有更改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的岗位不能做这一步。没有改动。请由有权限的人在其电脑上操作。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员不能批准、退回或者公示自己的检查。没有改动。请换一个人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查还没有提交（或者已作废），不能批准和公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份记录已经批准过，不用再批。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份记录已被退回。请检查人员补正后重新提交。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有批准，或者批准之后记录有变化。没有公示。请科室负责人批准现在这一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人和公示人必须是两个人。没有公示。请换一个人公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需要写明理由。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有一处没有决定隐去还是显示。没有公示。请逐处确认。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身份证号、电话和账号一律不公示。没有公示。请隐去这一处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查的结果已经公示。要改请用更正，要退回请先撤回公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这条公示，或者还没有同步到这台电脑。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条公示已经撤回。要再次公示，请重新公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正后的内容和现在公示的完全一样，没有更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的数据不完整或者被改动，读不出来。没有采用。请让对方重新给一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的数据不是规定的写法，可能被改动过。没有采用。请让对方重新给一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的数据大得不合常理。没有采用。请核对来源。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有一条记录的内容不合规定。没有采用，已有的记录都在。请把来源设备升级后重传。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有一条记录的内容与它的签名对不上，可能被改动。没有采用，已有的记录都在。请从来源设备重新取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录链在中间断开，缺了一段或者被改动。断开之后的没有采用，之前的都在。请从来源设备重新取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一台设备给出了两份互相矛盾的记录。后一份没有采用，证据已留存。请报告负责人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名不对，不能证明是谁写的。没有采用。请向来源核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心的回执验不过，不能证明中心已经收到。记录都还在本机。请重新同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证明验不过，内容与声称的不一致。请不要依赖它，向出具单位核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个工作区是旧的副本。没有续写旧记录，软件已另起一段。请用最新的那一份，或者先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备的入网卡不完整或者签名不对。没有加入这台设备。请在那台设备上重新出一张。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识这台设备，它没有入网。它的内容没有采用。请先核对并加入它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台设备已经停用。停用之后的内容没有采用，之前的都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上找不到工作区的钥匙，可能文件夹是从别处拷来的。数据没有动。请在原来的电脑上打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的岗位不能做这一步。没有改动。请由有权限的人操作。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里没有工作区。什么都没有改动。请核对文件夹，或者新建一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里已经有工作区或者其他文件。没有覆盖。请换一个空文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作区正被另一个窗口使用。什么都没有改动。请先关掉那一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作区是更新的版本写的，这个版本打不开。数据没有动。请升级软件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有给口令。工作区没有打开。请输入口令。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令不对。工作区没有打开，数据都在。请看一下大小写再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作区的数据库损坏。没有再写入。请不要继续用这一份，找管理员用备份或者中心的记录恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘满了。这一步没有保存，之前的都在。请清出空间再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘写不进去。这一步没有保存，之前的都在。请检查磁盘或者换一个位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份原件还不在这台电脑上。记录都在。请先同步原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机存的原件与指纹对不上，可能磁盘出错。记录没有动。请从另一份副本恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令太短。没有建立工作区。请用至少 {at_least} 个字符。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里有一处不合格式，facts 指出是哪一项。什么也没有记录。请向出具文件的人要原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件或任务数超过上限，没有读取。请分成几个计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机保存的名录或人员库与名额里固定的不同，没有抽取。请不要改动数据，联系管理员核查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是抽取记录。什么也没有核对。请选择 transcript 文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停止，什么也没有记录。再次开始会得到同样的结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一个检查对象在名录里出现两次，名录没有固定。请先更正名录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一名检查员在人员库里出现两次，人员库没有固定。请先更正人员库。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次抽取的名录里没有这个代码。请核对18位代码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有这个计划，可能还没有同步过来。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个计划已经固定，不能再改。原计划不变。要改请另建计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按这些条件和比例没有对象可抽，没有固定计划。请放宽条件或提高比例。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可派的检查员（在岗、证件有效、有上限），没有固定计划。请先更新人员库。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个计划已经有抽取名额，不能再发。原名额不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个计划还没有抽取名额。请先申领名额。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额已经过期，封存码没有开启。请核对本机时间；时间无误的，由两人作废后另建计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，本机不能抽取。请到那台电脑上抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年度的封存码已经用完，没有发名额。请联系中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码应是24个字；facts 指出第几个字不在字表里，或者一共几个字。什么也没有记录。请逐字核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码里有字打错了（校验不符）。什么也没有记录。请逐字核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个封存码不是这个名额的。什么也没有记录。请核对是不是拿了别的信封。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码还没有开启，不能抽取。请先开启。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码已经开启，不能再加见证。已有的见证不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划要求的随机来源还缺（见证人或约定的公共随机数），封存码没有开启。请先补上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这位见证人已经提供过一次，第二次没有记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个计划已经抽过，结果只有一个，可以打开原记录。没有产生新结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个抽查任务，可能还没有同步过来。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这户已经被替换、跳过，或者只是候补，不能再替换。原状不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少理由、条件说明或者另一人的批准，没有记录。请补上；批准人不能是本人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备的随机数公钥无效，记录不可信。请向抽取单位要原记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备的随机数证明不成立，记录不可信。请向抽取单位要原记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书模板有错误。没有生成文书。请联系管理员更换模板文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这种文书模板。没有生成文书。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的模板与签发时不同，不能重新排版。已签发的文书仍可原样重印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关资料里没有您的单位，不能编号和签发。没有改动。请管理员补充机关资料。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有这次检查。没有生成文书。请先开始检查或者同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书里没有这个要素。没有生成文书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个要素的格式不对（日期、时间或者选项）。没有生成文书。请更正后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要素还没有填全。没有编号，没有签发。请补全列出的各项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有一个字本机字体里没有，印不出来。没有编号，没有签发。请改用规范字或者注明读音。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容太多，二维码放不下。没有签发。请缩短名称或者减少事项代码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有这份文书。没有改动。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份文书已经作废或者被替换，不能再送达、重印。没有改动。请用新文书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份文书的送达已经登记。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒绝签收需要见证人。没有改动。请填写见证人姓名，或者写明录像编号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到本局文书的二维码。请把整张纸拍清楚再试，或者输入校验码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件读不出来：不是图片，也不是PDF，或者已经损坏。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>传输包读不懂，不完整或者被改动。没有导入任何内容，原包没有动。请让对方重新导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>传输包少了一截，可能没有拷完。没有导入任何内容。请重新拷贝或者重新导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>传输包里有一件与清单的指纹对不上。没有导入任何内容。请重新拷贝，仍不行请对方重新导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个传输包不是给这台设备的，打不开。没有导入任何内容。请对方在收件人里加上这台设备。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识制作传输包的设备。没有导入任何内容。请先核对并加入那台设备。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>传输包接不上本机已有的记录，中间缺一段。没有导入任何内容。请先导入更早的包，或者让对方从头导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找不到传输包。什么都没有改动。请看 U 盘是否插好、文件夹是否选对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连不上中心，可能没有网。已传的有回执，没传的都在本机。有信号后再同步，或者用 U 盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心拒收了这一次。记录都在本机。请看原因，改正后再同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有登记中心。记录都在本机。请先加入中心的设备卡。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端口 {port} 被别的程序占用。服务没有启动。请换一个端口。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>还没有文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查里发现问题后，从这里出笔录和责令改正通知书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>输入 PIN 或口令，回车解锁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的工作区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 或口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>解锁</source>
        <translation type="unfinished">ཟྭ་འབྱེད་པ</translation>
    </message>
    <message>
        <source>退格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字键和键盘都可以用。忘了口令无法找回，但已同步的记录在中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在解锁，口令的核对故意做得慢…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经错了 {count} 次。请歇一分钟再试，或找发口令给您的人。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation type="unfinished">{done} / {total}</translation>
    </message>
    <message>
        <source>每秒 {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每秒 {rate}，还要 {seconds} 秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每秒 {rate}，还要 {minutes} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在停下，已做的不会留下半截</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>没有要公示的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批过的结果会来到这里，隐去个人信息，再由第二个人公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示</source>
        <translation type="unfinished">ཡོངས་བསྒྲགས</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>设置</source>
        <translation type="unfinished">སྒྲིག་འགོད</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>出门前看一眼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书号本机自编，今年用了 {count} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>够用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条没有传出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电量 {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带上电源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录 {day}，{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} 天前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您不在检查人员名录里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>执法证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未写期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>执法证到 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>名录还是空的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入一份名录快照，就能按名称、地址或代码查找。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录</source>
        <translation type="unfinished">མིང་ཐོ</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>没有要审的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到检查员同步来的记录后，在这里裁定冲突、审批结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>监督</source>
        <translation type="unfinished">ལྟ་སྐུལ</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>检查员</source>
        <translation type="unfinished">ཞིབ་བཤེར་པ</translation>
    </message>
    <message>
        <source>科室负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录管理员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封码员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审计员</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>今日</source>
        <translation type="unfinished">དེ་རིང་</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation type="unfinished">འདེམས་ཞིབ</translation>
    </message>
    <message>
        <source>检查</source>
        <translation type="unfinished">ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>名录</source>
        <translation type="unfinished">མིང་ཐོ</translation>
    </message>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
    <message>
        <source>同步</source>
        <translation type="unfinished">དུས་མཉམ</translation>
    </message>
    <message>
        <source>监督</source>
        <translation type="unfinished">ལྟ་སྐུལ</translation>
    </message>
    <message>
        <source>公示</source>
        <translation type="unfinished">ཡོངས་བསྒྲགས</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>外观</source>
        <translation type="unfinished">ཕྱིའི་རྣམ་པ</translation>
    </message>
    <message>
        <source>强光下字看不清时，用“强光”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished">མདོག་སྐྱ་བོ</translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished">མདོག་སྨུག་པོ</translation>
    </message>
    <message>
        <source>强光</source>
        <translation type="unfinished">འོད་དྲག་པོ</translation>
    </message>
    <message>
        <source>语言</source>
        <translation type="unfinished">སྐད་ཡིག</translation>
    </message>
    <message>
        <source>藏文界面是草译，还没有审定。文书上的藏文另按模板的审定情况。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大小</source>
        <translation type="unfinished">ཆེ་ཆུང་</translation>
    </message>
    <message>
        <source>字和按钮一起变大，什么都不会被切掉。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>少用动画</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置</source>
        <translation type="unfinished">སྒྲིག་འགོད</translation>
    </message>
    <message>
        <source>只对这台电脑有效，不会同步到别处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在这里换主题、语言和大小，改了马上生效。Ctrl+1 到 Ctrl+8 去各个房间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation type="unfinished">ཡིག་སྣོད་ཁ་ཕྱེ</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation type="unfinished">གློག་ཀླད་འདི</translation>
    </message>
    <message>
        <source>使用人</source>
        <translation type="unfinished">བེད་སྤྱོད་པ</translation>
    </message>
    <message>
        <source>{name}（{role}）</source>
        <translation type="unfinished">{name} ({role})</translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>设备</source>
        <translation type="unfinished">སྒྲིག་ཆས</translation>
    </message>
    <message>
        <source>版本</source>
        <translation type="unfinished">པར་གཞི</translation>
    </message>
    <message>
        <source>数据</source>
        <translation type="unfinished">གཞི་གྲངས</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>Ctrl+1 到 Ctrl+8 换房间，Ctrl+K 查找，Ctrl+L 锁上，Esc 返回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一屏怎么用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{person} · {role}</source>
        <translation type="unfinished">{person} · {role}</translation>
    </message>
    <message>
        <source>在线</source>
        <translation type="unfinished">དྲ་ཐོག</translation>
    </message>
    <message>
        <source>离线</source>
        <translation type="unfinished">དྲ་ལམ་མེད</translation>
    </message>
    <message>
        <source>可用 {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待传 {records} 条</source>
        <translation type="unfinished">སྐྱེལ་རྒྱུ {records}</translation>
    </message>
    <message>
        <source>待传 {records} 条、{size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待传 {records} 条、{photos} 张、{size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有同步过 · {waits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} 同步过 · {waits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟未核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟可信</source>
        <translation type="unfinished">ཆུ་ཚོད་ཡིད་རྟོན་རུང་</translation>
    </message>
    <message>
        <source>时钟有偏差</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟被往回拨过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电量 {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电量 {percent} %，约 {minutes} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>没有要传的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有了记录后，可以联网同步，也可以导出到 U 盘带回去。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步</source>
        <translation type="unfinished">དུས་མཉམ</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>没有期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} · 与{partners}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过期 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还剩 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年已查 {visits} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年第 {visits} 次 / 上限 {cap} 次</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今天没有待办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished">དེ་རིང་</translation>
    </message>
    <message>
        <source>今天已办完 {count} 户：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · {plan} · {total} 户已查 {done} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽到您的任务按期限排在这里，没做完的检查在最上面。
Enter 继续或者打开，↑↓ 换一户，F8 给正在做的检查拍照。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接下来 {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 户，在“抽查”里看全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先要有名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上还没有检查对象名录。导入之后才能抽查和检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有抽到您的任务。抽查之后，您的任务会按期限排在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去抽查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都办完了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽到您的任务都查过了。结果在“检查”里，还要您处理的在右边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要您处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等您处理的事。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodoLine</name>
    <message>
        <source>{name}，{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书还没有送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧急检查还缺审批文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另一次检查没有做完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有出现场检查笔录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条记录只在这台电脑上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有同步过。都在本机，没有丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次同步 {time}。都在本机，没有丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录的内容还在别的设备上，同步后就有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有名录还没到齐</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责令改正已过期 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责令改正今天到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责令改正还剩 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bo" sourcelanguage="zh_CN">
<context>
    <name>AfterView</name>
    <message>
        <source>每人几户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最多 {most} 户，最少 {least} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员名录还没有传到本机。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tasks} 户，上限 {cap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历次 {ever} 户里换掉 {skipped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回避 {count} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取之后改了什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · {reason} · 批准：{approver}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据 {count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有换户，也没有换人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整次抽取作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}：{leaving} 不去，没有人能接替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}：{leaving} 换成 {joining}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}：没有候补，跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object} 换成 {joining}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机知道的全部抽取；跳过的户会进下一份计划，必查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各组跳过、作废、回避</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>细线是全部组的平均。标“偏多”：要是跳过与谁去无关，碰巧这么多的机会不到百分之一（已按组数折算）；请看每一次的理由。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tasks} 户里跳过 {skipped} 户，照平均约 {expected} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在作废的抽取里 {voided} 户，回避 {recused} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>偏多</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmsView</name>
    <message>
        <source>{device}（{person}）的记录分成了两支</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从 {time}（它自己的钟）的第 {seq} 条起有两份不同的记录：有人用过这台电脑的副本。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两支都留着（另一支 {kept} 条）。它已冻结：新记录先收着不算数，不能抽取、签发和打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请查明副本在谁手里，收回它，再决定跟哪一支。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请科室负责人查明并在他的电脑上决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟中心收下的这一支</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟先到的一支</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟另一支</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明查到了什么、副本在哪里。用您的名字签名，之后 {device} 恢复使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} 的 {kept} 条记录在等第 {first}–{last} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收好，还不算数。导入更早的包，或者同步一次，就会接上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} 的 {kept} 条记录在等决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收好，还不算数。分叉决定之后会接上。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproveForm</name>
    <message>
        <source>照批准文书填写，补上之后不能改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准的负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准文号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
</context>
<context>
    <name>AskHandover</name>
    <message>
        <source>会标为“当事人提供”，和现场采集、导入分开。原文件不动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人交来 {count} 个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁交来的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交来的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不肯签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名还是不肯签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请当事人在这里签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么不签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不签的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人（没有可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人</source>
        <translation type="unfinished">དཔང་པོ</translation>
    </message>
</context>
<context>
    <name>AskImport</name>
    <message>
        <source>导入的文件永远标为“导入”，不会成为现场采集。理由会一直跟着它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么不是当场拍的，从哪里来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称（可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>证据种类：按文件类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隐藏文件、快捷方式、系统文件 {count} 个不导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入 {count} 个文件，{size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网页截图的网址（没有可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在和已有的证据比对…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 个和已有的证据完全相同：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 个和已有的证据很像，请看是不是旧照片：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比对了 {count} 个，没有和已有的证据相同或很像的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另有 {count} 个没有比对，导入之后在证据里标出。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskNumbers</name>
    <message>
        <source>补审批和通知书文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上之后不能再改，请照纸面填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查审批文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查通知书文号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskOutcome</name>
    <message>
        <source>无法检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如实记下到场看到的情况。已经填的内容都留着，之后可以改回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看到了什么、问了谁、等了多久</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人（没有可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人</source>
        <translation type="unfinished">དཔང་པོ</translation>
    </message>
</context>
<context>
    <name>AskPlace</name>
    <message>
        <source>在地图上选点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这件证据在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这家登记在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纬度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大约在多大范围内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎么知道的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>虚线是粗略范围，不是区界。R 接收机，F 文件自称，H 人选，S 登记位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鼠标点一下，或者方向键移动、空格定点；滚轮或加减号缩放。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纬度（北纬为正）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经度（东经为正）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从登记系统或执照上抄来的位置。以后的照片都和它比，差五百米以上会提醒。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪里抄来的（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这只是你的说法，单独记一条，不会替代接收机或者文件里的位置。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditorPage</name>
    <message>
        <source>还没有交来的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取的电脑接受名额时，把封好的证明分给审计；同步之后在这里看到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封好的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份，{due} 份到期要开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取的电脑把证明封好分给审计；名额到期没有结果的，各自开启自己的一份。
F9 开启到期的一份（会先问），Esc 返回。没有到期的谁也不能开启。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已开启我的一份&#x3000;{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随下一次同步送到中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启我的一份？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”到期了，没有人报结果。开启会记下您的名字，不能再封上；份数够了，中心就能算出结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasisLine</name>
    <message>
        <source>依据 {cited}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据</source>
        <translation type="unfinished">གཞི་འཛིན་ས</translation>
    </message>
    <message>
        <source>（条文还没有与正式文本核对）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeaconEntry</name>
    <message>
        <source>轮次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随机数，64 位十六进制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从文件或图片读…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数由外面的机构按时发布，事先谁也不知道；加进去，中心和本机合谋也定不了结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额里固定的是第 {round} 轮，请填这一轮发布的值。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额写明轮次的才填。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件或图片 (*.json *.txt *.png *.jpg *.jpeg *.bmp *.webp);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginView</name>
    <message>
        <source>检查</source>
        <translation type="unfinished">ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>还没有检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书从一次检查里出：先去“检查”，做完或者做到一半都可以出文书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪次检查出文书？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查里已有的内容会自动填好，缺的再补。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出{title}</source>
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
    <name>CameraView</name>
    <message>
        <source>拍下（空格）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换摄像头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有摄像头，或照片在别处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已封存 {time} · 空格再拍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空格拍下，按住连拍，R 重拍（旧的也留着）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>图片：按住拖出一块，或者用方向键和空格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Capturing</name>
    <message>
        <source>校验卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选当事人交来的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {size}，已封存，记明是中断的。其中前 {proven} 当时就有记录，改动会被发现。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次没录完的保住了 {count} 段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {count} 段录制的文件坏了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读得出的已经封存。坏的文件没有删，请交管理员：{path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>校验卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用手机或相机拍时，把校验卡拍进去，能证明是现在拍的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CentreCard</name>
    <message>
        <source>中心的网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记住</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记住中心的网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备</source>
        <translation type="unfinished">སྒྲིག་ཆས</translation>
    </message>
    <message>
        <source>中心</source>
        <translation type="unfinished">ལྟེ་གནས།</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在“设备”里登记中心的名片，才能同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，{when}同步过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，还没有联网同步过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备 {count} 台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是网址。要以 http:// 或者 https:// 开头。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先写中心的网址，问中心的管理员要。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ceremony</name>
    <message>
        <source>离开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离开公开抽取？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做完的步骤都已经记下，再进来会从这一步接着做；结果不会因此改变。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChallengeCard</name>
    <message>
        <source>校验卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印这张卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把这张卡拍进照片里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录像时请念：{digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片里读到这个码，就证明照片是出这张卡（{time}）之后拍的，标为“绑定采集”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读不到或者不是这张卡，照片照样保存，标为“导入”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校验卡二维码，{digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校验卡&#x3000;{digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件里读到校验卡，标为“绑定采集”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件里没有校验卡，标为“导入”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件里的校验卡不是这台电脑的，标为“导入”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件里是另一次检查的校验卡，标为“导入”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件里的校验卡过期了，标为“导入”；要绑定，请换一张卡重拍。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用手机或相机拍，码和数字要完整、不反光；录像在开头二十秒里拍到它。再从存储卡或手机导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件里卡的方向或者数字和要求的不一样，记录里会写明。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>有 {count} 项不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份记录不能作为依据。请保留文件，向抽取单位要原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重算一致：{count} 项相符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标“另行核对”的几项，单凭一份记录答不了，要对照日志。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再对照本机的日志</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只对本单位的抽取有用：名额有没有跳号、重用、逾期，日志里记的是不是同一个结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一项都查过，没有一项不符。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeCamera</name>
    <message>
        <source>换摄像头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再找一次摄像头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有可用的摄像头。可以手打，或者读一张照片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把码对着 {camera}，读到就关。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>摄像头断了：{why}。可以再找一次，或者手打。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读到的不是要的那个码：{text}</source>
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
    <name>CompareView</name>
    <message>
        <source>{name}：同一个任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 项不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另有 {count} 项答得一样，没有列出。不批准的那一份也留在记录里，谁都能查到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（空）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果、问题和证据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读整份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有定结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据 {count} 件，现场采集 {live} 件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>撤回这个问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它会留在记录里，标为已撤回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交这次检查？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交</source>
        <translation type="unfinished">འབུལ་བ</translation>
    </message>
    <message>
        <source>归到这次检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归到第 {number} 题&#x3000;{label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {people} · {time} 到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查通知书 {number} · {kind} · {people} · {time} 到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年第 {visits} 次，上限 {cap} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已如实记录。检查照常进行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字还在这里。等“已保存”出现再离开，或者先抄下来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有的答案还没存上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据包 {name}.zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>压缩包 (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制作证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对一个证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请时间戳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交这次检查</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyMaker</name>
    <message>
        <source>做一份副本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>裁剪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标注的字（可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标注的字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么做副本，给谁用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>保存副本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
    <message>
        <source>按住鼠标拖出一块。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原件不动。遮住的地方在副本里真的没有了，拍摄信息也不带。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫描</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只用键盘：方向键移动十字，空格定起点，再按定终点；Shift 快，Ctrl 细。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找到了纸的四个角，看看对不对，不对就拖。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到纸的边，请把四个角拖到纸角上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只用键盘：空格换一个角，方向键移动它；Shift 快，Ctrl 细。</source>
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
    <message>
        <source>人员编号或执法证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>和检查人员名录里的一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员编号或执法证号的写法不对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要 2 到 40 个字，中间没有空格，和检查人员名录里的一样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员要填人员编号或执法证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽到的任务按它分给您；名录里没有人员编号的，填执法证号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一个人不能再担任：{roles}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecideForm</name>
    <message>
        <source>决定由负责人作出，这里照实记。记下之后不能改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记处理决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>决定文书的文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>决定日期，不写就是今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由（没有文号的必须写）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepositView</name>
    <message>
        <source>选一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左边选一份，这里看它到期没有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启我的一份…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封好的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启是什么意思</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取的电脑接受名额时，把它的证明封好分给几位审计。电脑坏了、丢了或者不肯报结果，审计各自开启自己的一份，中心就能算出同一个结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次仍然算数。下次抽取之前，请中心再登记一位审计，证明就分成几份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份证明没有分开：一位审计开了就能算出结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有到期不能开启。{alone}开启会记下，不能再封上，也不会改变结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录</source>
        <translation type="unfinished">མིང་ཐོ</translation>
    </message>
</context>
<context>
    <name>DescribeForm</name>
    <message>
        <source>（条文没有核实）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{demand}。依据：{basis}{unsure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明这件证据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这件证据证明什么事实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定时记下的不会改，这里写的另外记一条，两样都留着。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重算核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中的户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能查，换候补…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证级别 {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机兼作中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大屏显示结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印抽取记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存公开记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存审计记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，请到那台电脑上抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的岗位只看，不主持抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续公开抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始公开抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全屏显示给在场的人看，共四步；中途断电也从停下的那一步接着做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} 户中抽 {drawn} 户，每户 {team} 名检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽多少</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawable} 户中抽 {drawn} 户，候补 {reserve} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} 组 · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户不在名单里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信用等级只在本机看得到，公开记录里只有组。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单和指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机兼作中心，名额和封存码出自本机；记录里写明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审计记录里有全部名录，只交审计，不公开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要理由和另一人批准；抽中的户照样要检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负荷和变动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换检查员…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是随机抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawn} 户全部检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐户查看…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证级别 {level}，应为 L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给一户的证明…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人签名以后才能开始公开抽取。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>存成文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记一台设备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎样登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名片是公开的，丢了也不要紧；不核对指纹就登记才要紧。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>认识的设备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机名片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备</source>
        <translation type="unfinished">སྒྲིག་ཆས</translation>
    </message>
    <message>
        <source>人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>岗位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>丢了，停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后要两个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记新设备要两个人，各在自己的电脑上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在一位管理员或者中心登记就算数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} · {role} · {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}登记过，还要另一个人在他的电脑上登记，现在不算数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对，登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等第二个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一台电脑存出名片或者拍下二维码，另一台打开它；两个人把指纹逐组念一遍，都一样才登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机名片的二维码</source>
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
    <name>DraftCard</name>
    <message>
        <source>{size} 户里抽 {drawn} 户，候补 {reserve} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有记录。冻结之后，计划和两份名单都不能再改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各组抽多少</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不在名单里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} 等 {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} · {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（最多 {cap} 户）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派得出的检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人手不够：要 {wanted} 人次，上限合计 {room} 人次，会有户缺人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单的指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是随机抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一般事项的比例应严格限制：清单上限 {limit}，这份计划有的组超过了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比例超过清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，必查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawn} 户全部检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐户查看…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派得出的专家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能派（{reason}）：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件在办结期限前到期：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawable} 户中抽 n = {drawn} 户，候补 r = {reserve} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawable} 户 × {share}，取整抽 n = {drawn} 户，候补 r = {reserve} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}：本机字体里没有其中的字，屏幕和抽取记录上用编号代替，旁边印信用代码。冻结之后名称不能再改；能改的，请先在名录里改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有的名称印不全</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单之外还有 {count} 户，见下面。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公开记录里不会写明查什么，也不按事项排除本年已为同一事项抽中的户。请先勾选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选抽查事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户：不抽</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>{when} · 抽中 {drawn} 户，候补 {reserve} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · {size} 户中抽 {drawn} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已由候补接替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有候补，跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺 {count} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}；由 {name} 接替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划和名录先签名固定，再启封；没有见证人加入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划和名录先签名固定，见证人再加入，最后启封；结果不由单位一家决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另外加入事先约定的公共随机数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不在营业</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年已查满</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不抽的等级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未分级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已冻结，待抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等见证和启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已启封，未抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已抽取，{count} 户缺人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另行核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划和名录先签名固定，见证人再加入，最后启封。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 D 级或者因投诉而抽，应达到 L3；没有公共随机数，低于应有级别，记录和公示里都写明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废太多：“{device}”最近 {draws} 次抽取里作废 {voids} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>偶然出错很少到这个数。请监督人员查每一次作废的理由；作废的样本照样要检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>转入下一份计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（重点事项）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查事项清单版本 {version}，还没有经本机关确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查事项清单版本 {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度计划批次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联合抽查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么指定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以前抽中、被跳过的 {count} 户，这次必查：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据</source>
        <translation type="unfinished">གཞི་འཛིན་ས</translation>
    </message>
    <message>
        <source>已迁出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年已为同一事项抽中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与抽查事项无关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应查，但名录里已没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有执法证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不管这些事项或等级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是参加的部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随机抽查（不定向）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随机抽查（定向）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>专项检查（重点监管，不是随机）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个案检查（投诉举报，不是随机）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>委请专家（专家随机抽取）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象是指定的，不是随机抽取；检查人员随机抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事项是指定的，不是随机抽取；专家随机抽取，排在最前的是首选，其后的候补。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有条件：名录里的全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定向条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公开写的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实际这样筛</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区域：{values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主体类型：{values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行业：{values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信用等级：{values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记状态：{values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年检查不超过 {values} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点名 {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {count} 条记录不起作用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}（“{device}”，{when}）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更早的用 fieldapp draw incidents 查看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它们留在日志里，请监督人员核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一计划又固定了一次，以第一次为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一计划又签发了一个名额，以第一个为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发的名额格式不对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是中心的电脑签发了名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是签发方的电脑开了封存码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>别的电脑替它记了一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>又报了一个结果，以第一个为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报的结果和启封的记录不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码已经启封才来作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额没有到期就来收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额已被接受才来收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额收回以后才来接受或抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是所托的审计开启了封存的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存的证明没有到期就被开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额占了别人公布的码链</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定的计划和它自己的内容不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发的名额是另一个计划的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一步说的是另一个名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有结果就来作废结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取作废以后还来换对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报了结果，记录还没有到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报的结果和记录或重算不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所写的计划类别与计划本身不同，以计划本身为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证内容太长或为空，记录写不下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一人、同一台电脑或者中心的机器来当第二人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人签名时已经不能再改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条件、事项或排除名单和计划固定的不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人只是写明、没有签名，这一变更没有生效</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawDesk</name>
    <message>
        <source>等条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等您签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签发，等接受</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已接受</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请您启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已启封，等结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过期，没有结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划还没有传到本机，请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对下面的指纹和数目，再签发。签发之后计划和名单都不能换。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已答复不签发；对方要另建一份计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额随下一次同步送去；对方接受时把封好的证明交给审计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等对方当众请求启封；在场的可以读它的申请码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方的见证已经封口。启封之后，把凭据给它看，或者随同步送去。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码已经给出，结果已经定了；等对方同步来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果已经记下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方两人放弃了这个名额，封存码没有开启过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期时没有设备接受，名额已收回；对方可以重新申领。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期了，没有人报结果，也没有存放的证明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审计开启的份数够了，可以公开对方没有报的结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等审计开启：已开 {opened} 份，要 {wanted} 份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方还没有接受名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有审计可交，没有存放</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holders} 位审计各一份，开 {wanted} 份可算；已开 {opened} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>进行中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过期无结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号段 {chain}：用了 {used} 个，共 {length} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}：{numbers} 号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有缺号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期，请开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的一份已开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封着</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不必开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额到期了，没有人报结果。请开启您的一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>份数够了，由中心算出结果公开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还要 {count} 位审计开启。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额还没有到期，谁也不能开启。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果已经报来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额没有用就结束了，没有结果可看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} 户中抽 {drawn} 户，候补 {reserve} 户，每户 {team} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结的计划和名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划还没有传到本机。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打电话给对方，两边念的字应当一样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎样抽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保证级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户全部检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} 户中抽 {drawn} 户，候补 {reserve} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有 1 位审计，他开了就可算；已开 {opened} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不到 {wanted} 份看不出什么。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一份就能算出结果：开不开，由一个人决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期了，封存码没有开启过，结果谁也算不出来：存放的证明或者要有的见证不够。可以由两人关掉，按一次作废统计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启的几份拼不出封好的证明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说不出是谁的错：可能有一份是假的，也可能抽取的电脑存放时就不对。再请一位审计开启；仍然不行的，请上报查明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} 开启的一份是假的：不是封好的那一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果不受影响，别的几份已经够算。谁开启的、什么时候，记录里都有；请查明那台审计电脑。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>抽查</source>
        <translation type="unfinished">འདེམས་ཞིབ</translation>
    </message>
    <message>
        <source>新建计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对记录文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重算抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对抽取记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先看，再冻结；冻结之后谁也不能改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份计划，{waiting} 份还没抽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建计划先看后冻结；抽取当众全屏做四步：规则、名单与指纹、启封、结果。
空格 下一步，Enter 全部显示，Ctrl+P 打印抽取记录，Esc 离开（会先问）。
抽中的户不能检查时，由同组候补依次接替，要理由和另一人批准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存好抽取记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一组没有候补了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结计划和名单？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以公开抽取了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取记录 (*.json *.cbor);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存到哪个文件夹或 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取审计记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度抽查工作计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格 (*.csv);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写上报备案的文号；以前采用的同一年的计划由它接替，记录都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备案文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已采用 {year} 年的年度计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 个批次，新建计划时可以选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有人能接替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对抽取记录（可以选几份，也可以连同一户的证明）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} 户里抽 {drawn} 户，候补 {reserve} 户，每户 {team} 人。
冻结之后不能撤销：计划、户的名单、人的名单都不能再改，只能抽取。要改就另建一份。
户的名单：{register}
人的名单：{roster}
抽取那天念出的应当是同样的字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}
理由：{reason}
提出人：{who}。您以自己的名义签名，写进日志，不能撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作为第二人签名？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意这项变更？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}
不会起作用；您的理由写进日志。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>第二人签名以后，由候补“{name}”接替，原组检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经记下，等第二人签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人签名以后，这户记为跳过。理由已经记下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人签名以后，由 {name} 接替，是规则从人员名录里派出的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人签名以后，这一户缺一人；要上报，不能少一人去。理由已经记下。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawRegister</name>
    <message>
        <source>中心没有比对过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与中心的不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与中心的一致：{expected} 户，新入名录 {young} 户，按本机次数排除 {own} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划的名录与中心的不同：{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：{kind}（计划：{listed}；中心：{known}）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心签发名额前比对，写在日志里；请监督人员逐户核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>少列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>多列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等级或区划被改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>排除理由不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条件或名单无法读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可抽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不合条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {count} 户。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按清单里没有的事项排除</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>证据 {count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} · {count} 件还有没写的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} · 保管物品 {count} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记保存逾期 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记保存还剩 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>制作方法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制作人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制作时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证明对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取得</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退还</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都已作出决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在保管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期 {days} 个工作日</source>
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
        <source>{when}&#x3000;决定：{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}&#x3000;{act}&#x3000;{giver} → {taker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}&#x3000;{act}&#x3000;{giver}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}&#x3000;封条 {seal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封条不完好：{note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}&#x3000;{note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上一步接不上：上一步不在这个人手里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上一步接不上：封条编号不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>压缩包的结构</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清单可读，两种写法一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>附属文件与清单一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原件的大小和校验值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定记录未被改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清单与固定记录一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源类别有记录支持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录链和设备签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制包签名覆盖整份清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>证据</source>
        <translation type="unfinished">དཔང་རྟགས</translation>
    </message>
    <message>
        <source>物品</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {count} 件证据，{lists} 份物品清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 次检查有证据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每件证据要注明名称、种类、制作方法、制作时间、制作人和证明对象，没写的标出来。
抽样取证和先行登记保存在“物品”里，每次交接、启封都记一条。
先行登记保存要在七个工作日内作出决定，快到期时“今日”会提醒。
证据包交给法院、公证处、公安机关，对方不用本软件也能核对。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>回到步骤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 行，从检查的证据和物品清单来，在那里改</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>录像</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停止 {time}</source>
        <translation type="unfinished"></translation>
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
    <name>FoldersView</name>
    <message>
        <source>证据</source>
        <translation type="unfinished">དཔང་རྟགས</translation>
    </message>
    <message>
        <source>还没有证据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查时拍下、导入的都会到这里：写明证明什么，列清单，打包交给法院、公证处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去检查</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
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
    <name>FoundBar</name>
    <message>
        <source>是这一户的执照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是这一户：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录里没有这一户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看这份文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份文书不在本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核验</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是执照，也不是文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名是真的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经被代替或者作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真假要核：请按按钮看。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>从外面导入，不是现场采集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容已损坏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished">འདྲ་པར</translation>
    </message>
    <message>
        <source>导入的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看上去和别的证据很像，打开看看</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GiveUp</name>
    <message>
        <source>放弃名额…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要理由和另一人批准；启封之后不能放弃，抽中的户必须检查。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoodRow</name>
    <message>
        <source>第 {n} 行 名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>规格型号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标称生产者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>基数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封条编号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoodsView</name>
    <message>
        <source>抽样取证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先行登记保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一次交接、启封都记在这里，证据包里也有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有抽样，也没有先行登记保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}&#x3000;{count} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 起 · 保管人 {keeper} · {place} · 依据{basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限已过，还没有决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧急采取的，还没有批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二十四小时内报告并补办批准手续（条文没有核实）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 以前（含当日）作出处理决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}那一年的放假安排还没有，只按周末算，公布后会变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}，其中备样 {spare}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封条 {seal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}&#x3000;{name}&#x3000;{amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出抽样取证记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出登记保存通知书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记交接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出解除通知书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记处理决定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroundPart</name>
    <message>
        <source>不按年度计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度计划的批次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入年度计划…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选两个以上部门就是联合抽查：一份名单，一次进门。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参加的部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清单版本 {version}；依据和比例还没有经本机关确认。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清单版本 {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（重点事项）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>保证级别 {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机兼作中心：名额由本机签发，封存码由本机保管，记录里会写明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgDn、PgUp 翻看其余部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额还没有签发；没有登记别的中心，固定时由本机兼作中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额还没有签发：向中心申领。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HallFoot</name>
    <message>
        <source>存到 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看名单与指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定，进入启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当众启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印抽取记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单和规则已经冻结，不能再改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一份计划只有一个名额，只能抽一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，请到那台电脑上抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证在先，启封在后。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则和名单固定在先，启封在后；重算一次，结果不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请中心启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个名额已经由两人放弃，封存码没有开启过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心没有签发，理由见计划页。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已向中心申领名额：同步一次送去，再同步一次取回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已请中心启封：同步一次，再同步一次；或者扫凭据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机兼作中心…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>向中心申领名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额到期没有接受，中心已经收回；可以重新申领。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额由中心签发，封存码由中心保管：结果不由本单位一家决定。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HallFrame</name>
    <message>
        <source>规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单与指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定检查 · 公开抽取人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>双随机抽查 · 公开抽取</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HallKeeper</name>
    <message>
        <source>应是 24 个字，现在是 {count} 个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {position} 个字“{character}”不在字表里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请对着信封再看一眼；其余的字还在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个字已经选中，直接打对的字；其余的字还在。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HallPages</name>
    <message>
        <source>第 {page} 页，共 {pages} 页&#x3000;← →</source>
        <translation type="unfinished"></translation>
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
    <name>HelpersView</name>
    <message>
        <source>定下这三个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选三个人，任意两个一起就能打开；一个人打不开。谁帮过，两边都有记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘了口令谁来帮</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开求助文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他在锁屏上存出求助文件，电话里念四组字。您听着打进来，对上了才给回信。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>帮别人打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在还没有人能帮忙打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘了口令时，{names}三个人中的任意两个可以帮忙打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要先认识三位别的负责人或者审计人员的设备，现在有 {count} 位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定好了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告诉他们三位：有人求助时先听出是您本人，再对四组字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定下忘了口令时谁来帮</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>求助文件 ({pattern});;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他念的四组字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给他打电话，听出是他本人，请他念锁屏上的四组字，听到什么打什么。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对一对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回信 {name}.rca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回信 ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回信存到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>帮别人打开电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回信写好了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把 {name} 交给他；还要另一个人的一封。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifyCard</name>
    <message>
        <source>没有亮证与告知的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已向{party}出示证件并告知权利</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（执法证 {number}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人或在场人的姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>向谁出示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看清了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没看清</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都已告知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不申请回避</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请回避</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请谁回避、理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请回避的理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>汉语</source>
        <translation type="unfinished">རྒྱ་སྐད</translation>
    </message>
    <message>
        <source>藏语</source>
        <translation type="unfinished">བོད་སྐད</translation>
    </message>
    <message>
        <source>翻译人员（没有可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>翻译人员</source>
        <translation type="unfinished">སྐད་སྒྱུར་བ</translation>
    </message>
    <message>
        <source>扫码入企</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有扫码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码结果或者没扫的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下亮证与告知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请看我们的执法证件：{shown}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您有权陈述、申辩，有权申请检查人员回避；请如实回答询问，协助检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先亮证，再告知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫到的编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么没有扫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先答完四项：是否看清、是否告知、是否申请回避、是否扫码。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>没有保存的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished">ཤེས་སོང་</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要有“统一社会信用代码”和“名称”两列；地址、行业、信用等级等列有就读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把文件拖到这里，或者选文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV 或 XLSX，机关发来什么样就什么样，不用先改格式。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先看结果，再决定导不导；看的时候什么都不会改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有用到的列：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有导入和修正过的行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>将要导入的头几行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里的行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>将要导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其中修正过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已修正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改为</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished">ས་གནས</translation>
    </message>
    <message>
        <source>区划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行业</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>执法证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每次最多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入了 {count} 户。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入了 {count} 名检查人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里的每一行都导入了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录 (*.csv *.xlsx *.txt);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选名录文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入报告.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {count} 行没有导入，原因在报告里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要有“姓名”，还要有“人员编号”或者“执法证号”；没有有效期的，会提醒。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportedCard</name>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sender} {when}做的传输包 {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>导入证据文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入整个文件夹、存储卡或手机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里没有文件可以导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入了 {count} 件，{size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都已封存，一字不差。缩略图在后台做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都已封存。其中 {count} 件和已有的证据完全相同：{names}。请看是不是重复导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下面的文件没有保存，其余的都已封存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按您的要求停下了。已封存的都留着，下面的还没有导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存储卡或手机读不到了，可能被拔出。已封存的都留着。请重新插好，再把下面的导入一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的磁盘满了或者出错。已封存的都留着。请清出空间，再把下面的导入一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}&#x3000;还没有读</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>检查</source>
        <translation type="unfinished">ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>现场处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从名录开始检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍照</source>
        <translation type="unfinished">པར་རྒྱག་པ</translation>
    </message>
    <message>
        <source>{count} 次没做完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先亮证告知，再逐题检查；每个答案给出就存，不用按保存。
1–4 选答案，Enter 下一题，Ctrl+↑↓ 换节，F8 拍照，Esc 返回。
关门、失联、拒绝检查，用左下的“无法检查”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectionList</name>
    <message>
        <source>正在检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} · {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{result} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据 {count} 件 · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没做完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished">ཚང་མ</translation>
    </message>
    <message>
        <source>检查</source>
        <translation type="unfinished">ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>还没有检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从“今日”里抽到的任务开始；专项、投诉举报的检查从名录里选对象开始。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看今日任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 次检查</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectionSheet</name>
    <message>
        <source>题目</source>
        <translation type="unfinished">དྲི་གཞི</translation>
    </message>
    <message>
        <source>证据</source>
        <translation type="unfinished">དཔང་རྟགས</translation>
    </message>
    <message>
        <source>上一节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车到下一题，1–4 选答案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废，只能看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 提交，只能看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亮证与告知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}&#x3000;{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} 题，已答 {done} 题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场处理与提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一节 {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuerPage</name>
    <message>
        <source>名额申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有名额申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取的电脑冻结计划、向本中心申领之后，同步过来，在这里签发。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读申请码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>算出结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读设备的申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启凭据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份申请，{mine} 份等您办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额已签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随下一次同步送去。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已答复不签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由随下一次同步送去。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额已收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方可以重新申领；按一次作废统计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已预先签字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随下一次同步送去；封存码仍封着。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果已记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与对方自己抽的一模一样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发这个名额？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不签发“{title}”？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由会送给对方。这份计划从此不能再申领，对方要另建一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：检查对象名录不是本年的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在启封？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有对方没有见证人才行。开启会记下，不能再封上；结果从此定了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收回这个名额？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期时没有设备接受，什么也没有开启。对方可以重新申领；按一次作废统计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”，{unit}：{amount}。
计划的指纹：{words}
号码按顺序取下一个，用了不能收回再给别人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有见证人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”第{index}号。见证：{who}。
对方封口时的记录头：{head}
启封会记下，不能再封上；结果从此定了，换一份见证再来要也不会再给。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启封，把封存码交给对方？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备冻结计划后向本中心申领名额，在这里逐份签发、启封；每一步都记下，不能改号。
F9 办当前这一步，F8 读现场设备的申请码，Esc 返回。
到期没有结果的：审计开启的份数够了就算出结果；没有接受过的就收回；谁也算不出来的由两人关掉。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已请另一人签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签了名额才关掉，按一次作废统计。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>证据</source>
        <translation type="unfinished">དཔང་རྟགས</translation>
    </message>
    <message>
        <source>关上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机摄像头当场拍下：{camera}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从外面导入：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大小</source>
        <translation type="unfinished">ཆེ་ཆུང་</translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} 交来并签名：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} 交来，不签名（{refusal}）：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原件和副本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>裁剪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>副本 {number}&#x3000;{did}&#x3000;{at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出自</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制作人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>介质</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另有 {count} 件和它完全相同。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看上去和这些很像：{titles}。请看是不是旧照片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件自称的卫星日期早于这次检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件自称的卫星日期晚于封存的时间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件自称的拍摄时间和卫星日期对不上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件自称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做副本：遮盖、裁剪、标注、扫描</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫描</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在后台计算，稍后就有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>听一听录像里念的是不是 {digits}；程序不听声音。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要人核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在地图上选点</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemsView</name>
    <message>
        <source>再显示 {count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出证据材料清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件还有没写的。写全了再出清单。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>法律要求注明的都写了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查还没有电子证据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}&#x3000;{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（没有名称）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{maker} · {time} · {method}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证明：{purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没写：{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心已签收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳 {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message>
        <source>改成年度计划的写法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您已经写过的没有动，与年度计划不同：{names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <source>{name}可以用自己的口令打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有第二个人能打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在是第二个人打开的：口令可以换自己的，别的只有使用人能改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备密钥在这台电脑的系统钥匙库里。拆下硬盘也读不到，所以可以用短 PIN。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备密钥正在搬进系统钥匙库，下次解锁时搬完。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有系统钥匙库，设备密钥在一个只有本帐户能读的文件里。整块硬盘丢了就只剩口令保护，所以口令要长。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次新的口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据不用重新加密。从前留下的备份仍用从前的口令打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换 PIN 或口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员编号或执法证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>第二个人自己的口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二个人再输一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>让第二个人也能打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消第二个人的口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同组的人用自己的口令打开这台电脑；每次打开都记在案上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑睡眠、锁屏时也会锁上。写了一半的不会丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>多久没人动就锁上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令换好了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下次解锁用新的；数据没有动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有空着的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填上第二个人的编号和姓名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}可以打开了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请他自己记住口令。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二个人的口令取消了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经记录的都在。</source>
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
    <message>
        <source>还有一个人能用自己的口令打开，记录里没有写是谁。不认得就去掉。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>不在名单里的户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>存成表格…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存成表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有存成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称或代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在名单里找</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsStep</name>
    <message>
        <source>抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}&#x3000;{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请在场的人念出、拍下这些字。名录里改动一个字，指纹就全变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先固定，后启封</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locating</name>
    <message>
        <source>只是接收机的说法，可以伪造。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有位置，但是不对劲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有位置（卫星接收机）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有设接收机。拍完可以在地图上选点。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机没有连上，正在再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机连上了，还没有读得懂的语句。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有位置：接收机断了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片照样能拍。插好会自己接上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机在找卫星，请到空旷的地方。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zh</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>有一会儿没人用，已经锁上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑睡眠或者锁屏，这里也锁上了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写了一半的都还在，解锁后回到原来的地方。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation type="unfinished">ཤེས་བྱའི་ཐོན་དངོས་བདག་དབང་གི་ཞིབ་བཤེར</translation>
    </message>
    <message>
        <source>这个工作区是从备份恢复的，或者换过硬盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑有一份副本也在用，中心跟随的是那一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以前的记录都在；从现在起记在新的一段里，下次同步时报给中心。没有恢复过的，请告诉负责人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+数字键 换房间，Ctrl+K 查找，Ctrl+L 锁上，Esc 返回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一屏怎么用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measured</name>
    <message>
        <source>年-月-日，如 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished">དེ་རིང་</translation>
    </message>
</context>
<context>
    <name>MeasuresPane</name>
    <message>
        <source>其实可以检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有检查成：{outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧急检查还缺审批和通知书文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查照常进行，事后要补上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} · {cited}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有。答案显示有问题时，会在这里提出，由您决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已出 {count} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去出文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以出的文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场检查笔录随时可以出。其他文书要先把问题记下来，由问题涉及的权利决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right}：不能查封、扣押。{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要负责人批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>陈述和申辩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁说的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原话怎么说，就怎么记；没有的不用写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据和物品</source>
        <translation type="unfinished"></translation>
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
        <source>这是软件虚拟的摄像头或麦克风，不能作为现场采集。没有保存。请换真实的，或者作为外部文件导入。</source>
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
        <source>这条公示已经撤回。要再次公示，请科室负责人重新批准。</source>
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
    <message>
        <source>这份文件像是检查人员名录。名录没有改动。请先选“检查人员”，再选这份文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U 盘满了。传输包没有写上去，本机的记录都在。请在 U 盘上清出空间，或者换一个再导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留存的校验点读不出，或者不是它所说的设备签的，不能用来比对。本机记录没有改动。请换一份留存的校验点。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份记录已经照这个样子批准过，不用再批。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准时还没有看到公示的样子，这种批准只能查看。没有公示，批准记录都在。请批准人看过公示的样子后重新批准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要公示的内容和批准的那一份不一样。没有公示，记录和批准都在。请批准人看过现在的样子后重新批准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准的内容和现在公示的完全一样，没有更正。请批准人先批准更正后的样子。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的记录分成了两支（有人用过它的副本），负责人还没有决定。没有抽取，没有签发打印，已有的记录都在。请联系科室负责人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分叉只能由科室负责人或者管理员在别的电脑上决定。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心已经收下并回执了其中一支，只能跟这一支。没有改动，两支都留着。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次分叉已经有人决定过。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需要写明查明的情况。没有改动。请填写后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查事项清单里没有这一项，没有固定计划。请从清单里选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参加联合抽查的一个部门没有可派的人，没有固定计划。请先更新人员库，或者去掉这个部门。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定对象的检查不能同时按比例抽，没有固定计划。请清空比例，或者改为随机抽查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这名检查员不在这一户的组里，没有替换。请重新打开这份计划再看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度计划表有一处看不懂，没有采用，原来的计划不变。请看所示的行和列，改好再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关资料由管理员或者科室负责人填写。没有改动。请由他们在自己的电脑上填。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关资料里有一项写得不对。没有保存，写的都还在。请照提示改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额归中心：已经向中心申领，或者由中心签发。本机不能自己签发或开启。请同步，或者扫中心的凭据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码已经开启，结果已经定了，名额不能放弃。请先抽取；确有错误的，抽取后由两人作废，抽中的户照样检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额还没有过期，存放的证明仍然封着。什么也没有公开。请等到期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额、密钥或凭据与登记的不符，没有接受。请不要继续，联系中心核查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24个字是对的，但有见证人加入，或者中心没有预先签字，单凭这些字不能开启。什么也没有记录。请扫中心的凭据，或者同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>凭据写的不是现在的见证内容，没有接受。同一名额只认第一次。请用本机显示的申请重新取凭据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个封存码是另一个计划的，facts 写明是哪一个。什么也没有记录。请换本计划的信封。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密封存放的证明不全，不能继续。什么也没有公开。请让设备先接受名额，或者让审计人员开启各自的一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存放的证明不是这台设备的，结果算不出来。已经开启的部分保留作证据。请按设备故意隐瞒处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到这个文件，或者读不了。什么也没有做。请核对路径和权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件太大，超过这里能收的大小。什么也没有做。请核对是不是选错了文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一支缺少记录，或者有读不懂的记录，不能跟这一支。没有改动，两支都留着作证据。请改选另一支。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里有5万个以上的文件，没有导入。请选择具体的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令太短。没有采用，数据和原来的口令都不变。请用至少 {at_least} 个字符。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令太好猜（同样的字符重复，或者键盘上连着的一排）。没有采用，数据和原来的口令都不变。请换一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有系统钥匙库，短 PIN 几天就能试出来。没有采用，数据和原来的口令都不变。请用至少 {at_least} 个字符、不全是数字的口令。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令已经错了 {tries} 次，还要等 {wait_s} 秒才能再试。工作区没有打开，数据都在。重新启动或者改时钟也不会缩短。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的系统钥匙库没有打开，或者没有回答。工作区没有打开，数据都在。请重新登录这台电脑，再试一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个口令已经能打开工作区（您自己的或者另一个人的）。没有采用，数据和原来的口令都不变。请换一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有这台电脑的使用人能改这一项。没有改动，数据都在。请用使用人自己的口令打开再改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的口令不一样。没有采用，数据和原来的口令都不变。请再输一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额到期时还没有设备接受，中心已经收回；什么也没有开启。这次收回按一次作废统计。请重新申领。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备已经接受这个名额，或者封存码已经开启，不能按到期收回。请审计人员开启存放的证明，由中心公布结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个名额是另一个中心签发的，本机不能公布结果，也不能收回。什么也没有记录。请到签发的那台电脑上办理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>能签发名额的中心不止一个，或者所选的不在其中；facts 列出各个中心。还没有申领。请选定一个中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划的对象库和人员库还没有传到中心，名额暂时不发。申领保留着，名单到齐后自动签发。请再同步一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要写明谁交来的，并有签名；不签的写明原因。没有保存，文件还在原处。请补上再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有填写任何内容。没有改动。请至少填写一项再保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间或日期的写法不对。没有保存，写的内容还在。请写成 2026-11-23 10:20。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清单里没有这个选项。没有保存。请从清单中选择。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>物品清单里没有这一行。没有改动。请重新选择物品。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>物品清单是空的，或者超过五百行。没有保存。请填写物品，太多的分几份清单。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明由谁保管。没有保存，写的内容还在。请填写保管人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人没有签名，要写明原因或者见证人。没有保存，写的内容还在。请补上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先行登记保存要经负责人批准。没有保存，写的内容还在。请填写批准人；情况紧急的，勾选紧急并在二十四小时内补批。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有一行没有名称，或者数量不对（数量大于零，备样不多于数量，基数不少于数量）。没有保存，写的内容还在。请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经批准过，不需要再补。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明由谁交出或者经手。没有保存，写的内容还在。请填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明交给谁。没有保存，写的内容还在。请填写接收人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封条不完好，要写明情况。没有保存，写的内容还在。请填写备注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间还没到，不能这样记。没有保存，写的内容还在。请核对日期和本机时间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其中有物品已经作出处理决定。没有改动。请只选还没有决定的物品。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有这份物品清单。没有改动。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机时间比封存码开启的时间早，现在抽取不算数，没有抽取。结果已经定了，不会变。请校准本机时间，或者先和中心同步，再抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个工作区没有准备过找回，没有人能代替口令打开它。没有改动，数据都在。请再想一想口令；已同步的记录在中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找回要选 {wanted} 个不同的人，各有自己的电脑，是负责人或者审计人。没有改动，原来的都在。请先登记他们的设备再选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份请求里没有交给这台电脑的那一份。没有发出任何东西。请把请求交给它列出的人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要 {wanted} 个人的答复，现在只有 {given} 份。工作区没有打开，数据都在。请再取一个人的答复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找回用的文件读不出来，被改动过，或者不是答复最近这次请求的。工作区没有打开，数据都在。请按最近的请求重新取答复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指纹和对方念的不一样，或者没有核对。没有发出任何东西，数据都在。请打电话让对方逐组念指纹，再给出一样的四组字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数应是64位十六进制（32字节），现在是{count}位，或者有别的字。什么也没有记录。请对照发布的原文再填。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>轮次应是一个数字。什么也没有记录。请照发布的原文填。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是第{round}轮的公共随机数，名额里固定的是第{wanted}轮。什么也没有记录。请取第{wanted}轮发布的值。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张图片里没有找到二维码。什么也没有记录。请把整个码拍进去、拍清楚再试，或者照着打字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心的人看过申请，没有签发，理由写明。计划和名单不变，这份计划不能再申领。请按理由改好，另建一份计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方还没有请求启封，封存码没有开启。请等对方同步来，或者在现场读它的申请码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这种文件不能在这里显示，不能裁剪或遮盖。原件没有动。请用原来的程序看，或者导入它的照片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有画出要裁剪、遮盖或标注的地方，或者画到了图外。没有做副本，原件没有动。请重画。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}已经有一台设备“{device}”，它的岗位不能和这一个归同一个人。没有登记，原来的都在。请换一个人，或者先停用那一台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用设备要写明原因，比如什么时候丢的。没有停用，记录都在。请填写原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳不成立（{why}）。没有采用，记录都在。请再申请一次；还不行，核对时间戳服务的地址和证书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件里没有可用的证书。没有改动。请用时间戳服务机构给的证书文件（PEM 或者 DER）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有设置时间戳服务。没有发出任何东西。请先填写地址，选定证书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳服务的地址不对。没有改动。请写 http:// 或者 https:// 开头的完整地址。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一个时间戳之后没有新的记录。没有发出任何东西，不需要再做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有一个字本机字体里没有，这一页印不出来。文书没有编号，没有签发；抽取的结果不受影响。请改用规范字或者注明读音；机关名称里的字请管理员改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额是中心从备份恢复以前签发的，它的封存码也许已经给出过，不再开启。什么也没有公开。请让设备由两人作废这个名额，再申领新的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证内容还没有传到中心，封存码没有开启。申请保留着，内容到了就可以开启。请先同步，或者用U盘送来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备的时间比中心快得太多，名额暂时不发。申领保留着。请校准设备时间，再经有回执的中心同步一次，由回执排定先后。</source>
        <translation></translation>
    </message>
    <message>
        <source>这个名额已经作废，封存码不再开启。要抽取，请另固定一个计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人能停用本单位检查人员的电脑，别的要由管理员或者中心停用。没有停用，记录都在。请告诉他们是哪一台、什么时候丢的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份计划有一项变更在等第二人签名，没有再记一项。请先等签名，或者撤回那一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有这项变更。什么也没有签。请先同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这项变更已经签名、被拒绝或者撤回。没有再记。请重新打开这份计划再看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人必须是另一人，在自己的电脑上签名；提出的人、被换下的人和提出时的电脑都不行。没有签名。请另一人来签。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心的机器不能当第二人。没有签名。请一个人在自己的电脑上签。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经纬度或者半径的写法不对。没有保存，写的内容还在。纬度写在前面，用十进制的度，例如 29.6512 和 91.1320；半径大于零，不超过十万米。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机的地址不对。没有保存，原来的设置不变。串口写 serial:ttyUSB0@9600，网络写 tcp:192.168.1.5:10110。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{round}轮公共随机数已经发布，谁都可能知道它的值，名额没有签发。计划和名单不变。请改用还没有发布的一轮。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，本机不能抽取，也不能替换、作废；什么也没有记录。请到那台电脑上办；那台丢了、坏了的，等名额到期，由审计开启、中心公布结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您已经担保过“{device}”，还要另一个人担保，用他自己的设备。名片先收着，什么都没丢。请让另一位管理员或者中心来登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这件事要由管理员或者中心来定。什么都没有变。请找他们。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>能登记设备的要有三个人，现在只有 {known} 个：要是只有两个，丢一台电脑就再也登记不了。什么都没有变。请先再登记一位管理员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图里没有找到纸的四个角。没有做副本，原件没有动。请在窗口里把四个角拖到纸角上，或者写明八个数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要抽的对象连同候补有{listed}个，一份结果大约只放得下{most}个，没有固定计划。请降低比例，或按区县分成几个计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一步要记的内容太多，一条记录放不下，什么都没有记。请分成几次做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随机抽查从整个名录抽取，不能带条件，没有固定计划。请清空条件，或者改为定向抽查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件不是本程序写成的样子：有人改过，或者拿掉了一部分。没有打开，数据和记录都没有动。请不要再试，把整个文件夹留好交给管理员，核对以后用备份里的钥匙文件放回去。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>什么时候记都行，记的是现在。接不上的也照实记，会标出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记交接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经手或者交出的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看到的封条编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封条完好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished">མཆན</translation>
    </message>
</context>
<context>
    <name>NamedPart</name>
    <message>
        <source>统一社会信用代码，一行一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：春节前对藏香批发点集中检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查哪些户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不写代码的，按上面的条件全部检查；委请专家必须写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么指定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人（不能是您自己）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定的户不算随机抽查，记录和公示都会写明；检查人员照样随机。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>就用这一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
    <message>
        <source>期限过了 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还剩 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}前改正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 处问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收，已留置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已被代替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当面签收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收件人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电子送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished">འགྲེལ་བཤད</translation>
    </message>
    <message>
        <source>收件人（签名的人）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明（可以不写）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间按现在记：{now}。文书留在当场；见证人在纸上签名，或者当场拍照录像。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收留置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录留置送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收的理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人</source>
        <translation type="unfinished">དཔང་པོ</translation>
    </message>
    <message>
        <source>见证人身份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人身份（如市场管理方；可以不写）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>屏上签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收件人在这里签，笔、手指、鼠标都行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>屏上签名（可以不签，签在纸上也行）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间按现在记：{now}。收件人签在屏上或者纸上。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
    <message>
        <source>核验</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起草文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核验文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份，{open} 份还没有送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} · 草稿，还没有改过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} · 草稿，已保存 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书从一次检查里出。缺的项目有编号，纸上和旁边一样；点一下就填。
签发以后文号和二维码定下来，一个字都不能改；写错了就作废重出。
Ctrl+P 打印，Ctrl+S 另存 PDF。“核验”能看一张纸上的二维码是不是真的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签发：{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容已经定下来。现在打印两份，检查员在纸上签名，再送达。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图片和 PDF (*.pdf *.png *.jpg *.jpeg *.webp *.bmp *.tif);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开图片或 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核验 {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeView</name>
    <message>
        <source>待公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查</source>
        <translation type="unfinished">འདེམས་ཞིབ</translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 份没有批准，不在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要公示的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>科室批准的结果会来到这里，隐去个人信息，再由第二个人公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有公示过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示过的连同指纹列在这里，可以更正、撤回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有抽查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取完成后，可以把公开的过程公示给任何人验算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份公示和批准的不一样：没有公开，记录都在。请查问公示员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关代字（文号里的）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查证电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核验网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复议机关（人民政府）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受诉法院</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用这些资料的文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存机关资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印在文书、二维码旁边和公示页上，随同步传到本机关的每台电脑。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>六项都填好以前，文书上印“样张”；空着的用灰字的样例。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书印“样张”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>资料齐全</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}写得不对</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenPaper</name>
    <message>
        <source>文书预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {count} 页，和打印出来的一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {page} 页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningStep</name>
    <message>
        <source>见证人，例如：商户代表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他掷出或说出的，例如：4 2 6 6 2 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照信封念的 24 个字打在这里，可以不填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码已开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人先出手，再启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {index} 号抽取名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有见证人加入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}：{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人</source>
        <translation type="unfinished">དཔང་པོ</translation>
    </message>
    <message>
        <source>加入的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个计划要求至少一位见证人。启封之后不能再加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>掷骰、抛硬币或说一个数都可以，启封之后不能再加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有信封的，请另一人对着信封念，打进来核对；错一个字也会指出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>凭据，或者 24 个字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等中心启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫中心的凭据，或者照信封打 24 个字；也可以同步后等中心启封。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请中心启封的申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请中心扫这个码：见证已经封口，不能再加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入或清掉，再启封；启封之后不能再加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有一份见证没有加入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫中心的凭据，或者照信封打 24 个字；也可以离开，同步后再来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里还空着。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {position} 个字和封存码不同。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个字已经选中，直接打对的字；其余的字还在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用摄像头读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读中心的凭据</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>给一户的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存证明文件和这一页…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证明里有这一户自己的号签，只交给本户；别人拿不到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他的号签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查询码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有抽中，排在候补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有抽中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在名录里，但这次不参加抽取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一组全部检查，不靠号签。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一户的组这次一户也没有抽，所以没有号签。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同组 {group} 户里抽 {drawn} 户，号签小的先中。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同组 {group} 户里抽 {drawn} 户，号签小的先中；他的不大于抽中线。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存到哪个文件夹或 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存好：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”不在这次的名单里：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划冻结时就没有列入，所以没有号签，也没有证明可给；理由同计划一起记下，改不了。认为不该排除的，请向本单位提出。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackageView</name>
    <message>
        <source>提供给</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>法院、公证处、公安机关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不提供的理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制作证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一个压缩包：原件、清单、固定记录和签名、保管记录、独立的核验程序。谁都能用常见的工具打开、核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}&#x3000;{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制作并保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对一个证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做过的证据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有做过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}&#x3000;提供给 {recipient}&#x3000;{count} 件&#x3000;清单指纹 {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存在 {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}。有的字没有字体可印，清单没有 PDF，网页和表格都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据包做好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：{count} 项全部通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：核验不通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不要依赖这个证据包，请向出具单位重新索取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名设备的密钥指纹：{hash}，请与出具单位公布的核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据 {items} 件，没有提供 {left} 件，中心签收 {got} 件，有时间戳 {stamped} 件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不勾的不提供，只留下校验值，仍能证明有这一件；有遮盖过的副本的，用副本代替：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>格式 {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}：怎样得来的只是一种说法，这种旧格式证明不了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}：当时有记录的 {count} 字节不在了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>签发并编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发这份文书？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文号不会再用，扫码会显示“已作废”。写明理由。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废这份文书？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在这份草稿里改过的内容会丢掉，检查里的记录不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复成检查里的内容？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF 没有保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF 已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发后取得文号，内容一个字都不能改；写错了只能更正重出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail}&#x2028;它代替 {number}，那一份从此无效。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先照这份起草一份新的，改好再签发。签发新的那一刻，这一份才作废：扫它的码会显示“已被代替”、日期和新文号。写明理由。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正并重出这份文书？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起草更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起草的更正会丢掉；{number} 照旧有效。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不更正了？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不更正了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发这份文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印 {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PendingCard</name>
    <message>
        <source>等第二人签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · {who} 提出 · 理由：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据 {count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在还不起作用。您签名以后才算；签名由这台电脑的密钥写进日志。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在还不起作用。请 {name} 或者另一人在自己的电脑上签名：同步或者用 U 盘带过去，签好再带回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在还不起作用。要另一人在自己的电脑上签名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名同意…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整次抽取作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃没有开启的名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}：{leaving} 不去，没有人能接替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}：{leaving} 换成 {joining}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}：没有候补，跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object} 换成候补 {joining}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份计划指定对象，不抽取</source>
        <translation type="unfinished"></translation>
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
        <source>正在解锁，口令的核对故意做得慢…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错的次数多了，还要等 {minutes}:{seconds}。重新启动或者改时钟也不会缩短。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘了口令：事先选定的三个人里，两个人可以帮忙打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘了口令</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceMap</name>
    <message>
        <source>地图：方向键移动，空格定点，加号减号缩放</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>zh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置（{source}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>看看会冻结什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结计划和名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先要有名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查从名录里抽户、从人员库里派人。请先到“名录”导入两份名录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结之前先看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看看谁会在名单里、谁不在和为什么、派得出谁；看过才能冻结。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有检查人员名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查从人员名录里派人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有检查对象名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查从对象名录里抽户。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去名录</source>
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
    <name>ProofCard</name>
    <message>
        <source>改动会被发现</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存的同时算出指纹，接在上一条记录后面。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机摄像头当场拍下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是导入的文件；是否翻拍，要看图判断。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张照片能证明什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间可信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>和中心对过，误差在几分钟之内。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的时间不准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与中心差了几分钟以上，记录里会写明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间被拨回过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片照样能拍，时间不能作准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步时由中心回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回执之后，谁也不能说它是后来加的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有中心的回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在只有本机的签名，下次同步时补上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有收到定位，照片里不写位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间没有证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有这台电脑的时间，还没有和中心对过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>能证明不早于 {time}（{by}）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步时还申请时间戳。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查名额的签发</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofQuestion</name>
    <message>
        <source>请再输一次口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 或口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是我，继续</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished">འདོར་བ</translation>
    </message>
    <message>
        <source>解锁已经有一会儿了。要用打开这台电脑的那个口令；几分钟内不再问。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还要等 {seconds} 秒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>{number} {violation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} · {cited}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查到了什么：实物、数量、位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记为问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看这道题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由答案提出</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>{plan}，{day} 抽取 {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示抽查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示 {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>被检查单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查机关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>后续处置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题</source>
        <translation type="unfinished">གནད་དོན།</translation>
    </message>
    <message>
        <source>问题情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished">ས་གནས</translation>
    </message>
    <message>
        <source>经营者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场证据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一律不公示，不能恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>软件标出，您来定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished">ཁ་པར།</translation>
    </message>
    <message>
        <source>账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能是个人号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>车牌</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished">མིང་</translation>
    </message>
    <message>
        <source>亲属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉这处就会公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 公示，指纹 {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 批准；超期 {days} 个工作日，应在 {day}前公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 批准；还剩 {days} 个工作日，{day}前公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另外加的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>公示</source>
        <translation type="unfinished">ཡོངས་བསྒྲགས</translation>
    </message>
    <message>
        <source>{name} · 检查结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · 任务 {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} 份待公示，{public} 份公示过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>右边没有“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有改动。请照右边的字写，一个字不差。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正了 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示了 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指纹 {groups}。同步到中心后，网页上任何人能看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步到中心后，网页上只留“已撤回”和理由。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回了 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步到中心后，任何人可以重新算一遍。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示了抽查 {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再隐去一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写要隐去的字，照右边的样子；出现几次就隐去几次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隐去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您决定公示软件标出的 {count} 处，这会留痕。{rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示 {name}？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回过这件事和理由会一直公开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示抽查 {plan}？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公开的过程里有抽中的单位和检查人员，没有没抽中的单位名称。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左边是我们知道的，右边是世界会看到的，编号对得上。
身份证号、电话、账号一律隐去；别的由批准的人逐处决定，批准的正是右边这些字。
公示的人只能照批准的公示，不能是批准的人，也不能是检查的人。
H 再隐去一处，Ctrl+Enter 批准或者公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准了 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一步由公示员照这个样子公示，不能是您自己。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>右边的样子会公开，和批准的一字不差。同意的有 {approver} 和您，都签名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>右边的样子用您的名字签名批准，公示还要第二个人，一个字也不能改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准 {name}？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新批准的样子会代替现在公开的；两个指纹和理由都公开。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>{label}：{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可不答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草译</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看到了什么：写明实物、数量、位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished">འགྲེལ་བཤད</translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished">འདྲ་པར</translation>
    </message>
    <message>
        <source>共 {count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍照</source>
        <translation type="unfinished">པར་རྒྱག་པ</translation>
    </message>
    <message>
        <source>写说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收回答案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选了“{answer}”，请写明看到了什么，或改选“未检查”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选了“{answer}”，请写明看到了什么。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个答案不合检查表的规定，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里要一个整数，只写数字。已按原样保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里要一个日期，写成 年-月-日。已按原样保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个答案不在选项里，请重新选。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>例如：2026年第四季度商标使用抽查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：食品、工艺品；不填就是全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：城关区的食品和工艺品经营户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不抽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>必须有见证人（保证级别 L2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎么抽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行业</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照名录里的写法，用顿号隔开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条件怎么写进公开记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定向抽查要把条件公开说清楚</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>候补占抽中的 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一年最多查几次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每户几名检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年-月-日，可以不填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写比例（5%）或户数（3），不写就不抽。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各信用等级抽多少</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至少一个等级要抽。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里要写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写 5% 或 3 这样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写一个整数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写成 2026-12-31 这样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一天已经过了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人不能是您自己。</source>
        <translation type="unfinished"></translation>
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
    <name>ReceiptView</name>
    <message>
        <source>回到申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开启凭据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}&#x3000;第 {index} 号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫这个码，凭据就到了抽取的电脑。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打电话的念下面 24 个字，对方照着打进去；错一个字会指出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次有见证或公共随机数：只念字不够，对方还要扫码或者同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一名额只认这一份见证；换一份再来要，不会再给。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码已开启</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiverView</name>
    <message>
        <source>不用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>串口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网络</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>速率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>试一下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外接的卫星接收机（NMEA）：串口、蓝牙串口，或者网络上的。北斗、GPS 都可以。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍照的时候，前后一分钟的原始语句和照片一起封存。位置只是接收机的说法，不会当作证明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在收到的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的串口：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有找到串口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下次拍照就用它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片里不会有接收机的位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机的设置已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连不上，正在再试。请看线、地址和端口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连上了，还没有读得懂的语句。速率可能不对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有语句，还没有定位。请到空旷的地方。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有定位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>断了，正在再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一分钟内 {good} 句，校验不对的 {bad} 句，来自 {systems}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lat:.6f}，{lon:.6f}&#x3000;卫星 {count} 颗&#x3000;HDOP {hdop}&#x3000;质量 {quality}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>没办完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished">ཚང་མ།</translation>
    </message>
    <message>
        <source>检查记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} / {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>份已批，还有 {count} 份待审</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>同一个任务有 {count} 份记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>软件不替您选。并排看过，再决定批准哪一份、退回哪一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并排看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>存出求助文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开两封回信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation type="unfinished">ཡང་བསྐྱར་འབྲི་རོགས</translation>
    </message>
    <message>
        <source>用新口令打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>想起来了，回去输口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘了口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事先选定的三个人里，两个人一起就能打开；记录一条不少。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  求助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  回信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  新口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>求助.rcq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>求助文件 (*.rcq)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>求助文件存到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>求助文件没有存上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把文件交给其中两位：{names}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话里念给他们听：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回信 (*.rca);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回信打不开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {count} 封了。</source>
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
    <name>Registry</name>
    <message>
        <source>本年 {count} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>执法证 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有执法证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每次抽查最多 {cap} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写有效期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件已过期 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有证件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件还剩 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以派出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录还是空的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录由有权限的人导入，随同步来。去“同步”接收一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入一份名录，就能按名称、地址、拼音或者代码查找。也可以把文件拖到这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员 {count} 名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录 {day}</source>
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
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>名录</source>
        <translation type="unfinished">མིང་ཐོ</translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直接打字就找：名称或地址里的任意两个字、名称的拼音首字母、代码的头几位或末几位；空格隔开的词都要有。
上下键选一户，回车看它的全部情况。
有导入权限的人可以把 CSV 或 XLSX 拖进来；先看结果，再决定导不导。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在看 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告没有保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存报告</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>选一份申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左边选一份，这里看它等什么。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {index} 号名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不签发…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读申请码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话启封…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有见证的才用：打开后照着念 24 个字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预先签字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码仍封着；对方同步之后，没有见证时念 24 个字就够。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启封，出凭据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收回名额…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>算出并记下结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再看凭据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished">ལས་ཁུངས</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用人</source>
        <translation type="unfinished">བེད་སྤྱོད་པ</translation>
    </message>
    <message>
        <source>计划编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申领</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封好的证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {round} 轮</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关掉名额…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>没有人可派</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所在地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中的户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中 {drawn} 户，每户 {team} 名检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果一样才算真</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别 {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机兼作中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本次抽取的指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，缺 {missing} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有候补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}{place}&#x3000;{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自己重算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺人的户和候补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {first}–{last} 户，共 {count} 户&#x3000;PgDn、PgUp 翻页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查员不够：{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>候补 {count} 户，按组依次递补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已揭晓 {shown} 户，共 {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中 {drawn} 户；{short} 户人手不够</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示之后扫码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样例网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>专家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定 {drawn} 户，每户随机 {team} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定 {drawn} 户；{short} 户人手不够</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>名称、地址、拼音首字母、代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>少打几个字再试。可以只打名称中的两个字、拼音首字母，或者代码的头几位、末几位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先列 {count} 户，从 {objects} 户中找到，用时 {ms} 毫秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户，从 {objects} 户中找到，用时 {ms} 毫秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打字就找。下面是近来检查的和抽中的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打字就找。下面是名录里的头几户。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished">མཆན</translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备</source>
        <translation type="unfinished">སྒྲིག་ཆས</translation>
    </message>
    <message>
        <source>方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知书号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished">དུས་ཚོད།</translation>
    </message>
    <message>
        <source>{name}（{certificate}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begun} 开始，还没有提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begun} 开始，{done} 提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}（之后记录有变化，这一次不算）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发现 {count} 处问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right}：{violation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据 {count} 件，现场采集 {live} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原件还没到这台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场采集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回，不采用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>陈述</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}、{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答案（检查表还没到这台电脑，题目先用代号）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（没有答）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经过（最近 {shown} 步，共 {count} 步）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交之后，不算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还在写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示已撤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超期 {days} 个工作日，应在 {day}前公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还剩 {days} 个工作日，{day}前公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收，留置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更换</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补了审批号 {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亮证、告知权利</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答了 {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记了到场情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记了问题 {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回一条问题 {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记了陈述</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交</source>
        <translation type="unfinished">འབུལ་བ</translation>
    </message>
    <message>
        <source>作废 {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑的钟倒退了（现在 / 之前：{text}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑的钟跳了（现在 / 应为：{text}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本次检查以外的人所加，不作证据</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>监督</source>
        <translation type="unfinished">ལྟ་སྐུལ</translation>
    </message>
    <message>
        <source>还没有检查记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到检查员同步来的、或者 U 盘带来的记录后，在这里审。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选一份记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在左边选一份，整份读过再批准或者退回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{devices} 台电脑的 {count} 份记录，{late} 份已超期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{devices} 台电脑的 {count} 份记录已合在一起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回了 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由会随下次同步到检查员的电脑。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明哪里要补、要改。理由会留在记录里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：3.2 题没有照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各台电脑的检查合在这里，先办期限近的。
整份读过，再看公示的样子批准；要改的写明理由退回。自己查的不能自己批。
Ctrl+Enter 看公示的样子，Esc 回到列表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看公示的样子，批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准的是公示的样子，一字不差；之后有变化要重新批。</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>证据</source>
        <translation type="unfinished">དཔང་རྟགས</translation>
    </message>
    <message>
        <source>签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有检查人员名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每次检查要两名持证的人。名录由名录管理员导入，或者随同步来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 名检查人员的证件过期或者没有登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他们不会被抽中，也不能去检查。换证以后请重新导入名录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 名检查人员的证件快到期了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过期以后他们不会被抽中，也不能去检查。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>从 {size} 户中抽 {drawn} 户，每户 {team} 名检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>组里有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>候补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各组抽多少</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定向条件：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每户得一个号签，由小到大排，前面的抽中，接着的候补。谁也不能挑。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不在名单里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} {count} 户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么指定：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写着必查的组是以前被跳过的户，这次全部检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指定 {drawn} 户，每户随机 {team} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序这样筛选：{said}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedStrip</name>
    <message>
        <source>再存一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有存上，文字还在：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionsPane</name>
    <message>
        <source>无法检查…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关门、失联、拒绝检查都在这里记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亮证与告知</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>用本单位选定的国内服务。证书由服务机构给，只认它签的；请与机构公布的指纹核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳服务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished">ས་གནས</translation>
    </message>
    <message>
        <source>还没有选证书文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选证书文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证书 (*.pem *.crt *.cer *.der)</source>
        <translation type="unfinished"></translation>
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
        <source>在这里换主题、语言和大小，改了马上生效。Ctrl+数字键 去各个房间。</source>
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
    <message>
        <source>单位不在机关表里，出不了文书。请按机关表里的单位重新建工作区。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个单位的文号、电话、法院等是样例，还没有核实；文书上印“样张”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个单位的文号、电话、法院等还没有核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名后随同步传到本机关的每台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关资料已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从现在起签发的文书都用它；以前的不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填写机关资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙和口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>已开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封着</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>内部记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有本单位能看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示的样子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任何人能看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超期 {days} 个工作日。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {used} 个工作日，还剩 {left} 个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}完成检查，最晚 {day}公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tail}当年放假安排未知，只算了周末。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>〔已隐去 {number}〕</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有抽查计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先建一份计划，冻结名单，再当众启封抽取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选一份计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左边选一份，这里看它到哪一步。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>全部</source>
        <translation type="unfinished">ཚང་མ།</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
    <message>
        <source>这里没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换上面的“全部”，就能看到其余的文书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查里发现问题后，从这里出现场检查笔录和责令改正通知书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起草文书</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>再加一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隐去 {count} 处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>软件没有找到个人信息。请自己再读一遍右边，有就加上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您决定公示这一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隐去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act} {number} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>科室负责人，批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两个人都同意才公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等您</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二人同意并公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示后在本局网页任何人能看；可以更正、可以撤回，都留痕。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在公开的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 版，{day}，{who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正理由：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由批准人逐处决定。要改请批准人照新的样子重新批准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人决定公示这一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人决定隐去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照右边重新批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准右边的样子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准的正是右边这些字，一个不差；公示员只能照它公示，不能改。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlotQuestion</name>
    <message>
        <source>向谁申领名额？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由本机兼作中心？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发的中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>轮次，例如 21000000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>轮次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申领</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码由中心保管，结果就不由本单位一家决定。只有选定的中心能答复；申领随下一次同步送去。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额由本机签发，封存码由本机保管，记录里会写明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数的轮次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数的轮次（可以不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写一个还没有发布的轮次。它由外面的机构按时发布，事先谁也不知道；开启时再填这一轮的值。写了就必须填，不能再去掉。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有中心 {names}；改由本机兼作中心，结果只由本单位一家决定，公示里也会写明。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundButton</name>
    <message>
        <source>录音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只录声音，边录边封存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundRecorder</name>
    <message>
        <source>只录声音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换麦克风</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录音已封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以再录一段，也可以关上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停止并封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始录音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再找一次麦克风</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>边录边封存：断电也只丢最后一秒，前面的都在，改动会被发现。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有可用的麦克风</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以插上再找一次，或者用别的设备录，再作为文件导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录到的都在，已封存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有录音在进行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>麦克风断了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>好像没有声音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请看看麦克风是不是关着、选错了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在录音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>边录边封存，停下之后是一份证据。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StampCard</name>
    <message>
        <source>设置</source>
        <translation type="unfinished">སྒྲིག་འགོད</translation>
    </message>
    <message>
        <source>设置时间戳服务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有设置时间戳服务，不会向外发出任何东西。设置之后，每次同步申请一个，证明到那时为止的记录都已经存在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>向 {address} 申请，只认证书 {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} 没有申请到：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}&#x3000;覆盖 {count} 条记录&#x3000;{who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑不认得签发的机构</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证书已于 {day} 到期，之前没有接续</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效到 {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>检查要两名持证人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录里能去检查这一户的持证人员不足两人。导入检查人员名录之后再开始。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>辅助人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查审批文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查通知书文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>辅助人员（人）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信用 {grade} 类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年已查 {count} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年已查满 {cap} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还可以开始，会如实记录为超过上限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 名检查人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照纸面填写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以事后补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已失效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有执法证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>执法证过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应当回避</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{why}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {number}</source>
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
    <name>StepsPanel</name>
    <message>
        <source>看这次检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} 各签一次，签在纸上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等补全</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用这台电脑的密钥签名，取得文号和二维码；此后一个字都不能改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印，检查员签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一式两份，检查员签在纸上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当面签收；拒收要有见证人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复成检查里的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补全 {count} 项后签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发并编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还缺 {count} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>齐了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看全部内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有 {count} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看和改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补全要素</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两名检查员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查要有两名持证的人，在检查里补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已打印 {count} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收，已留置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再打印一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改正期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校验码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心已登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有同步到中心，扫码会显示“未登记”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收要有见证人，也可以当场拍照录像</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{receiver} 签收，{at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人 {witness}，{at}。理由：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} 作废：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} 由 {number} 代替：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当面签收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收留置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代替 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由：{reason}。签发以后旧的那份才作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正重出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{receiver} 签收，{at}。屏上签名已存为证据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不更正了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>用 U 盘带回去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}（{role}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有勾选的人能打开，丢了别人也看不到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有登记过别的设备。先在“设备”里登记中心或者科室。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出到 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 {size} 待传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复导入不会多算，也不会漏算。中心收下后会给回执。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次导出：{day}，给 {receivers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>选一户，看它的全部情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记事项、年内检查次数、以前的检查和认定的问题、文书，都在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以前认定的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书</source>
        <translation type="unfinished">ཡིག་ཆ</translation>
    </message>
    <message>
        <source>状态不明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已抽中，待检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} 级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有分级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信用风险</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经营场所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所在区划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行业</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation type="unfinished">ཁ་པར</translation>
    </message>
    <message>
        <source>去做抽中的检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年已上门 {visits} 次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关没有设年度上限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年已上门 {visits} 次，上限 {cap} 次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再查一次就到上限；投诉举报和紧急检查另算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年已上门 {visits} 次，到了上限 {cap} 次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再查会超过上限，并记入检查记录；投诉举报和紧急检查另算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上还没有对它的检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更早的还有 {count} 次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上没有给它的文书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 签发</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmitCard</name>
    <message>
        <source>备注（可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished">མཆན</translation>
    </message>
    <message>
        <source>提交检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还差 {count} 处，按一下就到那里：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查结果（至少选一项）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>后续处置（可不选）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交，之后不能再改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亮证与告知还没有做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 还没答：{label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 要改：{label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次检查已经作废，内容都留在记录里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 提交，内容不能再改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记了 {count} 个问题，没有问题的结果不在这里。要选，先撤回问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接下来出文书；还有别的任务，回今日。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去出文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果：{results}。记了 {count} 个问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果：{results}。没有记问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：第 {number} 题答的是“{answer}”，结果却是“{result}”，请先核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交之后答案、问题和证据都不能再改；文书还可以出。确有错误只能作废重来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：第 {numbers} 题的答案显示有问题，还没有记下，请先看一下。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>传输包 ({pattern});;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}  {lane}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收下 {records} 条记录、{files} 个文件、{receipts} 张回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收下中心的 {receipts} 张回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有新的：这一包本机全都有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} · {role} · {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指纹 {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备与信任</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查与名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查与文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批与公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原图原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心已收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查准备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取记录 {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 检查记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 审批公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 取证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 文书原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名录原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取过程原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示的抽取过程</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>附件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}，{records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}，{status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按内容命名，只传一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还在写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拒收，留置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更换</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示</source>
        <translation type="unfinished">ཡོངས་བསྒྲགས</translation>
    </message>
    <message>
        <source>更正公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心</source>
        <translation type="unfinished">ལྟེ་གནས།</translation>
    </message>
    <message>
        <source>收下 {count} 条，现有 {held} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>早就有了，一条没多（现有 {held} 条）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识这台设备，没有收。请先登记它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台设备已停用，没有收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冻结，待决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收好了，在等第 {first}–{last} 条，接上才算数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中间缺一段，等着的已经太多，没有收。请先导入更早的包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的记录分成了两支，都留着；它已冻结，等负责人决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑已冻结：收好了，负责人决定之后才算数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用时封到第 {size} 条；以前的都算数，以后的哪里都不收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备 {device}，{person}，{role}，单位 {unit}。
指纹 {groups}
请让对方念出他屏幕上的指纹，逐组都一样才登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记这台设备？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指纹一样，登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用 {device}（{person}）？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明什么时候、在哪里、怎么丢的。停用以后不能恢复，找回来也要用新钥匙重新登记。本机已有的和中心已回执的都算数；它带出来、还没导入的 U 盘请先导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用这台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后每台新设备都要两位管理员（或者一位管理员和中心）各在自己的电脑上核对、登记，才算数。定了就不能改回来。谁的电脑丢了，另外两位马上登记一台新的：只剩一位就再也登记不了。停用丢了的电脑还是一个人就行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记设备要两个人？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后要两个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把 {file} 交给中心或者同事登记，并当面核对指纹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名片存好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后它的记录在这里算数。下次同步会把登记告诉中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记了 {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请同步，再请另一位管理员在他的电脑上核对指纹、登记。两个人都登记了才算数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} 等第二个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请马上同步一次：中心收到以后就不再收它的，也会告诉别的电脑。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} 停用了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>同步</source>
        <translation type="unfinished">དུས་མཉམ</translation>
    </message>
    <message>
        <source>从 U 盘导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在同步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐件情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已到中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished">ཚང་མ།</translation>
    </message>
    <message>
        <source>没有待传的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的记录和原件，中心都收下了。有了新的会在这里逐件列出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁的记录算数，看谁为它担保</source>
        <translation type="unfinished"></translation>
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
        <source>{link} · 还没有同步过 · 已保存的都在本机硬盘，断电不丢</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link} · {when}同步过 · 已保存的都在本机硬盘，断电不丢</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有到中心的都列在这里。记录先走，原件后走，小的在前；断了会接着传。
没有网就导出到 U 盘：加过密，只有勾选的人能打开。
Ctrl+R 同步，Ctrl+E 导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件待传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心收下 {sent} 条记录、{files} 个原件，都有回执。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到 {records} 条记录、{files} 个原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}，{size}，只有 {receivers} 能打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的都还在；中心导入后把回执带回来，这里才算送到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写到 U 盘，可以拔了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已传的有回执，没传的都在本机。下次从断的地方接着来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停下了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出到哪里（选 U 盘）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出到 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选传输包或者回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名片存到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名片 (*.card)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选对方的名片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各台设备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名片或者二维码的照片 (*.card *.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeForm</name>
    <message>
        <source>抽样取证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先行登记保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当着当事人抽取、加贴封条、列清单，双方签名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经负责人批准；当场清点、列清单；七个工作日内作出处理决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保管人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人一方在场的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场并签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场，拒绝签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有签名的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见证人</source>
        <translation type="unfinished">དཔང་པོ</translation>
    </message>
    <message>
        <source>抽样方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准的负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情况紧急，二十四小时内补批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再加一行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>物品清单</source>
        <translation type="unfinished"></translation>
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
    <name>Times</name>
    <message>
        <source>{time}（和证明不符，以证明为准）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存不早于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存不晚于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录像</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录完整，{count} 段都当时记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录像的 {at} 处有当时的校验卡（{digits}）：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片里读到了当时的校验卡（{digits}）：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>。卡上的数字也读到了，一样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>。卡上的数字读出来是 {seen}，不一样，请看图。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校验卡出卡之后（{time}，电脑时间）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍摄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍摄不早于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}（{by}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查名额的签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中断了，前 {proven} 当时有记录</source>
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
        <translation type="unfinished">པར་རྒྱག་པ</translation>
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
    <message>
        <source>您管审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交的检查等您审核，在右边和“监督”里。没有抽到您的检查任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去监督</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您管公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核过的检查等您公示，在右边和“公示”里。没有抽到您的检查任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 件，办完这些就排上来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您管签发名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取的电脑来申领、请求启封时，在右边和“签发”里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您管审计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封好的证明到期没有结果，才要您开启，在右边和“封存”里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去封存</source>
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
        <translation type="unfinished">ཁ་ཕྱེ་བ</translation>
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
    <message>
        <source>等您审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去监督</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等您公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，公示已过期 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}，离公示期限还有 {days} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} 的记录分成了两支</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从 {time} 起；它已冻结，两支都留着。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记保存还没有批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记保存逾期 {days} 个工作日，没有决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记保存今天到期，没有决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记保存还剩 {days} 个工作日作决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取等您办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期没有结果，请开启您的一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查变更等您签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查变更等第二人签名</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>拍照</source>
        <translation type="unfinished">པར་རྒྱག་པ</translation>
    </message>
    <message>
        <source>证据</source>
        <translation type="unfinished">དཔང་རྟགས</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件都已封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存时就算了指纹，改动会被发现。{count} 件还没有中心的回执。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存时就算了指纹，改动会被发现。中心都已回执。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件内容已损坏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>和封存时的指纹不一致，不能当证据用。其余的照常可用。请从中心或 U 盘再取一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整卡导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>也可以把文件或文件夹拖进来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整个文件夹、存储卡或手机</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoPeople</name>
    <message>
        <source>请选择</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished">རྒྱུ་མཚན</translation>
    </message>
    <message>
        <source>具体情况，例如：门已锁，邻居说上月搬走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>具体情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}：{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写批准人。要两个人同意。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准人不能是您自己。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”换成候补？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由同组排在最前的候补接替，原组检查。抽取记录不变，替换另外记下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换成候补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废这次抽取？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录仍在，标为作废；抽中的户照样要检查，免得用作废来挑户。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁不能去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加证据文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证据文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”换检查员？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由规则从同一份人员名录里派出下一位，不能指定。抽取记录不变，替换另外记下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃这个名额？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码还没有开启，没有抽出谁。放弃会记下，号码作废，按一次作废统计；这份计划不能再抽，要抽就另建一份。已经开启的不能放弃：抽中的户必须检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reason}”要有证据：请加照片、退信或者现场笔录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请谁签名批准（不能是您自己）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另一人在自己的电脑上签名以后才起作用：同步或者用 U 盘带过去。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关掉这个名额？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码没有开启过，没有抽出谁，结果也再算不出来。另一人签了名才关掉；关掉会记下，号码不再使用，按一次作废统计；对方要抽，另建一份计划再来申领。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关掉名额</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>二维码里的文字，或者文书上的网址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核验</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开图片或 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核验一份文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把扫到的文字贴进来，或者打开文书的照片、扫描件、PDF；也可以拖到这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑 {days} 天没有同步，名单可能旧了：请联网再核一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎么核的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>和纸上对一对：有一项不同，就不要相信这张纸。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文书编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改正期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校验码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看这份文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在还不能确定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网址的形式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名的封装</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名的算法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名里的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密钥在名单里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名完整，内容没有改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备属于签发的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备可以签发这类文书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发时密钥有效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里的内容就是签名的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心已登记，没有被代替或者撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单不超过七天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一页印的和签名的一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真实，现行有效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机关签发，中心已经登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名真实，还没有登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名是名单里的设备签的；中心还没有登记它，所以不知道后来有没有变动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真实，但已被代替</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由 {number} 代替，请按新的办。理由：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真实，但已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不用再按它办。理由：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名真实，密钥后来停用了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签发以后，设备的密钥停用了；请联网或打电话再核一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是本机关签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它用的密钥在签发日期以前就停用了。不要相信，留下原件，打电话查证。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在不能核验</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名的密钥不在这台电脑的名单里，可能是新设备。这不表示它是假的：先同步，再核一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名核验不通过：内容被改过，或者是伪造的。不要相信，留下原件，打电话查证。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>这个名额已经由两人放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封存码没有开启过，谁也没有抽中。要抽，就另建一份计划再申领。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{centre}没有签发：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额到期没有接受，中心已经收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额已经过期，封存码没有开启</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先看本机时间对不对；不错的，由两人放弃，另建一份计划。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有接受过，同步之后由中心收回，就可以重新申领。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等{centre}签发名额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{centre}的名额已经到了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名额已接受，封存码由{centre}保管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等{centre}启封</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始公开抽取时接受，封好的证明同时交给审计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公开抽取时见证在先，再请中心启封。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同步一次，再同步一次；或者扫中心的凭据，打 24 个字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心</source>
        <translation type="unfinished">ལྟེ་གནས།</translation>
    </message>
    <message>
        <source>{when} 起。这份计划不能再申领；改好之后另建一份。{then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} 起。什么也没有开启，可以重新申领；这次收回按一次作废统计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} 起：{what}{then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} 起。同步一次送去，再同步一次取回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封好的证明在审计手里：由审计开启，中心算出并公布结果；不能再放弃。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果谁也算不出来了：由两人放弃，这里或者中心都可以；要抽就另建一份计划。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>重新申领…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>向中心申领名额…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>存储卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相机拍的，从存储卡导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手机</source>
        <translation type="unfinished">ཁ་པར</translation>
    </message>
    <message>
        <source>手机拍的，从手机文件夹导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当事人交来的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishView</name>
    <message>
        <source>设备的申请码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从图片读…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启封，出凭据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公共随机数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读设备的申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请码的照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用摄像头读…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽取的电脑在“等中心启封”那一步显示一个码。用摄像头读，或者用扫码枪扫，字就打在这里；也可以手打，或者读一张照片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读设备的申请码</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithoutCamera</name>
    <message>
        <source>这台电脑没有可用的摄像头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片可以从存储卡、手机或文件夹导入，也可以直接拖进来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入的会标为“导入”；原文件不动，一样算指纹、一样封存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再找一次摄像头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>摄像头断了：{why}。已拍的都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以再找一次，或者从存储卡、手机、文件夹导入。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>写在这里，停笔就存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

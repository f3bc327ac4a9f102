<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AfterView</name>
    <message>
        <source>每人几户</source>
        <translation>Load of each inspector</translation>
    </message>
    <message>
        <source>最多 {most} 户，最少 {least} 户</source>
        <translation>At most {most}, at least {least} visits</translation>
    </message>
    <message>
        <source>人员名录还没有传到本机。</source>
        <translation>The roster has not reached this computer yet.</translation>
    </message>
    <message>
        <source>{tasks} 户，上限 {cap}</source>
        <translation>{tasks} visits, at most {cap}</translation>
    </message>
    <message>
        <source>历次 {ever} 户里换掉 {skipped}</source>
        <translation>{skipped} of {ever} ever passed over</translation>
    </message>
    <message>
        <source>回避 {count} 次</source>
        <translation>recused {count} times</translation>
    </message>
    <message>
        <source>抽取之后改了什么</source>
        <translation>What was changed after the draw</translation>
    </message>
    <message>
        <source>{when} · {reason} · 批准：{approver}</source>
        <translation>{when} · {reason} · approved by {approver}</translation>
    </message>
    <message>
        <source>证据 {count} 件</source>
        <translation>{count} evidence files</translation>
    </message>
    <message>
        <source>没有换户，也没有换人。</source>
        <translation>No business and no inspector was replaced.</translation>
    </message>
    <message>
        <source>整次抽取作废</source>
        <translation>The whole draw was declared void</translation>
    </message>
    <message>
        <source>{object}：{leaving} 不去，没有人能接替</source>
        <translation>{object}: {leaving} cannot go, nobody may stand in</translation>
    </message>
    <message>
        <source>{object}：{leaving} 换成 {joining}</source>
        <translation>{object}: {joining} goes instead of {leaving}</translation>
    </message>
    <message>
        <source>{object}：没有候补，跳过</source>
        <translation>{object}: no reserve left, passed over</translation>
    </message>
    <message>
        <source>{object} 换成 {joining}</source>
        <translation>{joining} instead of {object}</translation>
    </message>
    <message>
        <source>本机知道的全部抽取；跳过的户会进下一份计划，必查。</source>
        <translation>All draws known here; whoever is passed over enters the next plan with certainty.</translation>
    </message>
    <message>
        <source>各组跳过、作废、回避</source>
        <translation>Passed over, void and recused, by team</translation>
    </message>
    <message>
        <source>细线是全部组的平均。标“偏多”：要是跳过与谁去无关，碰巧这么多的机会不到百分之一（已按组数折算）；请看每一次的理由。</source>
        <translation>The thin line is the mean of all teams. “Many”: if it made no difference who went, so many would come about by chance in less than one case of a hundred (shared out over the teams). Read the reason of each.</translation>
    </message>
    <message>
        <source>{tasks} 户里跳过 {skipped} 户，照平均约 {expected} 户</source>
        <translation>{skipped} of {tasks} passed over; about {expected} at the mean</translation>
    </message>
    <message>
        <source>在作废的抽取里 {voided} 户，回避 {recused} 次</source>
        <translation>{voided} in void draws, {recused} recusals</translation>
    </message>
    <message>
        <source>偏多</source>
        <translation>Many</translation>
    </message>
</context>
<context>
    <name>AlarmsView</name>
    <message>
        <source>{device}（{person}）的记录分成了两支</source>
        <translation>The records of {device} ({person}) split in two</translation>
    </message>
    <message>
        <source>从 {time}（它自己的钟）的第 {seq} 条起有两份不同的记录：有人用过这台电脑的副本。</source>
        <translation>From record {seq} on, {time} by its own clock, there are two different histories: a copy of this laptop was used.</translation>
    </message>
    <message>
        <source>两支都留着（另一支 {kept} 条）。它已冻结：新记录先收着不算数，不能抽取、签发和打印。</source>
        <translation>Both are kept (the other one: {kept} records). It is frozen: new records are kept without effect, and it cannot draw, issue or print.</translation>
    </message>
    <message>
        <source>请查明副本在谁手里，收回它，再决定跟哪一支。</source>
        <translation>Find out who has the copy, take it back, then decide which one is followed.</translation>
    </message>
    <message>
        <source>请科室负责人查明并在他的电脑上决定。</source>
        <translation>Ask a supervisor to look into it and decide on their laptop.</translation>
    </message>
    <message>
        <source>跟中心收下的这一支</source>
        <translation>Follow the one the centre has</translation>
    </message>
    <message>
        <source>跟先到的一支</source>
        <translation>Follow the one that came first</translation>
    </message>
    <message>
        <source>跟另一支</source>
        <translation>Follow the other one</translation>
    </message>
    <message>
        <source>写明查到了什么、副本在哪里。用您的名字签名，之后 {device} 恢复使用。</source>
        <translation>Write what was found and where the copy is. You sign it; {device} can be used again.</translation>
    </message>
    <message>
        <source>{device} 的 {kept} 条记录在等第 {first}–{last} 条</source>
        <translation>{kept} records of {device} wait for records {first}–{last}</translation>
    </message>
    <message>
        <source>已收好，还不算数。导入更早的包，或者同步一次，就会接上。</source>
        <translation>Kept, without effect yet. Import the earlier bundle or sync once, and they join.</translation>
    </message>
    <message>
        <source>{device} 的 {kept} 条记录在等决定</source>
        <translation>{kept} records of {device} wait for a decision</translation>
    </message>
    <message>
        <source>已收好，还不算数。分叉决定之后会接上。</source>
        <translation>Kept, without effect yet. They join once the fork is decided.</translation>
    </message>
</context>
<context>
    <name>ApproveForm</name>
    <message>
        <source>照批准文书填写，补上之后不能改。</source>
        <translation>Fill it in from the approval; it cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>补批准</source>
        <translation>Complete the approval</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>批准的负责人</source>
        <translation>Leader who approved</translation>
    </message>
    <message>
        <source>批准文号</source>
        <translation>Number of the approval</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AskHandover</name>
    <message>
        <source>会标为“当事人提供”，和现场采集、导入分开。原文件不动。</source>
        <translation>They are marked “received from the party”, apart from captures and imports. The files stay as they are.</translation>
    </message>
    <message>
        <source>当事人交来 {count} 个文件</source>
        <translation>The party hands over {count} file(s)</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>谁交来的</source>
        <translation>Who hands them over</translation>
    </message>
    <message>
        <source>交来的人</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>不肯签</source>
        <translation>Refuses to sign</translation>
    </message>
    <message>
        <source>签名还是不肯签</source>
        <translation>Signs or refuses</translation>
    </message>
    <message>
        <source>当事人签名</source>
        <translation>The party’s signature</translation>
    </message>
    <message>
        <source>请当事人在这里签名</source>
        <translation>The party signs here</translation>
    </message>
    <message>
        <source>为什么不签</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>不签的原因</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>见证人（没有可不填）</source>
        <translation>Witness (leave empty if none)</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
</context>
<context>
    <name>AskImport</name>
    <message>
        <source>导入的文件永远标为“导入”，不会成为现场采集。理由会一直跟着它。</source>
        <translation>Imported files stay marked “imported” for good and never count as captured here. The reason stays with them.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>为什么不是当场拍的，从哪里来</source>
        <translation>Why it was not taken here, and where it comes from</translation>
    </message>
    <message>
        <source>导入理由</source>
        <translation>Reason for importing</translation>
    </message>
    <message>
        <source>名称（可不填）</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证据种类：按文件类型</source>
        <translation>Kind of evidence: by file type</translation>
    </message>
    <message>
        <source>证据种类</source>
        <translation>Kind of evidence</translation>
    </message>
    <message>
        <source>隐藏文件、快捷方式、系统文件 {count} 个不导入。</source>
        <translation>{count} hidden files, shortcuts and system files are not imported.</translation>
    </message>
    <message>
        <source>导入 {count} 个文件，{size}</source>
        <translation>Import {count} files, {size}</translation>
    </message>
    <message>
        <source>网页截图的网址（没有可不填）</source>
        <translation>Address of the web page shown (if a screenshot)</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Web address</translation>
    </message>
    <message>
        <source>正在和已有的证据比对…</source>
        <translation>Comparing with the evidence that is here…</translation>
    </message>
    <message>
        <source>{count} 个和已有的证据完全相同：{names}</source>
        <translation>{count} the same as evidence that is here: {names}</translation>
    </message>
    <message>
        <source>{count} 个和已有的证据很像，请看是不是旧照片：{names}</source>
        <translation>{count} look much like evidence that is here; check for old pictures: {names}</translation>
    </message>
    <message>
        <source>比对了 {count} 个，没有和已有的证据相同或很像的。</source>
        <translation>{count} compared; none is the same as, or much like, evidence that is here.</translation>
    </message>
    <message>
        <source>另有 {count} 个没有比对，导入之后在证据里标出。</source>
        <translation>{count} more were not compared; they are marked among the evidence afterwards.</translation>
    </message>
</context>
<context>
    <name>AskNumbers</name>
    <message>
        <source>补审批和通知书文号</source>
        <translation>Complete approval and notice numbers</translation>
    </message>
    <message>
        <source>补上之后不能再改，请照纸面填写。</source>
        <translation>They cannot be changed afterwards; copy them from the papers.</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>检查审批文号</source>
        <translation>Approval number</translation>
    </message>
    <message>
        <source>检查通知书文号</source>
        <translation>Inspection notice number</translation>
    </message>
</context>
<context>
    <name>AskOutcome</name>
    <message>
        <source>无法检查</source>
        <translation>Cannot inspect</translation>
    </message>
    <message>
        <source>如实记下到场看到的情况。已经填的内容都留着，之后可以改回来。</source>
        <translation>Write down what you found on arrival. What was filled in stays, and this can be undone.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>看到了什么、问了谁、等了多久</source>
        <translation>What you saw, whom you asked, how long you waited</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>见证人（没有可不填）</source>
        <translation>Witness (leave empty if none)</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
</context>
<context>
    <name>AskPlace</name>
    <message>
        <source>在地图上选点</source>
        <translation>Choose a point on the map</translation>
    </message>
    <message>
        <source>这件证据在哪里</source>
        <translation>Where this item was made</translation>
    </message>
    <message>
        <source>这家登记在哪里</source>
        <translation>Where the business is registered</translation>
    </message>
    <message>
        <source>纬度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>经度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>没写明</source>
        <translation>Not named</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>大约在多大范围内</source>
        <translation>Within about</translation>
    </message>
    <message>
        <source>怎么知道的</source>
        <translation>How you know</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>虚线是粗略范围，不是区界。R 接收机，F 文件自称，H 人选，S 登记位置。</source>
        <translation>Dashed: rough areas, no borders. R receiver, F the file says, H by hand, S registered place.</translation>
    </message>
    <message>
        <source>鼠标点一下，或者方向键移动、空格定点；滚轮或加减号缩放。</source>
        <translation>Click, or move by arrows and set with Space; wheel or + and - change the scale.</translation>
    </message>
    <message>
        <source>纬度（北纬为正）</source>
        <translation>Latitude (north positive)</translation>
    </message>
    <message>
        <source>经度（东经为正）</source>
        <translation>Longitude (east positive)</translation>
    </message>
    <message>
        <source>从登记系统或执照上抄来的位置。以后的照片都和它比，差五百米以上会提醒。</source>
        <translation>The place as read in the register or on the licence. Pictures are held against it; more than 500 m apart is pointed out.</translation>
    </message>
    <message>
        <source>从哪里抄来的（必填）</source>
        <translation>Where it was read (required)</translation>
    </message>
    <message>
        <source>这只是你的说法，单独记一条，不会替代接收机或者文件里的位置。</source>
        <translation>This is only your word, recorded on its own; it never takes the place of a receiver&apos;s or a file&apos;s position.</translation>
    </message>
</context>
<context>
    <name>AuditorPage</name>
    <message>
        <source>还没有交来的证明</source>
        <translation>No proofs deposited yet</translation>
    </message>
    <message>
        <source>抽取的电脑接受名额时，把封好的证明分给审计；同步之后在这里看到。</source>
        <translation>A drawing computer seals its proof to the auditors when it takes a slot; after a sync it shows here.</translation>
    </message>
    <message>
        <source>去同步</source>
        <translation>Go to sync</translation>
    </message>
    <message>
        <source>封好的证明</source>
        <translation>Sealed proof</translation>
    </message>
    <message>
        <source>封存的证明</source>
        <translation>Sealed proofs</translation>
    </message>
    <message>
        <source>{count} 份，{due} 份到期要开启</source>
        <translation>{count}, of which {due} are due to be opened</translation>
    </message>
    <message>
        <source>抽取的电脑把证明封好分给审计；名额到期没有结果的，各自开启自己的一份。
F9 开启到期的一份（会先问），Esc 返回。没有到期的谁也不能开启。</source>
        <translation>Drawing computers seal their proofs to the auditors; where a slot expired without an outcome, each opens their own share.
F9 opens a share that is due (it asks first), Esc goes back. Before the expiry nobody can open one.</translation>
    </message>
    <message>
        <source>已开启我的一份&#x3000;{title}</source>
        <translation>My share is open&#x3000;{title}</translation>
    </message>
    <message>
        <source>随下一次同步送到中心。</source>
        <translation>It goes to the centre with the next sync.</translation>
    </message>
    <message>
        <source>开启我的一份？</source>
        <translation>Open my share?</translation>
    </message>
    <message>
        <source>“{title}”到期了，没有人报结果。开启会记下您的名字，不能再封上；份数够了，中心就能算出结果。</source>
        <translation>“{title}” expired and nobody told its outcome. Opening is recorded with your name and cannot be undone; with enough shares the centre can compute the outcome.</translation>
    </message>
    <message>
        <source>开启</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
</context>
<context>
    <name>BasisLine</name>
    <message>
        <source>依据 {cited}</source>
        <translation>Basis {cited}</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>（条文还没有与正式文本核对）</source>
        <translation>(not yet checked against the official text)</translation>
    </message>
</context>
<context>
    <name>BeaconEntry</name>
    <message>
        <source>轮次</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>随机数，64 位十六进制</source>
        <translation>Value, 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>从文件或图片读…</source>
        <translation>From file or picture…</translation>
    </message>
    <message>
        <source>公共随机数由外面的机构按时发布，事先谁也不知道；加进去，中心和本机合谋也定不了结果。</source>
        <translation>Public randomness is published on time by an outside body and known to nobody before; with it even centre and device together cannot choose the outcome.</translation>
    </message>
    <message>
        <source>名额里固定的是第 {round} 轮，请填这一轮发布的值。</source>
        <translation>The slot names round {round}; enter the value published for it.</translation>
    </message>
    <message>
        <source>名额写明轮次的才填。</source>
        <translation>Only where the slot names a round.</translation>
    </message>
    <message>
        <source>公共随机数</source>
        <translation>Public randomness</translation>
    </message>
    <message>
        <source>文件或图片 (*.json *.txt *.png *.jpg *.jpeg *.bmp *.webp);;所有文件 (*)</source>
        <translation>File or picture (*.json *.txt *.png *.jpg *.jpeg *.bmp *.webp);;All files (*)</translation>
    </message>
</context>
<context>
    <name>BeginView</name>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>还没有检查</source>
        <translation>No inspections yet</translation>
    </message>
    <message>
        <source>文书从一次检查里出：先去“检查”，做完或者做到一半都可以出文书。</source>
        <translation>A notice comes from an inspection: go to &quot;Inspect&quot; first. It may be finished or half done.</translation>
    </message>
    <message>
        <source>从哪次检查出文书？</source>
        <translation>Which inspection is the notice for?</translation>
    </message>
    <message>
        <source>检查里已有的内容会自动填好，缺的再补。</source>
        <translation>What the inspection holds is filled in; you add what is missing.</translation>
    </message>
    <message>
        <source>出{title}</source>
        <translation>Draft {title}</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation>Double-random IP inspections</translation>
    </message>
    <message>
        <source>设备 {name}</source>
        <translation>Device {name}</translation>
    </message>
    <message>
        <source>钥匙只在这台电脑上</source>
        <translation>Its keys never leave this machine</translation>
    </message>
    <message>
        <source>数据都加密存在本机</source>
        <translation>All data is encrypted on this machine</translation>
    </message>
    <message>
        <source>丢了电脑，没有口令也看不到内容</source>
        <translation>If the machine is lost, nobody reads it without the password</translation>
    </message>
    <message>
        <source>没有网也能用</source>
        <translation>Works without a network</translation>
    </message>
    <message>
        <source>先记在本机，有网或有 U 盘时再传</source>
        <translation>Kept here first; sent when there is a network or a USB stick</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>拍下（空格）</source>
        <translation>Take the picture (Space)</translation>
    </message>
    <message>
        <source>换摄像头</source>
        <translation>Other camera</translation>
    </message>
    <message>
        <source>没有摄像头，或照片在别处</source>
        <translation>No camera, or the pictures are elsewhere</translation>
    </message>
    <message>
        <source>已封存 {time} · 空格再拍</source>
        <translation>Sealed {time} · Space for another</translation>
    </message>
    <message>
        <source>空格拍下，按住连拍，R 重拍（旧的也留着）</source>
        <translation>Space takes it, hold for a burst; R again (the old one stays)</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>图片：按住拖出一块，或者用方向键和空格</source>
        <translation>Picture: drag to draw a box, or use the arrow keys and Space</translation>
    </message>
</context>
<context>
    <name>Capturing</name>
    <message>
        <source>校验卡</source>
        <translation>Challenge card</translation>
    </message>
    <message>
        <source>选当事人交来的文件</source>
        <translation>Choose the files the party hands over</translation>
    </message>
    <message>
        <source>共 {size}，已封存，记明是中断的。其中前 {proven} 当时就有记录，改动会被发现。</source>
        <translation>{size} in all, sealed and marked as cut. The first {proven} were on record at once: a change would be noticed.</translation>
    </message>
    <message>
        <source>上次没录完的保住了 {count} 段</source>
        <translation>{count} unfinished recording(s) of last time were saved</translation>
    </message>
    <message>
        <source>有 {count} 段录制的文件坏了</source>
        <translation>{count} recording(s) have a damaged file</translation>
    </message>
    <message>
        <source>读得出的已经封存。坏的文件没有删，请交管理员：{path}</source>
        <translation>What can be read is sealed. The damaged file was not deleted; give it to your administrator: {path}</translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>校验卡</source>
        <translation>Challenge card</translation>
    </message>
    <message>
        <source>用手机或相机拍时，把校验卡拍进去，能证明是现在拍的</source>
        <translation>Photograph the card too, with a phone or camera: it proves the picture was taken from now on</translation>
    </message>
</context>
<context>
    <name>CentreCard</name>
    <message>
        <source>中心的网址</source>
        <translation>The centre&apos;s address</translation>
    </message>
    <message>
        <source>记住</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>记住中心的网址</source>
        <translation>Keep the centre&apos;s address</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>在“设备”里登记中心的名片，才能同步。</source>
        <translation>Enrol the centre&apos;s card under “Devices” to sync.</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>{name}，{when}同步过</source>
        <translation>{name}, synced {when}</translation>
    </message>
    <message>
        <source>{name}，还没有联网同步过</source>
        <translation>{name}, never synced over the network</translation>
    </message>
    <message>
        <source>设备 {count} 台</source>
        <translation>{count} devices</translation>
    </message>
    <message>
        <source>这不是网址。要以 http:// 或者 https:// 开头。</source>
        <translation>This is no address. It must begin with http:// or https://.</translation>
    </message>
    <message>
        <source>先写中心的网址，问中心的管理员要。</source>
        <translation>Write the centre&apos;s address first; its administrator knows it.</translation>
    </message>
</context>
<context>
    <name>Ceremony</name>
    <message>
        <source>离开</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>离开公开抽取？</source>
        <translation>Leave the public draw?</translation>
    </message>
    <message>
        <source>做完的步骤都已经记下，再进来会从这一步接着做；结果不会因此改变。</source>
        <translation>The steps done are recorded; when you come back it goes on from here. The result does not change by it.</translation>
    </message>
</context>
<context>
    <name>ChallengeCard</name>
    <message>
        <source>校验卡</source>
        <translation>Challenge card</translation>
    </message>
    <message>
        <source>换一张</source>
        <translation>Another card</translation>
    </message>
    <message>
        <source>打印这张卡</source>
        <translation>Print this card</translation>
    </message>
    <message>
        <source>拍好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>把这张卡拍进照片里</source>
        <translation>Get this card into the picture</translation>
    </message>
    <message>
        <source>录像时请念：{digits}</source>
        <translation>In a video, say: {digits}</translation>
    </message>
    <message>
        <source>照片里读到这个码，就证明照片是出这张卡（{time}）之后拍的，标为“绑定采集”。</source>
        <translation>Where this code is read in a picture, the picture was taken after this card ({time}): “captured and bound”.</translation>
    </message>
    <message>
        <source>读不到或者不是这张卡，照片照样保存，标为“导入”。</source>
        <translation>If it is not read, or is another card, the picture is kept all the same, as “imported”.</translation>
    </message>
    <message>
        <source>校验卡二维码，{digits}</source>
        <translation>Code of the challenge card, {digits}</translation>
    </message>
    <message>
        <source>校验卡&#x3000;{digits}</source>
        <translation>Challenge card  {digits}</translation>
    </message>
    <message>
        <source>{count} 件里读到校验卡，标为“绑定采集”。</source>
        <translation>{count} show the card: “captured and bound”. </translation>
    </message>
    <message>
        <source>{count} 件里没有校验卡，标为“导入”。</source>
        <translation>{count} show no card: “imported”. </translation>
    </message>
    <message>
        <source>{count} 件里的校验卡不是这台电脑的，标为“导入”。</source>
        <translation>{count} show a card of another laptop: “imported”. </translation>
    </message>
    <message>
        <source>{count} 件里是另一次检查的校验卡，标为“导入”。</source>
        <translation>{count} show the card of another inspection: “imported”. </translation>
    </message>
    <message>
        <source>{count} 件里的校验卡过期了，标为“导入”；要绑定，请换一张卡重拍。</source>
        <translation>{count} show a card that is too old: “imported”; to bind them, draw a new card and take them again. </translation>
    </message>
    <message>
        <source>用手机或相机拍，码和数字要完整、不反光；录像在开头二十秒里拍到它。再从存储卡或手机导入。</source>
        <translation>Take it with a phone or camera, code and digits whole and without glare; in a video show it within the first twenty seconds. Then import from the card or the phone.</translation>
    </message>
    <message>
        <source>{count} 件里卡的方向或者数字和要求的不一样，记录里会写明。</source>
        <translation>In {count} the card&apos;s turn or digits are not as asked; the record says so.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>有 {count} 项不符</source>
        <translation>{count} checks failed</translation>
    </message>
    <message>
        <source>这份记录不能作为依据。请保留文件，向抽取单位要原件。</source>
        <translation>Do not rely on this record. Keep the file and ask the office that drew for the original.</translation>
    </message>
    <message>
        <source>重算一致：{count} 项相符</source>
        <translation>The recount agrees: {count} checks hold</translation>
    </message>
    <message>
        <source>标“另行核对”的几项，单凭一份记录答不了，要对照日志。</source>
        <translation>The checks marked “elsewhere” cannot be answered by one record; they need the log.</translation>
    </message>
    <message>
        <source>再对照本机的日志</source>
        <translation>Compare with this computer&apos;s log</translation>
    </message>
    <message>
        <source>只对本单位的抽取有用：名额有没有跳号、重用、逾期，日志里记的是不是同一个结果。</source>
        <translation>For this office&apos;s own draws: slots skipped, used twice or late, and whether the log tells of the same result.</translation>
    </message>
    <message>
        <source>每一项都查过，没有一项不符。</source>
        <translation>Everything was checked, and nothing differs.</translation>
    </message>
</context>
<context>
    <name>CodeCamera</name>
    <message>
        <source>换摄像头</source>
        <translation>Other camera</translation>
    </message>
    <message>
        <source>再找一次摄像头</source>
        <translation>Look for a camera again</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>这台电脑没有可用的摄像头。可以手打，或者读一张照片。</source>
        <translation>This computer has no camera to use. Type the code, or read a photo of it.</translation>
    </message>
    <message>
        <source>把码对着 {camera}，读到就关。</source>
        <translation>Hold the code before {camera}; this closes once it is read.</translation>
    </message>
    <message>
        <source>摄像头断了：{why}。可以再找一次，或者手打。</source>
        <translation>The camera is gone: {why}. Look for one again, or type the code.</translation>
    </message>
    <message>
        <source>读到的不是要的那个码：{text}</source>
        <translation>That is another code than the one wanted: {text}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>找对象、检查、文书号或房间</source>
        <translation>Find an object, inspection, notice number or room</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>↑↓ 选择，回车打开，Esc 关闭</source>
        <translation>↑↓ choose, Enter opens, Esc closes</translation>
    </message>
    <message>
        <source>没有找到，换几个字试试</source>
        <translation>Nothing found; try other words</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>{name}：同一个任务</source>
        <translation>{name}: the same task</translation>
    </message>
    <message>
        <source>{count} 项不同</source>
        <translation>{count} differ</translation>
    </message>
    <message>
        <source>另有 {count} 项答得一样，没有列出。不批准的那一份也留在记录里，谁都能查到。</source>
        <translation>{count} more are answered alike and not listed. The record that is not approved stays on file for anyone to find.</translation>
    </message>
    <message>
        <source>{number} {label}</source>
        <translation>{number} {label}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>结果、问题和证据</source>
        <translation>Result, findings and evidence</translation>
    </message>
    <message>
        <source>{letter} 份</source>
        <translation>Record {letter}</translation>
    </message>
    <message>
        <source>读整份</source>
        <translation>Read whole</translation>
    </message>
    <message>
        <source>读 {name}</source>
        <translation>Read {name}</translation>
    </message>
    <message>
        <source>还没有定结果</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>证据 {count} 件，现场采集 {live} 件</source>
        <translation>{count} items of evidence, {live} captured live</translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>撤回这个问题</source>
        <translation>Withdraw this finding</translation>
    </message>
    <message>
        <source>它会留在记录里，标为已撤回。</source>
        <translation>It stays in the record, marked as withdrawn.</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>为什么撤回</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>提交这次检查？</source>
        <translation>Submit this inspection?</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>归到这次检查</source>
        <translation>For this inspection</translation>
    </message>
    <message>
        <source>归到第 {number} 题&#x3000;{label}</source>
        <translation>For question {number}  {label}</translation>
    </message>
    <message>
        <source>第 {number} 题</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>{kind} · {people} · {time} 到场</source>
        <translation>{kind} · {people} · since {time}</translation>
    </message>
    <message>
        <source>检查通知书 {number} · {kind} · {people} · {time} 到场</source>
        <translation>Notice {number} · {kind} · {people} · since {time}</translation>
    </message>
    <message>
        <source>本年第 {visits} 次，上限 {cap} 次</source>
        <translation>Visit {visits} this year, limit {cap}</translation>
    </message>
    <message>
        <source>已如实记录。检查照常进行。</source>
        <translation>It is recorded as it is. The inspection goes on.</translation>
    </message>
    <message>
        <source>文字还在这里。等“已保存”出现再离开，或者先抄下来。</source>
        <translation>The words are still here. Leave once “saved” appears, or copy them first.</translation>
    </message>
    <message>
        <source>有的答案还没存上</source>
        <translation>Some answers are not saved yet</translation>
    </message>
    <message>
        <source>证据包 {name}.zip</source>
        <translation>Evidence {name}.zip</translation>
    </message>
    <message>
        <source>证据包</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>压缩包 (*.zip)</source>
        <translation>Zip (*.zip)</translation>
    </message>
    <message>
        <source>制作证据包</source>
        <translation>Make a package</translation>
    </message>
    <message>
        <source>核对一个证据包</source>
        <translation>Check a package</translation>
    </message>
    <message>
        <source>核对证据包</source>
        <translation>Checking the package</translation>
    </message>
    <message>
        <source>申请时间戳</source>
        <translation>Asking for a time-stamp</translation>
    </message>
    <message>
        <source>提交这次检查</source>
        <translation>Submit this inspection</translation>
    </message>
</context>
<context>
    <name>CopyMaker</name>
    <message>
        <source>做一份副本</source>
        <translation>Make a copy</translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation>Redact</translation>
    </message>
    <message>
        <source>裁剪</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>标注</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>标注的字（可不填）</source>
        <translation>Words of the mark (optional)</translation>
    </message>
    <message>
        <source>标注的字</source>
        <translation>Words of the mark</translation>
    </message>
    <message>
        <source>退一步</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>为什么做副本，给谁用</source>
        <translation>Why a copy, and for whom</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>保存副本</source>
        <translation>Keep copy</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>按住鼠标拖出一块。</source>
        <translation>Press and drag a rectangle.</translation>
    </message>
    <message>
        <source>原件不动。遮住的地方在副本里真的没有了，拍摄信息也不带。</source>
        <translation>The original stays. What is covered is really gone from the copy, and so is what the camera wrote.</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>只用键盘：方向键移动十字，空格定起点，再按定终点；Shift 快，Ctrl 细。</source>
        <translation>Keys alone: arrows move the cross, Space sets the start, then the end; Shift is faster, Ctrl finer.</translation>
    </message>
    <message>
        <source>找到了纸的四个角，看看对不对，不对就拖。</source>
        <translation>The four corners of the sheet were found. Check them; drag any that is off.</translation>
    </message>
    <message>
        <source>没有找到纸的边，请把四个角拖到纸角上。</source>
        <translation>No sheet was found. Drag the four corners onto those of the paper.</translation>
    </message>
    <message>
        <source>只用键盘：空格换一个角，方向键移动它；Shift 快，Ctrl 细。</source>
        <translation>Keys alone: Space takes the next corner, arrows move it; Shift is faster, Ctrl finer.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>软件出了差错</source>
        <translation>The software failed</translation>
    </message>
    <message>
        <source>刚才这一步没有完成，之前保存的都在。可以继续用；请把 {file} 交给管理员。</source>
        <translation>This last step was not done; everything saved before is there. You can go on; please give {file} to your administrator.</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>执法证上的姓名</source>
        <translation>As on the inspector certificate</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>设备名</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>如 拉城-07</source>
        <translation>Such as Lhasa-07</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>PIN 或口令</source>
        <translation>PIN or password</translation>
    </message>
    <message>
        <source>至少 6 位，越长越安全</source>
        <translation>At least 6 characters; longer is safer</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>建立工作区</source>
        <translation>Create workspace</translation>
    </message>
    <message>
        <source>第一次用这台电脑</source>
        <translation>First use of this machine</translation>
    </message>
    <message>
        <source>这里的记录会加密存在本机。口令忘了就打不开，请记牢。</source>
        <translation>Records are kept encrypted on this machine. Without the password they cannot be opened, so remember it well.</translation>
    </message>
    <message>
        <source>还有空着的</source>
        <translation>Something is empty</translation>
    </message>
    <message>
        <source>请填上“{field}”。</source>
        <translation>Please fill in “{field}”.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>请再输一次。</source>
        <translation>Please type it again.</translation>
    </message>
    <message>
        <source>人员编号或执法证号</source>
        <translation>Staff or certificate number</translation>
    </message>
    <message>
        <source>和检查人员名录里的一样</source>
        <translation>The same as in the roster of inspectors</translation>
    </message>
    <message>
        <source>选单位</source>
        <translation>Choose the office</translation>
    </message>
    <message>
        <source>人员编号或执法证号的写法不对</source>
        <translation>This cannot be a staff or certificate number</translation>
    </message>
    <message>
        <source>要 2 到 40 个字，中间没有空格，和检查人员名录里的一样。</source>
        <translation>2 to 40 characters without spaces, the same as in the roster of inspectors.</translation>
    </message>
    <message>
        <source>检查人员要填人员编号或执法证号</source>
        <translation>An inspector needs a staff or certificate number</translation>
    </message>
    <message>
        <source>抽到的任务按它分给您；名录里没有人员编号的，填执法证号。</source>
        <translation>Drawn tasks reach you by it; if the roster has no staff numbers, give the certificate number.</translation>
    </message>
    <message>
        <source>同一个人不能再担任：{roles}。</source>
        <translation>The same person may not also be: {roles}.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>DecideForm</name>
    <message>
        <source>决定由负责人作出，这里照实记。记下之后不能改。</source>
        <translation>The leader decides; record it here as it was. It cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>记处理决定</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>决定文书的文号</source>
        <translation>Number of the decision</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>决定日期，不写就是今天</source>
        <translation>Day of the decision; today when left empty</translation>
    </message>
    <message>
        <source>理由（没有文号的必须写）</source>
        <translation>Reason (needed without a number)</translation>
    </message>
</context>
<context>
    <name>DepositView</name>
    <message>
        <source>选一份</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>左边选一份，这里看它到期没有。</source>
        <translation>Choose one on the left to see whether it is due.</translation>
    </message>
    <message>
        <source>开启我的一份…</source>
        <translation>Open my share…</translation>
    </message>
    <message>
        <source>第 {number} 份</source>
        <translation>Share {number}</translation>
    </message>
    <message>
        <source>封好的证明</source>
        <translation>Sealed proof</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>名额</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>我的一份</source>
        <translation>My share</translation>
    </message>
    <message>
        <source>共</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>开启是什么意思</source>
        <translation>What opening means</translation>
    </message>
    <message>
        <source>抽取的电脑接受名额时，把它的证明封好分给几位审计。电脑坏了、丢了或者不肯报结果，审计各自开启自己的一份，中心就能算出同一个结果。</source>
        <translation>When a drawing computer takes a slot it seals its proof to several auditors. If it breaks, is lost or keeps its outcome back, each auditor opens their share and the centre can compute the very same outcome.</translation>
    </message>
    <message>
        <source>这次仍然算数。下次抽取之前，请中心再登记一位审计，证明就分成几份。</source>
        <translation>It still counts this time. Before the next draw, have the centre enrol another auditor, and proofs will be shared out.</translation>
    </message>
    <message>
        <source>这份证明没有分开：一位审计开了就能算出结果。</source>
        <translation>This proof is not shared out: one auditor alone can have the outcome computed.</translation>
    </message>
    <message>
        <source>没有到期不能开启。{alone}开启会记下，不能再封上，也不会改变结果。</source>
        <translation>It cannot be opened before it is due. {alone} Opening is recorded, cannot be undone, and does not change the outcome.</translation>
    </message>
    <message>
        <source>名录</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>DescribeForm</name>
    <message>
        <source>（条文没有核实）</source>
        <translation> (text not verified)</translation>
    </message>
    <message>
        <source>{demand}。依据：{basis}{unsure}</source>
        <translation>{demand}. Basis: {basis}{unsure}</translation>
    </message>
    <message>
        <source>写明这件证据</source>
        <translation>What this item is and proves</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>证据种类</source>
        <translation>Kind of evidence</translation>
    </message>
    <message>
        <source>这件证据证明什么事实</source>
        <translation>Which fact does this item prove</translation>
    </message>
    <message>
        <source>固定时记下的不会改，这里写的另外记一条，两样都留着。</source>
        <translation>What was sealed stays as it was; this is recorded beside it and both are kept.</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>固定的内容</source>
        <translation>What was fixed</translation>
    </message>
    <message>
        <source>重算核对</source>
        <translation>Recount</translation>
    </message>
    <message>
        <source>抽中的户</source>
        <translation>Drawn objects</translation>
    </message>
    <message>
        <source>不能查，换候补…</source>
        <translation>Cannot be inspected: replace…</translation>
    </message>
    <message>
        <source>打开检查</source>
        <translation>Open inspection</translation>
    </message>
    <message>
        <source>定向</source>
        <translation>Directed</translation>
    </message>
    <message>
        <source>保证级别 {level}</source>
        <translation>Assurance {level}</translation>
    </message>
    <message>
        <source>本机兼作中心</source>
        <translation>Own local centre</translation>
    </message>
    <message>
        <source>大屏显示结果</source>
        <translation>Show on the big screen</translation>
    </message>
    <message>
        <source>打印抽取记录</source>
        <translation>Print the record</translation>
    </message>
    <message>
        <source>存公开记录</source>
        <translation>Save public record</translation>
    </message>
    <message>
        <source>存审计记录</source>
        <translation>Save audit record</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，请到那台电脑上抽取。</source>
        <translation>This slot belongs to another computer. Draw there.</translation>
    </message>
    <message>
        <source>您的岗位只看，不主持抽取。</source>
        <translation>Your role may look but not hold draws.</translation>
    </message>
    <message>
        <source>继续公开抽取</source>
        <translation>Go on with the draw</translation>
    </message>
    <message>
        <source>开始公开抽取</source>
        <translation>Begin the public draw</translation>
    </message>
    <message>
        <source>全屏显示给在场的人看，共四步；中途断电也从停下的那一步接着做。</source>
        <translation>Full screen for those present, in four steps; after a power cut it goes on where it stopped.</translation>
    </message>
    <message>
        <source>{size} 户中抽 {drawn} 户，每户 {team} 名检查员</source>
        <translation>{drawn} of {size} objects, {team} inspectors each</translation>
    </message>
    <message>
        <source>抽多少</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>{drawable} 户中抽 {drawn} 户，候补 {reserve} 户</source>
        <translation>{drawn} of {drawable}, {reserve} in reserve</translation>
    </message>
    <message>
        <source>{group} 组 · {name}</source>
        <translation>{group} · {name}</translation>
    </message>
    <message>
        <source>{count} 户不在名单里</source>
        <translation>{count} objects are not listed</translation>
    </message>
    <message>
        <source>办结期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>信用等级只在本机看得到，公开记录里只有组。</source>
        <translation>Credit classes are seen on this computer only; the public record has groups.</translation>
    </message>
    <message>
        <source>名单和指纹</source>
        <translation>Lists and fingerprints</translation>
    </message>
    <message>
        <source>抽查计划</source>
        <translation>Draw plan</translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation>Register of objects</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} objects</translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation>Roster of inspectors</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>保证</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>本机兼作中心，名额和封存码出自本机；记录里写明。</source>
        <translation>This computer was its own centre: slot and sealed code come from it. The record says so.</translation>
    </message>
    <message>
        <source>封存码</source>
        <translation>Sealed code</translation>
    </message>
    <message>
        <source>审计记录里有全部名录，只交审计，不公开。</source>
        <translation>The audit record holds the whole register: for auditors, not for the public.</translation>
    </message>
    <message>
        <source>要理由和另一人批准；抽中的户照样要检查。</source>
        <translation>It takes a reason and a second person; what was drawn must still be inspected.</translation>
    </message>
    <message>
        <source>负荷和变动</source>
        <translation>Load and changes</translation>
    </message>
    <message>
        <source>换检查员…</source>
        <translation>Replace an inspector…</translation>
    </message>
    <message>
        <source>不是随机抽取</source>
        <translation>Not drawn by lot</translation>
    </message>
    <message>
        <source>{drawn} 户全部检查</source>
        <translation>all {drawn} are inspected</translation>
    </message>
    <message>
        <source>逐户查看…</source>
        <translation>See each one…</translation>
    </message>
    <message>
        <source>保证级别 {level}，应为 L3</source>
        <translation>Level {level}, L3 is due</translation>
    </message>
    <message>
        <source>给一户的证明…</source>
        <translation>Proof for one business…</translation>
    </message>
    <message>
        <source>第二人签名以后才能开始公开抽取。</source>
        <translation>The draw can begin when the second person has signed.</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>存成文件</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>登记一台设备</source>
        <translation>Enrol a device</translation>
    </message>
    <message>
        <source>怎样登记</source>
        <translation>How to enrol</translation>
    </message>
    <message>
        <source>名片是公开的，丢了也不要紧；不核对指纹就登记才要紧。</source>
        <translation>A card is public and may be lost; what matters is never to enrol without comparing the fingerprint.</translation>
    </message>
    <message>
        <source>认识的设备</source>
        <translation>Known devices</translation>
    </message>
    <message>
        <source>本机名片</source>
        <translation>This device&apos;s card</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>丢了，停用</source>
        <translation>Lost: stop it</translation>
    </message>
    <message>
        <source>以后要两个人</source>
        <translation>Require two people</translation>
    </message>
    <message>
        <source>登记新设备要两个人，各在自己的电脑上。</source>
        <translation>Enrolling takes two people, each at their own computer.</translation>
    </message>
    <message>
        <source>现在一位管理员或者中心登记就算数。</source>
        <translation>One administrator or the centre is enough to enrol now.</translation>
    </message>
    <message>
        <source>{person} · {role} · {unit}</source>
        <translation>{person} · {role} · {unit}</translation>
    </message>
    <message>
        <source>{names}登记过，还要另一个人在他的电脑上登记，现在不算数。</source>
        <translation>{names} enrolled it; another person has to, at their own computer. It does not count yet.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>核对，登记</source>
        <translation>Compare, enrol</translation>
    </message>
    <message>
        <source>等第二个人</source>
        <translation>Waits for the second person</translation>
    </message>
    <message>
        <source>一台电脑存出名片或者拍下二维码，另一台打开它；两个人把指纹逐组念一遍，都一样才登记。</source>
        <translation>One computer saves its card or its code is photographed, the other opens it; two people read the fingerprint aloud group by group and enrol only if all agree.</translation>
    </message>
    <message>
        <source>本机名片的二维码</source>
        <translation>This device&apos;s card as a QR code</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>DoingCard</name>
    <message>
        <source>继续检查</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>第 {section} 节 / 共 {sections} 节 · {done} / {asked} 题</source>
        <translation>Section {section} of {sections} · {done} / {asked} answered</translation>
    </message>
    <message>
        <source>{checklist} · 已保存 {time}</source>
        <translation>{checklist} · saved {time}</translation>
    </message>
    <message>
        <source>检查表还没到这台电脑</source>
        <translation>The checklist has not arrived here</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>{address} · {time} 到场</source>
        <translation>{address} · since {time}</translation>
    </message>
    <message>
        <source>{address} · 与{partners} · {time} 到场</source>
        <translation>{address} · with {partners} · since {time}</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>{size} 户里抽 {drawn} 户，候补 {reserve} 户</source>
        <translation>{drawn} of {size} objects, {reserve} in reserve</translation>
    </message>
    <message>
        <source>还没有记录。冻结之后，计划和两份名单都不能再改。</source>
        <translation>Nothing is recorded yet. Once frozen, the plan and both lists cannot be changed.</translation>
    </message>
    <message>
        <source>各组抽多少</source>
        <translation>Each group</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} objects</translation>
    </message>
    <message>
        <source>不在名单里</source>
        <translation>Not in the list</translation>
    </message>
    <message>
        <source>{names} 等 {count} 户</source>
        <translation>{names} … {count} in all</translation>
    </message>
    <message>
        <source>{reason} · {count} 户</source>
        <translation>{reason} · {count}</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{name}（最多 {cap} 户）</source>
        <translation>{name} (up to {cap})</translation>
    </message>
    <message>
        <source>派得出的检查员</source>
        <translation>Inspectors who may be sent</translation>
    </message>
    <message>
        <source>人手不够：要 {wanted} 人次，上限合计 {room} 人次，会有户缺人。</source>
        <translation>Too few people: {wanted} places to fill, {room} allowed by the caps. Some objects will be short.</translation>
    </message>
    <message>
        <source>名单的指纹</source>
        <translation>Fingerprints of the lists</translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation>Register of objects</translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation>Roster of inspectors</translation>
    </message>
    <message>
        <source>不是随机抽取</source>
        <translation>Not drawn by lot</translation>
    </message>
    <message>
        <source>一般事项的比例应严格限制：清单上限 {limit}，这份计划有的组超过了。</source>
        <translation>General items are to be drawn sparingly: the list allows {limit}; some group of this plan exceeds it.</translation>
    </message>
    <message>
        <source>比例超过清单</source>
        <translation>Ratio above the list</translation>
    </message>
    <message>
        <source>{name}，必查</source>
        <translation>{name}, certain</translation>
    </message>
    <message>
        <source>{drawn} 户全部检查</source>
        <translation>all {drawn} are inspected</translation>
    </message>
    <message>
        <source>逐户查看…</source>
        <translation>See each one…</translation>
    </message>
    <message>
        <source>派得出的专家</source>
        <translation>Experts who can be asked</translation>
    </message>
    <message>
        <source>不能派（{reason}）：{names}</source>
        <translation>Cannot be sent ({reason}): {names}</translation>
    </message>
    <message>
        <source>证件在办结期限前到期：{names}</source>
        <translation>Certificate ends before the term: {names}</translation>
    </message>
    <message>
        <source>{drawable} 户中抽 n = {drawn} 户，候补 r = {reserve} 户</source>
        <translation>n = {drawn} drawn of {drawable}, r = {reserve} in reserve</translation>
    </message>
    <message>
        <source>{drawable} 户 × {share}，取整抽 n = {drawn} 户，候补 r = {reserve} 户</source>
        <translation>{drawable} × {share}, rounded: n = {drawn} drawn, r = {reserve} in reserve</translation>
    </message>
    <message>
        <source>{names}：本机字体里没有其中的字，屏幕和抽取记录上用编号代替，旁边印信用代码。冻结之后名称不能再改；能改的，请先在名录里改。</source>
        <translation>{names}: no font here has one of the characters. Screen and record show its number instead, with the business&apos;s code beside it. Once frozen the name cannot be changed; where it can be, change it in the register first.</translation>
    </message>
    <message>
        <source>有的名称印不全</source>
        <translation>Some names cannot be printed whole</translation>
    </message>
    <message>
        <source>名单之外还有 {count} 户，见下面。</source>
        <translation>{count} more are not in the list, see below.</translation>
    </message>
    <message>
        <source>公开记录里不会写明查什么，也不按事项排除本年已为同一事项抽中的户。请先勾选。</source>
        <translation>The public record would not say what is inspected, and objects drawn this year for the same item would not be left out. Tick the items first.</translation>
    </message>
    <message>
        <source>没有选抽查事项</source>
        <translation>No item was chosen</translation>
    </message>
    <message>
        <source>{count} 户：不抽</source>
        <translation>{count} objects: none drawn</translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>{when} · 抽中 {drawn} 户，候补 {reserve} 户</source>
        <translation>{when} · {drawn} drawn, {reserve} in reserve</translation>
    </message>
    <message>
        <source>{when} · {size} 户中抽 {drawn} 户</source>
        <translation>{when} · {drawn} of {size}</translation>
    </message>
    <message>
        <source>已由候补接替</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>没有候补，跳过</source>
        <translation>Skipped: no reserve</translation>
    </message>
    <message>
        <source>已检查</source>
        <translation>Inspected</translation>
    </message>
    <message>
        <source>检查中</source>
        <translation>Being inspected</translation>
    </message>
    <message>
        <source>缺 {count} 人</source>
        <translation>{count} short</translation>
    </message>
    <message>
        <source>待检查</source>
        <translation>To inspect</translation>
    </message>
    <message>
        <source>{reason}；由 {name} 接替</source>
        <translation>{reason}; {name} takes its place</translation>
    </message>
    <message>
        <source>计划和名录先签名固定，再启封；没有见证人加入。</source>
        <translation>Plan and lists were signed and fixed before the opening; no witness added anything.</translation>
    </message>
    <message>
        <source>计划和名录先签名固定，见证人再加入，最后启封；结果不由单位一家决定。</source>
        <translation>Plan and lists are fixed, witnesses add their part, then the code is opened: the office alone does not decide.</translation>
    </message>
    <message>
        <source>另外加入事先约定的公共随机数。</source>
        <translation>Public randomness of a round agreed beforehand is added.</translation>
    </message>
    <message>
        <source>不在营业</source>
        <translation>Not in business</translation>
    </message>
    <message>
        <source>本年已查满</source>
        <translation>Visited often enough this year</translation>
    </message>
    <message>
        <source>不抽的等级</source>
        <translation>Class not drawn</translation>
    </message>
    <message>
        <source>未分级</source>
        <translation>Unclassified</translation>
    </message>
    <message>
        <source>{name} 类</source>
        <translation>Class {name}</translation>
    </message>
    <message>
        <source>已冻结，待抽取</source>
        <translation>Frozen, to be drawn</translation>
    </message>
    <message>
        <source>等见证和启封</source>
        <translation>Waiting to be opened</translation>
    </message>
    <message>
        <source>已启封，未抽取</source>
        <translation>Opened, not drawn</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已抽取，{count} 户缺人</source>
        <translation>Drawn, {count} short</translation>
    </message>
    <message>
        <source>已抽取</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Fails</translation>
    </message>
    <message>
        <source>另行核对</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>计划和名录先签名固定，见证人再加入，最后启封。</source>
        <translation>The plan and the register are signed and fixed first, then the witness joins, then the seal is opened.</translation>
    </message>
    <message>
        <source>有 D 级或者因投诉而抽，应达到 L3；没有公共随机数，低于应有级别，记录和公示里都写明。</source>
        <translation>Class D or a complaint makes L3 due; without a public beacon it stays below, and record and public page say so.</translation>
    </message>
    <message>
        <source>作废太多：“{device}”最近 {draws} 次抽取里作废 {voids} 次</source>
        <translation>Too many void draws: “{device}” voided {voids} of its latest {draws}</translation>
    </message>
    <message>
        <source>偶然出错很少到这个数。请监督人员查每一次作废的理由；作废的样本照样要检查。</source>
        <translation>Mishaps rarely reach this number. Let supervision look at the reason of each; the void samples are inspected all the same.</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>转入下一份计划</source>
        <translation>Carried into a later plan</translation>
    </message>
    <message>
        <source>{name}（重点事项）</source>
        <translation>{name} (key item)</translation>
    </message>
    <message>
        <source>抽查事项清单版本 {version}，还没有经本机关确认</source>
        <translation>Item list of {version}, not yet confirmed by this office</translation>
    </message>
    <message>
        <source>抽查事项清单版本 {version}</source>
        <translation>Item list of {version}</translation>
    </message>
    <message>
        <source>年度计划批次</source>
        <translation>Batch of the year&apos;s plan</translation>
    </message>
    <message>
        <source>联合抽查</source>
        <translation>Joint check</translation>
    </message>
    <message>
        <source>为什么指定</source>
        <translation>Why they are named</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>以前抽中、被跳过的 {count} 户，这次必查：{names}</source>
        <translation>{count} drawn earlier and passed over, now certain: {names}</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>已迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>本年已为同一事项抽中</source>
        <translation>Drawn for the same item this year</translation>
    </message>
    <message>
        <source>与抽查事项无关</source>
        <translation>Not concerned by the items</translation>
    </message>
    <message>
        <source>应查，但名录里已没有</source>
        <translation>Owed, but no longer in the register</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>not active</translation>
    </message>
    <message>
        <source>没有执法证</source>
        <translation>no certificate</translation>
    </message>
    <message>
        <source>证件过期</source>
        <translation>certificate expired</translation>
    </message>
    <message>
        <source>不管这些事项或等级</source>
        <translation>not for these items or classes</translation>
    </message>
    <message>
        <source>不是参加的部门</source>
        <translation>of a department that takes no part</translation>
    </message>
    <message>
        <source>随机抽查（不定向）</source>
        <translation>Random, whole register</translation>
    </message>
    <message>
        <source>随机抽查（定向）</source>
        <translation>Random, within conditions</translation>
    </message>
    <message>
        <source>专项检查（重点监管，不是随机）</source>
        <translation>Key supervision (not random)</translation>
    </message>
    <message>
        <source>个案检查（投诉举报，不是随机）</source>
        <translation>Complaint-led (not random)</translation>
    </message>
    <message>
        <source>委请专家（专家随机抽取）</source>
        <translation>Experts (drawn at random)</translation>
    </message>
    <message>
        <source>检查对象是指定的，不是随机抽取；检查人员随机抽取。</source>
        <translation>The businesses are named, not drawn; the inspectors are drawn at random.</translation>
    </message>
    <message>
        <source>事项是指定的，不是随机抽取；专家随机抽取，排在最前的是首选，其后的候补。</source>
        <translation>The matters are named, not drawn; the experts are drawn at random: the first is asked, the next stands in.</translation>
    </message>
    <message>
        <source>没有条件：名录里的全部</source>
        <translation>No conditions: everybody in the register</translation>
    </message>
    <message>
        <source>定向条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>公开写的</source>
        <translation>As published</translation>
    </message>
    <message>
        <source>实际这样筛</source>
        <translation>As applied</translation>
    </message>
    <message>
        <source>区域：{values}</source>
        <translation>Region: {values}</translation>
    </message>
    <message>
        <source>主体类型：{values}</source>
        <translation>Kind: {values}</translation>
    </message>
    <message>
        <source>行业：{values}</source>
        <translation>Trade: {values}</translation>
    </message>
    <message>
        <source>信用等级：{values}</source>
        <translation>Credit class: {values}</translation>
    </message>
    <message>
        <source>登记状态：{values}</source>
        <translation>Status: {values}</translation>
    </message>
    <message>
        <source>本年检查不超过 {values} 次</source>
        <translation>at most {values} visits this year</translation>
    </message>
    <message>
        <source>点名 {count} 户</source>
        <translation>{count} objects by name</translation>
    </message>
    <message>
        <source>有 {count} 条记录不起作用</source>
        <translation>{count} records have no effect</translation>
    </message>
    <message>
        <source>{what}（“{device}”，{when}）。</source>
        <translation>{what} (“{device}”, {when}). </translation>
    </message>
    <message>
        <source>更早的用 fieldapp draw incidents 查看。</source>
        <translation>fieldapp draw incidents lists the earlier ones. </translation>
    </message>
    <message>
        <source>它们留在日志里，请监督人员核实。</source>
        <translation>They stay in the log; a supervisor should look into them.</translation>
    </message>
    <message>
        <source>同一计划又固定了一次，以第一次为准</source>
        <translation>the same plan was frozen once more; the first counts</translation>
    </message>
    <message>
        <source>同一计划又签发了一个名额，以第一个为准</source>
        <translation>another slot was issued for the same plan; the first counts</translation>
    </message>
    <message>
        <source>签发的名额格式不对</source>
        <translation>a slot was issued in a wrong form</translation>
    </message>
    <message>
        <source>不是中心的电脑签发了名额</source>
        <translation>a device that is no centre issued a slot</translation>
    </message>
    <message>
        <source>不是签发方的电脑开了封存码</source>
        <translation>a device other than the issuer opened the code</translation>
    </message>
    <message>
        <source>别的电脑替它记了一步</source>
        <translation>another device recorded a step in its place</translation>
    </message>
    <message>
        <source>又报了一个结果，以第一个为准</source>
        <translation>another outcome was told; the first counts</translation>
    </message>
    <message>
        <source>报的结果和启封的记录不符</source>
        <translation>an outcome was told that does not match the opening</translation>
    </message>
    <message>
        <source>封存码已经启封才来作废</source>
        <translation>it was given up after the code was opened</translation>
    </message>
    <message>
        <source>名额没有到期就来收回</source>
        <translation>a slot was taken back before it expired</translation>
    </message>
    <message>
        <source>名额已被接受才来收回</source>
        <translation>a slot was taken back after it was accepted</translation>
    </message>
    <message>
        <source>名额收回以后才来接受或抽取</source>
        <translation>a slot was taken or drawn after it had been taken back</translation>
    </message>
    <message>
        <source>不是所托的审计开启了封存的证明</source>
        <translation>a share was opened by somebody it was not entrusted to</translation>
    </message>
    <message>
        <source>封存的证明没有到期就被开启</source>
        <translation>a share was opened before the slot expired</translation>
    </message>
    <message>
        <source>名额占了别人公布的码链</source>
        <translation>a slot was issued from a chain that its issuer had not published</translation>
    </message>
    <message>
        <source>固定的计划和它自己的内容不符</source>
        <translation>a plan was fixed whose bytes are another&apos;s</translation>
    </message>
    <message>
        <source>签发的名额是另一个计划的</source>
        <translation>a slot was issued over another plan</translation>
    </message>
    <message>
        <source>这一步说的是另一个名额</source>
        <translation>a step that names another slot</translation>
    </message>
    <message>
        <source>还没有结果就来作废结果</source>
        <translation>a draw was voided that had no outcome</translation>
    </message>
    <message>
        <source>抽取作废以后还来换对象</source>
        <translation>an object was replaced after the draw was voided</translation>
    </message>
    <message>
        <source>报了结果，记录还没有到</source>
        <translation>an outcome was told, its record has not arrived</translation>
    </message>
    <message>
        <source>报的结果和记录或重算不符</source>
        <translation>the outcome differs from its record, or from what is recomputed</translation>
    </message>
    <message>
        <source>所写的计划类别与计划本身不同，以计划本身为准</source>
        <translation>The kind stated beside the plan is not the plan&apos;s own; the plan&apos;s own counts</translation>
    </message>
    <message>
        <source>见证内容太长或为空，记录写不下</source>
        <translation>a witness&apos;s word was empty, or longer than a record holds</translation>
    </message>
    <message>
        <source>同一人、同一台电脑或者中心的机器来当第二人</source>
        <translation>The same person, the same computer or a machine of the centre as second person</translation>
    </message>
    <message>
        <source>第二人签名时已经不能再改</source>
        <translation>Signed by the second person when it could not be changed any more</translation>
    </message>
    <message>
        <source>条件、事项或排除名单和计划固定的不符</source>
        <translation>Conditions, items or exclusions are not those the plan fixes</translation>
    </message>
    <message>
        <source>第二人只是写明、没有签名，这一变更没有生效</source>
        <translation>The second person is named and has not signed: this change has no effect</translation>
    </message>
</context>
<context>
    <name>DrawDesk</name>
    <message>
        <source>等条件</source>
        <translation>Waiting for something</translation>
    </message>
    <message>
        <source>等您签发</source>
        <translation>Yours to issue</translation>
    </message>
    <message>
        <source>没有签发</source>
        <translation>Not issued</translation>
    </message>
    <message>
        <source>已签发，等接受</source>
        <translation>Issued, not taken yet</translation>
    </message>
    <message>
        <source>已接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>请您启封</source>
        <translation>Yours to open</translation>
    </message>
    <message>
        <source>已启封，等结果</source>
        <translation>Opened, outcome awaited</translation>
    </message>
    <message>
        <source>过期，没有结果</source>
        <translation>Expired, no outcome</translation>
    </message>
    <message>
        <source>已抽取</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>计划还没有传到本机，请先同步。</source>
        <translation>The plan has not arrived here; sync first.</translation>
    </message>
    <message>
        <source>核对下面的指纹和数目，再签发。签发之后计划和名单都不能换。</source>
        <translation>Compare fingerprints and counts below, then issue. Afterwards neither plan nor lists can be exchanged.</translation>
    </message>
    <message>
        <source>已答复不签发；对方要另建一份计划。</source>
        <translation>Declined; the office needs a new plan.</translation>
    </message>
    <message>
        <source>名额随下一次同步送去；对方接受时把封好的证明交给审计。</source>
        <translation>The slot goes out with the next sync; on taking it the device leaves its sealed proof with the auditors.</translation>
    </message>
    <message>
        <source>等对方当众请求启封；在场的可以读它的申请码。</source>
        <translation>The device will ask for the code in public; on the spot its wish can be read from its screen.</translation>
    </message>
    <message>
        <source>对方的见证已经封口。启封之后，把凭据给它看，或者随同步送去。</source>
        <translation>The device&apos;s witnesses are closed. Open, then show it the receipt, or let the next sync carry it.</translation>
    </message>
    <message>
        <source>封存码已经给出，结果已经定了；等对方同步来。</source>
        <translation>The code was given and the outcome is fixed; it comes with the device&apos;s next sync.</translation>
    </message>
    <message>
        <source>结果已经记下。</source>
        <translation>The outcome is recorded.</translation>
    </message>
    <message>
        <source>对方两人放弃了这个名额，封存码没有开启过。</source>
        <translation>Two people of that office gave the slot up; its code was never opened.</translation>
    </message>
    <message>
        <source>到期时没有设备接受，名额已收回；对方可以重新申领。</source>
        <translation>No device took it before it expired; it was taken back and can be asked for anew.</translation>
    </message>
    <message>
        <source>到期了，没有人报结果，也没有存放的证明。</source>
        <translation>It expired; nobody told an outcome and no proof was deposited.</translation>
    </message>
    <message>
        <source>审计开启的份数够了，可以公开对方没有报的结果。</source>
        <translation>Enough shares are open: the outcome that was not told can be made public.</translation>
    </message>
    <message>
        <source>等审计开启：已开 {opened} 份，要 {wanted} 份。</source>
        <translation>Waiting for the auditors: {opened} shares open, {wanted} needed.</translation>
    </message>
    <message>
        <source>对方还没有接受名额</source>
        <translation>The device has not taken the slot yet</translation>
    </message>
    <message>
        <source>没有审计可交，没有存放</source>
        <translation>There was no auditor; nothing was deposited</translation>
    </message>
    <message>
        <source>{holders} 位审计各一份，开 {wanted} 份可算；已开 {opened} 份</source>
        <translation>{holders} auditors hold a share each, {wanted} are needed; {opened} open</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>过期无结果</source>
        <translation>Expired, no outcome</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>号段 {chain}：用了 {used} 个，共 {length} 个</source>
        <translation>Numbers of {chain}: {used} used of {length}</translation>
    </message>
    <message>
        <source>{what}：{numbers} 号</source>
        <translation>{what}: no. {numbers}</translation>
    </message>
    <message>
        <source>没有缺号</source>
        <translation>None missing</translation>
    </message>
    <message>
        <source>到期，请开启</source>
        <translation>Due: please open</translation>
    </message>
    <message>
        <source>我的一份已开启</source>
        <translation>My share is open</translation>
    </message>
    <message>
        <source>封着</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>不必开启</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>名额到期了，没有人报结果。请开启您的一份。</source>
        <translation>The slot expired and nobody told its outcome. Please open your share.</translation>
    </message>
    <message>
        <source>份数够了，由中心算出结果公开。</source>
        <translation>Enough are open; the centre computes and publishes the outcome.</translation>
    </message>
    <message>
        <source>还要 {count} 位审计开启。</source>
        <translation>{count} more auditors have to open theirs.</translation>
    </message>
    <message>
        <source>名额还没有到期，谁也不能开启。</source>
        <translation>The slot has not expired; nobody can open it.</translation>
    </message>
    <message>
        <source>结果已经报来。</source>
        <translation>The outcome was told.</translation>
    </message>
    <message>
        <source>名额没有用就结束了，没有结果可看。</source>
        <translation>The slot ended unused; there is no outcome.</translation>
    </message>
    <message>
        <source>{size} 户中抽 {drawn} 户，候补 {reserve} 户，每户 {team} 人</source>
        <translation>{drawn} of {size} objects are drawn, {reserve} in reserve, {team} inspectors each</translation>
    </message>
    <message>
        <source>冻结的计划和名单</source>
        <translation>Frozen plan and lists</translation>
    </message>
    <message>
        <source>计划还没有传到本机。</source>
        <translation>The plan has not arrived here yet.</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} objects</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>抽查计划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>打电话给对方，两边念的字应当一样。</source>
        <translation>Call the other side: both should read out the same characters.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>怎样抽</source>
        <translation>How</translation>
    </message>
    <message>
        <source>抽查事项</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>没有写明事项</source>
        <translation>No item is named</translation>
    </message>
    <message>
        <source>保证级别</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>{name} 组</source>
        <translation>Group {name}</translation>
    </message>
    <message>
        <source>{count} 户全部检查</source>
        <translation>All {count} are inspected</translation>
    </message>
    <message>
        <source>{of} 户中抽 {drawn} 户，候补 {reserve} 户</source>
        <translation>{drawn} of {of}, {reserve} in reserve</translation>
    </message>
    <message>
        <source>只有 1 位审计，他开了就可算；已开 {opened} 份</source>
        <translation>Only 1 auditor, whose share alone is enough; {opened} open</translation>
    </message>
    <message>
        <source>不到 {wanted} 份看不出什么。</source>
        <translation>Fewer than {wanted} shares reveal nothing.</translation>
    </message>
    <message>
        <source>一份就能算出结果：开不开，由一个人决定。</source>
        <translation>One share alone yields the outcome: one person decides whether it is opened.</translation>
    </message>
    <message>
        <source>到期了，封存码没有开启过，结果谁也算不出来：存放的证明或者要有的见证不够。可以由两人关掉，按一次作废统计。</source>
        <translation>Expired with its code never opened, and nobody can compute an outcome: too little was deposited, or a witness the plan wants is missing. Two people may close it; it counts as a void.</translation>
    </message>
    <message>
        <source>开启的几份拼不出封好的证明。</source>
        <translation>The open shares do not make up the sealed proof.</translation>
    </message>
    <message>
        <source>说不出是谁的错：可能有一份是假的，也可能抽取的电脑存放时就不对。再请一位审计开启；仍然不行的，请上报查明。</source>
        <translation>Whose fault it is cannot be told: a share may be false, or the drawing device deposited something else. Have one more auditor open; if that does not help, report it.</translation>
    </message>
    <message>
        <source>{names} 开启的一份是假的：不是封好的那一份。</source>
        <translation>The share opened by {names} is false: it is not the one that was sealed.</translation>
    </message>
    <message>
        <source>结果不受影响，别的几份已经够算。谁开启的、什么时候，记录里都有；请查明那台审计电脑。</source>
        <translation>The outcome is not affected; the other shares are enough. Who opened it and when is on record; look into that auditor&apos;s computer.</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>抽查</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>新建计划</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>核对记录文件…</source>
        <translation>Check a record…</translation>
    </message>
    <message>
        <source>重算抽取</source>
        <translation>Recounting the draw</translation>
    </message>
    <message>
        <source>新建抽查计划</source>
        <translation>New draw plan</translation>
    </message>
    <message>
        <source>核对抽取记录</source>
        <translation>Check a draw’s record</translation>
    </message>
    <message>
        <source>先看，再冻结；冻结之后谁也不能改</source>
        <translation>Look first, then freeze; nobody can change it after</translation>
    </message>
    <message>
        <source>{count} 份计划，{waiting} 份还没抽</source>
        <translation>Plans: {count}, not drawn yet: {waiting}</translation>
    </message>
    <message>
        <source>新建计划先看后冻结；抽取当众全屏做四步：规则、名单与指纹、启封、结果。
空格 下一步，Enter 全部显示，Ctrl+P 打印抽取记录，Esc 离开（会先问）。
抽中的户不能检查时，由同组候补依次接替，要理由和另一人批准。</source>
        <translation>Look at a new plan, then freeze it. The draw is held full screen in four steps: rules, lists and fingerprints, opening, result.
Space goes on, Enter shows all, Ctrl+P prints the record, Esc leaves (and asks first).
An object that cannot be inspected is replaced by the next reserve of its group, with a reason and a second person’s approval.</translation>
    </message>
    <message>
        <source>已存好抽取记录</source>
        <translation>The record is saved</translation>
    </message>
    <message>
        <source>这一组没有候补了</source>
        <translation>This group has no reserve left</translation>
    </message>
    <message>
        <source>核对名录</source>
        <translation>Reading the lists</translation>
    </message>
    <message>
        <source>冻结计划和名单？</source>
        <translation>Freeze plan and lists?</translation>
    </message>
    <message>
        <source>冻结</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>冻结名录</source>
        <translation>Freezing the lists</translation>
    </message>
    <message>
        <source>已冻结</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>可以公开抽取了。</source>
        <translation>The public draw may begin.</translation>
    </message>
    <message>
        <source>抽取记录 (*.json *.cbor);;所有文件 (*)</source>
        <translation>Draw records (*.json *.cbor);;All files (*)</translation>
    </message>
    <message>
        <source>存到哪个文件夹或 U 盘</source>
        <translation>Folder or stick to save to</translation>
    </message>
    <message>
        <source>抽取记录</source>
        <translation>draw-record</translation>
    </message>
    <message>
        <source>抽取审计记录</source>
        <translation>draw-audit-record</translation>
    </message>
    <message>
        <source>年度抽查工作计划</source>
        <translation>Year&apos;s plan of checks</translation>
    </message>
    <message>
        <source>表格 (*.csv);;所有文件 (*)</source>
        <translation>Tables (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>写上报备案的文号；以前采用的同一年的计划由它接替，记录都在。</source>
        <translation>Write the number under which it was filed; it takes the place of an earlier plan for the year, which stays on record.</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>备案文号</source>
        <translation>Filing number</translation>
    </message>
    <message>
        <source>已采用 {year} 年的年度计划</source>
        <translation>The plan of {year} is adopted</translation>
    </message>
    <message>
        <source>{count} 个批次，新建计划时可以选。</source>
        <translation>{count} batches, to choose from for a new plan.</translation>
    </message>
    <message>
        <source>读名单</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>没有人能接替</source>
        <translation>Nobody may stand in</translation>
    </message>
    <message>
        <source>核对抽取记录（可以选几份，也可以连同一户的证明）</source>
        <translation>Check records of draws (several, or one with a business&apos;s proof)</translation>
    </message>
    <message>
        <source>{size} 户里抽 {drawn} 户，候补 {reserve} 户，每户 {team} 人。
冻结之后不能撤销：计划、户的名单、人的名单都不能再改，只能抽取。要改就另建一份。
户的名单：{register}
人的名单：{roster}
抽取那天念出的应当是同样的字。</source>
        <translation>{drawn} of {size} objects are drawn, {reserve} in reserve, {team} inspectors each.
This cannot be undone: plan, list of objects and list of people can then only be drawn from. To change anything, make another plan.
Objects: {register}
People: {roster}
The same words must be read out on the day of the draw.</translation>
    </message>
    <message>
        <source>{what}
理由：{reason}
提出人：{who}。您以自己的名义签名，写进日志，不能撤销。</source>
        <translation>{what}
Reason: {reason}
Begun by {who}. You sign in your own name; it goes into the log and cannot be undone.</translation>
    </message>
    <message>
        <source>作为第二人签名？</source>
        <translation>Sign as the second person?</translation>
    </message>
    <message>
        <source>签名同意</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>不同意这项变更？</source>
        <translation>Decline this change?</translation>
    </message>
    <message>
        <source>{what}
不会起作用；您的理由写进日志。</source>
        <translation>{what}
It will have no effect; your reason goes into the log.</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>第二人签名以后，由候补“{name}”接替，原组检查。</source>
        <translation>Once the second person has signed, the reserve “{name}” takes the place; the same team inspects.</translation>
    </message>
    <message>
        <source>已经记下，等第二人签名</source>
        <translation>Recorded; waits for the second signature</translation>
    </message>
    <message>
        <source>第二人签名以后，这户记为跳过。理由已经记下。</source>
        <translation>Once the second person has signed, this one counts as skipped. The reason is recorded.</translation>
    </message>
    <message>
        <source>第二人签名以后，由 {name} 接替，是规则从人员名录里派出的。</source>
        <translation>Once the second person has signed, {name} goes instead, sent by the rule from the roster.</translation>
    </message>
    <message>
        <source>第二人签名以后，这一户缺一人；要上报，不能少一人去。理由已经记下。</source>
        <translation>Once the second person has signed, this one is short of one person; report it, nobody goes alone. The reason is recorded.</translation>
    </message>
</context>
<context>
    <name>DrawRegister</name>
    <message>
        <source>中心没有比对过</source>
        <translation>not compared by a centre</translation>
    </message>
    <message>
        <source>与中心的不同</source>
        <translation>differs from the centre&apos;s</translation>
    </message>
    <message>
        <source>与中心的一致：{expected} 户，新入名录 {young} 户，按本机次数排除 {own} 户</source>
        <translation>as the centre&apos;s: {expected} objects, {young} new to it, {own} left out by the device&apos;s own count</translation>
    </message>
    <message>
        <source>计划的名录与中心的不同：{count} 户</source>
        <translation>The plan&apos;s register differs from the centre&apos;s: {count}</translation>
    </message>
    <message>
        <source>{name}：{kind}（计划：{listed}；中心：{known}）。</source>
        <translation>{name}: {kind} (plan: {listed}; centre: {known}). </translation>
    </message>
    <message>
        <source>中心签发名额前比对，写在日志里；请监督人员逐户核实。</source>
        <translation>The centre compared before it issued the slot, and the log has it; a supervisor should look into each.</translation>
    </message>
    <message>
        <source>少列</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>多列</source>
        <translation>added</translation>
    </message>
    <message>
        <source>等级或区划被改</source>
        <translation>class or region changed</translation>
    </message>
    <message>
        <source>排除理由不符</source>
        <translation>left out without reason</translation>
    </message>
    <message>
        <source>条件或名单无法读取</source>
        <translation>conditions or list unreadable</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>列入</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>可抽</source>
        <translation>may be drawn</translation>
    </message>
    <message>
        <source>不合条件</source>
        <translation>outside the conditions</translation>
    </message>
    <message>
        <source>{kind} {count} 户。</source>
        <translation>{kind}: {count}. </translation>
    </message>
    <message>
        <source>按清单里没有的事项排除</source>
        <translation>left out by an item that is not on the list</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>证据 {count} 件</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>{said} · {count} 件还有没写的</source>
        <translation>{said} · {count} not fully described</translation>
    </message>
    <message>
        <source>{said} · 保管物品 {count} 项</source>
        <translation>{said} · {count} goods in custody</translation>
    </message>
    <message>
        <source>登记保存逾期 {days} 个工作日</source>
        <translation>Preservation {days} working days overdue</translation>
    </message>
    <message>
        <source>登记保存还剩 {days} 个工作日</source>
        <translation>Preservation: {days} working days left</translation>
    </message>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>制作方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>制作人</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>制作时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>证明对象</source>
        <translation>What it proves</translation>
    </message>
    <message>
        <source>取得</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>交出</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>启封</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>重新封存</source>
        <translation>Sealed again</translation>
    </message>
    <message>
        <source>退还</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>都已作出决定</source>
        <translation>All decided</translation>
    </message>
    <message>
        <source>在保管</source>
        <translation>In custody</translation>
    </message>
    <message>
        <source>逾期 {days} 个工作日</source>
        <translation>{days} working days overdue</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Ends today</translation>
    </message>
    <message>
        <source>还剩 {days} 个工作日</source>
        <translation>{days} working days left</translation>
    </message>
    <message>
        <source>{when}&#x3000;决定：{what}</source>
        <translation>{when}  Decision: {what}</translation>
    </message>
    <message>
        <source>{when}&#x3000;{act}&#x3000;{giver} → {taker}</source>
        <translation>{when}  {act}  {giver} → {taker}</translation>
    </message>
    <message>
        <source>{when}&#x3000;{act}&#x3000;{giver}</source>
        <translation>{when}  {act}  {giver}</translation>
    </message>
    <message>
        <source>{said}&#x3000;封条 {seal}</source>
        <translation>{said}  seal {seal}</translation>
    </message>
    <message>
        <source>封条不完好：{note}</source>
        <translation>Seal not intact: {note}</translation>
    </message>
    <message>
        <source>{said}&#x3000;{note}</source>
        <translation>{said}  {note}</translation>
    </message>
    <message>
        <source>与上一步接不上：上一步不在这个人手里</source>
        <translation>Does not follow the step before: somebody else had it</translation>
    </message>
    <message>
        <source>与上一步接不上：封条编号不同</source>
        <translation>Does not follow the step before: another seal number</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>压缩包的结构</source>
        <translation>Structure of the zip</translation>
    </message>
    <message>
        <source>清单可读，两种写法一致</source>
        <translation>Manifest readable, both forms equal</translation>
    </message>
    <message>
        <source>附属文件与清单一致</source>
        <translation>Files as listed</translation>
    </message>
    <message>
        <source>原件的大小和校验值</source>
        <translation>Size and hashes of the originals</translation>
    </message>
    <message>
        <source>固定记录未被改动</source>
        <translation>Sealed records unchanged</translation>
    </message>
    <message>
        <source>清单与固定记录一致</source>
        <translation>Manifest equals the records</translation>
    </message>
    <message>
        <source>来源类别有记录支持</source>
        <translation>Class of origin supported</translation>
    </message>
    <message>
        <source>记录链和设备签名</source>
        <translation>Chain and device signatures</translation>
    </message>
    <message>
        <source>中心回执</source>
        <translation>Receipts of a centre</translation>
    </message>
    <message>
        <source>制包签名覆盖整份清单</source>
        <translation>Package signature covers the manifest</translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation>Time-stamps</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>物品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>{name} · {count} 件证据，{lists} 份物品清单</source>
        <translation>{name} · {count} items, {lists} lists of goods</translation>
    </message>
    <message>
        <source>{count} 次检查有证据</source>
        <translation>{count} inspections with evidence</translation>
    </message>
    <message>
        <source>证据包</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>每件证据要注明名称、种类、制作方法、制作时间、制作人和证明对象，没写的标出来。
抽样取证和先行登记保存在“物品”里，每次交接、启封都记一条。
先行登记保存要在七个工作日内作出决定，快到期时“今日”会提醒。
证据包交给法院、公证处、公安机关，对方不用本软件也能核对。</source>
        <translation>Each item needs its title, kind, method, time, maker and what it proves; what is missing is marked.
Samples and preserved goods are under Goods; every handover and opening is recorded.
Preserved goods need a decision within seven working days; Today reminds you.
Packages go to a court, a notary, the police; they check them without this program.</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>回到步骤</source>
        <translation>Back to the steps</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Pick a date</translation>
    </message>
    <message>
        <source>{label}（必填）</source>
        <translation>{label} (required)</translation>
    </message>
    <message>
        <source>{count} 行，从检查的证据和物品清单来，在那里改</source>
        <translation>{count} rows, from the inspection&apos;s evidence and goods; change them there</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>录像</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>停止 {time}</source>
        <translation>Stop {time}</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>找对象、检查、文书号</source>
        <translation>Find object, notice …</translation>
    </message>
</context>
<context>
    <name>FoldersView</name>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>还没有证据</source>
        <translation>No evidence yet</translation>
    </message>
    <message>
        <source>检查时拍下、导入的都会到这里：写明证明什么，列清单，打包交给法院、公证处。</source>
        <translation>What is photographed or imported during inspections comes here: say what it proves, list it, make a package for a court or notary.</translation>
    </message>
    <message>
        <source>去检查</source>
        <translation>Go to inspections</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{day} {name} {year}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{day} {name}</translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation>yesterday {time}</translation>
    </message>
</context>
<context>
    <name>FoundBar</name>
    <message>
        <source>是这一户的执照</source>
        <translation>The licence of this business</translation>
    </message>
    <message>
        <source>不是这一户：{name}</source>
        <translation>Not this business: {name}</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>Show that business</translation>
    </message>
    <message>
        <source>名录里没有这一户</source>
        <translation>No register here has this business</translation>
    </message>
    <message>
        <source>文书 {number}</source>
        <translation>Notice {number}</translation>
    </message>
    <message>
        <source>看这份文书</source>
        <translation>Show the notice</translation>
    </message>
    <message>
        <source>这份文书不在本机</source>
        <translation>This notice is not on this laptop</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>不是执照，也不是文书</source>
        <translation>Neither a licence nor a notice</translation>
    </message>
    <message>
        <source>签名是真的。</source>
        <translation>The signature is genuine.</translation>
    </message>
    <message>
        <source>已经被代替或者作废。</source>
        <translation>It was replaced or withdrawn.</translation>
    </message>
    <message>
        <source>真假要核：请按按钮看。</source>
        <translation>Check it before you trust it.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>从外面导入，不是现场采集</source>
        <translation>From outside, not taken here</translation>
    </message>
    <message>
        <source>内容已损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>导入的文件</source>
        <translation>Imported file</translation>
    </message>
    <message>
        <source>看上去和别的证据很像，打开看看</source>
        <translation>Looks much like other evidence; open it and see</translation>
    </message>
</context>
<context>
    <name>GiveUp</name>
    <message>
        <source>放弃名额…</source>
        <translation>Give up…</translation>
    </message>
    <message>
        <source>要理由和另一人批准；启封之后不能放弃，抽中的户必须检查。</source>
        <translation>With a reason and a second person; once opened it cannot be given up, and whoever is drawn must be inspected.</translation>
    </message>
</context>
<context>
    <name>GoodRow</name>
    <message>
        <source>第 {n} 行 名称</source>
        <translation>Line {n} name</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>规格型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>批号</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>标称生产者</source>
        <translation>Stated producer</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>基数</source>
        <translation>Out of</translation>
    </message>
    <message>
        <source>备样</source>
        <translation>Spare</translation>
    </message>
    <message>
        <source>封条编号</source>
        <translation>Seal no.</translation>
    </message>
</context>
<context>
    <name>GoodsView</name>
    <message>
        <source>抽样取证</source>
        <translation>Take samples</translation>
    </message>
    <message>
        <source>先行登记保存</source>
        <translation>Register for preservation</translation>
    </message>
    <message>
        <source>每一次交接、启封都记在这里，证据包里也有。</source>
        <translation>Every handover and opening is recorded here, and goes into the package.</translation>
    </message>
    <message>
        <source>还没有抽样，也没有先行登记保存。</source>
        <translation>No samples yet, nothing registered for preservation.</translation>
    </message>
    <message>
        <source>{title}&#x3000;{count} 项</source>
        <translation>{title}  {count} lines</translation>
    </message>
    <message>
        <source>{day} 起 · 保管人 {keeper} · {place} · 依据{basis}</source>
        <translation>since {day} · kept by {keeper} · {place} · basis {basis}</translation>
    </message>
    <message>
        <source>期限已过，还没有决定</source>
        <translation>The term is over without a decision</translation>
    </message>
    <message>
        <source>紧急采取的，还没有批准</source>
        <translation>Taken in urgency, not approved yet</translation>
    </message>
    <message>
        <source>二十四小时内报告并补办批准手续（条文没有核实）。</source>
        <translation>Report and complete the approval within 24 hours (text not verified).</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>{day} 以前（含当日）作出处理决定。</source>
        <translation>Decision due by {day} (that day included).</translation>
    </message>
    <message>
        <source>{said}那一年的放假安排还没有，只按周末算，公布后会变。</source>
        <translation>{said} That year&apos;s holidays are not published here; only weekends are counted and it may change.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{count} {unit}</source>
        <translation>{count} {unit}</translation>
    </message>
    <message>
        <source>{amount}，其中备样 {spare}</source>
        <translation>{amount}, of which {spare} spare</translation>
    </message>
    <message>
        <source>封条 {seal}</source>
        <translation>seal {seal}</translation>
    </message>
    <message>
        <source>{number}&#x3000;{name}&#x3000;{amount}</source>
        <translation>{number}  {name}  {amount}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>出抽样取证记录</source>
        <translation>Make the sampling record</translation>
    </message>
    <message>
        <source>出登记保存通知书</source>
        <translation>Make the preservation notice</translation>
    </message>
    <message>
        <source>记交接</source>
        <translation>Record a handover</translation>
    </message>
    <message>
        <source>出解除通知书</source>
        <translation>Make the release notice</translation>
    </message>
    <message>
        <source>记处理决定</source>
        <translation>Record the decision</translation>
    </message>
</context>
<context>
    <name>GroundPart</name>
    <message>
        <source>不按年度计划</source>
        <translation>Not from the year&apos;s plan</translation>
    </message>
    <message>
        <source>年度计划的批次</source>
        <translation>Batch of the year&apos;s plan</translation>
    </message>
    <message>
        <source>导入年度计划…</source>
        <translation>Import the year&apos;s plan…</translation>
    </message>
    <message>
        <source>选两个以上部门就是联合抽查：一份名单，一次进门。</source>
        <translation>Two or more make it a joint check: one list, one visit.</translation>
    </message>
    <message>
        <source>参加的部门</source>
        <translation>Departments taking part</translation>
    </message>
    <message>
        <source>抽查事项</source>
        <translation>Items to be checked</translation>
    </message>
    <message>
        <source>清单版本 {version}；依据和比例还没有经本机关确认。</source>
        <translation>List of {version}; basis and ratios are not yet confirmed by this office.</translation>
    </message>
    <message>
        <source>清单版本 {version}</source>
        <translation>List of {version}</translation>
    </message>
    <message>
        <source>{name}（重点事项）</source>
        <translation>{name} (key item)</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>保证级别 {level}</source>
        <translation>Assurance {level}</translation>
    </message>
    <message>
        <source>本机兼作中心：名额由本机签发，封存码由本机保管，记录里会写明。</source>
        <translation>This computer is its own centre: it issued the slot and kept the sealed code. The record says so.</translation>
    </message>
    <message>
        <source>PgDn、PgUp 翻看其余部分</source>
        <translation>PgDn and PgUp show the rest</translation>
    </message>
    <message>
        <source>名额还没有签发；没有登记别的中心，固定时由本机兼作中心。</source>
        <translation>No slot yet; no other centre is enrolled, so fixing makes this computer its own centre.</translation>
    </message>
    <message>
        <source>名额还没有签发：向中心申领。</source>
        <translation>No slot has been issued yet: ask the centre for it.</translation>
    </message>
</context>
<context>
    <name>HallFoot</name>
    <message>
        <source>存到 U 盘</source>
        <translation>Save to stick</translation>
    </message>
    <message>
        <source>全部显示</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>看名单与指纹</source>
        <translation>See the lists</translation>
    </message>
    <message>
        <source>固定，进入启封</source>
        <translation>Fix them, go on</translation>
    </message>
    <message>
        <source>抽取</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>当众启封</source>
        <translation>Open the code</translation>
    </message>
    <message>
        <source>下一户</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>打印抽取记录</source>
        <translation>Print the record</translation>
    </message>
    <message>
        <source>名单和规则已经冻结，不能再改。</source>
        <translation>Lists and rules are frozen.</translation>
    </message>
    <message>
        <source>一份计划只有一个名额，只能抽一次。</source>
        <translation>A plan has one slot: it is drawn once.</translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，请到那台电脑上抽取。</source>
        <translation>This slot belongs to another computer. Draw there.</translation>
    </message>
    <message>
        <source>见证在先，启封在后。</source>
        <translation>Witnesses first, then the opening.</translation>
    </message>
    <message>
        <source>规则和名单固定在先，启封在后；重算一次，结果不变。</source>
        <translation>Fixed first, opened after: a recount gives the same.</translation>
    </message>
    <message>
        <source>开启</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>请中心启封</source>
        <translation>Ask the centre to open</translation>
    </message>
    <message>
        <source>这个名额已经由两人放弃，封存码没有开启过。</source>
        <translation>Two people gave this slot up; its code was never opened.</translation>
    </message>
    <message>
        <source>中心没有签发，理由见计划页。</source>
        <translation>The centre did not issue it; the plan&apos;s page says why.</translation>
    </message>
    <message>
        <source>已向中心申领名额：同步一次送去，再同步一次取回。</source>
        <translation>Slot asked of the centre: sync once to send, once more to fetch.</translation>
    </message>
    <message>
        <source>已请中心启封：同步一次，再同步一次；或者扫凭据。</source>
        <translation>Opening asked of the centre: sync once, then once more; or scan its receipt.</translation>
    </message>
    <message>
        <source>本机兼作中心…</source>
        <translation>Own centre…</translation>
    </message>
    <message>
        <source>向中心申领名额</source>
        <translation>Ask the centre</translation>
    </message>
    <message>
        <source>名额到期没有接受，中心已经收回；可以重新申领。</source>
        <translation>The slot was not accepted in time and the centre took it back; ask for it again.</translation>
    </message>
    <message>
        <source>名额由中心签发，封存码由中心保管：结果不由本单位一家决定。</source>
        <translation>The centre issues the slot and keeps the code: no office decides the outcome alone.</translation>
    </message>
</context>
<context>
    <name>HallFrame</name>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>名单与指纹</source>
        <translation>Lists and fingerprints</translation>
    </message>
    <message>
        <source>启封</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>指定检查 · 公开抽取人员</source>
        <translation>Named checks · people drawn in public</translation>
    </message>
    <message>
        <source>双随机抽查 · 公开抽取</source>
        <translation>Double-random draw · held in public</translation>
    </message>
</context>
<context>
    <name>HallKeeper</name>
    <message>
        <source>应是 24 个字，现在是 {count} 个。</source>
        <translation>24 characters are wanted; there are {count}.</translation>
    </message>
    <message>
        <source>抽取</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>第 {position} 个字“{character}”不在字表里。</source>
        <translation>Character {position}, “{character}”, is not in the list.</translation>
    </message>
    <message>
        <source>请对着信封再看一眼；其余的字还在。</source>
        <translation>Look at the envelope again; the other characters are kept.</translation>
    </message>
    <message>
        <source>这个字已经选中，直接打对的字；其余的字还在。</source>
        <translation>It is selected: just type the right one. The others are still there.</translation>
    </message>
</context>
<context>
    <name>HallPages</name>
    <message>
        <source>第 {page} 页，共 {pages} 页&#x3000;← →</source>
        <translation>Page {page} of {pages}&#x3000;← →</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回（Esc）</source>
        <translation>Back (Esc)</translation>
    </message>
</context>
<context>
    <name>HelpersView</name>
    <message>
        <source>定下这三个人</source>
        <translation>Choose these three</translation>
    </message>
    <message>
        <source>选三个人，任意两个一起就能打开；一个人打不开。谁帮过，两边都有记录。</source>
        <translation>Choose three people; any two together can open this computer, one alone cannot. Who helped is on record on both sides.</translation>
    </message>
    <message>
        <source>忘了口令谁来帮</source>
        <translation>Who helps after a forgotten password</translation>
    </message>
    <message>
        <source>打开求助文件</source>
        <translation>Open a request</translation>
    </message>
    <message>
        <source>他在锁屏上存出求助文件，电话里念四组字。您听着打进来，对上了才给回信。</source>
        <translation>They save a request at the lock page and read four words on the telephone. You type what you hear; only if it matches is there an answer.</translation>
    </message>
    <message>
        <source>帮别人打开</source>
        <translation>Help somebody else</translation>
    </message>
    <message>
        <source>现在还没有人能帮忙打开。</source>
        <translation>Nobody can help to open this yet.</translation>
    </message>
    <message>
        <source>忘了口令时，{names}三个人中的任意两个可以帮忙打开。</source>
        <translation>After a forgotten password any two of {names} can open this.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>要先认识三位别的负责人或者审计人员的设备，现在有 {count} 位。</source>
        <translation>It takes the devices of three other supervisors or auditors; {count} are known here.</translation>
    </message>
    <message>
        <source>定好了。</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>告诉他们三位：有人求助时先听出是您本人，再对四组字。</source>
        <translation>Tell the three: when a request comes, know your voice first, then compare the four words.</translation>
    </message>
    <message>
        <source>定下忘了口令时谁来帮</source>
        <translation>Choose who helps after a forgotten password</translation>
    </message>
    <message>
        <source>求助文件 ({pattern});;所有文件 (*)</source>
        <translation>Request ({pattern});;All files (*)</translation>
    </message>
    <message>
        <source>他念的四组字</source>
        <translation>The four words they read</translation>
    </message>
    <message>
        <source>给他打电话，听出是他本人，请他念锁屏上的四组字，听到什么打什么。</source>
        <translation>Call them, know their voice, and have them read the four words on their lock page. Type what you hear.</translation>
    </message>
    <message>
        <source>对一对</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>回信 {name}.rca</source>
        <translation>Answer {name}.rca</translation>
    </message>
    <message>
        <source>回信 ({pattern})</source>
        <translation>Answer ({pattern})</translation>
    </message>
    <message>
        <source>回信存到哪里</source>
        <translation>Where to save the answer</translation>
    </message>
    <message>
        <source>帮别人打开电脑</source>
        <translation>Help to open another computer</translation>
    </message>
    <message>
        <source>回信写好了。</source>
        <translation>The answer is written.</translation>
    </message>
    <message>
        <source>把 {name} 交给他；还要另一个人的一封。</source>
        <translation>Give them {name}; they need one from another person too.</translation>
    </message>
</context>
<context>
    <name>IdentifyCard</name>
    <message>
        <source>没有亮证与告知的记录</source>
        <translation>Showing ID and telling rights was not recorded</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>已向{party}出示证件并告知权利</source>
        <translation>ID shown to {party}, rights told</translation>
    </message>
    <message>
        <source>{name}（执法证 {number}）</source>
        <translation>{name} (certificate {number})</translation>
    </message>
    <message>
        <source>当事人或在场人的姓名</source>
        <translation>Name of the party or the person present</translation>
    </message>
    <message>
        <source>向谁出示</source>
        <translation>Shown to</translation>
    </message>
    <message>
        <source>看清了</source>
        <translation>Seen clearly</translation>
    </message>
    <message>
        <source>没看清</source>
        <translation>Not seen clearly</translation>
    </message>
    <message>
        <source>都已告知</source>
        <translation>All told</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>不申请回避</source>
        <translation>No recusal asked</translation>
    </message>
    <message>
        <source>申请回避</source>
        <translation>Recusal asked</translation>
    </message>
    <message>
        <source>申请谁回避、理由</source>
        <translation>Whose recusal, and why</translation>
    </message>
    <message>
        <source>申请回避的理由</source>
        <translation>Reason for the recusal</translation>
    </message>
    <message>
        <source>汉语</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>藏语</source>
        <translation>Tibetan</translation>
    </message>
    <message>
        <source>翻译人员（没有可不填）</source>
        <translation>Interpreter (leave empty if none)</translation>
    </message>
    <message>
        <source>翻译人员</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>扫码入企</source>
        <translation>Scanned in</translation>
    </message>
    <message>
        <source>没有扫码</source>
        <translation>Not scanned</translation>
    </message>
    <message>
        <source>扫码结果或者没扫的原因</source>
        <translation>Scan result, or why there is none</translation>
    </message>
    <message>
        <source>记下亮证与告知</source>
        <translation>Record ID and rights</translation>
    </message>
    <message>
        <source>请看我们的执法证件：{shown}。</source>
        <translation>Please look at our certificates: {shown}.</translation>
    </message>
    <message>
        <source>您有权陈述、申辩，有权申请检查人员回避；请如实回答询问，协助检查。</source>
        <translation>You may state your case and defend yourself, and ask for an inspector to be recused; please answer truthfully and assist the inspection.</translation>
    </message>
    <message>
        <source>先亮证，再告知</source>
        <translation>First show ID, then tell rights</translation>
    </message>
    <message>
        <source>扫到的编号</source>
        <translation>Number scanned</translation>
    </message>
    <message>
        <source>为什么没有扫</source>
        <translation>Why nothing was scanned</translation>
    </message>
    <message>
        <source>请先答完四项：是否看清、是否告知、是否申请回避、是否扫码。</source>
        <translation>Answer all four first: seen clearly, told, recusal, scanned or not.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>没有保存的文件</source>
        <translation>Files that were not kept</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>检查对象</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>要有“统一社会信用代码”和“名称”两列；地址、行业、信用等级等列有就读。</source>
        <translation>It needs the columns 统一社会信用代码 and 名称; address, trade, credit class and others are read if present.</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>把文件拖到这里，或者选文件</source>
        <translation>Drop a file here, or choose one</translation>
    </message>
    <message>
        <source>CSV 或 XLSX，机关发来什么样就什么样，不用先改格式。</source>
        <translation>CSV or XLSX, just as the office sent it; no need to reformat.</translation>
    </message>
    <message>
        <source>先看结果，再决定导不导；看的时候什么都不会改。</source>
        <translation>You see the result before you decide; looking changes nothing.</translation>
    </message>
    <message>
        <source>没有用到的列：{names}</source>
        <translation>Columns not used: {names}</translation>
    </message>
    <message>
        <source>没有导入和修正过的行</source>
        <translation>Rows left out or repaired</translation>
    </message>
    <message>
        <source>将要导入的头几行</source>
        <translation>First rows to be imported</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>保存报告</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>文件里的行</source>
        <translation>Rows in the file</translation>
    </message>
    <message>
        <source>将要导入</source>
        <translation>To be imported</translation>
    </message>
    <message>
        <source>其中修正过</source>
        <translation>Of these repaired</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>已修正</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Became</translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>区划</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>信用</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>人员编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>执法证号</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>每次最多</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>导入了 {count} 户。</source>
        <translation>{count} objects imported.</translation>
    </message>
    <message>
        <source>导入了 {count} 名检查人员。</source>
        <translation>{count} inspectors imported.</translation>
    </message>
    <message>
        <source>文件里的每一行都导入了。</source>
        <translation>Every row of the file was imported.</translation>
    </message>
    <message>
        <source>名录 (*.csv *.xlsx *.txt);;所有文件 (*)</source>
        <translation>Registers (*.csv *.xlsx *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>选名录文件</source>
        <translation>Choose a register file</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>导入报告.csv</source>
        <translation>import-report.csv</translation>
    </message>
    <message>
        <source>有 {count} 行没有导入，原因在报告里。</source>
        <translation>{count} rows were not imported; the report says why.</translation>
    </message>
    <message>
        <source>要有“姓名”，还要有“人员编号”或者“执法证号”；没有有效期的，会提醒。</source>
        <translation>It needs 姓名 (name) and 人员编号 or 执法证号 (staff or certificate number); a missing expiry date is pointed out.</translation>
    </message>
</context>
<context>
    <name>ImportedCard</name>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>{sender} {when}做的传输包 {file}</source>
        <translation>Bundle {file}, made by {sender} {when}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>导入证据文件</source>
        <translation>Import evidence files</translation>
    </message>
    <message>
        <source>导入整个文件夹、存储卡或手机</source>
        <translation>Import a whole folder, card or phone</translation>
    </message>
    <message>
        <source>这里没有文件可以导入</source>
        <translation>There is no file to import here</translation>
    </message>
    <message>
        <source>没有改动。</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>导入了 {count} 件，{size}</source>
        <translation>{count} imported, {size}</translation>
    </message>
    <message>
        <source>都已封存，一字不差。缩略图在后台做。</source>
        <translation>All sealed, byte for byte. Thumbnails are being made.</translation>
    </message>
    <message>
        <source>都已封存。其中 {count} 件和已有的证据完全相同：{names}。请看是不是重复导入。</source>
        <translation>All sealed. {count} are byte for byte like evidence that was here: {names}. Check whether they were imported twice.</translation>
    </message>
    <message>
        <source>下面的文件没有保存，其余的都已封存。</source>
        <translation>The files below were not kept; all others are sealed.</translation>
    </message>
    <message>
        <source>按您的要求停下了。已封存的都留着，下面的还没有导入。</source>
        <translation>Stopped as you asked. What was sealed stays; the files below are not imported yet.</translation>
    </message>
    <message>
        <source>存储卡或手机读不到了，可能被拔出。已封存的都留着。请重新插好，再把下面的导入一次。</source>
        <translation>The card or phone cannot be read any more; it may have been pulled out. What was sealed stays. Put it back and import the files below once more.</translation>
    </message>
    <message>
        <source>这台电脑的磁盘满了或者出错。已封存的都留着。请清出空间，再把下面的导入一次。</source>
        <translation>This computer&apos;s disk is full or failing. What was sealed stays. Make room and import the files below once more.</translation>
    </message>
    <message>
        <source>{name}&#x3000;还没有读</source>
        <translation>{name}: not read yet</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>现场处理</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>从名录开始检查</source>
        <translation>Start from the registry</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>{count} 次没做完</source>
        <translation>{count} unfinished</translation>
    </message>
    <message>
        <source>{name} · {about}</source>
        <translation>{name} · {about}</translation>
    </message>
    <message>
        <source>先亮证告知，再逐题检查；每个答案给出就存，不用按保存。
1–4 选答案，Enter 下一题，Ctrl+↑↓ 换节，F8 拍照，Esc 返回。
关门、失联、拒绝检查，用左下的“无法检查”。</source>
        <translation>Show ID and tell rights first, then go through the questions; every answer is saved as it is given.
1–4 answers, Enter next question, Ctrl+↑↓ section, F8 photo, Esc back.
Closed, gone or refused: “Cannot inspect” at the lower left.</translation>
    </message>
</context>
<context>
    <name>InspectionList</name>
    <message>
        <source>正在检查</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>{address} · {kind}</source>
        <translation>{address} · {kind}</translation>
    </message>
    <message>
        <source>{result} · {time}</source>
        <translation>{result} · {time}</translation>
    </message>
    <message>
        <source>证据 {count} 件 · {time}</source>
        <translation>Evidence {count} · {time}</translation>
    </message>
    <message>
        <source>没做完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>还没有检查</source>
        <translation>No inspections yet</translation>
    </message>
    <message>
        <source>从“今日”里抽到的任务开始；专项、投诉举报的检查从名录里选对象开始。</source>
        <translation>Start from a drawn task in Today; special and complaint inspections start from the registry.</translation>
    </message>
    <message>
        <source>看今日任务</source>
        <translation>See today’s tasks</translation>
    </message>
    <message>
        <source>{count} 次检查</source>
        <translation>{count} inspections</translation>
    </message>
</context>
<context>
    <name>InspectionSheet</name>
    <message>
        <source>题目</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>上一节</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>回车到下一题，1–4 选答案</source>
        <translation>Enter: next question, 1–4: answer</translation>
    </message>
    <message>
        <source>下一节</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>已作废，只能看</source>
        <translation>Voided, read only</translation>
    </message>
    <message>
        <source>{time} 提交，只能看</source>
        <translation>Submitted {time}, read only</translation>
    </message>
    <message>
        <source>现场处理</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>亮证与告知</source>
        <translation>ID and rights</translation>
    </message>
    <message>
        <source>{number}&#x3000;{name}</source>
        <translation>{number}  {name}</translation>
    </message>
    <message>
        <source>{asked} 题，已答 {done} 题</source>
        <translation>{done} of {asked} answered</translation>
    </message>
    <message>
        <source>现场处理与提交</source>
        <translation>Measures and submission</translation>
    </message>
    <message>
        <source>下一节 {name}</source>
        <translation>Next: {name}</translation>
    </message>
</context>
<context>
    <name>IssuerPage</name>
    <message>
        <source>名额申请</source>
        <translation>Requests for slots</translation>
    </message>
    <message>
        <source>还没有名额申请</source>
        <translation>No requests yet</translation>
    </message>
    <message>
        <source>抽取的电脑冻结计划、向本中心申领之后，同步过来，在这里签发。</source>
        <translation>A drawing computer freezes a plan and asks this centre; after a sync its request is issued here.</translation>
    </message>
    <message>
        <source>去同步</source>
        <translation>Go to sync</translation>
    </message>
    <message>
        <source>读申请码…</source>
        <translation>Read a wish…</translation>
    </message>
    <message>
        <source>算出结果</source>
        <translation>Computing the outcome</translation>
    </message>
    <message>
        <source>读设备的申请</source>
        <translation>Read a device&apos;s wish</translation>
    </message>
    <message>
        <source>开启凭据</source>
        <translation>Opening receipt</translation>
    </message>
    <message>
        <source>签发名额</source>
        <translation>Issue slots</translation>
    </message>
    <message>
        <source>{count} 份申请，{mine} 份等您办</source>
        <translation>{count} requests, {mine} wait for you</translation>
    </message>
    <message>
        <source>名额已签发</source>
        <translation>Slot issued</translation>
    </message>
    <message>
        <source>随下一次同步送去。</source>
        <translation>It goes out with the next sync.</translation>
    </message>
    <message>
        <source>已答复不签发</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>理由随下一次同步送去。</source>
        <translation>The reason goes out with the next sync.</translation>
    </message>
    <message>
        <source>名额已收回</source>
        <translation>Slot taken back</translation>
    </message>
    <message>
        <source>对方可以重新申领；按一次作废统计。</source>
        <translation>It can be asked for anew; it counts as a void.</translation>
    </message>
    <message>
        <source>已预先签字</source>
        <translation>Signed beforehand</translation>
    </message>
    <message>
        <source>随下一次同步送去；封存码仍封着。</source>
        <translation>It goes out with the next sync; the code stays closed.</translation>
    </message>
    <message>
        <source>结果已记下</source>
        <translation>Outcome recorded</translation>
    </message>
    <message>
        <source>与对方自己抽的一模一样。</source>
        <translation>It is the very one the device would have drawn.</translation>
    </message>
    <message>
        <source>签发这个名额？</source>
        <translation>Issue this slot?</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>不签发“{title}”？</source>
        <translation>Decline “{title}”?</translation>
    </message>
    <message>
        <source>理由会送给对方。这份计划从此不能再申领，对方要另建一份。</source>
        <translation>The reason is sent to the office. This plan cannot be asked for again; it needs a new one.</translation>
    </message>
    <message>
        <source>不签发</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>例如：检查对象名录不是本年的</source>
        <translation>For example: the register is not of this year</translation>
    </message>
    <message>
        <source>现在启封？</source>
        <translation>Open now?</translation>
    </message>
    <message>
        <source>只有对方没有见证人才行。开启会记下，不能再封上；结果从此定了。</source>
        <translation>Only where the device has no witness. Opening is recorded and cannot be undone; the outcome is fixed from then on.</translation>
    </message>
    <message>
        <source>启封</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>收回这个名额？</source>
        <translation>Take this slot back?</translation>
    </message>
    <message>
        <source>到期时没有设备接受，什么也没有开启。对方可以重新申领；按一次作废统计。</source>
        <translation>No device took it before it expired, and nothing was opened. It can be asked for anew; it counts as a void.</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>“{title}”，{unit}：{amount}。
计划的指纹：{words}
号码按顺序取下一个，用了不能收回再给别人。</source>
        <translation>“{title}”, {unit}: {amount}.
Fingerprint of the plan: {words}
The next number in order is used; it cannot be taken back and given to others.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没有见证人</source>
        <translation>no witness</translation>
    </message>
    <message>
        <source>“{title}”第{index}号。见证：{who}。
对方封口时的记录头：{head}
启封会记下，不能再封上；结果从此定了，换一份见证再来要也不会再给。</source>
        <translation>“{title}”, number {index}. Witness: {who}.
Head of the device&apos;s records when it was sealed up: {head}
Opening is recorded and cannot be undone; the outcome is fixed from then on, and the code is not given again for another witness.</translation>
    </message>
    <message>
        <source>启封，把封存码交给对方？</source>
        <translation>Open the code for this device?</translation>
    </message>
    <message>
        <source>设备冻结计划后向本中心申领名额，在这里逐份签发、启封；每一步都记下，不能改号。
F9 办当前这一步，F8 读现场设备的申请码，Esc 返回。
到期没有结果的：审计开启的份数够了就算出结果；没有接受过的就收回；谁也算不出来的由两人关掉。</source>
        <translation>After freezing a plan a device asks this centre for a slot; here each is issued and opened. Every step is recorded, and numbers do not change.
F9 does the step that is due, F8 reads a device&apos;s request in the hall, Esc goes back.
Expired without outcome: computed once enough auditors opened; taken back if nobody took it; closed by two people if nobody can compute it.</translation>
    </message>
    <message>
        <source>已请另一人签名</source>
        <translation>Another person is asked to sign</translation>
    </message>
    <message>
        <source>签了名额才关掉，按一次作废统计。</source>
        <translation>The slot is closed once they sign; it counts as a void.</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>本机摄像头当场拍下：{camera}</source>
        <translation>Taken here by this computer’s camera: {camera}</translation>
    </message>
    <message>
        <source>从外面导入：{path}</source>
        <translation>Imported: {path}</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{party} 交来并签名：{path}</source>
        <translation>Handed over and signed by {party}: {path}</translation>
    </message>
    <message>
        <source>{party} 交来，不签名（{refusal}）：{path}</source>
        <translation>Handed over by {party}, unsigned ({refusal}): {path}</translation>
    </message>
    <message>
        <source>原件和副本</source>
        <translation>Original and copies</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation>Redact</translation>
    </message>
    <message>
        <source>裁剪</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>标注</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>副本 {number}&#x3000;{did}&#x3000;{at}</source>
        <translation>Copy {number}&#x3000;{did}&#x3000;{at}</translation>
    </message>
    <message>
        <source>出自</source>
        <translation>Made from</translation>
    </message>
    <message>
        <source>制作人</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Web address</translation>
    </message>
    <message>
        <source>介质</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>另有 {count} 件和它完全相同。</source>
        <translation>{count} more are byte for byte like it.</translation>
    </message>
    <message>
        <source>看上去和这些很像：{titles}。请看是不是旧照片。</source>
        <translation>Looks much like these: {titles}. Check whether it is an old picture.</translation>
    </message>
    <message>
        <source>文件自称的卫星日期早于这次检查。</source>
        <translation>The satellite date the file claims is before this inspection.</translation>
    </message>
    <message>
        <source>文件自称的卫星日期晚于封存的时间。</source>
        <translation>The satellite date the file claims is after it was sealed.</translation>
    </message>
    <message>
        <source>文件自称的拍摄时间和卫星日期对不上。</source>
        <translation>The camera time and the satellite date the file claims do not agree.</translation>
    </message>
    <message>
        <source>文件自称</source>
        <translation>File claims</translation>
    </message>
    <message>
        <source>做副本：遮盖、裁剪、标注、扫描</source>
        <translation>Make a copy: redact, crop, mark, scan</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>在后台计算，稍后就有</source>
        <translation>Being computed in the background; it will be here soon</translation>
    </message>
    <message>
        <source>听一听录像里念的是不是 {digits}；程序不听声音。</source>
        <translation>Listen whether the video says {digits}; the program does not hear.</translation>
    </message>
    <message>
        <source>要人核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>在地图上选点</source>
        <translation>Choose a point on the map</translation>
    </message>
</context>
<context>
    <name>ItemsView</name>
    <message>
        <source>再显示 {count} 件</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <source>出证据材料清单</source>
        <translation>Make the evidence list</translation>
    </message>
    <message>
        <source>{count} 件还有没写的。写全了再出清单。</source>
        <translation>{count} items are not fully described. Complete them before the list.</translation>
    </message>
    <message>
        <source>法律要求注明的都写了。</source>
        <translation>Everything the law wants noted is there.</translation>
    </message>
    <message>
        <source>这次检查还没有电子证据。</source>
        <translation>This inspection has no electronic evidence yet.</translation>
    </message>
    <message>
        <source>{number}&#x3000;{title}</source>
        <translation>{number}  {title}</translation>
    </message>
    <message>
        <source>（没有名称）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>{maker} · {time} · {method}</source>
        <translation>{maker} · {time} · {method}</translation>
    </message>
    <message>
        <source>证明：{purpose}</source>
        <translation>Proves: {purpose}</translation>
    </message>
    <message>
        <source>已撤回：{why}</source>
        <translation>Withdrawn: {why}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还没写：{what}</source>
        <translation>Missing: {what}</translation>
    </message>
    <message>
        <source>中心已签收</source>
        <translation>Receipted by the centre</translation>
    </message>
    <message>
        <source>写明</source>
        <translation>Describe</translation>
    </message>
    <message>
        <source>时间戳 {day}</source>
        <translation>Time-stamp {day}</translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message>
        <source>改成年度计划的写法</source>
        <translation>Take the year plan&apos;s words</translation>
    </message>
    <message>
        <source>您已经写过的没有动，与年度计划不同：{names}</source>
        <translation>What you typed stays, though the year plan says otherwise: {names}</translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <source>{name}可以用自己的口令打开。</source>
        <translation>{name} can open it by a password of their own.</translation>
    </message>
    <message>
        <source>还没有第二个人能打开。</source>
        <translation>Nobody else can open it yet.</translation>
    </message>
    <message>
        <source>现在是第二个人打开的：口令可以换自己的，别的只有使用人能改。</source>
        <translation>The second person opened it now: you may change your own password; the rest is for the owner.</translation>
    </message>
    <message>
        <source>设备密钥在这台电脑的系统钥匙库里。拆下硬盘也读不到，所以可以用短 PIN。</source>
        <translation>The device secret is in this computer&apos;s own key store. A disk taken out does not give it away, so a short PIN will do.</translation>
    </message>
    <message>
        <source>设备密钥正在搬进系统钥匙库，下次解锁时搬完。</source>
        <translation>The device secret is moving into the system&apos;s key store; the next unlocking completes it.</translation>
    </message>
    <message>
        <source>这台电脑没有系统钥匙库，设备密钥在一个只有本帐户能读的文件里。整块硬盘丢了就只剩口令保护，所以口令要长。</source>
        <translation>This computer has no system key store; the device secret is in a file that only this account may read. If the whole disk is lost, only the password guards it, so it has to be long.</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>新的口令</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次新的口令</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>换口令</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>数据不用重新加密。从前留下的备份仍用从前的口令打开。</source>
        <translation>Nothing is encrypted anew. Backups made before still open by the password before.</translation>
    </message>
    <message>
        <source>换 PIN 或口令</source>
        <translation>Change PIN or password</translation>
    </message>
    <message>
        <source>人员编号或执法证号</source>
        <translation>Staff or certificate number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>第二个人自己的口令</source>
        <translation>The second person&apos;s own password</translation>
    </message>
    <message>
        <source>第二个人再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>让第二个人也能打开</source>
        <translation>Let a second person open it</translation>
    </message>
    <message>
        <source>取消第二个人的口令</source>
        <translation>Take the second person&apos;s password away</translation>
    </message>
    <message>
        <source>同组的人用自己的口令打开这台电脑；每次打开都记在案上。</source>
        <translation>The other inspector of the team opens this computer by an own password; each time goes on record.</translation>
    </message>
    <message>
        <source>第二检查员</source>
        <translation>Second inspector</translation>
    </message>
    <message>
        <source>钥匙在哪里</source>
        <translation>Where the keys are</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>电脑睡眠、锁屏时也会锁上。写了一半的不会丢。</source>
        <translation>It also locks when the computer sleeps or its screen is locked. Nothing half-written is lost.</translation>
    </message>
    <message>
        <source>多久没人动就锁上</source>
        <translation>Lock after nobody touched it for</translation>
    </message>
    <message>
        <source>口令换好了。</source>
        <translation>The password is changed.</translation>
    </message>
    <message>
        <source>下次解锁用新的；数据没有动。</source>
        <translation>Use the new one from the next unlocking; the data were not touched.</translation>
    </message>
    <message>
        <source>还有空着的</source>
        <translation>Something is still empty</translation>
    </message>
    <message>
        <source>请填上第二个人的编号和姓名。</source>
        <translation>Give the second person&apos;s number and name.</translation>
    </message>
    <message>
        <source>{name}可以打开了。</source>
        <translation>{name} can open it now.</translation>
    </message>
    <message>
        <source>请他自己记住口令。</source>
        <translation>They must remember the password themselves.</translation>
    </message>
    <message>
        <source>第二个人的口令取消了。</source>
        <translation>The second person&apos;s password is gone.</translation>
    </message>
    <message>
        <source>已经记录的都在。</source>
        <translation>All that was recorded is here.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>请再输一次。</source>
        <translation>Type it again.</translation>
    </message>
    <message>
        <source>还有一个人能用自己的口令打开，记录里没有写是谁。不认得就去掉。</source>
        <translation>One more person can open it by a password of their own, and the records do not say who. Remove it unless you know who it is.</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>不在名单里的户</source>
        <translation>Left out of the list</translation>
    </message>
    <message>
        <source>全部理由</source>
        <translation>All reasons</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>存成表格…</source>
        <translation>Save as a table…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} businesses</translation>
    </message>
    <message>
        <source>存成表格</source>
        <translation>Save as a table</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>没有存成</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>名称或代码</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>在名单里找</source>
        <translation>Search the list</translation>
    </message>
</context>
<context>
    <name>ListsStep</name>
    <message>
        <source>抽查计划</source>
        <translation>Draw plan</translation>
    </message>
    <message>
        <source>{count} 组</source>
        <translation>{count} groups</translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation>Register of objects</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} objects</translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation>Roster of inspectors</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{label}&#x3000;{count}</source>
        <translation>{label}  {count}</translation>
    </message>
    <message>
        <source>请在场的人念出、拍下这些字。名录里改动一个字，指纹就全变。</source>
        <translation>Read these out and photograph them. One changed character in a list changes its whole fingerprint.</translation>
    </message>
    <message>
        <source>先固定，后启封</source>
        <translation>Fixed first, opened after</translation>
    </message>
</context>
<context>
    <name>Locating</name>
    <message>
        <source>只是接收机的说法，可以伪造。</source>
        <translation>Only what the receiver says; it can be faked.</translation>
    </message>
    <message>
        <source>有位置，但是不对劲</source>
        <translation>There is a position, but something is odd</translation>
    </message>
    <message>
        <source>有位置（卫星接收机）</source>
        <translation>There is a position (satellite receiver)</translation>
    </message>
    <message>
        <source>没有位置</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>没有设接收机。拍完可以在地图上选点。</source>
        <translation>No receiver is set. A point can be chosen on the map afterwards.</translation>
    </message>
    <message>
        <source>接收机没有连上，正在再试。</source>
        <translation>The receiver is not connected; trying again.</translation>
    </message>
    <message>
        <source>接收机连上了，还没有读得懂的语句。</source>
        <translation>The receiver is connected; nothing readable has come yet.</translation>
    </message>
    <message>
        <source>没有位置：接收机断了</source>
        <translation>No position: the receiver is gone</translation>
    </message>
    <message>
        <source>照片照样能拍。插好会自己接上。</source>
        <translation>Pictures can still be taken. Plug it in and it connects by itself.</translation>
    </message>
    <message>
        <source>还没有定位</source>
        <translation>No fix yet</translation>
    </message>
    <message>
        <source>接收机在找卫星，请到空旷的地方。</source>
        <translation>The receiver looks for satellites; go into the open.</translation>
    </message>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation>Double-random IP inspections</translation>
    </message>
    <message>
        <source>换主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>有一会儿没人用，已经锁上。</source>
        <translation>Nobody was here for a while, so it locked.</translation>
    </message>
    <message>
        <source>电脑睡眠或者锁屏，这里也锁上了。</source>
        <translation>The computer slept or its screen was locked, so this locked too.</translation>
    </message>
    <message>
        <source>写了一半的都还在，解锁后回到原来的地方。</source>
        <translation>What you were writing is all here; unlocking takes you back to where you were.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>知识产权双随机检查</source>
        <translation>Double-random IP inspections</translation>
    </message>
    <message>
        <source>这个工作区是从备份恢复的，或者换过硬盘。</source>
        <translation>This workspace was restored from a backup, or its disk was changed.</translation>
    </message>
    <message>
        <source>这台电脑有一份副本也在用，中心跟随的是那一份。</source>
        <translation>A copy of this computer is in use too, and the centre follows that one.</translation>
    </message>
    <message>
        <source>以前的记录都在；从现在起记在新的一段里，下次同步时报给中心。没有恢复过的，请告诉负责人。</source>
        <translation>Earlier records are all here; from now on they go into a new stretch, and the next sync tells the centre. If nothing was restored, tell your supervisor.</translation>
    </message>
    <message>
        <source>Ctrl+数字键 换房间，Ctrl+K 查找，Ctrl+L 锁上，Esc 返回。</source>
        <translation>Ctrl and a digit change rooms, Ctrl+K finds, Ctrl+L locks, Esc goes back.</translation>
    </message>
    <message>
        <source>这一屏怎么用</source>
        <translation>How to use this screen</translation>
    </message>
</context>
<context>
    <name>Measured</name>
    <message>
        <source>年-月-日，如 {day}</source>
        <translation>Year-month-day, as {day}</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>MeasuresPane</name>
    <message>
        <source>其实可以检查</source>
        <translation>It was possible after all</translation>
    </message>
    <message>
        <source>没有检查成：{outcome}</source>
        <translation>Not inspected: {outcome}</translation>
    </message>
    <message>
        <source>紧急检查还缺审批和通知书文号</source>
        <translation>This emergency inspection lacks its approval and notice numbers</translation>
    </message>
    <message>
        <source>检查照常进行，事后要补上。</source>
        <translation>It goes on; complete them afterwards.</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>{right} · {cited}</source>
        <translation>{right} · {cited}</translation>
    </message>
    <message>
        <source>已撤回：{reason}</source>
        <translation>Withdrawn: {reason}</translation>
    </message>
    <message>
        <source>还没有。答案显示有问题时，会在这里提出，由您决定。</source>
        <translation>None yet. When an answer shows a problem it is proposed here; you decide.</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problem was found.</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>已出 {count} 份</source>
        <translation>{count} made</translation>
    </message>
    <message>
        <source>去出文书</source>
        <translation>Make notices</translation>
    </message>
    <message>
        <source>可以出的文书</source>
        <translation>Documents the law allows</translation>
    </message>
    <message>
        <source>现场检查笔录随时可以出。其他文书要先把问题记下来，由问题涉及的权利决定。</source>
        <translation>The record of the scene can always be made. Others depend on the right that a recorded finding concerns.</translation>
    </message>
    <message>
        <source>{right}：不能查封、扣押。{why}</source>
        <translation>{right}: no seizure. {why}</translation>
    </message>
    <message>
        <source>要负责人批准</source>
        <translation>Needs approval</translation>
    </message>
    <message>
        <source>陈述和申辩</source>
        <translation>Statements and defence</translation>
    </message>
    <message>
        <source>{speaker} {time}</source>
        <translation>{speaker} {time}</translation>
    </message>
    <message>
        <source>谁说的</source>
        <translation>Who said it</translation>
    </message>
    <message>
        <source>原话怎么说，就怎么记；没有的不用写</source>
        <translation>Word for word; leave empty if nothing was said</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>没有记录。</source>
        <translation>Nothing recorded.</translation>
    </message>
    <message>
        <source>证据和物品</source>
        <translation>Evidence and goods</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>文件打不开（不存在、无权限或介质有故障）。名录没有改动。请检查文件后再试。</source>
        <translation>The file cannot be opened (missing, no permission, or the medium fails). The registers are unchanged. Check the file and try again.</translation>
    </message>
    <message>
        <source>文件是空的。名录没有改动。请换一个文件。</source>
        <translation>The file is empty. The registers are unchanged. Choose another file.</translation>
    </message>
    <message>
        <source>这不是 CSV 或 XLSX 表格（也可能是旧版 XLS 或加密的工作簿）。名录没有改动。请另存为 XLSX 或 CSV 再导入。</source>
        <translation>This is not a CSV or XLSX table (perhaps an old XLS or a workbook under a password). The registers are unchanged. Save it as XLSX or CSV and import that.</translation>
    </message>
    <message>
        <source>文件中有读不出的字符，既不是 UTF-8 也不是 GB18030。名录没有改动。请看所示行，重新导出后再试。</source>
        <translation>The file holds bytes that are neither UTF-8 nor GB18030. The registers are unchanged. Look at the line shown, export again and retry.</translation>
    </message>
    <message>
        <source>文件过大或解压后异常大，没有打开。名录没有改动。请拆分后再导入。</source>
        <translation>The file is too large, or would unpack to an absurd size, and was not opened. The registers are unchanged. Split it and import the parts.</translation>
    </message>
    <message>
        <source>表格已损坏或某一行不成表格。名录没有改动。请看所示行，用表格软件打开并另存后再试。</source>
        <translation>The table is damaged, or one of its lines is no table row. The registers are unchanged. Look at the line shown, save the file again and retry.</translation>
    </message>
    <message>
        <source>前30行里找不到表头。名录没有改动。请确认文件是名录并保留表头。</source>
        <translation>No header was found in the first 30 lines. The registers are unchanged. Make sure that this is a register and keep its header.</translation>
    </message>
    <message>
        <source>表头缺少必需的列。名录没有改动。请补上所示的列再导入。</source>
        <translation>The header lacks a required column. The registers are unchanged. Add the column shown and import again.</translation>
    </message>
    <message>
        <source>没有一行可以导入。名录没有改动。请查看导入报告，改正后再试。</source>
        <translation>Not one row could be taken. The registers are unchanged. See the report, correct the file and retry.</translation>
    </message>
    <message>
        <source>已按您的要求停止导入。名录没有改动，可以随时重新导入。</source>
        <translation>The import was stopped as you asked. The registers are unchanged; you can import again at any time.</translation>
    </message>
    <message>
        <source>这个计划还没有抽取，不能公示。</source>
        <translation>This plan has not been drawn; there is nothing to publish.</translation>
    </message>
    <message>
        <source>这次抽取已经公示，不能再换。</source>
        <translation>This draw is published already and cannot be replaced.</translation>
    </message>
    <message>
        <source>文件读不出来（存储卡被拔出或者有坏块）。没有保存这一件。请重新插好再导入。</source>
        <translation>The file could not be read (card pulled out, bad sector). This item was not kept. Insert it again and import once more.</translation>
    </message>
    <message>
        <source>这不是普通文件（文件夹、快捷方式或者设备）。没有保存。请选择文件本身。</source>
        <translation>That is not a plain file (a folder, a link or a device). Nothing was kept. Choose the file itself.</translation>
    </message>
    <message>
        <source>文件是空的，没有保存。请检查存储卡。</source>
        <translation>The file is empty; nothing was kept. Check the card.</translation>
    </message>
    <message>
        <source>文件超过4 GB，没有保存。请先用拍摄设备分段。</source>
        <translation>The file is over 4 GB; nothing was kept. Split it on the recording device first.</translation>
    </message>
    <message>
        <source>摄像头给出的画面不是完整的JPEG，没有保存。请再拍一次或者换一个摄像头。</source>
        <translation>The camera&apos;s frame is not a whole JPEG; nothing was kept. Take it again or use another camera.</translation>
    </message>
    <message>
        <source>没有这个证据种类。没有保存。请从清单中选择。</source>
        <translation>There is no such kind of evidence. Nothing was kept. Choose one of the list.</translation>
    </message>
    <message>
        <source>需要写明理由。没有改动。请填写后再试。</source>
        <translation>A reason is needed. Nothing was changed. Write one and try again.</translation>
    </message>
    <message>
        <source>这台电脑上没有这件证据。请先同步。</source>
        <translation>This item is not on this laptop. Sync first.</translation>
    </message>
    <message>
        <source>这件证据已经撤回，原件仍在。不需要再做。</source>
        <translation>This item was withdrawn already; its bytes are still kept. There is nothing to do.</translation>
    </message>
    <message>
        <source>这台电脑上没有这次检查，没有保存。请先开始检查或者同步。</source>
        <translation>This inspection is not on this laptop; nothing was kept. Open the inspection or sync first.</translation>
    </message>
    <message>
        <source>这次检查还没有证据，没有制作证据包。</source>
        <translation>This inspection has no evidence yet; no package was made.</translation>
    </message>
    <message>
        <source>这是软件虚拟的摄像头或麦克风，不能作为现场采集。没有保存。请换真实的，或者作为外部文件导入。</source>
        <translation>This camera or microphone is a program and cannot capture evidence. Nothing was kept. Use a real one, or import a file.</translation>
    </message>
    <message>
        <source>证据包不完整或者被改动，不能依赖。请向出具单位重新索取。</source>
        <translation>The evidence package is incomplete or was altered; do not rely on it. Ask the office that made it for another.</translation>
    </message>
    <message>
        <source>检查表文件打不开，不是完整的.xlsx工作簿。没有换用它。请用表格软件另存为.xlsx再试。</source>
        <translation>The checklist is not a readable .xlsx workbook; it was not taken into use. Save it again as .xlsx and retry.</translation>
    </message>
    <message>
        <source>检查表有错：见所示工作表、行、列。没有换用它。请改正后再试。</source>
        <translation>The checklist has a fault at the sheet, row and column shown; it was not taken into use. Correct it and retry.</translation>
    </message>
    <message>
        <source>本机没有这次检查。没有记录任何内容。请先同步。</source>
        <translation>This device does not know that inspection; nothing was recorded. Sync first.</translation>
    </message>
    <message>
        <source>没有这种检查类型。没有开始检查。请从清单中选择。</source>
        <translation>There is no such kind of inspection; none was opened. Choose one of the list.</translation>
    </message>
    <message>
        <source>这次检查已经提交或者作废，不能再改。原有内容都在。确有错误的，作废后重新检查。</source>
        <translation>This inspection was submitted or voided and cannot be changed; all of it is kept. If it is wrong, void it and inspect anew.</translation>
    </message>
    <message>
        <source>名录中没有这个对象。没有开始检查。请核对代码或者更新名录。</source>
        <translation>The register has no such object; no inspection was opened. Check the code or update the register.</translation>
    </message>
    <message>
        <source>双随机检查必须执行一项抽中的任务，这里没有。没有开始检查。请从任务清单进入。</source>
        <translation>A random inspection carries out a drawn task, and there is none here; none was opened. Start from the task list.</translation>
    </message>
    <message>
        <source>任务抽中的是另一个对象。没有开始检查。请核对对象。</source>
        <translation>The task drew another object; no inspection was opened. Check the object.</translation>
    </message>
    <message>
        <source>这项任务已经有一次检查。没有另开一次。请继续那一次，或者先把它作废。</source>
        <translation>This task already has an inspection; no second one was opened. Continue that one, or void it first.</translation>
    </message>
    <message>
        <source>检查类型与任务不符：抽中的按双随机记录，专项、个案、紧急检查不能记成双随机。没有开始检查。</source>
        <translation>The kind does not fit the task: what was drawn is recorded as random, other checks never are. No inspection was opened.</translation>
    </message>
    <message>
        <source>没有抽签的检查必须写明事由。没有开始检查。请填写事由。</source>
        <translation>A check that was not drawn needs its reason; none was opened. Give the reason.</translation>
    </message>
    <message>
        <source>缺检查审批或者检查通知书文号（凡检查必审批、凡检查必通知）。没有记录。请填写文号。</source>
        <translation>The approval or notice number is missing; nothing was recorded. Enter it.</translation>
    </message>
    <message>
        <source>这次检查已有审批和通知书文号，没有更改。</source>
        <translation>This inspection already has its approval and notice numbers; they were not changed.</translation>
    </message>
    <message>
        <source>检查人员不足两人。没有开始检查。请加入另一名持证人员。</source>
        <translation>Fewer than two inspectors; no inspection was opened. Add another certified inspector.</translation>
    </message>
    <message>
        <source>同一人（同一执法证）列了两次。没有开始检查。请换成另一名持证人员。</source>
        <translation>The same person or certificate is named twice; no inspection was opened. Name another certified inspector.</translation>
    </message>
    <message>
        <source>执法检查人员名录中没有此人。没有开始检查。请更新名录或者换人。</source>
        <translation>The roster does not know this person; no inspection was opened. Update the roster or name someone else.</translation>
    </message>
    <message>
        <source>此人在名录中已失效。没有开始检查。请换成在岗的持证人员。</source>
        <translation>This person is inactive in the roster; no inspection was opened. Name an active inspector.</translation>
    </message>
    <message>
        <source>此人应当回避该对象。没有开始检查。请换人，抽中的在抽签中办理替换。</source>
        <translation>This person must keep away from the object; no inspection was opened. Name another; a drawn one is replaced in the draw.</translation>
    </message>
    <message>
        <source>抽中的检查人员不在其中。没有开始检查。确需替换的，在抽签中说明理由办理。</source>
        <translation>A drawn inspector is missing; no inspection was opened. A replacement is made, with its reason, in the draw.</translation>
    </message>
    <message>
        <source>此人没有执法证号。没有开始检查。请更新名录或者换人。</source>
        <translation>This person has no certificate number; no inspection was opened. Update the roster or name someone else.</translation>
    </message>
    <message>
        <source>此人的执法证已过有效期。没有开始检查。请更新名录或者换人。</source>
        <translation>This person&apos;s certificate has expired; no inspection was opened. Update the roster or name someone else.</translation>
    </message>
    <message>
        <source>检查表这一版没有这个问题，或者它不用回答。没有记录。请刷新检查表。</source>
        <translation>This version of the checklist has no such question to answer; nothing was recorded. Reload the checklist.</translation>
    </message>
    <message>
        <source>没有扫码入企的结果，也没有写明为什么没扫。没有记录。请扫码或者写明原因。</source>
        <translation>Neither a scan-to-enter result nor why there was none; nothing was recorded. Scan, or give the reason.</translation>
    </message>
    <message>
        <source>所示的一栏没有填写。没有记录。请填写后再试。</source>
        <translation>The field shown is empty; nothing was recorded. Fill it in and retry.</translation>
    </message>
    <message>
        <source>还没有完成亮证与告知（看清证件、告知权利）。没有提交，答案都在。请先完成。</source>
        <translation>Certificates and rights were not shown and told yet; not submitted, all answers are kept. Do that first.</translation>
    </message>
    <message>
        <source>还有必答题没有回答。没有提交，答案都在。请回答所示问题，或者选“未检查”。</source>
        <translation>Required questions are unanswered; not submitted, all answers are kept. Answer the one shown, or choose &quot;not checked&quot;.</translation>
    </message>
    <message>
        <source>有的答案不合要求。没有提交，答案都按原样保存。请改正所示问题。</source>
        <translation>Some answers break their rule; not submitted, all are kept as given. Correct the one shown.</translation>
    </message>
    <message>
        <source>没有这种到场结果。没有记录。请从清单中选择。</source>
        <translation>There is no such outcome; nothing was recorded. Choose one of the list.</translation>
    </message>
    <message>
        <source>没有选检查结果，或者选的不在清单中。没有提交，答案都在。请从清单中选择。</source>
        <translation>No result category, or one that is not in the list; not submitted, all answers are kept. Choose from the list.</translation>
    </message>
    <message>
        <source>检查结果互相矛盾，或者与已记的问题不符。没有提交，答案都在。请改结果，或者补记、撤回问题。</source>
        <translation>The result categories contradict each other or the findings; not submitted, all answers are kept. Change the result, or record or withdraw a finding.</translation>
    </message>
    <message>
        <source>没有这类权利。没有记录。请从清单中选择。</source>
        <translation>There is no such kind of right; nothing was recorded. Choose one of the list.</translation>
    </message>
    <message>
        <source>问题没有法律依据，或者依据不在法规清单中。没有记录。请选择依据。</source>
        <translation>The finding has no basis, or one that the list of statutes lacks; nothing was recorded. Choose the basis.</translation>
    </message>
    <message>
        <source>没有这个问题，或者已经撤回。没有更改。</source>
        <translation>There is no such finding, or it was withdrawn already; nothing was changed.</translation>
    </message>
    <message>
        <source>您的岗位不能做这一步。没有改动。请由有权限的人在其电脑上操作。</source>
        <translation>Your role cannot do this. Nothing was changed. A person with that role does it on their own laptop.</translation>
    </message>
    <message>
        <source>检查人员不能批准、退回或者公示自己的检查。没有改动。请换一个人。</source>
        <translation>Those who inspected cannot approve, return or publish it. Nothing was changed. Another person must.</translation>
    </message>
    <message>
        <source>这次检查还没有提交（或者已作废），不能批准和公示。</source>
        <translation>This inspection is not submitted (or was voided), so it cannot be approved or published.</translation>
    </message>
    <message>
        <source>这份记录已被退回。请检查人员补正后重新提交。</source>
        <translation>This record was returned. The inspectors have to correct and submit it again.</translation>
    </message>
    <message>
        <source>还没有批准，或者批准之后记录有变化。没有公示。请科室负责人批准现在这一份。</source>
        <translation>It is not approved, or changed after approval. Nothing was published. Ask the supervisor to approve it as it stands.</translation>
    </message>
    <message>
        <source>批准人和公示人必须是两个人。没有公示。请换一个人公示。</source>
        <translation>Approver and publisher must be two persons. Nothing was published. Another person must publish.</translation>
    </message>
    <message>
        <source>需要写明理由。没有改动。</source>
        <translation>A reason is needed. Nothing was changed.</translation>
    </message>
    <message>
        <source>还有一处没有决定隐去还是显示。没有公示。请逐处确认。</source>
        <translation>One place is still undecided. Nothing was published. Decide on each: hide or show.</translation>
    </message>
    <message>
        <source>身份证号、电话和账号一律不公示。没有公示。请隐去这一处。</source>
        <translation>Identity, telephone and account numbers are never published. Nothing was published. Hide this place.</translation>
    </message>
    <message>
        <source>这次检查的结果已经公示。要改请用更正，要退回请先撤回公示。</source>
        <translation>The result is published already. To change it, correct it; to return it, take the publication back first.</translation>
    </message>
    <message>
        <source>没有这条公示，或者还没有同步到这台电脑。</source>
        <translation>There is no such publication, or it is not on this laptop yet. Sync first.</translation>
    </message>
    <message>
        <source>这条公示已经撤回。要再次公示，请科室负责人重新批准。</source>
        <translation>This publication was withdrawn. To show it anew, a supervisor has to approve it again.</translation>
    </message>
    <message>
        <source>收到的数据不完整或者被改动，读不出来。没有采用。请让对方重新给一份。</source>
        <translation>The data received is incomplete or was altered and cannot be read. It was not taken in. Ask for another copy.</translation>
    </message>
    <message>
        <source>收到的数据不是规定的写法，可能被改动过。没有采用。请让对方重新给一份。</source>
        <translation>The data received is not in its one permitted form and may have been altered. It was not taken in. Ask for another copy.</translation>
    </message>
    <message>
        <source>收到的数据大得不合常理。没有采用。请核对来源。</source>
        <translation>The data received is absurdly large. It was not taken in. Check where it comes from.</translation>
    </message>
    <message>
        <source>有一条记录的内容不合规定。没有采用，已有的记录都在。请把来源设备升级后重传。</source>
        <translation>A record&apos;s content breaks its rules. It was not taken in; all earlier records are kept. Update the device it came from and send again.</translation>
    </message>
    <message>
        <source>有一条记录的内容与它的签名对不上，可能被改动。没有采用，已有的记录都在。请从来源设备重新取。</source>
        <translation>A record&apos;s content does not match what was signed and may have been altered. It was not taken in; all earlier records are kept. Fetch it again from its device.</translation>
    </message>
    <message>
        <source>记录链在中间断开，缺了一段或者被改动。断开之后的没有采用，之前的都在。请从来源设备重新取。</source>
        <translation>The chain of records is broken: a piece is missing or was altered. Nothing after the break was taken in, all before it is kept. Fetch it again from its device.</translation>
    </message>
    <message>
        <source>同一台设备给出了两份互相矛盾的记录。后一份没有采用，证据已留存。请报告负责人。</source>
        <translation>One device gave two records that contradict each other. The second was not taken in, the proof is kept. Report it to your supervisor.</translation>
    </message>
    <message>
        <source>签名不对，不能证明是谁写的。没有采用。请向来源核对。</source>
        <translation>The signature is wrong, so nobody is proven to have written this. It was not taken in. Check with its source.</translation>
    </message>
    <message>
        <source>中心的回执验不过，不能证明中心已经收到。记录都还在本机。请重新同步。</source>
        <translation>The centre&apos;s receipt does not verify, so it proves nothing. All records are still here. Sync again.</translation>
    </message>
    <message>
        <source>证明验不过，内容与声称的不一致。请不要依赖它，向出具单位核对。</source>
        <translation>The proof does not hold: the content differs from the claim. Do not rely on it; check with the office that issued it.</translation>
    </message>
    <message>
        <source>这个工作区是旧的副本。没有续写旧记录，软件已另起一段。请用最新的那一份，或者先同步。</source>
        <translation>This workspace is an older copy of itself. The old records were not continued; a new section was begun. Use the newest copy, or sync first.</translation>
    </message>
    <message>
        <source>设备的入网卡不完整或者签名不对。没有加入这台设备。请在那台设备上重新出一张。</source>
        <translation>The device&apos;s card is incomplete or its signature is wrong. The device was not added. Make a new card on that device.</translation>
    </message>
    <message>
        <source>不认识这台设备，它没有入网。它的内容没有采用。请先核对并加入它。</source>
        <translation>This device is not enrolled here. What it sent was not taken in. Check and enrol it first.</translation>
    </message>
    <message>
        <source>这台设备已经停用。停用之后的内容没有采用，之前的都在。</source>
        <translation>This device was revoked. Nothing from after that was taken in; all before it is kept.</translation>
    </message>
    <message>
        <source>这台电脑上找不到工作区的钥匙，可能文件夹是从别处拷来的。数据没有动。请在原来的电脑上打开。</source>
        <translation>This machine does not hold the workspace&apos;s keys; the folder may come from another machine. The data is untouched. Open it on its own machine.</translation>
    </message>
    <message>
        <source>这里没有工作区。什么都没有改动。请核对文件夹，或者新建一个。</source>
        <translation>There is no workspace here. Nothing was changed. Check the folder, or create one.</translation>
    </message>
    <message>
        <source>这里已经有工作区或者其他文件。没有覆盖。请换一个空文件夹。</source>
        <translation>There is a workspace or something else here already. Nothing was overwritten. Choose an empty folder.</translation>
    </message>
    <message>
        <source>工作区正被另一个窗口使用。什么都没有改动。请先关掉那一个。</source>
        <translation>The workspace is in use by another window. Nothing was changed. Close that one first.</translation>
    </message>
    <message>
        <source>工作区是更新的版本写的，这个版本打不开。数据没有动。请升级软件。</source>
        <translation>The workspace was written by a newer version and cannot be opened by this one. The data is untouched. Update the software.</translation>
    </message>
    <message>
        <source>没有给口令。工作区没有打开。请输入口令。</source>
        <translation>No password was given. The workspace was not opened. Give the password.</translation>
    </message>
    <message>
        <source>口令不对。工作区没有打开，数据都在。请看一下大小写再试。</source>
        <translation>The password is wrong. The workspace was not opened, all data is there. Check upper and lower case and try again.</translation>
    </message>
    <message>
        <source>工作区的数据库损坏。没有再写入。请不要继续用这一份，找管理员用备份或者中心的记录恢复。</source>
        <translation>The workspace&apos;s database is damaged. Nothing more was written. Stop using it; restore from a backup or from the centre.</translation>
    </message>
    <message>
        <source>磁盘满了。这一步没有保存，之前的都在。请清出空间再试。</source>
        <translation>The disk is full. This step was not saved, everything before is. Free some space and try again.</translation>
    </message>
    <message>
        <source>磁盘写不进去。这一步没有保存，之前的都在。请检查磁盘或者换一个位置。</source>
        <translation>The disk cannot be written. This step was not saved, everything before is. Check the disk or use another place.</translation>
    </message>
    <message>
        <source>这份原件还不在这台电脑上。记录都在。请先同步原件。</source>
        <translation>The original is not on this machine yet. Its records are. Sync the originals first.</translation>
    </message>
    <message>
        <source>本机存的原件与指纹对不上，可能磁盘出错。记录没有动。请从另一份副本恢复。</source>
        <translation>The original kept here no longer matches its fingerprint; the disk may be failing. The records are untouched. Restore it from another copy.</translation>
    </message>
    <message>
        <source>文件里有一处不合格式，facts 指出是哪一项。什么也没有记录。请向出具文件的人要原件。</source>
        <translation>One field of the file is ill-formed; the facts name it. Nothing was recorded. Ask for the original file.</translation>
    </message>
    <message>
        <source>文件或任务数超过上限，没有读取。请分成几个计划。</source>
        <translation>The file or the number of tasks is beyond the limit; it was not read. Split it into several plans.</translation>
    </message>
    <message>
        <source>本机保存的名录或人员库与名额里固定的不同，没有抽取。请不要改动数据，联系管理员核查。</source>
        <translation>The stored register or roster is not the one fixed in the slot; nothing was drawn. Leave the data alone and have it examined.</translation>
    </message>
    <message>
        <source>这不是抽取记录。什么也没有核对。请选择 transcript 文件。</source>
        <translation>This is no record of a draw. Nothing was checked. Choose a transcript file.</translation>
    </message>
    <message>
        <source>已停止，什么也没有记录。再次开始会得到同样的结果。</source>
        <translation>Stopped; nothing was recorded. Starting again comes to the same result.</translation>
    </message>
    <message>
        <source>同一个检查对象在名录里出现两次，名录没有固定。请先更正名录。</source>
        <translation>An object stands in the register twice; the register was not fixed. Correct the register first.</translation>
    </message>
    <message>
        <source>同一名检查员在人员库里出现两次，人员库没有固定。请先更正人员库。</source>
        <translation>An inspector stands in the roster twice; the roster was not fixed. Correct the roster first.</translation>
    </message>
    <message>
        <source>这次抽取的名录里没有这个代码。请核对18位代码。</source>
        <translation>The register of this draw does not list that code. Check its 18 characters.</translation>
    </message>
    <message>
        <source>本机没有这个计划，可能还没有同步过来。请先同步。</source>
        <translation>This device does not have the plan; it may not have arrived yet. Synchronise first.</translation>
    </message>
    <message>
        <source>这个计划已经固定，不能再改。原计划不变。要改请另建计划。</source>
        <translation>This plan is frozen and cannot be changed; it stays as it is. Make a new plan instead.</translation>
    </message>
    <message>
        <source>按这些条件和比例没有对象可抽，没有固定计划。请放宽条件或提高比例。</source>
        <translation>These conditions and ratios leave nothing to draw; no plan was frozen. Widen the conditions or raise the ratios.</translation>
    </message>
    <message>
        <source>没有可派的检查员（在岗、证件有效、有上限），没有固定计划。请先更新人员库。</source>
        <translation>There is nobody to send (active, valid certificate, a cap above nought); no plan was frozen. Update the roster first.</translation>
    </message>
    <message>
        <source>这个计划已经有抽取名额，不能再发。原名额不变。</source>
        <translation>This plan already has its slot; there is no second one. The first stays valid.</translation>
    </message>
    <message>
        <source>这个计划还没有抽取名额。请先申领名额。</source>
        <translation>This plan has no slot yet. Have one issued first.</translation>
    </message>
    <message>
        <source>名额已经过期，封存码没有开启。请核对本机时间；时间无误的，由两人作废后另建计划。</source>
        <translation>The slot has expired; the sealed code stays closed. Check this device&apos;s clock; if it is right, void it by two people and make a new plan.</translation>
    </message>
    <message>
        <source>本年度的封存码已经用完，没有发名额。请联系中心。</source>
        <translation>This year&apos;s chain of sealed codes is used up; no slot was issued. Ask the centre.</translation>
    </message>
    <message>
        <source>封存码应是24个字；facts 指出第几个字不在字表里，或者一共几个字。什么也没有记录。请逐字核对。</source>
        <translation>The sealed code has 24 characters; the facts say which one is not in the list, or how many there are. Nothing was recorded. Compare it character by character.</translation>
    </message>
    <message>
        <source>封存码里有字打错了（校验不符）。什么也没有记录。请逐字核对。</source>
        <translation>A character of the sealed code is wrong (its checksum fails). Nothing was recorded. Compare it character by character.</translation>
    </message>
    <message>
        <source>这个封存码不是这个名额的。什么也没有记录。请核对是不是拿了别的信封。</source>
        <translation>This sealed code is not the one of this slot. Nothing was recorded. Check whether it is another envelope.</translation>
    </message>
    <message>
        <source>封存码还没有开启，不能抽取。请先开启。</source>
        <translation>The sealed code is still closed, so nothing can be drawn. Open it first.</translation>
    </message>
    <message>
        <source>封存码已经开启，不能再加见证。已有的见证不变。</source>
        <translation>The sealed code is open, so no witness can be added. Those recorded stay.</translation>
    </message>
    <message>
        <source>计划要求的随机来源还缺（见证人或约定的公共随机数），封存码没有开启。请先补上。</source>
        <translation>A required contribution is missing (a witness, or the agreed beacon round); the sealed code stays closed. Add it first.</translation>
    </message>
    <message>
        <source>这位见证人已经提供过一次，第二次没有记录。</source>
        <translation>This witness has already contributed; the second contribution was not recorded.</translation>
    </message>
    <message>
        <source>这个计划已经抽过，结果只有一个，可以打开原记录。没有产生新结果。</source>
        <translation>This plan has been drawn; there is one outcome, and its record can be opened. No new outcome was made.</translation>
    </message>
    <message>
        <source>没有这个抽查任务，可能还没有同步过来。请先同步。</source>
        <translation>There is no such task here; it may not have arrived yet. Synchronise first.</translation>
    </message>
    <message>
        <source>这户已经被替换、跳过，或者只是候补，不能再替换。原状不变。</source>
        <translation>This object was replaced or skipped already, or is only a reserve; it cannot be replaced. Nothing changed.</translation>
    </message>
    <message>
        <source>缺少理由、条件说明或者另一人的批准，没有记录。请补上；批准人不能是本人。</source>
        <translation>A reason, a condition in words or a second person&apos;s approval is missing; nothing was recorded. Add it; the approver must be somebody else.</translation>
    </message>
    <message>
        <source>设备的随机数公钥无效，记录不可信。请向抽取单位要原记录。</source>
        <translation>The device&apos;s random-number key is invalid; the record cannot be trusted. Ask the office for the original record.</translation>
    </message>
    <message>
        <source>设备的随机数证明不成立，记录不可信。请向抽取单位要原记录。</source>
        <translation>The device&apos;s proof of its random number does not hold; the record cannot be trusted. Ask the office for the original record.</translation>
    </message>
    <message>
        <source>文书模板有错误。没有生成文书。请联系管理员更换模板文件。</source>
        <translation>The document template is faulty. No document was made. Ask the administrator for a corrected file.</translation>
    </message>
    <message>
        <source>没有这种文书模板。没有生成文书。请从清单中选择。</source>
        <translation>There is no such document template. No document was made. Choose one of the list.</translation>
    </message>
    <message>
        <source>本机的模板与签发时不同，不能重新排版。已签发的文书仍可原样重印。</source>
        <translation>The template here differs from the one it was issued with, so it cannot be set again. The issued file can still be reprinted.</translation>
    </message>
    <message>
        <source>机关资料里没有您的单位，不能编号和签发。没有改动。请管理员补充机关资料。</source>
        <translation>Your office is not in the office data, so nothing can be numbered or issued. Nothing was changed. Ask the administrator to add it.</translation>
    </message>
    <message>
        <source>这台电脑上没有这次检查。没有生成文书。请先开始检查或者同步。</source>
        <translation>This inspection is not on this laptop. No document was made. Open it or sync first.</translation>
    </message>
    <message>
        <source>文书里没有这个要素。没有生成文书。</source>
        <translation>The document has no such field. No document was made.</translation>
    </message>
    <message>
        <source>这个要素的格式不对（日期、时间或者选项）。没有生成文书。请更正后再试。</source>
        <translation>That field is ill-formed (a date, a time or a choice). No document was made. Correct it and try again.</translation>
    </message>
    <message>
        <source>要素还没有填全。没有编号，没有签发。请补全列出的各项。</source>
        <translation>Required fields are missing. No number was spent, nothing was issued. Fill in those listed.</translation>
    </message>
    <message>
        <source>内容太多，二维码放不下。没有签发。请缩短名称或者减少事项代码。</source>
        <translation>Too much for the code on paper. Nothing was issued. Shorten the name or list fewer items.</translation>
    </message>
    <message>
        <source>这台电脑上没有这份文书。没有改动。请先同步。</source>
        <translation>This notice is not on this laptop. Nothing was changed. Sync first.</translation>
    </message>
    <message>
        <source>这份文书已经作废或者被替换，不能再送达、重印。没有改动。请用新文书。</source>
        <translation>This notice was voided or replaced and can be neither served nor printed again. Nothing was changed. Use the new one.</translation>
    </message>
    <message>
        <source>这份文书的送达已经登记。没有改动。</source>
        <translation>The service of this notice is recorded already. Nothing was changed.</translation>
    </message>
    <message>
        <source>拒绝签收需要见证人。没有改动。请填写见证人姓名，或者写明录像编号。</source>
        <translation>A refusal needs a witness. Nothing was changed. Name the witness, or the recording.</translation>
    </message>
    <message>
        <source>没有找到本局文书的二维码。请把整张纸拍清楚再试，或者输入校验码。</source>
        <translation>No code of this office&apos;s notices was found. Photograph the whole sheet sharply and try again, or type the check code.</translation>
    </message>
    <message>
        <source>这个文件读不出来：不是图片，也不是PDF，或者已经损坏。</source>
        <translation>The file cannot be read: it is neither a picture nor a PDF, or it is damaged.</translation>
    </message>
    <message>
        <source>传输包读不懂，不完整或者被改动。没有导入任何内容，原包没有动。请让对方重新导出。</source>
        <translation>The bundle cannot be read: it is incomplete or was altered. Nothing of it was imported, the file is untouched. Ask for another export.</translation>
    </message>
    <message>
        <source>传输包少了一截，可能没有拷完。没有导入任何内容。请重新拷贝或者重新导出。</source>
        <translation>The bundle ends too early; perhaps it was not copied to its end. Nothing of it was imported. Copy or export it again.</translation>
    </message>
    <message>
        <source>传输包里有一件与清单的指纹对不上。没有导入任何内容。请重新拷贝，仍不行请对方重新导出。</source>
        <translation>An item of the bundle does not match its fingerprint. Nothing of it was imported. Copy it again; if that fails, ask for another export.</translation>
    </message>
    <message>
        <source>这个传输包不是给这台设备的，打不开。没有导入任何内容。请对方在收件人里加上这台设备。</source>
        <translation>This bundle is not addressed to this device and cannot be opened. Nothing was imported. Ask for one that names this device.</translation>
    </message>
    <message>
        <source>不认识制作传输包的设备。没有导入任何内容。请先核对并加入那台设备。</source>
        <translation>The device that made this bundle is not enrolled here. Nothing was imported. Check and enrol it first.</translation>
    </message>
    <message>
        <source>找不到传输包。什么都没有改动。请看 U 盘是否插好、文件夹是否选对。</source>
        <translation>No bundle was found. Nothing was changed. Check that the stick is in and the folder is right.</translation>
    </message>
    <message>
        <source>连不上中心，可能没有网。已传的有回执，没传的都在本机。有信号后再同步，或者用 U 盘。</source>
        <translation>The centre cannot be reached; perhaps there is no network. What was sent is receipted, the rest is kept here. Sync again later, or use a stick.</translation>
    </message>
    <message>
        <source>中心拒收了这一次。记录都在本机。请看原因，改正后再同步。</source>
        <translation>The centre refused this exchange. All records are kept here. See the reason, put it right and sync again.</translation>
    </message>
    <message>
        <source>还没有登记中心。记录都在本机。请先加入中心的设备卡。</source>
        <translation>No centre is enrolled yet. All records are kept here. Add the centre&apos;s device card first.</translation>
    </message>
    <message>
        <source>端口 {port} 被别的程序占用。服务没有启动。请换一个端口。</source>
        <translation>Port {port} is in use by another program. The server did not start. Choose another port.</translation>
    </message>
    <message>
        <source>这份文件像是检查人员名录。名录没有改动。请先选“检查人员”，再选这份文件。</source>
        <translation>This file looks like a roster of inspectors. The registers are unchanged. Choose Inspectors first, then this file.</translation>
    </message>
    <message>
        <source>U 盘满了。传输包没有写上去，本机的记录都在。请在 U 盘上清出空间，或者换一个再导出。</source>
        <translation>The USB stick is full. The bundle was not written, all records are still on this machine. Free some space on the stick or use another, then export again.</translation>
    </message>
    <message>
        <source>留存的校验点读不出，或者不是它所说的设备签的，不能用来比对。本机记录没有改动。请换一份留存的校验点。</source>
        <translation>The checkpoint that was kept cannot be read, or its device did not sign it, so nothing can be compared with it. The log was not changed. Use another copy.</translation>
    </message>
    <message>
        <source>这份记录已经照这个样子批准过，不用再批。</source>
        <translation>This record is approved already in these words; nothing more is needed.</translation>
    </message>
    <message>
        <source>批准时还没有看到公示的样子，这种批准只能查看。没有公示，批准记录都在。请批准人看过公示的样子后重新批准。</source>
        <translation>This approval was given before the words to be published were shown with it; it can only be read. Nothing was published, the approval is kept. Ask the supervisor to read those words and approve anew.</translation>
    </message>
    <message>
        <source>要公示的内容和批准的那一份不一样。没有公示，记录和批准都在。请批准人看过现在的样子后重新批准。</source>
        <translation>What would be published is not what was approved. Nothing was published; record and approval are kept. Ask the supervisor to read it as it is now and approve anew.</translation>
    </message>
    <message>
        <source>批准的内容和现在公示的完全一样，没有更正。请批准人先批准更正后的样子。</source>
        <translation>What stands approved is what is published; nothing was corrected. A supervisor has to approve the corrected words first.</translation>
    </message>
    <message>
        <source>这台电脑的记录分成了两支（有人用过它的副本），负责人还没有决定。没有抽取，没有签发打印，已有的记录都在。请联系科室负责人。</source>
        <translation>This laptop&apos;s records split in two (a copy of it was used), and no supervisor has decided yet. Nothing was drawn, issued or printed; all records are kept. Speak to your supervisor.</translation>
    </message>
    <message>
        <source>分叉只能由科室负责人或者管理员在别的电脑上决定。没有改动。</source>
        <translation>Only a supervisor or administrator decides about a fork, on another device. Nothing was changed.</translation>
    </message>
    <message>
        <source>中心已经收下并回执了其中一支，只能跟这一支。没有改动，两支都留着。</source>
        <translation>The centre has receipted one of the branches; only that one can be followed. Nothing was changed, both are kept.</translation>
    </message>
    <message>
        <source>这次分叉已经有人决定过。没有改动。</source>
        <translation>This fork was decided already. Nothing was changed.</translation>
    </message>
    <message>
        <source>需要写明查明的情况。没有改动。请填写后再试。</source>
        <translation>What was found must be written down. Nothing was changed. Write it and try again.</translation>
    </message>
    <message>
        <source>抽查事项清单里没有这一项，没有固定计划。请从清单里选。</source>
        <translation>The list of inspection items has no such item; no plan was frozen. Choose one from the list.</translation>
    </message>
    <message>
        <source>参加联合抽查的一个部门没有可派的人，没有固定计划。请先更新人员库，或者去掉这个部门。</source>
        <translation>One department of the joint check has nobody to send; no plan was frozen. Update the roster, or leave that department out.</translation>
    </message>
    <message>
        <source>指定对象的检查不能同时按比例抽，没有固定计划。请清空比例，或者改为随机抽查。</source>
        <translation>A check of named objects cannot draw by ratio as well; no plan was frozen. Clear the ratios, or make it a random check.</translation>
    </message>
    <message>
        <source>这名检查员不在这一户的组里，没有替换。请重新打开这份计划再看。</source>
        <translation>This inspector is not on this task; nobody was replaced. Open the plan again and look.</translation>
    </message>
    <message>
        <source>年度计划表有一处看不懂，没有采用，原来的计划不变。请看所示的行和列，改好再导入。</source>
        <translation>The table of the year&apos;s plan cannot be read at one place; it was not adopted and the earlier plan stands. See the line and column shown, correct it, import again.</translation>
    </message>
    <message>
        <source>机关资料由管理员或者科室负责人填写。没有改动。请由他们在自己的电脑上填。</source>
        <translation>Only an administrator or a supervisor may fill in the office&apos;s data. Nothing was changed. Let them do it on their laptop.</translation>
    </message>
    <message>
        <source>机关资料里有一项写得不对。没有保存，写的都还在。请照提示改正。</source>
        <translation>One of the office&apos;s data is not written as it must be. Nothing was saved; what you typed is still there. Correct it as shown.</translation>
    </message>
    <message>
        <source>名额归中心：已经向中心申领，或者由中心签发。本机不能自己签发或开启。请同步，或者扫中心的凭据。</source>
        <translation>The slot is the centre&apos;s: it was asked for there or issued there, so this device neither issues nor opens it. Synchronise, or scan the centre&apos;s receipt.</translation>
    </message>
    <message>
        <source>封存码已经开启，结果已经定了，名额不能放弃。请先抽取；确有错误的，抽取后由两人作废，抽中的户照样检查。</source>
        <translation>The code is open, so the outcome is fixed and the slot cannot be given up. Draw first; if something is wrong, two people void the draw afterwards, and its objects stay to be inspected.</translation>
    </message>
    <message>
        <source>名额还没有过期，存放的证明仍然封着。什么也没有公开。请等到期。</source>
        <translation>The slot has not expired; the deposited proof stays sealed and nothing was made public. Wait for its expiry.</translation>
    </message>
    <message>
        <source>名额、密钥或凭据与登记的不符，没有接受。请不要继续，联系中心核查。</source>
        <translation>The slot, key or receipt is not the enrolled one; it was not accepted. Go no further and have the centre look into it.</translation>
    </message>
    <message>
        <source>24个字是对的，但有见证人加入，或者中心没有预先签字，单凭这些字不能开启。什么也没有记录。请扫中心的凭据，或者同步。</source>
        <translation>The 24 characters are right, but a witness has added something or the centre has not signed beforehand, so they alone do not open it. Nothing was recorded. Scan the centre&apos;s receipt, or synchronise.</translation>
    </message>
    <message>
        <source>凭据写的不是现在的见证内容，没有接受。同一名额只认第一次。请用本机显示的申请重新取凭据。</source>
        <translation>The receipt names other contributions than those recorded here; it was not accepted, and a slot has only one. Take the receipt for the request that this device shows.</translation>
    </message>
    <message>
        <source>这个封存码是另一个计划的，facts 写明是哪一个。什么也没有记录。请换本计划的信封。</source>
        <translation>This sealed code belongs to another plan, named in the facts. Nothing was recorded. Take the envelope of this plan.</translation>
    </message>
    <message>
        <source>密封存放的证明不全，不能继续。什么也没有公开。请让设备先接受名额，或者让审计人员开启各自的一份。</source>
        <translation>The sealed deposit is incomplete; nothing was made public. Let the device accept the slot first, or let the auditors open their shares.</translation>
    </message>
    <message>
        <source>存放的证明不是这台设备的，结果算不出来。已经开启的部分保留作证据。请按设备故意隐瞒处理。</source>
        <translation>The deposit is not this device&apos;s proof, so the outcome cannot be computed. The opened shares are kept as evidence. Treat it as withheld by the device.</translation>
    </message>
    <message>
        <source>没有找到这个文件，或者读不了。什么也没有做。请核对路径和权限。</source>
        <translation>The file was not found or cannot be read. Nothing was done. Check its path and rights.</translation>
    </message>
    <message>
        <source>文件太大，超过这里能收的大小。什么也没有做。请核对是不是选错了文件。</source>
        <translation>The file is larger than is taken here. Nothing was done. Check that it is the right one.</translation>
    </message>
    <message>
        <source>这一支缺少记录，或者有读不懂的记录，不能跟这一支。没有改动，两支都留着作证据。请改选另一支。</source>
        <translation>That branch lacks a record or holds one that cannot be read; it cannot be followed. Nothing was changed, both are kept as proof. Choose the other one.</translation>
    </message>
    <message>
        <source>这里有5万个以上的文件，没有导入。请选择具体的文件夹。</source>
        <translation>There are more than 50,000 files here; nothing was imported. Choose the folder itself.</translation>
    </message>
    <message>
        <source>口令太短。没有采用，数据和原来的口令都不变。请用至少 {at_least} 个字符。</source>
        <translation>The password is too short. It was not taken; data and the password before are as they were. Use at least {at_least} characters.</translation>
    </message>
    <message>
        <source>口令太好猜（同样的字符重复，或者键盘上连着的一排）。没有采用，数据和原来的口令都不变。请换一个。</source>
        <translation>The password is guessed too soon (the same characters again and again, or a row of the keyboard). It was not taken; data and the password before are as they were. Choose another.</translation>
    </message>
    <message>
        <source>这台电脑没有系统钥匙库，短 PIN 几天就能试出来。没有采用，数据和原来的口令都不变。请用至少 {at_least} 个字符、不全是数字的口令。</source>
        <translation>This computer has no system key store, so a short PIN would be found in days. It was not taken; data and the password before are as they were. Use at least {at_least} characters, not digits alone.</translation>
    </message>
    <message>
        <source>口令已经错了 {tries} 次，还要等 {wait_s} 秒才能再试。工作区没有打开，数据都在。重新启动或者改时钟也不会缩短。</source>
        <translation>Wrong {tries} times; the next try is in {wait_s} seconds. The workspace was not opened, everything is kept. A restart or another clock does not shorten it.</translation>
    </message>
    <message>
        <source>这台电脑的系统钥匙库没有打开，或者没有回答。工作区没有打开，数据都在。请重新登录这台电脑，再试一次。</source>
        <translation>The key store of this computer is closed or does not answer. The workspace was not opened, everything is kept. Log in to the computer again and try once more.</translation>
    </message>
    <message>
        <source>这个口令已经能打开工作区（您自己的或者另一个人的）。没有采用，数据和原来的口令都不变。请换一个。</source>
        <translation>This password opens the workspace already (yours or the other person&apos;s). It was not taken; data and the passwords before are as they were. Choose another.</translation>
    </message>
    <message>
        <source>只有这台电脑的使用人能改这一项。没有改动，数据都在。请用使用人自己的口令打开再改。</source>
        <translation>Only the person this computer belongs to may change this. Nothing was changed, everything is kept. Open it by that person&apos;s own password and change it then.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样。没有采用，数据和原来的口令都不变。请再输一次。</source>
        <translation>The two passwords differ. Nothing was taken; data and the password before are as they were. Type it again.</translation>
    </message>
    <message>
        <source>名额到期时还没有设备接受，中心已经收回；什么也没有开启。这次收回按一次作废统计。请重新申领。</source>
        <translation>The slot expired before any device took it, and its centre closed it; nothing was opened. It counts as one void. Ask for a slot anew.</translation>
    </message>
    <message>
        <source>设备已经接受这个名额，或者封存码已经开启，不能按到期收回。请审计人员开启存放的证明，由中心公布结果。</source>
        <translation>The device has taken this slot, or its code is open, so it cannot lapse. Have the auditors open the deposit, and publish the outcome as the centre.</translation>
    </message>
    <message>
        <source>这个名额是另一个中心签发的，本机不能公布结果，也不能收回。什么也没有记录。请到签发的那台电脑上办理。</source>
        <translation>Another centre issued this slot; this device can neither publish its outcome nor close it. Nothing was recorded. Use the device that issued it.</translation>
    </message>
    <message>
        <source>能签发名额的中心不止一个，或者所选的不在其中；facts 列出各个中心。还没有申领。请选定一个中心。</source>
        <translation>There is more than one centre that may issue the slot, or the chosen one is not among them; the facts list them. Nothing was asked for. Choose one.</translation>
    </message>
    <message>
        <source>计划的对象库和人员库还没有传到中心，名额暂时不发。申领保留着，名单到齐后自动签发。请再同步一次。</source>
        <translation>The plan&apos;s register and roster have not reached the centre yet, so no slot was issued. The request waits and is answered by itself once they are there. Synchronise again.</translation>
    </message>
    <message>
        <source>要写明谁交来的，并有签名；不签的写明原因。没有保存，文件还在原处。请补上再试。</source>
        <translation>Say who handed it over, with a signature, or why there is none. Nothing was kept; the file is where it was. Add it and try again.</translation>
    </message>
    <message>
        <source>没有填写任何内容。没有改动。请至少填写一项再保存。</source>
        <translation>Nothing was filled in. Nothing was changed. Fill in at least one field.</translation>
    </message>
    <message>
        <source>时间或日期的写法不对。没有保存，写的内容还在。请写成 2026-11-23 10:20。</source>
        <translation>The time or date is not well written. Nothing was saved, what you typed is still there. Write it as 2026-11-23 10:20.</translation>
    </message>
    <message>
        <source>清单里没有这个选项。没有保存。请从清单中选择。</source>
        <translation>That choice is not in the list. Nothing was saved. Choose one from the list.</translation>
    </message>
    <message>
        <source>物品清单里没有这一行。没有改动。请重新选择物品。</source>
        <translation>The list of goods has no such line. Nothing was changed. Choose the goods again.</translation>
    </message>
    <message>
        <source>物品清单是空的，或者超过五百行。没有保存。请填写物品，太多的分几份清单。</source>
        <translation>The list of goods is empty or has more than 500 lines. Nothing was saved. Fill it in; make several lists of a very long one.</translation>
    </message>
    <message>
        <source>没有写明由谁保管。没有保存，写的内容还在。请填写保管人。</source>
        <translation>It does not say who keeps the goods. Nothing was saved, what you typed is still there. Fill in the keeper.</translation>
    </message>
    <message>
        <source>当事人没有签名，要写明原因或者见证人。没有保存，写的内容还在。请补上。</source>
        <translation>The party did not sign: a reason or a witness is needed. Nothing was saved, what you typed is still there. Add it.</translation>
    </message>
    <message>
        <source>先行登记保存要经负责人批准。没有保存，写的内容还在。请填写批准人；情况紧急的，勾选紧急并在二十四小时内补批。</source>
        <translation>Registered preservation needs a leader&apos;s approval. Nothing was saved, what you typed is still there. Fill in who approved; in urgency tick that box and complete it within 24 hours.</translation>
    </message>
    <message>
        <source>有一行没有名称，或者数量不对（数量大于零，备样不多于数量，基数不少于数量）。没有保存，写的内容还在。请改正。</source>
        <translation>A line has no name or its numbers do not fit (quantity above zero, spare not above it, base not below it). Nothing was saved, what you typed is still there. Correct it.</translation>
    </message>
    <message>
        <source>已经批准过，不需要再补。没有改动。</source>
        <translation>It is approved already; nothing more is needed. Nothing was changed.</translation>
    </message>
    <message>
        <source>没有写明由谁交出或者经手。没有保存，写的内容还在。请填写。</source>
        <translation>It does not say who handed it over. Nothing was saved, what you typed is still there. Fill it in.</translation>
    </message>
    <message>
        <source>没有写明交给谁。没有保存，写的内容还在。请填写接收人。</source>
        <translation>It does not say who took it over. Nothing was saved, what you typed is still there. Fill in the receiver.</translation>
    </message>
    <message>
        <source>封条不完好，要写明情况。没有保存，写的内容还在。请填写备注。</source>
        <translation>The seal was not intact: say what was seen. Nothing was saved, what you typed is still there. Fill in the note.</translation>
    </message>
    <message>
        <source>时间还没到，不能这样记。没有保存，写的内容还在。请核对日期和本机时间。</source>
        <translation>That time is still to come. Nothing was saved, what you typed is still there. Check the date and this laptop&apos;s clock.</translation>
    </message>
    <message>
        <source>其中有物品已经作出处理决定。没有改动。请只选还没有决定的物品。</source>
        <translation>Some of these goods are decided already. Nothing was changed. Choose only those without a decision.</translation>
    </message>
    <message>
        <source>这台电脑上没有这份物品清单。没有改动。请先同步。</source>
        <translation>This laptop does not have that list of goods. Nothing was changed. Sync first.</translation>
    </message>
    <message>
        <source>本机时间比封存码开启的时间早，现在抽取不算数，没有抽取。结果已经定了，不会变。请校准本机时间，或者先和中心同步，再抽取。</source>
        <translation>This device&apos;s clock is earlier than the opening of the code, so a draw now would not count; nothing was drawn. The outcome is fixed and does not change. Set the clock, or synchronise with the centre first, and draw then.</translation>
    </message>
    <message>
        <source>这个工作区没有准备过找回，没有人能代替口令打开它。没有改动，数据都在。请再想一想口令；已同步的记录在中心。</source>
        <translation>Recovery was never prepared for this workspace, so nobody can open it in place of the password. Nothing was changed, everything is kept. Try to recall the password; what was synced is at the centre.</translation>
    </message>
    <message>
        <source>找回要选 {wanted} 个不同的人，各有自己的电脑，是负责人或者审计人。没有改动，原来的都在。请先登记他们的设备再选。</source>
        <translation>Recovery takes {wanted} different people, each with an own computer, supervisors or auditors. Nothing was changed, all is as it was. Enrol their devices first, then choose them.</translation>
    </message>
    <message>
        <source>这份请求里没有交给这台电脑的那一份。没有发出任何东西。请把请求交给它列出的人。</source>
        <translation>No part of this request was entrusted to this computer. Nothing was given out. Hand the request to the people it names.</translation>
    </message>
    <message>
        <source>要 {wanted} 个人的答复，现在只有 {given} 份。工作区没有打开，数据都在。请再取一个人的答复。</source>
        <translation>The answers of {wanted} people are needed, there are {given}. The workspace was not opened, everything is kept. Get another person&apos;s answer.</translation>
    </message>
    <message>
        <source>找回用的文件读不出来，被改动过，或者不是答复最近这次请求的。工作区没有打开，数据都在。请按最近的请求重新取答复。</source>
        <translation>A recovery file cannot be read, was altered, or does not answer the last request. The workspace was not opened, everything is kept. Get answers to the last request.</translation>
    </message>
    <message>
        <source>指纹和对方念的不一样，或者没有核对。没有发出任何东西，数据都在。请打电话让对方逐组念指纹，再给出一样的四组字。</source>
        <translation>The fingerprint is not what the other person reads out, or was not compared. Nothing was given out, everything is kept. Have them read it group by group over the telephone, then give the same four words.</translation>
    </message>
    <message>
        <source>公共随机数应是64位十六进制（32字节），现在是{count}位，或者有别的字。什么也没有记录。请对照发布的原文再填。</source>
        <translation>A public random value is 64 hexadecimal digits (32 bytes); this has {count} characters, or others among them. Nothing was recorded. Compare with what was published.</translation>
    </message>
    <message>
        <source>轮次应是一个数字。什么也没有记录。请照发布的原文填。</source>
        <translation>The round is a number. Nothing was recorded. Enter it as it was published.</translation>
    </message>
    <message>
        <source>这是第{round}轮的公共随机数，名额里固定的是第{wanted}轮。什么也没有记录。请取第{wanted}轮发布的值。</source>
        <translation>This value is of round {round}, the slot names round {wanted}. Nothing was recorded. Fetch the value of round {wanted}.</translation>
    </message>
    <message>
        <source>这张图片里没有找到二维码。什么也没有记录。请把整个码拍进去、拍清楚再试，或者照着打字。</source>
        <translation>There is no QR code in this picture. Nothing was recorded. Take the whole code, sharp, or type it.</translation>
    </message>
    <message>
        <source>中心的人看过申请，没有签发，理由写明。计划和名单不变，这份计划不能再申领。请按理由改好，另建一份计划。</source>
        <translation>A person at the centre looked at the request and did not issue the slot; the reason is given. The plan stays as it is and cannot be asked for again. Make a new plan that meets the reason.</translation>
    </message>
    <message>
        <source>对方还没有请求启封，封存码没有开启。请等对方同步来，或者在现场读它的申请码。</source>
        <translation>The device has not asked for the code yet; it stays closed. Wait for its next sync, or read its wish in the hall.</translation>
    </message>
    <message>
        <source>这种文件不能在这里显示，不能裁剪或遮盖。原件没有动。请用原来的程序看，或者导入它的照片。</source>
        <translation>Files of this kind cannot be shown here, nor cropped or redacted. The original is untouched. Look at it with its own program, or import a picture of it.</translation>
    </message>
    <message>
        <source>没有画出要裁剪、遮盖或标注的地方，或者画到了图外。没有做副本，原件没有动。请重画。</source>
        <translation>Nothing to crop, redact or mark was drawn, or it lies outside the picture. No copy was made; the original is untouched. Draw it again.</translation>
    </message>
    <message>
        <source>{person}已经有一台设备“{device}”，它的岗位不能和这一个归同一个人。没有登记，原来的都在。请换一个人，或者先停用那一台。</source>
        <translation>{person} already has the device “{device}”, whose role may not be in the same hands as this one. It was not enrolled, all is as it was. Choose another person, or revoke that device first.</translation>
    </message>
    <message>
        <source>停用设备要写明原因，比如什么时候丢的。没有停用，记录都在。请填写原因。</source>
        <translation>Revoking a device takes its reason, such as when it was lost. Nothing was revoked, everything is kept. Give the reason.</translation>
    </message>
    <message>
        <source>时间戳不成立（{why}）。没有采用，记录都在。请再申请一次；还不行，核对时间戳服务的地址和证书。</source>
        <translation>The time-stamp does not hold ({why}). It was not taken; all records are kept. Ask once more; if that fails check the service&apos;s address and certificate.</translation>
    </message>
    <message>
        <source>这个文件里没有可用的证书。没有改动。请用时间戳服务机构给的证书文件（PEM 或者 DER）。</source>
        <translation>That file holds no usable certificate. Nothing was changed. Use the certificate file of the time-stamp service (PEM or DER).</translation>
    </message>
    <message>
        <source>还没有设置时间戳服务。没有发出任何东西。请先填写地址，选定证书。</source>
        <translation>No time-stamp service is set. Nothing was sent. Give its address and pin its certificate first.</translation>
    </message>
    <message>
        <source>时间戳服务的地址不对。没有改动。请写 http:// 或者 https:// 开头的完整地址。</source>
        <translation>The time-stamp service&apos;s address is not valid. Nothing was changed. Write the whole address, beginning with http:// or https://.</translation>
    </message>
    <message>
        <source>上一个时间戳之后没有新的记录。没有发出任何东西，不需要再做。</source>
        <translation>Nothing was recorded since the last time-stamp. Nothing was sent and nothing is needed.</translation>
    </message>
    <message>
        <source>有一个字本机字体里没有，这一页印不出来。文书没有编号，没有签发；抽取的结果不受影响。请改用规范字或者注明读音；机关名称里的字请管理员改。</source>
        <translation>No font here has one of the characters, so this page cannot be printed. No notice was numbered or issued; a draw&apos;s result is not affected. Use the standard form of the character; if it is in the office&apos;s name, the administrator changes it.</translation>
    </message>
    <message>
        <source>名额是中心从备份恢复以前签发的，它的封存码也许已经给出过，不再开启。什么也没有公开。请让设备由两人作废这个名额，再申领新的。</source>
        <translation>This slot was issued before the centre was restored from a backup; its code may have been given out already and is not opened again. Nothing was revealed. Let two people give the slot up at its device, then ask for a new one.</translation>
    </message>
    <message>
        <source>见证内容还没有传到中心，封存码没有开启。申请保留着，内容到了就可以开启。请先同步，或者用U盘送来。</source>
        <translation>The witnesses&apos; words have not reached the centre, so the code stays closed. The request waits and can be answered once they are there. Synchronise first, or bring them on a stick.</translation>
    </message>
    <message>
        <source>设备的时间比中心快得太多，名额暂时不发。申领保留着。请校准设备时间，再经有回执的中心同步一次，由回执排定先后。</source>
        <translation>The device&apos;s clock is far ahead of the centre&apos;s, so no slot was issued. The request waits. Set the device&apos;s clock and synchronise through a centre that gives receipts: they put the events in order.</translation>
    </message>
    <message>
        <source>这个名额已经作废，封存码不再开启。要抽取，请另固定一个计划。</source>
        <translation>This slot was given up; its code stays closed. To draw, freeze another plan.</translation>
    </message>
    <message>
        <source>负责人能停用本单位检查人员的电脑，别的要由管理员或者中心停用。没有停用，记录都在。请告诉他们是哪一台、什么时候丢的。</source>
        <translation>A supervisor revokes the laptops of the own unit&apos;s inspectors; the others an administrator or the centre revokes. Nothing was revoked, everything is kept. Tell them which one it is and since when it is lost.</translation>
    </message>
    <message>
        <source>这份计划有一项变更在等第二人签名，没有再记一项。请先等签名，或者撤回那一项。</source>
        <translation>A change of this plan waits for the second person&apos;s signature; nothing more was recorded. Wait for it, or take that change back first.</translation>
    </message>
    <message>
        <source>这台电脑上没有这项变更。什么也没有签。请先同步。</source>
        <translation>That change is not on this computer. Nothing was signed. Sync first.</translation>
    </message>
    <message>
        <source>这项变更已经签名、被拒绝或者撤回。没有再记。请重新打开这份计划再看。</source>
        <translation>That change was signed, declined or taken back already. Nothing more was recorded. Open the plan again and look.</translation>
    </message>
    <message>
        <source>第二人必须是另一人，在自己的电脑上签名；提出的人、被换下的人和提出时的电脑都不行。没有签名。请另一人来签。</source>
        <translation>The second person must be somebody else, signing at a computer of their own; not whoever began it, nor who leaves by it, nor the computer where it began. Nothing was signed. Have somebody else sign.</translation>
    </message>
    <message>
        <source>中心的机器不能当第二人。没有签名。请一个人在自己的电脑上签。</source>
        <translation>A machine of the centre is no second person. Nothing was signed. Have a person sign at their own computer.</translation>
    </message>
    <message>
        <source>经纬度或者半径的写法不对。没有保存，写的内容还在。纬度写在前面，用十进制的度，例如 29.6512 和 91.1320；半径大于零，不超过十万米。</source>
        <translation>The latitude, longitude or radius is not well written. Nothing was saved, what you typed is still there. Give the latitude first, in decimal degrees, such as 29.6512 and 91.1320; a radius above zero, at most 100,000 metres.</translation>
    </message>
    <message>
        <source>接收机的地址不对。没有保存，原来的设置不变。串口写 serial:ttyUSB0@9600，网络写 tcp:192.168.1.5:10110。</source>
        <translation>The receiver&apos;s address is not right. Nothing was saved, the setting is as it was. Write serial:ttyUSB0@9600 for a serial port, tcp:192.168.1.5:10110 for the network.</translation>
    </message>
    <message>
        <source>第{round}轮公共随机数已经发布，谁都可能知道它的值，名额没有签发。计划和名单不变。请改用还没有发布的一轮。</source>
        <translation>Round {round} of public randomness is already published, and anybody may know its value; no slot was issued. Plan and lists are unchanged. Choose a round still to come.</translation>
    </message>
    <message>
        <source>这个名额属于另一台电脑，本机不能抽取，也不能替换、作废；什么也没有记录。请到那台电脑上办；那台丢了、坏了的，等名额到期，由审计开启、中心公布结果。</source>
        <translation>The slot belongs to another device; this one may neither draw nor replace nor void, and nothing was recorded. Do it on that device; if it is lost or broken, wait until the slot expires: the auditors open and the centre publishes the outcome.</translation>
    </message>
    <message>
        <source>您已经担保过“{device}”，还要另一个人担保，用他自己的设备。名片先收着，什么都没丢。请让另一位管理员或者中心来登记。</source>
        <translation>You have vouched for “{device}” already; another person has to, at a device of their own. The card is kept, nothing is lost. Ask another administrator or the centre to enrol it.</translation>
    </message>
    <message>
        <source>这件事要由管理员或者中心来定。什么都没有变。请找他们。</source>
        <translation>An administrator or the centre decides this. Nothing has changed. Ask them.</translation>
    </message>
    <message>
        <source>能登记设备的要有三个人，现在只有 {known} 个：要是只有两个，丢一台电脑就再也登记不了。什么都没有变。请先再登记一位管理员。</source>
        <translation>Three people who can enrol devices are needed and there are {known}: with two, one lost computer would end all enrolment for good. Nothing has changed. Enrol another administrator first.</translation>
    </message>
    <message>
        <source>图里没有找到纸的四个角。没有做副本，原件没有动。请在窗口里把四个角拖到纸角上，或者写明八个数。</source>
        <translation>No sheet of paper was found in the picture. No copy was made; the original is untouched. Drag the corners in the window, or give eight numbers.</translation>
    </message>
    <message>
        <source>要抽的对象连同候补有{listed}个，一份结果大约只放得下{most}个，没有固定计划。请降低比例，或按区县分成几个计划。</source>
        <translation>With its reserves this draws {listed} objects, and one result holds about {most}; no plan was frozen. Lower the ratios or make a plan for each county.</translation>
    </message>
    <message>
        <source>这一步要记的内容太多，一条记录放不下，什么都没有记。请分成几次做。</source>
        <translation>This is more than one record can hold; nothing was recorded. Do it in several steps.</translation>
    </message>
    <message>
        <source>随机抽查从整个名录抽取，不能带条件，没有固定计划。请清空条件，或者改为定向抽查。</source>
        <translation>A random check draws from the whole register and has no conditions; no plan was frozen. Clear the conditions, or make it a directed check.</translation>
    </message>
    <message>
        <source>钥匙文件不是本程序写成的样子：有人改过，或者拿掉了一部分。没有打开，数据和记录都没有动。请不要再试，把整个文件夹留好交给管理员，核对以后用备份里的钥匙文件放回去。</source>
        <translation>The key file is not as this program wrote it: somebody changed it or took a part away. Nothing was opened; data and records are as they were. Keep the whole folder, call the administrator, and put the key file of a backup in its place once it is clear what happened.</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>什么时候记都行，记的是现在。接不上的也照实记，会标出来。</source>
        <translation>Record it at any time; it counts as now. What does not follow is recorded as it is, and marked.</translation>
    </message>
    <message>
        <source>记交接</source>
        <translation>Record a handover</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>经手或者交出的人</source>
        <translation>Handled or handed over by</translation>
    </message>
    <message>
        <source>接收的人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>看到的封条编号</source>
        <translation>Seal number seen</translation>
    </message>
    <message>
        <source>封条完好</source>
        <translation>Seal intact</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NamedPart</name>
    <message>
        <source>统一社会信用代码，一行一个</source>
        <translation>Unified social credit codes, one a line</translation>
    </message>
    <message>
        <source>例如：春节前对藏香批发点集中检查</source>
        <translation>For example: incense wholesalers before the New Year</translation>
    </message>
    <message>
        <source>批准人姓名</source>
        <translation>Name of who approves</translation>
    </message>
    <message>
        <source>检查哪些户</source>
        <translation>Which businesses</translation>
    </message>
    <message>
        <source>不写代码的，按上面的条件全部检查；委请专家必须写。</source>
        <translation>Without codes, all that meet the conditions above; experts need codes.</translation>
    </message>
    <message>
        <source>为什么指定</source>
        <translation>Why they are named</translation>
    </message>
    <message>
        <source>批准人（不能是您自己）</source>
        <translation>Approved by (not yourself)</translation>
    </message>
    <message>
        <source>指定的户不算随机抽查，记录和公示都会写明；检查人员照样随机。</source>
        <translation>Named businesses do not count as random; record and publication say so. Inspectors are drawn all the same.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>就用这一天</source>
        <translation>Use this day</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>期限过了 {days} 天</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>还剩 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>{day}前改正</source>
        <translation>Correct by {day}</translation>
    </message>
    <message>
        <source>{count} 处问题</source>
        <translation>Findings: {count}</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>拒收，已留置</source>
        <translation>Refused, left</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已被代替</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>当面签收</source>
        <translation>Received in person</translation>
    </message>
    <message>
        <source>记录送达</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation>Served directly</translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation>Left at the place</translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>电子送达</source>
        <translation>Electronically</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>How it was served</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>收件人（签名的人）</source>
        <translation>Receiver (who signs)</translation>
    </message>
    <message>
        <source>说明（可以不写）</source>
        <translation>Remark (optional)</translation>
    </message>
    <message>
        <source>时间按现在记：{now}。文书留在当场；见证人在纸上签名，或者当场拍照录像。</source>
        <translation>The time recorded is now: {now}. The notice stays at the place; a witness signs on paper, or you photograph or film it.</translation>
    </message>
    <message>
        <source>拒收留置</source>
        <translation>Refused and left</translation>
    </message>
    <message>
        <source>记录留置送达</source>
        <translation>Record the refusal</translation>
    </message>
    <message>
        <source>拒收的理由</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>见证人身份</source>
        <translation>Who the witness is</translation>
    </message>
    <message>
        <source>见证人身份（如市场管理方；可以不写）</source>
        <translation>Who the witness is (optional)</translation>
    </message>
    <message>
        <source>屏上签名</source>
        <translation>Signature on the screen</translation>
    </message>
    <message>
        <source>收件人在这里签，笔、手指、鼠标都行</source>
        <translation>The receiver signs here: pen, finger or mouse</translation>
    </message>
    <message>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>屏上签名（可以不签，签在纸上也行）</source>
        <translation>Signature on the screen (or on paper instead)</translation>
    </message>
    <message>
        <source>时间按现在记：{now}。收件人签在屏上或者纸上。</source>
        <translation>The time recorded is now: {now}. The receiver signs on the screen or on paper.</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>文书</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>起草文书</source>
        <translation>Draft a notice</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>核验文书</source>
        <translation>Verify a notice</translation>
    </message>
    <message>
        <source>{count} 份，{open} 份还没有送达</source>
        <translation>{count} papers, {open} not served yet</translation>
    </message>
    <message>
        <source>{party} · 草稿，还没有改过</source>
        <translation>{party} · draft, not edited yet</translation>
    </message>
    <message>
        <source>{party} · 草稿，已保存 {time}</source>
        <translation>{party} · draft, saved {time}</translation>
    </message>
    <message>
        <source>文书从一次检查里出。缺的项目有编号，纸上和旁边一样；点一下就填。
签发以后文号和二维码定下来，一个字都不能改；写错了就作废重出。
Ctrl+P 打印，Ctrl+S 另存 PDF。“核验”能看一张纸上的二维码是不是真的。</source>
        <translation>A notice comes from an inspection. What is missing carries the same number on the paper and beside it; press it to fill it in.
Once issued, number and code are fixed and no word can change; if it is wrong, void it and issue another.
Ctrl+P prints, Ctrl+S saves the PDF. &quot;Verify&quot; says whether the code on a paper is genuine.</translation>
    </message>
    <message>
        <source>已签发：{number}</source>
        <translation>Issued: {number}</translation>
    </message>
    <message>
        <source>内容已经定下来。现在打印两份，检查员在纸上签名，再送达。</source>
        <translation>Its words are fixed. Now print two copies, sign them on paper, and serve it.</translation>
    </message>
    <message>
        <source>图片和 PDF (*.pdf *.png *.jpg *.jpeg *.webp *.bmp *.tif);;所有文件 (*)</source>
        <translation>Pictures and PDF (*.pdf *.png *.jpg *.jpeg *.webp *.bmp *.tif);;All files (*)</translation>
    </message>
    <message>
        <source>打开图片或 PDF</source>
        <translation>Open a picture or PDF</translation>
    </message>
    <message>
        <source>核验 {name}</source>
        <translation>Verifying {name}</translation>
    </message>
</context>
<context>
    <name>OfficeView</name>
    <message>
        <source>待公示</source>
        <translation>To publish</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Draws</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>还有 {count} 份没有批准，不在这里。</source>
        <translation>{count} more are not approved yet and not listed here.</translation>
    </message>
    <message>
        <source>没有要公示的</source>
        <translation>Nothing to publish</translation>
    </message>
    <message>
        <source>科室批准的结果会来到这里，隐去个人信息，再由第二个人公示。</source>
        <translation>Results approved by a supervisor arrive here; personal data is hidden, then a second person publishes.</translation>
    </message>
    <message>
        <source>去同步</source>
        <translation>Go to sync</translation>
    </message>
    <message>
        <source>还没有公示过</source>
        <translation>Nothing published yet</translation>
    </message>
    <message>
        <source>公示过的连同指纹列在这里，可以更正、撤回。</source>
        <translation>What was published is listed here with its fingerprint, to correct or withdraw.</translation>
    </message>
    <message>
        <source>还没有抽查</source>
        <translation>No draw yet</translation>
    </message>
    <message>
        <source>抽取完成后，可以把公开的过程公示给任何人验算。</source>
        <translation>After a draw its public transcript can be published for anyone to recompute.</translation>
    </message>
    <message>
        <source>{count} 份公示和批准的不一样：没有公开，记录都在。请查问公示员。</source>
        <translation>{count} publications are not in the approved words: kept from the public, on record here. Ask the publisher.</translation>
    </message>
    <message>
        <source>机关名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>机关代字（文号里的）</source>
        <translation>Office&apos;s letters (in the numbers)</translation>
    </message>
    <message>
        <source>查证电话</source>
        <translation>Telephone for checks</translation>
    </message>
    <message>
        <source>核验网址</source>
        <translation>Web address for checks</translation>
    </message>
    <message>
        <source>复议机关（人民政府）</source>
        <translation>Appeals go to (government)</translation>
    </message>
    <message>
        <source>受诉法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>用这些资料的文书</source>
        <translation>A paper with these data</translation>
    </message>
    <message>
        <source>保存机关资料</source>
        <translation>Save the office&apos;s data</translation>
    </message>
    <message>
        <source>印在文书、二维码旁边和公示页上，随同步传到本机关的每台电脑。</source>
        <translation>Printed on papers, beside the code and on public pages; syncs to every laptop of the office.</translation>
    </message>
    <message>
        <source>六项都填好以前，文书上印“样张”；空着的用灰字的样例。</source>
        <translation>Until all six are filled in, papers are marked as samples; what is left empty takes the grey sample.</translation>
    </message>
    <message>
        <source>文书印“样张”</source>
        <translation>Papers are marked as samples</translation>
    </message>
    <message>
        <source>资料齐全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>{field}写得不对</source>
        <translation>{field}: not as it must be</translation>
    </message>
</context>
<context>
    <name>OpenPaper</name>
    <message>
        <source>文书预览</source>
        <translation>Preview of the notice</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>共 {count} 页，和打印出来的一样</source>
        <translation>Pages: {count}, exactly as printed</translation>
    </message>
    <message>
        <source>第 {page} 页</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>OpeningStep</name>
    <message>
        <source>见证人，例如：商户代表</source>
        <translation>Who, such as: traders</translation>
    </message>
    <message>
        <source>他掷出或说出的，例如：4 2 6 6 2 3</source>
        <translation>What they throw or say: 4 2 6 6 2 3</translation>
    </message>
    <message>
        <source>照信封念的 24 个字打在这里，可以不填</source>
        <translation>The 24 characters from the envelope, if there is one</translation>
    </message>
    <message>
        <source>封存码已开启</source>
        <translation>The sealed code is open</translation>
    </message>
    <message>
        <source>见证人先出手，再启封</source>
        <translation>Witnesses first, then the opening</translation>
    </message>
    <message>
        <source>第 {index} 号抽取名额</source>
        <translation>Slot no. {index}</translation>
    </message>
    <message>
        <source>没有见证人加入</source>
        <translation>No witness added anything</translation>
    </message>
    <message>
        <source>{who}：{what}</source>
        <translation>{who}: {what}</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>加入的内容</source>
        <translation>What they add</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>这个计划要求至少一位见证人。启封之后不能再加。</source>
        <translation>This plan asks for at least one witness. Nothing can be added after the opening.</translation>
    </message>
    <message>
        <source>掷骰、抛硬币或说一个数都可以，启封之后不能再加。</source>
        <translation>Dice, coins or any number will do. Nothing can be added after the opening.</translation>
    </message>
    <message>
        <source>封存码</source>
        <translation>Sealed code</translation>
    </message>
    <message>
        <source>有信封的，请另一人对着信封念，打进来核对；错一个字也会指出来。</source>
        <translation>If there is an envelope, somebody else reads it out: type it here to compare. One wrong character is pointed out.</translation>
    </message>
    <message>
        <source>凭据，或者 24 个字</source>
        <translation>Receipt, or 24 characters</translation>
    </message>
    <message>
        <source>等中心启封</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>扫中心的凭据，或者照信封打 24 个字；也可以同步后等中心启封。</source>
        <translation>Scan the centre&apos;s receipt or type the 24 characters of the envelope; or synchronise and let the centre open it.</translation>
    </message>
    <message>
        <source>请中心启封的申请</source>
        <translation>Request to the centre to open</translation>
    </message>
    <message>
        <source>请中心扫这个码：见证已经封口，不能再加。</source>
        <translation>Let the centre scan this code: no witness can add anything now.</translation>
    </message>
    <message>
        <source>加入或清掉，再启封；启封之后不能再加。</source>
        <translation>Add it or clear it, then open; after the opening none can be added.</translation>
    </message>
    <message>
        <source>还有一份见证没有加入。</source>
        <translation>One witness is typed but not added yet.</translation>
    </message>
    <message>
        <source>扫中心的凭据，或者照信封打 24 个字；也可以离开，同步后再来。</source>
        <translation>Scan the centre’s receipt or type the 24 characters of the envelope; or leave, sync and come back.</translation>
    </message>
    <message>
        <source>这里还空着。</source>
        <translation>This is still empty.</translation>
    </message>
    <message>
        <source>第 {position} 个字和封存码不同。</source>
        <translation>Character {position} is not the one of the sealed code.</translation>
    </message>
    <message>
        <source>这个字已经选中，直接打对的字；其余的字还在。</source>
        <translation>It is selected: just type the right one. The others are still there.</translation>
    </message>
    <message>
        <source>用摄像头读</source>
        <translation>By camera</translation>
    </message>
    <message>
        <source>读中心的凭据</source>
        <translation>Read the centre&apos;s receipt</translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>给一户的证明</source>
        <translation>Proof for one business</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>哪一户</source>
        <translation>Which business</translation>
    </message>
    <message>
        <source>查</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>打印一页</source>
        <translation>Print one page</translation>
    </message>
    <message>
        <source>存证明文件和这一页…</source>
        <translation>Save proof and page…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>证明里有这一户自己的号签，只交给本户；别人拿不到。</source>
        <translation>The proof shows the business&apos;s own ticket. Hand it to that business only.</translation>
    </message>
    <message>
        <source>他的号签</source>
        <translation>Its ticket</translation>
    </message>
    <message>
        <source>抽中线</source>
        <translation>Cut-off</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Its code</translation>
    </message>
    <message>
        <source>抽中了</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>没有抽中，排在候补</source>
        <translation>Not drawn, in reserve</translation>
    </message>
    <message>
        <source>没有抽中</source>
        <translation>Not drawn</translation>
    </message>
    <message>
        <source>在名录里，但这次不参加抽取</source>
        <translation>In the register, but not part of this draw</translation>
    </message>
    <message>
        <source>这一组全部检查，不靠号签。</source>
        <translation>This whole group is inspected; no ticket decides.</translation>
    </message>
    <message>
        <source>这一户的组这次一户也没有抽，所以没有号签。</source>
        <translation>Nobody of its group was drawn this time, so it has no ticket.</translation>
    </message>
    <message>
        <source>同组 {group} 户里抽 {drawn} 户，号签小的先中。</source>
        <translation>{drawn} of the {group} in its group are drawn, smallest tickets first.</translation>
    </message>
    <message>
        <source>同组 {group} 户里抽 {drawn} 户，号签小的先中；他的不大于抽中线。</source>
        <translation>{drawn} of the {group} in its group are drawn, smallest tickets first; its ticket is not above the cut-off.</translation>
    </message>
    <message>
        <source>存到哪个文件夹或 U 盘</source>
        <translation>Folder or stick to keep it in</translation>
    </message>
    <message>
        <source>抽取证明</source>
        <translation>draw-proof</translation>
    </message>
    <message>
        <source>已存好：{names}</source>
        <translation>Saved: {names}</translation>
    </message>
    <message>
        <source>“{name}”不在这次的名单里：{reason}</source>
        <translation>“{name}” is not on this list: {reason}</translation>
    </message>
    <message>
        <source>计划冻结时就没有列入，所以没有号签，也没有证明可给；理由同计划一起记下，改不了。认为不该排除的，请向本单位提出。</source>
        <translation>It was left out when the plan was frozen, so it has no ticket and no proof to give; the reason is recorded with the plan and cannot be changed. If it should not have been left out, tell this office.</translation>
    </message>
</context>
<context>
    <name>PackageView</name>
    <message>
        <source>提供给</source>
        <translation>For</translation>
    </message>
    <message>
        <source>法院、公证处、公安机关</source>
        <translation>court, notary, police</translation>
    </message>
    <message>
        <source>不提供的理由</source>
        <translation>Why items are left out</translation>
    </message>
    <message>
        <source>制作证据包</source>
        <translation>Make a package</translation>
    </message>
    <message>
        <source>一个压缩包：原件、清单、固定记录和签名、保管记录、独立的核验程序。谁都能用常见的工具打开、核对。</source>
        <translation>One zip: originals, lists, sealed records with signatures, custody, a verifier of its own. Anybody opens and checks it with common tools.</translation>
    </message>
    <message>
        <source>{number}&#x3000;{title}</source>
        <translation>{number}  {title}</translation>
    </message>
    <message>
        <source>制作并保存</source>
        <translation>Make and save</translation>
    </message>
    <message>
        <source>核对一个证据包</source>
        <translation>Check a package</translation>
    </message>
    <message>
        <source>做过的证据包</source>
        <translation>Packages made</translation>
    </message>
    <message>
        <source>还没有做过。</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>{when}&#x3000;提供给 {recipient}&#x3000;{count} 件&#x3000;清单指纹 {hash}</source>
        <translation>{when}  for {recipient}  {count} items  manifest {hash}</translation>
    </message>
    <message>
        <source>保存在 {where}</source>
        <translation>Saved in {where}</translation>
    </message>
    <message>
        <source>{said}。有的字没有字体可印，清单没有 PDF，网页和表格都在。</source>
        <translation>{said}. No typeface has some of the characters: the list is not there as PDF, but as page and table.</translation>
    </message>
    <message>
        <source>证据包做好了</source>
        <translation>The package is made</translation>
    </message>
    <message>
        <source>{name}：{count} 项全部通过</source>
        <translation>{name}: all {count} checks passed</translation>
    </message>
    <message>
        <source>{name}：核验不通过</source>
        <translation>{name}: does not verify</translation>
    </message>
    <message>
        <source>不要依赖这个证据包，请向出具单位重新索取。</source>
        <translation>Do not rely on it. Ask the office that made it for another.</translation>
    </message>
    <message>
        <source>签名设备的密钥指纹：{hash}，请与出具单位公布的核对</source>
        <translation>Fingerprint of the signing device&apos;s key: {hash}; compare it with what the office publishes</translation>
    </message>
    <message>
        <source>证据 {items} 件，没有提供 {left} 件，中心签收 {got} 件，有时间戳 {stamped} 件。</source>
        <translation>{items} items, {left} left out, {got} receipted by a centre, {stamped} time-stamped.</translation>
    </message>
    <message>
        <source>不勾的不提供，只留下校验值，仍能证明有这一件；有遮盖过的副本的，用副本代替：</source>
        <translation>What is not ticked is left out; its hash stays and still proves that it exists. A redacted copy, where there is one, takes its place:</translation>
    </message>
    <message>
        <source>格式 {format}</source>
        <translation>Format {format}</translation>
    </message>
    <message>
        <source>{item}：怎样得来的只是一种说法，这种旧格式证明不了</source>
        <translation>{item}: how it was made is only claimed; this old format proves nothing of it</translation>
    </message>
    <message>
        <source>{item}：当时有记录的 {count} 字节不在了</source>
        <translation>{item}: {count} bytes that were on record are missing</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>签发并编号</source>
        <translation>Issue and number</translation>
    </message>
    <message>
        <source>签发这份文书？</source>
        <translation>Issue this notice?</translation>
    </message>
    <message>
        <source>文号不会再用，扫码会显示“已作废”。写明理由。</source>
        <translation>The number is never used again, and the code will say &quot;void&quot;. Give the reason.</translation>
    </message>
    <message>
        <source>作废这份文书？</source>
        <translation>Void this notice?</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>在这份草稿里改过的内容会丢掉，检查里的记录不受影响。</source>
        <translation>What you changed in this draft is lost; the inspection&apos;s records are not touched.</translation>
    </message>
    <message>
        <source>恢复成检查里的内容？</source>
        <translation>Go back to what the inspection says?</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>PDF 没有保存。</source>
        <translation>The PDF was not saved.</translation>
    </message>
    <message>
        <source>PDF 已保存。</source>
        <translation>The PDF was saved.</translation>
    </message>
    <message>
        <source>签发后取得文号，内容一个字都不能改；写错了只能更正重出。</source>
        <translation>Issuing gives it its number, and no word can be changed; a mistake can only be corrected by issuing it anew.</translation>
    </message>
    <message>
        <source>{detail}&#x2028;它代替 {number}，那一份从此无效。</source>
        <translation>{detail}&#x2028;It replaces {number}, which is void from then on.</translation>
    </message>
    <message>
        <source>先照这份起草一份新的，改好再签发。签发新的那一刻，这一份才作废：扫它的码会显示“已被代替”、日期和新文号。写明理由。</source>
        <translation>A new paper is drafted from this one; mend it, then issue it. This one ends when the new one is issued: scanning its code will say “replaced”, the day and the new number. Write the reason.</translation>
    </message>
    <message>
        <source>更正并重出这份文书？</source>
        <translation>Correct this notice and issue it anew?</translation>
    </message>
    <message>
        <source>起草更正</source>
        <translation>Draft the correction</translation>
    </message>
    <message>
        <source>起草的更正会丢掉；{number} 照旧有效。</source>
        <translation>The drafted correction is dropped; {number} stays in force.</translation>
    </message>
    <message>
        <source>不更正了？</source>
        <translation>Give up the correction?</translation>
    </message>
    <message>
        <source>不更正了</source>
        <translation>Give up the correction</translation>
    </message>
    <message>
        <source>签发这份文书</source>
        <translation>Issue this notice</translation>
    </message>
    <message>
        <source>打印 {number}</source>
        <translation>Print {number}</translation>
    </message>
</context>
<context>
    <name>PendingCard</name>
    <message>
        <source>等第二人签名</source>
        <translation>Waits for the second signature</translation>
    </message>
    <message>
        <source>{when} · {who} 提出 · 理由：{reason}</source>
        <translation>{when} · begun by {who} · reason: {reason}</translation>
    </message>
    <message>
        <source>证据 {count} 件</source>
        <translation>{count} pieces of evidence</translation>
    </message>
    <message>
        <source>现在还不起作用。您签名以后才算；签名由这台电脑的密钥写进日志。</source>
        <translation>It has no effect yet. It counts once you sign; this computer&apos;s key signs in the log.</translation>
    </message>
    <message>
        <source>现在还不起作用。请 {name} 或者另一人在自己的电脑上签名：同步或者用 U 盘带过去，签好再带回来。</source>
        <translation>It has no effect yet. Have {name} or somebody else sign at their own computer: it goes there by sync or by stick, and comes back signed.</translation>
    </message>
    <message>
        <source>现在还不起作用。要另一人在自己的电脑上签名。</source>
        <translation>It has no effect yet. Somebody else has to sign at their own computer.</translation>
    </message>
    <message>
        <source>签名同意…</source>
        <translation>Sign…</translation>
    </message>
    <message>
        <source>不同意…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>整次抽取作废</source>
        <translation>The whole draw void</translation>
    </message>
    <message>
        <source>放弃没有开启的名额</source>
        <translation>Give up the unopened slot</translation>
    </message>
    <message>
        <source>{object}：{leaving} 不去，没有人能接替</source>
        <translation>{object}: {leaving} does not go, nobody can take over</translation>
    </message>
    <message>
        <source>{object}：{leaving} 换成 {joining}</source>
        <translation>{object}: {leaving} replaced by {joining}</translation>
    </message>
    <message>
        <source>{object}：没有候补，跳过</source>
        <translation>{object}: no reserve left, skipped</translation>
    </message>
    <message>
        <source>{object} 换成候补 {joining}</source>
        <translation>{object} replaced by the reserve {joining}</translation>
    </message>
    <message>
        <source>这份计划指定对象，不抽取</source>
        <translation>This plan names its objects instead of drawing them</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>输入 PIN 或口令，回车解锁</source>
        <translation>Type your PIN or password, Enter unlocks</translation>
    </message>
    <message>
        <source>这台电脑的工作区</source>
        <translation>The workspace of this machine</translation>
    </message>
    <message>
        <source>PIN 或口令</source>
        <translation>PIN or password</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>正在解锁，口令的核对故意做得慢…</source>
        <translation>Unlocking; the password check is slow on purpose …</translation>
    </message>
    <message>
        <source>错的次数多了，还要等 {minutes}:{seconds}。重新启动或者改时钟也不会缩短。</source>
        <translation>Too many wrong ones; wait {minutes}:{seconds}. A restart or another clock does not shorten it.</translation>
    </message>
    <message>
        <source>忘了口令：事先选定的三个人里，两个人可以帮忙打开。</source>
        <translation>Forgotten? Two of the three people chosen beforehand can open it.</translation>
    </message>
    <message>
        <source>忘了口令</source>
        <translation>Forgotten password</translation>
    </message>
</context>
<context>
    <name>PlaceMap</name>
    <message>
        <source>地图：方向键移动，空格定点，加号减号缩放</source>
        <translation>Map: arrows move, Space sets, plus and minus change the scale</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
    <message>
        <source>位置（{source}）</source>
        <translation>Place ({source})</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>看看会冻结什么</source>
        <translation>See what would be frozen</translation>
    </message>
    <message>
        <source>冻结计划和名单</source>
        <translation>Freeze plan and lists</translation>
    </message>
    <message>
        <source>先要有名录</source>
        <translation>The registers come first</translation>
    </message>
    <message>
        <source>抽查从名录里抽户、从人员库里派人。请先到“名录”导入两份名录。</source>
        <translation>A draw needs objects and inspectors. Import both registers in “Registry” first.</translation>
    </message>
    <message>
        <source>冻结之前先看</source>
        <translation>Look before you freeze</translation>
    </message>
    <message>
        <source>看看谁会在名单里、谁不在和为什么、派得出谁；看过才能冻结。</source>
        <translation>See who would be listed, who would not and why, and who may be sent. Then you can freeze.</translation>
    </message>
    <message>
        <source>还没有检查人员名录</source>
        <translation>No roster of inspectors yet</translation>
    </message>
    <message>
        <source>抽查从人员名录里派人。</source>
        <translation>Inspectors are sent from the roster.</translation>
    </message>
    <message>
        <source>还没有检查对象名录</source>
        <translation>No register of objects yet</translation>
    </message>
    <message>
        <source>抽查从对象名录里抽户。</source>
        <translation>Objects are drawn from the register.</translation>
    </message>
    <message>
        <source>去名录</source>
        <translation>Go to Registry</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>每秒 {rate}</source>
        <translation>{rate} a second</translation>
    </message>
    <message>
        <source>每秒 {rate}，还要 {seconds} 秒</source>
        <translation>{rate} a second, {seconds} s left</translation>
    </message>
    <message>
        <source>每秒 {rate}，还要 {minutes} 分</source>
        <translation>{rate} a second, {minutes} min left</translation>
    </message>
    <message>
        <source>正在停下，已做的不会留下半截</source>
        <translation>Stopping; nothing is left half done</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>改动会被发现</source>
        <translation>A change would be noticed</translation>
    </message>
    <message>
        <source>保存的同时算出指纹，接在上一条记录后面。</source>
        <translation>The fingerprint is taken as it is kept, chained to the record before it.</translation>
    </message>
    <message>
        <source>本机摄像头当场拍下</source>
        <translation>Taken here by this computer’s camera</translation>
    </message>
    <message>
        <source>不是导入的文件；是否翻拍，要看图判断。</source>
        <translation>Not an imported file; whether it shows a photo of a photo, judge by eye.</translation>
    </message>
    <message>
        <source>这张照片能证明什么</source>
        <translation>What this picture proves</translation>
    </message>
    <message>
        <source>时间可信</source>
        <translation>Time can be trusted</translation>
    </message>
    <message>
        <source>和中心对过，误差在几分钟之内。</source>
        <translation>Compared with the centre, within minutes.</translation>
    </message>
    <message>
        <source>这台电脑的时间不准</source>
        <translation>This computer’s time is off</translation>
    </message>
    <message>
        <source>与中心差了几分钟以上，记录里会写明。</source>
        <translation>Minutes away from the centre’s; the record says so.</translation>
    </message>
    <message>
        <source>时间被拨回过</source>
        <translation>The clock was set back</translation>
    </message>
    <message>
        <source>照片照样能拍，时间不能作准。</source>
        <translation>Pictures can be taken; their time proves nothing.</translation>
    </message>
    <message>
        <source>同步时由中心回执</source>
        <translation>The centre confirms at the next sync</translation>
    </message>
    <message>
        <source>回执之后，谁也不能说它是后来加的。</source>
        <translation>Once confirmed, nobody can say it was added later.</translation>
    </message>
    <message>
        <source>还没有中心的回执</source>
        <translation>Not confirmed by the centre yet</translation>
    </message>
    <message>
        <source>现在只有本机的签名，下次同步时补上。</source>
        <translation>For now only this computer’s signature; the next sync adds it.</translation>
    </message>
    <message>
        <source>没有位置</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>没有收到定位，照片里不写位置。</source>
        <translation>No position was received; none is written into the picture.</translation>
    </message>
    <message>
        <source>时间没有证明</source>
        <translation>The time is not proven</translation>
    </message>
    <message>
        <source>只有这台电脑的时间，还没有和中心对过。</source>
        <translation>Only this laptop’s clock; not compared with the centre yet.</translation>
    </message>
    <message>
        <source>中心回执</source>
        <translation>the centre&apos;s receipt</translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation>a time-stamp</translation>
    </message>
    <message>
        <source>能证明不早于 {time}（{by}）。</source>
        <translation> Proven not earlier than {time} ({by}).</translation>
    </message>
    <message>
        <source>同步时还申请时间戳。</source>
        <translation> A sync also asks for a time-stamp.</translation>
    </message>
    <message>
        <source>抽查名额的签发</source>
        <translation>the issue of a draw&apos;s slot</translation>
    </message>
</context>
<context>
    <name>ProofQuestion</name>
    <message>
        <source>请再输一次口令</source>
        <translation>Your password once more</translation>
    </message>
    <message>
        <source>PIN 或口令</source>
        <translation>PIN or password</translation>
    </message>
    <message>
        <source>是我，继续</source>
        <translation>It is me, go on</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>解锁已经有一会儿了。要用打开这台电脑的那个口令；几分钟内不再问。</source>
        <translation>It is a while since this was unlocked. Give the password that opened this computer; it is not asked again for a few minutes.</translation>
    </message>
    <message>
        <source>还要等 {seconds} 秒</source>
        <translation>Wait {seconds} s</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>{number} {violation}</source>
        <translation>{number} {violation}</translation>
    </message>
    <message>
        <source>{right} · {cited}</source>
        <translation>{right} · {cited}</translation>
    </message>
    <message>
        <source>查到了什么：实物、数量、位置</source>
        <translation>What was found: goods, number, place</translation>
    </message>
    <message>
        <source>记为问题</source>
        <translation>Record finding</translation>
    </message>
    <message>
        <source>看这道题</source>
        <translation>See the question</translation>
    </message>
    <message>
        <source>由答案提出</source>
        <translation>From an answer</translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>{plan}，{day} 抽取 {count} 户</source>
        <translation>{plan}, {count} drawn on {day}</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>公示抽查</source>
        <translation>Publish draw</translation>
    </message>
    <message>
        <source>公示 {plan}</source>
        <translation>Publish {plan}</translation>
    </message>
    <message>
        <source>被检查单位</source>
        <translation>Inspected</translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>检查机关</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>检查方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>抽查计划</source>
        <translation>Draw plan</translation>
    </message>
    <message>
        <source>检查日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>抽查事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>后续处置</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>问题情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>经营者</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>现场证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>items: {count}</translation>
    </message>
    <message>
        <source>一律不公示，不能恢复</source>
        <translation>Never published; cannot be restored</translation>
    </message>
    <message>
        <source>软件标出，您来定</source>
        <translation>Marked by the software; you decide</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>可能是个人号码</source>
        <translation>Perhaps a personal number</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>Number plate</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>亲属</source>
        <translation>Relative</translation>
    </message>
    <message>
        <source>住处</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>去掉这处就会公示</source>
        <translation>Without this mark it is published</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>待公示</source>
        <translation>To publish</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{day} 公示，指纹 {groups}</source>
        <translation>Published {day}, fingerprint {groups}</translation>
    </message>
    <message>
        <source>{who} 批准；超期 {days} 个工作日，应在 {day}前公示</source>
        <translation>Approved by {who}; {days} working days late, was due {day}</translation>
    </message>
    <message>
        <source>{who} 批准；还剩 {days} 个工作日，{day}前公示</source>
        <translation>Approved by {who}; {days} working days left, due {day}</translation>
    </message>
    <message>
        <source>另外加的</source>
        <translation>Added by hand</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>{name} · 检查结果</source>
        <translation>{name} · inspection result</translation>
    </message>
    <message>
        <source>{name} · 任务 {task}</source>
        <translation>{name} · task {task}</translation>
    </message>
    <message>
        <source>{waiting} 份待公示，{public} 份公示过</source>
        <translation>{waiting} to publish, {public} published</translation>
    </message>
    <message>
        <source>右边没有“{words}”</source>
        <translation>“{words}” is not on the right</translation>
    </message>
    <message>
        <source>没有改动。请照右边的字写，一个字不差。</source>
        <translation>Nothing changed. Write it exactly as it stands on the right.</translation>
    </message>
    <message>
        <source>更正了 {name}</source>
        <translation>Corrected {name}</translation>
    </message>
    <message>
        <source>公示了 {name}</source>
        <translation>Published {name}</translation>
    </message>
    <message>
        <source>指纹 {groups}。同步到中心后，网页上任何人能看。</source>
        <translation>Fingerprint {groups}. After the next sync with the centre anyone can read it on the web.</translation>
    </message>
    <message>
        <source>同步到中心后，网页上只留“已撤回”和理由。</source>
        <translation>After the next sync the web page keeps only “withdrawn” and the reason.</translation>
    </message>
    <message>
        <source>撤回了 {name}</source>
        <translation>Withdrew {name}</translation>
    </message>
    <message>
        <source>同步到中心后，任何人可以重新算一遍。</source>
        <translation>After the next sync anyone can compute it again.</translation>
    </message>
    <message>
        <source>公示了抽查 {plan}</source>
        <translation>Published draw {plan}</translation>
    </message>
    <message>
        <source>再隐去一处</source>
        <translation>Hide one more place</translation>
    </message>
    <message>
        <source>写要隐去的字，照右边的样子；出现几次就隐去几次。</source>
        <translation>Write the words to hide as they stand on the right; every occurrence is hidden.</translation>
    </message>
    <message>
        <source>隐去</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>您决定公示软件标出的 {count} 处，这会留痕。{rest}</source>
        <translation>You decided to publish {count} places that the software marked; this is on record. {rest}</translation>
    </message>
    <message>
        <source>公示 {name}？</source>
        <translation>Publish {name}?</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回过这件事和理由会一直公开。</source>
        <translation>That it was withdrawn, and why, stays public.</translation>
    </message>
    <message>
        <source>公示抽查 {plan}？</source>
        <translation>Publish draw {plan}?</translation>
    </message>
    <message>
        <source>公开的过程里有抽中的单位和检查人员，没有没抽中的单位名称。</source>
        <translation>The public transcript names the drawn businesses and the inspectors, not the businesses that were not drawn.</translation>
    </message>
    <message>
        <source>左边是我们知道的，右边是世界会看到的，编号对得上。
身份证号、电话、账号一律隐去；别的由批准的人逐处决定，批准的正是右边这些字。
公示的人只能照批准的公示，不能是批准的人，也不能是检查的人。
H 再隐去一处，Ctrl+Enter 批准或者公示。</source>
        <translation>Left is what we know, right what the world will see; the numbers match.
Identity, telephone and account numbers are always hidden; the approver decides on the rest, and approves exactly the words on the right.
The publisher publishes them as approved, and is neither the approver nor one who inspected.
H hides one more place, Ctrl+Enter approves or publishes.</translation>
    </message>
    <message>
        <source>批准了 {name}</source>
        <translation>Approved {name}</translation>
    </message>
    <message>
        <source>下一步由公示员照这个样子公示，不能是您自己。</source>
        <translation>A publisher now publishes it in these words; it cannot be you.</translation>
    </message>
    <message>
        <source>右边的样子会公开，和批准的一字不差。同意的有 {approver} 和您，都签名。</source>
        <translation>The right side becomes public, word for word as approved. {approver} and you both sign.</translation>
    </message>
    <message>
        <source>右边的样子用您的名字签名批准，公示还要第二个人，一个字也不能改。</source>
        <translation>You sign your approval of the right side. A second person publishes it and cannot change a word.</translation>
    </message>
    <message>
        <source>批准 {name}？</source>
        <translation>Approve {name}?</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>重新批准的样子会代替现在公开的；两个指纹和理由都公开。</source>
        <translation>The newly approved words replace what is public; both fingerprints and the reason are public.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>{label}：{value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>还没答</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>可不答</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>已答</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>草译</source>
        <translation>Draft translation</translation>
    </message>
    <message>
        <source>看到了什么：写明实物、数量、位置</source>
        <translation>What you saw: goods, number, place</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>共 {count} 件</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>写说明</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>收回答案</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>选了“{answer}”，请写明看到了什么，或改选“未检查”。</source>
        <translation>You chose “{answer}”: write what you saw, or choose “未检查”.</translation>
    </message>
    <message>
        <source>选了“{answer}”，请写明看到了什么。</source>
        <translation>You chose “{answer}”: write what you saw.</translation>
    </message>
    <message>
        <source>这个答案不合检查表的规定，请核对。</source>
        <translation>The checklist does not accept this answer; please check it.</translation>
    </message>
    <message>
        <source>这里要一个整数，只写数字。已按原样保存。</source>
        <translation>A whole number is needed here, digits only. It is saved as typed.</translation>
    </message>
    <message>
        <source>这里要一个日期，写成 年-月-日。已按原样保存。</source>
        <translation>A date is needed here, as year-month-day. It is saved as typed.</translation>
    </message>
    <message>
        <source>这个答案不在选项里，请重新选。</source>
        <translation>This answer is not among the choices; choose again.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>例如：2026年第四季度商标使用抽查</source>
        <translation>For example: Use of trade marks, Q4 2026</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>例如：食品、工艺品；不填就是全部</source>
        <translation>For example 食品、工艺品; empty for all</translation>
    </message>
    <message>
        <source>例如：城关区的食品和工艺品经营户</source>
        <translation>For example: food and craft shops of Chengguan</translation>
    </message>
    <message>
        <source>不抽</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>必须有见证人（保证级别 L2）</source>
        <translation>A witness is required (assurance L2)</translation>
    </message>
    <message>
        <source>计划名称</source>
        <translation>Name of the plan</translation>
    </message>
    <message>
        <source>怎么抽</source>
        <translation>How to draw</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>照名录里的写法，用顿号隔开</source>
        <translation>As written in the register, 、 between them</translation>
    </message>
    <message>
        <source>条件怎么写进公开记录</source>
        <translation>The conditions, as the public record states them</translation>
    </message>
    <message>
        <source>定向抽查要把条件公开说清楚</source>
        <translation>A directed draw states its conditions in public</translation>
    </message>
    <message>
        <source>候补占抽中的 %</source>
        <translation>Reserves, % of the drawn</translation>
    </message>
    <message>
        <source>一年最多查几次</source>
        <translation>Visits a year, at most</translation>
    </message>
    <message>
        <source>每户几名检查员</source>
        <translation>Inspectors an object</translation>
    </message>
    <message>
        <source>办结期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>年-月-日，可以不填</source>
        <translation>Year-month-day; may stay empty</translation>
    </message>
    <message>
        <source>写比例（5%）或户数（3），不写就不抽。</source>
        <translation>A share (5%) or a number (3); empty draws none.</translation>
    </message>
    <message>
        <source>各信用等级抽多少</source>
        <translation>How many of each credit class</translation>
    </message>
    <message>
        <source>至少一个等级要抽。</source>
        <translation>Draw from at least one class.</translation>
    </message>
    <message>
        <source>这里要写。</source>
        <translation>Something must stand here.</translation>
    </message>
    <message>
        <source>写 5% 或 3 这样。</source>
        <translation>Write 5% or 3.</translation>
    </message>
    <message>
        <source>写一个整数。</source>
        <translation>Write a whole number.</translation>
    </message>
    <message>
        <source>写成 2026-12-31 这样。</source>
        <translation>Write it as 2026-12-31.</translation>
    </message>
    <message>
        <source>这一天已经过了。</source>
        <translation>That day is past.</translation>
    </message>
    <message>
        <source>批准人不能是您自己。</source>
        <translation>You cannot approve it yourself.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>出门前看一眼</source>
        <translation>Before you leave</translation>
    </message>
    <message>
        <source>文书号本机自编，今年用了 {count} 个</source>
        <translation>Notice numbers: own series, {count} used this year</translation>
    </message>
    <message>
        <source>够用</source>
        <translation>Enough</translation>
    </message>
    <message>
        <source>{count} 条没有传出</source>
        <translation>{count} records not sent</translation>
    </message>
    <message>
        <source>在本机</source>
        <translation>Kept here</translation>
    </message>
    <message>
        <source>电量 {percent} %</source>
        <translation>Battery {percent} %</translation>
    </message>
    <message>
        <source>带上电源</source>
        <translation>Take the charger</translation>
    </message>
    <message>
        <source>还没有名录</source>
        <translation>No register yet</translation>
    </message>
    <message>
        <source>去导入</source>
        <translation>Import it</translation>
    </message>
    <message>
        <source>名录 {day}，{count} 户</source>
        <translation>Register of {day}, {count} objects</translation>
    </message>
    <message>
        <source>今天的</source>
        <translation>Today’s</translation>
    </message>
    <message>
        <source>{days} 天前</source>
        <translation>age {days} d</translation>
    </message>
    <message>
        <source>您不在检查人员名录里</source>
        <translation>You are not in the roster</translation>
    </message>
    <message>
        <source>不能检查</source>
        <translation>Cannot inspect</translation>
    </message>
    <message>
        <source>执法证</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>未写期限</source>
        <translation>No end given</translation>
    </message>
    <message>
        <source>执法证到 {day}</source>
        <translation>Certificate until {day}</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>回到申请</source>
        <translation>Back to the requests</translation>
    </message>
    <message>
        <source>开启凭据</source>
        <translation>Opening receipt</translation>
    </message>
    <message>
        <source>封存码</source>
        <translation>Sealed code</translation>
    </message>
    <message>
        <source>{title}&#x3000;第 {index} 号</source>
        <translation>{title}&#x3000;no. {index}</translation>
    </message>
    <message>
        <source>扫这个码，凭据就到了抽取的电脑。</source>
        <translation>Scan this code on the drawing computer.</translation>
    </message>
    <message>
        <source>打电话的念下面 24 个字，对方照着打进去；错一个字会指出来。</source>
        <translation>On the telephone read out these 24 characters; a wrong one is pointed out there.</translation>
    </message>
    <message>
        <source>这次有见证或公共随机数：只念字不够，对方还要扫码或者同步。</source>
        <translation>The characters alone do not open this one: scan the code, or sync.</translation>
    </message>
    <message>
        <source>同一名额只认这一份见证；换一份再来要，不会再给。</source>
        <translation>One slot, one set of witnesses; a second set gets no receipt.</translation>
    </message>
    <message>
        <source>封存码已开启</source>
        <translation>The code is open</translation>
    </message>
</context>
<context>
    <name>ReceiverView</name>
    <message>
        <source>不用</source>
        <translation>None</translation>
    </message>
    <message>
        <source>串口</source>
        <translation>Serial port</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>速率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>主机</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>端口</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>试一下</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>还没有试。</source>
        <translation>Not tried yet.</translation>
    </message>
    <message>
        <source>接收机</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>外接的卫星接收机（NMEA）：串口、蓝牙串口，或者网络上的。北斗、GPS 都可以。</source>
        <translation>A satellite receiver of your own (NMEA): on a serial port, Bluetooth serial, or on the network. BeiDou and GPS both work.</translation>
    </message>
    <message>
        <source>拍照的时候，前后一分钟的原始语句和照片一起封存。位置只是接收机的说法，不会当作证明。</source>
        <translation>With each picture the raw sentences of the minute before and after are sealed. The position is only what the receiver says; it is never taken as proof.</translation>
    </message>
    <message>
        <source>现在收到的</source>
        <translation>What arrives now</translation>
    </message>
    <message>
        <source>这台电脑的串口：{names}</source>
        <translation>Serial ports of this computer: {names}</translation>
    </message>
    <message>
        <source>这台电脑没有找到串口。</source>
        <translation>No serial port was found on this computer.</translation>
    </message>
    <message>
        <source>下次拍照就用它。</source>
        <translation>The next picture uses it.</translation>
    </message>
    <message>
        <source>照片里不会有接收机的位置。</source>
        <translation>Pictures will have no receiver&apos;s position.</translation>
    </message>
    <message>
        <source>接收机的设置已保存。</source>
        <translation>The receiver&apos;s setting is saved.</translation>
    </message>
    <message>
        <source>连不上，正在再试。请看线、地址和端口。</source>
        <translation>No connection; trying again. Look at cable, address and port.</translation>
    </message>
    <message>
        <source>连上了，还没有读得懂的语句。速率可能不对。</source>
        <translation>Connected, nothing readable yet. The rate may be wrong.</translation>
    </message>
    <message>
        <source>有语句，还没有定位。请到空旷的地方。</source>
        <translation>Sentences come, no fix yet. Go into the open.</translation>
    </message>
    <message>
        <source>有定位。</source>
        <translation>There is a fix.</translation>
    </message>
    <message>
        <source>断了，正在再试。</source>
        <translation>It is gone; trying again.</translation>
    </message>
    <message>
        <source>一分钟内 {good} 句，校验不对的 {bad} 句，来自 {systems}</source>
        <translation>In one minute {good} sentences, {bad} with a wrong checksum, from {systems}</translation>
    </message>
    <message>
        <source>{lat:.6f}，{lon:.6f}&#x3000;卫星 {count} 颗&#x3000;HDOP {hdop}&#x3000;质量 {quality}</source>
        <translation>{lat:.6f}, {lon:.6f}  {count} satellites  HDOP {hdop}  quality {quality}</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>没办完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>检查记录</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>{done} / {count}</source>
        <translation>{done} / {count}</translation>
    </message>
    <message>
        <source>份已批，还有 {count} 份待审</source>
        <translation>approved, {count} to review</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>同一个任务有 {count} 份记录</source>
        <translation>{count} records of the same task</translation>
    </message>
    <message>
        <source>软件不替您选。并排看过，再决定批准哪一份、退回哪一份。</source>
        <translation>The software does not choose for you. Compare them, then approve one and return the other.</translation>
    </message>
    <message>
        <source>并排看</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>存出求助文件</source>
        <translation>Save a request</translation>
    </message>
    <message>
        <source>打开两封回信</source>
        <translation>Open two answers</translation>
    </message>
    <message>
        <source>新的口令</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>用新口令打开</source>
        <translation>Open with the new password</translation>
    </message>
    <message>
        <source>想起来了，回去输口令</source>
        <translation>I remember: back to the password</translation>
    </message>
    <message>
        <source>忘了口令</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>事先选定的三个人里，两个人一起就能打开；记录一条不少。</source>
        <translation>Two of the three people chosen beforehand can open this together; no record is lost.</translation>
    </message>
    <message>
        <source>1  求助</source>
        <translation>1  Ask</translation>
    </message>
    <message>
        <source>2  回信</source>
        <translation>2  Answers</translation>
    </message>
    <message>
        <source>3  新口令</source>
        <translation>3  New password</translation>
    </message>
    <message>
        <source>求助.rcq</source>
        <translation>request.rcq</translation>
    </message>
    <message>
        <source>求助文件 (*.rcq)</source>
        <translation>Request (*.rcq)</translation>
    </message>
    <message>
        <source>求助文件存到哪里</source>
        <translation>Where to save the request</translation>
    </message>
    <message>
        <source>求助文件没有存上。</source>
        <translation>The request was not saved.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>把文件交给其中两位：{names}。</source>
        <translation>Give the file to two of: {names}.</translation>
    </message>
    <message>
        <source>电话里念给他们听：</source>
        <translation>Read to them on the telephone:</translation>
    </message>
    <message>
        <source>回信 (*.rca);;所有文件 (*)</source>
        <translation>Answer (*.rca);;All files (*)</translation>
    </message>
    <message>
        <source>回信打不开。</source>
        <translation>The answer cannot be opened.</translation>
    </message>
    <message>
        <source>有 {count} 封了。</source>
        <translation>{count} so far.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>请再输一次。</source>
        <translation>Type it once more.</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>本年 {count} 次</source>
        <translation>{count} this year</translation>
    </message>
    <message>
        <source>执法证 {number}</source>
        <translation>Certificate {number}</translation>
    </message>
    <message>
        <source>没有执法证号</source>
        <translation>No certificate number</translation>
    </message>
    <message>
        <source>每次抽查最多 {cap} 户</source>
        <translation>at most {cap} a draw</translation>
    </message>
    <message>
        <source>没有写有效期</source>
        <translation>No expiry given</translation>
    </message>
    <message>
        <source>有效至 {day}</source>
        <translation>Valid until {day}</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>证件已过期 {days} 天</source>
        <translation>Expired {days} days ago</translation>
    </message>
    <message>
        <source>没有证件</source>
        <translation>No certificate</translation>
    </message>
    <message>
        <source>证件还剩 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>可以派出</source>
        <translation>May be sent</translation>
    </message>
    <message>
        <source>名录还是空的</source>
        <translation>The register is still empty</translation>
    </message>
    <message>
        <source>名录由有权限的人导入，随同步来。去“同步”接收一份。</source>
        <translation>Somebody entitled to it imports the register, and it arrives by sync. Go to &quot;Sync&quot; to receive one.</translation>
    </message>
    <message>
        <source>去同步</source>
        <translation>Go to Sync</translation>
    </message>
    <message>
        <source>导入一份名录，就能按名称、地址、拼音或者代码查找。也可以把文件拖到这里。</source>
        <translation>Import a register, then search by name, address, pinyin or code. You can also drop a file here.</translation>
    </message>
    <message>
        <source>导入名录</source>
        <translation>Import a register</translation>
    </message>
    <message>
        <source>检查人员 {count} 名</source>
        <translation>Inspectors: {count}</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} objects</translation>
    </message>
    <message>
        <source>名录 {day}</source>
        <translation>register of {day}</translation>
    </message>
    <message>
        <source>今天的</source>
        <translation>from today</translation>
    </message>
    <message>
        <source>{days} 天前</source>
        <translation>age {days} d</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>名录</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>导入名录</source>
        <translation>Import a register</translation>
    </message>
    <message>
        <source>直接打字就找：名称或地址里的任意两个字、名称的拼音首字母、代码的头几位或末几位；空格隔开的词都要有。
上下键选一户，回车看它的全部情况。
有导入权限的人可以把 CSV 或 XLSX 拖进来；先看结果，再决定导不导。</source>
        <translation>Just type: any two characters of name or address, pinyin initials of the name, start or end of the code; every word between spaces must match.
Arrows choose an object, Enter shows all about it.
Who may import can drop a CSV or XLSX here; you see the result before you decide.</translation>
    </message>
    <message>
        <source>正在看 {name}</source>
        <translation>Looking at {name}</translation>
    </message>
    <message>
        <source>报告没有保存。</source>
        <translation>The report was not saved.</translation>
    </message>
    <message>
        <source>报告已保存。</source>
        <translation>The report was saved.</translation>
    </message>
    <message>
        <source>保存报告</source>
        <translation>Save report</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>选一份申请</source>
        <translation>Choose a request</translation>
    </message>
    <message>
        <source>左边选一份，这里看它等什么。</source>
        <translation>Choose one on the left to see what it waits for.</translation>
    </message>
    <message>
        <source>第 {index} 号名额</source>
        <translation>Slot no. {index}</translation>
    </message>
    <message>
        <source>签发名额</source>
        <translation>Issue slots</translation>
    </message>
    <message>
        <source>不签发…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>读申请码…</source>
        <translation>Read a wish…</translation>
    </message>
    <message>
        <source>电话启封…</source>
        <translation>Open by telephone…</translation>
    </message>
    <message>
        <source>没有见证的才用：打开后照着念 24 个字。</source>
        <translation>Only without a witness: open, then read out the 24 characters.</translation>
    </message>
    <message>
        <source>预先签字</source>
        <translation>Sign beforehand</translation>
    </message>
    <message>
        <source>封存码仍封着；对方同步之后，没有见证时念 24 个字就够。</source>
        <translation>The code stays closed; after the device&apos;s sync 24 characters are enough where there is no witness.</translation>
    </message>
    <message>
        <source>启封，出凭据</source>
        <translation>Open, show receipt</translation>
    </message>
    <message>
        <source>公共随机数</source>
        <translation>Public randomness</translation>
    </message>
    <message>
        <source>收回名额…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>算出并记下结果</source>
        <translation>Compute and record</translation>
    </message>
    <message>
        <source>再看凭据</source>
        <translation>Show receipt again</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>使用人</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>计划编号</source>
        <translation>Plan no.</translation>
    </message>
    <message>
        <source>申领</source>
        <translation>Ask for it</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>封好的证明</source>
        <translation>Sealed proof</translation>
    </message>
    <message>
        <source>第 {round} 轮</source>
        <translation>Round {round}</translation>
    </message>
    <message>
        <source>关掉名额…</source>
        <translation>Close slot…</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>没有人可派</source>
        <translation>Nobody may be sent</translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>抽中的户</source>
        <translation>Drawn objects</translation>
    </message>
    <message>
        <source>抽中 {drawn} 户，每户 {team} 名检查员</source>
        <translation>{drawn} drawn, {team} inspectors each</translation>
    </message>
    <message>
        <source>结果一样才算真</source>
        <translation>same = true</translation>
    </message>
    <message>
        <source>级别 {level}</source>
        <translation>Assurance {level}</translation>
    </message>
    <message>
        <source>本机兼作中心</source>
        <translation>Own local centre</translation>
    </message>
    <message>
        <source>本次抽取的指纹</source>
        <translation>Fingerprint of this draw</translation>
    </message>
    <message>
        <source>{name}，缺 {missing} 人</source>
        <translation>{name}: {missing} short</translation>
    </message>
    <message>
        <source>没有候补</source>
        <translation>No reserves</translation>
    </message>
    <message>
        <source>{group}{place}&#x3000;{name}</source>
        <translation>{group}{place}  {name}</translation>
    </message>
    <message>
        <source>自己重算</source>
        <translation>scan, recount</translation>
    </message>
    <message>
        <source>缺人的户和候补</source>
        <translation>Objects short of inspectors, and reserves</translation>
    </message>
    <message>
        <source>第 {first}–{last} 户，共 {count} 户&#x3000;PgDn、PgUp 翻页</source>
        <translation>{first}–{last} of {count} objects&#x3000;PgDn, PgUp</translation>
    </message>
    <message>
        <source>检查员不够：{count} 户</source>
        <translation>Too few inspectors: {count} objects</translation>
    </message>
    <message>
        <source>候补 {count} 户，按组依次递补</source>
        <translation>In reserve: {count}, called by group</translation>
    </message>
    <message>
        <source>已揭晓 {shown} 户，共 {count} 户</source>
        <translation>{shown} of {count} shown</translation>
    </message>
    <message>
        <source>抽中 {drawn} 户；{short} 户人手不够</source>
        <translation>{drawn} drawn; {short} lack inspectors</translation>
    </message>
    <message>
        <source>公示之后扫码</source>
        <translation>Once public:</translation>
    </message>
    <message>
        <source>样例网址</source>
        <translation>Sample address</translation>
    </message>
    <message>
        <source>专家</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>指定 {drawn} 户，每户随机 {team} 人</source>
        <translation>{drawn} named, {team} people at random for each</translation>
    </message>
    <message>
        <source>指定 {drawn} 户；{short} 户人手不够</source>
        <translation>{drawn} named; too few people for {short}</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>名称、地址、拼音首字母、代码</source>
        <translation>Name, address, pinyin initials, code</translation>
    </message>
    <message>
        <source>找检查对象</source>
        <translation>Find an object</translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>少打几个字再试。可以只打名称中的两个字、拼音首字母，或者代码的头几位、末几位。</source>
        <translation>Try fewer characters: two characters of the name, pinyin initials, or the start or end of the code.</translation>
    </message>
    <message>
        <source>先列 {count} 户，从 {objects} 户中找到，用时 {ms} 毫秒</source>
        <translation>First {count}, found among {objects} in {ms} ms</translation>
    </message>
    <message>
        <source>{count} 户，从 {objects} 户中找到，用时 {ms} 毫秒</source>
        <translation>{count} found among {objects} in {ms} ms</translation>
    </message>
    <message>
        <source>打字就找。下面是近来检查的和抽中的。</source>
        <translation>Type to search. Below: inspected or drawn lately.</translation>
    </message>
    <message>
        <source>打字就找。下面是名录里的头几户。</source>
        <translation>Type to search. Below: the first of the register.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>处置</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>审批号</source>
        <translation>Approval no.</translation>
    </message>
    <message>
        <source>通知书号</source>
        <translation>Notice no.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>{name}（{certificate}）</source>
        <translation>{name} ({certificate})</translation>
    </message>
    <message>
        <source>{begun} 开始，还没有提交</source>
        <translation>begun {begun}, not submitted</translation>
    </message>
    <message>
        <source>{begun} 开始，{done} 提交</source>
        <translation>begun {begun}, submitted {done}</translation>
    </message>
    <message>
        <source>{who} 批准</source>
        <translation>{who} approved</translation>
    </message>
    <message>
        <source>{who} 退回</source>
        <translation>{who} returned it</translation>
    </message>
    <message>
        <source>{said}（之后记录有变化，这一次不算）</source>
        <translation>{said} (the record changed since; this one does not count)</translation>
    </message>
    <message>
        <source>发现 {count} 处问题</source>
        <translation>{count} findings</translation>
    </message>
    <message>
        <source>{right}：{violation}</source>
        <translation>{right}: {violation}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已撤回：{reason}</source>
        <translation>Withdrawn: {reason}</translation>
    </message>
    <message>
        <source>证据 {count} 件，现场采集 {live} 件</source>
        <translation>{count} items of evidence, {live} captured live</translation>
    </message>
    <message>
        <source>不是图片</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>原件还没到这台电脑</source>
        <translation>Original not here yet</translation>
    </message>
    <message>
        <source>现场采集</source>
        <translation>Captured live</translation>
    </message>
    <message>
        <source>导入的文件</source>
        <translation>Imported file</translation>
    </message>
    <message>
        <source>已撤回，不采用</source>
        <translation>Withdrawn, not relied on</translation>
    </message>
    <message>
        <source>陈述</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>{number}、{title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>答案（检查表还没到这台电脑，题目先用代号）</source>
        <translation>Answers (the checklist has not arrived here; questions by their code)</translation>
    </message>
    <message>
        <source>（没有答）</source>
        <translation>(no answer)</translation>
    </message>
    <message>
        <source>经过（最近 {shown} 步，共 {count} 步）</source>
        <translation>History (last {shown} of {count} steps)</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>提交之后，不算</source>
        <translation>After submission: no effect</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>还在写</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>公示已撤</source>
        <translation>Publication withdrawn</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>超期 {days} 个工作日，应在 {day}前公示</source>
        <translation>{days} working days late, was due {day}</translation>
    </message>
    <message>
        <source>还剩 {days} 个工作日，{day}前公示</source>
        <translation>{days} working days left, publish by {day}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没有送达</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>拒收，留置</source>
        <translation>Refused, left there</translation>
    </message>
    <message>
        <source>已更换</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Inspection begun</translation>
    </message>
    <message>
        <source>补了审批号 {text}</source>
        <translation>Approval number added {text}</translation>
    </message>
    <message>
        <source>亮证、告知权利</source>
        <translation>Certificates shown, rights explained</translation>
    </message>
    <message>
        <source>答了 {subject}</source>
        <translation>Answered {subject}</translation>
    </message>
    <message>
        <source>记了到场情况</source>
        <translation>How the visit went</translation>
    </message>
    <message>
        <source>记了问题 {text}</source>
        <translation>Finding recorded {text}</translation>
    </message>
    <message>
        <source>撤回一条问题 {text}</source>
        <translation>Finding withdrawn {text}</translation>
    </message>
    <message>
        <source>记了陈述</source>
        <translation>Statement recorded</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>作废 {text}</source>
        <translation>Voided {text}</translation>
    </message>
    <message>
        <source>电脑的钟倒退了（现在 / 之前：{text}）</source>
        <translation>The laptop&apos;s clock went back (now / before: {text})</translation>
    </message>
    <message>
        <source>电脑的钟跳了（现在 / 应为：{text}）</source>
        <translation>The laptop&apos;s clock jumped (now / expected: {text})</translation>
    </message>
    <message>
        <source>本次检查以外的人所加，不作证据</source>
        <translation>Added from outside this inspection; not evidence</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>监督</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>还没有检查记录</source>
        <translation>No inspections yet</translation>
    </message>
    <message>
        <source>收到检查员同步来的、或者 U 盘带来的记录后，在这里审。</source>
        <translation>Records that inspectors sync or bring on a stick are reviewed here.</translation>
    </message>
    <message>
        <source>去同步</source>
        <translation>Go to sync</translation>
    </message>
    <message>
        <source>选一份记录</source>
        <translation>Choose a record</translation>
    </message>
    <message>
        <source>在左边选一份，整份读过再批准或者退回。</source>
        <translation>Choose one on the left; read it whole, then approve or return it.</translation>
    </message>
    <message>
        <source>{devices} 台电脑的 {count} 份记录，{late} 份已超期</source>
        <translation>{count} records of {devices} computers, {late} late</translation>
    </message>
    <message>
        <source>{devices} 台电脑的 {count} 份记录已合在一起</source>
        <translation>{count} records of {devices} computers, merged</translation>
    </message>
    <message>
        <source>退回了 {name}</source>
        <translation>Returned {name}</translation>
    </message>
    <message>
        <source>理由会随下次同步到检查员的电脑。</source>
        <translation>The reason reaches the inspector with the next sync.</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>退回 {name}</source>
        <translation>Return {name}</translation>
    </message>
    <message>
        <source>写明哪里要补、要改。理由会留在记录里。</source>
        <translation>Say what must be added or changed. The reason stays on record.</translation>
    </message>
    <message>
        <source>例如：3.2 题没有照片</source>
        <translation>For example: no picture for question 3.2</translation>
    </message>
    <message>
        <source>各台电脑的检查合在这里，先办期限近的。
整份读过，再看公示的样子批准；要改的写明理由退回。自己查的不能自己批。
Ctrl+Enter 看公示的样子，Esc 回到列表。</source>
        <translation>The inspections of all laptops come together here; those due soonest first.
Read a record whole, then see the words to be published and approve them; return it with a reason if it needs changes. Nobody approves their own.
Ctrl+Enter shows the words to be published, Esc goes back to the list.</translation>
    </message>
    <message>
        <source>看公示的样子，批准</source>
        <translation>See what is published, approve</translation>
    </message>
    <message>
        <source>批准的是公示的样子，一字不差；之后有变化要重新批。</source>
        <translation>You approve the words to be published, exactly; any change needs a new approval.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>检查员</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>科室负责人</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>公示员</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>名录管理员</source>
        <translation>Registry keeper</translation>
    </message>
    <message>
        <source>封码员</source>
        <translation>Slot issuer</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>审计员</source>
        <translation>Auditor</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>名录</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>监督</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>封存</source>
        <translation>Shares</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>还没有检查人员名录</source>
        <translation>No roster of inspectors yet</translation>
    </message>
    <message>
        <source>每次检查要两名持证的人。名录由名录管理员导入，或者随同步来。</source>
        <translation>Every inspection needs two certified officers. The roster is imported, or arrives by sync.</translation>
    </message>
    <message>
        <source>导入检查人员</source>
        <translation>Import inspectors</translation>
    </message>
    <message>
        <source>{count} 名检查人员的证件过期或者没有登记。</source>
        <translation>Inspectors with an expired or missing certificate: {count}.</translation>
    </message>
    <message>
        <source>他们不会被抽中，也不能去检查。换证以后请重新导入名录。</source>
        <translation>They are not drawn and may not inspect. Import the roster again once the certificates are renewed.</translation>
    </message>
    <message>
        <source>{count} 名检查人员的证件快到期了。</source>
        <translation>Inspectors whose certificate expires soon: {count}.</translation>
    </message>
    <message>
        <source>过期以后他们不会被抽中，也不能去检查。</source>
        <translation>After that they are not drawn and may not inspect.</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>从 {size} 户中抽 {drawn} 户，每户 {team} 名检查员</source>
        <translation>{drawn} of {size} objects, {team} inspectors each</translation>
    </message>
    <message>
        <source>组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>组里有</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>抽中</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>各组抽多少</source>
        <translation>Each group</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} objects</translation>
    </message>
    <message>
        <source>定向条件：{text}</source>
        <translation>Conditions: {text}</translation>
    </message>
    <message>
        <source>每户得一个号签，由小到大排，前面的抽中，接着的候补。谁也不能挑。</source>
        <translation>Each object gets a ticket. The smallest are drawn, the next stand in reserve. Nobody can pick.</translation>
    </message>
    <message>
        <source>不在名单里</source>
        <translation>Not in the list</translation>
    </message>
    <message>
        <source>{reason} {count} 户</source>
        <translation>{reason}: {count}</translation>
    </message>
    <message>
        <source>为什么指定：{reason}</source>
        <translation>Why they are named: {reason}</translation>
    </message>
    <message>
        <source>写着必查的组是以前被跳过的户，这次全部检查。</source>
        <translation>Groups marked 必查 were passed over earlier; all of them are inspected now.</translation>
    </message>
    <message>
        <source>指定 {drawn} 户，每户随机 {team} 人</source>
        <translation>{drawn} named, {team} people at random for each</translation>
    </message>
    <message>
        <source>程序这样筛选：{said}</source>
        <translation>As applied: {said}</translation>
    </message>
</context>
<context>
    <name>SavedStrip</name>
    <message>
        <source>再存一次</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>已保存 {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>没有存上，文字还在：{why}</source>
        <translation>Not saved, the words are still here: {why}</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
</context>
<context>
    <name>SectionsPane</name>
    <message>
        <source>无法检查…</source>
        <translation>Cannot inspect…</translation>
    </message>
    <message>
        <source>关门、失联、拒绝检查都在这里记</source>
        <translation>Closed, gone or refused: record it here</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>亮证与告知</source>
        <translation>ID and rights</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>用本单位选定的国内服务。证书由服务机构给，只认它签的；请与机构公布的指纹核对。</source>
        <translation>Use the domestic service your office chose. Its certificate comes from the service; only what it signed counts. Compare the fingerprint with the published one.</translation>
    </message>
    <message>
        <source>时间戳服务</source>
        <translation>Time-stamp service</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>还没有选证书文件</source>
        <translation>No certificate file chosen</translation>
    </message>
    <message>
        <source>选证书文件</source>
        <translation>Choose the certificate</translation>
    </message>
    <message>
        <source>证书 (*.pem *.crt *.cer *.der)</source>
        <translation>Certificate (*.pem *.crt *.cer *.der)</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>外观</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>强光下字看不清时，用“强光”。</source>
        <translation>When sunlight washes the screen out, use Sunlight.</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>强光</source>
        <translation>Sunlight</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>藏文界面是草译，还没有审定。文书上的藏文另按模板的审定情况。</source>
        <translation>The Tibetan interface is an unreviewed draft. Tibetan on notices follows the review state of each template.</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>字和按钮一起变大，什么都不会被切掉。</source>
        <translation>Words and buttons grow together; nothing is cut off.</translation>
    </message>
    <message>
        <source>少用动画</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>只对这台电脑有效，不会同步到别处</source>
        <translation>For this machine only; never synced</translation>
    </message>
    <message>
        <source>在这里换主题、语言和大小，改了马上生效。Ctrl+数字键 去各个房间。</source>
        <translation>Change theme, language and size here; it takes effect at once. Ctrl and a digit go to the rooms.</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This machine</translation>
    </message>
    <message>
        <source>使用人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>{name}（{role}）</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>单位不在机关表里，出不了文书。请按机关表里的单位重新建工作区。</source>
        <translation>This office is not in the list of offices, so no notice can be made. Make a workspace anew with an office of the list.</translation>
    </message>
    <message>
        <source>这个单位的文号、电话、法院等是样例，还没有核实；文书上印“样张”。</source>
        <translation>This office&apos;s document marks, telephone, court and so on are samples and not confirmed; its notices print 样张 (sample).</translation>
    </message>
    <message>
        <source>这个单位的文号、电话、法院等还没有核实。</source>
        <translation>This office&apos;s document marks, telephone, court and so on are not confirmed yet.</translation>
    </message>
    <message>
        <source>机关资料</source>
        <translation>Office data</translation>
    </message>
    <message>
        <source>签名后随同步传到本机关的每台电脑</source>
        <translation>Signed, then synced to every laptop of the office</translation>
    </message>
    <message>
        <source>机关资料已保存。</source>
        <translation>The office&apos;s data are saved.</translation>
    </message>
    <message>
        <source>从现在起签发的文书都用它；以前的不变。</source>
        <translation>Papers issued from now on use them; earlier ones stay as they are.</translation>
    </message>
    <message>
        <source>填写机关资料</source>
        <translation>Fill in the office&apos;s data</translation>
    </message>
    <message>
        <source>钥匙和口令</source>
        <translation>Keys and password</translation>
    </message>
    <message>
        <source>接收机</source>
        <translation>Receiver</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>已开启</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>封着</source>
        <translation>Sealed</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>内部记录</source>
        <translation>Internal record</translation>
    </message>
    <message>
        <source>只有本单位能看</source>
        <translation>Only this office</translation>
    </message>
    <message>
        <source>公示的样子</source>
        <translation>As published</translation>
    </message>
    <message>
        <source>任何人能看</source>
        <translation>Anyone</translation>
    </message>
    <message>
        <source>已经公示。</source>
        <translation>Published. </translation>
    </message>
    <message>
        <source>超期 {days} 个工作日。</source>
        <translation>{days} working days late. </translation>
    </message>
    <message>
        <source>第 {used} 个工作日，还剩 {left} 个。</source>
        <translation>Working day {used}, {left} left. </translation>
    </message>
    <message>
        <source>{done}完成检查，最晚 {day}公示。</source>
        <translation>Inspected {done}, publish by {day}.</translation>
    </message>
    <message>
        <source>{tail}当年放假安排未知，只算了周末。</source>
        <translation>{tail} That year&apos;s holidays are unknown; weekends alone were counted.</translation>
    </message>
    <message>
        <source>不公示</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>〔已隐去 {number}〕</source>
        <translation>[hidden {number}]</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>抽查计划</source>
        <translation>Draw plan</translation>
    </message>
    <message>
        <source>还没有抽查计划</source>
        <translation>No draw plan yet</translation>
    </message>
    <message>
        <source>先建一份计划，冻结名单，再当众启封抽取。</source>
        <translation>Make a plan and freeze the lists, then open the sealed code and draw in public.</translation>
    </message>
    <message>
        <source>新建计划</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>选一份计划</source>
        <translation>Choose a plan</translation>
    </message>
    <message>
        <source>左边选一份，这里看它到哪一步。</source>
        <translation>Choose one on the left to see how far it is.</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>这里没有</source>
        <translation>None here</translation>
    </message>
    <message>
        <source>换上面的“全部”，就能看到其余的文书。</source>
        <translation>Choose &quot;All&quot; above to see the other notices.</translation>
    </message>
    <message>
        <source>还没有文书</source>
        <translation>No notices yet</translation>
    </message>
    <message>
        <source>检查里发现问题后，从这里出现场检查笔录和责令改正通知书。</source>
        <translation>After an inspection, its record and rectification order are made here.</translation>
    </message>
    <message>
        <source>起草文书</source>
        <translation>Draft a notice</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>再加一处</source>
        <translation>Hide more</translation>
    </message>
    <message>
        <source>隐去 {count} 处</source>
        <translation>{count} hidden</translation>
    </message>
    <message>
        <source>软件没有找到个人信息。请自己再读一遍右边，有就加上。</source>
        <translation>The software found no personal data. Read the right side once more yourself and add what it missed.</translation>
    </message>
    <message>
        <source>{name}：{words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>您决定公示这一处</source>
        <translation>You decided to publish this</translation>
    </message>
    <message>
        <source>不能恢复</source>
        <translation>Cannot be restored</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>隐去</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>{act} {number} {name}</source>
        <translation>{act} {number} {name}</translation>
    </message>
    <message>
        <source>{name}，批准</source>
        <translation>{name}, approves</translation>
    </message>
    <message>
        <source>科室负责人，批准</source>
        <translation>Supervisor, approves</translation>
    </message>
    <message>
        <source>两个人都同意才公示</source>
        <translation>Two people must agree</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{name}，公示</source>
        <translation>{name}, publishes</translation>
    </message>
    <message>
        <source>等您</source>
        <translation>You</translation>
    </message>
    <message>
        <source>第二人同意并公示</source>
        <translation>Agree and publish</translation>
    </message>
    <message>
        <source>公示后在本局网页任何人能看；可以更正、可以撤回，都留痕。</source>
        <translation>Then anyone can read it on the office&apos;s web page; it can be corrected or withdrawn, always on record.</translation>
    </message>
    <message>
        <source>现在公开的</source>
        <translation>Public now</translation>
    </message>
    <message>
        <source>第 {number} 版，{day}，{who}</source>
        <translation>Version {number}, {day}, {who}</translation>
    </message>
    <message>
        <source>更正理由：{reason}</source>
        <translation>Corrected because: {reason}</translation>
    </message>
    <message>
        <source>已撤回：{reason}</source>
        <translation>Withdrawn: {reason}</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>由批准人逐处决定。要改请批准人照新的样子重新批准。</source>
        <translation>The approver decided on each place. To change one, ask the approver to approve anew.</translation>
    </message>
    <message>
        <source>批准人决定公示这一处</source>
        <translation>The approver decided to show this</translation>
    </message>
    <message>
        <source>批准人决定隐去</source>
        <translation>The approver decided to hide this</translation>
    </message>
    <message>
        <source>照右边重新批准</source>
        <translation>Approve the right side anew</translation>
    </message>
    <message>
        <source>批准右边的样子</source>
        <translation>Approve the right side</translation>
    </message>
    <message>
        <source>批准的正是右边这些字，一个不差；公示员只能照它公示，不能改。</source>
        <translation>You approve exactly the words on the right; the publisher can only publish those.</translation>
    </message>
</context>
<context>
    <name>SlotQuestion</name>
    <message>
        <source>向谁申领名额？</source>
        <translation>Whom to ask for the slot?</translation>
    </message>
    <message>
        <source>由本机兼作中心？</source>
        <translation>This computer as its own centre?</translation>
    </message>
    <message>
        <source>签发的中心</source>
        <translation>Issuing centre</translation>
    </message>
    <message>
        <source>轮次，例如 21000000</source>
        <translation>Round, such as 21000000</translation>
    </message>
    <message>
        <source>轮次</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>申领</source>
        <translation>Ask for it</translation>
    </message>
    <message>
        <source>固定</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>封存码由中心保管，结果就不由本单位一家决定。只有选定的中心能答复；申领随下一次同步送去。</source>
        <translation>The centre keeps the sealed code, so this office alone cannot decide the outcome. Only the chosen centre can answer; the request goes out with the next sync.</translation>
    </message>
    <message>
        <source>名额由本机签发，封存码由本机保管，记录里会写明。</source>
        <translation>This computer issues the slot and keeps the code; the record says so.</translation>
    </message>
    <message>
        <source>公共随机数的轮次</source>
        <translation>Round of public randomness</translation>
    </message>
    <message>
        <source>公共随机数的轮次（可以不填）</source>
        <translation>Round of public randomness (optional)</translation>
    </message>
    <message>
        <source>写一个还没有发布的轮次。它由外面的机构按时发布，事先谁也不知道；开启时再填这一轮的值。写了就必须填，不能再去掉。</source>
        <translation>Name a round that is not published yet. An outside body publishes it on time and nobody knows it before; its value is entered at the opening. Once named it is required and cannot be dropped.</translation>
    </message>
    <message>
        <source>有中心 {names}；改由本机兼作中心，结果只由本单位一家决定，公示里也会写明。</source>
        <translation>There is a centre: {names}. With this computer as its own centre the outcome rests with this office alone, and the publication says so.</translation>
    </message>
</context>
<context>
    <name>SoundButton</name>
    <message>
        <source>录音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>只录声音，边录边封存</source>
        <translation>Record sound alone, sealed while it runs</translation>
    </message>
</context>
<context>
    <name>SoundRecorder</name>
    <message>
        <source>只录声音</source>
        <translation>Sound only</translation>
    </message>
    <message>
        <source>换麦克风</source>
        <translation>Other microphone</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>录音已封存</source>
        <translation>The recording is sealed</translation>
    </message>
    <message>
        <source>可以再录一段，也可以关上。</source>
        <translation>Record another one, or close.</translation>
    </message>
    <message>
        <source>停止并封存</source>
        <translation>Stop and seal</translation>
    </message>
    <message>
        <source>开始录音</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>再找一次麦克风</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>边录边封存：断电也只丢最后一秒，前面的都在，改动会被发现。</source>
        <translation>Sealed while it runs: a power cut loses the last second at most, and any change is found.</translation>
    </message>
    <message>
        <source>这台电脑没有可用的麦克风</source>
        <translation>This computer has no microphone</translation>
    </message>
    <message>
        <source>可以插上再找一次，或者用别的设备录，再作为文件导入。</source>
        <translation>Plug one in and look again, or record with another device and import the file.</translation>
    </message>
    <message>
        <source>录到的都在，已封存。</source>
        <translation>What was recorded is kept and sealed.</translation>
    </message>
    <message>
        <source>没有录音在进行。</source>
        <translation>Nothing was being recorded.</translation>
    </message>
    <message>
        <source>麦克风断了</source>
        <translation>The microphone is gone</translation>
    </message>
    <message>
        <source>好像没有声音</source>
        <translation>There seems to be no sound</translation>
    </message>
    <message>
        <source>请看看麦克风是不是关着、选错了。</source>
        <translation>Check whether the microphone is off, or the wrong one.</translation>
    </message>
    <message>
        <source>正在录音</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>边录边封存，停下之后是一份证据。</source>
        <translation>Sealed while it runs; when it stops it is an item of evidence.</translation>
    </message>
</context>
<context>
    <name>StampCard</name>
    <message>
        <source>设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>设置时间戳服务</source>
        <translation>Set the time-stamp service</translation>
    </message>
    <message>
        <source>现在申请</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation>Time-stamps</translation>
    </message>
    <message>
        <source>还没有设置时间戳服务，不会向外发出任何东西。设置之后，每次同步申请一个，证明到那时为止的记录都已经存在。</source>
        <translation>No time-stamp service is set, nothing is sent out. Once set, each sync asks for one; it proves that all records until then existed.</translation>
    </message>
    <message>
        <source>向 {address} 申请，只认证书 {hash}</source>
        <translation>Asked of {address}; only certificate {hash} is trusted</translation>
    </message>
    <message>
        <source>{when} 没有申请到：{why}</source>
        <translation>{when}: none received. {why}</translation>
    </message>
    <message>
        <source>{when}&#x3000;覆盖 {count} 条记录&#x3000;{who}</source>
        <translation>{when}  covers {count} records  {who}</translation>
    </message>
    <message>
        <source>这台电脑不认得签发的机构</source>
        <translation>this computer does not know who signed it</translation>
    </message>
    <message>
        <source>证书已于 {day} 到期，之前没有接续</source>
        <translation>its certificate ended on {day}, and nothing carried it on before</translation>
    </message>
    <message>
        <source>有效到 {day}</source>
        <translation>good until {day}</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>检查要两名持证人员</source>
        <translation>An inspection needs two certified inspectors</translation>
    </message>
    <message>
        <source>名录里能去检查这一户的持证人员不足两人。导入检查人员名录之后再开始。</source>
        <translation>The roster has fewer than two certified people who may inspect this business. Import the roster first.</translation>
    </message>
    <message>
        <source>去名录</source>
        <translation>Go to the registry</translation>
    </message>
    <message>
        <source>检查类型</source>
        <translation>Kind of inspection</translation>
    </message>
    <message>
        <source>辅助人员</source>
        <translation>Assistants</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>检查审批文号</source>
        <translation>Approval number</translation>
    </message>
    <message>
        <source>检查通知书文号</source>
        <translation>Inspection notice number</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>辅助人员（人）</source>
        <translation>Assistants</translation>
    </message>
    <message>
        <source>信用 {grade} 类</source>
        <translation>Credit class {grade}</translation>
    </message>
    <message>
        <source>本年已查 {count} 次</source>
        <translation>Visits this year: {count}</translation>
    </message>
    <message>
        <source>本年已查满 {cap} 次</source>
        <translation>Visits this year: {cap}, the limit</translation>
    </message>
    <message>
        <source>还可以开始，会如实记录为超过上限。</source>
        <translation>You may still start; it is recorded as above the limit.</translation>
    </message>
    <message>
        <source>第 {number} 名检查人员</source>
        <translation>Inspector {number}</translation>
    </message>
    <message>
        <source>照纸面填写</source>
        <translation>As on the paper</translation>
    </message>
    <message>
        <source>可以事后补</source>
        <translation>May be completed afterwards</translation>
    </message>
    <message>
        <source>已失效</source>
        <translation>inactive</translation>
    </message>
    <message>
        <source>没有执法证号</source>
        <translation>no certificate number</translation>
    </message>
    <message>
        <source>执法证过期</source>
        <translation>certificate expired</translation>
    </message>
    <message>
        <source>应当回避</source>
        <translation>must be recused</translation>
    </message>
    <message>
        <source>{name}（{why}）</source>
        <translation>{name} ({why})</translation>
    </message>
    <message>
        <source>{name} · {number}</source>
        <translation>{name} · {number}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{person} · {role}</source>
        <translation>{person} · {role}</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>可用 {size}</source>
        <translation>{size} free</translation>
    </message>
    <message>
        <source>没有待传</source>
        <translation>nothing to send</translation>
    </message>
    <message>
        <source>待传 {records} 条</source>
        <translation>to send: records {records}</translation>
    </message>
    <message>
        <source>待传 {records} 条、{size}</source>
        <translation>to send: records {records}, {size}</translation>
    </message>
    <message>
        <source>待传 {records} 条、{photos} 张、{size}</source>
        <translation>to send: records {records}, photos {photos}, {size}</translation>
    </message>
    <message>
        <source>还没有同步过 · {waits}</source>
        <translation>Never synced · {waits}</translation>
    </message>
    <message>
        <source>{when} 同步过 · {waits}</source>
        <translation>Synced {when} · {waits}</translation>
    </message>
    <message>
        <source>时钟未核对</source>
        <translation>Clock not checked</translation>
    </message>
    <message>
        <source>时钟可信</source>
        <translation>Clock trusted</translation>
    </message>
    <message>
        <source>时钟有偏差</source>
        <translation>Clock has drifted</translation>
    </message>
    <message>
        <source>时钟被往回拨过</source>
        <translation>Clock was set back</translation>
    </message>
    <message>
        <source>电量 {percent} %</source>
        <translation>Battery {percent} %</translation>
    </message>
    <message>
        <source>电量 {percent} %，约 {minutes} 分钟</source>
        <translation>Battery {percent} %, about {minutes} min</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>看这次检查</source>
        <translation>See the inspection</translation>
    </message>
    <message>
        <source>{names} 各签一次，签在纸上</source>
        <translation>{names} each sign once, on paper</translation>
    </message>
    <message>
        <source>签发后</source>
        <translation>After issuing</translation>
    </message>
    <message>
        <source>可以签发</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>等补全</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>用这台电脑的密钥签名，取得文号和二维码；此后一个字都不能改。</source>
        <translation>Signed with this computer&apos;s key, numbered, given its code; from then on no word can change.</translation>
    </message>
    <message>
        <source>打印，检查员签名</source>
        <translation>Print, officers sign</translation>
    </message>
    <message>
        <source>一式两份，检查员签在纸上</source>
        <translation>Two copies; the officers sign on paper</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>当面签收；拒收要有见证人</source>
        <translation>Received in person; a refusal needs a witness</translation>
    </message>
    <message>
        <source>恢复成检查里的内容</source>
        <translation>Back to what the inspection says</translation>
    </message>
    <message>
        <source>补全 {count} 项后签发</source>
        <translation>Fill in {count} to issue</translation>
    </message>
    <message>
        <source>签发并编号</source>
        <translation>Issue and number</translation>
    </message>
    <message>
        <source>还缺 {count} 项</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>齐了</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>看全部内容</source>
        <translation>See all fields</translation>
    </message>
    <message>
        <source>已有 {count} 项</source>
        <translation>{count} filled in</translation>
    </message>
    <message>
        <source>看和改</source>
        <translation>See, edit</translation>
    </message>
    <message>
        <source>补全要素</source>
        <translation>Complete it</translation>
    </message>
    <message>
        <source>两名检查员</source>
        <translation>Two inspectors</translation>
    </message>
    <message>
        <source>检查要有两名持证的人，在检查里补</source>
        <translation>An inspection needs two certified officers; add them there</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Pick a date</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>已打印 {count} 份</source>
        <translation>Printed: {count}</translation>
    </message>
    <message>
        <source>没有打印</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>拒收，已留置</source>
        <translation>Refused, left</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>已签发</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>再打印一份</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>签发日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>改正期限</source>
        <translation>Correct by</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>中心已登记</source>
        <translation>Registered by the centre</translation>
    </message>
    <message>
        <source>还没有同步到中心，扫码会显示“未登记”</source>
        <translation>Not synced to the centre yet; scanning says &quot;not registered&quot;</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>拒收要有见证人，也可以当场拍照录像</source>
        <translation>A refusal needs a witness, or a photo or film</translation>
    </message>
    <message>
        <source>{receiver} 签收，{at}</source>
        <translation>Received by {receiver}, {at}</translation>
    </message>
    <message>
        <source>见证人 {witness}，{at}。理由：{reason}</source>
        <translation>Witness {witness}, {at}. Reason: {reason}</translation>
    </message>
    <message>
        <source>{at} 作废：{reason}</source>
        <translation>Voided {at}: {reason}</translation>
    </message>
    <message>
        <source>{at} 由 {number} 代替：{reason}</source>
        <translation>Replaced {at} by {number}: {reason}</translation>
    </message>
    <message>
        <source>当面签收</source>
        <translation>Received in person</translation>
    </message>
    <message>
        <source>拒收留置</source>
        <translation>Refused and left</translation>
    </message>
    <message>
        <source>代替 {number}</source>
        <translation>Replaces {number}</translation>
    </message>
    <message>
        <source>理由：{reason}。签发以后旧的那份才作废。</source>
        <translation>Reason: {reason}. The old one ends only when this is issued.</translation>
    </message>
    <message>
        <source>更正重出</source>
        <translation>Correct and reissue</translation>
    </message>
    <message>
        <source>{receiver} 签收，{at}。屏上签名已存为证据。</source>
        <translation>Taken by {receiver}, {at}. The signature on the screen is kept as evidence.</translation>
    </message>
    <message>
        <source>不更正了</source>
        <translation>Give up the correction</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>用 U 盘带回去</source>
        <translation>Carry it on a stick</translation>
    </message>
    <message>
        <source>{device}（{role}）</source>
        <translation>{device} ({role})</translation>
    </message>
    <message>
        <source>只有勾选的人能打开，丢了别人也看不到。</source>
        <translation>Only those ticked can open it; a lost stick tells nobody anything.</translation>
    </message>
    <message>
        <source>还没有登记过别的设备。先在“设备”里登记中心或者科室。</source>
        <translation>No other device is enrolled. Enrol the centre or the supervisor under “Devices” first.</translation>
    </message>
    <message>
        <source>导出到 U 盘</source>
        <translation>Export to a stick</translation>
    </message>
    <message>
        <source>导出 {size} 待传</source>
        <translation>Export {size} waiting</translation>
    </message>
    <message>
        <source>重复导入不会多算，也不会漏算。中心收下后会给回执。</source>
        <translation>Importing twice counts once. The centre answers with receipts.</translation>
    </message>
    <message>
        <source>上次导出：{day}，给 {receivers}</source>
        <translation>Last export: {day}, for {receivers}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>选一户，看它的全部情况</source>
        <translation>Choose an object to see all about it</translation>
    </message>
    <message>
        <source>登记事项、年内检查次数、以前的检查和认定的问题、文书，都在这里。</source>
        <translation>Its registration, visits this year, earlier inspections and findings, and notices stand here.</translation>
    </message>
    <message>
        <source>检查历史</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>以前认定的问题</source>
        <translation>Findings established before</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>状态不明</source>
        <translation>Status unknown</translation>
    </message>
    <message>
        <source>已抽中，待检查</source>
        <translation>Drawn, to inspect</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>{letter} 级</source>
        <translation>Class {letter}</translation>
    </message>
    <message>
        <source>没有分级</source>
        <translation>Not classified</translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>信用风险</source>
        <translation>Credit risk</translation>
    </message>
    <message>
        <source>经营场所</source>
        <translation>Premises</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>所在区划</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>去做抽中的检查</source>
        <translation>Do the drawn inspection</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>今年已上门 {visits} 次。</source>
        <translation>Visits this year: {visits}. </translation>
    </message>
    <message>
        <source>机关没有设年度上限。</source>
        <translation>The authority has set no yearly cap.</translation>
    </message>
    <message>
        <source>今年已上门 {visits} 次，上限 {cap} 次。</source>
        <translation>Visits this year: {visits} of at most {cap}. </translation>
    </message>
    <message>
        <source>再查一次就到上限；投诉举报和紧急检查另算。</source>
        <translation>One more reaches the cap; complaints and emergencies count apart.</translation>
    </message>
    <message>
        <source>今年已上门 {visits} 次，到了上限 {cap} 次。</source>
        <translation>Visits this year: {visits}, the cap of {cap} is reached. </translation>
    </message>
    <message>
        <source>再查会超过上限，并记入检查记录；投诉举报和紧急检查另算。</source>
        <translation>One more passes the cap and is recorded so; complaints and emergencies count apart.</translation>
    </message>
    <message>
        <source>这台电脑上还没有对它的检查。</source>
        <translation>This computer holds no inspection of it.</translation>
    </message>
    <message>
        <source>更早的还有 {count} 次。</source>
        <translation>{count} earlier ones.</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>还没有提交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>没有结果</source>
        <translation>No result</translation>
    </message>
    <message>
        <source>这台电脑上没有给它的文书。</source>
        <translation>This computer holds no notice for it.</translation>
    </message>
    <message>
        <source>{day} 签发</source>
        <translation>Issued {day}</translation>
    </message>
</context>
<context>
    <name>SubmitCard</name>
    <message>
        <source>备注（可不填）</source>
        <translation>Remark (optional)</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>提交检查</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>还差 {count} 处，按一下就到那里：</source>
        <translation>{count} still missing; press one to go there:</translation>
    </message>
    <message>
        <source>检查结果（至少选一项）</source>
        <translation>Result (at least one)</translation>
    </message>
    <message>
        <source>后续处置（可不选）</source>
        <translation>Follow-up (optional)</translation>
    </message>
    <message>
        <source>提交，之后不能再改</source>
        <translation>Submit for good</translation>
    </message>
    <message>
        <source>亮证与告知还没有做</source>
        <translation>ID and rights not done yet</translation>
    </message>
    <message>
        <source>{number} 还没答：{label}</source>
        <translation>{number} not answered: {label}</translation>
    </message>
    <message>
        <source>{number} 要改：{label}</source>
        <translation>{number} to be corrected: {label}</translation>
    </message>
    <message>
        <source>这次检查已经作废，内容都留在记录里。</source>
        <translation>This inspection was voided; everything stays in the record.</translation>
    </message>
    <message>
        <source>{time} 提交，内容不能再改</source>
        <translation>Submitted {time}; nothing can be changed</translation>
    </message>
    <message>
        <source>已记了 {count} 个问题，没有问题的结果不在这里。要选，先撤回问题。</source>
        <translation>Findings recorded: {count}. Results that say nothing was found are not offered. To choose one, withdraw the findings first.</translation>
    </message>
    <message>
        <source>接下来出文书；还有别的任务，回今日。</source>
        <translation>Next, make the notices; for other tasks, go back to Today.</translation>
    </message>
    <message>
        <source>去出文书</source>
        <translation>Make notices</translation>
    </message>
    <message>
        <source>回今日</source>
        <translation>Back to Today</translation>
    </message>
    <message>
        <source>结果：{results}。记了 {count} 个问题。</source>
        <translation>Result: {results}. Findings recorded: {count}. </translation>
    </message>
    <message>
        <source>还没选</source>
        <translation>not chosen yet</translation>
    </message>
    <message>
        <source>结果：{results}。没有记问题。</source>
        <translation>Result: {results}. No finding recorded. </translation>
    </message>
    <message>
        <source>注意：第 {number} 题答的是“{answer}”，结果却是“{result}”，请先核对。</source>
        <translation>Note: question {number} is answered “{answer}”, yet the result says “{result}”. Check this first. </translation>
    </message>
    <message>
        <source>提交之后答案、问题和证据都不能再改；文书还可以出。确有错误只能作废重来。</source>
        <translation>Answers, findings and evidence cannot be changed afterwards; notices can still be made. A real mistake means voiding it and starting again.</translation>
    </message>
    <message>
        <source>注意：第 {numbers} 题的答案显示有问题，还没有记下，请先看一下。</source>
        <translation> Note: answers {numbers} show a problem that is not recorded; look at them first.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>传输包 ({pattern});;所有文件 (*)</source>
        <translation>Bundles ({pattern});;All files (*)</translation>
    </message>
    <message>
        <source>{number}  {lane}</source>
        <translation>{number}  {lane}</translation>
    </message>
    <message>
        <source>没有待传</source>
        <translation>Nothing waiting</translation>
    </message>
    <message>
        <source>{amount} · {size}</source>
        <translation>{amount} · {size}</translation>
    </message>
    <message>
        <source>收下 {records} 条记录、{files} 个文件、{receipts} 张回执</source>
        <translation>Took in {records} records, {files} files, {receipts} receipts</translation>
    </message>
    <message>
        <source>收下中心的 {receipts} 张回执</source>
        <translation>Took in {receipts} receipts of the centre</translation>
    </message>
    <message>
        <source>没有新的：这一包本机全都有</source>
        <translation>Nothing new: all of this bundle is here already</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>可信</source>
        <translation>Trusted</translation>
    </message>
    <message>
        <source>{person} · {role} · {unit}</source>
        <translation>{person} · {role} · {unit}</translation>
    </message>
    <message>
        <source>指纹 {groups}</source>
        <translation>Fingerprint {groups}</translation>
    </message>
    <message>
        <source>设备与信任</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>抽查与名录</source>
        <translation>Draws, registry</translation>
    </message>
    <message>
        <source>检查与文书</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>审批与公示</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>原图原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>items: {count}</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>records: {count}</translation>
    </message>
    <message>
        <source>本机没有</source>
        <translation>Missing here</translation>
    </message>
    <message>
        <source>待传</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已导出</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>中心已收</source>
        <translation>At centre</translation>
    </message>
    <message>
        <source>抽查准备</source>
        <translation>Preparing the draw</translation>
    </message>
    <message>
        <source>设备登记</source>
        <translation>Device enrolment</translation>
    </message>
    <message>
        <source>检查对象名录</source>
        <translation>Register of objects</translation>
    </message>
    <message>
        <source>检查人员名录</source>
        <translation>Roster of inspectors</translation>
    </message>
    <message>
        <source>抽取记录 {plan}</source>
        <translation>Draw {plan}</translation>
    </message>
    <message>
        <source>{name} 检查记录</source>
        <translation>{name}: inspection</translation>
    </message>
    <message>
        <source>{name} 文书</source>
        <translation>{name}: document</translation>
    </message>
    <message>
        <source>{name} 审批公示</source>
        <translation>{name}: approval, publication</translation>
    </message>
    <message>
        <source>{name} 取证</source>
        <translation>{name}: evidence</translation>
    </message>
    <message>
        <source>{name} 文书原件</source>
        <translation>{name}: document as printed</translation>
    </message>
    <message>
        <source>名录原件</source>
        <translation>Register file</translation>
    </message>
    <message>
        <source>抽取过程原件</source>
        <translation>Transcript of the draw</translation>
    </message>
    <message>
        <source>检查表原件</source>
        <translation>Checklist workbook</translation>
    </message>
    <message>
        <source>公示的抽取过程</source>
        <translation>Public transcript</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>{count} 条记录</source>
        <translation>records: {count}</translation>
    </message>
    <message>
        <source>{stage}，{records}</source>
        <translation>{stage}, {records}</translation>
    </message>
    <message>
        <source>{number}，{status}</source>
        <translation>{number}, {status}</translation>
    </message>
    <message>
        <source>按内容命名，只传一次</source>
        <translation>Named by its content, sent once</translation>
    </message>
    <message>
        <source>还在写</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>已提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>还没有送达</source>
        <translation>Not served yet</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>拒收，留置</source>
        <translation>Refused, left there</translation>
    </message>
    <message>
        <source>已更换</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>更正公示</source>
        <translation>Publication corrected</translation>
    </message>
    <message>
        <source>撤回公示</source>
        <translation>Publication withdrawn</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>收下 {count} 条，现有 {held} 条</source>
        <translation>{count} taken in, {held} held</translation>
    </message>
    <message>
        <source>早就有了，一条没多（现有 {held} 条）</source>
        <translation>All here already, nothing added ({held} held)</translation>
    </message>
    <message>
        <source>不认识这台设备，没有收。请先登记它。</source>
        <translation>Unknown device; not taken in. Enrol it first.</translation>
    </message>
    <message>
        <source>这台设备已停用，没有收。</source>
        <translation>This device is revoked; not taken in.</translation>
    </message>
    <message>
        <source>冻结，待决定</source>
        <translation>Frozen, undecided</translation>
    </message>
    <message>
        <source>收好了，在等第 {first}–{last} 条，接上才算数</source>
        <translation>Kept; waits for records {first}–{last} before it counts</translation>
    </message>
    <message>
        <source>中间缺一段，等着的已经太多，没有收。请先导入更早的包。</source>
        <translation>A part is missing and too much waits already; not taken. Import the earlier bundle first.</translation>
    </message>
    <message>
        <source>这台电脑的记录分成了两支，都留着；它已冻结，等负责人决定。</source>
        <translation>This laptop&apos;s records split in two; both are kept. It is frozen until a supervisor decides.</translation>
    </message>
    <message>
        <source>这台电脑已冻结：收好了，负责人决定之后才算数。</source>
        <translation>This laptop is frozen: kept, and counts once a supervisor has decided.</translation>
    </message>
    <message>
        <source>停用时封到第 {size} 条；以前的都算数，以后的哪里都不收。</source>
        <translation>Closed at record {size} when it was stopped: what is before counts, what comes after is taken in nowhere.</translation>
    </message>
    <message>
        <source>设备 {device}，{person}，{role}，单位 {unit}。
指纹 {groups}
请让对方念出他屏幕上的指纹，逐组都一样才登记。</source>
        <translation>Device {device}, {person}, {role}, unit {unit}.
Fingerprint {groups}
Let the other person read the fingerprint from their screen; enrol only if every group is the same.</translation>
    </message>
    <message>
        <source>登记这台设备？</source>
        <translation>Enrol this device?</translation>
    </message>
    <message>
        <source>指纹一样，登记</source>
        <translation>Fingerprint agrees, enrol</translation>
    </message>
    <message>
        <source>停用 {device}（{person}）？</source>
        <translation>Stop {device} ({person})?</translation>
    </message>
    <message>
        <source>写明什么时候、在哪里、怎么丢的。停用以后不能恢复，找回来也要用新钥匙重新登记。本机已有的和中心已回执的都算数；它带出来、还没导入的 U 盘请先导入。</source>
        <translation>Say when, where and how it was lost. This cannot be undone: found again, it is enrolled anew with new keys. What is here and what the centre has receipted counts; import its sticks that are not imported yet first.</translation>
    </message>
    <message>
        <source>停用这台电脑</source>
        <translation>Stop this computer</translation>
    </message>
    <message>
        <source>以后每台新设备都要两位管理员（或者一位管理员和中心）各在自己的电脑上核对、登记，才算数。定了就不能改回来。谁的电脑丢了，另外两位马上登记一台新的：只剩一位就再也登记不了。停用丢了的电脑还是一个人就行。</source>
        <translation>From now on two administrators (or one and the centre) compare and enrol each new device, each at their own computer, before it counts. This cannot be undone. When one of them loses a computer, the other two enrol a new one at once: one person left can never enrol again. One person still stops a lost computer.</translation>
    </message>
    <message>
        <source>登记设备要两个人？</source>
        <translation>Shall enrolling take two people?</translation>
    </message>
    <message>
        <source>以后要两个人</source>
        <translation>Require two people</translation>
    </message>
    <message>
        <source>把 {file} 交给中心或者同事登记，并当面核对指纹。</source>
        <translation>Give {file} to the centre or a colleague to enrol, and compare the fingerprint face to face.</translation>
    </message>
    <message>
        <source>名片存好了</source>
        <translation>Card saved</translation>
    </message>
    <message>
        <source>以后它的记录在这里算数。下次同步会把登记告诉中心。</source>
        <translation>Its records count here from now on. The next sync tells the centre.</translation>
    </message>
    <message>
        <source>登记了 {device}</source>
        <translation>Enrolled {device}</translation>
    </message>
    <message>
        <source>请同步，再请另一位管理员在他的电脑上核对指纹、登记。两个人都登记了才算数。</source>
        <translation>Sync, then ask another administrator to compare the fingerprint and enrol it at their own computer. It counts once both have.</translation>
    </message>
    <message>
        <source>{device} 等第二个人</source>
        <translation>{device} waits for the second person</translation>
    </message>
    <message>
        <source>请马上同步一次：中心收到以后就不再收它的，也会告诉别的电脑。</source>
        <translation>Sync now: once the centre has heard, it takes nothing more from it and tells the other computers.</translation>
    </message>
    <message>
        <source>{device} 停用了</source>
        <translation>{device} is stopped</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>从 U 盘导入</source>
        <translation>Import from stick</translation>
    </message>
    <message>
        <source>现在同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>逐件情况</source>
        <translation>Item by item</translation>
    </message>
    <message>
        <source>待传</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已到中心</source>
        <translation>At centre</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有待传的</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>本机的记录和原件，中心都收下了。有了新的会在这里逐件列出。</source>
        <translation>The centre holds all records and originals of this device. New ones will be listed here one by one.</translation>
    </message>
    <message>
        <source>谁的记录算数，看谁为它担保</source>
        <translation>Whose records count depends on who vouches for them</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>{link} · 还没有同步过 · 已保存的都在本机硬盘，断电不丢</source>
        <translation>{link} · never synced · everything saved is on this disk and survives a power cut</translation>
    </message>
    <message>
        <source>{link} · {when}同步过 · 已保存的都在本机硬盘，断电不丢</source>
        <translation>{link} · synced {when} · everything saved is on this disk and survives a power cut</translation>
    </message>
    <message>
        <source>还没有到中心的都列在这里。记录先走，原件后走，小的在前；断了会接着传。
没有网就导出到 U 盘：加过密，只有勾选的人能打开。
Ctrl+R 同步，Ctrl+E 导出。</source>
        <translation>What has not reached the centre is listed here. Records go first, then originals, small ones in front; a cut resumes.
Without a network export to a stick: encrypted, and only those ticked can open it.
Ctrl+R syncs, Ctrl+E exports.</translation>
    </message>
    <message>
        <source>{count} 件待传</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>中心收下 {sent} 条记录、{files} 个原件，都有回执。</source>
        <translation>The centre took {sent} records and {files} originals, all receipted.</translation>
    </message>
    <message>
        <source>收到 {records} 条记录、{files} 个原件。</source>
        <translation>Received {records} records and {files} originals.</translation>
    </message>
    <message>
        <source>同步好了</source>
        <translation>Synced</translation>
    </message>
    <message>
        <source>{file}，{size}，只有 {receivers} 能打开。</source>
        <translation>{file}, {size}, can be opened by {receivers} only.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>本机的都还在；中心导入后把回执带回来，这里才算送到。</source>
        <translation>Everything stays here too; it counts as delivered once the centre has imported it and its receipts are back.</translation>
    </message>
    <message>
        <source>已写到 U 盘，可以拔了</source>
        <translation>Written to the stick; you may pull it out</translation>
    </message>
    <message>
        <source>已传的有回执，没传的都在本机。下次从断的地方接着来。</source>
        <translation>What was sent is receipted, the rest is here. Next time it goes on from where it stopped.</translation>
    </message>
    <message>
        <source>停下了</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>导出到哪里（选 U 盘）</source>
        <translation>Export to where (choose the stick)</translation>
    </message>
    <message>
        <source>导出到 U 盘</source>
        <translation>Export to a stick</translation>
    </message>
    <message>
        <source>选传输包或者回执</source>
        <translation>Choose a bundle or receipts</translation>
    </message>
    <message>
        <source>名片存到哪里</source>
        <translation>Save the card where</translation>
    </message>
    <message>
        <source>名片 (*.card)</source>
        <translation>Cards (*.card)</translation>
    </message>
    <message>
        <source>选对方的名片</source>
        <translation>Choose the other device&apos;s card</translation>
    </message>
    <message>
        <source>各台设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>名片或者二维码的照片 (*.card *.png *.jpg *.jpeg)</source>
        <translation>Card or picture of its code (*.card *.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>TakeForm</name>
    <message>
        <source>抽样取证</source>
        <translation>Take samples</translation>
    </message>
    <message>
        <source>先行登记保存</source>
        <translation>Register for preservation</translation>
    </message>
    <message>
        <source>当着当事人抽取、加贴封条、列清单，双方签名。</source>
        <translation>Take and seal them before the party, list them, both sign.</translation>
    </message>
    <message>
        <source>经负责人批准；当场清点、列清单；七个工作日内作出处理决定。</source>
        <translation>A leader approves; count and list on site; decide within seven working days.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>保管人</source>
        <translation>Kept by</translation>
    </message>
    <message>
        <source>当事人一方在场的人</source>
        <translation>Present for the party</translation>
    </message>
    <message>
        <source>到场并签名</source>
        <translation>Present and signed</translation>
    </message>
    <message>
        <source>到场，拒绝签名</source>
        <translation>Present, refused to sign</translation>
    </message>
    <message>
        <source>不到场</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>签名情况</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>没有签名的原因</source>
        <translation>Why not signed</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>抽样方式</source>
        <translation>Method of sampling</translation>
    </message>
    <message>
        <source>批准的负责人</source>
        <translation>Leader who approved</translation>
    </message>
    <message>
        <source>批准文号</source>
        <translation>Number of the approval</translation>
    </message>
    <message>
        <source>情况紧急，二十四小时内补批准</source>
        <translation>Urgent: approval follows within 24 hours</translation>
    </message>
    <message>
        <source>再加一行</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>物品清单</source>
        <translation>List of goods</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>没有期限</source>
        <translation>No term</translation>
    </message>
    <message>
        <source>{address} · 与{partners}</source>
        <translation>{address} · with {partners}</translation>
    </message>
    <message>
        <source>已过期 {days} 个工作日</source>
        <translation>{days} working days late</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还剩 {days} 个工作日</source>
        <translation>{days} working days left</translation>
    </message>
    <message>
        <source>本年已查 {visits} 次</source>
        <translation>Visits this year: {visits}</translation>
    </message>
    <message>
        <source>本年第 {visits} 次 / 上限 {cap} 次</source>
        <translation>Visit {visits} / limit {cap}</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{time}（和证明不符，以证明为准）</source>
        <translation>{time} (against the proof; the proof counts)</translation>
    </message>
    <message>
        <source>封存不早于</source>
        <translation>Sealed not before</translation>
    </message>
    <message>
        <source>电脑时间</source>
        <translation>Laptop’s time</translation>
    </message>
    <message>
        <source>封存不晚于</source>
        <translation>Sealed not after</translation>
    </message>
    <message>
        <source>录像</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>录完整，{count} 段都当时记录</source>
        <translation>whole; all {count} chunks were on record at once</translation>
    </message>
    <message>
        <source>没有证明</source>
        <translation>not proven</translation>
    </message>
    <message>
        <source>录像的 {at} 处有当时的校验卡（{digits}）：{path}</source>
        <translation>The video shows the challenge card of that time at {at} ({digits}): {path}</translation>
    </message>
    <message>
        <source>照片里读到了当时的校验卡（{digits}）：{path}</source>
        <translation>The challenge card of that time ({digits}) was read in it: {path}</translation>
    </message>
    <message>
        <source>。卡上的数字也读到了，一样。</source>
        <translation>. The digits on the card were read too, the same.</translation>
    </message>
    <message>
        <source>。卡上的数字读出来是 {seen}，不一样，请看图。</source>
        <translation>. The digits on the card read {seen}, which differs. Look at the picture.</translation>
    </message>
    <message>
        <source>校验卡出卡之后（{time}，电脑时间）</source>
        <translation>after its card was drawn ({time}, computer&apos;s time)</translation>
    </message>
    <message>
        <source>拍摄</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>拍摄不早于</source>
        <translation>Taken not before</translation>
    </message>
    <message>
        <source>中心回执</source>
        <translation>the centre&apos;s receipt</translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation>a time-stamp</translation>
    </message>
    <message>
        <source>{time}（{by}）</source>
        <translation>{time} ({by})</translation>
    </message>
    <message>
        <source>抽查名额的签发</source>
        <translation>the issue of a draw&apos;s slot</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>中断了，前 {proven} 当时有记录</source>
        <translation>Cut short; the first {proven} were on record at once</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今天没有待办</source>
        <translation>Nothing to do today</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天已办完 {count} 户：{names}</source>
        <translation>Done today, {count}: {names}</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>{day} {weekday}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{date} · {plan} · {total} 户已查 {done} 户</source>
        <translation>{date} · {plan} · {done} of {total} done</translation>
    </message>
    <message>
        <source>抽到您的任务按期限排在这里，没做完的检查在最上面。
Enter 继续或者打开，↑↓ 换一户，F8 给正在做的检查拍照。</source>
        <translation>Your drawn tasks are here by their term, the unfinished inspection on top.
Enter continues or opens, ↑↓ another one, F8 photo for the inspection under way.</translation>
    </message>
    <message>
        <source>接下来 {count} 户</source>
        <translation>Next: {count}</translation>
    </message>
    <message>
        <source>按期限</source>
        <translation>By term</translation>
    </message>
    <message>
        <source>还有 {count} 户，在“抽查”里看全部</source>
        <translation>{count} more; see all in Draw</translation>
    </message>
    <message>
        <source>先要有名录</source>
        <translation>A register first</translation>
    </message>
    <message>
        <source>这台电脑上还没有检查对象名录。导入之后才能抽查和检查。</source>
        <translation>There is no register of businesses on this computer. Import one to draw and inspect.</translation>
    </message>
    <message>
        <source>导入名录</source>
        <translation>Import register</translation>
    </message>
    <message>
        <source>没有抽到您的任务。抽查之后，您的任务会按期限排在这里。</source>
        <translation>No task was drawn for you. After a draw your tasks stand here by their term.</translation>
    </message>
    <message>
        <source>去抽查</source>
        <translation>Go to Draw</translation>
    </message>
    <message>
        <source>都办完了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>抽到您的任务都查过了。结果在“检查”里，还要您处理的在右边。</source>
        <translation>All your tasks were inspected. Results are in Inspections; what still waits is on the right.</translation>
    </message>
    <message>
        <source>看检查</source>
        <translation>See inspections</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>要您处理</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>没有等您处理的事。</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>您管审核</source>
        <translation>You approve records</translation>
    </message>
    <message>
        <source>提交的检查等您审核，在右边和“监督”里。没有抽到您的检查任务。</source>
        <translation>Submitted inspections that wait for your approval are on the right and in Review. No inspection was drawn for you.</translation>
    </message>
    <message>
        <source>去监督</source>
        <translation>Go to Review</translation>
    </message>
    <message>
        <source>您管公示</source>
        <translation>You publish results</translation>
    </message>
    <message>
        <source>审核过的检查等您公示，在右边和“公示”里。没有抽到您的检查任务。</source>
        <translation>Approved inspections that wait to be published are on the right and in Publish. No inspection was drawn for you.</translation>
    </message>
    <message>
        <source>去公示</source>
        <translation>Go to Publish</translation>
    </message>
    <message>
        <source>还有 {count} 件，办完这些就排上来。</source>
        <translation>{count} more; they move up as you finish these.</translation>
    </message>
    <message>
        <source>您管签发名额</source>
        <translation>You issue slots</translation>
    </message>
    <message>
        <source>抽取的电脑来申领、请求启封时，在右边和“签发”里。</source>
        <translation>When a drawing computer asks for a slot or for its code, it stands on the right and in “Issue”.</translation>
    </message>
    <message>
        <source>去签发</source>
        <translation>Go to Issue</translation>
    </message>
    <message>
        <source>您管审计</source>
        <translation>You audit</translation>
    </message>
    <message>
        <source>封好的证明到期没有结果，才要您开启，在右边和“封存”里。</source>
        <translation>You open a sealed proof only when it is due without an outcome; it then stands on the right and in “Shares”.</translation>
    </message>
    <message>
        <source>去封存</source>
        <translation>Go to Shares</translation>
    </message>
</context>
<context>
    <name>TodoLine</name>
    <message>
        <source>{name}，{time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>文书还没有送达</source>
        <translation>A notice is not served</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>紧急检查还缺审批文号</source>
        <translation>An emergency lacks its approval number</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>另一次检查没有做完</source>
        <translation>Another inspection is unfinished</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>还没有出现场检查笔录</source>
        <translation>No record of the scene yet</translation>
    </message>
    <message>
        <source>去出</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>{count} 条记录只在这台电脑上</source>
        <translation>{count} records only on this computer</translation>
    </message>
    <message>
        <source>还没有同步过。都在本机，没有丢。</source>
        <translation>Never synced. All kept here, nothing is lost.</translation>
    </message>
    <message>
        <source>上次同步 {time}。都在本机，没有丢。</source>
        <translation>Last sync {time}. All kept here, nothing is lost.</translation>
    </message>
    <message>
        <source>去同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>名录的内容还在别的设备上，同步后就有。</source>
        <translation>Its rows are still on another device; a sync brings them.</translation>
    </message>
    <message>
        <source>有名录还没到齐</source>
        <translation>A register has not fully arrived</translation>
    </message>
    <message>
        <source>责令改正已过期 {days} 个工作日</source>
        <translation>Correction {days} working days late</translation>
    </message>
    <message>
        <source>责令改正今天到期</source>
        <translation>Correction due today</translation>
    </message>
    <message>
        <source>责令改正还剩 {days} 个工作日</source>
        <translation>Correction: {days} working days left</translation>
    </message>
    <message>
        <source>等您审核</source>
        <translation>Waits for your approval</translation>
    </message>
    <message>
        <source>去监督</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>等您公示</source>
        <translation>Waits to be published</translation>
    </message>
    <message>
        <source>去公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>{name}，公示已过期 {days} 个工作日</source>
        <translation>{name}, publication overdue, working days: {days}</translation>
    </message>
    <message>
        <source>{name}，离公示期限还有 {days} 个工作日</source>
        <translation>{name}, working days until it must be published: {days}</translation>
    </message>
    <message>
        <source>{device} 的记录分成了两支</source>
        <translation>The records of {device} split in two</translation>
    </message>
    <message>
        <source>从 {time} 起；它已冻结，两支都留着。</source>
        <translation>Since {time}; it is frozen, both are kept.</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>去决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>登记保存还没有批准</source>
        <translation>Preservation not approved yet</translation>
    </message>
    <message>
        <source>登记保存逾期 {days} 个工作日，没有决定</source>
        <translation>Preservation {days} working days overdue, no decision</translation>
    </message>
    <message>
        <source>登记保存今天到期，没有决定</source>
        <translation>Preservation ends today, no decision</translation>
    </message>
    <message>
        <source>登记保存还剩 {days} 个工作日作决定</source>
        <translation>Preservation: {days} working days left to decide</translation>
    </message>
    <message>
        <source>抽取等您办</source>
        <translation>A draw waits for you</translation>
    </message>
    <message>
        <source>去签发</source>
        <translation>Go to Issue</translation>
    </message>
    <message>
        <source>到期没有结果，请开启您的一份</source>
        <translation>Due without an outcome: open your share</translation>
    </message>
    <message>
        <source>去封存</source>
        <translation>Go to Shares</translation>
    </message>
    <message>
        <source>抽查变更等您签名</source>
        <translation>A change of a draw waits for your signature</translation>
    </message>
    <message>
        <source>抽查变更等第二人签名</source>
        <translation>A change of a draw waits for the second signature</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>拍照</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count} 件都已封存</source>
        <translation>All {count} sealed</translation>
    </message>
    <message>
        <source>保存时就算了指纹，改动会被发现。{count} 件还没有中心的回执。</source>
        <translation>Fingerprinted when kept; a change would be noticed. {count} not confirmed by the centre yet.</translation>
    </message>
    <message>
        <source>保存时就算了指纹，改动会被发现。中心都已回执。</source>
        <translation>Fingerprinted when kept; a change would be noticed. The centre confirmed all.</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>{count} 件内容已损坏</source>
        <translation>{count} damaged</translation>
    </message>
    <message>
        <source>和封存时的指纹不一致，不能当证据用。其余的照常可用。请从中心或 U 盘再取一份。</source>
        <translation>The content no longer matches its sealed fingerprint and cannot serve as evidence. Everything else works. Fetch it again from the centre or a stick.</translation>
    </message>
    <message>
        <source>整卡导入</source>
        <translation>Import card</translation>
    </message>
    <message>
        <source>也可以把文件或文件夹拖进来</source>
        <translation>Files and folders can be dropped here too</translation>
    </message>
    <message>
        <source>整个文件夹、存储卡或手机</source>
        <translation>A whole folder, card or phone</translation>
    </message>
</context>
<context>
    <name>TwoPeople</name>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>具体情况，例如：门已锁，邻居说上月搬走</source>
        <translation>What happened, such as: door locked, neighbours say they left last month</translation>
    </message>
    <message>
        <source>具体情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>批准人姓名</source>
        <translation>Name of who approves</translation>
    </message>
    <message>
        <source>{reason}：{more}</source>
        <translation>{reason}: {more}</translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>请写批准人。要两个人同意。</source>
        <translation>Name who approves. It takes two people.</translation>
    </message>
    <message>
        <source>批准人不能是您自己。</source>
        <translation>You cannot approve it yourself.</translation>
    </message>
    <message>
        <source>“{name}”换成候补？</source>
        <translation>Replace “{name}” by a reserve?</translation>
    </message>
    <message>
        <source>由同组排在最前的候补接替，原组检查。抽取记录不变，替换另外记下。</source>
        <translation>The first reserve of its group takes its place; the same team goes. The draw’s record stays as it is; the replacement is recorded beside it.</translation>
    </message>
    <message>
        <source>换成候补</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>作废这次抽取？</source>
        <translation>Void this draw?</translation>
    </message>
    <message>
        <source>记录仍在，标为作废；抽中的户照样要检查，免得用作废来挑户。</source>
        <translation>The record stays, marked void. What was drawn must still be inspected, so that nobody picks by voiding.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>谁不能去</source>
        <translation>Who cannot go</translation>
    </message>
    <message>
        <source>加证据文件…</source>
        <translation>Add evidence…</translation>
    </message>
    <message>
        <source>证据文件</source>
        <translation>Evidence file</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>“{name}”换检查员？</source>
        <translation>Replace an inspector of “{name}”?</translation>
    </message>
    <message>
        <source>由规则从同一份人员名录里派出下一位，不能指定。抽取记录不变，替换另外记下。</source>
        <translation>The rule takes the next from the same roster; nobody can be picked. The record of the draw stays, the change is recorded beside it.</translation>
    </message>
    <message>
        <source>换人</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>放弃这个名额？</source>
        <translation>Give this slot up?</translation>
    </message>
    <message>
        <source>封存码还没有开启，没有抽出谁。放弃会记下，号码作废，按一次作废统计；这份计划不能再抽，要抽就另建一份。已经开启的不能放弃：抽中的户必须检查。</source>
        <translation>The code is closed and nobody was drawn. Giving up is recorded and counts as a void; this plan cannot be drawn any more, make a new one. An opened slot cannot be given up: whoever is drawn must be inspected.</translation>
    </message>
    <message>
        <source>放弃名额</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>“{reason}”要有证据：请加照片、退信或者现场笔录。</source>
        <translation>“{reason}” needs evidence: add a photo, a returned letter or a record of the visit.</translation>
    </message>
    <message>
        <source>请谁签名批准（不能是您自己）</source>
        <translation>Who is asked to sign (not yourself)</translation>
    </message>
    <message>
        <source>另一人在自己的电脑上签名以后才起作用：同步或者用 U 盘带过去。</source>
        <translation>It takes effect once somebody else has signed at their own computer: it goes there by sync or by stick.</translation>
    </message>
    <message>
        <source>关掉这个名额？</source>
        <translation>Close this slot?</translation>
    </message>
    <message>
        <source>封存码没有开启过，没有抽出谁，结果也再算不出来。另一人签了名才关掉；关掉会记下，号码不再使用，按一次作废统计；对方要抽，另建一份计划再来申领。</source>
        <translation>The code was never opened, nobody was drawn, and no outcome can be computed any more. It is closed once another person signs. Closing is recorded, the number is not used again, and it counts as a void; to draw, the office freezes another plan and asks anew.</translation>
    </message>
    <message>
        <source>关掉名额</source>
        <translation>Close slot</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>二维码里的文字，或者文书上的网址</source>
        <translation>Text of the code, or the address on the notice</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>打开图片或 PDF</source>
        <translation>Open a picture or PDF</translation>
    </message>
    <message>
        <source>核验一份文书</source>
        <translation>Verify a notice</translation>
    </message>
    <message>
        <source>把扫到的文字贴进来，或者打开文书的照片、扫描件、PDF；也可以拖到这里。</source>
        <translation>Paste the scanned text, or open a photo, scan or PDF of the notice; you can also drop it here.</translation>
    </message>
    <message>
        <source>这台电脑 {days} 天没有同步，名单可能旧了：请联网再核一次。</source>
        <translation>This computer has not synced for {days} days and its list may be old: verify again on-line.</translation>
    </message>
    <message>
        <source>怎么核的</source>
        <translation>How it was checked</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>和纸上对一对：有一项不同，就不要相信这张纸。</source>
        <translation>Compare with the paper: if one thing differs, do not trust the paper.</translation>
    </message>
    <message>
        <source>文书编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>统一代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>签发日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>改正期限</source>
        <translation>Correct by</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>看这份文书</source>
        <translation>See this notice</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>现在还不能确定</source>
        <translation>Cannot tell yet</translation>
    </message>
    <message>
        <source>网址的形式</source>
        <translation>Form of the address</translation>
    </message>
    <message>
        <source>签名的封装</source>
        <translation>Envelope of the signature</translation>
    </message>
    <message>
        <source>签名的算法</source>
        <translation>Algorithm of the signature</translation>
    </message>
    <message>
        <source>签名里的内容</source>
        <translation>Content of the signature</translation>
    </message>
    <message>
        <source>密钥在名单里</source>
        <translation>The key is on the list</translation>
    </message>
    <message>
        <source>签名完整，内容没有改动</source>
        <translation>The signature holds, nothing was changed</translation>
    </message>
    <message>
        <source>设备属于签发的单位</source>
        <translation>The device belongs to the issuing office</translation>
    </message>
    <message>
        <source>设备可以签发这类文书</source>
        <translation>The device may issue this kind</translation>
    </message>
    <message>
        <source>签发时密钥有效</source>
        <translation>The key was valid at issue</translation>
    </message>
    <message>
        <source>文件里的内容就是签名的内容</source>
        <translation>The file&apos;s content is what was signed</translation>
    </message>
    <message>
        <source>中心已登记，没有被代替或者撤回</source>
        <translation>Registered, neither replaced nor withdrawn</translation>
    </message>
    <message>
        <source>名单不超过七天</source>
        <translation>The list is at most seven days old</translation>
    </message>
    <message>
        <source>每一页印的和签名的一样</source>
        <translation>Every page shows what was signed</translation>
    </message>
    <message>
        <source>真实，现行有效</source>
        <translation>Genuine and in force</translation>
    </message>
    <message>
        <source>本机关签发，中心已经登记。</source>
        <translation>Issued by this office and registered by the centre.</translation>
    </message>
    <message>
        <source>签名真实，还没有登记</source>
        <translation>Signature genuine, not registered yet</translation>
    </message>
    <message>
        <source>签名是名单里的设备签的；中心还没有登记它，所以不知道后来有没有变动。</source>
        <translation>A device on the list signed it; the centre has not registered it yet, so later changes are not known.</translation>
    </message>
    <message>
        <source>真实，但已被代替</source>
        <translation>Genuine, but replaced</translation>
    </message>
    <message>
        <source>由 {number} 代替，请按新的办。理由：{reason}</source>
        <translation>Replaced by {number}; follow the new one. Reason: {reason}</translation>
    </message>
    <message>
        <source>真实，但已作废</source>
        <translation>Genuine, but void</translation>
    </message>
    <message>
        <source>不用再按它办。理由：{reason}</source>
        <translation>It need not be followed any more. Reason: {reason}</translation>
    </message>
    <message>
        <source>签名真实，密钥后来停用了</source>
        <translation>Signature genuine; the key was retired later</translation>
    </message>
    <message>
        <source>签发以后，设备的密钥停用了；请联网或打电话再核一次。</source>
        <translation>The device&apos;s key was retired after issue; verify again on-line or by telephone.</translation>
    </message>
    <message>
        <source>不是本机关签发</source>
        <translation>Not issued by this office</translation>
    </message>
    <message>
        <source>它用的密钥在签发日期以前就停用了。不要相信，留下原件，打电话查证。</source>
        <translation>Its key was retired before the day of issue. Do not trust it, keep the original, and telephone.</translation>
    </message>
    <message>
        <source>现在不能核验</source>
        <translation>Cannot be verified now</translation>
    </message>
    <message>
        <source>签名的密钥不在这台电脑的名单里，可能是新设备。这不表示它是假的：先同步，再核一次。</source>
        <translation>The key is not on this computer&apos;s list; it may be a new device. This does not mean false: sync, then verify again.</translation>
    </message>
    <message>
        <source>签名核验不通过：内容被改过，或者是伪造的。不要相信，留下原件，打电话查证。</source>
        <translation>The signature does not hold: the content was changed or forged. Do not trust it, keep the original, and telephone.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>这个名额已经由两人放弃</source>
        <translation>Two people gave this slot up</translation>
    </message>
    <message>
        <source>封存码没有开启过，谁也没有抽中。要抽，就另建一份计划再申领。</source>
        <translation>Its code was never opened and nobody was drawn. To draw, make a new plan and ask for its slot.</translation>
    </message>
    <message>
        <source>{centre}没有签发：{why}</source>
        <translation>{centre} did not issue it: {why}</translation>
    </message>
    <message>
        <source>名额到期没有接受，中心已经收回</source>
        <translation>The slot expired untaken; the centre took it back</translation>
    </message>
    <message>
        <source>名额已经过期，封存码没有开启</source>
        <translation>The slot expired with its code closed</translation>
    </message>
    <message>
        <source>请先看本机时间对不对；不错的，由两人放弃，另建一份计划。</source>
        <translation>Check this computer&apos;s clock first; if it is right, two people give the slot up and make a new plan.</translation>
    </message>
    <message>
        <source>本机没有接受过，同步之后由中心收回，就可以重新申领。</source>
        <translation>It was never taken here: after a sync the centre takes it back, and it can be asked for anew.</translation>
    </message>
    <message>
        <source>等{centre}签发名额</source>
        <translation>Waiting for {centre} to issue the slot</translation>
    </message>
    <message>
        <source>{centre}的名额已经到了</source>
        <translation>The slot from {centre} has come</translation>
    </message>
    <message>
        <source>名额已接受，封存码由{centre}保管</source>
        <translation>Slot taken; {centre} keeps the code</translation>
    </message>
    <message>
        <source>等{centre}启封</source>
        <translation>Waiting for {centre} to open the code</translation>
    </message>
    <message>
        <source>开始公开抽取时接受，封好的证明同时交给审计。</source>
        <translation>It is taken when the public draw begins; the sealed proof goes to the auditors then.</translation>
    </message>
    <message>
        <source>公开抽取时见证在先，再请中心启封。</source>
        <translation>In the public draw witnesses come first, then the centre is asked to open.</translation>
    </message>
    <message>
        <source>同步一次，再同步一次；或者扫中心的凭据，打 24 个字。</source>
        <translation>Sync, and sync again; or scan the centre&apos;s receipt, or type the 24 characters.</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>the centre</translation>
    </message>
    <message>
        <source>{when} 起。这份计划不能再申领；改好之后另建一份。{then}</source>
        <translation>Since {when}. This plan cannot be asked for again; put it right in a new one. {then}</translation>
    </message>
    <message>
        <source>{when} 起。什么也没有开启，可以重新申领；这次收回按一次作废统计。</source>
        <translation>Since {when}. Nothing was opened and it can be asked for anew; it counts as a void.</translation>
    </message>
    <message>
        <source>{when} 起：{what}{then}</source>
        <translation>Since {when}: {what} {then}</translation>
    </message>
    <message>
        <source>{when} 起。同步一次送去，再同步一次取回。</source>
        <translation>Since {when}. One sync takes it there, another brings the answer.</translation>
    </message>
    <message>
        <source>封好的证明在审计手里：由审计开启，中心算出并公布结果；不能再放弃。</source>
        <translation>The sealed proof is with the auditors: they open it, and the centre computes and publishes the outcome; it can no longer be given up.</translation>
    </message>
    <message>
        <source>结果谁也算不出来了：由两人放弃，这里或者中心都可以；要抽就另建一份计划。</source>
        <translation>Nobody can compute an outcome any more: two people give it up, here or at the centre; to draw, freeze another plan.</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>重新申领…</source>
        <translation>Ask anew…</translation>
    </message>
    <message>
        <source>向中心申领名额…</source>
        <translation>Ask a centre…</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>存储卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>相机拍的，从存储卡导入</source>
        <translation>Taken with a camera, imported from its card</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手机拍的，从手机文件夹导入</source>
        <translation>Taken with a phone, imported from its folder</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>当事人交来的</source>
        <translation>From the party</translation>
    </message>
</context>
<context>
    <name>WishView</name>
    <message>
        <source>设备的申请码</source>
        <translation>The device&apos;s wish</translation>
    </message>
    <message>
        <source>从图片读…</source>
        <translation>From a picture…</translation>
    </message>
    <message>
        <source>启封，出凭据</source>
        <translation>Open, show receipt</translation>
    </message>
    <message>
        <source>公共随机数</source>
        <translation>Public randomness</translation>
    </message>
    <message>
        <source>读设备的申请</source>
        <translation>Read a device&apos;s wish</translation>
    </message>
    <message>
        <source>申请码</source>
        <translation>Wish</translation>
    </message>
    <message>
        <source>申请码的照片</source>
        <translation>Photo of the wish</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
    <message>
        <source>用摄像头读…</source>
        <translation>By camera…</translation>
    </message>
    <message>
        <source>抽取的电脑在“等中心启封”那一步显示一个码。用摄像头读，或者用扫码枪扫，字就打在这里；也可以手打，或者读一张照片。</source>
        <translation>The drawing computer shows a code at the step where it waits for the centre. Read it with the camera, or scan it and its text is typed here; it may also be typed by hand, or read from a photo.</translation>
    </message>
    <message>
        <source>读设备的申请码</source>
        <translation>Read the device&apos;s wish</translation>
    </message>
</context>
<context>
    <name>WithoutCamera</name>
    <message>
        <source>这台电脑没有可用的摄像头</source>
        <translation>This computer has no usable camera</translation>
    </message>
    <message>
        <source>照片可以从存储卡、手机或文件夹导入，也可以直接拖进来。</source>
        <translation>Pictures can be imported from a card, a phone or a folder, or dropped here.</translation>
    </message>
    <message>
        <source>导入的会标为“导入”；原文件不动，一样算指纹、一样封存。</source>
        <translation>They are marked “imported”; the files stay as they are, and are fingerprinted and sealed all the same.</translation>
    </message>
    <message>
        <source>再找一次摄像头</source>
        <translation>Look for a camera again</translation>
    </message>
    <message>
        <source>摄像头断了：{why}。已拍的都在。</source>
        <translation>The camera stopped: {why}. All pictures taken are kept.</translation>
    </message>
    <message>
        <source>可以再找一次，或者从存储卡、手机、文件夹导入。</source>
        <translation>Look for it again, or import from a card, a phone or a folder.</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>写在这里，停笔就存</source>
        <translation>Write here; it is saved when you pause</translation>
    </message>
</context>
</TS>

package io.hearth.domain.classification;

import static io.hearth.domain.classification.MessageClass.*;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that Hearth comes with: words of the property trade in Chinese. Dissatisfaction weighs most, then what asks
 * for work; money weighs more than place, and place more than rooms, since a question names rooms to say which price is
 * meant.
 */
final class DefaultRules {

    private DefaultRules() {}

    static ClassificationRules rules() {
        List<WordRule> rules = Stream.of(
                        complaints(), praise(), services(), prices(), locations(), houseTypes(), enquiries(), others())
                .flatMap(List::stream)
                .toList();
        return new ClassificationRules(0, 3, split(NEGATIONS), 3, split(NEUTRAL), rules);
    }

    private static final String NEGATIONS = "不 没 没有 别 未 无 并非 不是 不太 不怎么 谈不上 not";

    private static final String NEUTRAL = "有没有 是不是 能不能 会不会 要不要 行不行 可不可以 方便不方便 好不好 对不对 不好意思 "
            + "不知道 不到 不超过 不动产 没问题 不用 不需要 不如 要不 要不然 没事 垃圾站 垃圾桶 垃圾分类 贵公司 贵司 贵姓";

    private static List<WordRule> complaints() {
        return List.of(
                WordRule.of(COMPLAINT, 8, "投诉 维权 差评 退钱 骗子 忽悠 欺骗 坑人 坑老业主 太坑 虚假 黑心 无良 曝光 住建局 12345 报警 起诉 律师"),
                WordRule.of(
                        COMPLAINT,
                        8,
                        "态度差 态度太差 态度恶劣 服务差 太差 很差 真差 差劲 差得 差到 恶劣 垃圾 破物业 什么破 敷衍 推诿 踢皮球 推卸 失联 货不对板 偷工减料 豆腐渣"),
                WordRule.of(
                        COMPLAINT, 8, "没人管 没人理 没人修 没人接 没一个人 没人处理 没人回 没回音 没人负责 不管事 不作为 不理人 爱理不理 联系不上 不接电话 不回消息 不闻不问"),
                WordRule.of(COMPLAINT, 7, "失望 气愤 生气 气死 无语 受不了 忍无可忍 寒心 恶心 坑 骗 烂 差 糟糕 糟心 闹心 吵死 臭")
                        .without("差价 差多少 差别 相差 差不多 出差 骗你"),
                WordRule.of(COMPLAINT, 7, "后悔 上当 有问题").ifNegated(PRAISE),
                WordRule.of(COMPLAINT, 7, "不满意 不满 不合格 不合理 不专业 不负责 不靠谱 不兑现 不解决 不处理 不通知 不给说法 不像话 不准时 名不副实"),
                WordRule.of(
                        COMPLAINT,
                        7,
                        "延期 逾期 拖延 拖着 拖了 一拖再拖 说好的 承诺的 当初承诺 说法 赔偿 赔钱 给个交代 怎么解释 凭什么 什么时候才 到底 反映了 催了 看着办 给我退 不退"),
                WordRule.of(
                        COMPLAINT,
                        6,
                        "骚扰 泄露 隐私 噪音 噪声 扰民 吵得 没法睡 没法住 影响居住 影响正常 甲醛 味道这么大 味道太大 积水 发霉 空鼓 开裂 裂缝 掉皮 脱落 返修 困人"),
                WordRule.of(
                                COMPLAINT,
                                6,
                                "又坏 又漏 天天坏 老是坏 总是坏 经常坏 年年 还是这样 还没修 没修好 又开裂 修了两次 修了几次 个月了 两个月 三个月 半个月了 一个星期了 好几天了 半年了")
                        .with("坏 漏 修 裂 投诉 没人 理 拖 说法 反映 处理 解决 不"),
                WordRule.of(COMPLAINT, 6, "降价 便宜二十万 便宜十万").with("老业主 刚买 买完 我们买"),
                WordRule.of(COMPLAINT, 6, "跟口头说的 和宣传的 跟宣传 完全两样 不一样 缩水").with("合同 宣传 承诺 样板 当初 销售"),
                WordRule.of(
                        COMPLAINT,
                        6,
                        "呵呵 就这 真有你们的 绝了 长见识 有什么用 有个屁用 好一个 冤大头 😡 😠 🤬 💩 👎 [微笑] [怒] [发怒] [弱] [抓狂] 怨声载道"),
                WordRule.of(COMPLAINT, 5, "能不能别 别再 别老 不要再").with("电话 骚扰 短信 打扰"));
    }

    private static List<WordRule> praise() {
        return List.of(
                WordRule.of(PRAISE, 6, "满意 喜欢 开心 放心 省心 安心 舒服 舒适 惊喜")
                        .ifNegated(COMPLAINT)
                        .without("吗"),
                WordRule.of(
                        PRAISE,
                        6,
                        "点赞 赞 好评 五星 满分 100分 一百分 表扬 夸 给力 超出预期 比我想象 买对了 选对了 没得说 没得挑 没啥可挑 无可挑剔 不后悔 越住越 推荐给 安利 口碑"),
                WordRule.of(
                        PRAISE, 6, "不错 真不戳 很好 真好 特别好 非常好 太好了 挺好 蛮好 好棒 很棒 太棒 棒棒 棒 优秀 一流 到位 👍 ❤ 🥰 😍 💯 [强] [爱心] [赞]"),
                WordRule.of(PRAISE, 5, "专业 耐心 贴心 细心 热心 热情 用心 认真 周到 负责 靠谱 及时 高效 效率高 效率真高 真快 特别快 这么快 很快 随叫随到 温馨 讲得清楚 干净")
                        .without("吗 什么时候 多久 哪家 能不能"),
                WordRule.of(PRAISE, 5, "漂亮 好看 太美 很美 真美 真合理 很合理 宜居 住着舒服 安静 质量好 品质好 质量过硬 素质高 性价比高 性价比真高")
                        .ifNegated(COMPLAINT)
                        .without("吗"),
                WordRule.of(PRAISE, 4, "感谢 顺利 多谢你们 谢谢你们 谢谢小"),
                WordRule.of(PRAISE, 7, "良心"),
                WordRule.of(PRAISE, 5, "love nice great good awesome"));
    }

    private static List<WordRule> services() {
        return List.of(
                WordRule.of(SERVICE, 7, "报修 维修 修一下 帮忙修 来修 修理 通一下 师傅上门 安排师傅 派人 上门看看 上门维修 麻烦看下 换一个 更换"),
                WordRule.of(SERVICE, 6, "漏水 漏电 跳闸 堵了 坏了 停电 停水 断网 没声音 没电 没水 不亮 打不开 关不上 不热 不制冷 不通 爆了 一直流"),
                WordRule.of(SERVICE, 7, "房产证 不动产证 产权证 房本 办证 办下来 过户 网签好 网签了 备案号 补充协议 更名 加名字 改名字 产权人"),
                WordRule.of(
                        SERVICE,
                        6,
                        "发票 收据 补办 补打 挂失 领取 钥匙 在哪领 去哪领 哪儿领 门禁卡 业主卡 水卡 电卡 燃气 天然气 宽带 有线电视 快递柜 充值 缴费 缴纳 怎么缴 户号"),
                WordRule.of(SERVICE, 6, "放款 批下来 审批进度 查一下进度 办理进度 合同什么时候 拿合同 提取 落户 迁户 退房手续 解除合同 提前还款"),
                WordRule.of(SERVICE, 6, "收房 验房 交房要带 交房材料 交房手续 交房流程 入住手续 装修许可 申请装修 装修押金 装修备案 维修基金 车位租赁 租车位 托管 搬家 登记车牌"),
                WordRule.of(SERVICE, 5, "更改 修改 变更 解绑 绑定 换绑 改绑 重置 注销 取消关注 取消订阅 推送 退订 删除我的 删掉我的"),
                WordRule.of(SERVICE, 3, "怎么办理 哪里办 在哪办 去哪办 哪办 找谁办 什么手续 什么材料 什么证件 要走什么 走什么流程 需要什么证明 提供什么"),
                WordRule.of(SERVICE, 7, "已经买了 买完了"),
                WordRule.of(SERVICE, 2, "业主 我家 家里 帮我查 帮忙查 麻烦查 师傅 物业 客服 管家 栋的 单元"));
    }

    private static List<WordRule> prices() {
        return List.of(
                WordRule.of(
                        PRICE,
                        6,
                        "价格 价位 多少钱 几多钱 什么价 啥价 价钱 均价 单价 总价 房价 报价 底价 一口价 起价 特价 工抵 备案价 成交价 团购价 涨价 降价 price cost per sqm"),
                WordRule.of(
                        PRICE,
                        6,
                        "首付 月供 每月还 一个月还 按揭多少 贷多少 能贷 贷款多少 利率 利息 公积金 商贷 组合贷 分期 全款 一次性付款 税费 契税 物业费 物管费 定金 订金 认筹金 诚意金"),
                WordRule.of(PRICE, 6, "优惠 折扣 打折 几折 折 返点 佣金 团购 便宜 砍价 还价 讲价 议价 能谈 再谈 补贴 送车位 贵不贵 太贵 偏贵 贵了 预算 买得起"),
                WordRule.of(PRICE, 4, "一平多少 多少一平 多少一方 万一平 一平米 钱一平 每平 元/平 起步价 最便宜 怎么卖 卖多少 收费 费用 多少费 要交多少 贵"),
                WordRule.of(PRICE, 10, "差价"),
                WordRule.of(PRICE, 3, "能拿下 一万 两万 0万 5万 8万 十万 百万 多万 几万 0w 5w 块 元"));
    }

    private static List<WordRule> locations() {
        return List.of(
                WordRule.of(LOCATION, 5, "在哪里 在哪儿 在哪 哪个位置 位置 定位 地址 导航 怎么走 怎么去 怎么过去 路线 什么地方 哪个区 哪条路 几环 where location"),
                WordRule.of(
                        LOCATION,
                        5,
                        "地铁 公交 直达 高铁 火车站 机场 高速 高架 轻轨 路口 路通 过江 大桥 通勤 交通 开车 堵车 多远 远不远 近不近 远吗 近吗 走路 几分钟 几公里 要多久 metro"),
                WordRule.of(LOCATION, 5, "学区 对口 小学 初中 中学 学校 幼儿园 医院 三甲 商场 超市 商圈 万达 菜市场 买菜 公园 江边 湖边 配套 购物 吃饭"),
                WordRule.of(
                        LOCATION,
                        4,
                        "附近 周边 周围 旁边 对面 靠近 临近 隔壁 门口 后面那 地段 区位 市中心 城东 城西 城南 城北 老城 新区 高新区 主城 郊区 片区 街道 空地 地块"),
                WordRule.of(LOCATION, 5, "变电站 垃圾站 加油站 殡仪馆 墓地 铁路 噪音大不大 会不会吵"),
                WordRule.of(LOCATION, 3, "停车").with("售楼 好停 过去 开车"),
                WordRule.of(LOCATION, 2, "离"));
    }

    private static List<WordRule> houseTypes() {
        return List.of(
                WordRule.of(
                        HOUSE_TYPE,
                        4,
                        "户型 户型图 几室 几房 一室 两室 二室 三室 四室 五室 1室 2室 3室 4室 一房 两房 二房 三房 四房 五房 卧室 两居 三居 四居 单间 开间 套间 平层 大平层 loft 复式 跃层 挑高 挑空 别墅 洋房 联排 公寓"),
                WordRule.of(
                        HOUSE_TYPE, 4, "层高 得房率 公摊 套内 实用面积 使用面积 赠送面积 送面积 面积 多少平 几平 平米的 平方的 平的 平左右 建面 楼间距 容积率 开间 进深 承重墙"),
                WordRule.of(HOUSE_TYPE, 4, "朝南 朝北 朝东 朝西 南北 朝向 朝哪 南向 采光 日照 西晒 通透 明厨 明卫 暗厅 暗卫 视野"),
                WordRule.of(HOUSE_TYPE, 4, "阳台 飘窗 露台 院子 花园 阁楼 主卧 次卧 儿童房 书房 衣帽间 厨房 卫生间 客厅 餐厅 玄关 储藏室 地下室"),
                WordRule.of(
                        HOUSE_TYPE,
                        4,
                        "一梯 两梯 几梯 几户 电梯房 楼层 顶楼 顶层 一楼 一层 底楼 高层 小高层 多层 多少层 几层 几楼 楼以上 板楼 塔楼 哪一栋 在哪一栋 在几栋 几栋 边套 中间套 东边户 西边户"),
                WordRule.of(HOUSE_TYPE, 4, "精装 毛坯 简装 格局 布局 装修标准 交付标准 中央空调 地暖 新风"));
    }

    private static List<WordRule> enquiries() {
        return List.of(
                WordRule.of(
                        ENQUIRY,
                        4,
                        "开盘 看房 看看房 看一下房 参观 预约 约个时间 了解 咨询 介绍 房源 还有房 有房吗 余房 现房 期房 几期 二期 三期 下一批 推盘 加推 剩多少 还剩 卖完"),
                WordRule.of(ENQUIRY, 4, "买房 购房 想买 要买 能买 可以买 准备买 换套 换房 婚房 养老 投资 资格 限购 限售 户口 社保 摇号 认筹 选房 意向 首套 二套 一套了"),
                WordRule.of(ENQUIRY, 4, "五证 预售证 产权是 产权多少 70年 40年 商住 住宅 开发商 封顶 工程进度 施工进度 交房 入住时间 住进去 什么时候能住"),
                WordRule.of(ENQUIRY, 4, "售楼部 售楼处 售楼中心 营销中心 样板房 样板间 几点 营业 接待 上班 下班时间 看房车 vr 资料 楼书 活动 报名 名额"),
                WordRule.of(ENQUIRY, 4, "联系我 打给我 打我电话 回电 回个电话 给我打电话 打电话 加我 加微信 加个微信 微信聊 顾问 置业顾问 有推荐 求推荐 推荐一下 感兴趣")
                        .ifNegated(OTHER),
                WordRule.of(ENQUIRY, 2, "房子 楼盘 小区 项目"),
                WordRule.of(ENQUIRY, 1, "吗 请问 怎么 什么时候 ? 能不能 可以"));
    }

    private static List<WordRule> others() {
        return List.of(
                WordRule.of(OTHER, 12, "兼职 日结 秒批 秒到账 代开 刷单 红包 投票 投个票 加群 有意私聊 优质客户 低息"),
                WordRule.of(OTHER, 12, "买了别家 买了别家的 已经买了别家 别家的 不考虑了 别联系 不要联系 先不买 不买了 考虑考虑 再考虑 发错 点错 机器人"));
    }

    private static List<String> split(String words) {
        return List.of(words.split(" "));
    }
}

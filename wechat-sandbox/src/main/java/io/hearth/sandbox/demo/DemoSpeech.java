package io.hearth.sandbox.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What fans of a property developer write. */
final class DemoSpeech {

    private static final List<String> SENTENCES = List.of(
            "请问现在还有房源吗？",
            "周末可以去看房吗，需要预约吗？",
            "什么时候开盘？",
            "89平的户型还有吗",
            "三房两卫的户型图能发一下吗",
            "有没有朝南的四房",
            "复式和平层哪个性价比高一点",
            "现在均价多少一平？",
            "首付最低几成",
            "一次性付款有什么优惠",
            "团购价和官网价一样吗",
            "离地铁站多远？",
            "附近有什么小学",
            "项目具体地址发一下，我导航过去",
            "售楼处怎么走，停车方便吗",
            "公积金贷款可以用吗",
            "精装标准是什么，空调带不带",
            "什么时候交房",
            "物业费多少钱一个月",
            "我是老业主，推荐朋友买房有奖励吗",
            "怎么注册全民经纪人",
            "客户报备之后多久算有效",
            "上次参加的亲子活动很不错，下次还办吗",
            "样板房做得真漂亮，销售小哥讲得很细致",
            "物业服务很好，点赞",
            "电话打了三次都没人接，太失望了",
            "家里阳台漏水报修一周了还没人来",
            "电梯又坏了，请尽快处理",
            "请问怎么查我的认购进度",
            "钥匙丢了，门禁卡在哪里补办",
            "谢谢",
            "好的，收到",
            "在吗",
            "你好",
            "👍");

    private static final int OUT_OF = 12;

    private DemoSpeech() {}

    /** Now and then somebody leaves their (fictitious) phone number. */
    static String say(RandomGenerator random, String phone) {
        if (random.nextInt(OUT_OF) == 0) {
            return "想了解一下户型和价格，我的电话是" + phone + "，请联系我";
        }
        return SENTENCES.get(random.nextInt(SENTENCES.size()));
    }
}

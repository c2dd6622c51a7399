package io.hearth.server.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fan of the demo writes, and how far the house is with it.
 *
 * @param ago how long before the demo's start they wrote
 * @param owner whether it is an owner who writes
 * @param worker who has it; null while nobody has taken it
 * @param answer null where none was given
 * @param praise whether it is collected
 */
record DemoTalk(
        String text,
        Duration ago,
        boolean owner,
        @Nullable String worker,
        @Nullable String answer,
        boolean praise) {

    static final String CONSULTANT = "sales";
    static final String EDITOR = "content";

    static final List<DemoTalk> ALL = List.of(
            asked("周末可以来看房吗？我们一家四口，想看三房。", 25, null, null),
            asked("首付最低几成，公积金贷款可以用吗？", 190, null, null),
            asked("项目离地铁站多远？", 310, CONSULTANT, null),
            asked("89平的户型还有朝南的吗？", 45, CONSULTANT, "您好，朝南的还有在售，具体楼层以现场公示为准。方便的话，我为您预约本周末看房。"),
            asked("样板间本周末还开放吗？", 130, EDITOR, "您好，开放的，周六、周日上午九点到下午六点，欢迎带家人来。"),
            owned("家里阳台漏水，报修一周了还没人来。", 1_180, null, false),
            owned("物业服务真不错，报修当天师傅就上门了，很耐心。", 370, "感谢您的认可，我们已转告物业的同事。", true),
            owned("小区环境很好，老人孩子都喜欢下楼走走，满意！", 1_500, "谢谢您的分享，祝您一家生活愉快。", true));

    private static DemoTalk asked(String text, int minutes, @Nullable String worker, @Nullable String answer) {
        return new DemoTalk(text, Duration.ofMinutes(minutes), false, worker, answer, false);
    }

    private static DemoTalk owned(String text, int minutes, @Nullable String answer, boolean praise) {
        return new DemoTalk(text, Duration.ofMinutes(minutes), true, EDITOR, answer, praise);
    }

    /** Its first words. */
    String title() {
        return text.substring(0, text.indexOf('，'));
    }

    /** As the listening desk puts it into a content. */
    String quoted() {
        return "“" + text + "”\n——一位业主";
    }
}

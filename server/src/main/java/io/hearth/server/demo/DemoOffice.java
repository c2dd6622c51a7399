package io.hearth.server.demo;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.reward.RewardScheme;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sales office of the demo: teams, staff, projects, what brokers agree to and what they get. */
final class DemoOffice {

    /** The first one can sign in. */
    static final List<String> CONSULTANTS = List.of("sales", "sales-2", "sales-3", "sales-4");

    static final String RECRUITER = "recruiter";
    static final String HEAD = "manager";
    static final String CONSENT = "2026-01";

    /** As the demo's fans know them. */
    static final List<String> PROJECTS = List.of("lakeside", "hillcourt", "old-town");

    private static final List<String> NAMES = List.of("湖畔 Lakeside", "山庭 Hillcourt", "老城 Old Town");
    private static final String SCRIPT = """
            1. 您好，我是置业顾问。您的朋友推荐您了解我们的项目。
            2. 您是自住还是投资？想看几房？预算大概是多少？
            3. 这个周末样板间开放，我为您预约一个时间好吗？""";
    private static final String CHINESE = """
            您推荐客户时须事先征得其同意。我们仅为跟进购房事宜使用您和客户的姓名与手机号，加密保存，您可随时要求删除。
            佣金按成交时有效的方案计算，经审批后支付；退订的成交，佣金相应冲回。""";
    private static final String ENGLISH = """
            Refer a client only with their consent. We use your and the client's name and mobile number to follow up the \
            purchase and for nothing else, keep them encrypted, and delete them when you ask us to.
            Rewards follow the scheme that holds at the purchase, and are paid once approved; a cancelled deal takes its \
            reward back.""";

    private DemoOffice() {}

    static void open(CrmRoom crm, Instant at) {
        crm.staff().putTeam("north", "北区 North");
        crm.staff().putTeam("south", "南区 South");
        for (int i = 0; i < PROJECTS.size(); i++) {
            crm.staff().putProject(new Project(PROJECTS.get(i), NAMES.get(i), SCRIPT));
        }
        for (int i = 0; i < CONSULTANTS.size(); i++) {
            String team = i % 2 == 0 ? "north" : "south";
            String name = "置业顾问 " + (i + 1);
            crm.staff().put(new StaffMember(CONSULTANTS.get(i), name, Duty.CONSULTANT, team, null, true));
        }
        crm.staff().put(new StaffMember(RECRUITER, "招募专员 1", Duty.RECRUITER, "north", null, true));
        crm.staff().put(new StaffMember(HEAD, "Manager", Duty.MANAGER, null, null, true));
        crm.consents().publish(new Consents.Text(CONSENT, CHINESE, ENGLISH), at);
        scheme(crm, at, "每套 5,000 元 · 5,000 yuan a flat", null, Money.ofYuan(5_000), null);
        scheme(crm, at, "湖畔 0.5% · Lakeside 0.5 %", "lakeside", null, 50);
    }

    private static void scheme(
            CrmRoom crm,
            Instant at,
            String name,
            @Nullable String project,
            @Nullable Money amount,
            @Nullable Integer rate) {
        crm.rewardSchemes().add(new RewardScheme(UUID.randomUUID(), name, project, null, amount, rate, at, null), HEAD);
    }
}

package io.hearth.api.user;

/** What someone is in the house. A user may be several at once. */
public enum Role {
    /** 内容运营 */
    CONTENT,
    /** 分析师 */
    ANALYST,
    /** 管理层 */
    MANAGER,
    /** 置业顾问 */
    SALES,
    /** 全民经纪人 */
    BROKER,
    /** Runs the installation. */
    ADMIN;

    /** The form that Spring Security compares. */
    public String authority() {
        return "ROLE_" + name();
    }
}

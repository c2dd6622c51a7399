package io.hearth.domain.referral;

/** What a broker is to the developer. The names are stored and never change. */
public enum BrokerType {
    /** 老业主: moved in, signed, or reserved. */
    OWNER,
    /** 业主亲友 */
    OWNER_RELATIVE,
    /** 员工 */
    EMPLOYEE,
    /** 合作单位员工 */
    PARTNER_EMPLOYEE
}

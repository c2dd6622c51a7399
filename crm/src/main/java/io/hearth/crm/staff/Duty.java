package io.hearth.crm.staff;

/** What a member of staff does in the programme. The names are stored and never change. */
public enum Duty {
    /** 置业顾问: follows clients up. */
    CONSULTANT,
    /** Of the marketing team: wins brokers. */
    RECRUITER,
    MANAGER
}

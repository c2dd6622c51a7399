package io.hearth.domain.attribution;

/** What decided, by its number in the programme's rules. The names are stored and never change. */
public enum AttributionRule {
    /** The principle: the phone number of the final buyer decides. */
    BUYERS_NUMBER(0),
    /** Members of one household were referred by different brokers. */
    HOUSEHOLD(1),
    /** A client bought under the name of someone whom nobody had referred. */
    OTHER_NAME(2),
    /** A client bought under the name of someone whom another broker had referred. */
    OTHER_NAME_REFERRED(3),
    /** One client with several numbers, referred by different brokers. */
    SEVERAL_NUMBERS(4),
    /** Several buyers, referred by different brokers. */
    JOINT_PURCHASE(5),
    /** Another consultant than the one whom the broker chose closed the deal. */
    OTHER_CONSULTANT(6);

    private final int number;

    AttributionRule(int number) {
        this.number = number;
    }

    /** 1 to 6; 0 for the principle that comes before them. */
    public int number() {
        return number;
    }
}

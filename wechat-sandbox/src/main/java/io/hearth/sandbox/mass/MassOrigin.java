package io.hearth.sandbox.mass;

import io.hearth.sandbox.ledger.Way;

/** Whether a mass message came through the API or from a person at WeChat's own web pages; both count. */
public enum MassOrigin {
    API(Way.MASS),
    PLATFORM(Way.PLATFORM_MASS);

    private final Way way;

    MassOrigin(Way way) {
        this.way = way;
    }

    Way way() {
        return way;
    }
}

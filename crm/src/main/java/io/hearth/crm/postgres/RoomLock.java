package io.hearth.crm.postgres;

/**
 * What whole transactions share or have alone. Who takes both takes them in this order, and before any row: what is read
 * behind a lock is what the one before has committed.
 */
public enum RoomLock {
    /** The programme's settings: shared by who goes by them, alone by who changes them. */
    PROGRAMME(0x4865_6172_7468_01L),
    /** Which consultant has whom: shared by who gives one client away, alone by who hands all of them over. */
    CONSULTANTS(0x4865_6172_7468_02L);

    /** Any number will do that no other lock of the database has. */
    private final long key;

    RoomLock(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }
}

package io.hearth.push.arming;

/** What tells this database from the one that sending was armed for. The names are read by clients and never change. */
public enum Difference {
    /** Its rows were written again, as a dump is restored. */
    RESTORED("its rows were restored"),
    /** It is another database of the server, as a template makes one, or a dump that is restored beside. */
    DATABASE("it is another database"),
    /** It is on another PostgreSQL, made for itself. */
    CLUSTER("it is on another server"),
    /** A replica was promoted, or a base backup was recovered: what came last may be lost. */
    TIMELINE("a replica was promoted or a base backup recovered"),
    /** The files lie elsewhere than those that sending was armed for. */
    PLACE("its files are a copy"),
    /** PostgreSQL does not tell us which it is. */
    UNREADABLE("PostgreSQL does not let this user call pg_control_system() and pg_walfile_name()");

    private final String text;

    Difference(String text) {
        this.text = text;
    }

    /** In the middle of a sentence. */
    public String text() {
        return text;
    }
}

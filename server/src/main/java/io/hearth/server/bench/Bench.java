package io.hearth.server.bench;

import java.util.Map;

/** One measurement. */
interface Bench {

    String name();

    /** One sentence for the list of names. */
    String description();

    /**
     * Runs it.
     *
     * @return figures by name; the unit is in the name
     * @throws Exception if it could not be measured
     */
    Map<String, Number> run() throws Exception;
}

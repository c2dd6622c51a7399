package io.hearth.segmentation.source;

import java.io.Serializable;
import java.net.URI;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * What the table's options say.
 *
 * @param readers how many partitions read side by side, at most; at least 1
 */
record ScanSettings(URI url, String pointInTime, int readers) implements Serializable {

    static final String URL = "url";
    static final String POINT_IN_TIME = "point_in_time";
    static final String READERS = "readers";

    ScanSettings {
        if (readers < 1) {
            throw new IllegalArgumentException(readers + " readers, at least 1 is needed");
        }
    }

    static ScanSettings of(CaseInsensitiveStringMap options) {
        return new ScanSettings(
                URI.create(required(options, URL)), required(options, POINT_IN_TIME), options.getInt(READERS, 1));
    }

    private static String required(CaseInsensitiveStringMap options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the option " + name + " is missing");
        }
        return value;
    }
}

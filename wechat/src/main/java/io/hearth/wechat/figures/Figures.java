package io.hearth.wechat.figures;

import java.util.List;

/**
 * Rows of figures; a day or article of which WeChat knows nothing has none.
 *
 * @param delayed whether WeChat said that some are still to come
 */
public record Figures<T>(List<T> rows, boolean delayed) {

    public Figures {
        rows = List.copyOf(rows);
    }
}

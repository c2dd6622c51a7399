package io.hearth.ingest.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines that can be given back, for readers that look ahead. */
final class LineQueue {

    private final LineReader lines;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long taken;

    LineQueue(LineReader lines) {
        this.lines = lines;
    }

    /** @return null at the end */
    @Nullable
    Line take() throws IOException {
        Line line = givenBack.isEmpty() ? lines.next() : givenBack.poll();
        taken += line == null ? 0 : 1;
        return line;
    }

    /** @param last the lines that were taken last, in the file's order */
    void giveBack(List<Line> last) {
        ListIterator<Line> backwards = last.listIterator(last.size());
        while (backwards.hasPrevious()) {
            givenBack.push(backwards.previous());
        }
        taken -= last.size();
    }

    /** Those taken and not given back. */
    long taken() {
        return taken;
    }

    Optional<String> damage() {
        return lines.damage();
    }
}

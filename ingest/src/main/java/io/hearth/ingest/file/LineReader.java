package io.hearth.ingest.file;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a file, ended by LF, CRLF or CR. A line without end takes no memory beyond the limit. */
final class LineReader {

    private static final int BUFFER = 1 << 16;

    private final Decoded in;
    private final int limit;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder pending = new StringBuilder();
    private int position;
    private int length;
    private long number;
    private boolean skipLineFeed;
    private boolean tooLong;

    /** @param limit the most characters of a line */
    LineReader(Decoded in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** @return null at the end */
    @Nullable
    Line next() throws IOException {
        while (fill()) {
            int end = lineEnd();
            if (end < length) {
                Line line = line(end);
                passLineEnd(end);
                return line;
            }
            keep(end);
        }
        return pending.isEmpty() ? null : last();
    }

    Optional<String> damage() {
        return in.damage();
    }

    private boolean fill() throws IOException {
        if (position == length) {
            length = Math.max(in.read(buffer), 0);
            position = 0;
        }
        if (skipLineFeed && length > 0) {
            skipLineFeed = false;
            if (buffer[position] == '\n') {
                position++;
                return fill();
            }
        }
        return length > 0;
    }

    private int lineEnd() {
        for (int i = position; i < length; i++) {
            char c = buffer[i];
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return length;
    }

    /** The common case takes no detour through the builder. */
    private Line line(int end) {
        number++;
        if (pending.isEmpty() && end - position <= limit) {
            return new Line(number, new String(buffer, position, end - position), false, true);
        }
        keep(end);
        return take(true);
    }

    private void passLineEnd(int end) {
        skipLineFeed = buffer[end] == '\r';
        position = end + 1;
    }

    private void keep(int end) {
        int room = limit - pending.length();
        int take = Math.min(end - position, room);
        pending.append(buffer, position, take);
        tooLong |= take < end - position;
        position = end;
    }

    private Line last() {
        number++;
        return take(damage().isEmpty());
    }

    private Line take(boolean ended) {
        Line line = new Line(number, pending.toString(), tooLong, ended);
        pending.setLength(0);
        tooLong = false;
        return line;
    }
}

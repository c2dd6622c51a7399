package io.hearth.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last words of a process, short enough for one line. */
final class LogTail {
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int QUOTED_CHARS = 500;

    private LogTail() {}

    /** The last lines that speak of an error if there are any, else the last lines; stack frames are left out. */
    static String of(Path log) {
        List<String> lines = lines(log);
        List<String> errors = lines.stream().filter(LogTail::isError).toList();
        List<String> telling = errors.isEmpty() ? lines : errors;
        String text = String.join(" | ", telling.subList(Math.max(0, telling.size() - 3), telling.size()));
        return text.isEmpty() ? "(none)" : text.substring(0, Math.min(text.length(), QUOTED_CHARS));
    }

    private static boolean isError(String line) {
        return line.contains("ERROR") || line.contains("FATAL") || line.contains("PANIC") || line.contains("Exception");
    }

    private static List<String> lines(Path log) {
        return text(log)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t..."))
                .map(String::strip)
                .toList();
    }

    private static String text(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}

package io.hearth.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data}. */
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private Multipart() {}

    /** The first part that is a file, if the body is multipart and has one. */
    public static Optional<Part> findFile(ApiRequest request) {
        return parse(request).stream()
                .filter(part -> !part.fileName().isEmpty())
                .findFirst();
    }

    static List<Part> parse(ApiRequest request) {
        Matcher boundary = BOUNDARY.matcher(request.header("content-type"));
        if (!boundary.find()) {
            return List.of();
        }
        // Latin-1 maps every byte to one character and back, so that text tools can cut binary content.
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        int start = body.indexOf(delimiter);
        while (start >= 0) {
            int end = body.indexOf("\r\n" + delimiter, start + delimiter.length());
            if (end < 0) {
                break;
            }
            readPart(body.substring(start + delimiter.length(), end), parts);
            start = end + 2;
        }
        return parts;
    }

    private static void readPart(String text, List<Part> parts) {
        int headEnd = text.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        String head = text.substring(0, headEnd);
        byte[] content = text.substring(headEnd + 4).getBytes(StandardCharsets.ISO_8859_1);
        parts.add(new Part(first(NAME, head), first(FILE_NAME, head), content));
    }

    private static String first(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.find()) {
            return "";
        }
        return new String(matcher.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}

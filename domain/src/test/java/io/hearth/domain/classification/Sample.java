package io.hearth.domain.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Sentences with the class that a person gave them; see docs/classification.md for how. */
record Sample(MessageClass label, String text) {

    static List<Sample> read(String name) {
        try (InputStream in =
                Objects.requireNonNull(Sample.class.getResourceAsStream("/classification/" + name + ".tsv"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Sample::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample of(String line) {
        String[] fields = line.split("\t", 2);
        return new Sample(MessageClass.ofWord(fields[0]).orElseThrow(), fields[1]);
    }
}

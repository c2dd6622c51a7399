package io.hearth.domain.classification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well a classifier finds the labels of a sample. */
final class Measured {

    private final Map<MessageClass, int[]> counts = new EnumMap<>(MessageClass.class);
    private final StringBuilder misses = new StringBuilder();
    private int right;
    private int all;

    Measured(Classifier classifier, List<Sample> sample) {
        for (MessageClass each : MessageClass.values()) {
            counts.put(each, new int[3]);
        }
        sample.forEach(sentence -> add(sentence, classifier.classify(sentence.text())));
    }

    private void add(Sample sentence, Classification found) {
        all++;
        counts.get(sentence.label())[1]++;
        counts.get(found.messageClass())[2]++;
        if (sentence.label() == found.messageClass()) {
            right++;
            counts.get(sentence.label())[0]++;
        } else {
            misses.append(sentence.label().word())
                    .append(" taken for ")
                    .append(found.messageClass().word())
                    .append(": ")
                    .append(sentence.text())
                    .append(' ')
                    .append(found.evidence())
                    .append('\n');
        }
    }

    double accuracy() {
        return (double) right / all;
    }

    /** Of what was given this class, the share that a person gave it too. */
    double precision(MessageClass messageClass) {
        int[] count = counts.get(messageClass);
        return count[2] == 0 ? 0 : (double) count[0] / count[2];
    }

    /** Of what a person gave this class, the share that was given it. */
    double recall(MessageClass messageClass) {
        int[] count = counts.get(messageClass);
        return (double) count[0] / count[1];
    }

    String misses() {
        return misses.toString();
    }

    /** A table for docs/classification.md. */
    String table() {
        StringBuilder table = new StringBuilder();
        for (MessageClass each : MessageClass.values()) {
            table.append("| `%s` | %d | %.2f | %.2f |%n"
                    .formatted(each.word(), counts.get(each)[1], precision(each), recall(each)));
        }
        return table.append("| all | %d | %.3f | |%n".formatted(all, accuracy()))
                .toString();
    }
}

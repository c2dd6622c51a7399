package io.hearth.api.segment;

import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.ContactCondition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file with one subject on each line: {@code fan:…}, {@code client:…}, or a bare openid. Blank lines do not count. */
final class ListFile {

    /** Who repairs a file wants to see the kind of mistake, not each. */
    private static final int MAX_TOLD = 20;

    private ListFile() {}

    /** @throws io.hearth.api.problem.ProblemException if a line is no subject, or there are none or too many */
    static Set<Subject> read(String text) {
        FieldErrors errors = new FieldErrors();
        Set<Subject> subjects = new LinkedHashSet<>();
        List<String> lines = text.replaceFirst("^\\uFEFF", "").lines().toList();
        int wrong = 0;
        for (int i = 0; i < lines.size() && wrong < MAX_TOLD; i++) {
            String line = lines.get(i).strip();
            try {
                if (!line.isEmpty()) {
                    subjects.add(subject(line));
                }
            } catch (IllegalArgumentException e) {
                wrong++;
                errors.add("/lines/" + (i + 1), "unknown_value", "is neither an openid nor fan:… nor client:…");
            }
        }
        if (subjects.isEmpty() && wrong == 0) {
            errors.add("/lines", "empty", "has nobody in it");
        } else if (subjects.size() > ContactCondition.SubjectIn.MAX_SUBJECTS) {
            int most = ContactCondition.SubjectIn.MAX_SUBJECTS;
            errors.add("/lines", "too_long", subjects.size() + " subjects, at most " + most + " are taken");
        }
        errors.throwIfAny();
        return subjects;
    }

    private static Subject subject(String line) {
        boolean bare = !line.startsWith("fan:") && !line.startsWith("client:");
        return bare ? Subject.fan(new OpenId(line)) : Subject.parse(line);
    }
}

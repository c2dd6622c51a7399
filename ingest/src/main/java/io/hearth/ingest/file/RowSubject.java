package io.hearth.ingest.file;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.ingest.file.mapping.FieldRef;
import io.hearth.ingest.file.mapping.SubjectField;
import java.util.List;
import java.util.Optional;

/** Whose interaction a row is. Reasons never repeat a phone number. */
final class RowSubject {

    /** Where spreadsheets are kept from reading a number: {@code ="00123"} or {@code '00123}. */
    private static final String FORMULA_TEXT = "=\"";

    private final List<SubjectField> fields;
    private final Optional<PhoneKey> phoneKey;

    RowSubject(List<SubjectField> fields, Optional<PhoneKey> phoneKey) {
        this.fields = fields;
        this.phoneKey = phoneKey;
    }

    Subject of(Row row) throws UnusableRow {
        SubjectField field = fields.get(0);
        for (SubjectField candidate : fields) {
            if (!row.value(candidate.field()).isBlank()) {
                field = candidate;
                break;
            }
        }
        String column = row.nameOf(field.field());
        String value = bare(row.value(field.field()));
        try {
            return switch (field.kind()) {
                case FAN -> Subject.fan(new OpenId(value));
                case CLIENT -> new Subject(Subject.Kind.CLIENT, client(column, value));
                case PHONE -> new Subject(Subject.Kind.CLIENT, phone(column, value));
            };
        } catch (IllegalArgumentException e) {
            throw new UnusableRow(column, String.valueOf(e.getMessage()));
        }
    }

    /** Some systems number their clients by phone number. */
    private String client(String column, String value) throws UnusableRow {
        Optional<String> key = phoneKey.flatMap(secret -> secret.of(value));
        if (key.isEmpty() && PhoneKey.isMobile(value)) {
            throw new UnusableRow(
                    column, "is a phone number, and no key is set (HEARTH_FILES_PHONE_KEY) to keep a digest of it");
        }
        return key.orElse(value);
    }

    private String phone(String column, String value) throws UnusableRow {
        if (!PhoneKey.isMobile(value)) {
            throw new UnusableRow(column, "is no mobile number of mainland China (did a spreadsheet round it?)");
        }
        return phoneKey.flatMap(secret -> secret.of(value))
                .orElseThrow(() -> new UnusableRow(
                        column, "cannot be used: no key is set (HEARTH_FILES_PHONE_KEY) to keep a digest of it"));
    }

    private static String bare(String value) {
        String stripped = value.strip();
        if (stripped.startsWith(FORMULA_TEXT) && stripped.endsWith("\"") && stripped.length() > FORMULA_TEXT.length()) {
            return stripped.substring(FORMULA_TEXT.length(), stripped.length() - 1);
        }
        return stripped.startsWith("'") ? stripped.substring(1) : stripped;
    }

    /** The columns that hold phone numbers; their digests stand in for them wherever a row's values are digested. */
    List<FieldRef> secretFields() {
        return fields.stream()
                .filter(field -> field.kind() != SubjectField.Kind.FAN)
                .map(SubjectField::field)
                .toList();
    }
}

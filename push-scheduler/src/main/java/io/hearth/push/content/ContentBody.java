package io.hearth.push.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;

/** What a fan gets. Constructors throw {@link IllegalArgumentException} with the field and its value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentBody.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = ContentBody.Invitation.class, name = "INVITATION"),
    @JsonSubTypes.Type(value = ContentBody.Voucher.class, name = "VOUCHER"),
    @JsonSubTypes.Type(value = ContentBody.Points.class, name = "POINTS"),
    @JsonSubTypes.Type(value = ContentBody.CallTask.class, name = "CALL_TASK")
})
public sealed interface ContentBody {

    /** Every text of it that a person reads. */
    @JsonIgnore
    List<String> texts();

    /** A message. */
    record Text(String text) implements ContentBody {
        public Text {
            Limits.message("text", text);
        }

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /**
     * A message that invites to an event and leads to its page.
     *
     * @param page https
     */
    record Invitation(String text, URI page) implements ContentBody {
        public Invitation {
            Limits.webPage("page", page);
            Limits.message("text and page", text + "\n" + page);
        }

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /**
     * A voucher of the fan's own, and the message that tells of it.
     *
     * @param valueCents what it is worth, in cents; 0 for a gift
     * @param validDays from the day on which it is issued
     */
    record Voucher(String title, String terms, long valueCents, int validDays, String message) implements ContentBody {
        public Voucher {
            Limits.line("title", title, 40);
            Limits.text("terms", terms, 2_000);
            Limits.range("value_cents", valueCents, 0, 100_000_000);
            Limits.range("valid_days", validDays, 1, 3_660);
            Limits.message("message", message);
        }

        @Override
        public List<String> texts() {
            return List.of(message, title, terms);
        }
    }

    /**
     * Reward points, put on the fan's account without a message.
     *
     * @param validDays from the day on which they are given; 0 for ever
     */
    record Points(int points, int validDays, String reason) implements ContentBody {
        public Points {
            Limits.range("points", points, 1, 1_000_000);
            Limits.range("valid_days", validDays, 0, 3_660);
            Limits.line("reason", reason, 100);
        }

        @Override
        public List<String> texts() {
            return List.of(reason);
        }
    }

    /**
     * A call that a consultant is to make.
     *
     * @param withinDays how long the consultant has
     */
    record CallTask(String script, int withinDays) implements ContentBody {
        public CallTask {
            Limits.text("script", script, 4_000);
            Limits.range("within_days", withinDays, 1, 90);
        }

        @Override
        public List<String> texts() {
            return List.of(script);
        }
    }
}

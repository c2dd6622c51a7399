package io.hearth.ingest.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.Classifier;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifiedMessagesTests {

    private static final Classifier CLASSIFIER = new Classifier(ClassificationRules.DEFAULT.asVersion(3));

    @ParameterizedTest
    @CsvSource({
        "首付多少,            price,      ENQUIRY",
        "周末可以来看房吗,    enquiry,    ENQUIRY",
        "离地铁多远,          location,   ENQUIRY",
        "有三室的户型吗,      house_type, ENQUIRY",
        "我要投诉,            complaint,  COMPLAINT",
        "物业很好，很满意,    praise,     PRAISE",
        "水龙头坏了 报修,     service,    SERVICE_REQUEST",
        "早上好,              other,      MESSAGE",
    })
    void aMessageCarriesItsClassAndCountsInTheFunnelByIt(String text, String messageClass, InteractionType type) {
        Interaction message = interaction(InteractionType.MESSAGE, text);
        Interaction classified = ClassifiedMessages.classified(message, CLASSIFIER);
        assertThat(classified.type()).isEqualTo(type);
        assertThat(classified.id()).isEqualTo(message.id());
        assertThat(classified.attributes())
                .isEqualTo(Map.of("msg_id", "1", "message_class", messageClass, "classification_rules", "3"));
    }

    @Test
    void whatIsNoMessageOrHasNoWordsStaysAsItIs() {
        Interaction image = interaction(InteractionType.MESSAGE, null);
        Interaction visit = interaction(InteractionType.VISIT, "我要投诉");
        assertThat(ClassifiedMessages.classified(image, CLASSIFIER)).isSameAs(image);
        assertThat(ClassifiedMessages.classified(visit, CLASSIFIER)).isSameAs(visit);
    }

    @Test
    void aReviewIsClassifiedAndStaysAReview() {
        Interaction review = ClassifiedMessages.classified(interaction(InteractionType.REVIEW, "我要投诉"), CLASSIFIER);
        assertThat(review.type()).isEqualTo(InteractionType.REVIEW);
        assertThat(review.attributes()).containsEntry("message_class", "complaint");
    }

    private static Interaction interaction(InteractionType type, @Nullable String text) {
        return new Interaction(
                InteractionId.of("test", "1"),
                Subject.fan(new OpenId("oFan1")),
                type,
                Instant.parse("2026-03-01T04:00:00Z"),
                Channel.WECHAT,
                null,
                null,
                text,
                "wechat",
                Map.of("msg_id", "1"));
    }
}

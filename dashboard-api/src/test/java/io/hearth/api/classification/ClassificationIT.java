package io.hearth.api.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassificationIT {

    private static final String PATH = "/api/classification-rules";

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    Browser analyst;

    @BeforeAll
    void signIn() {
        analyst = Staff.signedIn(users, port, Role.ANALYST);
    }

    @Test
    void whatIsReadCanBeSavedOnceAndNoSecondEditorOverwritesIt() {
        ObjectNode rules = (ObjectNode) analyst.get(PATH).json().get("rules");
        int version = rules.get("version").intValue();
        rules.put("threshold", 4);

        Answer saved = analyst.put(PATH, rules.toString());
        Answer second = analyst.put(PATH, rules.toString());

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().at("/version").intValue()).isEqualTo(version + 1);
        assertThat(saved.json().at("/rules/threshold").intValue()).isEqualTo(4);
        assertThat(saved.json().at("/saved_by").stringValue()).isNotBlank();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("conflict");
        assertThat(analyst.get(PATH).json()).isEqualTo(saved.json());
        assertThat(analyst.get(PATH + "/" + (version + 1)).json()).isEqualTo(saved.json());
        assertThat(analyst.get(PATH + "/0").json().at("/rules/threshold").intValue())
                .isEqualTo(3);
        assertThat(analyst.get(PATH + "/999").status()).isEqualTo(404);
    }

    @Test
    void rulesThatCannotBeMeantNameTheirNode() {
        ObjectNode rules = (ObjectNode) analyst.get(PATH).json().get("rules");
        ((ObjectNode) rules.get("rules").get(0)).put("class", "cheap");

        Answer answer = analyst.put(PATH, rules.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("rules[0].class");
        assertThat(analyst.put(PATH, "7").status()).isEqualTo(400);
        assertThat(analyst.put(PATH, rules.toString().replace("negations", "\\u0000"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rulesAreTriedWithoutBeingSaved() {
        int before = analyst.get(PATH).json().at("/version").intValue();
        Answer own = analyst.post(PATH + "/try", """
                {"texts": ["首付多少", "不满意"], "rules": {"version": 0, "threshold": 3, "negations": ["不"],
                 "negation_reach": 2, "neutral": [], "rules":
                 [{"class": "praise", "weight": 5, "words": ["满意"], "if_negated": "complaint"}]}}""");
        Answer holding = analyst.post(PATH + "/try", "{\"texts\": [\"首付多少\"]}");

        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.json().at("/items/0/message_class").stringValue()).isEqualTo("other");
        assertThat(own.json().at("/items/1/message_class").stringValue()).isEqualTo("complaint");
        assertThat(own.json().at("/items/1/evidence/0").toString())
                .isEqualTo("{\"word\":\"满意\",\"message_class\":\"complaint\",\"weight\":5,\"negated\":true}");
        assertThat(holding.json().at("/items/0/scores/price").intValue()).isEqualTo(6);
        assertThat(analyst.get(PATH).json().at("/version").intValue()).isEqualTo(before);
    }

    @Test
    void aTrialWithoutSentencesOrWithTooManyIsRefused() {
        assertThat(analyst.post(PATH + "/try", "{}").status()).isEqualTo(400);
        assertThat(analyst.post(PATH + "/try", "{\"texts\": [null]}").status()).isEqualTo(400);
        assertThat(analyst.post(PATH + "/try", "{\"texts\": [" + "\"x\",".repeat(100) + "\"x\"]}")
                        .status())
                .isEqualTo(400);
    }
}

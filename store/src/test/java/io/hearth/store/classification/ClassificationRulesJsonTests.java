package io.hearth.store.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hearth.domain.classification.ClassificationRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationRulesJsonTests {

    @Test
    void rulesReadBackAsTheyWereWritten() {
        ClassificationRules rules = ClassificationRules.DEFAULT.asVersion(7);
        assertThat(ClassificationRulesJson.parse(ClassificationRulesJson.write(rules)))
                .isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{'class': 'price', 'weight': 3, 'words': ['x'], 'regex': '.*'}] | $.rules[0].regex
            [{'class': 'cheap', 'weight': 3, 'words': ['x']}]                | $.rules[0].class
            [{'class': 'price', 'weight': 0, 'words': ['x']}]                | $.rules[0]
            [{'class': 'price', 'weight': '3', 'words': ['x']}]              | $.rules[0].weight
            [{'class': 'price', 'weight': 3, 'words': []}]                   | $.rules[0]
            [{'class': 'price', 'weight': 3, 'words': ['x', 4]}]             | $.rules[0].words[1]
            [{'class': 'price', 'weight': 3, 'words': 'x'}]                  | $.rules[0].words
            [{'class': 'price', 'weight': 3, 'words': ['x'], 'if_negated': 1}] | $.rules[0].if_negated
            ['price']                                                        | $.rules[0]
            []                                                               | $
            7                                                                | $.rules
            """)
    void whatCannotBeMeantIsNamed(String rules, String path) {
        assertThat(refusal(rules.replace('\'', '"')).path()).isEqualTo(path);
    }

    @Test
    void whatIsNoJsonIsRefusedToo() {
        InvalidClassificationRulesException refused = catchThrowableOfType(
                InvalidClassificationRulesException.class, () -> ClassificationRulesJson.parse("{\"rules\": "));
        assertThat(refused.path()).isEqualTo("$");
        assertThat(refused.problem()).startsWith("no JSON that can be read");
    }

    private static InvalidClassificationRulesException refusal(String rules) {
        String json = """
                {"version": 1, "threshold": 3, "negations": [], "negation_reach": 3, "neutral": [], "rules": %s}""".formatted(rules);
        return catchThrowableOfType(
                InvalidClassificationRulesException.class, () -> ClassificationRulesJson.parse(json));
    }
}

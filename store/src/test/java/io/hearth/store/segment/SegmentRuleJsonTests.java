package io.hearth.store.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.store.segment.RuleProblem.Code;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentRuleJsonTests {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SegmentRuleJson.schema());

    @Property(tries = 300)
    void whatIsWrittenReadsBackAsItselfAndFollowsTheSchema(@ForAll("rules") SegmentRule rule) {
        var json = SegmentRuleJson.write(rule);
        assertThat(SegmentRuleJson.parse(json.toString())).isEqualTo(rule);
        assertThat(SCHEMA.validate(json)).isEmpty();
    }

    /** What the schema knows of, it refuses where the reader does; reversed ranges, depth and size it cannot know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"all\":[{\"dormant\":true},{\"interaction_in\":[\"SHARE\"],\"within_days\":-3}]}"
                        + "| /all/1/within_days | OUT_OF_RANGE | -3 is no whole number between 1 and 1100",
                "{\"interaction_in\":[\"SHARE\"],\"within_days\":1101}"
                        + "| /within_days | OUT_OF_RANGE | 1101 is no whole number between 1 and 1100",
                "{\"interaction_in\":[\"SHARE\"],\"within_days\":2.5}"
                        + "| /within_days | OUT_OF_RANGE | 2.5 is no whole number between 1 and 1100",
                "{\"interaction_in\":[\"SHARE\"],\"at_least\":\"3\"}"
                        + "| /at_least | WRONG_TYPE | \"3\" is no number between 1 and 1000000",
                "{\"interaction_in\":[\"SHARE\"],\"within_days\":9,\"from\":\"2026-01-01\",\"to\":\"2026-01-02\"}"
                        + "| /within_days | EXCLUDING | within_days and from/to exclude each other, take one out",
                "{\"all\":[]} | /all | EMPTY | a list that is not empty is needed, not []",
                "{\"any\":[{\"stage_in\":[\"LOVE\"]}]} | /any/0/stage_in/0 | UNKNOWN_VALUE"
                        + "| \"LOVE\" is not one of AWARENESS, CONSIDERATION, PURCHASE, USE, OPINION, ADVOCACY",
                "{\"stage_in\":\"USE\"} | /stage_in | WRONG_TYPE | a list that is not empty is needed, not \"USE\"",
                "{\"dormant\":\"yes\"} | /dormant | WRONG_TYPE | \"yes\" is neither true nor false",
                "{\"dormant\":true,\"a/b~c\":1} | /a~1b~0c | UNKNOWN_FIELD"
                        + "| unknown here, take it out; known are dormant",
                "{\"none\":[7]} | /none/0 | WRONG_TYPE | an object is needed, not 7",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2026-03-02\"}"
                        + "| /to | MISSING | nothing is no day such as 2026-03-01",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"0026-03-02\",\"to\":\"2026-03-02\"}"
                        + "| /from | UNKNOWN_VALUE | \"0026-03-02\" is no day such as 2026-03-01",
                "{\"months_since_first_contact\":{}} | /months_since_first_contact | MISSING | from or to is needed",
                "{\"broker_type_in\":[\"FRIEND\"]} | /broker_type_in/0 | UNKNOWN_VALUE"
                        + "| \"FRIEND\" is not one of OWNER, OWNER_RELATIVE, EMPLOYEE, PARTNER_EMPLOYEE",
                "{\"tag_in\":[]} | /tag_in | EMPTY | a list that is not empty is needed, not []",
                "{\"segment_in\":[\"No Id\"]} | /segment_in/0 | UNKNOWN_VALUE | \"No Id\" is not a segment's id",
                "{\"subject_in\":[\"o1\"]}"
                        + "| /subject_in/0 | UNKNOWN_VALUE | \"o1\" is not a subject such as fan:… or client:…"
            })
    void aMistakeIsNamedWithItsPointer(String json, String pointer, Code code, String message)
            throws JsonProcessingException {
        assertThat(problems(json)).containsExactly(new RuleProblem(pointer, code, message));
        assertThat(SCHEMA.validate(new ObjectMapper().readTree(json))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}"
                        + "| /from | UNKNOWN_VALUE | \"2026-02-30\" is no day such as 2026-03-01",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}"
                        + "| /to | REVERSED | 2026-03-01 is before from, 2026-03-02; exchange the two",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2020-03-02\",\"to\":\"2026-03-01\"}"
                        + "| /to | OUT_OF_RANGE | more than 1100 days from 2020-03-02; leave both out for ever",
                "{\"interaction_in\":[\"SHARE\"],\"at_least\":3,\"at_most\":2}"
                        + "| /at_most | OUT_OF_RANGE | 2 is no whole number between 3 and 1000000",
                "{\"months_since_first_contact\":{\"from\":3,\"to\":1}}"
                        + "| /months_since_first_contact/to | REVERSED | 1 is less than from, 3; exchange the two",
            })
    void whatDoesNotFitTogetherIsNamedWithItsPointer(String json, String pointer, Code code, String message) {
        assertThat(problems(json)).containsExactly(new RuleProblem(pointer, code, message));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(
                        problems(
                                "{\"all\":[{\"dormant\":1},{\"any\":[]},{\"interaction_in\":[\"SHARE\",\"X\"],\"at_least\":0}]}"))
                .extracting(RuleProblem::pointer)
                .containsExactly("/all/0/dormant", "/all/1/any", "/all/2/interaction_in/1", "/all/2/at_least");
    }

    @Test
    void aNodeThatSaysNothingOrTwoThingsIsRefused() {
        assertThat(problems("{}")).extracting(RuleProblem::code).containsExactly(Code.NO_CONDITION);
        assertThat(problems("{\"shoe_size_in\":[\"x\"]}"))
                .extracting(RuleProblem::code)
                .containsExactly(Code.NO_CONDITION);
        assertThat(problems("{\"dormant\":true,\"promoter\":true}"))
                .extracting(RuleProblem::code)
                .containsExactly(Code.SEVERAL_CONDITIONS);
    }

    @ParameterizedTest
    @CsvSource({"21", "1000", "100000"})
    void aTreeDeeperThanTwentyLevelsIsRefused(int depth) {
        assertThat(problems(nested(depth))).extracting(RuleProblem::code).containsExactly(Code.TOO_DEEP);
    }

    @Test
    void theNodeThatIsTooDeepIsNamed() {
        assertThat(problems(nested(21))).extracting(RuleProblem::pointer).containsExactly("/all/0".repeat(20));
    }

    @Test
    void aTreeOfTwentyLevelsIsTaken() {
        assertThat(SegmentRuleJson.parse(nested(20)).depth()).isEqualTo(20);
    }

    @Test
    void aTreeOfMoreThanFiveHundredNodesIsRefused() {
        String nodes = "{\"dormant\":true},".repeat(100);
        String group = "{\"any\":[" + nodes.substring(0, nodes.length() - 1) + "]},";
        String rule = "{\"all\":[" + group.repeat(5).substring(0, group.length() * 5 - 1) + "]}";
        assertThat(problems(rule)).extracting(RuleProblem::code).containsExactly(Code.TOO_MANY_NODES);
        assertThat(SegmentRuleJson.parse("{\"any\":[" + nodes + "{\"promoter\":true}]}")
                        .nodes())
                .isEqualTo(102);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String json : List.of("", "{", "[1", "{\"dormant\":true} x")) {
            assertThat(problems(json)).hasSize(1);
        }
    }

    private static String nested(int depth) {
        return "{\"all\":[".repeat(depth - 1) + "{\"dormant\":true}" + "]}".repeat(depth - 1);
    }

    private static List<RuleProblem> problems(String json) {
        return catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRuleJson.parse(json))
                .problems();
    }

    @Provide
    Arbitrary<SegmentRule> rules() {
        return Rules.any();
    }
}

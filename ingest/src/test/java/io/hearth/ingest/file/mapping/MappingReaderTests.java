package io.hearth.ingest.file.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReaderTests {

    private static final String SMALLEST = """
            source: visits
            fan: openid
            type: VISIT
            time: {column: at, format: iso}
            """;

    @Test
    void theSmallestMappingHasDefaults() throws Exception {
        ImportMapping mapping = read(SMALLEST);
        assertThat(mapping.interactionSource()).isEqualTo("import:visits");
        assertThat(mapping.format()).isEqualTo(FileFormat.CSV);
        assertThat(mapping.charset()).contains(StandardCharsets.UTF_8);
        assertThat(mapping.csv()).isEqualTo(CsvFormat.DEFAULT);
        assertThat(single(mapping).type().translate("anything")).contains(InteractionType.VISIT);
        assertThat(mapping.channel().translate("")).contains(Channel.UNKNOWN);
        assertThat(mapping.rest()).isFalse();
        assertThat(mapping.key()).isEmpty();
    }

    @Test
    void everyKeyIsRead() throws Exception {
        ImportMapping mapping = read("""
                source: crm.export
                format: csv
                charset: GB18030
                csv: {delimiter: tab, quote: none, header: false}
                fan: 1
                type: {column: 2, values: {看: CONTENT_VIEW}, otherwise: OTHER}
                time: {column: 3, format: "yyyy/MM/dd HH:mm", zone: UTC}
                channel: {constant: PHONE}
                content: 4
                project: 5
                text: 6
                attributes: {house_type: 7}
                rest: true
                key: [1, 3]
                """);
        assertThat(mapping.csv()).isEqualTo(new CsvFormat('\t', null, false, List.of()));
        assertThat(mapping.subjects()).containsExactly(new SubjectField(SubjectField.Kind.FAN, FieldRef.numbered(1)));
        assertThat(single(mapping).type().translate("看")).contains(InteractionType.CONTENT_VIEW);
        assertThat(single(mapping).type().translate("?")).contains(InteractionType.OTHER);
        assertThat(single(mapping).time().parse("2026/02/28 12:30")).isEqualTo("2026-02-28T12:30:00Z");
        assertThat(mapping.channel().translate("")).contains(Channel.PHONE);
        assertThat(mapping.attributes()).containsEntry("house_type", FieldRef.numbered(7));
        assertThat(mapping.key()).containsExactly(FieldRef.numbered(1), FieldRef.numbered(3));
    }

    @Test
    void theMappingThatIsKeptForTaobaoIsRight() throws Exception {
        ImportMapping mapping = new MappingReader(HumanTime.SHANGHAI).read(Path.of("../mappings/taobao.yaml"));
        assertThat(single(mapping).type().translate("cart")).contains(InteractionType.ENQUIRY);
        assertThat(single(mapping).type().translate("share")).isEmpty();
    }

    @Test
    void everyMistakeIsNamedByItsKey() {
        MappingException wrong = catchThrowableOfType(MappingException.class, () -> read("""
                        source: Crm Export
                        charset: UTF-9
                        csv: {delimiter: ";;", columns: [a, a]}
                        fann: openid
                        type: {column: what, values: {pv: CONTENTVIEW}}
                        time: {column: at, format: "yyyy-qq-jj", zone: Asia/Shangri-La}
                        rest: perhaps
                        key: openid
                        """));
        assertThat(wrong.problems())
                .anySatisfy(p -> assertThat(p).startsWith("source: 'Crm Export'"))
                .anySatisfy(p -> assertThat(p).startsWith("charset: 'UTF-9'"))
                .anySatisfy(p -> assertThat(p).startsWith("csv.delimiter: ';;'"))
                .anySatisfy(p -> assertThat(p).startsWith("csv.columns[1]: 'a'"))
                .anySatisfy(p -> assertThat(p).startsWith("fann: is no known key; known are attributes"))
                .anySatisfy(p -> assertThat(p).startsWith("fan: is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("type.values.pv: 'CONTENTVIEW' is none of"))
                .anySatisfy(p -> assertThat(p).startsWith("time.format: 'yyyy-qq-jj'"))
                .anySatisfy(p -> assertThat(p).startsWith("time.zone: 'Asia/Shangri-La'"))
                .anySatisfy(p -> assertThat(p).startsWith("rest: 'perhaps'"))
                .anySatisfy(p -> assertThat(p).startsWith("key: is to be a list"))
                .hasSize(11);
    }

    @Test
    void whatIsNoYamlIsRefusedWithTheLine() {
        assertThatThrownBy(() -> read("source: [a\nfan: b"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("line ");
        assertThatThrownBy(() -> read("- a\n- b")).hasMessageContaining("no YAML mapping of keys");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no YAML mapping of keys");
        assertThatThrownBy(() -> read("fan: a\nfan: b")).hasMessageContaining("Duplicate");
    }

    @Test
    void anotherTextIsAnotherDigest() throws Exception {
        assertThat(read(SMALLEST).digest()).isEqualTo(read(SMALLEST).digest());
        assertThat(read(SMALLEST + "rest: true\n").digest())
                .isNotEqualTo(read(SMALLEST).digest());
    }

    private static Happenings.Single single(ImportMapping mapping) {
        return (Happenings.Single) mapping.happenings();
    }

    private static ImportMapping read(String yaml) throws Exception {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return new MappingReader(HumanTime.SHANGHAI).read("test.yaml", new ByteArrayInputStream(bytes));
    }
}

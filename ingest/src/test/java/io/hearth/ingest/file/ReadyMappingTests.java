package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.Classifier;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings that come with Hearth, with files as spreadsheets in China save them. */
class ReadyMappingTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final PhoneKey KEY = PhoneKey.parse(Base64.getEncoder().encodeToString(new byte[32]));
    private static final String EVENTS = """
            客户编号,姓名,手机号,类型,到访时间,项目,备注
            K001,张三,199 0000 0001,到访,2026/3/1 14:30,江畔,"带家人,电话19900000001"
            K002,李四,19900000002,活动,2026年3月2日,江畔,
            ,王五,+86 199-0000-0003,来电,2026-03-03 09:05:00,云顶,问价格
            "=""K004\""",赵六,19900000004,去电,2026.3.4 9:00,云顶,=1+1
            """;

    @TempDir
    private Path folder;

    @Test
    void offlineEventsAreReadWhateverTheSpreadsheetSavedThemIn() throws Exception {
        ImportMapping mapping = mapping("offline-events");
        List<String> utf8 = described(read(file(EVENTS, StandardCharsets.UTF_8), mapping));
        assertThat(utf8)
                .hasSize(4)
                .startsWith(
                        "client:K001 VISIT 2026-03-01T06:30:00Z SITE_VISIT 江畔 带家人,电话***",
                        "client:K002 ACTIVITY_ATTENDED 2026-03-01T16:00:00Z ACTIVITY 江畔 null")
                .endsWith("client:K004 CALL 2026-03-04T01:00:00Z PHONE 云顶 =1+1");
        assertThat(utf8.get(2)).matches("client:phone-[\\w-]{43} ENQUIRY 2026-03-03T01:05:00Z PHONE 云顶 问价格");
        for (Charset charset : List.of(Charset.forName("GBK"), StandardCharsets.UTF_16LE)) {
            String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
            assertThat(described(read(file(mark + EVENTS, charset), mapping))).isEqualTo(utf8);
        }
        assertThat(described(read(file("\uFEFF" + EVENTS.replace("\n", "\r\n"), StandardCharsets.UTF_8), mapping)))
                .isEqualTo(utf8);
    }

    @Test
    void noNameAndNoNumberIsLeftInAnyField() throws Exception {
        List<Interaction> all = read(file(EVENTS, StandardCharsets.UTF_8), mapping("offline-events"));
        assertThat(all.toString()).doesNotContain("1990000").doesNotContain("张三", "李四", "王五", "赵六");
        assertThat(PhoneKey.parse(Base64.getEncoder().encodeToString(new byte[] {
                            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
                            26, 27, 28, 29, 30, 31, 32
                        }))
                        .of("19900000003"))
                .isNotEqualTo(KEY.of("19900000003"));
    }

    @Test
    void anOwnersRowIsEverythingThatHasADate() throws Exception {
        String owners = """
                客户编号,姓名,手机号,项目,房号,认购日期,签约日期,交付日期
                K1,张三,19900000001,江畔,3-1502,2024/5/1,2024/5/1,2026/1/8
                K2,李四,19900000002,江畔,3-1503,2025/5/1,,
                """;
        List<Interaction> all = read(file(owners, Charset.forName("GBK")), mapping("owners-and-clients"));
        assertThat(described(all).stream().map(line -> line.substring(0, line.indexOf('Z'))))
                .containsExactly(
                        "client:K1 RESERVATION 2024-04-30T16:00:00",
                        "client:K1 CONTRACT 2024-04-30T16:00:00",
                        "client:K1 HANDOVER 2026-01-07T16:00:00",
                        "client:K2 RESERVATION 2025-04-30T16:00:00");
        assertThat(all).extracting(Interaction::id).doesNotHaveDuplicates();
        assertThat(all.get(0).attributes()).containsEntry("unit", "3-1502").hasSize(1);
    }

    @Test
    void aDryRunNamesLineColumnAndReasonAndNeverANumber() throws Exception {
        String rows = """
                客户编号,手机号,登记日期,签约日期
                K1,19900000001,2024/5/1,2024-02-30
                ,1.99E+10,2024/5/1,
                K3,,,
                K4,,2027/1/1,
                """;
        Path file = file(rows, StandardCharsets.UTF_8);
        ImportReport report =
                new DryRun(CLOCK).run(ImportRequest.dryRun(file, mapping("owners-and-clients")), ImportProgress.SILENT);
        assertThat(report.examples().stream().map(row -> row.line() + " " + row.column() + ": " + row.reason()))
                .containsExactly(
                        "2 签约日期: time '2024-02-30' is not written as the mapping says, or never was",
                        "3 手机号: is no mobile number of mainland China (did a spreadsheet round it?)",
                        "4 : row has none of the dates that the mapping names",
                        "5 登记日期: time 2026-12-31T16:00:00Z is in the future");
        assertThat(folder.toFile().list()).containsExactly("rows.csv");
    }

    @Test
    void withoutAKeyNoRowIsKeptUnderAPhoneNumber() throws Exception {
        String rows = "客户编号,手机号,登记日期\n,19900000001,2024/5/1\n19900000002,,2024/5/1\nK3,19900000003,2024/5/1\n";
        List<String> reasons = new ArrayList<>();
        ImportMapping mapping = mapping("owners-and-clients");
        assertThat(read(file(rows, StandardCharsets.UTF_8), mapping, Optional.empty(), reasons))
                .extracting(Interaction::subject)
                .hasToString("[client:K3]");
        assertThat(reasons)
                .containsExactly(
                        "cannot be used: no key is set (HEARTH_FILES_PHONE_KEY) to keep a digest of it",
                        "is a phone number, and no key is set (HEARTH_FILES_PHONE_KEY) to keep a digest of it");
    }

    @Test
    @Tag("long")
    void aMillionRowsGoOnAfterABadOne() throws Exception {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("客户编号,类型,到访时间\n");
            for (int i = 1; i <= 1_000_000; i++) {
                out.write(i == 500_000 ? "K,到访,昨天\n" : "K" + i + ",到访,2026-03-01 10:00\n");
            }
        }
        ImportReport report =
                new DryRun(CLOCK).run(ImportRequest.dryRun(file, mapping("offline-events")), ImportProgress.SILENT);
        assertThat(report.accepted()).isEqualTo(999_999);
        assertThat(report.examples())
                .extracting(row -> row.line() + " " + row.column())
                .containsExactly("500001 到访时间");
    }

    @Test
    void aDryRunWithoutAKeyRejectsWhatTheImportWould() throws Exception {
        Path file = file("手机号,登记日期\n19900000001,2024/5/1\n", StandardCharsets.UTF_8);
        ImportRequest request = ImportRequest.dryRun(file, mapping("owners-and-clients"));
        assertThat(new DryRun(CLOCK, Optional.empty())
                        .run(request, ImportProgress.SILENT)
                        .rejected())
                .isEqualTo(1);
        assertThat(new DryRun(CLOCK, PhoneKey.ofSetting("A".repeat(43) + "="))
                        .run(request, ImportProgress.SILENT)
                        .rejected())
                .isZero();
        assertThat(PhoneKey.ofSetting(" ")).isEmpty();
        assertThatThrownBy(() -> PhoneKey.ofSetting("no secret")).hasMessage("the key for phone numbers is no base64");
        assertThatThrownBy(() -> PhoneKey.ofSetting("AAAA")).hasMessageContaining("has 3 bytes, not 32");
    }

    @Test
    void aFileWithoutPersonOrDatesIsRefusedAsAWhole() throws Exception {
        assertRefused("姓名,登记日期\n", "the file has no column for the person");
        assertRefused("客户编号,姓名\n", "the file has no column for the dates");
    }

    @Test
    void mappingsThatWouldKeepPersonalDataAreRefused() {
        String yaml = TextFile.VISITS.replace("rest: true", "attributes: [户型, 客户姓名]");
        assertThatThrownBy(() -> TextFile.mapping(yaml)).hasMessageContaining("'客户姓名' is personal data");
    }

    private void assertRefused(String text, String message) throws Exception {
        Path file = file(text, StandardCharsets.UTF_8);
        ImportRequest request = ImportRequest.dryRun(file, mapping("owners-and-clients"));
        assertThatThrownBy(() -> new DryRun(CLOCK).run(request, ImportProgress.SILENT))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(message);
    }

    private static List<String> described(List<Interaction> interactions) {
        return interactions.stream()
                .map(i -> i.subject() + " " + i.type() + " " + i.occurredAt() + " " + i.channel() + " " + i.projectId()
                        + " " + i.text())
                .collect(Collectors.toList());
    }

    private static List<Interaction> read(Path file, ImportMapping mapping) throws Exception {
        List<String> reasons = new ArrayList<>();
        List<Interaction> all = read(file, mapping, Optional.of(KEY), reasons);
        assertThat(reasons).isEmpty();
        return all;
    }

    private static List<Interaction> read(
            Path file, ImportMapping mapping, Optional<PhoneKey> key, List<String> reasons) throws Exception {
        try (ImportFile open = ImportFile.open(file, mapping)) {
            Batch batch = new BatchReader(open.rows(), mapping, CLOCK, key, new Classifier(ClassificationRules.DEFAULT))
                    .next();
            batch.rejected().forEach(row -> reasons.add(row.reason()));
            return batch.accepted().stream().map(Accepted::interaction).toList();
        }
    }

    private static ImportMapping mapping(String name) throws Exception {
        return new MappingReader(HumanTime.SHANGHAI).read(Path.of("../mappings/" + name + ".yaml"));
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("rows.csv"), text.getBytes(charset));
    }
}

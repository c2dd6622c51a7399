package io.hearth.server.command;

import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.file.DryRun;
import io.hearth.ingest.file.FileImport;
import io.hearth.ingest.file.ImportException;
import io.hearth.ingest.file.ImportProgress;
import io.hearth.ingest.file.ImportReport;
import io.hearth.ingest.file.ImportRequest;
import io.hearth.ingest.file.PhoneKey;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingException;
import io.hearth.ingest.file.mapping.MappingReader;
import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import io.hearth.server.console.ProgressLine;
import io.hearth.server.process.CommandSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Loads interactions from a CSV or NDJSON file, gzip too. The same file twice changes nothing.")
final class ImportCommand implements Callable<Integer> {

    private static final String PHONE_KEY = "HEARTH_FILES_PHONE_KEY";

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Parameters(paramLabel = "FILE", description = "What to load.")
    private Path file = Path.of("");

    @Option(names = "--mapping", paramLabel = "M.yaml", required = true, description = "Which column is what.")
    private Path mapping = Path.of("");

    @Option(names = "--dry-run", description = "Checks everything and writes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws ImportException {
        ImportMapping columns = readMapping();
        ProgressLine line = ProgressLine.onConsole();
        ImportProgress progress = at -> line.update("import", at.rows(), at.percent() / 100);
        ImportReport report = dryRun ? check(columns, progress) : load(columns, progress);
        line.finish();
        ImportReportText.lines(report, dryRun).forEach(System.out::println);
        return report.succeeded() ? 0 : 1;
    }

    private ImportReport check(ImportMapping columns, ImportProgress progress) throws ImportException {
        return new DryRun(Clock.systemUTC(), phoneKey()).run(ImportRequest.dryRun(file, columns), progress);
    }

    private static Optional<PhoneKey> phoneKey() {
        try {
            return PhoneKey.ofSetting(System.getenv().getOrDefault(PHONE_KEY, ""));
        } catch (IllegalArgumentException e) {
            throw new CommandException(PHONE_KEY + ": " + e.getMessage(), e);
        }
    }

    private ImportReport load(ImportMapping columns, ImportProgress progress) throws ImportException {
        try (CommandSession session = CommandSession.open(dataDir.path(), Installation.current(), System.getenv())) {
            return session.get(FileImport.class).run(request(columns), progress);
        }
    }

    private ImportRequest request(ImportMapping columns) {
        return new ImportRequest(file, columns, false, Optional.of(rejectedFile()));
    }

    /** Beside the file; where nothing may be written there, in the folder that the command was given in. */
    private Path rejectedFile() {
        Path name = Path.of(file.getFileName() + ".rejected.csv").toAbsolutePath();
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder) ? folder.resolve(name.getFileName()) : name;
    }

    private ImportMapping readMapping() {
        String zone = System.getenv()
                .getOrDefault("HEARTH_ZONE", HumanTime.SHANGHAI.zone().getId());
        try {
            return new MappingReader(new HumanTime(ZoneId.of(zone))).read(mapping);
        } catch (MappingException e) {
            throw CommandException.because(e);
        } catch (DateTimeException e) {
            throw new CommandException("HEARTH_ZONE '" + zone + "' is no time zone: write it like Asia/Shanghai", e);
        } catch (IOException e) {
            throw new CommandException("the mapping " + mapping + " cannot be read: " + e.getMessage(), e);
        }
    }
}

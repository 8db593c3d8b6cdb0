package dev.enlace.application.importing;

import dev.enlace.application.job.Job;
import dev.enlace.application.job.StartJob;
import dev.enlace.application.shared.UseCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

@UseCase
class ImportService implements ImportContracts {
    private final StartJob jobs;
    private final Sheets sheets;

    ImportService(StartJob jobs, Sheets sheets) {
        this.jobs = jobs;
        this.sheets = sheets;
    }

    @Override
    public Job start(Command command) {
        try {
            var profile = SheetProfile.of(command.sheet());
            var job = jobs.start(
                    ContractImport.KIND,
                    Map.of(
                            "dryRun", command.dryRun(),
                            "encoding", profile.charset().name(),
                            "delimiter", String.valueOf(profile.layout().delimiter()),
                            "lines", profile.lines()));
            try (var sheet = Files.newInputStream(command.sheet())) {
                sheets.keep(job.id(), sheet);
            }
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

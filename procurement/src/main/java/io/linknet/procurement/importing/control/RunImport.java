package io.linknet.procurement.importing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.procurement.importing.entity.ImportFault;
import io.linknet.procurement.importing.entity.ImportFile;
import io.linknet.procurement.importing.entity.ImportProblem;
import io.linknet.procurement.importing.entity.Mapping;
import io.linknet.procurement.importing.entity.Tally;
import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.job.control.Jobs;
import io.linknet.procurement.job.control.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Maps, checks and takes files: small ones at once, large ones as a job.
 *
 * <p>Taking is one transaction: all good rows or none. A check changes nothing but the list of faults.
 */
@ApplicationScoped
public class RunImport {

    /** Kind of the jobs. */
    static final String JOB = "IMPORT";

    /** Rows that are gone through within a request. */
    static final int SMALL = 2_000;

    private static final int CELL_CHARACTERS = 200;

    @Inject
    ImportFiles files;

    @Inject
    ImportTargets targets;

    @Inject
    Mappings mappings;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * What is to be done with a file.
     *
     * @param take whether its rows take effect
     * @param goodRowsOnly whether bad rows are left out; otherwise one of them is enough to refuse all
     */
    public record Wish(boolean take, boolean goodRowsOnly) {

        private Map<String, String> parameters() {
            return Map.of("take", Boolean.toString(take), "goodRowsOnly", Boolean.toString(goodRowsOnly));
        }

        static Wish of(JobSheet job) {
            return new Wish(
                    Boolean.parseBoolean(job.parameters().get("take")),
                    Boolean.parseBoolean(job.parameters().get("goodRowsOnly")));
        }
    }

    /**
     * Maps the columns of a file anew. Runs in the command's transaction.
     *
     * @param seen makes sure that the version seen is the present one
     */
    public ImportFile map(Caller caller, UUID id, Mapping mapping, Consumer<Long> seen) {
        var file = files.locked(id, caller.member());
        var target = targets.get(file.kind(), caller);
        seen.accept(file.version());
        mappings.require(mapping, target, Mappings.texts(file.content().headings()));
        requireIdle(file);
        file.map(Mappings.written(mapping));
        files.forgetFaults(file);
        return file;
    }

    /** Whether the file is too large for a request. */
    public boolean isLarge(Caller caller, UUID id) {
        return files.get(id, caller.member()).content().rows() > SMALL;
    }

    /** Leaves the work to a job. Runs in the command's transaction. */
    public JobSheet inBackground(Caller caller, UUID id, Wish wish) {
        requireReady(caller, files.locked(id, caller.member()), wish);
        return jobs.ask(caller, JOB, id, true, wish.parameters());
    }

    /** Does the work at once. Runs in the command's transaction. */
    public ImportFile atOnce(Caller caller, UUID id, Wish wish) throws IOException {
        var file = files.locked(id, caller.member());
        requireReady(caller, file, wish);
        requireIdle(file);
        return run(file, wish, caller.personName(), tally -> {});
    }

    /**
     * Does the work as a job and ends it. Runs as the service.
     *
     * @throws Lease.Gone if the job is no longer this replica's: then nothing of it is written
     */
    @Transactional(rollbackOn = Exception.class)
    public void asJob(JobSheet job, Lease lease) throws IOException, SQLException {
        var file = files.find(job.subjectId());
        var rows = file.content().rows();
        var done =
                run(file, Wish.of(job), job.personName(), tally -> lease.progress("IMPORTING", percent(tally, rows)));
        lease.progress("WRITING", 95);
        lease.end(Map.of("bad", Integer.toString(done.tally().bad())));
    }

    private static int percent(Tally tally, int rows) {
        var done = tally.added() + tally.changed() + tally.unchanged() + tally.bad();
        return (int) (5 + 90L * done / Math.max(1, rows));
    }

    private void requireReady(Caller caller, ImportFile file, Wish wish) {
        var target = targets.get(file.kind(), caller);
        if (wish.take) {
            file.requireTakeable();
            requireFaultless(file, wish);
        } else {
            file.requireOpen();
        }
        mappings.require(
                Mappings.read(file.mapping()),
                target,
                Mappings.texts(file.content().headings()));
    }

    private void requireIdle(ImportFile file) {
        if (jobs.isGoingOn(JOB, file.id())) {
            throw ImportProblem.IMPORT_GOES_ON.because(file.name());
        }
    }

    private static void requireFaultless(ImportFile file, Wish wish) {
        if (!wish.goodRowsOnly && file.tally().bad() > 0) {
            throw ImportProblem.IMPORT_HAS_FAULTS.because(
                    Integer.toString(file.tally().bad()));
        }
    }

    private ImportFile run(ImportFile file, Wish wish, String person, Consumer<Tally> progress) throws IOException {
        files.forgetFaults(file);
        var target = targets.get(file.kind());
        var mapping = Mappings.read(file.mapping());
        var run = new ImportRun(target, target.open(file.member()), mapping, wish.take, new Notes(file, progress));
        var tally = run.through(TableFile.of(files.content(file)));
        files.settle();
        var now = files.find(file.id());
        if (wish.take) {
            now.taken(tally, person, clock.instant());
            requireFaultless(now, wish);
            files.forgetContent(now);
        } else {
            now.checked(tally);
        }
        files.flush();
        return now;
    }

    /** Writes down what becomes of the rows. */
    private final class Notes implements ImportRun.Listener {

        private final ImportFile file;
        private final Consumer<Tally> progress;

        Notes(ImportFile file, Consumer<Tally> progress) {
            this.file = file;
            this.progress = progress;
        }

        @Override
        public void fault(int row, int ordinal, String heading, String cell, DomainRuleViolation why) {
            var arguments = why.arguments().stream().map(String::valueOf).toList();
            files.add(new ImportFault(
                    new ImportFault.Key(file.id(), row, ordinal),
                    file.member().value(),
                    heading,
                    cell.length() <= CELL_CHARACTERS ? cell : cell.substring(0, CELL_CHARACTERS),
                    why.type().slug(),
                    Mappings.written(List.copyOf(arguments))));
        }

        @Override
        public void done(Tally soFar) {
            files.settle();
            progress.accept(soFar);
        }
    }
}

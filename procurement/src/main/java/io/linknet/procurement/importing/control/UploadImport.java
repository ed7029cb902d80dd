package io.linknet.procurement.importing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.procurement.importing.entity.ImportFile;
import io.linknet.procurement.importing.entity.ImportProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes a file in: reads it to its end once, so that what is kept is a table. Runs in the command's transaction. */
@ApplicationScoped
public class UploadImport {

    /** Rows of a file at most, the headings not counted. */
    public static final int MOST_ROWS = 100_000;

    private static final int SAMPLE_ROWS = 5;
    private static final int SAMPLE_CHARACTERS = 60;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final Semaphore READERS = new Semaphore(AT_ONCE);

    @Inject
    ImportFiles files;

    @Inject
    ImportTargets targets;

    @Inject
    Mappings mappings;

    @Inject
    Clock clock;

    /**
     * Uploads.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the kind is not for that person, or the file is no table of
     *     at most {@value #MOST_ROWS} rows
     */
    public ImportFile upload(Caller uploader, String kind, String name, byte[] content)
            throws IOException, InterruptedException {
        var target = targets.get(kind, uploader);
        var seen = read(content);
        var guess = mappings.guess(uploader.member(), target, seen.headings);
        var described = new ImportFile.Content(
                seen.file.format(),
                sha256(content),
                content.length,
                seen.rows,
                Mappings.written(seen.headings),
                Mappings.written(seen.sample));
        var file = new ImportFile(uploader, kind, name, described, Mappings.written(guess), clock.instant());
        files.add(file, content);
        return file;
    }

    private static Seen read(byte[] content) throws IOException, InterruptedException {
        if (!READERS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw ImportProblem.TOO_MANY_READERS.because();
        }
        try {
            var seen = new Seen(TableFile.of(content));
            seen.file.read(seen);
            if (seen.rows == 0) {
                throw ImportProblem.FILE_IS_EMPTY.because();
            }
            return seen;
        } finally {
            READERS.release();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What was seen of a file on the way to its end. */
    private static final class Seen implements TableFile.Rows {

        private final TableFile file;
        private final List<List<String>> sample = new ArrayList<>();
        private List<String> headings = List.of();
        private int rows;

        Seen(TableFile file) {
            this.file = file;
        }

        @Override
        public void row(int number, List<String> cells) {
            if (headings.isEmpty()) {
                headings = Headings.of(cells);
                return;
            }
            if (++rows > MOST_ROWS) {
                throw ImportProblem.TOO_MANY_ROWS.because(MOST_ROWS);
            }
            if (sample.size() < SAMPLE_ROWS) {
                sample.add(cells.stream().map(Seen::cut).toList());
            }
        }

        private static String cut(String cell) {
            return cell.length() <= SAMPLE_CHARACTERS ? cell : cell.substring(0, SAMPLE_CHARACTERS) + "…";
        }
    }
}

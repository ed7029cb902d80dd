package io.linknet.kernel.evidence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs the {@link Sequencer} every five seconds as long as the service runs; without a key the service does not start. */
@ApplicationScoped
public class SequencerThread {

    private static final Logger LOG = System.getLogger(SequencerThread.class.getName());
    private static final long PAUSE_SECONDS = 5;

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    @Inject
    @ConfigProperty(name = "linknet.evidence.private-key-file")
    Optional<String> keyFile;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start) throws IOException {
        var file = keyFile.orElseThrow(() -> new IOException("linknet.evidence.private-key-file is not set"));
        var key = EvidenceKeys.readPrivate(Path.of(file));
        var sequencer = new Sequencer(database, service, key, clock);
        var started = threads.newThread(() -> run(sequencer));
        started.setName("evidence-sequencer");
        started.start();
        thread = started;
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        try {
            if (thread != null) {
                thread.join(6_000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Sequencer sequencer) {
        try {
            do {
                sequence(sequencer);
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sequence(Sequencer sequencer) {
        try {
            var done = Sequencer.BATCH;
            while (done == Sequencer.BATCH && stopped.getCount() > 0) {
                done = sequencer.sequence();
            }
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "evidence waits for its signature: {0}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "evidence is not signed", failed);
        }
    }
}

package io.linknet.identity.bearer;

import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.util.singleuse.AlreadyUsedException;
import com.nimbusds.oauth2.sdk.util.singleuse.SingleUseChecker;
import io.linknet.kernel.problem.KernelProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Proofs taken before, for as long as their time would still be right.
 *
 * <p>Bounded: when {@link #BOUND} are remembered, none too old, further ones are put off (503) rather than an older one
 * forgotten. Each replica remembers its own.
 */
final class SeenProofs implements SingleUseChecker<Map.Entry<DPoPIssuer, JWTID>> {

    /** About 800 proofs a second for two minutes, 20 MB. */
    static final int BOUND = 100_000;

    /** From the earliest moment at which a proof is taken to the latest, and a little more. */
    static final Duration KEEP = Duration.ofSeconds(2L * Proofs.WINDOW_SECONDS + 5);

    private final Clock clock;

    /** Oldest first: all are kept for the same time. */
    private final LinkedHashMap<String, Instant> seen = new LinkedHashMap<>();

    SeenProofs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void markAsUsed(Map.Entry<DPoPIssuer, JWTID> proof) throws AlreadyUsedException {
        var name = digest(proof.getKey().getValue() + ' ' + proof.getValue().getValue());
        synchronized (seen) {
            forget(clock.instant().minus(KEEP));
            if (seen.containsKey(name)) {
                throw new AlreadyUsedException("taken before");
            }
            if (seen.size() >= BOUND) {
                throw KernelProblem.UNAVAILABLE.because();
            }
            seen.put(name, clock.instant());
        }
    }

    private void forget(Instant before) {
        for (var oldest = seen.values().iterator(); oldest.hasNext(); oldest.remove()) {
            if (!oldest.next().isBefore(before)) {
                return;
            }
        }
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

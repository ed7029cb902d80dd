package io.linknet.procurement.clearing.boundary;

import static io.linknet.kernel.data.DataClass.PUBLIC;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.rest.Question;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Checks a published clearing for anybody, from the file alone; nothing of it is kept. */
@Path("clearings/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    /** Bytes of a file that are taken; larger ones are checked by the command. */
    private static final int LARGEST = 10 << 20;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;
    private static final Semaphore FREE = new Semaphore(AT_ONCE);

    @Context
    HttpHeaders headers;

    /**
     * What the checker found.
     *
     * @param valid whether all of it holds
     * @param digest SHA-256 of the file as it was computed; empty when it does not fit
     * @param fairness the rule it was cleared by; empty when something does not hold
     * @param pairs how many pairs were looked at
     * @param findings the first thing that does not hold, in the reader's language; empty when all does
     */
    @Classified(PUBLIC)
    public record Verdict(boolean valid, String digest, String fairness, long pairs, List<String> findings) {}

    /** Checks a file. */
    @POST
    @Question
    @PermitAll
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Verdict check(InputStream body) throws IOException, InterruptedException {
        if (!FREE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw KernelProblem.UNAVAILABLE.because();
        }
        try {
            return checked(body.readNBytes(LARGEST + 1));
        } finally {
            FREE.release();
        }
    }

    private Verdict checked(byte[] content) throws IOException {
        if (content.length > LARGEST) {
            throw KernelProblem.BODY_TOO_LARGE.because(LARGEST);
        }
        var file = Files.createTempFile("clearing", ".json");
        try {
            Files.write(file, content);
            return checked(file);
        } finally {
            Files.delete(file);
        }
    }

    private Verdict checked(java.nio.file.Path file) throws IOException {
        try {
            var proven = ClearingCheck.check(file);
            return new Verdict(true, proven.digest(), proven.fairness(), proven.pairs(), List.of());
        } catch (Refuted refuted) {
            return new Verdict(false, "", "", 0, List.of(text(refuted)));
        }
    }

    private String text(Refuted refuted) {
        var chinese =
                Problems.locale(headers.getAcceptableLanguages()).getLanguage().equals("zh");
        var texts = ResourceBundle.getBundle(
                VerifyClearing.class.getPackageName() + ".verify",
                chinese ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.getString("finding." + refuted.finding()) + " (" + refuted.where() + ")";
    }
}

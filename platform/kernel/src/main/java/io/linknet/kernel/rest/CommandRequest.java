package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What identifies the command of the current request: its key, its route and the SHA-256 of its body. */
@RequestScoped
public class CommandRequest {

    /** A 5,000-line order in JSON or UBL stays well below. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private String key = "";
    private String route = "";
    private String bodyHash = "";
    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    /**
     * Says what the command is, by whichever door it came.
     *
     * @param givenKey what its sender gave it to be known by
     * @param givenRoute what is asked for: method, path and query, or a message's subject
     * @param body all of it, or more than {@link #MAX_BYTES} of it
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no good key, or the body is too large
     */
    public void describe(@Nullable String givenKey, String givenRoute, byte[] body, Locale givenLocale) {
        requireKey(givenKey);
        if (body.length > MAX_BYTES) {
            throw KernelProblem.BODY_TOO_LARGE.because(Integer.toString(MAX_BYTES));
        }
        key = Objects.requireNonNull(givenKey);
        route = givenRoute;
        bodyHash = sha256(body);
        locale = givenLocale;
    }

    /** Refuses a command that cannot be known again; before its body is read. */
    static void requireKey(@Nullable String givenKey) {
        if (givenKey == null || !KEY.matcher(givenKey).matches()) {
            throw KernelProblem.IDEMPOTENCY_KEY_MISSING.at("Idempotency-Key");
        }
    }

    /** Value of the header {@code Idempotency-Key}. */
    public String key() {
        return key;
    }

    /** Method, path and query. */
    public String route() {
        return route;
    }

    /** SHA-256 of the body's bytes, hexadecimal. */
    public String bodyHash() {
        return bodyHash;
    }

    /** The caller's language. */
    public Locale locale() {
        return locale;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

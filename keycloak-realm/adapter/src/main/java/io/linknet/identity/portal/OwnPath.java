package io.linknet.identity.portal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the portal to come back to, never anybody else's.
 *
 * @param value path and query, beginning with exactly one slash
 */
record OwnPath(@JsonValue String value) {

    static final OwnPath HOME = new OwnPath("/");

    /** No second slash or backslash (a browser would leave for another host), no control or non-ASCII characters. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1500}");

    /** The path if it is one of the portal's pages, else home. */
    @JsonCreator
    static OwnPath of(@Nullable String wanted) {
        if (wanted == null
                || wanted.startsWith("/session/")
                || !OWN.matcher(wanted).matches()) {
            return HOME;
        }
        return new OwnPath(wanted);
    }
}

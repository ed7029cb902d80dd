package io.linknet.portal.audit.entity;

import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a log.
 *
 * @param actor {@code <issuer>|<subject>}, or a service
 * @param content canonical JSON of what was agreed
 * @param position its place in the order; absent for some seconds
 */
public record Written(
        UUID id,
        Instant recordedAt,
        String actor,
        String action,
        String objectType,
        UUID objectId,
        String content,
        @Nullable Long position) {

    /** What was done, in words where there are any. */
    public String what() {
        var object = text("audit.object." + objectType.replaceAll(".*\\.", ""), objectType);
        return object + " · " + text("audit.done." + action.replaceAll(".*-", ""), action);
    }

    private static String text(String key, String otherwise) {
        return Texts.has(key) ? Texts.t(key) : otherwise;
    }

    /** Whether somebody of another member has looked at data of the own one. */
    public boolean isLook() {
        return action.endsWith("-seen");
    }

    /** The subject of the actor; a service's name. */
    public String subject() {
        return actor.substring(actor.lastIndexOf('|') + 1);
    }
}

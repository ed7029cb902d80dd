package io.linknet.portal.frame.control;

import io.linknet.portal.frame.control.ScopedWork.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table of changes about members that somebody proposes, somebody decides on and the portal tells Keycloak of; in the caller's
 * transaction, whose scope decides which are seen.
 *
 * <p>It has the columns {@code id}, {@code member_id}, {@code state}, {@code proposed_*}, {@code decided_*} (see {@link Signatures})
 * and {@code tried_at}.
 *
 * @param table its name
 * @param columns what is read of it
 * @param reading makes a change of them
 */
public record ChangeTable<T>(ScopedWork scoped, String table, String columns, Reading<T> reading) {

    /** How long whoever has claimed a change has to tell Keycloak, before it is tried again. */
    private static final Duration TRY = Duration.ofSeconds(60);

    private static final int MOST = 50;

    private static final String CLAIM =
            """
            update %1$s set tried_at = ? where id in (
              select id from %1$s where state = 'APPROVED' and (tried_at is null or tried_at < ?)
              order by coalesce(decided_at, proposed_at) limit 10 for update skip locked)
            returning %2$s
            """;

    /** The changes of a member, newest first. */
    public List<T> of(UUID member) {
        return read("where member_id = ? order by proposed_at desc, id desc limit " + MOST, member);
    }

    /** Those that wait for a decision, oldest first. */
    public List<T> waiting() {
        return read("where state = ? order by proposed_at limit " + MOST, "PROPOSED");
    }

    /** One, held until the end of the transaction. */
    public Optional<T> locked(UUID id) {
        return read("where id = ? for update", id).stream().findFirst();
    }

    private List<T> read(String which, Object value) {
        return scoped.read("select " + columns + " from " + table + " " + which, reading, value);
    }

    /** Takes those that whoever has to agree has agreed to, for one try; those claimed within its time are somebody else's. */
    public List<T> claim(Instant now) {
        return scoped.read(
                CLAIM.formatted(table, columns), reading, Signatures.moment(now), Signatures.moment(now.minus(TRY)));
    }
}

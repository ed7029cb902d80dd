package io.linknet.portal.member.control;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.portal.member.entity.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the members up to what Keycloak says, and tells the other services what changed.
 *
 * <p>One transaction for rows and events, one instance at a time. Doing it again changes nothing and tells nothing.
 */
@ApplicationScoped
public class AdmitMembers {

    private static final String AGGREGATE = "partner-portal.member";

    @Inject
    Members members;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Admits new members and records changed ones; members that Keycloak no longer knows stay as they were.
     *
     * @return how many were admitted or changed
     */
    @Transactional
    public int bringUpTo(List<Member> said) {
        members.lock();
        var known = members.all();
        var changes = 0;
        for (var member : said) {
            var before = known.get(member.id());
            if (!member.equals(before)) {
                members.keep(member, clock.instant());
                outbox.append(eventType(before), AGGREGATE, member.id(), MemberTold.of(member));
                changes++;
            }
        }
        return changes;
    }

    private static String eventType(@Nullable Member before) {
        return before == null ? "partner-portal.member-admitted.v1" : "partner-portal.member-changed.v1";
    }

    /** Payload of both events. */
    record MemberTold(
            UUID memberId,
            MemberKind kind,
            String alias,
            String nameZh,
            String nameEn,
            @Nullable String district,
            @Nullable String gln) {

        static MemberTold of(Member member) {
            return new MemberTold(
                    member.id(),
                    member.kind(),
                    member.alias(),
                    member.nameZh(),
                    member.nameEn(),
                    member.district(),
                    member.gln());
        }
    }
}

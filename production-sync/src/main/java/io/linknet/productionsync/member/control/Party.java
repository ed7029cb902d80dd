package io.linknet.productionsync.member.control;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.productionsync.member.entity.Member;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as documents name it.
 *
 * @param id the member's id
 * @param kind absent until partner-portal has told of the member
 * @param alias short name; the id until told
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param district adcode of its seat (GB/T 2260)
 * @param gln Global Location Number of GS1
 * @param standing {@code ACTIVE}, {@code SUSPENDED} or {@code LEFT}
 */
public record Party(
        UUID id,
        @Nullable MemberKind kind,
        String alias,
        String nameZh,
        String nameEn,
        @Nullable String district,
        @Nullable String gln,
        String standing) {

    static Party of(Member member) {
        return new Party(
                member.id(),
                member.kind(),
                member.alias(),
                member.nameZh(),
                member.nameEn(),
                member.district(),
                member.gln(),
                member.standing());
    }

    /** A member whose name is not known here yet. */
    public static Party unnamed(UUID id) {
        return new Party(id, null, id.toString(), id.toString(), id.toString(), null, null, Member.IN_GOOD_STANDING);
    }
}

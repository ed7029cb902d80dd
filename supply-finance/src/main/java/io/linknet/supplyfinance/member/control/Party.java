package io.linknet.supplyfinance.member.control;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.supplyfinance.member.entity.Member;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as documents name it.
 *
 * @param id the member's id
 * @param kind absent until partner-portal has told of the member
 * @param nameZh Chinese name
 * @param nameEn English name
 */
public record Party(UUID id, @Nullable MemberKind kind, String nameZh, String nameEn) {

    static Party of(Member member) {
        return new Party(member.id(), member.kind(), member.nameZh(), member.nameEn());
    }

    /** A member whose name is not known here yet. */
    public static Party unnamed(UUID id) {
        return new Party(id, null, id.toString(), id.toString());
    }
}

package io.linknet.portal.member.boundary;

import static io.linknet.kernel.data.DataClass.CHAIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.data.Classified;
import io.linknet.portal.member.control.Members.Admitted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member, as everybody in the network may know it.
 *
 * @param admittedAt since when
 * @param standing {@code ACTIVE}, {@code SUSPENDED} or {@code LEFT}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(CHAIN)
public record MemberView(
        UUID id,
        String alias,
        MemberKind kind,
        String nameZh,
        String nameEn,
        @Nullable String district,
        @Nullable String gln,
        Instant admittedAt,
        String standing) {

    static MemberView of(Admitted admitted) {
        var member = admitted.member();
        return new MemberView(
                member.id(),
                member.alias(),
                member.kind(),
                member.nameZh(),
                member.nameEn(),
                member.district(),
                member.gln(),
                admitted.admittedAt(),
                admitted.standing());
    }
}

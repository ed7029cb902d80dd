package io.linknet.kernel.grant;

import static io.linknet.kernel.grant.DataCategory.FARMER_IDENTITY;
import static io.linknet.kernel.grant.DataCategory.FINANCING_EVIDENCE;
import static io.linknet.kernel.grant.GrantPurpose.FINANCING;
import static io.linknet.kernel.grant.GrantPurpose.FOOD_SAFETY;
import static io.linknet.kernel.grant.GrantPurpose.TRACEABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final MemberId COOPERATIVE = new MemberId(UUID.randomUUID());
    private static final MemberId LEADER = new MemberId(UUID.randomUUID());
    private static final UUID DEMAND = UUID.randomUUID();
    private static final UUID OTHER_DEMAND = UUID.randomUUID();
    private static final Instant GIVEN = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-12-26T16:00:00Z");

    @Nested
    class Counting {

        @Test
        void beginsWithTheMomentItIsGiven() {
            assertThat(grant(null, null).isInForce(GIVEN)).isTrue();
            assertThat(grant(null, null).isInForce(GIVEN.minusNanos(1))).isFalse();
        }

        @Test
        void endsWithTheMomentItExpires() {
            assertThat(grant(null, null).isInForce(EXPIRES.minusNanos(1))).isTrue();
            assertThat(grant(null, null).isInForce(EXPIRES)).isFalse();
        }

        @Test
        void endsWithTheMomentItIsRevoked() {
            var revoked = GIVEN.plusSeconds(60);

            assertThat(grant(null, revoked).isInForce(revoked.minusNanos(1))).isTrue();
            assertThat(grant(null, revoked).isInForce(revoked)).isFalse();
        }
    }

    @Nested
    class Covering {

        @Test
        void coversEveryDocumentUnlessItNamesOne() {
            var use = DataUse.of(FARMER_IDENTITY, OTHER_DEMAND);

            assertThat(grant(null, null).covers(use, GIVEN)).isTrue();
            assertThat(grant(DEMAND, null).covers(use, GIVEN)).isFalse();
            assertThat(grant(DEMAND, null).covers(DataUse.of(FARMER_IDENTITY, DEMAND), GIVEN))
                    .isTrue();
        }

        @Test
        void coversItsOwnPurposeAlone() {
            assertThat(grant(null, null).covers(new DataUse(FARMER_IDENTITY, Set.of(TRACEABILITY), DEMAND), GIVEN))
                    .isTrue();
            assertThat(grant(null, null)
                            .covers(new DataUse(FARMER_IDENTITY, Set.of(FOOD_SAFETY, FINANCING), DEMAND), GIVEN))
                    .isFalse();
        }

        @Test
        void coversItsOwnCategoryAlone() {
            var use = new DataUse(FINANCING_EVIDENCE, Set.of(TRACEABILITY), DEMAND);

            assertThat(grant(null, null).covers(use, GIVEN)).isFalse();
        }

        @Test
        void coversNobodyElsesData() {
            var inForce = new GrantsInForce(List.of(grant(null, null)), GIVEN);
            var use = DataUse.of(FARMER_IDENTITY, DEMAND);

            assertThat(inForce.covering(COOPERATIVE, use)).isPresent();
            assertThat(inForce.covering(LEADER, use)).isEmpty();
            assertThat(inForce.grantors()).containsExactly(COOPERATIVE.value());
        }
    }

    /** In force exactly while it is given, not expired and not revoked, however those moments lie. */
    @Property
    void isInForceBetweenItsMoments(
            @ForAll @LongRange(max = 100) long expires,
            @ForAll @LongRange(max = 100) long revoked,
            @ForAll boolean isRevoked,
            @ForAll @LongRange(min = -5, max = 105) long at) {
        var revokedAt = isRevoked ? GIVEN.plusSeconds(revoked) : null;
        var grant = grant(null, revokedAt, GIVEN.plusSeconds(expires));
        var last = isRevoked ? Math.min(expires, revoked) : expires;

        assertThat(grant.isInForce(GIVEN.plusSeconds(at))).isEqualTo(at >= 0 && at < last);
    }

    /** Of many grants one that covers is found, and none where each fails in something. */
    @Property
    void isCoveredIfOneGrantCovers(
            @ForAll @Size(max = 6) List<Boolean> forThisDemand, @ForAll @LongRange(min = -5, max = 65) long at) {
        var grants = forThisDemand.stream()
                .map(own -> grant(own ? DEMAND : OTHER_DEMAND, GIVEN.plusSeconds(60)))
                .toList();
        var moment = GIVEN.plusSeconds(at);
        var inForce = new GrantsInForce(grants, moment);

        assertThat(inForce.covering(COOPERATIVE, DataUse.of(FARMER_IDENTITY, DEMAND)))
                .isEqualTo(
                        at >= 0 && at < 60
                                ? grants.stream()
                                        .filter(it -> DEMAND.equals(it.objectId()))
                                        .findFirst()
                                : Optional.empty());
    }

    private static Grant grant(@Nullable UUID object, @Nullable Instant revokedAt) {
        return grant(object, revokedAt, EXPIRES);
    }

    private static Grant grant(@Nullable UUID object, @Nullable Instant revokedAt, Instant expires) {
        return new Grant(
                UUID.randomUUID(),
                COOPERATIVE,
                LEADER,
                FARMER_IDENTITY,
                TRACEABILITY,
                object,
                new Grant.Words("zh", "2026-11"),
                new Grant.Given(GIVEN, "陈会计"),
                expires,
                revokedAt == null ? null : new Grant.Revocation(revokedAt, "陈会计"));
    }
}

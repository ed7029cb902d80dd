package io.linknet.procurement.grant.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.Grant;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.kernel.grant.Grants;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.grant.entity.GrantProblem;
import io.linknet.procurement.member.control.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member lets a partner see some of its data, and takes that back. Runs in the command's transaction; each is evidence. */
@ApplicationScoped
public class GiveGrant {

    /** Categories that are shown by grant in this service. */
    private static final Set<DataCategory> HELD = Set.of(DataCategory.FARMER_IDENTITY);

    private static final String OBJECT = "data-grant";

    @Inject
    Members members;

    @Inject
    Grants grants;

    @Inject
    Partners partners;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /**
     * What is to be granted.
     *
     * @param demandId the one demand it is for; absent for all
     * @param lastDay on which it counts, Asia/Shanghai
     * @param words that were read and consented to
     */
    public record Terms(
            MemberId grantee,
            DataCategory category,
            GrantPurpose purpose,
            @Nullable UUID demandId,
            LocalDate lastDay,
            Grant.Words words) {}

    /** What the log says of a grant that is given. */
    record Given(
            UUID granteeId,
            DataCategory category,
            GrantPurpose purpose,
            String demandId,
            Instant expiresAt,
            String language,
            String version,
            String words) {}

    /** What the log says of a grant that is taken back. */
    record Revoked(UUID granteeId, DataCategory category, GrantPurpose purpose) {}

    /**
     * Gives; in force at once.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the grantee is no partner, the purpose is none for such data, the
     *     last day is over or more than a year away, the demand is none of the grantee's that the caller pledged or sold for, or the words
     *     are not the present ones
     */
    public Grant give(Caller who, Terms terms) {
        requireHeld(terms.category());
        var words = GrantWords.of(terms.category(), terms.words().language());
        require(who, terms, words);
        var expiresAt = terms.lastDay()
                .plusDays(1)
                .atStartOfDay(DeliveryWindow.CALENDAR)
                .toInstant();
        var grant = new Grant(
                Ids.next(),
                who.member(),
                terms.grantee(),
                terms.category(),
                terms.purpose(),
                terms.demandId(),
                words.named(),
                new Grant.Given(clock.instant(), who.personName()),
                expiresAt,
                null);
        grants.give(grant);
        evidence.record("grant-given", OBJECT, grant.id(), given(grant, words));
        return grant;
    }

    /**
     * Makes sure that such data is shown by grant here.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not
     */
    public static void requireHeld(DataCategory category) {
        if (!HELD.contains(category)) {
            throw GrantProblem.CATEGORY_NOT_HELD.at("/category", category);
        }
    }

    private void require(Caller who, Terms terms, GrantWords words) {
        if (!terms.category().purposes().contains(terms.purpose())) {
            throw GrantProblem.PURPOSE_DOES_NOT_FIT.at("/purpose", terms.purpose());
        }
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        if (terms.lastDay().isBefore(today)) {
            throw GrantProblem.GRANT_HAS_ENDED.at("/lastDay", terms.lastDay());
        }
        if (terms.lastDay().isAfter(today.plusYears(1))) {
            throw GrantProblem.GRANT_TOO_LONG.at("/lastDay", today.plusYears(1));
        }
        if (!partners.isPartner(who.member(), terms.grantee())) {
            throw GrantProblem.GRANTEE_IS_NO_PARTNER.at(
                    "/granteeId", terms.grantee().value());
        }
        members.requireGoodStanding(terms.grantee(), "/granteeId");
        if (terms.demandId() != null && !partners.deals(who.member(), terms.grantee(), terms.demandId())) {
            throw GrantProblem.NO_DEMAND_OF_GRANTEE.at("/demandId", terms.demandId());
        }
        if (!terms.words().equals(words.named())) {
            throw GrantProblem.WORDS_HAVE_CHANGED.at("/words", words.version());
        }
    }

    /**
     * Takes a grant back: from the commit on nothing is shown by it. Again changes nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller gave no such grant
     */
    public Grant revoke(Caller who, UUID id) {
        var revoked = grants.revoke(id, who.member(), who.personName());
        var grant = grants.own(id, who.member()).orElseThrow(() -> GrantProblem.UNKNOWN_GRANT.because(id));
        if (revoked) {
            evidence.record(
                    "grant-revoked",
                    OBJECT,
                    id,
                    new Revoked(grant.grantee().value(), grant.category(), grant.purpose()));
        }
        return grant;
    }

    private static Given given(Grant grant, GrantWords words) {
        var demand = grant.objectId();
        return new Given(
                grant.grantee().value(),
                grant.category(),
                grant.purpose(),
                demand == null ? "" : demand.toString(),
                grant.expiresAt(),
                words.language(),
                words.version(),
                words.text());
    }
}

package io.linknet.procurement.countersign.control;

import static io.linknet.procurement.countersign.entity.CountersignProblem.FARMER_NOT_ASKED;
import static io.linknet.procurement.countersign.entity.CountersignProblem.UNKNOWN_COUNTERSIGN;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.countersign.entity.Countersign;
import io.linknet.procurement.pooling.control.AnswerShare;
import io.linknet.procurement.pooling.control.PledgedShare;
import io.linknet.procurement.pooling.control.PledgedShares;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a farmer's answer, once, and puts it on record.
 *
 * <p>Answers run in the command's transaction. Of two at once, by link or by code, one counts.
 */
@ApplicationScoped
public class TakeAnswer {

    @Inject
    Countersigns countersigns;

    @Inject
    PledgedShares shares;

    @Inject
    AnswerShare answerShare;

    @Inject
    FarmersKey key;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /**
     * What a farmer is asked.
     *
     * @param code what the farmer may read to the clerk instead
     */
    public record Question(PledgedShare share, Instant expiresAt, String code) {}

    /** Who holds a link: the farmer, in the farmer's cooperative and without any role. Nobody when it leads nowhere. */
    @Transactional
    public Optional<Caller> farmer(String token) {
        return countersigns.byToken(token).map(TakeAnswer::caller);
    }

    private static Caller caller(Countersign asked) {
        var person = "farmer|" + asked.farmerId();
        return new Caller(asked.cooperative(), MemberKind.COOPERATIVE, "farmer", person, "farmer", Set.of());
    }

    /**
     * What the farmer is asked by that link.
     *
     * @throws DomainRuleViolation if the link takes no answer (any more), for whatever reason
     */
    @Transactional
    public Question question(Caller farmer, String token) {
        var asked = countersigns
                .byToken(token)
                .filter(it -> it.isOpen(clock.instant()))
                .orElseThrow(UNKNOWN_COUNTERSIGN::because);
        var share = shares.get(asked.shareId(), farmer.member());
        if (!shares.takesAnswers(share, farmer.member())) {
            throw UNKNOWN_COUNTERSIGN.because();
        }
        return new Question(share, asked.expiresAt(), key.code(asked.id()));
    }

    /**
     * Takes the answer that comes by a link.
     *
     * @throws DomainRuleViolation if the link takes no answer (any more), for whatever reason
     */
    public PledgedShare byLink(Caller farmer, String token, boolean agreed) {
        var asked = countersigns.held(token).orElseThrow(UNKNOWN_COUNTERSIGN::because);
        var share =
                answerShare.byLink(asked.shareId(), farmer.member(), agreed).orElseThrow(UNKNOWN_COUNTERSIGN::because);
        return recorded(asked, share);
    }

    /**
     * Takes the agreement of a farmer who has read out the code.
     *
     * <p>A wrong code is no exception: the try is counted, and that must be kept.
     *
     * @throws DomainRuleViolation if there is no such share, its farmer is not asked now, or the pool takes no pledges any
     *     more
     */
    public Heard byCode(Caller clerk, UUID poolId, UUID shareId, String code) {
        answerShare.requireOwn(poolId, shareId, clerk.member());
        var asked = countersigns.held(clerk.member(), shareId).orElseThrow(FARMER_NOT_ASKED::because);
        if (!key.isCode(asked.id(), code)) {
            return new Heard(Optional.empty(), asked.miss(clock.instant()));
        }
        var share = answerShare.byCode(shareId, clerk.member());
        return new Heard(Optional.of(recorded(asked, share)), asked.triesLeft());
    }

    /**
     * What came of a code.
     *
     * @param share as it stands now; absent when the code was wrong
     * @param triesLeft how many wrong codes are still taken
     */
    public record Heard(Optional<PledgedShare> share, int triesLeft) {}

    private PledgedShare recorded(Countersign asked, PledgedShare share) {
        asked.end(clock.instant());
        var action = share.isCountersigned() ? "share-countersigned" : "share-declined";
        evidence.record(action, "pledge", share.pledgeId(), Word.of(asked, share));
        return share;
    }

    /** What stands in the log of evidence: what was answered to, by which way, and which clerk had asked. */
    record Word(
            UUID shareId,
            UUID poolId,
            int demandLine,
            UUID farmerId,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate earliest,
            LocalDate latest,
            UnitPriceBody lowestPrice,
            boolean forecast,
            String state,
            String answeredWay,
            UUID askedId,
            String askedBy) {

        static Word of(Countersign asked, PledgedShare share) {
            return new Word(
                    share.id(),
                    share.poolId(),
                    share.demandLine(),
                    share.farmerId(),
                    share.materialCode(),
                    share.gradeCode(),
                    QuantityBody.of(share.quantity()),
                    share.available().from(),
                    share.available().to(),
                    UnitPriceBody.of(share.lowestPrice()),
                    share.forecast(),
                    share.state(),
                    String.valueOf(share.answeredWay()),
                    asked.id(),
                    asked.askedBy());
        }
    }
}

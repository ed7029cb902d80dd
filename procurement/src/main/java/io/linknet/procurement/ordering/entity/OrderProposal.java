package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.ProposalProblem.NOT_YOURS_TO_DECIDE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.NOT_YOURS_TO_WITHDRAW;
import static io.linknet.procurement.ordering.entity.ProposalProblem.PROPOSAL_ACCEPTED_BEFORE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.PROPOSAL_COUNTERED_BEFORE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.PROPOSAL_OPEN;
import static io.linknet.procurement.ordering.entity.ProposalProblem.PROPOSAL_REFUSED_BEFORE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.PROPOSAL_WITHDRAWN_BEFORE;
import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one party of an order proposes to the other.
 *
 * <p>It has one outcome. The other party accepts it, refuses it or counters it with a proposal of its own; its own party
 * may withdraw it as long as it is open. Who decides the same again gets the same outcome, who decides otherwise is told
 * who was first.
 */
@Entity
@Table(name = "order_proposal")
public class OrderProposal {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DeliveryWindow.CALENDAR);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 12, nullable = false, updatable = false)
    private ProposalKind kind;

    @Column(name = "seen_version", nullable = false, updatable = false)
    private long seenVersion;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private UUID proposedBy;

    @Column(length = 200, nullable = false, updatable = false)
    private String person;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(length = 500, updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private @Nullable UUID counters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private ProposalState state;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_person", length = 200)
    private @Nullable String decidedPerson;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason", length = 500)
    private @Nullable String decisionReason;

    @Column(name = "accepted_as")
    private @Nullable Long acceptedAs;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST)
    @OrderBy("line")
    private List<ProposalLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderProposal() {}

    /**
     * Proposes something that {@link Amendment} has let through.
     *
     * @param counters the proposal it answers
     */
    public OrderProposal(PurchaseOrder order, Word word, Wanted wanted, @Nullable OrderProposal counters) {
        this.id = Ids.next();
        this.version = 1;
        this.orderId = order.id();
        this.buyerId = order.buyer().value();
        this.sellerId = order.seller().value();
        this.kind = wanted.kind();
        this.seenVersion = order.version();
        this.proposedBy = word.member().value();
        this.person = word.person();
        this.proposedAt = word.at();
        this.reason = wanted.reason();
        this.counters = counters == null ? null : counters.id();
        this.state = ProposalState.OPEN;
        wanted.changes().forEach(change -> lines.add(new ProposalLine(this, change)));
    }

    /**
     * What is proposed.
     *
     * @param changes of a cancellation: the lines; none means the whole order
     * @param reason why; obligatory for a cancellation
     */
    public record Wanted(ProposalKind kind, List<LineChange> changes, @Nullable String reason) {

        /** Whether it speaks of nothing but how much comes when. */
        public boolean isOfQuantityAndDate() {
            return kind == ProposalKind.CHANGE && changes.stream().allMatch(LineChange::isOfQuantityAndDate);
        }
    }

    /**
     * Whether somebody of that party has decided it like that already.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was decided otherwise, or is not that party's to decide
     */
    public boolean isDecided(ProposalState outcome, MemberId member) {
        var own = member.value().equals(proposedBy);
        if (outcome == ProposalState.WITHDRAWN && !own) {
            throw NOT_YOURS_TO_WITHDRAW.because();
        }
        if (outcome != ProposalState.WITHDRAWN && own) {
            throw NOT_YOURS_TO_DECIDE.because();
        }
        if (state == ProposalState.OPEN) {
            return false;
        }
        if (state != outcome || outcome == ProposalState.COUNTERED) {
            throw decidedBefore();
        }
        return true;
    }

    private RuntimeException decidedBefore() {
        var problem =
                switch (state) {
                    case OPEN -> PROPOSAL_OPEN;
                    case ACCEPTED -> PROPOSAL_ACCEPTED_BEFORE;
                    case REFUSED -> PROPOSAL_REFUSED_BEFORE;
                    case COUNTERED -> PROPOSAL_COUNTERED_BEFORE;
                    case WITHDRAWN -> PROPOSAL_WITHDRAWN_BEFORE;
                };
        return problem.because(requireNonNull(decidedPerson), MOMENT.format(requireNonNull(decidedAt)));
    }

    /** The refusal of a second proposal while this one is open. */
    public RuntimeException standsInTheWay() {
        return PROPOSAL_OPEN.because(person, MOMENT.format(proposedAt));
    }

    /** Agreed, with that version of the order. */
    public void accept(Word word, long orderVersion) {
        decide(ProposalState.ACCEPTED, word, null);
        acceptedAs = orderVersion;
    }

    /** Not agreed. */
    public void refuse(Word word, String why) {
        decide(ProposalState.REFUSED, word, why);
    }

    /** Answered with another proposal. */
    public void counter(Word word) {
        decide(ProposalState.COUNTERED, word, null);
    }

    /** Taken back. */
    public void withdraw(Word word) {
        decide(ProposalState.WITHDRAWN, word, null);
    }

    private void decide(ProposalState outcome, Word word, @Nullable String why) {
        if (isDecided(outcome, word.member())) {
            throw decidedBefore();
        }
        state = outcome;
        decidedBy = word.member().value();
        decidedPerson = word.person();
        decidedAt = word.at();
        decisionReason = why;
    }

    /** The lines of the order it speaks of; none of a cancellation means all. */
    public Set<Integer> lineNumbers() {
        return lines.stream().map(ProposalLine::line).collect(Collectors.toSet());
    }

    public Wanted wanted() {
        return new Wanted(kind, changes(), reason);
    }

    public List<LineChange> changes() {
        return lines.stream().map(ProposalLine::change).toList();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    UUID buyerId() {
        return buyerId;
    }

    UUID sellerId() {
        return sellerId;
    }

    public UUID orderId() {
        return orderId;
    }

    public ProposalKind kind() {
        return kind;
    }

    /** The version of the order it was made on. */
    public long seenVersion() {
        return seenVersion;
    }

    /** Who proposed it when. */
    public Word proposed() {
        return new Word(new MemberId(proposedBy), person, proposedAt);
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The proposal it answers. */
    public @Nullable UUID counters() {
        return counters;
    }

    public ProposalState state() {
        return state;
    }

    /** Who decided it when; absent while it is open. */
    public @Nullable Word decided() {
        return decidedBy == null || decidedPerson == null || decidedAt == null
                ? null
                : new Word(new MemberId(decidedBy), decidedPerson, decidedAt);
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** The version of the order that its acceptance made. */
    public @Nullable Long acceptedAs() {
        return acceptedAs;
    }
}

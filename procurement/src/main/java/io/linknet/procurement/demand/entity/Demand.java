package io.linknet.procurement.demand.entity;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.UnitPrice;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a leader asks the chain for: materials, grades, quantities, windows and the most it pays.
 *
 * <p>What it says changes by amendments alone, each a new revision that is kept as it was said. Lines keep their numbers,
 * materials and units, since pledges refer to them; a line asked down to nothing is withdrawn and stays visible.
 */
@Entity
@Table(name = "demand")
public class Demand {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 40, nullable = false)
    private String number;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Column(length = 120, nullable = false)
    private String title;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(length = 200, nullable = false)
    private String place;

    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private DemandStatus status;

    @Column(nullable = false)
    private int revision;

    @Column(length = 500)
    private @Nullable String withdrawn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "delivery_terms", length = 3, nullable = false)
    private DeliveryTerms deliveryTerms;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6)
    private @Nullable String district;

    @Column(name = "freight_per_tonne", precision = 20, scale = 6)
    private @Nullable BigDecimal freightPerTonne;

    @Column(name = "freight_per_tonne_kilometre", precision = 20, scale = 6)
    private @Nullable BigDecimal freightPerTonneKilometre;

    @Column(name = "maximum_kilometres")
    private @Nullable Integer maximumKilometres;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    @Column(name = "posted_by", length = 200, nullable = false)
    private String postedBy;

    @OneToMany(mappedBy = "demand", cascade = CascadeType.PERSIST)
    @OrderBy("line")
    private List<DemandLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Demand() {}

    /** Posts a demand; the draft has been checked against catalogue and calendar by the use case. */
    public Demand(String number, MemberId leader, DemandDraft draft, String postedBy, Instant postedAt) {
        this.id = Ids.next();
        this.version = 1;
        this.number = number;
        this.leaderId = leader.value();
        this.title = draft.title();
        this.currency = draft.currency();
        this.place = draft.place();
        this.answerBy = draft.answerBy();
        this.audience = draft.audience();
        carryBy(draft.carriage());
        this.status = DemandStatus.OPEN;
        this.revision = 1;
        this.postedBy = postedBy;
        this.postedAt = postedAt;
        for (var requested : draft.lines()) {
            lines.add(new DemandLine(this, lines.size() + 1, requested));
        }
    }

    /**
     * Says the demand anew: the first lines are those that stand already, in their order, further ones are new.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation unless it is open and the draft keeps currency, lines, materials
     *     and units, asks for something, and differs
     */
    public void amend(DemandDraft draft) {
        requireAmendable(draft);
        title = draft.title();
        place = draft.place();
        answerBy = draft.answerBy();
        audience = draft.audience();
        carryBy(draft.carriage());
        for (var index = 0; index < draft.lines().size(); index++) {
            var requested = draft.lines().get(index);
            if (index < lines.size()) {
                lines.get(index).say(requested);
            } else {
                lines.add(new DemandLine(this, index + 1, requested));
            }
        }
        revision++;
    }

    private void carryBy(Carriage carriage) {
        deliveryTerms = carriage.terms();
        district = carriage.district();
        freightPerTonne = amount(carriage.freightPerTonne());
        freightPerTonneKilometre = amount(carriage.freightPerTonneKilometre());
        maximumKilometres = carriage.maximumKilometres();
    }

    private static @Nullable BigDecimal amount(@Nullable UnitPrice price) {
        return price == null ? null : price.amount();
    }

    private void requireAmendable(DemandDraft draft) {
        if (status != DemandStatus.OPEN) {
            throw DemandProblem.DEMAND_NOT_OPEN.because(status);
        }
        if (!draft.currency().equals(currency)) {
            throw DemandProblem.CURRENCY_STAYS.at("/currency", currency);
        }
        if (draft.lines().size() < lines.size()) {
            throw DemandProblem.LINES_LEFT_OUT.at("/lines", lines.size());
        }
        for (var index = 0; index < draft.lines().size(); index++) {
            requireKept(index, draft.lines().get(index));
        }
        if (draft.lines().stream().allMatch(RequestedLine::isWithdrawn)) {
            throw DemandProblem.NOTHING_LEFT_TO_ASK.at("/lines");
        }
    }

    private void requireKept(int index, RequestedLine requested) {
        var at = "/lines/" + index;
        if (index >= lines.size()) {
            if (requested.isWithdrawn()) {
                throw DemandProblem.NEW_LINE_ASKS_NOTHING.at(at + "/quantity/amount");
            }
            return;
        }
        var standing = lines.get(index).requested(currency);
        if (!standing.materialCode().equals(requested.materialCode())) {
            throw DemandProblem.MATERIAL_STAYS.at(at + "/materialCode", standing.materialCode());
        }
        if (!standing.quantity().unit().equals(requested.quantity().unit())) {
            throw DemandProblem.UNIT_STAYS.at(
                    at + "/quantity/unit", standing.quantity().unit());
        }
    }

    /**
     * Takes it back.
     *
     * @param because the leader's words
     */
    public void withdraw(String because) {
        if (status == DemandStatus.WITHDRAWN) {
            throw DemandProblem.DEMAND_NOT_OPEN.because(status);
        }
        status = DemandStatus.WITHDRAWN;
        withdrawn = because;
    }

    /** Ends the time of pledging; ending it twice changes nothing. */
    public void close() {
        status = DemandStatus.CLOSED;
    }

    /** Begins it again, when the deadline of its pool is extended. */
    public void reopen() {
        status = DemandStatus.OPEN;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public MemberId leader() {
        return new MemberId(leaderId);
    }

    public String title() {
        return title;
    }

    public Currency currency() {
        return currency;
    }

    public String place() {
        return place;
    }

    /** Last day for pledges, calendar of Asia/Shanghai. */
    public @Nullable LocalDate answerBy() {
        return answerBy;
    }

    public Audience audience() {
        return audience;
    }

    /** Who brings the goods. */
    public Carriage carriage() {
        return new Carriage(
                deliveryTerms, district, price(freightPerTonne), price(freightPerTonneKilometre), maximumKilometres);
    }

    private @Nullable UnitPrice price(@Nullable BigDecimal amount) {
        return amount == null ? null : new UnitPrice(amount, currency);
    }

    public DemandStatus status() {
        return status;
    }

    /** Grows by one with each amendment, from 1. */
    public int revision() {
        return revision;
    }

    /** Why it was taken back. */
    public @Nullable String withdrawn() {
        return withdrawn;
    }

    public Instant postedAt() {
        return postedAt;
    }

    /** The lines by their numbers, in order. */
    public Map<Integer, RequestedLine> lines() {
        var numbered = new LinkedHashMap<Integer, RequestedLine>();
        lines.forEach(line -> numbered.put(line.line(), line.requested(currency)));
        return numbered;
    }
}

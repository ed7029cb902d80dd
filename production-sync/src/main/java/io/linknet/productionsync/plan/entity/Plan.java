package io.linknet.productionsync.plan.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * What a member needs of one material, week by week, and the stock it begins with.
 *
 * <p>One plan per member and material. Each revision replaces the whole and makes a new version.
 */
@Entity
@Table(name = "plan")
public class Plan {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "member_id", nullable = false)
    private UUID memberId;

    @Column(name = "material_code", length = 80, nullable = false)
    private String materialCode;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "opening_stock", precision = 20, scale = 6, nullable = false)
    private BigDecimal openingStock;

    @Column(name = "first_week", nullable = false)
    private LocalDate firstWeek;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "need", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "week")
    @Column(name = "amount", precision = 20, scale = 6, nullable = false)
    private Map<LocalDate, BigDecimal> needs = new HashMap<>();

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", length = 400, nullable = false)
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Plan() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    public Plan(UUID id, MemberId member, String materialCode, PlannedNeed planned, Signature by) {
        this.id = id;
        this.memberId = member.value();
        this.materialCode = materialCode;
        write(planned, by);
    }

    /** Replaces what was planned. */
    public void revise(PlannedNeed planned, Signature by) {
        write(planned, by);
    }

    private void write(PlannedNeed planned, Signature by) {
        unit = planned.unit().code();
        openingStock = planned.openingStock().amount();
        firstWeek = planned.firstWeek().monday();
        var written = new HashMap<LocalDate, BigDecimal>();
        planned.needs().forEach((week, need) -> written.put(week.monday(), need.amount()));
        needs.keySet().retainAll(written.keySet());
        needs.putAll(written);
        changedAt = by.at();
        changedBy = by.person();
    }

    /** What is planned now. */
    public PlannedNeed planned() {
        var code = new Unit(unit);
        var byWeek = new TreeMap<Week, Quantity>();
        needs.forEach((monday, amount) -> byWeek.put(new Week(monday), new Quantity(amount, code)));
        return new PlannedNeed(code, new Quantity(openingStock, code), byWeek);
    }

    public UUID id() {
        return id;
    }

    /** 0 for the first writing, one more with each revision. */
    public long version() {
        return version;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public String materialCode() {
        return materialCode;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /**
     * Who wrote it, and when.
     *
     * @param person issuer and subject
     * @param at the moment
     */
    public record Signature(String person, Instant at) {}
}

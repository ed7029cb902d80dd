package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a pledge says about one demand line. */
@Entity
@Table(name = "pledge_line")
public class PledgeLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pledge_id", nullable = false, updatable = false)
    private Pledge pledge;

    @Column(name = "demand_id", nullable = false, updatable = false)
    private UUID demandId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "demand_line", nullable = false)
    private int demandLine;

    @Column(name = "grade_code", length = 20, nullable = false)
    private String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(nullable = false)
    private LocalDate earliest;

    @Column(nullable = false)
    private LocalDate latest;

    @Column(name = "lowest_price", precision = 20, scale = 6, nullable = false)
    private BigDecimal lowestPrice;

    @Column(name = "minimum_lot", precision = 20, scale = 6)
    private @Nullable BigDecimal minimumLot;

    @Column(name = "forecast", nullable = false)
    private boolean forecast;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private @Nullable Misfit misfit;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<FarmerShare> farmers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PledgeLine() {}

    PledgeLine(Pledge pledge, PledgedLine pledged) {
        this.id = Ids.next();
        this.pledge = pledge;
        this.demandId = pledge.demandId();
        this.leaderId = pledge.leader().value();
        this.cooperativeId = pledge.cooperative().value();
        this.demandLine = pledged.demandLine();
        say(pledged);
    }

    /** Says the line anew; it fits what is asked now. Whoever has answered for just the same keeps that answer. */
    final void say(PledgedLine pledged) {
        var sameTerms = has(pledged);
        this.gradeCode = pledged.gradeCode();
        this.unit = pledged.quantity().unit().code();
        this.earliest = pledged.available().from();
        this.latest = pledged.available().to();
        this.lowestPrice = pledged.lowestPrice().amount();
        var lot = pledged.minimumLot();
        this.minimumLot = lot == null ? null : lot.amount();
        this.forecast = pledged.forecast();
        this.misfit = null;
        farmers.removeIf(it -> !it.stands(pledged.farmers().get(it.farmerId()), sameTerms));
        var standing = farmers.stream().map(FarmerShare::farmerId).collect(Collectors.toSet());
        pledged.farmers().forEach((farmer, part) -> {
            if (!standing.contains(farmer)) {
                farmers.add(new FarmerShare(this, cooperativeId, farmer, part));
            }
        });
        this.quantity = counted();
    }

    /** Whether a farmer who is asked about that line is asked about just what this one says. */
    private boolean has(PledgedLine other) {
        return !farmers.isEmpty()
                && unit.equals(other.quantity().unit().code())
                && gradeCode.equals(other.gradeCode())
                && available().equals(other.available())
                && lowestPrice.compareTo(other.lowestPrice().amount()) == 0
                && forecast == other.forecast();
    }

    /** What counts, added up. */
    private BigDecimal counted() {
        return farmers.stream()
                .filter(FarmerShare::counts)
                .map(it -> it.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Takes a farmer's answer; what is declined no longer counts.
     *
     * @return whether the share is one of this line's
     */
    boolean answer(UUID share, boolean agreed, AnswerWay way, Instant at) {
        var found = farmers.stream().filter(it -> it.id().equals(share)).findFirst();
        found.ifPresent(it -> {
            it.answer(agreed, way, at);
            quantity = counted();
        });
        return found.isPresent();
    }

    /** Holds the line against what is asked since the demand was amended. */
    public void holdAgainst(Asked asked) {
        misfit = misfitWith(asked);
    }

    private @Nullable Misfit misfitWith(Asked asked) {
        if (asked.quantity().isZero()) {
            return Misfit.LINE_WITHDRAWN;
        }
        if (forecast && !asked.forecast()) {
            return Misfit.BECAME_BINDING;
        }
        if (asked.isWorse(gradeCode)) {
            return Misfit.GRADE_BELOW_REQUEST;
        }
        if (!available().overlaps(asked.window())) {
            return Misfit.OUTSIDE_WINDOW;
        }
        if (lowestPrice.compareTo(asked.price()) > 0) {
            return Misfit.PRICE_ABOVE_CEILING;
        }
        if (asked.fixedPrice() && lowestPrice.compareTo(asked.price()) != 0) {
            return Misfit.PRICE_IS_FIXED;
        }
        var lot = asked.lot(minimumLot());
        return lot != null && lot.exceeds(quantity().min(asked.quantity())) ? Misfit.PLEDGE_BELOW_LOT : null;
    }

    /** Lets the line count as it is, on the terms that are asked now. */
    void keep(boolean nowForecast) {
        if (forecast && !nowForecast) {
            farmers.forEach(FarmerShare::bindMore);
        }
        forecast = nowForecast;
        misfit = null;
    }

    public int demandLine() {
        return demandLine;
    }

    public String gradeCode() {
        return gradeCode;
    }

    public Quantity quantity() {
        return new Quantity(quantity, new Unit(unit));
    }

    public DeliveryWindow available() {
        return new DeliveryWindow(earliest, latest);
    }

    /** The least the goods are sold for; prices are in the demand's currency. */
    public UnitPrice lowestPrice(Currency currency) {
        return new UnitPrice(lowestPrice, currency);
    }

    public @Nullable Quantity minimumLot() {
        return minimumLot == null ? null : new Quantity(minimumLot, new Unit(unit));
    }

    /** Why it does not count until its cooperative has answered. */
    public @Nullable Misfit misfit() {
        return misfit;
    }

    /** Whether it binds nobody. */
    public boolean isForecast() {
        return forecast;
    }

    public Pledge pledge() {
        return pledge;
    }

    /** Who has how much, declined shares with them; empty for everybody but the own cooperative. */
    public List<FarmerShare> farmers() {
        return List.copyOf(farmers);
    }
}

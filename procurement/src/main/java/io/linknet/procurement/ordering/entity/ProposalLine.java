package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a proposal says of one line, as it was said; written once. */
@Entity
@Immutable
@Table(name = "order_proposal_line")
class ProposalLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposal_id", nullable = false, updatable = false)
    private OrderProposal proposal;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(nullable = false)
    private int line;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 6, nullable = false)
    private LineChange.Deed deed;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(precision = 20, scale = 6)
    private @Nullable BigDecimal quantity;

    @Column(precision = 20, scale = 6)
    private @Nullable BigDecimal closed;

    @Column(name = "unit_price", precision = 20, scale = 6)
    private @Nullable BigDecimal unitPrice;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private @Nullable Currency currency;

    @Column(name = "window_from")
    private @Nullable LocalDate windowFrom;

    @Column(name = "window_to")
    private @Nullable LocalDate windowTo;

    @Column(name = "material_code", length = 80)
    private @Nullable String materialCode;

    @Column(name = "material_name_zh", length = 200)
    private @Nullable String materialNameZh;

    @Column(name = "material_name_en", length = 200)
    private @Nullable String materialNameEn;

    @Column(length = 14)
    private @Nullable String gtin;

    @Column(name = "grade_code", length = 20)
    private @Nullable String gradeCode;

    @Column(name = "promised_anew", nullable = false)
    private boolean promisedAnew;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "order_proposal_promise", joinColumns = @JoinColumn(name = "proposal_line_id"))
    @OrderBy("due")
    @BatchSize(size = 1000)
    private List<Promised> promises = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProposalLine() {}

    @SuppressWarnings("NullAway.Init") // what the change leaves out stays null
    ProposalLine(OrderProposal proposal, LineChange change) {
        this.id = Ids.next();
        this.proposal = proposal;
        this.buyerId = proposal.buyerId();
        this.sellerId = proposal.sellerId();
        this.line = change.line();
        this.deed = change.deed();
        this.unit = change.unit().code();
        this.quantity = change.quantity() == null ? null : change.quantity().amount();
        this.closed = change.closed() == null ? null : change.closed().amount();
        this.unitPrice = change.unitPrice() == null ? null : change.unitPrice().amount();
        this.currency = change.unitPrice() == null ? null : change.unitPrice().currency();
        this.windowFrom = change.window() == null ? null : change.window().from();
        this.windowTo = change.window() == null ? null : change.window().to();
        name(change.item());
        this.promisedAnew = change.promises() != null;
        if (change.promises() != null) {
            change.promises()
                    .forEach(promise -> promises.add(
                            new Promised(buyerId, sellerId, promise.quantity().amount(), promise.date())));
        }
    }

    private void name(OrderedLine.@Nullable Item item) {
        if (item != null) {
            materialCode = item.materialCode();
            materialNameZh = item.nameZh();
            materialNameEn = item.nameEn();
            gtin = item.gtin();
            gradeCode = item.gradeCode();
        }
    }

    /** A part that is to come on a day; both parties stand in it for row-level security. */
    @Embeddable
    record Promised(
            @Column(name = "buyer_id", nullable = false) UUID buyerId,
            @Column(name = "seller_id", nullable = false) UUID sellerId,
            @Column(precision = 20, scale = 6, nullable = false) BigDecimal quantity,
            @Column(nullable = false) LocalDate due) {}

    int line() {
        return line;
    }

    LineChange change() {
        return new LineChange(
                line,
                deed,
                unit(),
                quantity(quantity),
                quantity(closed),
                unitPrice == null || currency == null ? null : new UnitPrice(unitPrice, currency),
                windowFrom == null || windowTo == null ? null : new DeliveryWindow(windowFrom, windowTo),
                item(),
                promises());
    }

    private Unit unit() {
        return new Unit(unit);
    }

    private @Nullable Quantity quantity(@Nullable BigDecimal amount) {
        return amount == null ? null : new Quantity(amount, unit());
    }

    private OrderedLine.@Nullable Item item() {
        return materialCode == null || materialNameZh == null || materialNameEn == null
                ? null
                : new OrderedLine.Item(materialCode, materialNameZh, materialNameEn, gtin, gradeCode);
    }

    private @Nullable List<Promise> promises() {
        return promisedAnew
                ? promises.stream()
                        .map(promised -> new Promise(new Quantity(promised.quantity(), unit()), promised.due()))
                        .toList()
                : null;
    }
}

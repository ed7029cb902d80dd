package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One line of a request for quotation. */
@Entity
@Table(name = "rfq_line")
public class RfqLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "rfq_id", nullable = false, updatable = false)
    private Rfq rfq;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(nullable = false)
    private int line;

    @Column(name = "material_code", length = 40, nullable = false)
    private String materialCode;

    @Column(name = "grade_code", length = 20, nullable = false)
    private String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "window_from", nullable = false)
    private LocalDate windowFrom;

    @Column(name = "window_to", nullable = false)
    private LocalDate windowTo;

    @Column(length = 200, nullable = false)
    private String place;

    @Column(name = "substitutes_welcome", nullable = false)
    private boolean substitutesWelcome;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RfqLine() {}

    RfqLine(Rfq rfq, int line, AskedLine asked) {
        this.id = Ids.next();
        this.rfq = rfq;
        this.buyerId = rfq.buyer().value();
        this.line = line;
        this.materialCode = asked.materialCode();
        this.gradeCode = asked.gradeCode();
        this.quantity = asked.quantity().amount();
        this.unit = asked.quantity().unit().code();
        this.windowFrom = asked.window().from();
        this.windowTo = asked.window().to();
        this.place = asked.place();
        this.substitutesWelcome = asked.substitutesWelcome();
    }

    /** Position in the request, from 1. */
    public int line() {
        return line;
    }

    AskedLine asked() {
        return new AskedLine(
                materialCode,
                gradeCode,
                new Quantity(quantity, new Unit(unit)),
                new DeliveryWindow(windowFrom, windowTo),
                place,
                substitutesWelcome);
    }
}

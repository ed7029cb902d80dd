package io.linknet.logistics.lot.entity;

import static io.linknet.logistics.lot.entity.LotProblem.LOT_DIFFERS;
import static io.linknet.logistics.lot.entity.LotProblem.LOT_FROM_THE_FUTURE;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.gs1.Lgtin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods of one kind, made at one place on one day by one seller.
 *
 * <p>What a lot says never changes: labels and traces refer to it. It may travel in several shipments.
 */
@Entity
@Table(name = "lot")
public class Lot {

    @Id
    private UUID id;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(length = 14, nullable = false, updatable = false)
    private String gtin;

    @Column(length = 20, nullable = false, updatable = false)
    private String number;

    @Column(name = "material_code", length = 80, nullable = false, updatable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 200, nullable = false, updatable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 200, nullable = false, updatable = false)
    private String materialNameEn;

    @Column(name = "produced_on", nullable = false, updatable = false)
    private LocalDate producedOn;

    @Column(length = 120, nullable = false, updatable = false)
    private String origin;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Lot() {}

    /**
     * Names a lot.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is produced later than today in Asia/Shanghai
     */
    public Lot(MemberId seller, LotDraft draft, String number, Instant now) {
        if (draft.producedOn().isAfter(LocalDate.ofInstant(now, DeliveryWindow.CALENDAR))) {
            throw LOT_FROM_THE_FUTURE.because(draft.producedOn());
        }
        this.id = Ids.next();
        this.sellerId = seller.value();
        this.gtin = draft.gtin().value();
        this.number = number;
        this.materialCode = draft.materialCode();
        this.materialNameZh = draft.nameZh();
        this.materialNameEn = draft.nameEn();
        this.producedOn = draft.producedOn();
        this.origin = draft.origin();
        this.madeAt = now;
    }

    /**
     * Refuses to be called something else on its second journey.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the draft names another day or place
     */
    public void requireSame(LotDraft draft) {
        if (!producedOn.equals(draft.producedOn()) || !origin.equals(draft.origin())) {
            throw LOT_DIFFERS.because(number, producedOn, origin);
        }
    }

    public UUID id() {
        return id;
    }

    public MemberId seller() {
        return new MemberId(sellerId);
    }

    /** Item and lot number: what label and trace carry. */
    public Lgtin lgtin() {
        return new Lgtin(new Gtin(gtin), number);
    }

    public String number() {
        return number;
    }

    public String materialCode() {
        return materialCode;
    }

    public String materialNameZh() {
        return materialNameZh;
    }

    public String materialNameEn() {
        return materialNameEn;
    }

    /** Calendar of Asia/Shanghai. */
    public LocalDate producedOn() {
        return producedOn;
    }

    public String origin() {
        return origin;
    }
}

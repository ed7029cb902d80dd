package io.linknet.procurement.growing.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of a base that is tended as one. */
@Entity
@Table(name = "plot")
public class Plot {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "base_id", nullable = false, updatable = false)
    private UUID baseId;

    @Column(length = 40, nullable = false, updatable = false)
    private String code;

    @Column(name = "farmer_id")
    private @Nullable UUID farmerId;

    @Column(length = 40)
    private @Nullable String crop;

    @Column(name = "area_mu", precision = 10, scale = 2, nullable = false)
    private BigDecimal areaMu;

    @Column(precision = 9, scale = 6)
    private @Nullable BigDecimal longitude;

    @Column(precision = 9, scale = 6)
    private @Nullable BigDecimal latitude;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Plot() {}

    public Plot(MemberId cooperative, UUID baseId, String code, PlotDetails details, Instant enteredAt) {
        this.id = Ids.next();
        this.version = 1;
        this.cooperativeId = cooperative.value();
        this.baseId = baseId;
        this.code = code;
        this.areaMu = details.areaMu();
        this.enteredAt = enteredAt;
        change(details);
    }

    /** Takes the clerk's later word. */
    public void change(PlotDetails details) {
        farmerId = details.farmerId();
        crop = details.crop();
        areaMu = details.areaMu();
        longitude = details.longitude();
        latitude = details.latitude();
    }

    public UUID id() {
        return id;
    }

    public UUID baseId() {
        return baseId;
    }

    /** Unique within its base. */
    public String code() {
        return code;
    }

    public PlotDetails details() {
        return new PlotDetails(farmerId, crop, areaMu, longitude, latitude);
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}

package io.linknet.procurement.farmer.entity;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A farmer of a cooperative, entered by its clerk. */
@Entity
@Table(name = "farmer")
public class Farmer {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(length = 40, nullable = false)
    private String code;

    @Column(length = 60, nullable = false)
    private String name;

    @Column(length = 20)
    private @Nullable String mobile;

    @Column(length = 120)
    private @Nullable String village;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6)
    private @Nullable String adcode;

    @Column(name = "area_mu", precision = 10, scale = 2)
    private @Nullable BigDecimal areaMu;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Farmer() {}

    public Farmer(MemberId cooperative, String code, FarmerDetails details, Instant registeredAt) {
        this.id = Ids.next();
        this.version = 1;
        this.cooperativeId = cooperative.value();
        this.code = code;
        this.name = details.name();
        this.mobile = details.mobile();
        this.village = details.village();
        this.adcode = details.adcode();
        this.areaMu = details.areaMu();
        this.registeredAt = registeredAt;
    }

    /** Takes the clerk's later word. */
    public void change(FarmerDetails details) {
        name = details.name();
        mobile = details.mobile();
        village = details.village();
        adcode = details.adcode();
        areaMu = details.areaMu();
    }

    public UUID id() {
        return id;
    }

    /** The cooperative's own number for the farmer. */
    public String code() {
        return code;
    }

    public FarmerDetails details() {
        return new FarmerDetails(name, mobile, village, adcode, areaMu);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}

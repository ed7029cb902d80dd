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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Land of a cooperative in one place. */
@Entity
@Table(name = "growing_base")
public class GrowingBase {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(length = 40, nullable = false, updatable = false)
    private String code;

    @Column(length = 80, nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6, nullable = false)
    private String adcode;

    @Column(name = "area_mu", precision = 10, scale = 2)
    private @Nullable BigDecimal areaMu;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected GrowingBase() {}

    public GrowingBase(MemberId cooperative, String code, BaseDetails details, Instant enteredAt) {
        this.id = Ids.next();
        this.version = 1;
        this.cooperativeId = cooperative.value();
        this.code = code;
        this.name = details.name();
        this.adcode = details.adcode();
        this.areaMu = details.areaMu();
        this.enteredAt = enteredAt;
    }

    /** Takes the clerk's later word. */
    public void change(BaseDetails details) {
        name = details.name();
        adcode = details.adcode();
        areaMu = details.areaMu();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The cooperative's own number. */
    public String code() {
        return code;
    }

    public BaseDetails details() {
        return new BaseDetails(name, adcode, areaMu);
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}

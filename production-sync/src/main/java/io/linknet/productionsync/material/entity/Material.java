package io.linknet.productionsync.material.entity;

import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A material as one member's demands and orders name it. */
@Entity
@Table(name = "material")
public class Material {

    /**
     * Whose material, under which code.
     *
     * @param memberId the member
     * @param code the code its documents use
     */
    @Embeddable
    public record Key(@Column(name = "member_id") UUID memberId, @Column(length = 80) String code) {}

    @EmbeddedId
    private Key key;

    @Column(name = "name_zh", length = 200)
    private @Nullable String nameZh;

    @Column(name = "name_en", length = 200)
    private @Nullable String nameEn;

    @Column(length = 3, nullable = false)
    private String unit;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Material() {}

    public String code() {
        return key.code();
    }

    /** Its code until an order has told its name. */
    public String nameZh() {
        return nameZh == null ? key.code() : nameZh;
    }

    /** Its code until an order has told its name. */
    public String nameEn() {
        return nameEn == null ? key.code() : nameEn;
    }

    /** The unit it was first asked for in. */
    public Unit unit() {
        return new Unit(unit);
    }
}

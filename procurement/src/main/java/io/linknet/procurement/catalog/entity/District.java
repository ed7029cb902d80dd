package io.linknet.procurement.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A district or county. */
@Entity
@Table(name = "district")
public class District {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6)
    private String adcode;

    @Column(name = "name_zh", length = 40, nullable = false)
    private String nameZh;

    @Column(name = "name_en", length = 60, nullable = false)
    private String nameEn;

    @Column(precision = 9, scale = 6, nullable = false)
    private BigDecimal longitude;

    @Column(precision = 9, scale = 6, nullable = false)
    private BigDecimal latitude;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected District() {}

    public District(String adcode, String nameZh, String nameEn, BigDecimal longitude, BigDecimal latitude) {
        this.adcode = adcode;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.longitude = longitude;
        this.latitude = latitude;
    }

    /** Whether the other says nothing else. */
    public boolean saysTheSameAs(District other) {
        return nameZh.equals(other.nameZh)
                && nameEn.equals(other.nameEn)
                && longitude.compareTo(other.longitude) == 0
                && latitude.compareTo(other.latitude) == 0;
    }

    /** Administrative code of GB/T 2260. */
    public String adcode() {
        return adcode;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Of the label point, degrees east. */
    public BigDecimal longitude() {
        return longitude;
    }

    /** Of the label point, degrees north. */
    public BigDecimal latitude() {
        return latitude;
    }
}

package io.linknet.logistics.traceability.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A district or county, by its code of GB/T 2260. */
@Entity
@Immutable
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

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected District() {}

    public Story.Name name() {
        return new Story.Name(nameZh, nameEn);
    }
}

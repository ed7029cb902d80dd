package io.linknet.logistics.order.entity;

import io.linknet.logistics.gs1.Gtin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The trade item number that a material got here because its order named none. */
@Entity
@Table(name = "in_house_gtin")
public class InHouseGtin {

    @Id
    @Column(name = "material_code", length = 80)
    private String materialCode;

    @Column(length = 14, nullable = false)
    private String gtin;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected InHouseGtin() {}

    public InHouseGtin(String materialCode, Gtin gtin) {
        this.materialCode = materialCode;
        this.gtin = gtin.value();
    }

    public Gtin gtin() {
        return new Gtin(gtin);
    }
}

package io.linknet.procurement.catalog.boundary;

import static io.linknet.kernel.data.DataClass.CHAIN;

import io.linknet.kernel.data.Classified;
import io.linknet.procurement.catalog.entity.District;

/** A district as {@code GET /districts} shows it; the label point in degrees, as decimal text. */
@Classified(CHAIN)
public record DistrictView(String adcode, String nameZh, String nameEn, String longitude, String latitude) {

    static DistrictView of(District district) {
        return new DistrictView(
                district.adcode(),
                district.nameZh(),
                district.nameEn(),
                district.longitude().toPlainString(),
                district.latitude().toPlainString());
    }
}

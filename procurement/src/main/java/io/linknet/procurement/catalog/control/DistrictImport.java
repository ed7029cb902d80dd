package io.linknet.procurement.catalog.control;

import static java.util.Objects.requireNonNull;

import io.linknet.procurement.catalog.entity.CatalogProblem;
import io.linknet.procurement.catalog.entity.District;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** The list of districts. A district is known by its code of GB/T 2260. */
@ApplicationScoped
public class DistrictImport extends CatalogImport {

    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    @Override
    public String kind() {
        return "DISTRICTS";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("adcode", 6, "行政区划代码", "Adcode", "代码", "区划代码"),
                ImportField.needed("nameZh", 40, "中文名称", "Chinese name", "名称"),
                ImportField.needed("nameEn", 60, "英文名称", "English name", "Name"),
                ImportField.decimal("longitude", 6, "经度", "Longitude").always(),
                ImportField.decimal("latitude", 6, "纬度", "Latitude").always());
    }

    @Override
    public List<String> key() {
        return List.of("adcode");
    }

    @Override
    RowResult put(ImportRow row, boolean write) {
        var adcode = row.needed("adcode");
        if (!adcode.matches("\\d{6}")) {
            throw CatalogProblem.NO_SUCH_DISTRICT.at("/adcode", adcode);
        }
        var told = new District(
                adcode,
                row.needed("nameZh"),
                row.needed("nameEn"),
                degrees(row, "longitude", EAST),
                degrees(row, "latitude", NORTH));
        var known = book.district(adcode);
        if (known.filter(told::saysTheSameAs).isPresent()) {
            return RowResult.unchanged();
        }
        if (write) {
            book.put(told);
        }
        return known.isEmpty() ? RowResult.added() : RowResult.changed();
    }

    private static BigDecimal degrees(ImportRow row, String field, BigDecimal most) {
        var degrees = requireNonNull(row.decimal(field));
        if (degrees.abs().compareTo(most) > 0) {
            throw CatalogProblem.PLACE_IMPOSSIBLE.at("/" + field, degrees.toPlainString());
        }
        return degrees;
    }
}

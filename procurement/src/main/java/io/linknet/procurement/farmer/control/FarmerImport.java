package io.linknet.procurement.farmer.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.farmer.entity.Farmer;
import io.linknet.procurement.farmer.entity.FarmerDetails;
import io.linknet.procurement.farmer.entity.FarmerProblem;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.ImportTarget;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of farmers that a cooperative's clerk keeps in a spreadsheet. A farmer is known by the cooperative's number. */
@ApplicationScoped
public class FarmerImport implements ImportTarget {

    private static final String MOBILE = "\\+?[0-9 -]{5,20}";

    @Inject
    Farmers farmers;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "FARMERS";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("code", 40, "农户编号", "Farmer number", "编号", "社员编号", "社员号", "No."),
                ImportField.needed("name", 60, "姓名", "Name", "农户姓名", "户主", "户主姓名"),
                ImportField.text("mobile", 20, "手机", "Mobile", "手机号", "手机号码", "电话", "联系电话", "Telephone", "Phone"),
                ImportField.text("village", 120, "村组", "Village", "村", "住址", "地址", "Address"),
                ImportField.text("district", 40, "区县", "District", "区县代码", "行政区划", "adcode"),
                ImportField.decimal("areaMu", 2, "面积（亩）", "Area (mu)", "面积", "种植面积", "亩数", "Area"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.kind() == MemberKind.COOPERATIVE && caller.has(Role.SELLER);
    }

    @Override
    public Intake open(MemberId member) {
        return (rows, write) -> take(member, rows, write);
    }

    private List<RowResult> take(MemberId cooperative, List<ImportRow> rows, boolean write) {
        var codes = rows.stream().map(row -> row.needed("code")).toList();
        var known = farmers.byCode(cooperative, codes).stream()
                .collect(Collectors.toMap(Farmer::code, Function.identity()));
        return rows.stream().map(row -> take(cooperative, row, known, write)).toList();
    }

    private RowResult take(MemberId cooperative, ImportRow row, Map<String, Farmer> known, boolean write) {
        var mobile = row.text("mobile");
        if (mobile != null && !mobile.matches(MOBILE)) {
            return RowResult.refused(FarmerProblem.MOBILE_UNREADABLE.at("/mobile", mobile));
        }
        var area = row.decimal("areaMu");
        if (area != null && (area.signum() < 0 || area.precision() - area.scale() > 8)) {
            return RowResult.refused(FarmerProblem.AREA_IMPOSSIBLE.at("/areaMu", area.toPlainString()));
        }
        var named = row.text("district");
        var district = named == null ? null : catalog.districtNamed(named).orElse(null);
        if (named != null && district == null) {
            return RowResult.refused(FarmerProblem.UNKNOWN_DISTRICT.at("/district", named));
        }
        var details =
                new FarmerDetails(row.needed("name"), mobile, row.text("village"), district, FarmerDetails.known(area));
        return settle(cooperative, row.needed("code"), details, known, write);
    }

    private RowResult settle(
            MemberId cooperative, String code, FarmerDetails details, Map<String, Farmer> known, boolean write) {
        var farmer = known.get(code);
        if (farmer == null) {
            if (write) {
                farmers.add(new Farmer(cooperative, code, details, clock.instant()));
            }
            return RowResult.added();
        }
        if (Objects.equals(farmer.details(), details)) {
            return RowResult.unchanged();
        }
        if (write) {
            farmer.change(details);
        }
        return RowResult.changed();
    }
}

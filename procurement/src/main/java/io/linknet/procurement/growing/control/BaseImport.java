package io.linknet.procurement.growing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.growing.entity.BaseDetails;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.GrowingProblem;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.ImportTarget;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of a cooperative's bases. A base is known by the cooperative's number. */
@ApplicationScoped
public class BaseImport implements ImportTarget {

    @Inject
    Bases bases;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "BASES";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("code", 40, "基地编号", "Base number", "编号"),
                ImportField.needed("name", 80, "基地名称", "Base name", "名称", "Name"),
                ImportField.needed("district", 40, "区县", "District", "区县代码", "adcode"),
                ImportField.decimal("areaMu", 2, "面积（亩）", "Area (mu)", "面积", "亩数"));
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
    public Intake open(MemberId cooperative) {
        return (rows, write) -> {
            var codes = rows.stream().map(row -> row.needed("code")).toList();
            var known = bases.byCode(cooperative, codes).stream()
                    .collect(Collectors.toMap(GrowingBase::code, Function.identity()));
            return rows.stream()
                    .map(row -> take(cooperative, row, known.get(row.needed("code")), write))
                    .toList();
        };
    }

    private RowResult take(MemberId cooperative, ImportRow row, @Nullable GrowingBase known, boolean write) {
        try {
            var details = new BaseDetails(row.needed("name"), district(row.needed("district")), row.decimal("areaMu"));
            if (known == null) {
                if (write) {
                    bases.add(new GrowingBase(cooperative, row.needed("code"), details, clock.instant()));
                }
                return RowResult.added();
            }
            if (known.details().equals(details)) {
                return RowResult.unchanged();
            }
            if (write) {
                known.change(details);
            }
            return RowResult.changed();
        } catch (DomainRuleViolation refusal) {
            return RowResult.refused(refusal);
        }
    }

    private String district(String named) {
        return catalog.districtNamed(named)
                .orElseThrow(() -> GrowingProblem.BASE_DISTRICT_UNKNOWN.at("/district", named));
    }
}

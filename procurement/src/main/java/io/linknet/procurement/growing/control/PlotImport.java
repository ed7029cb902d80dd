package io.linknet.procurement.growing.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.GrowingProblem;
import io.linknet.procurement.growing.entity.Plot;
import io.linknet.procurement.growing.entity.PlotDetails;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.ImportTarget;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of a cooperative's plots. A plot is known by its base and its code; bases and farmers come first. */
@ApplicationScoped
public class PlotImport implements ImportTarget {

    @Inject
    Bases bases;

    @Inject
    Farmers farmers;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "PLOTS";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("base", 40, "基地编号", "Base number"),
                ImportField.needed("code", 40, "地块编号", "Plot number", "编号"),
                ImportField.decimal("areaMu", 2, "面积（亩）", "Area (mu)", "面积", "亩数")
                        .always(),
                ImportField.text("farmer", 40, "农户编号", "Farmer number", "社员编号"),
                ImportField.text("crop", 40, "作物", "Crop", "物料编码", "Material code"),
                ImportField.decimal("longitude", 6, "经度", "Longitude"),
                ImportField.decimal("latitude", 6, "纬度", "Latitude"));
    }

    @Override
    public List<String> key() {
        return List.of("base", "code");
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.kind() == MemberKind.COOPERATIVE && caller.has(Role.SELLER);
    }

    /**
     * What the rows of a batch rely on.
     *
     * @param bases by code
     * @param plots by base and code
     * @param farmers ids by code
     */
    private record Known(Map<String, GrowingBase> bases, Map<String, Plot> plots, Map<String, UUID> farmers) {

        static String key(UUID base, String code) {
            return base + "|" + code;
        }
    }

    @Override
    public Intake open(MemberId cooperative) {
        return (rows, write) -> {
            var known = known(cooperative, rows);
            return rows.stream()
                    .map(row -> take(cooperative, row, known, write))
                    .toList();
        };
    }

    private Known known(MemberId cooperative, List<ImportRow> rows) {
        var found = bases.byCode(cooperative, texts(rows, "base")).stream()
                .collect(Collectors.toMap(GrowingBase::code, Function.identity()));
        var ids = found.values().stream().map(GrowingBase::id).toList();
        var plots = bases.plots(cooperative, ids, texts(rows, "code")).stream()
                .collect(Collectors.toMap(it -> Known.key(it.baseId(), it.code()), Function.identity()));
        return new Known(found, plots, farmers.idsByCode(cooperative, texts(rows, "farmer")));
    }

    private static List<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> Optional.ofNullable(row.text(field)))
                .flatMap(Optional::stream)
                .toList();
    }

    private RowResult take(MemberId cooperative, ImportRow row, Known known, boolean write) {
        try {
            var base = known.bases.get(row.needed("base"));
            if (base == null) {
                throw GrowingProblem.NO_SUCH_BASE.at("/base", row.needed("base"));
            }
            return settle(cooperative, base, row, known, write);
        } catch (DomainRuleViolation refusal) {
            return RowResult.refused(refusal);
        }
    }

    private RowResult settle(MemberId cooperative, GrowingBase base, ImportRow row, Known known, boolean write) {
        var code = row.needed("code");
        var details = details(row, known);
        var plot = known.plots.get(Known.key(base.id(), code));
        if (plot == null) {
            if (write) {
                bases.add(new Plot(cooperative, base.id(), code, details, clock.instant()));
            }
            return RowResult.added();
        }
        if (plot.details().equals(details)) {
            return RowResult.unchanged();
        }
        if (write) {
            plot.change(details);
        }
        return RowResult.changed();
    }

    private PlotDetails details(ImportRow row, Known known) {
        var crop = row.text("crop");
        if (crop != null && catalog.material(crop).isEmpty()) {
            throw GrowingProblem.NO_SUCH_CROP.at("/crop", crop);
        }
        return new PlotDetails(
                farmer(row.text("farmer"), known),
                crop,
                requireNonNull(row.decimal("areaMu")),
                row.decimal("longitude"),
                row.decimal("latitude"));
    }

    private static @Nullable UUID farmer(@Nullable String code, Known known) {
        if (code == null) {
            return null;
        }
        var farmer = known.farmers.get(code);
        if (farmer == null) {
            throw GrowingProblem.NO_SUCH_FARMER.at("/farmer", code);
        }
        return farmer;
    }
}

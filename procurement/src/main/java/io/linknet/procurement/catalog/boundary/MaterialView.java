package io.linknet.procurement.catalog.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.procurement.catalog.control.CatalogMaterial;
import io.linknet.procurement.catalog.entity.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A material as {@code GET /materials} shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialView(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        @Nullable String gtin,
        @Nullable Short seasonFrom,
        @Nullable Short seasonTo,
        List<GradeView> grades,
        List<String> districts) {

    /** A grade, best first; moisture in percent of weight, as decimal text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GradeView(
            String code,
            int rank,
            String nameZh,
            String nameEn,
            @Nullable String moistureMaxPercent,
            @Nullable String qualityNoteZh,
            @Nullable String qualityNoteEn) {

        static GradeView of(Grade grade) {
            var moisture = grade.moistureMaxPercent();
            return new GradeView(
                    grade.code(),
                    grade.rank(),
                    grade.nameZh(),
                    grade.nameEn(),
                    moisture == null ? null : moisture.toPlainString(),
                    grade.qualityNoteZh(),
                    grade.qualityNoteEn());
        }
    }

    static MaterialView of(CatalogMaterial material) {
        return new MaterialView(
                material.code(),
                material.nameZh(),
                material.nameEn(),
                material.unit().code(),
                material.gtin(),
                material.seasonFrom(),
                material.seasonTo(),
                material.grades().stream().map(GradeView::of).toList(),
                material.districts().stream().sorted().toList());
    }
}

package io.linknet.procurement.catalog.entity;

import io.linknet.kernel.value.Unit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A crop or product that the chain trades, with the grades it is traded in. */
@Entity
@Immutable
@Table(name = "material")
public class Material {

    @Id
    @Column(length = 40)
    private String code;

    @Column(name = "name_zh", length = 60, nullable = false)
    private String nameZh;

    @Column(name = "name_en", length = 80, nullable = false)
    private String nameEn;

    @Column(name = "unit", length = 3, nullable = false)
    private String unit;

    @Column(length = 14)
    private @Nullable String gtin;

    @Column(name = "season_from")
    private @Nullable Short seasonFrom;

    @Column(name = "season_to")
    private @Nullable Short seasonTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "material_grade", joinColumns = @JoinColumn(name = "material_code"))
    @OrderBy("rank")
    private List<Grade> grades = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "material_district", joinColumns = @JoinColumn(name = "material_code"))
    @Column(name = "adcode", length = 6)
    @OrderBy
    private Set<String> districts = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Material() {}

    public Material(String code, String nameZh, String nameEn, Unit unit, @Nullable String gtin, List<Grade> grades) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.unit = unit.code();
        this.gtin = gtin;
        this.grades.addAll(grades);
    }

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** The unit it is usually traded in. */
    public Unit unit() {
        return new Unit(unit);
    }

    /** GTIN of GS1, if the material has one. */
    public @Nullable String gtin() {
        return gtin;
    }

    /** First month of the harvest, 1 to 12. */
    public @Nullable Short seasonFrom() {
        return seasonFrom;
    }

    /** Last month of the harvest; before the first when the season runs over new year. */
    public @Nullable Short seasonTo() {
        return seasonTo;
    }

    /** Best first. */
    public List<Grade> grades() {
        return List.copyOf(grades);
    }

    public Optional<Grade> grade(String gradeCode) {
        return grades.stream().filter(grade -> grade.code().equals(gradeCode)).findFirst();
    }

    /** Adcodes of the districts it is known for. */
    public Set<String> districts() {
        return Set.copyOf(districts);
    }
}

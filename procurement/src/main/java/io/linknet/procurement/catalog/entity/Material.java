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
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A crop or product that the chain trades, with the grades it is traded in. */
@Entity
@Table(name = "material")
public class Material {

    @Id
    @Column(length = 40)
    private String code;

    @Version
    private long version;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "grade_limit", joinColumns = @JoinColumn(name = "material_code"))
    @OrderBy("gradeCode, property")
    private List<GradeLimit> limits = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "material_unit", joinColumns = @JoinColumn(name = "material_code"))
    @OrderBy("unit")
    private List<MaterialUnit> units = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Material() {}

    public Material(String code, Unit unit, MaterialDetails details) {
        this.code = code;
        this.version = 1;
        this.unit = unit.code();
        this.nameZh = details.nameZh();
        this.nameEn = details.nameEn();
        change(details);
    }

    /** Takes the operator's later word; code and unit stay, since documents rely on them. */
    public void change(MaterialDetails details) {
        nameZh = details.nameZh();
        nameEn = details.nameEn();
        gtin = details.gtin();
        seasonFrom = details.seasonFrom();
        seasonTo = details.seasonTo();
        districts.retainAll(details.districts());
        districts.addAll(details.districts());
    }

    /** Adds a grade, or replaces the one of that code. */
    public void put(Grade grade) {
        grades.removeIf(it -> it.code().equals(grade.code()));
        grades.add(grade);
    }

    /** Adds a limit, or replaces that of the same property. */
    public void put(GradeLimit limit) {
        limits.removeIf(
                it -> it.gradeCode().equals(limit.gradeCode()) && it.property().equals(limit.property()));
        limits.add(limit);
    }

    /** Adds a unit, or replaces its factor. */
    public void put(MaterialUnit other) {
        units.removeIf(it -> it.unit().equals(other.unit()));
        units.add(other);
    }

    /** What {@link #change} changes. */
    public MaterialDetails details() {
        return new MaterialDetails(nameZh, nameEn, gtin, seasonFrom, seasonTo, districts);
    }

    /** By grade and property. */
    public List<GradeLimit> limits() {
        return List.copyOf(limits);
    }

    /** In which it is counted beside its own. */
    public List<MaterialUnit> units() {
        return List.copyOf(units);
    }

    public long version() {
        return version;
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
        return grades.stream().sorted(Comparator.comparingInt(Grade::rank)).toList();
    }

    public Optional<Grade> grade(String gradeCode) {
        return grades.stream().filter(grade -> grade.code().equals(gradeCode)).findFirst();
    }

    /** Adcodes of the districts it is known for. */
    public Set<String> districts() {
        return Set.copyOf(districts);
    }
}

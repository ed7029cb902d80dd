package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as pages use it: names for codes, and choices of material and grade. */
public final class MaterialNames {

    private final Map<String, Material> byCode;
    private final List<Material> all;

    /** Of the materials as procurement lists them. */
    public MaterialNames(List<Material> all) {
        this.all = all;
        this.byCode = all.stream().collect(Collectors.toMap(Material::code, Function.identity()));
    }

    /** The material's name, or its code where the catalogue has none. */
    public String name(String code) {
        var material = byCode.get(code);
        return material == null ? code : material.name();
    }

    /** The grade's name, or its code where the catalogue has none. */
    public String grade(String code, String grade) {
        return grades(code).stream()
                .filter(choice -> choice.value().equals(grade))
                .map(Choice::label)
                .findFirst()
                .orElse(grade);
    }

    /** The grades of a material, best first. */
    public List<Choice> grades(String code) {
        var material = byCode.get(code);
        return material == null
                ? List.of()
                : material.grades().stream()
                        .map(grade -> new Choice(grade.code(), grade.name()))
                        .toList();
    }

    /** Every material. */
    public List<Choice> materials() {
        return all.stream()
                .map(material -> new Choice(material.code(), material.name()))
                .toList();
    }

    /** Every material in every grade, as one choice: {@code DRIED-CHILI|B}. */
    public List<Choice> items() {
        return all.stream()
                .flatMap(material -> material.grades().stream()
                        .map(grade -> new Choice(
                                material.code() + "|" + grade.code(), material.name() + " · " + grade.name())))
                .toList();
    }
}

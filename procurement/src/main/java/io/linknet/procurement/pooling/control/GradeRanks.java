package io.linknet.procurement.pooling.control;

import io.linknet.procurement.catalog.control.Catalog;
import java.util.HashMap;
import java.util.Map;

/** Ranks of grades, each looked up once. */
record GradeRanks(Catalog catalog, Map<String, Integer> known) {

    GradeRanks(Catalog catalog) {
        this(catalog, new HashMap<>());
    }

    int of(String material, String grade) {
        return known.computeIfAbsent(material + "|" + grade, any -> catalog.material(material)
                .flatMap(it -> it.rank(grade))
                .orElseThrow(() -> new IllegalStateException("grade " + grade + " of " + material + " is gone")));
    }
}

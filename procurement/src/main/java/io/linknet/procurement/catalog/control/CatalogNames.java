package io.linknet.procurement.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What materials are called in a reader's language. */
@ApplicationScoped
public class CatalogNames {

    @Inject
    Catalog catalog;

    /** The material's name, or its code where the catalogue has it no more. */
    public String material(String code, Locale locale) {
        return catalog.material(code)
                .map(material -> locale.getLanguage().equals("zh") ? material.nameZh() : material.nameEn())
                .orElse(code);
    }
}

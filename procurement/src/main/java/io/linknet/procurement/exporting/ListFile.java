package io.linknet.procurement.exporting;

import io.linknet.kernel.rest.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Writes a list as a workbook, page after page of its own query. Runs in the reader's transaction. */
@ApplicationScoped
public class ListFile {

    /** Entries that are read at once. */
    public static final int PAGE = 200;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * The file, its headings in the reader's language.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there are more rows than a workbook takes
     */
    public <T, R> Response of(ListSource<T, R> source, Locale locale) {
        try (var export = new Export<>(source.columns(), locale)) {
            var rest = source.page().apply(Cursor.parse(null));
            while (!rest.isEmpty()) {
                var page = rest.subList(0, Math.min(PAGE, rest.size()));
                add(export, source, page);
                entities.clear();
                rest = rest.size() > PAGE ? source.page().apply(source.place().apply(page.get(PAGE - 1))) : List.of();
            }
            return Response.ok(export.bytes(), Export.MEDIA_TYPE)
                    .header("Content-Disposition", "attachment; filename=\"" + source.name() + ".xlsx\"")
                    .build();
        }
    }

    private static <T, R> void add(Export<R> export, ListSource<T, R> source, List<T> page) {
        source.rows().apply(page).forEach(row -> {
            if (export.isFull()) {
                throw ExportProblem.EXPORT_TOO_LONG.because(Export.MAX_ROWS);
            }
            export.add(row);
        });
    }
}

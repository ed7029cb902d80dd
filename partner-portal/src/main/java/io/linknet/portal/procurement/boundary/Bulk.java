package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing to several documents, each by a command of its own.
 *
 * <p>What one refuses keeps none of the others from it. The key of each command follows from the form's key, the deed and the document, so
 * a form that is sent twice has one effect on each and tells the same.
 */
@RequestScoped
public class Bulk {

    private static final int SERVER_ERROR = 500;

    @Inject
    Pages pages;

    /**
     * Does it and tells of each document what became of it.
     *
     * @param list address of the list that they were chosen from
     * @param title key of the page's title
     * @param address where a document is looked at
     * @param deed the command, with its key
     */
    Response each(
            Form form, String list, String title, Function<Chosen, String> address, BiConsumer<Chosen, String> deed) {
        var query = form.value("query");
        var back = query.isEmpty() ? list : list + "?" + query;
        var chosen = Chosen.of(form.all("chosen"));
        if (chosen.isEmpty()) {
            return pages.goTo(list, "procurement.bulk.none");
        }
        var outcomes = new ArrayList<BulkView.Outcome>();
        Problem down = null;
        for (var document : chosen) {
            var refused = down == null ? attempt(document, key(form, title, document.id()), deed) : down;
            down = refused != null && refused.status() >= SERVER_ERROR ? refused : null;
            outcomes.add(new BulkView.Outcome(document.name(), address.apply(document), refused));
        }
        return pages.titled(title).show("procurement/bulk", new BulkView(back, List.copyOf(outcomes)));
    }

    private @Nullable Problem attempt(Chosen document, String key, BiConsumer<Chosen, String> deed) {
        return pages.attempt(() -> deed.accept(document, key)).orElse(null);
    }

    static String key(Form form, String deed, UUID document) {
        return UUID.nameUUIDFromBytes((form.key() + deed + document).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

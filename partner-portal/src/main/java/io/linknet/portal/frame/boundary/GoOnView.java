package io.linknet.portal.frame.boundary;

import io.linknet.identity.portal.KeptForm;
import io.linknet.portal.frame.entity.Form;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that waited, to be posted again as it was.
 *
 * @param action where to; empty when nothing waits
 * @param page the page it stood on
 * @param fields what was typed and what the page had put in, but for the token of the former session
 */
public record GoOnView(String action, String page, List<Field> fields) {

    /** A field of the form. */
    public record Field(String name, String value) {}

    static GoOnView of(@Nullable KeptForm form) {
        if (form == null) {
            return new GoOnView("", "/", List.of());
        }
        var fields = Arrays.stream(form.body().split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(GoOnView::field)
                .filter(field -> !field.name().equals(Form.CSRF))
                .toList();
        return new GoOnView(form.action(), form.page(), fields);
    }

    private static Field field(String pair) {
        var parts = pair.split("=", 2);
        return new Field(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Whether there is anything to go on with. */
    public boolean isWaiting() {
        return !action.isEmpty();
    }
}

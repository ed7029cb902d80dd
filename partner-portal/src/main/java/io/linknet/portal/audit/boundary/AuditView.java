package io.linknet.portal.audit.boundary;

import io.linknet.portal.audit.entity.Log;
import io.linknet.portal.audit.entity.Written;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member's people did.
 *
 * @param query the search as part of an address; empty when there is none
 * @param names of the member's people, by the subject of their tokens
 * @param issuer before the subject in the key of an actor
 */
public record AuditView(
        Log log,
        List<Written> rows,
        @Nullable String next,
        Form form,
        String query,
        Map<String, String> names,
        String issuer) {

    /** All logs. */
    public List<Choice> logs() {
        return Arrays.stream(Log.values())
                .map(it -> new Choice(it.name(), Texts.t("audit.log." + it)))
                .toList();
    }

    /** The member's people, to choose one. */
    public List<Choice> people() {
        return names.entrySet().stream()
                .map(it -> new Choice(issuer + '|' + it.getKey(), it.getValue()))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    /** Who did it: the name, or what is left of somebody who has gone. */
    public String who(Written entry) {
        if (entry.isLook()) {
            return Texts.t("audit.another");
        }
        var name = names.get(entry.subject());
        return name == null ? Texts.t("audit.somebody", entry.subject()) : name;
    }

    /** Address of the file. */
    public String file() {
        return "/audit-files/" + log + (query.isEmpty() ? "" : "?" + query);
    }

    /** Address of the next page. */
    public String nextPage() {
        return "/audit?log=" + log + (query.isEmpty() ? "" : "&" + query) + "&after=" + next;
    }
}

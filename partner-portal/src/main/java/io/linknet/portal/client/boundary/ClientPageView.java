package io.linknet.portal.client.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.caller.Role;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client, or one that is to be.
 *
 * @param row absent while it is not issued yet
 * @param version of what is shown; empty for a new one
 * @param form with the terms typed
 * @param keys the form of further keys
 * @param action carries the key of the buttons, and what was wrong
 * @param bank whether the member is a bank, whose tokens are always bound
 * @param tokenAddress where tokens are given
 * @param keeps whether the person may change it
 */
public record ClientPageView(
        @Nullable ClientRow row,
        String version,
        Form form,
        Form keys,
        Form action,
        boolean bank,
        String tokenAddress,
        boolean keeps) {

    /** What the buttons say they have seen. */
    public Map<String, String> seen() {
        return Map.of("version", version);
    }

    /** What the button of a key says. */
    public Map<String, String> seen(String key) {
        return Map.of("version", version, "key", key);
    }

    /** The roles that a client can act in. */
    public List<Choice> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .map(Role::tokenName)
                .map(name ->
                        new Choice(name, t("people.role.choice", t("people.role." + name), t("people.means." + name))))
                .toList();
    }

    /** The services that a client can call. */
    public List<Choice> services() {
        return ClientTerms.SERVICES.stream()
                .map(name -> new Choice(name, t("client.service." + name)))
                .toList();
    }

    /** Whether tokens are to be bound. */
    public List<Choice> binding() {
        return List.of(new Choice("true", t("client.bound.choice")));
    }

    /** The keys as they were typed, unless a private one may be among them: that one does not go over the wire again. */
    public static String publicPart(Form form) {
        var typed = form.value("keys");
        return typed.contains("PRIVATE") || typed.matches("(?s).*\"[dk]\"\\s*:.*") ? "" : typed;
    }
}

package io.linknet.portal.client.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.ui.Tone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A client in words.
 *
 * @param roles in words
 * @param services in words
 */
public record ClientRow(ClientView client, String roles, String services, Tone tone, String state) {

    static ClientRow of(ClientView client) {
        return new ClientRow(
                client,
                words("people.role.", client.roles()),
                words("client.service.", client.services()),
                tone(client.state()),
                t("client.state." + client.state()));
    }

    private static String words(String prefix, List<String> names) {
        return names.stream().map(name -> t(prefix + name)).collect(Collectors.joining(t("people.role.and")));
    }

    private static Tone tone(String state) {
        return switch (state) {
            case "ACTIVE" -> Tone.DONE;
            case "PAUSED" -> Tone.DRAFT;
            default -> Tone.RISK;
        };
    }

    /** Address of its page. */
    public String address() {
        return ClientsPage.LIST + "/" + client.id();
    }

    /** The day of its last token, or that there is none known. */
    public String lastUse() {
        return client.lastUsedOn() == null
                ? t("client.last.unknown")
                : client.lastUsedOn().toString();
    }

    /** Whether it gets tokens unless its member does not. */
    public boolean isPaused() {
        return client.state().equals("PAUSED");
    }
}

package io.linknet.quality.simulator;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * How a demo is played.
 *
 * @param url the product, without a slash at the end
 * @param clientSecret of the client {@code linknet-demo}
 * @param password of all demo accounts
 * @param codeSecret of which the codes of demo accounts are made
 * @param seed same seed, same network and same trade
 * @param farmers in all cooperatives together
 * @param weeks of history before the story
 * @param language of the narration
 */
record Options(
        URI url,
        String clientSecret,
        String password,
        String codeSecret,
        long seed,
        int farmers,
        int weeks,
        Locale language) {

    /**
     * Reads the launcher's system properties and the command line.
     *
     * @throws IllegalArgumentException with a line for the user, if an option is unknown or a value is missing
     */
    static Options read(List<String> arguments) {
        var values = new Arguments(arguments);
        var terminal = System.getenv().getOrDefault("LANG", "");
        var chinese = values.flag("--chinese") || terminal.startsWith("zh") && !values.flag("--english");
        var storyOnly = values.flag("--story-only");
        return new Options(
                URI.create(values.text("--base-url", property("linknet.public-url", "http://localhost:8080"))),
                property("linknet.identity.client.linknet-demo.secret", ""),
                property("linknet.demo-password", ""),
                property("linknet.demo-code-secret", ""),
                Long.parseLong(values.text("--seed", "20261121")),
                Integer.parseInt(values.text("--farmers", storyOnly ? "40" : "600")),
                storyOnly ? 0 : Integer.parseInt(values.text("--weeks", "6")),
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private static String property(String name, String otherwise) {
        return System.getProperty(name, otherwise);
    }

    /** The words of the command line. */
    private record Arguments(List<String> words) {

        boolean flag(String name) {
            return words.contains(name);
        }

        String text(String name, String otherwise) {
            var at = words.indexOf(name);
            if (at < 0) {
                return otherwise;
            }
            if (at + 1 == words.size()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            return words.get(at + 1);
        }
    }
}

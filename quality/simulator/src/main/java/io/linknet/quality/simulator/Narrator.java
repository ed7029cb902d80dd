package io.linknet.quality.simulator;

import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;

/** Tells in the terminal what happens, in the reader's language, with links to the pages that show it. */
final class Narrator {

    private final PrintStream out;
    private final boolean chinese;
    private final URI url;
    private int step;

    Narrator(PrintStream out, Locale language, URI url) {
        this.out = out;
        this.chinese = language.getLanguage().equals("zh");
        this.url = url;
    }

    /** Begins a numbered step. */
    void step(String zh, String en) {
        step++;
        out.println();
        out.println(step + ". " + words(zh, en));
    }

    /** Says what came of it. */
    void say(String zh, String en, Object... values) {
        out.println("   " + String.format(Locale.ROOT, words(zh, en), values));
    }

    /** Points to the page. */
    void see(String path) {
        out.println("   → " + url.resolve(path));
    }

    private String words(String zh, String en) {
        return chinese ? zh : en;
    }
}

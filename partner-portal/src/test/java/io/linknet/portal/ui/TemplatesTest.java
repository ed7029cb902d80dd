package io.linknet.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What templates may not contain, because the content security policy refuses it or escaping would end. */
class TemplatesTest {

    private static final Pattern REFUSED = Pattern.compile(
            "\\$unsafe|\\sstyle=|\\son[a-z]+=|hx-on|hx-vals=.js:|javascript:|<style|<script(?![^>]*\\ssrc=\"\\$\\{Assets)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void carryNoInlineCodeAndNoRawOutput() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                REFUSED.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file + ": " + match.group()));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void areRefusedWhenTheyCarryIt() {
        assertThat(REFUSED.matcher("<p style=\"color:red\">").find()).isTrue();
        assertThat(REFUSED.matcher("<a onclick=\"x()\">").find()).isTrue();
        assertThat(REFUSED.matcher("$unsafe{name}").find()).isTrue();
        assertThat(REFUSED.matcher("<script>alert(1)</script>").find()).isTrue();
        assertThat(REFUSED.matcher("<p class=\"ln-note\">").find()).isFalse();
    }
}

package io.linknet.portal.frame.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormGuardTest {

    private static final String START = "------WebKitFormBoundaryx1\r\nContent-Disposition: form-data; name=\"";

    @Test
    void findsTheTokenThatStandsFirst() {
        var form = START + "_csrf\"\r\n\r\nAbc-_9\r\n------WebKitFormBoundaryx1\r\n";

        assertThat(FormGuard.firstField(form)).isEqualTo("Abc-_9");
    }

    @Test
    void takesNoTokenFromAnotherPlace() {
        var file = START + "file\"; filename=\"a.json\"\r\n\r\nx\r\n" + START + "_csrf\"\r\n\r\nAbc\r\n";

        assertThat(FormGuard.firstField(file)).isEmpty();
        assertThat(FormGuard.firstField("_csrf=Abc")).isEmpty();
        assertThat(FormGuard.firstField("")).isEmpty();
    }
}

package io.linknet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void comeFromTheFile() {
        var settings = new Settings(Map.of("linknet.broker.url", " tcp://broker:61616 "), Map.of());

        assertThat(settings.get("linknet.broker.url")).contains("tcp://broker:61616");
    }

    @Test
    void areOverruledByTheEnvironment() {
        var settings = new Settings(
                Map.of("linknet.identity.internal-url", "http://one"),
                Map.of("LINKNET_IDENTITY_INTERNAL_URL", "http://other"));

        assertThat(settings.get("linknet.identity.internal-url")).contains("http://other");
    }

    @Test
    void areAbsentWhenBlank() {
        assertThat(new Settings(Map.of("linknet.broker.url", "  "), Map.of()).get("linknet.broker.url"))
                .isEmpty();
    }
}

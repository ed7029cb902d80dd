package io.linknet.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerAccountsTest {

    private static final Path DECLARATION = Path.of("../deploy/artemis/partner.properties");

    @Test
    void openOneAddressForSendingAndOneQueueForReadingEach() throws Exception {
        var broker = new ConfigurationImpl();

        PartnerAccounts.of("shancheng:one,shizhu-chili:two").declare(broker, DECLARATION);

        assertThat(broker.getSecurityRoles()).hasSize(4);
        assertThat(broker.getSecurityRoles().get("procurement.documents.from.shancheng"))
                .singleElement()
                .matches(Role::isSend)
                .matches(it -> !it.isConsume() && !it.isBrowse() && !it.isManage())
                .extracting(Role::getName)
                .isEqualTo("partner-shancheng");
        assertThat(broker.getSecurityRoles().get("procurement.documents.to.shizhu-chili"))
                .filteredOn(Role::isConsume)
                .extracting(Role::getName)
                .containsExactly("partner-shizhu-chili");
    }

    @Test
    void areNoneWhenNobodyIsNamed() {
        assertThat(PartnerAccounts.of("").passwords()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shancheng", "shancheng:", ":secret", "a:b,c"})
    void withoutNameOrPasswordAreRefused(String text) {
        assertThatThrownBy(() -> PartnerAccounts.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellNoPassword() {
        assertThat(PartnerAccounts.of("shancheng:hush").toString())
                .contains("shancheng")
                .doesNotContain("hush");
    }
}

package io.linknet.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Secrets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerPartTest {

    @TempDir
    Path folder;

    @Test
    void givesEachPartnerAPasswordOfItsOwnOutsideTheCommandLine() {
        var home = new Home(folder, folder.resolve("data"));
        var secrets = new Secrets(home);
        var partners = new BrokerPart.Partners("127.0.0.1", 25_672, List.of("shancheng", "shizhu-chili"));

        var launch = new BrokerPart(home, secrets, 26_616, partners).launch();

        var first = BrokerPart.password(secrets, "shancheng");
        var second = BrokerPart.password(secrets, "shizhu-chili");
        assertThat(first).isNotEqualTo(second);
        assertThat(launch.environment())
                .containsEntry("LINKNET_BROKER_PARTNER_ACCOUNTS", "shancheng:" + first + ",shizhu-chili:" + second);
        assertThat(launch.command()).noneMatch(it -> it.contains(first)).contains("-Dlinknet.broker.amqp.port=25672");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shancheng", "a.b", "*", "#", "a:b", "a,b", "linknet"})
    void refusesAnAccountThatIsMoreThanAName(String account) {
        assertThatThrownBy(() -> new BrokerPart.Partners("127.0.0.1", 25_672, List.of(account)))
                .isInstanceOf(LauncherFailure.class);
    }
}

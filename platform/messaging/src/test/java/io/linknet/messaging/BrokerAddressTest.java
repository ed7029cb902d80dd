package io.linknet.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

    @Test
    void namesOneBroker() {
        var address = BrokerAddress.parse("tcp://127.0.0.1:61616");

        assertThat(address.connectionParameters()).isEqualTo("host=127.0.0.1;port=61616");
        assertThat(address.connectorClassNames()).endsWith("NettyConnectorFactory");
    }

    @Test
    void namesEachBrokerOfACluster() {
        var address = BrokerAddress.parse("tcp://one:61616, tcp://other:61617");

        assertThat(address.connectionParameters()).isEqualTo("host=one;port=61616,host=other;port=61617");
        assertThat(address.connectorClassNames().split(",")).hasSize(2);
    }

    @Test
    void carriesTransportOptions() {
        var address = BrokerAddress.parse("tcp://broker:61617?sslEnabled=true&trustStorePath=/etc/linknet/trust.p12");

        assertThat(address.connectionParameters())
                .isEqualTo("host=broker;port=61617;sslEnabled=true;trustStorePath=/etc/linknet/trust.p12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker:61616", "tcp://broker", "http://broker:8161", "tcp://:61616"})
    void refusesWhatIsNoBroker(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerAddress.parse(text))
                .withMessageContaining("linknet.broker.url");
    }
}

package io.linknet.messaging;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.Locale;
import java.util.Optional;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * Artemis' resource adapter, pointed at the broker that LinkNet's configuration names.
 *
 * <p>{@code linknet.broker.url}, {@code linknet.broker.user} and {@code linknet.broker.password} come from a system
 * property or from the environment ({@code LINKNET_BROKER_URL} ...), so that the same file serves the broker started by
 * the launcher and a cluster elsewhere. A broker that is away is waited for, however long it takes: listeners pick up by
 * themselves when it is back.
 */
public class LinkNetResourceAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;

    private static final int FOREVER = -1;

    /** Time between two attempts to reach a broker that is away, in milliseconds. */
    private static final long RETRY_INTERVAL_MILLIS = 1_000;

    /** Time after which a call to the broker is given up, in milliseconds. */
    private static final long CALL_TIMEOUT_MILLIS = 5_000;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        var address = BrokerAddress.parse(setting("linknet.broker.url").orElse("tcp://127.0.0.1:61616"));
        setConnectorClassName(address.connectorClassNames());
        setConnectionParameters(address.connectionParameters());
        setHA(address.nodes().size() > 1);
        setting("linknet.broker.user").ifPresent(this::setUserName);
        setting("linknet.broker.password").ifPresent(this::setPassword);
        waitForTheBroker();
        super.start(context);
    }

    private void waitForTheBroker() {
        setReconnectAttempts(FOREVER);
        setInitialConnectAttempts(1);
        setSetupAttempts(FOREVER);
        setSetupInterval(RETRY_INTERVAL_MILLIS);
        setRetryInterval(RETRY_INTERVAL_MILLIS);
        setMaxRetryInterval(RETRY_INTERVAL_MILLIS);
        setCallTimeout(CALL_TIMEOUT_MILLIS);
        setCallFailoverTimeout(CALL_TIMEOUT_MILLIS);
        setUseJNDI(false);
        setUseAutoRecovery(false);
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }
}

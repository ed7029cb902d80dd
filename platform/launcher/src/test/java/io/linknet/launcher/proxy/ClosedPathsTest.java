package io.linknet.launcher.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/openapi/",
                "/api/procurement/health",
                "/api/logistics/metrics"
            })
    void closeWhatIsForOperators(String path) {
        assertThat(ClosedPaths.isClosed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/orders", "/api/procurement/orders", "/api/procurement/orders/health", "/auth/health-check"
            })
    void leaveThePagesAndInterfacesOpen(String path) {
        assertThat(ClosedPaths.isClosed(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/procurement/..;/health",
                "//health",
                "/x/../health",
                "/x/%2e%2e/health",
                "/%2Fhealth",
                "/health;a=b",
                "/x/..",
                "/\\health"
            })
    void refusePathsWrittenToSlipThrough(String uri) {
        assertThat(ClosedPaths.isOdd(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/orders/01a1", "/trace/06901234567892/L..1", "/assets/tabler.min.css", "/search%20me"})
    void takeOrdinaryPathsAsTheyAre(String uri) {
        assertThat(ClosedPaths.isOdd(uri)).isFalse();
    }
}

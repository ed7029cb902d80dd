package io.linknet.kernel.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server of the first test class for those after it: all deploy the same archive, and a start takes 15 s.
 *
 * <p>The container's own shutdown hook ends the server with the tests' JVM.
 */
public final class OneServer {

    private static volatile @Nullable DeploymentScenario deployed;

    @Inject
    @ClassScoped
    @SuppressWarnings("NullAway.Init")
    InstanceProducer<DeploymentScenario> scenario;

    /** Hands the deployment of the first class to the next. */
    public void generate(@Observes EventContext<GenerateDeployment> event) {
        if (deployed == null) {
            event.proceed();
            deployed = scenario.get();
        } else {
            scenario.set(deployed);
        }
    }

    /** Deploys for the first class, and again when that failed. */
    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        var known = scenario.get();
        if (known.deployedDeployments().isEmpty()) {
            event.proceed();
        }
    }

    /** Leaves the archive where it is. */
    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
        // nothing proceeds
    }
}

package io.linknet.kernel.testing;

import io.linknet.kernel.caller.MemberKind;
import java.io.File;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of a service's integration test: the archive as it was packaged, in a managed Payara Micro, against a real
 * PostgreSQL and a real broker; the test is a client on the outside.
 *
 * <p>All classes of a module share one server, database and broker ({@link OneServer}): a test counts what it made itself.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class ServiceIT {

    @Deployment(testable = false)
    public static WebArchive service() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(RunningParts.archive()));
    }

    /** The name of the service, as {@code linknet.service}. */
    protected static String serviceName() {
        return RunningParts.service();
    }

    /** The service's API as nobody; paths start after the context root. */
    protected HttpApi anybody() {
        return HttpApi.at(RunningParts.address());
    }

    /** The service's API in the name of a person of a member. */
    protected HttpApi as(String alias, UUID member, MemberKind kind, String... roles) {
        return anybody().as(TestIdentity.shared().token(serviceName(), alias, member, kind, roles));
    }

    /** The server's root, for {@code /health/ready}. */
    protected HttpApi server() {
        return HttpApi.at(RunningParts.address().resolve("/"));
    }
}

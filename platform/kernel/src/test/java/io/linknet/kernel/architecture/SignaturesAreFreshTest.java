package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.rest.FreshSignIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rule about signatures sees. */
class SignaturesAreFreshTest {

    interface Steps {
        List<Signature> sign(Caller caller);
    }

    static class Approval implements Steps {

        @Override
        public List<Signature> sign(Caller caller) {
            return Optional.of(caller).map(it -> Signature.of(it, Instant.EPOCH)).stream()
                    .toList();
        }
    }

    @Path("papers")
    static class Careless {

        @POST
        List<Signature> approve(Steps steps, Caller caller) {
            return steps.sign(caller);
        }
    }

    @Path("papers")
    static class Careful {

        @POST
        @FreshSignIn
        List<Signature> approve(Approval steps, Caller caller) {
            return steps.sign(caller);
        }

        @GET
        String read(Signature signature) {
            return signature.name();
        }
    }

    @Test
    void refusesAMethodThatSignsBehindAnInterfaceAndALambda() {
        var classes = classes(Careless.class, Approval.class, Steps.class);

        assertThatThrownBy(() -> SignaturesAreFresh.whoSignsHasSignedInAfresh(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("approve");
    }

    @Test
    void takesAMethodThatSignsAfterAFreshSignInAndOneThatOnlyReads() {
        var classes = classes(Careful.class, Approval.class, Steps.class);

        assertThat(SignaturesAreFresh.signing(classes)).hasSize(1);
        assertThatCode(() -> SignaturesAreFresh.whoSignsHasSignedInAfresh(classes))
                .doesNotThrowAnyException();
    }

    private static JavaClasses classes(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}

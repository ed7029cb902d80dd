package io.linknet.portal.people.control;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.people.entity.PeopleProblem;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Turns what Keycloak says no to into refusals; that it does not answer is an outage. */
public final class Asking {

    private static final Logger LOG = System.getLogger(Asking.class.getName());

    private Asking() {}

    /** Something asked of Keycloak. */
    public interface Question<T> {

        /** Asks it. */
        T ask() throws IOException;
    }

    /** Something told to Keycloak. */
    public interface Order {

        /** Tells it. */
        void tell() throws IOException;
    }

    /** The answer. */
    public static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (KeycloakRefused refused) {
            throw refused.isUnusable() || refused.isTaken()
                    ? PeopleProblem.ACCOUNT_NOT_TAKEN.because()
                    : outage(refused);
        } catch (IOException away) {
            throw outage(away);
        }
    }

    /** Empty where there is no such thing. */
    public static <T> Optional<T> find(Question<T> question) {
        return ask(() -> {
            try {
                return Optional.of(question.ask());
            } catch (KeycloakRefused refused) {
                if (refused.isAbsent()) {
                    return Optional.<T>empty();
                }
                throw refused;
            }
        });
    }

    /** Tells it; what cannot be told is refused. */
    public static void tell(Order order) {
        ask(() -> {
            order.tell();
            return true;
        });
    }

    /** Where things stand already as they are told to stand, nothing happens. */
    public static void tellUnlessSo(Order order) {
        tell(() -> {
            try {
                order.tell();
            } catch (KeycloakRefused refused) {
                if (!refused.isAbsent() && !refused.isTaken()) {
                    throw refused;
                }
            }
        });
    }

    private static RuntimeException outage(IOException away) {
        LOG.log(Level.WARNING, "the people of a member cannot be kept now: {0}", away.getMessage());
        return KernelProblem.UNAVAILABLE.because();
    }
}

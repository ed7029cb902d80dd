package io.linknet.portal.onboarding.control;

import io.linknet.kernel.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What is stored of a first password: that it was given. */
@ApplicationScoped
class PasswordSteps {

    @Inject
    Admissions admissions;

    @Inject
    ApplicationSteps steps;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The account it is for; empty where none was made. */
    @Transactional
    public Optional<String> account(UUID id) {
        return admissions.newAccount(id);
    }

    /** It is given. */
    @Transactional
    public void given(UUID id) {
        steps.step(id, it -> it.passwordGiven(caller.get(), clock.instant()));
    }

    /** It was not given after all. */
    @Transactional
    public void allowAgain(UUID id) {
        steps.step(id, it -> it.allowPassword(caller.get(), clock.instant()));
    }
}

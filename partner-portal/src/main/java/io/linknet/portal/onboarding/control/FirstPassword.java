package io.linknet.portal.onboarding.control;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives a new member's first administrator a password for the first sign-in, once; it is shown and kept nowhere.
 *
 * <p>That it was given is stored first: what fails afterwards costs another permission, never a second password.
 */
@ApplicationScoped
public class FirstPassword {

    /** Without what is taken for something else on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int LENGTH = 4;

    @Inject
    PasswordSteps steps;

    @Inject
    MemberOrganization organizations;

    private final SecureRandom random = new SecureRandom();

    /**
     * A password for the first sign-in; the applicant is the caller.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was given before, or the account was there before
     */
    public String give(MembershipApplication application) {
        var account = steps.account(application.id()).orElseThrow(OnboardingProblem.PASSWORD_GIVEN::because);
        steps.given(application.id());
        var password = password();
        try {
            organizations.password(account, password);
        } catch (IOException away) {
            steps.allowAgain(application.id());
            throw KernelProblem.UNAVAILABLE.because();
        }
        return password;
    }

    /** Whether the applicant can be given one. */
    public boolean isDue(MembershipApplication application) {
        return application.isPasswordDue() && hasNewAccount(application.id());
    }

    /** Whether an account was made for the first administrator. */
    public boolean hasNewAccount(UUID id) {
        return steps.account(id).isPresent();
    }

    private String password() {
        return IntStream.range(0, GROUPS).mapToObj(any -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return IntStream.range(0, LENGTH)
                .mapToObj(any -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}

package io.linknet.portal.provider.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTest {

    @Test
    void theEdgesOfAClientAndItsSecretAreTaken() {
        assertThat(proposal("x", "12345678", null).usableClientId()).isEqualTo("x");
        assertThat(proposal("x".repeat(200), " 12345678 ", null).usableSecret()).isEqualTo("12345678");
        assertThat(proposal("x", "s".repeat(200), null).usableSecret()).hasSize(200);
    }

    @Test
    void whatLiesBeyondIsRefused() {
        refused(() -> proposal("", "12345678", null).usableClientId(), ProviderProblem.PROVIDER_CLIENT_UNUSABLE);
        refused(
                () -> proposal("x".repeat(201), "12345678", null).usableClientId(),
                ProviderProblem.PROVIDER_CLIENT_UNUSABLE);
        refused(() -> proposal("a b", "12345678", null).usableClientId(), ProviderProblem.PROVIDER_CLIENT_UNUSABLE);
        refused(() -> proposal("x", "1234567", null).usableSecret(), ProviderProblem.PROVIDER_SECRET_UNUSABLE);
        refused(() -> proposal("x", "s".repeat(201), null).usableSecret(), ProviderProblem.PROVIDER_SECRET_UNUSABLE);
        refused(() -> proposal("x", null, null).usableSecret(), ProviderProblem.PROVIDER_SECRET_UNUSABLE);
    }

    @Test
    void theAttributeOfTheAddressCannotBreakOutOfItsTemplate() {
        assertThat(proposal("x", "y", null).usableEmailAttribute()).isEqualTo(Proposal.MAIL);
        assertThat(proposal("x", "y", "urn:mail").usableEmailAttribute()).isEqualTo("urn:mail");
        refused(
                () -> proposal("x", "y", "mail}@evil.cn${x").usableEmailAttribute(),
                ProviderProblem.ATTRIBUTE_UNUSABLE);
        refused(() -> proposal("x", "y", "mail|uppercase").usableEmailAttribute(), ProviderProblem.ATTRIBUTE_UNUSABLE);
    }

    @Test
    void whatIsToChangeHasToBeSaid() {
        var nothing = new Proposal(null, null, null, null, null, null, null, null, null);

        refused(nothing::wantedKind, ProviderProblem.PROVIDER_CHANGE_MISSING);
        refused(nothing::wantedProtocol, ProviderProblem.PROVIDER_PROTOCOL_MISSING);
        refused(nothing::mailDomain, ProviderProblem.MAIL_DOMAIN_UNUSABLE);
    }

    @Test
    void itNeverTellsTheSecret() {
        assertThat(proposal("x", "top-secret", null).toString()).doesNotContain("top-secret");
    }

    private static Proposal proposal(String clientId, @Nullable String secret, @Nullable String attribute) {
        return new Proposal(ChangeKind.LINK, Protocol.OIDC, null, clientId, secret, null, null, attribute, "cqfood.cn");
    }

    private static void refused(ThrowingCallable reading, ProviderProblem why) {
        assertThatThrownBy(reading)
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(why);
    }
}

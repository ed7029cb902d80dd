package io.linknet.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What came of setting a second factor up. */
class SealedOutcomeTest {

    private final SessionCipher cipher = SessionCipherTest.cipher(1);
    private final String sealed = SealedOutcome.sealed("success", "session", cipher);

    @Test
    void isToldInTheSessionThatCameBackWithIt() {
        assertThat(SealedOutcome.opened(sealed, "session", cipher)).contains("success");
    }

    @Test
    void saysNothingInAnotherSession() {
        assertThat(SealedOutcome.opened(sealed, "another", cipher)).isEmpty();
    }

    @Test
    void saysNothingWhenSomebodyElseHasWrittenIt() {
        assertThat(SealedOutcome.opened("success", "session", cipher)).isEmpty();
        assertThat(SealedOutcome.opened("not base64!", "session", cipher)).isEmpty();
        assertThat(SealedOutcome.opened("", "session", cipher)).isEmpty();
        assertThat(SealedOutcome.opened(sealed, "session", SessionCipherTest.cipher(2)))
                .isEmpty();
    }
}

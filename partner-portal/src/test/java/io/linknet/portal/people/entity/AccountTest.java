package io.linknet.portal.people.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.portal.people.entity.Account.Arrival;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An account with the invited address. */
class AccountTest {

    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void keepsItsPasswordOnceItHasBeenUsed() {
        assertThat(account(Set.of(), false).arriveAt(OWN)).isEqualTo(Arrival.AS_IT_IS);
        assertThat(account(Set.of(OTHER), false).arriveAt(OWN)).isEqualTo(Arrival.AS_IT_IS);
    }

    @Test
    void getsANewPasswordWhileNobodyHasUsedItAndNobodyElseCountsOnIt() {
        assertThat(account(Set.of(), true).arriveAt(OWN)).isEqualTo(Arrival.ANEW);
        assertThat(account(Set.of(OWN), true).arriveAt(OWN)).isEqualTo(Arrival.ANEW);
    }

    @Test
    void keepsThePasswordThatAnotherMemberHandedOver() {
        assertThat(account(Set.of(OTHER), true).arriveAt(OWN)).isEqualTo(Arrival.AS_IT_IS);
    }

    @Test
    void doesNotArriveWhereItIsAlready() {
        for (var account : Set.of(account(Set.of(OWN), false), account(Set.of(OWN, OTHER), true))) {
            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> account.arriveAt(OWN))
                    .matches(refusal -> refusal.type() == PeopleProblem.ALREADY_ONE_OF_YOURS);
        }
    }

    private static Account account(Set<UUID> organizations, boolean unused) {
        return new Account(new UUID(0, 9), organizations, unused);
    }
}

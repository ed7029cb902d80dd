package io.linknet.portal.frame.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is asked before a transaction. */
class BeforeTransactionTest {

    private final List<String> happened = new ArrayList<>();
    private int status = Status.STATUS_ACTIVE;
    private boolean isNothingWritten = true;

    @Test
    void isAskedBetweenTwoTransactions() {
        assertThat(before().ask(this::answer)).isEqualTo("answer");

        assertThat(happened).containsExactly("rollback", "asked", "begin");
    }

    @Test
    void leavesATransactionToItsCallerAlsoByRefusing() {
        assertThatThrownBy(() -> before().ask(() -> {
                    throw KernelProblem.UNAVAILABLE.because();
                }))
                .isInstanceOf(DomainRuleViolation.class);

        assertThat(happened).containsExactly("rollback", "begin");
    }

    @Test
    void isSimplyAskedWhereNoTransactionRuns() {
        status = Status.STATUS_NO_TRANSACTION;

        before().ask(this::answer);

        assertThat(happened).containsExactly("asked");
    }

    @Test
    void isNotAskedOnceSomethingIsWritten() {
        isNothingWritten = false;

        assertThatThrownBy(() -> before().ask(this::answer)).isInstanceOf(IllegalStateException.class);

        assertThat(happened).isEmpty();
    }

    private String answer() {
        happened.add("asked");
        return "answer";
    }

    private BeforeTransaction before() {
        var before = new BeforeTransaction();
        before.transactions = (TransactionManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TransactionManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getStatus")) {
                        return status;
                    }
                    happened.add(method.getName());
                    return null;
                });
        before.scoped = new ScopedWork() {

            @Override
            @SuppressWarnings("unchecked")
            public <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... values) {
                return (List<T>) List.of(isNothingWritten);
            }
        };
        return before;
    }
}

package io.linknet.kernel.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.grant.Grants.GrantsUnreachable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a transaction may read by grant, it may read for the queries of one grant alone. */
class GrantsTest {

    private final List<String> scopes = new ArrayList<>();

    @Test
    void openForTheQueriesAndCloseAfterThem() {
        var found = Grants.around(scopes::add, "FARMER_IDENTITY", () -> List.copyOf(scopes));

        assertThat(found).containsExactly("FARMER_IDENTITY");
        assertThat(scopes).containsExactly("FARMER_IDENTITY", "");
    }

    @Test
    void closeAfterQueriesThatFailed() {
        var failure = new IllegalStateException("no such row");

        assertThatThrownBy(() -> Grants.around(scopes::add, "FARMER_IDENTITY", () -> {
                    throw failure;
                }))
                .isSameAs(failure)
                .hasNoSuppressedExceptions();
        assertThat(scopes).containsExactly("FARMER_IDENTITY", "");
    }

    @Test
    void tellWhatFailedFirstWhereTheTransactionIsDoomed() {
        var failure = new IllegalStateException("the query was refused");
        var doomed = new GrantsUnreachable(new SQLException("the transaction is aborted"));

        assertThatThrownBy(() -> Grants.around(
                        scope -> {
                            if (scope.isEmpty()) {
                                throw doomed;
                            }
                        },
                        "FARMER_IDENTITY",
                        () -> {
                            throw failure;
                        }))
                .isSameAs(failure)
                .hasSuppressedException(doomed);
    }
}

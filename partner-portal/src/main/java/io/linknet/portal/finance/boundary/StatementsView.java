package io.linknet.portal.finance.boundary;

import io.linknet.portal.finance.entity.Party;
import io.linknet.portal.finance.entity.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of a member, as buyer or seller. */
public record StatementsView(List<Statement> rows, @Nullable String next, UUID me) {

    /** The other side of a delivery. */
    public Party other(Statement statement) {
        return statement.buyer().id().equals(me) ? statement.seller() : statement.buyer();
    }
}

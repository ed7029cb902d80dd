package io.linknet.portal.finance.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Statements: what each delivery is worth, in words a farmer can follow. */
@Controller
@Path("finance/statements")
@RequestScoped
public class StatementsPage {

    private static final int ROWS = 30;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    FinanceClient finance;

    /** Newest first. */
    @GET
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = finance.statements(after, ROWS);
        return pages.titled("finance.statements")
                .show("finance/statements", new StatementsView(page.items(), page.next(), me()));
    }

    /** One delivery, lot by lot. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id) {
        var statement = finance.statement(id);
        return pages.titled("finance.statement.title", statement.number())
                .crumb("finance.statements", "/finance/statements")
                .show(
                        "finance/statement",
                        new StatementView(statement, statement.seller().id().equals(me())));
    }

    private UUID me() {
        return pages.person().orElseThrow().caller().member().value();
    }
}

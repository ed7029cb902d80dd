package io.linknet.supplyfinance.ledger.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.supplyfinance.ledger.control.Books;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The trial balance. */
@Path("trial-balance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrialBalanceResource {

    @Inject
    Books books;

    @Inject
    CurrentCaller caller;

    /** The member's trial balance; operator and regulator see all members' books added up. */
    @GET
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public TrialBalanceView trialBalance() {
        return TrialBalanceView.of(books.trialBalance(caller.get()));
    }
}

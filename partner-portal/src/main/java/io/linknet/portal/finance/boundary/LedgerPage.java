package io.linknet.portal.finance.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The books: does it balance, and what was posted. */
@Controller
@Path("finance/ledger")
@RequestScoped
public class LedgerPage {

    private static final int ROWS = 30;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    FinanceClient finance;

    /** Trial balance and journals. */
    @GET
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response show(@QueryParam("after") @Nullable String after) {
        var caller = pages.person().orElseThrow().caller();
        var journals = finance.journals(after, ROWS);
        var everyone = caller.kind() == MemberKind.OPERATOR || caller.kind() == MemberKind.REGULATOR;
        return pages.titled("finance.ledger")
                .show(
                        "finance/ledger",
                        new LedgerView(
                                finance.trialBalance(),
                                journals.items(),
                                journals.next(),
                                caller.member().value(),
                                everyone));
    }
}

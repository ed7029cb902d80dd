package io.linknet.supplyfinance.ledger.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.supplyfinance.ledger.control.Ledger;
import io.linknet.supplyfinance.ledger.entity.Posting;
import io.linknet.supplyfinance.member.control.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Journals, for reading: nobody posts by hand. */
@Path("journals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalsResource {

    @Inject
    Ledger ledger;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** Journals that touch the member's books, newest first. */
    @GET
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Page<JournalView> journals(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = ledger.page(caller.get().member(), Cursor.parse(after), size);
        var parties = members.parties(rows.stream()
                .flatMap(journal -> journal.postings().stream())
                .map(Posting::ownerId)
                .distinct()
                .toList());
        return Page.of(
                rows,
                size,
                journal -> new Cursor(journal.postedAt(), journal.id()),
                journal -> JournalView.of(journal, parties));
    }
}

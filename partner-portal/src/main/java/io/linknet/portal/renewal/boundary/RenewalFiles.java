package io.linknet.portal.renewal.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.evidence.DataRead;
import io.linknet.kernel.evidence.DataReads;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.renewal.control.RenewPapers;
import io.linknet.portal.renewal.entity.Renewal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Papers as they were shown for renewal, to be kept and not to be opened by the browser. */
@Path("paper-renewals")
@RequestScoped
public class RenewalFiles {

    @Inject
    RenewPapers papers;

    @Inject
    DataReads reads;

    @Inject
    CurrentCaller caller;

    /** For the member and the operator; the member is told who has looked. */
    @GET
    @Transactional
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Classified(value = DataClass.SECRET, marks = Mark.PERSONAL, purpose = Purpose.ADMISSION)
    public Response file(@PathParam("id") UUID id) {
        var renewal = papers.seen(id);
        var owner = new MemberId(renewal.memberId());
        if (!caller.get().isFor(owner)) {
            reads.note(List.of(new DataRead(
                    owner, DataCategory.MEMBERSHIP_PAPER, GrantPurpose.ADMISSION, "paper-renewal", id, null)));
        }
        return Response.ok(papers.content(id), renewal.paper().type())
                .header("Content-Disposition", "attachment; filename=\"" + name(renewal) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String name(Renewal renewal) {
        var kind = renewal.paper().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind + renewal.paper().type().replaceFirst(".*/", ".");
    }
}

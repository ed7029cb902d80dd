package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.supplyfinance.application.control.Applications;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.member.boundary.PartyView;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.member.control.Party;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which banks may read the evidence behind the member's applications. */
@Path("evidence-grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceGrantsResource {

    @Inject
    Applications applications;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * A bank that may look, through which application.
     *
     * @param member the bank
     * @param grantedBy who applied
     */
    @Classified(DataClass.SECRET)
    public record View(
            PartyView member,
            UUID applicationId,
            String applicationNumber,
            Instant grantedAt,
            @Classified(
                            value = DataClass.SECRET,
                            marks = Mark.PERSONAL,
                            holder = Holder.PERSON,
                            purpose = Purpose.ACCOUNTABILITY)
                    String grantedBy) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }

        static View of(FinancingApplication application, Map<UUID, Party> parties) {
            return new View(
                    PartyView.of(application.bank().value(), parties),
                    application.id(),
                    application.number(),
                    application.applied().at(),
                    application.applied().name());
        }
    }

    /** Permissions that count now, latest first; each ends with its application. */
    @GET
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<View> list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = applications.readable(caller.get().member(), Cursor.parse(after), size);
        var parties = members.parties(rows.stream().map(it -> it.bank().value()).toList());
        return Page.of(rows, size, it -> new Cursor(it.applied().at(), it.id()), it -> View.of(it, parties));
    }
}

package io.linknet.procurement.supplier.boundary;

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
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.supplier.control.Suppliers;
import io.linknet.procurement.supplier.control.Suppliers.Reader;
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
import org.jspecify.annotations.Nullable;

/** Whom a supplier has shown its papers to; buyers with orders see them too. */
@Path("qualifications/readers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReadersResource {

    @Inject
    Suppliers suppliers;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** Somebody who may look, since when, and who has said so. */
    @Classified(DataClass.SECRET)
    public record View(
            PartyView member,
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
    }

    /** Those it has shown itself to, latest first. */
    @GET
    @Transactional
    @RolesAllowed({Roles.SELLER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<View> list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = suppliers.readersOf(caller.get().member(), Cursor.parse(after), size);
        var parties = members.parties(rows.stream().map(Reader::id).toList());
        return Page.of(
                rows,
                size,
                it -> new Cursor(it.grantedAt(), it.id()),
                it -> new View(PartyView.of(it.id(), parties), it.grantedAt(), it.by()));
    }
}

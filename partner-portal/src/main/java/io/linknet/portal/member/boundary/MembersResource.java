package io.linknet.portal.member.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCESS;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForEveryMember;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.control.Members.Admitted;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part in the network, and who is asking. */
@Path("api/partner-portal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MembersResource {

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** All members, newest first. */
    @GET
    @Path("members")
    @RolesAllowed(Roles.MEMBER)
    @ForEveryMember
    public Page<MemberView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.of(
                members.page(Cursor.parse(after), size),
                size,
                (Admitted it) -> new Cursor(it.admittedAt(), it.member().id()),
                MemberView::of);
    }

    /** The caller, as the services see it. */
    @GET
    @Path("me")
    @RolesAllowed(Roles.MEMBER)
    public MeView me() {
        var me = caller.get();
        return new MeView(
                me.personName(),
                me.member().value(),
                me.memberAlias(),
                me.kind().name(),
                me.roles().stream().map(Role::tokenName).sorted().toList());
    }

    /**
     * Who is asking.
     *
     * @param person how to address the person
     * @param memberId the member acted for
     * @param memberAlias its short name
     * @param memberKind what it is
     * @param roles what the person may do there
     */
    @Classified(SECRET)
    public record MeView(
            @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCESS) String person,
            UUID memberId,
            String memberAlias,
            String memberKind,
            @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCESS) List<String> roles) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }
}

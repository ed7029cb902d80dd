package io.linknet.portal.member.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Cursor;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.control.MemberSync;
import io.linknet.portal.member.control.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;

/** The members of the network, for administrators; the operator can ask Keycloak again. */
@Controller
@Path("members")
@RequestScoped
public class MembersPage {

    private static final int SHOWN = 200;

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    MemberSync sync;

    /** All members, by kind and name. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list() {
        return show(Form.blank());
    }

    /** Brings the list up to what Keycloak says. */
    @POST
    @Path("refresh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response refresh(MultivaluedMap<String, String> posted) {
        return pages.submit(
                Form.of(posted),
                form -> syncNow(),
                changes -> pages.goTo("/members", "member.refreshed", changes),
                this::show);
    }

    private Integer syncNow() {
        try {
            return sync.syncNow();
        } catch (IOException away) {
            throw KernelProblem.UNAVAILABLE.because();
        }
    }

    private Response show(Form form) {
        var rows = members.page(Cursor.parse(null), SHOWN).stream()
                .map(MemberView::of)
                .sorted(Comparator.comparing(MemberView::kind).thenComparing(MemberView::nameEn))
                .map(MembersView.Row::of)
                .toList();
        return pages.titled("member.title").show("member/members", new MembersView(rows, form, operates()));
    }

    private boolean operates() {
        return pages.person()
                .filter(it -> it.caller().kind() == MemberKind.OPERATOR)
                .isPresent();
    }
}

package io.linknet.portal.sourcing.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.boundary.ProcurementClient;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The form of a new request for quotation. */
@Controller
@Path("procurement/rfqs/new")
@RequestScoped
public class RfqEditorPage {

    private static final Set<MemberKind> SELLING =
            Set.of(MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR);

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    @RestClient
    ProcurementClient procurement;

    @Inject
    @RestClient
    SourcingClient sourcing;

    /** An empty form. */
    @GET
    @RolesAllowed(Roles.BUYER)
    public Response blank() {
        return editor(Form.blank());
    }

    /** Prepares a request; it is sent from its own page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response prepare(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> sourcing.prepare(form.key(), NewRfq.of(form)),
                rfq -> pages.goTo(RfqsPage.LIST + "/" + rfq.id(), "sourcing.rfq.prepared", rfq.number()),
                form -> editor(Moved.back(form, "lines", NewRfq.places(form))));
    }

    private Response editor(Form form) {
        var districts = procurement.districts().stream()
                .map(it -> new Choice(it.adcode(), it.name()))
                .toList();
        return pages.titled("sourcing.rfq.new")
                .crumb("sourcing.rfqs", RfqsPage.LIST)
                .show(
                        "sourcing/rfq-editor",
                        new RfqEditorView(form, districts, sellers(), new MaterialNames(procurement.materials())));
    }

    private List<Choice> sellers() {
        var own = me();
        return members.inGoodStanding().stream()
                .filter(it -> SELLING.contains(it.kind()) && !it.id().equals(own))
                .map(it -> new Choice(it.id().toString(), Texts.either(it.nameZh(), it.nameEn())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private UUID me() {
        return pages.person().orElseThrow().caller().member().value();
    }
}

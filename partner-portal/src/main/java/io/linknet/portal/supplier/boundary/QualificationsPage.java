package io.linknet.portal.supplier.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.boundary.Uploaded;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.supplier.boundary.SuppliersClient.NewQualification;
import io.linknet.portal.supplier.entity.Qualification;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** A supplier's own papers: entered, renewed, scanned, taken back, shown to a buyer. */
@Controller
@Path("qualifications")
@RequestScoped
public class QualificationsPage {

    static final String LIST = "/qualifications";

    private static final int LARGEST_DOCUMENT = 5 << 20;
    private static final int ROWS = 50;
    private static final Set<MemberKind> BUYERS = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    @RestClient
    SuppliersClient suppliers;

    /** The papers, newest first. */
    @GET
    @RolesAllowed(Roles.SELLER)
    public Response list(@QueryParam("after") @Nullable String after) {
        return list(Form.blank(), after);
    }

    private Response list(Form form, @Nullable String after) {
        var page = suppliers.qualifications(after, ROWS);
        var buyers = members.inGoodStanding().stream()
                .filter(it -> BUYERS.contains(it.kind()))
                .map((Member it) -> new Choice(it.id().toString(), Texts.either(it.nameZh(), it.nameEn())))
                .toList();
        return pages.titled("supplier.papers")
                .action("supplier.paper.new", LIST + "/new")
                .show("supplier/qualifications", new QualificationsView(page.items(), page.next(), form, buyers));
    }

    /** Shows them to a buyer before there is an order. */
    @POST
    @Path("readers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response showTo(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> suppliers.showTo(form.key(), form.id("member"), Map.of()),
                done -> pages.goTo(LIST, "supplier.shown"),
                form -> list(form, null));
    }

    /** An empty form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.SELLER)
    @ForKinds({MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR})
    public Response blank() {
        return editor(Form.blank(), null);
    }

    /** Enters a paper. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    @ForKinds({MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR})
    public Response enter(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> suppliers.enter(form.key(), typed(form)),
                paper -> pages.goTo(LIST + "/" + paper.id(), "supplier.paper.entered", paper.number()),
                form -> editor(form, null));
    }

    /** A paper, to be renewed. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.SELLER)
    public Response show(@PathParam("id") UUID id) {
        var answer = suppliers.qualification(id);
        var paper = answer.readEntity(Qualification.class);
        return editor(filled(paper, answer.getHeaderString("ETag")), paper);
    }

    /** Corrects or renews a paper. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> suppliers.change(form.key(), form.value("version"), id, typed(form)),
                paper -> pages.goTo(LIST + "/" + id, "supplier.paper.changed", paper.number()),
                form -> editor(form, paper(id)));
    }

    /** Puts the scan to a paper. */
    @POST
    @Path("{id}/document")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.SELLER)
    public Response attach(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        var sent = Uploaded.of(parts, "file", LARGEST_DOCUMENT + 1);
        var name = sent.name().isEmpty() ? "?" : sent.name();
        return pages.submit(
                sent.form(),
                form -> suppliers.attach(form.key(), id, name, sent.content()),
                paper -> pages.goTo(LIST + "/" + id, "supplier.paper.scanned"),
                form -> again(id, form));
    }

    /** Takes a paper back. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> suppliers.withdraw(form.key(), id),
                paper -> pages.goTo(LIST, "supplier.paper.withdrawn", paper.number()),
                form -> again(id, form));
    }

    /** The form as the paper stands, with what was wrong with another form beside it. */
    private Response again(UUID id, Form refused) {
        var answer = suppliers.qualification(id);
        var paper = answer.readEntity(Qualification.class);
        var form = filled(paper, answer.getHeaderString("ETag"));
        var problem = refused.problem();
        return editor(problem == null ? form : form.refused(problem), paper);
    }

    private Qualification paper(UUID id) {
        return suppliers.qualification(id).readEntity(Qualification.class);
    }

    private Response editor(Form form, @Nullable Qualification paper) {
        var page = paper == null ? pages.titled("supplier.paper.new") : pages.named(paper.kindName());
        return page.crumb("supplier.papers", LIST).show("supplier/qualification", new QualificationView(form, paper));
    }

    private static Form filled(Qualification paper, String version) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", version);
        values.put("kind", paper.kind());
        values.put("number", paper.number());
        values.put("issuer", paper.issuer());
        values.put("validFrom", paper.validFrom().toString());
        if (paper.validUntil() != null) {
            values.put("validUntil", paper.validUntil().toString());
        }
        return Form.filled(values);
    }

    private static NewQualification typed(Form form) {
        return new NewQualification(
                form.optional("kind"),
                form.value("number"),
                form.value("issuer"),
                day(form, "validFrom"),
                day(form, "validUntil"));
    }

    /** The day; absent when it is none. */
    private static @Nullable LocalDate day(Form form, String name) {
        try {
            return form.value(name).isEmpty() ? null : LocalDate.parse(form.value(name));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

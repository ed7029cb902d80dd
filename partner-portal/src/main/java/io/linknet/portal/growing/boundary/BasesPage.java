package io.linknet.portal.growing.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.growing.boundary.GrowingClient.NewBase;
import io.linknet.portal.growing.boundary.GrowingClient.NewPlot;
import io.linknet.portal.growing.entity.Base;
import io.linknet.portal.procurement.boundary.ProcurementClient;
import io.linknet.portal.procurement.entity.District;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** A cooperative's bases and their plots. */
@Controller
@Path("procurement/bases")
@RequestScoped
public class BasesPage {

    private static final String LIST = "/procurement/bases";
    private static final int ROWS = 50;

    /** Farmers that a choice offers; with more of them, plots come as a table. */
    private static final int FARMERS = 200;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    GrowingClient growing;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The bases, newest first. */
    @GET
    @RolesAllowed(Roles.SELLER)
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = growing.bases(after, ROWS);
        var districts = procurement.districts().stream().collect(Collectors.toMap(District::adcode, District::name));
        return pages.titled("growing.title")
                .action("growing.base.new", LIST + "/new")
                .show("growing/bases", new BasesView(page.items(), page.next(), districts));
    }

    /** An empty form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.SELLER)
    @ForKinds(MemberKind.COOPERATIVE)
    public Response blank() {
        return editor(Form.blank(), Form.blank(), null, null);
    }

    /** Enters a base. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    @ForKinds(MemberKind.COOPERATIVE)
    public Response enter(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> growing.enter(form.key(), typed(form)),
                base -> pages.goTo(LIST + "/" + base.id(), "growing.base.entered", base.name()),
                form -> editor(form, Form.blank(), null, null));
    }

    /** A base with its plots. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.SELLER)
    public Response show(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        return show(id, Form.blank(), after);
    }

    private Response show(UUID id, Form plotForm, @Nullable String after) {
        var answer = growing.base(id);
        var base = answer.readEntity(Base.class);
        return editor(filled(base, answer.getHeaderString("ETag")), plotForm, base, after);
    }

    /** Corrects a base. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> growing.change(form.key(), form.value("version"), id, typed(form)),
                base -> pages.goTo(LIST + "/" + id, "growing.base.changed", base.name()),
                form -> editor(form, Form.blank(), growing.base(id).readEntity(Base.class), null));
    }

    /** Enters a plot, or takes the later word about the one of that number. */
    @POST
    @Path("{id}/plots")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response put(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> growing.put(form.key(), id, plot(form)),
                plot -> pages.goTo(LIST + "/" + id, "growing.plot.entered", plot.code()),
                form -> show(id, form, null));
    }

    private Response editor(Form form, Form plotForm, @Nullable Base base, @Nullable String after) {
        var districts = procurement.districts().stream().map(District::choice).toList();
        var plots = base == null ? null : growing.plots(base.id(), after, ROWS);
        var page = base == null ? pages.titled("growing.base.new") : pages.named(base.name());
        return page.crumb("growing.title", LIST)
                .show(
                        "growing/base",
                        new BaseView(
                                form,
                                plotForm,
                                base,
                                plots == null ? List.of() : plots.items(),
                                plots == null ? null : plots.next(),
                                districts,
                                base == null ? List.of() : farmers(),
                                base == null ? Map.of() : crops()));
    }

    private List<Choice> farmers() {
        return procurement.farmers(null, FARMERS).items().stream()
                .map(it -> new Choice(it.id().toString(), it.code() + " " + it.name()))
                .toList();
    }

    private Map<String, String> crops() {
        var names = new LinkedHashMap<String, String>();
        procurement.materials().forEach(it -> names.put(it.code(), Texts.either(it.nameZh(), it.nameEn())));
        return names;
    }

    private static Form filled(Base base, String version) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", version);
        values.put("code", base.code());
        values.put("name", base.name());
        values.put("district", base.district());
        if (base.areaMu() != null) {
            values.put("areaMu", base.areaMu());
        }
        return Form.filled(values);
    }

    private static NewBase typed(Form form) {
        return new NewBase(form.value("code"), form.value("name"), form.optional("district"), form.optional("areaMu"));
    }

    private static NewPlot plot(Form form) {
        return new NewPlot(
                form.value("code"),
                form.optional("farmerId"),
                form.optional("crop"),
                form.value("areaMu"),
                form.optional("longitude"),
                form.optional("latitude"));
    }
}

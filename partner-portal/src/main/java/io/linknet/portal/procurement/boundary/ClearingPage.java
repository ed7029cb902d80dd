package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Clearing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a leader does with the rules of a pool: tries them, makes one binding, stops a long run. */
@Controller
@Path("procurement/pools/{id}/clearing")
@RequestScoped
public class ClearingPage {

    private static final String PROPORTIONAL = "PROPORTIONAL";

    @Inject
    Pages pages;

    @Inject
    Cockpit cockpit;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** Shows what a rule would give; it is kept to be held beside others. */
    @POST
    @Path("trials")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response tryOut(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.clear(form.key(), id, wanted(form, true)),
                answer -> isLeftToAJob(answer)
                        ? pages.goTo(at(id), "procurement.job.begun")
                        : cockpit.tried(id, answer.readEntity(Clearing.class)),
                form -> cockpit.again(id, form));
    }

    /** Makes a rule's outcome binding. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response clear(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.clear(form.key(), id, wanted(form, false)),
                answer ->
                        pages.goTo(at(id), isLeftToAJob(answer) ? "procurement.job.begun" : "procurement.pool.cleared"),
                form -> cockpit.again(id, form));
    }

    /** Stops a long run. */
    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.cancel(form.key(), form.id("job")),
                job -> pages.goTo(at(id), "procurement.job.cancelling"),
                form -> cockpit.again(id, form));
    }

    private static String at(UUID pool) {
        return PoolsPage.LIST + "/" + pool;
    }

    private static boolean isLeftToAJob(Response answer) {
        return answer.getStatus() == Response.Status.ACCEPTED.getStatusCode();
    }

    /** Whom the form lets go first: ticked one by one, or all in one field as they were tried. */
    private static List<String> first(Form form) {
        return form.all("first").stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .filter(id -> !id.isBlank())
                .toList();
    }

    private static ProcurementClient.NewClearing wanted(Form form, boolean dryRun) {
        return new ProcurementClient.NewClearing(
                form.value("rule", PROPORTIONAL),
                dryRun,
                form.optional("pricing"),
                form.value("despiteMinimum").isEmpty() ? null : true,
                form.value("rule").equals("PRIORITY") ? first(form) : null);
    }
}

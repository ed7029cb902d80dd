package io.linknet.portal.supplier.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.supplier.boundary.SuppliersClient.Meaning;
import io.linknet.portal.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Deliveries of former years that a buyer has imported, and which members their suppliers are. */
@Controller
@Path("suppliers/history")
@RequestScoped
public class HistoryPage {

    private static final String LIST = SuppliersPage.LIST + "/history";
    private static final int ROWS = 100;
    private static final Set<MemberKind> SUPPLIERS =
            Set.of(MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR);

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    @RestClient
    SuppliersClient suppliers;

    /** The names in order. */
    @GET
    @RolesAllowed(Roles.BUYER)
    public Response show(@QueryParam("after") @Nullable String after) {
        return show(Form.blank(), after);
    }

    private Response show(Form form, @Nullable String after) {
        var page = suppliers.pastSuppliers(after, ROWS);
        var next =
                page.next() == null ? null : LIST + "?after=" + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
        return pages.titled("supplier.past")
                .crumb("supplier.title", SuppliersPage.LIST)
                .action("supplier.history", "/imports?kind=PAST_DELIVERIES")
                .show("supplier/history", new HistoryView(suppliers.pastSums(), page.items(), next, form, names()));
    }

    private Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        members.all().values().stream()
                .filter(it -> SUPPLIERS.contains(it.kind()))
                .forEach(it -> names.put(it.id(), Texts.either(it.nameZh(), it.nameEn())));
        return names;
    }

    /** Says which member a name means. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response say(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> suppliers.say(form.key(), new Meaning(form.value("name"), form.optional("memberId"))),
                said -> pages.goTo(LIST, "supplier.past.said", said.name(), said.rows()),
                form -> show(form, null));
    }
}

package io.linknet.portal.grant.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.grant.boundary.GrantsClient.NewGrant;
import io.linknet.portal.grant.entity.GrantDemand;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.ui.Choice;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Who may see the member's data, and who has: administrators give and take back, auditors read. */
@Controller
@Path("grants")
@RequestScoped
public class GrantsPage {

    static final String LIST = "/grants";

    private static final int ROWS = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String CATEGORY = "FARMER_IDENTITY";

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    Looks looks;

    @Inject
    @RestClient
    GrantsClient grants;

    @Inject
    @RestClient
    QualificationReaders qualifications;

    @Inject
    @RestClient
    EvidenceReaders evidence;

    /** Grants on one side, newest first. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list(@QueryParam("side") @Nullable String side, @QueryParam("after") @Nullable String after) {
        return list(!"RECEIVED".equals(side), after, Form.blank());
    }

    /**
     * An empty form.
     *
     * @param demand the one that the grant is to be for; all when absent
     * @param after place from which demands are offered
     */
    @GET
    @Path("new")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.COOPERATIVE, refusal = "NOT_FOUND")
    public Response blank(@QueryParam("demand") @Nullable UUID demand, @QueryParam("after") @Nullable String after) {
        var form = demand == null ? Form.blank() : Form.filled(Map.of("demandId", demand.toString()));
        return editor(form, after);
    }

    /** Gives a grant. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.COOPERATIVE, refusal = "NOT_FOUND")
    public Response give(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> grants.give(form.key(), typed(form)),
                grant -> pages.goTo(LIST, "grant.given", grant.grantee().name()),
                form -> editor(form, null));
    }

    /** Takes a grant back. */
    @POST
    @Path("{id: [0-9a-f-]{36}}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response revoke(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> grants.revoke(form.key(), id, Map.of()),
                grant -> pages.goTo(LIST, "grant.revoked", grant.grantee().name()),
                form -> list(true, null, form));
    }

    /** Who has seen what of the member's, or who of its people what of others, latest first. */
    @GET
    @Path("seen")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response seen(
            @QueryParam("side") @Nullable String whose,
            @QueryParam("place") @Nullable String name,
            @QueryParam("after") @Nullable String after) {
        var place = Looks.Place.of(name);
        var side = LooksView.side(whose);
        var page = looks.list(place, side, after, ROWS);
        return pages.titled("grant.seen")
                .crumb("grant.title", LIST)
                .show("grant/looks", new LooksView(place, side, page.items(), page.next(), members.names()));
    }

    /** Who may see data of the member's by another word: readers of its qualifications, banks that it applied to. */
    @GET
    @Path("others")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response others(@QueryParam("of") @Nullable String of, @QueryParam("after") @Nullable String after) {
        var banks = "APPLICATIONS".equals(of);
        var page = banks ? evidence.list(after, ROWS) : qualifications.list(after, ROWS);
        return pages.titled("grant.others")
                .crumb("grant.title", LIST)
                .show("grant/others", new ShownView(banks, page.items(), page.next()));
    }

    private Response list(boolean given, @Nullable String after, Form form) {
        var page = grants.grants(GrantsView.side(given), after, ROWS);
        var title = pages.titled("grant.title");
        return (gives() ? title.action("grant.new", LIST + "/new") : title)
                .show("grant/grants", new GrantsView(given, page.items(), page.next(), keeps(), form));
    }

    private Response editor(Form form, @Nullable String after) {
        var partners = grants.partners().stream()
                .map(it -> new Choice(it.id().toString(), it.name()))
                .toList();
        var demands = grants.demands(null, after, ROWS);
        return pages.titled("grant.new")
                .crumb("grant.title", LIST)
                .show(
                        "grant/grant-editor",
                        new GrantEditorView(
                                form,
                                partners,
                                offered(form, demands.items()),
                                demands.next(),
                                grants.words(CATEGORY)));
    }

    /** The demands of this page, and before them the one chosen where it is older. */
    private List<GrantDemand> offered(Form form, List<GrantDemand> page) {
        var chosen = id(form.value("demandId"));
        if (chosen == null || page.stream().anyMatch(it -> it.id().equals(chosen))) {
            return page;
        }
        return Stream.concat(grants.demands(chosen, null, 1).items().stream(), page.stream())
                .toList();
    }

    /** The id; null when it is none. */
    private static @Nullable UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** Who has not ticked the consent has read no words: the service refuses what names none. */
    private static NewGrant typed(Form form) {
        var consents = form.all("words").contains("true");
        return new NewGrant(
                form.optional("granteeId"),
                CATEGORY,
                form.optional("purpose"),
                form.optional("demandId"),
                day(form.value("lastDay")),
                new NewGrant.Words(form.value("language"), consents ? form.value("wordsVersion") : ""));
    }

    /** The day; absent when it is none. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private boolean keeps() {
        return pages.person().filter(it -> it.caller().has(Role.ADMINISTRATOR)).isPresent();
    }

    private boolean gives() {
        return keeps()
                && pages.person()
                        .filter(it -> it.caller().kind() == MemberKind.COOPERATIVE)
                        .isPresent();
    }
}

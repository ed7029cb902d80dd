package io.linknet.portal.renewal.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.boundary.Uploaded;
import io.linknet.portal.onboarding.control.Apply;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.control.RenewPapers;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own papers: which count, which end, and others in their place. */
@Controller
@Path("papers")
@RequestScoped
public class PapersPage {

    private static final String HERE = "/papers";

    @Inject
    Pages pages;

    @Inject
    RenewPapers papers;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The checklist. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list() {
        return list(Form.blank());
    }

    private Response list(Form form) {
        var reader = caller.get();
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        var lines = PaperLine.of(reader.kind(), papers.of(reader.member().value()), today);
        return pages.titled("renewal.own")
                .crumb("standing.own", "/membership")
                .show("renewal/papers", new PapersView(lines, reader.has(Role.ADMINISTRATOR), form));
    }

    /** Shows another paper. */
    @POST
    @Path("{kind}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response show(@PathParam("kind") String name, List<EntityPart> parts) throws IOException {
        var sent = Uploaded.of(parts, "file", Apply.LARGEST_PAPER + 1);
        return pages.submit(
                sent.form(),
                form -> papers.show(
                        caller.get(), kind(name), day(form.value("validUntil")), sent.name(), sent.content()),
                shown -> pages.goTo(HERE, "renewal.shown", Texts.t("onboarding.paper." + name)),
                this::list);
    }

    private static PaperKind kind(String name) {
        return Arrays.stream(PaperKind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(OnboardingProblem.UNKNOWN_PAPER::because);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw OnboardingProblem.PAPER_NEEDS_LAST_DAY.at("/validUntil");
        }
    }
}

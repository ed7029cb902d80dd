package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.boundary.Uploaded;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.onboarding.control.Apply;
import io.linknet.portal.onboarding.control.FirstPassword;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.ui.Texts;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where an organization applies, for whoever holds the link; it shows that application and nothing else.
 *
 * <p>Links that are unknown, answered or too old lead to one and the same page.
 */
@Controller
@Path("join")
@RequestScoped
public class JoinPage {

    private static final String HERE = "/join/";
    private static final int NOT_FOUND = 404;

    @Inject
    Pages pages;

    @Inject
    Apply apply;

    @Inject
    FirstPassword passwords;

    @Inject
    Members members;

    @Inject
    LinkHolder holder;

    @Inject
    Clock clock;

    /** The first words of an open application. */
    @GET
    @PermitAll
    public Response start() {
        return start(Form.blank());
    }

    private Response start(Form form) {
        return pages.titled("onboarding.start").show("onboarding/start", new StartView(form));
    }

    /** Begins an open application, and leads to its link. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> {
                    var said = Said.first(form);
                    holder.beginning();
                    return holder.asPortal(() -> apply.begin(said, form.key()));
                },
                id -> goTo(id, "onboarding.begun"),
                this::start);
    }

    /** The application as it stands. */
    @GET
    @Path("{token}")
    @PermitAll
    public Response show(@PathParam("token") String token) {
        return with(token, application -> show(application, token, Said.form(application.applicant())));
    }

    /** Says who applies. */
    @POST
    @Path("{token}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response describe(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        return with(
                token,
                application -> pages.submit(
                        Form.of(values),
                        form -> {
                            var said = Said.of(form, application.applicant().kind());
                            return holder.as(application, () -> apply.describe(application.id(), said));
                        },
                        described -> goTo(described.id(), "onboarding.described"),
                        form -> show(application, token, form)));
    }

    /** Shows a paper. */
    @POST
    @Path("{token}/papers/{kind}")
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@PathParam("token") String token, @PathParam("kind") String name, List<EntityPart> parts)
            throws IOException {
        var sent = Uploaded.of(parts, "file", Apply.LARGEST_PAPER + 1);
        return with(
                token,
                application -> pages.submit(
                        sent.form(),
                        form -> {
                            var kind = kind(name);
                            var until = Said.day(form.value("validUntil"));
                            return holder.as(
                                    application,
                                    () -> apply.show(application.id(), kind, until, sent.name(), sent.content()));
                        },
                        shown -> goTo(shown.id(), "onboarding.shown", Texts.t("onboarding.paper." + name)),
                        form -> refused(application, token, form)));
    }

    /** Gives it to the operator. */
    @POST
    @Path("{token}/submission")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        return step(token, values, "onboarding.submitted", apply::submit);
    }

    /** Takes it back. */
    @POST
    @Path("{token}/withdrawal")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        return step(token, values, "onboarding.withdrawn", apply::withdraw);
    }

    /** Shows a password for the first sign-in, once. */
    @POST
    @Path("{token}/password")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response password(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        return with(
                token,
                application -> pages.submit(
                        Form.of(values),
                        form -> holder.as(application, () -> passwords.give(application)),
                        password -> password(application, password, token),
                        form -> refused(application, token, form)));
    }

    private Response password(MembershipApplication application, String password, String token) {
        var login = application.applicant().contactEmail();
        return pages.titled("onboarding.password")
                .show("onboarding/password", new PasswordView(login, password, HERE + token));
    }

    private Response step(
            String token,
            MultivaluedMap<String, String> values,
            String done,
            Function<UUID, MembershipApplication> step) {
        return with(
                token,
                application -> pages.submit(
                        Form.of(values),
                        form -> holder.as(application, () -> step.apply(application.id())),
                        after -> goTo(after.id(), done),
                        form -> refused(application, token, form)));
    }

    private Response goTo(UUID id, String key, Object... arguments) {
        return pages.goTo(HERE + holder.asPortal(() -> apply.token(id)), key, arguments);
    }

    private Response with(String token, Function<MembershipApplication, Response> answer) {
        MembershipApplication application;
        try {
            application = holder.application(token);
        } catch (DomainRuleViolation nowhere) {
            if (nowhere.type() != OnboardingProblem.UNKNOWN_APPLICATION) {
                throw nowhere;
            }
            var page = pages.titled("onboarding.invalid").show("onboarding/invalid", "");
            return Response.fromResponse(page).status(NOT_FOUND).build();
        }
        return answer.apply(application);
    }

    /** The page as it stands, with what was wrong with another form on it. */
    private Response refused(MembershipApplication application, String token, Form form) {
        var problem = form.problem();
        var details = Said.form(application.applicant());
        return show(application, token, problem == null ? details : details.refused(problem));
    }

    private Response show(MembershipApplication application, String token, Form form) {
        var isNew = holder.as(application, () -> passwords.hasNewAccount(application.id()));
        var view = new JoinView(
                application,
                form,
                token,
                bringer(application),
                application.isPasswordDue() && isNew,
                isNew,
                clock.instant());
        var named = application.applicant().nameZh();
        return pages.named(named.isEmpty() ? application.number() : named)
                .show(application.state().isWithApplicant() ? "onboarding/join" : "onboarding/followed", view);
    }

    private String bringer(MembershipApplication application) {
        var bringer = application.bringer();
        var member = bringer == null ? null : holder.asPortal(members::all).get(bringer);
        if (member == null) {
            return "";
        }
        return Texts.either(member.nameZh(), member.nameEn());
    }

    private static PaperKind kind(String name) {
        return Arrays.stream(PaperKind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(OnboardingProblem.UNKNOWN_PAPER::because);
    }
}

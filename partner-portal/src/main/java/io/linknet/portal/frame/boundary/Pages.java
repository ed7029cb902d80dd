package io.linknet.portal.frame.boundary;

import io.linknet.identity.IdentitySettings;
import io.linknet.identity.portal.Membership;
import io.linknet.identity.portal.PortalPerson;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.Problem;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.control.SessionToken;
import io.linknet.portal.frame.control.SignedIn;
import io.linknet.portal.frame.entity.Crumb;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.MenuGroup;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What page controllers work with: puts content into the frame, takes forms, leads on after an action. */
@RequestScoped
public class Pages {

    @Inject
    Models models;

    @Inject
    SignedIn signedIn;

    @Inject
    SessionToken token;

    @Inject
    Notices notices;

    @Inject
    IdentitySettings settings;

    @Inject
    HttpServletRequest request;

    /** Begins a page, its title being the text of that key. */
    public FrameBuilder titled(String key, Object... arguments) {
        return new FrameBuilder(this, Texts.t(key, arguments));
    }

    /** Begins a page, its title being a number or a name. */
    public FrameBuilder named(String title) {
        return new FrameBuilder(this, title);
    }

    /** The person signed in; empty on pages that anybody may see. */
    public Optional<PortalPerson> person() {
        return signedIn.person();
    }

    /**
     * Sends a form's content to a service.
     *
     * @param form as posted
     * @param call what to do with it; its key is the {@code Idempotency-Key}
     * @param done what follows success, in general {@link #goTo}
     * @param again shows the form again, with its input and with what was wrong
     */
    public <T> Response submit(
            Form form, Function<Form, T> call, Function<T, Response> done, Function<Form, Response> again) {
        T result;
        try {
            result = call.apply(form);
        } catch (ServiceRefusal | DomainRuleViolation | ProcessingException refusal) {
            var problem = Refusals.problem(refusal);
            if (Refusals.asksForASecondFactor(problem)) {
                throw new ServiceRefusal(problem);
            }
            return withStatus(again.apply(form.refused(problem)), problem.status());
        }
        return done.apply(result);
    }

    /** Sends something to a service; what was wrong with it, if anything was. */
    public Optional<Problem> attempt(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (ServiceRefusal | DomainRuleViolation | ProcessingException refusal) {
            return Optional.of(Refusals.problem(refusal));
        }
    }

    private static Response withStatus(Response page, int status) {
        return Response.fromResponse(page).status(status).build();
    }

    /** Leads to another page after an action, and tells there what the action did. */
    public Response goTo(String address, String key, Object... arguments) {
        var flash = new NewCookie.Builder(Flash.COOKIE)
                .value(Flash.written(key, arguments))
                .path("/")
                .httpOnly(true)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(60)
                .build();
        return Response.seeOther(URI.create(address)).cookie(flash).build();
    }

    Response show(String template, PageFrame frame, Object view, int status) {
        models.put("page", frame);
        models.put("view", view);
        var answer = Response.status(status).entity(template);
        if (frame.flash() != null) {
            answer.cookie(
                    new NewCookie.Builder(Flash.COOKIE).path("/").maxAge(0).build());
        }
        return answer.build();
    }

    PageFrame frame(String title, List<Crumb> crumbs, @Nullable Crumb action) {
        return new PageFrame(
                title,
                crumbs,
                action,
                menu(),
                who(),
                Texts.language(),
                token.of(signedIn.session()),
                String.valueOf(request.getAttribute(RequestFilter.NONCE)),
                Flash.read(cookie(Flash.COOKIE)).orElse(null),
                address());
    }

    private List<MenuGroup> menu() {
        return signedIn.person()
                .map(person -> Menu.of(person.caller(), request.getRequestURI()))
                .orElse(List.of());
    }

    private @Nullable Person who() {
        return signedIn.person()
                .map(person -> new Person(
                        person.caller().personName(),
                        name(person.member()),
                        person.caller().memberAlias(),
                        others(person),
                        notices.unseen(person.caller())))
                .orElse(null);
    }

    private static List<Person.Other> others(PortalPerson person) {
        return person.memberships().stream()
                .filter(it -> !it.alias().equals(person.caller().memberAlias()))
                .map(it -> new Person.Other(it.alias(), name(it)))
                .toList();
    }

    private static String name(Membership member) {
        return Texts.either(member.nameZh(), member.nameEn());
    }

    private String address() {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private @Nullable String cookie(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}

package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.evidence.DataRead;
import io.linknet.kernel.evidence.DataReads;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.kernel.rest.ByLink;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.onboarding.control.Apply;
import io.linknet.portal.onboarding.control.ReviewApplications;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Papers as they were shown, to be kept and not to be opened by the browser; no controller, which names templates. */
@Path("membership-papers")
@RequestScoped
public class PaperFiles {

    @Inject
    Apply apply;

    @Inject
    ReviewApplications review;

    @Inject
    LinkHolder holder;

    @Inject
    DataReads reads;

    @Inject
    CurrentCaller caller;

    /** For the operator; the member is told who has looked. */
    @GET
    @Transactional
    @Path("{id}/{kind}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Classified(value = DataClass.SECRET, marks = Mark.PERSONAL, purpose = Purpose.ADMISSION)
    public Response forReviewer(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        var paper = paper(review.one(caller.get(), id), kind);
        reads.note(List.of(new DataRead(
                new MemberId(id),
                DataCategory.MEMBERSHIP_PAPER,
                GrantPurpose.ADMISSION,
                "membership-application",
                id,
                null)));
        return file(paper, apply.content(id, paper.kind()));
    }

    /** For the applicant. */
    @GET
    @Path("own/{token}/{kind}")
    @PermitAll
    @ByLink
    @Classified(value = DataClass.SECRET, marks = Mark.PERSONAL, purpose = Purpose.ADMISSION)
    public Response forApplicant(@PathParam("token") String token, @PathParam("kind") String kind) {
        var application = holder.application(token);
        var paper = paper(application, kind);
        return file(paper, holder.as(application, () -> apply.content(application.id(), paper.kind())));
    }

    private static Paper paper(MembershipApplication application, String kind) {
        return application.papers().values().stream()
                .filter(it -> it.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(OnboardingProblem.UNKNOWN_PAPER::because);
    }

    private static Response file(Paper paper, byte[] content) {
        var name = name(paper.kind()) + paper.type().replaceFirst(".*/", ".");
        return Response.ok(content, paper.type())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String name(PaperKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.linknet.portal.onboarding.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.ScanType;
import io.linknet.portal.onboarding.entity.Applicant;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an applicant does, without an account; whoever holds the link is the applicant. */
@ApplicationScoped
public class Apply {

    /** Bytes of a paper at most. */
    public static final int LARGEST_PAPER = 5 << 20;

    private static final int LONGEST_FILE_NAME = 200;

    /** Open applications that wait for their applicants at most; more of them are no applicants. */
    private static final int MOST_WAITING = 2_000;

    @Inject
    Applications applications;

    @Inject
    ApplicantsLink link;

    @Inject
    ApplicantsLinks links;

    @Inject
    ApplicationSteps steps;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The applicant as a caller: it sees its own application and nothing else. */
    public static Caller applicant(MembershipApplication application) {
        var who = application.applicant();
        return new Caller(
                new MemberId(application.id()),
                who.kind(),
                "applicant",
                "applicant|" + application.id(),
                who.contactName().isEmpty() ? application.number() : who.contactName(),
                Set.of());
    }

    /**
     * Begins an open application; the portal itself is the caller.
     *
     * @param requestKey of the form: sent twice, it begins one
     * @return its id
     */
    @Transactional
    public UUID begin(Applicant said, String requestKey) {
        if (!Applications.isOpenKind(said.kind())) {
            throw OnboardingProblem.KIND_NOT_OPEN.at("/kind");
        }
        requireNamed(said);
        if (applications.waiting(null) >= MOST_WAITING) {
            throw OnboardingProblem.TOO_MANY_OPEN.because(MOST_WAITING);
        }
        var id = Ids.next();
        var begun = MembershipApplication.begun(id, "", said, null, caller.get(), clock.instant());
        return applications.begin(begun, requestKey, ApplicantsLink.hash(link.token(id, 0)));
    }

    /** Makes sure that there is somebody to talk to. */
    static void requireNamed(Applicant said) {
        said.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        if (said.nameZh().isEmpty()) {
            throw OnboardingProblem.NAME_MISSING.at("/nameZh");
        }
        if (said.contactEmail().isEmpty()) {
            throw OnboardingProblem.NAME_MISSING.at("/contactEmail");
        }
    }

    /** The application whose link this is; empty when it leads nowhere or is too old. The portal itself is the caller. */
    @Transactional
    public Optional<MembershipApplication> ofLink(String token) {
        if (!ApplicantsLink.isToken(token)) {
            return Optional.empty();
        }
        return applications.ofLink(ApplicantsLink.hash(token)).filter(it -> it.isOpen(clock.instant()));
    }

    /** What the applicant says of itself from now on; who answers an invitation by it gets a link of its own. */
    @Transactional
    public MembershipApplication describe(UUID id, Applicant said) {
        return answered(steps.step(id, it -> it.describe(said, clock.instant())));
    }

    /** Shows a paper. */
    @Transactional
    public MembershipApplication show(
            UUID id, PaperKind kind, @Nullable LocalDate validUntil, String name, byte[] content) {
        var now = clock.instant();
        var paper = read(kind, validUntil, name, content, now);
        var shown = steps.step(id, it -> it.show(paper, today(), now));
        applications.keep(id, paper, content);
        return answered(shown);
    }

    /**
     * Looks at an uploaded file.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none, it is larger than 5 MiB, or it is neither PDF nor
     *     PNG nor JPEG by its first bytes
     */
    public static Paper read(PaperKind kind, @Nullable LocalDate validUntil, String name, byte[] content, Instant now) {
        if (content.length == 0) {
            throw OnboardingProblem.PAPER_MISSING.at("/file");
        }
        if (content.length > LARGEST_PAPER) {
            throw OnboardingProblem.PAPER_TOO_LARGE.at("/file", LARGEST_PAPER >> 20);
        }
        var type = ScanType.of(content).orElseThrow(() -> OnboardingProblem.PAPER_OF_UNKNOWN_TYPE.at("/file"));
        var called = name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
        return new Paper(kind, validUntil, called, type.mediaType(), content.length, sha256(content), now);
    }

    /** Gives it to the operator. */
    @Transactional
    public MembershipApplication submit(UUID id) {
        return answered(steps.step(id, it -> it.submit(caller.get(), today(), clock.instant())));
    }

    /** Takes it back. */
    @Transactional
    public MembershipApplication withdraw(UUID id) {
        return answered(steps.step(id, it -> it.withdraw(caller.get(), clock.instant())));
    }

    /** Whoever goes on by a link that was handed on gets a link of its own. */
    private MembershipApplication answered(MembershipApplication application) {
        links.answered(application.id());
        return application;
    }

    /** Token of the applicant's own link. */
    @Transactional
    public String token(UUID id) {
        return links.own(id);
    }

    /** A paper's bytes, for whoever sees the application. */
    @Transactional
    public byte[] content(UUID id, PaperKind kind) {
        return applications.content(id, kind).orElseThrow(OnboardingProblem.UNKNOWN_PAPER::because);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package io.linknet.portal.onboarding.entity;

import static io.linknet.portal.onboarding.entity.ApplicationState.ADMITTED;
import static io.linknet.portal.onboarding.entity.ApplicationState.ADMITTING;
import static io.linknet.portal.onboarding.entity.ApplicationState.DRAFT;
import static io.linknet.portal.onboarding.entity.ApplicationState.INVITED;
import static io.linknet.portal.onboarding.entity.ApplicationState.RECOMMENDED;
import static io.linknet.portal.onboarding.entity.ApplicationState.REFUSED;
import static io.linknet.portal.onboarding.entity.ApplicationState.RETURNED;
import static io.linknet.portal.onboarding.entity.ApplicationState.SUBMITTED;
import static io.linknet.portal.onboarding.entity.ApplicationState.WITHDRAWN;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Signature;
import io.linknet.portal.onboarding.entity.Remark.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organization's way into the network, from the first word to the admission; each step makes a new one.
 *
 * @param id becomes the member's id
 * @param number for people, {@code MA-000123}
 * @param alias short name in the network, given by who recommends; empty before
 * @param bringer the member that invited; absent for an open application
 * @param papers what was shown, by kind
 * @param remarks the steps in their order
 * @param changedAt when the last step was done
 */
public record MembershipApplication(
        UUID id,
        String number,
        ApplicationState state,
        Applicant applicant,
        String alias,
        @Nullable UUID bringer,
        Map<PaperKind, Paper> papers,
        List<Remark> remarks,
        Instant begunAt,
        Instant changedAt) {

    /** So long the link of an application that nobody touches leads somewhere. */
    public static final Duration LINK_LASTS = Duration.ofDays(60);

    /** Longest text of a remark. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ALIAS = 40;
    private static final int SHORTEST_ALIAS = 3;
    private static final Set<ApplicationState> OVER = EnumSet.of(ADMITTED, REFUSED, WITHDRAWN);

    /** Keeps its own copies. */
    public MembershipApplication {
        papers = Map.copyOf(papers);
        remarks = List.copyOf(remarks);
    }

    /** A new one: invited by a member, or begun by the applicant itself when there is none. */
    public static MembershipApplication begun(
            UUID id, String number, Applicant applicant, @Nullable UUID bringer, Caller by, Instant at) {
        var step = bringer == null ? Step.BEGUN : Step.INVITED;
        var first = new Remark(step, Signature.of(by, at), "");
        var state = bringer == null ? DRAFT : INVITED;
        return new MembershipApplication(id, number, state, applicant, "", bringer, Map.of(), List.of(first), at, at);
    }

    /** Whether its link still leads somewhere. */
    public boolean isOpen(Instant now) {
        return now.isBefore(changedAt.plus(LINK_LASTS));
    }

    public boolean isOver() {
        return OVER.contains(state);
    }

    /** What the applicant says of itself from now on; the kind stays what it was begun for. */
    public MembershipApplication describe(Applicant said, Instant at) {
        requireState(ApplicationState.WITH_APPLICANT);
        said.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        var next = state == INVITED ? DRAFT : state;
        return new MembershipApplication(id, number, next, said, alias, bringer, papers, remarks, begunAt, at);
    }

    /** Shows a paper, in the place of one of the same kind. */
    public MembershipApplication show(Paper paper, LocalDate today, Instant at) {
        requireState(EnumSet.of(DRAFT, RETURNED));
        paper.requireFit(applicant.kind(), today);
        var shown = new EnumMap<PaperKind, Paper>(PaperKind.class);
        shown.putAll(papers);
        shown.put(paper.kind(), paper);
        return new MembershipApplication(id, number, state, applicant, alias, bringer, shown, remarks, begunAt, at);
    }

    /** The papers that are still to be shown, or have ended since. */
    public List<PaperKind> missingPapers(LocalDate today) {
        return PaperKind.checklist(applicant.kind()).stream()
                .filter(kind -> {
                    var paper = papers.get(kind);
                    return paper == null || !paper.counts(today);
                })
                .toList();
    }

    /** Whether nothing is missing. */
    public boolean isComplete(LocalDate today) {
        return applicant.missing().isEmpty() && missingPapers(today).isEmpty();
    }

    /** Gives it to the operator; again changes nothing. */
    public MembershipApplication submit(Caller by, LocalDate today, Instant at) {
        if (state == SUBMITTED) {
            return this;
        }
        requireState(EnumSet.of(DRAFT, RETURNED));
        if (!isComplete(today)) {
            throw OnboardingProblem.SOMETHING_MISSING.because();
        }
        return step(SUBMITTED, Step.SUBMITTED, by, "", at);
    }

    /** Asks the applicant for changes, in words. */
    public MembershipApplication giveBack(Caller reviewer, String text, Instant at) {
        if (state == RETURNED) {
            return this;
        }
        requireState(EnumSet.of(SUBMITTED, RECOMMENDED));
        return step(RETURNED, Step.RETURNED, reviewer, words(text), at);
    }

    /** Is for it; another person decides. */
    public MembershipApplication recommend(Caller reviewer, String shortName, Instant at) {
        if (isRecommendedBy(reviewer)) {
            return this;
        }
        requireState(EnumSet.of(SUBMITTED));
        if (!ALIAS.matcher(shortName).matches()
                || shortName.length() > LONGEST_ALIAS
                || shortName.length() < SHORTEST_ALIAS) {
            throw OnboardingProblem.ALIAS_WRONG.at("/alias", SHORTEST_ALIAS, LONGEST_ALIAS);
        }
        return step(RECOMMENDED, Step.RECOMMENDED, reviewer, "", at).called(shortName);
    }

    /** Whether that person is for it, so that another decides. */
    public boolean isRecommendedBy(Caller person) {
        return state == RECOMMENDED
                && remarks.stream()
                        .filter(it -> it.step() == Step.RECOMMENDED)
                        .reduce((before, after) -> after)
                        .filter(it -> it.by().isBy(person))
                        .isPresent();
    }

    /**
     * Admits it, from when on its organization is made.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the same person has recommended it
     */
    public MembershipApplication approve(Caller approver, LocalDate today, Instant at) {
        if (state == ADMITTING || state == ADMITTED) {
            return this;
        }
        requireState(EnumSet.of(RECOMMENDED));
        if (isRecommendedBy(approver)) {
            throw OnboardingProblem.ANOTHER_PERSON_DECIDES.because();
        }
        if (!isComplete(today)) {
            throw OnboardingProblem.SOMETHING_MISSING.because();
        }
        return step(ADMITTING, Step.APPROVED, approver, "", at);
    }

    /** Is a member from now on. */
    public MembershipApplication admitted(Caller platform, Instant at) {
        requireState(EnumSet.of(ADMITTING));
        return step(ADMITTED, Step.ADMITTED, platform, "", at);
    }

    /** Its organization cannot be made as it is; what was begun is taken back, and the operator gives another short name. */
    public MembershipApplication failed(Caller platform, String why, Instant at) {
        requireState(EnumSet.of(ADMITTING));
        return step(SUBMITTED, Step.FAILED, platform, why, at).called("");
    }

    /** Says no, in words. */
    public MembershipApplication refuse(Caller reviewer, String text, Instant at) {
        if (state == REFUSED) {
            return this;
        }
        requireState(EnumSet.of(SUBMITTED, RECOMMENDED, RETURNED));
        return step(REFUSED, Step.REFUSED, reviewer, words(text), at);
    }

    /** Takes it back, the applicant or the member that invited; not once two are for it. */
    public MembershipApplication withdraw(Caller by, Instant at) {
        if (state == WITHDRAWN) {
            return this;
        }
        requireState(EnumSet.of(INVITED, DRAFT, SUBMITTED, RETURNED, RECOMMENDED));
        return step(WITHDRAWN, Step.WITHDRAWN, by, "", at);
    }

    /**
     * Another link leads to it from now on, as long as it is with the applicant: from then on a link would open more than the
     * application.
     */
    public MembershipApplication newLink(Caller by, Instant at) {
        requireState(ApplicationState.WITH_APPLICANT);
        return step(state, Step.LINK_MADE, by, "", at);
    }

    /** Whether the first administrator may be given a password: once, and again after each time the operator allows it. */
    public boolean isPasswordDue() {
        var last = remarks.stream()
                .map(Remark::step)
                .filter(step -> step == Step.ADMITTED || step == Step.PASSWORD_GIVEN || step == Step.PASSWORD_ALLOWED)
                .reduce((before, after) -> after);
        return state == ADMITTED
                && last.filter(step -> step != Step.PASSWORD_GIVEN).isPresent();
    }

    /** The first administrator has got a password. */
    public MembershipApplication passwordGiven(Caller by, Instant at) {
        requireState(EnumSet.of(ADMITTED));
        if (!isPasswordDue()) {
            throw OnboardingProblem.PASSWORD_GIVEN.because();
        }
        return step(ADMITTED, Step.PASSWORD_GIVEN, by, "", at);
    }

    /** The first administrator may ask for a password once more. */
    public MembershipApplication allowPassword(Caller by, Instant at) {
        requireState(EnumSet.of(ADMITTED));
        return isPasswordDue() ? this : step(ADMITTED, Step.PASSWORD_ALLOWED, by, "", at);
    }

    private static String words(String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw OnboardingProblem.WORDS_MISSING.at("/text");
        }
        if (said.length() > LONGEST_TEXT) {
            throw OnboardingProblem.TOO_LONG.at("/text", LONGEST_TEXT);
        }
        return said;
    }

    private void requireState(Set<ApplicationState> allowed) {
        if (!allowed.contains(state)) {
            throw OnboardingProblem.NOT_IN_THAT_STATE.because();
        }
    }

    private MembershipApplication step(ApplicationState next, Step step, Caller by, String text, Instant at) {
        var steps = new ArrayList<>(remarks);
        steps.add(new Remark(step, Signature.of(by, at), text));
        return new MembershipApplication(id, number, next, applicant, alias, bringer, papers, steps, begunAt, at);
    }

    private MembershipApplication called(String shortName) {
        return new MembershipApplication(
                id, number, state, applicant, shortName, bringer, papers, remarks, begunAt, changedAt);
    }
}

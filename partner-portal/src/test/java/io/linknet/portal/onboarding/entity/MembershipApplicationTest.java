package io.linknet.portal.onboarding.entity;

import static io.linknet.portal.onboarding.entity.ApplicationState.ADMITTED;
import static io.linknet.portal.onboarding.entity.ApplicationState.ADMITTING;
import static io.linknet.portal.onboarding.entity.ApplicationState.DRAFT;
import static io.linknet.portal.onboarding.entity.ApplicationState.INVITED;
import static io.linknet.portal.onboarding.entity.ApplicationState.REFUSED;
import static io.linknet.portal.onboarding.entity.ApplicationState.RETURNED;
import static io.linknet.portal.onboarding.entity.ApplicationState.SUBMITTED;
import static io.linknet.portal.onboarding.entity.ApplicationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final UUID LEADER = new UUID(7, 1);
    private static final Caller APPLICANT = caller("applicant");
    private static final Caller ONE = caller("one");
    private static final Caller OTHER = caller("other");
    private static final Caller PLATFORM = Caller.service("partner-portal");

    @Test
    void anInvitationBecomesADraftByTheFirstWord() {
        var invited = begun(MemberKind.COOPERATIVE, LEADER);

        assertThat(invited.state()).isEqualTo(INVITED);
        assertThat(invited.describe(told(MemberKind.COOPERATIVE), NOW).state()).isEqualTo(DRAFT);
    }

    @Test
    void aLostLinkIsReplacedAsLongAsTheApplicationIsWithTheApplicant() {
        var invited = begun(MemberKind.COOPERATIVE, LEADER);
        var draft = invited.describe(told(MemberKind.COOPERATIVE), NOW);
        var later = NOW.plus(MembershipApplication.LINK_LASTS);

        assertThat(invited.isOpen(later)).isFalse();
        assertThat(invited.newLink(ONE, later).isOpen(later)).isTrue();
        assertThat(draft.newLink(ONE, NOW).state()).isEqualTo(DRAFT);
        refused(() -> draft.withdraw(APPLICANT, NOW).newLink(ONE, NOW), "not-in-that-state");
    }

    @Test
    void aLinkIsNotReplacedOnceTheOperatorHasTheApplication() {
        var application = begun(MemberKind.REGULATOR, null)
                .describe(told(MemberKind.REGULATOR), NOW)
                .show(paper(PaperKind.ADMINISTRATOR_AUTHORISATION, null), TODAY, NOW)
                .submit(APPLICANT, TODAY, NOW);

        refused(() -> application.newLink(ONE, NOW), "not-in-that-state");
        assertThat(application.giveBack(ONE, "again", NOW).newLink(ONE, NOW).state())
                .isEqualTo(RETURNED);
    }

    @Test
    void papersAreShownOnlyOnceItIsKnownWhoShowsThem() {
        var invited = begun(MemberKind.COOPERATIVE, LEADER);

        refused(() -> invited.show(paper(PaperKind.BUSINESS_LICENCE, null), TODAY, NOW), "not-in-that-state");
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberKind.class,
            names = {"OPERATOR", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isSubmittedWhenEverythingOnItsChecklistIsThere(MemberKind kind) {
        var application = begun(kind, null).describe(told(kind), NOW);
        for (var paper : PaperKind.checklist(kind)) {
            var unfinished = application;
            refused(() -> unfinished.submit(APPLICANT, TODAY, NOW), "something-missing");
            application = application.show(paper(paper, TODAY), TODAY, NOW);
        }

        assertThat(application.submit(APPLICANT, TODAY, NOW).state()).isEqualTo(SUBMITTED);
    }

    @Test
    void aPaperCountsThroughItsLastDayAndNoLonger() {
        var carrier = begun(MemberKind.CARRIER, null).describe(told(MemberKind.CARRIER), NOW);
        var permit = PaperKind.ROAD_TRANSPORT_PERMIT;

        refused(() -> carrier.show(paper(permit, null), TODAY, NOW), "paper-needs-last-day");
        refused(() -> carrier.show(paper(permit, TODAY.minusDays(1)), TODAY, NOW), "paper-expired");
        var shown = carrier.show(paper(permit, TODAY), TODAY, NOW);
        assertThat(shown.missingPapers(TODAY)).doesNotContain(permit);
        assertThat(shown.missingPapers(TODAY.plusDays(1))).contains(permit);
    }

    @Test
    void aPaperThatNobodyAskedForIsNotTaken() {
        var cooperative = begun(MemberKind.COOPERATIVE, null);

        refused(() -> cooperative.show(paper(PaperKind.FINANCIAL_LICENCE, null), TODAY, NOW), "paper-not-asked-for");
    }

    @Test
    void twoPersonsAdmit() {
        var recommended = submitted().recommend(ONE, "youyang", NOW);

        refused(() -> recommended.approve(ONE, TODAY, NOW), "another-person-decides");
        assertThat(recommended.approve(OTHER, TODAY, NOW).state()).isEqualTo(ADMITTING);
    }

    @Test
    void whatEndedBetweenRecommendationAndDecisionIsNotAdmitted() {
        var recommended = begun(MemberKind.SUPPLIER, null).describe(told(MemberKind.SUPPLIER), NOW);
        for (var kind : PaperKind.checklist(MemberKind.SUPPLIER)) {
            recommended = recommended.show(paper(kind, TODAY), TODAY, NOW);
        }
        var waiting = recommended.submit(APPLICANT, TODAY, NOW).recommend(ONE, "youyang", NOW);

        refused(() -> waiting.approve(OTHER, TODAY.plusDays(1), NOW), "something-missing");
    }

    @Test
    void changesAreAskedForInWordsAndTheRecommendationIsGone() {
        var recommended = submitted().recommend(ONE, "youyang", NOW);

        refused(() -> recommended.giveBack(OTHER, "  ", NOW), "words-missing");
        var again = recommended.giveBack(OTHER, "the picture is blurred", NOW);
        assertThat(again.state()).isEqualTo(RETURNED);
        var submitted = again.submit(APPLICANT, TODAY, NOW);
        refused(() -> submitted.approve(OTHER, TODAY, NOW), "not-in-that-state");
        refused(() -> submitted.recommend(OTHER, "youyang", NOW).approve(OTHER, TODAY, NOW), "another-person-decides");
    }

    @Test
    void whatKeycloakWillNotHaveGoesBackToTheOperatorWithoutAShortName() {
        var failed = submitted()
                .recommend(ONE, "youyang", NOW)
                .approve(OTHER, TODAY, NOW)
                .failed(PLATFORM, "taken", NOW);

        assertThat(failed.state()).isEqualTo(SUBMITTED);
        assertThat(failed.alias()).isEmpty();
        assertThat(failed.isRecommendedBy(ONE)).isFalse();
    }

    @Test
    void everyStepDoneTwiceIsDoneOnce() {
        var submitted = submitted();
        var recommended = submitted.recommend(ONE, "youyang", NOW);
        var approved = recommended.approve(OTHER, TODAY, NOW);
        var returned = submitted.giveBack(ONE, "more", NOW);
        var refused = submitted.refuse(ONE, "no", NOW);
        var withdrawn = submitted.withdraw(APPLICANT, NOW);

        assertThat(submitted.submit(APPLICANT, TODAY, NOW)).isEqualTo(submitted);
        assertThat(recommended.recommend(ONE, "youyang", NOW)).isEqualTo(recommended);
        assertThat(approved.approve(OTHER, TODAY, NOW)).isEqualTo(approved);
        assertThat(returned.giveBack(ONE, "more", NOW)).isEqualTo(returned);
        assertThat(refused.refuse(ONE, "no", NOW)).isEqualTo(refused);
        assertThat(withdrawn.withdraw(APPLICANT, NOW)).isEqualTo(withdrawn);
    }

    @Test
    void nothingIsTakenBackOnceTwoHaveDecided() {
        var admitting = submitted().recommend(ONE, "youyang", NOW).approve(OTHER, TODAY, NOW);

        refused(() -> admitting.withdraw(APPLICANT, NOW), "not-in-that-state");
        refused(() -> admitting.refuse(ONE, "no", NOW), "not-in-that-state");
        refused(() -> admitting.giveBack(ONE, "more", NOW), "not-in-that-state");
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationState.class,
            names = {"REFUSED", "WITHDRAWN", "ADMITTED"})
    void whatIsOverStaysOver(ApplicationState state) {
        var over = over(state);

        refused(() -> over.describe(told(MemberKind.COOPERATIVE), NOW), "not-in-that-state");
        refused(() -> over.submit(APPLICANT, TODAY, NOW), "not-in-that-state");
        refused(() -> over.recommend(ONE, "youyang", NOW), "not-in-that-state");
        assertThat(over.isOver()).isTrue();
    }

    @Test
    void theFirstPasswordIsGivenOnceAndAgainOnlyWhenAllowed() {
        var admitted = over(ADMITTED);
        var given = admitted.passwordGiven(APPLICANT, NOW);

        assertThat(admitted.isPasswordDue()).isTrue();
        assertThat(given.isPasswordDue()).isFalse();
        refused(() -> given.passwordGiven(APPLICANT, NOW), "password-given");
        assertThat(given.allowPassword(ONE, NOW).isPasswordDue()).isTrue();
        assertThat(admitted.allowPassword(ONE, NOW)).isEqualTo(admitted);
    }

    @Test
    void aShortNameIsFitForAnAddress() {
        for (var alias : new String[] {"", "ab", "Youyang", "1coop", "coop-", "co--op", "co op", "a".repeat(41)}) {
            refused(() -> submitted().recommend(ONE, alias, NOW), "alias-wrong");
        }
    }

    @Test
    void itsLinkEndsWhenNobodyTouchesItForSixtyDays() {
        var begun = begun(MemberKind.COOPERATIVE, null);

        assertThat(begun.isOpen(NOW.plus(MembershipApplication.LINK_LASTS).minusSeconds(1)))
                .isTrue();
        assertThat(begun.isOpen(NOW.plus(MembershipApplication.LINK_LASTS))).isFalse();
    }

    private static MembershipApplication over(ApplicationState state) {
        return switch (state) {
            case REFUSED -> submitted().refuse(ONE, "no", NOW);
            case WITHDRAWN -> submitted().withdraw(APPLICANT, NOW);
            default -> submitted()
                    .recommend(ONE, "youyang", NOW)
                    .approve(OTHER, TODAY, NOW)
                    .admitted(PLATFORM, NOW);
        };
    }

    private static MembershipApplication submitted() {
        var application = begun(MemberKind.COOPERATIVE, LEADER).describe(told(MemberKind.COOPERATIVE), NOW);
        for (var kind : PaperKind.checklist(MemberKind.COOPERATIVE)) {
            application = application.show(paper(kind, null), TODAY, NOW);
        }
        return application.submit(APPLICANT, TODAY, NOW);
    }

    private static MembershipApplication begun(MemberKind kind, @Nullable UUID bringer) {
        var first = Applicant.known(kind, "酉阳青花椒专业合作社", "冉光明", "ran@people.example");
        return MembershipApplication.begun(new UUID(7, 2), "MA-000001", first, bringer, ONE, NOW);
    }

    private static Applicant told(MemberKind kind) {
        return new Applicant(
                kind,
                "酉阳青花椒专业合作社",
                "",
                "91110000802100433b",
                "500242",
                "",
                "冉光明",
                "Ran@People.example",
                "139 8300 0000");
    }

    private static Paper paper(PaperKind kind, @Nullable LocalDate validUntil) {
        return new Paper(kind, validUntil, "scan.pdf", "application/pdf", 9, "0".repeat(64), NOW);
    }

    private static Caller caller(String name) {
        return new Caller(
                new MemberId(new UUID(7, 3)),
                MemberKind.OPERATOR,
                "operator",
                "issuer|" + name,
                name,
                Set.of(Role.ADMINISTRATOR));
    }

    private static void refused(ThrowingCallable step, String slug) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DomainRuleViolation.class, refusal -> assertThat(
                        refusal.type().slug())
                .isEqualTo(slug));
    }
}

package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Job;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.procurement.entity.Trial;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pool from its lock to what everybody got. */
class PoolPagesTest extends ProcurementPages {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderLocksTriesAndClears(Language language) throws IOException {
        Texts.speak(language);
        var open = cockpit(pool("OPEN"), null, List.of());
        var tried = cockpit(pool("LOCKED"), clearing(true), trials());

        assertThat(render("cockpit", buyer(), open)).contains("/lock", "/clearing/trials", SHIZHU.name());
        assertThat(render("cockpit", buyer(), tried, "cockpit-trial"))
                .contains("/clearing\"", "ln-why", "2,436 ", "ln-compare", "+64 ")
                .doesNotContain("procurement.why");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderSaysWhoGoesFirstAndSeesItBesideOtherRules(Language language) throws IOException {
        Texts.speak(language);
        var typed = Form.filled(Map.of("rule", "PRIORITY"))
                .with("first", List.of(SHIZHU.id().toString()));
        var view = new CockpitView(
                pool("LOCKED"),
                null,
                List.of(trial("PRIORITY", "3800"), trial("EQUAL_SHARE", "2500")),
                typed,
                MATERIALS,
                true,
                false,
                List.of(),
                List.of(),
                List.of());

        var page = render("cockpit", buyer(), view, "cockpit-priority");

        assertThat(page)
                .containsPattern("name=\"rule\" value=\"PRIORITY\" checked")
                .containsPattern("name=\"first\" value=\"" + SHIZHU.id() + "\" checked")
                .contains("type=\"hidden\" name=\"first\" value=\"" + SHIZHU.id() + "\"")
                .contains(Texts.t("procurement.rules.goes-first", SHIZHU.name()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anybodyChecksAClearing(Language language) throws IOException {
        Texts.speak(language);
        var digest = "719abe912d5e9ea365baad4e0095702bdd457b1258b4c14da1667ec79d4489a2";
        var recorded = new VerifyClient.Recorded(digest, true, "PROPORTIONAL", MORNING);
        var wrong = new VerifyClient.Verdict(false, digest, List.of("award 3 exceeds its pledge"));

        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), "", null, null)))
                .contains("multipart/form-data", "name=\"digest\"");
        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), digest, recorded, null), "verify-recorded"))
                .contains(digest)
                .doesNotContain(SHIZHU.name());
        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), digest, null, null), "verify-unknown"))
                .contains("ln-red");
        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), digest, null, wrong), "verify-wrong"))
                .contains("award 3 exceeds its pledge");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCooperativeReadsWhatItGotAndWhy(Language language) throws IOException {
        Texts.speak(language);
        var view = new PledgeEditorView(clearedPool(), List.of(), Form.blank(), MATERIALS);

        var page = render("pledge", clerk(), view, "pledge-result");

        assertThat(page).contains("2,436 ", "4,872 斤", "/verify?digest=", "64.1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOrganiserPreparesAJointPool(Language language) throws IOException {
        Texts.speak(language);
        var demands = List.of(new Choice(new UUID(2, 1).toString(), "DM-2026-000001 · 四季度辣椒"));
        var members = List.of(new Choice(new UUID(1, 4).toString(), "渝味居食品"));

        var page = render("joint-editor", buyer(), new JointEditorView(Form.blank(), false, demands, members));

        assertThat(page).contains("name=\"demandIds\"", "name=\"invited\"", "DM-2026-000001");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOrganiserInvitesMoreMembersAndTakesADemandOutOfADraft(Language language) throws IOException {
        Texts.speak(language);
        var inside = List.of(new Choice(new UUID(2, 1).toString(), "DM-2026-000001 · 四季度辣椒"));
        var invitable = List.of(new Choice(new UUID(1, 4).toString(), "渝味居食品"));

        assertThat(render("cockpit", buyer(), joint("DRAFT", inside, invitable), "cockpit-joint"))
                .contains("/parties\"", "name=\"invited\"", "渝味居食品")
                .contains(
                        "/demands/withdrawal\"",
                        Texts.t("procurement.joint.leave", inside.get(0).label()));
        assertThat(render("cockpit", buyer(), joint("OPEN", inside, invitable)))
                .contains("/parties\"")
                .doesNotContain("/demands/withdrawal");
        assertThat(render("cockpit", buyer(), joint("LOCKED", inside, List.of())))
                .doesNotContain("/parties\"");
    }

    private static CockpitView joint(String status, List<Choice> inside, List<Choice> invitable) {
        var pool = jointPool(status, new Pool.Participant(LEADER, true, 1));
        assertThat(pool.gathers(inside.get(0).value())).isTrue();
        return new CockpitView(
                pool, null, List.of(), Form.blank(), MATERIALS, true, false, List.of(), inside, invitable);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderWatchesALongClearing(Language language) throws IOException {
        Texts.speak(language);
        var running = new Job(new UUID(8, 1), "RUNNING", "SOLVING", 42, false, Map.of("rule", "PROPORTIONAL"), null);

        var page = render("cockpit", buyer(), cockpit(with(running), null, List.of()), "cockpit-job");

        assertThat(page).contains("value=\"42\"", "/clearing/cancellation").doesNotContain("/clearing/trials");
    }

    private static CockpitView cockpit(Pool pool, @Nullable Clearing trial, List<Trial> trials) {
        return new CockpitView(
                pool, trial, trials, Form.blank(), MATERIALS, true, false, List.of(), List.of(), List.of());
    }

    private static Pool clearedPool() {
        var values = Map.of("fraction", "64.1", "pledged", "3800 KGM", "share", "2436 KGM");
        var share = new Clearing.Share(
                SHIZHU,
                new UUID(2, 1),
                1,
                kg("3800"),
                kg("2436"),
                price("28.5"),
                FROM,
                TO,
                "PROPORTIONAL_SHARE",
                values);
        var digest = "719abe912d5e9ea365baad4e0095702bdd457b1258b4c14da1667ec79d4489a2";
        return pool(
                "CLEARED",
                new Clearing("PROPORTIONAL", "MOST_COVERED", "AS_PLEDGED", false, digest, digest, List.of(share), null),
                null);
    }

    private static List<Trial> trials() {
        return List.of(trial("PROPORTIONAL", "2436"), trial("EQUAL_SHARE", "2500"));
    }
}

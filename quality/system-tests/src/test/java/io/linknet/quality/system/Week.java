package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A week of a buyer and a cooperative's clerk, as both do it on the pages, each in a language of their own.
 *
 * <p>The deeds are in the order of the week; each leaves what the next one finds.
 */
final class Week {

    private static final String COOPERATIVE_ZH = "石柱红辣椒合作社";
    private static final String COOPERATIVE_EN = "Shizhu Red Chilli Cooperative";

    private final Person buyer;
    private final Words buying;
    private final Person clerk;
    private final Words selling;
    private final LocalDate today;
    private final String title;
    private final String shots;
    private String demand = "";
    private String order = "";

    Week(Person buyer, Words buying, Person clerk, Words selling, LocalDate today, String title) {
        this.buyer = buyer;
        this.buying = buying;
        this.clerk = clerk;
        this.selling = selling;
        this.today = today;
        this.title = title;
        this.shots = "week-" + buying.language() + "-";
    }

    /** 1,000 kg of dried chilli within ten days. */
    void theBuyerPostsADemand() {
        buyer.open("/procurement/demands/new").fill("title", title).fill("place", "山城火锅南岸厂");
        buyer.choose("lines.0.item", Trading.CHILI + "|B")
                .fill("lines.0.quantity", "1000")
                .fill("lines.0.priceCeiling", "32")
                .fill("lines.0.windowFrom", today.plusDays(3).toString())
                .fill("lines.0.windowTo", today.plusDays(12).toString());
        buyer.press(buying.of("procurement.demand.post")).shoot(shots + "1-posted");
        demand = URI.create(buyer.page().url()).getPath();
    }

    /** Half of it at least, and a week's time to pledge. */
    void theBuyerSetsWhatIsWantedAtLeastAndUntilWhen() {
        buyer.follow(buying.of("procurement.demand.to-pool"));
        unfold(buyer, buying.of("procurement.pool.terms"));
        buyer.fill("lastDay", today.plusDays(7).toString())
                .fill("minimumPercent", "50")
                .press(buying.of("procurement.pool.agree"))
                .isTold(buying.of("procurement.pool.agreed"))
                .reads("50 %")
                .shoot(shots + "1-terms")
                .open(demand);
    }

    /** The table that hangs on the wall becomes the list of farmers. */
    void theClerkBringsTheListOfFarmers() {
        var csv = "code,name,village,mobile\n" + codes("谭大明", "1") + codes("冉小琴", "2");
        clerk.open("/imports").choose("kind", "FARMERS");
        clerk.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("农户.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        clerk.press(selling.of("importing.send")).shoot(shots + "2-import-mapped");
        clerk.choose("fields.code.column", "code").choose("fields.name.column", "name");
        clerk.press(selling.of("importing.check")).shoot(shots + "2-import-checked");
        clerk.press(selling.of("importing.take", 2))
                .isTold(selling.of("importing.taken"))
                .shoot(shots + "2-import-taken");
    }

    private String codes(String name, String number) {
        return "W" + title.substring(title.length() - 6) + "-" + number + "," + name + ",第" + number + "组,1380000000"
                + number + "\n";
    }

    void theClerkPledges() {
        clerk.openUntil("/procurement/pools", "tr a", title).click();
        clerk.pledge(0, 0, "500")
                .pledge(0, 1, "300")
                .unfold("lines.0.lowestPrice")
                .fill("lines.0.lowestPrice", "30")
                .press(selling.of("procurement.pledge.do"))
                .shoot(shots + "3-pledged");
    }

    /** The window gets shorter, so the pledge has to be said again. */
    void theBuyerAmendsTheDemandAndTheClerkKeepsThePledge() {
        buyer.open(demand).follow(buying.of("procurement.demand.amend"));
        buyer.fill("lines.0.windowTo", today.plusDays(8).toString())
                .fill("reason", "提前开工")
                .press(buying.of("procurement.demand.amend.do"))
                .reads(buying.of("procurement.versions"))
                .shoot(shots + "4-amended");
        var pool = clerk.openUntil("/procurement/pools", "tr a", title);
        pool.click();
        clerk.reads(selling.of("procurement.pledge.amended"))
                .shoot(shots + "4-to-keep")
                .press(selling.of("procurement.pledge.keep"))
                .isTold(selling.of("procurement.pledge.kept"));
    }

    void theBuyerClearsThePoolAndPublishesTheOrder() {
        buyer.open(demand).follow(buying.of("procurement.demand.to-pool"));
        buyer.press(buying.of("procurement.pool.lock")).isTold(buying.of("procurement.pool.locked"));
        buyer.press(buying.of("procurement.pool.try")).reads(buying.of("procurement.clearing.trial"));
        buyer.shoot(shots + "5-trial").press(buying.of("procurement.pool.clear"));
        buyer.press(buying.of("procurement.pool.publish"))
                .isTold(buying.of("procurement.pool.published", 1))
                .shoot(shots + "5-published");
        order = buyer.open(demand)
                .page()
                .locator("a[href^='/procurement/orders/']")
                .first()
                .getAttribute("href");
    }

    /** 700 kg instead of 800, and the buyer agrees. */
    void theClerkProposesLessAndTheBuyerAccepts() {
        clerk.open(order).follow(selling.of("procurement.change.counter"));
        clerk.fill("lines.0.quantity", "700")
                .fill("reason", "连阴雨")
                .press(selling.of("procurement.change.do"))
                .isTold(selling.of("procurement.proposal.made"))
                .shoot(shots + "6-proposed");
        buyer.open(order).reads("700").shoot(shots + "6-to-decide");
        buyer.press(buying.of("procurement.proposal.accept"))
                .isTold(buying.of("procurement.proposal.decided.ACCEPTED"))
                .shoot(shots + "6-accepted");
    }

    void theClerkConfirmsAPartAndTheBuyerClosesTheRest() {
        clerk.open(order);
        clerk.page().locator("[name='lines.0.answer'][value=PARTIAL]").check();
        clerk.fill("lines.0.promises.0.quantity", "600")
                .fill("lines.0.promises.0.date", today.plusDays(5).toString())
                .press(selling.of("procurement.order.confirm.do"))
                .reads("100")
                .shoot(shots + "7-confirmed");
        buyer.open(order);
        unfold(buyer, buying.of("procurement.closing.open"));
        buyer.page().locator("[name='closed']").first().check();
        buyer.page()
                .locator("form[action$='/negotiation/closing'] [name='reason']")
                .fill("够用了");
        buyer.press(buying.of("procurement.closing.do"))
                .isTold(buying.of("procurement.closed-short"))
                .shoot(shots + "7-closed");
        buyer.open(demand).shoot(shots + "7-coverage");
    }

    /** The bid is sealed: the buyer does not learn that there is one. */
    void theBuyerAsksForBidsAndTheClerkSealsOne() {
        buyer.open("/procurement/rfqs/new").fill("title", title).fill("place", "山城火锅南岸厂");
        buyer.choose("district", "500108")
                .fill("answerUntil", today.plusDays(2) + "T18:00")
                .choose("lines.0.item", Trading.CHILI + "|B")
                .fill("lines.0.quantity", "300")
                .fill("lines.0.windowFrom", today.plusDays(4).toString())
                .fill("lines.0.windowTo", today.plusDays(14).toString());
        invite();
        buyer.press(buying.of("sourcing.rfq.prepare")).shoot(shots + "8-draft");
        var rfq = URI.create(buyer.page().url()).getPath();
        buyer.press(buying.of("sourcing.rfq.publish"));
        assertThat(clerk.open("/").page().locator("a[href='/procurement/rfqs?side=seller&status=OPEN']"))
                .containsText(Pattern.compile("[1-9]"));
        clerk.openUntil("/procurement/rfqs", "tr a", title).click();
        clerk.fill("offers.0.quantity", "300")
                .fill("offers.0.unitPrice", "27.77")
                .fill("offers.0.freight", "0.5")
                .press(selling.of("sourcing.bid.seal"))
                .isTold(selling.of("sourcing.bid.sealed"))
                .shoot(shots + "8-sealed");
        buyer.open(rfq).reads(buying.of("sourcing.next.OPEN")).shoot(shots + "8-open");
        assertThat(buyer.page().locator("main")).not().containsText("27.77");
    }

    private void invite() {
        buyer.page()
                .locator("label:has([name='invited'])")
                .filter(new Locator.FilterOptions()
                        .setHasText(buying.language().equals("zh") ? COOPERATIVE_ZH : "Shizhu"))
                .locator("input")
                .first()
                .check();
    }

    /** From a cooperative that the buyer knows, without a demand before it. */
    void theBuyerPlacesAnOrderDirectly() {
        buyer.open("/procurement/orders").follow(buying.of("procurement.order.new"));
        buyer.page()
                .locator("select[name='sellerId']")
                .selectOption(
                        new SelectOption().setLabel(buying.language().equals("zh") ? COOPERATIVE_ZH : COOPERATIVE_EN));
        buyer.fill("place", "山城火锅南岸厂")
                .choose("lines.0.item", Trading.CHILI + "|B")
                .fill("lines.0.quantity", "200")
                .fill("lines.0.unitPrice", "29")
                .fill("lines.0.windowFrom", today.plusDays(4).toString())
                .fill("lines.0.windowTo", today.plusDays(9).toString());
        buyer.press(buying.of("procurement.order.place"))
                .isTold(buying.of("procurement.order.was-placed"))
                .shoot(shots + "7-placed");
        clerk.open(URI.create(buyer.page().url()).getPath()).reads("200");
    }

    /** A delivery of 100 kg each week, which the buyer fetches. */
    void theBuyerAsksForTheSameEveryWeek() {
        buyer.open("/procurement/standing-demands/new").fill("title", title).fill("place", "山城火锅南岸厂");
        unfold(buyer, buying.of("procurement.carriage"));
        buyer.page().locator("[name='carriage.terms'][value=FCA]").check();
        buyer.fill("carriage.freightPerTonne", "60")
                .fill("firstDay", today.plusDays(60).toString())
                .choose("lines.0.item", Trading.CHILI + "|B")
                .fill("lines.0.quantity", "100")
                .fill("lines.0.priceCeiling", "32")
                .fill("lines.0.packSize", "25");
        buyer.press(buying.of("procurement.standing.do"))
                .reads(buying.of("procurement.terms.FCA"))
                .shoot(shots + "8-standing");
        buyer.press(buying.of("procurement.standing.end"));
    }

    /** Both look at the same figures. */
    void bothReadTheScorecard() {
        buyer.open("/suppliers").shoot(shots + "9-suppliers");
        buyer.page().locator("main table a").first().click();
        buyer.shoot(shots + "9-supplier");
        clerk.open("/scorecards")
                .shoot(shots + "9-scorecards")
                .open("/qualifications")
                .shoot(shots + "9-papers");
    }

    private static void unfold(Person person, String summary) {
        person.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
    }
}

package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The buyer's week and the clerk's week, each once in Chinese and once in English, at a desk and on a phone. */
@ExtendWith(RunningProduct.class)
class WeekIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String BUYER = "buyer@shancheng.example";
    private static final String CLERK = "clerk@shizhu-chili.example";

    @Test
    void inChineseAtTheDeskOfTheBuyerAndInEnglishOnThePhoneOfTheClerk() {
        try (var buyer = BROWSERS.atADesk(BUYER);
                var clerk = BROWSERS.atAPhone(CLERK)) {
            play(buyer.signIn(), Words.in("zh"), clerk.signIn().speakEnglish(), Words.in("en"));
        }
    }

    @Test
    void inEnglishOnThePhoneOfTheBuyerAndInChineseAtTheDeskOfTheClerk() {
        try (var buyer = BROWSERS.atAPhone(BUYER);
                var clerk = BROWSERS.atADesk(CLERK)) {
            play(buyer.signIn().speakEnglish(), Words.in("en"), clerk.signIn(), Words.in("zh"));
        }
    }

    private static void play(Person buyer, Words buying, Person clerk, Words selling) {
        var title = "一周 " + LocalTime.now(CHINA).format(DateTimeFormatter.ofPattern("HHmmss"));
        var week = new Week(buyer, buying, clerk, selling, LocalDate.now(CHINA), title);
        try {
            week.theBuyerPostsADemand();
            week.theBuyerSetsWhatIsWantedAtLeastAndUntilWhen();
            week.theClerkBringsTheListOfFarmers();
            week.theClerkPledges();
            week.theBuyerAmendsTheDemandAndTheClerkKeepsThePledge();
            week.theBuyerClearsThePoolAndPublishesTheOrder();
            week.theClerkProposesLessAndTheBuyerAccepts();
            week.theClerkConfirmsAPartAndTheBuyerClosesTheRest();
            week.theBuyerPlacesAnOrderDirectly();
            week.theBuyerAsksForTheSameEveryWeek();
            week.theBuyerAsksForBidsAndTheClerkSealsOne();
            week.bothReadTheScorecard();
        } catch (RuntimeException | AssertionError failed) {
            buyer.shoot("week-failed-buyer-" + buying.language());
            clerk.shoot("week-failed-clerk-" + selling.language());
            throw failed;
        }
        assertThat(buyer.complaints()).isEmpty();
        assertThat(clerk.complaints()).isEmpty();
    }
}

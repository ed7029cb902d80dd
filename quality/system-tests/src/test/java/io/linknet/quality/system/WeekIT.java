package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The buyer's week and the clerk's week, each once in Chinese and once in English, at a desk and on a phone. */
@ExtendWith(RunningProduct.class)
@TestInstance(Lifecycle.PER_CLASS)
class WeekIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String BUYER = "buyer@shancheng.example";
    private static final String CLERK = "clerk@shizhu-chili.example";

    private @Nullable Browsers browsers;

    @BeforeAll
    void openTheBrowser() {
        browsers = Browsers.open();
    }

    @AfterAll
    void closeTheBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void inChineseAtTheDeskOfTheBuyerAndInEnglishOnThePhoneOfTheClerk() {
        try (var buyer = opened().atADesk(BUYER);
                var clerk = opened().atAPhone(CLERK)) {
            play(buyer.signIn(), Words.in("zh"), clerk.signIn().speakEnglish(), Words.in("en"));
        }
    }

    @Test
    void inEnglishOnThePhoneOfTheBuyerAndInChineseAtTheDeskOfTheClerk() {
        try (var buyer = opened().atAPhone(BUYER);
                var clerk = opened().atADesk(CLERK)) {
            play(buyer.signIn().speakEnglish(), Words.in("en"), clerk.signIn(), Words.in("zh"));
        }
    }

    private static void play(Person buyer, Words buying, Person clerk, Words selling) {
        var title = "一周 " + LocalTime.now(CHINA).format(DateTimeFormatter.ofPattern("HHmmss"));
        var week = new Week(buyer, buying, clerk, selling, LocalDate.now(CHINA), title);
        try {
            week.theBuyerPostsADemand();
            week.theClerkBringsTheListOfFarmers();
            week.theClerkPledges();
            week.theBuyerAmendsTheDemandAndTheClerkKeepsThePledge();
            week.theBuyerClearsThePoolAndPublishesTheOrder();
            week.theClerkProposesLessAndTheBuyerAccepts();
            week.theClerkConfirmsAPartAndTheBuyerClosesTheRest();
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

    private Browsers opened() {
        return Objects.requireNonNull(browsers);
    }
}

package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.linknet.quality.system.Delivering.Load;
import io.linknet.quality.system.Trading.Offer;
import io.linknet.quality.system.Trading.Placed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.TestAbortedException;

/** One order from demand to money through the pages, by everybody who takes part in it. */
@ExtendWith(RunningProduct.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ChainJourneyIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LocalDate today = LocalDate.now(CHINA);
    private final String title = "火锅底料冬季备料 " + LocalTime.now(CHINA).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    private final Trading trading = new Trading(today);
    private final Delivering delivering = new Delivering(today);
    private final Financing financing = new Financing();
    private final Map<String, Person> people = new TreeMap<>();

    private @Nullable String demand;
    private @Nullable Placed chili;
    private @Nullable Placed pepper;
    private @Nullable Load load;
    private @Nullable String application;

    /** What everybody saw when a step failed. */
    @RegisterExtension
    final AfterTestExecutionCallback evidence = step -> {
        if (step.getExecutionException()
                .filter(it -> !(it instanceof TestAbortedException))
                .isPresent()) {
            people.forEach((account, person) ->
                    person.shoot("failed-" + step.getRequiredTestMethod().getName() + "-" + account));
        }
    };

    @AfterAll
    void closeTheirBrowsers() {
        people.values().forEach(Person::close);
    }

    @Test
    @Order(1)
    void theChainLeaderPostsADemandOfTwoMaterials() {
        demand = trading.post(desk("buyer@shancheng.example"), title);
    }

    @Test
    @Order(2)
    void twoCooperativesPledgeOnAPhoneAndTheClearedPoolPublishesOrders() {
        var posted = known(demand);
        trading.pledge(shizhu(), title, "shizhu-chili", new Offer(0, "30", List.of("500", "300")));
        trading.pledge(
                jiangjin(),
                title,
                "jiangjin-pepper",
                new Offer(0, "31", List.of("450")),
                new Offer(1, "64", List.of("180", "120")));
        var buyer = desk("buyer@shancheng.example");
        trading.clear(buyer, posted);
        chili = trading.orderOf(buyer, posted, "石柱红辣椒合作社");
        pepper = trading.orderOf(buyer, posted, "江津花椒合作社");
    }

    @Test
    @Order(3)
    void eachCooperativeConfirmsLineByLineAndTheLeaderSeesWhatIsOpen() {
        var inPart = known(chili);
        trading.confirmInPart(shizhu(), inPart);
        trading.confirmAll(jiangjin(), known(pepper));
        trading.seeCoverage(desk("buyer@shancheng.example"), known(demand));
    }

    @Test
    @Order(4)
    void thePlannerSeesConfirmedMaterialInTheGridAndAShortageInRed() {
        var orders = List.of(known(chili), known(pepper));
        trading.plan(desk("planner@shancheng.example"), orders);
    }

    @Test
    @Order(5)
    void theCooperativeShipsLotsTheDriverReportsAndThePlantWeighsIn() {
        var order = known(chili).number();
        var shipped = delivering.ship(shizhu(), order);
        delivering.drive(phone("driver@yutong-logistics.example"), shipped);
        delivering.weighIn(desk("receiver@shancheng.example"), shipped);
        load = shipped;
    }

    @Test
    @Order(6)
    void anybodyReadsTheTraceOfALotWithoutSigningIn() {
        var delivered = known(load);
        try (var anybody = BROWSERS.atAPhone("anybody")) {
            delivering.readTrace(anybody, delivered, "石柱红辣椒合作社");
        }
        var events = Api.as("buyer@shancheng.example").get("logistics", "epcis/events?perPage=100");
        assertThat(events.status()).isEqualTo(200);
        assertThat(events.body()).contains(Delivering.lot(delivered), "EPCISQueryDocument");
    }

    @Test
    @Order(7)
    void theVoucherOfAPayableConfirmedByTwoIsSplitBetweenSupplierAndBank() {
        known(load);
        var treasurer = desk("treasurer@shancheng.example");
        financing.readStatement(treasurer, known(chili).number());
        var payable = financing.prepare(treasurer);
        financing.approve(desk("treasurer2@shancheng.example"), payable);
        financing.passOnHalf(shizhu());
        financing.holdHalf(desk("sales@fengnong-inputs.example"));
        application = financing.offerOtherHalf(shizhu());
    }

    @Test
    @Order(8)
    void theBankFinancesAfterItsOwnSignInAndTheLedgerBalances() {
        var asked = known(application);
        var officer = BROWSERS.atADesk("officer@yujiang-bank.example");
        people.put("officer@yujiang-bank.example", officer);
        officer.comeToThePassword();
        assertThat(officer.page().url()).contains("/auth/realms/yujiang-bank/");
        officer.shoot("8-sign-in-at-the-bank").givePassword();
        financing.examineAndOffer(officer, asked);
        financing.approveAndPay(desk("approver@yujiang-bank.example"), asked);
        financing.readLedger(officer, "8-ledger-of-the-bank");
        financing.readLedger(shizhu(), "8-ledger-of-the-cooperative");
        financing.readLedger(desk("treasurer@shancheng.example"), "8-ledger-of-the-leader");
        var coverage = desk("buyer@shancheng.example");
        coverage.openUntil(known(demand), "tr", Financing.FACE);
        coverage.shoot("8-coverage-with-money");
    }

    @Test
    @Order(9)
    void noBrowserHadAnythingToComplainAbout() {
        assertThat(people).isNotEmpty();
        people.forEach((account, person) ->
                assertThat(person.complaints()).as("console of " + account).isEmpty());
    }

    private Person shizhu() {
        return phone("clerk@shizhu-chili.example");
    }

    private Person jiangjin() {
        return phone("clerk@jiangjin-pepper.example");
    }

    private Person desk(String account) {
        return people.computeIfAbsent(account, it -> BROWSERS.atADesk(it).signIn());
    }

    private Person phone(String account) {
        return people.computeIfAbsent(account, it -> BROWSERS.atAPhone(it).signIn());
    }

    /** What an earlier step left; without it the step is skipped, since the story cannot go on. */
    private static <T> T known(@Nullable T left) {
        assumeThat(left).as("what an earlier step left").isNotNull();
        return Objects.requireNonNull(left);
    }
}

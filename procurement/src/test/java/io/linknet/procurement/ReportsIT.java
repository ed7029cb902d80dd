package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.PROCESSOR;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.ServiceIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every report, run as every kind of member by somebody who has every role: it shows what concerns that member, all of it and
 * nothing else.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ReportsIT extends ServiceIT {

    /**
     * What a report shows, by who asks; – is nothing, 404 that there is no such thing. Who may answer are cooperatives,
     * suppliers and processors beside the trade: they see the demand, which is open to all of them, and nobody's figures;
     * the published file of its clearing names nobody.
     */
    private static final String REPORTS =
            """
            report                                     | leader                                            | first                | second               | may answer    | others
            /demands?limit=200                         | demand                                            | demand leader        | demand leader        | demand leader | –
            /demands/export                            | –                                                 | leader               | leader               | leader        | –
            /pools?limit=200                           | demand                                            | demand leader        | demand leader        | demand leader | –
            /demands/{demand}/coverage                 | demand first second 3111 2222 5333                | demand 3111          | demand 2222          | demand        | 404
            /coverage?demand={demand}                  | demand first second 3111 2222 5333                | demand 3111          | demand 2222          | demand        | –
            /demands/{demand}/coverage/lines/1         | demand first second 3111 2222 5333                | demand 3111          | demand 2222          | demand        | 404
            /demands/{demand}/coverage/lines/1/farmers | demand                                            | demand farmer1 3111  | demand farmer2 2222  | demand        | 404
            /pools/{pool}/clearing/shares              | demand first second 3111 2222                     | demand 3111          | demand 2222          | –             | 404
            /pools/{pool}/trials                       | first second 3111 2222 trial                      | –                    | –                    | –             | 404
            /pools/{pool}/clearing/certificate         | demand                                            | demand               | demand               | demand        | 404
            /pools/{pool}/countersigns                 | –                                                 | farmer1 3111         | farmer2 2222         | –             | 404
            /pledges?limit=200                         | –                                                 | demand farmer1 3111  | demand farmer2 2222  | –             | –
            /farmers?limit=200                         | –                                                 | farmer1              | farmer2              | –             | –
            /orders?limit=200                          | demand first second supplier order1 order2 order3 | demand leader order1 | demand leader order2 | –             | –
            /orders/export                             | first second supplier order1 order2 order3        | leader order1        | leader order2        | –             | –
            /orders/{order1}                           | demand first order1                               | demand leader order1 | 404                  | 404           | 404
            /replenishment?limit=200                   | plan                                              | –                    | –                    | –             | –
            /suppliers?limit=200                       | first second supplier                             | –                    | –                    | –             | –
            /suppliers/{first}                         | first paper                                       | 404                  | 404                  | 404           | 404
            /suppliers/{first}/scorecard               | first                                             | 404                  | 404                  | 404           | 404
            /scorecards?limit=200                      | –                                                 | leader               | leader               | –             | –
            /qualifications?limit=200                  | –                                                 | paper                | –                    | –             | –
            /qualifications/{paper}                    | paper                                             | paper                | 404                  | 404           | 404
            /past-deliveries?limit=200                 | vendor sum                                        | –                    | –                    | –             | –
            /past-deliveries/sums                      | sum                                               | –                    | –                    | –             | –
            """;

    /** The supplier stands beside the demand; what is its own. */
    private static final Map<String, String> OF_THE_SUPPLIER = Map.of(
            "/orders?limit=200", "leader order3",
            "/orders/export", "leader order3",
            "/scorecards?limit=200", "leader");

    private static final String NOTHING = "–";
    private static final String NOT_THERE = "404";

    private static final String[] EVERY_ROLE = {
        Roles.ADMINISTRATOR,
        Roles.BUYER,
        Roles.SELLER,
        Roles.PLANNER,
        Roles.QUALITY_INSPECTOR,
        Roles.DISPATCHER,
        Roles.DRIVER,
        Roles.TREASURER,
        Roles.CREDIT_OFFICER,
        Roles.CREDIT_APPROVER,
        Roles.AUDITOR
    };

    private final Map<String, UUID> members = new TreeMap<>();
    private @Nullable ReportedTrade trade;

    /** Somebody who asks: a part in the trade, or another member of a kind. */
    record Asker(String part, MemberKind kind) {

        @Override
        public String toString() {
            return part;
        }
    }

    static Stream<Asker> askers() {
        var parties = Stream.of(
                new Asker("leader", CHAIN_LEADER),
                new Asker("first", COOPERATIVE),
                new Asker("second", COOPERATIVE),
                new Asker("supplier", SUPPLIER));
        var others = Stream.of(MemberKind.values())
                .filter(kind -> kind != MemberKind.SERVICE)
                .map(kind -> new Asker("another " + kind, kind));
        return Stream.concat(parties, others);
    }

    @BeforeEach
    void theyTrade() {
        if (trade == null) {
            askers().forEach(asker -> members.put(asker.part(), UUID.randomUUID()));
            ReportedTrade.admit(members, askers().collect(toMap(Asker::part, asker -> asker.kind()
                    .name())));
            var kinds = askers().collect(toMap(Asker::part, asker -> asker));
            trade = new ReportedTrade(members, part -> api(kinds.get(part)));
        }
    }

    @ParameterizedTest
    @MethodSource("askers")
    void showsWhatConcernsTheMemberAndNothingElse(Asker asker) {
        var expected = new LinkedHashMap<String, String>();
        var shown = new LinkedHashMap<String, String>();

        for (var report : reports()) {
            expected.put(report.path(), report.to(asker));
            shown.put(report.path(), shown(report.path(), asker));
        }

        assertThat(shown).containsExactlyEntriesOf(expected);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isNothingForWhoeverHoldsTheLinkOfAFarmer(String path) {
        var farmer = anybody().with("Countersign-Token", "A".repeat(43));

        assertThat(farmer.get(trade().filled(path)).status()).isEqualTo(401);
    }

    static Stream<String> paths() {
        return reports().stream().map(Report::path);
    }

    private record Report(String path, Map<String, String> shown) {

        String to(Asker asker) {
            if (asker.part().equals("supplier") && OF_THE_SUPPLIER.containsKey(path)) {
                return sorted(OF_THE_SUPPLIER.get(path));
            }
            var mayAnswer = List.of(COOPERATIVE, SUPPLIER, PROCESSOR).contains(asker.kind());
            return sorted(shown.getOrDefault(asker.part(), shown.get(mayAnswer ? "may answer" : "others")));
        }

        private static String sorted(String marks) {
            return Stream.of(marks.split(" ")).sorted().collect(joining(" "));
        }
    }

    private static List<Report> reports() {
        var rows =
                REPORTS.lines().map(line -> List.of(line.split("\\s*\\|\\s*"))).toList();
        var columns = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    var shown = new LinkedHashMap<String, String>();
                    for (var column = 1; column < columns.size(); column++) {
                        shown.put(columns.get(column), row.get(column));
                    }
                    return new Report(row.get(0), shown);
                })
                .toList();
    }

    /** The marks that stand in it, in alphabetical order; its own name is no news to a member. */
    private String shown(String path, Asker asker) {
        var text = text(path, asker);
        if (text.equals(NOT_THERE)) {
            return NOT_THERE;
        }
        var found = trade().marks().entrySet().stream()
                .filter(mark -> !mark.getKey().equals(asker.part()))
                .filter(mark -> text.contains(mark.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(joining(" "));
        return found.isEmpty() ? NOTHING : found;
    }

    private String text(String path, Asker asker) {
        var api = api(asker);
        if (path.endsWith("/export")) {
            return cells(api.file(path));
        }
        var answer = api.get(trade().filled(path));
        return answer.status() == 404 ? NOT_THERE : answer.expect(200).body();
    }

    /** A workbook names members as people do; the names of this trade hold their ids. */
    private static String cells(byte[] workbook) {
        try (var text = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook)))) {
            return text.getText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ReportedTrade trade() {
        return Objects.requireNonNull(trade);
    }

    private HttpApi api(Asker asker) {
        var member = members.get(asker.part());
        return as(ReportedTrade.alias(member), member, asker.kind(), EVERY_ROLE);
    }
}

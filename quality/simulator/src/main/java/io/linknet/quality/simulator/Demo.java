package io.linknet.quality.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * {@code ./linknet demo [--story-only] [--seed N] [--farmers N] [--weeks N] [--chinese|--english] [--base-url URL]}.
 *
 * <p>Ends with 1 if the books do not add up at the end.
 */
public final class Demo {

    private Demo() {}

    /** Plays the demo against the running product. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var options = Options.read(List.of(arguments));
        var differences = play(options, out, LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))));
        differences.forEach(difference -> out.println("✗ " + difference));
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static List<String> play(Options options, PrintStream out, LocalDate today) {
        var api = new Api(options.url());
        var network = new Network(api, options);
        var narrator = new Narrator(out, options.language(), options.url());
        var farmers = new Farmers(api, network, options);
        var run = options.seed() + " " + options.farmers() + " " + today; // how much is pledged depends on the farmers
        var trade = new Trade(api, network, farmers, run);
        var money = new Money(api, network, trade, run);
        farmers.register();
        narrator.say("%d 户农户已由合作社登记", "%d farmers are entered by their cooperatives", farmers.count());
        new History(network, trade, money, narrator, options, today).play();
        new Story(api, network, trade, money, new Plans(api, network, run, today), narrator, today).tell();
        narrator.step("核对账目", "The books");
        var books = new Books(api, network);
        var differences = books.check();
        narrator.say(
                "需求 %d，订单 %d，发货 %d，结算单 %d，应付 %d，凭证 %d",
                "%d demands, %d orders, %d shipments, %d statements, %d payables, %d vouchers",
                books.counted("demands"),
                books.counted("orders"),
                books.counted("shipments"),
                books.counted("statements"),
                books.counted("payables"),
                books.counted("vouchers"));
        narrator.say(
                differences.isEmpty() ? "全部相符" : "有 %d 处不符",
                differences.isEmpty() ? "everything adds up" : "%d differences",
                differences.size());
        return differences;
    }
}

package io.linknet.quality.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DimacsCaseTest {

    @Test
    void agreesWithTheBestKnownValues() throws IOException {
        var folder = Path.of(System.getenv().getOrDefault("LINKNET_FIXTURES", "../../../shared/fixtures"), "flow");
        assumeTrue(Files.isDirectory(folder));

        var solved = 0;
        for (var row : Files.readAllLines(folder.resolve("best_known.csv"))) {
            if (row.startsWith("mincost,")) {
                var file = folder.resolve("mincost").resolve(row.split(",")[1]);
                var best = row.replaceAll("\"[^\"]*\"", "").split(",")[3];
                assertThat(DimacsCase.solve(DimacsFile.read(file))).as(row).contains(new BigInteger(best));
                solved++;
            }
        }

        assertThat(solved).isPositive();
    }

    @Test
    void choosesTheCheaperOfParallelArcs() throws IOException {
        assertThat(cost("p min 2 2", "n 1 5", "n 2 -5", "a 1 2 0 3 1", "a 1 2 0 9 4"))
                .isEqualTo("11");
    }

    @Test
    void fillsALoopThatPaysAndNoOther() throws IOException {
        assertThat(cost("p min 1 2", "a 1 1 0 4 -3", "a 1 1 1 9 2")).isEqualTo("-10");
    }

    @Test
    void goesRoundACycleThatPays() throws IOException {
        assertThat(cost("p min 2 2", "a 1 2 0 7 -5", "a 2 1 0 4 2")).isEqualTo("-12");
    }

    @Test
    void carriesLowerBounds() throws IOException {
        assertThat(cost("p min 3 3", "n 1 4", "n 3 -4", "a 1 2 2 4 10", "a 2 3 0 4 10", "a 1 3 0 4 1"))
                .isEqualTo("42");
    }

    @Test
    void readsCommentsBlankLinesAndAnyLineEnding() throws IOException {
        assertThat(cost("c hello\r", "\r", "p  min 2 1\r", "n 1 1\r", "n 2 -1\r", "a\t1 2 0 1 -7\r"))
                .isEqualTo("-7");
    }

    @Test
    void cutsDownHugeCapacities() throws IOException {
        var huge = String.valueOf(Long.MAX_VALUE);
        assertThat(cost(
                        "p min 3 3",
                        "n 1 4",
                        "n 3 -4",
                        "a 1 2 0 " + huge + " 2",
                        "a 2 3 0 " + huge + " 3",
                        "a 1 3 0 1 1"))
                .isEqualTo("16");
    }

    @Test
    void refusesWhatIsTooLargeRatherThanCallItInfeasible() {
        var huge = String.valueOf(Long.MAX_VALUE);
        refusesAsTooLarge("p min 2 1", "n 1 " + huge, "n 2 -" + huge, "a 1 2 0 " + huge + " 1");
        refusesAsTooLarge("p min 2 2", "a 1 2 0 " + huge + " -2", "a 2 1 0 " + huge + " 1");
        refusesAsTooLarge("p min 2 1", "n 1 " + huge, "n 2 -" + huge, "a 2 1 " + huge + " " + huge + " 1");
    }

    private static void refusesAsTooLarge(String... lines) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> cost(lines))
                .withMessageContaining("cannot be handled exactly");
    }

    @Test
    void readsAByteOrderMark() throws IOException {
        assertThat(cost("\uFEFFp min 2 1", "n 1 5", "n 2 -5", "a 1 2 0 9 1")).isEqualTo("5");
    }

    @Test
    void readsWhatIsPackedWhateverItIsCalled(@TempDir Path folder) throws IOException {
        var file = folder.resolve("packed.min");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("p min 2 1\nn 1 5\nn 2 -5\na 1 2 0 9 1\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(DimacsCase.solve(DimacsFile.read(file))).contains(BigInteger.valueOf(5));
    }

    @Test
    void solvesWhereNothingIsToBeDone() throws IOException {
        assertThat(cost("p min 3 0")).isEqualTo("0");
    }

    @Test
    void saysThatNoFlowMeetsTheSupplies() throws IOException {
        assertThat(cost("p min 2 1", "n 1 5", "n 2 -5", "a 1 2 0 4 1")).isEqualTo("infeasible");
        assertThat(cost("p min 2 1", "n 1 5", "n 2 -4", "a 1 2 0 9 1")).isEqualTo("infeasible");
        assertThat(cost("p min 2 1", "n 1 1", "n 2 -1", "a 1 2 3 2 1")).isEqualTo("infeasible");
        assertThat(cost("p min 2 1", "a 1 2 1 2 1")).isEqualTo("infeasible");
    }

    @Test
    void refusesWhatIsNotOfTheFormat() {
        refuses("line 1", "x");
        refuses("line 2", "p min 2 1", "a 1 3 0 1 1");
        refuses("line 1", "a 1 2 0 1 1");
        refuses("line 3", "p min 2 1", "n 1 5", "n 1 3", "a 1 2 0 1 1");
        refuses("2 arcs announced, 1 found", "p min 2 2", "a 1 2 0 1 1");
        refuses("no problem line", "c nothing");
    }

    private static void refuses(String message, String... lines) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> cost(lines))
                .withMessageContaining(message);
    }

    private static String cost(String... lines) throws IOException {
        var text = String.join("\n", lines);
        return DimacsCase.solve(DimacsFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .map(BigInteger::toString)
                .orElse("infeasible");
    }
}

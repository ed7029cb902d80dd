package io.linknet.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class CommandsTest {

    @Test
    void readAllOptionsOfUp() {
        var up = parse("up", "--detach", "--spread", "--replicas", "2", "--port", "9000")
                .<Up>getCommand();

        assertThat(up.detach).isTrue();
        assertThat(up.spread).isTrue();
        assertThat(up.replicas).isEqualTo(2);
        assertThat(up.port).isEqualTo(9000);
    }

    @Test
    void startOneOfEachAttachedWhenNothingIsSaid() {
        var up = parse("up").<Up>getCommand();

        assertThat(up.detach).isFalse();
        assertThat(up.spread).isFalse();
        assertThat(up.replicas).isEqualTo(1);
        assertThat(up.port).isNull();
    }

    @Test
    void handOptionsTheyDoNotKnowToTheBenchmark() {
        var bench = parse("bench", "orders", "--json").<Programs.Bench>getCommand();

        assertThat(bench.arguments).containsExactly("orders", "--json");
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> parse("up", "--fast"));
    }

    @Test
    void nameEveryCommandOfTheManual() {
        assertThat(Commands.line().getSubcommands())
                .containsOnlyKeys(
                        "up", "down", "status", "logs", "reset", "demo", "code", "bench", "verify", "test", "help");
    }

    private static CommandLine parse(String... arguments) {
        return Commands.line().parseArgs(arguments).subcommand().commandSpec().commandLine();
    }
}

package io.linknet.launcher.command;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Ports;
import io.linknet.launcher.home.Settings;
import io.linknet.launcher.home.SingleRun;
import io.linknet.launcher.part.Java;
import io.linknet.launcher.part.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Commands that run a program of another module against the installation of this data folder. */
final class Programs {

    private Programs() {}

    /** Plays the story of a season through the public interfaces. */
    @Command(name = "demo", description = "play a season through the public interfaces")
    static final class Demo implements Callable<Integer> {

        @Unmatched
        List<String> arguments = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            return run("quality/simulator", "io.linknet.quality.simulator.Simulator", arguments, true);
        }
    }

    /** Measures. */
    @Command(name = "bench", description = "measure: ./linknet bench orders")
    static final class Bench implements Callable<Integer> {

        @Unmatched
        List<String> arguments = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            return run("quality/bench", "io.linknet.quality.bench.Bench", arguments, true);
        }
    }

    /** Checks the evidence log, without the services. */
    @Command(name = "verify", description = "check the evidence log: ./linknet verify log")
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "log", description = "what to verify")
        String what = "";

        @Unmatched
        List<String> arguments = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (!what.equals("log")) {
                throw new LauncherFailure("\"" + what + "\" cannot be verified", "./linknet verify log");
            }
            return run("procurement", "io.linknet.kernel.evidence.VerifyLog", arguments, false);
        }
    }

    private static int run(String module, String mainClass, List<String> arguments, boolean needsServices)
            throws IOException, InterruptedException {
        var home = Home.find();
        var settings = Settings.read(home);
        if (needsServices && SingleRun.current(home).isEmpty()) {
            throw new LauncherFailure("LinkNet is not running", "./linknet up --detach");
        }
        var command = new ArrayList<>(
                List.of(Java.program(), "-Xmx512m", "-XX:+UseSerialGC", "-cp", classPath(home, module), mainClass));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment(home, settings));
        return builder.start().waitFor();
    }

    /** The jar with its {@code lib} folder, or what a service's archive was packed from. */
    private static String classPath(Home home, String module) {
        var target = home.root().resolve(module).resolve("target");
        var war = ServiceName.of(module).flatMap(service -> service.archive(home.root()));
        if (war.isPresent()) {
            var exploded = war.get().toString().replaceFirst("\\.war$", "");
            return Path.of(exploded, "WEB-INF", "lib", "*").toString();
        }
        var jar = target.resolve("linknet-" + Path.of(module).getFileName() + ".jar");
        if (!Files.exists(jar)) {
            throw new LauncherFailure(module + " is not built", "unset LINKNET_SKIP_BUILD and try again");
        }
        return jar + ":" + target.resolve("lib/*");
    }

    /** The configuration under its environment names, so that no secret stands in a process list. */
    private static Map<String, String> environment(Home home, Settings settings) throws IOException {
        var port = home.data().resolve("public-port");
        var number =
                Files.exists(port) ? Integer.parseInt(Files.readString(port).strip()) : 8080;
        var plan = Plan.of(home, settings, new Ports(home), number, false, 1);
        var environment = new TreeMap<String, String>();
        plan.configuration().forEach((name, value) -> environment.put(Settings.environmentName(name), value));
        environment.put("LINKNET_DEMO_PASSWORD", plan.secrets().readablePassword("demo-password"));
        environment.put("LINKNET_DATABASE_SUPERUSER_URL", plan.databaseUrl("postgres"));
        environment.put("LINKNET_DATABASE_SUPERUSER_PASSWORD", plan.secrets().password("database-superuser"));
        return environment;
    }
}

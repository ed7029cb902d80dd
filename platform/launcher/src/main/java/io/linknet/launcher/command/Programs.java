package io.linknet.launcher.command;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Ports;
import io.linknet.launcher.home.PropertyFile;
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
            return Programs.run(simulator(), arguments);
        }
    }

    /** Stands in for the authenticator app of a demo account. */
    @Command(name = "code", description = "print the code that a demo account is asked for: ./linknet code EMAIL")
    static final class Code implements Callable<Integer> {

        @Parameters(paramLabel = "EMAIL", description = "the account")
        String email = "";

        @Override
        public Integer call() throws IOException, InterruptedException {
            return Programs.run(new Program("quality/simulator", "io.linknet.quality.simulator.Code"), List.of(email));
        }
    }

    /** Measures. */
    @Command(name = "bench", description = "measure: ./linknet bench orders, confirm, large-order, pooling")
    static final class Bench implements Callable<Integer> {

        @Unmatched
        List<String> arguments = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (arguments.isEmpty() || !arguments.get(0).equals("pooling")) {
                return Programs.run(bench(), arguments);
            }
            return arguments.contains("--product")
                    ? Programs.run(pooling(), arguments)
                    : start(pooling(), Map.of(), arguments);
        }
    }

    /** Checks the evidence log or a published clearing, without the services. */
    @Command(
            name = "verify",
            description =
                    "check the evidence log or a clearing: ./linknet verify log [FILE], ./linknet verify clearing FILE")
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "log|clearing", description = "what to verify")
        String what = "";

        @Unmatched
        List<String> arguments = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            return switch (what) {
                case "log" -> verifyLog();
                case "clearing" -> start(
                        new Program("procurement", "io.linknet.procurement.clearing.boundary.VerifyClearing"),
                        Map.of(),
                        arguments);
                default -> throw new LauncherFailure(
                        "\"" + what + "\" cannot be verified",
                        "./linknet verify log [FILE], ./linknet verify clearing FILE");
            };
        }

        private int verifyLog() throws IOException, InterruptedException {
            var verifier = new Program("procurement", "io.linknet.kernel.evidence.VerifyLog");
            var words = arguments.stream()
                    .map(word -> word.startsWith("--") ? word : "--file=" + word)
                    .toList();
            var fromFiles = words.stream().anyMatch(word -> word.startsWith("--file"));
            return fromFiles ? start(verifier, Map.of(), withKey(words)) : verifyDatabases(verifier);
        }

        /** With the key of the installation at hand, unless another is named. */
        private static List<String> withKey(List<String> words) {
            var own = Home.find().data().resolve("secrets/evidence-public.pem");
            if (words.stream().anyMatch(word -> word.startsWith("--public-key")) || !Files.exists(own)) {
                return words;
            }
            var all = new ArrayList<>(words);
            all.add("--public-key=" + own);
            return all;
        }

        private int verifyDatabases(Program verifier) throws IOException, InterruptedException {
            var home = Home.find();
            requireRunning(home);
            var settings = PropertyFile.write(home.run().resolve("verify.properties"), configuration(home));
            try {
                var words = new ArrayList<>(List.of("--properties=" + settings));
                words.addAll(arguments);
                return start(verifier, Map.of(), words);
            } finally {
                Files.deleteIfExists(settings);
            }
        }
    }

    /**
     * A main class of another module.
     *
     * @param module its folder
     * @param heap the most memory that Java takes for objects
     */
    private record Program(String module, String mainClass, String heap) {

        Program(String module, String mainClass) {
            this(module, mainClass, "512m");
        }
    }

    private static Program simulator() {
        return new Program("quality/simulator", "io.linknet.quality.simulator.Demo");
    }

    private static Program bench() {
        return new Program("quality/bench", "io.linknet.quality.bench.Bench");
    }

    /** Clears a million offers within 2 GiB, the solver's own memory included. */
    private static Program pooling() {
        return new Program("quality/bench", "io.linknet.quality.bench.Bench", "1300m");
    }

    /** Runs a program against the services that are up. */
    private static int run(Program program, List<String> arguments) throws IOException, InterruptedException {
        var home = Home.find();
        requireRunning(home);
        return start(program, configuration(home), arguments);
    }

    private static void requireRunning(Home home) {
        if (SingleRun.current(home).isEmpty()) {
            throw new LauncherFailure("LinkNet is not running", "./linknet up --detach");
        }
    }

    private static int start(Program program, Map<String, String> properties, List<String> arguments)
            throws IOException, InterruptedException {
        var home = Home.find();
        var file = PropertyFile.writeArguments(
                home.run().resolve("program-" + ProcessHandle.current().pid()), properties);
        try {
            var command = new ArrayList<>(List.of(
                    Java.program(), "-Xmx" + program.heap(), "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "@" + file));
            command.addAll(List.of("-cp", classPath(home, program.module()), program.mainClass()));
            command.addAll(arguments);
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A program's own jar and the libraries beside it; for a service, those unpacked beside its archive. */
    private static String classPath(Home home, String module) throws IOException {
        var service = ServiceName.of(module);
        if (service.isEmpty()) {
            return jar(home, module) + ":" + home.root().resolve(module).resolve("target/lib/*");
        }
        var war = service.get()
                .archive(home.root())
                .orElseThrow(() -> notBuilt(service.get().text()));
        var unpacked = Path.of(war.toString().replaceFirst("\\.war$", ""), "WEB-INF");
        return unpacked.resolve("classes") + ":" + unpacked.resolve("lib").resolve("*");
    }

    private static Path jar(Home home, String module) throws IOException {
        var target = home.root().resolve(module).resolve("target");
        var name = "linknet-" + Path.of(module).getFileName();
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(
                                file -> file.getFileName().toString().matches(name + "(-[0-9.]+(-SNAPSHOT)?)?\\.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw notBuilt(module);
    }

    private static LauncherFailure notBuilt(String module) {
        return new LauncherFailure(module + " is not built", "unset LINKNET_SKIP_BUILD and try again");
    }

    /** What the services read, and what only somebody at this machine may know. */
    private static Map<String, String> configuration(Home home) throws IOException {
        var port = home.data().resolve("public-port");
        var number =
                Files.exists(port) ? Integer.parseInt(Files.readString(port).strip()) : 8080;
        var plan = Plan.of(home, Settings.read(home), new Ports(home), number, false, 1);
        var properties = new TreeMap<>(plan.configuration());
        properties.put("linknet.demo-password", plan.secrets().readablePassword("demo-password"));
        properties.put("linknet.demo-code-secret", plan.secrets().password("demo-code-secret"));
        properties.put("linknet.database.superuser-url", plan.databaseUrl("postgres"));
        properties.put("linknet.database.superuser-password", plan.secrets().password("database-superuser"));
        return properties;
    }
}

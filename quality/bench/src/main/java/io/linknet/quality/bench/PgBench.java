package io.linknet.quality.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark: the same SQL on the same server, without anything of ours in between. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path program;
    private final Path script;

    private PgBench(Path program, Path script) {
        this.program = program;
        this.script = script;
    }

    /**
     * One transaction after the other, as the scripts say them; empty when this machine has no pgbench (Debian's package
     * postgresql-15 or newer brings it).
     */
    static Optional<PgBench> with(String... scriptNames) throws IOException {
        var found = find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var script = Files.createTempFile("linknet-bench", ".sql");
        script.toFile().deleteOnExit();
        for (var name : scriptNames) {
            Files.write(script, read(name), StandardOpenOption.APPEND);
        }
        return Optional.of(new PgBench(found.get(), script));
    }

    private static byte[] read(String name) throws IOException {
        try (var source = PgBench.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalArgumentException("no script " + name);
            }
            return source.readAllBytes();
        }
    }

    private static Optional<Path> find() throws IOException {
        for (var folder : System.getenv("PATH").split(":")) {
            var candidate = Path.of(folder, "pgbench");
            if (Files.isExecutable(candidate) && !Files.isSymbolicLink(candidate)) {
                return Optional.of(candidate);
            }
        }
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /** Transactions per second, over so many seconds. */
    double rate(int clients, int seconds) throws IOException, InterruptedException {
        return run(clients, "-T", Integer.toString(seconds));
    }

    /** Transactions per second, of so many by each client. */
    double rateOf(int clients, long each) throws IOException, InterruptedException {
        return run(clients, "-t", Long.toString(each));
    }

    private double run(int clients, String until, String bound) throws IOException, InterruptedException {
        var address = URI.create(Settings.databaseUrl().substring("jdbc:".length()));
        var threads = Integer.toString(Math.min(clients, 2));
        var command = new ArrayList<String>();
        command.addAll(List.of(program.toString(), "-n", "-M", "prepared", until, bound));
        command.addAll(List.of("-h", address.getHost(), "-p", Integer.toString(address.getPort())));
        command.addAll(List.of("-U", Settings.databaseOwner(), "-c", Integer.toString(clients), "-j", threads));
        command.addAll(List.of("-f", script.toString(), address.getPath().substring(1)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", Settings.databaseOwnerPassword());
        builder.environment().put("PGOPTIONS", "-c search_path=bench,public -c app.service=on");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}

package io.linknet.quality.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Empty when this machine has no pgbench (Debian's package postgresql-15 or newer brings it). */
    static Optional<PgBench> with(String scriptName) throws IOException {
        var found = find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var script = Files.createTempFile("linknet-bench", ".sql");
        try (var source = PgBench.class.getResourceAsStream(scriptName)) {
            if (source == null) {
                throw new IllegalArgumentException("no script " + scriptName);
            }
            Files.write(script, source.readAllBytes());
        }
        return Optional.of(new PgBench(found.get(), script));
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

    /** Transactions per second. */
    double rate(int clients, int seconds) throws IOException, InterruptedException {
        var address = URI.create(Settings.databaseUrl().substring("jdbc:".length()));
        var command = List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-h",
                address.getHost(),
                "-p",
                Integer.toString(address.getPort()),
                "-U",
                Settings.databaseOwner(),
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(clients, 2)),
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                address.getPath().substring(1));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", Settings.databaseOwnerPassword());
        builder.environment().put("PGOPTIONS", "-c search_path=bench");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}

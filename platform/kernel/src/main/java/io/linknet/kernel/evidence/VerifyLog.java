package io.linknet.kernel.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks the tamper-evident logs from outside, with the public key alone.
 *
 * <p>Reads the logs where they are kept ({@code --properties=FILE} with {@code linknet.<service>.database.*}) or as they
 * were exported ({@code --file=FILE}); names each entry that was changed, removed or inserted. Exit code 0: all whole; 1:
 * something was tampered with; 2: could not be checked.
 */
public final class VerifyLog {

    private static final String USAGE =
            """
            usage: VerifyLog [--public-key=FILE] [--witness=FILE]... (--properties=FILE [--export=FOLDER] | --file=FILE...)
              --properties  settings of LinkNet: the database of every service in it is checked
              --file        a log, or a member's entries with their proofs, exported before
              --public-key  PEM; from the settings (linknet.evidence.public-key-file) if not given
              --witness     an export whose heads must still be in the log
              --export      also write each log as FOLDER/<service>.jsonl""";

    private final Arguments arguments;
    private final PrintStream out;

    private VerifyLog(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Checks and ends with the exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** Checks and prints what was found. */
    static int run(String[] arguments, PrintStream out) {
        try {
            return new VerifyLog(new Arguments(arguments), out).run();
        } catch (IllegalArgumentException unclear) {
            out.println(unclear.getMessage());
            out.println(USAGE);
        } catch (IOException | SQLException failed) {
            out.println("cannot be checked: " + failed.getMessage());
        }
        return 2;
    }

    private int run() throws IOException, SQLException {
        var settings = settings();
        var key = EvidenceKeys.readPublic(publicKey(settings));
        var witnessed = new ArrayList<SignedHead>();
        for (var file : arguments.all("witness")) {
            witnessed.addAll(new ExportedLog(Path.of(file)).heads());
        }
        var findings = 0;
        for (var file : arguments.all("file")) {
            var path = Path.of(file);
            findings += ProvenEntries.isSuch(path)
                    ? check(new ProvenEntries(path), key)
                    : check(new ExportedLog(path), new LogCheck(key), witnessed);
        }
        for (var database : Database.in(settings).entrySet()) {
            try (var connection = database.getValue().connect()) {
                var log = DatabaseLog.of(database.getKey(), connection);
                findings += check(log, new LogCheck(key), witnessed);
                export(log);
            }
        }
        return findings == 0 ? 0 : 1;
    }

    private int check(EvidenceLog log, LogCheck check, List<SignedHead> witnessed) throws SQLException, IOException {
        var heads = log.heads();
        var whose = heads.isEmpty() ? log.name() : heads.get(0).log();
        var findings = check.check(
                log, witnessed.stream().filter(head -> head.log().equals(whose)).toList());
        findings.forEach(finding -> out.println(log.name() + ": " + finding.kind() + " " + finding.text()));
        if (findings.isEmpty()) {
            var size = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).size();
            out.println(log.name() + ": whole, " + size + " entries under " + heads.size() + " signed heads");
        }
        return findings.size();
    }

    private int check(ProvenEntries exported, PublicKey key) throws IOException {
        var name = exported.file().getFileName();
        var checked = exported.check(key);
        checked.findings().forEach(finding -> out.println(name + ": " + finding.kind() + " " + finding.text()));
        if (checked.findings().isEmpty()) {
            out.println(name + ": " + checked.entries() + " entries, each stands in the log under its signed head");
        }
        return checked.findings().size();
    }

    private void export(EvidenceLog log) throws SQLException, IOException {
        var folder = arguments.last("export").map(Path::of);
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            ExportedLog.write(log, folder.get().resolve(log.name() + ".jsonl"));
        }
    }

    private Properties settings() throws IOException {
        var settings = new Properties();
        for (var file : arguments.all("properties")) {
            try (var in = Files.newInputStream(Path.of(file))) {
                settings.load(in);
            }
        }
        if (settings.isEmpty() && arguments.all("file").isEmpty()) {
            throw new IllegalArgumentException("no log to check");
        }
        return settings;
    }

    private Path publicKey(Properties settings) {
        return arguments
                .last("public-key")
                .or(() -> Optional.ofNullable(settings.getProperty("linknet.evidence.public-key-file")))
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException("no public key"));
    }

    /** Where one service keeps its log. */
    private record Database(String url, String user, String password) {

        private static final String SUFFIX = ".database.url";

        static SortedMap<String, Database> in(Properties settings) {
            var databases = new TreeMap<String, Database>();
            for (var name : settings.stringPropertyNames()) {
                var prefix = name.substring(0, Math.max(0, name.length() - "url".length()));
                if (name.startsWith("linknet.")
                        && name.endsWith(SUFFIX)
                        && settings.containsKey(prefix + "owner-user")) {
                    databases.put(
                            name.substring("linknet.".length(), name.length() - SUFFIX.length()),
                            new Database(
                                    settings.getProperty(name),
                                    settings.getProperty(prefix + "user"),
                                    settings.getProperty(prefix + "password")));
                }
            }
            return databases;
        }

        java.sql.Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** {@code --name=value}, each as often as wanted. */
    private record Arguments(List<String> given) {

        private static final List<String> KNOWN = List.of("properties", "file", "public-key", "witness", "export");

        Arguments(String[] given) {
            this(List.of(given));
            Arrays.stream(given)
                    .filter(argument -> KNOWN.stream().noneMatch(name -> argument.startsWith("--" + name + "=")))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new IllegalArgumentException("unknown argument " + unknown);
                    });
        }

        List<String> all(String name) {
            var start = "--" + name + "=";
            return given.stream()
                    .filter(argument -> argument.startsWith(start))
                    .map(argument -> argument.substring(start.length()))
                    .toList();
        }

        Optional<String> last(String name) {
            return all(name).stream().reduce((earlier, later) -> later);
        }
    }
}

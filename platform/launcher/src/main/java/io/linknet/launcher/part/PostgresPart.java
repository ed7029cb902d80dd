package io.linknet.launcher.part;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Secrets;
import io.linknet.launcher.process.Launch;
import io.linknet.launcher.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL 18 from its Maven archive: checksums on, full durability, passwords by SCRAM, loopback only.
 *
 * <p>The cluster is laid out once; a layout cut short is thrown away and begun anew.
 */
public final class PostgresPart implements Part {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Home home;

    private final Secrets secrets;

    private final int port;

    public PostgresPart(Home home, Secrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public int stopTurn() {
        return 3;
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        var user = UnprivilegedUser.find();
        var programs = home.parts().resolve("postgresql-" + Versions.of("postgresql"));
        Archive.once(programs, folder -> unpack(folder));
        var cluster = home.data().resolve("postgresql");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            layOut(user, programs, cluster);
        }
        Home.writePrivately(cluster.resolve("linknet.conf"), configuration());
        user.own(cluster, home.logs().resolve("postgresql-init.log"));
        var command = user.command(programs.resolve("bin/postgres").toString(), "-D", cluster.toString());
        return new Launch(command, Map.of(), cluster, "INT", Duration.ofSeconds(30));
    }

    @Override
    public boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    /** A connection as superuser, for laying out databases. */
    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser("postgres");
        source.setPassword(secrets.password("database-superuser"));
        source.setConnectTimeout(3);
        source.setSocketTimeout(15);
        return source.getConnection();
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = PostgresPart.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new LauncherFailure(
                        "PostgreSQL is bundled for Linux on x86-64 only",
                        "use a PostgreSQL of your own: see platform/launcher/README.md, Servers of your own");
            }
            Archive.untarXz(packed, folder);
        }
    }

    private void layOut(UnprivilegedUser user, Path programs, Path cluster) throws IOException, InterruptedException {
        var aside = cluster.resolveSibling("postgresql.new");
        Home.delete(aside);
        Files.createDirectories(aside);
        var passwordFile = aside.resolveSibling("postgresql.password");
        Home.writePrivately(passwordFile, secrets.password("database-superuser"));
        var log = home.logs().resolve("postgresql-init.log");
        user.own(aside, log);
        user.own(passwordFile, log);
        var initdb = user.command(
                programs.resolve("bin/initdb").toString(),
                "-D",
                aside.toString(),
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        try {
            Tool.run("laying out the database", initdb, Map.of(), log);
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                aside.resolve("postgresql.conf"),
                "\ninclude 'linknet.conf'\n",
                java.nio.file.StandardOpenOption.APPEND);
        Files.move(aside, cluster);
    }

    private String configuration() {
        return """
                # written by the launcher at each start; your own settings belong into postgresql.auto.conf (ALTER SYSTEM)
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 200
                shared_buffers = 160MB
                max_wal_size = 512MB
                wal_level = replica
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                password_encryption = 'scram-sha-256'
                idle_in_transaction_session_timeout = 30s
                jit = off
                logging_collector = off
                log_min_duration_statement = 2s
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                """
                .formatted(port);
    }
}

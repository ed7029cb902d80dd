package io.linknet.kernel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.value.MemberId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member takes its own entries away, each with its proof, and checks them where there is no database. */
class OwnEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123456Z");
    private static final String SERVICE = "own-evidence";
    private static final MemberId OWN = new MemberId(new UUID(7, 1));
    private static final MemberId OTHER = new MemberId(new UUID(7, 2));
    private static final OwnEvidence.Wanted ALL =
            new OwnEvidence.Wanted(Instant.EPOCH, NOW.plusSeconds(1_000), "", null, "");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.shared();
    private EvidenceKeys keys;

    @BeforeEach
    void elevenEntriesOfTwoMembersAndOneThatWaits() throws Exception {
        database.migrate(SERVICE);
        try (var connection = database.superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; delete from evidence_head;"
                    + " delete from evidence_leaf; delete from evidence_pending; delete from evidence_entry");
        }
        keys = EvidenceKeys.generate(folder);
        for (var at = 0; at < 11; at++) {
            record(at % 3 == 0 ? OTHER : OWN, "answer " + at, NOW.plusSeconds(at));
        }
        new Sequencer(
                        database.app(SERVICE),
                        SERVICE,
                        EvidenceKeys.readPrivate(keys.privateKey()),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .sequence();
        record(OWN, "waits", NOW.plusSeconds(99));
    }

    @Test
    void takesTheOwnEntriesAndNobodyElses() throws Exception {
        var lines = Files.readAllLines(export(OWN, ALL));

        assertThat(lines).hasSize(1 + 7);
        assertThat(lines.get(0)).contains("\"head\"");
        assertThat(String.join("", lines))
                .contains("answer 1", "answer 10")
                .doesNotContain("answer 0", "answer 9", "waits", OTHER.toString());
    }

    @Test
    void provesEachOfThem() throws Exception {
        assertThat(verify(export(OWN, ALL))).startsWith("0\n").contains("7 entries, each stands in the log");
    }

    @Test
    void takesWhatIsWanted() throws Exception {
        var wanted = new OwnEvidence.Wanted(NOW.plusSeconds(2), NOW.plusSeconds(5), "order-answered", null, "issuer|p");
        var nobodys = new OwnEvidence.Wanted(Instant.EPOCH, NOW.plusSeconds(99), "", new UUID(9, 9), "");

        assertThat(Files.readAllLines(export(OWN, wanted))).hasSize(1 + 2);
        assertThat(Files.readAllLines(export(OWN, nobodys))).hasSize(1);
    }

    @Test
    void namesAnEntryThatWasChangedOnTheWay() throws Exception {
        var file = export(OWN, ALL);
        Files.writeString(file, Files.readString(file).replace("answer 4", "answer 5"));

        assertThat(verify(file)).startsWith("1\n").contains("CHANGED entry", "at position 4");
    }

    @Test
    void namesAnEntryFromAnotherPlace() throws Exception {
        var file = export(OWN, ALL);
        Files.writeString(file, Files.readString(file).replace("\"position\":4", "\"position\":5"));

        assertThat(verify(file)).startsWith("1\n").contains("at position 5");
    }

    @Test
    void namesAHeadOfAnotherKey() throws Exception {
        var file = export(OWN, ALL);
        keys = EvidenceKeys.generate(Files.createDirectory(folder.resolve("other")));

        assertThat(verify(file)).startsWith("1\n").contains("is not signed by the log's key");
    }

    private Path export(MemberId member, OwnEvidence.Wanted wanted) throws SQLException, IOException {
        var file = folder.resolve("own.jsonl");
        try (var connection = database.app(SERVICE).getConnection();
                var out = Files.newOutputStream(file)) {
            OwnEvidence.export(connection, member, wanted, out);
        }
        return file;
    }

    private String verify(Path file) {
        var out = new ByteArrayOutputStream();
        var code = VerifyLog.run(
                new String[] {"--public-key=" + keys.publicKey(), "--file=" + file}, new PrintStream(out, true, UTF_8));
        return code + "\n" + out.toString(UTF_8);
    }

    private void record(MemberId member, String answer, Instant at) throws SQLException {
        var entry = new EvidenceEntry(
                UUID.randomUUID(),
                at,
                "issuer|p",
                member.value(),
                "order-answered",
                "procurement.order",
                UUID.randomUUID(),
                "{\"answer\":\"" + answer + "\"}");
        try (var connection = database.app(SERVICE).getConnection()) {
            LogTables.record(connection, entry);
        }
    }
}

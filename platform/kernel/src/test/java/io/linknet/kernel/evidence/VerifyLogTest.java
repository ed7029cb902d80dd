package io.linknet.kernel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 30 entries under three heads, tampered with in every way by somebody with all rights on the database. */
class VerifyLogTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123456Z");
    private static final String SERVICE = "evidence-log";

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.shared();
    private final List<UUID> entries = new ArrayList<>();
    private EvidenceKeys keys;
    private Sequencer sequencer;

    @BeforeEach
    void aLogOfThirtyEntriesUnderThreeHeads() throws Exception {
        database.migrate(SERVICE);
        tamper("delete from evidence_head; delete from evidence_leaf; delete from evidence_pending;"
                + " delete from evidence_entry");
        keys = EvidenceKeys.generate(folder);
        sequencer = new Sequencer(
                database.app(SERVICE),
                SERVICE,
                EvidenceKeys.readPrivate(keys.privateKey()),
                Clock.fixed(NOW, ZoneOffset.UTC));
        for (var head = 0; head < 3; head++) {
            for (var i = 0; i < 10; i++) {
                record("answer " + i);
            }
            sequencer.sequence();
        }
    }

    @Test
    void findsNothingInAWholeLog() throws Exception {
        assertThat(verify()).isEqualTo("0\nevidence-log: whole, 30 entries under 3 signed heads\n");
    }

    @Test
    void findsNothingWhileEntriesWaitForTheirPlace() throws Exception {
        record("not sequenced yet");

        assertThat(verify()).startsWith("0\n");
    }

    @Test
    void findsNothingInAnExportedLog() throws Exception {
        assertThat(verifyExport()).startsWith("0\n").contains("whole, 30 entries under 3 signed heads");
    }

    @Test
    void isUnclearWithoutALog() throws Exception {
        assertThat(run()).startsWith("2\nno log to check");
    }

    @Nested
    class Guarding {

        @Test
        void refusesTheServiceItselfToChangeAnEntry() {
            assertThatThrownBy(() -> asService("update evidence_entry set content = '{}'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }

        @Test
        void refusesTheOwnerToChangeRemoveOrEmpty() {
            for (var statement : List.of(
                    "update evidence_entry set content = '{}'",
                    "delete from evidence_leaf",
                    "delete from evidence_head",
                    "truncate evidence_entry")) {
                assertThatThrownBy(() -> asOwner(statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("never changed or removed");
            }
        }
    }

    @Nested
    class Naming {

        @Test
        void namesAChangedEntry() throws Exception {
            tamper("update evidence_entry set content = '{\"answer\":\"other\"}' where id = '" + entries.get(14) + "'");

            assertThat(verify())
                    .isEqualTo("1\nevidence-log: CHANGED entry " + entries.get(14) + " at position 14 was changed\n");
        }

        @Test
        void namesAnEntryWhoseActorWasChanged() throws Exception {
            tamper("update evidence_entry set actor = 'somebody' where id = '" + entries.get(3) + "'");

            assertThat(verify()).startsWith("1\n").contains("CHANGED entry " + entries.get(3));
        }

        @Test
        void namesARemovedEntry() throws Exception {
            tamper("delete from evidence_entry where id = '" + entries.get(7) + "'");

            assertThat(verify())
                    .isEqualTo("1\nevidence-log: REMOVED entry " + entries.get(7) + " at position 7 was removed\n");
        }

        @Test
        void namesThePositionsOfEntriesRemovedWithTheirPlaces() throws Exception {
            tamper("delete from evidence_entry where id in (select entry_id from evidence_leaf where position between 5"
                    + " and 14); delete from evidence_leaf where position between 5 and 14");

            assertThat(verify())
                    .isEqualTo("1\nevidence-log: REMOVED one or more of the entries at positions 5 to 14 were removed"
                            + " from the order\n");
        }

        @Test
        void namesAnInsertedEntry() throws Exception {
            var forged = UUID.randomUUID();
            tamper("insert into evidence_entry select '" + forged
                    + "', recorded_at, actor, member_id, action, object_type, object_id, content from evidence_entry limit"
                    + " 1");

            assertThat(verify())
                    .isEqualTo("1\nevidence-log: INSERTED entry " + forged + " was inserted past the log\n");
        }

        @Test
        void namesAnEntryAppendedWithAPlaceButWithoutTheKey() throws Exception {
            tamper("delete from evidence_head where size = 30");

            assertThat(verify()).startsWith("1\n").contains("INSERTED").contains("positions 20 to 29");
        }

        @Test
        void namesTheSpanOfAnEntryRewrittenTogetherWithLeavesAndChain() throws Exception {
            tamper("update evidence_entry set content = '{\"answer\":\"other\"}' where id = '" + entries.get(12) + "'");
            rewriteLeavesAndChain();

            assertThat(verify())
                    .isEqualTo("1\nevidence-log: CHANGED one or more of the entries at positions 10 to 19 were"
                            + " rewritten: the signed root is another\n");
        }

        @Test
        void namesTheCutOffEnd() throws Exception {
            tamper("delete from evidence_entry where id in (select entry_id from evidence_leaf where position >= 25);"
                    + " delete from evidence_leaf where position >= 25");

            assertThat(verify()).startsWith("1\n").contains("REMOVED").contains("positions 25 to 29");
        }

        @Test
        void namesAnEndCutOffAtAHeadIfAWitnessHoldsIt() throws Exception {
            var witness = export();
            tamper("delete from evidence_entry where id in (select entry_id from evidence_leaf where position >= 20);"
                    + " delete from evidence_leaf where position >= 20; delete from evidence_head where size = 30");

            assertThat(verify("--witness=" + witness))
                    .startsWith("1\n")
                    .contains("no longer has the head over 30 entries that a witness holds");
        }

        @Test
        void namesARemovedHead() throws Exception {
            tamper("delete from evidence_head where size = 20");

            assertThat(verify()).startsWith("1\n").contains("HEAD the head over 30 entries does not follow");
        }

        @Test
        void namesAHeadSignedByAnotherKey() throws Exception {
            tamper("update evidence_head set signed_at = signed_at + interval '1 day' where size = 10");

            assertThat(verify()).startsWith("1\n").contains("HEAD the head over 10 entries is not signed");
        }

        @Test
        void namesSwappedEntries() throws Exception {
            tamper("update evidence_leaf set entry_id = gen_random_uuid() where position = 4");

            assertThat(verify())
                    .startsWith("1\n")
                    .contains("at position 4")
                    .contains("INSERTED entry " + entries.get(4));
        }

        @Test
        void namesAnEntryRemovedBeforeItGotItsPlace() throws Exception {
            record("gone before it was sequenced");
            tamper("delete from evidence_entry where id = '" + entries.get(30) + "'");

            assertThat(verify()).startsWith("1\n").contains("REMOVED entry " + entries.get(30));
        }

        @Test
        void namesAChangeInAnExportedLog() throws Exception {
            var export = export();
            Files.writeString(export, Files.readString(export).replaceFirst("answer 4", "answer 5"));

            assertThat(run("--public-key=" + keys.publicKey(), "--file=" + export))
                    .startsWith("1\n")
                    .contains("CHANGED entry " + entries.get(4) + " at position 4 was changed");
        }
    }

    private void record(String answer) throws SQLException {
        var entry = new EvidenceEntry(
                UUID.randomUUID(),
                NOW,
                "issuer|person",
                UUID.randomUUID(),
                "order-answered",
                "procurement.order",
                UUID.randomUUID(),
                "{\"answer\":\"" + answer + "\"}");
        try (var connection = database.app(SERVICE).getConnection()) {
            LogTables.record(connection, entry);
        }
        entries.add(entry.id());
    }

    /** What an insider would run who knows how the log is made, but has no key. */
    private void rewriteLeavesAndChain() throws Exception {
        var leaves = new ArrayList<Leaf>();
        try (var connection = database.superuser(SERVICE)) {
            DatabaseLog.of(SERVICE, connection).leaves(leaves::add);
        }
        var chain = Hashes.nothing();
        try (var connection = database.superuser(SERVICE);
                var statement = connection.createStatement();
                var update = connection.prepareStatement(
                        "update evidence_leaf set leaf_hash = ?, chain_hash = ? where position = ?")) {
            statement.execute("set session_replication_role = replica");
            for (var leaf : leaves) {
                var hash = Objects.requireNonNull(leaf.entry()).leafHash();
                chain = Hashes.chain(chain, hash);
                update.setBytes(1, hash);
                update.setBytes(2, chain);
                update.setLong(3, leaf.position());
                update.executeUpdate();
            }
        }
    }

    private void tamper(String statements) throws SQLException {
        try (var connection = database.superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + statements);
        }
    }

    private void asService(String sql) throws SQLException {
        try (var connection = database.app(SERVICE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.owner(SERVICE, "public").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String verify(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--properties=" + settings()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String verifyExport() throws IOException {
        return run("--public-key=" + keys.publicKey(), "--file=" + export());
    }

    private Path export() throws IOException {
        run("--properties=" + settings(), "--export=" + folder);
        return folder.resolve(SERVICE + ".jsonl");
    }

    private Path settings() throws IOException {
        var settings = new Properties();
        settings.putAll(database.settings(SERVICE));
        settings.setProperty(
                "linknet.evidence.public-key-file", keys.publicKey().toString());
        var file = folder.resolve("linknet.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var code = VerifyLog.run(arguments, new PrintStream(out, true, UTF_8));
        return code + "\n" + out.toString(UTF_8);
    }
}

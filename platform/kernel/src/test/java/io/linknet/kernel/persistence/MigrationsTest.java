package io.linknet.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final String SERVICE = "migrations";

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void changeRowsThatRowLevelSecurityHides(@TempDir Path folder) throws Exception {
        var scripts = Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(
                scripts.resolve("V1__hide.sql"),
                """
                create table hidden (id int primary key, copy int);
                alter table hidden enable row level security;
                alter table hidden force row level security;
                create policy service_only on hidden using (app_service())""");
        migrate(folder);
        try (var connection = database.superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute("insert into hidden (id) values (7)");

            Files.writeString(
                    scripts.resolve("V2__copy.sql"),
                    "update hidden set copy = id; alter table hidden alter column copy set not null");
            migrate(folder);

            try (var found = statement.executeQuery("select copy from hidden")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(7);
            }
        }
    }

    private void migrate(Path folder) throws Exception {
        var owner = SERVICE + "_owner";
        try (var scripts =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, MigrationsTest.class.getClassLoader())) {
            Migrations.run(database.url(SERVICE), owner, TestDatabase.PASSWORD, SERVICE + "_app", scripts);
        }
    }
}

package io.linknet.logistics.order.entity;

import static io.linknet.logistics.Goods.TODAY;
import static io.linknet.logistics.Goods.kg;
import static io.linknet.logistics.Goods.orderedLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may be shipped, as it is kept: Hibernate on PostgreSQL, under row-level security. */
class DeliverableMappingTest {

    private static SessionFactory sessions;

    @BeforeAll
    static void open() {
        var database = TestDatabase.shared();
        database.url("logistics");
        database.migrate("logistics");
        var settings = new Properties();
        settings.put("hibernate.connection.datasource", database.app("logistics"));
        settings.put("hibernate.jdbc.batch_size", "50");
        settings.put("hibernate.order_updates", "true");
        settings.put("hibernate.order_inserts", "true");
        settings.put("jakarta.persistence.validation.mode", "none");
        sessions = new Configuration()
                .addAnnotatedClass(Deliverable.class)
                .addProperties(settings)
                .buildSessionFactory();
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @Test
    void isKeptWithItsPromisesAndWhatWasShipped() {
        var id = inTransaction(entities -> {
            var line = new Deliverable(orderedLine("3000", "5"));
            entities.persist(line);
            return line.id();
        });

        inTransaction(entities -> {
            var line = entities.find(Deliverable.class, id);
            line.promise(
                    List.of(new DatedQuantity(kg("1500"), TODAY), new DatedQuantity(kg("500"), TODAY.plusDays(3))));
            return line;
        });
        inTransaction(entities -> {
            var line = entities.find(Deliverable.class, id);
            line.ship(kg("1600"), "");
            return line;
        });

        inTransaction(entities -> {
            var line = entities.find(Deliverable.class, id);
            assertThat(line.confirmed()).isEqualTo(kg("2000"));
            assertThat(line.openPromises()).containsExactly(new DatedQuantity(kg("400"), TODAY.plusDays(3)));
            assertThat(line.nextDue()).isEqualTo(TODAY.plusDays(3));
            return line;
        });
    }

    private static <T> T inTransaction(Function<EntityManager, T> work) {
        return sessions.fromTransaction(session -> {
            session.createNativeQuery("select set_config('app.service', 'on', true)", String.class)
                    .getSingleResult();
            return work.apply(session);
        });
    }
}

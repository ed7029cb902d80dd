package io.linknet.logistics;

import static io.linknet.logistics.Goods.LOT_1;
import static io.linknet.logistics.Goods.LOT_2;
import static io.linknet.logistics.Goods.NOW;
import static io.linknet.logistics.Goods.ORDER;
import static io.linknet.logistics.Goods.TODAY;
import static io.linknet.logistics.Goods.kg;
import static io.linknet.logistics.Goods.orderedLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.testing.TestDatabase;
import io.linknet.logistics.lot.entity.Lot;
import io.linknet.logistics.member.entity.Member;
import io.linknet.logistics.order.entity.DatedQuantity;
import io.linknet.logistics.order.entity.Deliverable;
import io.linknet.logistics.order.entity.InHouseGtin;
import io.linknet.logistics.receiving.entity.Judgement;
import io.linknet.logistics.receiving.entity.Receipt;
import io.linknet.logistics.receiving.entity.ReceiptLine;
import io.linknet.logistics.receiving.entity.WeighIn;
import io.linknet.logistics.shipment.entity.LoadedLot;
import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import io.linknet.logistics.shipment.entity.Shipment;
import io.linknet.logistics.shipment.entity.ShipmentLine;
import io.linknet.logistics.shipment.entity.ShipmentStatus;
import io.linknet.logistics.traceability.entity.District;
import io.linknet.logistics.tracking.entity.ReportedMilestone;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How things are kept: Hibernate on PostgreSQL, with the migrations, under row-level security. */
class MappingTest {

    private static SessionFactory sessions;

    @BeforeAll
    static void open() {
        var database = TestDatabase.shared();
        database.url("logistics");
        database.migrate("logistics");
        var settings = new Properties();
        settings.put("hibernate.connection.datasource", database.app("logistics"));
        settings.put("hibernate.hbm2ddl.auto", "validate");
        settings.put("hibernate.jdbc.batch_size", "50");
        settings.put("jakarta.persistence.validation.mode", "none");
        sessions = new Configuration()
                .addAnnotatedClass(Member.class)
                .addAnnotatedClass(District.class)
                .addAnnotatedClass(Deliverable.class)
                .addAnnotatedClass(InHouseGtin.class)
                .addAnnotatedClass(Lot.class)
                .addAnnotatedClass(Shipment.class)
                .addAnnotatedClass(ShipmentLine.class)
                .addAnnotatedClass(LoadedLot.class)
                .addAnnotatedClass(ReportedMilestone.class)
                .addAnnotatedClass(Receipt.class)
                .addAnnotatedClass(ReceiptLine.class)
                .addProperties(settings)
                .buildSessionFactory();
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @Test
    void whatMayBeShippedIsKeptWithItsPromises() {
        var id = asService(entities -> {
            var line = new Deliverable(orderedLine("3000", "5"));
            entities.persist(line);
            return line.id();
        });

        asService(entities -> {
            entities.find(Deliverable.class, id)
                    .promise(List.of(
                            new DatedQuantity(kg("1500"), TODAY), new DatedQuantity(kg("500"), TODAY.plusDays(3))));
            return id;
        });
        asService(entities -> {
            entities.find(Deliverable.class, id).ship(kg("1600"), "");
            return id;
        });

        asService(entities -> {
            var line = entities.find(Deliverable.class, id);
            assertThat(line.confirmed()).isEqualTo(kg("2000"));
            assertThat(line.openPromises()).containsExactly(new DatedQuantity(kg("400"), TODAY.plusDays(3)));
            assertThat(line.nextDue()).isEqualTo(TODAY.plusDays(3));
            return id;
        });
    }

    @Test
    void aJourneyIsKeptFromTheNoticeToTheReceipt() {
        var announced = asService(entities -> {
            makeLots(entities);
            var shipment = Goods.shipment();
            entities.persist(shipment);
            return shipment.consignment();
        });

        asService(entities -> {
            var shipment = entities.find(Shipment.class, announced.id());
            var milestone = new Milestone(MilestoneKind.PICKED_UP, NOW, "石柱", null, null);
            shipment.report(announced.carrier(), milestone, NOW);
            entities.persist(new ReportedMilestone(shipment.consignment(), milestone, "driver", NOW));
            return announced.id();
        });
        var receipt = asService(entities -> {
            var shipment = entities.find(Shipment.class, announced.id());
            shipment.receive(announced.buyer());
            var judged = Judgement.on(
                    shipment.consignment(),
                    List.of(
                            new WeighIn(ORDER, 1, LOT_1, kg("1992.5"), kg("200"), "B", BigDecimal.ONE, kg("100"), "发霉"),
                            new WeighIn(ORDER, 1, LOT_2, kg("1404"), kg("200"), null, BigDecimal.ZERO, kg("0"), null)));
            var kept = new Receipt(announced, "GR-2026-000001", judged, "receiver", NOW);
            entities.persist(kept);
            return kept;
        });

        asService(entities -> {
            var shipment = entities.find(Shipment.class, announced.id());
            assertThat(shipment.status()).isEqualTo(ShipmentStatus.RECEIVED);
            assertThat(shipment.consignment().lines()).isEqualTo(announced.lines());
            var found = entities.find(Receipt.class, receipt.id());
            assertThat(found.result().lots().get(0).accepted()).isEqualTo(kg("1692.5"));
            assertThat(found.result().lots().get(1).surplus()).isEqualTo(kg("4"));
            return found.id();
        });
        assertThatThrownBy(
                        () -> asService(entities -> entities.createNativeQuery("update receipt_line set reason = 'x'")
                                .executeUpdate()))
                .hasStackTraceContaining("receipt_line is written once");
    }

    private static void makeLots(EntityManager entities) {
        for (var lot : List.of(LOT_1, LOT_2)) {
            entities.createNativeQuery(
                            """
                            insert into lot (id, seller_id, gtin, number, material_code, material_name_zh,
                              material_name_en, produced_on, origin, made_at)
                            values (:id, :seller, '02050000000010', :number, 'DRIED-CHILI', '', '', :day, '', now())
                            """)
                    .setParameter("id", lot)
                    .setParameter("seller", Goods.SELLER.value())
                    .setParameter("number", lot.toString().substring(17))
                    .setParameter("day", TODAY)
                    .executeUpdate();
        }
    }

    private static <T> T asService(Function<EntityManager, T> work) {
        return sessions.fromTransaction(session -> {
            session.createNativeQuery("select set_config('app.service', 'on', true)", String.class)
                    .getSingleResult();
            return work.apply(session);
        });
    }
}

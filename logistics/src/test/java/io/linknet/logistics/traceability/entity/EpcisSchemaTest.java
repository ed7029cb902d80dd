package io.linknet.logistics.traceability.entity;

import static io.linknet.logistics.Goods.LOT_1;
import static io.linknet.logistics.Goods.LOT_2;
import static io.linknet.logistics.Goods.NOW;
import static io.linknet.logistics.Goods.ORDER;
import static io.linknet.logistics.Goods.kg;
import static io.linknet.logistics.Goods.shipment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.linknet.kernel.rest.Json;
import io.linknet.logistics.receiving.entity.Judgement;
import io.linknet.logistics.receiving.entity.Receipt;
import io.linknet.logistics.receiving.entity.WeighIn;
import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import io.linknet.logistics.traceability.boundary.EpcisDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EpcisSchemaTest {

    @Test
    void everythingThatHappensIsValidByTheOfficialSchema() throws IOException {
        var document = EpcisDocument.of(
                wholeJourney().stream().map(TraceEvent::document).toList(), NOW);

        assertThat(officialSchema().validate(document))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    @Test
    void theOfficialSchemaRefusesAWrongStep() throws IOException {
        var event = wholeJourney().get(0).document().put("bizStep", "teleporting");

        assertThat(officialSchema().validate(EpcisDocument.of(List.of(event), NOW)))
                .isNotEmpty();
    }

    @Test
    void readsAsTheStoryOfTheGoods() {
        assertThat(wholeJourney())
                .extracting(TraceEvent::bizStep)
                .containsExactly(
                        "commissioning",
                        "commissioning",
                        "packing",
                        "shipping",
                        "transporting",
                        "arriving",
                        "receiving",
                        "unpacking",
                        "accepting",
                        "inspecting");
    }

    @Test
    void commissionsALotOnce() {
        var events = trace().announced(NOW, Set.of(LOT_1));

        assertThat(events).extracting(TraceEvent::bizStep).containsExactly("commissioning", "packing");
    }

    private static List<TraceEvent> wholeJourney() {
        var shipment = shipment().consignment();
        var events = new ArrayList<>(trace().announced(NOW, Set.of()));
        for (var kind : MilestoneKind.values()) {
            trace().told(new Milestone(kind, NOW, null, "note", null)).ifPresent(events::add);
        }
        var judged = Judgement.on(
                shipment,
                List.of(
                        new WeighIn(ORDER, 1, LOT_1, kg("1992.5"), kg("200"), null, BigDecimal.ZERO, kg("100"), "发霉"),
                        new WeighIn(ORDER, 1, LOT_2, kg("1400"), kg("200"), null, BigDecimal.ZERO, kg("0"), null)));
        events.addAll(trace().received(new Receipt(shipment, "GR-2026-000001", judged, "receiver", NOW).result()));
        return events;
    }

    private static ShipmentTrace trace() {
        return new ShipmentTrace(shipment().consignment(), "6939900000022", null);
    }

    private static JsonSchema officialSchema() throws IOException {
        var folder = System.getProperty(
                "LINKNET_FIXTURES", System.getenv().getOrDefault("LINKNET_FIXTURES", "../../shared/fixtures"));
        var file = Path.of(folder, "epcis/reference/gs1/EPCIS-JSON-Schema.json");
        assumeTrue(Files.exists(file), () -> file + " is not there");
        JsonNode schema = Json.lenient().readTree(Files.readString(file));
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
    }
}

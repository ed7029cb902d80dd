package io.linknet.procurement;

import static io.linknet.procurement.Bodies.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who looked at whose data is told to both. */
class LooksIT extends GrantStage {

    @Test
    void tellsTheCooperativeWhoLookedOnceADay() throws SQLException {
        ordered();
        var grant = id(give(terms()));
        var written = StatementCount.of("data_read").during(() -> buyer().get("/orders/export?status=PLACED"));
        buyer().get(filled("/pools/{pool}")).expect(200);
        buyer().get(filled("/pools/{pool}")).expect(200);
        buyer().get(filled("/orders/{order}/farmers")).expect(200);

        var seen = audit().get("/evidence/reads").expect(200).json().at("/items");
        var log = audit().get("/evidence?action=farmer-identity-seen")
                .expect(200)
                .json()
                .at("/items");

        assertThat(written).isLessThanOrEqualTo(1);
        assertThat(texts(seen, "/objectId")).containsExactlyInAnyOrder(ids.get("demand"), ids.get("order"));
        assertThat(texts(seen, "/readerId")).containsOnly(leader.toString());
        assertThat(texts(seen, "/purpose")).containsOnly("TRACEABILITY");
        assertThat(texts(log, "/objectId")).containsExactlyInAnyOrder(ids.get("demand"), ids.get("order"));
        assertThat(log.at("/0/content").asText()).contains(grant).contains(leader.toString());
        assertThat(buyerAudit().get("/evidence/reads").expect(200).json().at("/items"))
                .isEmpty();
        assertThat(audit().get("/evidence/looks").expect(200).json().at("/items"))
                .isEmpty();
        assertThat(buyerAudit().get("/evidence/looks").expect(200).json().at("/items"))
                .isEqualTo(seen);
        assertThat(audit().get("/evidence?action=grant-given")
                        .json()
                        .at("/items/0/objectId")
                        .asText())
                .isEqualTo(grant);
    }

    @Test
    void tellsTheSupplierWhichBuyerHasLookedAtAScan() {
        ordered();
        var paper = id(clerk().post(
                        "/qualifications",
                        map("kind", "OTHER", "number", "P-7", "issuer", "x", "validFrom", "2021-01-01")));
        var scan = "/qualifications/" + paper + "/document?name=licence.pdf";
        clerk().with("Content-Type", "application/pdf")
                .put(scan, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .expect(200);
        clerk().put("/qualifications/readers/" + leader, Map.of()).expect(204);
        assertThat(texts(
                        audit().get("/qualifications/readers")
                                .expect(200)
                                .json()
                                .at("/items"),
                        "/member/id"))
                .containsExactly(leader.toString());
        clerk().with("Accept", "*/*").get(scan).expect(200);
        assertThat(audit().get("/evidence/reads").json().at("/items")).isEmpty();

        buyer().with("Accept", "*/*").get(scan).expect(200);
        buyer().with("Accept", "*/*").get(scan).expect(200);

        var seen = audit().get("/evidence/reads").json().at("/items");
        assertThat(texts(seen, "/objectId")).containsExactly(paper);
        assertThat(texts(seen, "/category")).containsExactly("QUALIFICATION_SCAN");
        assertThat(texts(seen, "/readerId")).containsExactly(leader.toString());
    }

    @Test
    void showsNothingWhereTheLookCannotBeTold() throws SQLException {
        give(terms()).expect(201);
        Tables.define("alter table data_read rename to data_read_away");
        try {
            var answer = buyer().get(filled("/pools/{pool}"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain(willing);
        } finally {
            Tables.define("alter table data_read_away rename to data_read");
        }
        assertThat(buyer().get(filled("/pools/{pool}")).expect(200).body()).contains(willing);
    }
}

package io.linknet.kernel.architecture;

import static io.linknet.kernel.data.DataClass.CHAIN;
import static io.linknet.kernel.data.DataClass.PUBLIC;
import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.ByLink;
import io.linknet.kernel.rest.ForEveryMember;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The data catalogue. */
class DataCatalogueTest {

    @Classified(RELATION)
    private record Order(
            UUID id,
            @JsonProperty("sum") MoneyBody total,
            @Classified(SECRET) String cost,
            List<Line> lines,
            Map<String, Optional<Farmer>> farmers) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }

        /** Jackson takes it for a field. */
        public boolean isLate() {
            return cost.isEmpty();
        }
    }

    @Classified(CHAIN)
    private record Line(int line, List<List<Line>> parts) {}

    @Classified(value = SECRET, marks = Mark.PERSONAL, holder = Holder.FARMER, purpose = Purpose.FARMERS_TRADE)
    private record Farmer(String name) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    private record Forgotten(@Classified(RELATION) String said, String unsaid) {}

    @Classified(RELATION)
    private record Unmarked(String contactEmail) {}

    @Classified(value = RELATION, marks = Mark.PERSONAL)
    private record Aimless(String name) {}

    @Classified(PUBLIC)
    private record Story(String lot) {}

    private record Talkative(@Classified(SECRET) String key) {}

    @Path("orders")
    static class Orders {

        @GET
        @RolesAllowed(Roles.MEMBER)
        public Page<Order> list() {
            return new Page<>(List.of(), null);
        }

        @POST
        @RolesAllowed(Roles.BUYER)
        @Answers(Order.class)
        public Response place() {
            return Response.ok().build();
        }

        @POST
        @Path("{id}/closing")
        @Answers(Story.class)
        @Classified(value = SECRET, marks = Mark.CREDENTIAL)
        public Response close() {
            return Response.ok().build();
        }

        @GET
        @Path("file")
        @Classified(RELATION)
        public Response file() {
            return Response.ok().build();
        }
    }

    @Path("bad")
    static class Bad {

        @GET
        public Page<Forgotten> forgotten() {
            return new Page<>(List.of(), null);
        }

        @GET
        @Path("untold")
        public Response untold() {
            return Response.ok().build();
        }
    }

    @Path("open")
    static class Open {

        @GET
        @PermitAll
        public List<Story> forTheWorld() {
            return List.of();
        }

        @GET
        @Path("link")
        @PermitAll
        @ByLink
        public Order byLink(@HeaderParam("Link-Token") String token) {
            throw new IllegalArgumentException(token);
        }

        @GET
        @Path("lines")
        @ForEveryMember
        public List<Line> forMembers() {
            return List.of();
        }
    }

    @Path("leak")
    static class Leaks {

        @GET
        @PermitAll
        public Order forTheWorld() {
            throw new IllegalStateException();
        }
    }

    @Path("leak")
    static class Files {

        @GET
        @PermitAll
        @Classified(CHAIN)
        public Response forTheWorld() {
            return Response.ok().build();
        }
    }

    @Path("leak")
    static class Members {

        @GET
        @ForEveryMember
        public Order forMembers() {
            throw new IllegalStateException();
        }
    }

    @Path("leak")
    static class Linkless {

        @GET
        @PermitAll
        @ByLink
        public Story byNoLink() {
            throw new IllegalStateException();
        }
    }

    @Path("workbooks")
    static class Workbooks {

        @GET
        @Produces("text/csv")
        @Answers({})
        public Response untold() {
            return Response.ok().build();
        }
    }

    @Classified(PUBLIC)
    private record Vague(List<?> things) {}

    @Path("anything")
    static class Anything {

        @GET
        public Vague vague() {
            throw new IllegalStateException();
        }
    }

    @Path("people")
    static class People {

        @GET
        public Unmarked unmarked() {
            throw new IllegalStateException();
        }
    }

    @Path("people")
    static class Purposes {

        @GET
        public Aimless aimless() {
            throw new IllegalStateException();
        }
    }

    @Nested
    class Listing {

        @Test
        void saysOfEachFieldHowFarItMayGoAndWhereItIsAnswered() {
            assertThat(rows(Orders.class))
                    .contains(
                            "m,architecture,DataCatalogueTest.Order,id,id,id,relation,,parties,,GET /orders",
                            "m,architecture,DataCatalogueTest.Order,total,sum,money,relation,money,parties,,GET /orders",
                            "m,architecture,DataCatalogueTest.Order,cost,cost,text,secret,,member,,GET /orders",
                            "m,architecture,DataCatalogueTest.Order,late,late,flag,relation,,parties,,GET /orders",
                            "m,architecture,DataCatalogueTest.Line,line,line,number,chain,,platform,,GET /orders",
                            "m,architecture,DataCatalogueTest.Farmer,name,name,text,secret,personal,farmer,farmers-trade,"
                                    + "GET /orders");
        }

        @Test
        void namesWhatIsDoneWhereNothingIsRead() {
            assertThat(rows(Orders.class))
                    .contains(
                            "m,architecture,DataCatalogueTest.Story,lot,lot,text,public,,everybody,,POST /orders/{id}/closing");
        }

        @Test
        void listsFilesAndHeaders() {
            assertThat(rows(Orders.class))
                    .contains(
                            "m,architecture,DataCatalogueTest.Orders,file,-,file,relation,,parties,,GET /orders/file",
                            "m,architecture,DataCatalogueTest.Orders,close,-,header,secret,credential,member,,"
                                    + "POST /orders/{id}/closing");
        }

        private List<String> rows(Class<?> type) {
            var endpoints = AuthorisationTable.endpoints(classes(type)).toList();
            return Answered.by("m", endpoints).rows().map(CatalogueRow::line).toList();
        }
    }

    @Nested
    class Checking {

        @Test
        void takesWhatIsSaid() {
            assertThatCode(() -> {
                        for (var type : List.of(Orders.class, Open.class, Order.class, Farmer.class)) {
                            DataCatalogue.everyEndpointSaysWhatItAnswers(classes(type));
                            DataCatalogue.everyFileSaysWhatItIsMadeOf(classes(type));
                            DataCatalogue.everyFieldHasAClass(classes(type));
                            DataCatalogue.everyFieldSaysWhatItHolds(classes(type));
                            DataCatalogue.whatAnyoneMayAskForIsPublic(classes(type));
                            DataCatalogue.whatEveryMemberMayAskForIsForTheChain(classes(type));
                            DataCatalogue.whatIsAnsweredByALinkNeedsOne(classes(type));
                            DataCatalogue.dataAboutAPersonHasAPurpose(classes(type));
                            DataCatalogue.secretsStayOutOfLogs(classes(type));
                        }
                    })
                    .doesNotThrowAnyException();
        }

        @Test
        void namesTheFieldThatHasNoClass() {
            assertThatThrownBy(() -> DataCatalogue.everyFieldHasAClass(classes(Bad.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("DataCatalogueTest.Forgotten.unsaid of io.linknet.kernel.architecture")
                    .hasMessageNotContaining("Forgotten.said");
        }

        @Test
        void refusesAFileOfWhichNothingIsSaid() {
            assertThatThrownBy(() -> DataCatalogue.everyFileSaysWhatItIsMadeOf(classes(Workbooks.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("untold");
        }

        @Test
        void refusesAFieldThatMayHoldAnything() {
            assertThatThrownBy(() -> DataCatalogue.everyFieldSaysWhatItHolds(classes(Anything.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Vague.things");
        }

        @Test
        void namesTheMethodThatDoesNotSayWhatItAnswers() {
            assertThatThrownBy(() -> DataCatalogue.everyEndpointSaysWhatItAnswers(classes(Bad.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("untold")
                    .hasMessageNotContaining("forgotten()");
        }

        @Test
        void refusesToAnswerAnyoneMoreThanPublicData() {
            assertThatThrownBy(() -> DataCatalogue.whatAnyoneMayAskForIsPublic(classes(Leaks.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Farmer.name");
            assertThatThrownBy(() -> DataCatalogue.whatAnyoneMayAskForIsPublic(classes(Files.class)))
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void refusesToAnswerEveryMemberMoreThanDataOfTheChain() {
            assertThatThrownBy(() -> DataCatalogue.whatEveryMemberMayAskForIsForTheChain(classes(Members.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Order.cost");
        }

        @Test
        void refusesALinkWithoutASecret() {
            assertThatThrownBy(() -> DataCatalogue.whatIsAnsweredByALinkNeedsOne(classes(Linkless.class)))
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void refusesDataAboutAPersonWithoutMarkOrPurpose() {
            assertThatThrownBy(() -> DataCatalogue.dataAboutAPersonHasAPurpose(classes(People.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Unmarked.contactEmail");
            assertThatThrownBy(() -> DataCatalogue.dataAboutAPersonHasAPurpose(classes(Purposes.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Aimless.name");
        }

        @Test
        void refusesARecordThatWouldWriteItsSecrets() {
            assertThatThrownBy(() -> DataCatalogue.secretsStayOutOfLogs(classes(Talkative.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Talkative");
        }
    }

    @Nested
    class Events {

        @Test
        void takeTheClassOfTheSchemaUnlessAPropertySaysAnother() {
            var fields = read(
                    """
                    {"x-data-class": "relation", "properties": {
                      "id": {"type": "string", "format": "uuid"},
                      "note": {"type": ["string", "null"]},
                      "state": {"enum": ["OPEN", "DONE"]},
                      "sum": {"$ref": "#/$defs/money"},
                      "lines": {"type": "array", "items": {"type": "object", "properties": {
                        "code": {"type": "string", "x-data-class": "chain"}}}},
                      "loserIds": {"type": "array", "x-data-marks": ["trade-secret"], "items": {"format": "uuid"}}},
                     "$defs": {"money": {"type": "object", "properties": {"amount": {"type": "string"}}}}}
                    """);

            assertThat(fields.rows("m").map(CatalogueRow::line))
                    .containsExactly(
                            "m,events,told,id,id,id,relation,,parties,,event",
                            "m,events,told,note,note,text,relation,,parties,,event",
                            "m,events,told,state,state,word,relation,,parties,,event",
                            "m,events,told,sum,sum,money,relation,money,parties,,event",
                            "m,events,told,lines[].code,lines[].code,text,chain,,platform,,event",
                            "m,events,told,loserIds[],loserIds[],id,relation,trade-secret,parties,,event");
        }

        @Test
        void holdNothingSecretAndNothingUnsaid() {
            for (var said : List.of("\"x-data-class\": \"secret\", ", "")) {
                var fields = read("{" + said + "\"properties\": {\"name\": {\"type\": \"string\"}}}");

                assertThatThrownBy(() -> fields.rows("m").toList())
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("name");
            }
        }

        private EventFields read(String schema) {
            try {
                var fields = new EventFields();
                fields.read("told", Json.lenient().readTree(schema));
                return fields;
            } catch (JsonProcessingException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }
    }

    private static JavaClasses classes(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}

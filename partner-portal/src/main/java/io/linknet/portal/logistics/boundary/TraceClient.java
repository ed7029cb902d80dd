package io.linknet.portal.logistics.boundary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The public stories that logistics tells, asked as nobody. */
@RegisterRestClient(configKey = "logistics")
@Path("trace")
@Produces(MediaType.APPLICATION_JSON)
public interface TraceClient {

    /** The story behind a label; 404 when there is none. */
    @GET
    @Path("{gtin}/{lot}")
    Story story(@PathParam("gtin") String gtin, @PathParam("lot") String lot);

    /** Who made a lot, where, when, and how it travelled. */
    record Story(
            String gtin,
            String lot,
            String materialNameZh,
            String materialNameEn,
            String makerNameZh,
            String makerNameEn,
            @Nullable String districtZh,
            @Nullable String districtEn,
            LocalDate producedOn,
            String origin,
            List<Step> steps) {

        /** The material in the reader's language. */
        public String material() {
            return Goods.inLanguage(materialNameZh, materialNameEn);
        }

        /** The maker in the reader's language. */
        public String maker() {
            return Goods.inLanguage(makerNameZh, makerNameEn);
        }

        /** The maker's district in the reader's language; empty when unknown. */
        public String district() {
            return districtZh == null || districtEn == null ? "" : Goods.inLanguage(districtZh, districtEn);
        }
    }

    /** One thing that happened. */
    record Step(
            String kind, Instant at, String byNameZh, String byNameEn, @Nullable String place, @Nullable String grade) {

        /** Who did it, in the reader's language. */
        public String by() {
            return Goods.inLanguage(byNameZh, byNameEn);
        }
    }
}

package io.linknet.logistics.traceability.boundary;

import static io.linknet.logistics.traceability.entity.TraceProblem.UNKNOWN_TRACE;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.label.QrCode;
import io.linknet.kernel.rest.Answers;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.gs1.Lgtin;
import io.linknet.logistics.traceability.control.TellStory;
import io.linknet.logistics.traceability.entity.Story;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The public story of a lot and its QR code: for whoever holds the label, without signing in. */
@Path("trace/{gtin}/{lot}")
@RequestScoped
public class TraceResource {

    private static final Duration LABEL_KEEPS = Duration.ofDays(1);
    private static final Duration STORY_KEEPS = Duration.ofSeconds(30);

    @Inject
    TellStory tellStory;

    @Inject
    @ConfigProperty(name = "linknet.public-url", defaultValue = "http://localhost:8080")
    String publicUrl;

    /** Who made it, where, when, and how it travelled. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @APIResponse(responseCode = "404", description = "unknown-trace")
    @Answers(StoryView.class)
    public Response story(@PathParam("gtin") String gtin, @PathParam("lot") String lot) {
        var story = find(gtin, lot);
        return answer(StoryView.of(story, link(story)), STORY_KEEPS);
    }

    /** The label's code for screens. */
    @GET
    @Path("qr.png")
    @Produces("image/png")
    @PermitAll
    @APIResponse(responseCode = "404", description = "unknown-trace")
    @Classified(DataClass.PUBLIC)
    public Response png(@PathParam("gtin") String gtin, @PathParam("lot") String lot) {
        return answer(new QrCode(link(find(gtin, lot))).png(), LABEL_KEEPS);
    }

    /** The label's code for print. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    @PermitAll
    @APIResponse(responseCode = "404", description = "unknown-trace")
    @Classified(DataClass.PUBLIC)
    public Response svg(@PathParam("gtin") String gtin, @PathParam("lot") String lot) {
        return answer(new QrCode(link(find(gtin, lot))).svg(), LABEL_KEEPS);
    }

    private static Response answer(Object body, Duration keeps) {
        var cache = new CacheControl();
        cache.setMaxAge((int) keeps.toSeconds());
        return Response.ok(body).cacheControl(cache).build();
    }

    private String link(Story story) {
        return publicUrl + "/trace" + story.lgtin().path();
    }

    private Story find(String gtin, String lot) {
        if (!Gtin.isValid(gtin) || !Lgtin.isLot(lot)) {
            throw UNKNOWN_TRACE.because(gtin, lot);
        }
        var label = new Lgtin(new Gtin(gtin), lot);
        var found = new AtomicReference<Story>();
        CallerContext.runAs(
                Caller.service("logistics"), () -> tellStory.of(label).ifPresent(found::set));
        var story = found.get();
        if (story == null) {
            throw UNKNOWN_TRACE.because(gtin, lot);
        }
        return story;
    }
}

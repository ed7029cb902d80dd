package io.linknet.kernel.evidence;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Days;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.DeliveryWindow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the caller's own people did, as this service's log keeps it, for auditors; the same in every service. */
@Path("evidence")
@RequestScoped
public class EvidenceResource {

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    OwnEvidence evidence;

    @Inject
    CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service = "";

    /**
     * What is looked for.
     *
     * <p>Days are Asia/Shanghai, both inclusive; {@code actor} is {@code <issuer>|<subject>}.
     */
    public static class Search {

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("until")
        @Nullable
        String until;

        @QueryParam("action")
        @DefaultValue("")
        String action = "";

        @QueryParam("object")
        @Nullable
        UUID object;

        @QueryParam("actor")
        @DefaultValue("")
        String actor = "";

        OwnEvidence.Wanted wanted() {
            var last = Days.parse(until, "until");
            return new OwnEvidence.Wanted(
                    start(Days.parse(from, "from"), BEGINNING),
                    start(last == null ? null : last.plusDays(1), END),
                    action,
                    object,
                    actor);
        }

        private static Instant start(@Nullable LocalDate day, Instant otherwise) {
            return day == null
                    ? otherwise
                    : day.atStartOfDay(DeliveryWindow.CALENDAR).toInstant();
        }
    }

    /** The entries, latest first. */
    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    public Page<OwnEvidence.Written> list(
            @BeanParam Search search,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = evidence.page(caller.get().member(), search.wanted(), Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.recordedAt(), it.id()), Function.identity());
    }

    /**
     * The entries with their proofs, for {@code ./linknet verify log FILE}: the latest {@value OwnEvidence#MOST_EXPORTED} of them.
     *
     * @throws IOException never: it is written to memory
     */
    @GET
    @Path("export")
    @Transactional
    @Produces("application/x-ndjson")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    public Response export(@BeanParam Search search) throws IOException {
        var out = new ByteArrayOutputStream();
        evidence.export(caller.get().member(), search.wanted(), out);
        return Response.ok(out.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"" + service + "-evidence.jsonl\"")
                .build();
    }
}

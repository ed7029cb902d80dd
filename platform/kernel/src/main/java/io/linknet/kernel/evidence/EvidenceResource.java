package io.linknet.kernel.evidence;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the caller's own people did, as this service's log keeps it, and who has looked at whose data, for auditors; the same in
 * every service, which says by a class of its own at which address: {@code evidence} below its API.
 */
public abstract class EvidenceResource {

    @Inject
    OwnEvidence evidence;

    @Inject
    DataReads reads;

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
        @Nullable
        String action;

        @QueryParam("object")
        @Nullable
        UUID object;

        @QueryParam("actor")
        @Nullable
        String actor;

        OwnEvidence.Wanted wanted() {
            return EvidenceSearch.wanted(from, until, action, object, actor);
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

    /** The looks of others at the caller's data, latest first. */
    @GET
    @Path("reads")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    public Page<DataReads.Seen> reads(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return looks(DataReads.Side.OWNER, after, limit);
    }

    /** The looks of the caller's own people at the data of others, latest first. */
    @GET
    @Path("looks")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    public Page<DataReads.Seen> looks(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return looks(DataReads.Side.READER, after, limit);
    }

    private Page<DataReads.Seen> looks(DataReads.Side side, @Nullable String after, @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = reads.page(caller.get().member(), side, Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.readAt(), it.id()), Function.identity());
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
    @Classified(value = DataClass.SECRET, marks = Mark.PERSONAL, purpose = Purpose.ACCOUNTABILITY)
    public Response export(@BeanParam Search search) throws IOException {
        var out = new ByteArrayOutputStream();
        evidence.export(caller.get().member(), search.wanted(), out);
        return Response.ok(out.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"" + service + "-evidence.jsonl\"")
                .build();
    }
}

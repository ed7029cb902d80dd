package io.linknet.portal.audit.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.portal.audit.entity.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;

/** Entries with their proofs, to keep; no controller, whose answers would be taken for names of templates. */
@Path("audit-files")
@RequestScoped
public class AuditFiles {

    @Inject
    Logs logs;

    /** The file that {@code ./linknet verify log} checks. */
    @GET
    @Path("{log}")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Classified(value = DataClass.SECRET, marks = Mark.PERSONAL, purpose = Purpose.ACCOUNTABILITY)
    public Response export(@PathParam("log") String name, @BeanParam AuditSearch search) throws IOException {
        var log = Log.of(name);
        var file = log.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-evidence.jsonl";
        return Response.ok(logs.export(log, search.withoutBlanks()), "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

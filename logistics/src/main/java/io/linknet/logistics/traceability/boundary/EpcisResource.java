package io.linknet.logistics.traceability.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.rest.Cursor;
import io.linknet.logistics.traceability.control.TraceEvents;
import io.linknet.logistics.traceability.control.TraceEvents.Found;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The query interface of EPCIS 2.0, for events of shipments that the caller takes part in. */
@Path("epcis/events")
@RequestScoped
public class EpcisResource {

    static final String LD_JSON = "application/ld+json";

    @Inject
    TraceEvents events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    /** Events that match all parameters given, oldest first. */
    @GET
    @Produces({LD_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    @APIResponse(responseCode = "200", description = "An EPCISQueryDocument; Link rel=next leads to the next page")
    @APIResponse(responseCode = "400", description = "unknown-parameter, time-unreadable, page-size-unfit")
    @Classified(DataClass.RELATION)
    public Response query() {
        var parameters = new EpcisParameters(uri.getQueryParameters());
        var perPage = parameters.perPage();
        var found = events.find(caller.get().member(), parameters.query());
        var shown = found.subList(0, Math.min(perPage, found.size()));
        var answer = Response.ok(
                        EpcisDocument.of(shown.stream().map(Found::document).toList(), clock.instant()))
                .header("GS1-EPCIS-Version", "2.0.0")
                .header("GS1-CBV-Version", "2.0.0");
        if (found.size() > perPage) {
            var last = shown.get(perPage - 1).position();
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("nextPageToken", new Cursor(last.at(), last.id()).text())
                    .build();
            answer.header("Link", "<epcis/events?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}

package io.linknet.procurement.importing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Problems;
import io.linknet.procurement.importing.control.ImportFiles;
import io.linknet.procurement.importing.control.Spreadsheet;
import io.linknet.procurement.importing.entity.ImportFault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a file that are not taken, each with its column and its rule. */
@Path("imports/{id}/faults")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FaultsResource {

    /** Faults of a download; more would not be mended by hand. */
    private static final int MOST_IN_A_FILE = 10_000;

    @Inject
    ImportFiles files;

    @Inject
    CurrentCaller caller;

    @Context
    HttpHeaders headers;

    /** Faults in the order of the file. */
    @GET
    @Transactional
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Page<FaultView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = faults(id, after, size);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? position(shown.get(size - 1)) : null;
        return new Page<>(shown.stream().map(this::view).toList(), next);
    }

    /** The faults as a table for a spreadsheet. */
    @GET
    @Path("file")
    @Transactional
    @Produces(Spreadsheet.MEDIA_TYPE)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers(FaultView.class)
    public Response download(@PathParam("id") UUID id) {
        var english = Problems.locale(headers).getLanguage().equals("en");
        var sheet =
                new Spreadsheet(english ? List.of("Row", "Column", "Cell", "Reason") : List.of("行号", "列", "内容", "原因"));
        faults(id, null, MOST_IN_A_FILE).stream()
                .map(this::view)
                .forEach(it -> sheet.row(Integer.toString(it.row()), it.column(), it.cell(), it.detail()));
        return Response.ok(sheet.bytes())
                .header("Content-Disposition", "attachment; filename=\"faults.csv\"")
                .build();
    }

    private FaultView view(ImportFault fault) {
        return FaultView.of(fault, Problems.locale(headers));
    }

    private List<ImportFault> faults(UUID id, @Nullable String after, int size) {
        var file = files.get(id, caller.get().member());
        var place = after == null || after.isEmpty() ? new int[] {0, 0} : place(after);
        return files.faults(file, place[0], place[1], size);
    }

    private static String position(ImportFault last) {
        return last.key().row() + "-" + last.key().ordinal();
    }

    private static int[] place(String after) {
        if (!after.matches("\\d{1,9}-\\d{1,4}")) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
        var dash = after.indexOf('-');
        return new int[] {Integer.parseInt(after.substring(0, dash)), Integer.parseInt(after.substring(dash + 1))};
    }
}

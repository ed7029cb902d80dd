package io.linknet.procurement.countersign.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.ByLink;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.countersign.control.TakeAnswer;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where a farmer answers by a one-time link, without signing in; whoever holds the link may. */
@Path("countersign")
@RequestScoped
@FarmersLink
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FarmersWordResource {

    @Inject
    TakeAnswer takeAnswer;

    @Inject
    Catalog catalog;

    @Inject
    Members members;

    @Inject
    CurrentCaller farmer;

    /**
     * What came of it.
     *
     * @param state {@code COUNTERSIGNED} or {@code DECLINED}
     */
    @Classified(RELATION)
    public record Answered(String state) {}

    /** The share that is asked about. */
    @GET
    @Transactional
    @PermitAll
    @ByLink
    @APIResponse(responseCode = "404", description = "unknown-countersign")
    @APIResponse(responseCode = "429", description = "too-many-tries")
    public FarmersShareView get(@HeaderParam(FarmersLink.HEADER) String token) {
        var question = takeAnswer.question(farmer.get(), token);
        var code = question.share().materialCode();
        var material =
                catalog.material(code).orElseThrow(() -> new IllegalStateException("material " + code + " is gone"));
        var cooperative = PartyView.of(members.party(farmer.get().member()));
        return FarmersShareView.of(question, material, cooperative);
    }

    /** Agrees, or declines. */
    @POST
    @Path("answer")
    @Command
    @PermitAll
    @ByLink
    @APIResponse(responseCode = "404", description = "unknown-countersign")
    @APIResponse(responseCode = "429", description = "too-many-tries")
    @Answers(Answered.class)
    public Response answer(@HeaderParam(FarmersLink.HEADER) String token, @Valid @NotNull FarmersWordRequest request) {
        var share = takeAnswer.byLink(farmer.get(), token, request.agreed());
        return Response.ok(new Answered(share.state())).build();
    }
}

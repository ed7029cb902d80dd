package io.linknet.procurement.countersign.boundary;

import static io.linknet.procurement.countersign.entity.CountersignProblem.FARMER_NOT_ASKED;
import static io.linknet.procurement.countersign.entity.CountersignProblem.WRONG_CODE;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.label.QrCode;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Problems;
import io.linknet.procurement.countersign.control.AskFarmers;
import io.linknet.procurement.countersign.control.Countersigns;
import io.linknet.procurement.countersign.control.TakeAnswer;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.pooling.control.AnswerShare;
import io.linknet.procurement.pooling.control.PledgedShare;
import io.linknet.procurement.pooling.control.PledgedShares;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which farmers stand behind the own pledge to a pool; asks those who have not said so yet. */
@Path("pools/{id}/countersigns")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CountersignsResource {

    @Inject
    PledgedShares shares;

    @Inject
    Countersigns countersigns;

    @Inject
    AskFarmers askFarmers;

    @Inject
    TakeAnswer takeAnswer;

    @Inject
    AnswerShare answerShare;

    @Inject
    Farmers farmers;

    @Inject
    CurrentCaller caller;

    /** The shares of the own pledge, latest first, with the links that take an answer. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    @APIResponse(responseCode = "404", description = "unknown-pool")
    public Page<CountersignView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = shares.page(id, caller.get().member(), Cursor.parse(after), size);
        var shown = shown(rows.subList(0, Math.min(size, rows.size())));
        var next = rows.size() > size
                ? new Cursor(Instant.EPOCH, rows.get(size - 1).id()).text()
                : null;
        return new Page<>(shown, next);
    }

    /** Asks the farmers of those shares; links they had before end. */
    @POST
    @Command
    @RolesAllowed(Roles.SELLER)
    @APIResponse(responseCode = "404", description = "unknown-pool, unknown-share")
    @APIResponse(responseCode = "409", description = "pool-not-open, answer-day-is-over, share-countersigned")
    @Answers({})
    public Response ask(@PathParam("id") UUID id, @Valid @NotNull AskRequest request) {
        askFarmers.ask(caller.get(), id, request.shareIds());
        return Response.noContent().build();
    }

    /** Takes the agreement of a farmer who has read out the code. */
    @POST
    @Path("{share}/code")
    @Command
    @RolesAllowed(Roles.SELLER)
    @APIResponse(responseCode = "404", description = "unknown-share")
    @APIResponse(responseCode = "409", description = "farmer-not-asked, pool-not-open, answer-day-is-over")
    @APIResponse(responseCode = "422", description = "wrong-code")
    @Answers(CountersignView.class)
    public Response code(
            @PathParam("id") UUID id,
            @PathParam("share") UUID share,
            @Valid @NotNull CodeRequest request,
            @Context HttpHeaders headers) {
        var heard = takeAnswer.byCode(caller.get(), id, share, request.code());
        return heard.share()
                .map(it -> Response.ok(shown(List.of(it)).get(0)).build())
                .orElseGet(() -> Problems.answer(WRONG_CODE.at("/code", heard.triesLeft()), Problems.locale(headers)));
    }

    /** The open link as a code for a camera. */
    @GET
    @Path("{share}/qr.svg")
    @Transactional
    @Produces("image/svg+xml")
    @RolesAllowed(Roles.SELLER)
    @APIResponse(responseCode = "404", description = "unknown-share")
    @APIResponse(responseCode = "409", description = "farmer-not-asked")
    @Classified(
            value = DataClass.SECRET,
            marks = {Mark.CREDENTIAL, Mark.PERSONAL},
            holder = Holder.FARMER,
            purpose = Purpose.FARMERS_TRADE)
    public Response qr(@PathParam("id") UUID id, @PathParam("share") UUID share) {
        var member = caller.get().member();
        answerShare.requireOwn(id, share, member);
        var link = Optional.ofNullable(countersigns.open(member, List.of(share)).get(share))
                .orElseThrow(FARMER_NOT_ASKED::because);
        return Response.ok(new QrCode(link.address()).svg())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<CountersignView> shown(List<PledgedShare> rows) {
        var member = caller.get().member();
        var contacts = farmers.contacts(
                member, rows.stream().map(PledgedShare::farmerId).toList());
        var links =
                countersigns.open(member, rows.stream().map(PledgedShare::id).toList());
        return rows.stream()
                .map(row -> CountersignView.of(row, contacts.get(row.farmerId()), links.get(row.id())))
                .toList();
    }
}

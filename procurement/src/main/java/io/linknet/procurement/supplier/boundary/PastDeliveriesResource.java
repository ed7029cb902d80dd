package io.linknet.procurement.supplier.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.MONEY;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.control.PastDeliveries;
import io.linknet.procurement.supplier.control.PastDeliveries.BySupplier;
import io.linknet.procurement.supplier.control.PastSuppliers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries of former years that a member has brought along: history, never mixed with orders. */
@Path("past-deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PastDeliveriesResource {

    @Inject
    PastDeliveries deliveries;

    @Inject
    PastSuppliers suppliers;

    @Inject
    CurrentCaller caller;

    /** Amounts in one currency, as decimal text; freight is counted once a shipment. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record SumView(
            String currency,
            @Classified(
                            value = SECRET,
                            marks = {MONEY, TRADE_SECRET})
                    String amount,
            @Classified(
                            value = SECRET,
                            marks = {MONEY, TRADE_SECRET})
                    String freight) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * The deliveries under one supplier's name.
     *
     * @param memberId the member that is meant; absent while nobody has said so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record SupplierRow(String name, @Nullable UUID memberId, long rows, long onTime, long judged) {

        static SupplierRow of(BySupplier supplier) {
            return new SupplierRow(
                    supplier.name(),
                    supplier.member().orElse(null),
                    supplier.rows(),
                    supplier.onTime(),
                    supplier.judged());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** Body of {@code PUT /past-deliveries/suppliers}: which member a name means. */
    public record MeaningRequest(@NotNull @NotBlank @Size(max = 120) String name, @NotNull UUID memberId) {}

    /** How many rows it concerned. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record MeaningView(String name, UUID memberId, int rows) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** The deliveries, the last imported first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public Page<PastDeliveryView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = deliveries.page(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.importedAt(), it.id()), PastDeliveryView::of);
    }

    /** Amounts by currency. */
    @GET
    @Path("sums")
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public List<SumView> sums() {
        return deliveries.sums(caller.get().member()).stream()
                .map(it -> new SumView(
                        it.currency(), it.amount().toPlainString(), it.freight().toPlainString()))
                .toList();
    }

    /**
     * The suppliers' names in order.
     *
     * @param after the name seen last
     */
    @GET
    @Path("suppliers")
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public Page<SupplierRow> suppliers(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = deliveries.suppliers(caller.get().member(), after == null ? "" : after, size);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? shown.get(size - 1).name() : null;
        return new Page<>(shown.stream().map(SupplierRow::of).toList(), next);
    }

    /** Says which member a name means. */
    @PUT
    @Path("suppliers")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BUYER)
    @Answers(MeaningView.class)
    public Response say(@Valid @NotNull MeaningRequest request) {
        var rows = suppliers.say(caller.get(), request.name(), new MemberId(request.memberId()));
        return Response.ok(new MeaningView(request.name(), request.memberId(), rows))
                .build();
    }
}

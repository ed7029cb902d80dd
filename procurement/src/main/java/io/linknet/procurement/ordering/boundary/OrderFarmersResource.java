package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.farmer.control.NamedFarmers;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The farmers behind the lines of an order, for its buyer, as far as they and their cooperative have agreed to be named. */
@Path("orders/{id}/farmers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderFarmersResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    NamedFarmers farmers;

    @Inject
    CurrentCaller caller;

    /**
     * The farmers behind one line.
     *
     * @param named their names, {@value NamedFarmers#MOST_NAMES} at most
     */
    @Classified(DataClass.RELATION)
    public record Line(
            int line,
            @Classified(
                            value = DataClass.SECRET,
                            marks = Mark.PERSONAL,
                            holder = Holder.FARMER,
                            purpose = Purpose.FARMERS_TRADE)
                    List<String> named) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** The lines with somebody to name, by number; none without a grant in force. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public List<Line> list(@PathParam("id") UUID id) {
        var reader = caller.get().member();
        var order = orders.head(id, reader);
        return farmers.behindOrders(List.of(order.id()), reader).entrySet().stream()
                .map(line -> new Line(line.getKey().line(), line.getValue()))
                .sorted(Comparator.comparing(Line::line))
                .toList();
    }
}

package io.linknet.procurement.sourcing.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.sourcing.entity.Contender.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** What is known of bidders at this moment: their record to whichever buyer, and how far away they are. */
@ApplicationScoped
class BidderFacts {

    /** The record as clearing counts it; the distance along the great circle between label points of districts. */
    private static final String FACTS =
            """
            with promised as (
              select o.seller_id, sum(o.promised) as amount from purchase_order_line o
              where o.window_to < ? and o.seller_id = any (?) group by o.seller_id),
            accepted as (
              select o.seller_id, sum(least(o.promised, f.amount)) as amount
              from purchase_order_line o join (
                select order_id, order_line, sum(amount) as amount from fulfilment
                where stage = 'ACCEPTED' group by order_id, order_line) f
                on f.order_id = o.order_id and f.order_line = o.line
              where o.window_to < ? and o.seller_id = any (?) group by o.seller_id)
            select m.id,
              case when coalesce(pr.amount, 0) = 0 then 100
                else least(100, floor(coalesce(ac.amount, 0) * 100 / pr.amount)) end,
              district_kilometres(m.district, ?)
            from member m
              left join promised pr on pr.seller_id = m.id
              left join accepted ac on ac.seller_id = m.id
            where m.id = any (?)
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Reads; the current scope must see the rows of all parties.
     *
     * @param district adcode of the place of delivery
     * @return by bidder; absent for members that nobody has told of yet
     */
    Map<MemberId, Facts> of(Collection<MemberId> bidders, String district) {
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, bidders, district, today));
    }

    private static Map<MemberId, Facts> read(
            Connection connection, Collection<MemberId> bidders, String district, LocalDate today) throws SQLException {
        var ids = connection.createArrayOf(
                "uuid", bidders.stream().map(MemberId::value).toArray());
        var facts = new HashMap<MemberId, Facts>();
        try (var statement = connection.prepareStatement(FACTS)) {
            statement.setObject(1, today);
            statement.setArray(2, ids);
            statement.setObject(3, today);
            statement.setArray(4, ids);
            statement.setString(5, district);
            statement.setArray(6, ids);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var distance = row.getObject(3, Integer.class);
                    facts.put(new MemberId(row.getObject(1, java.util.UUID.class)), new Facts(row.getInt(2), distance));
                }
            }
        }
        return facts;
    }
}

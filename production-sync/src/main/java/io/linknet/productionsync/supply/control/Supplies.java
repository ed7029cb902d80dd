package io.linknet.productionsync.supply.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.supply.entity.SupplyLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything on its way to a member, and everything that has come. Runs in the caller's transaction. */
@ApplicationScoped
public class Supplies {

    /** Order lines of a material that a grid names; the sums of the weeks count all. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * What comes to a member in some days, and what is overdue, by material; of each the first {@value #MOST} order lines.
     *
     * @param from what came before is left out
     * @param until what comes later is left out
     */
    public Map<String, List<Arrival>> of(
            MemberId member, Collection<String> materialCodes, LocalDate from, LocalDate until) {
        if (materialCodes.isEmpty()) {
            return Map.of();
        }
        List<?> first = entities.createNativeQuery(
                        """
                        select id from (
                          select l.id, row_number() over (
                            partition by l.material_code order by coalesce(l.next_due, l.last_received_on), l.id) as place
                          from supply_line l
                          where l.member_id = :member and l.material_code in (:materials)
                            and (l.next_due <= :until or l.last_received_on >= :from)) shown
                        where place <= :most
                        """,
                        UUID.class)
                .setParameter("member", member.value())
                .setParameter("materials", materialCodes)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("most", MOST)
                .getResultList();
        // a list, not a stream: Hibernate fetches the parts of all lines at once only for a list
        return entities
                .createQuery("select l from SupplyLine l where l.id in :ids", SupplyLine.class)
                .setParameter("ids", first)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        line -> line.materialCode().orElseThrow(),
                        Collectors.flatMapping(Supplies::arrivals, Collectors.toList())));
    }

    private static Stream<Arrival> arrivals(SupplyLine line) {
        var number = line.orderNumber().orElse("");
        var seller = line.seller().orElse(null);
        return Stream.concat(
                line.due().stream()
                        .map(due -> new Arrival(Arrival.Kind.PROMISED, due.due(), due.quantity(), number, seller)),
                line.receipts().stream()
                        .filter(receipt -> receipt.acceptedQuantity().isPositive())
                        .map(receipt -> new Arrival(
                                Arrival.Kind.RECEIVED,
                                receipt.receivedOn(),
                                receipt.acceptedQuantity(),
                                number,
                                seller)));
    }

    /** Writes now, while the connection is scoped to who acts, and forgets the lines: there may be thousands. */
    void write() {
        entities.flush();
        entities.clear();
    }

    /** Lines of an order for a change, by number, made or locked in their order; made when no event has told of them before. */
    SortedMap<Integer, SupplyLine> linesFor(UUID orderId, MemberId member, Collection<Integer> told) {
        var numbers = new TreeSet<>(told);
        var ids =
                numbers.stream().map(number -> SupplyLine.idOf(orderId, number)).toArray(UUID[]::new);
        entities.createNativeQuery(
                        """
                        insert into supply_line (id, order_id, order_line, member_id)
                        select id, :order, line, :member from unnest(:ids, :lines) as told (id, line)
                        on conflict do nothing
                        """)
                .setParameter("order", orderId)
                .setParameter("member", member.value())
                .setParameter("ids", ids)
                .setParameter("lines", numbers.toArray(Integer[]::new))
                .executeUpdate();
        return entities
                .createQuery("select l from SupplyLine l where l.id in :ids order by l.line", SupplyLine.class)
                .setParameter("ids", List.of(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(SupplyLine::line, Function.identity(), (one, same) -> one, TreeMap::new));
    }
}

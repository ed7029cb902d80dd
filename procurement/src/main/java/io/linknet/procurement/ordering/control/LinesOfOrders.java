package io.linknet.procurement.ordering.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderPromise;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of an order, without the others.
 *
 * <p>Whoever gets the order may see its lines, so every method starts from orders that were found for their reader; the
 * parties stand in each query all the same.
 */
@ApplicationScoped
public class LinesOfOrders {

    private static final String OPEN = "l.quantity > l.promised + l.rejected + l.closed";

    private static final String DIFFERING =
            """
            (l.rejected > 0 or l.closed > 0 or l.answer is not null and %s or exists (
              select 1 from OrderPromise p where p.order = l.order and p.line = l.line and p.takenBackIn is null
                and (p.due < l.windowFrom or p.due > l.windowTo)))
            """
                    .formatted(OPEN);

    private static final String NAMED =
            """
            (lower(l.materialCode) like :text escape '!' or lower(l.materialNameZh) like :text escape '!'
              or lower(l.materialNameEn) like :text escape '!' or lower(l.gradeCode) like :text escape '!')
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A line and the promises on it that hold, the earliest first.
     *
     * @param line the line
     * @param promises those that were not taken back
     */
    public record Shown(OrderLine line, List<Promise> promises) {}

    /**
     * A page of an order's lines by number, with one too many when there are more.
     *
     * @param filter which ones
     * @param after number of the last line seen; 0 for the first page
     */
    public List<Shown> page(PurchaseOrder order, LineFilter filter, int after, int limit) {
        var query = entities.createQuery(
                        "select l from OrderLine l where l.order = :order and l.buyerId = :buyer and l.sellerId = :seller"
                                + " and l.line > :after" + conditions(filter) + " order by l.line",
                        OrderLine.class)
                .setParameter("order", order)
                .setParameter("buyer", order.buyer().value())
                .setParameter("seller", order.seller().value())
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        if (filter.text() != null) {
            query.setParameter("text", "%" + literal(filter.text()) + "%");
        }
        if (!filter.numbers().isEmpty()) {
            query.setParameter("numbers", filter.numbers());
        }
        return withPromises(List.of(order), query.getResultList()).getOrDefault(order.id(), List.of());
    }

    /** The first lines of each order, by its id. */
    public Map<UUID, List<Shown>> first(Collection<PurchaseOrder> orders, int count) {
        if (orders.isEmpty() || count == 0) {
            return Map.of();
        }
        var lines = entities.createQuery(
                        """
                        select l from PurchaseOrder o join lateral (
                          select x.id as id from OrderLine x where x.order = o and x.buyerId = o.buyerId
                            and x.sellerId = o.sellerId order by x.line limit :count) f
                          join OrderLine l on l.id = f.id
                        where o in :orders order by l.order.id, l.line
                        """,
                        OrderLine.class)
                .setParameter("count", count)
                .setParameter("orders", orders)
                .getResultList();
        return withPromises(orders, lines);
    }

    /**
     * How many lines the next answer of the seller speaks to.
     *
     * @param open the order's open proposal: its lines are answered with it
     */
    public int waiting(PurchaseOrder order, @Nullable OrderProposal open) {
        if (open == null || order.sum().open() == 0) {
            return order.sum().open();
        }
        var named = open.lineNumbers();
        return named.isEmpty() ? 0 : order.sum().open() - openAmong(order, named);
    }

    private int openAmong(PurchaseOrder order, Set<Integer> numbers) {
        return entities.createQuery(
                        "select count(l) from OrderLine l where l.order = :order and l.buyerId = :buyer"
                                + " and l.sellerId = :seller and l.line in :numbers and " + OPEN,
                        Long.class)
                .setParameter("order", order)
                .setParameter("buyer", order.buyer().value())
                .setParameter("seller", order.seller().value())
                .setParameter("numbers", numbers)
                .getSingleResult()
                .intValue();
    }

    private static String conditions(LineFilter filter) {
        var text = new StringBuilder();
        if (filter.state() != null) {
            text.append(" and ")
                    .append(
                            switch (filter.state()) {
                                case OPEN -> OPEN;
                                case DIFFERING -> DIFFERING;
                            });
        }
        if (filter.text() != null) {
            text.append(" and ").append(NAMED);
        }
        if (!filter.numbers().isEmpty()) {
            text.append(" and l.line in :numbers");
        }
        return text.toString();
    }

    /** What is typed is looked for as it is typed. */
    private static String literal(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    private Map<UUID, List<Shown>> withPromises(Collection<PurchaseOrder> orders, List<OrderLine> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        var given = promises(orders, lines);
        return lines.stream()
                .collect(groupingBy(
                        line -> line.order().id(), mapping(line -> new Shown(line, promised(line, given)), toList())));
    }

    private Map<Place, List<OrderPromise>> promises(Collection<PurchaseOrder> orders, List<OrderLine> lines) {
        return entities.createQuery(
                        """
                        select p from OrderPromise p
                        where p.order in :orders and p.line in :numbers and p.takenBackIn is null
                        order by p.due, p.id
                        """,
                        OrderPromise.class)
                .setParameter("orders", orders)
                .setParameter(
                        "numbers",
                        lines.stream().map(OrderLine::line).distinct().toList())
                .getResultStream()
                .collect(groupingBy(promise -> new Place(promise.order().id(), promise.line())));
    }

    private static List<Promise> promised(OrderLine line, Map<Place, List<OrderPromise>> given) {
        return given.getOrDefault(new Place(line.order().id(), line.line()), List.of()).stream()
                .map(promise -> promise.promise(line.quantity().unit()))
                .sorted(Comparator.comparing(Promise::date))
                .toList();
    }

    private record Place(UUID orderId, int line) {}
}

package io.linknet.procurement.pooling.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads all that is asked and pledged in a pool.
 *
 * <p>Row by row from the statement, without entities: a pool may hold 100,000 pledged lines. The current scope must see
 * the rows of all parties.
 */
@ApplicationScoped
class GatherPledges {

    static final int FETCH = 5_000;

    private static final int BINARY = -1;

    /**
     * Who pledges, but for those who are suspended or have left. In a joint sale the pledges of those count who have consented to it. The record is what was accepted of what
     * was promised for days gone by, to whichever buyer.
     */
    private static final String PLEDGED_BY =
            """
            with given as (
              select p.id, p.demand_id, p.cooperative_id from pledge p
              where p.pool_id = any (?)
                and not exists (select 1 from member n where n.id = p.cooperative_id and n.standing <> 'ACTIVE')
                and (cast(? as uuid) is null or exists (select 1 from pool_party t
                  where t.pool_id = ? and t.member_id = p.cooperative_id and t.joined_at is not null))),
            promised as (
              select o.seller_id, sum(o.promised) as amount from purchase_order_line o
              where o.window_to < ? and o.seller_id in (select cooperative_id from given) group by o.seller_id),
            accepted as (
              select o.seller_id, sum(least(o.promised, f.amount)) as amount
              from purchase_order_line o join (
                select order_id, order_line, sum(amount) as amount from fulfilment
                where stage = 'ACCEPTED' group by order_id, order_line) f
                on f.order_id = o.order_id and f.order_line = o.line
              where o.window_to < ? and o.seller_id in (select cooperative_id from given) group by o.seller_id)
            select p.id, p.demand_id, p.cooperative_id,
              case when coalesce(pr.amount, 0) = 0 then 100
                else least(100, floor(coalesce(ac.amount, 0) * 100 / pr.amount)) end,
              coalesce(trim(m.district), '')
            from given p
              left join promised pr on pr.seller_id = p.cooperative_id
              left join accepted ac on ac.seller_id = p.cooperative_id
              left join member m on m.id = p.cooperative_id
            """;

    /** What is pledged; lines count once their cooperative has answered the amendments they do not fit. */
    private static final String OFFERED =
            """
            select l.id, l.pledge_id, l.demand_line, l.grade_code, l.quantity, l.unit, l.earliest, l.latest, l.lowest_price,
              l.minimum_lot,
              greatest(1, (select count(*) from farmer_share s where s.pledge_line_id = l.id and s.state <> 'DECLINED'))
            from pledge_line l where l.pledge_id = any (?) and l.misfit is null and l.quantity > 0
            """;

    private static final String FARMERS =
            "select count(distinct farmer_id) from farmer_share where pledge_line_id = any (?) and state <> 'DECLINED'";

    private static final String SIZE = "select count(*) from pledge p join pledge_line l on l.pledge_id = p.id"
            + " where p.pool_id = any (?) and l.misfit is null and l.quantity > 0";

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /**
     * Reads.
     *
     * @param seller the joint pool whose consents count; null when everybody's pledges do
     */
    Gathered read(Pool pool, List<Pool> gathered, @Nullable UUID seller) {
        var ranks = new GradeRanks(catalog);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var wanted = AskedLines.read(
                    connection, ids(connection, gathered.stream().map(Pool::demandId)), ranks);
            var currency = wanted.isEmpty()
                    ? Currency.getInstance("CNY")
                    : wanted.get(0).ceiling().currency();
            var asked = wanted.stream().collect(Collectors.toMap(LineId::of, Function.identity()));
            var pools = ids(connection, gathered.stream().map(Pool::id));
            var pledges = pledgedBy(connection, pools, seller, today());
            var offered = offered(connection, pledges, asked, ranks);
            return new Gathered(
                    pool.id(), currency, pool.isJoint(), wanted, offered, AskedLines.ways(connection, wanted, offered));
        });
    }

    /** How many pledged lines there are. */
    long size(List<Pool> gathered) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(SIZE)) {
                statement.setArray(1, ids(connection, gathered.stream().map(Pool::id)));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** How many farmers stand behind those pledged lines; the number alone, nobody's name. */
    long farmers(List<UUID> lineIds) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(FARMERS)) {
                statement.setArray(1, ids(connection, lineIds.stream()));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static Array ids(Connection connection, Stream<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /**
     * Who made a pledge, and for which demand.
     *
     * @param recordPercent what was accepted of what was promised before
     * @param district where the goods are; empty when nobody has said it
     */
    private record By(UUID demandId, MemberId cooperative, int recordPercent, String district) {}

    private static Map<UUID, By> pledgedBy(Connection connection, Array pools, @Nullable UUID seller, LocalDate today)
            throws SQLException {
        var pledges = new HashMap<UUID, By>();
        try (var statement = connection.prepareStatement(PLEDGED_BY)) {
            statement.setArray(1, pools);
            statement.setObject(2, seller);
            statement.setObject(3, seller);
            statement.setObject(4, today);
            statement.setObject(5, today);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var member = new MemberId(row.getObject(3, UUID.class));
                    pledges.put(
                            row.getObject(1, UUID.class),
                            new By(row.getObject(2, UUID.class), member, row.getInt(4), row.getString(5)));
                }
            }
        }
        return pledges;
    }

    private static List<Gathered.Offered> offered(
            Connection connection, Map<UUID, By> pledges, Map<LineId, Gathered.Wanted> asked, GradeRanks ranks)
            throws SQLException {
        var lines = new ArrayList<Gathered.Offered>();
        try (var statement = connection.prepareStatement(OFFERED)) {
            // as bytes at once: the driver takes text until it has seen a statement five times, which is half as much
            // again
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            statement.setArray(1, ids(connection, pledges.keySet().stream()));
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    offer(row, pledges, asked, ranks).ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    /** One pledged line, if its demand line is still asked for and firm. */
    private static Optional<Gathered.Offered> offer(
            ResultSet row, Map<UUID, By> pledges, Map<LineId, Gathered.Wanted> wanted, GradeRanks ranks)
            throws SQLException {
        var pledgeId = row.getObject(2, UUID.class);
        var by = requireNonNull(pledges.get(pledgeId));
        var asked = wanted.get(new LineId(by.demandId(), row.getInt(3)));
        if (asked == null) {
            return Optional.empty();
        }
        var unit = new Unit(row.getString(6));
        return Optional.of(new Gathered.Offered(
                row.getObject(1, UUID.class),
                pledgeId,
                by.cooperative(),
                asked.demandId(),
                asked.line(),
                asked.materialCode(),
                ranks.of(asked.materialCode(), row.getString(4)),
                new Quantity(row.getBigDecimal(5), unit),
                window(row, 7),
                new UnitPrice(row.getBigDecimal(9), asked.ceiling().currency()),
                quantity(row.getBigDecimal(10), unit),
                row.getInt(11),
                by.recordPercent(),
                by.district()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }

    static DeliveryWindow window(ResultSet row, int column) throws SQLException {
        return new DeliveryWindow(row.getObject(column, LocalDate.class), row.getObject(column + 1, LocalDate.class));
    }

    static @Nullable Quantity quantity(@Nullable BigDecimal amount, Unit unit) {
        return amount == null ? null : new Quantity(amount, unit);
    }

    /** A line of a demand. */
    private record LineId(UUID demandId, int line) {

        static LineId of(Gathered.Wanted it) {
            return new LineId(it.demandId(), it.line());
        }
    }
}

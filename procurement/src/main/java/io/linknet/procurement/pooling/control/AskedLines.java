package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.pooling.entity.Gathered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the firm lines of demands, and how far it is to where they are wanted. */
final class AskedLines {

    private static final Unit TONNE = new Unit("TNE");

    private static final String WANTED =
            """
            select d.id, d.leader_id, l.line, l.material_code, l.grade_code, l.quantity, l.unit, l.window_from, l.window_to,
              l.price_ceiling, l.minimum_lot, d.currency, case when d.audience <> 'OPEN' then array(
                select i.member_id from demand_invitation i where i.demand_id = d.id order by i.member_id) end,
              l.priority, l.pack_size, coalesce(d.district, ''), d.freight_per_tonne, d.freight_per_tonne_kilometre,
              d.maximum_kilometres
            from demand d join demand_line l on l.demand_id = d.id and l.zone = 'FIRM' and l.quantity > 0
            where d.id = any (?) order by d.id, l.line
            """;

    private static final String WAYS =
            """
            select a.adcode, b.adcode, district_kilometres(a.adcode, b.adcode) from district a, district b
            where a.adcode = any (?) and b.adcode = any (?)
            """;

    private AskedLines() {}

    /** The lines in the order of their demands. */
    static List<Gathered.Wanted> read(Connection connection, Array demands, GradeRanks ranks) throws SQLException {
        var lines = new ArrayList<Gathered.Wanted>();
        try (var statement = connection.prepareStatement(WANTED)) {
            statement.setArray(1, demands);
            statement.setFetchSize(GatherPledges.FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var currency = Currency.getInstance(row.getString(12));
                    var unit = new Unit(row.getString(7));
                    lines.add(new Gathered.Wanted(
                            row.getObject(1, UUID.class),
                            new MemberId(row.getObject(2, UUID.class)),
                            row.getInt(3),
                            row.getString(4),
                            ranks.of(row.getString(4), row.getString(5)),
                            new Quantity(row.getBigDecimal(6), unit),
                            GatherPledges.window(row, 8),
                            new UnitPrice(row.getBigDecimal(10), currency),
                            GatherPledges.quantity(row.getBigDecimal(11), unit),
                            members(row.getArray(13)),
                            row.getInt(14),
                            GatherPledges.quantity(row.getBigDecimal(15), unit),
                            haul(row, unit, currency)));
                }
            }
        }
        return lines;
    }

    /** Between the districts of those who offer and those where distance counts. */
    static List<Gathered.Way> ways(Connection connection, List<Gathered.Wanted> wanted, List<Gathered.Offered> offered)
            throws SQLException {
        var destinations = wanted.stream()
                .map(Gathered.Wanted::haul)
                .filter(Gathered.Haul::needsDistance)
                .map(Gathered.Haul::district)
                .distinct();
        var origins = offered.stream().map(Gathered.Offered::district).distinct();
        var ways = new ArrayList<Gathered.Way>();
        try (var statement = connection.prepareStatement(WAYS)) {
            statement.setArray(1, connection.createArrayOf("bpchar", origins.toArray()));
            statement.setArray(2, connection.createArrayOf("bpchar", destinations.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ways.add(new Gathered.Way(row.getString(1), row.getString(2), row.getInt(3)));
                }
            }
        }
        return ways;
    }

    /** Freight is said by the tonne; a price of a small unit is rounded up, against the offer, never below what it costs. */
    private static Gathered.Haul haul(ResultSet row, Unit unit, Currency currency) throws SQLException {
        return new Gathered.Haul(
                row.getString(16),
                freight(row.getBigDecimal(17), unit, currency),
                freight(row.getBigDecimal(18), unit, currency),
                row.getObject(19, Integer.class));
    }

    private static @Nullable UnitPrice freight(@Nullable BigDecimal perTonne, Unit unit, Currency currency) {
        if (perTonne == null) {
            return null;
        }
        var tonnes = new Quantity(BigDecimal.ONE, unit).in(TONNE).amount();
        return new UnitPrice(perTonne.multiply(tonnes).setScale(UnitPrice.DIGITS, RoundingMode.CEILING), currency);
    }

    private static @Nullable Set<MemberId> members(@Nullable Array ids) throws SQLException {
        return ids == null
                ? null
                : Arrays.stream((UUID[]) ids.getArray()).map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }
}

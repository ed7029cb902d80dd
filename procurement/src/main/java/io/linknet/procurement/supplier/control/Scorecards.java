package io.linknet.procurement.supplier.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.entity.Figure;
import io.linknet.procurement.supplier.entity.Figure.Name;
import io.linknet.procurement.supplier.entity.Scorecard;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds scorecards up from the documents themselves, see {@link Figure.Name} for the formulas.
 *
 * <p>A promise that was taken back by a change of the order is none. Runs in the reader's scope: row-level security shows the
 * documents of the two sides to the two sides alone.
 */
@ApplicationScoped
public class Scorecards {

    /** Days of a period at most. */
    static final int LONGEST = 3_700;

    private static final String ON_TIME =
            """
            with promise as (
              select p.order_id, p.line, p.due, sum(p.quantity) as quantity from order_promise p
              where p.buyer_id = :buyer and p.seller_id = :seller and p.taken_back_in is null
              group by p.order_id, p.line, p.due),
            running as (
              select order_id, line, due, sum(quantity) over (partition by order_id, line order by due) as promised
              from promise),
            judged as (
              select r.promised * (1 - l.under_tolerance_percent / 100) as needed, coalesce((
                select sum(x.arrived) from receipt_line x
                where x.order_id = r.order_id and x.order_line = r.line and x.received_on <= r.due), 0) as arrived
              from running r join purchase_order_line l on l.order_id = r.order_id and l.line = r.line
              where r.due between :from and :to and r.due < :today)
            select count(*) filter (where arrived >= needed), count(*) from judged
            """;
    private static final String IN_FULL =
            """
            with promise as (
              select p.order_id, p.line, max(p.due) as due, sum(p.quantity) as promised from order_promise p
              where p.buyer_id = :buyer and p.seller_id = :seller and p.taken_back_in is null
              group by p.order_id, p.line),
            judged as (
              select p.promised * (1 - l.under_tolerance_percent / 100) as needed, coalesce((
                select sum(x.accepted) from receipt_line x where x.order_id = p.order_id and x.order_line = p.line), 0)
                as accepted
              from promise p join purchase_order_line l on l.order_id = p.order_id and l.line = p.line
              where p.due between :from and :to and p.due < :today)
            select count(*) filter (where accepted >= needed), count(*) from judged
            """;
    private static final String ACCEPTED =
            """
            select o.currency, sum(x.accepted * l.unit_price), sum((x.accepted + x.rejected) * l.unit_price)
            from receipt_line x
              join purchase_order_line l on l.order_id = x.order_id and l.line = x.order_line
              join purchase_order o on o.id = x.order_id
            where x.buyer_id = :buyer and x.seller_id = :seller and x.received_on between :from and :to
            group by o.currency order by o.currency
            """;
    private static final String REJECTED =
            """
            select count(*) filter (where rejected > 0), count(*) from receipt_line
            where buyer_id = :buyer and seller_id = :seller and received_on between :from and :to
            """;
    private static final String ANSWERS =
            """
            with answered as (
              select o.placed_at, (select min(v.said_at) from order_version v
                where v.order_id = o.id and v.said_by = o.seller_id) as said_at
              from purchase_order o
              where o.buyer_id = :buyer and o.seller_id = :seller and o.placed_at >= :start and o.placed_at < :end)
            select count(*) filter (where said_at <= placed_at + interval '24 hours'),
              count(*) filter (where said_at is not null or placed_at < :dayAgo),
              cast(percentile_cont(0.5) within group (order by extract(epoch from said_at - placed_at) / 60) as bigint)
            from answered
            """;
    private static final String PAST_ON_TIME =
            """
            select count(*) filter (where delivered_on <= scheduled_on), count(*) from past_delivery
            where owner_id = :buyer and supplier_id = :seller
              and delivered_on between :from and :to and scheduled_on is not null
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /** A period of the calendar of Asia/Shanghai, both days included. */
    public record Period(LocalDate from, LocalDate to) {

        /**
         * Checks the two days.
         *
         * @throws io.linknet.kernel.problem.DomainRuleViolation if it ends before it begins or is longer than ten years
         */
        public Period {
            if (to.isBefore(from) || from.plusDays(LONGEST).isBefore(to)) {
                throw SupplierProblem.PERIOD_IMPOSSIBLE.at("to");
            }
        }
    }

    /** The period asked for; the twelve months up to today where nothing else is said. */
    public Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? today() : to;
        return new Period(from == null ? last.minusYears(1).plusDays(1) : from, last);
    }

    /** The card of a supplier by a buyer; the caller has seen to it that the reader is one of the two. */
    @Transactional
    public Scorecard of(MemberId buyer, MemberId supplier, Period period) {
        var pair = new Pair(buyer.value(), supplier.value(), period);
        var figures = new ArrayList<Figure>();
        figures.add(count(Name.ON_TIME, "promise", pair.over(days(ON_TIME)).setParameter("today", today())));
        figures.add(count(Name.IN_FULL, "line", pair.over(days(IN_FULL)).setParameter("today", today())));
        figures.addAll(values(pair.over(days(ACCEPTED))));
        figures.add(count(Name.REJECTED, "line", pair.over(days(REJECTED))));
        var answers = answers(pair);
        figures.add(new Figure(Name.ANSWERED_IN_A_DAY, "order", number(answers[0]), number(answers[1])));
        figures.add(count(Name.PAST_ON_TIME, "delivery", pair.over(days(PAST_ON_TIME))));
        var median = answers[2] == null ? null : number(answers[2]).longValue();
        return new Scorecard(buyer.value(), supplier.value(), period.from, period.to, List.copyOf(figures), median);
    }

    private record Pair(UUID buyer, UUID seller, Period period) {

        Query over(Query query) {
            return both(query).setParameter("from", period.from).setParameter("to", period.to);
        }

        Query both(Query query) {
            return query.setParameter("buyer", buyer).setParameter("seller", seller);
        }
    }

    private Query days(String sql) {
        return entities.createNativeQuery(sql, Object[].class);
    }

    private Object[] answers(Pair pair) {
        return (Object[]) pair.both(days(ANSWERS))
                .setParameter("start", start(pair.period.from))
                .setParameter("end", start(pair.period.to.plusDays(1)))
                .setParameter("dayAgo", clock.instant().minusSeconds(24L * 60 * 60))
                .getSingleResult();
    }

    private static Figure count(Name name, String unit, Query query) {
        var row = (Object[]) query.getSingleResult();
        return new Figure(name, unit, number(row[0]), number(row[1]));
    }

    private static List<Figure> values(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> value((Object[]) row)).toList();
    }

    private static Figure value(Object[] row) {
        var currency = Currency.getInstance(String.valueOf(row[0]));
        return new Figure(
                Name.ACCEPTED, currency.getCurrencyCode(), rounded(row[1], currency), rounded(row[2], currency));
    }

    private static BigDecimal rounded(Object value, Currency currency) {
        return number(value).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DeliveryWindow.CALENDAR).toInstant();
    }
}

package io.linknet.procurement.pooling.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.ClearingTrial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Binding results and tried rules, as each reader may see them. */
@ApplicationScoped
public class Clearings {

    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private static final String SHARE =
            """
            select a.sheet, s.number, a.demand_id, a.leader_id, a.cooperative_id, s.pledge_line, s.demand_line, s.pledged,
              s.allocated, s.unit, s.unit_price, s.earliest, s.latest, s.reason, cast(s.reason_values as text)
            from allocation_sheet a, unnest(a.pledge_lines, a.demand_lines, a.pledged, a.allocated, a.units, a.unit_prices,
                a.earliest, a.latest, a.reasons, a.reason_values) with ordinality
              as s (pledge_line, demand_line, pledged, allocated, unit, unit_price, earliest, latest, reason, reason_values,
                number)
            where a.clearing_id = :clearing
            """;

    /** In the order of the key, sheet by sheet: a page costs the sheets it shows and no others. */
    private static final String SHARES = SHARE
            + """
              and (a.leader_id = :reader or a.cooperative_id = :reader)
              and a.sheet >= :sheet and (a.sheet > :sheet or s.number > :number)
            order by a.sheet, s.number limit :most
            """;

    private static final String GIVEN = SHARE
            + """
              and a.demand_id = :demand and a.leader_id = :leader and s.allocated > 0
            order by a.sheet, s.number
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The binding result of a pool, if it has been cleared; the reader may see the pool. */
    @Transactional
    public Optional<Clearing> of(UUID poolId) {
        return entities.createQuery("select c from Clearing c where c.poolId = :pool", Clearing.class)
                .setParameter("pool", poolId)
                .getResultStream()
                .findFirst();
    }

    /**
     * What a reader gives or gets by a clearing: a leader for its demands, a cooperative of its pledges.
     *
     * @param after the last one already shown
     * @param limit at most one more than so many
     */
    @Transactional
    public List<Allocation> shares(Clearing clearing, MemberId reader, Allocation.Place after, int limit) {
        return allocations(entities.createNativeQuery(SHARES, Object[].class)
                .setParameter("clearing", clearing.id())
                .setParameter("reader", reader.value())
                .setParameter("sheet", after.sheet())
                .setParameter("number", after.number())
                .setParameter("most", limit + 1));
    }

    /** What a leader gets for one of its demands; nothing that is nothing. */
    List<Allocation> given(Clearing clearing, UUID demandId, MemberId leader) {
        return allocations(entities.createNativeQuery(GIVEN, Object[].class)
                .setParameter("clearing", clearing.id())
                .setParameter("demand", demandId)
                .setParameter("leader", leader.value()));
    }

    private static List<Allocation> allocations(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> allocation((Object[]) row)).toList();
    }

    private static Allocation allocation(Object[] row) {
        var unit = new Unit((String) row[9]);
        return new Allocation(
                new Allocation.Place(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
                (UUID) row[2],
                new MemberId((UUID) row[3]),
                new MemberId((UUID) row[4]),
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                new Quantity((BigDecimal) row[7], unit),
                new Quantity((BigDecimal) row[8], unit),
                (BigDecimal) row[10],
                new DeliveryWindow(day(row[11]), day(row[12])),
                (String) row[13],
                values((String) row[14]));
    }

    private static Map<String, String> values(String json) {
        try {
            return Json.mapper().readValue(json, VALUES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("values of a reason", unreadable);
        }
    }

    private static LocalDate day(Object column) {
        return ((Date) column).toLocalDate();
    }

    /** The rules that the leader has tried on its pool, the last tried first. */
    @Transactional
    public List<ClearingTrial> trials(UUID poolId, MemberId leader) {
        return entities.createQuery(
                        """
                        select t from ClearingTrial t where t.poolId = :pool and t.leaderId = :leader
                        order by t.triedAt desc, t.id desc
                        """,
                        ClearingTrial.class)
                .setParameter("pool", poolId)
                .setParameter("leader", leader.value())
                .getResultList();
    }

    /** What one cooperative gives by a tried rule. */
    public record TrialShare(UUID trialId, UUID cooperativeId, String unit, BigDecimal pledged, BigDecimal allocated) {}

    /**
     * What cooperatives give by the rules tried.
     *
     * @param most of each rule, those who pledged the most
     */
    @Transactional
    public List<TrialShare> trialShares(UUID poolId, MemberId leader, int most) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select s.trial_id, s.cooperative_id, s.unit, s.pledged, s.allocated
                        from clearing_trial t join lateral (
                          select * from clearing_trial_share x where x.trial_id = t.id and x.leader_id = :leader
                          order by x.pledged desc, x.cooperative_id limit :most) s on true
                        where t.pool_id = :pool and t.leader_id = :leader
                        """,
                        Object[].class)
                .setParameter("pool", poolId)
                .setParameter("leader", leader.value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TrialShare(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (BigDecimal) row[3], (BigDecimal) row[4]))
                .toList();
    }

    /** The whole file of a clearing, gzip; the leader alone. */
    @Transactional
    public Optional<byte[]> wholeFile(Clearing clearing, MemberId leader) {
        return file(
                "select content from clearing_file where clearing_id = :clearing and leader_id = :leader"
                        + " and content is not null",
                clearing,
                Optional.of(leader));
    }

    /** The file of a clearing without its parties, gzip; for whoever sees the pool. */
    @Transactional
    public Optional<byte[]> publishedFile(Clearing clearing) {
        return file(
                "select content from clearing_published_file where clearing_id = :clearing",
                clearing,
                Optional.empty());
    }

    private Optional<byte[]> file(String sql, Clearing clearing, Optional<MemberId> leader) {
        var query = entities.createNativeQuery(sql, byte[].class).setParameter("clearing", clearing.id());
        leader.ifPresent(it -> query.setParameter("leader", it.value()));
        List<?> found = query.getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }
}

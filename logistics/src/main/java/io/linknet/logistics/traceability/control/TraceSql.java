package io.linknet.logistics.traceability.control;

import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Puts a {@link TraceQuery} into SQL; values are bound, never written into it. */
final class TraceSql {

    private TraceSql() {}

    static String select(MemberId party, TraceQuery query, List<Object> parameters) {
        var sql = new StringBuilder("select id, event_time, record_time, document from epcis_event"
                + " where (seller_id = ? or buyer_id = ? or carrier_id = ?)");
        parameters.addAll(List.of(party.value(), party.value(), party.value()));
        query.equal().forEach((field, values) -> {
            sql.append(" and ").append(field.column()).append(" = any(?)");
            parameters.add(values.toArray(String[]::new));
        });
        query.matches().forEach((match, epcs) -> match(match, epcs, sql, parameters));
        if (query.from() != null) {
            at(sql, " and event_time >= ?", query.from(), parameters);
        }
        if (query.before() != null) {
            at(sql, " and event_time < ?", query.before(), parameters);
        }
        var after = query.after();
        if (after != null) {
            at(sql, " and (event_time, id) > (?, ?)", after.at(), parameters);
            parameters.add(after.id());
        }
        parameters.add(query.limit());
        return sql.append(" order by event_time, id limit ?").toString();
    }

    private static void match(TraceQuery.Match match, List<String> epcs, StringBuilder sql, List<Object> parameters) {
        var given = epcs.toArray(String[]::new);
        switch (match) {
            case EPC -> sql.append(" and epcs && ?");
            case EPC_CLASS -> sql.append(" and classes && ?");
            case PARENT -> sql.append(" and parent = any(?)");
            case ANY -> {
                sql.append(" and (epcs && ? or classes && ? or parent = any(?))");
                parameters.add(given);
                parameters.add(given);
            }
        }
        parameters.add(given);
    }

    private static void at(StringBuilder sql, String condition, Instant at, List<Object> parameters) {
        sql.append(condition);
        parameters.add(at.atOffset(ZoneOffset.UTC));
    }
}

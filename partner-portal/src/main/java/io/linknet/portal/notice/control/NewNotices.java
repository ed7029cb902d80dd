package io.linknet.portal.notice.control;

import io.linknet.portal.frame.control.ScopedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The notices that have arrived since the last look.
 *
 * <p>Positions are given before transactions commit, so a lower one may appear after a higher one: the last few positions
 * are looked at again, and those already told are remembered.
 */
@ApplicationScoped
public class NewNotices {

    private static final int LOOK_BACK = 200;
    private static final int MOST = 1_000;
    private static final String NEW = "select p.position, p.party_id, n.topic from notice_party p"
            + " join notice n on n.id = p.notice_id where p.position > ? order by p.position limit ?";

    @Inject
    ScopedWork scoped;

    private final Set<Long> told = new LinkedHashSet<>();
    private long last = -1;

    /** The topics of new notices, by member; everything before the first look is old. */
    @Transactional
    public synchronized Map<UUID, Set<String>> read() {
        return scoped.with(connection -> {
            var first = last < 0;
            if (first) {
                last = newest(connection);
            }
            var news = since(connection, Math.max(0, last - LOOK_BACK));
            return first ? Map.of() : news;
        });
    }

    /** Nobody listens: the next look begins anew. */
    public synchronized void forget() {
        last = -1;
        told.clear();
    }

    private static long newest(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select coalesce(max(position), 0) from notice");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<UUID, Set<String>> since(Connection connection, long position) throws SQLException {
        var news = new HashMap<UUID, Set<String>>();
        var now = new LinkedHashSet<Long>();
        try (var statement = connection.prepareStatement(NEW)) {
            statement.setLong(1, position);
            statement.setInt(2, MOST);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var place = rows.getLong(1);
                    now.add(place);
                    last = Math.max(last, place);
                    if (!told.contains(place)) {
                        news.computeIfAbsent(rows.getObject(2, UUID.class), any -> new HashSet<>())
                                .add(rows.getString(3));
                    }
                }
            }
        }
        told.clear();
        told.addAll(now);
        return news;
    }
}

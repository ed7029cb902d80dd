package io.linknet.portal.view.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.view.entity.SavedView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The views that a person keeps. */
@ApplicationScoped
public class SavedViews {

    /** Views that a person keeps of a list at most; the oldest give way. */
    private static final int MOST = 20;

    private static final String OF =
            "select id, list, name, query from saved_view where member_id = ? and person = ? and list = ? order by name";

    private static final String SAVE =
            """
            insert into saved_view (id, member_id, person, list, name, query, saved_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (member_id, person, list, name) do update set query = excluded.query, saved_at = excluded.saved_at
            """;

    private static final String GIVE_WAY =
            """
            delete from saved_view where member_id = ? and person = ? and list = ? and id not in (
              select id from saved_view where member_id = ? and person = ? and list = ? order by saved_at desc limit ?)
            """;

    private static final String FORGET = "delete from saved_view where id = ? and member_id = ? and person = ?";

    @Inject
    ScopedWork scoped;

    @Inject
    Clock clock;

    /** The person's views of a list, by name. */
    @Transactional
    public List<SavedView> of(Caller caller, String list) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setObject(1, caller.member().value());
                statement.setString(2, caller.person());
                statement.setString(3, list);
                var views = new ArrayList<SavedView>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        views.add(new SavedView(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)));
                    }
                }
                return views;
            }
        });
    }

    /** Keeps a view, in the place of one of the same name. */
    @Transactional
    public void save(Caller caller, String list, String name, String query) {
        scoped.with(connection -> {
            try (var save = connection.prepareStatement(SAVE);
                    var giveWay = connection.prepareStatement(GIVE_WAY)) {
                save.setObject(1, Ids.next());
                save.setObject(2, caller.member().value());
                save.setString(3, caller.person());
                save.setString(4, list);
                save.setString(5, name);
                save.setString(6, query);
                save.setObject(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                save.executeUpdate();
                for (var from = 1; from <= 4; from += 3) {
                    giveWay.setObject(from, caller.member().value());
                    giveWay.setString(from + 1, caller.person());
                    giveWay.setString(from + 2, list);
                }
                giveWay.setInt(7, MOST);
                return giveWay.executeUpdate();
            }
        });
    }

    /** Forgets an own view; another's stays. */
    @Transactional
    public void forget(Caller caller, UUID id) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setObject(1, id);
                statement.setObject(2, caller.member().value());
                statement.setString(3, caller.person());
                return statement.executeUpdate();
            }
        });
    }
}

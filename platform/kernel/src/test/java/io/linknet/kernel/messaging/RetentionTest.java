package io.linknet.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final String SERVICE = "retention";

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void forgetsWhatIsOldAndKeepsWhatIsYoungOrUnsent() throws Exception {
        database.migrate(SERVICE);
        try (var connection = database.superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into outbox (event_id, agg_type, agg_id, agg_seq, event_type, payload, actor, correlation_id,
                                        published_at)
                    select gen_random_uuid(), 'a', gen_random_uuid(), 1, 't', '{}', 'me', 'c', published_at
                    from (values (now() - interval '8 days'), (now() - interval '6 days'), (null)) v (published_at);
                    insert into inbox (consumer, event_id, received_at)
                    select 'c', gen_random_uuid(), now() - make_interval(days => age) from (values (31), (29)) v (age);
                    insert into idempotency_key (member_id, person, key, route, body_hash, status, created_at)
                    select gen_random_uuid(), 'p', repeat('k', 16), 'r', 'h', 200, now() - make_interval(days => age)
                    from (values (8), (6)) v (age)""");

            new Retention(database.app(SERVICE)).forget();

            try (var left = statement.executeQuery("select (select count(*) from outbox),"
                    + " (select count(*) from inbox), (select count(*) from idempotency_key)")) {
                left.next();
                assertThat(left.getInt(1)).isEqualTo(2);
                assertThat(left.getInt(2)).isEqualTo(1);
                assertThat(left.getInt(3)).isEqualTo(1);
            }
        }
    }
}

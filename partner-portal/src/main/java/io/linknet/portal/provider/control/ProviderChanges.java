package io.linknet.portal.provider.control;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.frame.control.ChangeTable;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.frame.control.Signatures;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import io.linknet.portal.provider.entity.ProviderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where changes of providers are kept; in the caller's transaction, whose scope decides which are seen. */
@ApplicationScoped
class ProviderChanges {

    private static final String COLUMNS =
            """
            id, member_id, kind, state, protocol, issuer, domain, settings::text, failure, proposed_by, proposed_by_name,
              proposed_at, decided_by, decided_by_name, decided_at
            """;

    private static final String ADD =
            """
            insert into provider_change (id, member_id, kind, state, protocol, issuer, domain, settings, secret, proposed_by,
              proposed_by_name, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;

    /** What waits no longer needs its secret no longer. */
    private static final String MOVE =
            """
            update provider_change set state = ?, failure = ?, decided_by = ?, decided_by_name = ?, decided_at = ?,
              secret = case when ? then secret end where id = ?
            """;

    @Inject
    ScopedWork scoped;

    /** The changes of a member, newest first. */
    List<ProviderChange> of(UUID member) {
        return table().of(member);
    }

    /** Those that wait for a decision, oldest first. */
    List<ProviderChange> waiting() {
        return table().waiting();
    }

    /** One of a member, held until the end of the transaction. */
    ProviderChange locked(UUID member, UUID id) {
        return table().locked(id)
                .filter(it -> it.memberId().equals(member))
                .orElseThrow(ProviderProblem.PROVIDER_CHANGE_UNKNOWN::because);
    }

    /** Takes those that Keycloak is to be told of, for one try. */
    List<ProviderChange> claim(Instant now) {
        return table().claim(now);
    }

    private ChangeTable<ProviderChange> table() {
        return new ChangeTable<>(scoped, "provider_change", COLUMNS, ProviderChanges::change);
    }

    private static ProviderChange change(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return new ProviderChange(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                ChangeKind.valueOf(row.getString("kind")),
                ProviderChange.State.valueOf(row.getString("state")),
                provider(row),
                requireNonNull(Signatures.read(row, "proposed")),
                Signatures.read(row, "decided"),
                failure == null ? null : Failure.valueOf(failure));
    }

    private static IdentityProvider provider(ResultSet row) throws SQLException {
        try {
            return new IdentityProvider(
                    Protocol.valueOf(row.getString("protocol")),
                    row.getString("issuer"),
                    row.getString("domain"),
                    Json.lenient().readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException broken) {
            throw new SQLException("settings of a provider cannot be read", broken);
        }
    }

    /**
     * Writes a new change.
     *
     * @param secret sealed; absent if it has none
     */
    void add(ProviderChange change, byte @Nullable [] secret) {
        scoped.write(ADD, row -> {
            var provider = change.provider();
            row.add(change.id()).add(change.memberId()).add(change.kind().name());
            row.add(change.state().name()).add(provider.protocol().name()).add(provider.issuer());
            row.add(provider.domain()).add(json(provider.settings())).add(secret);
            Signatures.add(row, change.proposed());
        });
    }

    private static String json(Map<String, String> settings) throws SQLException {
        try {
            return Json.mapper().writeValueAsString(settings);
        } catch (JsonProcessingException impossible) {
            throw new SQLException("settings of a provider cannot be written", impossible);
        }
    }

    /** Writes where a change stands now; the secret of one that waits no more is gone. */
    void move(ProviderChange change) {
        scoped.write(MOVE, row -> {
            var failure = change.failure();
            row.add(change.state().name()).add(failure == null ? null : failure.name());
            Signatures.add(row, change.decided());
            row.add(change.isOpen()).add(change.id());
        });
    }

    /** The sealed secret of a change; empty if it has none. */
    Optional<byte[]> secret(UUID id) {
        return scoped
                .read(
                        "select secret from provider_change where id = ?",
                        row -> Optional.ofNullable(row.getBytes(1)),
                        id)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}

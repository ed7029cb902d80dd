package io.linknet.kernel.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;

/** Where key actions are written down for good, in the transaction in which they happen. */
@ApplicationScoped
public class Evidence {

    private static final String RECORD =
            "insert into evidence_entry (id, recorded_at, actor, member_id, action, object_type, object_id, content)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Records a key action of the current caller.
     *
     * @param action what was done, for example {@code order-answered}
     * @param objectType kind of aggregate, for example {@code procurement.order}
     * @param objectId what it was done to
     * @param content a record with all that was agreed; stored as canonical JSON (RFC 8785)
     * @return id of the entry
     */
    public UUID record(String action, String objectType, UUID objectId, Object content) {
        var who = caller.get();
        var id = Ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(RECORD)) {
            insert.setObject(1, id);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, who.person());
            insert.setObject(4, who.member().value());
            insert.setString(5, action);
            insert.setString(6, objectType);
            insert.setObject(7, objectId);
            insert.setString(8, canonical(content));
            insert.executeUpdate();
            return id;
        } catch (SQLException failed) {
            throw new EvidenceFailed(failed);
        }
    }

    private static String canonical(Object content) {
        try {
            return new JsonCanonicalizer(Json.mapper().writeValueAsString(content)).getEncodedString();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("evidence cannot be written as JSON", unwritable);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("evidence is not well-formed", malformed);
        }
    }

    /** The database refused the entry; what it witnesses cannot go on without it. */
    public static class EvidenceFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EvidenceFailed(SQLException cause) {
            super(cause);
        }
    }
}

package io.linknet.kernel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Remembers the answers of commands, in the command's own transaction, by member, person and key. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final String FIND =
            "select route, body_hash, status, location, etag, content_type, body from idempotency_key"
                    + " where member_id = ? and person = ? and key = ?";
    private static final String KEEP =
            "insert into idempotency_key (member_id, person, key, route, body_hash, status, location, etag, content_type,"
                    + " body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    /**
     * The answer that the command got before.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the key came with another request
     */
    public Optional<Response> find(Caller caller, CommandRequest request) throws SQLException {
        try (var find = TransactionConnection.of(database).prepareStatement(FIND)) {
            find.setObject(1, caller.member().value());
            find.setString(2, caller.person());
            find.setString(3, request.key());
            try (var found = find.executeQuery()) {
                return found.next() ? Optional.of(replay(found, request)) : Optional.empty();
            }
        }
    }

    /** Keeps the answer; false when the same command was answered by another transaction meanwhile. */
    public boolean keep(Caller caller, CommandRequest request, Response answer)
            throws SQLException, JsonProcessingException {
        try (var keep = TransactionConnection.of(database).prepareStatement(KEEP)) {
            keep.setObject(1, caller.member().value());
            keep.setString(2, caller.person());
            keep.setString(3, request.key());
            keep.setString(4, request.route());
            keep.setString(5, request.bodyHash());
            keep.setInt(6, answer.getStatus());
            keep.setString(7, answer.getHeaderString(HttpHeaders.LOCATION));
            keep.setString(8, answer.getHeaderString(HttpHeaders.ETAG));
            keep.setString(
                    9,
                    answer.getMediaType() == null ? null : answer.getMediaType().toString());
            keep.setString(10, text(answer));
            return keep.executeUpdate() == 1;
        }
    }

    private static Response replay(ResultSet stored, CommandRequest request) throws SQLException {
        if (!stored.getString(1).equals(request.route()) || !stored.getString(2).equals(request.bodyHash())) {
            throw KernelProblem.IDEMPOTENCY_KEY_REUSED.because();
        }
        var answer = Response.status(stored.getInt(3)).header("Idempotent-Replayed", "true");
        header(answer, HttpHeaders.LOCATION, stored.getString(4));
        header(answer, HttpHeaders.ETAG, stored.getString(5));
        var body = stored.getString(7);
        if (body != null) {
            var type = stored.getString(6);
            answer.entity(body).type(type == null ? MediaType.APPLICATION_JSON : type);
        }
        return answer.build();
    }

    private static void header(
            Response.ResponseBuilder answer, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            answer.header(name, value);
        }
    }

    private static @org.jspecify.annotations.Nullable String text(Response answer) throws JsonProcessingException {
        var entity = answer.getEntity();
        if (entity == null || entity instanceof String) {
            return (String) entity;
        }
        return Json.mapper().writeValueAsString(entity);
    }
}

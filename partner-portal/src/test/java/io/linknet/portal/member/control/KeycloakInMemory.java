package io.linknet.portal.member.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * As much of Keycloak's admin API as documents at paths: lists answer what was posted to them, a post to a provider's list makes a document, and
 * what is to be refused is refused.
 */
public final class KeycloakInMemory extends KeycloakAdmin {

    private static final int NOT_FOUND = 404;

    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new LinkedHashMap<>();

    /** What stands at a path from now on. */
    public KeycloakInMemory with(String path, String json) throws IOException {
        documents.put(path, Json.lenient().readTree(json));
        return this;
    }

    /** From now on that request is refused with that status. */
    public KeycloakInMemory refusing(String method, String path, int status) {
        refusals.put(method + " " + path, status);
        return this;
    }

    /** Whether something stands at a path. */
    public boolean has(String path) {
        return documents.containsKey(path);
    }

    /** What stands at a path. */
    public JsonNode at(String path) {
        return documents.get(path);
    }

    @Override
    public JsonNode get(String path) throws IOException {
        require("GET", path);
        if (!documents.containsKey(path)) {
            throw new KeycloakRefused("GET", path, NOT_FOUND);
        }
        return documents.get(path).deepCopy();
    }

    @Override
    public String post(String path, Object body) throws IOException {
        require("POST", path);
        var written = Json.mapper().valueToTree(body);
        if (documents.get(path) instanceof ArrayNode list) {
            list.add(written.isTextual() ? documents.get("identity-provider/instances/" + written.asText()) : written);
        } else if (written instanceof ObjectNode made && made.has("alias")) {
            var at = path + "/" + made.path("alias").asText();
            documents.put(at, made);
            documents.put(at + "/mappers", Json.mapper().createArrayNode());
        } else {
            documents.put(path, written);
        }
        return "";
    }

    @Override
    public void put(String path, Object body) throws IOException {
        require("PUT", path);
        documents.put(path, Json.mapper().valueToTree(body));
    }

    @Override
    public void delete(String path) throws IOException {
        require("DELETE", path);
        documents.keySet().removeIf(it -> it.equals(path) || it.startsWith(path + "/"));
    }

    private void require(String method, String path) throws KeycloakRefused {
        var status = refusals.get(method + " " + path);
        if (status != null) {
            throw new KeycloakRefused(method, path, status);
        }
    }
}

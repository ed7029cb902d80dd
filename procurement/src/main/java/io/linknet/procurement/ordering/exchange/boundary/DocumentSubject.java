package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.AccessFilter;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a message is about: a document that it brings, or one that it asks for. */
enum DocumentSubject {
    ORDER("Order"),
    ORDER_RESPONSE("OrderResponse"),
    ORDER_CHANGE("OrderChange"),
    ORDER_CANCELLATION("OrderCancellation"),
    GET_ORDER("GetOrder"),
    GET_ORDER_RESPONSE("GetOrderResponse"),
    GET_ORDER_CHANGE("GetOrderChange"),
    GET_ORDER_CANCELLATION("GetOrderCancellation");

    private final String text;

    DocumentSubject(String text) {
        this.text = text;
    }

    /**
     * The subject of that name, letter by letter.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    static DocumentSubject named(@Nullable String text) {
        return Arrays.stream(values())
                .filter(it -> it.text.equals(text))
                .findFirst()
                .orElseThrow(() -> DocumentProblem.SUBJECT_UNKNOWN.at(
                        "subject", Arrays.stream(values()).map(it -> it.text).collect(Collectors.joining(", "))));
    }

    /** The subject of a document that is sent. */
    static DocumentSubject of(TradeDocument.Kind kind) {
        return switch (kind) {
            case ORDER -> ORDER;
            case ORDER_RESPONSE -> ORDER_RESPONSE;
            case ORDER_CHANGE -> ORDER_CHANGE;
            case ORDER_CANCELLATION -> ORDER_CANCELLATION;
        };
    }

    String text() {
        return text;
    }

    /** Token names of the roles of which one is needed; the same as at the REST API. */
    List<String> roles() {
        return switch (this) {
            case ORDER -> List.of(Roles.BUYER);
            case ORDER_RESPONSE -> List.of(Roles.SELLER);
            case ORDER_CHANGE -> List.of(Roles.BUYER, Roles.SELLER, Roles.PLANNER);
            case ORDER_CANCELLATION -> List.of(Roles.BUYER, Roles.SELLER);
            case GET_ORDER, GET_ORDER_RESPONSE, GET_ORDER_CHANGE, GET_ORDER_CANCELLATION -> List.of(Roles.MEMBER);
        };
    }

    /** Whether the message brings something about, and therefore needs a key to be known by. */
    boolean isCommand() {
        return switch (this) {
            case ORDER, ORDER_RESPONSE, ORDER_CHANGE, ORDER_CANCELLATION -> true;
            case GET_ORDER, GET_ORDER_RESPONSE, GET_ORDER_CHANGE, GET_ORDER_CANCELLATION -> false;
        };
    }

    /**
     * Refuses a caller who may not.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation without one of the roles
     */
    void requireRole() {
        AccessFilter.requireOneOf(roles());
    }
}

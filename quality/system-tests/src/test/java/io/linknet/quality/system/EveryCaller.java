package io.linknet.quality.system;

import io.linknet.identity.headless.PortalVisitor;
import io.linknet.identity.headless.SignedInPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Somebody for each role in a member of each kind: one person per role, who has it in nine members. */
final class EveryCaller implements AutoCloseable {

    private static final String WAREHOUSE = "authorisation-warehouse";

    /** The demo's members, one of each kind; it has no warehouse. */
    private static final Map<String, String> MEMBERS = Map.of(
            "CHAIN_LEADER", "shancheng",
            "COOPERATIVE", "wuxi-potato",
            "SUPPLIER", "xinya-packaging",
            "PROCESSOR", "baoding-seasoning",
            "CARRIER", "jialing-coldchain",
            "WAREHOUSE", WAREHOUSE,
            "BANK", "bayu-bank",
            "OPERATOR", "operator",
            "REGULATOR", "regulator");

    private final Map<String, SignedInPerson> people = new LinkedHashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, PortalVisitor> visitors = new HashMap<>();
    private final Map<String, SignedInPerson> withoutCodes = new LinkedHashMap<>();
    private final List<String> made = new ArrayList<>();

    /** A person acting in one role for a member of one kind. */
    record Caller(String kind, String role, Api api) {

        @Override
        public String toString() {
            return role + " of a " + kind;
        }
    }

    private EveryCaller() {}

    /** Makes them all and signs them in. */
    static EveryCaller of(List<String> roles) {
        var all = new EveryCaller();
        People.asTheAdministrator().found(WAREHOUSE, "WAREHOUSE", roles);
        roles.forEach(all::signIn);
        return all;
    }

    private void signIn(String role) {
        var realm = People.asTheAdministrator();
        var email = role + "-" + UUID.randomUUID() + "@authorisation.example";
        var person = realm.register(email, role);
        made.add(person);
        accounts.put(role, email);
        MEMBERS.values().forEach(member -> realm.join(person, member, role));
        people.put(role, Api.signIn(email));
        withoutCodes.put(role, Api.signIn(email));
    }

    List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        people.forEach((role, person) ->
                MEMBERS.forEach((kind, member) -> callers.add(new Caller(kind, role, Api.of(person, member)))));
        return callers;
    }

    /** The same caller at the portal's pages, signed in at the first look; one after the other, as a person does. */
    synchronized PortalVisitor atThePortal(Caller caller) {
        return visitors.computeIfAbsent(caller.toString(), key -> signInAtThePortal(caller));
    }

    private PortalVisitor signInAtThePortal(Caller caller) {
        return PortalVisitor.signIn(
                URI.create(RunningProduct.url()),
                Objects.requireNonNull(accounts.get(caller.role())),
                RunningProduct.password(),
                Objects.requireNonNull(MEMBERS.get(caller.kind())));
    }

    /** The person of that role at a session in which no second factor was or will be shown, acting for a member of that kind. */
    Api withoutASecondFactor(String role, String kind) {
        var person = Objects.requireNonNull(withoutCodes.get(role), role);
        return Api.of(person, Objects.requireNonNull(MEMBERS.get(kind), kind)).refusingASecondFactor();
    }

    @Override
    public void close() {
        var realm = People.asTheAdministrator();
        made.forEach(realm::forget);
        realm.dissolve(WAREHOUSE);
    }
}

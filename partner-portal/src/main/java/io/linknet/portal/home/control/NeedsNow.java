package io.linknet.portal.home.control;

import static io.linknet.kernel.caller.MemberKind.CARRIER;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.OPERATOR;
import static io.linknet.kernel.caller.Role.ADMINISTRATOR;
import static io.linknet.kernel.caller.Role.BUYER;
import static io.linknet.kernel.caller.Role.CREDIT_APPROVER;
import static io.linknet.kernel.caller.Role.CREDIT_OFFICER;
import static io.linknet.kernel.caller.Role.DISPATCHER;
import static io.linknet.kernel.caller.Role.DRIVER;
import static io.linknet.kernel.caller.Role.PLANNER;
import static io.linknet.kernel.caller.Role.QUALITY_INSPECTOR;
import static io.linknet.kernel.caller.Role.SELLER;
import static io.linknet.kernel.caller.Role.TREASURER;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.onboarding.control.ReviewApplications;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.provider.control.LinkProviders;
import io.linknet.portal.renewal.control.RenewPapers;
import io.linknet.portal.standing.control.ChangeStanding;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.ui.Tone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What needs the signed-in person now, by role, counted by the services themselves. */
@RequestScoped
public class NeedsNow {

    private static final Logger LOG = System.getLogger(NeedsNow.class.getName());
    private static final int MOST = 100;

    @Inject
    @RestClient
    TradeNeeds trade;

    @Inject
    @RestClient
    GoodsNeeds goods;

    @Inject
    @RestClient
    PlanningNeeds planning;

    @Inject
    @RestClient
    MoneyNeeds money;

    @Inject
    ReviewApplications admissions;

    @Inject
    ChangeStanding standing;

    @Inject
    LinkProviders providers;

    @Inject
    RenewPapers papers;

    /** The needs of that caller, the pressing first. */
    public List<Need> of(Caller caller) {
        var needs = new ArrayList<Need>();
        if (caller.has(BUYER)) {
            buying(needs);
        }
        if (caller.has(SELLER)) {
            selling(caller, needs);
        }
        if (caller.has(PLANNER)) {
            needs.add(need("shortages", "/production/shortages", Tone.RISK, () -> planning.shortages(MOST)));
        }
        if (caller.kind() == OPERATOR && caller.has(ADMINISTRATOR)) {
            operating(caller, needs);
        }
        moving(caller, needs);
        paying(caller, needs);
        return needs;
    }

    private void operating(Caller caller, List<Need> needs) {
        var applications = admissions.list(caller, ApplicationState.WITH_OPERATOR, "", Cursor.parse(null), MOST);
        needs.add(counted("admissions", "/admissions", applications.size()));
        needs.add(counted("renewals", "/renewals", papers.waiting(caller).size()));
        needs.add(counted("papers-ended", "/renewals", papers.ended(caller).size()));
        var changes = standing.waiting(caller);
        var first =
                changes.isEmpty() ? "/members" : "/membership/" + changes.get(0).memberId();
        needs.add(counted("standing-changes", first, changes.size()));
        var proposed = providers.waiting(caller);
        var firstProvider =
                proposed.isEmpty() ? "/members" : "/provider/" + proposed.get(0).memberId();
        needs.add(counted("provider-changes", firstProvider, proposed.size()));
    }

    private static Need counted(String key, String href, int count) {
        var shown = count > MOST ? MOST + "+" : String.valueOf(count);
        return new Need(shown, Texts.t("home.need." + key), href, count == 0 ? Tone.DRAFT : Tone.WAITING, count == 0);
    }

    private void buying(List<Need> needs) {
        needs.add(orders("orders-short", "buyer", "PARTLY_CONFIRMED", Tone.RISK));
        needs.add(pools("pools-to-clear", "LOCKED", Tone.WAITING));
        needs.add(rfqs("rfqs-to-award", "buyer", "OPENED"));
        needs.add(orders("orders-waiting", "buyer", "PLACED", Tone.OPEN));
        needs.add(pools("pools-collecting", "OPEN", Tone.OPEN));
    }

    private void selling(Caller caller, List<Need> needs) {
        needs.add(orders("orders-to-confirm", "seller", "PLACED", Tone.WAITING));
        if (caller.kind() == COOPERATIVE) {
            needs.add(pools("pools-to-pledge", "OPEN", Tone.WAITING));
        }
        needs.add(rfqs("rfqs-to-bid", "seller", "OPEN"));
    }

    private void moving(Caller caller, List<Need> needs) {
        if (caller.kind() == CARRIER && (caller.has(DISPATCHER) || caller.has(DRIVER))) {
            needs.add(shipments("shipments-to-fetch", List.of("ANNOUNCED"), Tone.WAITING));
            needs.add(shipments("shipments-under-way", List.of("PICKED_UP", "IN_TRANSIT"), Tone.OPEN));
        } else if (caller.has(DISPATCHER)) {
            needs.add(need("deliveries", "/logistics/deliveries", Tone.WAITING, () -> goods.deliveries(MOST)));
        }
        if (caller.has(QUALITY_INSPECTOR)) {
            needs.add(shipments("shipments-to-weigh", List.of("ARRIVED"), Tone.WAITING));
            needs.add(shipments("shipments-arriving", List.of("PICKED_UP", "IN_TRANSIT"), Tone.OPEN));
        }
    }

    private void paying(Caller caller, List<Need> needs) {
        if (caller.has(TREASURER) && caller.kind() == CHAIN_LEADER) {
            needs.add(payables("payables-to-prepare", "DRAFT"));
            needs.add(payables("payables-to-approve", "PREPARED"));
        } else if (caller.has(TREASURER)) {
            needs.add(applications("offers-to-accept", "OFFERED"));
            needs.add(need("vouchers-held", "/finance/vouchers", Tone.DONE, () -> money.vouchers("HELD", MOST)));
        }
        if (caller.has(CREDIT_OFFICER)) {
            needs.add(applications("applications-to-decide", "APPLIED"));
        }
        if (caller.has(CREDIT_APPROVER)) {
            needs.add(applications("applications-to-approve", "OFFERED"));
        }
        if (caller.has(CREDIT_OFFICER) || caller.has(CREDIT_APPROVER)) {
            needs.add(applications("applications-to-pay", "APPROVED"));
        }
    }

    private Need orders(String key, String side, String status, Tone tone) {
        var href = "/procurement/orders?status=" + status;
        return need(key, href, tone, () -> trade.orders(side, List.of(status), MOST));
    }

    private Need pools(String key, String status, Tone tone) {
        var href = "/procurement/pools?status=" + status;
        return need(key, href, tone, () -> trade.pools(List.of(status), MOST));
    }

    private Need rfqs(String key, String side, String status) {
        var href = "/procurement/rfqs?side=" + side + "&status=" + status;
        return need(key, href, Tone.WAITING, () -> trade.rfqs(side, List.of(status), MOST));
    }

    private Need shipments(String key, List<String> status, Tone tone) {
        var href = "/logistics/shipments?status=" + String.join("&status=", status);
        return need(key, href, tone, () -> goods.shipments(status, MOST));
    }

    private Need payables(String key, String status) {
        var href = "/finance/payables?status=" + status;
        return need(key, href, Tone.WAITING, () -> money.payables(List.of(status), MOST));
    }

    private Need applications(String key, String status) {
        var href = "/finance/applications?status=" + status;
        return need(key, href, Tone.WAITING, () -> money.applications(List.of(status), MOST));
    }

    private static Need need(String key, String href, Tone tone, Supplier<Page<NeedRow>> waiting) {
        var text = Texts.t("home.need." + key);
        try {
            var page = waiting.get();
            var count = page.items().size();
            var shown = count + (page.next() == null ? "" : "+");
            return new Need(shown, text, href, count == 0 ? Tone.DRAFT : tone, count == 0);
        } catch (ServiceRefusal | DomainRuleViolation | ProcessingException away) {
            LOG.log(Level.INFO, "{0} cannot be counted now: {1}", key, away.getMessage());
            return new Need("–", text, href, Tone.DRAFT, false);
        }
    }
}

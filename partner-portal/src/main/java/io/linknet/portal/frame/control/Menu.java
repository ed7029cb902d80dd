package io.linknet.portal.frame.control;

import static io.linknet.kernel.caller.Role.ADMINISTRATOR;
import static io.linknet.kernel.caller.Role.AUDITOR;
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
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.entity.MenuEntry;
import io.linknet.portal.frame.entity.MenuGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The menu: seven groups at most, and of each only what the person's roles can open. */
public final class Menu {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<MemberKind> ANY = EnumSet.allOf(MemberKind.class);
    private static final Set<MemberKind> GROWERS = EnumSet.of(MemberKind.COOPERATIVE);
    private static final Set<MemberKind> SUPPLIERS =
            EnumSet.of(MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR);
    private static final Set<MemberKind> KEEPERS = EnumSet.of(MemberKind.OPERATOR);
    private static final Set<MemberKind> SHOWERS =
            EnumSet.complementOf(EnumSet.of(MemberKind.OPERATOR, MemberKind.SERVICE));
    private static final Set<MemberKind> BRINGERS =
            EnumSet.of(MemberKind.CHAIN_LEADER, MemberKind.COOPERATIVE, MemberKind.PROCESSOR, MemberKind.OPERATOR);
    private static final Set<MemberKind> TRADERS = EnumSet.complementOf(
            EnumSet.of(MemberKind.CARRIER, MemberKind.BANK, MemberKind.OPERATOR, MemberKind.REGULATOR));

    /** What is reached from a page of the menu alone, but has an address of its own. */
    private static final Map<String, String> BESIDE = Map.of(
            "/procurement/demands", "/procurement/standing-demands",
            "/procurement/pools", "/procurement/joint-pools",
            "/procurement/orders", "/procurement/blanket-orders");

    /** One page: where it stands and who may open it. */
    private record Page(String group, String icon, String key, String href, Set<Role> roles, Set<MemberKind> kinds) {

        boolean isFor(Caller caller) {
            return kinds.contains(caller.kind()) && caller.roles().stream().anyMatch(roles::contains);
        }

        boolean leadsTo(String path) {
            return href.equals("/") ? path.equals("/") : isUnder(href, path) || isUnder(BESIDE.get(href), path);
        }

        private static boolean isUnder(@Nullable String address, String path) {
            return address != null && (path.equals(address) || path.startsWith(address + "/"));
        }
    }

    private static final List<Page> PAGES = List.of(
            page("home", "home", "home.title", "/", EVERYBODY, ANY),
            page("trade", "trade", "ui.menu.demands", "/procurement/demands", Set.of(BUYER, PLANNER), TRADERS),
            page("trade", "trade", "ui.menu.pools", "/procurement/pools", Set.of(BUYER, SELLER), TRADERS),
            page("trade", "trade", "ui.menu.pledges", "/procurement/pledges", Set.of(SELLER), GROWERS),
            page("trade", "trade", "ui.menu.rfqs", "/procurement/rfqs", Set.of(BUYER, SELLER), TRADERS),
            page("trade", "trade", "ui.menu.orders", "/procurement/orders", Set.of(BUYER, SELLER, PLANNER), TRADERS),
            page("trade", "trade", "ui.menu.farmers", "/procurement/farmers", Set.of(SELLER), GROWERS),
            page("trade", "trade", "ui.menu.bases", "/procurement/bases", Set.of(SELLER), GROWERS),
            page("trade", "trade", "ui.menu.suppliers", "/suppliers", Set.of(BUYER), TRADERS),
            page("trade", "trade", "ui.menu.qualifications", "/qualifications", Set.of(SELLER), SUPPLIERS),
            page("trade", "trade", "ui.menu.scorecards", "/scorecards", Set.of(SELLER), SUPPLIERS),
            page("trade", "trade", "ui.menu.imports", "/imports", Set.of(BUYER, SELLER), TRADERS),
            page("trade", "trade", "ui.menu.catalog", "/procurement/catalog", Set.of(BUYER, SELLER), TRADERS),
            page("trade", "trade", "ui.menu.catalog", "/procurement/catalog", Set.of(ADMINISTRATOR), KEEPERS),
            page("trade", "trade", "ui.menu.imports", "/imports", Set.of(ADMINISTRATOR), KEEPERS),
            page("planning", "planning", "ui.menu.grid", "/production/grid", Set.of(PLANNER, BUYER), TRADERS),
            page("planning", "planning", "ui.menu.replenishment", "/replenishment", Set.of(PLANNER, BUYER), TRADERS),
            page("planning", "planning", "ui.menu.shortages", "/production/shortages", Set.of(PLANNER, BUYER), TRADERS),
            page("goods", "goods", "ui.menu.deliveries", "/logistics/deliveries", Set.of(SELLER, DISPATCHER), TRADERS),
            page(
                    "goods",
                    "goods",
                    "ui.menu.shipments",
                    "/logistics/shipments",
                    Set.of(SELLER, DISPATCHER, DRIVER, QUALITY_INSPECTOR, BUYER, PLANNER),
                    ANY),
            page("money", "money", "ui.menu.statements", "/finance/statements", Set.of(TREASURER), ANY),
            page("money", "money", "ui.menu.payables", "/finance/payables", Set.of(TREASURER), ANY),
            page("money", "money", "ui.menu.vouchers", "/finance/vouchers", Set.of(TREASURER), ANY),
            page(
                    "money",
                    "money",
                    "ui.menu.applications",
                    "/finance/applications",
                    Set.of(TREASURER, CREDIT_OFFICER, CREDIT_APPROVER),
                    ANY),
            page(
                    "money",
                    "money",
                    "ui.menu.ledger",
                    "/finance/ledger",
                    Set.of(TREASURER, CREDIT_OFFICER, CREDIT_APPROVER, AUDITOR),
                    ANY),
            page("trade", "trade", "ui.menu.exchange", "/procurement/exchange", Set.of(ADMINISTRATOR), TRADERS),
            page("members", "members", "member.title", "/members", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "standing.own", "/membership", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "renewal.own", "/papers", Set.of(ADMINISTRATOR, AUDITOR), SHOWERS),
            page("members", "members", "people.title", "/people", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "provider.title", "/provider", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "client.title", "/clients", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "grant.title", "/grants", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "onboarding.admissions", "/admissions", Set.of(ADMINISTRATOR, AUDITOR), KEEPERS),
            page("members", "members", "renewal.title", "/renewals", Set.of(ADMINISTRATOR, AUDITOR), KEEPERS),
            page("members", "members", "onboarding.invitations", "/invitations", Set.of(ADMINISTRATOR), BRINGERS),
            page("members", "members", "webhook.title", "/webhooks", Set.of(ADMINISTRATOR, AUDITOR), ANY),
            page("members", "members", "audit.title", "/audit", Set.of(AUDITOR, ADMINISTRATOR), ANY),
            page("members", "members", "datacatalogue.title", "/data-catalogue", Set.of(AUDITOR, ADMINISTRATOR), ANY),
            page("notices", "notices", "notice.title", "/notices", EVERYBODY, ANY));

    private Menu() {}

    private static Page page(
            String group, String icon, String key, String href, Set<Role> roles, Set<MemberKind> kinds) {
        return new Page("ui.menu." + group, icon, key, href, roles, kinds);
    }

    /** The menu of a person who looks at that page. */
    public static List<MenuGroup> of(Caller caller, String path) {
        var groups = new ArrayList<MenuGroup>();
        PAGES.stream().map(Page::group).distinct().forEach(group -> {
            var pages = PAGES.stream()
                    .filter(it -> it.group.equals(group) && it.isFor(caller))
                    .toList();
            if (!pages.isEmpty()) {
                groups.add(new MenuGroup(group, pages.get(0).icon, entries(pages, path)));
            }
        });
        return List.copyOf(groups);
    }

    private static List<MenuEntry> entries(List<Page> pages, String path) {
        return pages.stream()
                .map(it -> new MenuEntry(it.key, it.href, it.leadsTo(path)))
                .toList();
    }
}

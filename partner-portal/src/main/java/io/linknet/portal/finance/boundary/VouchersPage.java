package io.linknet.portal.finance.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.finance.boundary.FinanceClient.NewApplication;
import io.linknet.portal.finance.boundary.FinanceClient.NewTransfer;
import io.linknet.portal.finance.entity.Voucher;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Vouchers: what one holds, what one owes; to pass on, to offer to a bank. */
@Controller
@Path("finance/vouchers")
@RequestScoped
public class VouchersPage {

    static final String LIST = "/finance/vouchers";

    private static final int ROWS = 50;
    private static final int NOT_FOUND = 404;
    private static final Set<MemberKind> TRADERS = EnumSet.of(
            MemberKind.COOPERATIVE,
            MemberKind.SUPPLIER,
            MemberKind.PROCESSOR,
            MemberKind.CARRIER,
            MemberKind.WAREHOUSE,
            MemberKind.CHAIN_LEADER);

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    @RestClient
    FinanceClient finance;

    /** Newest first; a leader sees first what it owes, everybody else what it holds. */
    @GET
    @RolesAllowed({Roles.TREASURER, Roles.SELLER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response list(
            @QueryParam("relation") @DefaultValue("") String relation, @QueryParam("after") @Nullable String after) {
        var owing = pages.person().orElseThrow().caller().kind() == MemberKind.CHAIN_LEADER;
        var relations = owing ? List.of("OWED", "HELD", "PASSED_ON") : List.of("HELD", "PASSED_ON");
        var chosen = relation.isEmpty() ? relations.get(0) : relation;
        var page = finance.vouchers(chosen, after, ROWS);
        return pages.titled("finance.vouchers")
                .show("finance/vouchers", new VouchersView(page.items(), page.next(), chosen, relations));
    }

    /** One voucher; from a notice about a part that the reader may not see, the list. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.TREASURER, Roles.SELLER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id) {
        try {
            return voucher(finance.voucher(id), Form.blank(), Form.blank());
        } catch (ServiceRefusal refusal) {
            if (refusal.problem().status() != NOT_FOUND) {
                throw refusal;
            }
            return list("", null);
        }
    }

    /** Passes a part on. */
    @POST
    @FreshSignIn
    @Path("{id}/transfers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response transfer(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var voucher = finance.voucher(id);
        return pages.submit(
                Form.of(values),
                form -> finance.transfer(
                        form.key(),
                        id,
                        new NewTransfer(
                                form.value("to"),
                                Typed.amount(form, voucher.face().currency()))),
                done -> pages.goTo(
                        LIST,
                        "finance.voucher.transferred",
                        done.given().holder().name(),
                        Formats.money(done.given().face())),
                form -> voucher(finance.voucher(id), form, Form.blank()));
    }

    /** Offers a part to a bank. */
    @POST
    @FreshSignIn
    @Path("{id}/applications")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var voucher = finance.voucher(id);
        return pages.submit(
                Form.of(values),
                form -> finance.apply(
                        form.key(),
                        new NewApplication(
                                id,
                                form.value("bankId"),
                                Typed.amount(form, voucher.face().currency()),
                                Typed.rate(form, "highestRate"))),
                done -> pages.goTo(
                        ApplicationsPage.LIST + "/" + done.id(),
                        "finance.application.made",
                        done.bank().name()),
                form -> voucher(finance.voucher(id), Form.blank(), form));
    }

    /** Says that the debtor has paid. */
    @POST
    @FreshSignIn
    @Path("{id}/settlement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response settle(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.settle(form.key(), id),
                done -> pages.goTo(LIST, "finance.voucher.settled", done.number()),
                form -> voucher(finance.voucher(id), form, Form.blank()));
    }

    private Response voucher(Voucher voucher, Form transfer, Form offer) {
        var caller = pages.person().orElseThrow().caller();
        var mine = voucher.holder().id().equals(caller.member().value()) && caller.has(Role.TREASURER);
        var view = new VoucherView(
                voucher,
                mine,
                choices(
                        TRADERS,
                        Set.of(caller.member().value(), voucher.debtor().id())),
                choices(EnumSet.of(MemberKind.BANK), Set.of()),
                transfer,
                offer,
                Form.blank());
        return pages.titled("finance.voucher.title", voucher.number())
                .crumb("finance.vouchers", LIST)
                .show("finance/voucher", view);
    }

    private List<Choice> choices(Set<MemberKind> kinds, Set<UUID> without) {
        return members.inGoodStanding().stream()
                .filter(member -> kinds.contains(member.kind()) && !without.contains(member.id()))
                .sorted(Comparator.comparing(Member::kind, Comparator.reverseOrder()))
                .map(member -> new Choice(member.id().toString(), name(member)))
                .toList();
    }

    private static String name(Member member) {
        return Texts.either(member.nameZh(), member.nameEn());
    }
}

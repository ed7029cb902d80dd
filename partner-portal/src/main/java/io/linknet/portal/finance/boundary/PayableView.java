package io.linknet.portal.finance.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.finance.entity.Fact;
import io.linknet.portal.finance.entity.Payable;
import io.linknet.portal.finance.entity.Signature;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Tick;
import io.linknet.portal.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payable.
 *
 * @param mine whether the reader is a treasurer of the debtor
 * @param form what was typed to prepare it
 * @param back what was typed to hand it back
 */
public record PayableView(Payable payable, boolean mine, Form form, Form back) {

    public boolean canPrepare() {
        return mine && payable.status().equals("DRAFT");
    }

    /** Whether the reader is the second person. */
    public boolean canApprove() {
        return mine && payable.status().equals("PREPARED") && !payable.preparedByYou();
    }

    /** Who prepared it; empty while nobody has. */
    public String first() {
        return name(payable.prepared());
    }

    /** Who confirmed it; empty while nobody has. */
    public String second() {
        return name(payable.approved());
    }

    private static String name(@Nullable Signature signature) {
        return signature == null ? "" : signature.name();
    }

    /** From the order to the voucher, as far as it goes. */
    public List<Tick> chain() {
        var chain = new ArrayList<Tick>();
        chain.add(tick("ORDER_PLACED", "/procurement/orders/"));
        chain.add(tick("DELIVERY_ANNOUNCED", "/logistics/shipments/"));
        chain.add(tick("GOODS_RECEIVED", "/logistics/shipments/"));
        chain.add(Tick.of(t("finance.fact.STATEMENT"), "", "/finance/statements/" + payable.statementId()));
        chain.add(
                payable.approved() == null
                        ? Tick.missing(t("finance.fact.PAYABLE_CONFIRMATION"))
                        : Tick.of(
                                t("finance.fact.PAYABLE_CONFIRMATION"),
                                payable.number(),
                                "/finance/payables/" + payable.id()));
        chain.add(
                payable.approved() == null
                        ? Tick.missing(t("finance.fact.VOUCHER"))
                        : Tick.of(t("finance.fact.VOUCHER"), "", "/finance/vouchers"));
        return chain;
    }

    private Tick tick(String kind, String page) {
        var name = t("finance.fact." + kind);
        return payable.fact(kind)
                .map(fact -> Tick.of(name, fact.number(), page + fact.documentId()))
                .orElseGet(() -> Tick.missing(name));
    }

    /** What happened, oldest first. */
    public List<Entry> history() {
        var history = new ArrayList<Entry>();
        var evidence = payable.evidence();
        if (evidence != null) {
            evidence.forEach(fact -> history.add(entry(fact)));
        }
        history.add(new Entry(
                payable.createdAt(), t("finance.payable.drafted", payable.number()), "", Tone.DRAFT, null, false));
        sign(history, payable.prepared(), "finance.payable.history.prepared");
        sign(history, payable.approved(), "finance.payable.history.confirmed");
        return history;
    }

    private static void sign(List<Entry> history, @Nullable Signature signature, String what) {
        if (signature != null) {
            history.add(new Entry(signature.at(), t(what), signature.name(), Tone.DONE, null, true));
        }
    }

    private static Entry entry(Fact fact) {
        return new Entry(fact.at(), t("finance.fact." + fact.kind()) + " " + fact.number(), "", Tone.DONE, null, true);
    }
}

package io.linknet.supplyfinance.ledger.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is to be posted.
 *
 * @param businessEvent names what happened, once and for all: the same event is posted once
 * @param kind what kind of thing happened
 * @param document what it is about
 * @param items that balance
 */
public record JournalEntry(String businessEvent, JournalKind kind, Document document, List<Item> items) {

    /** The document that a journal is about. */
    public record Document(String type, UUID id, String number) {}

    /** One amount on one account; debit positive, credit negative. */
    public record Item(MemberId owner, Account account, Money amount) {}

    /** An entry without items yet. */
    public static JournalEntry of(JournalKind kind, Document document) {
        return new JournalEntry(kind + "/" + document.id(), kind, document, List.of());
    }

    /** The same for an event that can happen several times to one document. */
    public JournalEntry occurrence(UUID id) {
        return new JournalEntry(kind + "/" + id, kind, document, items);
    }

    /** Adds a debit; amounts of nothing are left out. */
    public JournalEntry debit(MemberId owner, Account account, Money amount) {
        return with(new Item(owner, account, amount));
    }

    /** Adds a credit; amounts of nothing are left out. */
    public JournalEntry credit(MemberId owner, Account account, Money amount) {
        return with(new Item(owner, account, amount.negated()));
    }

    private JournalEntry with(Item item) {
        if (item.amount().isZero()) {
            return this;
        }
        var more = new ArrayList<>(items);
        more.add(item);
        return new JournalEntry(businessEvent, kind, document, List.copyOf(more));
    }
}

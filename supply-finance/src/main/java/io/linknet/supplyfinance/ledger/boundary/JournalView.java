package io.linknet.supplyfinance.ledger.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.Journal;
import io.linknet.supplyfinance.ledger.entity.JournalKind;
import io.linknet.supplyfinance.ledger.entity.Posting;
import io.linknet.supplyfinance.member.boundary.PartyView;
import io.linknet.supplyfinance.member.control.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A journal as {@code GET /journals} shows it, with the postings of all its parties. */
@Classified(RELATION)
public record JournalView(
        UUID id,
        JournalKind kind,
        String businessEvent,
        String documentType,
        UUID documentId,
        String documentNumber,
        Instant postedAt,
        List<Line> postings) {

    /** One posting; debit or credit is nothing. */
    @Classified(RELATION)
    public record Line(PartyView owner, Account account, String accountNumber, MoneyBody debit, MoneyBody credit) {

        static Line of(Posting posting, Map<UUID, Party> parties) {
            var amount = posting.amount();
            var nothing = Money.zero(amount.currency());
            return new Line(
                    PartyView.of(posting.ownerId(), parties),
                    posting.account(),
                    posting.account().number(),
                    MoneyBody.of(amount.isPositive() ? amount : nothing),
                    MoneyBody.of(amount.isNegative() ? amount.negated() : nothing));
        }
    }

    static JournalView of(Journal journal, Map<UUID, Party> parties) {
        var document = journal.document();
        return new JournalView(
                journal.id(),
                journal.kind(),
                journal.businessEvent(),
                document.type(),
                document.id(),
                document.number(),
                journal.postedAt(),
                journal.postings().stream()
                        .map(posting -> Line.of(posting, parties))
                        .toList());
    }
}

package io.linknet.portal.finance.boundary;

import io.linknet.portal.finance.entity.Journal;
import io.linknet.portal.finance.entity.TrialBalance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books of a member; {@code everyone} when the reader sees all members' books added up. */
public record LedgerView(
        TrialBalance balance, List<Journal> journals, @Nullable String next, UUID me, boolean everyone) {

    /** The postings of a journal that are in the reader's own books. */
    public List<Journal.Line> own(Journal journal) {
        return journal.postings().stream()
                .filter(line -> line.owner().id().equals(me))
                .toList();
    }
}

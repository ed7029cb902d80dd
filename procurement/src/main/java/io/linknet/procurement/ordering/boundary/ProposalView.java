package io.linknet.procurement.ordering.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.ordering.entity.LineChange;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.ProposalState;
import io.linknet.procurement.ordering.entity.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as both parties see it.
 *
 * @param version for {@code If-Match} of whoever decides it
 * @param seenVersion the version of the order it was made on
 * @param counters the proposal it answers
 * @param decided who decided it when; absent while it is open
 * @param acceptedAs the version of the order that its acceptance made
 * @param lines what is wanted of which line; empty for the cancellation of a whole order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record ProposalView(
        UUID id,
        UUID orderId,
        long version,
        ProposalKind kind,
        ProposalState state,
        long seenVersion,
        WordView proposed,
        @Nullable String reason,
        @Nullable UUID counters,
        @Nullable WordView decided,
        @Nullable String decisionReason,
        @Nullable Long acceptedAs,
        List<Line> lines) {

    /** Who said it, for which party, when. */
    @Classified(RELATION)
    public record WordView(
            UUID by,
            @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String person,
            Instant at) {

        static WordView of(Word word) {
            return new WordView(word.member().value(), word.person(), word.at());
        }
    }

    /** What is wanted of one line; what is absent stays as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int line,
            LineChange.Deed deed,
            @Nullable QuantityBody quantity,
            @Nullable QuantityBody closed,
            @Nullable UnitPriceBody unitPrice,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable String materialCode,
            @Nullable String materialNameZh,
            @Nullable String materialNameEn,
            @Nullable String gradeCode,
            @Nullable List<OrderView.PromiseView> promises) {

        static Line of(LineChange change) {
            var item = change.item();
            var window = change.window();
            return new Line(
                    change.line(),
                    change.deed(),
                    QuantityBody.ofNullable(change.quantity()),
                    QuantityBody.ofNullable(change.closed()),
                    change.unitPrice() == null ? null : UnitPriceBody.of(change.unitPrice()),
                    window == null ? null : window.from(),
                    window == null ? null : window.to(),
                    item == null ? null : item.materialCode(),
                    item == null ? null : item.nameZh(),
                    item == null ? null : item.nameEn(),
                    item == null ? null : item.gradeCode(),
                    change.promises() == null
                            ? null
                            : change.promises().stream()
                                    .map(OrderView.PromiseView::of)
                                    .toList());
        }
    }

    static ProposalView of(OrderProposal proposal) {
        var decided = proposal.decided();
        return new ProposalView(
                proposal.id(),
                proposal.orderId(),
                proposal.version(),
                proposal.kind(),
                proposal.state(),
                proposal.seenVersion(),
                WordView.of(proposal.proposed()),
                proposal.reason(),
                proposal.counters(),
                decided == null ? null : WordView.of(decided),
                proposal.decisionReason(),
                proposal.acceptedAs(),
                proposal.changes().stream().map(Line::of).toList());
    }
}

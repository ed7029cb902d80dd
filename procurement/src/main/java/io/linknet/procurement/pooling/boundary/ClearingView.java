package io.linknet.procurement.pooling.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.Ask;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.Outcome;
import io.linknet.procurement.pooling.entity.Reason;
import io.linknet.procurement.pooling.entity.RuleName;
import io.linknet.procurement.pooling.entity.Share;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets how much, and why.
 *
 * <p>Each share carries a reason code and the numbers behind it; readers put it into words. The leader sees all shares and
 * the totals, a cooperative its own shares.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClearingView(
        UUID poolId, RuleName rule, boolean dryRun, String digest, @Nullable List<Line> lines, List<ShareView> shares) {

    /** The totals of one demand line. */
    public record Line(int line, QuantityBody requested, QuantityBody pledged, QuantityBody allocated) {

        static Line of(Ask ask, Outcome outcome) {
            return new Line(
                    ask.line(),
                    QuantityBody.of(ask.requested()),
                    QuantityBody.of(outcome.pledged(ask)),
                    QuantityBody.of(outcome.allocated(ask)));
        }
    }

    /** What one pledged line got. */
    public record ShareView(
            PartyView cooperative,
            int line,
            QuantityBody pledged,
            QuantityBody allocated,
            UnitPriceBody unitPrice,
            LocalDate windowFrom,
            LocalDate windowTo,
            Reason reason,
            Map<String, String> values) {

        static ShareView of(Share share, Map<UUID, Party> parties) {
            var offer = share.offer();
            return new ShareView(
                    PartyView.of(offer.cooperative().value(), parties),
                    offer.line(),
                    QuantityBody.of(offer.quantity()),
                    QuantityBody.of(share.allocated()),
                    UnitPriceBody.of(offer.lowestPrice()),
                    share.window().from(),
                    share.window().to(),
                    share.reason(),
                    new TreeMap<>(share.values()));
        }

        static ShareView of(Allocation share, Currency currency, Map<UUID, Party> parties) {
            return new ShareView(
                    PartyView.of(share.cooperative().value(), parties),
                    share.demandLine(),
                    QuantityBody.of(share.pledged()),
                    QuantityBody.of(share.allocated()),
                    UnitPriceBody.of(share.unitPrice(currency)),
                    share.window().from(),
                    share.window().to(),
                    share.reason(),
                    new TreeMap<>(share.reasonValues()));
        }
    }

    static ClearingView of(UUID poolId, boolean dryRun, Outcome outcome, Map<UUID, Party> parties) {
        return new ClearingView(
                poolId,
                outcome.rule(),
                dryRun,
                outcome.digest(),
                outcome.asks().stream().map(ask -> Line.of(ask, outcome)).toList(),
                outcome.shares().stream()
                        .map(share -> ShareView.of(share, parties))
                        .toList());
    }

    /** The binding result; of its shares only those given. */
    static ClearingView of(Clearing clearing, List<Allocation> shares, Currency currency, Map<UUID, Party> parties) {
        return new ClearingView(
                clearing.poolId(),
                clearing.rule(),
                false,
                clearing.digest(),
                null,
                shares.stream()
                        .map(share -> ShareView.of(share, currency, parties))
                        .toList());
    }
}

package io.linknet.procurement.pooling.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.control.Clearings.TrialShare;
import io.linknet.procurement.pooling.entity.ClearingTrial;
import io.linknet.procurement.pooling.entity.ObjectiveName;
import io.linknet.procurement.pooling.entity.PricingName;
import io.linknet.procurement.pooling.entity.RuleName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A rule that was tried, as the leader holds it beside others.
 *
 * @param first for the rule of priority: who goes first
 * @param figures what it comes to
 * @param cooperatives what each gives of what it pledged, those who pledged the most
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record TrialView(
        UUID id,
        RuleName rule,
        ObjectiveName objective,
        PricingName pricing,
        List<PartyView> first,
        String digest,
        Instant triedAt,
        Map<String, String> figures,
        List<Share> cooperatives) {

    /** What one cooperative gives. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Share(PartyView cooperative, QuantityBody pledged, QuantityBody allocated) {

        static Share of(TrialShare share, Map<UUID, Party> parties) {
            var unit = new Unit(share.unit());
            return new Share(
                    PartyView.of(share.cooperativeId(), parties),
                    QuantityBody.of(new Quantity(share.pledged(), unit)),
                    QuantityBody.of(new Quantity(share.allocated(), unit)));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static TrialView of(ClearingTrial trial, List<TrialShare> shares, Map<UUID, Party> parties) {
        return new TrialView(
                trial.id(),
                trial.spec().rule(),
                trial.spec().objective(),
                trial.spec().pricing(),
                trial.spec().first().stream()
                        .map(member -> PartyView.of(member.value(), parties))
                        .sorted(Comparator.comparing(PartyView::id))
                        .toList(),
                trial.digest(),
                trial.triedAt(),
                new TreeMap<>(trial.figures()),
                shares.stream().map(share -> Share.of(share, parties)).toList());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

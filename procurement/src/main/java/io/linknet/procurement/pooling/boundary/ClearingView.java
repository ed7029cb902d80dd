package io.linknet.procurement.pooling.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.ObjectiveName;
import io.linknet.procurement.pooling.entity.PricingName;
import io.linknet.procurement.pooling.entity.RuleName;
import io.linknet.procurement.pooling.entity.Solved;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives how much, and why.
 *
 * <p>Each share carries a reason code and the numbers behind it; readers put it into words. A leader sees the shares of its
 * own demands and their totals, a cooperative its own shares; the organiser of a joint pool sees what it comes to.
 *
 * @param publishedDigest SHA-256 of the file without parties that everybody may check
 * @param figures what it comes to, for the leader or organiser
 * @param more whether there are more shares than stand here; {@code GET /pools/{id}/clearing/shares} has them all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record ClearingView(
        UUID poolId,
        RuleName rule,
        ObjectiveName objective,
        PricingName pricing,
        boolean dryRun,
        String digest,
        @Nullable String publishedDigest,
        @Classified(value = RELATION, marks = TRADE_SECRET) @Nullable Map<String, String> figures,
        @Nullable List<Line> lines,
        List<ShareView> shares,
        @Nullable Boolean more) {

    /** Shares that stand in the view at most. */
    static final int MOST_SHARES = 1_000;

    /** The totals of one demand line. */
    @Classified(RELATION)
    public record Line(UUID demandId, int line, QuantityBody requested, QuantityBody pledged, QuantityBody allocated) {

        static Line of(Gathered.Wanted line, Solved solved) {
            return new Line(
                    line.demandId(),
                    line.line(),
                    QuantityBody.of(line.quantity()),
                    QuantityBody.of(solved.pledged(line)),
                    QuantityBody.of(solved.allocated(line)));
        }
    }

    /** What one pledged line gives to one demand line. */
    @Classified(RELATION)
    public record ShareView(
            PartyView cooperative,
            UUID demandId,
            int line,
            int pledgedLine,
            QuantityBody pledged,
            QuantityBody allocated,
            UnitPriceBody unitPrice,
            LocalDate windowFrom,
            LocalDate windowTo,
            String reason,
            @Classified(value = RELATION, marks = TRADE_SECRET) Map<String, String> values) {

        static ShareView of(Given given, Map<UUID, Party> parties) {
            var offer = given.offer();
            return new ShareView(
                    PartyView.of(offer.cooperative().value(), parties),
                    given.to().demandId(),
                    given.to().line(),
                    offer.line(),
                    QuantityBody.of(offer.quantity()),
                    QuantityBody.of(given.quantity()),
                    UnitPriceBody.of(given.price()),
                    given.window().from(),
                    given.window().to(),
                    given.reason(),
                    new TreeMap<>(given.values()));
        }

        static ShareView of(Allocation share, Currency currency, Map<UUID, Party> parties) {
            return new ShareView(
                    PartyView.of(share.cooperative().value(), parties),
                    share.demandId(),
                    share.demandLine(),
                    share.pledgeLine(),
                    QuantityBody.of(share.pledged()),
                    QuantityBody.of(share.allocated()),
                    UnitPriceBody.of(share.unitPrice(currency)),
                    share.window().from(),
                    share.window().to(),
                    share.reason(),
                    new TreeMap<>(share.reasonValues()));
        }
    }

    /** What has just been tried or made binding, as far as it is the reader's business. */
    static ClearingView of(boolean dryRun, Solved solved, MemberId reader, Map<UUID, Party> parties) {
        var spec = solved.spec();
        var own = solved.given().stream()
                .filter(it -> it.to().leader().equals(reader)
                        || it.offer().cooperative().equals(reader))
                .toList();
        return new ClearingView(
                solved.gathered().poolId(),
                spec.rule(),
                spec.objective(),
                spec.pricing(),
                dryRun,
                solved.digest(),
                solved.files().map(Solved.Files::publishedDigest).orElse(null),
                solved.figures().byName(),
                solved.gathered().wanted().stream()
                        .filter(line -> line.leader().equals(reader))
                        .map(line -> Line.of(line, solved))
                        .toList(),
                own.stream()
                        .limit(MOST_SHARES)
                        .map(share -> ShareView.of(share, parties))
                        .toList(),
                own.size() > MOST_SHARES ? true : null);
    }

    /** The binding result; of its shares only those given. */
    static ClearingView of(
            Clearing clearing, List<Allocation> shares, Currency currency, Map<UUID, Party> parties, MemberId reader) {
        var spec = clearing.spec();
        return new ClearingView(
                clearing.poolId(),
                spec.rule(),
                spec.objective(),
                spec.pricing(),
                false,
                clearing.digest(),
                clearing.publishedDigest(),
                clearing.leader().equals(reader) ? new TreeMap<>(clearing.figures()) : null,
                null,
                shares.stream()
                        .limit(MOST_SHARES)
                        .map(share -> ShareView.of(share, currency, parties))
                        .toList(),
                shares.size() > MOST_SHARES ? true : null);
    }
}

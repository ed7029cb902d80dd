package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.procurement.entity.Trial;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leader's pool: pledges, rules tried side by side, the binding result.
 *
 * @param trial what has just been tried
 * @param trials the last try of each rule, the last tried first
 * @param led whether the reader's member leads the pool
 * @param consents whether the reader may consent to selling together
 * @param demands own demands that can be put into this joint pool
 * @param inside own demands that are in it
 * @param invitable members that can still be invited to it
 */
public record CockpitView(
        Pool pool,
        @Nullable Clearing trial,
        List<Trial> trials,
        Form form,
        MaterialNames materials,
        boolean led,
        boolean consents,
        List<Choice> demands,
        List<Choice> inside,
        List<Choice> invitable) {

    private static final List<String> RULES =
            List.of("PROPORTIONAL", "EQUAL_SHARE", "PRIORITY", "TRACK_RECORD", "LEAST_COST");
    private static final List<String> PRICINGS = List.of("AS_PLEDGED", "UNIFORM");

    /** What is shown as the result: the binding one, else the trial. */
    public @Nullable Clearing result() {
        return pool.clearing() == null ? trial : pool.clearing();
    }

    /** All that is pledged for a line. */
    public QuantityBody pledged(Pool.Line line) {
        var sum = line.pledged();
        return sum == null ? new QuantityBody("0", line.quantity().unit()) : sum;
    }

    /** All that is given out of a line, in its unit. */
    public String allocated(Pool.Line line) {
        var result = result();
        return result == null
                ? "0"
                : result.shares(line).stream()
                        .map(share -> new BigDecimal(share.allocated().amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString();
    }

    /** The rules that can be chosen. */
    public List<Choice> rules() {
        return choices("procurement.rule.", RULES.stream());
    }

    /** Who can go first: those who have pledged, as far as the page shows them. */
    public List<Choice> pledgers() {
        return pool.allPledges().stream()
                .map(Pledge::cooperative)
                .distinct()
                .map(party -> new Choice(party.id().toString(), party.name()))
                .toList();
    }

    /** What can be paid. */
    public List<Choice> pricings() {
        return choices("procurement.pricing.", PRICINGS.stream());
    }

    private static List<Choice> choices(String key, Stream<String> codes) {
        return codes.map(code -> new Choice(code, t(key + code))).toList();
    }

    /** Whether any rule tried makes the leader pay freight. */
    public boolean hasFreight() {
        return trials.stream().anyMatch(trial -> trial.figure("freight").signum() > 0);
    }

    /** The cooperatives that stand in the comparison, as the last try has them. */
    public List<Trial.Share> compared() {
        return trials.isEmpty() ? List.of() : trials.get(0).cooperatives();
    }

    /** What a cooperative gives by a rule. */
    public String given(Trial trial, Trial.Share row) {
        return trial.of(row.cooperative().id(), row.pledged().unit())
                .map(share -> Formats.quantity(share.allocated()))
                .orElse("–");
    }

    /** How much more or less that is than by the rule tried last, with its sign; empty when it is the same. */
    public String difference(Trial trial, Trial.Share row) {
        return trial.of(row.cooperative().id(), row.pledged().unit())
                .map(share -> new BigDecimal(share.allocated().amount())
                        .subtract(new BigDecimal(row.allocated().amount())))
                .filter(gap -> gap.signum() != 0)
                .map(gap -> (gap.signum() > 0 ? "+" : "")
                        + Formats.quantity(new QuantityBody(
                                gap.toPlainString(), row.pledged().unit())))
                .orElse("");
    }
}

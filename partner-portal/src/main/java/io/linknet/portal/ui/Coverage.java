package io.linknet.portal.ui;

import io.linknet.kernel.rest.QuantityBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a requested quantity is covered, as nested bars; all in one unit.
 *
 * @param requested what is wanted
 * @param pledged what was offered
 * @param allocated what was given out
 * @param confirmed what was promised
 * @param shipped what is on its way or came
 * @param accepted what was taken
 * @param due what the gap must be closed by, ISO 8601 date; absent when nothing says so
 */
public record Coverage(
        QuantityBody requested,
        QuantityBody pledged,
        QuantityBody allocated,
        QuantityBody confirmed,
        QuantityBody shipped,
        QuantityBody accepted,
        java.time.@Nullable LocalDate due) {

    /**
     * One bar.
     *
     * @param name what it shows; also its style
     * @param quantity how much
     * @param percent of the requested quantity, 0 to 100
     */
    public record Bar(String name, QuantityBody quantity, String percent) {}

    /** From the widest meaning to the hardest fact. */
    public List<Bar> bars() {
        return List.of(
                bar("pledged", pledged),
                bar("allocated", allocated),
                bar("confirmed", confirmed),
                bar("shipped", shipped),
                bar("accepted", accepted));
    }

    private Bar bar(String name, QuantityBody quantity) {
        return new Bar(name, quantity, percent(new BigDecimal(quantity.amount())));
    }

    private String percent(BigDecimal part) {
        var whole = new BigDecimal(requested.amount());
        if (whole.signum() <= 0) {
            return "0";
        }
        var percent = part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
        return percent.min(new BigDecimal(100)).max(BigDecimal.ZERO).toPlainString();
    }

    /** What nobody has promised yet. */
    public QuantityBody gap() {
        var open = new BigDecimal(requested.amount()).subtract(new BigDecimal(confirmed.amount()));
        return new QuantityBody(open.max(BigDecimal.ZERO).toPlainString(), requested.unit());
    }

    public boolean hasGap() {
        return new BigDecimal(gap().amount()).signum() > 0;
    }

    /** Share of the request that is promised, for people who cannot see the bars. */
    public String confirmedPercent() {
        return bar("confirmed", confirmed).percent();
    }
}

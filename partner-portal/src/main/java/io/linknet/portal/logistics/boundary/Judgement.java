package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.portal.frame.entity.Form;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a lot comes to, before it is final; the service judges again.
 *
 * @param net absent while no weight is typed
 * @param accepted to be paid
 * @param rejected not taken
 * @param shortage announced and not arrived
 * @param surplus arrived and not announced; nobody owes it
 * @param payable accepted less the deduction, as a quantity at full price
 * @param trouble text key of what cannot be; empty when all is well
 */
public record Judgement(
        @Nullable QuantityBody net,
        @Nullable QuantityBody accepted,
        @Nullable QuantityBody rejected,
        @Nullable QuantityBody shortage,
        @Nullable QuantityBody surplus,
        @Nullable QuantityBody payable,
        String trouble) {

    static final Judgement NOTHING = new Judgement(null, null, null, null, null, null, "");

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    /** Judges what is typed in the fields whose names begin so. */
    static Judgement of(QuantityBody announced, Form form, String name) {
        var gross = decimal(form, name + ".gross.amount");
        if (gross == null) {
            return NOTHING;
        }
        var unit = new Unit(announced.unit());
        var tare = new Quantity(orZero(decimal(form, name + ".tare.amount")), unit);
        var weighed = new Quantity(gross, unit);
        if (tare.exceeds(weighed)) {
            return trouble("logistics.trouble.tare");
        }
        var net = weighed.minus(tare);
        var arrived = net.min(announced.toDomain());
        var rejected = new Quantity(orZero(decimal(form, name + ".rejected.amount")), unit);
        if (rejected.exceeds(arrived)) {
            return trouble("logistics.trouble.rejected");
        }
        var accepted = arrived.minus(rejected);
        var reason = rejected.isPositive() && form.value(name + ".reason").isEmpty();
        return new Judgement(
                QuantityBody.of(net),
                QuantityBody.of(accepted),
                QuantityBody.of(rejected),
                QuantityBody.of(announced.toDomain().minus(arrived)),
                QuantityBody.of(net.minus(arrived)),
                QuantityBody.of(accepted.plusPercent(
                        orZero(decimal(form, name + ".deductionPercent")).negate())),
                reason ? "logistics.trouble.reason" : "");
    }

    private static Judgement trouble(String key) {
        return new Judgement(null, null, null, null, null, null, key);
    }

    private static @Nullable BigDecimal decimal(Form form, String name) {
        var text = form.value(name);
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Whether anything is rejected. */
    public boolean hasRejected() {
        return isSome(rejected);
    }

    /** Whether anything is missing. */
    public boolean hasShortage() {
        return isSome(shortage);
    }

    /** Whether more arrived than was announced. */
    public boolean hasSurplus() {
        return isSome(surplus);
    }

    /** Whether the deduction takes something off. */
    public boolean hasDeduction() {
        return payable != null && accepted != null && !payable.equals(accepted);
    }

    private static boolean isSome(@Nullable QuantityBody quantity) {
        return quantity != null && !quantity.amount().equals("0");
    }
}

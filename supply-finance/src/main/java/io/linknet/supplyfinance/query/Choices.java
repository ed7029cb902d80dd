package io.linknet.supplyfinance.query;

import io.linknet.kernel.problem.KernelProblem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads query parameters whose values are the constants of an enum. */
public final class Choices {

    private Choices() {}

    /**
     * The chosen constants; all of them when none is chosen.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a value is none of them
     */
    public static <E extends Enum<E>> Set<E> of(Class<E> type, String parameter, List<String> values) {
        var chosen = EnumSet.noneOf(type);
        values.forEach(value -> chosen.add(one(type, parameter, value)));
        return chosen.isEmpty() ? EnumSet.allOf(type) : chosen;
    }

    /**
     * The chosen constant.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the value is none of them
     */
    public static <E extends Enum<E>> E one(Class<E> type, String parameter, @Nullable String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> KernelProblem.INVALID_VALUE.at(parameter));
    }
}

package io.linknet.procurement.ordering.control;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two versions of one order say differently, line by line. */
public final class OrderDifference {

    private static final Map<Field, Function<OrderContent.Line, @Nullable String>> FIELDS = fields();

    private OrderDifference() {}

    /** What can differ in a line. */
    public enum Field {
        MATERIAL,
        GRADE,
        QUANTITY,
        UNIT_PRICE,
        WINDOW_FROM,
        WINDOW_TO,
        PLACE,
        ANSWER,
        REASON,
        PROMISED,
        PROMISES,
        REJECTED,
        CLOSED,
        CLOSE_REASON,
        OPEN,
        CANCELLED
    }

    /**
     * One line that differs.
     *
     * @param line its number
     * @param materialCode what it is about, in the later version
     * @param added whether the earlier version has no such line
     * @param fields what differs
     */
    @Classified(RELATION)
    public record Line(int line, String materialCode, boolean added, List<Changed> fields) {}

    /**
     * One value that differs.
     *
     * @param before what the earlier version says; absent where it says nothing
     * @param after what the later version says; absent where it says nothing
     */
    @Classified(RELATION)
    public record Changed(Field field, @Nullable String before, @Nullable String after) {}

    /** The lines in which the later version differs from the earlier, by number. */
    static List<Line> between(OrderContent earlier, OrderContent later) {
        var before = earlier.lines().stream().collect(Collectors.toMap(OrderContent.Line::line, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var after : later.lines()) {
            var changed = changed(before.get(after.line()), after);
            if (!changed.isEmpty()) {
                lines.add(new Line(after.line(), after.materialCode(), !before.containsKey(after.line()), changed));
            }
        }
        return lines;
    }

    private static List<Changed> changed(OrderContent.@Nullable Line before, OrderContent.Line after) {
        var changed = new ArrayList<Changed>();
        FIELDS.forEach((field, text) -> {
            var was = before == null ? null : text.apply(before);
            var is = text.apply(after);
            if (was == null ? is != null : !was.equals(is)) {
                changed.add(new Changed(field, was, is));
            }
        });
        return changed;
    }

    private static Map<Field, Function<OrderContent.Line, @Nullable String>> fields() {
        var fields = new TreeMap<Field, Function<OrderContent.Line, @Nullable String>>();
        fields.put(Field.MATERIAL, OrderContent.Line::materialCode);
        fields.put(Field.GRADE, OrderContent.Line::gradeCode);
        fields.put(Field.QUANTITY, line -> text(line.quantity()));
        fields.put(
                Field.UNIT_PRICE,
                line -> line.unitPrice().amount() + " " + line.unitPrice().currency());
        fields.put(Field.WINDOW_FROM, line -> line.windowFrom().toString());
        fields.put(Field.WINDOW_TO, line -> line.windowTo().toString());
        fields.put(Field.PLACE, OrderContent.Line::place);
        fields.put(
                Field.ANSWER,
                line -> line.answer() == null ? null : line.answer().name());
        fields.put(Field.REASON, OrderContent.Line::reason);
        fields.put(Field.PROMISED, line -> text(line.promised()));
        fields.put(Field.PROMISES, OrderDifference::promises);
        fields.put(Field.REJECTED, line -> text(line.rejected()));
        fields.put(Field.CLOSED, line -> line.closed() == null ? null : text(line.closed()));
        fields.put(Field.CLOSE_REASON, OrderContent.Line::closeReason);
        fields.put(Field.OPEN, line -> text(line.open()));
        fields.put(Field.CANCELLED, line -> Boolean.TRUE.equals(line.cancelled()) ? "true" : null);
        return fields;
    }

    private static @Nullable String promises(OrderContent.Line line) {
        return line.promises().isEmpty()
                ? null
                : line.promises().stream()
                        .map(promise -> text(promise.quantity()) + " " + promise.date())
                        .collect(Collectors.joining(", "));
    }

    private static String text(QuantityBody quantity) {
        return quantity.amount() + " " + quantity.unit();
    }
}

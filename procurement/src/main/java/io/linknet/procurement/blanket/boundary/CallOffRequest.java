package io.linknet.procurement.blanket.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.blanket.entity.CallOffLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Body of {@code POST /blanket-orders/{id}/call-offs}. */
public record CallOffRequest(@NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    /**
     * What is called off on one line.
     *
     * @param line the blanket order's line
     * @param quantity in any unit of the same kind
     * @param windowFrom first welcome day, ISO 8601
     * @param windowTo last welcome day, ISO 8601
     */
    public record Line(
            @Positive int line,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo) {

        CallOffLine toDomain(String at) {
            if (windowTo.isBefore(windowFrom)) {
                throw KernelProblem.WINDOW_REVERSED.at(at + "/windowTo", windowFrom, windowTo);
            }
            return new CallOffLine(line, quantity.toDomain(), new DeliveryWindow(windowFrom, windowTo));
        }
    }

    List<CallOffLine> toDomain() {
        var wanted = new ArrayList<CallOffLine>();
        for (var line : lines) {
            wanted.add(line.toDomain("/lines/" + wanted.size()));
        }
        return wanted;
    }
}

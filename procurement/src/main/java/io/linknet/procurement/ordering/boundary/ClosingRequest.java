package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.ordering.entity.Closing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders/{id}/closing}.
 *
 * @param reason why no more is waited for; the seller reads it
 * @param lines which lines are closed short
 */
public record ClosingRequest(
        @NotNull @NotBlank @Size(max = 500) String reason,
        @NotNull @NotEmpty @Size(max = 5000) List<@NotNull @Valid Line> lines) {

    /**
     * What is no longer waited for on one line.
     *
     * @param line the order line's number
     * @param quantity a part of what is open, in the unit of the line; all of it when absent
     */
    public record Line(@Positive int line, @Nullable @Valid @AboveZero QuantityBody quantity) {

        Closing toDomain() {
            return new Closing(line, quantity == null ? null : quantity.toDomain());
        }
    }

    List<Closing> toDomain() {
        return lines.stream().map(Line::toDomain).toList();
    }
}

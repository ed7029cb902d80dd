package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.sourcing.entity.AwardPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Body of {@code POST /rfqs/{id}/awards}.
 *
 * @param parts who gets how much of which line; a line that is not named is not bought
 */
public record AwardRequest(@NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid Part> parts) {

    /**
     * One part.
     *
     * @param line the line of the request
     * @param bidderId the winner
     * @param offer position of the offer in its bid
     * @param quantity at most what is offered; together at most what the line asks
     */
    public record Part(
            @NotNull @Min(1) Integer line,
            @NotNull UUID bidderId,
            @NotNull @Min(1) Integer offer,
            @NotNull @Valid @AboveZero QuantityBody quantity) {

        AwardPart toDomain() {
            return new AwardPart(line, new MemberId(bidderId), offer, quantity.toDomain());
        }
    }

    List<AwardPart> toDomain() {
        return parts.stream().map(Part::toDomain).toList();
    }
}

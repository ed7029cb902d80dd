package io.linknet.procurement.farmer.boundary;

import io.linknet.procurement.farmer.entity.ConsentWay;
import io.linknet.procurement.farmer.entity.FarmerConsent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Body of {@code PUT /farmers/{id}/consent}.
 *
 * @param givenOn the day of the farmer's word
 * @param reference where the paper or the message is kept
 */
public record ConsentRequest(
        @NotNull ConsentWay way, @NotNull LocalDate givenOn, @NotNull @NotBlank @Size(max = 120) String reference) {

    FarmerConsent.Said toDomain() {
        return new FarmerConsent.Said(way, givenOn, reference.strip());
    }
}

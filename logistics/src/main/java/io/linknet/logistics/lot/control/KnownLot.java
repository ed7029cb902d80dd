package io.linknet.logistics.lot.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.lot.entity.Lot;
import java.time.LocalDate;
import java.util.UUID;

/** What is known of a lot: a copy that other features may hold. */
public record KnownLot(
        UUID id, MemberId seller, String number, String nameZh, String nameEn, LocalDate producedOn, String origin) {

    static KnownLot of(Lot lot) {
        return new KnownLot(
                lot.id(),
                lot.seller(),
                lot.number(),
                lot.materialNameZh(),
                lot.materialNameEn(),
                lot.producedOn(),
                lot.origin());
    }
}

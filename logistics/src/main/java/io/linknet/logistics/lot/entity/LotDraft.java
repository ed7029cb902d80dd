package io.linknet.logistics.lot.entity;

import io.linknet.logistics.gs1.Gtin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a seller says of a lot.
 *
 * @param gtin the trade item
 * @param materialCode its code in the order
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param number lot number; absent to be given the next free one
 * @param producedOn day of harvest or making, calendar of Asia/Shanghai
 * @param origin where it grew or was made
 */
public record LotDraft(
        Gtin gtin,
        String materialCode,
        String nameZh,
        String nameEn,
        @Nullable String number,
        LocalDate producedOn,
        String origin) {}

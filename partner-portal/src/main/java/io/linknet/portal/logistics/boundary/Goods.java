package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What logistics tells, as far as the pages show it. */
public interface Goods {

    /** A member, by its names. */
    record Party(String id, String nameZh, String nameEn) {

        /** The name in the reader's language. */
        public String name() {
            return inLanguage(nameZh, nameEn);
        }
    }

    /** An order line with promises to ship. */
    record Delivery(
            String orderId,
            int orderLine,
            String orderNumber,
            Party buyer,
            Party seller,
            String materialNameZh,
            String materialNameEn,
            String gtin,
            @Nullable String gradeCode,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody open,
            QuantityBody mayShip,
            LocalDate nextDue,
            String place,
            String proposedLot,
            List<Part> promises) {

        /** The material in the reader's language. */
        public String material() {
            return inLanguage(materialNameZh, materialNameEn);
        }

        /** Names the line in addresses of pages. */
        public String key() {
            return orderId + ":" + orderLine;
        }
    }

    /** A part promised for a day. */
    record Part(QuantityBody quantity, LocalDate date) {}

    /** A shipment with its lots. */
    record Shipment(
            String id,
            long version,
            String number,
            String status,
            boolean isDelayed,
            boolean isLate,
            Party seller,
            Party buyer,
            Party carrier,
            String sscc,
            @Nullable String vehicle,
            String place,
            LocalDate plannedArrival,
            LocalDate expectedArrival,
            Instant announcedAt,
            String announcedBy,
            List<Line> lines) {

        /** How the state is shown: a delay is said before anything else. */
        public String shownStatus() {
            return isDelayed ? "DELAYED" : status;
        }

        /** Whether it can still move. */
        public boolean isOnTheWay() {
            return !status.equals("RECEIVED") && !status.equals("ARRIVED");
        }

        /** Whether it waits for the scale or will. */
        public boolean isReceivable() {
            return !status.equals("RECEIVED");
        }
    }

    /** What a shipment carries on one order line. */
    record Line(
            String orderId,
            int orderLine,
            String orderNumber,
            String materialNameZh,
            String materialNameEn,
            String gtin,
            @Nullable String gradeCode,
            QuantityBody quantity,
            List<Lot> lots) {

        /** The material in the reader's language. */
        public String material() {
            return inLanguage(materialNameZh, materialNameEn);
        }
    }

    /** The part of a line that comes from one lot. */
    record Lot(String lotId, String lotNumber, QuantityBody quantity, LocalDate producedOn, String origin) {}

    /** What the carrier told. */
    record Milestone(
            String kind,
            Instant at,
            @Nullable String place,
            @Nullable String note,
            @Nullable LocalDate expectedArrival,
            String reportedBy) {}

    /** The judgement on a shipment. */
    record Receipt(String id, String number, Instant receivedAt, String receivedBy, List<Judged> lines) {}

    /** The judgement on one lot. */
    record Judged(
            String lotId,
            String lotNumber,
            QuantityBody shipped,
            QuantityBody gross,
            QuantityBody tare,
            QuantityBody net,
            QuantityBody accepted,
            QuantityBody rejected,
            QuantityBody shortage,
            QuantityBody surplus,
            @Nullable String deliveredGrade,
            BigDecimal deductionPercent,
            @Nullable String reason) {}

    /** Chinese or English, as the reader has it. */
    static String inLanguage(String zh, String en) {
        return Texts.either(zh, en);
    }
}

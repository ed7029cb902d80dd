package io.linknet.procurement.clearing.control;

import io.linknet.procurement.clearing.entity.Claims;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each fairness rule weighs and ranks offers by. */
final class Competing {

    private Competing() {}

    /** Nothing for a rule that shares nothing. */
    static @Nullable Claims claims(FairnessRule rule, List<Offer> offers, List<Side> has) {
        var seniority = seniority(offers);
        var alike = IntStream.range(0, offers.size()).map(offer -> 1).toArray();
        return switch (rule) {
            case PROPORTIONAL -> new Claims(weights(has, offer -> 1), alike, seniority, false);
            case EQUAL_SHARE -> new Claims(households(offers), alike, seniority, false);
            case PRIORITY -> new Claims(weights(has, offer -> 1), ranks(offers), seniority, false);
            case TRACK_RECORD -> new Claims(weights(has, offer -> record(offers.get(offer))), alike, seniority, false);
            case FIRST_COME -> new Claims(weights(has, offer -> 1), seniority, seniority, true);
            case LEAST_COST -> null;
        };
    }

    private interface Factor {
        long of(int offer);
    }

    private static long[] weights(List<Side> has, Factor factor) {
        return IntStream.range(0, has.size())
                .mapToLong(
                        offer -> Math.multiplyExact(Math.max(1, has.get(offer).steps()), factor.of(offer)))
                .toArray();
    }

    private static long record(Offer offer) {
        return Math.max(1, offer.standing().recordPercent());
    }

    private static long[] households(List<Offer> offers) {
        return offers.stream().mapToLong(offer -> offer.standing().households()).toArray();
    }

    private static int[] ranks(List<Offer> offers) {
        return offers.stream().mapToInt(offer -> offer.standing().rank()).toArray();
    }

    /** The place of each offer in the order of entry. */
    static int[] seniority(List<Offer> offers) {
        var place = new int[offers.size()];
        var order = IntStream.range(0, offers.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                offer -> offers.get(offer).standing().entered())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var at = 0; at < place.length; at++) {
            place[order.get(at)] = at;
        }
        return place;
    }
}

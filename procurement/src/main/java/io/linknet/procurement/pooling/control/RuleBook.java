package io.linknet.procurement.pooling.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.linknet.procurement.pooling.entity.Ask;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.Offer;
import io.linknet.procurement.pooling.entity.Outcome;
import io.linknet.procurement.pooling.entity.ProportionalRule;
import io.linknet.procurement.pooling.entity.Solved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clears what was gathered by the rule asked for. */
@ApplicationScoped
class RuleBook {

    /** How far a clearing is. */
    @FunctionalInterface
    interface Progress {

        /**
         * Tells, and ends the work by throwing when it is no longer wanted.
         *
         * @param stage a code that readers put into words
         * @param percent 0 to 100
         */
        void at(String stage, int percent);
    }

    /** Clears. */
    Solved solve(Gathered gathered, ClearingSpec spec, Progress progress) {
        progress.at("SOLVING", 20);
        var asks = gathered.wanted().stream().collect(groupingBy(Gathered.Wanted::demandId));
        var offers = gathered.offered().stream().collect(groupingBy(Gathered.Offered::demandId));
        var outcomes = asks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(demand -> new Part(demand.getValue(), offers.getOrDefault(demand.getKey(), List.of())))
                .toList();
        var given = outcomes.stream().flatMap(part -> part.given().stream()).toList();
        return new Solved(spec, gathered, given, digest(outcomes), null);
    }

    /** Of one demand its own digest; of several one over theirs, in the order of the demands. */
    private static String digest(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0).outcome().digest();
        }
        var text = parts.stream().map(part -> part.outcome().digest()).collect(joining("\n"));
        return Outcome.sha256(text);
    }

    private record Part(List<Gathered.Wanted> wanted, List<Gathered.Offered> offered, Outcome outcome) {

        Part(List<Gathered.Wanted> wanted, List<Gathered.Offered> offered) {
            this(
                    wanted,
                    offered,
                    ProportionalRule.clear(
                            wanted.stream().map(Part::ask).toList(),
                            offered.stream().map(Part::offer).toList()));
        }

        List<Given> given() {
            return outcome.shares().stream()
                    .map(share -> new Given(
                            find(share.offer().pledgeId(), share.offer().line()),
                            line(share.offer().line()),
                            share.allocated(),
                            share.offer().lowestPrice(),
                            share.window(),
                            share.reason().name(),
                            share.values()))
                    .toList();
        }

        private Gathered.Offered find(UUID pledge, int line) {
            return offered.stream()
                    .filter(it -> it.pledgeId().equals(pledge) && it.line() == line)
                    .findFirst()
                    .orElseThrow();
        }

        private Gathered.Wanted line(int number) {
            return wanted.stream().filter(it -> it.line() == number).findFirst().orElseThrow();
        }

        private static Ask ask(Gathered.Wanted it) {
            return new Ask(it.line(), it.quantity(), it.window(), it.ceiling(), it.gradeRank(), it.minimumLot());
        }

        private static Offer offer(Gathered.Offered it) {
            return new Offer(
                    it.pledgeId(),
                    it.cooperative(),
                    it.line(),
                    it.quantity(),
                    it.available(),
                    it.lowestPrice(),
                    it.gradeRank(),
                    it.minimumLot());
        }
    }
}

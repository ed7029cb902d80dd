package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a pool.
 *
 * @param digest SHA-256 over rule, request, pledges and result, lower-case hexadecimal
 * @param given one or more for every pledged line
 * @param files from which anybody can check the result; none when nobody but each party may see what is in them
 */
public record Solved(ClearingSpec spec, Gathered gathered, List<Given> given, String digest, @Nullable Files files) {

    /**
     * The result as files, gzip.
     *
     * @param whole with ids and prices, for the leader; none in a joint pool, where no leader may see the others' pledges
     * @param published with pseudonyms, for everybody
     * @param key by which the pseudonyms were made
     * @param wholeDigest SHA-256 that stands at the end of the whole file
     * @param publishedDigest SHA-256 that stands at the end of the published file
     */
    @SuppressWarnings("ArrayRecordComponent") // written to the database and nowhere compared
    public record Files(
            byte @Nullable [] whole,
            byte[] published,
            byte[] key,
            @Nullable String wholeDigest,
            String publishedDigest) {}

    public Figures figures() {
        return Figures.of(gathered.wanted(), given);
    }

    /** All that was pledged for a line, taken or not. */
    public Quantity pledged(Gathered.Wanted line) {
        return gathered.offered().stream()
                .filter(offer -> offer.demandId().equals(line.demandId()) && offer.line() == line.line())
                .map(offer -> offer.quantity().in(line.quantity().unit()))
                .reduce(Quantity.zero(line.quantity().unit()), Quantity::plus);
    }

    /** All that is given to a line. */
    public Quantity allocated(Gathered.Wanted line) {
        return given.stream()
                .filter(it -> it.to().equals(line))
                .map(Given::quantity)
                .reduce(Quantity.zero(line.quantity().unit()), Quantity::plus);
    }
}

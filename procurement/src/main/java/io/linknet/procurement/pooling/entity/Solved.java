package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a pool.
 *
 * @param given one or more for every pledged line
 * @param proof what is made of it while the shares are written already
 */
public record Solved(ClearingSpec spec, Gathered gathered, List<Given> given, CompletableFuture<Proof> proof) {

    /**
     * What is told of the result.
     *
     * @param digest SHA-256 over rule, request, pledges and result, lower-case hexadecimal
     * @param figures what it comes to
     * @param files from which anybody can check it; none for a rule that is only tried
     */
    public record Proof(String digest, Figures figures, Optional<Files> files) {}

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

    /** See {@link Proof}. */
    public String digest() {
        return proof.join().digest();
    }

    /** See {@link Proof}. */
    public Figures figures() {
        return proof.join().figures();
    }

    /** See {@link Proof}. */
    public Optional<Files> files() {
        return proof.join().files();
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

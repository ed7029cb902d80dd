package io.linknet.procurement.clearing.control;

/** Told how far a clearing has come; may end it. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (stage, done, total) -> {};

    /**
     * Called before each piece of work.
     *
     * @param done pieces done of this stage
     * @param total pieces of this stage
     * @throws java.util.concurrent.CancellationException to end the clearing; nothing is kept of it
     */
    void at(Stage stage, int done, int total);

    /** The stages in their order. */
    enum Stage {
        PAIRS,
        COVERAGE,
        FAIRNESS,
        COST,
        CERTIFICATE,
        LOTS
    }
}

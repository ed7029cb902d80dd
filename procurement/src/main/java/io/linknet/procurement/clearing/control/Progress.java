package io.linknet.procurement.clearing.control;

/** Told how far a clearing has come; may end it. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (done, total) -> {};

    /**
     * Called before each material's result is awaited, in the thread that asked for the clearing.
     *
     * @param done materials done
     * @param total all materials
     * @throws java.util.concurrent.CancellationException to end the clearing; nothing is kept of it
     */
    void at(int done, int total);
}

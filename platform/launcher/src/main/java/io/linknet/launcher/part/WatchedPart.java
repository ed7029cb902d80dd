package io.linknet.launcher.part;

import io.linknet.launcher.process.Launch;
import io.linknet.launcher.process.Part;
import java.io.IOException;
import java.util.function.Consumer;

/** A part whose readiness somebody else wants to hear of. */
public record WatchedPart(Part part, Consumer<Boolean> onReadiness) implements Part {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        return part.launch();
    }

    @Override
    public boolean isReady() {
        return part.isReady();
    }

    @Override
    public String lastAnswer() {
        return part.lastAnswer();
    }

    @Override
    public boolean isFatal(String logLine) {
        return part.isFatal(logLine);
    }

    @Override
    public int stopTurn() {
        return part.stopTurn();
    }

    @Override
    public void observed(boolean ready) {
        onReadiness.accept(ready);
    }
}

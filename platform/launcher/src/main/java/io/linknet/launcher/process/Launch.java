package io.linknet.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One start of a child process.
 *
 * @param command program and arguments; never a secret, for anyone on the machine can read them
 * @param environment what is added to this process' own
 * @param directory working directory, existing
 * @param stopSignal the signal that asks the program to end in order
 * @param stopLimit how long it may take to end before it is killed
 */
public record Launch(
        List<String> command, Map<String, String> environment, Path directory, String stopSignal, Duration stopLimit) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}

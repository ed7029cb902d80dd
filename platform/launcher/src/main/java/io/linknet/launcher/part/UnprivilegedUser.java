package io.linknet.launcher.part;

import io.linknet.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's programs as somebody else when we are root, for they refuse root.
 *
 * <p>A user name space of its own is enough and leaves no trace; where the system forbids that (some containers), a system
 * user {@code linknet} is made and owns the database folder.
 */
final class UnprivilegedUser {

    private static final String USER = "linknet";

    private enum Way {
        AS_WE_ARE,
        NAME_SPACE,
        SYSTEM_USER
    }

    private final Way way;

    private UnprivilegedUser(Way way) {
        this.way = way;
    }

    static UnprivilegedUser find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new UnprivilegedUser(Way.AS_WE_ARE);
        }
        if (Tool.succeeds("unshare", "-U", "true")) {
            return new UnprivilegedUser(Way.NAME_SPACE);
        }
        if (Tool.succeeds("id", USER) || Tool.succeeds("useradd", "--system", "--no-create-home", USER)) {
            return new UnprivilegedUser(Way.SYSTEM_USER);
        }
        throw new LauncherFailure(
                "PostgreSQL does not run as root, and this system allows neither user name spaces nor useradd",
                "run ./linknet as an ordinary user");
    }

    List<String> command(String... words) {
        var command = new ArrayList<String>();
        switch (way) {
            case NAME_SPACE -> command.addAll(List.of("unshare", "-U"));
            case SYSTEM_USER -> command.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups"));
            case AS_WE_ARE -> {}
        }
        command.addAll(List.of(words));
        return command;
    }

    /** Hands a folder over, if another user is going to work in it. */
    void own(Path folder, Path log) throws IOException, InterruptedException {
        if (way == Way.SYSTEM_USER) {
            Tool.run(
                    "handing " + folder + " to user " + USER,
                    List.of("chown", "-R", USER, folder.toString()),
                    Map.of(),
                    log);
        }
    }
}

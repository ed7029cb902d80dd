package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.portal.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param status HTTP status
 * @param title what happened
 * @param detail what can be said about this time; empty when nothing
 * @param help what to do now
 * @param reference to quote to support; empty when nobody has anything to look up
 */
public record ErrorView(int status, String title, String detail, String help, String reference) {

    /** The page of a status, with the words of the refusal where there is one. */
    static ErrorView of(int status, @Nullable Problem problem) {
        var group = "ui.error." + known(status);
        var detail = problem == null || problem.detail() == null ? "" : problem.detail();
        var reference = problem == null || status < 500 ? "" : problem.instance();
        return new ErrorView(status, Texts.t(group + ".title"), detail, Texts.t(group + ".help"), reference);
    }

    private static int known(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 409, 422, 503 -> status;
            case 405, 406, 415 -> 404;
            case 412, 428 -> 409;
            default -> status < 500 ? 400 : 500;
        };
    }
}
